// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that happens during a run, as a closed set of plain values. All listeners (terminal, run folder, window,
// run store) learn of a run from these alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "core/base/error.h"
#include "core/base/image.h"
#include "core/data/image_folder.h"
#include "core/run/finding.h"
#include "core/run/run_settings.h"

namespace core {

using MetricValues = std::map<std::string, double>;  // "val_loss" -> 0.0291

// What a rule without any learning scores on the validation pictures, as a yardstick.
struct Baseline {
  std::string name;  // "mean picture", "best constant", "input itself"
  MetricValues metrics;
};

// One of the pictures whose reconstruction is kept after every epoch.
struct Probe {
  std::string name;  // Of the sample.
  Split split = Split::Validation;
  Image input;
  Image target;
};

// Pictures are being read; comes before RunStarted.
struct LoadingProgress {
  std::size_t done = 0;
  std::size_t total = 0;
};

struct RunStarted {
  RunSettings settings;
  std::string device;  // "cpu", "cuda".
  Message deviceName;
  std::string engine;  // Versions of the libraries that compute.
  int threads = 1;
  ImageShape shape;
  std::size_t trainingCount = 0;
  std::size_t validationCount = 0;
  std::size_t skippedCount = 0;
  std::string datasetFingerprint;
  std::int64_t parameters = 0;
  std::int64_t batchesPerEpoch = 0;
  std::string accuracyName;  // What Keras would call "accuracy" here: "binary_accuracy" or "categorical_accuracy".
  std::vector<Baseline> baselines;
  std::shared_ptr<const std::vector<Probe>> probes;
  std::int64_t finishedEpochs = 0;   // Above 0 where the run goes on from a checkpoint.
  std::int64_t finishedBatches = 0;  // Of the epoch after those, where it goes on in the middle of one.
};

struct BatchDone {
  std::int64_t epoch = 0;  // Counted from 1, like batch.
  std::int64_t batch = 0;
  std::int64_t batches = 0;
  double loss = 0.0;         // Of this batch.
  double runningLoss = 0.0;  // Mean of the epoch so far, weighted by samples.
  double learningRate = 0.0;
  double gradientNorm = 0.0;
  double imagesPerSecond = 0.0;  // Over the epoch so far.
};

struct EpochDone {
  std::int64_t epoch = 0;
  // "loss" and the other metrics as running means over the training batches; with "eval_" before them on the fixed
  // training sample in evaluation mode; with "val_" before them on the validation pictures.
  MetricValues metrics;
  double learningRate = 0.0;  // Of the last step.
  double trainingSeconds = 0.0;
  double evaluationSeconds = 0.0;
  double imagesPerSecond = 0.0;  // Of training alone.
  bool best = false;             // The lowest validation loss so far.
};

struct ProbeOutput {
  Image output;
  double psnr = 0.0;
  double ssim = 0.0;  // NaN for pictures under 11 pixels.
};
// The probes' reconstructions after an epoch, in the order of RunStarted::probes.
struct ImagesReady {
  std::int64_t epoch = 0;
  std::shared_ptr<const std::vector<ProbeOutput>> outputs;
};

// The weights as they are now. Valid only while the sink is being called: save it, or let it go.
class WeightsView {
 public:
  virtual ~WeightsView() = default;
  // Safetensors files, written whole under a temporary name, then renamed. Both throw Error(FileUnwritable).
  virtual void save(const std::filesystem::path& file) const = 0;
  // Weights and everything else that going on needs: optimizer, random states, counters.
  virtual void saveCheckpoint(const std::filesystem::path& file) const = 0;
};
// After every epoch, and once more when a run ends otherwise than after an epoch; in the middle of one, too, where it is
// interrupted or has taken long.
struct WeightsReady {
  std::int64_t epoch = 0;  // Finished epochs.
  bool best = false;
  bool final = false;  // What the run ends with; where asked for, the best epoch's.
  const WeightsView* weights = nullptr;
  std::int64_t batches = 0;  // Of the epoch after those; above 0 in the middle of one alone, and never where final.
};

// A person changed the run while it was going on; everything from the next batch on follows these settings.
struct SettingsChanged {
  RunSettings settings;
  std::vector<std::string> keys;  // Of the settings that changed.
  std::int64_t epoch = 0;         // When: after this batch of this epoch.
  std::int64_t batch = 0;
};

struct RunWarning {
  Message message;
};

enum class FinishReason { AllEpochs, EarlyStopping };
struct RunFinished {
  std::int64_t epochs = 0;
  std::int64_t bestEpoch = 0;
  FinishReason reason = FinishReason::AllEpochs;
  bool restoredBest = false;
};

// A person ended the run; what was learnt is kept.
struct RunStopped {
  std::int64_t epochs = 0;   // Finished ones.
  std::int64_t batches = 0;  // Of the epoch after those, where a checkpoint holds them.
};

struct RunFailed {
  ErrorCode code = ErrorCode::Engine;
  std::string subject;
  Message message;         // What happened, what is kept, what to do.
  std::int64_t epoch = 0;  // Where it happened; 0 before training.
  std::int64_t batch = 0;
  std::string layer{};                  // Or parameter, where known.
  std::vector<std::string> pictures{};  // Of the batch.
};

using TrainEvent = std::variant<LoadingProgress, RunStarted, BatchDone, EpochDone, ImagesReady, WeightsReady,
                                SettingsChanged, RunWarning, Finding, RunFinished, RunStopped, RunFailed>;

// Called on the training thread, one event at a time. An Error that it throws ends the run as failed.
using EventSink = std::function<void(const TrainEvent&)>;

}  // namespace core
