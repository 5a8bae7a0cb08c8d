// SPDX-License-Identifier: GPL-3.0-or-later
// Where the queue stands, in a few words that can be pressed to see it: "Queue: 3 of 11". Not there while nothing is planned.
#pragma once

#include <QToolButton>

namespace ui {

class Elsewhere;
class QueueRunner;

class QueueLink : public QToolButton {
  Q_OBJECT

 public:
  // runner and elsewhere must outlive this.
  QueueLink(const QueueRunner& runner, const Elsewhere& elsewhere, QWidget* parent);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void refresh();

  const QueueRunner& runner_;
  const Elsewhere& elsewhere_;
};

}  // namespace ui
