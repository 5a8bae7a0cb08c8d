// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/matrix_model.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "ui/marks/compared_runs.h"
#include "ui/pictures/pixel_text.h"
#include "ui/words/metric_words.h"

namespace ui {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

}  // namespace

void MatrixModel::setPictures(SharedPictures pictures) {
  pictures_ = std::move(pictures);
  const std::size_t count = pictures_ ? pictures_->size() : 0;
  hasTargets_ = count > 0 && std::any_of(pictures_->begin(), pictures_->end(), [](const SharedPicture& picture) {
                  return !(picture.input == picture.target);
                });
  rowPictures_.resize(count);
  std::iota(rowPictures_.begin(), rowPictures_.end(), 0);
  tiles_.reset();
  isOrderDue_ = order_ != Order::AsIs;
}

void MatrixModel::setRuns(std::vector<MatrixColumn> runs) { runs_ = std::move(runs); }

void MatrixModel::setTiles(std::shared_ptr<const MatrixTiles> tiles) { tiles_ = std::move(tiles); }

void MatrixModel::setOrder(Order order) {
  order_ = order;
  isOrderDue_ = true;
}

// Worst: by the best that any of the runs makes of it.
double MatrixModel::rankOf(std::size_t picture) const {
  if (order_ == Order::MostDifferent) return -tiles()->rows[picture].spread;
  double best = -kInfinity;
  for (std::size_t run = 0; run < runs_.size(); ++run) {
    const core::ProbeOutput* const output = tiles()->output(picture, run);
    if (output != nullptr && !std::isnan(output->psnr)) best = std::max(best, output->psnr);
  }
  return best;
}

void MatrixModel::sortRows() {
  isOrderDue_ = false;
  std::iota(rowPictures_.begin(), rowPictures_.end(), 0);
  if (order_ == Order::AsIs || tiles() == nullptr) return;
  std::vector<double> ranks;
  for (std::size_t picture = 0; picture < rowPictures_.size(); ++picture) ranks.push_back(rankOf(picture));
  std::stable_sort(rowPictures_.begin(), rowPictures_.end(), [&](int a, int b) {
    return ranks[static_cast<std::size_t>(a)] < ranks[static_cast<std::size_t>(b)];
  });
}

std::vector<MatrixModel::Column> MatrixModel::columns() const {
  std::vector<Column> columns = {{Column::Kind::Input, 0}};
  if (hasTargets_) columns.push_back({Column::Kind::Target, 0});
  for (std::size_t run = 0; run < runs_.size(); ++run) columns.push_back({Column::Kind::Run, run});
  return columns;
}

int MatrixModel::rowOf(int picture) const {
  return static_cast<int>(std::find(rowPictures_.begin(), rowPictures_.end(), picture) - rowPictures_.begin());
}

const SharedPicture& MatrixModel::picture(int row) const {
  return (*pictures_)[static_cast<std::size_t>(pictureAt(row))];
}

const MatrixTiles* MatrixModel::tiles() const {
  const bool fits = tiles_ && tiles_->request.pictures == pictures_ && tiles_->request.columns.size() == runs_.size();
  return fits ? tiles_.get() : nullptr;
}

const MatrixRow& MatrixModel::tilesOf(int row) const { return tiles_->rows[static_cast<std::size_t>(pictureAt(row))]; }

const std::vector<MatrixColumn>& MatrixModel::shownRuns() const {
  return tiles() == nullptr ? runs_ : tiles_->request.columns;
}

const core::ProbeOutput* MatrixModel::output(int row, std::size_t run) const {
  if (tiles() == nullptr || row >= rows()) return nullptr;
  return tiles_->output(static_cast<std::size_t>(pictureAt(row)), run);
}

const core::Image& MatrixModel::image(int row, int column) const {
  static const core::Image kNone;
  if (row < 0 || row >= rows() || column < 0 || column >= columnCount()) return kNone;
  const Column shown = columns()[static_cast<std::size_t>(column)];
  if (shown.kind == Column::Kind::Input) return picture(row).input;
  if (shown.kind == Column::Kind::Target) return picture(row).target;
  const core::ProbeOutput* const made = output(row, shown.run);
  return made == nullptr ? kNone : made->output;
}

std::optional<std::size_t> MatrixModel::bestRun(int row) const {
  std::optional<std::size_t> best;
  double highest = -kInfinity;
  double lowest = kInfinity;
  int count = 0;
  for (std::size_t run = 0; run < runs_.size(); ++run) {
    const core::ProbeOutput* const made = output(row, run);
    if (made == nullptr || std::isnan(made->psnr)) continue;
    ++count;
    lowest = std::min(lowest, made->psnr);
    if (made->psnr > highest) {
      highest = made->psnr;
      best = run;
    }
  }
  return count > 1 && highest > lowest ? best : std::nullopt;
}

std::optional<MatrixModel::Total> MatrixModel::total(std::size_t run) const {
  if (rows() == 0) return std::nullopt;
  Total total;
  for (int row = 0; row < rows(); ++row) {
    const core::ProbeOutput* const made = output(row, run);
    if (made == nullptr) return std::nullopt;
    total.psnr += made->psnr / rows();
    total.ssim += made->ssim / rows();
    if (bestRun(row) == run) ++total.best;
  }
  return total;
}

std::optional<double> MatrixModel::wholeSetPsnr(std::size_t run) const {
  const MatrixColumn& shown = shownRuns()[run];
  const auto curve = shown.run->curves.metrics.find("val_psnr");
  if (!shown.epoch || curve == shown.run->curves.metrics.end()) return std::nullopt;
  for (const core::CurvePoint& point : curve->second) {
    if (point.epoch == *shown.epoch) return point.value;
  }
  return std::nullopt;
}

QString MatrixModel::columnName(const Column& column) const {
  switch (column.kind) {
    case Column::Kind::Input: return tr("Input");
    case Column::Kind::Target: return tr("Target");
    case Column::Kind::Run: return runLetter(runs_[column.run].slot);
  }
  return {};
}

QString MatrixModel::describe(int row, int column) const {
  const Column shown = columns()[static_cast<std::size_t>(column)];
  const QString name = QString::fromStdString(picture(row).name);
  if (shown.kind != Column::Kind::Run) return tr("%1, %2").arg(columnName(shown), name);
  const MatrixColumn& run = runs_[shown.run];
  const QString place = tr("%1, %2, %3").arg(columnName(shown), run.run->name(), name);
  if (!run.couldBeAsked) return tr("%1, could not be asked").arg(place);
  if (!run.epoch) return tr("%1, no such epoch").arg(place);
  const QString epoch = tr("%1, epoch %2").arg(place, QLocale().toString(qlonglong{*run.epoch}));
  const core::ProbeOutput* const made = output(row, shown.run);
  if (made == nullptr) return epoch;
  const QString text = tr("%1, PSNR %2 decibels").arg(epoch, metricNumber("psnr", made->psnr));
  return bestRun(row) == shown.run ? tr("%1, best of the row").arg(text) : text;
}

QString MatrixModel::pixelText(int row, QPoint pixel) const {
  std::vector<PixelLine> lines;
  for (const Column& column : columns()) {
    lines.push_back({columnName(column), pixelValue(image(row, static_cast<int>(lines.size())), pixel)});
  }
  return ui::pixelText(picture(row).name, pixel, lines);
}

}  // namespace ui
