// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of the difference row and the values at their ends.
#pragma once

#include <QWidget>

#include "core/analysis/image_difference.h"

namespace ui {

class Theme;

class DifferenceLegend : public QWidget {
  Q_OBJECT

 public:
  explicit DifferenceLegend(const Theme& theme, QWidget* parent = nullptr);
  void setKind(core::DifferenceKind kind);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;
  [[nodiscard]] QSize sizeHint() const override;
  // None: where it has no room it stays away, and a page is no wider for it.
  [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

 private:
  [[nodiscard]] QString lowText() const;
  [[nodiscard]] QString highText() const;
  void describe();

  const Theme& theme_;
  core::DifferenceKind kind_ = core::DifferenceKind::Absolute;
};

}  // namespace ui
