// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/suggested_setup.h"

#include "core/run/settings_schema.h"
#include "ui/setup/data_group.h"
#include "ui/setup/setup_panel.h"

namespace ui {

SuggestedSetup::SuggestedSetup(SetupPanel& setup)
    : QObject(&setup), setup_(setup), suggestion_(core::suggestedSettings(core::thisMachine())) {
  setup_.setSettings(suggestion_);
  connect(&setup_.data(), &DataGroup::previewChanged, this, &SuggestedSetup::lookAtPictures);
}

bool SuggestedSetup::isUntouched() const {
  core::RunSettings settings = setup_.settings();
  settings.data.predict = suggestion_.data.predict;
  settings.data.corruption = suggestion_.data.corruption;
  settings.training.seed = suggestion_.training.seed;
  settings.training.device = suggestion_.training.device;
  settings.training.threads = suggestion_.training.threads;
  return core::hashWithoutSeed(settings) == core::hashWithoutSeed(suggestion_);
}

void SuggestedSetup::lookAtPictures() {
  const FolderPreview& preview = setup_.data().preview();
  const std::string& folder = setup_.settings().data.folder;
  if (!folder.empty() && preview.folder == folder && isUntouched()) suggest(preview.pictures);
}

void SuggestedSetup::suggest(const core::PictureFacts& pictures) {
  core::RunSettings fitted = core::suggestedSettings(core::thisMachine(), pictures);
  const bool isNew = core::hashWithoutSeed(fitted) != core::hashWithoutSeed(suggestion_);
  suggestion_ = fitted;
  if (!isNew) return;
  const core::RunSettings& chosen = setup_.settings();
  fitted.name = chosen.name;
  fitted.data.folder = chosen.data.folder;
  fitted.data.predict = chosen.data.predict;
  fitted.data.corruption = chosen.data.corruption;
  fitted.training.seed = chosen.training.seed;
  fitted.training.device = chosen.training.device;
  fitted.training.threads = chosen.training.threads;
  setup_.setSettings(fitted);
}

}  // namespace ui
