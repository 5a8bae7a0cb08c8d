// SPDX-License-Identifier: GPL-3.0-or-later
// The comparison's pictures as they are painted: read from the store, compared and scaled on another thread.
#pragma once

#include <QImage>
#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ui/pictures/picture_tile.h"
#include "ui/reading/shared_pictures.h"

namespace ui {

using MatrixOutputs = std::shared_ptr<const std::vector<core::ProbeOutput>>;

// One run of the comparison, at one of its epochs.
struct MatrixColumn {
  ComparedRunPtr run;
  int slot = 0;                       // Its letter and colour.
  std::optional<std::int64_t> epoch;  // None where the run has none to show.
  MatrixOutputs given;                // Where they are not those of an epoch in the store.
  bool couldBeAsked = true;           // Of a picture of one's own: false where the run has no answer to it.

  bool operator==(const MatrixColumn&) const = default;
};

using SharedPictures = std::shared_ptr<const std::vector<SharedPicture>>;

// What a difference is taken from: the target, the input, or one of the runs by its place.
inline constexpr int kAgainstTarget = -1;
inline constexpr int kAgainstInput = -2;

// What the tiles are to show, and how.
struct MatrixRequest {
  SharedPictures pictures;
  std::vector<MatrixColumn> columns;
  std::optional<core::DifferenceKind> difference;  // None for the outputs as they are.
  int against = kAgainstTarget;
  TileLens lens;

  bool operator==(const MatrixRequest&) const = default;
};

struct MatrixRow {
  QImage input;
  QImage target;
  std::vector<QImage> outputs;  // One a column; null where there is none.
  double inputPsnr = 0.0;  // What doing nothing would score, in decibels; NaN where input and target differ in shape.
  double spread = 0.0;     // How far the runs' outputs are apart: mean over pixels of highest minus lowest, 0..255.
};

struct MatrixTiles {
  MatrixRequest request;
  std::vector<MatrixOutputs> outputs;  // One a column, null where there are none; in the run's own order of probes.
  std::vector<QString> problems;       // One a column: why an epoch that is stored cannot be read.
  std::vector<MatrixRow> rows;

  // Of a picture in a column; null where there is none.
  [[nodiscard]] const core::ProbeOutput* output(std::size_t row, std::size_t column) const;
};

// Outputs that were read lately, so that going back and forth reads nothing twice. For one thread at a time.
class OutputCache {
 public:
  // Throws core::Error where the stored pictures cannot be read. The epoch is one of the run's.
  [[nodiscard]] MatrixOutputs outputs(const ComparedRun& run, std::int64_t epoch);

 private:
  struct Entry {
    std::string artifact;
    MatrixOutputs outputs;
    std::size_t bytes = 0;
  };
  std::list<Entry> entries_;  // The newest first.
  std::size_t bytes_ = 0;
};

// Takes as long as it takes. What an earlier set has already is taken over.
[[nodiscard]] MatrixTiles makeMatrixTiles(const MatrixRequest& request, const MatrixTiles* earlier, OutputCache& cache);

}  // namespace ui
