// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/marking_picture.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "core/analysis/image_difference.h"
#include "ui/learn/error_places.h"
#include "ui/look/theme.h"
#include "ui/pictures/picture_image.h"

namespace ui {
namespace {

constexpr int kSide = 200;
constexpr int kLeastSide = 96;
constexpr int kFields = kErrorFields * kErrorFields;

}  // namespace

MarkingPicture::MarkingPicture(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
  setFocusPolicy(Qt::StrongFocus);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  connect(&theme_, &Theme::changed, this, [this] {
    updateGeometry();
    update();
  });
}

void MarkingPicture::setPicture(const core::Probe& probe, const core::ProbeOutput& output) {
  images_ = {toQImage(probe.input), toQImage(probe.target), toQImage(output.output), {}};
  errors_ = fieldErrors(output.output, probe.target);
  if (!errors_.empty()) {
    const auto kind = core::DifferenceKind::Absolute;
    images_[Error] = differenceImage(core::imageDifference(output.output, probe.target, kind), kind);
  }
  marked_.reset();
  current_ = 0;
  isRevealed_ = false;
  update();
  emit markedChanged();
}

void MarkingPicture::reveal() {
  isRevealed_ = true;
  update();
  announceWhole(this, wholeText());
}

int MarkingPicture::titleHeight() const { return QFontMetrics(theme_.font(FontRole::Small)).height() + Space::kTiny; }

int MarkingPicture::sideFor(int width) const {
  return std::min((width - (kPanels - 1) * Space::kLarge) / kPanels, theme_.scaled(kSide) * 2);
}

int MarkingPicture::heightForWidth(int width) const { return sideFor(width) + titleHeight(); }

// All four have their place from the beginning, so that nothing jumps when the last two appear.
QRect MarkingPicture::panelRect(int panel) const {
  const int side = std::max(1, std::min(sideFor(width()), height() - titleHeight()));
  return {panel * (side + Space::kLarge), titleHeight(), side, side};
}

QRect MarkingPicture::fieldRect(int panel, std::size_t field) const {
  const QRect all = panelRect(panel);
  const int row = static_cast<int>(field) / kErrorFields;
  const int column = static_cast<int>(field) % kErrorFields;
  const QPoint from(all.width() * column / kErrorFields, all.height() * row / kErrorFields);
  const QPoint to(all.width() * (column + 1) / kErrorFields, all.height() * (row + 1) / kErrorFields);
  return {all.topLeft() + from, QSize(to.x() - from.x(), to.y() - from.y())};
}

QString MarkingPicture::panelTitle(int panel) const {
  switch (panel) {
    case Input: return tr("Input");
    case Target: return tr("Target");
    case Output: return tr("Output");
    default: return tr("Error");
  }
}

void MarkingPicture::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setFont(theme_.font(FontRole::Small));
  for (int panel = 0; panel < kPanels; ++panel) {
    const QRect place = panelRect(panel);
    painter.setPen(theme_.color(Color::TextSecondary));
    painter.drawText(QRect(place.left(), 0, place.width(), titleHeight()), Qt::AlignLeft | Qt::AlignTop,
                     panelTitle(panel));
    painter.fillRect(place, theme_.color(Color::PictureBackground));
    const bool isHidden = images_.empty() || (panel >= Output && !isRevealed_);
    if (isHidden) {
      painter.setPen(theme_.color(Color::TextMuted));
      painter.drawText(place, Qt::AlignCenter, QStringLiteral("?"));
    } else {
      painter.drawImage(place, images_[static_cast<std::size_t>(panel)]);
    }
    painter.setPen(theme_.color(Color::Border));
    painter.drawRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5));
  }
  if (!images_.empty()) paintFields(painter);
}

void MarkingPicture::paintFields(QPainter& painter) const {
  QColor line = theme_.color(Color::TextMuted);
  line.setAlphaF(0.5F);
  for (std::size_t field = 0; field < kFields && !isRevealed_; ++field) {
    painter.setPen(line);
    painter.drawRect(fieldRect(Target, field).adjusted(0, 0, -1, -1));
  }
  if (isRevealed_ && !errors_.empty()) {
    for (const int panel : {Target, Output, Error}) {
      outline(painter, panel, worstField(errors_), theme_.color(Color::Danger), Qt::SolidLine);
    }
  }
  if (marked_) outline(painter, Target, *marked_, theme_.color(Color::Accent), Qt::SolidLine);
  if (marked_ && isRevealed_) outline(painter, Error, *marked_, theme_.color(Color::Accent), Qt::SolidLine);
  if (hasFocus() && !isRevealed_) outline(painter, Target, current_, theme_.color(Color::Focus), Qt::DashLine);
}

// A light line within a dark one is seen on every picture.
void MarkingPicture::outline(QPainter& painter, int panel, std::size_t field, const QColor& color,
                             Qt::PenStyle style) const {
  const QRectF place = QRectF(fieldRect(panel, field)).adjusted(1.5, 1.5, -1.5, -1.5);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme_.color(Color::Panel), 5.0));
  painter.drawRect(place);
  painter.setPen(QPen(color, 3.0, style));
  painter.drawRect(place);
}

void MarkingPicture::mark(std::size_t field) {
  if (isRevealed_ || images_.empty()) return;
  current_ = field;
  marked_ = field;
  update();
  announcePart(this, currentPart());
  emit markedChanged();
}

void MarkingPicture::mousePressEvent(QMouseEvent* event) {
  for (std::size_t field = 0; field < kFields; ++field) {
    if (fieldRect(Target, field).contains(event->position().toPoint())) return mark(field);
  }
  QWidget::mousePressEvent(event);
}

void MarkingPicture::moveTo(int row, int column) {
  current_ = static_cast<std::size_t>(std::clamp(row, 0, kErrorFields - 1) * kErrorFields +
                                      std::clamp(column, 0, kErrorFields - 1));
  update();
  announcePart(this, currentPart());
}

void MarkingPicture::keyPressEvent(QKeyEvent* event) {
  const int row = currentPart() / kErrorFields;
  const int column = currentPart() % kErrorFields;
  switch (event->key()) {
    case Qt::Key_Up: return moveTo(row - 1, column);
    case Qt::Key_Down: return moveTo(row + 1, column);
    case Qt::Key_Left: return moveTo(row, column - 1);
    case Qt::Key_Right: return moveTo(row, column + 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: return mark(current_);
    default: QWidget::keyPressEvent(event);
  }
}

void MarkingPicture::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) update();
  QWidget::changeEvent(event);
}

void MarkingPicture::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update();
}

void MarkingPicture::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update();
}

QString MarkingPicture::wholeText() const {
  if (images_.empty()) return tr("No picture yet");
  if (!isRevealed_) return marked_ ? partText(static_cast<int>(*marked_)) : tr("No place is marked yet");
  return errors_.empty() ? tr("No output")
                         : tr("The largest error: %1").arg(partText(static_cast<int>(worstField(errors_))));
}

int MarkingPicture::partCount() const { return images_.empty() ? 0 : kFields; }

QString MarkingPicture::partText(int part) const {
  const auto field = static_cast<std::size_t>(part);
  const QLocale locale;
  QString text =
      tr("Row %1, column %2").arg(locale.toString(part / kErrorFields + 1), locale.toString(part % kErrorFields + 1));
  if (marked_ == field) text = tr("%1, marked").arg(text);
  if (!isRevealed_ || errors_.empty()) return text;
  return tr("%1, error %2").arg(text, locale.toString(errors_[field], 'f', 3));
}

QRect MarkingPicture::partRect(int part) const { return fieldRect(Target, static_cast<std::size_t>(part)); }

QSize MarkingPicture::sizeHint() const {
  const int side = theme_.scaled(kSide);
  return {kPanels * side + (kPanels - 1) * Space::kLarge, side + titleHeight()};
}

QSize MarkingPicture::minimumSizeHint() const {
  return {kPanels * kLeastSide + (kPanels - 1) * Space::kLarge, kLeastSide + titleHeight()};
}

}  // namespace ui
