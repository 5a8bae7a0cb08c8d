// SPDX-License-Identifier: GPL-3.0-or-later
// One row of the matrix, large: any two of its columns compared.
#pragma once

#include <QFrame>
#include <QString>

class QLabel;

namespace ui {

class ComparatorPanel;
class ReconMatrix;
class Theme;

class MagnifierCard : public QFrame {
  Q_OBJECT

 public:
  // Follows the matrix, which must outlive this.
  MagnifierCard(const Theme& theme, ReconMatrix& matrix, QWidget* parent = nullptr);

  [[nodiscard]] ComparatorPanel& panel() const { return *panel_; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void follow();
  void followColumn(int column);

  ReconMatrix& matrix_;
  QLabel* title_;
  ComparatorPanel* panel_;
  int lastColumn_ = 0;
  int lastCount_ = 0;
  bool isNew_ = true;  // Nothing has been chosen yet.
};

}  // namespace ui
