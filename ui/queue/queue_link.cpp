// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queue_link.h"

#include <QEvent>

#include "ui/bridge/elsewhere.h"
#include "ui/bridge/queue_runner.h"
#include "ui/look/style_sheet.h"

namespace ui {

QueueLink::QueueLink(const QueueRunner& runner, const Elsewhere& elsewhere, QWidget* parent)
    : QToolButton(parent), runner_(runner), elsewhere_(elsewhere) {
  setObjectName(QStringLiteral("queueLink"));
  setKind(this, QStringLiteral("link"));
  setFocusPolicy(Qt::StrongFocus);
  connect(&runner_, &QueueRunner::changed, this, &QueueLink::refresh);
  connect(&runner_, &QueueRunner::onChanged, this, &QueueLink::refresh);
  connect(&elsewhere_, &Elsewhere::changed, this, &QueueLink::refresh);
  refresh();
}

void QueueLink::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) refresh();
  QToolButton::changeEvent(event);
}

void QueueLink::refresh() {
  const QueueStanding standing = runner_.standing();
  const int elsewhere = elsewhere_.runsLeft();
  const bool isHere = standing.place > 0 || standing.waiting > 0;
  setVisible(isHere || elsewhere > 0);
  setText(standing.place > 0 ? tr("Queue: %1 of %2").arg(standing.place).arg(standing.planned)
          : isHere           ? tr("Queue: %n waiting", nullptr, standing.waiting)
                             : tr("Elsewhere: %n run(s)", nullptr, elsewhere));
  setToolTip(!isHere          ? tr("Runs that were sent to other machines. Press to see them.")
             : runner_.isOn() ? tr("Planned runs are trained one after the other. Press to see them.")
                              : tr("Planned runs wait until the queue is started. Press to see them."));
}

}  // namespace ui
