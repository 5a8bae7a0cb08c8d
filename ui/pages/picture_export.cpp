// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/picture_export.h"

#include <QFileDialog>
#include <utility>

#include "ui/bridge/background_task.h"
#include "ui/reading/stored_run.h"
#include "ui/widgets/notices.h"

namespace ui {

PictureExport::PictureExport(std::filesystem::path store, Notices& notices, QWidget* page)
    : QObject(page), store_(std::move(store)), notices_(notices), page_(page) {}

void PictureExport::ask(const std::string& uid, int probe, Form form) {
  const QString title = form == Form::MovingPicture ? tr("Save the moving picture") : tr("Save the strip");
  auto* const dialog = new QFileDialog(page_, title, {}, QStringLiteral("*.png"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("png"));
  connect(dialog, &QFileDialog::fileSelected, this,
          [this, uid, probe, form](const QString& file) { write(uid, probe, form, file); });
  dialog->open();
}

void PictureExport::write(const std::string& uid, int probe, Form form, const QString& file) {
  notices_.notify([file] { return Notice{NoticeBar::Tone::Info, tr("Saving pictures."), file}; });
  inBackground<QString>(
      this,
      [store = store_, uid, probe, form, file] {
        return form == Form::MovingPicture ? writeAnimation(store, uid, probe, file)
                                           : writeStrip(store, uid, probe, file);
      },
      [this, file](const QString& problem) {
        notices_.notify([file, problem] {
          return problem.isEmpty() ? Notice{NoticeBar::Tone::Success, tr("Saved."), file}
                                   : Notice{NoticeBar::Tone::Danger, tr("Not saved."), problem};
        });
      });
}

}  // namespace ui
