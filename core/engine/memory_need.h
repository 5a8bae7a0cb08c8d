// SPDX-License-Identifier: GPL-3.0-or-later
// How much memory a model takes, and whether this computer has it. Plain values: no LibTorch needed.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/message.h"
#include "core/run/run_settings.h"

namespace core {

class ImageModel;
struct ModelPart;

struct MemoryNeed {
  std::int64_t training = 0;   // Estimated peak in bytes: what stays from step to step, and what a batch adds.
  std::int64_t goingOn = 0;    // The same for a run that begins with a checkpoint, which is read as a whole.
  std::int64_t use = 0;        // And for a trained model that is read from a file and asked about one picture.
  bool isMostlyBatch = false;  // Whether a smaller batch would help more than a smaller model.
};

// Of a model that may have been built without memory (initializers.h), from its counted calls.
[[nodiscard]] MemoryNeed memoryNeed(const RunSettings& settings, const ImageModel& model,
                                    const std::vector<ModelPart>& parts);

enum class MemoryUse { Training, GoingOn, Use };

// Why it does not fit into so many bytes, and what to make smaller; empty where it fits.
[[nodiscard]] Message memoryRefusal(const RunSettings& settings, const MemoryNeed& need, MemoryUse use,
                                    std::int64_t available, bool onGraphicsCard);
// The same for this computer as it is now: its free memory, or all of the graphics card's where that computes. Empty also
// where neither can be asked.
[[nodiscard]] Message memoryRefusal(const RunSettings& settings, const MemoryNeed& need, MemoryUse use);

// Throws Error(OutOfMemory) where a model of these settings does not fit, or not so often at a time. Allocates nothing of its
// size.
void requireMemory(const RunSettings& settings, MemoryUse use, int times = 1);

}  // namespace core
