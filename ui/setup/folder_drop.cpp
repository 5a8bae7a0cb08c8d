// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/folder_drop.h"

#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr int kHeight = 200;  // At least, in pixels.
constexpr int kIcon = 32;

}  // namespace

FolderDrop::FolderDrop(const Theme& theme, QWidget* parent) : QFrame(parent), theme_(theme) {
  setKind(this, QStringLiteral("drop"));
  setMinimumHeight(kHeight);
  auto* const column = new QVBoxLayout(this);
  column->addStretch(1);
  icon_ = new QLabel(this);
  title_ = new QLabel(this);
  setKind(title_, QStringLiteral("title"));
  text_ = new QLabel(this);
  setKind(text_, QStringLiteral("muted"));
  for (QLabel* const label : {icon_, title_, text_}) {
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    column->addWidget(label);
  }
  browse_ = new QPushButton(this);
  browse_->setObjectName(QStringLiteral("chooseFolder"));
  column->addWidget(browse_, 0, Qt::AlignHCenter);
  column->addStretch(1);
  connect(browse_, &QPushButton::clicked, this, &FolderDrop::browse);
  connect(&theme_, &Theme::changed, this, &FolderDrop::refreshIcon);
  retranslate();
  refreshIcon();
}

void FolderDrop::setFolder(const QString& folder) {
  folder_ = folder;
  retranslate();
}

void FolderDrop::setDragging(bool isDragging) {
  setProperty("dragging", isDragging);
  setKind(this, QString());
  setKind(this, QStringLiteral("drop"));
}

void FolderDrop::browse() {
  auto* const dialog = new QFileDialog(this, tr("Choose a folder of pictures"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  connect(dialog, &QFileDialog::fileSelected, this, &FolderDrop::folderChosen);
  dialog->open();
}

void FolderDrop::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QFrame::changeEvent(event);
}

void FolderDrop::retranslate() {
  title_->setText(tr("Drop a folder here"));
  text_->setText(folder_.isEmpty() ? tr("PNG, JPEG, WebP, TIFF or BMP. 100 pictures or more work best.") : folder_);
  browse_->setText(tr("Choose a folder"));
}

void FolderDrop::refreshIcon() {
  icon_->setPixmap(theme_.pixmap(QStringLiteral("folder"), Color::AccentText, kIcon, devicePixelRatioF()));
}

}  // namespace ui
