// SPDX-License-Identifier: GPL-3.0-or-later
// A training that any machine can do beside a test of the window.
#pragma once

#include <QString>

#include "core/run/run_settings.h"

// Of a tiny model, on the pictures of this folder, on one thread of the processor.
[[nodiscard]] core::RunSettings quickSettingsFor(const QString& folder, int epochs);
