// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/store_samples.h"

#include <cmath>

#include "core/base/file.h"
#include "core/store/database.h"

namespace store_samples {
namespace {

constexpr int kSize = 8;

}  // namespace

void TextWeights::save(const std::filesystem::path& file) const {
  core::writeFileWhole(file, "weights after epoch " + std::to_string(epoch_));
}

void TextWeights::saveCheckpoint(const std::filesystem::path& file) const {
  core::writeFileWhole(file, "checkpoint after epoch " + std::to_string(epoch_));
}

core::RunStarted started(const std::string& name, int epochs) {
  core::RunStarted start;
  start.settings = core::defaultRunSettings();
  start.settings.name = name;
  start.settings.training.epochs = epochs;
  start.settings.data.folder = "pictures";
  start.device = "cpu";
  start.engine = "test engine 1.0";
  start.datasetFingerprint = "0123456789abcdef0123456789abcdef";
  start.batchesPerEpoch = kBatches;
  const core::Probe first{"first.png", core::Split::Validation, picture(0), picture(0)};
  const core::Probe second{"second.png", core::Split::Training, picture(1), picture(1)};
  start.probes = std::make_shared<const std::vector<core::Probe>>(std::vector{first, second});
  return start;
}

core::Image picture(std::int64_t number) {
  core::Image image(kSize, kSize, 3);
  for (std::size_t i = 0; i < image.pixels.size(); ++i) {
    image.pixels[i] = static_cast<std::uint8_t>((i * 7 + static_cast<std::size_t>(number) * 31) % 256);
  }
  return image;
}

double validationLoss(std::int64_t epoch) { return 0.02 + 0.01 * std::abs(static_cast<double>(epoch) - 3.0); }

double batchLoss(std::int64_t epoch, int batch) { return 1.0 / static_cast<double>(epoch * 10 + batch); }

void recordBatches(core::RunRecorder& recorder, std::int64_t epoch, int first, int last) {
  for (int batch = first; batch <= last; ++batch) {
    core::BatchDone done;
    done.epoch = epoch;
    done.batch = batch;
    done.batches = kBatches;
    done.loss = batchLoss(epoch, batch);
    recorder.handle(done);
  }
}

namespace {

void recordFigures(core::RunRecorder& recorder, std::int64_t epoch) {
  core::EpochDone done;
  done.epoch = epoch;
  done.metrics = {{"loss", 1.0 / static_cast<double>(epoch)},
                  {"val_loss", validationLoss(epoch)},
                  {"val_psnr", 20.0 - 10.0 * validationLoss(epoch)},
                  {"val_ssim", std::nan("")}};
  done.learningRate = 0.001;
  done.trainingSeconds = 2.0;
  done.evaluationSeconds = 1.0;
  done.imagesPerSecond = 100.0;
  done.best = epoch <= 3;
  recorder.handle(done);
  core::ImagesReady ready{epoch, {}};
  ready.outputs = std::make_shared<const std::vector<core::ProbeOutput>>(
      std::vector<core::ProbeOutput>{{picture(epoch), 20.0, 0.5}, {picture(epoch + 100), 21.0, std::nan("")}});
  recorder.handle(ready);
}

}  // namespace

void recordEpochButWeights(core::RunRecorder& recorder, std::int64_t epoch) {
  recordBatches(recorder, epoch, 1, kBatches);
  recordFigures(recorder, epoch);
}

void recordEpochButBatches(core::RunRecorder& recorder, std::int64_t epoch) {
  recordFigures(recorder, epoch);
  recordWeights(recorder, epoch);
}

void recordWeights(core::RunRecorder& recorder, std::int64_t epoch) {
  const TextWeights weights(epoch);
  recorder.handle(core::WeightsReady{epoch, epoch <= 3, false, &weights});
}

void recordWithinEpoch(core::RunRecorder& recorder, std::int64_t epochs, std::int64_t batches) {
  const TextWeights weights(1000 * epochs + batches);
  recorder.handle(core::WeightsReady{epochs, false, false, &weights, batches});
}

void recordEpoch(core::RunRecorder& recorder, std::int64_t epoch) {
  recordEpochButWeights(recorder, epoch);
  recordWeights(recorder, epoch);
}

void recordEnd(core::RunRecorder& recorder, std::int64_t epochs) {
  const TextWeights weights(epochs);
  recorder.handle(core::WeightsReady{epochs, false, true, &weights});
  recorder.handle(core::RunFinished{epochs, std::min<std::int64_t>(epochs, 3), core::FinishReason::AllEpochs, false});
}

void tamper(const std::filesystem::path& store, const std::string& sql) {
  core::Database(store / "afterimage.db", core::Database::Access::ReadWrite).execute(sql);
}

void pretendItsProcessEnded(const std::filesystem::path& store, const std::string& uid) {
  tamper(store, "UPDATE run SET pid_start = pid_start - 1 WHERE uid = '" + uid + "'");
}

std::string recordRun(const std::filesystem::path& store, const std::string& name, int epochs) {
  return recordRun(store, started(name, epochs));
}

std::string recordRun(const std::filesystem::path& store, const core::RunStarted& start) {
  core::RunRecorder recorder(store, {"1.0", {}, {}, 0});
  recorder.handle(start);
  for (std::int64_t epoch = 1; epoch <= start.settings.training.epochs; ++epoch) recordEpoch(recorder, epoch);
  recordEnd(recorder, start.settings.training.epochs);
  return recorder.runUid();
}

}  // namespace store_samples
