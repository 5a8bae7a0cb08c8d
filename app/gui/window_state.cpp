// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window_state.h"

#include <QVariantMap>
#include <vector>

#include "ui/charts/chart_card.h"
#include "ui/charts/live_chart.h"
#include "ui/look/settings.h"
#include "ui/main_window.h"
#include "ui/pages/train_page.h"
#include "ui/setup/setup_panel.h"

namespace app {
namespace {

QString keptWindow() { return QStringLiteral("window"); }

void saveChart(QVariantMap& values, const QString& name, const ui::ChartCard& card) {
  values[name + QStringLiteral("_log")] = card.chart().isLogarithmic();
  values[name + QStringLiteral("_smoothing")] = card.chart().smoothing();
}

void restoreChart(const QVariantMap& values, const QString& name, const ui::ChartCard& card) {
  card.chart().setLogarithmic(values.value(name + QStringLiteral("_log")).toBool());
  card.chart().setSmoothing(values.value(name + QStringLiteral("_smoothing")).toDouble());
}

}  // namespace

void saveWindowState(const ui::MainWindow& window, const ui::TrainPage& page) {
  QVariantMap values;
  values[QStringLiteral("page")] = window.currentPage();
  QStringList open;
  for (const bool isOpen : page.setup().openGroups()) open += isOpen ? QStringLiteral("1") : QStringLiteral("0");
  values[QStringLiteral("groups")] = open;
  saveChart(values, QStringLiteral("loss"), page.lossCard());
  saveChart(values, QStringLiteral("metric"), page.metricCard());
  ui::saveKept(keptWindow(), {}, values);
}

void restoreWindowState(ui::MainWindow& window, ui::TrainPage& page) {
  const QVariantMap values = ui::loadKept(keptWindow(), {});
  if (values.isEmpty()) return;
  std::vector<bool> open;
  for (const QString& isOpen : values.value(QStringLiteral("groups")).toStringList()) {
    open.push_back(isOpen == QLatin1String("1"));
  }
  page.setup().setOpenGroups(open);
  restoreChart(values, QStringLiteral("loss"), page.lossCard());
  restoreChart(values, QStringLiteral("metric"), page.metricCard());
  window.showPage(values.value(QStringLiteral("page")).toInt());
}

}  // namespace app
