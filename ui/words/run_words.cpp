// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/run_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QStringList>
#include <cmath>
#include <limits>

#include "core/base/data_size.h"
#include "core/base/text.h"
#include "core/base/unicode.h"
#include "ui/words/duration_text.h"
#include "ui/words/finding_words.h"
#include "ui/words/message_text.h"
#include "ui/words/metric_words.h"
#include "ui/words/setting_words.h"

namespace ui {
namespace {

using Kind = RunColumn::Kind;

class RunWords {
  Q_DECLARE_TR_FUNCTIONS(RunWords)
};

QString folderText(const core::RunSummary& run) {
  const QString folder = nameText(run.dataFolder);
  const QString name = QFileInfo(folder).fileName();
  return name.isEmpty() ? folder : name;
}

QString metricText(const core::RunSummary& run, const RunColumn& column) {
  const core::MetricSummary* const found = run.metric(column.key);
  if (found == nullptr) return {};
  if (column.kind == Kind::BestEpoch) return QLocale().toString(qlonglong{found->bestEpoch});
  return metricValue(column.key, column.kind == Kind::BestMetric ? found->best : found->last);
}

}  // namespace

QString nameText(const std::string& name) { return QString::fromStdString(core::displayText(name)); }

QString statusText(const core::RunSummary& run) {
  const QLocale locale;
  switch (run.status) {
    case core::RunStatus::Running:
      return RunWords::tr("%1 of %2")
          .arg(locale.toString(qlonglong{run.epochs}), locale.toString(qlonglong{run.plannedEpochs}));
    case core::RunStatus::Interrupted: return RunWords::tr("Interrupted");
    case core::RunStatus::Finished:
      return run.epochs < run.plannedEpochs ? RunWords::tr("Stopped early") : RunWords::tr("Finished");
    case core::RunStatus::Stopped: return RunWords::tr("Stopped");
    case core::RunStatus::Failed: return RunWords::tr("Failed at %1").arg(locale.toString(qlonglong{run.epochs + 1}));
  }
  return {};
}

QString runText(const core::RunSummary& run, const RunColumn& column) {
  const QLocale locale;
  switch (column.kind) {
    case Kind::Star: return run.isStarred ? RunWords::tr("starred") : QString();
    case Kind::Name: return nameText(run.name);
    case Kind::Status: return statusText(run);
    case Kind::Tags: {
      QStringList tags;
      for (const std::string& tag : run.tags) tags += nameText(tag);
      return tags.join(QStringLiteral(", "));
    }
    case Kind::Findings: return findingsText(run);
    case Kind::Folder: return folderText(run);
    case Kind::Architecture: return choiceTitle("architecture", run.architecture);
    case Kind::Created: return locale.toString(QDateTime::fromMSecsSinceEpoch(run.createdMs), QLocale::ShortFormat);
    case Kind::Epoch: return locale.toString(qlonglong{run.epochs});
    case Kind::Duration: return run.epochs == 0 ? QString() : durationText(run.seconds);
    case Kind::Note: return nameText(QString::fromStdString(run.note).simplified().toStdString());
    case Kind::LastMetric:
    case Kind::BestMetric:
    case Kind::BestEpoch: return metricText(run, column);
    case Kind::Host: return nameText(run.host);
    case Kind::Job: return nameText(run.job);
    case Kind::Parameters: return run.parameters > 0 ? locale.toString(qlonglong{run.parameters}) : QString();
    case Kind::Setting:  // The list alone has them.
    case Kind::Curve:
    case Kind::Picture: return {};
  }
  return {};
}

QString runToolTip(const core::RunSummary& run, const RunColumn& column) {
  switch (column.kind) {
    case Kind::Star: return run.isStarred ? RunWords::tr("Take the star away (S)") : RunWords::tr("Give it a star (S)");
    case Kind::Name: return RunWords::tr("%1, id %2").arg(runText(run, column), QString::fromStdString(run.uid));
    case Kind::Folder: return QString::fromStdString(core::displayPath(run.dataFolder));
    case Kind::Note: return QString::fromStdString(run.note);
    case Kind::Tags: return runText(run, column);
    case Kind::Findings: return findingsToolTip(run);
    default: return {};
  }
}

double runNumber(const core::RunSummary& run, const RunColumn& column) {
  const double none = std::numeric_limits<double>::quiet_NaN();
  const core::MetricSummary* const found = column.key.empty() ? nullptr : run.metric(column.key);
  switch (column.kind) {
    case Kind::LastMetric: return found == nullptr ? none : found->last;
    case Kind::BestMetric: return found == nullptr ? none : found->best;
    case Kind::BestEpoch: return found == nullptr ? none : static_cast<double>(found->bestEpoch);
    default: break;
  }
  const core::RunField* const own = column.field();
  if (own == nullptr || own->ofSummary == nullptr || !core::isNumeric(own->kind)) return none;
  const core::FieldValue value = own->ofSummary(run);
  const auto* const number = std::get_if<double>(&value);
  return number == nullptr ? none : *number;
}

QString sizeText(std::int64_t bytes) { return messageText(core::dataSize(bytes)); }

}  // namespace ui
