// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/picture_table_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>
#include <map>
#include <memory>

namespace ui {
namespace {

class CellAccessible : public QAccessibleInterface {
 public:
  CellAccessible(QAbstractScrollArea* area, std::shared_ptr<const PictureCells> cells, int index)
      : area_(area), cells_(std::move(cells)), index_(index) {}

  bool isValid() const override { return area_ && index_ < cells_->count(); }
  QObject* object() const override { return nullptr; }
  QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(area_); }
  QAccessibleInterface* child(int) const override { return nullptr; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  QAccessible::Role role() const override { return QAccessible::Graphic; }
  QAccessible::State state() const override { return {}; }
  QString text(QAccessible::Text kind) const override {
    return kind == QAccessible::Name && isValid() ? cells_->describe(index_) : QString();
  }
  void setText(QAccessible::Text, const QString&) override {}
  QRect rect() const override {
    if (!isValid()) return {};
    const QRect cell = cells_->place(index_);
    return {area_->viewport()->mapToGlobal(cell.topLeft()), cell.size()};
  }

 private:
  QPointer<QAbstractScrollArea> area_;
  std::shared_ptr<const PictureCells> cells_;
  int index_;
};

class TableAccessible : public QAccessibleWidget {
 public:
  TableAccessible(QAbstractScrollArea* area, PictureCells cells)
      : QAccessibleWidget(area, QAccessible::Table),
        area_(area),
        cells_(std::make_shared<const PictureCells>(std::move(cells))) {}
  ~TableAccessible() override {
    for (const auto& [index, id] : made_) QAccessible::deleteAccessibleInterface(id);
  }

  int childCount() const override { return cells_->count(); }
  QAccessibleInterface* child(int index) const override {
    if (index < 0 || index >= childCount()) return nullptr;
    const auto found = made_.find(index);
    if (found != made_.end()) return QAccessible::accessibleInterface(found->second);
    auto* const cell = new CellAccessible(area_, cells_, index);  // Owned by Qt from its registration on.
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
  QAbstractScrollArea* area_;
  std::shared_ptr<const PictureCells> cells_;
  mutable std::map<int, QAccessible::Id> made_;
};

}  // namespace

QAccessibleInterface* pictureTable(QAbstractScrollArea* area, PictureCells cells) {
  return new TableAccessible(area, std::move(cells));
}

}  // namespace ui
