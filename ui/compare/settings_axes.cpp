// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/settings_axes.h"

#include <QCoreApplication>

#include "core/analysis/metric.h"
#include "core/query/run_field.h"
#include "ui/marks/compared_runs.h"
#include "ui/words/message_text.h"
#include "ui/words/metric_words.h"
#include "ui/words/run_words.h"
#include "ui/words/setting_words.h"

namespace ui {
namespace {

class SettingsPlotWords {
  Q_DECLARE_TR_FUNCTIONS(SettingsPlotWords)
};

constexpr const char* kResults[] = {"val_loss", "val_ssim", "val_psnr"};

PlotValue settingValue(const OtherComparedRun& run, const std::string& key) {
  const auto found = run.settings.find(key);
  if (found == run.settings.end()) return {};
  bool isNumber = false;
  const double number = QString::fromStdString(found->second).toDouble(&isNumber);
  if (isNumber) return number;
  return settingText(key, found->second);
}

PlotValue resultValue(const core::RunSummary& run, const char* metric) {
  const core::MetricSummary* const found = run.metric(metric);
  return found == nullptr ? PlotValue() : PlotValue(found->best * core::metricSpec(core::metricId(metric).name).scale);
}

constexpr qsizetype kMostSettings = 5;  // Axes at first; others can be added.

}  // namespace

SettingsPlot settingsPlot(const Comparison& comparison, const ComparedRuns& compared) {
  SettingsPlot plot;
  for (const std::string& key : comparison.settingKeys) {
    plot.axes.push_back({QString::fromStdString(key), settingTitle(key), {}});
  }
  const core::RunField& duration = *core::findRunField("duration");
  plot.axes.push_back(
      {QString::fromStdString(duration.id), translatedText(duration.title), SettingsPlotWords::tr("s")});
  for (const char* const metric : kResults) {
    const std::string name = core::metricId(metric).name;
    plot.axes.push_back(
        {QLatin1String(metric), metricName(name), QString::fromStdString(core::metricSpec(name).unit), name});
  }
  for (const OtherComparedRun& other : comparison.background) {
    const QString uid = QString::fromStdString(other.summary.uid);
    PlotRun run{uid, nameText(other.summary.name), compared.slotOf(uid), {}};
    for (const std::string& key : comparison.settingKeys) run.values.push_back(settingValue(other, key));
    run.values.emplace_back(other.summary.seconds);
    for (const char* const metric : kResults) run.values.push_back(resultValue(other.summary, metric));
    plot.runs.push_back(std::move(run));
  }
  return plot;
}

QStringList firstAxes(const QStringList& keys) {
  QStringList shown;
  for (const QString& key : keys) {
    const std::string name = key.toStdString();
    const bool isResult = name == "duration" || core::metricId(name).part == core::MetricPart::Validation;
    const bool isShown =
        isResult ? key == QLatin1String("val_ssim") || key == QLatin1String("val_psnr") : shown.size() < kMostSettings;
    if (isShown) shown += key;
  }
  return shown;
}

}  // namespace ui
