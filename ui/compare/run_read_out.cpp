// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/run_read_out.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr int kLargePicture = 112;

}  // namespace

RunReadOut::RunReadOut(QWidget* parent) : QFrame(parent), picture_(new QLabel(this)), text_(new QLabel(this)) {
  setKind(this, QStringLiteral("popup"));
  setAttribute(Qt::WA_TransparentForMouseEvents);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(Space::kSmall, Space::kSmall, Space::kSmall, Space::kSmall);
  column->setSpacing(Space::kTiny);
  column->addWidget(picture_);
  text_->setObjectName(QStringLiteral("scatterReadOut"));
  text_->setTextFormat(Qt::PlainText);
  column->addWidget(text_);
  hide();
}

void RunReadOut::showBeside(const QPoint& place, int distance, const QString& text, const QImage& picture) {
  const QSize room = parentWidget()->size();
  text_->setText(text);
  picture_->setVisible(!picture.isNull());
  if (!picture.isNull()) {
    const int side = std::min(kLargePicture, room.height() / 2);
    const bool isSmaller = picture.width() < side;  // Whole pixels where it is magnified.
    picture_->setPixmap(QPixmap::fromImage(picture.scaled(
        side, side, Qt::KeepAspectRatio, isSmaller ? Qt::FastTransformation : Qt::SmoothTransformation)));
  }
  show();
  adjustSize();
  const bool toTheRight = place.x() + distance + width() <= room.width();
  const int left = toTheRight ? place.x() + distance : std::max(0, place.x() - distance - width());
  move(left, std::clamp(place.y() - height() / 2, 0, std::max(0, room.height() - height())));
  raise();
}

}  // namespace ui
