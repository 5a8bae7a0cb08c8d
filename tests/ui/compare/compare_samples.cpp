// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/compare/compare_samples.h"

#include <cmath>
#include <memory>

#include "core/store/run_recorder.h"
#include "tests/support/store_samples.h"

namespace compare_samples {
namespace {

core::RunStarted started(const SampleRun& run) {
  core::RunStarted start;
  start.settings = core::defaultRunSettings();
  start.settings.name = run.name;
  start.settings.loss = run.loss;
  start.settings.training.epochs = run.epochs;
  start.settings.training.seed = run.seed;
  start.settings.data.folder = "pictures";
  start.device = "cpu";
  start.engine = "test engine 1.0";
  start.datasetFingerprint = run.dataset;
  start.batchesPerEpoch = 5;
  start.trainingCount = 80;
  start.parameters = 1000;
  auto probes = std::make_shared<std::vector<core::Probe>>();
  for (int i = 0; i < static_cast<int>(run.pictures.size()); ++i) {
    const core::Image wanted = target(run, i);
    const core::Image input = run.isPaired ? colour(run.side, run.firstRed + 50 * i, 200, 200) : wanted;
    probes->push_back({run.pictures[static_cast<std::size_t>(i)], core::Split::Validation, input, wanted});
  }
  start.probes = std::move(probes);
  return start;
}

core::EpochDone figures(const SampleRun& run, std::int64_t epoch) {
  core::EpochDone done;
  done.epoch = epoch;
  const double loss = 0.02 + 0.01 * std::abs(static_cast<double>(epoch) - 3.0) + 0.001 * run.number;
  done.metrics = {{"loss", loss / 2}, {"val_loss", loss}, {"val_psnr", psnr(run, 0, epoch)}, {"val_ssim", 0.5}};
  done.learningRate = 0.001;
  done.trainingSeconds = run.secondsPerEpoch;
  done.imagesPerSecond = 100.0;
  done.best = epoch <= 3;
  return done;
}

}  // namespace

core::Image colour(int side, int red, int green, int blue) {
  core::Image image(side, side, 3);
  for (std::size_t i = 0; i < image.pixels.size(); i += 3) {
    image.pixels[i] = static_cast<std::uint8_t>(red);
    image.pixels[i + 1] = static_cast<std::uint8_t>(green);
    image.pixels[i + 2] = static_cast<std::uint8_t>(blue);
  }
  return image;
}

core::Image output(const SampleRun& run, int picture, std::int64_t epoch) {
  return colour(run.side, run.firstRed + 50 * picture, 40 * run.number, static_cast<int>(20 * epoch));
}

core::Image target(const SampleRun& run, int picture) { return colour(run.side, run.firstRed + 50 * picture, 0, 255); }

double psnr(const SampleRun& run, int picture, std::int64_t epoch) {
  return 10.0 + run.number + picture + 0.1 * static_cast<double>(epoch);
}

std::string record(const std::filesystem::path& store, const SampleRun& run) {
  core::RunRecorder recorder(store, {"1.0", {}, {}, 0});
  recorder.handle(started(run));
  for (std::int64_t epoch = 1; epoch <= run.epochs; ++epoch) {
    recorder.handle(figures(run, epoch));
    auto outputs = std::make_shared<std::vector<core::ProbeOutput>>();
    for (int i = 0; i < static_cast<int>(run.pictures.size()); ++i) {
      outputs->push_back({output(run, i, epoch), psnr(run, i, epoch), 0.5});
    }
    if (!outputs->empty()) recorder.handle(core::ImagesReady{epoch, std::move(outputs)});
    store_samples::recordWeights(recorder, epoch);
  }
  recorder.handle(core::RunFinished{run.epochs, 3, core::FinishReason::AllEpochs, false});
  return recorder.runUid();
}

}  // namespace compare_samples
