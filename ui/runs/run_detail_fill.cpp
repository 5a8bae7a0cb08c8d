// SPDX-License-Identifier: GPL-3.0-or-later
// What the pane says about its run.
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QTreeWidget>
#include <QTreeWidgetItem>
#include <cmath>

#include "core/analysis/metric.h"
#include "core/base/text.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/runs/run_detail_pane.h"
#include "ui/runs/run_editor.h"
#include "ui/words/message_text.h"
#include "ui/words/metric_words.h"
#include "ui/words/run_words.h"

namespace ui {
namespace {

constexpr int kPicture = 42;

void empty(QLayout* layout) {
  while (QLayoutItem* const item = layout->takeAt(0)) {
    if (item->widget() != nullptr) {
      item->widget()->hide();
      item->widget()->deleteLater();
    }
    delete item;
  }
}

void addLine(QGridLayout* grid, const QString& title, const QString& value, QWidget* parent) {
  const int row = grid->rowCount();
  auto* const left = new QLabel(title, parent);
  setKind(left, QStringLiteral("secondary"));
  grid->addWidget(left, row, 0);
  auto* const right = new QLabel(value, parent);
  right->setTextFormat(Qt::PlainText);
  right->setWordWrap(true);
  right->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  setKind(right, QStringLiteral("mono"));
  grid->addWidget(right, row, 1);
}

void fill(QTreeWidget* tree, const std::vector<std::pair<QString, QString>>& rows) {
  tree->clear();
  for (const auto& [title, value] : rows) {
    auto* const item = new QTreeWidgetItem(tree, {title, value});
    item->setToolTip(1, value);
  }
  tree->resizeColumnToContents(0);
}

}  // namespace

void RunDetailPane::adopt(RunDetail detail) {
  const bool isOther = detail_.details.summary.uid != detail.details.summary.uid;
  detail_ = std::move(detail);
  const core::RunSummary& summary = detail_.details.summary;
  const QString name = QString::fromStdString(core::displayPath(summary.name));
  name_->setText(name_->fontMetrics().elidedText(name, Qt::ElideMiddle, name_->width()));
  name_->setToolTip(name);
  status_->setText(detail_.problem.empty() ? statusText(summary) : tr("cannot be read"));
  status_->setToolTip(detail_.problem.empty() ? messageText(detail_.details.failure) : messageText(detail_.problem));
  setKind(status_, summary.status == core::RunStatus::Failed ? QStringLiteral("chip-danger") : QStringLiteral("chip"));
  const QString note = QString::fromStdString(summary.note);
  if (isOther || notes_->toPlainText() == savedNote_) {  // What is being written stays.
    savedNote_ = note;
    const QSignalBlocker quiet(notes_);
    if (notes_->toPlainText() != note) notes_->setPlainText(note);
  }
  const bool isRunning = summary.status == core::RunStatus::Running;
  open_->setEnabled(detail_.problem.empty());
  continue_->setEnabled(detail_.problem.empty() && !isRunning);
  seeds_->setEnabled(detail_.problem.empty());
  fillTags();
  fillOverview();
  fillLists();
  refreshIcons();
}

void RunDetailPane::fillTags() {
  empty(tags_);
  for (const std::string& tag : detail_.details.summary.tags) {
    const QString text = QString::fromStdString(tag);
    auto* const chip = new QToolButton(content_);
    chip->setText(text);
    chip->setObjectName(QStringLiteral("tag"));
    chip->setProperty("place", QStringLiteral("only"));
    setKind(chip, QStringLiteral("segment"));
    chip->setToolTip(tr("Take the tag “%1” away").arg(text));
    connect(chip, &QToolButton::clicked, this, [this, text] { editor_.removeTag(uid_, text); });
    tags_->addWidget(chip);
  }
}

void RunDetailPane::fillOverview() {
  empty(pictures_);
  QWidget* const page = notes_->parentWidget();
  const auto put = [&](int row, int column, const QImage& image, const QString& name) {
    if (image.isNull()) return;
    auto* const label = new QLabel(page);
    label->setPixmap(QPixmap::fromImage(
        image.scaled(QSize(kPicture, kPicture) * devicePixelRatioF(), Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    label->setScaledContents(true);
    label->setFixedSize(kPicture, kPicture);
    label->setToolTip(name);
    label->setAccessibleName(name);
    pictures_->addWidget(label, row, column);
  };
  const QString rows[] = {tr("Input"), tr("Target"), tr("Output")};
  for (int i = 0; i < static_cast<int>(detail_.pictures.size()); ++i) {
    const RunDetail::Column& column = detail_.pictures[static_cast<std::size_t>(i)];
    const QImage* const images[] = {&column.input, &column.target, &column.output};
    for (int row = 0; row < 3; ++row) put(row, i + 1, *images[row], tr("%1, %2").arg(rows[row], column.name));
  }
  for (int row = 0; row < 3 && !detail_.pictures.empty(); ++row) {
    if (row == 1 && detail_.pictures.front().target.isNull()) continue;
    auto* const label = new QLabel(rows[row], page);
    setKind(label, QStringLiteral("secondary"));
    pictures_->addWidget(label, row, 0);
  }
  pictures_->setColumnStretch(5, 1);
  empty(figures_);
  const core::RunSummary& summary = detail_.details.summary;
  for (const char* const metric : {"val_loss", "val_psnr", "val_ssim"}) {
    const core::MetricSummary* const found = summary.metric(metric);
    if (found == nullptr || std::isnan(found->best)) continue;
    addLine(figures_, tr("Best %1").arg(metricName(core::metricId(metric).name)),
            tr("%1, epoch %2").arg(metricValue(metric, found->best), QLocale().toString(qlonglong{found->bestEpoch})),
            page);
  }
  if (detail_.parameters > 0)
    addLine(figures_, tr("Parameters"), QLocale().toString(qlonglong{detail_.parameters}), page);
  addLine(figures_, tr("Disk space"), sizeText(detail_.bytes), page);
  empty(changes_);
  changesTitle_->setVisible(!detail_.changedFrom.isEmpty());
  changesTitle_->setText(detail_.changes.empty() ? tr("The same settings as %1").arg(detail_.changedFrom)
                                                 : tr("Changed from %1").arg(detail_.changedFrom));
  for (const auto& [title, value] : detail_.changes) addLine(changes_, title, value, page);
}

void RunDetailPane::fillLists() {
  fill(settings_, detail_.settings);
  layers_->setPlainText(detail_.layers);
  events_->setPlainText(detail_.events.join(QLatin1Char('\n')));
  std::vector<std::pair<QString, QString>> files;
  for (const RunDetail::File& file : detail_.files) files.emplace_back(file.what, sizeText(file.bytes));
  fill(files_, files);
}

}  // namespace ui
