// SPDX-License-Identifier: GPL-3.0-or-later
// One training step after the other, on request. MODEL: a recipe, or an architecture with its defaults. Random pictures;
// otherwise exactly what a run does between two batches.
#include <chrono>
#include <cstdio>
#include <iostream>
#include <string>

#include "core/base/memory_setup.h"
#include "core/engine/architecture.h"
#include "core/engine/device.h"
#include "core/engine/training_step.h"
#include "core/run/catalogue.h"
#include "core/run/choice.h"
#include "core/run/recipes.h"
#include "tests/benchmarks/bench_engine.h"

namespace {

core::RunSettings settingsOf(const std::string& model) {
  for (const core::Recipe& recipe : core::builtInRecipes()) {
    if (recipe.name == model) return recipe.settings;
  }
  core::RunSettings settings = core::defaultRunSettings();
  settings.architecture = core::defaultChoice(core::entryNamed(core::architectureCatalogue(), "architecture", model));
  return settings;
}

}  // namespace

int runTrainingSteps(const char* name, int batchSize) {
  core::keepFreedMemory();
  core::RunSettings settings = settingsOf(name);
  settings.training.batchSize = batchSize;
  const torch::Device device(core::prepareDevice(settings.training).name);
  torch::manual_seed(settings.training.seed);
  const core::ImageShape shape = core::modelShape(settings.data);
  const auto model = core::buildModel(settings.architecture, shape);
  model->to(device);
  model->train();
  core::TrainingStep step(*model, settings, core::measureFor(settings, shape.channels, device), nullptr, nullptr,
                          core::captureOn(device));
  const torch::Tensor pictures = torch::rand({settings.training.batchSize, shape.height, shape.width, shape.channels})
                                     .permute({0, 3, 1, 2})
                                     .to(device);
  std::printf("ready\n");
  std::fflush(stdout);
  for (std::string line; std::getline(std::cin, line);) {
    const auto begin = std::chrono::steady_clock::now();
    const core::StepResult result = step.run({pictures, pictures}, settings.optimizer.real("learning_rate"));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    if (result.notFinite) return 1;
    std::printf("%.6f\n", took.count());
    std::fflush(stdout);
  }
  return 0;
}
