// SPDX-License-Identifier: GPL-3.0-or-later
// LibTorch, for the engine's own .cpp files and private headers alone. Differences between its versions live here.
#pragma once

#include <torch/torch.h>
#include <torch/version.h>

namespace core {

inline constexpr auto kChannelsLast = torch::MemoryFormat::ChannelsLast;

}  // namespace core
