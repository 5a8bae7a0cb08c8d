// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/setup_notices.h"

#include "core/run/settings_schema.h"
#include "ui/bridge/run_controller.h"
#include "ui/setup/data_group.h"
#include "ui/setup/recipe_box.h"
#include "ui/setup/setup_panel.h"
#include "ui/widgets/notices.h"
#include "ui/words/message_text.h"

namespace ui {

using Tone = NoticeBar::Tone;

SetupNotices::SetupNotices(const RunController& controller, const SetupPanel& setup, Notices& notices)
    : QObject(&notices), setup_(setup), notices_(notices), before_(state()) {
  connect(&setup_, &SetupPanel::settingsChanged, this, &SetupNotices::check);
  connect(&setup_.recipes(), &RecipeBox::notLoaded, this, [this](const core::Message& reason) {
    notices_.notify([reason] { return Notice{Tone::Danger, tr("The recipe cannot be used."), messageText(reason)}; });
  });
  connect(&setup_.recipes(), &RecipeBox::notSaved, this, [this](const core::Message& reason) {
    notices_.notify([reason] { return Notice{Tone::Danger, tr("Not saved."), messageText(reason)}; });
  });
  // What could not be read is known now.
  connect(&controller, &RunController::started, this, [this](const std::shared_ptr<const core::RunStarted>& run) {
    setup_.data().compareWith(run->settings.data.folder, run->skippedCount);
  });
}

void SetupNotices::notifyRefused(const QString& refusal) {
  notices_.notify([refusal] { return Notice{Tone::Danger, tr("The run was not started."), refusal}.blaming(cause()); });
}

std::pair<std::int64_t, std::string> SetupNotices::state() const {
  return {core::hashWithoutSeed(setup_.settings()), setup_.settings().data.folder};
}

// The panel tells of more than changes of its settings, such as a folder that has been looked into.
void SetupNotices::check() {
  const auto now = state();
  if (now == before_) return;
  before_ = now;
  notices_.settle(cause());
}

}  // namespace ui
