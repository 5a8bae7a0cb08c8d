// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/program/quick_settings.h"

#include <string>

#include "core/run/settings_schema.h"

core::RunSettings quickSettingsFor(const QString& folder, int epochs) {
  core::RunSettings settings = core::defaultRunSettings();
  core::changeSettings(settings, {{"size", "16"},
                                  {"filters", "8,8"},
                                  {"latent_dim", "8"},
                                  {"batch_size", "8"},
                                  {"threads", "1"},
                                  {"device", "cpu"},
                                  {"epochs", std::to_string(epochs)}});
  settings.data.folder = folder.toStdString();
  return settings;
}
