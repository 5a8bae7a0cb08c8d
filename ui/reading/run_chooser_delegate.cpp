// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/run_chooser_delegate.h"

#include <QFontMetrics>
#include <QPainter>

#include "ui/look/theme.h"
#include "ui/reading/run_extras.h"

namespace ui {
namespace {

constexpr int kPicture = 32;

}  // namespace

RunChooserDelegate::RunChooserDelegate(const Theme& theme, RunExtras& extras, QObject* parent)
    : QStyledItemDelegate(parent), theme_(theme), extras_(extras) {}

QSize RunChooserDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  const int lines =
      QFontMetrics(theme_.font(FontRole::BodyStrong)).height() + QFontMetrics(theme_.font(FontRole::Caption)).height();
  return {option.rect.width(), std::max(kPicture, lines) + Space::kSmall};
}

void RunChooserDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  painter->save();
  const bool isChosen = (option.state & QStyle::State_Selected) != 0;
  const bool isHovered = (option.state & QStyle::State_MouseOver) != 0;
  if (isChosen || isHovered) painter->fillRect(option.rect, theme_.color(isChosen ? Color::Selected : Color::Hover));
  QRect area = option.rect.adjusted(Space::kTiny, 0, -Space::kSmall, 0);
  const QRect place(area.left(), area.center().y() - kPicture / 2, kPicture, kPicture);
  const RunExtra* const extra = extras_.extra(index.data(UidRole).toString(), index.data(EpochsRole).toLongLong());
  painter->setRenderHint(QPainter::SmoothPixmapTransform);
  if (extra != nullptr && !extra->picture.isNull()) {
    painter->drawImage(place, extra->picture);
  } else {
    painter->fillRect(place, theme_.color(Color::Sunken));
  }
  area.setLeft(place.right() + Space::kSmall);
  painter->setFont(theme_.font(FontRole::Mono));
  painter->setPen(theme_.color(Color::TextSecondary));
  const QString score = index.data(ScoreRole).toString();
  painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, score);
  area.setRight(area.right() - painter->fontMetrics().horizontalAdvance(score) - Space::kSmall);
  const auto line = [&](FontRole role, Color color, Qt::AlignmentFlag edge, const QString& text) {
    painter->setFont(theme_.font(role));
    painter->setPen(theme_.color(color));
    painter->drawText(area.adjusted(0, Space::kTiny, 0, -Space::kTiny), Qt::AlignLeft | edge,
                      painter->fontMetrics().elidedText(text, Qt::ElideMiddle, area.width()));
  };
  line(FontRole::BodyStrong, Color::Text, Qt::AlignTop, index.data(Qt::DisplayRole).toString());
  line(FontRole::Caption, Color::TextMuted, Qt::AlignBottom, index.data(DescriptionRole).toString());
  painter->restore();
}

}  // namespace ui
