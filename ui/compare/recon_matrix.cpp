// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/recon_matrix.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>

#include "ui/compare/matrix_painter.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"

namespace ui {
namespace {

// With the outputs that it has read lately: used by one task at a time.
TileMaker<MatrixTiles>::Make makerOfTiles() {
  return [cache = std::make_shared<OutputCache>()](const MatrixRequest& request, const MatrixTiles* earlier) {
    return makeMatrixTiles(request, earlier, *cache);
  };
}

}  // namespace

ReconMatrix::ReconMatrix(const Theme& theme, QWidget* parent)
    : PictureArea(theme, parent),
      layout_(theme, 0, 1, Size::kGridCell),
      maker_(this, makerOfTiles(), [this] { tilesArrived(); }) {
  setObjectName(QStringLiteral("reconMatrix"));
  arrange();
}

// What is chosen stays so, by its name, wherever it comes to stand; without its run, the place where that was.
ReconMatrix::Chosen ReconMatrix::chosen() const {
  if (!hasPictures()) return {};
  const Cell cell = current();
  return {model_.picture(cell.row).name, model_.columnName(model_.columns()[static_cast<std::size_t>(cell.column)])};
}

void ReconMatrix::choose(const Chosen& chosen) {
  Cell cell = current();
  for (int row = 0; row < model_.rows(); ++row) {
    if (model_.picture(row).name == chosen.picture) cell.row = row;
  }
  const std::vector<MatrixModel::Column> columns = model_.columns();
  for (std::size_t column = 0; column < columns.size(); ++column) {
    if (model_.columnName(columns[column]) == chosen.column) cell.column = static_cast<int>(column);
  }
  placeCurrent(cell);
}

void ReconMatrix::setPictures(SharedPictures pictures) {
  const Chosen before = chosen();
  model_.setPictures(std::move(pictures));
  maker_.forget();
  placeCurrent({0, current().column});
  choose(before);
  arrange();
  if (!hasPictures()) emit updated();  // Nothing is on its way.
}

void ReconMatrix::setRuns(std::vector<MatrixColumn> runs) {
  const bool isNewWidth = runs.size() != model_.runs().size();
  const Chosen before = chosen();
  model_.setRuns(std::move(runs));
  choose(before);
  hideReadOut();
  if (isNewWidth) arrange();
  viewport()->update();
  if (!hasPictures()) emit updated();
}

void ReconMatrix::setDifference(std::optional<core::DifferenceKind> kind, int against) {
  difference_ = kind;
  against_ = against;
  hideReadOut();
  viewport()->update();
}

void ReconMatrix::setOrder(Order order) {
  model_.setOrder(order);
  if (isUpToDate()) sortRows();
  emit orderChanged(order);
}

// The chosen picture stays chosen, wherever it goes; what is seen is where the order begins.
void ReconMatrix::sortRows() {
  const int chosen = hasPictures() ? model_.pictureAt(current().row) : 0;
  model_.sortRows();
  setCurrent({model_.rowOf(chosen), current().column});
  verticalScrollBar()->setValue(0);
  viewport()->update();
}

MatrixRequest ReconMatrix::request() const { return {model_.pictures(), model_.runs(), difference_, against_, lens()}; }

void ReconMatrix::askForTiles() {
  if (hasPictures()) maker_.ask(request());
}

// A set is painted with the epochs that it was made for, so none is mislabelled.
void ReconMatrix::tilesArrived() {
  model_.setTiles(maker_.newest());
  viewport()->update();
  if (!isUpToDate()) return;
  if (model_.isOrderDue()) sortRows();
  emit updated();
}

MatrixLayout ReconMatrix::scrolledLayout() const {
  return layout_.scrolledBy({horizontalScrollBar()->value(), verticalScrollBar()->value()});
}

QRect ReconMatrix::cellRect(Cell cell) const { return scrolledLayout().cellRect(cell.row, cell.column); }
QRect ReconMatrix::wholeCellRect(Cell cell) const { return scrolledLayout().wholeCellRect(cell.row, cell.column); }
QRect ReconMatrix::seenRect() const { return layout_.cells(viewport()->rect()); }

QSize ReconMatrix::pictureSize() const {
  const core::Image& first = model_.pictures()->front().target;
  return {first.width, first.height};
}

// Columns share the width.
void ReconMatrix::layOut() {
  const int cell = MatrixLayout::cellFor(theme(), viewport()->size(), columnCount());
  setCellSide(model_.rows() > 0 ? wholePixelCell(cell, pictureSize()) : cell);
  layout_ = MatrixLayout(theme(), model_.rows(), columnCount(), lens().cell, viewport()->width());
  const QRect body = layout_.body(viewport()->rect());
  const int wide = layout_.labelWidth() + columnCount() * layout_.columnWidth();
  horizontalScrollBar()->setRange(0, std::max(0, wide - body.width()));
  horizontalScrollBar()->setSingleStep(layout_.columnWidth());
  horizontalScrollBar()->setPageStep(body.width());
  verticalScrollBar()->setRange(0, std::max(0, model_.rows() * layout_.rowHeight() - body.height()));
  verticalScrollBar()->setSingleStep(layout_.rowHeight() / 2);
  verticalScrollBar()->setPageStep(body.height());
}

void ReconMatrix::paintCells(QPainter& painter) {
  const MatrixLayout layout = scrolledLayout();
  MatrixPainter matrix(theme(), model_, layout);
  matrix.setChosenCell(current().row, current().column, hasFocus());
  matrix.paint(painter, viewport()->rect());
}

QImage ReconMatrix::wholePicture() const {
  const QSize size = layout_.wholeSize();
  QImage picture(size * devicePixelRatioF(), QImage::Format_RGB32);
  picture.setDevicePixelRatio(devicePixelRatioF());
  picture.fill(theme().color(Color::Panel));
  QPainter painter(&picture);
  if (hasPictures()) MatrixPainter(theme(), model_, layout_).paint(painter, QRect(QPoint(0, 0), size));
  return picture;
}

// Heads have no room for whole names.
bool ReconMatrix::viewportEvent(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return PictureArea::viewportEvent(event);
  const auto* const help = static_cast<QHelpEvent*>(event);
  const int column = help->pos().y() < layout_.headerHeight() ? scrolledLayout().columnAt(help->pos().x()) : -1;
  const int run = column - model_.firstRun();
  if (run < 0 || run >= static_cast<int>(model_.runs().size())) {
    QToolTip::hideText();
    return true;
  }
  const MatrixColumn& shown = model_.runs()[static_cast<std::size_t>(run)];
  QToolTip::showText(help->globalPos(), QStringLiteral("%1  %2").arg(runLetter(shown.slot), shown.run->name()), this);
  return true;
}

// 1 to 9 are the runs A to I.
bool ReconMatrix::jumpTo(int key) {
  if (key < Qt::Key_1 || key > Qt::Key_9) return false;
  const int run = key - Qt::Key_1;
  if (run < static_cast<int>(model_.runs().size())) emit runWanted(run);
  return true;
}

void ReconMatrix::keyPressEvent(QKeyEvent* event) {
  if (event->modifiers() == Qt::NoModifier && jumpTo(event->key())) return;
  switch (event->key()) {
    case Qt::Key_W: return setOrder(Order::Worst);
    case Qt::Key_D: return setOrder(Order::MostDifferent);
    case Qt::Key_R: return setOrder(Order::AsIs);
    case Qt::Key_Space: emit flipWanted(); return;
    default: PictureArea::keyPressEvent(event);
  }
}

}  // namespace ui
