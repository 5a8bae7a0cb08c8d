// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_overview.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <cmath>
#include <utility>

#include "core/analysis/metric.h"
#include "core/run/imported_run.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/reading/run_detail_reader.h"
#include "ui/runs/fact_lines.h"
#include "ui/runs/run_notes.h"
#include "ui/words/finding_words.h"
#include "ui/words/metric_words.h"
#include "ui/words/run_words.h"
#include "ui/words/setting_words.h"

namespace ui {
namespace {

constexpr int kThumbnail = 42;

}  // namespace

RunOverview::RunOverview(RunEditor& editor, QWidget* parent) : ColumnArea(parent) {
  auto* const page = new QWidget(this);
  setKind(page, QStringLiteral("panel"));
  auto* const column = new QVBoxLayout(page);
  column->setContentsMargins(0, Space::kSmall, Space::kTiny, 0);
  pictures_ = new QGridLayout;
  pictures_->setSpacing(Space::kTiny);
  pictures_->setColumnStretch(5, 1);
  column->addLayout(pictures_);
  facts_ = new FactLines(page);
  column->addWidget(facts_);
  changesTitle_ = new QLabel(page);
  changesTitle_->setWordWrap(true);
  setKind(changesTitle_, QStringLiteral("strong"));
  column->addWidget(changesTitle_);
  changes_ = new FactLines(page);
  column->addWidget(changes_);
  notes_ = new RunNotes(editor, page);
  column->addWidget(notes_, 1);
  setWidget(page);
}

void RunOverview::showDetail(const RunDetail& detail) {
  const core::RunSummary& summary = detail.details.summary;
  showPictures(detail);
  showFacts(detail);
  changesTitle_->setVisible(!detail.changedFrom.isEmpty());
  changesTitle_->setText(detail.changes.empty() ? tr("The same settings as %1").arg(detail.changedFrom)
                                                : tr("Changed from %1").arg(detail.changedFrom));
  std::vector<std::pair<QString, QString>> changes;
  for (const core::SettingDifference& change : detail.changes) {
    const auto word = [&](const std::string& value) {
      return value.empty() ? QStringLiteral("–") : settingText(change.key, value);
    };
    changes.emplace_back(settingTitle(change.key),
                         QStringLiteral("%1 → %2").arg(word(change.values[0]), word(change.values[1])));
  }
  changes_->setFacts(changes);
  notes_->setNote(QString::fromStdString(summary.uid), QString::fromStdString(summary.note));
}

void RunOverview::showPictures(const RunDetail& detail) {
  for (QLabel* const label : std::exchange(shown_, {})) {
    label->hide();
    label->deleteLater();
  }
  const QString rows[] = {tr("Input"), tr("Target"), tr("Output")};
  const QImage RunDetail::Column::*const images[] = {&RunDetail::Column::input, &RunDetail::Column::target,
                                                     &RunDetail::Column::output};
  for (int row = 0; row < 3; ++row) {
    bool isEmpty = true;  // A run that ended before its first epoch has no outputs.
    for (int i = 0; i < static_cast<int>(detail.pictures.size()); ++i) {
      const RunDetail::Column& column = detail.pictures[static_cast<std::size_t>(i)];
      const QImage& image = column.*images[row];
      if (image.isNull()) continue;
      addPicture(row, i + 1, image, tr("%1, %2").arg(rows[row], column.name));
      isEmpty = false;
    }
    if (isEmpty) continue;
    auto* const label = new QLabel(rows[row], widget());
    setKind(label, QStringLiteral("secondary"));
    pictures_->addWidget(label, row, 0);
    shown_.push_back(label);
  }
}

void RunOverview::addPicture(int row, int column, const QImage& image, const QString& name) {
  auto* const label = new QLabel(widget());
  label->setPixmap(QPixmap::fromImage(image.scaled(QSize(kThumbnail, kThumbnail) * devicePixelRatioF(),
                                                   Qt::KeepAspectRatio, Qt::SmoothTransformation)));
  label->setScaledContents(true);
  label->setFixedSize(kThumbnail, kThumbnail);
  label->setToolTip(name);
  label->setAccessibleName(name);
  pictures_->addWidget(label, row, column);
  shown_.push_back(label);
}

void RunOverview::showFacts(const RunDetail& detail) {
  std::vector<std::pair<QString, QString>> facts;
  for (const char* const metric : {"val_loss", "val_psnr", "val_ssim"}) {
    const core::MetricSummary* const found = detail.details.summary.metric(metric);
    if (found == nullptr || std::isnan(found->best)) continue;
    facts.emplace_back(
        tr("Best %1").arg(metricName(core::metricId(metric).name)),
        tr("%1, epoch %2").arg(metricValue(metric, found->best), QLocale().toString(qlonglong{found->bestEpoch})));
  }
  if (const std::int64_t parameters = detail.details.summary.parameters; parameters > 0) {
    facts.emplace_back(tr("Parameters"), QLocale().toString(qlonglong{parameters}));
  }
  if (const QString findings = findingsText(detail.details.summary); !findings.isEmpty()) {
    facts.emplace_back(tr("Doctor"), findings + QLatin1Char('\n') + findingsToolTip(detail.details.summary));
  }
  if (const auto imported = core::parseImported(detail.details.settings)) {
    facts.emplace_back(tr("Imported from"), nameText(imported->program + ", " + imported->place));
  }
  facts.emplace_back(tr("Disk space"), sizeText(detail.bytes));
  facts_->setFacts(facts);
}

}  // namespace ui
