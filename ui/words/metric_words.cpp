// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/metric_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace ui {
namespace {

class MetricWords {
  Q_DECLARE_TR_FUNCTIONS(MetricWords)
};

}  // namespace

QString metricName(const std::string& name) {
  if (name == "loss") return MetricWords::tr("Loss");
  if (name == "psnr") return MetricWords::tr("PSNR");
  if (name == "ssim") return MetricWords::tr("SSIM");
  if (name == "mae") return MetricWords::tr("Mean absolute error");
  if (name == "mse") return MetricWords::tr("Mean squared error");
  if (name == "binary_accuracy") return MetricWords::tr("Binary accuracy");
  if (name == "categorical_accuracy") return MetricWords::tr("Categorical accuracy");
  return QString::fromStdString(name);
}

QString metricTitle(const std::string& metric) {
  if (metric.starts_with("val_")) return MetricWords::tr("%1, validation").arg(metricName(metric.substr(4)));
  if (metric.starts_with("eval_")) return MetricWords::tr("%1, training pictures").arg(metricName(metric.substr(5)));
  return MetricWords::tr("%1, during training").arg(metricName(metric));
}

QString metricFigure(const std::string& metric, double value) {
  const QLocale locale;
  if (std::isnan(value)) return QStringLiteral("–");
  if (std::isinf(value)) return value > 0.0 ? QStringLiteral("∞") : QStringLiteral("-∞");
  if (metric.ends_with("psnr")) return MetricWords::tr("%1 dB").arg(locale.toString(value, 'f', 1));
  if (metric.ends_with("ssim") || metric.ends_with("accuracy")) return locale.toString(value, 'f', 2);
  return std::abs(value) < 10.0 ? locale.toString(value, 'f', 4) : locale.toString(value, 'g', 4);
}

}  // namespace ui
