// SPDX-License-Identifier: GPL-3.0-or-later
// What the chosen model is, what it costs, and the way to its table of layers.
#pragma once

#include <QString>
#include <QWidget>
#include <optional>

#include "core/run/engine.h"

class QLabel;
class QToolButton;

namespace ui {

class CostLine : public QWidget {
  Q_OBJECT

 public:
  explicit CostLine(QWidget* parent = nullptr);

  void setExplanation(const QString& sentence);
  // secondsPerEpoch: 0 where it is not known. A model that does not fit into memory stands in the colour of errors.
  void setCost(const core::ModelCost& cost, double secondsPerEpoch);
  // Why the model cannot be built.
  void setProblem(const QString& sentence);

 signals:
  void layersRequested();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void showCost();

  QLabel* explanation_;
  QLabel* cost_;
  QToolButton* layers_;
  std::optional<core::ModelCost> known_;
  double secondsPerEpoch_ = 0.0;
};

}  // namespace ui
