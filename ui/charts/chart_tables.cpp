// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_tables.h"

#include <QLocale>
#include <cmath>

#include "core/analysis/metric.h"
#include "core/exchange/csv_table.h"
#include "ui/words/metric_words.h"

namespace ui {

QString TableWriter::number(double value) const {
  if (!isForPeople()) return QString::number(value, 'g', 17);
  if (!std::isfinite(value)) return {};
  QLocale locale;
  locale.setNumberOptions(QLocale::OmitGroupSeparator);
  return locale.toString(value, 'g', QLocale::FloatingPointShortest);
}

QString TableWriter::row(const QStringList& cells) const {
  const core::CsvStyle style{isForPeople() ? '\t' : ',', '.'};
  QStringList written;
  for (const QString& cell : cells) written += QString::fromStdString(core::csvText(cell.toStdString(), style));
  return written.join(QLatin1Char(style.separator)) + QLatin1Char('\n');
}

core::ReportChart paperFrame(const std::string& metric, const QString& name, const QString& axis, bool isLogarithmic) {
  core::ReportChart chart;
  const QString title = metric.empty() ? name : metricNameAndUnit(metric);
  chart.title = (title.isEmpty() ? name : title).toStdString();
  chart.axis = axis.toStdString();
  chart.number = [](double value, int digits) { return QLocale().toString(value, 'f', digits).toStdString(); };
  chart.scale = core::metricSpec(core::metricId(metric).name).scale;
  chart.isLogarithmic = isLogarithmic;
  return chart;
}

}  // namespace ui
