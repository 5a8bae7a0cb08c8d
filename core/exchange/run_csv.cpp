// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/run_csv.h"

#include <array>
#include <ctime>

#include "core/store/kept_run.h"

namespace core {
namespace {

std::string utcTime(std::int64_t ms) {
  if (ms <= 0) return {};  // An imported run may not know.
  const auto seconds = static_cast<std::time_t>(ms / 1000);
  std::tm time{};
  ::gmtime_r(&seconds, &time);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &time);
  return text.data();
}

}  // namespace

std::string runCsv(RunStore& store, const std::string& uid, const CsvStyle& style) {
  requireUsable(style);
  const RunCurves curves = KeptRun(store, uid).curves();
  const std::string between(1, style.separator);
  std::string text;
  for (const char* const column :
       {"epoch", "ended", "learning_rate", "training_seconds", "evaluation_seconds", "images_per_second"}) {
    text += (text.empty() ? "" : between) + column;
  }
  std::map<std::string, std::map<std::int64_t, double>> columns;
  for (const auto& [name, curve] : curves.metrics) {
    text += between + csvText(name, style);
    for (const CurvePoint& point : curve) columns[name][point.epoch] = point.value;
  }
  text += "\n";
  for (const EpochRecord& epoch : curves.epochs) {
    text += std::to_string(epoch.epoch) + between + utcTime(epoch.endedMs);
    for (const double value :
         {epoch.learningRate, epoch.trainingSeconds, epoch.evaluationSeconds, epoch.imagesPerSecond}) {
      text += between + csvNumber(value, style);
    }
    for (const auto& [name, values] : columns) {
      const auto found = values.find(epoch.epoch);
      text += between + (found == values.end() ? std::string() : csvNumber(found->second, style));
    }
    text += "\n";
  }
  return text;
}

}  // namespace core
