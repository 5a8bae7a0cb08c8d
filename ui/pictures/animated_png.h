// SPDX-License-Identifier: GPL-3.0-or-later
// Several pictures as one moving picture, without loss: an animated PNG, which browsers and viewers play.
#pragma once

#include <QByteArray>
#include <QImage>
#include <vector>

namespace ui {

// All frames have the size of the first. Empty where there are no frames. Format: the PNG specification, third edition
// (2025), chunks acTL, fcTL and fdAT.
[[nodiscard]] QByteArray animatedPng(const std::vector<QImage>& frames, int millisecondsEach);

}  // namespace ui
