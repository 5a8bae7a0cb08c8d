// SPDX-License-Identifier: GPL-3.0-or-later
// What a person can do on the page Compare: add runs, save the matrix, try a picture.
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QToolButton>

#include "ui/bridge/background_task.h"
#include "ui/bridge/run_controller.h"
#include "ui/compare/matrix_card.h"
#include "ui/compare/tried_dialog.h"
#include "ui/marks/compared_runs.h"
#include "ui/pages/compare_page.h"
#include "ui/widgets/notice_bar.h"

namespace ui {

void ComparePage::fillAddMenu() {
  QMenu* const menu = add_->menu();
  menu->clear();
  for (const core::RunSummary& run : comparison_.choosable) {
    const QString uid = QString::fromStdString(run.uid);
    connect(menu->addAction(QString::fromStdString(run.name)), &QAction::triggered, this,
            [this, uid] { compared_.add(uid); });
  }
  if (comparison_.choosable.empty()) menu->addAction(tr("There are no other runs"))->setEnabled(false);
  menu->addSeparator();
  connect(menu->addAction(tr("Choose on the page Runs…")), &QAction::triggered, this, &ComparePage::runsPageWanted);
}

void ComparePage::saveMatrix() {
  auto* const dialog = new QFileDialog(this, tr("Save the comparison as a picture"), {}, QStringLiteral("*.png"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("png"));
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
    const QImage picture = matrix_->matrix().wholePicture();
    inBackground<bool>(
        this, [picture, file] { return picture.save(file, "PNG"); },
        [this, file](bool isSaved) {
          notice_->tell(
              isSaved ? NoticeBar::Tone::Success : NoticeBar::Tone::Danger, isSaved ? tr("Saved.") : tr("Not saved."),
              isSaved ? file : tr("“%1” could not be written. Choose another folder.").arg(file), tr("Close"));
          notice_->show();
        });
  });
  dialog->open();
}

void ComparePage::choosePicture() {
  auto* const dialog =
      new QFileDialog(this, tr("Use this picture"), {}, tr("Pictures (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QFileDialog::fileSelected, this,
          [this](const QString& file) { tryImage(QFileInfo(file).fileName(), loaderOf(file.toStdString())); });
  dialog->open();
}

void ComparePage::tryImage(const QString& name, ImageLoader source) {
  const std::shared_ptr<core::Engine> engine = controller_.engine();
  if (comparison_.runs.empty() || !engine) return;
  notice_->tell(NoticeBar::Tone::Info, tr("Trying %1.").arg(name), tr("Every run is asked in turn."));
  notice_->show();
  inBackground<std::vector<TriedPicture>>(
      this,
      [engine, models = models_, store = store_, runs = comparison_.runs, source = std::move(source)] {
        std::vector<TriedPicture> tried;
        for (const ComparedRunPtr& run : runs) {
          tried.push_back(triedOnStoredRun(*engine, *models, store, run->uid(), run->settings, source));
        }
        return tried;
      },
      [this, name](const std::vector<TriedPicture>& tried) { showTried(name, tried); });
}

void ComparePage::showTried(const QString& name, const std::vector<TriedPicture>& tried) {
  notice_->hide();
  if (tried.size() != comparison_.runs.size()) return;  // Other runs have been chosen meanwhile.
  QStringList problems;
  for (std::size_t i = 0; i < tried.size(); ++i) {
    if (!tried[i].problem.isEmpty()) problems += tr("%1: %2").arg(comparison_.runs[i]->name(), tried[i].problem);
  }
  if (!problems.isEmpty()) {
    notice_->tell(NoticeBar::Tone::Warning, tr("Not every run could be asked."), problems.join(QLatin1Char(' ')),
                  tr("Close"));
    notice_->show();
  }
  if (static_cast<std::size_t>(problems.size()) == tried.size()) return;
  auto* const dialog = new TriedDialog(theme_, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->present(name, comparison_.runs, slotsOf(comparison_.runs), tried);
}

void ComparePage::dragEnterEvent(QDragEnterEvent* event) {
  const QList<QUrl> urls = event->mimeData()->urls();
  if (urls.size() == 1 && QFileInfo(urls.first().toLocalFile()).isFile()) event->acceptProposedAction();
}

void ComparePage::dropEvent(QDropEvent* event) {
  event->acceptProposedAction();
  const QString file = event->mimeData()->urls().first().toLocalFile();
  tryImage(QFileInfo(file).fileName(), loaderOf(file.toStdString()));
}

}  // namespace ui
