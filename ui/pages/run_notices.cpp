// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run_notices.h"

#include <QLocale>
#include <algorithm>
#include <utility>

#include "ui/bridge/run_controller.h"
#include "ui/pages/lengthen_field.h"
#include "ui/pages/setup_notices.h"
#include "ui/pages/shown_run.h"
#include "ui/widgets/notices.h"
#include "ui/words/message_text.h"
#include "ui/words/metric_words.h"
#include "ui/words/run_words.h"

namespace ui {

using Tone = NoticeBar::Tone;

namespace {

// "312 of 700 batches".
QString batchesText(std::int64_t done, std::int64_t all) {
  return RunNotices::tr("%1 of %n batch(es)", nullptr, static_cast<int>(all)).arg(QLocale().toString(qlonglong{done}));
}

// What can be done with a run is offered again when something else has been said meanwhile.
Notice offeredAgain(Notice notice) {
  notice.returns = true;
  return notice;
}

}  // namespace

RunNotices::RunNotices(RunController& controller, const ShownRun& shown, Notices& notices)
    : QObject(&notices),
      controller_(controller),
      shown_(shown),
      notices_(notices),
      longer_(new LengthenField(notices.bar())) {
  connect(longer_, &LengthenField::wanted, this,
          [this](const core::Lengthening& lengthening) { emit lengtheningWanted(shown_.uid(), lengthening); });
  followRun();
}

void RunNotices::followRun() {
  connect(&controller_, &RunController::phaseChanged, this, &RunNotices::notifyPhase);
  connect(&controller_, &RunController::loading, this, &RunNotices::notifyLoading);
  connect(&controller_, &RunController::started, &notices_, &Notices::hide);
  connect(&controller_, &RunController::warned, this, &RunNotices::notifyWarning);
  connect(&controller_, &RunController::waiting, this, &RunNotices::notifyWaiting);
  connect(&controller_, &RunController::finished, this, &RunNotices::notifyFinished);
  connect(&controller_, &RunController::stopped, this, &RunNotices::notifyStopped);
  connect(&controller_, &RunController::failed, this, &RunNotices::notifyFailed);
  connect(&shown_, &ShownRun::keptShown, this, &RunNotices::notifyKept);
  connect(&shown_, &ShownRun::failed, this, [this](const core::Message& why) {
    notices_.notify([why] { return Notice{Tone::Danger, tr("The run cannot be shown."), messageText(why)}; });
  });
}

void RunNotices::notifyPhase(Phase phase) {
  if (phase == Phase::Running) return notices_.hide();
  if (phase != Phase::Paused) return;
  notices_.notify([this] {
    return offeredAgain({Tone::Warning, tr("Paused."),
                         tr("You may close the window and go on another time: every batch that is done is kept."),
                         tr("Go on"), [this] { controller_.resume(); }});
  });
}

void RunNotices::notifyLoading(std::size_t done, std::size_t total) {
  notices_.notify([done, total] {
    const QLocale locale;
    Notice notice{Tone::Info, tr("Reading pictures"),
                  tr("%1 of %2").arg(locale.toString(qulonglong{done}), locale.toString(qulonglong{total}))};
    notice.canBeClosed = false;
    return notice;
  });
}

void RunNotices::notifyWarning(const core::Message& message) {
  notices_.notify([message] { return Notice{Tone::Warning, tr("Please note."), messageText(message)}; });
}

void RunNotices::notifyWaiting(const core::Message& why) {
  if (why.empty()) return notices_.hide();
  notices_.notify([why] { return Notice{Tone::Warning, tr("The run waits."), messageText(why)}; });
}

// Nothing is praised that the average picture does better.
void RunNotices::notifyFinished(const core::RunFinished& finished) {
  const bool isEarly = finished.reason == core::FinishReason::EarlyStopping;
  const double psnr = shown_.history().value("val_psnr", finished.bestEpoch);
  longer_->setRun(shown_.settings(), shown_.history().standing());
  notices_.notify([this, isEarly, psnr, verdict = shown_.history().verdict(), epoch = qlonglong{finished.bestEpoch}] {
    Notice notice{verdict.empty() ? Tone::Success : Tone::Warning,
                  isEarly ? tr("Stopped early: no more progress.") : tr("Finished."),
                  tr("Best epoch %1, %2.").arg(QLocale().toString(epoch), metricValue("psnr", psnr))};
    if (!verdict.empty()) notice.text += QLatin1Char(' ') + messageText(verdict);
    notice.field = longer_;
    return offeredAgain(std::move(notice));
  });
}

// One that was to go on may be stopped before it begins: it keeps what it had.
void RunNotices::notifyStopped(const core::RunStopped& stopped) {
  const auto kept = static_cast<int>(std::max(stopped.epochs, shown_.history().lastEpoch()));
  const core::RunStanding standing = shown_.history().standing();
  notices_.notify([this, kept, stopped, batches = standing.batchesPerEpoch, uid = shown_.uid()] {
    return offeredAgain({Tone::Info, tr("Stopped."),
                         stopped.batches > 0 ? tr("It is in epoch %1, after %2, and can go on from there.")
                                                   .arg(QLocale().toString(qlonglong{stopped.epochs + 1}),
                                                        batchesText(stopped.batches, batches))
                                             : tr("%n whole epoch(s) are kept.", nullptr, kept),
                         uid.empty() ? QString() : tr("Go on"), [this, uid] { emit goOnWanted(uid); }});
  });
}

void RunNotices::notifyFailed(const core::RunFailed& failed) {
  // What was wrong with the set-up is out of date once that has changed.
  const bool isRefusal =
      failed.code == core::ErrorCode::FolderUnusable || failed.code == core::ErrorCode::InvalidSetting;
  notices_.notify([message = failed.message, isRefusal] {
    return Notice{Tone::Danger, tr("The run has ended with a problem."), messageText(message)}.blaming(
        isRefusal ? SetupNotices::cause() : QString());
  });
}

void RunNotices::notifyCutOff(const core::RunDetails& run) {
  notices_.notify([this, summary = run.summary, batches = run.batches, all = run.started.batchesPerEpoch] {
    const QString planned = QLocale().toString(qlonglong{summary.plannedEpochs});
    Notice notice{
        Tone::Warning, tr("A run was cut off."), {}, tr("Go on"), [this, uid = summary.uid] { emit goOnWanted(uid); }};
    if (batches > 0) {
      notice.text = tr("“%1” is in epoch %2 of %3, after %4. It can go on from there.")
                        .arg(nameText(summary.name), QLocale().toString(qlonglong{summary.epochs + 1}), planned,
                             batchesText(batches, all));
    } else if (summary.epochs >= summary.plannedEpochs) {
      notice.text = tr("“%1” has all its epochs; only its end is missing.").arg(nameText(summary.name));
    } else {
      notice.text =
          tr("“%1” has %n whole epoch(s) of %2. It can go on from there.", nullptr, static_cast<int>(summary.epochs))
              .arg(nameText(summary.name), planned);
    }
    return offeredAgain(std::move(notice));
  });
}

// What a kept run had to say when it was in progress.
void RunNotices::notifyKept(const StoredRun& run) {
  const core::RunSummary summary = run.details.summary;
  if (run.isAgain && summary.status == core::RunStatus::Running) return;  // What is said of it holds on.
  if (summary.status == core::RunStatus::Interrupted) return notifyCutOff(run.details);
  if (summary.status == core::RunStatus::Stopped) return notifyStopped({summary.epochs, run.details.batches});
  const RunHistory& history = shown_.history();
  if (history.failure()) return notifyFailed(*history.failure());
  if (history.finish()) return notifyFinished(*history.finish());
  if (!history.warnings().empty()) return notifyWarning(history.warnings().back().message);
  notices_.hide();
}

}  // namespace ui
