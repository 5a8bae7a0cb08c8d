// SPDX-License-Identifier: GPL-3.0-or-later
#include <omp.h>

#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

#include "core/engine/kernels/generations.h"
#include "tests/support/random_values.h"

namespace {

using core::UpdateRule;
using core::kernels::DenseShape;
using core::kernels::DenseUpdate;
using core::kernels::GenerationKernels;
using core::kernels::UnitActivation;
using core::kernels::UpdateSums;
using core::kernels::UpdateTarget;
using testing::largestError;
using testing::Source;

constexpr double kTolerance = 2e-6;  // Of the largest value.
constexpr float kGuard = 7.0F;       // Behind an array: must stay as it is.

using Floats = std::vector<float>;
using Doubles = std::vector<double>;

// Weights and states with a value behind each that nobody may touch.
struct Parameter {
  Floats weights;
  Floats states[core::kernels::kMostStates];

  Parameter(std::int64_t count, Source& source) : weights(source.values(count)) {
    for (Floats& state : states) {
      state = source.values(count);
      for (float& value : state) value = std::abs(value);  // Squares, for most rules.
      state.push_back(kGuard);
    }
    weights.push_back(kGuard);
  }
  [[nodiscard]] bool isIntact() const {
    return weights.back() == kGuard && states[0].back() == kGuard && states[1].back() == kGuard;
  }
  template <class Formula>
  UpdateTarget target(const Formula& formula) {
    return {Formula::kRule, &formula, weights.data(), {states[0].data(), states[1].data()}};
  }
};

template <class Formula>
void apply(const Formula& formula, double& weight, double gradient, double& one, double& two) {
  if constexpr (Formula::kStates.size() == 0) {
    formula(weight, gradient);
  } else if constexpr (Formula::kStates.size() == 1) {
    formula(weight, gradient, one);
  } else {
    formula(weight, gradient, one, two);
  }
}

// The error of an update of count weights against the same formula in double precision; also that of states and sums.
template <template <class> class Formula, class... Constants>
double errorOf(const GenerationKernels& kernels, std::int64_t count, Source& source, Constants... constants) {
  Parameter parameter(count, source);
  const Floats gradients = source.values(count);
  Doubles weights(parameter.weights.begin(), parameter.weights.end() - 1);
  Doubles one(parameter.states[0].begin(), parameter.states[0].end() - 1);
  Doubles two(parameter.states[1].begin(), parameter.states[1].end() - 1);
  const Formula<double> exact{static_cast<double>(constants)...};
  double squares = 0.0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const auto gradient = static_cast<double>(gradients[i]);
    apply(exact, weights[i], gradient, one[i], two[i]);
    squares += gradient * gradient;
  }
  const Formula<float> formula{static_cast<float>(constants)...};
  UpdateSums sums;
  kernels.updateRun(parameter.target(formula), 0, count, gradients.data(), sums);
  if (!parameter.isIntact() || sums.poison != 0.0F) return 1.0;
  return std::max({largestError(parameter.weights, weights), largestError(parameter.states[0], one),
                   largestError(parameter.states[1], two), std::abs(sums.squares - squares) / squares});
}

const GenerationKernels& generation(int number) {
  return *core::kernels::availableGenerations()[static_cast<std::size_t>(number)];
}

void addGenerations() {
  QTest::addColumn<int>("number");
  for (std::size_t i = 0; i < core::kernels::availableGenerations().size(); ++i) {
    QTest::newRow(core::kernels::availableGenerations()[i]->name) << static_cast<int>(i);
  }
}

// All units of an update, the last one first.
core::kernels::DenseUpdateSums updateAll(const GenerationKernels& kernels, const DenseUpdate& call) {
  Floats space(static_cast<std::size_t>(kernels.denseUpdateSpace(call)), std::numeric_limits<float>::quiet_NaN());
  core::kernels::DenseUpdateSums sums;
  for (std::int64_t unit = kernels.denseUpdateUnits(call); unit-- > 0;) {
    kernels.denseUpdate(call, unit, space.data(), sums.weights, sums.bias);
  }
  return sums;
}

float activated(UnitActivation activation, float value) {
  switch (activation) {
    case UnitActivation::Linear: break;
    case UnitActivation::Relu: return std::max(value, 0.0F);
    case UnitActivation::Sigmoid: return 1.0F / (1.0F + std::exp(-value));
    case UnitActivation::Tanh: return std::tanh(value);
  }
  return value;
}

double slopeAt(UnitActivation activation, double output) {
  switch (activation) {
    case UnitActivation::Linear: break;
    case UnitActivation::Relu: return output > 0.0 ? 1.0 : 0.0;
    case UnitActivation::Sigmoid: return output * (1.0 - output);
    case UnitActivation::Tanh: return 1.0 - output * output;
  }
  return 1.0;
}

}  // namespace

class TestUpdateKernels : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void everyRuleEqualsItsFormula_data() { addGenerations(); }
  void everyRuleEqualsItsFormula();
  void denseUpdatesEqualTheirDefinition_data() { addGenerations(); }
  void denseUpdatesEqualTheirDefinition();
  void gradientsInPiecesMoveWeightsAsThoseFromMemory_data() { addGenerations(); }
  void gradientsInPiecesMoveWeightsAsThoseFromMemory();
  void whatIsNotFiniteIsFoundWhereverItStands_data() { addGenerations(); }
  void whatIsNotFiniteIsFoundWhereverItStands();
  void theWayBackThroughActivationsEqualsItsDefinition_data() { addGenerations(); }
  void theWayBackThroughActivationsEqualsItsDefinition();
  void threadsChangeNoBit();
};

void TestUpdateKernels::everyRuleEqualsItsFormula() {
  QFETCH(const int, number);
  const GenerationKernels& kernels = generation(number);
  for (const std::int64_t count : {1, 3, 4, 15, 16, 17, 33, 1000}) {
    Source source(static_cast<std::uint32_t>(count));
    const double error = std::max({
        errorOf<core::AdamFormula>(kernels, count, source, 0.01, 0.1, 0.001, 1e-7, 0.99),
        errorOf<core::NadamFormula>(kernels, count, source, 0.01, 0.1, 0.001, 1e-7, 0.9, 0.1, 1.5),
        errorOf<core::SgdFormula>(kernels, count, source, 0.01),
        errorOf<core::SgdMomentumFormula>(kernels, count, source, 0.01, 0.9, 0.9, 0.01),
        errorOf<core::RmspropFormula>(kernels, count, source, 0.01, 0.9, 0.1, 1e-7),
        errorOf<core::RmspropMomentumFormula>(kernels, count, source, 0.01, 0.9, 0.1, 1e-7, 0.5),
        errorOf<core::AdadeltaFormula>(kernels, count, source, 1.0, 0.95, 0.05, 1e-7),
        errorOf<core::AdagradFormula>(kernels, count, source, 0.01, 0.0),  // Nothing keeps it from dividing by zero,
        errorOf<core::KeepFormula>(kernels, count, source),                // behind the last weight least of all.
    });
    QVERIFY2(error < kTolerance, qPrintable(QStringLiteral("%1 weights: error %2").arg(count).arg(error)));
  }
}

void TestUpdateKernels::denseUpdatesEqualTheirDefinition() {
  QFETCH(const int, number);
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    Source source(1000 * static_cast<std::uint32_t>(number) + seed);
    const DenseShape shape{source.between(1, 40), source.between(1, 30) * source.between(1, 20),
                           source.between(1, 30) * source.between(1, 20)};
    const Floats values = source.values(shape.rows * shape.inputs);
    const Floats gradient = source.values(shape.rows * shape.outputs);
    Doubles weights(static_cast<std::size_t>(shape.inputs * shape.outputs));
    Doubles bias(static_cast<std::size_t>(shape.outputs));
    for (std::int64_t row = 0; row < shape.rows; ++row) {
      for (std::int64_t o = 0; o < shape.outputs; ++o) {
        const auto up = static_cast<double>(gradient[static_cast<std::size_t>(row * shape.outputs + o)]);
        bias[static_cast<std::size_t>(o)] += up;
        for (std::int64_t i = 0; i < shape.inputs; ++i) {
          weights[static_cast<std::size_t>(o * shape.inputs + i)] +=
              up * static_cast<double>(values[static_cast<std::size_t>(row * shape.inputs + i)]);
        }
      }
    }
    Parameter kept(shape.inputs * shape.outputs, source);
    Parameter keptBias(shape.outputs, source);
    const core::KeepFormula<float> keep;
    const auto sums = updateAll(generation(number),
                                {shape, values.data(), gradient.data(), kept.target(keep), keptBias.target(keep)});
    QVERIFY(kept.isIntact() && keptBias.isIntact());
    double squares = 0.0;
    for (const double value : weights) squares += value * value;
    const double error = std::max({largestError(kept.weights, weights), largestError(keptBias.weights, bias),
                                   std::abs(sums.weights.squares - squares) / squares});
    QVERIFY2(error < kTolerance, qPrintable(QStringLiteral("seed %1: error %2").arg(seed).arg(error)));
  }
}

void TestUpdateKernels::gradientsInPiecesMoveWeightsAsThoseFromMemory() {
  QFETCH(const int, number);
  const core::AdamFormula<float> adam{0.01F, 0.1F, 0.001F, 1e-7F, 1.0F};
  const core::KeepFormula<float> keep;
  const DenseShape shape{33, 301, 270};
  Source source(5);
  const Floats values = source.values(shape.rows * shape.inputs);
  const Floats gradient = source.values(shape.rows * shape.outputs);
  Parameter weights(shape.inputs * shape.outputs, source);
  Parameter bias(shape.outputs, source);
  Parameter again = weights;
  Parameter biasAgain = bias;
  Parameter kept(shape.inputs * shape.outputs, source);
  Parameter keptBias(shape.outputs, source);
  const GenerationKernels& kernels = generation(number);
  (void)updateAll(kernels, {shape, values.data(), gradient.data(), weights.target(adam), bias.target(adam)});
  (void)updateAll(kernels, {shape, values.data(), gradient.data(), kept.target(keep), keptBias.target(keep)});
  UpdateSums sums;
  kernels.updateRun(again.target(adam), 0, shape.inputs * shape.outputs, kept.weights.data(), sums);
  kernels.updateRun(biasAgain.target(adam), 0, shape.outputs, keptBias.weights.data(), sums);
  QVERIFY(weights.weights == again.weights && weights.states[0] == again.states[0]);
  QVERIFY(weights.states[1] == again.states[1] && bias.weights == biasAgain.weights);
}

void TestUpdateKernels::whatIsNotFiniteIsFoundWhereverItStands() {
  QFETCH(const int, number);
  const core::SgdFormula<float> sgd{0.5F};
  Source source(6);
  for (const std::int64_t count : {1, 18, 100}) {
    for (const float sick : {std::numeric_limits<float>::infinity(), std::numeric_limits<float>::quiet_NaN()}) {
      for (std::size_t place = 0; place < static_cast<std::size_t>(count); ++place) {
        Parameter parameter(count, source);
        Floats gradients = source.values(count);
        gradients[place] = sick;
        UpdateSums sums;
        generation(number).updateRun(parameter.target(sgd), 0, count, gradients.data(), sums);
        QVERIFY(!std::isfinite(sums.squares));
        QVERIFY(sums.poison != 0.0F);
      }
    }
  }
}

void TestUpdateKernels::theWayBackThroughActivationsEqualsItsDefinition() {
  QFETCH(const int, number);
  for (const UnitActivation activation :
       {UnitActivation::Linear, UnitActivation::Relu, UnitActivation::Sigmoid, UnitActivation::Tanh}) {
    for (const std::int64_t count : {1, 5, 16, 1025, 3000}) {
      Source source(static_cast<std::uint32_t>(count));
      Floats outputs = source.values(count);
      for (float& value : outputs) value = activated(activation, value);
      const Floats targets = source.values(count);
      Floats gradients = source.values(count);
      Floats errors(static_cast<std::size_t>(count));
      Doubles expected;
      Doubles expectedErrors;
      double squares = 0.0;
      for (std::size_t i = 0; i < outputs.size(); ++i) {
        const auto output = static_cast<double>(outputs[i]);
        const double slope = slopeAt(activation, output);
        const double sign = output > 0.0 ? 1.0 : output < 0.0 ? -1.0 : 0.0;
        const double error = output - static_cast<double>(targets[i]);
        expected.push_back((static_cast<double>(gradients[i]) + 0.25 * sign) * slope);
        expectedErrors.push_back(0.125 * error * slope);
        squares += error * error;
      }
      const double found =
          generation(number).squaredErrorRun(activation, outputs.data(), targets.data(), count, 0.125F, errors.data());
      generation(number).backActivation(activation, outputs.data(), count, 0.25F, gradients.data());
      QVERIFY(largestError(gradients, expected) < kTolerance);
      QVERIFY(largestError(errors, expectedErrors) < kTolerance);
      QVERIFY(std::abs(found - squares) < kTolerance * squares);
    }
  }
}

void TestUpdateKernels::threadsChangeNoBit() {
  const core::RmspropFormula<float> rule{0.01F, 0.9F, 0.1F, 1e-7F};
  const DenseShape shape{20, 700, 600};
  Source source(7);
  const Floats values = source.values(shape.rows * shape.inputs);
  const Floats gradient = source.values(shape.rows * shape.outputs);
  const Parameter weights(shape.inputs * shape.outputs, source);
  const Parameter bias(shape.outputs, source);
  const auto updated = [&](int threads) {
    omp_set_num_threads(threads);
    Parameter one = weights;
    Parameter two = bias;
    const DenseUpdate call{shape, values.data(), gradient.data(), one.target(rule), two.target(rule)};
    const auto sums = core::kernels::updateDense({&call, 1});
    return std::pair{one.weights, sums.front().weights.squares + sums.front().bias.squares};
  };
  const int before = omp_get_max_threads();
  const auto alone = updated(1);
  const auto together = updated(3);
  omp_set_num_threads(before);
  QVERIFY(alone == together);
}

QTEST_GUILESS_MAIN(TestUpdateKernels)

#include "tst_update_kernels.moc"
