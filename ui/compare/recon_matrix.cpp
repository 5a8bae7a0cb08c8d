// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/recon_matrix.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "ui/bridge/background_task.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/pictures/picture_image.h"

namespace ui {
namespace {

constexpr int kLargestCell = 176;

}  // namespace

ReconMatrix::ReconMatrix(const Theme& theme, QWidget* parent)
    : QAbstractScrollArea(parent), theme_(theme), cache_(std::make_shared<OutputCache>()) {
  setObjectName(QStringLiteral("reconMatrix"));
  setFocusPolicy(Qt::StrongFocus);
  setFrameShape(QFrame::NoFrame);
  viewport()->setMouseTracking(true);
  readOut_ = new QLabel(viewport());
  readOut_->setObjectName(QStringLiteral("matrixReadOut"));
  readOut_->setTextFormat(Qt::PlainText);
  readOut_->setAttribute(Qt::WA_TransparentForMouseEvents);
  readOut_->setMargin(Space::kSmall);
  setKind(readOut_, QStringLiteral("popup"));
  readOut_->hide();
  connect(&theme_, &Theme::changed, this, &ReconMatrix::layOut);
  layOut();
}

void ReconMatrix::setPictures(SharedPictures pictures) {
  pictures_ = std::move(pictures);
  const std::size_t count = pictures_ ? pictures_->size() : 0;
  hasTargets_ = count > 0 && std::any_of(pictures_->begin(), pictures_->end(), [](const SharedPicture& picture) {
                  return !(picture.input == picture.target);
                });
  rowPictures_.resize(count);
  std::iota(rowPictures_.begin(), rowPictures_.end(), 0);
  currentRow_ = 0;
  currentColumn_ = 0;
  tiles_.reset();
  isOrderDue_ = order_ != Order::AsIs;
  hover({});
  layOut();
}

void ReconMatrix::setRuns(std::vector<MatrixColumn> runs) {
  const bool isNewWidth = runs.size() != runs_.size();
  runs_ = std::move(runs);
  currentColumn_ = std::clamp(currentColumn_, 0, static_cast<int>(columns().size()) - 1);
  hover({});
  if (isNewWidth) layOut();
  viewport()->update();
}

void ReconMatrix::setEmptyText(const QString& text) {
  emptyText_ = text;
  if (rows() == 0) setAccessibleDescription(text);
  viewport()->update();
}

void ReconMatrix::setDifference(std::optional<core::DifferenceKind> kind, int against) {
  difference_ = kind;
  against_ = against;
  hover({});
  viewport()->update();
}

void ReconMatrix::setOrder(Order order) {
  order_ = order;
  isOrderDue_ = true;
  if (isUpToDate()) sortRows();
  emit orderChanged(order);
}

// Worst: by the best that any of the runs makes of it.
void ReconMatrix::sortRows() {
  isOrderDue_ = false;
  const int current = rows() > 0 ? pictureAt(currentRow_) : 0;
  std::iota(rowPictures_.begin(), rowPictures_.end(), 0);
  if (order_ != Order::AsIs && tiles_) {
    std::vector<double> ranks;
    for (std::size_t picture = 0; picture < rowPictures_.size(); ++picture) {
      if (order_ == Order::MostDifferent) {
        ranks.push_back(-tiles_->rows[picture].spread);
        continue;
      }
      double best = -std::numeric_limits<double>::infinity();
      for (std::size_t run = 0; run < runs_.size(); ++run) {
        const core::ProbeOutput* const output = tiles_->output(picture, run);
        if (output != nullptr && !std::isnan(output->psnr)) best = std::max(best, output->psnr);
      }
      ranks.push_back(best);
    }
    std::stable_sort(rowPictures_.begin(), rowPictures_.end(), [&](int a, int b) {
      return ranks[static_cast<std::size_t>(a)] < ranks[static_cast<std::size_t>(b)];
    });
  }
  const auto place = std::find(rowPictures_.begin(), rowPictures_.end(), current);
  if (place != rowPictures_.end()) setCurrent(static_cast<int>(place - rowPictures_.begin()), currentColumn_);
  viewport()->update();
}

std::vector<ReconMatrix::Column> ReconMatrix::columns() const {
  std::vector<Column> columns = {{Column::Kind::Input, 0}};
  if (hasTargets_) columns.push_back({Column::Kind::Target, 0});
  for (std::size_t run = 0; run < runs_.size(); ++run) columns.push_back({Column::Kind::Run, run});
  return columns;
}

QString ReconMatrix::columnName(const Column& column) const {
  switch (column.kind) {
    case Column::Kind::Input: return tr("Input");
    case Column::Kind::Target: return tr("Target");
    case Column::Kind::Run: return runLetter(runs_[column.run].slot);
  }
  return {};
}

MatrixOrder ReconMatrix::matrixOrder() const {
  const TileLook look{difference_.value_or(core::DifferenceKind::Absolute), cell_, devicePixelRatioF(), zoom_, centre_};
  return {pictures_, runs_, difference_.has_value(), against_, look};
}

bool ReconMatrix::isUpToDate() const {
  return rows() == 0 || runs_.empty() || (tiles_ && tiles_->order == matrixOrder());
}

// One set at a time, and the newest wins; a set is painted with the epochs that it was made for, so none is mislabelled.
void ReconMatrix::refreshTiles() {
  if (isMaking_ || isUpToDate()) return;
  isMaking_ = true;
  using Tiles = std::shared_ptr<const MatrixTiles>;
  inBackground<Tiles>(
      this,
      [order = matrixOrder(), earlier = tiles_, cache = cache_]() -> Tiles {
        return std::make_shared<const MatrixTiles>(makeMatrixTiles(order, earlier.get(), *cache));
      },
      [this](Tiles tiles) {
        isMaking_ = false;
        if (tiles->order.pictures != pictures_ || tiles->order.columns.size() != runs_.size()) {
          viewport()->update();
          return;
        }
        tiles_ = std::move(tiles);
        if (isUpToDate() && isOrderDue_) sortRows();
        viewport()->update();
        if (isUpToDate()) emit updated();
      });
}

const core::ProbeOutput* ReconMatrix::outputAt(int row, std::size_t run) const {
  if (!tiles_ || tiles_->order.columns.size() != runs_.size() || row >= rows()) return nullptr;
  return tiles_->output(static_cast<std::size_t>(pictureAt(row)), run);
}

const core::Image& ReconMatrix::image(int row, int column) const {
  static const core::Image kNone;
  if (row < 0 || row >= rows() || column < 0) return kNone;
  const std::vector<Column> all = columns();
  if (static_cast<std::size_t>(column) >= all.size()) return kNone;
  const Column& shown = all[static_cast<std::size_t>(column)];
  const SharedPicture& picture = (*pictures_)[static_cast<std::size_t>(pictureAt(row))];
  if (shown.kind == Column::Kind::Input) return picture.input;
  if (shown.kind == Column::Kind::Target) return picture.target;
  const core::ProbeOutput* const output = outputAt(row, shown.run);
  return output == nullptr ? kNone : output->output;
}

std::optional<std::size_t> ReconMatrix::bestRun(int row) const {
  std::optional<std::size_t> best;
  double highest = -std::numeric_limits<double>::infinity();
  double lowest = std::numeric_limits<double>::infinity();
  int count = 0;
  for (std::size_t run = 0; run < runs_.size(); ++run) {
    const core::ProbeOutput* const output = outputAt(row, run);
    if (output == nullptr || std::isnan(output->psnr)) continue;
    ++count;
    lowest = std::min(lowest, output->psnr);
    if (output->psnr > highest) {
      highest = output->psnr;
      best = run;
    }
  }
  return count > 1 && highest > lowest ? best : std::nullopt;
}

std::optional<ReconMatrix::Total> ReconMatrix::total(std::size_t run) const {
  if (rows() == 0) return std::nullopt;
  Total total;
  for (int row = 0; row < rows(); ++row) {
    const core::ProbeOutput* const output = outputAt(row, run);
    if (output == nullptr) return std::nullopt;
    total.psnr += output->psnr / rows();
    total.ssim += output->ssim / rows();
    if (bestRun(row) == run) ++total.best;
  }
  return total;
}

QString ReconMatrix::describe(int row, int column) const {
  const Column shown = columns()[static_cast<std::size_t>(column)];
  const QString name = QString::fromStdString((*pictures_)[static_cast<std::size_t>(pictureAt(row))].name);
  if (shown.kind != Column::Kind::Run) return tr("%1, %2").arg(columnName(shown), name);
  const MatrixColumn& run = runs_[shown.run];
  const QString place = tr("%1, %2, %3").arg(columnName(shown), run.run->name(), name);
  if (!run.epoch) return tr("%1, no such epoch").arg(place);
  const QString epoch = tr("%1, epoch %2").arg(place, QLocale().toString(qlonglong{*run.epoch}));
  const core::ProbeOutput* const output = outputAt(row, shown.run);
  if (output == nullptr) return epoch;
  const QString text = tr("%1, PSNR %2 decibels").arg(epoch, QLocale().toString(output->psnr, 'f', 1));
  return bestRun(row) == shown.run ? tr("%1, best of the row").arg(text) : text;
}

QString ReconMatrix::pixelText(int row, QPoint pixel) const {
  const std::vector<Column> all = columns();
  qsizetype widest = 0;
  for (const Column& column : all) widest = std::max(widest, columnName(column).size());
  const std::string& name = (*pictures_)[static_cast<std::size_t>(pictureAt(row))].name;
  QStringList lines = {QString::fromStdString(name), tr("x %1, y %2").arg(pixel.x()).arg(pixel.y())};
  for (int column = 0; column < static_cast<int>(all.size()); ++column) {
    const core::Image& source = image(row, column);
    if (!QRect(0, 0, source.width, source.height).contains(pixel)) continue;
    QString line = columnName(all[static_cast<std::size_t>(column)]).leftJustified(widest + 2);
    for (int channel = 0; channel < source.channels; ++channel) {
      line += QStringLiteral("%1 ").arg(source.at(pixel.x(), pixel.y())[channel], 3);
    }
    lines += line.chopped(1);
  }
  return lines.join(QLatin1Char('\n'));
}

void ReconMatrix::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) layOut();
  QAbstractScrollArea::changeEvent(event);
}

// Columns share the width; cells are a whole multiple of small pictures where that costs little.
void ReconMatrix::layOut() {
  const int count = static_cast<int>(columns().size());
  const int room = (viewport()->width() - labelWidth()) / count - Size::kGridGap;
  int cell = std::clamp(room, Size::kGridCellMinimum, kLargestCell);
  if (rows() > 0) {
    const core::Image& first = pictures_->front().target;
    const int side = std::max(first.width, first.height);
    const int whole = side > 0 ? cell / side * side : 0;
    if (10 * whole >= 8 * cell) cell = whole;
  }
  cell_ = cell;
  const QRect body = bodyRect();
  horizontalScrollBar()->setRange(0, std::max(0, labelWidth() + count * (cell_ + Size::kGridGap) - body.width()));
  horizontalScrollBar()->setSingleStep(cell_ + Size::kGridGap);
  horizontalScrollBar()->setPageStep(body.width());
  verticalScrollBar()->setRange(0, std::max(0, rows() * rowHeight() - body.height()));
  verticalScrollBar()->setSingleStep(rowHeight() / 2);
  verticalScrollBar()->setPageStep(body.height());
  hover({});
  viewport()->update();
}

}  // namespace ui
