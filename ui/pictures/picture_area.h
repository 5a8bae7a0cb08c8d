// SPDX-License-Identifier: GPL-3.0-or-later
// A painted area of pictures in cells, all looked at through one lens: zoom, drag, read-out, and one current cell.
#pragma once

#include <QAbstractScrollArea>

#include "core/base/image.h"
#include "ui/pictures/tile_lens.h"

class QLabel;

namespace ui {

class Theme;

// Whoever derives from it says which cells there are, what they hold, and paints them.
class PictureArea : public QAbstractScrollArea {
  Q_OBJECT

 public:
  struct Cell {
    int row = -1;
    int column = -1;
    bool operator==(const Cell&) const = default;
  };

  // Both are 0 where there is nothing to show.
  [[nodiscard]] virtual int rowCount() const = 0;
  [[nodiscard]] virtual int columnCount() const = 0;
  // Where it is painted, in the viewport.
  [[nodiscard]] virtual QRect cellRect(Cell cell) const = 0;
  // As it is, unscaled; empty where there is none.
  [[nodiscard]] virtual const core::Image& image(Cell cell) const = 0;
  // In a sentence, for screen readers.
  [[nodiscard]] virtual QString describe(Cell cell) const = 0;
  // The values of the cell and of its neighbours at a picture's pixel, a line each.
  [[nodiscard]] virtual QString pixelText(Cell cell, QPoint pixel) const = 0;
  // Whether what is painted is what was asked for: pictures are cut and scaled on another thread.
  [[nodiscard]] virtual bool isUpToDate() const = 0;
  // As they are read to a person who does not see them: row by row.
  [[nodiscard]] virtual Cell cellInTurn(int index) const;

  // What stands where there are no pictures.
  void setEmptyText(const QString& text);
  [[nodiscard]] Cell current() const { return current_; }
  // The nearest that can be chosen; brings it into sight.
  void setCurrent(Cell cell);
  // As a click on it does: it is the current one, and a person wants a closer look.
  void open(Cell cell);
  [[nodiscard]] int zoom() const { return lens_.zoom; }
  // 1 shows whole pictures; n > 1 magnifies each pixel of every tile n times, about the same place.
  void setZoom(int zoom);
  // The picture's pixel that is painted there in the viewport; (-1, -1) where none is.
  [[nodiscard]] QPoint pixelAt(QPoint position) const { return hitAt(position).pixel; }

 signals:
  void currentChanged(int row, int column);
  void opened(int row, int column);  // A person wants a closer look.

 protected:
  PictureArea(const Theme& theme, QWidget* parent);

  // The size of the cells (setCellSide) and the ranges of the scroll bars.
  virtual void layOut() = 0;
  virtual void askForTiles() = 0;
  virtual void paintCells(QPainter& painter) = 0;
  // Of the pictures, for the steps of the zoom.
  [[nodiscard]] virtual QSize pictureSize() const = 0;
  // Where in the viewport cells are seen.
  [[nodiscard]] virtual QRect seenRect() const = 0;
  // With what stands around the picture.
  [[nodiscard]] virtual QRect wholeCellRect(Cell cell) const { return cellRect(cell); }
  // The one that is chosen where this one is asked for.
  [[nodiscard]] virtual Cell choosable(Cell cell) const;

  [[nodiscard]] const Theme& theme() const { return theme_; }
  [[nodiscard]] const TileLens& lens() const { return lens_; }
  [[nodiscard]] bool hasPictures() const { return rowCount() > 0 && columnCount() > 0; }
  void setCellSide(int side) { lens_.cell = side; }
  // Without a word; after this, what cells there are may be others.
  void placeCurrent(Cell cell);
  void arrange();
  void refreshReadOut();
  void hideReadOut();

  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  struct Hit {
    Cell cell;
    QPoint pixel{-1, -1};  // Of the picture.
  };

  [[nodiscard]] Hit hitAt(QPoint position) const;
  void hover(const Hit& hit);
  void drag(QPoint position);
  void zoomBy(bool closer);
  void lensMoved();
  void bringIntoView(const QRect& wanted);

  const Theme& theme_;
  QString emptyText_;
  TileLens lens_;
  Cell current_{0, 0};
  Hit hovered_;
  QLabel* readOut_;  // The values under the pointer, beside the cell.
  QPoint pressedAt_;
  QPoint dragFrom_;
  bool isDragging_ = false;
};

}  // namespace ui
