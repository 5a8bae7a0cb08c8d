// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/setting_question.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>

#include "core/base/number.h"
#include "core/base/text.h"
#include "core/base/unicode.h"
#include "core/query/query_values.h"
#include "core/run/catalogue.h"
#include "core/run/settings_schema.h"

namespace core {
namespace {

using About = SettingQuestion::About;
using Specs = std::vector<SettingSpec>;

// Models, optimizers and schedules may have settings of the same name and other limits.
const Specs& specsOf(std::string_view key) {
  static const std::map<std::string, Specs, std::less<>> specs = [] {
    std::map<std::string, Specs, std::less<>> found;
    for (const SettingInUse& setting : allSettings()) found[setting.spec.key].push_back(setting.spec);
    for (const ChoiceField& field : choiceFields()) {
      for (const CatalogueEntry& entry : field.catalogue()) {
        for (const SettingSpec& spec : entry.settings) found[spec.key].push_back(spec);
      }
    }
    return found;
  }();
  static const Specs none;
  const auto found = specs.find(key);
  return found == specs.end() ? none : found->second;
}

enum class Type { Unknown, Switch, Number, Text, List };

Type typeOf(std::string_view key) {
  const Specs& specs = specsOf(key);
  if (specs.empty()) return Type::Unknown;
  const SettingValue& value = specs.front().defaultValue;
  if (std::holds_alternative<bool>(value)) return Type::Switch;
  if (std::holds_alternative<std::string>(value)) return Type::Text;
  return std::holds_alternative<std::vector<std::int64_t>>(value) ? Type::List : Type::Number;
}

[[noreturn]] void fail(const QueryToken& at, Message message) {
  throw QueryError(at.offset, at.length, std::move(message));
}

std::vector<ShownWord> shownChoices(const std::string& key, const QueryNames& names) {
  std::vector<ShownWord> words;
  for (const SettingSpec& spec : specsOf(key)) {
    for (const std::string& choice : spec.choices) words.push_back({choice, choice});
  }
  if (const Catalogue* const catalogue = catalogueOf(key)) {
    for (const CatalogueEntry& entry : *catalogue) {
      words.push_back({entry.name, entry.name});
      words.push_back({entry.title.english(), entry.name});
    }
  }
  if (const auto shown = names.shown.values.find(key); shown != names.shown.values.end()) {
    words.insert(words.end(), shown->second.begin(), shown->second.end());
  }
  return words;
}

// What the text means where it is what somebody sees of a choice.
std::string meantBy(const std::string& text, const std::vector<ShownWord>& choices) {
  const std::string folded = foldedCase(text);
  const auto found = std::find_if(choices.begin(), choices.end(),
                                  [&](const ShownWord& choice) { return foldedCase(choice.shown) == folded; });
  return found == choices.end() ? text : found->meant;
}

void refuseUnknownChoice(const QueryComparison& comparison, const std::vector<ShownWord>& choices) {
  std::vector<std::string> words;
  for (const ShownWord& choice : choices) words.push_back(choice.shown);
  const std::string near = closestWord(comparison.value.text, words);
  if (near.empty()) return;
  fail(comparison.value, {coreText("Core", "\"%1\" is never \"%2\". Did you mean \"%3\"?"), comparison.field.text,
                          comparison.value.text, near});
}

// The value as it is kept, where one of the descriptions takes it. The first that does not says why.
SettingValue parsedValue(const QueryComparison& comparison, const std::string& key, const std::string& text) {
  std::optional<Message> reason;
  for (const SettingSpec& spec : specsOf(key)) {
    try {
      return parseSetting(spec, text);
    } catch (const Error& error) {
      if (!reason) reason = messageOf(error);
    }
  }
  fail(comparison.value, reason.value_or(Message()));
}

// A text may have rules of its own: a loss, a colour.
void refuseImpossibleText(const QueryComparison& comparison, const std::string& key, const std::string& text) {
  RunSettings settings = defaultRunSettings();
  const std::vector<SettingInUse> used = settingsInUse(settings);
  if (std::none_of(used.begin(), used.end(), [&](const SettingInUse& setting) { return setting.spec.key == key; }))
    return;
  try {
    changeSettingText(settings, key, text);
  } catch (const Error& error) {
    fail(comparison.value, messageOf(error));
  }
}

void refuseLimitOutOfReach(const QueryComparison& comparison, const std::string& key, double limit) {
  double least = std::numeric_limits<double>::infinity();
  double most = -least;
  for (const SettingSpec& spec : specsOf(key)) {
    least = std::min(least, spec.minimum);
    most = std::max(most, spec.maximum);
  }
  if (canHold(comparison.operation, limit, least, most)) return;
  fail(comparison.value, {coreText("Core", "\"%1\" is never %2 %3: allowed is %4."), comparison.field.text,
                          comparison.operation, comparison.value.text, allowedValues(specsOf(key).front())});
}

SettingQuestion numberQuestion(const QueryComparison& comparison, const std::string& key, const QueryNames& names) {
  const bool isEquality = comparison.operation == "=" || comparison.operation == "!=";
  const auto number = queryNumber(comparison.value, names.shown.decimalMark);
  if (!number) {
    fail(comparison.value,
         {coreText("Core", "\"%1\" is compared with a number, such as 0.03."), comparison.field.text});
  }
  if (isEquality) {
    (void)parsedValue(comparison, key, formatNumber(*number));
  } else {
    refuseLimitOutOfReach(comparison, key, *number);
  }
  return {About::Number, *number};
}

SettingQuestion listQuestion(const QueryComparison& comparison, const std::string& key, const QueryNames& names) {
  const std::string& operation = comparison.operation;
  if (operation == "~") return {About::Text, 0.0, comparison.value.text};
  if (operation == "=" || operation == "!=") {
    return {About::Text, 0.0, formatSetting(parsedValue(comparison, key, comparison.value.text))};
  }
  SettingQuestion question = numberQuestion(comparison, key, names);
  question.about = About::TextAsNumber;
  return question;
}

SettingQuestion textQuestion(const QueryComparison& comparison, const std::string& key, const QueryNames& names) {
  if (comparison.operation == "~") return {About::Text, 0.0, comparison.value.text};
  const std::vector<ShownWord> choices = shownChoices(key, names);
  const std::string text = meantBy(comparison.value.text, choices);
  const bool isClosed = !specsOf(key).front().choices.empty();
  const bool isKnown =
      std::any_of(choices.begin(), choices.end(), [&](const auto& word) { return word.meant == text; });
  if (!isKnown && isClosed) {
    refuseUnknownChoice(comparison, choices);
    (void)parsedValue(comparison, key, text);
  }
  if (!isClosed) refuseImpossibleText(comparison, key, text);
  return {About::Text, 0.0, text};
}

SettingQuestion unknownQuestion(const QueryComparison& comparison, const QueryNames& names) {
  const auto number = queryNumber(comparison.value, names.shown.decimalMark);
  const std::string& operation = comparison.operation;
  if (operation == "~" || (!number && (operation == "=" || operation == "!="))) {
    return {About::Text, 0.0, comparison.value.text};
  }
  if (!number) {
    fail(comparison.value,
         {coreText("Core", "\"%1\" is compared with a number, such as 0.03."), comparison.field.text});
  }
  return {operation == "=" ? About::Either : About::Number, *number, comparison.value.text};
}

}  // namespace

SettingQuestion settingQuestion(const QueryComparison& comparison, const std::string& key, const QueryNames& names) {
  switch (typeOf(key)) {
    case Type::Unknown: return unknownQuestion(comparison, names);
    case Type::Number: return numberQuestion(comparison, key, names);
    case Type::List: return listQuestion(comparison, key, names);
    case Type::Text: return textQuestion(comparison, key, names);
    case Type::Switch: break;
  }
  return {About::Text, 0.0, formatSetting(parsedValue(comparison, key, comparison.value.text))};
}

std::vector<std::string> settingOperators(const std::string& key) {
  switch (typeOf(key)) {
    case Type::Switch: return {"=", "!="};
    case Type::Number: return {"=", "!=", "<", "<=", ">", ">="};
    case Type::Text: return {"=", "!=", "~"};
    case Type::List:
    case Type::Unknown: break;
  }
  return {"=", "!=", "<", "<=", ">", ">=", "~"};
}

std::vector<std::string> settingValues(const std::string& key) {
  if (typeOf(key) == Type::Unknown) return {};
  if (typeOf(key) == Type::Switch) return {"on", "off"};
  return specsOf(key).front().choices;
}

bool isTextSetting(std::string_view key) { return typeOf(key) == Type::Text; }

std::vector<std::string> choicesShownAs(const std::string& key, std::string_view part, const QueryNames& names) {
  std::vector<std::string> found;
  for (const ShownWord& choice : shownChoices(key, names)) {
    const bool isNew = std::find(found.begin(), found.end(), choice.meant) == found.end();
    if (isNew && holdsText(choice.shown, part)) found.push_back(choice.meant);
  }
  return found;
}

}  // namespace core
