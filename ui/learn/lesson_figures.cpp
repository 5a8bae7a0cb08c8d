// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/lesson_figures.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

#include "core/analysis/metric.h"
#include "ui/words/metric_words.h"

namespace ui {
namespace {

using At = LessonFigure::At;

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

class FigureWords {
  Q_DECLARE_TR_FUNCTIONS(LessonFigures)
};

QString numberOf(const std::string& metric, const LessonFigure& figure, double value) {
  if (figure.at != At::Epochs || std::isnan(value)) return metricValue(metric, value);
  return QLocale().toString(qlonglong{std::llround(value)});
}

}  // namespace

std::string LessonFigures::metricOf(const LessonFigure& figure) const {
  core::MetricId id = core::metricId(figure.metric);
  if (id.name == "accuracy") id.name = history.accuracyName();
  return core::fullName(id.part, id.name);
}

QString LessonFigures::title(const LessonFigure& figure) const {
  if (figure.at == At::Epochs) return FigureWords::tr("Epochs");
  const QString metric = metricTitle(metricOf(figure));
  if (figure.at == At::First) return FigureWords::tr("%1, first epoch").arg(metric);
  if (figure.at == At::Best) return FigureWords::tr("%1, best epoch").arg(metric);
  return metric;
}

QString LessonFigures::value(const LessonFigure& figure) const {
  const std::string metric = metricOf(figure);
  double value = kNone;
  switch (figure.at) {
    case At::First: value = history.value(metric, 1); break;
    case At::Last: value = history.value(metric, history.lastEpoch()); break;
    case At::Best: value = history.value(metric, history.bestEpoch().value_or(0)); break;
    case At::Epochs: value = history.lastEpoch() > 0 ? static_cast<double>(history.lastEpoch()) : kNone; break;
    case At::Baseline: {
      const auto found = std::find_if(baselines.begin(), baselines.end(),
                                      [&](const core::Baseline& one) { return one.name == figure.baseline; });
      if (found == baselines.end()) break;
      const auto scored = found->metrics.find(metric);
      if (scored != found->metrics.end()) value = scored->second;
    }
  }
  return numberOf(metric, figure, value);
}

QString LessonFigures::record(const LessonFigure& figure, const core::Recipe& recipe) const {
  if (*figure.recordWords != '\0') return lessonText(figure.recordWords);
  const auto found = recipe.record.find(*figure.recordKey != '\0' ? figure.recordKey : figure.metric);
  return numberOf(metricOf(figure), figure, found == recipe.record.end() ? kNone : found->second);
}

QString LessonFigures::sentence(const LessonSentence& sentence) const {
  QStringList values;
  for (const LessonFigure& figure : sentence.figures) values += value(figure);
  QString text = lessonText(sentence.text);
  // From the last place on, so that %1 is not looked for inside %10 or inside a value.
  for (auto place = values.size(); place > 0; --place) {
    text.replace(QStringLiteral("%%1").arg(place), values[place - 1]);
  }
  return text;
}

}  // namespace ui
