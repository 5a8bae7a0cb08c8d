// SPDX-License-Identifier: GPL-3.0-or-later
// What the matrix shows, without a window: its rows in their order, the best of a row, totals, and all of it in words.
#pragma once

#include <QCoreApplication>
#include <QPoint>
#include <QString>
#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "ui/compare/matrix_tiles.h"

namespace ui {

class MatrixModel {
  Q_DECLARE_TR_FUNCTIONS(MatrixModel)

 public:
  enum class Order { AsIs, MostDifferent, Worst };
  // What a column shows: the input, the target, or a run.
  struct Column {
    enum class Kind { Input, Target, Run };
    Kind kind = Kind::Input;
    std::size_t run = 0;  // Its place among the runs.
    bool operator==(const Column&) const = default;
  };
  // Means over the rows that all runs have.
  struct Total {
    double psnr = 0.0;
    double ssim = 0.0;
    int best = 0;  // In how many rows it is the best.
  };

  // Null or none empties the matrix.
  void setPictures(SharedPictures pictures);
  // In the order of SharedPicture::probe.
  void setRuns(std::vector<MatrixColumn> runs);
  // The outputs as they were read last; null while there are none. Those of other pictures or of another number of runs
  // are left aside.
  void setTiles(std::shared_ptr<const MatrixTiles> tiles);

  // Takes effect with sortRows(); stays so while epochs change, until it is chosen again.
  void setOrder(Order order);
  [[nodiscard]] Order order() const { return order_; }
  [[nodiscard]] bool isOrderDue() const { return isOrderDue_; }
  // By the outputs as they are now.
  void sortRows();

  [[nodiscard]] int rows() const { return static_cast<int>(rowPictures_.size()); }
  // Target is left out where all targets are the inputs.
  [[nodiscard]] std::vector<Column> columns() const;
  [[nodiscard]] int columnCount() const { return firstRun() + static_cast<int>(runs_.size()); }
  // The column of the first run.
  [[nodiscard]] int firstRun() const { return hasTargets_ ? 2 : 1; }
  [[nodiscard]] bool hasTargets() const { return hasTargets_; }
  // The picture of a row, among those given, and the row of a picture.
  [[nodiscard]] int pictureAt(int row) const { return rowPictures_[static_cast<std::size_t>(row)]; }
  [[nodiscard]] int rowOf(int picture) const;
  [[nodiscard]] const SharedPicture& picture(int row) const;
  [[nodiscard]] const SharedPictures& pictures() const { return pictures_; }
  [[nodiscard]] const std::vector<MatrixColumn>& runs() const { return runs_; }

  // Null where there are none of these pictures and so many runs.
  [[nodiscard]] const MatrixTiles* tiles() const;
  // Of tiles().
  [[nodiscard]] const MatrixRow& tilesOf(int row) const;
  // The runs at the epochs of the outputs that are there, which may be a step behind.
  [[nodiscard]] const std::vector<MatrixColumn>& shownRuns() const;
  // Null where there is none.
  [[nodiscard]] const core::ProbeOutput* output(int row, std::size_t run) const;
  // As it is, unscaled; empty where there is none.
  [[nodiscard]] const core::Image& image(int row, int column) const;
  // The run with the highest PSNR; none where fewer than two have one, or where all are equal.
  [[nodiscard]] std::optional<std::size_t> bestRun(int row) const;
  // None where a run has no outputs.
  [[nodiscard]] std::optional<Total> total(std::size_t run) const;
  // Over all validation pictures, in decibels, after the epoch that is shown; none where it was not measured.
  [[nodiscard]] std::optional<double> wholeSetPsnr(std::size_t run) const;

  // "Input", "Target", or the letter of a run.
  [[nodiscard]] QString columnName(const Column& column) const;
  // "A, denoise-conv, cat, epoch 12, PSNR 17.0 decibels, best of the row"
  [[nodiscard]] QString describe(int row, int column) const;
  // The values of all columns at a pixel, a line each.
  [[nodiscard]] QString pixelText(int row, QPoint pixel) const;

 private:
  // Ascending by this comes first what the order wants first.
  [[nodiscard]] double rankOf(std::size_t picture) const;

  SharedPictures pictures_;
  std::vector<MatrixColumn> runs_;
  std::shared_ptr<const MatrixTiles> tiles_;
  bool hasTargets_ = false;
  Order order_ = Order::AsIs;
  bool isOrderDue_ = false;
  std::vector<int> rowPictures_;
};

}  // namespace ui
