// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/column_widths.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QHeaderView>
#include <algorithm>
#include <numeric>
#include <vector>

#include "ui/look/model_glyph.h"
#include "ui/look/theme.h"
#include "ui/runs/run_list_model.h"
#include "ui/runs/run_table_delegate.h"

namespace ui {
namespace {

using Kind = RunColumn::Kind;

constexpr int kMeasuredRows = 100;
constexpr int kReadRows = 2000;  // Of a column that may be empty.
constexpr int kWidestText = 240;
constexpr int kWidestName = 480;   // Its end tells runs apart.
constexpr int kTellingName = 210;  // What a name keeps where there is little room.
constexpr int kLeastName = 190;    // Where there is less.
constexpr int kNarrow = 1000;      // Below this every column may be hidden; above it a person's own are scrolled to.
// Of the usual columns, who is left out first where there is no room.
constexpr const char* kLeftOutFirst[] = {
    "setting.optimizer", "setting.loss", "duration", "best.val_loss", "folder", "curve", "setting.learning_rate"};

// Who comes first where there is not room for all that is written; -1 is drawn, and never wider than usual.
int turnOf(const RunColumn& column) {
  switch (column.kind) {
    case Kind::Tags: return 0;
    case Kind::Status: return 1;
    case Kind::Name: return 2;
    case Kind::Architecture: return 3;
    case Kind::Folder: return 4;
    case Kind::Setting: return 5;
    case Kind::Star:
    case Kind::Curve:
    case Kind::Picture: return -1;
    default: return 6;
  }
}
constexpr int kTurns = 7;

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

int ColumnWidths::widestText(int column) const {
  std::optional<int>& known = widest_[static_cast<std::size_t>(column)];
  if (!known) known = measureWidest(column);
  return *known;
}

// Texts of the first rows, as long as they are not too long.
int ColumnWidths::measureWidest(int column) const {
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
  const bool isName = model_.columns()[static_cast<std::size_t>(column)].kind == Kind::Name;
  return std::min(widest, theme_.scaled(isName ? kWidestName : kWidestText));
}

int ColumnWidths::headingWidth(const RunColumn& column) const {
  return QFontMetrics(theme_.font(FontRole::Small)).horizontalAdvance(column.title()) +
         2 * theme_.scaled(Space::kSmall) + 2;
}

int ColumnWidths::glyphWidth() const { return theme_.scaled(kModelGlyph.width() + 2 * Space::kSmall) + 2; }

std::vector<int> ColumnWidths::designedWidths() const {
  std::vector<int> widths;
  for (const RunColumn& column : model_.columns()) {
    const int own = byHand_.value(column.id()).toInt();
    int width = std::max(theme_.scaled(column.width()), headingWidth(column));
    const bool isShort = column.isNumeric() || column.kind == Kind::Status;  // A number that is cut is another number.
    if (column.kind == Kind::Name || isShort) {
      const int most = theme_.scaled(isShort ? kWidestText : kTellingName);
      width = std::clamp(widestText(static_cast<int>(widths.size())), width, std::max(width, most));
    }
    widths.push_back(own > 0 ? own : width);
  }
  return widths;
}

// What is drawn rather than written keeps its width, and so does the name.
std::vector<int> ColumnWidths::tightWidths() const {
  std::vector<int> widths = designedWidths();
  for (int column = 0; column < model_.columnCount(); ++column) {
    const RunColumn& shown = model_.columns()[static_cast<std::size_t>(column)];
    const bool isDrawn = shown.kind == Kind::Star || shown.kind == Kind::Curve || shown.kind == Kind::Picture;
    if (isDrawn || shown.kind == Kind::Name || byHand_.contains(shown.id())) continue;
    int& width = widths[static_cast<std::size_t>(column)];
    const int text = widestText(column);  // A word of a setting is shown whole or not at all.
    const int shorter =
        shown.kind == Kind::Architecture ? glyphWidth() : width;  // Its glyph says more than a few letters.
    width = std::max(headingWidth(shown), shown.kind == Kind::Setting || text <= width ? text : shorter);
  }
  return widths;
}

bool ColumnWidths::isEmpty(int column) const {
  const Kind kind = model_.columns()[static_cast<std::size_t>(column)].kind;
  if (kind != Kind::Tags && kind != Kind::Note && kind != Kind::Findings) return false;
  const auto saysSomething = [&](const QModelIndex& parent) {
    for (int row = 0; row < std::min(model_.rowCount(parent), kReadRows); ++row) {
      const QModelIndex cell = model_.index(row, column, parent);
      if (!model_.isGroup(cell) && !cell.data().toString().isEmpty()) return true;
    }
    return false;
  };
  if (saysSomething({})) return false;
  for (int group = 0; model_.grouping() && group < model_.rowCount(); ++group) {
    if (saysSomething(model_.index(group, 0))) return false;
  }
  return true;
}

// Those that say nothing first, then the usual ones, then, in a narrow table, from the right.
std::vector<int> ColumnWidths::hideable(const std::vector<int>& empty, int room) const {
  std::vector<int> columns = empty;
  const auto add = [&](int column) {
    const bool isNew = std::find(columns.begin(), columns.end(), column) == columns.end();
    if (column >= 0 && isNew && !isAlwaysShown(model_.columns()[static_cast<std::size_t>(column)])) {
      columns.push_back(column);
    }
  };
  for (const char* const id : kLeftOutFirst) add(model_.columnOf(QLatin1String(id)));
  for (int place = header_.count() - 1; room < theme_.scaled(kNarrow) && place >= 0; --place) {
    add(header_.logicalIndex(place));
  }
  return columns;
}

int ColumnWidths::hideWhatDoesNotFit(std::vector<int>& widths, int room) {
  int used = std::accumulate(widths.begin(), widths.end(), 0);
  const int name = model_.columnOf(QStringLiteral("name"));
  int shorter = 0;  // So many pixels can be taken from the name.
  if (name >= 0 && !byHand_.contains(QStringLiteral("name"))) {
    shorter = std::max(0, widths[static_cast<std::size_t>(name)] - theme_.scaled(kLeastName));
  }
  std::vector<int> empty;
  for (int column = 0; used > room && column < model_.columnCount(); ++column) {
    if (isEmpty(column)) empty.push_back(column);
  }
  std::vector<bool> isHidden(widths.size());
  leftOut_ = 0;
  const std::vector<int> inTurn = hideable(empty, room);
  for (std::size_t turn = 0; turn < inTurn.size(); ++turn) {
    const bool saysSomething = turn >= empty.size();
    if (used <= room || (saysSomething && used - shorter <= room)) break;
    isHidden[static_cast<std::size_t>(inTurn[turn])] = true;
    used -= widths[static_cast<std::size_t>(inTurn[turn])];
    if (saysSomething) ++leftOut_;
  }
  if (const int less = std::clamp(used - room, 0, shorter); less > 0) {
    widths[static_cast<std::size_t>(name)] -= less;
    used -= less;
  }
  for (int column = 0; column < model_.columnCount(); ++column) {
    header_.setSectionHidden(column, isHidden[static_cast<std::size_t>(column)]);
  }
  return used;
}

// Texts are shown whole as far as there is room, in turn; the name takes what is then left.
void ColumnWidths::fit(int room, int indentation) {
  if (isFitting_) return;
  isFitting_ = true;
  widest_.assign(static_cast<std::size_t>(model_.columnCount()), std::nullopt);
  const int name = model_.columnOf(QStringLiteral("name"));
  std::vector<int> widths = designedWidths();
  int whole = 0;  // With every text whole.
  for (int column = 0; column < model_.columnCount(); ++column) {
    const bool isDrawn = turnOf(model_.columns()[static_cast<std::size_t>(column)]) < 0;
    const int width = widths[static_cast<std::size_t>(column)];
    whole += isDrawn ? width : std::max(width, widestText(column));
  }
  if (whole > room - indentation) widths = tightWidths();
  int spare = room - indentation - hideWhatDoesNotFit(widths, room - indentation);
  for (int turn = 0; turn < kTurns && spare > 0; ++turn) {
    for (int column = 0; column < model_.columnCount(); ++column) {
      const RunColumn& shown = model_.columns()[static_cast<std::size_t>(column)];
      if (turnOf(shown) != turn || byHand_.contains(shown.id()) || header_.isSectionHidden(column)) continue;
      int& width = widths[static_cast<std::size_t>(column)];
      const int missing = std::max(0, widestText(column) - width);
      const bool isAllOrNone = shown.kind == Kind::Architecture && missing > spare;
      const int more = isAllOrNone ? 0 : std::min(missing, std::max(spare, 0));
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
