// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/run_csv.h"

#include <array>
#include <charconv>
#include <cmath>
#include <ctime>

#include "core/store/kept_run.h"

namespace core {
namespace {

std::string figure(double value) {
  if (std::isnan(value)) return {};
  std::array<char, 32> text{};  // The shortest text that reads back to the same value has at most 24 characters.
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
  return {text.data(), end};
}

std::string utcTime(std::int64_t ms) {
  const auto seconds = static_cast<std::time_t>(ms / 1000);
  std::tm time{};
  ::gmtime_r(&seconds, &time);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &time);
  return text.data();
}

}  // namespace

std::string runCsv(RunStore& store, const std::string& uid) {
  const RunCurves curves = KeptRun(store, uid).curves();
  std::string text = "epoch,ended,learning_rate,training_seconds,evaluation_seconds,images_per_second";
  std::map<std::string, std::map<std::int64_t, double>> columns;
  for (const auto& [name, curve] : curves.metrics) {
    text += "," + name;
    for (const CurvePoint& point : curve) columns[name][point.epoch] = point.value;
  }
  text += "\n";
  for (const EpochRecord& epoch : curves.epochs) {
    text += std::to_string(epoch.epoch) + "," + utcTime(epoch.endedMs);
    for (const double value :
         {epoch.learningRate, epoch.trainingSeconds, epoch.evaluationSeconds, epoch.imagesPerSecond}) {
      text += "," + figure(value);
    }
    for (const auto& [name, values] : columns) {
      const auto found = values.find(epoch.epoch);
      text += "," + (found == values.end() ? std::string() : figure(found->second));
    }
    text += "\n";
  }
  return text;
}

}  // namespace core
