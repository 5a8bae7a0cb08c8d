// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/cache_file.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <iomanip>
#include <limits>
#include <sstream>
#include <utility>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/log.h"
#include "core/base/text.h"
#include "core/data/mapped_file.h"

namespace core {
namespace {

namespace fs = std::filesystem;

constexpr std::array<char, 8> kMagic = {'A', 'F', 'T', 'R', 'S', 'M', 'P', '3'};
constexpr const char* kExtension = ".samples";
constexpr const char* kUnfinished = ".part-";
constexpr std::chrono::hours kAbandonedAfter{24};

// The file: this header, the samples one after the other, then the reasons why entries are missing.
struct CacheHeader {
  std::array<char, 8> magic = kMagic;
  std::uint64_t samples = 0;
  std::uint64_t bytesPerSample = 0;
  std::uint64_t reasonBytes = 0;  // Behind the samples, as formatOutcome writes it.
  std::array<char, 32> key{};
  std::array<char, 32> hash{};  // Of samples and reasons.
};

class Samples : public PixelCache {
 public:
  Samples(MappedFile file, std::size_t bytesPerSample, bool paired)
      : mapped_(std::move(file)), bytesPerSample_(bytesPerSample), paired_(paired) {
    bytes_ = mapped_->bytes().subspan(sizeof(CacheHeader));
  }
  Samples(std::vector<std::uint8_t> memory, std::size_t bytesPerSample, bool paired)
      : memory_(std::move(memory)), bytes_(memory_), bytesPerSample_(bytesPerSample), paired_(paired) {}

  [[nodiscard]] std::span<const std::uint8_t> input(std::size_t index) const override {
    return bytes_.subspan(index * bytesPerSample_, pictureBytes());
  }
  [[nodiscard]] std::span<const std::uint8_t> target(std::size_t index) const override {
    return bytes_.subspan(index * bytesPerSample_ + (paired_ ? pictureBytes() : 0), pictureBytes());
  }

 private:
  [[nodiscard]] std::size_t pictureBytes() const { return paired_ ? bytesPerSample_ / 2 : bytesPerSample_; }

  std::optional<MappedFile> mapped_;
  std::vector<std::uint8_t> memory_;
  std::span<const std::uint8_t> bytes_;
  std::size_t bytesPerSample_;
  bool paired_;
};

fs::path cacheFile(const DecodePlan& plan, const fs::path& cacheFolder) {
  return cacheFolder / (plan.key + kExtension);
}

std::string hashOf(std::span<const std::uint8_t> bytes) { return hash128Hex(std::as_bytes(bytes)); }

// Lines of a word, a tabulator and the rest: the number of an entry and its reason as JSON, "note" and one as JSON, "depth"
// and two numbers.
constexpr const char* kNote = "note";
constexpr const char* kDepth = "depth";

std::string formatOutcome(const DecodeOutcome& outcome) {
  std::string text;
  for (std::size_t i = 0; i < outcome.reasons.size(); ++i) {
    if (!outcome.reasons[i].empty()) text += std::to_string(i) + "\t" + messageJson(outcome.reasons[i]) + "\n";
  }
  for (const Message& note : outcome.notes) text += std::string(kNote) + "\t" + messageJson(note) + "\n";
  if (outcome.depth.isKnown()) {
    std::ostringstream numbers;
    numbers << std::setprecision(std::numeric_limits<double>::max_digits10) << outcome.depth.low << ' '
            << outcome.depth.high;
    text += std::string(kDepth) + "\t" + numbers.str() + "\n";
  }
  return text;
}

void takeOutcome(DecodedSamples& samples, std::string_view text, const DecodePlan& plan) {
  samples.depth = plan.settings.depth;
  for (const std::string& line : split(text, '\n')) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    const std::string word = line.substr(0, tab);
    const std::string rest = line.substr(tab + 1);
    if (word == kDepth) {
      std::istringstream(rest) >> samples.depth.low >> samples.depth.high;
      continue;
    }
    auto message = messageFromJson(rest);
    if (!message) continue;
    if (word == kNote) {
      samples.notes.push_back(std::move(*message));
    } else if (const std::size_t entry = std::stoul(word); entry < plan.entries.size()) {
      samples.skipped.push_back({plan.entries[entry].name, std::move(*message)});
    }
  }
}

// Moves the samples that could be read together; returns how many they are.
std::size_t closeGaps(std::span<std::uint8_t> area, std::size_t bytesPerSample, const std::vector<Message>& reasons) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    if (!reasons[i].empty()) continue;
    if (kept != i) std::memmove(area.data() + kept * bytesPerSample, area.data() + i * bytesPerSample, bytesPerSample);
    ++kept;
  }
  return kept;
}

std::optional<DecodedSamples> decodedInMemory(const DecodePlan& plan, const fs::path& cacheFolder,
                                              const DecodeAll& decodeAll) {
  const std::size_t bytes = plan.entries.size() * plan.bytesPerSample();
  if (bytes > static_cast<std::size_t>(plan.settings.pixelCacheMiB) << 20U) {
    throw Error(
        ErrorCode::FileUnwritable, displayPath(cacheFolder),
        {coreText(
             "Core",
             "The decoded pictures take %1, more than the memory limit, and the cache folder %2 has no room for them "
             "or cannot be written. Free some space, use fewer or smaller pictures, or raise pixel_cache_mib."),
         formatBytes(static_cast<double>(bytes)), displayPath(cacheFolder)});
  }
  std::vector<std::uint8_t> memory(bytes);
  DecodeOutcome outcome;
  outcome.reasons.resize(plan.entries.size());
  if (!decodeAll(memory, outcome)) return std::nullopt;
  memory.resize(closeGaps(memory, plan.bytesPerSample(), outcome.reasons) * plan.bytesPerSample());
  DecodedSamples decoded;
  takeOutcome(decoded, formatOutcome(outcome), plan);
  decoded.pixelHash = hashOf(memory);
  decoded.pixels = std::make_shared<Samples>(std::move(memory), plan.bytesPerSample(), plan.paired);
  return decoded;
}

// A name that no other thread of any process uses; the file is removed again unless it was renamed.
class TemporaryName {
 public:
  explicit TemporaryName(const fs::path& file) : path_(file.native() + kUnfinished + std::to_string(::gettid())) {
    std::error_code ignored;
    fs::remove(path_, ignored);
  }
  ~TemporaryName() {
    std::error_code ignored;
    fs::remove(path_, ignored);
  }
  TemporaryName(const TemporaryName&) = delete;
  TemporaryName& operator=(const TemporaryName&) = delete;
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

void writeHeader(std::span<std::uint8_t> file, const DecodePlan& plan, std::size_t samples,
                 const std::string& reasons) {
  CacheHeader header;
  header.samples = samples;
  header.bytesPerSample = plan.bytesPerSample();
  header.reasonBytes = reasons.size();
  const std::string hash = hashOf(file.subspan(sizeof header, samples * plan.bytesPerSample() + reasons.size()));
  std::copy_n(plan.key.begin(), header.key.size(), header.key.begin());
  std::copy_n(hash.begin(), header.hash.size(), header.hash.begin());
  std::memcpy(file.data(), &header, sizeof header);
}

// Whether the file is whole and belongs to the plan.
bool isIntact(std::span<const std::uint8_t> file, const CacheHeader& header, const DecodePlan& plan) {
  const std::uint64_t room = file.size() - sizeof header;
  if (header.magic != kMagic || header.bytesPerSample != plan.bytesPerSample()) return false;
  if (header.samples > plan.entries.size() || header.samples > room / header.bytesPerSample) return false;
  if (header.reasonBytes != room - header.samples * header.bytesPerSample) return false;
  return std::string_view(header.key.data(), header.key.size()) == plan.key &&
         std::string_view(header.hash.data(), header.hash.size()) == hashOf(file.subspan(sizeof header));
}

}  // namespace

ImageShape DecodePlan::shape() const { return storedShape(settings); }

std::size_t DecodePlan::bytesPerSample() const { return shape().size() * (paired ? 2 : 1); }

std::string stampOf(const ImageLocation& source) {
  std::error_code ignored;
  const auto size = fs::file_size(source.file, ignored);
  const auto time = fs::last_write_time(source.file, ignored).time_since_epoch().count();
  return std::to_string(size) + "/" + std::to_string(time) + "/" + std::to_string(source.record.value_or(0));
}

std::string keyOf(const DecodePlan& plan) {
  StreamHash hash;
  const auto add = [&](const std::string& text) {
    hash.add(std::as_bytes(std::span(text)));
    hash.add(std::as_bytes(std::span("\n", 1)));
  };
  std::error_code ignored;
  add(fs::absolute(plan.settings.folder, ignored).lexically_normal().native());
  const ImageShape shape = plan.shape();
  const std::string size =
      std::to_string(shape.width) + (shape.width == shape.height ? "" : "x" + std::to_string(shape.height));
  add(size + "/" + std::to_string(static_cast<int>(plan.settings.color)) + "/" +
      std::to_string(static_cast<int>(plan.settings.fit)) + "/" + std::to_string(plan.settings.background));
  const Depth& depth = plan.settings.depth;
  add(std::to_string(static_cast<int>(depth.range)) + "/" + std::to_string(depth.low) + "/" +
      std::to_string(depth.high));
  add(std::to_string(static_cast<int>(plan.settings.pages)));
  for (const FolderEntry& entry : plan.entries) {
    add(entry.name + "/" + stampOf(entry.input) + "/" + (plan.paired && entry.target ? stampOf(*entry.target) : ""));
  }
  return hash.hex();
}

std::optional<DecodedSamples> cachedSamples(const DecodePlan& plan, const fs::path& cacheFolder) {
  const fs::path file = cacheFile(plan, cacheFolder);
  auto mapped = MappedFile::openForReading(file);
  if (!mapped || mapped->bytes().size() < sizeof(CacheHeader)) return std::nullopt;
  const std::span<const std::uint8_t> bytes = std::as_const(*mapped).bytes();
  CacheHeader header;
  std::memcpy(&header, bytes.data(), sizeof header);
  if (!isIntact(bytes, header, plan)) return std::nullopt;
  std::error_code ignored;
  fs::last_write_time(file, fs::file_time_type::clock::now(), ignored);  // For boundCache: lately used.

  const auto samples = bytes.subspan(sizeof header, header.samples * header.bytesPerSample);
  const auto reasons = bytes.subspan(sizeof header + samples.size());
  DecodedSamples cached;
  takeOutcome(cached, {reinterpret_cast<const char*>(reasons.data()), reasons.size()}, plan);
  if (header.samples + cached.skipped.size() != plan.entries.size()) return std::nullopt;
  cached.pixelHash = hashOf(samples);
  if (samples.size() <= static_cast<std::size_t>(plan.settings.pixelCacheMiB) << 20U) {
    cached.pixels = std::make_shared<Samples>(std::vector<std::uint8_t>(samples.begin(), samples.end()),
                                              plan.bytesPerSample(), plan.paired);
  } else {
    cached.pixels = std::make_shared<Samples>(std::move(*mapped), plan.bytesPerSample(), plan.paired);
  }
  return cached;
}

std::optional<DecodedSamples> decodedSamples(const DecodePlan& plan, const fs::path& cacheFolder,
                                             const DecodeAll& decodeAll) {
  std::error_code failed;
  fs::create_directories(cacheFolder, failed);
  const fs::path file = cacheFile(plan, cacheFolder);
  const TemporaryName temporary(file);
  const std::size_t areaBytes = plan.entries.size() * plan.bytesPerSample();
  auto mapped = MappedFile::create(temporary.path(), sizeof(CacheHeader) + areaBytes);
  if (!mapped) {
    logMessage(LogLevel::Warning, "The cache folder " + displayPath(cacheFolder) +
                                      " cannot be used: pictures will be decoded again in the next run.");
    return decodedInMemory(plan, cacheFolder, decodeAll);
  }
  DecodeOutcome outcome;
  outcome.reasons.resize(plan.entries.size());
  const std::span<std::uint8_t> area = mapped->bytes().subspan(sizeof(CacheHeader));
  if (!decodeAll(area, outcome)) return std::nullopt;
  const std::size_t samples = closeGaps(area, plan.bytesPerSample(), outcome.reasons);
  mapped.reset();

  // The reasons take the room behind the samples.
  const std::string text = formatOutcome(outcome);
  fs::resize_file(temporary.path(), sizeof(CacheHeader) + samples * plan.bytesPerSample() + text.size(), failed);
  auto whole = failed ? std::nullopt : MappedFile::openForWriting(temporary.path());
  if (!whole) return decodedInMemory(plan, cacheFolder, decodeAll);
  std::copy(text.begin(), text.end(), whole->bytes().end() - static_cast<std::ptrdiff_t>(text.size()));
  writeHeader(whole->bytes(), plan, samples, text);
  whole.reset();
  fs::rename(temporary.path(), file, failed);
  auto decoded = failed ? std::nullopt : cachedSamples(plan, cacheFolder);
  return decoded ? decoded : decodedInMemory(plan, cacheFolder, decodeAll);
}

void boundCache(const fs::path& cacheFolder, std::uintmax_t mostBytes) {
  struct CacheEntry {
    fs::file_time_type used;
    fs::path file;
    std::uintmax_t bytes;
  };
  std::vector<CacheEntry> entries;
  std::uintmax_t total = 0;
  std::error_code failed;
  const auto now = fs::file_time_type::clock::now();
  for (const auto& item : fs::directory_iterator(cacheFolder, failed)) {
    const auto used = item.last_write_time(failed);
    if (failed) continue;
    if (item.path().extension().native().starts_with(kUnfinished) && now - used > kAbandonedAfter) {
      fs::remove(item.path(), failed);
    }
    if (item.path().extension() != kExtension) continue;
    const std::uintmax_t bytes = item.file_size(failed);
    if (failed) continue;  // Another program has just removed it.
    entries.push_back({used, item.path(), bytes});
    total += bytes;
  }
  std::sort(entries.begin(), entries.end(), [](const CacheEntry& a, const CacheEntry& b) { return a.used < b.used; });
  for (std::size_t i = 0; i + 1 < entries.size() && total > mostBytes; ++i) {
    if (fs::remove(entries[i].file, failed)) total -= entries[i].bytes;
  }
}

}  // namespace core
