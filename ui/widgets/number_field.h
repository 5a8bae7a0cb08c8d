// SPDX-License-Identifier: GPL-3.0-or-later
// A field for a number that is typed or stepped through: by two small buttons, by the arrow keys, and by the wheel while it
// has the focus and nothing around it scrolls. What a step is, its owner knows.
#pragma once

#include <QLineEdit>

class QLabel;
class QToolButton;

namespace ui {

class Theme;

class NumberField : public QLineEdit {
  Q_OBJECT

 public:
  explicit NumberField(const Theme& theme, QWidget* parent = nullptr);

  // What the number counts, behind it; "" for nothing.
  void setUnit(const QString& unit);
  // For screen readers, as texts of the two buttons.
  void setStepNames(const QString& larger, const QString& smaller);

 signals:
  // A person asks for the next larger (true) or smaller value.
  void stepped(bool larger);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  [[nodiscard]] QToolButton* addButton(bool larger);
  void place();
  void refreshIcons();

  const Theme& theme_;
  QLabel* unit_;
  QToolButton* larger_;
  QToolButton* smaller_;
};

}  // namespace ui
