// SPDX-License-Identifier: GPL-3.0-or-later
// Widgets beside each other where all of them have room, and below each other where they have not, so that a page is never
// scrolled sideways for them.
#pragma once

#include <QWidget>

class QBoxLayout;

namespace ui {

class StackingRow : public QWidget {
  Q_OBJECT

 public:
  // spacing: between them, in the design's pixels.
  explicit StackingRow(int spacing, QWidget* parent = nullptr);

  // stretch: how much of what is left over it takes.
  void add(QWidget* part, int stretch);
  [[nodiscard]] bool isStacked() const;
  // No wider than the widest of them needs.
  [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
  void stackedChanged(bool isStacked);

 protected:
  bool event(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void arrange();

  QBoxLayout* row_;
};

}  // namespace ui
