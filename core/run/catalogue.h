// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can be chosen for a run, with its settings: architectures, losses, optimizers, schedules.
#pragma once

#include <cstddef>

#include "core/run/choice.h"

namespace core {

[[nodiscard]] const Catalogue& architectureCatalogue();
[[nodiscard]] const Catalogue& optimizerCatalogue();  // Keras's formulas and defaults.
[[nodiscard]] const Catalogue& scheduleCatalogue();   // What happens to the learning rate during a run.
[[nodiscard]] const Catalogue& lossCatalogue();       // Terms that a loss can be mixed from; without settings.

// How often the architecture halves the sides of a picture on the way to its narrowest place.
[[nodiscard]] std::size_t halvings(const Choice& architecture);

}  // namespace core
