// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_files.h"

#include <QDesktopServices>
#include <QEvent>
#include <QLocale>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/reading/run_detail_reader.h"
#include "ui/runs/detail_list.h"
#include "ui/widgets/link_button.h"
#include "ui/words/run_words.h"

namespace ui {

RunFiles::RunFiles(QWidget* parent) : QWidget(parent) {
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  files_ = new DetailList(this);
  column->addWidget(files_, 1);
  open_ = linkBelowWords(this);
  connect(open_, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder_)); });
  column->addWidget(open_);
  retranslate();
}

void RunFiles::showDetail(const RunDetail& detail) {
  folder_ = detail.folder;
  std::vector<std::pair<QString, QString>> rows;
  for (const core::CheckpointRecord& checkpoint : detail.checkpoints) {
    const QString epoch = QLocale().toString(qlonglong{checkpoint.epoch});
    const QString what = checkpoint.isFinal       ? tr("Weights, final")
                         : checkpoint.batches > 0 ? tr("Checkpoint, epoch %1, batch %2")
                                                        .arg(QLocale().toString(qlonglong{checkpoint.epoch + 1}),
                                                             QLocale().toString(qlonglong{checkpoint.batches}))
                         : checkpoint.isBest ? tr("Checkpoint, epoch %1, best").arg(epoch)
                                             : tr("Checkpoint, epoch %1").arg(epoch);
    rows.emplace_back(what, sizeText(checkpoint.bytes));
  }
  if (detail.pictureEpochs > 0) {
    rows.emplace_back(tr("Pictures of %n epoch(s)", nullptr, detail.pictureEpochs), sizeText(detail.pictureBytes));
  }
  files_->setRows(rows);
}

void RunFiles::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void RunFiles::retranslate() { open_->setText(tr("Open the folder")); }

}  // namespace ui
