// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/folder_pairing.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <string_view>
#include <utility>

#include "core/base/text.h"
#include "core/base/unicode.h"

namespace core {
namespace {

namespace fs = std::filesystem;

// For each of many names without a partner all others would have to be looked at.
constexpr std::size_t kMostNearest = 200;
constexpr std::size_t kMostCompared = 2000;

constexpr std::string_view kSeparators = "_-. ";
constexpr std::array<std::string_view, 20> kInputEndings = {
    "image", "images", "img",  "input", "in",  "rgb", "source", "src",      "noisy",   "raw",
    "x",     "photo",  "blur", "lr",    "low", "a",   "orig",   "original", "picture", "sat"};
constexpr std::array<std::string_view, 24> kTargetEndings = {
    "mask",        "masks", "gt",    "label",  "labels", "target", "seg",   "segmentation",
    "annotation",  "ann",   "out",   "output", "clean",  "sharp",  "truth", "hr",
    "groundtruth", "y",     "matte", "alpha",  "edges",  "b",      "m",     "high"};

// A picture that waits for its partner.
struct Waiting {
  const FolderEntry* entry;
  int split;           // -1 where the folder has none.
  std::string stem;    // As it is.
  std::string folded;  // Whatever its capitals and its accents' encoding.
};
using Side = std::vector<Waiting>;
using NameOf = std::function<std::string(const Waiting&)>;

template <std::size_t Count>
std::string withoutEnding(const std::string& name, const std::array<std::string_view, Count>& endings) {
  const std::size_t at = name.find_last_of(kSeparators);
  if (at == std::string::npos || at == 0 || name[at - 1] == '/') return name;
  const std::string_view ending = std::string_view(name).substr(at + 1);
  return std::find(endings.begin(), endings.end(), ending) == endings.end() ? name : name.substr(0, at);
}

std::string withoutInputEnding(const std::string& name) { return withoutEnding(name, kInputEndings); }
std::string withoutTargetEnding(const std::string& name) { return withoutEnding(name, kTargetEndings); }

// "_leftimg8bit", where all names of this side end so; never a whole name, and never a part of a word or number.
std::string sharedEnding(const Side& side) {
  if (side.size() < 2) return {};
  std::string shared = side.front().folded;
  for (const Waiting& each : side) {
    std::size_t equal = 0;
    while (equal < std::min(shared.size(), each.folded.size()) &&
           shared[shared.size() - 1 - equal] == each.folded[each.folded.size() - 1 - equal]) {
      ++equal;
    }
    shared = shared.substr(shared.size() - equal);
  }
  const std::size_t begin = shared.find_first_of(kSeparators);
  return begin == std::string::npos || shared.find('/') != std::string::npos ? std::string() : shared.substr(begin);
}

NameOf withoutShared(const std::string& ending) {
  return [ending](const Waiting& each) {
    return each.folded.size() > ending.size() && each.folded.ends_with(ending)
               ? each.folded.substr(0, each.folded.size() - ending.size())
               : each.folded;
  };
}

// Some names of one side, to look for the one that is nearest to another.
class NearestName {
 public:
  NearestName(const Side& side, NameOf name) : name_(std::move(name)) {
    for (std::size_t i = 0; i < std::min(side.size(), kMostCompared); ++i) {
      if (entries_.emplace(name_(side[i]), side[i].entry).second) names_.push_back(name_(side[i]));
    }
  }

  // Null where all are too far away.
  [[nodiscard]] const FolderEntry* to(const std::string& name) const {
    const std::string nearest = closestWord(name, names_);
    return nearest.empty() ? nullptr : entries_.at(nearest);
  }

 private:
  NameOf name_;
  std::map<std::string, const FolderEntry*> entries_;
  std::vector<std::string> names_;
};

class Matching {
 public:
  Matching(const std::vector<FolderEntry>& singles, const RoleNames& roles, const fs::path& root,
           std::vector<SkippedFile>& skipped)
      : skipped_(skipped) {
    for (const FolderEntry& entry : singles) {
      const FilePlace place = placeOf(entry.input.file.lexically_relative(root), roles);
      if (!place.role) {
        skipped_.push_back({entry.name, coreText("Core", "neither an input nor a target")});
        continue;
      }
      const std::string stem = place.stem.generic_string();
      Side& side = place.role == Role::Input ? inputs_ : targets_;
      side.push_back({&entry, place.split ? static_cast<int>(*place.split) : -1, stem, foldedCase(stem)});
    }
  }

  std::vector<FolderEntry> run() {
    const NameOf asItIs = [](const Waiting& each) { return each.stem; };
    const NameOf folded = [](const Waiting& each) { return each.folded; };
    match(asItIs, asItIs);
    match(folded, folded);
    match([](const Waiting& each) { return withoutInputEnding(each.folded); },
          [](const Waiting& each) { return withoutTargetEnding(each.folded); });
    const NameOf input = withoutShared(sharedEnding(inputs_));
    const NameOf target = withoutShared(sharedEnding(targets_));
    match(input, target);
    const NameOf bareInput = [&](const Waiting& each) { return withoutInputEnding(input(each)); };
    const NameOf bareTarget = [&](const Waiting& each) { return withoutTargetEnding(target(each)); };
    reportLonely({inputs_, bareInput}, {targets_, bareTarget}, coreText("Core", "an input without a target"),
                 coreText("Core", "an input without a target; the nearest is %1"));
    reportLonely({targets_, bareTarget}, {inputs_, bareInput}, coreText("Core", "a target without an input"),
                 coreText("Core", "a target without an input; the nearest is %1"));
    return std::move(pairs_);
  }

 private:
  // What has the same name on both sides is a pair; of several on one side, the first.
  void match(const NameOf& inputName, const NameOf& targetName) {
    std::map<std::pair<int, std::string>, std::pair<Side, Side>> named;
    for (const Waiting& each : inputs_) named[{each.split, inputName(each)}].first.push_back(each);
    for (const Waiting& each : targets_) named[{each.split, targetName(each)}].second.push_back(each);
    inputs_.clear();
    targets_.clear();
    for (auto& [name, sides] : named) {
      auto& [inputs, targets] = sides;
      if (inputs.empty() || targets.empty()) {
        inputs_.insert(inputs_.end(), inputs.begin(), inputs.end());
        targets_.insert(targets_.end(), targets.begin(), targets.end());
        continue;
      }
      const FolderEntry& input = *inputs.front().entry;
      pairs_.push_back({input.name, input.input, targets.front().entry->input, input.split});
      for (std::size_t i = 1; i < inputs.size(); ++i)
        skipped_.push_back({inputs[i].entry->name, coreText("Core", "another input has the same name")});
      for (std::size_t i = 1; i < targets.size(); ++i)
        skipped_.push_back({targets[i].entry->name, coreText("Core", "another target has the same name")});
    }
  }

  // Those that are left of one side, and what counts of their names.
  struct Lonely {
    const Side& side;
    const NameOf& bare;
  };

  // Names are compared without the endings that people give one side, and as they are where that finds nothing.
  void reportLonely(const Lonely& lonely, const Lonely& others, Text alone, Text withNearest) {
    const NearestName bare(others.side, others.bare);
    const NearestName whole(others.side, [](const Waiting& each) { return each.folded; });
    for (std::size_t i = 0; i < lonely.side.size(); ++i) {
      const Waiting& each = lonely.side[i];
      const FolderEntry* nearest = i < kMostNearest ? bare.to(lonely.bare(each)) : nullptr;
      if (nearest == nullptr && i < kMostNearest) nearest = whole.to(each.folded);
      skipped_.push_back({each.entry->name, nearest == nullptr ? Message(alone) : Message(withNearest, nearest->name)});
    }
  }

  std::vector<SkippedFile>& skipped_;
  Side inputs_;  // Without a partner so far.
  Side targets_;
  std::vector<FolderEntry> pairs_;
};

}  // namespace

std::vector<FolderEntry> pairedByFolders(const std::vector<FolderEntry>& singles, const RoleNames& roles,
                                         const fs::path& root, std::vector<SkippedFile>& skipped) {
  return Matching(singles, roles, root, skipped).run();
}

}  // namespace core
