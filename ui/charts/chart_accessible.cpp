// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include "ui/charts/live_chart.h"

namespace ui {
namespace {

class ChartAccessible : public QAccessibleWidget {
 public:
  explicit ChartAccessible(LiveChart* chart) : QAccessibleWidget(chart, QAccessible::Chart), chart_(chart) {}

  QString text(QAccessible::Text kind) const override {
    if (kind == QAccessible::Name || kind == QAccessible::Value) return chart_->description();
    return QAccessibleWidget::text(kind);
  }
  QAccessibleInterface* child(int) const override { return nullptr; }
  int childCount() const override { return 0; }

 private:
  LiveChart* chart_;
};

QAccessibleInterface* make(const QString& className, QObject* object) {
  if (className != QLatin1String("ui::LiveChart")) return nullptr;
  return new ChartAccessible(static_cast<LiveChart*>(object));
}

}  // namespace

void installChartAccessibility() { QAccessible::installFactory(make); }

}  // namespace ui
