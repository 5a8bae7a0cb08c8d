// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mlflow_store.h"

#include <algorithm>
#include <sstream>

#include "core/base/text.h"
#include "core/exchange/http_client.h"
#include "core/exchange/whole_file.h"

namespace core {
namespace {

constexpr std::size_t kLargestYaml = std::size_t{1} << 20U;

std::string unquotedYaml(std::string_view value) {
  if (value.size() < 2 || value.front() != value.back() || (value.front() != '\'' && value.front() != '"')) {
    return std::string(value);
  }
  const char quote = value.front();
  std::string text;
  for (std::size_t i = 1; i + 1 < value.size(); ++i) {
    const bool isEscape = (quote == '\'' && value[i] == '\'' && value[i + 1] == '\'' && i + 2 < value.size()) ||
                          (quote == '"' && value[i] == '\\');
    if (isEscape) ++i;
    text += value[i];
  }
  return text;
}

}  // namespace

std::map<std::string, std::string> readYaml(const std::filesystem::path& file) {
  std::map<std::string, std::string> values;
  std::istringstream lines(readWholeFile(file, kLargestYaml));
  for (std::string line; std::getline(lines, line);) {
    const std::size_t colon = line.find(':');
    if (line.empty() || line.front() == ' ' || colon == std::string::npos) continue;
    values[line.substr(0, colon)] = unquotedYaml(trim(std::string_view(line).substr(colon + 1)));
  }
  return values;
}

std::string yamlText(const std::vector<std::pair<std::string, std::string>>& lines) {
  std::string text;
  for (const auto& [key, value] : lines) text += key + ": " + value + "\n";
  return text;
}

std::string quotedYaml(const std::string& text) {
  std::string quoted = "'";
  for (const char character : text) {
    if (character == '\'') quoted += '\'';
    quoted += static_cast<std::uint8_t>(character) < 0x20 ? ' ' : character;
  }
  return quoted + "'";
}

std::string fileAddress(const std::filesystem::path& path) {
  std::string address = "file://";
  for (const std::filesystem::path& part : path) {
    if (part != "/") address += "/" + inUrl(part.native());
  }
  return address;
}

bool isMlflowName(const std::string& name) {
  constexpr std::string_view kAllowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-. :/";
  if (name.empty() || name.size() > 250 || name.front() == '/' || name.back() == '/') return false;
  if (name.find_first_not_of(kAllowed) != std::string::npos) return false;
  const std::filesystem::path path(name);
  return path.lexically_normal().native() == name && std::none_of(path.begin(), path.end(), [](const auto& part) {
           return part.empty() || part == "." || part == "..";
         });
}

std::vector<MlflowFolderExperiment> mlflowExperiments(const std::filesystem::path& folder) {
  std::vector<MlflowFolderExperiment> found;
  std::error_code failure;
  for (std::filesystem::directory_iterator i(folder, failure), end; !failure && i != end; i.increment(failure)) {
    std::error_code ignored;
    const std::filesystem::path file = i->path() / "meta.yaml";
    if (!std::filesystem::is_regular_file(file, ignored)) continue;
    const auto values = readYaml(file);
    const auto name = values.find("name");
    const auto stage = values.find("lifecycle_stage");
    if (name == values.end() || values.contains("run_id")) continue;
    if (stage == values.end() || stage->second == "active") {
      found.push_back({i->path().filename().native(), name->second});
    }
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  return found;
}

}  // namespace core
