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

// The files of an encoder and a decoder, named after this one: "face.onnx" gives "face-encoder.onnx" and "face-decoder.onnx".
[[nodiscard]] std::vector<std::filesystem::path> onnxPartsOf(const std::filesystem::path& file);
// Encoder, from "pictures" to "code", and decoder, from "code" to "reconstruction", by themselves in these files. A code is flat, or height x width x channels. Answers the files. Throws
// Error(InvalidSetting, "onnx") before anything is written where the model has no code.
std::vector<std::filesystem::path> writeOnnxParts(const ModelDescription& model,
                                                  const std::map<std::string, std::string>& notes,
                                                  const std::filesystem::path& file, const WorkProgress& progress = {});

}  // namespace core
