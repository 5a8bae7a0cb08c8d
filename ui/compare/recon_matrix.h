// SPDX-License-Identifier: GPL-3.0-or-later
// Reconstructions of several runs side by side: a row for each picture, columns Input, Target and one a run, PSNR and SSIM
// under each, the best of a row marked, totals below. One painted area.
#pragma once

#include <QAbstractScrollArea>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "ui/compare/matrix_tiles.h"

class QLabel;

namespace ui {

class Theme;

class ReconMatrix : public QAbstractScrollArea {
  Q_OBJECT

 public:
  enum class Order { AsIs, MostDifferent, Worst };
  // What a column shows: the input, the target, or a run.
  struct Column {
    enum class Kind { Input, Target, Run };
    Kind kind = Kind::Input;
    std::size_t run = 0;  // Its place among the runs.
    bool operator==(const Column&) const = default;
  };

  explicit ReconMatrix(const Theme& theme, QWidget* parent = nullptr);

  // Null or none empties the matrix.
  void setPictures(SharedPictures pictures);
  // In the order of SharedPicture::probe.
  void setRuns(std::vector<MatrixColumn> runs);
  void setEmptyText(const QString& text);
  // Outputs, or how they differ from a column, on a scale that all share.
  void setDifference(std::optional<core::DifferenceKind> kind, int against = kAgainstTarget);
  // By what is shown now; stays so while epochs change, until it is chosen again.
  void setOrder(Order order);
  [[nodiscard]] Order order() const { return order_; }

  [[nodiscard]] int rows() const { return static_cast<int>(rowPictures_.size()); }
  [[nodiscard]] std::vector<Column> columns() const;
  // The picture of a row, among those given.
  [[nodiscard]] int pictureAt(int row) const { return rowPictures_[static_cast<std::size_t>(row)]; }
  [[nodiscard]] const SharedPictures& pictures() const { return pictures_; }
  [[nodiscard]] const std::vector<MatrixColumn>& runs() const { return runs_; }
  [[nodiscard]] int currentRow() const { return currentRow_; }
  [[nodiscard]] int currentColumn() const { return currentColumn_; }
  void setCurrent(int row, int column);
  [[nodiscard]] QRect cellRect(int row, int column) const;
  // As it is, unscaled; empty where there is none.
  [[nodiscard]] const core::Image& image(int row, int column) const;
  // The run with the highest PSNR; none where fewer than two have one, or where all are equal.
  [[nodiscard]] std::optional<std::size_t> bestRun(int row) const;
  // Means over the rows that all runs have; none where a run has no outputs.
  struct Total {
    double psnr = 0.0;
    double ssim = 0.0;
    int best = 0;  // In how many rows it is the best.
  };
  [[nodiscard]] std::optional<Total> total(std::size_t run) const;
  // "A, denoise-conv, cat, epoch 12, PSNR 17.0 decibels, best of the row"
  [[nodiscard]] QString describe(int row, int column) const;
  // The colours of all columns at a pixel, a line each.
  [[nodiscard]] QString pixelText(int row, QPoint pixel) const;
  [[nodiscard]] QPoint pixelAt(QPoint position) const { return hitAt(position).pixel; }
  [[nodiscard]] int zoom() const { return zoom_; }
  void setZoom(int zoom);
  // Whether what is painted is what was asked for.
  [[nodiscard]] bool isUpToDate() const;
  // All of it, whatever is in sight, in the theme's colours.
  [[nodiscard]] QImage wholePicture();

 signals:
  void currentChanged(int row, int column);
  void opened(int row, int column);
  void updated();           // What was asked for is there.
  void runWanted(int run);  // A digit was pressed.
  void flipWanted();        // Space was pressed.
  void orderChanged(ui::ReconMatrix::Order order);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  struct Hit {
    int row = -1;
    int column = -1;
    QPoint pixel{-1, -1};
  };

  void layOut();
  void refreshTiles();
  void sortRows();
  void zoomBy(bool closer);
  void drag(QPoint position);
  void hover(const Hit& hit);
  bool jumpTo(int key);
  [[nodiscard]] Hit hitAt(QPoint position) const;
  [[nodiscard]] MatrixOrder matrixOrder() const;
  [[nodiscard]] const core::ProbeOutput* outputAt(int row, std::size_t run) const;
  [[nodiscard]] QString columnName(const Column& column) const;
  [[nodiscard]] int headerHeight() const;
  [[nodiscard]] int totalsHeight() const;
  [[nodiscard]] int rowHeight() const;
  // Figures stand below each other where they do not fit beside each other.
  [[nodiscard]] int figureLines() const;
  [[nodiscard]] int labelWidth() const;
  [[nodiscard]] QRect bodyRect() const;
  void paintAll(QPainter& painter, const QRect& area) const;
  void paintHeader(QPainter& painter, const QRect& area) const;
  void paintTotals(QPainter& painter, const QRect& area) const;
  void paintRow(QPainter& painter, int row) const;
  void paintCell(QPainter& painter, int row, int column) const;
  void paintFigures(QPainter& painter, int row, int column) const;

  const Theme& theme_;
  SharedPictures pictures_;
  std::vector<MatrixColumn> runs_;
  QString emptyText_;
  std::optional<core::DifferenceKind> difference_;
  int against_ = kAgainstTarget;
  bool hasTargets_ = false;
  Order order_ = Order::AsIs;
  bool isOrderDue_ = false;  // Sorts once the outputs are there.
  std::vector<int> rowPictures_;
  int cell_ = 76;
  int currentRow_ = 0;
  int currentColumn_ = 0;
  int zoom_ = 1;
  QPointF centre_{0.5, 0.5};
  QPoint dragFrom_;
  QLabel* readOut_;
  std::shared_ptr<const MatrixTiles> tiles_;
  std::shared_ptr<OutputCache> cache_;  // Used by one task at a time.
  bool isMaking_ = false;
};

}  // namespace ui
