// SPDX-License-Identifier: GPL-3.0-or-later
// The grid of reconstructions: one column a picture, rows Input, Target, Output and Difference, figures below. One
// painted area, whatever the number of pictures.
#pragma once

#include <QAbstractScrollArea>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/analysis/image_difference.h"
#include "core/run/train_event.h"
#include "ui/pictures/grid_tiles.h"

class QLabel;

namespace ui {

class Theme;

class ReconGrid : public QAbstractScrollArea {
  Q_OBJECT

 public:
  using Row = GridRow;
  enum class Order { AsIs, Worst, Best };
  using Probes = std::shared_ptr<const std::vector<core::Probe>>;
  using Outputs = std::shared_ptr<const std::vector<core::ProbeOutput>>;

  explicit ReconGrid(const Theme& theme, QWidget* parent = nullptr);

  // A new run; forgets the outputs. Null empties the grid.
  void setProbes(Probes probes);
  // The outputs after an epoch, in the order of the probes; null while they are being fetched.
  void showEpoch(std::int64_t epoch, Outputs outputs);
  // What stands where there are no pictures.
  void setEmptyText(const QString& text);

  // Sorted by PSNR as it is now; stays so while epochs change, until it is chosen again.
  void setOrder(Order order);
  [[nodiscard]] Order order() const { return order_; }
  void setDifference(core::DifferenceKind kind);
  [[nodiscard]] core::DifferenceKind difference() const { return difference_; }

  [[nodiscard]] std::vector<Row> rows() const;  // Target is left out where all targets are the inputs.
  [[nodiscard]] int columns() const { return static_cast<int>(columnProbes_.size()); }
  // The probe that a column shows.
  [[nodiscard]] int probeAt(int column) const { return columnProbes_[static_cast<std::size_t>(column)]; }
  [[nodiscard]] int currentColumn() const { return current_; }
  [[nodiscard]] std::int64_t epoch() const { return epoch_; }
  // The picture in a cell as it is, unscaled.
  [[nodiscard]] QImage picture(Row row, int column) const;
  // Where a cell is painted, in the viewport.
  [[nodiscard]] QRect cellRect(Row row, int column) const;
  // "Output, cat, epoch 12, PSNR 17.0 decibels"
  [[nodiscard]] QString describe(Row row, int column) const;
  // The colours of all rows at a picture's pixel, for people: a line for each row.
  [[nodiscard]] QString pixelText(int column, QPoint pixel) const;
  // The picture's pixel that is painted there in the viewport; (-1, -1) where none is.
  [[nodiscard]] QPoint pixelAt(QPoint position) const { return hitAt(position).pixel; }
  [[nodiscard]] int zoom() const { return zoom_; }
  // 1 shows whole pictures; n > 1 magnifies each pixel of every tile n times, about the same place.
  void setZoom(int zoom);
  // Whether what is painted is what was asked for: pictures are cut and scaled on another thread.
  [[nodiscard]] bool isUpToDate() const;

 signals:
  void opened(int probe);  // A person wants a closer look.
  void orderChanged(ui::ReconGrid::Order order);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  struct Hit {
    int column = -1;
    Row row = Row::Input;
    QPoint pixel{-1, -1};  // Of the picture.
  };

  void layOut();
  void refreshTiles();
  void sortColumns();
  void setCurrent(int column);
  void setPeeking(bool peeking);
  void zoomBy(bool closer);
  void drag(QPoint position);
  void hover(const Hit& hit);
  [[nodiscard]] TileOrder tileOrder() const;
  [[nodiscard]] Hit hitAt(QPoint position) const;
  [[nodiscard]] const core::Image& source(Row row, int column) const;
  void paintCell(QPainter& painter, Row row, int column);
  void paintFigures(QPainter& painter, int column);
  void paintLabels(QPainter& painter);
  [[nodiscard]] int labelWidth() const;
  [[nodiscard]] int figureLine() const;
  [[nodiscard]] QString rowName(Row row) const;

  const Theme& theme_;
  Probes probes_;
  Outputs outputs_;
  QString emptyText_;
  std::int64_t epoch_ = 0;
  bool hasTargets_ = false;
  Order order_ = Order::AsIs;
  core::DifferenceKind difference_ = core::DifferenceKind::Absolute;
  std::vector<int> columnProbes_;
  int cell_ = 76;
  int current_ = 0;
  int zoom_ = 1;
  QPointF centre_{0.5, 0.5};  // Of what is shown when magnified, as a share of the picture.
  QPoint pressedAt_;
  QPoint dragFrom_;
  bool isDragging_ = false;
  bool isPeeking_ = false;                // Space is held: targets stand in place of the outputs.
  Hit hover_;                             // Under the pointer.
  QLabel* readOut_;                       // The values there, beside the column.
  std::shared_ptr<const TileSet> tiles_;  // Painted until the ones that are being made arrive.
  bool isMaking_ = false;
};

}  // namespace ui
