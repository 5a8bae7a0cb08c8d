// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset_report.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/array_file.h"
#include "core/data/depth_measure.h"
#include "core/data/duplicate_finder.h"
#include "core/data/folder_scan.h"
#include "core/data/image_reader.h"
#include "core/data/parallel_work.h"
#include "core/data/picture_verdicts.h"
#include "core/data/sample_split.h"
#include "core/data/unreadable_pictures.h"

namespace core {
namespace {

constexpr int kGreyTolerance = 3;

// What one sample adds to the report.
struct SampleFacts {
  Message reason;  // Why it cannot be read; empty when it can.
  int width = 0;
  int height = 0;
  int channels = 0;
  PictureSignature signature;
  PictureVerdicts verdicts;
  double colourfulness = 0.0;
  std::uint64_t greyPixels = 0;
  std::uint64_t targetPixels = 0;
  bool otherTargetSize = false;
};

// Hasler and Suesstrunk 2003, "Measuring colourfulness in natural images", M3.
double colourfulnessOf(const Image& image) {
  if (image.channels == 1) return 0.0;
  double sums[4] = {0, 0, 0, 0};  // Red - green, yellow - blue, and their squares.
  for (std::size_t i = 0; i < image.pixels.size(); i += 3) {
    const double red = image.pixels[i];
    const double green = image.pixels[i + 1];
    const double redGreen = red - green;
    const double yellowBlue = 0.5 * (red + green) - image.pixels[i + 2];
    sums[0] += redGreen;
    sums[1] += yellowBlue;
    sums[2] += redGreen * redGreen;
    sums[3] += yellowBlue * yellowBlue;
  }
  const double count = static_cast<double>(image.pixels.size()) / 3.0;
  for (double& sum : sums) sum /= count;
  const double variance = std::max(0.0, sums[2] - sums[0] * sums[0]) + std::max(0.0, sums[3] - sums[1] * sums[1]);
  return std::sqrt(variance) + 0.3 * std::hypot(sums[0], sums[1]);
}

std::uint64_t greyPixelsOf(const Image& image) {
  if (image.channels == 1) return image.pixels.size();
  std::uint64_t grey = 0;
  for (std::size_t i = 0; i < image.pixels.size(); i += 3) {
    const auto [low, high] = std::minmax({image.pixels[i], image.pixels[i + 1], image.pixels[i + 2]});
    if (high - low <= kGreyTolerance) ++grey;
  }
  return grey;
}

SampleFacts factsOf(const FolderEntry& entry, const ImageReader& reader, const DataSettings& settings) {
  SampleFacts facts;
  try {
    const Image input = reader.read(entry.input, settings.background);
    const Image target = entry.target ? reader.read(*entry.target, settings.background) : Image();
    const Image& judged = entry.target ? target : input;
    facts.width = input.width;
    facts.height = input.height;
    facts.channels = input.channels;
    facts.verdicts = verdictsOf(input);
    facts.signature = signatureOf(input, facts.verdicts.isBlank);
    facts.colourfulness = colourfulnessOf(input);
    facts.greyPixels = greyPixelsOf(judged);
    facts.targetPixels = static_cast<std::uint64_t>(judged.width) * static_cast<std::uint64_t>(judged.height);
    facts.otherTargetSize = entry.target && (target.width != input.width || target.height != input.height);
  } catch (const std::exception& error) {
    facts.reason = messageOf(error);
  }
  return facts;
}

std::string formatOf(const ImageLocation& source) {
  switch (source.record ? arrayKindOf(source.file) : ArrayKind::None) {
    case ArrayKind::IdxImages: return "idx";
    case ArrayKind::Cifar10: return "cifar-10";
    case ArrayKind::Cifar100: return "cifar-100";
    default: break;
  }
  const std::string extension = lowerCase(source.file.extension().native());
  return extension.empty() ? "no extension" : extension.substr(1);
}

const char* splitName(Split split) {
  switch (split) {
    case Split::Training: return "training";
    case Split::Validation: return "validation";
    case Split::Test: return "test";
  }
  return "training";
}

void addSample(DatasetReport& report, const FolderEntry& entry, const SampleFacts& facts) {
  ++report.pictures;
  ++report.splits[splitName(entry.split)];
  ++report.sizes[std::to_string(facts.width) + "x" + std::to_string(facts.height)];
  ++report.channels[facts.channels];
  ++report.formats[displayPath(formatOf(entry.input))];
  if (facts.verdicts.isBlank) report.blank.push_back(entry.name);
  if (facts.verdicts.isDark) report.dark.push_back(entry.name);
  if (facts.verdicts.isLight) report.light.push_back(entry.name);
  if (facts.verdicts.isBlurry) report.blurry.push_back(entry.name);
  if (facts.otherTargetSize) report.pairsOfDifferentSize.push_back(entry.name);
}

void addDuplicates(DatasetReport& report, const std::vector<FolderEntry>& entries,
                   const std::vector<IndexGroup>& groups) {
  for (const IndexGroup& group : groups) {
    DuplicateGroup named{{}, group.exact, false};
    for (const std::size_t member : group.members) {
      named.names.push_back(entries[member].name);
      named.acrossSplit = named.acrossSplit || entries[member].split != entries[group.members.front()].split;
    }
    report.duplicates.push_back(std::move(named));
  }
}

// All of them, in the same order in both.
void addSamples(DatasetReport& report, const std::vector<FolderEntry>& entries, const std::vector<SampleFacts>& facts) {
  std::uint64_t grey = 0;
  std::uint64_t pixels = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    addSample(report, entries[i], facts[i]);
    report.meanColourfulness += facts[i].colourfulness;
    grey += facts[i].greyPixels;
    pixels += facts[i].targetPixels;
  }
  report.meanColourfulness /= static_cast<double>(entries.size());
  report.greyTargetShare = static_cast<double>(grey) / static_cast<double>(pixels);
}

std::vector<IndexGroup> duplicatesIn(std::vector<SampleFacts>& facts) {
  std::vector<PictureSignature> signatures;
  for (SampleFacts& each : facts) signatures.push_back(std::move(each.signature));
  return findDuplicates(signatures);
}

}  // namespace

DatasetReport inspectFolder(const DataSettings& settings, const std::filesystem::path& cacheFolder,
                            const LoadProgress& progress, std::stop_token stop) {
  FolderListing listing = listFolder(settings);
  keepSome(listing.entries, settings);
  DataSettings used = settings;
  used.depth = measuredFindings(listing.entries, settings, 0, stop).measured(settings.depth);
  const ImageReader reader(used.depth);
  std::vector<SampleFacts> facts(listing.entries.size());
  const bool isWhole = forEachInParallel(
      facts.size(), [&](std::size_t i) { facts[i] = factsOf(listing.entries[i], reader, settings); }, progress, stop);
  if (!isWhole) return {};

  DatasetReport report;
  report.paired = listing.paired;
  std::vector<SkippedFile> failed;
  std::vector<SampleFacts> usable;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (facts[i].reason.empty()) {
      usable.push_back(std::move(facts[i]));
    } else {
      failed.push_back({listing.entries[i].name, facts[i].reason});
    }
  }
  rememberUnreadable(settings, listing.entries, failed, cacheFolder);
  UsableEntries found = usableEntries(listing.entries, namesOf(failed), settings);
  std::vector<FolderEntry>& entries = found.entries;
  report.notes = notesOf(listing, found.note);
  const std::vector<Message> noticed = reader.findings().notes(used);
  report.notes.insert(report.notes.end(), noticed.begin(), noticed.end());
  report.skipped = std::move(listing.skipped);
  report.skipped.insert(report.skipped.end(), failed.begin(), failed.end());
  if (entries.empty()) {
    const std::string shown = displayPath(settings.folder);
    throw Error(ErrorCode::FolderUnusable, shown,
                {coreText("Core", "No picture in \"%1\" can be read; the first one, %2: %3."), shown,
                 report.skipped.front().name, report.skipped.front().reason});
  }
  const std::vector<IndexGroup> duplicates = duplicatesIn(usable);
  if (settings.keepGroups) {
    std::vector<std::vector<std::size_t>> groups;
    for (const IndexGroup& group : duplicates) groups.push_back(group.members);
    keepTogether(entries, groups, listing.splitByFolder, settings);
  }
  addSamples(report, entries, usable);
  addDuplicates(report, entries, duplicates);
  return report;
}

}  // namespace core
