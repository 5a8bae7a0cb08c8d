// SPDX-License-Identifier: GPL-3.0-or-later
// The one value that defines a run: what is trained on what, how, and for how long.
#pragma once

#include <cstdint>
#include <string>

#include "core/data/data_settings.h"
#include "core/run/choice.h"

namespace core {

enum class DeviceChoice { Automatic, Cpu, Cuda };
enum class KernelChoice { Fast, Torch };  // What computes convolutions and dense layers on the processor.

enum class Precision { Full, Tf32, Bfloat16 };  // Of products in training: 24, 11 or 8 binary digits.

struct TrainingSettings {
  int epochs = 50;              // Passes over the training pictures.
  int batchSize = 32;           // Pictures per optimizer step.
  std::uint64_t seed = 1;       // Feeds initial weights, order, dropout, corruption and augmentation.
  double globalClipNorm = 0.0;  // Gradients are scaled down to this global L2 norm; 0 leaves them as they are.
  int evaluationSample = 256;   // Training pictures that are measured in evaluation mode after each epoch.
  DeviceChoice device = DeviceChoice::Automatic;
  int threads = 0;  // 0: the number of physical cores.
  KernelChoice kernels = KernelChoice::Fast;
  Precision precision = Precision::Full;
  bool syncBatchNorm = true;  // Of a run over several processes: BatchNorm measures the whole batch.
  bool doctor = true;         // Looks for faults before, during and after training, and says what it finds.
};

// Keras's EarlyStopping on the validation loss.
struct StoppingSettings {
  int patience = 0;                 // Epochs without progress before the run ends; 0 never ends it early.
  double minDelta = 0.0;            // Smaller progress than this does not count.
  bool restoreBestWeights = false;  // Ends with the best epoch's weights instead of the last.
};

struct RunSettings {
  std::string name;  // For people; "" lets the program choose.
  DataSettings data;
  Choice architecture;
  std::string loss = "mse";  // As parseLoss reads it.
  Choice optimizer;
  Choice schedule;
  TrainingSettings training;
  StoppingSettings stopping;
};

// A convolutional autoencoder with Adam and mean squared error.
[[nodiscard]] RunSettings defaultRunSettings();

// Checks what single settings cannot: throws Error(InvalidSetting, key) when values do not go together, for example a
// picture size that the architecture cannot halve so often.
void validate(const RunSettings& settings);

}  // namespace core
