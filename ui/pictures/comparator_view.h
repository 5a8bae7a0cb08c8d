// SPDX-License-Identifier: GPL-3.0-or-later
// Two pictures of one thing, compared: side by side, with a wipe, in turn, or by their difference; magnified in whole
// pixels, or made smaller so that all of a large one is seen.
#pragma once

#include <QHash>
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
  // Screen pixels for each of the picture's; 0 shows all of it, as large as the window allows.
  void setZoom(int zoom);
  [[nodiscard]] int zoom() const { return zoom_; }
  // The same as it is shown now: below 1 where a whole picture is larger than the window.
  [[nodiscard]] double scale() const;
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
  [[nodiscard]] double fittingScale() const;
  void zoomBy(bool closer);
  // The corner of a whole picture in a pane.
  [[nodiscard]] QPointF originIn(const QRect& area) const;
  [[nodiscard]] int panes() const { return mode_ == Mode::SideBySide ? 2 : 1; }
  [[nodiscard]] QRect pane(int index) const;
  [[nodiscard]] QPoint pixelAt(QPoint position) const;
  void paintPictures(QPainter& painter);
  void paintPicture(QPainter& painter, const QImage& image, const QRect& area);
  // Made smaller once for each size: averaged, so that thin lines stay.
  [[nodiscard]] const QImage& reduced(const QImage& image, QSize size);

  const Theme& theme_;
  core::Image left_;
  core::Image right_;
  QImage leftImage_;
  QImage rightImage_;
  core::DifferenceMap map_;
  QImage differenceImage_;
  QHash<qint64, QImage> reduced_;  // By the key of the whole one.
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
