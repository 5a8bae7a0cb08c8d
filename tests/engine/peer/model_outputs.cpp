// SPDX-License-Identifier: GPL-3.0-or-later
// What a model makes of pictures, as floats: what peers of other programs are compared with. Usage:
//   model_outputs RECIPE WEIGHTS PICTURES OUTPUT
// PICTURES holds bytes, count x height x width x channels of the model; OUTPUT gets as many floats, 0 (black) to 1 (white).
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/data/batch.h"
#include "core/engine/architecture.h"
#include "core/engine/evaluator.h"
#include "core/engine/tensor_io.h"
#include "core/engine/weights.h"
#include "core/run/settings_file.h"

namespace {

std::vector<core::Image> picturesOf(const std::string& file, const core::ImageShape& shape) {
  std::ifstream stream(file, std::ios::binary);
  const std::vector<char> bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  std::vector<core::Image> pictures;
  for (std::size_t at = 0; at + shape.size() <= bytes.size(); at += shape.size()) {
    core::Image picture(shape.width, shape.height, shape.channels);
    for (std::size_t i = 0; i < shape.size(); ++i) picture.pixels[i] = static_cast<std::uint8_t>(bytes[at + i]);
    pictures.push_back(std::move(picture));
  }
  return pictures;
}

void writeOutputs(const std::vector<std::string>& arguments) {
  const core::RunSettings settings = core::readRecipe(arguments.at(0)).settings;
  const core::ImageShape shape = core::modelShape(settings.data);
  const auto model = core::buildModel(settings.architecture, shape);
  core::loadWeights(*model, arguments.at(1));
  const core::EvaluationScope scope(*model);
  const auto pictures = picturesOf(arguments.at(2), shape);
  const torch::Tensor made = model->forward(core::toTensor(pictures, settings.data.range, torch::kCPU)).reconstruction;
  const auto [low, high] = core::rangeEnds(settings.data.range);
  const torch::Tensor values = ((made - low) / (high - low)).permute({0, 2, 3, 1}).contiguous();
  std::ofstream(arguments.at(3), std::ios::binary)
      .write(static_cast<const char*>(values.data_ptr()), static_cast<std::streamsize>(values.nbytes()));
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 5) return 2;
  try {
    writeOutputs({arguments + 1, arguments + count});
  } catch (const core::Error& error) {
    std::cerr << error.what() << "\n";
    return 1;
  }
  return 0;
}
