// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/matrix_tiles.h"

#include <algorithm>

#include "core/analysis/psnr.h"
#include "core/base/error.h"
#include "core/store/image_sheet.h"
#include "ui/words/message_text.h"

namespace ui {
namespace {

constexpr std::size_t kCacheBytes = std::size_t{192} << 20;

std::size_t bytesOf(const std::vector<core::ProbeOutput>& outputs) {
  std::size_t bytes = 0;
  for (const core::ProbeOutput& output : outputs) bytes += output.output.pixels.size();
  return bytes;
}

MatrixOutputs readOutputs(const core::ImageSheet& sheet) {
  std::vector<core::Image> images = core::readSheet(sheet);
  auto outputs = std::make_shared<std::vector<core::ProbeOutput>>();
  for (std::size_t i = 0; i < images.size(); ++i) {
    outputs->push_back({std::move(images[i]), sheet.psnr.at(i), sheet.ssim.at(i)});
  }
  return outputs;
}

// Those of the column's epoch; null and a sentence where they cannot be read.
MatrixOutputs outputsOf(const MatrixColumn& column, OutputCache& cache, QString& problem) {
  if (column.given) return column.given;
  if (!column.epoch) return nullptr;
  try {
    return cache.outputs(*column.run, *column.epoch);
  } catch (const std::exception& error) {
    problem = messageText(core::messageOf(error));
    return nullptr;
  }
}

double spreadOf(const std::vector<const core::Image*>& images) {
  if (images.size() < 2) return 0.0;
  const bool areAlike = std::all_of(images.begin(), images.end(), [&](const core::Image* image) {
    return core::haveSameShape(*image, *images.front());
  });
  if (!areAlike) return 0.0;
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < images.front()->pixels.size(); ++i) {
    int lowest = 255;
    int highest = 0;
    for (const core::Image* const image : images) {
      lowest = std::min(lowest, int{image->pixels[i]});
      highest = std::max(highest, int{image->pixels[i]});
    }
    sum += highest - lowest;
  }
  return static_cast<double>(sum) / static_cast<double>(images.front()->pixels.size());
}

class RowMaker {
 public:
  RowMaker(const MatrixTiles& tiles, const MatrixTiles* earlier) : tiles_(tiles), earlier_(earlier) {
    areSourcesKept_ = earlier != nullptr && earlier->request.pictures == tiles.request.pictures &&
                      earlier->request.lens == tiles.request.lens;
  }

  [[nodiscard]] MatrixRow row(std::size_t index) const {
    const SharedPicture& picture = (*tiles_.request.pictures)[index];
    MatrixRow row;
    if (areSourcesKept_) {
      row = earlier_->rows[index];
      row.outputs.clear();
    } else {
      row.input = pictureTile(tiles_.request.lens, picture.input);
      row.target = pictureTile(tiles_.request.lens, picture.target);
      row.inputPsnr = core::psnrOf(picture.input, picture.target);
    }
    std::vector<const core::Image*> images;
    for (std::size_t column = 0; column < tiles_.request.columns.size(); ++column) {
      const core::ProbeOutput* const output = tiles_.output(index, column);
      if (output != nullptr) images.push_back(&output->output);
      row.outputs.push_back(output == nullptr ? QImage() : tile(index, output->output));
    }
    row.spread = spreadOf(images);
    return row;
  }

 private:
  [[nodiscard]] QImage tile(std::size_t row, const core::Image& output) const {
    const MatrixRequest& request = tiles_.request;
    if (!request.difference) return pictureTile(request.lens, output);
    const core::Image* const reference = referenceOf(row);
    return reference == nullptr ? QImage() : differenceTile(request.lens, *request.difference, output, *reference);
  }

  [[nodiscard]] const core::Image* referenceOf(std::size_t row) const {
    const SharedPicture& picture = (*tiles_.request.pictures)[row];
    if (tiles_.request.against == kAgainstTarget) return &picture.target;
    if (tiles_.request.against == kAgainstInput) return &picture.input;
    const auto column = static_cast<std::size_t>(tiles_.request.against);
    if (column >= tiles_.request.columns.size()) return nullptr;
    const core::ProbeOutput* const output = tiles_.output(row, column);
    return output == nullptr ? nullptr : &output->output;
  }

  const MatrixTiles& tiles_;
  const MatrixTiles* earlier_;
  bool areSourcesKept_ = false;
};

}  // namespace

const core::ProbeOutput* MatrixTiles::output(std::size_t row, std::size_t column) const {
  if (column >= outputs.size() || !outputs[column]) return nullptr;
  const std::size_t probe = (*request.pictures)[row].probe[column];
  return probe < outputs[column]->size() ? &(*outputs[column])[probe] : nullptr;
}

MatrixOutputs OutputCache::outputs(const ComparedRun& run, std::int64_t epoch) {
  const core::ImageSheet& sheet = run.sheets.at(epoch);
  const auto found = std::find_if(entries_.begin(), entries_.end(),
                                  [&](const Entry& entry) { return entry.artifact == sheet.artifact; });
  if (found != entries_.end() && found->outputs->size() == sheet.psnr.size()) {
    entries_.splice(entries_.begin(), entries_, found);
    return entries_.front().outputs;
  }
  const MatrixOutputs outputs = readOutputs(sheet);
  entries_.push_front({sheet.artifact, outputs, bytesOf(*outputs)});
  bytes_ += entries_.front().bytes;
  while (bytes_ > kCacheBytes && entries_.size() > 1) {
    bytes_ -= entries_.back().bytes;
    entries_.pop_back();
  }
  return outputs;
}

MatrixTiles makeMatrixTiles(const MatrixRequest& request, const MatrixTiles* earlier, OutputCache& cache) {
  MatrixTiles tiles{request, {}, std::vector<QString>(request.columns.size()), {}};
  for (std::size_t i = 0; i < request.columns.size(); ++i) {
    tiles.outputs.push_back(outputsOf(request.columns[i], cache, tiles.problems[i]));
  }
  const RowMaker maker(tiles, earlier);
  std::vector<MatrixRow> rows;
  for (std::size_t row = 0; row < request.pictures->size(); ++row) rows.push_back(maker.row(row));
  tiles.rows = std::move(rows);
  return tiles;
}

}  // namespace ui
