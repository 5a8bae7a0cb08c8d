// SPDX-License-Identifier: GPL-3.0-or-later
// What a window may ask of the engine, without knowing LibTorch: train in the background, weigh a model, use one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/image.h"
#include "core/run/run_settings.h"
#include "core/run/starting_point.h"
#include "core/run/train_event.h"
#include "core/run/training_request.h"

namespace core {

// What a model costs before it is trained.
struct ModelCost {
  std::int64_t parameters = 0;
  std::int64_t trainable = 0;
  std::int64_t multiplyAdds = 0;       // For one picture, forward.
  std::int64_t trainingStepBytes = 0;  // Estimated peak memory of one training step.
  std::string layerTable;              // As Keras prints it.
};

// A training on its own thread. All members may be called from any thread and return at once.
class Session {
 public:
  // Stops where the run has not ended, and waits for the batch in hand.
  virtual ~Session() = default;

  virtual void pause() = 0;
  virtual void resume() = 0;
  virtual void stop() = 0;
  virtual void change(const LiveChange& change) = 0;

  virtual void tryImage(TryImage attempt) = 0;
};

class Engine {
 public:
  virtual ~Engine() = default;

  // Events come on the session's thread, one at a time, until RunFinished, RunStopped or RunFailed was the last.
  [[nodiscard]] virtual std::unique_ptr<Session> start(const RunSettings& settings,
                                                       const std::optional<StartingPoint>& start, EventSink sink) = 0;
  // Builds the model and measures it: tens of milliseconds. Throws Error(InvalidSetting) where it cannot be built.
  [[nodiscard]] virtual ModelCost cost(const RunSettings& settings) = 0;
  // What kept weights make of pictures that already have the run's size and colours. Throws where they do not fit.
  [[nodiscard]] virtual std::vector<ProbeOutput> reconstruct(const RunSettings& settings,
                                                             const std::filesystem::path& weights,
                                                             const std::vector<Image>& pictures) = 0;
  [[nodiscard]] virtual std::vector<std::string> warnings() = 0;  // What makes training slow here, a sentence each.
  [[nodiscard]] virtual bool hasCuda() = 0;
};

}  // namespace core
