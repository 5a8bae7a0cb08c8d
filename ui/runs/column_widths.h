// SPDX-License-Identifier: GPL-3.0-or-later
// How wide the columns of the list of runs are: as a person has drawn them, or as their texts need where there is room; the
// name takes what is left over. Where there is little room, the name keeps what tells runs apart, and the others are no wider
// than their texts. In a narrow table columns are hidden from the right, but never the star, the name and the PSNR.
#pragma once

#include <QObject>
#include <QVariantMap>
#include <vector>

#include "ui/words/run_columns.h"

class QHeaderView;

namespace ui {

class RunListModel;
class Theme;

class ColumnWidths : public QObject {
  Q_OBJECT

 public:
  // All must outlive this.
  ColumnWidths(const Theme& theme, const RunListModel& model, QHeaderView& header, QObject* parent = nullptr);

  // room: the width of what is in sight, in pixels. indentation: what groups take before their first column.
  void fit(int room, int indentation);
  // Of columns that a person has made wider or narrower, in pixels by id.
  [[nodiscard]] const QVariantMap& byHand() const { return byHand_; }
  void setByHand(const QVariantMap& widths) { byHand_ = widths; }

 private:
  // By column, before anything is shared out.
  [[nodiscard]] std::vector<int> designedWidths() const;
  [[nodiscard]] std::vector<int> tightWidths() const;
  [[nodiscard]] int headingWidth(const RunColumn& column) const;
  [[nodiscard]] int widestText(int column) const;
  // Hides what does not fit, from the right; answers what the rest takes.
  int hideWhatDoesNotFit(const std::vector<int>& widths, int room);

  const Theme& theme_;
  const RunListModel& model_;
  QHeaderView& header_;
  QVariantMap byHand_;
  bool isFitting_ = false;
};

}  // namespace ui
