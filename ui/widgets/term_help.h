// SPDX-License-Identifier: GPL-3.0-or-later
// "What is this?" of any part of the window: leads from a word to the glossary. A tooltip says so; the right mouse button and
// Shift+F1 do it.
#pragma once

#include <QObject>
#include <QString>

class QContextMenuEvent;
class QHelpEvent;
class QMenu;
class QWidget;

namespace ui {

// The term of the glossary that explains this part; "" for none. Parts inside it that have none of their own share it.
void setTerm(QWidget* part, const QString& id);
[[nodiscard]] QString termOf(const QWidget* part);

// Watches all widgets of the program while it lives.
class TermHelp : public QObject {
  Q_OBJECT

 public:
  explicit TermHelp(QObject* parent);

 signals:
  void termWanted(const QString& id);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool showTip(const QWidget& part, const QHelpEvent& event) const;
  bool showMenu(QWidget& part, const QContextMenuEvent& event);
};

}  // namespace ui
