// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/applied_fix.h"

#include <QCoreApplication>
#include <utility>

#include "core/base/error.h"
#include "core/run/run_name.h"
#include "core/run/settings_schema.h"
#include "ui/setup/setup_panel.h"
#include "ui/widgets/notices.h"
#include "ui/words/finding_words.h"
#include "ui/words/message_text.h"

namespace ui {
namespace {

class AppliedFix {
  Q_DECLARE_TR_FUNCTIONS(AppliedFix)
};

// Choices before what belongs to them.
void apply(const core::SettingMap& fix, core::RunSettings& settings) {
  for (const bool areChoices : {true, false}) {
    for (const auto& [key, value] : fix) {
      if (core::isChoice(key) == areChoices) core::changeSetting(settings, key, value);
    }
  }
  core::validate(settings);
}

}  // namespace

bool prepareNextRun(SetupPanel& setup, core::RunSettings settings, const core::SettingMap& fix, Notices& notices) {
  const core::RunSettings before = setup.settings();
  try {
    apply(fix, settings);
  } catch (const core::Error& error) {
    notices.notify([message = error.message()] {
      return Notice{NoticeBar::Tone::Danger, AppliedFix::tr("The fix does not fit these settings."),
                    messageText(message)};
    });
    return false;
  }
  setup.setSettings(core::nameless(std::move(settings)));
  notices.notify([&setup, before, fix] {
    return Notice{NoticeBar::Tone::Info, AppliedFix::tr("The next run is prepared."), fixText(fix),
                  AppliedFix::tr("Undo"), [&setup, before] { setup.setSettings(before); }};
  });
  return true;
}

}  // namespace ui
