// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/column_widths.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QHeaderView>
#include <algorithm>

#include "ui/look/theme.h"
#include "ui/runs/run_list_model.h"
#include "ui/runs/run_table_delegate.h"

namespace ui {
namespace {

using Kind = RunColumn::Kind;

constexpr int kMeasuredRows = 100;
constexpr int kWidestText = 170;
constexpr int kNarrow = 1000;  // Below this columns are hidden; above it a table is scrolled.

bool isMeasured(const RunColumn& column) {
  return column.kind == Kind::Tags || column.kind == Kind::Folder || column.kind == Kind::Architecture ||
         column.kind == Kind::Status || (column.kind == Kind::Setting && !column.isNumeric());
}

bool isAlwaysShown(const RunColumn& column) {
  return column.kind == Kind::Star || column.kind == Kind::Name || column.id() == QLatin1String("best.val_psnr");
}

}  // namespace

ColumnWidths::ColumnWidths(const Theme& theme, const RunListModel& model, QHeaderView& header, QObject* parent)
    : QObject(parent), theme_(theme), model_(model), header_(header) {
  connect(&header_, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
    const bool isByHand = (QGuiApplication::mouseButtons() & Qt::LeftButton) != 0 && width > 0 && !isFitting_;
    if (isByHand) byHand_[model_.columns()[static_cast<std::size_t>(column)].id()] = width;
  });
}

// Texts of the first rows, as long as they are not too long.
int ColumnWidths::widestText(int column) const {
  int widest = 0;
  int measured = 0;
  const auto measure = [&](const QModelIndex& parent) {
    for (int row = 0; row < model_.rowCount(parent) && measured < kMeasuredRows; ++row, ++measured) {
      const QModelIndex cell = model_.index(row, column, parent);
      if (!model_.isGroup(cell)) widest = std::max(widest, RunTableDelegate::textWidth(theme_, cell));
    }
  };
  measure({});
  for (int group = 0; model_.grouping() && group < model_.rowCount(); ++group) measure(model_.index(group, 0));
  return std::min(widest, theme_.scaled(kWidestText));
}

int ColumnWidths::wanted(int column) const {
  const RunColumn& shown = model_.columns()[static_cast<std::size_t>(column)];
  const int own = byHand_.value(shown.id()).toInt();
  if (own > 0) return own;
  const int usual = theme_.scaled(shown.width());
  const int heading = QFontMetrics(theme_.font(FontRole::Small)).horizontalAdvance(shown.title()) + 2 * Space::kSmall;
  return std::max({usual, heading, isMeasured(shown) ? widestText(column) : 0});
}

int ColumnWidths::hideWhatDoesNotFit(int room, int nameWidth) {
  const auto columnAt = [&](int place) {
    return model_.columns()[static_cast<std::size_t>(header_.logicalIndex(place))];
  };
  int used = nameWidth;
  for (int place = 0; place < header_.count(); ++place) {
    const bool isOther = isAlwaysShown(columnAt(place)) && columnAt(place).kind != Kind::Name;
    if (isOther) used += wanted(header_.logicalIndex(place));
  }
  for (int place = 0; place < header_.count(); ++place) {
    if (isAlwaysShown(columnAt(place))) continue;
    const int column = header_.logicalIndex(place);
    const int width = wanted(column);
    const bool isHidden = room < kNarrow && used + width > room;
    header_.setSectionHidden(column, isHidden);
    if (!isHidden) used += width;
  }
  return used - nameWidth;
}

void ColumnWidths::fit(int room, int indentation) {
  if (isFitting_) return;
  isFitting_ = true;
  const int name = model_.columnOf(QStringLiteral("name"));
  const int least = name < 0 ? 0 : wanted(name);
  const int others = hideWhatDoesNotFit(room - indentation, least) + indentation;
  for (int column = 0; column < model_.columnCount(); ++column) {
    const RunColumn& shown = model_.columns()[static_cast<std::size_t>(column)];
    const bool isStar = shown.kind == Kind::Star;
    const bool takesRest = shown.kind == Kind::Name && !byHand_.contains(shown.id());
    const int width = takesRest ? std::max(least, room - others) : wanted(column);
    if (!header_.isSectionHidden(column)) {
      header_.resizeSection(column, width + (header_.visualIndex(column) == 0 ? indentation : 0));
    }
    header_.setSectionResizeMode(column, isStar ? QHeaderView::Fixed : QHeaderView::Interactive);
  }
  isFitting_ = false;
}

}  // namespace ui
