// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <utility>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/data/cache_file.h"
#include "core/data/image_reader.h"
#include "core/data/parallel_work.h"

namespace core {
namespace {

constexpr std::uintmax_t kLargestCache = std::uintmax_t{20} << 30U;

// Another hash than the split's, so that a limit takes from every part alike.
std::uint64_t rankOf(const std::string& name, const DataSettings& settings) {
  return hash64(name, settings.splitSeed + 0x6c696d6974);
}

// Keeps the entries with the smallest hashes, in the order they had.
void keepSome(std::vector<FolderEntry>& entries, const DataSettings& settings) {
  const auto limit = static_cast<std::size_t>(settings.limit);
  if (limit == 0 || entries.size() <= limit) return;
  std::vector<std::uint64_t> ranks;
  for (const FolderEntry& entry : entries) ranks.push_back(rankOf(entry.name, settings));
  std::vector<std::uint64_t> sorted = ranks;
  std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(limit - 1), sorted.end());
  std::vector<FolderEntry> kept;
  for (std::size_t i = 0; i < entries.size() && kept.size() < limit; ++i) {
    if (ranks[i] <= sorted[limit - 1]) kept.push_back(std::move(entries[i]));
  }
  entries = std::move(kept);
}

Message decodeEntry(const ImageReader& reader, const DecodePlan& plan, const FolderEntry& entry,
                    std::span<std::uint8_t> into) {
  const DataSettings& settings = plan.settings;
  const auto decode = [&](const ImageLocation& source, std::span<std::uint8_t> place) {
    const Image picture = fitted(reader.read(source, settings.background), settings.size, settings.color, settings.fit,
                                 settings.background);
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
  const ImageReader reader;
  auto decoded = decodedSamples(plan, cacheFolder, [&](std::span<std::uint8_t> area, std::vector<Message>& reasons) {
    const std::size_t bytes = plan.bytesPerSample();
    return forEachInParallel(
        plan.entries.size(),
        [&](std::size_t i) { reasons[i] = decodeEntry(reader, plan, plan.entries[i], area.subspan(i * bytes, bytes)); },
        progress, stop);
  });
  boundCache(cacheFolder, kLargestCache);
  return decoded;
}

// A run needs both parts: a folder with nothing but test pictures is divided anew, and where chance left one part empty,
// the sample with the smallest hash changes sides.
void fillEmptyParts(Dataset& dataset) {
  if (dataset.indicesOf(Split::Test).size() == dataset.samples.size()) {
    for (Sample& sample : dataset.samples) {
      const Split drawn = splitByHash(sample.name, dataset.settings);
      sample.split = drawn == Split::Validation ? drawn : Split::Training;
    }
  }
  for (const auto& [empty, from] :
       {std::pair{Split::Validation, Split::Training}, {Split::Training, Split::Validation}}) {
    const std::vector<std::uint32_t> candidates = dataset.indicesOf(from);
    if (!dataset.indicesOf(empty).empty() || candidates.size() < 2) continue;
    const auto rank = [&](std::uint32_t index) { return rankOf(dataset.samples[index].name, dataset.settings); };
    const auto smallest = std::min_element(candidates.begin(), candidates.end(),
                                           [&](std::uint32_t a, std::uint32_t b) { return rank(a) < rank(b); });
    dataset.samples[*smallest].split = empty;
  }
}

std::string fingerprintOf(const Dataset& dataset, const std::string& pixelHash) {
  const DataSettings& settings = dataset.settings;
  std::string text = pixelHash + "/" + std::to_string(static_cast<int>(settings.predict)) + "/" +
                     std::to_string(static_cast<int>(settings.range)) + "/" + std::to_string(settings.scrambleTargets);
  if (settings.predict == Predict::Corrupted) {
    text += "/" + std::to_string(static_cast<int>(settings.corruption.kind)) + "/" +
            std::to_string(settings.corruption.amount);
  }
  for (const Sample& sample : dataset.samples) {
    text += "\n" + std::to_string(static_cast<int>(sample.split)) + sample.name;
  }
  return hash128Hex(text);
}

void addSamples(Dataset& dataset, const DecodePlan& plan, const DecodedSamples& decoded) {
  std::set<std::string> skipped;
  for (const SkippedFile& file : decoded.skipped) skipped.insert(file.name);
  for (const FolderEntry& entry : plan.entries) {
    if (!skipped.contains(entry.name)) dataset.samples.push_back({entry.name, entry.split});
  }
  dataset.skipped.insert(dataset.skipped.end(), decoded.skipped.begin(), decoded.skipped.end());
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
  Image image(shape.width, shape.height, shape.channels);
  std::ranges::copy(pixels->input(index), image.pixels.begin());
  return image;
}

Image Dataset::targetImage(std::size_t index) const {
  Image image(shape.width, shape.height, shape.channels);
  std::ranges::copy(pixels->target(index), image.pixels.begin());
  return image;
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
  dataset.shape = plan.shape();
  dataset.skipped = std::move(listing.skipped);
  const auto decoded = samplesOf(plan, cacheFolder, progress, stop);
  if (!decoded) return {};
  addSamples(dataset, plan, *decoded);
  if (dataset.samples.size() < 2) {
    const std::string shown = displayPath(settings.folder);
    throw Error(ErrorCode::FolderUnusable, shown,
                {dataset.samples.empty() ? coreText("Core",
                                                    "\"%1\" has no picture that can be used: at least two are needed, "
                                                    "one to train on and one to check with.")
                                         : coreText("Core",
                                                    "\"%1\" has only one picture that can be used: at least two are "
                                                    "needed, one to train on and one to check with."),
                 shown});
  }
  dataset.pixels = decoded->pixels;
  fillEmptyParts(dataset);
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
