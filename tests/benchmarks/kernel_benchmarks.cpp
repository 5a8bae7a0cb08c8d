// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's own kernels one by one, each beside LibTorch's way to the same result.
#include <benchmark/benchmark.h>

#include "core/base/memory_setup.h"
#include "core/engine/device.h"
#include "core/engine/image_metrics.h"
#include "core/engine/layer_stack.h"
#include "core/engine/optimizers.h"
#include "core/engine/training_step.h"
#include "core/run/catalogue.h"
#include "tests/benchmarks/bench_engine.h"

namespace {

torch::Tensor activations(std::int64_t channels, std::int64_t side) {
  return torch::randn({32, side, side, channels}).permute({0, 3, 1, 2}).requires_grad_();
}

// Forward and backward of a stack; range(0) is 1 for the fused route, 0 for one layer after the other.
void runStack(benchmark::State& state, const std::vector<core::LayerPtr>& layers, const torch::Tensor& input) {
  core::LayerStack stack(layers);
  stack.setFused(state.range(0) == 1);
  for (auto _ : state) stack.forward(input).sum().backward();
}

void leakyReluAndBatchNorm(benchmark::State& state) {
  runStack(state, {core::leakyRelu(0.2), core::batchNorm(128)}, activations(128, 32));
}

void reluAndPooling(benchmark::State& state) {
  runStack(state, {core::convolution({3, 72, 3, 1, core::Activation::Relu}), core::maxPool()}, activations(3, 96));
}

void upSamplingAndConvolution(benchmark::State& state) {
  runStack(state, {core::upSampling(), core::convolution({64, 72, 3, 1, core::Activation::Relu})}, activations(64, 24));
}

// The same with range(0) as the choice of kernels: 0 for LibTorch's, 1 for ours.
void runLayers(benchmark::State& state, const std::vector<core::LayerPtr>& layers, const torch::Tensor& input) {
  const auto stack = std::make_shared<core::LayerStack>(layers);
  core::useKernels(*stack, state.range(0) == 1 ? core::KernelChoice::Fast : core::KernelChoice::Torch);
  for (auto _ : state) stack->forward(input).sum().backward();
}

void stridedConvolution(benchmark::State& state) {
  runLayers(state, {core::convolution({128, 256, 3, 2, core::Activation::Linear})}, activations(128, 32));
}

void transposedConvolution(benchmark::State& state) {
  runLayers(state, {core::transposedConvolution({256, 128, 3, 2, core::Activation::Linear})}, activations(256, 32));
}

void plainConvolution(benchmark::State& state) {
  runLayers(state, {core::convolution({72, 64, 3, 1, core::Activation::Linear})}, activations(72, 48));
}

void firstConvolution(benchmark::State& state) {
  runLayers(state, {core::convolution({3, 128, 3, 2, core::Activation::Linear})}, activations(3, 64).detach());
}

void lastConvolution(benchmark::State& state) {
  runLayers(state, {core::transposedConvolution({128, 3, 3, 1, core::Activation::Linear})}, activations(128, 64));
}

void denseToCode(benchmark::State& state) {
  runLayers(state, {core::dense(65536, 128, core::Activation::Linear)}, torch::randn({32, 65536}).requires_grad_());
}

void denseFromCode(benchmark::State& state) {
  runLayers(state, {core::dense(128, 65536, core::Activation::Linear)}, torch::randn({32, 128}).requires_grad_());
}

void optimizerStep(benchmark::State& state) {
  const core::CatalogueEntry& entry = core::optimizerCatalogue().at(static_cast<std::size_t>(state.range(0)));
  torch::Tensor weight = torch::randn({8'000'000}).requires_grad_();
  weight.mutable_grad() = torch::randn({8'000'000});
  const auto optimizer = core::makeOptimizer(core::defaultChoice(entry), {{"weight", weight}});
  for (auto _ : state) benchmark::DoNotOptimize(optimizer->step(1e-6));
  state.SetLabel(entry.name);
}

// A step of an architecture at its defaults; range(0) is 1 for ours, without autograd, 0 for LibTorch's way.
void stepOf(benchmark::State& state, const char* architecture) {
  core::RunSettings settings = core::defaultRunSettings();
  settings.architecture =
      core::defaultChoice(core::entryNamed(core::architectureCatalogue(), "architecture", architecture));
  settings.training.kernels = state.range(0) == 1 ? core::KernelChoice::Fast : core::KernelChoice::Torch;
  const auto model = core::buildModel(settings.architecture, {64, 64, 3});
  core::useKernels(*model, settings.training.kernels);
  core::TrainingStep step(*model, settings, core::measureFor(settings, 3, torch::kCPU), nullptr);
  const torch::Tensor pictures = torch::rand({32, 64, 64, 3}).permute({0, 3, 1, 2});
  for (auto _ : state) benchmark::DoNotOptimize(step.run({pictures, pictures}, 1e-6));
}

void figuresOfABatch(benchmark::State& state) {
  const torch::Tensor output = activations(3, state.range(0)).detach().sigmoid();
  const torch::Tensor target = activations(3, state.range(0)).detach().sigmoid();
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        core::imageMetrics(output, target, core::ValueRange::Unit, core::AccuracyKind::Categorical));
  }
}

}  // namespace

BENCHMARK(leakyReluAndBatchNorm)->Arg(0)->Arg(1)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(reluAndPooling)->Arg(0)->Arg(1)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(upSamplingAndConvolution)->Arg(0)->Arg(1)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(stridedConvolution)->Arg(0)->Arg(1)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(transposedConvolution)->Arg(0)->Arg(1)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(plainConvolution)->Arg(0)->Arg(1)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(firstConvolution)->Arg(0)->Arg(1)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(lastConvolution)->Arg(0)->Arg(1)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(denseToCode)->Arg(0)->Arg(1)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(denseFromCode)->Arg(0)->Arg(1)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(optimizerStep)->DenseRange(0, 6)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(stepOf, basic, "basic")->Arg(0)->Arg(1)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(stepOf, sparse, "sparse")->Arg(0)->Arg(1)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(stepOf, deep, "deep")->Arg(0)->Arg(1)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(figuresOfABatch)->Arg(64)->Arg(96)->UseRealTime()->Unit(benchmark::kMillisecond);

int runKernelBenchmarks(int argc, char** argv) {
  core::keepFreedMemory();
  (void)core::prepareDevice({});
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
