// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/save_pictures_button.h"

#include <QEvent>
#include <QMenu>
#include <utility>

#include "ui/pictures/picture_saver.h"

namespace ui {

SavePicturesButton::SavePicturesButton(Notices& notices, QWidget* window)
    : QPushButton(window), saver_(new PictureSaver(notices, window)) {
  setObjectName(QStringLiteral("savePictures"));
  setAutoDefault(false);
  setMenu(new QMenu(this));
  setEnabled(false);
  retranslate();
}

void SavePicturesButton::setPictures(std::vector<SavablePicture> pictures) {
  menu()->clear();
  setEnabled(!pictures.empty());
  for (SavablePicture& each : pictures) {
    QAction* const action = menu()->addAction(each.title);
    connect(action, &QAction::triggered, this,
            [this, each = std::move(each)] { saver_->ask(tr("Save the picture"), each.file, each.picture); });
  }
}

void SavePicturesButton::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QPushButton::changeEvent(event);
}

void SavePicturesButton::retranslate() {
  setText(tr("Save"));
  setToolTip(tr("Saves one of these pictures, or all of them side by side"));
}

}  // namespace ui
