// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/recon_grid.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "ui/look/theme.h"
#include "ui/pictures/picture_image.h"
#include "ui/pictures/pixel_text.h"
#include "ui/words/metric_words.h"

namespace ui {

ReconGrid::ReconGrid(const Theme& theme, QWidget* parent)
    : PictureArea(theme, parent), maker_(this, makeGridTiles, [this] { viewport()->update(); }) {
  setObjectName(QStringLiteral("reconGrid"));
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  arrange();
}

void ReconGrid::setProbes(Probes probes) {
  probes_ = std::move(probes);
  hasTargets_ = probes_ && std::any_of(probes_->begin(), probes_->end(),
                                       [](const core::Probe& probe) { return !(probe.input == probe.target); });
  columnProbes_.resize(probes_ ? probes_->size() : 0);
  std::iota(columnProbes_.begin(), columnProbes_.end(), 0);
  order_ = Order::AsIs;
  maker_.forget();
  outputs_.reset();
  epoch_ = 0;
  placeCurrent({0, 0});
  arrange();
}

void ReconGrid::showEpoch(std::int64_t epoch, Outputs outputs) {
  epoch_ = epoch;
  outputs_ = std::move(outputs);
  if (outputs_ && (!probes_ || outputs_->size() != probes_->size())) outputs_.reset();
  refreshReadOut();
  viewport()->update();
}

void ReconGrid::setOrder(Order order) {
  order_ = order;
  sortColumns();
  horizontalScrollBar()->setValue(0);  // What comes first is seen first.
  emit orderChanged(order);
  viewport()->update();
}

void ReconGrid::sortColumns() {
  std::iota(columnProbes_.begin(), columnProbes_.end(), 0);
  if (order_ == Order::AsIs || !outputs_) return;
  const double sign = order_ == Order::Worst ? 1.0 : -1.0;
  const auto rank = [&](int probe) {
    const double psnr = (*outputs_)[static_cast<std::size_t>(probe)].psnr;
    return std::isnan(psnr) ? -sign * std::numeric_limits<double>::infinity() : sign * psnr;  // NaN is worse than all.
  };
  std::stable_sort(columnProbes_.begin(), columnProbes_.end(), [&](int a, int b) { return rank(a) < rank(b); });
}

void ReconGrid::setDifference(core::DifferenceKind kind) {
  difference_ = kind;
  refreshReadOut();
  viewport()->update();
}

std::vector<ReconGrid::Row> ReconGrid::rows() const {
  if (hasTargets_) return {Row::Input, Row::Target, Row::Output, Row::Difference};
  return {Row::Input, Row::Output, Row::Difference};
}

ReconGrid::Cell ReconGrid::cellOf(Row row, int column) const {
  const std::vector<Row> all = rows();
  return {static_cast<int>(std::find(all.begin(), all.end(), row) - all.begin()), column};
}

ReconGrid::Cell ReconGrid::choosable(Cell cell) const {
  return cellOf(Row::Output, PictureArea::choosable(cell).column);
}

QString ReconGrid::rowName(Row row) const {
  switch (row) {
    case Row::Input: return tr("Input");
    case Row::Target: return tr("Target");
    case Row::Output: return isPeeking_ ? tr("Target") : tr("Output");
    case Row::Difference: return tr("Difference");
  }
  return {};
}

int ReconGrid::labelWidth() const {
  const QFontMetrics metrics(theme().font(FontRole::Small));
  int widest = metrics.horizontalAdvance(tr("PSNR, dB"));
  for (const Row row : rows()) widest = std::max(widest, metrics.horizontalAdvance(rowName(row)));
  return widest + Space::kMedium;
}

int ReconGrid::valueLine() const { return QFontMetrics(theme().font(FontRole::Mono)).height(); }

QRect ReconGrid::seenRect() const {
  return {labelWidth(), 0, layout_.seenWidth() - labelWidth(), viewport()->height()};
}

QSize ReconGrid::pictureSize() const { return {probes_->front().input.width, probes_->front().input.height}; }

// Cells are as large as the height allows, within limits.
void ReconGrid::layOut() {
  setMinimumHeight(GridLayout::leastHeight(static_cast<int>(kGridRows), valueLine()));
  const QSize picture = hasPictures() ? pictureSize() : QSize();
  layout_ = GridLayout({rowCount(), columnCount(), picture, labelWidth(), valueLine()}, viewport()->size());
  setCellSide(layout_.cell());
  horizontalScrollBar()->setRange(0, std::max(0, layout_.width() - layout_.seenWidth()));
  horizontalScrollBar()->setSingleStep(layout_.step());
  horizontalScrollBar()->setPageStep(layout_.seenWidth() - labelWidth());
}

QRect ReconGrid::cellRect(Cell cell) const {
  return layout_.cellRect(cell.row, cell.column).translated(-horizontalScrollBar()->value(), 0);
}

const core::Probe& ReconGrid::probeOf(Cell cell) const {
  return (*probes_)[static_cast<std::size_t>(probeAt(cell.column))];
}

const core::ProbeOutput* ReconGrid::outputOf(Cell cell) const {
  return outputs_ ? &(*outputs_)[static_cast<std::size_t>(probeAt(cell.column))] : nullptr;
}

const core::Image& ReconGrid::image(Cell cell) const {
  static const core::Image kNone;
  const Row row = rowOf(cell);
  if (row == Row::Input) return probeOf(cell).input;
  if (row == Row::Target) return probeOf(cell).target;
  const core::ProbeOutput* const output = outputOf(cell);
  return output == nullptr ? kNone : output->output;
}

QImage ReconGrid::picture(Row row, int column) const {
  if (column < 0 || column >= columnCount()) return {};
  const Cell cell = cellOf(row, column);
  const core::Image& shown = image(cell);
  if (row != Row::Difference) return toQImage(shown);
  const core::Image& target = probeOf(cell).target;
  if (!core::haveSameShape(shown, target)) return {};
  return differenceImage(core::imageDifference(shown, target, difference_), difference_);
}

GridRequest ReconGrid::request() const { return {probes_, outputs_, difference_, lens()}; }

void ReconGrid::askForTiles() {
  if (probes_) maker_.ask(request());
}

void ReconGrid::paintCells(QPainter& painter) {
  const int labels = labelWidth();
  painter.save();
  painter.setClipRect(QRect(labels - 3, 0, layout_.seenWidth() - labels + 3, viewport()->height()));
  for (int column = 0; column < columnCount(); ++column) {
    const QRect first = cellRect({0, column});
    if (first.right() < labels || first.left() >= layout_.seenWidth()) continue;
    for (int row = 0; row < rowCount(); ++row) paintCell(painter, {row, column});
    paintValues(painter, column);
  }
  painter.restore();
  paintLabels(painter);
}

void ReconGrid::paintCell(QPainter& painter, Cell cell) const {
  const QRect place = cellRect(cell);
  const Row row = rowOf(cell);
  painter.fillRect(place, theme().color(Color::PictureBackground));
  const bool isThere = outputs_ || row == Row::Input || row == Row::Target;
  if (const auto& tiles = maker_.newest(); tiles && isThere) {
    const Row shown = row == Row::Output && isPeeking_ ? Row::Target : row;
    const auto& ofProbe = tiles->images[static_cast<std::size_t>(probeAt(cell.column))];
    paintTile(painter, place, ofProbe[static_cast<std::size_t>(shown)], tiles->request.lens);
  }
  const bool isChosen = cell == current();
  painter.setPen(isChosen ? QPen(theme().color(hasFocus() ? Color::Focus : Color::Accent), 2)
                          : QPen(theme().color(Color::Border), 1));
  // The line's middle is given, so that its outer edge is the cell's at every scale.
  painter.drawRect(isChosen ? QRectF(place.adjusted(-1, -1, 1, 1)) : QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5));
}

void ReconGrid::paintLabels(QPainter& painter) const {
  const auto label = [&](const QRect& place, const QString& text) {
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, text);
  };
  painter.setPen(theme().color(Color::TextSecondary));
  for (int band = 0; band < layout_.bands(); ++band) {
    for (int row = 0; row < rowCount(); ++row) label(layout_.rowLabel(row, band), rowName(rowOf({row, 0})));
    label(layout_.valueLabel(0, band), tr("PSNR, dB"));
    label(layout_.valueLabel(1, band), tr("SSIM"));
  }
}

// Of the outputs that are painted.
void ReconGrid::paintValues(QPainter& painter, int column) const {
  const auto& tiles = maker_.newest();
  if (!outputs_ || !tiles || !tiles->request.outputs) return;
  const core::ProbeOutput& output = (*tiles->request.outputs)[static_cast<std::size_t>(probeAt(column))];
  const auto line = [&](int index) {
    return layout_.valueRect(column, index).translated(-horizontalScrollBar()->value(), 0);
  };
  painter.save();
  QFont font = theme().font(FontRole::Mono);
  font.setPixelSize(std::clamp(line(0).width() / 3, 1, font.pixelSize()));  // Five signs, each 0.6 of that wide, fit.
  painter.setFont(font);
  painter.setPen(theme().color(Color::Text));
  painter.drawText(line(0), Qt::AlignCenter, metricNumber("psnr", output.psnr));
  painter.setPen(theme().color(Color::TextSecondary));
  painter.drawText(line(1), Qt::AlignCenter, metricNumber("ssim", output.ssim));
  painter.restore();
}

QString ReconGrid::describe(Cell cell) const {
  const Row row = rowOf(cell);
  const QString name = QString::fromStdString(probeOf(cell).name);
  if (row == Row::Input || row == Row::Target) return tr("%1, %2").arg(rowName(row), name);
  const QString place = epoch_ == 0
                            ? tr("%1, %2, in the first epoch").arg(rowName(row), name)
                            : tr("%1, %2, epoch %3").arg(rowName(row), name, QLocale().toString(qlonglong{epoch_}));
  const core::ProbeOutput* const output = outputOf(cell);
  if (output == nullptr || row == Row::Difference) return place;
  return tr("%1, PSNR %2 decibels").arg(place, metricNumber("psnr", output->psnr));
}

QString ReconGrid::pixelText(Cell cell, QPoint pixel) const {
  std::vector<PixelLine> lines;
  for (const Row row : rows()) {
    const core::Image& shown = image(cellOf(row, cell.column));
    QString value = pixelValue(shown, pixel);
    if (row == Row::Difference && !value.isEmpty()) {
      const core::Image& target = probeOf(cell).target;
      value.clear();
      if (core::haveSameShape(shown, target)) {
        const auto map = core::imageDifference(shown, target, difference_, {pixel.x(), pixel.y(), 1, 1});
        value = QLocale().toString(static_cast<double>(map.at(0, 0)), 'f', 3);
      }
    }
    lines.push_back({rowName(row), value});
  }
  return ui::pixelText(probeOf(cell).name, pixel, lines);
}

void ReconGrid::setPeeking(bool peeking) {
  if (isPeeking_ == peeking) return;
  isPeeking_ = peeking;
  viewport()->update();
}

// There is nothing above or below: the wheel goes from picture to picture.
void ReconGrid::wheelEvent(QWheelEvent* event) {
  if ((event->modifiers() & Qt::ControlModifier) != 0) return PictureArea::wheelEvent(event);
  QCoreApplication::sendEvent(horizontalScrollBar(), event);  // By whole steps, which are pictures.
}

void ReconGrid::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_W: return setOrder(Order::Worst);
    case Qt::Key_T: return setOrder(Order::Best);
    case Qt::Key_R: return setOrder(Order::AsIs);
    case Qt::Key_Space: return setPeeking(true);
    case Qt::Key_Up: return goToBand(-1);
    case Qt::Key_Down: return goToBand(1);
    default: PictureArea::keyPressEvent(event);
  }
}

// The picture above or below, where there is one.
void ReconGrid::goToBand(int way) {
  const int column = current().column + way * layout_.columns();
  if (column >= 0 && column < columnCount()) setCurrent({current().row, column});
}

void ReconGrid::keyReleaseEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) return setPeeking(false);
  PictureArea::keyReleaseEvent(event);
}

void ReconGrid::focusOutEvent(QFocusEvent* event) {
  PictureArea::focusOutEvent(event);
  setPeeking(false);
}

}  // namespace ui
