// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run_starter.h"

#include <QFileDialog>
#include <utility>

#include "core/analysis/mending.h"
#include "core/run/run_name.h"
#include "core/store/kept_run.h"
#include "ui/bridge/background_task.h"
#include "ui/bridge/run_controller.h"
#include "ui/pages/setup_notices.h"
#include "ui/pages/shown_run.h"
#include "ui/setup/setup_panel.h"
#include "ui/widgets/notices.h"
#include "ui/words/message_text.h"

namespace ui {
namespace {

using Tone = NoticeBar::Tone;

// How a kept run goes on.
struct Found {
  core::Continuation continuation;
  bool hasEnded = false;
  core::Message problem;
  core::Message gone;  // Its pictures, where they are no longer in their folder.
};

Found found(const std::filesystem::path& store, const std::string& uid,
            const std::optional<core::Lengthening>& longer) {
  try {
    core::RunStore opened(store, core::StoreAccess::ReadOnly);
    if (!longer && core::hasNothingToDo(core::KeptRun(opened, uid).details().summary)) return {{}, true, {}, {}};
    Found run{core::continuationOf(opened, uid, longer), false, {}, {}};
    run.gone = core::whatIsGone(run.continuation);
    return run;
  } catch (const std::exception& error) {
    return {{}, false, core::messageOf(error), {}};
  }
}

}  // namespace

RunStarter::RunStarter(RunController& controller, SetupPanel& setup, ShownRun& shown, Notices& notices,
                       SetupNotices& ofSetup, std::filesystem::path store)
    : QObject(&notices),
      controller_(controller),
      setup_(setup),
      shown_(shown),
      notices_(notices),
      setupNotices_(ofSetup),
      store_(std::move(store)) {}

void RunStarter::train() {
  if (!setup_.problem().empty()) return;
  core::Continuation beginning{setup_.settings(), {}, {}};
  if (!mended_.empty() && core::hasFix(beginning.settings, fix_)) beginning.origin.parent = mended_;
  start(beginning);
}

void RunStarter::setMended(const std::string& uid, const core::SettingMap& fix) {
  mended_ = uid;
  fix_ = fix;
}

void RunStarter::goOn(const std::string& uid, const std::optional<core::Lengthening>& longer) {
  inBackground<Found>(
      this, [store = store_, uid, longer] { return found(store, uid, longer); },
      [this, uid](const Found& run) {
        const bool isInTheWay = controller_.isActive();  // Then it is refused, with the reason.
        if (run.hasEnded && !isInTheWay) return shown_.showKept(uid);
        if (run.problem.empty() && !run.gone.empty() && !isInTheWay) return askForPictures(run.continuation, run.gone);
        if (run.problem.empty()) return start(run.continuation);
        notices_.notify([problem = run.problem] {
          return Notice{Tone::Danger, tr("The run cannot go on."), messageText(problem)};
        });
      });
}

void RunStarter::askForPictures(const core::Continuation& beginning, const core::Message& gone) {
  notices_.notify([gone] { return Notice{Tone::Warning, tr("The pictures are gone."), messageText(gone)}; });
  auto* const dialog = new QFileDialog(&setup_, tr("Where the pictures of the run are now"));
  dialog->setObjectName(QStringLiteral("movedPictures"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::fileSelected, this, [this, beginning](const QString& folder) {
    core::Continuation moved = beginning;
    moved.settings.data.folder = folder.toStdString();
    start(moved);
  });
  dialog->open();
}

void RunStarter::start(const core::Continuation& beginning) {
  const StartAnswer answer = controller_.start(beginning);
  if (!answer.ticket) return setupNotices_.notifyRefused(answer.refusal);
  if (!beginning.origin.resumed.empty()) setup_.setSettings(core::nameless(beginning.settings));
}

}  // namespace ui
