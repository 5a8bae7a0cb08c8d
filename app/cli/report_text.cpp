// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/report_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/cli/output.h"
#include "core/base/text.h"
#include "core/data/skipped_files.h"

namespace cli {
namespace {

constexpr std::size_t kNamesShown = 5;

std::string counted(std::size_t count) { return core::groupDigits(static_cast<long long>(count)); }

std::string row(const std::string& title, const std::string& text) {
  return "  " + title + std::string(title.size() < 22 ? 22 - title.size() : 1, ' ') + text + "\n";
}

// "640x480 (12), 32x32 (3) and 4 more", the most frequent first.
template <class Key>
std::string frequencies(const std::map<Key, std::size_t>& counts) {
  std::vector<std::pair<std::string, std::size_t>> ordered;
  for (const auto& [key, count] : counts) {
    if constexpr (std::is_same_v<Key, std::string>) {
      ordered.emplace_back(key, count);
    } else {
      ordered.emplace_back(std::to_string(key), count);
    }
  }
  std::stable_sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < std::min(ordered.size(), kNamesShown); ++i) {
    parts.push_back(ordered[i].first + " (" + counted(ordered[i].second) + ")");
  }
  const std::size_t rest = ordered.size() - parts.size();
  return core::join(parts, ", ") + (rest > 0 ? " and " + counted(rest) + " more" : "");
}

std::string names(const std::string& title, const std::vector<std::string>& all) {
  if (all.empty()) return {};
  const std::vector<std::string> shown(all.begin(),
                                       all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), kNamesShown)));
  return row(title, counted(all.size()) + ": " + core::join(shown, ", ") + (shown.size() < all.size() ? ", ..." : ""));
}

std::string duplicates(const core::DatasetReport& report) {
  if (report.duplicates.empty()) return row("duplicates", "none");
  const auto count = [&](const auto& wanted) {
    return counted(static_cast<std::size_t>(std::count_if(report.duplicates.begin(), report.duplicates.end(), wanted)));
  };
  std::string text =
      row("duplicates", count([](const auto& group) { return group.exact; }) + " groups are the same, " +
                            count([](const auto& group) { return !group.exact; }) + " nearly; " +
                            count([](const auto& group) { return group.acrossSplit; }) + " reach across the split");
  std::size_t shown = 0;
  for (const core::DuplicateGroup& group : report.duplicates) {
    if (++shown > kNamesShown) return text + row("", "...");
    const std::size_t listed = std::min(group.names.size(), kNamesShown);
    const std::vector<std::string> first(group.names.begin(),
                                         group.names.begin() + static_cast<std::ptrdiff_t>(listed));
    text += row("", core::join(first, group.exact ? " = " : " ~ ") + (listed < group.names.size() ? " ..." : "") +
                        (group.acrossSplit ? "   (across the split)" : ""));
  }
  return text;
}

std::string skippedFiles(const core::DatasetReport& report, bool each) {
  std::string text = row("skipped files", report.skipped.empty() ? "none" : counted(report.skipped.size()));
  for (const core::SkippedGroup& group : core::skippedGroups(report.skipped)) {
    text += row("", core::skippedLine(group).english());
  }
  if (!each) return text;
  for (const core::SkippedFile& file : report.skipped) text += "  " + file.name + ": " + file.reason.english() + "\n";
  return text;
}

std::string notes(const core::DatasetReport& report) {
  std::string text;
  for (const core::Message& note : report.notes) text += row(text.empty() ? "notes" : "", note.english());
  return text;
}

}  // namespace

std::string formatReport(const core::DatasetReport& report, const std::string& folder, bool eachSkipped) {
  std::string text =
      folder + "\n" + row("samples", counted(report.pictures) + (report.paired ? ", in pairs" : "")) +
      row("splits", frequencies(report.splits)) + row("sizes", frequencies(report.sizes)) +
      row("channels", frequencies(report.channels)) + row("formats", frequencies(report.formats)) +
      row("colourfulness", core::formatFigure(report.meanColourfulness) + " (0 grey, 100 very colourful)") +
      row("grey target pixels", core::formatFigure(100.0 * report.greyTargetShare) + " %") + duplicates(report);
  text += names("blank", report.blank) + names("dark", report.dark) + names("light", report.light) +
          names("blurry", report.blurry) + names("pairs unlike in size", report.pairsOfDifferentSize);
  return text + notes(report) + skippedFiles(report, eachSkipped);
}

std::string reportJson(const core::DatasetReport& report) {
  using Json = nlohmann::ordered_json;
  Json groups = Json::array();
  for (const core::DuplicateGroup& group : report.duplicates) {
    groups.push_back({{"names", group.names}, {"exact", group.exact}, {"across_split", group.acrossSplit}});
  }
  Json skipped = Json::array();
  for (const core::SkippedFile& file : report.skipped) {
    skipped.push_back({{"name", file.name}, {"reason", file.reason.english()}});
  }
  Json notes = Json::array();
  for (const core::Message& note : report.notes) notes.push_back(note.english());
  Json channels = Json::object();
  for (const auto& [count, pictures] : report.channels) channels[std::to_string(count)] = pictures;
  return jsonText({{"pictures", report.pictures},
                   {"splits", report.splits},
                   {"paired", report.paired},
                   {"sizes", report.sizes},
                   {"channels", channels},
                   {"formats", report.formats},
                   {"duplicates", groups},
                   {"blank", report.blank},
                   {"dark", report.dark},
                   {"light", report.light},
                   {"blurry", report.blurry},
                   {"pairs_of_different_size", report.pairsOfDifferentSize},
                   {"mean_colourfulness", report.meanColourfulness},
                   {"grey_target_share", report.greyTargetShare},
                   {"notes", notes},
                   {"skipped", skipped}});
}

}  // namespace cli
