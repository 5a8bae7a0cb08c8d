// SPDX-License-Identifier: GPL-3.0-or-later
// The picture that a run leaves behind for people: input, target, output and difference of its probes.
#pragma once

#include <vector>

#include "core/base/image.h"
#include "core/run/train_event.h"

namespace core {

// One column a probe, with its PSNR below; outputs[i] belongs to probes[i]. Empty where there are no outputs.
[[nodiscard]] Image reconstructionImage(const std::vector<Probe>& probes, const std::vector<ProbeOutput>& outputs);

}  // namespace core
