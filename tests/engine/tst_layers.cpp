// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch_headers.h"  // Before any Qt header.

#include <QTest>
#include <cmath>

#include "core/engine/layer_stack.h"
#include "tests/engine/engine_tests.h"

namespace {

using core::Activation;
using core::LayerPtr;

struct Case {
  const char* name;
  std::vector<LayerPtr> (*layers)();
  std::int64_t channels;
  std::int64_t side;
};

// Each holds one route that is fused, with channel counts that no vector length divides.
std::vector<Case> fusedRoutes() {
  return {
      {"convolution, LeakyReLU, BatchNorm",
       [] {
         return std::vector<LayerPtr>{core::convolution({3, 7, 3, 2, Activation::Linear}), core::leakyRelu(0.2),
                                      core::batchNorm(7)};
       },
       3, 8},
      {"transposed convolution, LeakyReLU, BatchNorm",
       [] {
         return std::vector<LayerPtr>{core::transposedConvolution({5, 9, 3, 2, Activation::Linear}),
                                      core::leakyRelu(0.3), core::batchNorm(9)};
       },
       5, 6},
      {"transposed convolution of stride 1",
       [] {
         return std::vector<LayerPtr>{core::transposedConvolution({4, 3, 3, 1, Activation::Linear})};
       },
       4, 7},
      {"ReLU and pooling",
       [] {
         return std::vector<LayerPtr>{core::convolution({3, 17, 3, 1, Activation::Relu}), core::maxPool()};
       },
       3, 10},
      {"up-sampling and convolution",
       [] {
         return std::vector<LayerPtr>{core::upSampling(), core::convolution({6, 5, 3, 1, Activation::Relu})};
       },
       6, 5},
      {"up-sampling and sigmoid convolution",
       [] {
         return std::vector<LayerPtr>{core::upSampling(), core::convolution({2, 3, 3, 1, Activation::Sigmoid})};
       },
       2, 4},
      {"pooling of odd sides, which is not fused",
       [] {
         return std::vector<LayerPtr>{core::convolution({3, 4, 3, 1, Activation::Relu}), core::maxPool()};
       },
       3, 7},
  };
}

// Each takes a kernel of our own.
std::vector<Case> kernelRoutes() {
  return {
      {"strided convolution of many channels",
       [] {
         return std::vector<LayerPtr>{core::convolution({20, 37, 3, 2, Activation::Linear})};
       },
       20, 9},
      {"convolution of many channels",
       [] {
         return std::vector<LayerPtr>{core::convolution({19, 33, 3, 1, Activation::Relu})};
       },
       19, 7},
      {"convolution of many channels to three",
       [] {
         return std::vector<LayerPtr>{core::convolution({18, 3, 3, 1, Activation::Sigmoid})};
       },
       18, 7},
      {"transposed convolution of many channels to three",
       [] {
         return std::vector<LayerPtr>{core::transposedConvolution({17, 3, 3, 1, Activation::Linear})};
       },
       17, 7},
      {"transposed convolution of stride 1 between many channels",
       [] {
         return std::vector<LayerPtr>{core::transposedConvolution({17, 21, 3, 1, Activation::Linear})};
       },
       17, 5},
      {"transposed convolution of stride 2 to three channels",
       [] {
         return std::vector<LayerPtr>{core::transposedConvolution({9, 3, 3, 2, Activation::Linear})};
       },
       9, 5},
      {"up-sampling and convolution of many channels to three",
       [] {
         return std::vector<LayerPtr>{core::upSampling(), core::convolution({17, 3, 3, 1, Activation::Sigmoid})};
       },
       17, 5},
  };
}

// Each takes a kernel of our own together with what follows it.
std::vector<Case> fusedKernelRoutes() {
  return {
      {"strided convolution of many channels, LeakyReLU, BatchNorm",
       [] {
         return std::vector<LayerPtr>{core::convolution({20, 37, 3, 2, Activation::Linear}), core::leakyRelu(0.2),
                                      core::batchNorm(37)};
       },
       20, 9},
      {"transposed convolution of many channels, LeakyReLU, BatchNorm",
       [] {
         return std::vector<LayerPtr>{core::transposedConvolution({18, 21, 3, 2, Activation::Linear}),
                                      core::leakyRelu(0.2), core::batchNorm(21)};
       },
       18, 5},
      {"convolution of many channels, ReLU and pooling",
       [] {
         return std::vector<LayerPtr>{core::convolution({19, 34, 3, 1, Activation::Relu}), core::maxPool()};
       },
       19, 8},
      {"convolution of three channels and ReLU",
       [] {
         return std::vector<LayerPtr>{core::convolution({3, 21, 3, 1, Activation::Relu})};
       },
       3, 7},
  };
}

const std::vector<Case>& cases() {
  static const std::vector<Case> all = [] {
    std::vector<Case> joined = fusedRoutes();
    for (const std::vector<Case>& more : {kernelRoutes(), fusedKernelRoutes()}) {
      joined.insert(joined.end(), more.begin(), more.end());
    }
    return joined;
  }();
  return all;
}

struct Passed {
  torch::Tensor output;
  std::vector<torch::Tensor> gradients;  // Of the input, then of all parameters.
  std::vector<torch::Tensor> buffers;
};

Passed pass(core::LayerStack& stack, const torch::Tensor& input) {
  const torch::Tensor leaf = input.detach().clone().requires_grad_();
  stack.zero_grad();
  Passed passed;
  passed.output = stack.forward(leaf);
  // Weighted so that every value has a gradient of its own.
  (passed.output * torch::linspace(-1, 2, passed.output.numel(), passed.output.options()).view_as(passed.output))
      .sum()
      .backward();
  passed.gradients.push_back(leaf.grad().clone());
  for (const torch::Tensor& parameter : stack.parameters()) passed.gradients.push_back(parameter.grad().clone());
  for (const torch::Tensor& buffer : stack.buffers()) passed.buffers.push_back(buffer.clone());
  return passed;
}

std::shared_ptr<core::LayerStack> seeded(const Case& one) {
  torch::manual_seed(7);
  return std::make_shared<core::LayerStack>(one.layers());
}

torch::Tensor pictures(const Case& one, std::int64_t count) {
  torch::manual_seed(11);
  return torch::randn({count, one.channels, one.side, one.side});
}

bool isClose(const torch::Tensor& found, const torch::Tensor& expected) {
  const torch::Tensor a = found.to(torch::kDouble);
  const torch::Tensor b = expected.to(torch::kDouble);
  return a.sizes() == b.sizes() && (a - b).norm().item<double>() <= 5e-5 * std::max(1.0, b.norm().item<double>());
}

// Weights other than 1 and 0, so that a wrong use of them shows.
void disturb(core::LayerStack& stack) {
  const torch::NoGradGuard noGradients;
  torch::manual_seed(13);
  for (torch::Tensor& parameter : stack.parameters()) parameter.add_(0.3 * torch::randn_like(parameter));
}

}  // namespace

class TestLayers : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void fusedLayersEqualPlainOnesInDoublePrecision_data();
  void fusedLayersEqualPlainOnesInDoublePrecision();
  void kernelsOfEitherChoiceGiveTheSameUpToRounding();
  void gradientsOfADeepModelAreAsExactAsThoseOfLibTorch();
  void theSameThreadsGiveTheSameBits_data();
  void theSameThreadsGiveTheSameBits();
  void aBiasThatStandsStillChangesNoOtherGradient();
  void evaluationUsesTheMovingAverages();
  void pictureOrderInMemoryDoesNotMatter();
  void flattenKeepsKerasOrder();
};

void TestLayers::fusedLayersEqualPlainOnesInDoublePrecision_data() {
  QTest::addColumn<int>("number");
  QTest::addColumn<int>("count");
  QTest::addColumn<int>("threads");
  for (int i = 0; i < static_cast<int>(cases().size()); ++i) {
    for (const int count : {1, 3}) {
      for (const int threads : {1, 2}) {
        QTest::addRow("%s, batch %d, threads %d", cases()[static_cast<std::size_t>(i)].name, count, threads)
            << i << count << threads;
      }
    }
  }
}

void TestLayers::fusedLayersEqualPlainOnesInDoublePrecision() {
  QFETCH(const int, number);
  QFETCH(const int, count);
  QFETCH(const int, threads);
  const Case& one = cases()[static_cast<std::size_t>(number)];
  at::set_num_threads(threads);
  const auto fused = seeded(one);
  const auto plain = seeded(one);
  disturb(*fused);
  disturb(*plain);
  plain->to(torch::kDouble);
  plain->setFused(false);
  const torch::Tensor input = pictures(one, count);
  const Passed found = pass(*fused, input);
  const Passed expected = pass(*plain, input.to(torch::kDouble));
  QVERIFY(isClose(found.output, expected.output));
  for (std::size_t i = 0; i < expected.gradients.size(); ++i) {
    const torch::Tensor difference = found.gradients[i].to(torch::kDouble) - expected.gradients[i];
    const QString told = QStringLiteral("gradient %1: %2 of %3");
    QVERIFY2(
        isClose(found.gradients[i], expected.gradients[i]),
        qPrintable(told.arg(i).arg(difference.norm().item<double>()).arg(expected.gradients[i].norm().item<double>())));
  }
  for (std::size_t i = 0; i < expected.buffers.size(); ++i) QVERIFY(isClose(found.buffers[i], expected.buffers[i]));
  at::set_num_threads(1);
}

void TestLayers::kernelsOfEitherChoiceGiveTheSameUpToRounding() {
  for (const Case& one : cases()) {
    const auto torchs = seeded(one);
    core::useKernels(*torchs, core::KernelChoice::Torch);
    const Passed found = pass(*seeded(one), pictures(one, 3));
    const Passed expected = pass(*torchs, pictures(one, 3));
    QVERIFY2(isClose(found.output, expected.output), one.name);
    for (std::size_t i = 0; i < expected.gradients.size(); ++i) {
      QVERIFY2(isClose(found.gradients[i], expected.gradients[i]), one.name);
    }
  }
}

// Errors grow from layer to layer; what a minimal filter adds to them must not be more than what any order of sums does.
// Its activations have no kink: one value that falls on its other side would outweigh all rounding.
void TestLayers::gradientsOfADeepModelAreAsExactAsThoseOfLibTorch() {
  const Case deep{"deep",
                  [] {
                    std::vector<LayerPtr> layers;
                    const auto add = [&](LayerPtr layer, std::int64_t channels) {
                      layers.push_back(std::move(layer));
                      layers.push_back(core::leakyRelu(1.0));
                      layers.push_back(core::batchNorm(channels));
                    };
                    add(core::convolution({3, 64, 3, 2, Activation::Linear}), 64);
                    add(core::convolution({64, 96, 3, 2, Activation::Linear}), 96);
                    add(core::transposedConvolution({96, 96, 3, 2, Activation::Linear}), 96);
                    add(core::transposedConvolution({96, 64, 3, 2, Activation::Linear}), 64);
                    layers.push_back(core::transposedConvolution({64, 3, 3, 1, Activation::Sigmoid}));
                    return layers;
                  },
                  3, 32};
  const auto exact = seeded(deep);
  exact->to(torch::kDouble);
  exact->setFused(false);
  const torch::Tensor input = pictures(deep, 8);
  const Passed expected = pass(*exact, input.to(torch::kDouble));
  const auto errorOf = [&](core::KernelChoice choice) {
    const auto stack = seeded(deep);
    core::useKernels(*stack, choice);
    const Passed found = pass(*stack, input);
    double sum = 0;
    for (std::size_t i = 0; i < expected.gradients.size(); ++i) {
      const double size = expected.gradients[i].norm().item<double>();
      if (size < 1e-6) continue;  // A bias before BatchNorm changes nothing.
      sum += (found.gradients[i].to(torch::kDouble) - expected.gradients[i]).norm().item<double>() / size;
    }
    return sum;
  };
  const double ours = errorOf(core::KernelChoice::Fast);
  const double torchs = errorOf(core::KernelChoice::Torch);
  QVERIFY2(ours <= 1.2 * torchs, qPrintable(QStringLiteral("%1, LibTorch %2").arg(ours).arg(torchs)));
}

void TestLayers::theSameThreadsGiveTheSameBits_data() {
  QTest::addColumn<int>("number");
  for (int i = 0; i < static_cast<int>(cases().size()); ++i) {
    QTest::addRow("%s", cases()[static_cast<std::size_t>(i)].name) << i;
  }
}

void TestLayers::theSameThreadsGiveTheSameBits() {
  QFETCH(const int, number);
  const Case& one = cases()[static_cast<std::size_t>(number)];
  at::set_num_threads(2);
  const Passed first = pass(*seeded(one), pictures(one, 5));
  const Passed second = pass(*seeded(one), pictures(one, 5));
  QVERIFY(first.output.equal(second.output));
  for (std::size_t i = 0; i < first.gradients.size(); ++i) QVERIFY(first.gradients[i].equal(second.gradients[i]));
  at::set_num_threads(1);
}

void TestLayers::aBiasThatStandsStillChangesNoOtherGradient() {
  for (const Case& one : cases()) {
    const auto learning = seeded(one);
    const auto still = seeded(one);
    for (const auto& item : still->named_parameters()) {
      if (item.key() == "0.bias" || item.key() == "1.bias") item.value().set_requires_grad(false);
    }
    const torch::Tensor input = pictures(one, 2);
    learning->forward(input).square().sum().backward();
    still->forward(input).square().sum().backward();
    for (const auto& item : still->named_parameters()) {
      if (!item.value().requires_grad()) continue;
      QVERIFY2(isClose(item.value().grad(), learning->named_parameters()[item.key()].grad()), one.name);
    }
  }
}

void TestLayers::evaluationUsesTheMovingAverages() {
  const Case& one = cases().front();
  const auto stack = seeded(one);
  disturb(*stack);
  (void)pass(*stack, pictures(one, 8));
  stack->eval();
  const torch::NoGradGuard noGradients;
  const torch::Tensor all = stack->forward(pictures(one, 8));
  const torch::Tensor alone = stack->forward(pictures(one, 8).slice(0, 2, 3));
  QVERIFY(isClose(alone, all.slice(0, 2, 3)));  // Does not depend on the rest of the batch.
  stack->setFused(false);
  QVERIFY(isClose(stack->forward(pictures(one, 8)), all));
}

void TestLayers::pictureOrderInMemoryDoesNotMatter() {
  for (const Case& one : cases()) {
    const torch::Tensor input = pictures(one, 2);
    const Passed channelsFirst = pass(*seeded(one), input);
    const Passed channelsLast = pass(*seeded(one), input.contiguous(torch::MemoryFormat::ChannelsLast));
    QVERIFY2(isClose(channelsLast.output, channelsFirst.output), one.name);
  }
}

void TestLayers::flattenKeepsKerasOrder() {
  // Two channels of 1 x 2 pixels: Keras has all channels of a pixel side by side.
  const torch::Tensor picture = torch::tensor({1.0F, 2.0F, 10.0F, 20.0F}).view({1, 2, 1, 2});
  const torch::Tensor flat = core::flatten()->forward(picture);
  QVERIFY(flat.equal(torch::tensor({{1.0F, 10.0F, 2.0F, 20.0F}})));
  QVERIFY(core::reshape(2, 1, 2)->forward(flat).equal(picture));
}

std::unique_ptr<QObject> makeLayersTest() { return std::make_unique<TestLayers>(); }

#include "tst_layers.moc"
