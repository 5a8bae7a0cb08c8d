// SPDX-License-Identifier: GPL-3.0-or-later
// A few facts below each other: what it is at the left, its value at the right.
#pragma once

#include <QString>
#include <QWidget>
#include <utility>
#include <vector>

class QGridLayout;

namespace ui {

class FactLines : public QWidget {
  Q_OBJECT

 public:
  explicit FactLines(QWidget* parent = nullptr);

  void setFacts(const std::vector<std::pair<QString, QString>>& facts);

 private:
  QGridLayout* grid_;
  std::vector<QWidget*> labels_;
};

}  // namespace ui
