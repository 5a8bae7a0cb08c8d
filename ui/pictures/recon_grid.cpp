// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/recon_grid.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/pictures/picture_image.h"
#include "ui/theme.h"

namespace ui {
namespace {

constexpr int kFigureLine = 16;

QString decibels(double psnr) { return std::isfinite(psnr) ? QLocale().toString(psnr, 'f', 1) : QStringLiteral("–"); }
QString similarity(double ssim) { return std::isfinite(ssim) ? QLocale().toString(ssim, 'f', 2) : QStringLiteral("–"); }

bool differ(const core::Probe& probe) { return !(probe.input == probe.target); }

}  // namespace

ReconGrid::ReconGrid(const Theme& theme, QWidget* parent) : QAbstractScrollArea(parent), theme_(theme) {
  setObjectName(QStringLiteral("reconGrid"));
  setFocusPolicy(Qt::StrongFocus);
  setFrameShape(QFrame::NoFrame);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  viewport()->setMouseTracking(true);
  setMinimumHeight(4 * (Size::kGridCellMinimum + Size::kGridGap) + 2 * kFigureLine + Space::kSmall);
  connect(&theme_, &Theme::changed, this, [this] {
    tiles_.clear();
    layOut();
  });
}

void ReconGrid::setProbes(Probes probes) {
  probes_ = std::move(probes);
  hasTargets_ = probes_ && std::any_of(probes_->begin(), probes_->end(), differ);
  columnProbes_.resize(probes_ ? probes_->size() : 0);
  std::iota(columnProbes_.begin(), columnProbes_.end(), 0);
  current_ = 0;
  order_ = Order::AsIs;
  tiles_.clear();
  forgetOutputs();
  epoch_ = 0;
  layOut();
}

void ReconGrid::forgetOutputs() {
  outputs_.reset();
  differences_.clear();
  std::erase_if(tiles_, [](const auto& entry) { return entry.first.first >= static_cast<int>(Row::Output); });
}

void ReconGrid::showEpoch(std::int64_t epoch, Outputs outputs) {
  forgetOutputs();
  epoch_ = epoch;
  outputs_ = std::move(outputs);
  if (outputs_ && (!probes_ || outputs_->size() != probes_->size())) outputs_.reset();
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
  std::stable_sort(columnProbes_.begin(), columnProbes_.end(), [&](int a, int b) {
    return sign * (*outputs_)[static_cast<std::size_t>(a)].psnr < sign * (*outputs_)[static_cast<std::size_t>(b)].psnr;
  });
}

void ReconGrid::setDifference(core::DifferenceKind kind) {
  difference_ = kind;
  differences_.clear();
  std::erase_if(tiles_, [](const auto& entry) { return entry.first.first == static_cast<int>(Row::Difference); });
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

// Cells are as large as the height allows, within limits, and a whole multiple of small pictures.
void ReconGrid::layOut() {
  const int rowCount = static_cast<int>(rows().size());
  const int forRows = viewport()->height() - 2 * kFigureLine - Space::kSmall;
  const int room = forRows / std::max(rowCount, 1) - Size::kGridGap;
  int cell = std::clamp(room, Size::kGridCellMinimum, Size::kGridCellMaximum);
  if (probes_ && !probes_->empty()) {
    const int side = std::max(probes_->front().input.width, probes_->front().input.height);
    const int whole = side > 0 ? cell / side * side : 0;
    if (10 * whole >= 8 * cell) cell = whole;  // Whole pixels, where that costs little room.
  }
  if (cell != cell_) tiles_.clear();
  cell_ = cell;
  const int content = labelWidth() + columns() * (cell_ + Size::kGridGap);
  horizontalScrollBar()->setRange(0, std::max(0, content - viewport()->width()));
  horizontalScrollBar()->setSingleStep(cell_ + Size::kGridGap);
  horizontalScrollBar()->setPageStep(viewport()->width());
  viewport()->update();
}

QRect ReconGrid::cellRect(Row row, int column) const {
  const std::vector<Row> all = rows();
  const auto place = static_cast<int>(std::find(all.begin(), all.end(), row) - all.begin());
  const int x = labelWidth() + column * (cell_ + Size::kGridGap) - horizontalScrollBar()->value();
  return {x, place * (cell_ + Size::kGridGap) + 2, cell_, cell_};
}

const core::DifferenceMap& ReconGrid::differenceOf(int probe) const {
  const auto found = differences_.find(probe);
  if (found != differences_.end()) return found->second;
  const auto index = static_cast<std::size_t>(probe);
  return differences_[probe] =
             core::pictureDifference((*outputs_)[index].output, (*probes_)[index].target, difference_);
}

QImage ReconGrid::picture(Row row, int column) const {
  if (!probes_ || column < 0 || column >= columns()) return {};
  const auto probe = static_cast<std::size_t>(probeAt(column));
  switch (row) {
    case Row::Input: return toQImage((*probes_)[probe].input);
    case Row::Target: return toQImage((*probes_)[probe].target);
    case Row::Output: return outputs_ ? toQImage((*outputs_)[probe].output) : QImage();
    case Row::Difference: return outputs_ ? differenceImage(differenceOf(probeAt(column)), difference_) : QImage();
  }
  return {};
}

QRect ReconGrid::visiblePixels(const QImage& image) const {
  if (zoom_ == 1) return image.rect();
  const int wide = std::min(image.width(), std::max(1, cell_ / zoom_));
  const int high = std::min(image.height(), std::max(1, cell_ / zoom_));
  const int x = std::clamp(static_cast<int>(centre_.x() * image.width()) - wide / 2, 0, image.width() - wide);
  const int y = std::clamp(static_cast<int>(centre_.y() * image.height()) - high / 2, 0, image.height() - high);
  return {x, y, wide, high};
}

const QPixmap& ReconGrid::tile(Row row, int column) {
  QPixmap& tile = tiles_[{static_cast<int>(row), probeAt(column)}];
  if (!tile.isNull()) return tile;
  const QImage whole = picture(row, column);
  if (whole.isNull()) return tile;
  const double ratio = devicePixelRatioF();
  const QImage shown = zoom_ == 1 ? whole : whole.copy(visiblePixels(whole));
  tile = QPixmap::fromImage(fittedTo(shown, static_cast<int>(std::lround(cell_ * ratio))));
  tile.setDevicePixelRatio(ratio);
  return tile;
}

void ReconGrid::paintEvent(QPaintEvent*) {
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
    for (const Row row : rows()) {
      const QRect cell = cellRect(row, column);
      painter.fillRect(cell, theme_.color(Color::PictureBackground));
      const QPixmap& pixmap = tile(row == Row::Output && isPeeking_ ? Row::Target : row, column);
      if (!pixmap.isNull()) {
        const QSize size = (QSizeF(pixmap.size()) / pixmap.devicePixelRatio()).toSize();
        painter.drawPixmap(cell.center() - QPoint((size.width() - 1) / 2, (size.height() - 1) / 2), pixmap);
      }
      const bool isChosen = column == current_ && row == Row::Output;
      painter.setPen(isChosen ? QPen(theme_.color(hasFocus() ? Color::Focus : Color::Accent), 2)
                              : QPen(theme_.color(Color::Border), 1));
      painter.drawRect(isChosen ? cell.adjusted(-1, -1, 1, 1) : cell.adjusted(0, 0, -1, -1));
    }
    paintFigures(painter, column);
  }
  painter.restore();
  painter.setPen(theme_.color(Color::TextSecondary));
  for (const Row row : rows()) {
    const QRect cell = cellRect(row, 0);
    painter.drawText(QRect(0, cell.top(), labels, cell_), Qt::AlignLeft | Qt::AlignVCenter, rowName(row));
  }
  const int top = cellRect(Row::Difference, 0).bottom() + Space::kTiny;
  painter.drawText(QRect(0, top, labels, kFigureLine), Qt::AlignLeft | Qt::AlignVCenter, tr("PSNR, dB"));
  painter.drawText(QRect(0, top + kFigureLine, labels, kFigureLine), Qt::AlignLeft | Qt::AlignVCenter, tr("SSIM"));
}

void ReconGrid::paintFigures(QPainter& painter, int column) {
  if (!outputs_) return;
  const core::ProbeOutput& output = (*outputs_)[static_cast<std::size_t>(probeAt(column))];
  const QRect cell = cellRect(Row::Difference, column);
  const int top = cell.bottom() + Space::kTiny;
  painter.save();
  painter.setFont(theme_.font(FontRole::Mono));
  painter.setPen(theme_.color(Color::Text));
  painter.drawText(QRect(cell.left(), top, cell_, kFigureLine), Qt::AlignCenter, decibels(output.psnr));
  painter.setPen(theme_.color(Color::TextSecondary));
  painter.drawText(QRect(cell.left(), top + kFigureLine, cell_, kFigureLine), Qt::AlignCenter, similarity(output.ssim));
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
  const auto probe = static_cast<std::size_t>(probeAt(column));
  const auto colour = [&](Row row) {
    const QImage image = picture(row, column);
    if (!image.valid(pixel)) return QString();
    const QColor value = image.pixelColor(pixel);
    return tr("%1 %2 %3 %4").arg(rowName(row)).arg(value.red()).arg(value.green()).arg(value.blue());
  };
  QStringList parts = {QString::fromStdString((*probes_)[probe].name), tr("x %1, y %2").arg(pixel.x()).arg(pixel.y())};
  for (const Row row : rows()) {
    if (row == Row::Difference) continue;
    if (const QString text = colour(row); !text.isEmpty()) parts += text;
  }
  if (outputs_) {
    const double value = static_cast<double>(differenceOf(probeAt(column)).at(pixel.x(), pixel.y()));
    parts += tr("%1 %2").arg(rowName(Row::Difference), QLocale().toString(value, 'f', 3));
  }
  return parts.join(QStringLiteral("   "));
}

}  // namespace ui
