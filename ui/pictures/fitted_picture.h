// SPDX-License-Identifier: GPL-3.0-or-later
// One picture as large as its place allows: small ones magnified in whole pixels, where that fills most of it.
#pragma once

#include <QImage>
#include <QLabel>
#include <QPixmap>

namespace ui {

class FittedPicture : public QLabel {
  Q_OBJECT

 public:
  explicit FittedPicture(QWidget* parent = nullptr);

  // A null one shows nothing.
  void setPicture(const QImage& picture);
  [[nodiscard]] const QImage& picture() const { return picture_; }

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fit();

  QImage picture_;
};

// Scaled for a square of so many device-independent pixels.
[[nodiscard]] QPixmap fittedPixmap(const QImage& picture, int side, double devicePixelRatio);

}  // namespace ui
