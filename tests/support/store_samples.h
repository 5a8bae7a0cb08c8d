// SPDX-License-Identifier: GPL-3.0-or-later
// Runs for tests of the store: real files, figures that follow from the epoch, no training.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "core/run/train_event.h"
#include "core/store/run_recorder.h"

namespace store_samples {

// Its files hold a text that names the epoch.
class TextWeights : public core::WeightsView {
 public:
  explicit TextWeights(std::int64_t epoch) : epoch_(epoch) {}
  void save(const std::filesystem::path& file) const override;
  void saveCheckpoint(const std::filesystem::path& file) const override;

 private:
  std::int64_t epoch_;
};

// Two probes of 8 x 8 RGB pixels; the defaults with this name and so many epochs.
[[nodiscard]] core::RunStarted started(const std::string& name, int epochs);

// A picture that differs from those of other numbers. Outputs of epoch e are pictures e and e + 100.
[[nodiscard]] core::Image picture(std::int64_t number);

// val_loss of an epoch: falls to epoch 3, rises after.
[[nodiscard]] double validationLoss(std::int64_t epoch);
constexpr int kBatches = 5;
[[nodiscard]] double batchLoss(std::int64_t epoch, int batch);

// The events of one whole epoch: batches, figures, pictures, weights.
void recordEpoch(core::RunRecorder& recorder, std::int64_t epoch);
// The same where its batches are recorded already.
void recordEpochButBatches(core::RunRecorder& recorder, std::int64_t epoch);
// The same without its weights, so that nothing is kept yet.
void recordEpochButWeights(core::RunRecorder& recorder, std::int64_t epoch);
void recordWeights(core::RunRecorder& recorder, std::int64_t epoch);
// These batches of an epoch, counted from 1, with nothing else.
void recordBatches(core::RunRecorder& recorder, std::int64_t epoch, int first, int last);
// What is kept when so many batches of the epoch after those are done.
void recordWithinEpoch(core::RunRecorder& recorder, std::int64_t epochs, std::int64_t batches);
void recordEnd(core::RunRecorder& recorder, std::int64_t epochs);

// Makes the run look as if the program that trained it was gone, without an end of its own.
void pretendItsProcessEnded(const std::filesystem::path& store, const std::string& uid);
// Runs SQL on the database, as nobody should.
void tamper(const std::filesystem::path& store, const std::string& sql);

// A whole run, from start to finish; answers its uid.
std::string recordRun(const std::filesystem::path& store, const std::string& name, int epochs);
// The same with other settings.
std::string recordRun(const std::filesystem::path& store, const core::RunStarted& start);

}  // namespace store_samples
