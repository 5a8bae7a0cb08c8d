// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/setting_words.h"

#include <algorithm>
#include <iterator>

#include "core/base/text.h"

namespace core {
namespace {

struct SettingWords {
  std::string_view key;
  Text title;
  Text unit{};
};

constexpr SettingWords kWords[] = {
    {"predict", coreText("Core", "Task")},
    {"corruption", coreText("Core", "Corruption")},
    {"corruption_amount", coreText("Core", "Strength")},
    {"size", coreText("Core", "Picture size"), coreText("Core", "pixels")},
    {"height", coreText("Core", "Height"), coreText("Core", "pixels")},
    {"crop_from", coreText("Core", "Parts from"), coreText("Core", "pixels")},
    {"color", coreText("Core", "Colour")},
    {"fit", coreText("Core", "Fit")},
    {"range", coreText("Core", "Pixel values")},
    {"depth_range", coreText("Core", "Deep values")},
    {"depth_low", coreText("Core", "Black from")},
    {"depth_high", coreText("Core", "White from")},
    {"pages", coreText("Core", "Pages")},
    {"background", coreText("Core", "Background")},
    {"validation_split", coreText("Core", "Validation")},
    {"test_split", coreText("Core", "Test")},
    {"split_seed", coreText("Core", "Split seed")},
    {"keep_groups", coreText("Core", "Groups stay together")},
    {"sub_folders", coreText("Core", "Sub-folders")},
    {"input_column", coreText("Core", "Input column")},
    {"target_column", coreText("Core", "Target column")},
    {"limit", coreText("Core", "Picture limit")},
    {"flip", coreText("Core", "Mirror")},
    {"shift", coreText("Core", "Shift")},
    {"rotate", coreText("Core", "Rotate"), coreText("Core", "degrees")},
    {"brightness", coreText("Core", "Brightness")},
    {"scramble_targets", coreText("Core", "Scrambled targets")},
    {"pixel_cache_mib", coreText("Core", "Memory"), coreText("Core", "MiB")},
    {"architecture", coreText("Core", "Model")},
    {"filters", coreText("Core", "Filters")},
    {"layer_list", coreText("Core", "Layers")},
    {"latent_dim", coreText("Core", "Latent size")},
    {"negative_slope", coreText("Core", "Negative slope")},
    {"output_activation", coreText("Core", "Output")},
    {"units", coreText("Core", "Units")},
    {"dropout_rate", coreText("Core", "Dropout")},
    {"activation", coreText("Core", "Activation")},
    {"activity_l1", coreText("Core", "Sparsity")},
    {"kl_weight", coreText("Core", "KL weight")},
    {"loss", coreText("Core", "Loss")},
    {"optimizer", coreText("Core", "Optimizer")},
    {"learning_rate", coreText("Core", "Learning rate")},
    {"beta_1", coreText("Core", "Beta 1")},
    {"beta_2", coreText("Core", "Beta 2")},
    {"epsilon", coreText("Core", "Epsilon")},
    {"weight_decay", coreText("Core", "Weight decay")},
    {"momentum", coreText("Core", "Momentum")},
    {"nesterov", coreText("Core", "Nesterov")},
    {"rho", coreText("Core", "Rho")},
    {"initial_accumulator_value", coreText("Core", "Initial sum")},
    {"schedule", coreText("Core", "Schedule")},
    {"warmup_epochs", coreText("Core", "Warm-up"), coreText("Core", "epochs")},
    {"step_size", coreText("Core", "Step length"), coreText("Core", "epochs")},
    {"factor", coreText("Core", "Factor")},
    {"alpha", coreText("Core", "Final share")},
    {"when_lengthened", coreText("Core", "When lengthened")},
    {"plateau_patience", coreText("Core", "Patience"), coreText("Core", "epochs")},
    {"plateau_min_delta", coreText("Core", "Plateau gain")},
    {"min_lr", coreText("Core", "Lowest rate")},
    {"epochs", coreText("Core", "Epochs")},
    {"batch_size", coreText("Core", "Batch size")},
    {"seed", coreText("Core", "Seed")},
    {"global_clipnorm", coreText("Core", "Clip norm")},
    {"evaluation_sample", coreText("Core", "Sample")},
    {"device", coreText("Core", "Device")},
    {"threads", coreText("Core", "Threads")},
    {"kernels", coreText("Core", "Kernels")},
    {"precision", coreText("Core", "Precision")},
    {"sync_batchnorm", coreText("Core", "Synchronised BatchNorm")},
    {"doctor", coreText("Core", "Doctor")},
    {"patience", coreText("Core", "Early stop"), coreText("Core", "epochs")},
    {"min_delta", coreText("Core", "Smallest gain")},
    {"restore_best_weights", coreText("Core", "Keep best")},
};

const SettingWords* wordsOf(std::string_view key) {
  const auto* const found =
      std::find_if(std::begin(kWords), std::end(kWords), [&](const SettingWords& words) { return words.key == key; });
  return found == std::end(kWords) ? nullptr : found;
}

}  // namespace

Text settingTitle(std::string_view key) {
  const SettingWords* const words = wordsOf(key);
  return words == nullptr ? Text() : words->title;
}

Text settingUnit(std::string_view key) {
  const SettingWords* const words = wordsOf(key);
  return words == nullptr ? Text() : words->unit;
}

Message settingName(std::string_view key) {
  const Text title = settingTitle(key);
  return title.empty() ? Message::verbatim(std::string(key)) : Message(title);
}

std::optional<std::string> settingKeyNamed(std::string_view name) {
  if (wordsOf(name) != nullptr) return std::string(name);
  const std::string wanted = lowerCase(trim(name));
  for (const SettingWords& words : kWords) {
    if (lowerCase(words.key) == wanted || lowerCase(words.title.english()) == wanted) return std::string(words.key);
  }
  return std::nullopt;
}

}  // namespace core
