// SPDX-License-Identifier: GPL-3.0-or-later
// Reconstructions of several runs side by side: a row for each picture, columns Input, Target and one a run, PSNR and SSIM
// under each, the best of a row marked, totals below. One painted area.
#pragma once

#include <QString>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ui/compare/matrix_layout.h"
#include "ui/compare/matrix_model.h"
#include "ui/pictures/picture_area.h"
#include "ui/pictures/tile_maker.h"

namespace ui {

class ReconMatrix : public PictureArea {
  Q_OBJECT

 public:
  using Order = MatrixModel::Order;

  explicit ReconMatrix(const Theme& theme, QWidget* parent = nullptr);

  // Null or none empties the matrix.
  void setPictures(SharedPictures pictures);
  // In the order of SharedPicture::probe.
  void setRuns(std::vector<MatrixColumn> runs);
  // Outputs, or how they differ from a column, on a scale that all share.
  void setDifference(std::optional<core::DifferenceKind> kind, int against = kAgainstTarget);
  // By what is shown now; stays so while epochs change, until it is chosen again.
  void setOrder(Order order);
  [[nodiscard]] const MatrixModel& model() const { return model_; }

  // All of it, whatever is in sight, in the theme's colours.
  [[nodiscard]] QImage wholePicture() const;

  [[nodiscard]] int rowCount() const override { return model_.runs().empty() ? 0 : model_.rows(); }
  [[nodiscard]] int columnCount() const override { return model_.columnCount(); }
  [[nodiscard]] QRect cellRect(Cell cell) const override;
  [[nodiscard]] const core::Image& image(Cell cell) const override { return model_.image(cell.row, cell.column); }
  [[nodiscard]] QString describe(Cell cell) const override { return model_.describe(cell.row, cell.column); }
  // Of all columns.
  [[nodiscard]] QString pixelText(Cell cell, QPoint pixel) const override { return model_.pixelText(cell.row, pixel); }
  [[nodiscard]] bool isUpToDate() const override { return !hasPictures() || maker_.has(request()); }

 signals:
  void updated();           // What was asked for is there.
  void runWanted(int run);  // A digit was pressed.
  void flipWanted();        // Space was pressed.
  void orderChanged(ui::MatrixModel::Order order);

 protected:
  void layOut() override;
  void askForTiles() override;
  void paintCells(QPainter& painter) override;
  [[nodiscard]] QSize pictureSize() const override;
  [[nodiscard]] QRect seenRect() const override;
  [[nodiscard]] QRect wholeCellRect(Cell cell) const override;
  void keyPressEvent(QKeyEvent* event) override;
  bool viewportEvent(QEvent* event) override;

 private:
  struct Chosen {
    std::string picture;
    QString column;
  };

  [[nodiscard]] Chosen chosen() const;
  void choose(const Chosen& chosen);
  void tilesArrived();
  void sortRows();
  bool jumpTo(int key);
  [[nodiscard]] MatrixRequest request() const;
  // Its cells where they are now.
  [[nodiscard]] MatrixLayout scrolledLayout() const;

  MatrixModel model_;
  std::optional<core::DifferenceKind> difference_;
  int against_ = kAgainstTarget;
  MatrixLayout layout_;
  TileMaker<MatrixTiles> maker_;
};

}  // namespace ui
