// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/early_outputs.h"

#include <limits>
#include <optional>
#include <utility>

#include "core/analysis/psnr.h"
#include "ui/bridge/run_controller.h"

namespace ui {
namespace {

constexpr std::int64_t kFirstBatch = 4;

}  // namespace

struct EarlyOutputs::Round {
  std::vector<core::ProbeOutput> outputs;
  std::size_t missing = 0;
  bool isWhole = true;
};

EarlyOutputs::EarlyOutputs(RunController& controller, QObject* parent) : QObject(parent), controller_(controller) {
  connect(&controller_, &RunController::taken, this, [this] { probes_.reset(); });
  connect(&controller_, &RunController::started, this,
          [this](const std::shared_ptr<const core::RunStarted>& run) { begin(*run); });
  connect(&controller_, &RunController::batchesDone, this,
          [this](const std::vector<core::BatchDone>& batches) { follow(batches.back()); });
  connect(&controller_, &RunController::epochDone, this, [this] { probes_.reset(); });
}

// One that goes on has pictures of its epochs before.
void EarlyOutputs::begin(const core::RunStarted& run) {
  probes_ = run.finishedEpochs == 0 ? run.probes : nullptr;
  round_.reset();
  nextBatch_ = kFirstBatch;
}

void EarlyOutputs::follow(const core::BatchDone& batch) {
  if (!probes_ || probes_->empty() || batch.epoch > 1 || batch.batch < nextBatch_) return;
  while (nextBatch_ <= batch.batch) nextBatch_ *= 2;
  if (batch.batch < batch.batches && !round_) ask();  // The last batch's are about to come by themselves.
}

void EarlyOutputs::ask() {
  round_ = std::make_shared<Round>(Round{std::vector<core::ProbeOutput>(probes_->size()), probes_->size(), true});
  for (std::size_t i = 0; i < probes_->size(); ++i) {
    controller_.tryImage((*probes_)[i].input, this, [this, round = round_, i](std::optional<core::ProbeOutput> output) {
      take(round, i, std::move(output));
    });
  }
}

// Tried pictures are judged against themselves; a probe has a target.
void EarlyOutputs::take(const std::shared_ptr<Round>& round, std::size_t probe,
                        std::optional<core::ProbeOutput> output) {
  if (round != round_) return;
  if (!probes_) return round_.reset();
  round->isWhole = round->isWhole && output.has_value();
  if (output) {
    const core::Probe& asked = (*probes_)[probe];
    if (!(asked.input == asked.target)) {
      output->psnr = core::psnrOf(output->output, asked.target);
      output->ssim = std::numeric_limits<double>::quiet_NaN();
    }
    round->outputs[probe] = std::move(*output);
  }
  if (--round->missing > 0) return;
  round_.reset();
  if (round->isWhole) emit ready(std::make_shared<const std::vector<core::ProbeOutput>>(std::move(round->outputs)));
}

}  // namespace ui
