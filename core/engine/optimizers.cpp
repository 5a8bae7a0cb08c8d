// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/optimizers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

#include "core/base/error.h"
#include "core/engine/gradients.h"
#include "core/engine/joined_tensors.h"
#include "core/engine/kernels/optimizer_formulas.h"

namespace core {
namespace {

// What the constants of a formula are made from. steps counts the steps including the present one.
struct StepPlace {
  const Choice& choice;
  double rate;
  std::int64_t steps;

  [[nodiscard]] double option(const char* key) const { return choice.real(key); }
  [[nodiscard]] double power(double base) const { return std::pow(base, static_cast<double>(steps)); }
};

template <class Real>
void prepare(AdamFormula<Real>& formula, const StepPlace& place) {
  const double b1 = place.option("beta_1");
  const double b2 = place.option("beta_2");
  const double decay = place.choice.options.contains("weight_decay") ? place.option("weight_decay") : 0.0;
  formula = {static_cast<Real>(place.rate * std::sqrt(1.0 - place.power(b2)) / (1.0 - place.power(b1))),
             static_cast<Real>(1.0 - b1), static_cast<Real>(1.0 - b2), static_cast<Real>(place.option("epsilon")),
             static_cast<Real>(1.0 - place.rate * decay)};
}

// u(t) = beta1 (1 - 0.96^t / 2): how much momentum Nadam carries in step t.
double nadamMomentum(double b1, std::int64_t step) {
  return b1 * (1.0 - 0.5 * std::pow(0.96, static_cast<double>(step)));
}

// u(1) u(2) ... u(steps). Computed anew for each step, so that a resumed run needs no more than its number of steps;
// ends where the product no longer changes a difference to 1.
double nadamProduct(double b1, std::int64_t steps) {
  double product = 1.0;
  double fading = 1.0;
  for (std::int64_t step = 1; step <= steps && product > 1e-18; ++step) {
    fading *= 0.96;
    product *= b1 * (1.0 - 0.5 * fading);
  }
  return product;
}

template <class Real>
void prepare(NadamFormula<Real>& formula, const StepPlace& place) {
  const double b1 = place.option("beta_1");
  const double b2 = place.option("beta_2");
  const double now = nadamMomentum(b1, place.steps);
  const double next = nadamMomentum(b1, place.steps + 1);
  const double product = nadamProduct(b1, place.steps);
  formula = {static_cast<Real>(place.rate),
             static_cast<Real>(1.0 - b1),
             static_cast<Real>(1.0 - b2),
             static_cast<Real>(place.option("epsilon")),
             static_cast<Real>(next / (1.0 - product * next)),
             static_cast<Real>((1.0 - now) / (1.0 - product)),
             static_cast<Real>(1.0 / (1.0 - place.power(b2)))};
}

template <class Real>
void prepare(SgdFormula<Real>& formula, const StepPlace& place) {
  formula = {static_cast<Real>(place.rate)};
}

template <class Real>
void prepare(SgdMomentumFormula<Real>& formula, const StepPlace& place) {
  const auto rate = static_cast<Real>(place.rate);
  const auto momentum = static_cast<Real>(place.option("momentum"));
  if (place.choice.isOn("nesterov")) {
    formula = {rate, momentum, momentum, rate};
  } else {
    formula = {rate, momentum, Real{1}, Real{0}};
  }
}

template <class Real>
void prepare(RmspropFormula<Real>& formula, const StepPlace& place) {
  const double rho = place.option("rho");
  formula = {static_cast<Real>(place.rate), static_cast<Real>(rho), static_cast<Real>(1.0 - rho),
             static_cast<Real>(place.option("epsilon"))};
}

template <class Real>
void prepare(RmspropMomentumFormula<Real>& formula, const StepPlace& place) {
  const double rho = place.option("rho");
  formula = {static_cast<Real>(place.rate), static_cast<Real>(rho), static_cast<Real>(1.0 - rho),
             static_cast<Real>(place.option("epsilon")), static_cast<Real>(place.option("momentum"))};
}

template <class Real>
void prepare(AdadeltaFormula<Real>& formula, const StepPlace& place) {
  const double rho = place.option("rho");
  formula = {static_cast<Real>(place.rate), static_cast<Real>(rho), static_cast<Real>(1.0 - rho),
             static_cast<Real>(place.option("epsilon"))};
}

template <class Real>
void prepare(AdagradFormula<Real>& formula, const StepPlace& place) {
  formula = {static_cast<Real>(place.rate), static_cast<Real>(place.option("epsilon"))};
}

// The gradient with its values in the same order in memory as the weight's.
torch::Tensor alignedGradient(const torch::Tensor& weight) {
  const torch::Tensor gradient = weight.grad().detach();
  if (gradient.strides() == weight.strides() && gradient.scalar_type() == weight.scalar_type()) return gradient;
  return torch::empty_like(weight).copy_(gradient);
}

// Those that kernels do not update themselves, where all are of one kind.
bool canBeJoined(const std::vector<NamedTensor>& parameters) {
  return !parameters.empty() && std::all_of(parameters.begin(), parameters.end(), [&](const NamedTensor& parameter) {
    const torch::Tensor& first = parameters.front().tensor;
    return !isPlainArray(parameter.tensor) && parameter.tensor.is_non_overlapping_and_dense() &&
           parameter.tensor.device() == first.device() && parameter.tensor.scalar_type() == first.scalar_type();
  });
}

template <template <class> class Formula>
class FormulaOptimizer : public Optimizer {
 public:
  FormulaOptimizer(Choice choice, std::vector<NamedTensor> parameters, double initialState)
      : choice_(std::move(choice)), parameters_(std::move(parameters)) {
    if (canBeJoined(parameters_)) join();
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
      States states;
      for (std::size_t s = 0; s < kStateCount; ++s) {
        states[s] = joined_ ? joined_->states[s].part(i) : torch::empty_like(parameters_[i].tensor.detach());
        states[s].fill_(initialState);
      }
      states_.push_back(std::move(states));
    }
  }

  UpdateReport step(double learningRate) override {
    const torch::NoGradGuard noGradients;
    prepareStep(learningRate);
    std::vector<kernels::UpdateSums> sums(parameters_.size());
    std::vector<std::size_t> elsewhere;    // Parameters that LibTorch updates,
    std::vector<torch::Tensor> gradients;  // and the gradient of each.
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
      const torch::Tensor weight = parameters_[i].tensor.detach();
      if (!parameters_[i].tensor.grad().defined()) continue;
      const torch::Tensor gradient = alignedGradient(parameters_[i].tensor);
      if (isPlainArray(weight)) {
        sums[i] = kernels::update(targetOf(i), weight.numel(), gradient.data_ptr<float>());
      } else {
        elsewhere.push_back(i);
        gradients.push_back(gradient);
      }
    }
    if (!elsewhere.empty()) updateElsewhere(elsewhere, gradients, sums);
    return reportOf(parameters_, sums);
  }

  std::vector<kernels::UpdateTarget> beginStep(double learningRate) override {
    prepareStep(learningRate);
    std::vector<kernels::UpdateTarget> targets;
    for (std::size_t i = 0; i < parameters_.size(); ++i) targets.push_back(targetOf(i));
    return targets;
  }

  void clearGradients() override {
    for (const NamedTensor& parameter : parameters_) parameter.tensor.mutable_grad() = torch::Tensor();
  }

  [[nodiscard]] std::vector<NamedTensor> state() const override {
    std::vector<NamedTensor> result;
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
      for (std::size_t s = 0; s < kStateCount; ++s) {
        result.push_back({parameters_[i].name + "." + Formula<float>::kStates[s], states_[i][s]});
      }
    }
    return result;
  }

  [[nodiscard]] std::int64_t steps() const override { return steps_; }
  void setSteps(std::int64_t steps) override { steps_ = steps; }

 private:
  static constexpr std::size_t kStateCount = Formula<float>::kStates.size();
  using States = std::array<torch::Tensor, kStateCount>;

  // All parameters, whose tensors are parts of these.
  struct Joined {
    JoinedTensors weights;
    JoinedTensors gradients;
    std::vector<JoinedTensors> states;  // In the order of the formula's.
  };

  static_assert(kStateCount <= kernels::kMostStates);

  void prepareStep(double learningRate) {
    const StepPlace place{choice_, learningRate, ++steps_};
    prepare(kernelFormula_, place);
    prepare(tensorFormula_, place);
  }

  [[nodiscard]] kernels::UpdateTarget targetOf(std::size_t parameter) const {
    kernels::UpdateTarget target{Formula<float>::kRule, &kernelFormula_,
                                 parameters_[parameter].tensor.data_ptr<float>()};
    for (std::size_t s = 0; s < kStateCount; ++s) target.states[s] = states_[parameter][s].template data_ptr<float>();
    return target;
  }

  void join() {
    std::vector<torch::Tensor> weights;
    for (const NamedTensor& parameter : parameters_) weights.push_back(parameter.tensor.detach());
    joined_.emplace(Joined{JoinedTensors(weights), JoinedTensors(weights), {}});
    for (std::size_t s = 0; s < kStateCount; ++s) joined_->states.emplace_back(weights);
    for (std::size_t i = 0; i < parameters_.size(); ++i) parameters_[i].tensor.set_data(joined_->weights.part(i));
  }

  // Of these parameters, whose gradients are given.
  void updateElsewhere(const std::vector<std::size_t>& places, const std::vector<torch::Tensor>& gradients,
                       std::vector<kernels::UpdateSums>& sums) {
    if (joined_ && places.size() == parameters_.size()) {
      joined_->gradients.take(gradients);
      torch::Tensor weights = joined_->weights.whole();
      updateTensor(weights, joined_->gradients.whole(), [this](std::size_t s) { return joined_->states[s].whole(); });
    } else {
      for (std::size_t i = 0; i < places.size(); ++i) {
        torch::Tensor weight = parameters_[places[i]].tensor.detach();
        updateTensor(weight, gradients[i], [this, &places, i](std::size_t s) { return states_[places[i]][s]; });
      }
    }
    std::vector<torch::Tensor> found = gradients;
    for (const std::size_t place : places) found.push_back(parameters_[place].tensor);
    const std::vector<double> squares = squaredNorms(found);
    for (std::size_t i = 0; i < places.size(); ++i) {
      sums[places[i]].squares = squares[i];
      sums[places[i]].poison = static_cast<float>(squares[places.size() + i] * 0.0);
    }
  }

  template <class StateOf>
  void updateTensor(torch::Tensor& weight, const torch::Tensor& gradient, const StateOf& stateOf) {
    [&]<std::size_t... Index>(std::index_sequence<Index...>) {
      std::array<torch::Tensor, kStateCount> states{stateOf(Index)...};
      tensorFormula_(weight, gradient, states[Index]...);
    }
    (std::make_index_sequence<kStateCount>());
  }

  Choice choice_;
  std::vector<NamedTensor> parameters_;
  std::optional<Joined> joined_;  // Where all parameters are.
  std::vector<States> states_;    // One set a parameter, in its order in memory.
  std::int64_t steps_ = 0;
  Formula<float> kernelFormula_{};
  Formula<double> tensorFormula_{};
};

template <template <class> class Formula>
std::unique_ptr<Optimizer> withFormula(const Choice& choice, std::vector<NamedTensor> parameters,
                                       double initialState = 0.0) {
  return std::make_unique<FormulaOptimizer<Formula>>(choice, std::move(parameters), initialState);
}

}  // namespace

double UpdateReport::gradientNorm() const { return std::sqrt(std::accumulate(squares.begin(), squares.end(), 0.0)); }

UpdateReport reportOf(const std::vector<NamedTensor>& parameters, const std::vector<kernels::UpdateSums>& sums) {
  UpdateReport report;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    report.squares.push_back(sums[i].squares);
    if (!std::isfinite(sums[i].squares) && report.notFiniteGradient.empty()) {
      report.notFiniteGradient = parameters[i].name;
    }
    if (sums[i].poison != 0.0F && report.notFiniteWeights.empty()) report.notFiniteWeights = parameters[i].name;
  }
  return report;
}

std::unique_ptr<Optimizer> makeOptimizer(const Choice& choice, std::vector<NamedTensor> parameters) {
  const std::string& name = choice.name;
  if (name == "adam" || name == "adamw") return withFormula<AdamFormula>(choice, std::move(parameters));
  if (name == "nadam") return withFormula<NadamFormula>(choice, std::move(parameters));
  if (name == "adadelta") return withFormula<AdadeltaFormula>(choice, std::move(parameters));
  if (name == "adagrad") {
    return withFormula<AdagradFormula>(choice, std::move(parameters), choice.real("initial_accumulator_value"));
  }
  if (name == "sgd") {
    return choice.real("momentum") == 0.0 ? withFormula<SgdFormula>(choice, std::move(parameters))
                                          : withFormula<SgdMomentumFormula>(choice, std::move(parameters));
  }
  if (name == "rmsprop") {
    return choice.real("momentum") == 0.0 ? withFormula<RmspropFormula>(choice, std::move(parameters))
                                          : withFormula<RmspropMomentumFormula>(choice, std::move(parameters));
  }
  throw Error(
      ErrorCode::InvalidSetting, "optimizer",
      {coreText("Core", "The optimizer \"%1\" is not known: choose one that the list of optimizers names."), name});
}

}  // namespace core
