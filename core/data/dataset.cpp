// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/data/cache_file.h"
#include "core/data/depth_measure.h"
#include "core/data/duplicate_finder.h"
#include "core/data/fitting.h"
#include "core/data/folder_scan.h"
#include "core/data/image_reader.h"
#include "core/data/parallel_work.h"
#include "core/data/picture_part.h"
#include "core/data/picture_verdicts.h"
#include "core/data/sample_split.h"
#include "core/data/unreadable_pictures.h"

namespace core {
namespace {

constexpr std::uintmax_t kLargestCache = std::uintmax_t{20} << 30U;

std::string_view asText(std::span<const std::uint8_t> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Message decodeEntry(const ImageReader& reader, const DecodePlan& plan, const FolderEntry& entry,
                    std::span<std::uint8_t> into) {
  const DataSettings& settings = plan.settings;
  const auto decode = [&](const ImageLocation& source, std::span<std::uint8_t> place) {
    const Image picture =
        fitted(reader.read(source, settings.background), plan.shape(), settings.fit, settings.background);
    std::copy(picture.pixels.begin(), picture.pixels.end(), place.begin());
  };
  const std::size_t bytes = plan.shape().size();
  try {
    decode(entry.input, into.first(bytes));
    if (plan.paired) decode(entry.target.value(), into.subspan(bytes, bytes));
    return {};
  } catch (const std::exception& error) {
    return messageOf(error);
  }
}

std::optional<DecodedSamples> samplesOf(const DecodePlan& plan, const std::filesystem::path& cacheFolder,
                                        const LoadProgress& progress, const std::stop_token& stop) {
  if (auto cached = cachedSamples(plan, cacheFolder)) {
    if (progress) progress(plan.entries.size(), plan.entries.size());
    return cached;
  }
  auto decoded = decodedSamples(plan, cacheFolder, [&](std::span<std::uint8_t> area, DecodeOutcome& outcome) {
    outcome.depth = measuredFindings(plan.entries, plan.settings, 0, stop).measured(plan.settings.depth);
    const ImageReader reader(outcome.depth);
    const std::size_t bytes = plan.bytesPerSample();
    const bool isWhole = forEachInParallel(
        plan.entries.size(),
        [&](std::size_t i) {
          outcome.reasons[i] = decodeEntry(reader, plan, plan.entries[i], area.subspan(i * bytes, bytes));
        },
        progress, stop);
    DataSettings used = plan.settings;
    used.depth = outcome.depth;
    outcome.notes = reader.findings().notes(used);
    return isWhole;
  });
  boundCache(cacheFolder, kLargestCache);
  return decoded;
}

using IndexLists = std::vector<std::vector<std::size_t>>;

// Samples with the same pixels.
IndexLists equalSamples(const Dataset& dataset, std::size_t count) {
  std::vector<std::uint64_t> hashes(count);
  (void)forEachInParallel(count, [&](std::size_t i) { hashes[i] = hash64(asText(dataset.pixels->input(i))); }, {}, {});
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> byHash;
  for (std::size_t i = 0; i < count; ++i) byHash[hashes[i]].push_back(i);
  IndexLists groups;
  for (auto& [hash, members] : byHash) {
    if (members.size() > 1) groups.push_back(std::move(members));
  }
  std::sort(groups.begin(), groups.end());
  return groups;
}

// Samples that are equal or nearly equal as they were decoded.
IndexLists nearlyEqual(const Dataset& dataset, std::size_t count) {
  std::vector<PictureSignature> signatures(count);
  const PartOffset corner;
  (void)forEachInParallel(count,
                          [&](std::size_t i) {
                            const Image picture =
                                partOf(dataset.pixels->input(i), dataset.stored, dataset.stored, corner);
                            signatures[i] = signatureOf(picture, verdictsOf(picture).isBlank);
                            signatures[i].isOfItsOwnSize = false;
                          },
                          {}, {});
  IndexLists groups;
  for (IndexGroup& group : findDuplicates(signatures)) groups.push_back(std::move(group.members));
  return groups;
}

std::string fingerprintOf(const Dataset& dataset, const std::string& pixelHash) {
  const DataSettings& settings = dataset.settings;
  std::string text = pixelHash + "/" + std::to_string(static_cast<int>(settings.predict)) + "/" +
                     std::to_string(static_cast<int>(settings.range)) + "/" + std::to_string(settings.scrambleTargets);
  if (settings.predict == Predict::Corrupted) {
    text += "/" + std::to_string(static_cast<int>(settings.corruption.kind)) + "/" +
            std::to_string(settings.corruption.amount);
  }
  if (dataset.stored != dataset.shape) {
    text += "/" + std::to_string(dataset.shape.width) + "x" + std::to_string(dataset.shape.height);
  }
  for (const Sample& sample : dataset.samples) {
    text += "\n" + std::to_string(static_cast<int>(sample.split)) + sample.name;
  }
  return hash128Hex(text);
}

}  // namespace

std::vector<std::uint32_t> Dataset::indicesOf(Split split) const {
  std::vector<std::uint32_t> indices;
  for (std::uint32_t i = 0; i < samples.size(); ++i) {
    if (samples[i].split == split) indices.push_back(i);
  }
  return indices;
}

Image Dataset::inputImage(std::size_t index) const {
  return partOf(pixels->input(index), stored, shape, middleOffset(stored, shape));
}

Image Dataset::targetImage(std::size_t index) const {
  return partOf(pixels->target(index), stored, shape, middleOffset(stored, shape));
}

Dataset loadDataset(const DataSettings& settings, const std::filesystem::path& cacheFolder,
                    const LoadProgress& progress, std::stop_token stop) {
  FolderListing listing = listFolder(settings);
  DecodePlan plan{std::move(listing.entries), settings, listing.paired, {}};
  keepSome(plan.entries, settings);
  plan.key = keyOf(plan);

  Dataset dataset;
  dataset.settings = settings;
  if (settings.predict == Predict::Automatic) {
    dataset.settings.predict = listing.paired ? Predict::Pair : Predict::Itself;
  }
  dataset.shape = modelShape(settings);
  dataset.stored = plan.shape();
  dataset.skipped = std::move(listing.skipped);
  const auto decoded = samplesOf(plan, cacheFolder, progress, stop);
  if (!decoded) return {};
  dataset.settings.depth = decoded->depth;
  rememberUnreadable(settings, plan.entries, decoded->skipped, cacheFolder);
  dataset.skipped.insert(dataset.skipped.end(), decoded->skipped.begin(), decoded->skipped.end());
  UsableEntries usable = usableEntries(plan.entries, namesOf(decoded->skipped), dataset.settings);
  std::vector<FolderEntry>& samples = usable.entries;
  if (samples.size() < 2) {
    throw Error(ErrorCode::FolderUnusable, displayPath(settings.folder),
                whyTooFew(settings.folder, partSizes(samples)));
  }
  dataset.pixels = decoded->pixels;
  dataset.notes = std::move(listing.doubts);
  dataset.notes.insert(dataset.notes.end(), decoded->notes.begin(), decoded->notes.end());
  if (!usable.note.empty()) dataset.notes.push_back(std::move(usable.note));
  if (settings.keepGroups) {
    keepTogether(samples, nearlyEqual(dataset, samples.size()), listing.splitByFolder, settings);
  } else if (Message across = whatLiesAcross(samples, equalSamples(dataset, samples.size())); !across.empty()) {
    dataset.notes.push_back(std::move(across));
  }
  for (const FolderEntry& entry : samples) dataset.samples.push_back({entry.name, entry.split});
  dataset.fingerprint = fingerprintOf(dataset, decoded->pixelHash);
  return dataset;
}

std::filesystem::path defaultCacheFolder() {
  const char* const cache = std::getenv("XDG_CACHE_HOME");
  if (cache != nullptr && *cache == '/') return std::filesystem::path(cache) / "afterimage";
  const char* const home = std::getenv("HOME");
  if (home != nullptr && *home != '\0') return std::filesystem::path(home) / ".cache" / "afterimage";
  return std::filesystem::temp_directory_path() / "afterimage-cache";
}

}  // namespace core
