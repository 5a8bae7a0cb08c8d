// SPDX-License-Identifier: GPL-3.0-or-later
// A trained model as ONNX files, which need none of this program.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/work_progress.h"
#include "core/run/model_description.h"

namespace core {

// The whole model: input "pictures", bytes of count x height x width x 3 (red, green, blue), as image libraries load them;
// output "reconstruction", floats of count x height x width x channels from 0 (black) to 1 (white). Bringing pictures to the
// model's colours and range of values, and its output back to 0..1, happens inside; their size is the model's own. Count is
// free. notes: kept in the file beside what describes its ends. progress: bytes. Throws Error(FileUnwritable).
void writeOnnx(const ModelDescription& model, const std::map<std::string, std::string>& notes,
               const std::filesystem::path& file, const WorkProgress& progress = {});

// Encoder and decoder by themselves, named after the file: "face.onnx" gives "face-encoder.onnx", from "pictures" to "code", and
// "face-decoder.onnx", from "code" to "reconstruction". A code is flat, or height x width x channels. Answers the files. Throws
// Error(InvalidSetting, "onnx") before anything is written where the model has no code.
std::vector<std::filesystem::path> writeOnnxParts(const ModelDescription& model,
                                                  const std::map<std::string, std::string>& notes,
                                                  const std::filesystem::path& file, const WorkProgress& progress = {});

}  // namespace core
