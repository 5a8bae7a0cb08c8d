// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/fitted_picture.h"

#include <algorithm>

#include "ui/pictures/picture_image.h"

namespace ui {

FittedPicture::FittedPicture(QWidget* parent) : QLabel(parent) {
  setAlignment(Qt::AlignCenter);
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);  // What it holds says nothing about its size.
}

void FittedPicture::setPicture(const QImage& picture) {
  picture_ = picture;
  fit();
}

void FittedPicture::resizeEvent(QResizeEvent* event) {
  QLabel::resizeEvent(event);
  fit();
}

void FittedPicture::fit() {
  const QSize room = contentsRect().size();
  setPixmap(fittedPixmap(picture_, std::min(room.width(), room.height()), devicePixelRatioF()));
}

QPixmap fittedPixmap(const QImage& picture, int side, double devicePixelRatio) {
  const int cell = static_cast<int>(side * devicePixelRatio);
  if (picture.isNull() || cell <= 0) return {};
  const QSize size = fittedSize(picture.size(), cell);
  const bool isWhole = size.width() % picture.width() == 0 && size.height() % picture.height() == 0;
  QPixmap pixmap = QPixmap::fromImage(
      picture.scaled(size, Qt::IgnoreAspectRatio, isWhole ? Qt::FastTransformation : Qt::SmoothTransformation));
  pixmap.setDevicePixelRatio(devicePixelRatio);
  return pixmap;
}

}  // namespace ui
