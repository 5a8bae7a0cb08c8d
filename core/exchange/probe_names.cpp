// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/probe_names.h"

#include <filesystem>
#include <set>
#include <string_view>

#include "core/base/text.h"

namespace core {
namespace {

constexpr std::size_t kLongestName = 80;

std::string safeName(const std::string& sampleName) {
  constexpr std::string_view kAllowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
  std::string name = std::filesystem::path(sampleName).replace_extension().native();
  if (name.size() > kLongestName) name = name.substr(name.size() - kLongestName);  // The end tells samples apart.
  for (char& c : name) {
    if (kAllowed.find(c) == std::string_view::npos) c = '_';
  }
  if (name.empty() || name.front() == '.') name.insert(0, 1, '_');
  return name;
}

}  // namespace

std::vector<std::string> fileNamesFor(const std::vector<std::string>& sampleNames) {
  std::set<std::string> taken;
  std::vector<std::string> names;
  for (const std::string& sampleName : sampleNames) {
    const std::string wanted = safeName(sampleName);
    std::string name = wanted;
    for (int number = 2; !taken.insert(lowerCase(name)).second; ++number) {
      name = wanted + "_" + std::to_string(number);
    }
    names.push_back(name);
  }
  return names;
}

}  // namespace core
