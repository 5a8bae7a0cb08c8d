// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_table_delegate.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/look/model_glyph.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/marks/run_marker.h"
#include "ui/reading/run_extras.h"
#include "ui/runs/run_list_model.h"

namespace ui {
namespace {

using Kind = RunColumn::Kind;
// In the design's pixels.
constexpr int kMarkerSide = 9;
constexpr int kBar = 36;
constexpr int kRowPicture = 32;
constexpr int kFewLetters = 8;      // Fewer of a word tell nothing.
constexpr double kCurveStep = 6.0;  // At most so far from an epoch to the next: two points are no long line.
constexpr double kCurveEnd = 1.8;

struct StateIcon {
  const char* name;
  Color color;
};

StateIcon stateIcon(const core::RunSummary& run) {
  switch (run.status) {
    case core::RunStatus::Interrupted: return {"pause", Color::Warning};
    case core::RunStatus::Failed: return {"error", Color::Danger};
    case core::RunStatus::Stopped: return {"stop", Color::TextSecondary};
    case core::RunStatus::Finished: return {run.epochs < run.plannedEpochs ? "flag" : "check", Color::TextSecondary};
    case core::RunStatus::Running: break;
  }
  return {nullptr, Color::Accent};
}

const core::RunSummary* runAt(const QModelIndex& index) {
  return static_cast<const RunListModel*>(index.model())->run(index);
}

QStringList tagsAt(const QModelIndex& index) {
  const QString all = index.data(Qt::DisplayRole).toString();
  return all.isEmpty() ? QStringList() : all.split(QStringLiteral(", "));
}

int chipWidth(const QFontMetrics& metrics, const QString& tag) {
  return metrics.horizontalAdvance(tag) + Space::kMedium;
}

QSize glyphSize(const Theme& theme) { return {theme.scaled(kModelGlyph.width()), theme.scaled(kModelGlyph.height())}; }

Kind kindOf(const QModelIndex& index) { return static_cast<Kind>(index.data(RunListModel::KindRole).toInt()); }

// Before the name of a compared run.
QString letterAt(const QModelIndex& name) {
  const int slot = name.data(RunListModel::SlotRole).toInt();
  return slot >= 0 ? runLetter(slot) + QLatin1Char(' ') : QString();
}

QRect inner(const QStyleOptionViewItem& option) { return option.rect.adjusted(Space::kSmall, 0, -Space::kSmall, 0); }

}  // namespace

RunTableDelegate::RunTableDelegate(const Theme& theme, RunExtras& extras, QObject* parent)
    : QStyledItemDelegate(parent), theme_(theme), extras_(extras) {}

int RunTableDelegate::rowHeight(const Theme& theme) {
  return std::max(theme.scaled(kRowPicture) + Space::kSmall,
                  QFontMetrics(theme.font(FontRole::Body)).height() + Space::kLarge);
}

int RunTableDelegate::textWidth(const Theme& theme, const QModelIndex& cell) {
  constexpr int kRoom = 2 * Space::kSmall + 2;
  const Kind kind = kindOf(cell);
  if (kind == Kind::Tags) {
    const QFontMetrics metrics(theme.font(FontRole::Caption));
    int width = 0;
    for (const QString& tag : tagsAt(cell)) width += chipWidth(metrics, tag) + Space::kTiny;
    return width + kRoom;
  }
  const QFontMetrics metrics(cell.data(Qt::FontRole).value<QFont>());
  const QString letter = kind == Kind::Name ? letterAt(cell) : QString();
  const int text = metrics.horizontalAdvance(letter + cell.data(Qt::DisplayRole).toString()) + kRoom;
  if (kind == Kind::Name) return text + theme.scaled(kMarkerSide) + Space::kSmall;
  if (kind == Kind::Architecture) return text + glyphSize(theme).width() + Space::kSmall;
  if (kind != Kind::Status) return text;
  return text + Space::kSmall + theme.scaled(cell.data(RunListModel::RunningRole).toBool() ? kBar : int{Size::kIcon});
}

QSize RunTableDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  return {QStyledItemDelegate::sizeHint(option, index).width(), rowHeight(theme_)};
}

void RunTableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  if (!index.data(RunListModel::KindRole).isValid()) return QStyledItemDelegate::paint(painter, option, index);
  paintBackground(painter, option);
  const Kind kind = kindOf(index);
  const bool isOwn = kind == Kind::Star || kind == Kind::Name || kind == Kind::Status || kind == Kind::Tags ||
                     kind == Kind::Architecture || kind == Kind::Curve || kind == Kind::Picture;
  if (!isOwn) return paintText(painter, option, index);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  switch (kind) {
    case Kind::Star: {
      const bool isStarred = index.data(RunListModel::StarRole).toBool();
      const int side = theme_.scaled(Size::kIcon);
      const QPixmap star =
          theme_.pixmap(isStarred ? QStringLiteral("star-filled") : QStringLiteral("star"),
                        isStarred ? Color::Warning : Color::TextMuted, side, painter->device()->devicePixelRatioF());
      painter->drawPixmap(option.rect.center() - QPoint(side / 2, side / 2), star);
      break;
    }
    case Kind::Name: paintName(painter, option, index); break;
    case Kind::Status: paintStatus(painter, option, index); break;
    case Kind::Tags: paintTags(painter, option, index); break;
    case Kind::Architecture: paintModel(painter, option, index); break;
    case Kind::Curve: paintCurve(painter, inner(option).adjusted(0, 6, 0, -6), index); break;
    case Kind::Picture: paintPicture(painter, option.rect, index); break;
    default: break;
  }
  painter->restore();
}

// Flat, which no style's own rows are.
void RunTableDelegate::paintBackground(QPainter* painter, const QStyleOptionViewItem& option) const {
  const bool isChosen = (option.state & QStyle::State_Selected) != 0;
  const bool isHovered = (option.state & QStyle::State_MouseOver) != 0;
  painter->fillRect(option.rect, theme_.color(isChosen ? Color::Selected : isHovered ? Color::Hover : Color::Panel));
}

void RunTableDelegate::paintText(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
  const QRect area = inner(option);
  painter->save();
  painter->setFont(index.data(Qt::FontRole).value<QFont>());
  painter->setPen(index.data(Qt::ForegroundRole).value<QBrush>().color());
  const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
  const QString text = index.data(Qt::DisplayRole).toString();
  painter->drawText(area, static_cast<int>(alignment),
                    painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
  painter->restore();
}

// A compared run wears its marker, one in progress a dot.
void RunTableDelegate::paintName(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
  QRect area = inner(option);
  const int slot = index.data(RunListModel::SlotRole).toInt();
  const int side = theme_.scaled(kMarkerSide);
  const QRectF place(area.left(), area.center().y() - side / 2.0, side, side);
  if (slot >= 0) {
    painter->fillPath(runMarker(slot, place), theme_.runColor(slot));
  } else if (index.data(RunListModel::RunningRole).toBool()) {
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme_.color(Color::Accent));
    painter->drawEllipse(place.adjusted(1, 1, -1, -1));
  }
  area.setLeft(area.left() + side + Space::kSmall);
  painter->setPen(theme_.color(Color::Text));
  painter->setFont(theme_.font(FontRole::BodyStrong));
  const QString name = index.data(Qt::DisplayRole).toString();
  painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                    painter->fontMetrics().elidedText(letterAt(index) + name, Qt::ElideMiddle, area.width()));
}

void RunTableDelegate::paintStatus(QPainter* painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const {
  QRect area = inner(option);
  painter->setFont(theme_.font(FontRole::Body));
  if (index.data(RunListModel::RunningRole).toBool()) {
    const int bar = theme_.scaled(kBar);
    const QRectF track(area.left(), area.center().y() - 2, bar, 4);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme_.color(Color::Sunken));
    painter->drawRoundedRect(track, 2, 2);
    painter->setBrush(theme_.color(Color::Accent));
    const double fraction = std::clamp(index.data(RunListModel::FractionRole).toDouble(), 0.0, 1.0);
    painter->drawRoundedRect(QRectF(track.topLeft(), QSizeF(track.width() * fraction, track.height())), 2, 2);
    area.setLeft(area.left() + bar + Space::kSmall);
    painter->setPen(theme_.color(Color::AccentText));
  } else {
    const StateIcon icon = stateIcon(*runAt(index));
    const int side = theme_.scaled(Size::kIcon);
    painter->drawPixmap(
        QPoint(area.left(), area.center().y() - side / 2),
        theme_.pixmap(QLatin1String(icon.name), icon.color, side, painter->device()->devicePixelRatioF()));
    area.setLeft(area.left() + side + Space::kTiny);
    painter->setPen(theme_.color(icon.color));
  }
  painter->drawText(
      area, Qt::AlignLeft | Qt::AlignVCenter,
      painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, area.width()));
}

void RunTableDelegate::paintTags(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
  const QRect area = inner(option);
  painter->setFont(theme_.font(FontRole::Caption));
  const QFontMetrics metrics = painter->fontMetrics();
  int x = area.left();
  painter->setClipRect(area);
  for (const QString& whole : tagsAt(index)) {  // The last one in sight ends in dots.
    const int room = area.right() - x - Space::kMedium;
    if (room < metrics.averageCharWidth()) break;
    const QString tag = metrics.elidedText(whole, Qt::ElideRight, room);
    const QRect chip(x, area.center().y() - metrics.height() / 2 - 2, chipWidth(metrics, tag), metrics.height() + 4);
    painter->setPen(theme_.color(Color::Border));
    painter->setBrush(theme_.color(Color::Hover));
    painter->drawRoundedRect(chip, Radius::kField, Radius::kField);
    painter->setPen(theme_.color(Color::TextSecondary));
    painter->drawText(chip, Qt::AlignCenter, tag);
    x = chip.right() + Space::kTiny;
  }
}

void RunTableDelegate::paintModel(QPainter* painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const {
  QRect area = inner(option);
  const QSize glyph = glyphSize(theme_);
  const QRectF place(area.left(), area.center().y() - glyph.height() / 2.0, glyph.width(), glyph.height());
  paintModelGlyph(*painter, theme_, runAt(index)->architecture, place);
  area.setLeft(area.left() + glyph.width() + Space::kSmall);
  painter->setFont(theme_.font(FontRole::Body));
  painter->setPen(theme_.color(Color::TextSecondary));
  const QFontMetrics metrics = painter->fontMetrics();
  const QString name = index.data(Qt::DisplayRole).toString();
  const bool isCut = metrics.horizontalAdvance(name) > area.width();
  if (isCut && area.width() < kFewLetters * metrics.averageCharWidth()) return;  // The glyph says more than they would.
  painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(name, Qt::ElideRight, area.width()));
}

void RunTableDelegate::paintCurve(QPainter* painter, const QRect& area, const QModelIndex& index) const {
  const auto* const model = static_cast<const RunListModel*>(index.model());
  const RunExtra* const extra = extras_.extra(model->uidAt(index), model->run(index)->epochs);
  if (extra == nullptr || extra->losses.size() < 2) return;
  double low = INFINITY;
  double high = -INFINITY;
  for (const double loss : extra->losses) {
    if (!std::isfinite(loss)) continue;
    low = std::min(low, loss);
    high = std::max(high, loss);
  }
  if (low > high) return;
  const double last = static_cast<double>(extra->losses.size() - 1);
  const double width = std::min<double>(area.width(), last * kCurveStep);
  QPointF end;
  QPainterPath path;
  bool isDown = false;
  for (std::size_t i = 0; i < extra->losses.size(); ++i) {
    if (!std::isfinite(extra->losses[i])) {
      isDown = false;
      continue;
    }
    const double height = high > low ? (extra->losses[i] - low) / (high - low) : 0.5;
    const QPointF point(area.left() + static_cast<double>(i) / last * width, area.bottom() - height * area.height());
    isDown ? path.lineTo(point) : path.moveTo(point);
    isDown = true;
    end = point;
  }
  const int slot = index.data(RunListModel::SlotRole).toInt();
  painter->setPen(QPen(slot >= 0 ? theme_.runColor(slot) : theme_.color(Color::TextSecondary), 1.3));
  painter->setBrush(Qt::NoBrush);
  painter->drawPath(path);
  painter->setBrush(painter->pen().color());
  painter->setPen(Qt::NoPen);
  painter->drawEllipse(end, kCurveEnd, kCurveEnd);
}

void RunTableDelegate::paintPicture(QPainter* painter, const QRect& area, const QModelIndex& index) const {
  const auto* const model = static_cast<const RunListModel*>(index.model());
  const RunExtra* const extra = extras_.extra(model->uidAt(index), model->run(index)->epochs);
  if (extra == nullptr || extra->picture.isNull()) return;
  const int side = theme_.scaled(kRowPicture);
  const QRect place(area.center() - QPoint(side / 2, side / 2), QSize(side, side));
  painter->setRenderHint(QPainter::SmoothPixmapTransform);
  painter->drawImage(place, extra->picture);
  painter->setPen(theme_.color(Color::Border));
  painter->setBrush(Qt::NoBrush);
  painter->drawRect(place);
}

bool RunTableDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) {
  const bool isClick =
      event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton;
  const QVariant kind = index.data(RunListModel::KindRole);
  if (isClick && kind.isValid() && kindOf(index) == Kind::Star) {
    emit starClicked(index.data(RunListModel::UidRole).toString(), !index.data(RunListModel::StarRole).toBool());
    return true;
  }
  return QStyledItemDelegate::editorEvent(event, model, option, index);
}

}  // namespace ui
