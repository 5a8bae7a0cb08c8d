// SPDX-License-Identifier: GPL-3.0-or-later
// The table of runs: columns that can be chosen, moved, pinned and sorted by, groups that fold, and a place that stays while
// the list is refreshed.
#pragma once

#include <QSet>
#include <QStringList>
#include <QTreeView>
#include <QVariantMap>
#include <optional>

#include "ui/runs/run_list_model.h"

namespace ui {

class ColumnWidths;
class PinnedHeader;
class RunExtras;
class RunSelection;
class RunTableDelegate;
class Theme;

// In a list of column ids.
inline constexpr QLatin1String kPinnedEnd("|");

class RunTable : public QTreeView {
  Q_OBJECT

 public:
  // model and extras must outlive this.
  RunTable(const Theme& theme, RunListModel& model, RunExtras& extras, QWidget* parent = nullptr);

  [[nodiscard]] RunSelection& selection() const { return *selection_; }
  // In the order in which they stand now; kPinnedEnd stands behind those that are pinned.
  [[nodiscard]] QStringList columnIds() const;
  void setColumnIds(const QStringList& ids);
  void renameCurrent();
  // So many columns stay in sight when the others are scrolled sideways.
  void setPinned(int columns);
  [[nodiscard]] int pinned() const;
  // Of columns that a person has made wider or narrower, in pixels by id.
  [[nodiscard]] const QVariantMap& widths() const;
  void setWidths(const QVariantMap& widths);
  // Where it is in sight, which is not where it was scrolled to when its column is pinned.
  [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
  [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;

 signals:
  void chosenChanged();
  void opened(const QString& uid);
  void compareWanted(const QStringList& uids);
  void starWanted(const QStringList& uids, bool starred);
  void trashWanted(const QStringList& uids);
  void columnsChanged();
  void columnsLeftOut(int columns);  // That are chosen and have no room.
  void sortingChanged();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;
  void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  void scrollContentsBy(int dx, int dy) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void drawPinned(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
  void keepPlace();
  void restorePlace();
  void adoptReset();
  void expandGroups();
  void sortBy(int column);
  void fitColumns();
  void columnMenu(const QPoint& place);

  const Theme& theme_;
  RunListModel& model_;
  RunTableDelegate* delegate_;
  PinnedHeader* pinning_;
  QString topUid_;  // What stood at the top before the list changed, and how far it was scrolled out.
  int topOffset_ = 0;
  bool isAtTop_ = true;
  QSet<QString> folded_;
  ColumnWidths* widths_;
  RunSelection* selection_;
};

}  // namespace ui
