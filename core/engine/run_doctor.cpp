// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/run_doctor.h"

#include <algorithm>
#include <utility>

#include "core/diagnosis/preflight.h"
#include "core/engine/layer_table.h"
#include "core/engine/library_error.h"
#include "core/engine/model_look.h"
#include "core/engine/tensor_io.h"
#include "core/engine/training_step.h"
#include "core/engine/trials.h"

namespace core {
namespace {

using Clock = std::chrono::steady_clock;

constexpr double kShareOfTime = 0.02;
constexpr int kFirstLooks = 2;
constexpr std::size_t kJudged = 12;  // Probes: half of them tell as much as all.

// Adds the time until its end.
class Stopwatch {
 public:
  explicit Stopwatch(std::chrono::duration<double>& sum) : sum_(sum), begin_(Clock::now()) {}
  ~Stopwatch() { sum_ += Clock::now() - begin_; }
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;

 private:
  std::chrono::duration<double>& sum_;
  Clock::time_point begin_;
};

Course courseOf(const ImageModel& model, const RunStarted& started) {
  Course course;
  course.settings = started.settings;
  course.baselines = started.baselines;
  course.validation = started.validationCount;
  course.stepsPerEpoch = started.batchesPerEpoch;
  const ModelGraph graph = model.graph();
  course.hasBatchNorm = std::any_of(graph.steps().begin(), graph.steps().end(), [](const ModelStep& step) {
    return step.layer->describe().type == "BatchNormalization";
  });
  return course;
}

// A look that fails must not end the run.
std::vector<Finding> findingsBefore(const RunStarted& started, const Dataset& dataset, const EventSink& sink) {
  try {
    const ModelSummary model = summarize(started.settings);
    const Judge judge = [&](const Batch& pictures, std::span<const float> outputs) {
      return judgeOutputs(started.settings, pictures, outputs);
    };
    return preflightFindings(preflightFacts(started.settings, dataset,
                                            {model.tables.front().total(), model.codeValues, model.unevenKernel,
                                             model.unevenStride, model.tables.front().nonTrainable},
                                            judge));
  } catch (const std::exception& exception) {
    sink(RunWarning{{coreText("Core", "The doctor could not look at pictures and settings: %1."),
                     engineError(exception).message()}});
    return {};
  }
}

}  // namespace

RunDoctor::RunDoctor(ImageModel& model, const Dataset& dataset, const RunStarted& started, const Measure& measure,
                     const EventSink& sink, const DoctorWatch& watch)
    : model_(model),
      sink_(sink),
      watch_(watch),
      measure_(measure),
      probes_(started.probes),
      doctor_(courseOf(model, started), findingsBefore(started, dataset, sink)),
      before_(Clock::now() - begin_),
      steps_(started.finishedEpochs * started.batchesPerEpoch + started.finishedBatches) {
  if (steps_ == 0) say(doctor_.said());
}

void RunDoctor::goOnAfter(const EarlierCourse& earlier, const std::vector<double>& losses, double loadingSeconds) {
  std::vector<EpochFacts> epochs;
  for (const EpochDone& done : earlier.epochs) {
    EpochFacts& facts = epochs.emplace_back();
    facts.done = done;
    facts.steps = done.epoch * doctor_.course().stepsPerEpoch;
    trainingSeconds_ += done.trainingSeconds + done.evaluationSeconds;
  }
  doctor_.goOnAfter(std::move(epochs), earlier.findings);
  epoch_.batchLosses = losses;
  epoch_.loadingSeconds = loadingSeconds;
}

void RunDoctor::stepDone(double loss, double loadingSeconds, const std::vector<NamedTensor>& before,
                         const TrainingStep& step) {
  const Stopwatch watch(beside_);
  ++steps_;
  epoch_.batchLosses.push_back(loss);
  epoch_.loadingSeconds += loadingSeconds;
  if (steps_ == 1) {
    ModelLook look;
    look.layers = weightFacts(model_, before, step.gradientSizes());
    look.steps = 1;
    say(doctor_.firstStepTaken(std::move(look)));
    tell();
  } else if (Doctor::wantsBatches(epoch_.batchLosses.size())) {
    say(doctor_.batchesDone(epoch_.batchLosses, steps_));
  }
}

void RunDoctor::trainingDone(std::int64_t epoch, const std::vector<NamedTensor>& before, const TrainingStep& step) {
  const Stopwatch watch(beside_);
  isLooking_ = canAffordLook() && doctor_.wantsLook(epoch);
  if (isLooking_) ++looks_;
  if (!isLooking_ || probes_ == nullptr || probes_->empty()) return;
  // A few of them tell as much as all.
  constexpr std::size_t kLookedAt = 8;
  const std::size_t count = std::min(kLookedAt, probes_->size());
  std::vector<Image> inputs;
  for (std::size_t i = 0; i < count; ++i) inputs.push_back((*probes_)[i * probes_->size() / count].input);
  epoch_.model =
      lookInto(model_, toTensor(inputs, measure_.range, measure_.device), measure_.range, before, step.gradientSizes());
  epoch_.model->steps = static_cast<std::int64_t>(epoch_.batchLosses.size());
}

void RunDoctor::epochDone(const EpochDone& done, std::span<const ProbeOutput> outputs) {
  {
    const Stopwatch watch(beside_);
    trainingSeconds_ += done.trainingSeconds + done.evaluationSeconds;
    judge(done, outputs);
  }
  tell();
}

bool RunDoctor::canAffordLook() const {
  return looks_ < kFirstLooks || beside_.count() < kShareOfTime * trainingSeconds_;
}

void RunDoctor::judge(const EpochDone& done, std::span<const ProbeOutput> outputs) {
  EpochFacts facts = std::exchange(epoch_, {});
  facts.done = done;
  facts.steps = steps_;
  if (isLooking_ && probes_ != nullptr && !probes_->empty() && outputs.size() == probes_->size()) {
    std::vector<const Image*> made;
    std::vector<const Image*> wanted;
    const std::size_t count = std::min(kJudged, outputs.size());
    for (std::size_t i = 0; i < count; ++i) {
      made.push_back(&outputs[i * outputs.size() / count].output);
      wanted.push_back(&(*probes_)[i * outputs.size() / count].target);
    }
    if (!targets_) targets_ = pictureTraits(wanted);
    facts.outputs = reconstructionFacts(made, wanted, *targets_);
  }
  say(doctor_.epochEnded(std::move(facts)));
}

void RunDoctor::failed(const RunFailed& failure) {
  say(doctor_.failed(failure));
  tell();
}

void RunDoctor::say(const std::vector<Finding>& findings) const {
  for (const Finding& finding : findings) sink_(finding);
}

void RunDoctor::tell() const {
  if (watch_) watch_({doctor_.course(), before_.count(), beside_.count()});
}

}  // namespace core
