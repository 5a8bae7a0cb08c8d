// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the list to choose a run from: its last picture, name and description, and its score at the right.
#pragma once

#include <QStyledItemDelegate>

namespace ui {

class RunExtras;
class Theme;

class RunChooserDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  enum Role { UidRole = Qt::UserRole + 1, EpochsRole, DescriptionRole, ScoreRole };

  // Both must outlive this.
  RunChooserDelegate(const Theme& theme, RunExtras& extras, QObject* parent);

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  const Theme& theme_;
  RunExtras& extras_;
};

}  // namespace ui
