// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/recon_grid.h"

#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "ui/bridge/background_task.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/pictures/picture_image.h"

namespace ui {
namespace {

QString decibels(double psnr) {
  if (std::isinf(psnr) && psnr > 0.0) return QStringLiteral("∞");  // The same picture.
  return std::isfinite(psnr) ? QLocale().toString(psnr, 'f', 1) : QStringLiteral("–");
}
QString similarity(double ssim) { return std::isfinite(ssim) ? QLocale().toString(ssim, 'f', 2) : QStringLiteral("–"); }

bool differ(const core::Probe& probe) { return !(probe.input == probe.target); }

}  // namespace

ReconGrid::ReconGrid(const Theme& theme, QWidget* parent) : QAbstractScrollArea(parent), theme_(theme) {
  setObjectName(QStringLiteral("reconGrid"));
  setFocusPolicy(Qt::StrongFocus);
  setFrameShape(QFrame::NoFrame);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  viewport()->setMouseTracking(true);
  readOut_ = new QLabel(viewport());
  readOut_->setObjectName(QStringLiteral("gridReadOut"));
  readOut_->setTextFormat(Qt::PlainText);
  readOut_->setAttribute(Qt::WA_TransparentForMouseEvents);
  readOut_->setMargin(Space::kSmall);
  setKind(readOut_, QStringLiteral("popup"));
  readOut_->hide();
  connect(&theme_, &Theme::changed, this, &ReconGrid::layOut);
  layOut();
}

void ReconGrid::setProbes(Probes probes) {
  probes_ = std::move(probes);
  hasTargets_ = probes_ && std::any_of(probes_->begin(), probes_->end(), differ);
  columnProbes_.resize(probes_ ? probes_->size() : 0);
  std::iota(columnProbes_.begin(), columnProbes_.end(), 0);
  current_ = 0;
  order_ = Order::AsIs;
  tiles_.reset();
  outputs_.reset();
  epoch_ = 0;
  hover({});
  layOut();
}

void ReconGrid::showEpoch(std::int64_t epoch, Outputs outputs) {
  epoch_ = epoch;
  outputs_ = std::move(outputs);
  if (outputs_ && (!probes_ || outputs_->size() != probes_->size())) outputs_.reset();
  hover(hover_);
  viewport()->update();
}

void ReconGrid::setEmptyText(const QString& text) {
  emptyText_ = text;
  viewport()->update();
}

void ReconGrid::setOrder(Order order) {
  order_ = order;
  sortColumns();
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
  hover(hover_);
  viewport()->update();
}

std::vector<ReconGrid::Row> ReconGrid::rows() const {
  if (hasTargets_) return {Row::Input, Row::Target, Row::Output, Row::Difference};
  return {Row::Input, Row::Output, Row::Difference};
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
  const QFontMetrics metrics(theme_.font(FontRole::Small));
  int widest = metrics.horizontalAdvance(tr("PSNR, dB"));
  for (const Row row : rows()) widest = std::max(widest, metrics.horizontalAdvance(rowName(row)));
  return widest + Space::kMedium;
}

int ReconGrid::figureLine() const { return QFontMetrics(theme_.font(FontRole::Mono)).height(); }

// Cells are as large as the height allows, within limits, and a whole multiple of small pictures.
void ReconGrid::layOut() {
  setMinimumHeight(4 * (Size::kGridCellMinimum + Size::kGridGap) + 2 * figureLine() + Space::kSmall);
  const int rowCount = static_cast<int>(rows().size());
  const int forRows = viewport()->height() - 2 * figureLine() - Space::kSmall;
  const int room = forRows / std::max(rowCount, 1) - Size::kGridGap;
  int cell = std::clamp(room, Size::kGridCellMinimum, Size::kGridCellMaximum);
  if (probes_ && !probes_->empty()) {
    const int side = std::max(probes_->front().input.width, probes_->front().input.height);
    const int whole = side > 0 ? cell / side * side : 0;
    if (10 * whole >= 8 * cell) cell = whole;  // Whole pixels, where that costs little room.
  }
  cell_ = cell;
  const int content = labelWidth() + columns() * (cell_ + Size::kGridGap);
  horizontalScrollBar()->setRange(0, std::max(0, content - viewport()->width()));
  horizontalScrollBar()->setSingleStep(cell_ + Size::kGridGap);
  horizontalScrollBar()->setPageStep(viewport()->width());
  hover({});
  viewport()->update();
}

QRect ReconGrid::cellRect(Row row, int column) const {
  const std::vector<Row> all = rows();
  const auto place = static_cast<int>(std::find(all.begin(), all.end(), row) - all.begin());
  const int x = labelWidth() + column * (cell_ + Size::kGridGap) - horizontalScrollBar()->value();
  return {x, place * (cell_ + Size::kGridGap) + 2, cell_, cell_};
}

// Its pixels are empty where there is none.
const core::Image& ReconGrid::source(Row row, int column) const {
  static const core::Image kNone;
  const auto probe = static_cast<std::size_t>(probeAt(column));
  if (row == Row::Input) return (*probes_)[probe].input;
  if (row == Row::Target) return (*probes_)[probe].target;
  return outputs_ ? (*outputs_)[probe].output : kNone;
}

QImage ReconGrid::picture(Row row, int column) const {
  if (!probes_ || column < 0 || column >= columns()) return {};
  const core::Image& image = source(row, column);
  if (row != Row::Difference) return toQImage(image);
  const core::Image& target = source(Row::Target, column);
  if (!haveSameShape(image, target)) return {};
  return differenceImage(core::imageDifference(image, target, difference_), difference_);
}

TileOrder ReconGrid::tileOrder() const {
  return {probes_, outputs_, {difference_, cell_, devicePixelRatioF(), zoom_, centre_}};
}

bool ReconGrid::isUpToDate() const { return !probes_ || (tiles_ && tiles_->order == tileOrder()); }

// One set at a time: what changes meanwhile is asked for when it arrives, so the newest always wins and none is mixed.
void ReconGrid::refreshTiles() {
  if (isMaking_ || isUpToDate()) return;
  isMaking_ = true;
  using Tiles = std::shared_ptr<const TileSet>;
  inBackground<Tiles>(
      this,
      [order = tileOrder(), earlier = tiles_]() -> Tiles {
        return std::make_shared<const TileSet>(makeTiles(order, earlier.get()));
      },
      [this](Tiles tiles) {
        isMaking_ = false;
        if (tiles->order.probes == probes_) tiles_ = std::move(tiles);
        viewport()->update();
      });
}

void ReconGrid::paintEvent(QPaintEvent*) {
  refreshTiles();
  QPainter painter(viewport());
  painter.fillRect(viewport()->rect(), theme_.color(Color::Panel));
  painter.setFont(theme_.font(FontRole::Small));
  if (columns() == 0) {
    painter.setPen(theme_.color(Color::TextSecondary));
    painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, emptyText_);
    return;
  }
  const int labels = labelWidth();
  painter.save();
  painter.setClipRect(QRect(labels - 3, 0, viewport()->width() - labels + 3, viewport()->height()));
  for (int column = 0; column < columns(); ++column) {
    const QRect first = cellRect(Row::Input, column);
    if (first.right() < labels || first.left() > viewport()->width()) continue;
    for (const Row row : rows()) paintCell(painter, row, column);
    paintFigures(painter, column);
  }
  painter.restore();
  paintLabels(painter);
}

void ReconGrid::paintCell(QPainter& painter, Row row, int column) {
  const QRect cell = cellRect(row, column);
  painter.fillRect(cell, theme_.color(Color::PictureBackground));
  const bool isThere = outputs_ || row == Row::Input || row == Row::Target;
  if (tiles_ && isThere) {
    const Row shown = row == Row::Output && isPeeking_ ? Row::Target : row;
    const QImage& tile = tiles_->images[static_cast<std::size_t>(probeAt(column))][static_cast<std::size_t>(shown)];
    const double ratio = tiles_->order.look.pixelRatio;
    const int side = tiles_->order.look.deviceCell();
    const QPointF corner((side - tile.width()) / 2, (side - tile.height()) / 2);
    if (!tile.isNull()) painter.drawImage(QRectF(cell.topLeft() + corner / ratio, QSizeF(tile.size()) / ratio), tile);
  }
  const bool isChosen = column == current_ && row == Row::Output;
  painter.setPen(isChosen ? QPen(theme_.color(hasFocus() ? Color::Focus : Color::Accent), 2)
                          : QPen(theme_.color(Color::Border), 1));
  // The line's middle is given, so that its outer edge is the cell's at every scale.
  painter.drawRect(isChosen ? QRectF(cell.adjusted(-1, -1, 1, 1)) : QRectF(cell).adjusted(0.5, 0.5, -0.5, -0.5));
}

void ReconGrid::paintLabels(QPainter& painter) {
  const int labels = labelWidth();
  painter.setPen(theme_.color(Color::TextSecondary));
  for (const Row row : rows()) {
    const QRect cell = cellRect(row, 0);
    painter.drawText(QRect(0, cell.top(), labels, cell_), Qt::AlignLeft | Qt::AlignVCenter, rowName(row));
  }
  const int top = cellRect(Row::Difference, 0).bottom() + Space::kTiny;
  const int line = figureLine();
  painter.drawText(QRect(0, top, labels, line), Qt::AlignLeft | Qt::AlignVCenter, tr("PSNR, dB"));
  painter.drawText(QRect(0, top + line, labels, line), Qt::AlignLeft | Qt::AlignVCenter, tr("SSIM"));
}

void ReconGrid::paintFigures(QPainter& painter, int column) {
  if (!outputs_ || !tiles_ || !tiles_->order.outputs) return;
  const core::ProbeOutput& output = (*tiles_->order.outputs)[static_cast<std::size_t>(probeAt(column))];
  const QRect cell = cellRect(Row::Difference, column);
  const int top = cell.bottom() + Space::kTiny;
  const int line = figureLine();
  painter.save();
  painter.setFont(theme_.font(FontRole::Mono));
  painter.setPen(theme_.color(Color::Text));
  painter.drawText(QRect(cell.left(), top, cell_, line), Qt::AlignCenter, decibels(output.psnr));
  painter.setPen(theme_.color(Color::TextSecondary));
  painter.drawText(QRect(cell.left(), top + line, cell_, line), Qt::AlignCenter, similarity(output.ssim));
  painter.restore();
}

QString ReconGrid::describe(Row row, int column) const {
  const auto probe = static_cast<std::size_t>(probeAt(column));
  const QString name = QString::fromStdString((*probes_)[probe].name);
  if (row == Row::Input || row == Row::Target) return tr("%1, %2").arg(rowName(row), name);
  const QString place = tr("%1, %2, epoch %3").arg(rowName(row), name, QLocale().toString(qlonglong{epoch_}));
  if (!outputs_ || row == Row::Difference) return place;
  return tr("%1, PSNR %2 decibels").arg(place, decibels((*outputs_)[probe].psnr));
}

QString ReconGrid::pixelText(int column, QPoint pixel) const {
  qsizetype widest = 0;
  for (const Row row : rows()) widest = std::max(widest, rowName(row).size());
  const auto line = [&](Row row, const QString& value) { return rowName(row).leftJustified(widest + 2) + value; };
  const auto probe = static_cast<std::size_t>(probeAt(column));
  QStringList lines = {QString::fromStdString((*probes_)[probe].name), tr("x %1, y %2").arg(pixel.x()).arg(pixel.y())};
  for (const Row row : rows()) {
    const core::Image& image = source(row, column);
    if (!QRect(0, 0, image.width, image.height).contains(pixel)) continue;
    if (row == Row::Difference) {
      const core::Image& target = source(Row::Target, column);
      if (!haveSameShape(image, target)) continue;
      const auto map = core::imageDifference(image, target, difference_, {pixel.x(), pixel.y(), 1, 1});
      lines += line(row, QLocale().toString(static_cast<double>(map.at(0, 0)), 'f', 3));
      continue;
    }
    QString value;
    for (int channel = 0; channel < image.channels; ++channel) {
      value += QStringLiteral("%1 ").arg(image.at(pixel.x(), pixel.y())[channel], 3);
    }
    lines += line(row, value.chopped(1));
  }
  return lines.join(QLatin1Char('\n'));
}

}  // namespace ui
