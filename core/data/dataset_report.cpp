// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset_report.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/data/array_file.h"
#include "core/data/cv_image.h"
#include "core/data/duplicate_finder.h"
#include "core/data/image_reader.h"
#include "core/data/parallel_work.h"
#include "core/data/sample_split.h"
#include "core/data/unreadable_pictures.h"

namespace core {
namespace {

constexpr double kBlankDeviation = 2.0;
constexpr double kDarkMean = 25.0;
constexpr double kLightMean = 230.0;
constexpr double kBlurryVariance = 20.0;
constexpr int kBlurWidth = 128;
constexpr int kGreyTolerance = 3;

// What one sample adds to the report.
struct SampleFacts {
  Message reason;  // Why it cannot be read; empty when it can.
  int width = 0;
  int height = 0;
  int channels = 0;
  ImageHashes hashes;
  double mean = 0.0;
  double sharpness = 0.0;
  double colourfulness = 0.0;
  std::uint64_t greyPixels = 0;
  std::uint64_t targetPixels = 0;
  bool otherTargetSize = false;
};

cv::Mat greyOf(const Image& image) {
  if (image.channels == 1) return matOver(image);
  cv::Mat grey;
  cv::cvtColor(matOver(image), grey, cv::COLOR_RGB2GRAY);
  return grey;
}

// Variance of the Laplacian at one common width, so that large and small pictures compare.
double sharpnessOf(const cv::Mat& grey) {
  cv::Mat common;
  const int height = std::max(1, grey.rows * kBlurWidth / grey.cols);
  cv::resize(grey, common, {kBlurWidth, height}, 0, 0, grey.cols > kBlurWidth ? cv::INTER_AREA : cv::INTER_LINEAR);
  cv::Mat edges;
  cv::Laplacian(common, edges, CV_32F);
  cv::Scalar mean;
  cv::Scalar deviation;
  cv::meanStdDev(edges, mean, deviation);
  return deviation[0] * deviation[0];
}

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
    const cv::Mat grey = greyOf(input);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(grey, mean, deviation);
    facts.width = input.width;
    facts.height = input.height;
    facts.channels = input.channels;
    facts.mean = mean[0];
    facts.sharpness = sharpnessOf(grey);
    facts.hashes = {hash128Hex(std::as_bytes(std::span(input.pixels))) + "/" + std::to_string(input.width),
                    differenceHash(input), deviation[0] < kBlankDeviation};
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
  const ArrayKind kind = arrayKindOf(source.file);
  if (source.record) return kind == ArrayKind::CifarBatch ? "cifar-10" : "idx";
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
  const bool blank = facts.hashes.plain;
  if (blank) report.blank.push_back(entry.name);
  if (facts.mean < kDarkMean) report.dark.push_back(entry.name);
  if (facts.mean > kLightMean) report.light.push_back(entry.name);
  if (!blank && facts.sharpness < kBlurryVariance) report.blurry.push_back(entry.name);
  if (facts.otherTargetSize) report.pairsOfDifferentSize.push_back(entry.name);
}

void addDuplicates(DatasetReport& report, const std::vector<FolderEntry>& entries,
                   const std::vector<ImageHashes>& hashes) {
  for (const IndexGroup& group : findDuplicates(hashes)) {
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
  std::vector<ImageHashes> hashes;
  std::uint64_t grey = 0;
  std::uint64_t pixels = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    addSample(report, entries[i], facts[i]);
    hashes.push_back(facts[i].hashes);
    report.meanColourfulness += facts[i].colourfulness;
    grey += facts[i].greyPixels;
    pixels += facts[i].targetPixels;
  }
  report.meanColourfulness /= static_cast<double>(entries.size());
  report.greyTargetShare = static_cast<double>(grey) / static_cast<double>(pixels);
  addDuplicates(report, entries, hashes);
}

}  // namespace

DatasetReport inspectFolder(const DataSettings& settings, const std::filesystem::path& cacheFolder,
                            const LoadProgress& progress, std::stop_token stop) {
  FolderListing listing = listFolder(settings);
  keepSome(listing.entries, settings);
  const ImageReader reader;
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
  const std::vector<FolderEntry> entries = usableEntries(listing.entries, namesOf(failed), settings);
  report.skipped = std::move(listing.skipped);
  report.skipped.insert(report.skipped.end(), failed.begin(), failed.end());
  if (entries.empty()) {
    const std::string shown = displayPath(settings.folder);
    throw Error(ErrorCode::FolderUnusable, shown,
                {coreText("Core", "No picture in \"%1\" can be read; the first one, %2: %3."), shown,
                 report.skipped.front().name, report.skipped.front().reason});
  }
  addSamples(report, entries, usable);
  return report;
}

}  // namespace core
