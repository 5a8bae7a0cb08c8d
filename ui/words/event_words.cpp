// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/event_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>

#include "core/base/overloaded.h"
#include "core/run/settings_schema.h"
#include "ui/words/message_text.h"
#include "ui/words/setting_words.h"

namespace ui {
namespace {

class EventWords {
  Q_DECLARE_TR_FUNCTIONS(EventWords)
};

QString number(std::int64_t value) { return QLocale().toString(qlonglong{value}); }

QString sentenceOf(const core::RunStarted& started) {
  if (started.finishedBatches > 0) {
    return EventWords::tr("The run went on in epoch %1, after %2 of %3 batches.")
        .arg(number(started.finishedEpochs + 1), number(started.finishedBatches), number(started.batchesPerEpoch));
  }
  if (started.finishedEpochs > 0) {
    return EventWords::tr("The run went on after epoch %1.").arg(number(started.finishedEpochs));
  }
  return EventWords::tr("The run began: %1 pictures to train on, %2 to validate with.")
      .arg(number(static_cast<std::int64_t>(started.trainingCount)),
           number(static_cast<std::int64_t>(started.validationCount)));
}

QString sentenceOf(const core::SettingsChanged& changed) {
  QStringList values;
  for (const core::SettingInUse& setting : core::settingsInUse(changed.settings)) {
    if (std::find(changed.keys.begin(), changed.keys.end(), setting.spec.key) == changed.keys.end()) continue;
    values << EventWords::tr("%1 = %2").arg(settingTitle(setting.spec.key),
                                            settingText(setting.spec.key, core::formatSetting(setting.value)));
  }
  return EventWords::tr("Changed in epoch %1, after batch %2: %3.")
      .arg(number(changed.epoch), number(changed.batch), values.join(QStringLiteral(", ")));
}

QString sentenceOf(const core::RunFinished& finished) {
  const QString end = finished.reason == core::FinishReason::EarlyStopping
                          ? EventWords::tr("The run stopped early after epoch %1: no more progress.")
                          : EventWords::tr("The run finished after epoch %1.");
  const QString best = finished.restoredBest ? EventWords::tr("It keeps the weights of its best epoch, %1.")
                                             : EventWords::tr("Its best epoch is %1.");
  return end.arg(number(finished.epochs)) + QLatin1Char(' ') + best.arg(number(finished.bestEpoch));
}

QString sentenceOf(const core::RunFailed& failed) {
  QStringList sentences;
  sentences << (failed.epoch == 0 ? EventWords::tr("The run failed before its first batch.")
                                  : EventWords::tr("The run failed in epoch %1, batch %2.")
                                        .arg(number(failed.epoch), number(failed.batch)));
  if (!failed.layer.empty()) {
    sentences << EventWords::tr("The first layer concerned is %1.").arg(QString::fromStdString(failed.layer));
  }
  sentences << messageText(failed.message);
  return sentences.join(QLatin1Char(' '));
}

QString sentenceOf(const core::Finding& finding) {
  return EventWords::tr("%1: %2. %3")
      .arg(messageText(core::severityTitle(finding.severity)), messageText(finding.title),
           messageText(finding.evidence.sentence));
}

}  // namespace

QString eventSentence(const core::TrainEvent& event) {
  return std::visit(
      core::Overloaded{
          [](const core::RunStarted& started) { return sentenceOf(started); },
          [](const core::SettingsChanged& changed) { return sentenceOf(changed); },
          [](const core::RunWarning& warning) { return messageText(warning.message); },
          [](const core::Finding& finding) { return sentenceOf(finding); },
          [](const core::RunFinished& finished) { return sentenceOf(finished); },
          [](const core::RunStopped& stopped) {
            if (stopped.batches > 0) {
              return EventWords::tr("The run was stopped in epoch %1, after batch %2, and can go on there.")
                  .arg(number(stopped.epochs + 1), number(stopped.batches));
            }
            return EventWords::tr("The run was stopped; %n whole epoch(s) are kept.", nullptr,
                                  static_cast<int>(stopped.epochs));
          },
          [](const core::RunFailed& failed) { return sentenceOf(failed); },
          [](const auto&) { return QString(); },
      },
      event);
}

}  // namespace ui
