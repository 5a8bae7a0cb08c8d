// SPDX-License-Identifier: GPL-3.0-or-later
// A button with a menu in which a person chooses what kind of difference is shown.
#pragma once

#include <QToolButton>

#include "core/analysis/image_difference.h"

class QActionGroup;

namespace ui {

// Its text is its owner's; its menu may be added to.
class DifferenceButton : public QToolButton {
  Q_OBJECT

 public:
  explicit DifferenceButton(QWidget* parent);

  [[nodiscard]] core::DifferenceKind kind() const;

 signals:
  void kindChosen(core::DifferenceKind kind);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  QActionGroup* kinds_;
};

}  // namespace ui
