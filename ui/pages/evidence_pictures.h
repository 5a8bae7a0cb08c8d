// SPDX-License-Identifier: GPL-3.0-or-later
// What a model made of a few pictures, as evidence: inputs, targets, outputs and differences in rows under each other, named
// in the window's language and drawn in its colours.
#pragma once

#include <QImage>
#include <cstddef>
#include <vector>

#include "core/run/train_event.h"

namespace ui {

class Theme;

// Of the first few; null where there is none. outputs[i] belongs to probes[i].
[[nodiscard]] QImage evidencePictures(const Theme& theme, const std::vector<core::Probe>& probes,
                                      const std::vector<core::ProbeOutput>& outputs, std::size_t few);

}  // namespace ui
