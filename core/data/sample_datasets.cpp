// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/sample_datasets.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <exception>
#include <functional>
#include <mutex>
#include <set>
#include <stop_token>
#include <utility>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/data/emoji_font.h"
#include "core/data/fitting.h"
#include "core/data/image_reader.h"
#include "core/data/parallel_work.h"
#include "core/data/pencil_sketch.h"
#include "core/data/shape_images.h"

namespace core {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kDefaultShapes = 2000;

// Of the font's pictures: tulip, cat, turtle, rocket, blueberries, house, butterfly, apple.
constexpr std::array kShownEmoji = {"emoji-1f337", "emoji-1f63a", "emoji-1f422", "emoji-1f680",
                                    "emoji-1fad0", "emoji-1f3e1", "emoji-1f98b", "emoji-1f34e"};
// Of the drawn shapes; all eight differ in kind or colour.
constexpr std::array<std::size_t, 8> kShownShapes = {0, 1, 2, 3, 4, 5, 6, 7};

struct NamedPicture {
  std::string name;
  Image picture;
};

// Every different colour picture of the font; a count takes those whose names have the smallest hashes, so that a few are
// as varied as all.
std::vector<NamedPicture> emojiPictures(std::size_t count) {
  const EmojiFont font;
  std::vector<EmojiFont::Glyph> glyphs = font.glyphs();
  if (count > 0) {
    std::sort(glyphs.begin(), glyphs.end(), [](const EmojiFont::Glyph& a, const EmojiFont::Glyph& b) {
      return std::pair(hash64(a.name), a.index) < std::pair(hash64(b.name), b.index);
    });
  }
  std::vector<NamedPicture> pictures;
  std::set<std::string> seen;
  for (const EmojiFont::Glyph& glyph : glyphs) {
    if (count > 0 && pictures.size() == count) break;
    auto picture = font.render(glyph.index);
    if (!picture || !seen.insert(hash128Hex(std::as_bytes(std::span(picture->pixels)))).second) continue;
    pictures.push_back({glyph.name, std::move(*picture)});
  }
  return pictures;
}

std::vector<NamedPicture> shownEmoji() {
  const EmojiFont font;
  const std::vector<EmojiFont::Glyph> glyphs = font.glyphs();
  std::vector<NamedPicture> pictures;
  for (const char* const name : kShownEmoji) {
    const auto found =
        std::find_if(glyphs.begin(), glyphs.end(), [&](const EmojiFont::Glyph& glyph) { return glyph.name == name; });
    if (found == glyphs.end()) continue;  // An older font.
    if (auto picture = font.render(found->index)) pictures.push_back({name, std::move(*picture)});
  }
  return pictures;
}

void createFolder(const fs::path& folder) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (!failed) return;
  const std::string shown = displayPath(folder);
  throw Error(ErrorCode::FileUnwritable, shown,
              {coreText("Core", "The folder \"%1\" cannot be made: %2."), shown, systemReason(failed)});
}

// Runs write for every number on all cores; the first failure is thrown when all have ended.
void writeAll(std::size_t count, const std::function<void(std::size_t)>& write, const LoadProgress& progress) {
  std::mutex mutex;
  std::exception_ptr failure;
  std::stop_source stop;
  forEachInParallel(
      count,
      [&](std::size_t i) {
        try {
          write(i);
        } catch (...) {
          const std::lock_guard lock(mutex);
          if (failure == nullptr) failure = std::current_exception();
          stop.request_stop();
        }
      },
      progress, stop.get_token());
  if (failure != nullptr) std::rethrow_exception(failure);
}

std::size_t makeEmoji(const fs::path& folder, int size, std::size_t count, const LoadProgress& progress) {
  const std::vector<NamedPicture> pictures = emojiPictures(count);
  createFolder(folder);
  writeAll(
      pictures.size(),
      [&](std::size_t i) {
        writePng(fitted(pictures[i].picture, {size, size, 3}, Fit::Pad, 0xFFFFFF),
                 folder / (pictures[i].name + ".png"));
      },
      progress);
  return pictures.size();
}

std::size_t makeEmojiSketch(const fs::path& folder, int size, std::size_t count, const LoadProgress& progress) {
  const std::vector<NamedPicture> pictures = emojiPictures(count);
  createFolder(folder / "input");
  createFolder(folder / "target");
  writeAll(
      pictures.size(),
      [&](std::size_t i) {
        const auto& [name, original] = pictures[i];
        const Image picture = fitted(original, {size, size, 3}, Fit::Pad, 0xFFFFFF);
        writePng(picture, folder / "input" / (name + ".png"));
        writePng(pencilSketch(picture, hash64(name)), folder / "target" / (name + ".png"));
      },
      progress);
  return pictures.size();
}

std::size_t makeShapes(const fs::path& folder, int size, std::size_t count, const LoadProgress& progress) {
  count = count == 0 ? kDefaultShapes : count;
  createFolder(folder);
  const auto nameOf = [](std::size_t i) {
    std::string number = std::to_string(i);
    return "shape-" + std::string(6 - std::min<std::size_t>(6, number.size()), '0') + number + ".png";
  };
  writeAll(
      count, [&](std::size_t i) { writePng(shapeImage(i, size), folder / nameOf(i)); }, progress);
  return count;
}

}  // namespace

namespace {

void requireKnown(const std::string& name) {
  std::vector<std::string> names;
  for (const SampleDatasetInfo& info : sampleDatasets()) names.push_back(info.name);
  if (std::find(names.begin(), names.end(), name) != names.end()) return;
  throw Error(ErrorCode::InvalidSetting, "sample",
              {coreText("Core", "There are no sample pictures \"%1\": choose one of %2."), name, listed(names)});
}

}  // namespace

const std::vector<SampleDatasetInfo>& sampleDatasets() {
  static const std::vector<SampleDatasetInfo> infos = {
      {"emoji", coreText("Core", "Every colour glyph of the font Noto Color Emoji on white, about 3,900 pictures.")},
      {"emoji-sketch", coreText("Core", "Pairs: each emoji and its pencil sketch, whose colours are nearly grey.")},
      {"shapes", coreText("Core", "Coloured circles, stars and lines; as many as you like, without any font.")},
  };
  return infos;
}

std::vector<Image> sampleShowcase(const std::string& name, int size) {
  std::vector<Image> shown;
  if (name == "shapes") {
    for (const std::size_t number : kShownShapes) shown.push_back(shapeImage(number, size));
    return shown;
  }
  requireKnown(name);
  for (const auto& [title, original] : shownEmoji()) {
    shown.push_back(fitted(original, {size, size, 3}, Fit::Pad, 0xFFFFFF));
    if (name == "emoji-sketch") shown.push_back(pencilSketch(shown.back(), hash64(title)));
  }
  return shown;
}

std::size_t makeSampleDataset(const std::string& name, const fs::path& folder, int size, std::size_t count,
                              const LoadProgress& progress) {
  if (size < 8 || size > 1024) {
    throw Error(ErrorCode::InvalidSetting, "size", coreText("Core", "\"size\" must be a whole number from 8 to 1024."));
  }
  requireKnown(name);
  if (name == "emoji") return makeEmoji(folder, size, count, progress);
  if (name == "emoji-sketch") return makeEmojiSketch(folder, size, count, progress);
  return makeShapes(folder, size, count, progress);
}

namespace {

// Removes an unfinished folder, however its making ends.
class Unfinished {
 public:
  explicit Unfinished(fs::path folder) : folder_(std::move(folder)) {}
  ~Unfinished() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;

 private:
  fs::path folder_;
};

}  // namespace

fs::path keptSampleDataset(const std::string& name, int size, const fs::path& cacheFolder,
                           const LoadProgress& progress) {
  const fs::path folder = cacheFolder / "samples" / (name + "-" + std::to_string(size));
  if (fs::is_directory(folder)) return folder;
  const fs::path part = folder.native() + ".part-" + std::to_string(::getpid());
  const Unfinished unfinished(part);
  makeSampleDataset(name, part, size, 0, progress);
  std::error_code failure;
  fs::rename(part, folder, failure);
  if (failure && !fs::is_directory(folder)) {
    const std::string shown = displayPath(folder);
    throw Error(ErrorCode::FileUnwritable, shown,
                {coreText("Core", "The sample pictures cannot be kept in \"%1\": %2."), shown, systemReason(failure)});
  }
  return folder;
}

}  // namespace core
