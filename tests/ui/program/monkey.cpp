// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/program/monkey.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPointer>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>
#include <algorithm>

#include "ui/main_window.h"
#include "ui/pages/presentation.h"

namespace {

constexpr int kMostLoops = 3;
constexpr int kMostWindows = 4;

// Small numbers only: what they set is what a small training can be set to. No slash: nothing outside is to be looked into.
constexpr const char* kWords[] = {"1", "2",    "8",   "16",          "0.001", "0,002", "-1",   "abc",   "loss < 1",
                                  "",  "adam", "ä ß", "name ~ conv", "\"",    "(",     "x = ", "shapes"};

constexpr Qt::Key kKeys[] = {Qt::Key_Tab,  Qt::Key_Backtab, Qt::Key_Space,  Qt::Key_Return,      Qt::Key_Escape,
                             Qt::Key_Left, Qt::Key_Right,   Qt::Key_Up,     Qt::Key_Down,        Qt::Key_Home,
                             Qt::Key_End,  Qt::Key_PageUp,  Qt::Key_Delete, Qt::Key_PageDown,    Qt::Key_F2,
                             Qt::Key_W,    Qt::Key_T,       Qt::Key_R,      Qt::Key_B,           Qt::Key_L,
                             Qt::Key_X,    Qt::Key_S,       Qt::Key_D,      Qt::Key_1,           Qt::Key_2,
                             Qt::Key_Plus, Qt::Key_Minus,   Qt::Key_0,      Qt::Key_BracketLeft, Qt::Key_Backspace};

// What would end the walk, or never ends by itself.
bool isLeftOut(ui::Command command) {
  return command == ui::Command::Close || command == ui::Command::Quit || command == ui::Command::AboutQt;
}

QPoint anyPoint(const QRect& rect, std::mt19937& generator) {
  std::uniform_int_distribution<int> x(0, std::max(0, rect.width() - 1));
  std::uniform_int_distribution<int> y(0, std::max(0, rect.height() - 1));
  return rect.topLeft() + QPoint(x(generator), y(generator));
}

}  // namespace

Monkey::Monkey(ui::MainWindow& window, unsigned seed) : window_(window), generator_(seed) {}

int Monkey::random(int count) { return std::uniform_int_distribution<int>(0, count - 1)(generator_); }

void Monkey::count(const QString& kind, const QWidget* widget) {
  ++tally_[kind];
  if (!note) return;
  const QString name = widget == nullptr ? QString() : widget->objectName();
  const QString what = widget == nullptr ? QString() : QLatin1String(widget->metaObject()->className());
  note(QStringLiteral("%1 %2 %3").arg(kind, what, name));
}

void Monkey::start(int actions) {
  left_ = actions;
  QTimer::singleShot(0, this, &Monkey::act);
}

// The next one is ordered first: an action may open a menu or a dialog with an event loop of its own.
void Monkey::act() {
  if (left_ <= 0) {
    if (depth_ == 0) emit done();
    if (QWidget* const popup = QApplication::activePopupWidget()) popup->close();
    if (depth_ > 0) QTimer::singleShot(0, this, &Monkey::act);
    return;
  }
  --left_;
  QTimer::singleShot(0, this, &Monkey::act);
  ++depth_;
  if (!leaveDangers()) {
    if (QWidget* const popup = QApplication::activePopupWidget()) {
      answerPopup(*popup);
    } else if (QWidget* const where = top()) {
      switch (random(20)) {
        case 0: resizeWindow(); break;
        case 1:
        case 2: changePage(); break;
        case 3:
        case 4:
        case 5: chooseFromMenus(); break;
        case 6: closeOne(); break;
        case 7:
        case 8: typeWords(*where); break;
        case 9: turnWheel(*where); break;
        case 10:
        case 11:
        case 12: pressKey(*where); break;
        case 13:
        case 14: clickSomewhere(*where); break;
        default: clickWidget(*where);
      }
    }
  }
  --depth_;
  emit acted();
}

// Whatever names files, deletes for good or has too many event loops is left at once.
bool Monkey::leaveDangers() {
  for (QWidget* const widget : QApplication::topLevelWidgets()) {
    auto* const dialog = qobject_cast<QDialog*>(widget);
    if (dialog == nullptr || !dialog->isVisible()) continue;
    const bool isDanger = qobject_cast<QFileDialog*>(dialog) != nullptr || depth_ > kMostLoops ||
                          dialog->objectName() == QLatin1String("purgeQuestion") ||
                          dialog->objectName() == QLatin1String("closeQuestion");
    if (!isDanger) continue;
    count(QStringLiteral("leave"), dialog);
    dialog->reject();
    return true;
  }
  QWidget* const popup = QApplication::activePopupWidget();
  if (popup == nullptr || depth_ <= kMostLoops) return false;
  count(QStringLiteral("leave"), popup);
  popup->close();
  return true;
}

QWidget* Monkey::top() {
  if (QWidget* const modal = QApplication::activeModalWidget()) return modal;
  QList<QWidget*> others;
  for (QWidget* const widget : QApplication::topLevelWidgets()) {
    const bool isOther =
        qobject_cast<QDialog*>(widget) != nullptr || qobject_cast<ui::Presentation*>(widget) != nullptr;
    if (widget->isVisible() && widget != &window_ && isOther) others += widget;
  }
  if (!others.isEmpty() && random(4) == 0) return others[random(static_cast<int>(others.size()))];
  return &window_;
}

void Monkey::clickWidget(QWidget& top) {
  QList<QWidget*> all = top.findChildren<QWidget*>();
  all.removeIf([](const QWidget* widget) { return !widget->isVisible() || !widget->isEnabled(); });
  if (all.isEmpty()) return;
  QPointer<QWidget> widget = all[random(static_cast<int>(all.size()))];
  const QPoint place = anyPoint(widget->rect(), generator_);
  const int kind = random(12);
  if (qobject_cast<QMenuBar*>(widget.data()) != nullptr) return;  // chooseFromMenus goes there.
  if (kind == 0) {
    count(QStringLiteral("double click"), widget);
    QTest::mouseDClick(widget, Qt::LeftButton, {}, place);
  } else if (kind == 1) {
    count(QStringLiteral("right click"), widget);
    QTest::mouseClick(widget, Qt::RightButton, {}, place);
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, widget ? widget->mapToGlobal(place) : place);
    if (widget) QApplication::sendEvent(widget, &event);
  } else {
    count(QStringLiteral("click"), widget);
    const Qt::KeyboardModifiers with = kind == 2 ? Qt::ControlModifier : kind == 3 ? Qt::ShiftModifier : Qt::NoModifier;
    QTest::mouseClick(widget, Qt::LeftButton, with, place);
  }
}

void Monkey::clickSomewhere(QWidget& top) {
  const QPoint place = anyPoint(top.rect(), generator_);
  QPointer<QWidget> widget = top.childAt(place);
  if (!widget || qobject_cast<QMenuBar*>(widget.data()) != nullptr) return;
  count(QStringLiteral("drag"), widget);
  const QPoint from = widget->mapFrom(&top, place);
  const bool canDrag =
      qobject_cast<QAbstractItemView*>(widget->parentWidget()) == nullptr;  // That would wait for a drop.
  QTest::mousePress(widget, Qt::LeftButton, {}, from);
  if (widget && canDrag) QTest::mouseMove(widget, from + QPoint(random(80) - 40, random(40) - 20));
  if (widget) QTest::mouseRelease(widget, Qt::LeftButton, {}, from);
}

void Monkey::pressKey(QWidget& top) {
  QWidget* const focus = top.focusWidget() != nullptr ? top.focusWidget() : &top;
  const Qt::Key key = kKeys[random(static_cast<int>(std::size(kKeys)))];
  const Qt::KeyboardModifiers with = random(6) == 0 ? Qt::ShiftModifier : Qt::NoModifier;
  count(QStringLiteral("key %1").arg(QKeySequence(key).toString()), focus);
  QTest::keyClick(focus, key, with);
}

void Monkey::typeWords(QWidget& top) {
  QList<QWidget*> fields;
  for (QWidget* const field : top.findChildren<QWidget*>()) {
    const bool isField = qobject_cast<QLineEdit*>(field) != nullptr || field->inherits("QPlainTextEdit");
    if (isField && field->isVisible() && field->isEnabled()) fields += field;
  }
  if (fields.isEmpty()) return;
  QPointer<QWidget> field = fields[random(static_cast<int>(fields.size()))];
  count(QStringLiteral("type"), field);
  field->setFocus();
  if (random(2) == 0) QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
  const QString words = QString::fromUtf8(kWords[random(static_cast<int>(std::size(kWords)))]);
  for (const QChar letter : words) {
    if (field) QTest::sendKeyEvent(QTest::Click, field, static_cast<Qt::Key>(0), QString(letter), Qt::NoModifier);
  }
  if (field && random(3) == 0) QTest::keyClick(field, Qt::Key_Return);
}

void Monkey::turnWheel(QWidget& top) {
  const QPoint place = anyPoint(top.rect(), generator_);
  QWidget* const widget = top.childAt(place);
  if (widget == nullptr) return;
  count(QStringLiteral("wheel"), widget);
  const QPointF local = widget->mapFrom(&top, place);
  const Qt::KeyboardModifiers with = random(4) == 0 ? Qt::ControlModifier : Qt::NoModifier;
  QWheelEvent event(local, widget->mapToGlobal(local), {}, {0, random(2) == 0 ? 120 : -120}, Qt::NoButton, with,
                    Qt::NoScrollPhase, false);
  QApplication::sendEvent(widget, &event);
}

void Monkey::chooseFromMenus() {
  const int last = static_cast<int>(ui::Command::AboutQt);
  const auto command = static_cast<ui::Command>(random(last + 1));
  if (isLeftOut(command)) return;
  // A new look has every widget drawn anew; one in five is enough of what costs most.
  const bool isLook = command >= ui::Command::LargerText && command <= ui::Command::DarkLook;
  if (isLook && random(5) != 0) return;
  QAction* const action = window_.menus().action(command);
  count(QStringLiteral("menu"));
  if (note) note(QStringLiteral("menu %1").arg(action->text()));
  action->trigger();
}

void Monkey::changePage() {
  count(QStringLiteral("page"));
  QList<QWidget*> buttons;
  for (QWidget* const button : window_.findChildren<QWidget*>()) {
    if (button->property("kind").toString() == QLatin1String("rail") && button->inherits("QToolButton"))
      buttons += button;
  }
  QTest::mouseClick(buttons[random(static_cast<int>(buttons.size()))], Qt::LeftButton);
}

void Monkey::resizeWindow() {
  static constexpr QSize kSizes[] = {{1024, 640}, {1280, 720}, {1440, 900}, {1920, 1080}};
  count(QStringLiteral("resize"));
  window_.resize(kSizes[random(static_cast<int>(std::size(kSizes)))]);
}

void Monkey::answerPopup(QWidget& popup) {
  count(QStringLiteral("popup"), &popup);
  const int kind = random(6);
  if (kind == 0) {
    QTest::keyClick(&popup, Qt::Key_Escape);
  } else if (kind < 4) {
    static constexpr Qt::Key kMoves[] = {Qt::Key_Down, Qt::Key_Up, Qt::Key_Right, Qt::Key_Return};
    QTest::keyClick(&popup, kMoves[random(4)]);
  } else {
    const QPoint place = anyPoint(popup.rect(), generator_);
    QWidget* const inside = popup.childAt(place);
    if (inside == nullptr) {
      QTest::mouseClick(&popup, Qt::LeftButton, {}, place);
    } else {
      QTest::mouseClick(inside, Qt::LeftButton, {}, inside->mapFrom(&popup, place));
    }
  }
}

void Monkey::closeOne() {
  QList<QDialog*> open;
  for (QWidget* const widget : QApplication::topLevelWidgets()) {
    if (auto* const dialog = qobject_cast<QDialog*>(widget); dialog != nullptr && dialog->isVisible()) open += dialog;
  }
  if (open.isEmpty() || (open.size() < kMostWindows && random(2) == 0)) return;
  count(QStringLiteral("close"), open.front());
  open.front()->reject();
}
