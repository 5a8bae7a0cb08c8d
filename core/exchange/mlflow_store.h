// SPDX-License-Identifier: GPL-3.0-or-later
// The folder that MLflow keeps experiments and runs in where it has no database: folders by number, each with a meta.yaml of
// plain lines "key: value". Private to core_exchange.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace core {

// The values of a file's lines; quotes and escapes of a single line are understood, nested values left out.
[[nodiscard]] std::map<std::string, std::string> readYaml(const std::filesystem::path& file);
[[nodiscard]] std::string yamlText(const std::vector<std::pair<std::string, std::string>>& lines);
// As a text that cannot be taken for a number, in single quotes; line breaks become blanks.
[[nodiscard]] std::string quotedYaml(const std::string& text);

// "file:///data/my%20runs"
[[nodiscard]] std::string fileAddress(const std::filesystem::path& path);
// Whether it may be the name of a metric, parameter or tag: no empty part, no "..", nothing that MLflow refuses.
[[nodiscard]] bool isMlflowName(const std::string& name);

struct MlflowFolderExperiment {
  std::string id;
  std::string name;
};
// Those that are not deleted.
[[nodiscard]] std::vector<MlflowFolderExperiment> mlflowExperiments(const std::filesystem::path& folder);

}  // namespace core
