// SPDX-License-Identifier: GPL-3.0-or-later
// What other programs call their curves, in this program's names. Private to core_exchange.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/analysis/metric.h"

namespace core {

// "val", "validation", "train", ...: which pictures a word of a name or a folder's name means; none for another word.
[[nodiscard]] std::optional<MetricPart> partNamed(std::string_view word);

// "loss/validation", "epoch_loss" in the folder validation, "Loss/val", "val_acc" -> "val_loss", "val_accuracy": words that
// mean validation or training become the part; the rest, where it is a metric that this program knows, gets its name, and
// stays as it is otherwise but for characters that no name has. part: what the place says where the name does not.
[[nodiscard]] std::string ownMetricName(std::string_view foreign, std::optional<MetricPart> part = std::nullopt);

}  // namespace core
