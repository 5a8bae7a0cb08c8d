// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of an animation one after the other, each decoded once. Private to core_data.
#pragma once

#include <cstddef>
#include <memory>

#include "core/data/formats/stored_picture.h"

namespace core {

// Views the bytes of its file, which must outlive it.
class FrameReader {
 public:
  FrameReader() = default;
  virtual ~FrameReader() = default;
  FrameReader(const FrameReader&) = delete;
  FrameReader& operator=(const FrameReader&) = delete;

  // The next page as it is seen, beginning with page 0. Refuses where there is none, and what is damaged; then the reader
  // is of no use any more.
  [[nodiscard]] virtual StoredPicture next() = 0;

  // The page-th of a reader that has given none yet.
  [[nodiscard]] StoredPicture page(std::size_t page) {
    for (std::size_t i = 0; i < page; ++i) (void)next();
    return next();
  }
};

}  // namespace core
