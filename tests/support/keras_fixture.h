// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the figures of real Keras in tests/fixtures/keras, which its script make_fixtures.py wrote.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "core/run/choice.h"

// What a file of that folder ("losses.json") has under a key; throws when it is missing or empty.
[[nodiscard]] nlohmann::json kerasFixture(const std::string& file, const std::string& key = "cases");

// The entry's defaults with the values that a case sets.
[[nodiscard]] core::Choice choiceOf(const core::Catalogue& catalogue, const std::string& name,
                                    const nlohmann::json& options);

// Whether two figures agree to a relative tolerance; with an absolute floor for figures around zero.
[[nodiscard]] bool agree(double ours, double theirs, double relative, double floor = 0.0);
