// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/picture_saver.h"

#include <QFileDialog>
#include <QFileInfo>
#include <utility>

#include "ui/bridge/background_task.h"
#include "ui/bridge/saved_file.h"
#include "ui/widgets/notices.h"
#include "ui/words/message_text.h"

namespace ui {

PictureSaver::PictureSaver(Notices& notices, QWidget* window) : QObject(window), notices_(notices), window_(window) {}

void PictureSaver::ask(const QString& title, const QString& name, std::function<QImage()> picture) {
  auto* const dialog = new QFileDialog(window_, title, {}, QStringLiteral("*.png"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("png"));
  dialog->selectFile(name + QStringLiteral(".png"));
  connect(dialog, &QFileDialog::fileSelected, this,
          [this, picture = std::move(picture)](const QString& file) { write(file, picture()); });
  dialog->open();
}

void PictureSaver::write(const QString& file, const QImage& picture) {
  inBackground<core::Message>(
      this, [picture, file] { return problemOfSaving(pngOf(picture), file); },
      [this, file](const core::Message& problem) {
        notices_.notify([problem, file] {
          return problem.empty() ? Notice{NoticeBar::Tone::Success, tr("Saved."), file}
                                 : Notice{NoticeBar::Tone::Danger, tr("Not saved."), messageText(problem)};
        });
      });
}

QString plainFileName(const QString& picture) {
  const QString base = QFileInfo(picture).completeBaseName();
  return base.isEmpty() ? QStringLiteral("picture") : base;
}

}  // namespace ui
