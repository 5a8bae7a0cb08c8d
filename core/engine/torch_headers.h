// SPDX-License-Identifier: GPL-3.0-or-later
// LibTorch, for the engine's own .cpp files and private headers alone. Differences between its versions live here.
#pragma once

#ifndef Q_MOC_RUN  // What looks for Qt's classes in the engine's tests would read them for seconds, each time.
#include <torch/torch.h>
#include <torch/version.h>
#endif

namespace core {

inline constexpr auto kChannelsLast = torch::MemoryFormat::ChannelsLast;

}  // namespace core
