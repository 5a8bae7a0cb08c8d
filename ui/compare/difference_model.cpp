// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/difference_model.h"

#include <QBrush>
#include <QFileInfo>
#include <QLocale>
#include <QPixmap>
#include <algorithm>
#include <cmath>
#include <optional>

#include "core/analysis/mending.h"
#include "core/analysis/metric.h"
#include "core/base/error.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/marks/run_marker.h"
#include "ui/words/duration_text.h"
#include "ui/words/finding_words.h"
#include "ui/words/message_text.h"
#include "ui/words/metric_words.h"
#include "ui/words/setting_words.h"

namespace ui {
namespace {

constexpr std::size_t kNamedDifferences = 4;  // More than these are counted.
constexpr int kDifferenceMarker = 10;

}  // namespace

DifferenceModel::DifferenceModel(const Theme& theme, QObject* parent) : QAbstractTableModel(parent), theme_(theme) {
  connect(&theme_, &Theme::changed, this, &DifferenceModel::refresh);
}

void DifferenceModel::setRuns(const std::vector<ComparedRunPtr>& runs, const std::vector<int>& runSlots) {
  beginResetModel();
  runs_ = runs;
  slots_ = runSlots;
  comparison_ = {};
  problem_.clear();
  try {
    std::vector<core::RunDetails> details;
    for (const ComparedRunPtr& run : runs) details.push_back(run->details);
    comparison_ = core::comparisonOf(details);
  } catch (const core::Error& error) {
    problem_ = messageText(core::messageOf(error));
  }
  buildRows();
  endResetModel();
}

void DifferenceModel::refresh() {
  beginResetModel();
  buildRows();
  endResetModel();
}

// The folder that they came from; more where two of the same name hold other pictures.
QString DifferenceModel::picturesName(std::size_t run, const std::string& fingerprint) const {
  const auto folderOf = [this](std::size_t place) {
    return QFileInfo(QString::fromStdString(comparison_.runs[place].dataFolder)).fileName();
  };
  const QString folder = run < comparison_.runs.size() ? folderOf(run) : QString();
  bool isTelling = !folder.isEmpty();
  for (const core::SettingDifference& difference : comparison_.differences) {
    if (difference.key != "pictures") continue;
    for (std::size_t other = 0; isTelling && other < comparison_.runs.size(); ++other) {
      isTelling = difference.values[other] == fingerprint || folderOf(other) != folder;
    }
  }
  const QString mark = QString::fromStdString(fingerprint.substr(0, 6));
  return isTelling ? folder : folder.isEmpty() ? mark : tr("%1, %2", "folder, fingerprint").arg(folder, mark);
}

void DifferenceModel::buildRows() {
  const QLocale locale;
  rows_.clear();
  for (const core::SettingDifference& difference : comparison_.differences) {
    const bool arePictures = difference.key == "pictures";
    Row row{arePictures ? tr("Pictures") : settingTitle(difference.key), {}, -1};
    for (const std::string& value : difference.values) {
      row.cells.push_back(arePictures     ? picturesName(row.cells.size(), value)
                          : value.empty() ? QStringLiteral("–")
                                          : settingText(difference.key, value));
    }
    rows_.push_back(std::move(row));
  }
  if (runs_.empty() || comparison_.runs.size() != runs_.size()) return;
  Row epochs{tr("Epochs done"), {}, -1};
  Row time{tr("Time"), {}, -1};
  Row findings{tr("Findings"), {}, -1};
  for (const core::RunSummary& run : comparison_.runs) {
    epochs.cells.push_back(
        tr("%1 of %2").arg(locale.toString(qlonglong{run.epochs}), locale.toString(qlonglong{run.plannedEpochs})));
    time.cells.push_back(durationText(run.seconds));
    findings.cells.push_back(run.severity ? findingsText(run) : QStringLiteral("–"));
  }
  rows_.push_back(std::move(epochs));
  const bool areTheSamePictures = !comparison_.differIn("pictures");
  for (const core::MetricRow& values : comparison_.metrics) {
    const core::MetricId id = core::metricId(values.metric);
    if (id.part != core::MetricPart::Validation) continue;
    Row row{tr("Best %1").arg(metricName(id.name)), {}, -1};
    const bool canBeBest = values.isComparable && areTheSamePictures;
    const std::optional<double> best = canBeBest ? core::bestValue(values.metric, values.best) : std::nullopt;
    for (std::size_t i = 0; i < values.best.size(); ++i) {
      const std::optional<double>& value = values.best[i];
      row.cells.push_back(value ? metricValue(values.metric, *value) : QStringLiteral("–"));
      if (best && value == best && row.best < 0) row.best = static_cast<int>(i);
    }
    rows_.push_back(std::move(row));
  }
  rows_.push_back(std::move(time));
  const bool hasAny = std::any_of(comparison_.runs.begin(), comparison_.runs.end(),
                                  [](const core::RunSummary& run) { return run.severity.has_value(); });
  if (hasAny) rows_.push_back(std::move(findings));
}

QString DifferenceModel::sentence() const {
  if (!problem_.isEmpty()) return problem_;
  if (runs_.size() < 2) return tr("Choose two runs or more.");
  QStringList names;
  for (const core::SettingDifference& difference : comparison_.differences) {
    names += difference.key == "pictures" ? tr("pictures") : settingTitle(difference.key).toLower();
  }
  if (names.isEmpty()) return tr("They have the same settings and pictures.");
  if (names.size() > static_cast<qsizetype>(kNamedDifferences)) {
    return tr("They differ in %n setting(s).", nullptr, static_cast<int>(names.size()));
  }
  const QString last = names.takeLast();
  if (names.isEmpty()) return tr("They differ only in %1.").arg(last);
  return tr("They differ only in %1 and %2.").arg(names.join(QStringLiteral(", ")), last);
}

std::optional<std::size_t> DifferenceModel::before(std::size_t run) const {
  std::optional<std::size_t> found;
  for (std::size_t other = 0; other < runs_.size(); ++other) {
    if (runs_[other]->uid() == runs_[run]->details.parent) return other;
    const std::int64_t created = runs_[other]->details.summary.createdMs;
    if (other == run || created > runs_[run]->details.summary.createdMs) continue;
    if (!found || created > runs_[*found]->details.summary.createdMs) found = other;
  }
  return found;
}

QString DifferenceModel::mended() const {
  QStringList lines;
  for (std::size_t run = 0; run < runs_.size(); ++run) {
    const auto earlier = before(run);
    if (!earlier) continue;
    const ComparedRun& was = *runs_[*earlier];
    const ComparedRun& is = *runs_[run];
    for (const core::Mending& mending : core::mendings({was.settings, was.details.summary, was.findings},
                                                       {is.settings, is.details.summary, is.findings})) {
      lines += mendingText(mending, runLetter(slots_[*earlier]), runLetter(slots_[run]));
    }
  }
  return lines.join(QLatin1Char('\n'));
}

int DifferenceModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int DifferenceModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(runs_.size());
}

QVariant DifferenceModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Row& row = rows_[static_cast<std::size_t>(index.row())];
  const QString& cell = row.cells[static_cast<std::size_t>(index.column())];
  switch (role) {
    case Qt::DisplayRole: return cell;
    case Qt::ToolTipRole: return tr("%1: %2").arg(row.title, cell);
    case Qt::FontRole: return theme_.font(row.best == index.column() ? FontRole::MonoStrong : FontRole::Mono);
    case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    case Qt::BackgroundRole: return cell != row.cells.front() ? QBrush(theme_.color(Color::Selected)) : QVariant();
    case Qt::ForegroundRole: return QBrush(theme_.color(Color::Text));
    default: return {};
  }
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (section < 0) return {};
  const auto place = static_cast<std::size_t>(section);
  if (orientation == Qt::Vertical) {
    if (role == Qt::DisplayRole && place < rows_.size()) return rows_[place].title;
    if (role == Qt::ForegroundRole) return QBrush(theme_.color(Color::TextSecondary));
    return {};
  }
  if (place >= runs_.size()) return {};
  if (role == Qt::DisplayRole) return runLetter(slots_[place]);
  if (role == Qt::ToolTipRole) return runs_[place]->name();
  if (role == Qt::DecorationRole) return runMarkerPixmap(theme_, slots_[place], kDifferenceMarker, 1.0);
  return {};
}

}  // namespace ui
