// SPDX-License-Identifier: GPL-3.0-or-later
// A line of values, one for each run, with its marker and letter. What does not fit is counted.
#pragma once

#include <QWidget>
#include <vector>

#include "ui/charts/overlay_data.h"

namespace ui {

class Theme;

class OverlayLegend : public QWidget {
  Q_OBJECT

 public:
  explicit OverlayLegend(const Theme& theme, QWidget* parent = nullptr);

  void setValues(std::vector<CurveValue> values);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;

 private:
  [[nodiscard]] double widthOf(const CurveValue& value) const;
  [[nodiscard]] QString wholeText() const;

  const Theme& theme_;
  std::vector<CurveValue> values_;
};

}  // namespace ui
