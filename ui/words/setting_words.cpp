// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/setting_words.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "core/base/number.h"
#include "core/base/text.h"
#include "core/run/setting_words.h"
#include "core/run/settings_schema.h"
#include "core/run/typed_setting.h"
#include "ui/words/message_text.h"
#include "ui/words/number_text.h"

namespace ui {
namespace {

struct Word {
  const char* key;
  const char* title;
};

constexpr Word kChoices[] = {
    {"on", QT_TRANSLATE_NOOP("Choice", "on")},
    {"off", QT_TRANSLATE_NOOP("Choice", "off")},
    {"auto", QT_TRANSLATE_NOOP("Choice", "Automatic")},
    {"itself", QT_TRANSLATE_NOOP("Choice", "Rebuild itself")},
    {"pair", QT_TRANSLATE_NOOP("Choice", "Paired target")},
    {"pairs", QT_TRANSLATE_NOOP("Choice", "Pairs")},
    {"classes", QT_TRANSLATE_NOOP("Choice", "Classes")},
    {"corrupted", QT_TRANSLATE_NOOP("Choice", "Denoise")},
    {"rgb", QT_TRANSLATE_NOOP("Choice", "Colour")},
    {"grey", QT_TRANSLATE_NOOP("Choice", "Grey")},
    {"crop", QT_TRANSLATE_NOOP("Choice", "Crop")},
    {"pad", QT_TRANSLATE_NOOP("Choice", "Pad")},
    {"stretch", QT_TRANSLATE_NOOP("Choice", "Stretch")},
    {"measured", QT_TRANSLATE_NOOP("Choice", "Measured in the folder")},
    {"chosen", QT_TRANSLATE_NOOP("Choice", "Chosen")},
    {"first", QT_TRANSLATE_NOOP("Choice", "The first of each file")},
    {"all", QT_TRANSLATE_NOOP("Choice", "Each a picture")},
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
    {"fast", QT_TRANSLATE_NOOP("Choice", "This program's")},
    {"torch", QT_TRANSLATE_NOOP("Choice", "LibTorch's")},
    {"sigmoid", QT_TRANSLATE_NOOP("Choice", "Sigmoid")},
    {"linear", QT_TRANSLATE_NOOP("Choice", "Linear")},
    {"tanh", QT_TRANSLATE_NOOP("Choice", "Tanh")},
    {"relu", QT_TRANSLATE_NOOP("Choice", "ReLU")},
    {"go-on", QT_TRANSLATE_NOOP("Choice", "Rate goes on")},
    {"rescale", QT_TRANSLATE_NOOP("Choice", "Rate rescaled")},
};

// Numbers of which 0 is not a number of anything.
constexpr Word kZeros[] = {
    {"height", QT_TRANSLATE_NOOP("Zero", "as the width")},  {"limit", QT_TRANSLATE_NOOP("Zero", "all")},
    {"patience", QT_TRANSLATE_NOOP("Zero", "never")},       {"global_clipnorm", QT_TRANSLATE_NOOP("Zero", "off")},
    {"threads", QT_TRANSLATE_NOOP("Zero", "one per core")},
};

// What a value chooses; null where the setting has no catalogue, or none such.
const core::CatalogueEntry* entryOf(const std::string& key, const std::string& value) {
  const core::Catalogue* const catalogue = core::catalogueOf(key);
  if (catalogue == nullptr) return nullptr;
  const auto found = std::find_if(catalogue->begin(), catalogue->end(), [&](const auto& e) { return e.name == value; });
  return found == catalogue->end() ? nullptr : &*found;
}

enum class ValueKind { Text, Number, List };

// Asked for each cell of a table.
ValueKind kindOf(const std::string& key) {
  static const std::unordered_map<std::string, ValueKind> kinds = [] {
    std::unordered_map<std::string, ValueKind> found;
    for (const core::SettingInUse& setting : core::allSettings()) {
      const bool isList = std::holds_alternative<std::vector<std::int64_t>>(setting.value);
      const bool isNumber =
          std::holds_alternative<std::int64_t>(setting.value) || std::holds_alternative<double>(setting.value);
      found[setting.spec.key] = isList ? ValueKind::List : isNumber ? ValueKind::Number : ValueKind::Text;
    }
    return found;
  }();
  const auto found = kinds.find(key);
  return found == kinds.end() ? ValueKind::Text : found->second;
}

QString numberIn(const std::string& text) {
  const std::optional<double> number = core::plainNumber(text);
  return number ? numberText(*number) : QString::fromStdString(text);
}

}  // namespace

QString settingTitle(const std::string& key) { return messageText(core::settingName(key)); }

std::optional<std::string> settingKeyTitled(const QString& title) {
  const QString wanted = title.trimmed();
  for (const core::SettingInUse& setting : core::allSettings()) {
    if (settingTitle(setting.spec.key).compare(wanted, Qt::CaseInsensitive) == 0) return setting.spec.key;
  }
  return core::settingKeyNamed(wanted.toStdString());
}

QString settingUnit(const std::string& key) { return translatedText(core::settingUnit(key)); }

QString zeroText(const std::string& key) {
  for (const Word& word : kZeros) {
    if (key == word.key) return QCoreApplication::translate("Zero", word.title);
  }
  return {};
}

QString typedSettingText(const std::string& key, const std::string& value) {
  return value == "0" && !zeroText(key).isEmpty() ? QString() : settingText(key, value);
}

QString choiceTitle(const std::string& key, const std::string& value) {
  if (const core::CatalogueEntry* const entry = entryOf(key, value)) return translatedText(entry->title);
  for (const Word& word : kChoices) {
    if (value == word.key) return QCoreApplication::translate("Choice", word.title);
  }
  return QString::fromStdString(value);
}

QString choiceExplanation(const std::string& key, const std::string& value) {
  const core::CatalogueEntry* const entry = entryOf(key, value);
  return entry == nullptr ? QString() : translatedText(entry->explanation);
}

QString settingText(const std::string& key, const std::string& value) {
  const ValueKind kind = kindOf(key);
  if (kind == ValueKind::Text) return choiceTitle(key, value);
  if (kind == ValueKind::Number) return value == "0" && !zeroText(key).isEmpty() ? zeroText(key) : numberIn(value);
  QStringList numbers;
  for (const std::string& part : core::split(value, ',')) numbers += numberIn(part);
  return numbers.join(QStringLiteral(", "));
}

QString settingTooltip(const core::SettingSpec& spec) {
  const QString explanation = messageText(spec.explanation);
  if (!spec.choices.empty() || std::holds_alternative<bool>(spec.defaultValue)) return explanation;
  return QCoreApplication::translate("Setting", "%1\nAllowed: %2.")
      .arg(explanation, messageText(core::typedRange(spec)));
}

}  // namespace ui
