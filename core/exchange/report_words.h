// SPDX-License-Identifier: GPL-3.0-or-later
// In which language a report speaks: how its texts, figures and times are written. The window has its own; without one, English.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "core/base/message.h"

namespace core {

struct ReportWords {
  std::string language = "en";                                    // As HTML names it: "de", "pt-BR".
  std::function<std::string(const Message&)> say;                 // The text with its places filled.
  std::function<std::string(const std::string&, double)> metric;  // A full name and its value: "24.1 dB".
  std::function<std::string(double, int)> number;                 // With so many digits behind the decimal mark.
  std::function<std::string(const std::string&)> metricName;      // "val_psnr" -> "PSNR".
  std::function<std::string(double)> duration;                    // Seconds.
  std::function<std::string(std::int64_t)> time;                  // Milliseconds since 1970.
  std::function<std::string(const std::string&)> settingName;     // "learning_rate" -> "Learning rate".
  std::function<std::string(const std::string&, const std::string&)> setting;  // A key and its value: "0,001".
};

[[nodiscard]] ReportWords englishReportWords();

}  // namespace core
