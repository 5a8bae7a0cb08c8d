// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a kept picture that a model sees. Private to core_data.
#pragma once

#include <cstdint>
#include <span>

#include "core/base/image.h"
#include "core/base/random.h"

namespace core {

struct PartOffset {
  int x = 0;
  int y = 0;
};

[[nodiscard]] PartOffset middleOffset(const ImageShape& whole, const ImageShape& part);
// Every place is as likely as any other.
[[nodiscard]] PartOffset randomOffset(const ImageShape& whole, const ImageShape& part, Random& random);

// The part that begins there. pixels: the whole picture.
[[nodiscard]] Image partOf(std::span<const std::uint8_t> pixels, const ImageShape& whole, const ImageShape& part,
                           PartOffset offset);

}  // namespace core
