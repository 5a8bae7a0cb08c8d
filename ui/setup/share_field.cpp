// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/share_field.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <cmath>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/widgets/fitting_label.h"
#include "ui/words/number_text.h"

namespace ui {
namespace {

constexpr double kPerCent = 100.0;
constexpr int kPage = 5;
constexpr int kLeastSlider = 9;  // In letters: a shorter one cannot be aimed at.

}  // namespace

ShareField::ShareField(double most, QWidget* parent) : QWidget(parent) {
  auto* const row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(Space::kSmall);
  slider_ = new QSlider(Qt::Horizontal, this);
  slider_->setRange(0, static_cast<int>(std::lround(most * kPerCent)));
  slider_->setPageStep(kPage);
  setDesignedHeight(slider_, Size::kControl);
  row->addWidget(slider_, 1);
  text_ = new FittingLabel(this, Qt::ElideRight);
  setKind(text_, QStringLiteral("secondary"));
  row->addWidget(text_);
  setFocusProxy(slider_);
  connect(slider_, &QSlider::valueChanged, this, [this](int perCent) {
    share_ = perCent / kPerCent;
    showText();
    emit shareChosen(share_);
  });
  showText();
}

void ShareField::setShare(double share) {
  share_ = share;
  const QSignalBlocker quiet(slider_);
  slider_->setValue(static_cast<int>(std::lround(share * kPerCent)));
  showText();
}

void ShareField::setCounts(std::size_t part, std::size_t all) {
  part_ = part;
  all_ = all;
  showText();
}

// A share from a recipe may lie between two whole per cent.
void ShareField::showText() {
  const QString perCent = tr("%1 %", "per cent").arg(numberText(std::round(share_ * 1000.0) / 10.0));
  const QLocale locale;
  const QString part = locale.toString(qulonglong{part_});
  QStringList texts = {perCent};  // The last is the longest.
  if (all_ > 0) {
    texts += tr("%1, %2", "per cent, number").arg(perCent, part);
    texts += tr("%1, %2 of %3").arg(perCent, part, locale.toString(qulonglong{all_}));
  }
  const QFontMetrics metrics = text_->fontMetrics();
  const int room = width() - layout()->spacing() - kLeastSlider * metrics.averageCharWidth();
  qsizetype shown = texts.size() - 1;
  while (shown > 0 && metrics.horizontalAdvance(texts[shown]) > room) --shown;
  text_->setText(texts[shown]);
  text_->setToolTip(texts[shown] == texts.last() ? QString() : texts.last());
}

void ShareField::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  showText();
}

void ShareField::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) showText();
  QWidget::changeEvent(event);
}

}  // namespace ui
