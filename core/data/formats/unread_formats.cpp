// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/formats/unread_formats.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/text.h"

namespace core {
namespace {

struct Signature {
  std::string_view bytes;
  std::size_t at;
  std::string_view name;
};

// Raw data of cameras whose files do not begin like a TIFF.
constexpr std::array<Signature, 9> kCameraRaw = {{
    {"ftypcrx ", 4, "Canon CR3"},
    {"HEAPCCDR", 6, "Canon CRW"},
    {"FUJIFILMCCD-RAW", 0, "Fujifilm RAF"},
    {"IIRO", 0, "Olympus ORF"},
    {"IIRS", 0, "Olympus ORF"},
    {"MMOR", 0, "Olympus ORF"},
    {std::string_view("IIU\0", 4), 0, "Panasonic RW2"},
    {"FOVb", 0, "Sigma X3F"},
    {std::string_view("\0MRM", 4), 0, "Minolta MRW"},
}};

constexpr std::array<Signature, 12> kOthers = {{
    {"8BPS", 0, "Photoshop"},
    {std::string_view("\0\0\1\0", 4), 0, "Windows icon"},
    {"gimp xcf", 0, "GIMP"},
    {"DDS ", 0, "DirectDraw"},
    {"qoif", 0, "QOI"},
    {std::string_view("\x76\x2F\x31\x01", 4), 0, "OpenEXR"},
    {"#?RADIANCE", 0, "Radiance"},
    {std::string_view("\xFF\x0A", 2), 0, "JPEG XL"},
    {std::string_view("\0\0\0\x0CJXL ", 8), 0, "JPEG XL"},
    {"AT&TFORM", 0, "DjVu"},
    {"P7\n", 0, "PAM"},
    {"SIMPLE  =", 0, "FITS"},
}};

// What Python's pickle writes from protocol 2 on: PROTO with its number, and how the first object begins.
bool isPickle(FileBytes beginning) {
  if (beginning.size() < 3 || beginning[0] != 0x80 || beginning[1] < 2 || beginning[1] > 5) return false;
  constexpr std::uint8_t kFrame = 0x95;
  if (beginning[1] >= 4) return beginning[2] == kFrame;
  constexpr std::string_view kObjects = "}]()cXUKJM";  // A dictionary, list, tuple, class, text or number.
  return kObjects.find(static_cast<char>(beginning[2])) != std::string_view::npos;
}

}  // namespace

Message reasonAgainstCameraRaw(std::string_view camera) {
  return {coreText(
              "Core",
              "it is raw data of a camera (%1), of which each program makes another picture; export it as TIFF, PNG or "
              "JPEG from a raw converter such as darktable"),
          std::string(camera)};
}

bool isNamedCameraRaw(const std::filesystem::path& file) {
  constexpr std::array<std::string_view, 28> kEndings = {
      ".3fr", ".arw", ".bay", ".cr2", ".cr3", ".crw", ".dcr", ".dng", ".erf", ".fff", ".gpr", ".iiq", ".k25", ".kdc",
      ".mef", ".mos", ".mrw", ".nef", ".nrw", ".orf", ".pef", ".raf", ".rw2", ".rwl", ".sr2", ".srf", ".srw", ".x3f"};
  const std::string ending = lowerCase(file.extension().native());
  return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

Message reasonAgainstUnread(FileBytes beginning) {
  if (isPickle(beginning)) {
    return coreText("Core",
                    "it is a Python pickle, which could run a program when it is opened; of CIFAR take the binary "
                    "version, other arrays save with numpy.save");
  }
  for (const Signature& signature : kCameraRaw) {
    if (beginsWith(beginning, signature.bytes, signature.at)) return reasonAgainstCameraRaw(signature.name);
  }
  for (const Signature& signature : kOthers) {
    if (!beginsWith(beginning, signature.bytes, signature.at)) continue;
    return {coreText("Core", "%1 pictures are not supported; save it as PNG"), std::string(signature.name)};
  }
  return {};
}

}  // namespace core
