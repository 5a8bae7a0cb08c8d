// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/recon_grid_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>
#include <map>

#include "ui/pictures/recon_grid.h"

namespace ui {
namespace {

class CellAccessible : public QAccessibleInterface {
 public:
  CellAccessible(ReconGrid* grid, int index) : grid_(grid), index_(index) {}

  bool isValid() const override { return grid_ && column() < grid_->columns(); }
  QObject* object() const override { return nullptr; }
  QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(grid_); }
  QAccessibleInterface* child(int) const override { return nullptr; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  QAccessible::Role role() const override { return QAccessible::Graphic; }
  QAccessible::State state() const override { return {}; }
  QString text(QAccessible::Text kind) const override {
    return kind == QAccessible::Name && isValid() ? grid_->describe(row(), column()) : QString();
  }
  void setText(QAccessible::Text, const QString&) override {}
  QRect rect() const override {
    const QRect cell = grid_->cellRect(row(), column());
    return {grid_->viewport()->mapToGlobal(cell.topLeft()), cell.size()};
  }

 private:
  int column() const { return index_ / static_cast<int>(grid_->rows().size()); }
  ReconGrid::Row row() const { return grid_->rows()[static_cast<std::size_t>(index_) % grid_->rows().size()]; }

  QPointer<ReconGrid> grid_;
  int index_;  // Column by column.
};

class GridAccessible : public QAccessibleWidget {
 public:
  explicit GridAccessible(ReconGrid* grid) : QAccessibleWidget(grid, QAccessible::Table), grid_(grid) {}
  ~GridAccessible() override {
    for (const auto& [index, id] : cells_) QAccessible::deleteAccessibleInterface(id);
  }

  int childCount() const override { return grid_->columns() * static_cast<int>(grid_->rows().size()); }
  QAccessibleInterface* child(int index) const override {
    if (index < 0 || index >= childCount()) return nullptr;
    const auto found = cells_.find(index);
    if (found != cells_.end()) return QAccessible::accessibleInterface(found->second);
    auto* const cell = new CellAccessible(grid_, index);  // Owned by Qt from its registration on.
    cells_[index] = QAccessible::registerAccessibleInterface(cell);
    return cell;
  }
  int indexOfChild(const QAccessibleInterface* wanted) const override {
    for (const auto& [index, id] : cells_) {
      if (QAccessible::accessibleInterface(id) == wanted) return index;
    }
    return -1;
  }

 private:
  ReconGrid* grid_;
  mutable std::map<int, QAccessible::Id> cells_;
};

QAccessibleInterface* make(const QString& className, QObject* object) {
  if (className != QLatin1String("ui::ReconGrid")) return nullptr;
  return new GridAccessible(static_cast<ReconGrid*>(object));
}

}  // namespace

void installGridAccessibility() { QAccessible::installFactory(make); }

}  // namespace ui
