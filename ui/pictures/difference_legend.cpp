// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/difference_legend.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include "ui/look/theme.h"
#include "ui/pictures/picture_image.h"

namespace ui {
namespace {

constexpr int kBarWidth = 64;
constexpr int kBarHeight = 8;

}  // namespace

DifferenceLegend::DifferenceLegend(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
  setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
  connect(&theme_, &Theme::changed, this, [this] {
    updateGeometry();
    update();
  });
  describe();
}

void DifferenceLegend::setKind(core::DifferenceKind kind) {
  kind_ = kind;
  describe();
  updateGeometry();
  update();
}

QString DifferenceLegend::lowText() const {
  if (kind_ == core::DifferenceKind::Signed) return QLocale().toString(-scaleEnd(kind_));
  return tr("no error");
}

QString DifferenceLegend::highText() const { return QLocale().toString(scaleEnd(kind_)); }

void DifferenceLegend::describe() {
  setToolTip(differenceExplanation(kind_));
  setAccessibleName(tr("Scale of the differences, %1 to %2").arg(lowText(), highText()));
}

void DifferenceLegend::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) describe();
  QWidget::changeEvent(event);
}

QSize DifferenceLegend::sizeHint() const {
  const QFontMetrics metrics(theme_.font(FontRole::Caption));
  const int words = metrics.horizontalAdvance(lowText()) + metrics.horizontalAdvance(highText());
  return {words + kBarWidth + 2 * Space::kTiny + 4, metrics.height() + 2};
}

void DifferenceLegend::paintEvent(QPaintEvent*) {
  if (width() < sizeHint().width()) return;
  QPainter painter(this);
  painter.setFont(theme_.font(FontRole::Caption));
  painter.setPen(theme_.color(Color::TextMuted));
  const int low = painter.fontMetrics().horizontalAdvance(lowText()) + Space::kTiny;
  painter.drawText(QRect(0, 0, low, height()), Qt::AlignLeft | Qt::AlignVCenter, lowText());
  painter.drawText(QRect(low + kBarWidth + Space::kTiny, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter,
                   highText());
  const bool isSigned = kind_ == core::DifferenceKind::Signed;
  for (int x = 0; x < kBarWidth; ++x) {
    const double share = static_cast<double>(x) / (kBarWidth - 1);
    const double value = (isSigned ? 2.0 * share - 1.0 : share) * scaleEnd(kind_);
    painter.fillRect(low + x, (height() - kBarHeight) / 2, 1, kBarHeight, QColor::fromRgb(scaleColor(kind_, value)));
  }
}

}  // namespace ui
