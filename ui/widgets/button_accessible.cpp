// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/button_accessible.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QActionGroup>
#include <QButtonGroup>
#include <QCoreApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>

namespace ui {
namespace {

bool hasKind(const QAbstractButton& button, const char* kind) {
  return button.property("kind").toString() == QLatin1String(kind);
}

QMenu* menuOf(const QAbstractButton& button) {
  if (const auto* const tool = qobject_cast<const QToolButton*>(&button)) return tool->menu();
  if (const auto* const push = qobject_cast<const QPushButton*>(&button)) return push->menu();
  return nullptr;
}

// Whether it is one of several of which one holds.
bool isChoice(const QAbstractButton& button) {
  if (button.autoExclusive() || (button.group() != nullptr && button.group()->exclusive())) return true;
  const auto* const tool = qobject_cast<const QToolButton*>(&button);
  const QAction* const action = tool == nullptr ? nullptr : tool->defaultAction();
  return action != nullptr && action->actionGroup() != nullptr && action->actionGroup()->isExclusive();
}

QString withoutMnemonic(QString text) {
  static const QRegularExpression mnemonic(QStringLiteral("&(?=[^&])"));
  return text.remove(mnemonic).replace(QStringLiteral("&&"), QStringLiteral("&"));
}

class ButtonAccessible : public QAccessibleWidget {
 public:
  explicit ButtonAccessible(QAbstractButton* button) : QAccessibleWidget(button, QAccessible::Button) {}

  QAccessible::Role role() const override {
    if (hasKind(button(), "rail")) return QAccessible::PageTab;
    if (hasKind(button(), "header")) return QAccessible::Button;
    if (menuOf(button()) != nullptr) return QAccessible::ButtonMenu;
    if (!button().isCheckable()) return QAccessible::Button;
    return isChoice(button()) ? QAccessible::RadioButton : QAccessible::CheckBox;
  }

  QAccessible::State state() const override {
    QAccessible::State state = QAccessibleWidget::state();
    const bool isChecked = button().isChecked();
    if (hasKind(button(), "header")) {
      state.expandable = true;
      state.expanded = isChecked;
      state.collapsed = !isChecked;
      return state;
    }
    if (hasKind(button(), "rail")) {
      state.selectable = true;
      state.selected = isChecked;
    }
    state.checkable = button().isCheckable();
    state.checked = isChecked;
    state.pressed = button().isDown();
    state.hasPopup = menuOf(button()) != nullptr;
    if (const auto* const push = qobject_cast<const QPushButton*>(&button())) state.defaultButton = push->isDefault();
    return state;
  }

  QString text(QAccessible::Text kind) const override {
    if (kind == QAccessible::Name && widget()->accessibleName().isEmpty()) {
      const QString words = withoutMnemonic(button().text());
      if (words.isEmpty() && qobject_cast<QLineEdit*>(button().parent()) != nullptr && button().toolTip().isEmpty()) {
        return QCoreApplication::translate("ButtonAccessible", "Clear");  // The tool kit's own, without a word.
      }
      return words.isEmpty() ? button().toolTip() : words;
    }
    return QAccessibleWidget::text(kind);
  }

  // A menu that is open stands below its button.
  int childCount() const override { return QAccessibleWidget::childCount() + (openMenu() != nullptr ? 1 : 0); }
  QAccessibleInterface* child(int index) const override {
    if (index != QAccessibleWidget::childCount()) return QAccessibleWidget::child(index);
    return openMenu() == nullptr ? nullptr : QAccessible::queryAccessibleInterface(openMenu());
  }
  int indexOfChild(const QAccessibleInterface* wanted) const override {
    const bool isMenu = wanted != nullptr && openMenu() != nullptr && wanted->object() == openMenu();
    return isMenu ? QAccessibleWidget::childCount() : QAccessibleWidget::indexOfChild(wanted);
  }

  QStringList actionNames() const override {
    QStringList names;
    if (button().isEnabled()) names += ownAction();
    return names + QAccessibleWidget::actionNames();
  }

  // Later, since a menu or a dialog that a click opens would keep the screen reader waiting for its end.
  void doAction(const QString& name) override {
    if (name != ownAction()) return QAccessibleWidget::doAction(name);
    if (!button().isEnabled()) return;
    auto* const tool = qobject_cast<QToolButton*>(&button());
    auto* const push = qobject_cast<QPushButton*>(&button());
    if (tool != nullptr && tool->menu() != nullptr) {
      QMetaObject::invokeMethod(tool, &QToolButton::showMenu, Qt::QueuedConnection);
    } else if (push != nullptr && push->menu() != nullptr) {
      QMetaObject::invokeMethod(push, &QPushButton::showMenu, Qt::QueuedConnection);
    } else {
      QMetaObject::invokeMethod(&button(), &QAbstractButton::click, Qt::QueuedConnection);
    }
  }

 private:
  [[nodiscard]] QAbstractButton& button() const { return *static_cast<QAbstractButton*>(widget()); }
  [[nodiscard]] QMenu* openMenu() const {
    QMenu* const menu = menuOf(button());
    return menu != nullptr && menu->isVisible() ? menu : nullptr;
  }
  [[nodiscard]] QString ownAction() const {
    if (role() == QAccessible::ButtonMenu) return showMenuAction();
    return role() == QAccessible::CheckBox ? toggleAction() : pressAction();
  }
};

QAccessibleInterface* make(const QString&, QObject* object) {
  auto* const button = qobject_cast<QAbstractButton*>(object);
  return button == nullptr ? nullptr : new ButtonAccessible(button);
}

}  // namespace

void installButtonAccessibility() { QAccessible::installFactory(make); }

}  // namespace ui
