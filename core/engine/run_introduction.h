// SPDX-License-Identifier: GPL-3.0-or-later
// What a run says of itself when it starts. Private to the engine.
#pragma once

#include <cstdint>
#include <span>

#include "core/data/dataset.h"
#include "core/engine/device.h"
#include "core/engine/evaluator.h"
#include "core/engine/named_tensor.h"
#include "core/run/train_event.h"

namespace core {

// probes: the samples whose reconstructions are kept. Measures what rules without learning reach, which takes a while for
// many pictures. finishedEpochs stays 0.
[[nodiscard]] RunStarted introductionOf(const RunSettings& settings, const Dataset& dataset, const DeviceInfo& device,
                                        const Measure& measure, std::span<const NamedTensor> parameters,
                                        std::span<const std::uint32_t> probes);

}  // namespace core
