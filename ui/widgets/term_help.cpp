// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/term_help.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QCursor>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolTip>
#include <QWidget>

namespace ui {
namespace {

constexpr const char* kTerm = "term";

}  // namespace

void setTerm(QWidget* part, const QString& id) { part->setProperty(kTerm, id); }

QString termOf(const QWidget* part) {
  for (const QWidget* one = part; one != nullptr; one = one->parentWidget()) {
    const QString id = one->property(kTerm).toString();
    if (!id.isEmpty() || one->isWindow()) return id;
  }
  return {};
}

TermHelp::TermHelp(QObject* parent) : QObject(parent) { QCoreApplication::instance()->installEventFilter(this); }

// Keys go to the part that has the focus; where that has no term, what lies under the pointer is meant.
bool TermHelp::eventFilter(QObject* watched, QEvent* event) {
  const QEvent::Type type = event->type();
  if (type != QEvent::KeyPress && type != QEvent::ToolTip && type != QEvent::ContextMenu) return false;
  auto* const part = qobject_cast<QWidget*>(watched);
  if (part == nullptr) return false;
  if (type == QEvent::ToolTip) return showTip(*part, *static_cast<QHelpEvent*>(event));
  if (type == QEvent::ContextMenu) return showMenu(*part, *static_cast<QContextMenuEvent*>(event));
  if (!static_cast<QKeyEvent*>(event)->matches(QKeySequence::WhatsThis)) return false;
  QString id = termOf(part);
  if (id.isEmpty()) id = termOf(QApplication::widgetAt(QCursor::pos()));
  if (id.isEmpty()) return false;
  emit termWanted(id);
  return true;
}

bool TermHelp::showTip(const QWidget& part, const QHelpEvent& event) const {
  if (part.toolTip().isEmpty() || termOf(&part).isEmpty()) return false;
  QToolTip::showText(event.globalPos(),
                     part.toolTip() + QStringLiteral("\n\n") + tr("What is this? Right mouse button, or Shift+F1."));
  return true;
}

// A line that is typed into keeps its own menu, with this entry above it.
bool TermHelp::showMenu(QWidget& part, const QContextMenuEvent& event) {
  const QString id = termOf(&part);
  if (id.isEmpty() || part.contextMenuPolicy() != Qt::DefaultContextMenu) return false;
  auto* const line = qobject_cast<QLineEdit*>(&part);
  QMenu* const menu = line == nullptr ? new QMenu(&part) : line->createStandardContextMenu();
  menu->setObjectName(QStringLiteral("termMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  auto* const action = new QAction(tr("What is this?"), menu);
  connect(action, &QAction::triggered, this, [this, id] { emit termWanted(id); });
  QAction* const first = menu->actions().isEmpty() ? nullptr : menu->actions().constFirst();
  menu->insertAction(first, action);
  if (first != nullptr) menu->insertSeparator(first);
  menu->popup(event.globalPos());
  return true;
}

}  // namespace ui
