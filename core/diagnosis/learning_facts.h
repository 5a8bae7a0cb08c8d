// SPDX-License-Identifier: GPL-3.0-or-later
// What is measured while a run goes on, and what its curves say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/diagnosis/reconstruction_facts.h"
#include "core/run/run_settings.h"
#include "core/run/train_event.h"

namespace core {

// What one layer with weights, or with an activation, did.
struct LayerFacts {
  std::string name;          // "encoder.0"
  std::string type;          // "Conv2D"
  double silent = 0.0;       // Share of its units that answer to fewer than 1 % of places and pictures; ReLU alone.
  double saturated = 0.0;    // Share of its values at an end of sigmoid or tanh; hidden layers alone.
  double gradient = 0.0;     // Root mean square of its gradient in the last step; 0 where it has no weights.
  double change = 0.0;       // How far its weights moved since the last look, as a share of their length.
  std::int64_t weights = 0;  // How many there are.
};

// A look into the model, taken after the first step and after some of the epochs.
struct ModelLook {
  std::vector<LayerFacts> layers;  // From input to output.
  std::int64_t steps = 0;          // Since the last look.
  double codeUnits = 0.0;          // Numbers of the code; 0 where there is none.
  double usedCodeUnits = 0.0;      // Of these, those that differ from picture to picture.
  double outOfRange = 0.0;         // Share of the output's values that no picture can have.
  // How far outputs go along when the values at the narrowest place are swapped between pictures: 1 where they follow them
  // altogether, 0 where nothing of them reaches the output. 1 where there is no narrow place.
  double codeEffect = 1.0;
};

// One epoch.
struct EpochFacts {
  EpochDone done;
  std::vector<double> batchLosses;
  double loadingSeconds = 0.0;                 // Of trainingSeconds: waiting for pictures.
  std::int64_t steps = 0;                      // Of the run so far.
  std::optional<ReconstructionFacts> outputs;  // These two after some epochs alone: they take time.
  std::optional<ModelLook> model;
};

// The run so far.
struct Course {
  RunSettings settings;
  std::vector<Baseline> baselines;
  bool hasBatchNorm = false;
  std::size_t validation = 0;
  std::int64_t stepsPerEpoch = 0;
  std::vector<EpochFacts> epochs;  // At least one, when rules look.
  std::optional<ModelLook> firstStep;

  [[nodiscard]] const EpochFacts& last() const { return epochs.back(); }
  // NaN where an epoch has none.
  [[nodiscard]] double metric(std::size_t epoch, const std::string& name) const;
  [[nodiscard]] double lastMetric(const std::string& name) const { return metric(epochs.size() - 1, name); }
  [[nodiscard]] std::vector<double> curve(const std::string& name) const;
  [[nodiscard]] double baseline(const std::string& metric) const;  // Of the mean picture; NaN where there is none.
  [[nodiscard]] std::size_t bestEpoch(const std::string& metric) const;  // Index of the lowest value.
  // How much is left of the mean picture's squared error after an epoch, of training or of validation pictures, whichever is
  // less; 1 where that is not known.
  [[nodiscard]] double errorAgainstMean(std::size_t epoch) const;
  // No epoch follows: all that were planned are over, or early stopping ends the run.
  [[nodiscard]] bool isAtEnd() const;
};

// Whether a model is on its way, however little its loss shows it yet: for a while many stay near the mean picture, and all
// that changes is that their outputs differ more and more from picture to picture. They do where they differ more than at
// each of the two looks before, and by a twentieth more than at the first of these. Nothing where it was looked into fewer
// than three epochs.
[[nodiscard]] std::optional<bool> isWaking(const Course& course);

// By how much a curve goes up and down from point to point beside its trend: 1.4826 times the median absolute second
// difference, over the square root of 6, as for white noise. 0 for fewer than three points.
[[nodiscard]] double noiseOf(const std::vector<double>& curve);

// Whether the lowest of the last so many points is clearly below the lowest before them: by half a per cent, and by more
// than the noise. Nothing has fallen where no point is before them.
[[nodiscard]] bool hasFallen(const std::vector<double>& curve, std::size_t recent);

// What the batches of an epoch do.
struct BatchCourse {
  double first = 0.0;  // Means of the first and the last quarter,
  double last = 0.0;
  double lowest = 0.0;   // and of the best quarter.
  double scatter = 0.0;  // Standard deviation around the straight line through all.
  double turns = 0.0;    // Share of steps that go the other way than the step before.
};
[[nodiscard]] BatchCourse batchCourse(const std::vector<double>& losses);

// Whether the last two epochs, or the batches of the only ones, have brought the loss down by more than 3 %.
[[nodiscard]] bool isStillFalling(const Course& course);

}  // namespace core
