// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/metric_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

#include "core/analysis/metric.h"
#include "ui/words/message_text.h"
#include "ui/words/number_text.h"

namespace ui {
namespace {

class MetricWords {
  Q_DECLARE_TR_FUNCTIONS(MetricWords)
};

core::MetricSpec specOf(const std::string& metric) { return core::metricSpec(core::metricId(metric).name); }

}  // namespace

QString metricName(const std::string& bare) {
  const core::MetricSpec* const spec = core::findMetricSpec(bare);
  return spec == nullptr ? QString::fromStdString(bare) : translatedText(spec->title);
}

QString metricNameAndUnit(const std::string& bare) {
  const QString unit = QString::fromStdString(core::metricSpec(bare).unit);
  return unit.isEmpty() ? metricName(bare) : MetricWords::tr("%1, %2", "title, unit").arg(metricName(bare), unit);
}

QString metricExplanation(const std::string& bare) { return translatedText(core::metricSpec(bare).explanation); }

QString metricTitle(const std::string& metric) {
  const core::MetricId id = core::metricId(metric);
  switch (id.part) {
    case core::MetricPart::Validation: return MetricWords::tr("%1, validation").arg(metricName(id.name));
    case core::MetricPart::Sample: return MetricWords::tr("%1, training pictures").arg(metricName(id.name));
    case core::MetricPart::Training: break;
  }
  return MetricWords::tr("%1, during training").arg(metricName(id.name));
}

QString metricValue(const std::string& metric, double value) {
  const QString unit = QString::fromStdString(specOf(metric).unit);
  const QString number = metricNumber(metric, value);
  return unit.isEmpty() || !std::isfinite(value) ? number : MetricWords::tr("%1 %2", "number, unit").arg(number, unit);
}

QString metricNumber(const std::string& metric, double value) {
  if (std::isnan(value)) return QStringLiteral("–");
  if (std::isinf(value)) return value > 0.0 ? QStringLiteral("∞") : QStringLiteral("-∞");
  const core::ShownValue shown = core::shownValue(specOf(metric), value);
  return QLocale().toString(shown.number, shown.notation, shown.digits);
}

QString metricSpread(const std::string& metric, double spread) {
  return roundedNumberText(spread * specOf(metric).scale, 2);
}

}  // namespace ui
