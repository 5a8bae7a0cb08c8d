// SPDX-License-Identifier: GPL-3.0-or-later
// What TensorBoard's page HParams knows of a run (plugins/hparams/plugin_data.proto). Private to core_exchange.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/run/run_records.h"

namespace core {

struct HParams {
  std::map<std::string, std::string> settings{};
  std::optional<double> begin{};  // Seconds since 1970.
  std::optional<double> end{};
  std::optional<RunStatus> status{};
};

// content: of the plugin's metadata. What is none of it answers nothing.
[[nodiscard]] HParams readHParams(std::string_view content);

}  // namespace core
