// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/painted_parts.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>
#include <QWidget>
#include <map>

namespace ui {
namespace {

PaintedParts* partsOf(QObject* object) { return dynamic_cast<PaintedParts*>(object); }

class PartAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
 public:
  PartAccessible(QWidget* widget, int part) : widget_(widget), part_(part) {}

  bool isValid() const override {
    const PaintedParts* const parts = widget_ ? partsOf(widget_) : nullptr;
    return parts != nullptr && part_ < parts->partCount();
  }
  QObject* object() const override { return nullptr; }
  QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(widget_); }
  QAccessibleInterface* child(int) const override { return nullptr; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  QAccessible::Role role() const override { return QAccessible::Graphic; }
  QAccessible::State state() const override {
    QAccessible::State state;
    if (!isValid()) return state;
    state.focusable = true;
    state.focused = widget_->hasFocus() && partsOf(widget_)->currentPart() == part_;
    return state;
  }
  QString text(QAccessible::Text kind) const override {
    return kind == QAccessible::Name && isValid() ? partsOf(widget_)->partText(part_) : QString();
  }
  void setText(QAccessible::Text, const QString&) override {}
  QRect rect() const override {
    if (!isValid()) return {};
    const QRect part = partsOf(widget_)->partRect(part_);
    return {widget_->mapToGlobal(part.topLeft()), part.size()};
  }
  void* interface_cast(QAccessible::InterfaceType type) override {
    const bool isAction = type == QAccessible::ActionInterface && isValid() && partsOf(widget_)->isPressable();
    return isAction ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
  }
  QStringList actionNames() const override { return {pressAction()}; }
  // Later, since a dialog that it opens would keep the screen reader waiting for its end.
  void doAction(const QString& action) override {
    if (action != pressAction() || !isValid()) return;
    const auto press = [widget = widget_.data(), part = part_] {
      PaintedParts* const parts = partsOf(widget);
      if (part < parts->partCount()) parts->pressPart(part);
    };
    QMetaObject::invokeMethod(widget_.data(), press, Qt::QueuedConnection);
  }
  QStringList keyBindingsForAction(const QString&) const override { return {}; }

 private:
  QPointer<QWidget> widget_;
  int part_;
};

class WholeAccessible : public QAccessibleWidget {
 public:
  explicit WholeAccessible(QWidget* widget) : QAccessibleWidget(widget, QAccessible::Chart) {}
  ~WholeAccessible() override {
    for (const auto& [part, id] : children_) QAccessible::deleteAccessibleInterface(id);
  }

  QString text(QAccessible::Text kind) const override {
    const PaintedParts* const parts = partsOf(widget());  // Null while the widget is being taken down.
    if (kind == QAccessible::Value && parts != nullptr) return parts->wholeText();
    return QAccessibleWidget::text(kind);
  }
  int childCount() const override {
    const PaintedParts* const parts = partsOf(widget());
    return parts == nullptr ? 0 : parts->partCount();
  }
  QAccessibleInterface* child(int part) const override {
    if (part < 0 || part >= childCount()) return nullptr;
    const auto found = children_.find(part);
    if (found != children_.end()) return QAccessible::accessibleInterface(found->second);
    auto* const made = new PartAccessible(widget(), part);  // Owned by Qt from its registration on.
    children_[part] = QAccessible::registerAccessibleInterface(made);
    return made;
  }
  QAccessibleInterface* focusChild() const override {
    const PaintedParts* const parts = partsOf(widget());
    return parts == nullptr ? nullptr : child(parts->currentPart());
  }
  int indexOfChild(const QAccessibleInterface* wanted) const override {
    for (const auto& [part, id] : children_) {
      if (QAccessible::accessibleInterface(id) == wanted) return part;
    }
    return -1;
  }

 private:
  mutable std::map<int, QAccessible::Id> children_;
};

QAccessibleInterface* makePainted(const QString&, QObject* object) {
  if (!object->isWidgetType() || partsOf(object) == nullptr) return nullptr;
  return new WholeAccessible(static_cast<QWidget*>(object));
}

}  // namespace

void installPaintedPartsAccessibility() { QAccessible::installFactory(makePainted); }

void announcePart(QWidget* widget, int part) {
  QAccessibleEvent event(widget, QAccessible::Focus);
  event.setChild(part);
  QAccessible::updateAccessibility(&event);
}

void announceWhole(QWidget* widget, const QString& text) {
  QAccessibleValueChangeEvent event(widget, text);
  QAccessible::updateAccessibility(&event);
}

}  // namespace ui
