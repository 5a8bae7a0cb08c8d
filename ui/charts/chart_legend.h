// SPDX-License-Identifier: GPL-3.0-or-later
// The line of words above a chart of one run: its curves as they are drawn, their newest values, and how many other runs
// stand behind them.
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>
#include <vector>

#include "ui/charts/chart_data.h"

namespace ui {

class Theme;

class ChartLegend : public QWidget {
  Q_OBJECT

 public:
  explicit ChartLegend(const Theme& theme, QWidget* parent = nullptr);

  void setData(const ChartData& chart);
  // "validation 0.0217, training 0.0151, 5 others"
  [[nodiscard]] QString text() const;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  enum class Stroke { None, Solid, Dashed, Ghost };
  struct Entry {
    Stroke stroke = Stroke::Solid;
    QString name;
    QString value;            // "" has none.
    QStringList briefs = {};  // Where the name has no room, the briefest last.

    bool operator==(const Entry&) const = default;
  };

  const Theme& theme_;
  std::vector<Entry> entries_;
  int runColor_ = 0;
};

}  // namespace ui
