// SPDX-License-Identifier: GPL-3.0-or-later
// What a new run begins with where nobody has chosen anything: the first start, an empty set-up and the command line alike.
// (defaultRunSettings is what a recipe means by what it leaves out; that is the same everywhere and for ever.)
#pragma once

#include "core/data/picture_facts.h"
#include "core/run/run_settings.h"

namespace core {

struct MachineFacts {
  int processors = 1;  // That this program may use.
};
[[nodiscard]] MachineFacts thisMachine();

// Small enough to show its first pictures within seconds, and long enough to be worth it: the size follows the machine and
// what the pictures have, the epochs how many there are.
[[nodiscard]] RunSettings suggestedSettings(const MachineFacts& machine, const PictureFacts& pictures = {});

// For settings that have just come to learn from a corrupted copy, or from one of another kind: so strong that people still
// recognise a picture of any size, where nobody has said how strong it is to be. Blur of a fifth of the width would leave
// nothing, grain of as much is light.
void suggestCorruption(RunSettings& settings);

}  // namespace core
