// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/metrics_csv.h"

#include <algorithm>
#include <cmath>

#include "core/base/file.h"
#include "core/base/setting.h"
#include "core/exchange/line_file.h"

namespace core {
namespace {

std::string cell(double value) { return std::isfinite(value) ? formatSetting(value) : std::string(); }

}  // namespace

void MetricsCsv::add(const EpochDone& epoch) {
  epochs_.push_back(epoch);
  if (!widenFor(epoch)) {
    LineFile file(file_);
    file.append(lineOf(epoch));
    file.flush();
    return;
  }
  std::string table = "epoch,best,learning_rate,training_seconds,evaluation_seconds,images_per_second";
  for (const std::string& name : metrics_) table += "," + name;
  table += "\n";
  for (const EpochDone& earlier : epochs_) table += lineOf(earlier);
  writeFileWhole(file_, table);
}

bool MetricsCsv::widenFor(const EpochDone& epoch) {
  const std::size_t before = metrics_.size();
  for (const auto& [name, value] : epoch.metrics) {
    if (std::find(metrics_.begin(), metrics_.end(), name) == metrics_.end()) metrics_.push_back(name);
  }
  return metrics_.size() > before || epochs_.size() == 1;
}

std::string MetricsCsv::lineOf(const EpochDone& epoch) const {
  std::string line = std::to_string(epoch.epoch) + "," + (epoch.best ? "1" : "0");
  for (const double value :
       {epoch.learningRate, epoch.trainingSeconds, epoch.evaluationSeconds, epoch.imagesPerSecond}) {
    line += "," + cell(value);
  }
  for (const std::string& name : metrics_) {
    const auto found = epoch.metrics.find(name);
    line += "," + (found == epoch.metrics.end() ? std::string() : cell(found->second));
  }
  return line + "\n";
}

}  // namespace core
