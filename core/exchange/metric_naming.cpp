// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/metric_naming.h"

#include <vector>

#include "core/base/text.h"

namespace core {
namespace {

constexpr std::size_t kLongestName = 120;

// The words of a name, without empty ones.
std::vector<std::string> wordsOf(std::string_view name) {
  std::vector<std::string> words(1);
  for (const char character : name) {
    if (std::string_view("/._- ").find(character) == std::string_view::npos) {
      words.back() += character;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::string knownName(const std::vector<std::string>& words) {
  const std::string name = lowerCase(join(words, "_"));
  if (name == "acc") return "accuracy";
  return findMetricSpec(name) == nullptr ? std::string() : name;
}

std::string plainName(std::string_view name) {
  constexpr std::string_view kAllowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./";
  std::string plain(name.substr(0, kLongestName));
  for (char& character : plain) {
    if (kAllowed.find(character) == std::string_view::npos) character = '_';
  }
  return plain.empty() ? "metric" : plain;
}

}  // namespace

std::optional<MetricPart> partNamed(std::string_view word) {
  const std::string name = lowerCase(word);
  if (name == "val" || name == "valid" || name == "validation") return MetricPart::Validation;
  if (name == "train" || name == "training") return MetricPart::Training;
  if (name == "sample") return MetricPart::Sample;
  return std::nullopt;
}

std::string ownMetricName(std::string_view foreign, std::optional<MetricPart> part) {
  std::vector<std::string> words = wordsOf(foreign);
  if (words.size() > 1 && lowerCase(words.front()) == "epoch") words.erase(words.begin());
  if (words.size() > 1) {
    if (const auto first = partNamed(words.front())) {
      part = first;
      words.erase(words.begin());
    } else if (const auto last = partNamed(words.back())) {
      part = last;
      words.pop_back();
    } else if (lowerCase(words.front()) == "eval" && !knownName({words.begin() + 1, words.end()}).empty()) {
      part = MetricPart::Sample;
      words.erase(words.begin());
    }
  }
  const std::string known = knownName(words);
  if (!known.empty()) return fullName(part.value_or(MetricPart::Training), known);
  return part ? fullName(*part, plainName(join(words, "_"))) : plainName(foreign);
}

}  // namespace core
