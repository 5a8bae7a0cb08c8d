// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/finding_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include "core/diagnosis/rules.h"
#include "ui/words/message_text.h"
#include "ui/words/metric_words.h"
#include "ui/words/setting_words.h"

namespace ui {
namespace {

class FindingWords {
  Q_DECLARE_TR_FUNCTIONS(FindingWords)
};

}  // namespace

QString fixText(const core::SettingMap& fix) {
  QStringList changes;
  for (const auto& [key, value] : fix) {
    changes << FindingWords::tr("%1 %2").arg(settingTitle(key), settingText(key, core::formatSetting(value)));
  }
  return changes.isEmpty() ? QString() : FindingWords::tr("Fix: %1").arg(changes.join(QStringLiteral(", ")));
}

QString findingTime(const core::Finding& finding) {
  if (finding.epoch == 0) return FindingWords::tr("Before training");
  return FindingWords::tr("Epoch %1").arg(QLocale().toString(qlonglong{finding.epoch}));
}

QString findingsText(const core::RunSummary& run) {
  if (!run.severity) return {};
  return FindingWords::tr("%1, %2").arg(messageText(core::severityTitle(*run.severity)),
                                        QLocale().toString(static_cast<int>(run.findings.size())));
}

QString findingsToolTip(const core::RunSummary& run) {
  QStringList lines;
  for (const std::string& rule : run.findings) {
    const std::size_t place = core::rulePlace(rule);
    const auto& rules = core::diagnosisRules();
    lines << (place < rules.size() ? translatedText(rules[place].explanation) : QString::fromStdString(rule));
  }
  return lines.join(QLatin1Char('\n'));
}

QString mendingText(const core::Mending& mending, const QString& before, const QString& after) {
  const QString title = messageText(mending.finding.title);
  const QString outcome = mending.isMended ? FindingWords::tr("%1 (%2 → %3): mended.").arg(title, before, after)
                                           : FindingWords::tr("%1 (%2 → %3): still there.").arg(title, before, after);
  if (mending.metric.empty()) return outcome;
  return FindingWords::tr("%1 %2, best: %3 → %4", "outcome, metric, before, after")
      .arg(outcome, metricName(mending.metric.substr(4)), metricValue(mending.metric, mending.before),
           metricValue(mending.metric, mending.after));
}

}  // namespace ui
