// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/image_sheet.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/image_reader.h"
#include "core/store/artifacts.h"

namespace core {

Image stacked(const std::vector<const Image*>& pictures) {
  const Image& first = *pictures.front();
  Image sheet;
  sheet.width = first.width;
  sheet.height = first.height * static_cast<int>(pictures.size());
  sheet.channels = first.channels;
  for (const Image* picture : pictures) {
    if (picture->width != first.width || picture->height != first.height || picture->channels != first.channels) {
      throw Error(ErrorCode::Engine, "probe pictures",
                  coreText("Core", "The pictures to be kept of this epoch are not of one size."));
    }
    sheet.pixels.insert(sheet.pixels.end(), picture->pixels.begin(), picture->pixels.end());
  }
  return sheet;
}

std::vector<Image> readSheet(const ImageSheet& sheet) {
  const std::string shown = displayPath(sheet.file);
  const auto refuse = [&] {
    throw Error(
        ErrorCode::FileUnreadable, shown,
        {coreText("Core", "The pictures in \"%1\" are damaged: the file does not hold what was written."), shown});
  };
  if (hashOfFile(sheet.file).hash != sheet.artifact) refuse();
  ImageLocation source;
  source.file = sheet.file;
  const Image whole = readImage(source, 0xFFFFFF);
  const int count = static_cast<int>(std::min<std::size_t>(sheet.count, 1U << 20U));
  if (count < 1 || whole.height % count != 0) refuse();
  std::vector<Image> pictures;
  for (int i = 0; i < count; ++i) {
    Image picture(whole.width, whole.height / count, whole.channels);
    const std::uint8_t* begin = whole.at(0, i * picture.height);
    std::copy_n(begin, picture.pixels.size(), picture.pixels.begin());
    pictures.push_back(std::move(picture));
  }
  return pictures;
}

}  // namespace core
