// SPDX-License-Identifier: GPL-3.0-or-later
// What a window may ask of the engine, without knowing LibTorch: train in the background, weigh a model, use one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/image.h"
#include "core/run/model_description.h"
#include "core/run/run_settings.h"
#include "core/run/starting_point.h"
#include "core/run/train_event.h"
#include "core/run/training_request.h"

namespace core {

struct Batch;

// What a model costs before it is trained.
struct ModelCost {
  std::int64_t parameters = 0;
  std::int64_t trainable = 0;
  std::int64_t multiplyAdds = 0;   // For one picture, forward.
  std::int64_t trainingBytes = 0;  // Estimated peak of its training.
  std::string layerTable;          // As Keras prints it.
  Message refusal;                 // Why it does not fit into memory as it is now; empty where it does.
  std::int64_t codeValues = 0;  // Numbers that remain of a picture at the narrowest place; 0 where values go past it.
  // The first layer that enlarges with a kernel which its stride does not divide, so that some pixels are written more
  // often than their neighbours; 0 where there is none.
  std::int64_t unevenKernel = 0;
  std::int64_t unevenStride = 0;
};

// Learning one batch by heart.
struct Rehearsal {
  std::vector<double> losses;  // Before each step; not a number ends it.
  bool isWhole = false;        // Whether all steps were made in the time.
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

// What encoders made of images, as plain values: one code after the other. Codes of images that were encoded together are
// decoded together, so that the same operations give the same bits.
struct Codes {
  std::vector<std::int64_t> shape;  // Of one code: {128}, or {rows, columns, channels} where it is a small grid.
  std::vector<float> values;        // Channels last in a grid, as in images.

  // Values of one code, and how many codes there are.
  [[nodiscard]] std::size_t size() const {
    return static_cast<std::size_t>(std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<>()));
  }
  [[nodiscard]] std::size_t count() const { return shape.empty() ? 0 : values.size() / size(); }
};

// A trained model that is held open. One call at a time, from any thread; it may outlive the engine.
class Model {
 public:
  virtual ~Model() = default;

  // Of the images that it takes and makes.
  [[nodiscard]] virtual ImageShape imageShape() const = 0;
  // Shape of one code; none where there is no code that images could be made from: a U-Net hands values past it.
  [[nodiscard]] virtual std::optional<std::vector<std::int64_t>> codeShape() const = 0;

  // What it makes of these images, judged against themselves. This and encode throw Error(InvalidSetting, "image") for
  // images of another shape.
  [[nodiscard]] virtual std::vector<ProbeOutput> reconstruct(const std::vector<Image>& images) = 0;
  // None where there is no code. A variational encoder answers with the centre of its cloud.
  [[nodiscard]] virtual std::optional<Codes> encode(const std::vector<Image>& images) = 0;
  // decode(*encode(images)) equals the outputs of reconstruct(images) in every bit. Throws Error(InvalidSetting, "code")
  // where there is no code, for codes of another shape, and for values that are infinite or not a number.
  [[nodiscard]] virtual std::vector<Image> decode(const Codes& codes) = 0;
  // Its layers and a copy of its weights, for exports.
  [[nodiscard]] virtual ModelDescription describe() const = 0;
};

class Engine {
 public:
  virtual ~Engine() = default;

  // Events come on the session's thread, one at a time, until RunFinished, RunStopped or RunFailed was the last.
  [[nodiscard]] virtual std::unique_ptr<Session> start(const RunSettings& settings,
                                                       const std::optional<StartingPoint>& start, EventSink sink) = 0;
  // Counted, not built: a model of any size in about a millisecond. Throws Error(InvalidSetting) where it cannot be built.
  [[nodiscard]] virtual ModelCost cost(const RunSettings& settings) = 0;
  // Builds the model of these settings and reads its weights: for large models a second. Throws where the file is damaged
  // or belongs to other settings, and Error(OutOfMemory) before anything is read where there is no room for it.
  [[nodiscard]] virtual std::unique_ptr<Model> open(const RunSettings& settings,
                                                    const std::filesystem::path& weights) = 0;
  // What a run with these settings would report of outputs that no model made: "loss", "mae", "binary_accuracy", ... The
  // outputs have the shape and range of pictures.targets (core/data/batch.h). Throws Error(InvalidSetting).
  [[nodiscard]] virtual std::map<std::string, double> judge(const RunSettings& settings, const Batch& pictures,
                                                            std::span<const float> outputs) = 0;
  // Trains a fresh model on this batch alone, for so many steps or seconds. Throws as start does.
  [[nodiscard]] virtual Rehearsal rehearse(const RunSettings& settings, const Batch& pictures, int steps,
                                           double seconds) = 0;
  [[nodiscard]] virtual std::vector<Message> warnings() = 0;  // What makes training slow here, a sentence each.
};

}  // namespace core
