// SPDX-License-Identifier: GPL-3.0-or-later
// The brushed ranges as words, each with a way to take it away: "PSNR over 20.8 dB". Where not all fit, one chip stands for
// all of them.
#pragma once

#include <QWidget>
#include <vector>

class QToolButton;

namespace ui {

class BrushedRuns;
class Theme;

class BrushChips : public QWidget {
  Q_OBJECT

 public:
  // runs: must outlive the chips.
  BrushChips(const Theme& theme, BrushedRuns& runs, QWidget* parent);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void rebuild();
  void layOut();
  [[nodiscard]] QToolButton* makeChip();
  [[nodiscard]] int widthOfAll() const;

  const Theme& theme_;
  BrushedRuns& runs_;
  std::vector<QToolButton*> chips_;  // One for each brush.
  QToolButton* all_;
};

}  // namespace ui
