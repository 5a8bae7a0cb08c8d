// SPDX-License-Identifier: GPL-3.0-or-later
// Paints what words cannot say: stars, states, markers of compared runs, models, tags, curves and pictures.
#pragma once

#include <QStyledItemDelegate>

namespace ui {

class RunExtras;
class Theme;

class RunTableDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  RunTableDelegate(const Theme& theme, RunExtras& extras, QObject* parent);

  [[nodiscard]] static int rowHeight(const Theme& theme);
  // What this cell needs to show all that it says, in pixels.
  [[nodiscard]] static int textWidth(const Theme& theme, const QModelIndex& cell);

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

 signals:
  void starClicked(const QString& uid, bool starred);

 private:
  void paintBackground(QPainter* painter, const QStyleOptionViewItem& option) const;
  void paintText(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
  void paintName(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
  void paintStatus(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
  void paintTags(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
  void paintModel(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
  void paintCurve(QPainter* painter, const QRect& area, const QModelIndex& index) const;
  void paintPicture(QPainter* painter, const QRect& area, const QModelIndex& index) const;

  const Theme& theme_;
  RunExtras& extras_;
};

}  // namespace ui
