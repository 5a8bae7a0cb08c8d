// SPDX-License-Identifier: GPL-3.0-or-later
// The grid of reconstructions: one column a picture, rows Input, Target, Output and Difference, values below. One
// painted area, whatever the number of pictures.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/analysis/image_difference.h"
#include "core/run/train_event.h"
#include "ui/pictures/grid_layout.h"
#include "ui/pictures/grid_tiles.h"
#include "ui/pictures/picture_area.h"
#include "ui/pictures/tile_maker.h"

namespace ui {

class ReconGrid : public PictureArea {
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
  [[nodiscard]] std::int64_t epoch() const { return epoch_; }

  // Sorted by PSNR as it is now; stays so while epochs change, until it is chosen again.
  void setOrder(Order order);
  [[nodiscard]] Order order() const { return order_; }
  void setDifference(core::DifferenceKind kind);
  [[nodiscard]] core::DifferenceKind difference() const { return difference_; }

  [[nodiscard]] std::vector<Row> rows() const;  // Target is left out where all targets are the inputs.
  // The cell of a row that is shown.
  [[nodiscard]] Cell cellOf(Row row, int column) const;
  // The probe that a column shows.
  [[nodiscard]] int probeAt(int column) const { return columnProbes_[static_cast<std::size_t>(column)]; }
  // The picture in a cell as it is, unscaled; null where there is none.
  [[nodiscard]] QImage picture(Row row, int column) const;

  [[nodiscard]] int rowCount() const override { return static_cast<int>(rows().size()); }
  [[nodiscard]] int columnCount() const override { return static_cast<int>(columnProbes_.size()); }
  [[nodiscard]] QRect cellRect(Cell cell) const override;
  // Of the row Difference it is the output.
  [[nodiscard]] const core::Image& image(Cell cell) const override;
  // "Output, cat, epoch 12, PSNR 17.0 decibels"
  [[nodiscard]] QString describe(Cell cell) const override;
  // Of all rows of the column.
  [[nodiscard]] QString pixelText(Cell cell, QPoint pixel) const override;
  [[nodiscard]] bool isUpToDate() const override { return !probes_ || maker_.has(request()); }
  // Column by column.
  [[nodiscard]] Cell cellInTurn(int index) const override { return {index % rowCount(), index / rowCount()}; }

 signals:
  void orderChanged(ui::ReconGrid::Order order);

 protected:
  void layOut() override;
  void askForTiles() override;
  void paintCells(QPainter& painter) override;
  [[nodiscard]] QSize pictureSize() const override;
  [[nodiscard]] QRect seenRect() const override;
  // A picture is chosen by its output.
  [[nodiscard]] Cell choosable(Cell cell) const override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void sortColumns();
  void setPeeking(bool peeking);
  void goToBand(int way);
  [[nodiscard]] GridRequest request() const;
  [[nodiscard]] Row rowOf(Cell cell) const { return rows()[static_cast<std::size_t>(cell.row)]; }
  [[nodiscard]] const core::Probe& probeOf(Cell cell) const;
  [[nodiscard]] const core::ProbeOutput* outputOf(Cell cell) const;  // Null where there is none.
  void paintCell(QPainter& painter, Cell cell) const;
  void paintValues(QPainter& painter, int column) const;
  void paintLabels(QPainter& painter) const;
  [[nodiscard]] int labelWidth() const;
  [[nodiscard]] int valueLine() const;
  [[nodiscard]] QString rowName(Row row) const;

  Probes probes_;
  Outputs outputs_;
  std::int64_t epoch_ = 0;
  bool hasTargets_ = false;
  Order order_ = Order::AsIs;
  core::DifferenceKind difference_ = core::DifferenceKind::Absolute;
  std::vector<int> columnProbes_;
  GridLayout layout_;
  bool isPeeking_ = false;      // Space is held: targets stand in place of the outputs.
  TileMaker<GridTiles> maker_;  // The newest are painted until the ones that are being made arrive.
};

}  // namespace ui
