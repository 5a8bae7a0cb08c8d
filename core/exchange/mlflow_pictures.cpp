// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mlflow_pictures.h"

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/exchange/picture_bytes.h"

namespace core {
namespace {

constexpr std::size_t kMostProbes = 1000;
constexpr std::size_t kMostPictureFiles = 2000;  // Of one run.
constexpr std::uint64_t kLargestPictureFile = std::uint64_t{32} << 20U;
constexpr std::size_t kMostDigits = 12;

bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }
bool joins(char letter) { return letter == '_' || letter == '-' || letter == '.' || letter == ' ' || letter == '='; }

// The digits that end at this place, and where they begin; none are npos.
std::size_t beginOfDigits(const std::string& text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && isDigit(text[begin - 1])) --begin;
  return begin == end || end - begin > kMostDigits ? std::string::npos : begin;
}

std::int64_t numberAt(const std::string& text, std::size_t begin) {
  return std::strtoll(text.c_str() + begin, nullptr, 10);
}

// "samples/_", "a//b": what is left around a number that was taken out.
std::string tidied(std::string name) {
  std::string tidy;
  for (const std::string& part : split(name, '/')) {
    std::size_t begin = 0;
    std::size_t end = part.size();
    while (begin < end && joins(part[begin])) ++begin;
    while (end > begin && joins(part[end - 1])) --end;
    if (begin == end) continue;
    if (!tidy.empty()) tidy += '/';
    tidy += part.substr(begin, end - begin);
  }
  return tidy.empty() ? "pictures" : tidy;
}

// "images/NAME+step+12+timestamp+1700000000000+UUID"; older versions have % between.
bool takeOwnNaming(const std::string& stem, PicturePlace& place) {
  for (const char mark : {'+', '%'}) {
    const std::string word = std::string(1, mark) + "step" + mark;
    const std::size_t found = stem.find(word);
    if (found == std::string::npos || found + word.size() >= stem.size() || !isDigit(stem[found + word.size()]))
      continue;
    const std::size_t slash = stem.rfind('/', found);
    place.name =
        stem.substr(slash == std::string::npos ? 0 : slash + 1, found - (slash == std::string::npos ? 0 : slash + 1));
    std::replace(place.name.begin(), place.name.end(), '#', '/');
    place.name = tidied(place.name);
    place.step = numberAt(stem, found + word.size());
    return true;
  }
  return false;
}

// The number behind a word that counts, wherever it stands.
bool takeCounted(const std::string& stem, PicturePlace& place) {
  const std::string lower = lowerCase(stem);
  for (const char* const word : {"epoch", "iteration", "step", "iter"}) {
    const std::size_t found = lower.rfind(word);
    if (found == std::string::npos) continue;
    std::size_t begin = found + std::string_view(word).size();
    while (begin < lower.size() && joins(lower[begin])) ++begin;
    std::size_t end = begin;
    while (end < lower.size() && isDigit(lower[end])) ++end;
    if (end == begin || end - begin > kMostDigits) continue;
    place.step = numberAt(stem, begin);
    place.name = tidied(stem.substr(0, found) + stem.substr(end));
    return true;
  }
  return false;
}

}  // namespace

PicturePlace picturePlace(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::size_t dot = path.rfind('.');
  const bool hasEnding = dot != std::string::npos && (slash == std::string::npos || dot > slash);
  const std::string stem = path.substr(0, hasEnding ? dot : path.size());
  PicturePlace place{tidied(stem), -1};
  if (takeOwnNaming(stem, place) || takeCounted(stem, place)) return place;
  std::size_t end = stem.size();
  const std::size_t begin = slash == std::string::npos ? 0 : slash + 1;
  while (end > begin && !isDigit(stem[end - 1])) --end;
  const std::size_t digits = beginOfDigits(stem, end);
  if (end <= begin || digits == std::string::npos || digits < begin) return place;
  place.step = numberAt(stem, digits);
  place.name = tidied(stem.substr(0, digits) + stem.substr(end));
  return place;
}

MlflowPictures::MlflowPictures(ForeignRun& run, const std::string& probes) : run_(run), isOurs_(!probes.empty()) {
  const nlohmann::json json = nlohmann::json::parse(probes, nullptr, false);
  if (!json.is_array() || json.size() > kMostProbes) return;
  for (const nlohmann::json& name : json) names_.push_back(name.is_string() ? name.get<std::string>() : "");
}

bool MlflowPictures::wants(const std::string& path, std::uint64_t bytes) {
  if (!lowerCase(path).ends_with(".png") || (isOurs_ && (names_.empty() || !path.starts_with("pictures/"))))
    return false;
  if (bytes <= kLargestPictureFile && wanted_ < kMostPictureFiles) {
    ++wanted_;
    return true;
  }
  ++leftOut_;
  return false;
}

void MlflowPictures::take(const std::string& path, const std::string& bytes) {
  std::optional<Image> image = imageOf(bytes);
  if (!image) {
    ++leftOut_;
  } else if (isOurs_) {
    takeSheet(path.substr(path.rfind('/') + 1), *image);
  } else {
    takePicture(path, std::move(*image));
  }
}

// name: "epoch-000012.png", "inputs.png", "targets.png".
void MlflowPictures::takeSheet(const std::string& name, const Image& sheet) {
  const int count = static_cast<int>(names_.size());
  if (sheet.height % count != 0) return;
  const int height = sheet.height / count;
  for (int i = 0; i < count; ++i) {
    Image part(sheet.width, height, sheet.channels);
    std::copy_n(sheet.at(0, i * height), part.pixels.size(), part.pixels.data());
    const std::string& probe = names_[static_cast<std::size_t>(i)];
    bool isThere = true;
    if (name == "inputs.png") {
      isThere = run_.addPicture(probe + "/input", 0, std::move(part));
    } else if (name == "targets.png") {
      isThere = run_.addPicture(probe + "/target", 0, std::move(part));
    } else if (name.starts_with("epoch-")) {
      isThere = run_.addPicture(probe + "/output", std::strtoll(name.c_str() + 6, nullptr, 10), std::move(part));
    }
    if (!isThere) ++leftOut_;
  }
}

// A number that no figure was logged with is part of a name ("face3.png"); such a picture is of the end.
void MlflowPictures::takePicture(const std::string& path, Image image) {
  PicturePlace place = picturePlace(path);
  if (!run_.epochs.contains(place.step)) {
    if (place.step >= 0) place.name = tidied(path.substr(0, path.rfind('.')));
    place.step = run_.epochs.empty() ? 0 : run_.epochs.rbegin()->first;
  }
  if (!run_.addPicture(place.name, place.step, std::move(image))) ++leftOut_;
}

void MlflowPictures::finish() {
  if (leftOut_ > 0) run_.notes.push_back(picturesLeftOut(leftOut_));
}

}  // namespace core
