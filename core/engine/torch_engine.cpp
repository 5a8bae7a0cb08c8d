// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch_engine.h"

#include <thread>
#include <utility>

#include "core/engine/device.h"
#include "core/engine/layer_table.h"
#include "core/engine/library_error.h"
#include "core/engine/trained_model.h"
#include "core/engine/trainer.h"
#include "core/engine/trials.h"

namespace core {
namespace {

class TorchSession : public Session {
 public:
  TorchSession(RunSettings settings, std::optional<StartingPoint> start, EventSink sink)
      : thread_([this, settings = std::move(settings), start = std::move(start), sink = std::move(sink)] {
          runTraining(settings, defaultCacheFolder(), control_, sink, start);
          control_.close();
        }) {}

  ~TorchSession() override {
    control_.stop();
    thread_.join();
  }
  TorchSession(const TorchSession&) = delete;
  TorchSession& operator=(const TorchSession&) = delete;

  void pause() override { control_.pause(); }
  void resume() override { control_.resume(); }
  void stop() override { control_.stop(); }
  void change(const LiveChange& change) override { control_.ask(change); }
  void tryImage(TryImage attempt) override { control_.ask(std::move(attempt)); }

 private:
  TrainingControl control_;
  std::thread thread_;  // Last: it uses what is above.
};

ModelCost costOf(const RunSettings& settings) {
  validate(settings);
  const ModelSummary summary = summarize(settings);
  ModelCost cost;
  cost.parameters = summary.tables.front().total();
  cost.trainable = summary.tables.front().trainable;
  cost.multiplyAdds = summary.multiplyAdds;
  cost.trainingBytes = summary.memory.training;
  cost.layerTable = formatSummary(summary);
  cost.refusal = memoryRefusal(settings, summary.memory, MemoryUse::Training);
  cost.codeValues = summary.codeValues;
  cost.unevenKernel = summary.unevenKernel;
  cost.unevenStride = summary.unevenStride;
  return cost;
}

class TorchEngine : public Engine {
 public:
  std::unique_ptr<Session> start(const RunSettings& settings, const std::optional<StartingPoint>& start,
                                 EventSink sink) override {
    return std::make_unique<TorchSession>(settings, start, std::move(sink));
  }

  ModelCost cost(const RunSettings& settings) override {
    return inPlainWords([&] { return costOf(settings); });
  }

  std::unique_ptr<Model> open(const RunSettings& settings, const std::filesystem::path& weights) override {
    return std::make_unique<TrainedModel>(settings, weights);
  }

  std::map<std::string, double> judge(const RunSettings& settings, const Batch& pictures,
                                      std::span<const float> outputs) override {
    return inPlainWords([&] { return judgeOutputs(settings, pictures, outputs); });
  }

  Rehearsal rehearse(const RunSettings& settings, const Batch& pictures, int steps, double seconds) override {
    return inPlainWords([&] {
      requireMemory(settings, MemoryUse::Training);
      return learnByHeart(settings, pictures, steps, seconds);
    });
  }

  std::vector<Message> warnings() override { return speedWarnings(); }
};

}  // namespace

std::unique_ptr<Engine> makeTorchEngine() { return std::make_unique<TorchEngine>(); }

}  // namespace core
