// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_table.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

#include "ui/look/theme.h"
#include "ui/reading/run_extras.h"
#include "ui/runs/column_widths.h"
#include "ui/runs/pinned_header.h"
#include "ui/runs/run_selection.h"
#include "ui/runs/run_table_delegate.h"

namespace ui {
namespace {

constexpr int kPinnedAtFirst = 2;  // Star and name.

}  // namespace

RunTable::RunTable(const Theme& theme, RunListModel& model, RunExtras& extras, QWidget* parent)
    : QTreeView(parent),
      theme_(theme),
      model_(model),
      delegate_(new RunTableDelegate(theme, extras, this)),
      pinning_(new PinnedHeader(theme, this)) {
  setObjectName(QStringLiteral("runTable"));
  setHeader(pinning_);
  setModel(&model);
  setItemDelegate(delegate_);
  setUniformRowHeights(true);
  setSelectionMode(QAbstractItemView::ExtendedSelection);
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setFrameShape(QFrame::NoFrame);
  setRootIsDecorated(false);
  header()->setSectionsMovable(true);
  header()->setSectionsClickable(true);
  header()->setStretchLastSection(false);
  header()->setMinimumSectionSize(30);
  header()->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(header(), &QWidget::customContextMenuRequested, this, &RunTable::columnMenu);
  widths_ = new ColumnWidths(theme_, model_, *header(), this);
  connect(&theme_, &Theme::changed, this, &RunTable::fitColumns);
  connect(pinning_, &PinnedHeader::pinnedChanged, viewport(), qOverload<>(&QWidget::update));
  setPinned(kPinnedAtFirst);
  connect(header(), &QHeaderView::sectionClicked, this, &RunTable::sortBy);
  connect(header(), &QHeaderView::sectionMoved, this, &RunTable::columnsChanged);
  connect(this, &RunTable::columnsChanged, this, &RunTable::fitColumns);
  connect(delegate_, &RunTableDelegate::starClicked, this,
          [this](const QString& uid, bool starred) { emit starWanted({uid}, starred); });
  connect(this, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
    const QString uid = model_.uidAt(index);
    if (!uid.isEmpty()) emit opened(uid);
  });
  connect(&model_, &QAbstractItemModel::layoutAboutToBeChanged, this, &RunTable::keepPlace);
  connect(&model_, &QAbstractItemModel::layoutChanged, this, &RunTable::restorePlace);
  connect(&model_, &QAbstractItemModel::modelReset, this, &RunTable::adoptReset);
  selection_ = new RunSelection(*this, model_);  // Groups are open again before it.
  connect(selection_, &RunSelection::changed, this, &RunTable::chosenChanged);
  connect(this, &QTreeView::collapsed, this,
          [this](const QModelIndex& group) { folded_.insert(group.siblingAtColumn(0).data().toString()); });
  connect(this, &QTreeView::expanded, this,
          [this](const QModelIndex& group) { folded_.remove(group.siblingAtColumn(0).data().toString()); });
  connect(&extras, &RunExtras::arrived, viewport(), qOverload<>(&QWidget::update));
  fitColumns();
}

// Above the first row in sight others may come and go: it stays where it is. At the top, new runs are shown.
void RunTable::keepPlace() {
  QModelIndex top = indexAt(QPoint(1, 1));
  while (model_.isGroup(top)) top = indexBelow(top);
  isAtTop_ = verticalScrollBar()->value() == 0;
  topUid_ = model_.uidAt(top);
  topOffset_ = topUid_.isEmpty() ? 0 : visualRect(top).top();
}

void RunTable::restorePlace() {
  expandGroups();
  fitColumns();
  const QModelIndex top = model_.indexOf(topUid_);
  if (isAtTop_ || !top.isValid()) return;
  executeDelayedItemsLayout();
  verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(top).top() - topOffset_);
}

void RunTable::adoptReset() {
  setRootIsDecorated(model_.grouping().has_value());
  fitColumns();
  expandGroups();
}

void RunTable::expandGroups() {
  if (!model_.grouping()) return;
  for (int row = 0; row < model_.rowCount(); ++row) {
    const QModelIndex group = model_.index(row, 0);
    setFirstColumnSpanned(row, QModelIndex(), true);
    if (!folded_.contains(group.data().toString())) expand(group);
  }
}

void RunTable::fitColumns() {
  const bool isIndented = model_.grouping().has_value();
  const int before = widths_->leftOut();
  widths_->fit(viewport()->width(), isIndented ? indentation() : 0);
  if (widths_->leftOut() != before) emit columnsLeftOut(widths_->leftOut());
}

void RunTable::resizeEvent(QResizeEvent* event) {
  QTreeView::resizeEvent(event);
  fitColumns();
}

// A click sorts, another turns it round, a third brings back the newest first; with Shift, columns are added.
void RunTable::sortBy(int column) {
  const QString id = model_.columns()[static_cast<std::size_t>(column)].id();
  std::vector<RunSort> sorting;
  if ((QApplication::keyboardModifiers() & Qt::ShiftModifier) != 0) sorting = model_.sorting();
  const std::vector<RunSort>& before = model_.sorting();
  const auto found = std::find_if(before.begin(), before.end(), [&](const RunSort& sort) { return sort.column == id; });
  std::erase_if(sorting, [&](const RunSort& sort) { return sort.column == id; });
  const bool wasUsed = found != before.end();
  if (!wasUsed) {
    sorting.push_back({id, false});
  } else if (!found->isDescending) {
    sorting.push_back({id, true});
  }
  model_.setSorting(sorting);
  header()->setSortIndicatorShown(!sorting.empty());
  if (!sorting.empty()) {
    header()->setSortIndicator(model_.columnOf(sorting.front().column),
                               sorting.front().isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
  }
  emit sortingChanged();
}

QStringList RunTable::columnIds() const {
  QStringList ids;
  for (int place = 0; place < header()->count(); ++place) {
    ids += model_.columns()[static_cast<std::size_t>(header()->logicalIndex(place))].id();
  }
  ids.insert(std::min<qsizetype>(pinned(), ids.size()), QString(kPinnedEnd));
  return ids;
}

void RunTable::setColumnIds(const QStringList& ids) {
  model_.setColumns(columnsFromIds(ids));
  const qsizetype end = ids.indexOf(kPinnedEnd);
  setPinned(end < 0 ? kPinnedAtFirst : static_cast<int>(columnsFromIds(ids.mid(0, end)).size()));
  for (int place = 0; place < header()->count(); ++place) header()->moveSection(header()->visualIndex(place), place);
  emit columnsChanged();
}

void RunTable::setPinned(int columns) { pinning_->setPinned(columns); }

const QVariantMap& RunTable::widths() const { return widths_->byHand(); }

void RunTable::setWidths(const QVariantMap& widths) {
  widths_->setByHand(widths);
  fitColumns();
}

int RunTable::pinned() const { return pinning_->pinned(); }

void RunTable::columnMenu(const QPoint& place) {
  const int section = pinning_->sectionInSight(place.x());
  auto* const menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  if (section >= 0) {
    const QString title = model_.columns()[static_cast<std::size_t>(section)].longTitle();
    connect(menu->addAction(tr("Keep the columns up to “%1” in sight").arg(title)), &QAction::triggered, this,
            [this, section] {
              setPinned(header()->visualIndex(section) + 1);
              emit columnsChanged();
            });
  }
  QAction* const none = menu->addAction(tr("Let all columns scroll"));
  none->setEnabled(pinned() > 0);
  connect(none, &QAction::triggered, this, [this] {
    setPinned(0);
    emit columnsChanged();
  });
  menu->popup(header()->mapToGlobal(place));
}

QRect RunTable::visualRect(const QModelIndex& index) const {
  QRect area = QTreeView::visualRect(index);
  if (pinning_->pinnedWidth() > 0 && pinning_->isPinned(index.column()) &&
      !isFirstColumnSpanned(index.row(), index.parent())) {
    area.translate(header()->offset(), 0);
  }
  return area;
}

QModelIndex RunTable::indexAt(const QPoint& point) const {
  const QModelIndex scrolled = QTreeView::indexAt(point);
  if (!scrolled.isValid() || point.x() >= pinning_->pinnedWidth()) return scrolled;
  const int section = pinning_->sectionInSight(point.x());
  return section < 0 ? scrolled : scrolled.siblingAtColumn(section);
}

void RunTable::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  QTreeView::drawRow(painter, option, index);
  drawPinned(painter, option, index);
  // A line around the row: a style's own frame for it is a gradient over all of it.
  if (!hasFocus() || index.siblingAtColumn(0) != currentIndex().siblingAtColumn(0)) return;
  painter->setPen(theme_.color(Color::Focus));
  painter->setBrush(Qt::NoBrush);
  painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
}

// What is pinned is painted again above what was scrolled under it.
void RunTable::drawPinned(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  if (pinning_->pinnedWidth() == 0 || model_.isGroup(index)) return;
  const bool isChosen = selectionModel()->isRowSelected(index.row(), index.parent());
  for (int place = 0; place < pinned() && place < header()->count(); ++place) {
    const QModelIndex cell = index.siblingAtColumn(header()->logicalIndex(place));
    if (isColumnHidden(cell.column())) continue;
    QStyleOptionViewItem shown = option;
    shown.rect = visualRect(cell);
    shown.rect.setLeft(place == 0 ? 0 : shown.rect.left());
    shown.state.setFlag(QStyle::State_Selected, isChosen);
    painter->fillRect(shown.rect, palette().color(isChosen ? QPalette::Highlight : QPalette::Base));
    shown.rect = visualRect(cell);
    itemDelegate()->paint(painter, shown, cell);
  }
}

void RunTable::scrollContentsBy(int dx, int dy) {
  QTreeView::scrollContentsBy(dx, dy);
  if (dx == 0) return;
  viewport()->update();  // Scrolling moves the pixels of pinned columns with the others.
  header()->viewport()->update();
}

void RunTable::renameCurrent() {
  const int column = model_.columnOf(QStringLiteral("name"));
  if (column >= 0 && currentIndex().isValid()) edit(currentIndex().siblingAtColumn(column));
}

void RunTable::keyPressEvent(QKeyEvent* event) {
  const QStringList uids = selection_->chosen();
  if (uids.isEmpty() || state() == QAbstractItemView::EditingState) return QTreeView::keyPressEvent(event);
  switch (event->key()) {
    case Qt::Key_X: emit compareWanted(uids); return;
    case Qt::Key_S: {
      const core::RunSummary* const run = model_.run(model_.indexOf(uids.front()));
      emit starWanted(uids, run != nullptr && !run->isStarred);
      return;
    }
    case Qt::Key_F2: return renameCurrent();
    case Qt::Key_Delete: emit trashWanted(uids); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: emit opened(uids.front()); return;
    default: QTreeView::keyPressEvent(event);
  }
}

void RunTable::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) model_.refresh();
  QTreeView::changeEvent(event);
}

}  // namespace ui
