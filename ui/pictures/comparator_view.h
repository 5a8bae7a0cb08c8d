// SPDX-License-Identifier: GPL-3.0-or-later
// Two pictures of one thing, compared: side by side, with a wipe, in turn, or by their difference; zoomed in whole
// pixels.
#pragma once

#include <QImage>
#include <QTimer>
#include <QWidget>

#include "core/analysis/image_difference.h"
#include "core/base/image.h"

namespace ui {

class Theme;

class ComparatorView : public QWidget {
  Q_OBJECT

 public:
  enum class Mode { SideBySide, Wipe, Flicker, Difference };

  explicit ComparatorView(const Theme& theme, QWidget* parent = nullptr);

  // Both have the same shape, or are empty.
  void setPictures(const core::Image& left, const core::Image& right);
  void setNames(const QString& left, const QString& right);
  void setMode(Mode mode);
  [[nodiscard]] Mode mode() const { return mode_; }
  void setDifference(core::DifferenceKind kind);
  // Which of the two is in sight while they are shown in turn; by hand, so it stays.
  void showRight(bool right);
  [[nodiscard]] bool isRightShown() const { return showsRight_; }
  // Screen pixels for each of the picture's; 0 fits the window.
  void setZoom(int zoom);
  [[nodiscard]] int zoom() const { return zoom_; }
  // "x 3, y 5   A 12 40 200   B 14 41 190   difference 0.021"; "" beside the pictures.
  [[nodiscard]] QString pixelText(QPoint position) const;

 signals:
  void hovered(const QString& text);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  [[nodiscard]] int scale() const;
  [[nodiscard]] int panes() const { return mode_ == Mode::SideBySide ? 2 : 1; }
  [[nodiscard]] QRect pane(int index) const;
  [[nodiscard]] QPoint pixelAt(QPoint position) const;
  void paintPicture(QPainter& painter, const QImage& image, const QRect& area) const;

  const Theme& theme_;
  core::Image left_;
  core::Image right_;
  QImage leftImage_;
  QImage rightImage_;
  core::DifferenceMap map_;
  QImage differenceImage_;
  core::DifferenceKind kind_ = core::DifferenceKind::Absolute;
  QString leftName_;
  QString rightName_;
  Mode mode_ = Mode::SideBySide;
  int zoom_ = 0;
  QPoint pan_;  // In picture pixels.
  QPoint dragFrom_;
  double wipe_ = 0.5;
  bool showsRight_ = false;
  QTimer flicker_;
};

}  // namespace ui
