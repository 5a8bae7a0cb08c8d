// SPDX-License-Identifier: GPL-3.0-or-later
// How wide the columns of the list of runs are: as a person has drawn them, or as their texts need where there is room; the
// name takes what is left over. Where there is little room, the others are no wider than their texts, and columns are hidden:
// first those that say nothing, then those of the usual ones that tell least. In a narrow table the others follow from the
// right, but never the star, the name and the PSNR.
#pragma once

#include <QObject>
#include <QVariantMap>
#include <optional>
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
  // How many columns that say something have no room.
  [[nodiscard]] int leftOut() const { return leftOut_; }
  // Of columns that a person has made wider or narrower, in pixels by id.
  [[nodiscard]] const QVariantMap& byHand() const { return byHand_; }
  void setByHand(const QVariantMap& widths) { byHand_ = widths; }

 private:
  // By column, before anything is shared out.
  [[nodiscard]] std::vector<int> designedWidths() const;
  [[nodiscard]] std::vector<int> tightWidths() const;
  [[nodiscard]] int headingWidth(const RunColumn& column) const;
  [[nodiscard]] int glyphWidth() const;
  // Asked for several times while widths are shared out, so it is kept meanwhile.
  [[nodiscard]] int widestText(int column) const;
  [[nodiscard]] int measureWidest(int column) const;
  // Whether it is of words and says nothing of any run.
  [[nodiscard]] bool isEmpty(int column) const;
  // What may be left out, in turn; empty: the columns that say nothing.
  [[nodiscard]] std::vector<int> hideable(const std::vector<int>& empty, int room) const;
  // Hides what does not fit, or shortens the name; answers what the rest takes.
  int hideWhatDoesNotFit(std::vector<int>& widths, int room);

  const Theme& theme_;
  const RunListModel& model_;
  QHeaderView& header_;
  QVariantMap byHand_;
  mutable std::vector<std::optional<int>> widest_;
  bool isFitting_ = false;
  int leftOut_ = 0;
};

}  // namespace ui
