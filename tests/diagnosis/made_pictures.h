// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures that are drawn for a test, with what is wrong with them known, and datasets of them.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/data/batch.h"
#include "core/diagnosis/preflight.h"

namespace made {

// A bright disc somewhere on a dark slope; each number gives another one.
[[nodiscard]] core::Image disc(std::size_t number, int size = 32, int channels = 3);
// Its outline, as a target that is not the input.
[[nodiscard]] core::Image outline(std::size_t number, int size = 32);
[[nodiscard]] core::Image plain(std::uint8_t value, int size = 32, int channels = 3);
[[nodiscard]] core::Image noise(std::size_t number, int size = 32);
[[nodiscard]] core::Image mirrored(const core::Image& image);
[[nodiscard]] core::Image moved(const core::Image& image, int right, int down);
// Reshaped where it should have been transposed.
[[nodiscard]] core::Image scrambled(const core::Image& image);
// Upright rectangles of several colours all over a dark picture; each number gives others.
[[nodiscard]] core::Image blocks(std::size_t number, int size = 48);
// Turned to the right around the middle; its own border goes on outside.
[[nodiscard]] core::Image tilted(const core::Image& image, double degrees);
// Each row moved by so many pixels more to the right than the row above, around the end.
[[nodiscard]] core::Image sheared(const core::Image& image, int pixels);
[[nodiscard]] core::Image grey(const core::Image& image);
[[nodiscard]] core::Image negative(const core::Image& image);
// Red and blue exchanged.
[[nodiscard]] core::Image exchanged(const core::Image& image);
// Each channel times this.
[[nodiscard]] core::Image tinted(const core::Image& image, double red, double green, double blue);

using Draw = std::function<core::Image(std::size_t)>;

// Every fourth is for validation. Without a target: the picture itself.
[[nodiscard]] core::Dataset dataset(core::DataSettings settings, std::size_t count, const Draw& input,
                                    const Draw& target = {});

// Mean squared error, and the accuracy that Keras would pick for these channels and loss.
[[nodiscard]] core::Judge judge(const core::RunSettings& settings);

// The default settings for pictures of 32 pixels, changed as a file may do it: to values that nobody could type as well.
[[nodiscard]] core::RunSettings settings(const std::map<std::string, std::string>& changes = {});

// Measured and judged with a model of a million parameters and 64 code values.
[[nodiscard]] core::PreflightFacts facts(const core::RunSettings& settings, const core::Dataset& dataset);
[[nodiscard]] std::vector<std::string> rules(const std::vector<core::Finding>& findings);
[[nodiscard]] const core::Finding* find(const std::vector<core::Finding>& findings, const std::string& rule);

}  // namespace made
