// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/column_widths.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QHeaderView>
#include <algorithm>
#include <vector>

#include "ui/look/theme.h"
#include "ui/runs/run_list_model.h"
#include "ui/runs/run_table_delegate.h"

namespace ui {
namespace {

using Kind = RunColumn::Kind;

constexpr int kMeasuredRows = 100;
constexpr int kWidestText = 240;
constexpr int kNarrow = 1000;  // Below this columns are hidden; above it a table is scrolled.

// Who comes first where there is not room for all that is written; -1 is never wider than usual.
int turnOf(const RunColumn& column) {
  switch (column.kind) {
    case Kind::Tags: return 0;
    case Kind::Status: return 1;
    case Kind::Name: return 2;
    case Kind::Architecture: return 3;
    case Kind::Folder: return 4;
    case Kind::Setting: return 5;
    default: return -1;
  }
}
constexpr int kTurns = 6;

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

int ColumnWidths::least(int column) const {
  const RunColumn& shown = model_.columns()[static_cast<std::size_t>(column)];
  const int own = byHand_.value(shown.id()).toInt();
  if (own > 0) return own;
  const int heading = QFontMetrics(theme_.font(FontRole::Small)).horizontalAdvance(shown.title()) + 2 * Space::kSmall;
  return std::max(theme_.scaled(shown.width()), heading);
}

int ColumnWidths::hideWhatDoesNotFit(int room) {
  const auto columnAt = [&](int place) {
    return model_.columns()[static_cast<std::size_t>(header_.logicalIndex(place))];
  };
  int used = 0;
  for (int place = 0; place < header_.count(); ++place) {
    if (isAlwaysShown(columnAt(place))) used += least(header_.logicalIndex(place));
  }
  for (int place = 0; place < header_.count(); ++place) {
    if (isAlwaysShown(columnAt(place))) continue;
    const int column = header_.logicalIndex(place);
    const int width = least(column);
    const bool isHidden = room < kNarrow && used + width > room;
    header_.setSectionHidden(column, isHidden);
    if (!isHidden) used += width;
  }
  return used;
}

// Texts are shown whole as far as there is room, in turn; the name takes what is then left.
void ColumnWidths::fit(int room, int indentation) {
  if (isFitting_) return;
  isFitting_ = true;
  const int name = model_.columnOf(QStringLiteral("name"));
  int spare = room - indentation - hideWhatDoesNotFit(room - indentation);
  std::vector<int> widths;
  for (int column = 0; column < model_.columnCount(); ++column) widths.push_back(least(column));
  for (int turn = 0; turn < kTurns && spare > 0; ++turn) {
    for (int column = 0; column < model_.columnCount(); ++column) {
      const RunColumn& shown = model_.columns()[static_cast<std::size_t>(column)];
      if (turnOf(shown) != turn || byHand_.contains(shown.id()) || header_.isSectionHidden(column)) continue;
      int& width = widths[static_cast<std::size_t>(column)];
      const int more = std::clamp(widestText(column) - width, 0, std::max(spare, 0));
      width += more;
      spare -= more;
    }
  }
  const bool takesRest = name >= 0 && !byHand_.contains(QStringLiteral("name"));
  if (takesRest) widths[static_cast<std::size_t>(name)] += std::max(spare, 0);
  for (int column = 0; column < model_.columnCount(); ++column) {
    const bool isStar = model_.columns()[static_cast<std::size_t>(column)].kind == Kind::Star;
    header_.setSectionResizeMode(column, isStar ? QHeaderView::Fixed : QHeaderView::Interactive);
    if (header_.isSectionHidden(column)) continue;
    const int indent = header_.visualIndex(column) == 0 ? indentation : 0;
    header_.resizeSection(column, widths[static_cast<std::size_t>(column)] + indent);
  }
  isFitting_ = false;
}

}  // namespace ui
