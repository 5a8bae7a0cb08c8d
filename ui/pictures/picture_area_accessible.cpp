// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/picture_area_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>
#include <map>

#include "ui/pictures/comparator_view.h"
#include "ui/pictures/picture_area.h"

namespace ui {
namespace {

int cellCount(const PictureArea& area) { return area.rowCount() * area.columnCount(); }

class CellAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
 public:
  CellAccessible(PictureArea* area, int index) : area_(area), index_(index) {}

  bool isValid() const override { return area_ && index_ < cellCount(*area_); }
  QObject* object() const override { return nullptr; }
  QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(area_); }
  QAccessibleInterface* child(int) const override { return nullptr; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  QAccessible::Role role() const override { return QAccessible::Graphic; }
  QAccessible::State state() const override { return {}; }
  QString text(QAccessible::Text kind) const override {
    return kind == QAccessible::Name && isValid() ? area_->describe(area_->cellInTurn(index_)) : QString();
  }
  void setText(QAccessible::Text, const QString&) override {}
  QRect rect() const override {
    if (!isValid()) return {};
    const QRect cell = area_->cellRect(area_->cellInTurn(index_));
    return {area_->viewport()->mapToGlobal(cell.topLeft()), cell.size()};
  }
  void* interface_cast(QAccessible::InterfaceType type) override {
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
  }
  QStringList actionNames() const override { return isValid() ? QStringList{pressAction()} : QStringList(); }
  // A click takes a closer look; later, since its window would keep the screen reader waiting.
  void doAction(const QString& action) override {
    if (action != pressAction() || !isValid()) return;
    const auto open = [area = area_.data(), index = index_] {
      if (index < cellCount(*area)) area->open(area->cellInTurn(index));
    };
    QMetaObject::invokeMethod(area_.data(), open, Qt::QueuedConnection);
  }
  QStringList keyBindingsForAction(const QString&) const override { return {}; }

 private:
  QPointer<PictureArea> area_;
  int index_;
};

class TableAccessible : public QAccessibleWidget {
 public:
  explicit TableAccessible(PictureArea* area) : QAccessibleWidget(area, QAccessible::Table), area_(area) {}
  ~TableAccessible() override {
    for (const auto& [index, id] : made_) QAccessible::deleteAccessibleInterface(id);
  }

  int childCount() const override { return cellCount(*area_); }
  QAccessibleInterface* child(int index) const override {
    if (index < 0 || index >= childCount()) return nullptr;
    const auto found = made_.find(index);
    if (found != made_.end()) return QAccessible::accessibleInterface(found->second);
    auto* const cell = new CellAccessible(area_, index);  // Owned by Qt from its registration on.
    made_[index] = QAccessible::registerAccessibleInterface(cell);
    return cell;
  }
  int indexOfChild(const QAccessibleInterface* wanted) const override {
    for (const auto& [index, id] : made_) {
      if (QAccessible::accessibleInterface(id) == wanted) return index;
    }
    return -1;
  }

 private:
  PictureArea* area_;
  mutable std::map<int, QAccessible::Id> made_;
};

QAccessibleInterface* make(const QString&, QObject* object) {
  if (auto* const view = qobject_cast<ComparatorView*>(object)) {
    return new QAccessibleWidget(view, QAccessible::Graphic);
  }
  auto* const area = qobject_cast<PictureArea*>(object);
  return area == nullptr ? nullptr : new TableAccessible(area);
}

}  // namespace

void installPictureAccessibility() { QAccessible::installFactory(make); }

}  // namespace ui
