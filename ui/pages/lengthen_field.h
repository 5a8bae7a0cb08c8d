// SPDX-License-Identifier: GPL-3.0-or-later
// "[12] Train 12 more epochs": how far a run that has ended is to go on, and what becomes of its learning rate then.
#pragma once

#include <QWidget>

#include "core/run/lengthening.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace ui {

class LengthenField : public QWidget {
  Q_OBJECT

 public:
  explicit LengthenField(QWidget* parent = nullptr);

  // The run that has ended; what was typed for another one is forgotten.
  void setRun(const core::RunSettings& settings, const core::RunStanding& standing);

 signals:
  void wanted(const core::Lengthening& lengthening);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  [[nodiscard]] core::Lengthening lengthening() const;
  void refresh();
  void retranslate();

  core::RunSettings settings_;
  core::RunStanding standing_;
  QSpinBox* epochs_;
  QComboBox* rate_;
  QPushButton* train_;
  QLabel* note_;
};

}  // namespace ui
