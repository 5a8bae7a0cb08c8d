// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/brush_chips.h"

#include <QEvent>
#include <QToolButton>
#include <algorithm>

#include "ui/compare/brushed_runs.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr int kIconSize = 12;

}  // namespace

BrushChips::BrushChips(const Theme& theme, BrushedRuns& runs, QWidget* parent)
    : QWidget(parent), theme_(theme), runs_(runs), all_(makeChip()) {
  setObjectName(QStringLiteral("brushChips"));
  all_->setObjectName(QStringLiteral("allBrushes"));
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  connect(all_, &QToolButton::clicked, &runs_, &BrushedRuns::clearBrushes);
  connect(&runs_, &BrushedRuns::brushed, this, &BrushChips::rebuild);
  connect(&runs_, &BrushedRuns::changed, this, &BrushChips::rebuild);
  connect(&theme_, &Theme::changed, this, &BrushChips::rebuild);
  rebuild();
}

QToolButton* BrushChips::makeChip() {
  auto* const chip = new QToolButton(this);
  chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  chip->setLayoutDirection(Qt::RightToLeft);  // The cross stands after the words.
  setDesignedIcon(chip, kIconSize);
  setKind(chip, QStringLiteral("chip"));
  return chip;
}

// A chip that was clicked may still be on its way out of its own signal, so chips are kept and given new words.
void BrushChips::rebuild() {
  std::size_t count = 0;
  for (std::size_t axis = 0; axis < runs_.axes().size(); ++axis) {
    const QString range = runs_.brushText(static_cast<int>(axis));
    if (range.isEmpty()) continue;
    if (count == chips_.size()) {
      chips_.push_back(makeChip());
      connect(chips_.back(), &QToolButton::clicked, this, [this, chip = chips_.back()] {
        const int chosen = runs_.axisOf(chip->property("axis").toString());
        if (chosen >= 0) runs_.setBrush(chosen, std::nullopt);
      });
    }
    QToolButton* const chip = chips_[count++];
    chip->setProperty("axis", runs_.axes()[axis].key);
    chip->setText(tr("%1 %2", "axis, range").arg(runs_.axes()[axis].title, range));
    chip->setToolTip(tr("Take this range away"));
    chip->setAccessibleName(tr("%1, take away").arg(chip->text()));
  }
  for (std::size_t i = count; i < chips_.size(); ++i) {
    chips_[i]->setProperty("axis", QString());
    chips_[i]->setText(QString());
  }
  all_->setText(tr("%n range(s)", nullptr, static_cast<int>(count)));
  all_->setToolTip(tr("Take all ranges away"));
  for (QToolButton* const chip : chips_) chip->setIcon(theme_.icon(QStringLiteral("close"), Color::AccentText));
  all_->setIcon(theme_.icon(QStringLiteral("close"), Color::AccentText));
  updateGeometry();
  layOut();
}

int BrushChips::widthOfAll() const {
  int wide = 0;
  for (const QToolButton* const chip : chips_) {
    if (!chip->text().isEmpty()) wide += chip->sizeHint().width() + Space::kTiny;
  }
  return std::max(0, wide - Space::kTiny);
}

QSize BrushChips::sizeHint() const { return {widthOfAll(), all_->sizeHint().height()}; }

QSize BrushChips::minimumSizeHint() const {
  return {std::min(widthOfAll(), all_->sizeHint().width()), all_->sizeHint().height()};
}

void BrushChips::layOut() {
  const bool isRoomy = widthOfAll() <= width();
  int x = width() - std::min(width(), isRoomy ? widthOfAll() : all_->sizeHint().width());
  for (QToolButton* const chip : chips_) {
    chip->setVisible(isRoomy && !chip->text().isEmpty());
    if (!chip->isVisibleTo(this)) continue;
    chip->setGeometry(x, (height() - chip->sizeHint().height()) / 2, chip->sizeHint().width(),
                      chip->sizeHint().height());
    x += chip->width() + Space::kTiny;
  }
  all_->setVisible(!isRoomy);
  all_->setGeometry(QRect(QPoint(x, (height() - all_->sizeHint().height()) / 2), all_->sizeHint()));
}

void BrushChips::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  layOut();
}

void BrushChips::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange) rebuild();
  QWidget::changeEvent(event);
}

}  // namespace ui
