// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/setting_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <utility>

#include "core/run/settings_schema.h"
#include "ui/words/message_text.h"

namespace ui {
namespace {

struct Word {
  const char* key;
  const char* title;
};

constexpr Word kTitles[] = {
    {"predict", QT_TRANSLATE_NOOP("Setting", "Learn to make")},
    {"corruption", QT_TRANSLATE_NOOP("Setting", "Corruption")},
    {"corruption_amount", QT_TRANSLATE_NOOP("Setting", "How strongly")},
    {"size", QT_TRANSLATE_NOOP("Setting", "Picture size")},
    {"color", QT_TRANSLATE_NOOP("Setting", "Colour")},
    {"fit", QT_TRANSLATE_NOOP("Setting", "Fit")},
    {"range", QT_TRANSLATE_NOOP("Setting", "Pixel values")},
    {"background", QT_TRANSLATE_NOOP("Setting", "Background")},
    {"validation_split", QT_TRANSLATE_NOOP("Setting", "Validation")},
    {"test_split", QT_TRANSLATE_NOOP("Setting", "Test split")},
    {"split_seed", QT_TRANSLATE_NOOP("Setting", "Split seed")},
    {"limit", QT_TRANSLATE_NOOP("Setting", "At most")},
    {"flip", QT_TRANSLATE_NOOP("Setting", "Mirror")},
    {"shift", QT_TRANSLATE_NOOP("Setting", "Shift")},
    {"rotate", QT_TRANSLATE_NOOP("Setting", "Rotate")},
    {"brightness", QT_TRANSLATE_NOOP("Setting", "Brightness")},
    {"scramble_targets", QT_TRANSLATE_NOOP("Setting", "Scramble")},
    {"pixel_cache_mib", QT_TRANSLATE_NOOP("Setting", "Memory, MiB")},
    {"architecture", QT_TRANSLATE_NOOP("Setting", "Model")},
    {"filters", QT_TRANSLATE_NOOP("Setting", "Filters")},
    {"latent_dim", QT_TRANSLATE_NOOP("Setting", "Latent size")},
    {"negative_slope", QT_TRANSLATE_NOOP("Setting", "Negative slope")},
    {"output_activation", QT_TRANSLATE_NOOP("Setting", "Output")},
    {"units", QT_TRANSLATE_NOOP("Setting", "Units")},
    {"dropout_rate", QT_TRANSLATE_NOOP("Setting", "Dropout")},
    {"activation", QT_TRANSLATE_NOOP("Setting", "Activation")},
    {"activity_l1", QT_TRANSLATE_NOOP("Setting", "Sparsity")},
    {"kl_weight", QT_TRANSLATE_NOOP("Setting", "KL weight")},
    {"loss", QT_TRANSLATE_NOOP("Setting", "Loss")},
    {"optimizer", QT_TRANSLATE_NOOP("Setting", "Optimizer")},
    {"learning_rate", QT_TRANSLATE_NOOP("Setting", "Learning rate")},
    {"beta_1", QT_TRANSLATE_NOOP("Setting", "Beta 1")},
    {"beta_2", QT_TRANSLATE_NOOP("Setting", "Beta 2")},
    {"epsilon", QT_TRANSLATE_NOOP("Setting", "Epsilon")},
    {"weight_decay", QT_TRANSLATE_NOOP("Setting", "Weight decay")},
    {"momentum", QT_TRANSLATE_NOOP("Setting", "Momentum")},
    {"nesterov", QT_TRANSLATE_NOOP("Setting", "Nesterov")},
    {"rho", QT_TRANSLATE_NOOP("Setting", "Rho")},
    {"initial_accumulator_value", QT_TRANSLATE_NOOP("Setting", "Initial sum")},
    {"schedule", QT_TRANSLATE_NOOP("Setting", "Schedule")},
    {"warmup_epochs", QT_TRANSLATE_NOOP("Setting", "Warm-up")},
    {"step_size", QT_TRANSLATE_NOOP("Setting", "Every")},
    {"factor", QT_TRANSLATE_NOOP("Setting", "Factor")},
    {"alpha", QT_TRANSLATE_NOOP("Setting", "Final share")},
    {"when_lengthened", QT_TRANSLATE_NOOP("Setting", "When lengthened")},
    {"plateau_patience", QT_TRANSLATE_NOOP("Setting", "Patience")},
    {"plateau_min_delta", QT_TRANSLATE_NOOP("Setting", "Smallest gain")},
    {"min_lr", QT_TRANSLATE_NOOP("Setting", "Lowest rate")},
    {"epochs", QT_TRANSLATE_NOOP("Setting", "Epochs")},
    {"batch_size", QT_TRANSLATE_NOOP("Setting", "Batch size")},
    {"seed", QT_TRANSLATE_NOOP("Setting", "Seed")},
    {"global_clipnorm", QT_TRANSLATE_NOOP("Setting", "Clip norm")},
    {"evaluation_sample", QT_TRANSLATE_NOOP("Setting", "Sample")},
    {"device", QT_TRANSLATE_NOOP("Setting", "Device")},
    {"threads", QT_TRANSLATE_NOOP("Setting", "Threads")},
    {"patience", QT_TRANSLATE_NOOP("Setting", "Early stop")},
    {"min_delta", QT_TRANSLATE_NOOP("Setting", "Smallest gain")},
    {"restore_best_weights", QT_TRANSLATE_NOOP("Setting", "Keep best")},
};

constexpr Word kChoices[] = {
    {"auto", QT_TRANSLATE_NOOP("Choice", "Automatic")},
    {"itself", QT_TRANSLATE_NOOP("Choice", "Itself")},
    {"pair", QT_TRANSLATE_NOOP("Choice", "Paired target")},
    {"corrupted", QT_TRANSLATE_NOOP("Choice", "Clean copy")},
    {"rgb", QT_TRANSLATE_NOOP("Choice", "Colour")},
    {"grey", QT_TRANSLATE_NOOP("Choice", "Grey")},
    {"crop", QT_TRANSLATE_NOOP("Choice", "Crop")},
    {"pad", QT_TRANSLATE_NOOP("Choice", "Pad")},
    {"stretch", QT_TRANSLATE_NOOP("Choice", "Stretch")},
    {"0..1", QT_TRANSLATE_NOOP("Choice", "0 to 1")},
    {"0..255", QT_TRANSLATE_NOOP("Choice", "0 to 255 (unscaled)")},
    {"-1..1", QT_TRANSLATE_NOOP("Choice", "-1 to 1")},
    {"gaussian-noise", QT_TRANSLATE_NOOP("Choice", "Grain")},
    {"salt-and-pepper", QT_TRANSLATE_NOOP("Choice", "Salt and pepper")},
    {"masked-squares", QT_TRANSLATE_NOOP("Choice", "Missing squares")},
    {"blur", QT_TRANSLATE_NOOP("Choice", "Blur")},
    {"greyscale", QT_TRANSLATE_NOOP("Choice", "No colour")},
    {"low-resolution", QT_TRANSLATE_NOOP("Choice", "Low resolution")},
    {"cpu", QT_TRANSLATE_NOOP("Choice", "Processor")},
    {"cuda", QT_TRANSLATE_NOOP("Choice", "Graphics card")},
    {"sigmoid", QT_TRANSLATE_NOOP("Choice", "Sigmoid")},
    {"linear", QT_TRANSLATE_NOOP("Choice", "Linear")},
    {"tanh", QT_TRANSLATE_NOOP("Choice", "Tanh")},
    {"relu", QT_TRANSLATE_NOOP("Choice", "ReLU")},
    {"go-on", QT_TRANSLATE_NOOP("Choice", "Rate goes on")},
    {"rescale", QT_TRANSLATE_NOOP("Choice", "Rate rescaled")},
};

QString translated(const char* context, std::string_view text) {
  return QCoreApplication::translate(context, std::string(text).c_str());
}

}  // namespace

QString settingTitle(const std::string& key) {
  for (const Word& word : kTitles) {
    if (key == word.key) return translated("Setting", word.title);
  }
  return QString::fromStdString(key);
}

QString choiceTitle(const std::string& key, const std::string& value) {
  if (const core::Catalogue* const catalogue = core::catalogueOf(key)) {  // It brings titles of its own.
    const auto found =
        std::find_if(catalogue->begin(), catalogue->end(), [&](const auto& e) { return e.name == value; });
    if (found != catalogue->end()) return translatedText(found->title);
  }
  for (const Word& word : kChoices) {
    if (value == word.key) return translated("Choice", word.title);
  }
  return QString::fromStdString(value);
}

QString settingTooltip(const core::SettingSpec& spec) {
  const QString explanation = messageText(spec.explanation);
  if (!spec.choices.empty() || std::holds_alternative<bool>(spec.defaultValue)) return explanation;
  return QCoreApplication::translate("Setting", "%1\nAllowed: %2.")
      .arg(explanation, messageText(core::allowedValues(spec)));
}

}  // namespace ui
