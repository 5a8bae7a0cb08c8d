// SPDX-License-Identifier: GPL-3.0-or-later
// What can be known of a run before its first step, from its pictures and settings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/data/dataset.h"
#include "core/data/folder_scan.h"
#include "core/diagnosis/layer_outline.h"
#include "core/diagnosis/pair_alignment.h"
#include "core/diagnosis/pair_colours.h"
#include "core/diagnosis/pair_roles.h"
#include "core/diagnosis/picture_order.h"
#include "core/diagnosis/score_trials.h"
#include "core/diagnosis/twin_pictures.h"
#include "core/diagnosis/value_facts.h"
#include "core/run/finding.h"
#include "core/run/run_settings.h"

namespace core {

struct ModelFacts {
  std::int64_t parameters = 0;
  std::int64_t codeValues = 0;    // 0 where values go past the narrowest place.
  std::int64_t unevenKernel = 0;  // As in ModelCost.
  std::int64_t unevenStride = 0;
  std::int64_t averages = 0;  // Numbers that are no weights: the running means of batch normalisation.
};

struct PreflightFacts {
  RunSettings settings;  // With predict resolved.
  ModelFacts model;
  LayerOutline outline;
  std::size_t training = 0;
  std::size_t validation = 0;
  std::size_t skipped = 0;
  std::int64_t valuesPerPicture = 0;
  std::int64_t stepsPerEpoch = 0;

  double rangeLow = 0.0;  // What the values of pictures can be.
  double rangeHigh = 1.0;
  double reachLow = 0.0;  // What the output can be.
  double reachHigh = 1.0;
  ValueFacts inputs;
  ValueFacts targets;
  double outOfReach = 0.0;   // Share of the target values that the output cannot be.
  double outsideUnit = 0.0;  // Share of them that are no probabilities.
  double nearest = 0.0;      // Mean absolute error of the best that the output can do.

  double blank = 0.0;  // Shares of the training pictures.
  double blankInputs = 0.0;
  double cutOff = 0.0;  // Of inputs or of targets, whichever is more.
  double grey = 0.0;
  double alike = 0.0;
  double explainedByInput = 1.0;
  double difference = 0.0;  // Of input and target, on a scale of 0 to 1.
  ColourFacts colours;      // These two where there are pairs.
  ExchangeFacts exchange;
  OrderFacts inputOrder;
  OrderFacts targetOrder;
  SplitFacts split;
  std::optional<AlignmentFacts> alignment;  // Where there are pairs.
  TwinFacts twins;
  ScoreTrials scores;
  std::vector<std::string> blankNames;      // A few,
  std::vector<std::string> oddNames;        // of pairs whose colours do not go with those of the others,
  std::vector<std::string> exchangedNames;  // and of those whose input is what is a target in the others.
  std::vector<std::string> targetNames;     // A few of the pictures that were looked at.

  double highestRate = 0.0;  // The largest learning rate that the schedule reaches,
  double travel = 0.0;       // the sum over all steps,
  double idle = 0.0;         // and the share of steps in which it is under a thousandth of its highest.
};

// settings and dataset belong together; where dataset holds only some of the pictures, whole says how many a run has. Reads
// at most 128 training and 96 validation pictures closely, and all of them once.
[[nodiscard]] PreflightFacts preflightFacts(const RunSettings& settings, const Dataset& dataset,
                                            const ModelFacts& model, const Judge& judge,
                                            const std::optional<PartSizes>& whole = {});

// What is wrong, or good to know, in the order in which it should be read.
[[nodiscard]] std::vector<Finding> preflightFindings(const PreflightFacts& facts);

}  // namespace core
