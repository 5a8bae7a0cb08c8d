// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_settings.h"

#include <algorithm>
#include <string>

#include "core/base/error.h"
#include "core/run/catalogue.h"
#include "core/run/loss_terms.h"

namespace core {
namespace {

void checkSize(const RunSettings& settings) {
  const std::size_t stages = halvings(settings.architecture);
  const int unit = 1 << std::min<std::size_t>(stages, 16);
  const int size = settings.data.size;
  if (size % unit == 0) return;
  const int smaller = size / unit * unit;
  const int larger = smaller + unit;
  if (smaller < 8) {
    throw Error(
        ErrorCode::InvalidSetting, "size",
        {coreText("Core",
                  "With %1 stages the picture size must be a multiple of %2; %3 is not. Use %4, or fewer filters."),
         stages, unit, size, larger});
  }
  throw Error(
      ErrorCode::InvalidSetting, "size",
      {coreText("Core",
                "With %1 stages the picture size must be a multiple of %2; %3 is not. Use %4 or %5, or fewer filters."),
       stages, unit, size, smaller, larger});
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
    if (term.name == "ssim" && settings.data.size < 11) {
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
  checkSize(settings);
  checkSplit(settings.data);
  checkLoss(settings);
}

}  // namespace core
