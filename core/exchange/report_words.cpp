// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/report_words.h"

#include <array>
#include <cstdio>
#include <ctime>

#include "core/analysis/metric.h"
#include "core/base/text.h"
#include "core/base/unicode.h"

namespace core {
namespace {

std::string utcMinute(std::int64_t ms) {
  const auto seconds = static_cast<std::time_t>(ms / 1000);
  std::tm time{};
  ::gmtime_r(&seconds, &time);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M UTC", &time);
  return text.data();
}

std::string reportNumber(double value, int digits) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%.*f", digits, value);
  return text.data();
}

}  // namespace

ReportWords englishReportWords() {
  ReportWords words;
  words.say = [](const Message& message) { return message.english(); };
  words.metric = formatMetric;
  words.number = reportNumber;
  words.metricName = [](const std::string& name) {
    const MetricSpec spec = metricSpec(metricId(name).name);
    return spec.title.empty() ? spec.name : std::string(spec.title.english());
  };
  words.duration = formatDuration;
  words.time = utcMinute;
  words.settingName = [](const std::string& key) { return key; };
  words.setting = [](const std::string&, const std::string& value) { return displayText(value); };
  return words;
}

}  // namespace core
