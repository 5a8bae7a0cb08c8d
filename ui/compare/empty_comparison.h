// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the page while nothing is compared: a sentence, and the way to the runs.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace ui {

class Theme;

class EmptyComparison : public QFrame {
  Q_OBJECT

 public:
  explicit EmptyComparison(const Theme& theme, QWidget* parent = nullptr);

  void setText(const QString& sentence);

 signals:
  void runsPageWanted();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void fitText();
  void retranslate();
  void refreshIcon();

  const Theme& theme_;
  QLabel* icon_;
  QLabel* text_;
  QPushButton* choose_;
};

}  // namespace ui
