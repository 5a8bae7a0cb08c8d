// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_settings.h"

#include <algorithm>
#include <string>

#include "core/base/error.h"
#include "core/run/catalogue.h"
#include "core/run/layer_list.h"
#include "core/run/loss_terms.h"

namespace core {
namespace {

// Sides that do not halve evenly are padded inside the model, but there must be something left to halve.
void checkSize(const RunSettings& settings) {
  const std::size_t stages = halvings(settings.architecture);
  const ImageShape shape = modelShape(settings.data);
  const int side = std::min(shape.width, shape.height);
  const int unit = stages == 0 ? 0 : 1 << std::min<std::size_t>(stages - 1, 16);
  if (side > unit) return;
  throw Error(
      ErrorCode::InvalidSetting, side < shape.width ? "height" : "size",
      {coreText("Core",
                "With %1 stages, each of which halves it, a picture must have more than %2 pixels on each side; "
                "%3 is too few. Use larger pictures, or fewer filters."),
       stages, unit, side});
}

// What the list makes of pictures of this size is for the engine to say.
void checkLayers(const RunSettings& settings) {
  if (settings.architecture.options.contains("layer_list")) {
    (void)parseLayerList(settings.architecture.text("layer_list"));
  }
}

void checkParts(const DataSettings& data) {
  if (data.cropFrom == 0 || data.cropFrom >= data.size) return;
  throw Error(ErrorCode::InvalidSetting, "crop_from",
              {coreText("Core",
                        "Parts of %1 pixels' width cannot be taken from pictures of %2 pixels' width. Use a larger "
                        "width, or 0 for whole pictures."),
               data.size, data.cropFrom});
}

void checkSplit(const DataSettings& data) {
  if (data.validationSplit + data.testSplit <= 0.9) return;
  throw Error(
      ErrorCode::InvalidSetting, "validation_split",
      coreText("Core",
               "Validation and test together take more than 0.9 of the pictures: too few are left to train on."));
}

void checkLoss(const RunSettings& settings) {
  for (const LossTerm& term : parseLoss(settings.loss)) {
    if (term.name == "cce" && settings.data.color == ColorMode::Grey) {
      throw Error(ErrorCode::InvalidSetting, "loss",
                  coreText("Core",
                           "Categorical cross-entropy compares the channels of a pixel, and a grey picture has only "
                           "one. Use \"bce\" or \"mse\", or rgb pictures."));
    }
    const ImageShape shape = modelShape(settings.data);
    if (term.name == "ssim" && std::min(shape.width, shape.height) < 11) {
      throw Error(
          ErrorCode::InvalidSetting, "loss",
          coreText("Core", "SSIM looks through a window of 11 x 11 pixels: use pictures of at least 11 pixels."));
    }
  }
}

}  // namespace

RunSettings defaultRunSettings() {
  RunSettings settings;
  settings.architecture = defaultChoice(architectureCatalogue().front());
  settings.optimizer = defaultChoice(optimizerCatalogue().front());
  settings.schedule = defaultChoice(scheduleCatalogue().front());
  return settings;
}

void validate(const RunSettings& settings) {
  checkLayers(settings);
  checkSize(settings);
  checkParts(settings.data);
  checkSplit(settings.data);
  checkLoss(settings);
}

}  // namespace core
