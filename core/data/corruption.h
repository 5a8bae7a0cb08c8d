// SPDX-License-Identifier: GPL-3.0-or-later
// Damages a picture on purpose, so that a model can learn to mend it. Private to core_data.
#pragma once

#include "core/base/image.h"
#include "core/base/random.h"
#include "core/data/data_settings.h"

namespace core {

// What each kind and amount does is said beside Corruption.
void corrupt(Image& image, const Corruption& corruption, Random& random);

}  // namespace core
