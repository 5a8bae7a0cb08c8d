// SPDX-License-Identifier: GPL-3.0-or-later
// A few words beside the pointer, within the widget that they belong to.
#pragma once

#include <QLabel>

namespace ui {

class NameTag : public QLabel {
 public:
  explicit NameTag(QWidget* parent);

  // point: in the parent's coordinates.
  void showAt(const QString& text, const QPointF& point);
};

}  // namespace ui
