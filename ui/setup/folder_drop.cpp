// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/folder_drop.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/setup/folder_facts.h"

namespace ui {
namespace {

constexpr int kHeight = 220;  // At least, in pixels.
constexpr int kDisc = 60;
constexpr int kIcon = 28;
constexpr int kThumbnails = 8;
constexpr int kThumbnailSide = 56;

}  // namespace

FolderDrop::FolderDrop(const Theme& theme, QWidget* parent) : QFrame(parent), theme_(theme) {
  setKind(this, QStringLiteral("drop"));
  setDesignedMinimum(this, {0, kHeight});
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(Space::kPage, Space::kMedium, Space::kPage, Space::kMedium);
  column->addStretch(1);
  icon_ = new QLabel(this);
  title_ = new QLabel(this);
  setKind(title_, QStringLiteral("title"));
  text_ = new QLabel(this);
  setKind(text_, QStringLiteral("muted"));
  for (QLabel* const label : {icon_, title_, text_}) {
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(label != icon_);
    column->addWidget(label);
  }
  facts_ = new FolderFacts(this);
  facts_->setThumbnails(kThumbnails, kThumbnailSide);
  facts_->hide();
  column->addWidget(facts_);
  column->addSpacing(Space::kTiny);
  browse_ = new QPushButton(this);
  browse_->setObjectName(QStringLiteral("chooseFolder"));
  column->addWidget(browse_, 0, Qt::AlignHCenter);
  column->addStretch(1);
  connect(browse_, &QPushButton::clicked, this, &FolderDrop::browse);
  connect(facts_, &FolderFacts::changed, this, &FolderDrop::looked);
  connect(&theme_, &Theme::changed, this, &FolderDrop::refreshIcon);
  retranslate();
  refreshIcon();
}

void FolderDrop::setSettings(const core::DataSettings& settings) {
  folder_ = QString::fromStdString(settings.folder);
  facts_->setSettings(settings);
  facts_->setVisible(!folder_.isEmpty());
  icon_->setVisible(folder_.isEmpty());
  retranslate();
}

void FolderDrop::setDragging(bool isDragging) {
  setProperty("dragging", isDragging);
  setKind(this, QString());
  setKind(this, QStringLiteral("drop"));
}

void FolderDrop::browse() {
  auto* const dialog = new QFileDialog(this, tr("Choose a folder of pictures"), folder_);
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
  const bool isEmpty = folder_.isEmpty();
  title_->setText(isEmpty ? tr("Drop a folder here") : QFileInfo(folder_).fileName());
  text_->setText(isEmpty ? tr("PNG, JPEG, HEIC, TIFF, GIF and others. 100 pictures or more work best.") : folder_);
  browse_->setText(isEmpty ? tr("Choose a folder") : tr("Choose another folder"));
}

// The folder on a tinted disc.
void FolderDrop::refreshIcon() {
  const double ratio = devicePixelRatioF();
  QPixmap disc(QSize(kDisc, kDisc) * ratio);
  disc.setDevicePixelRatio(ratio);
  disc.fill(Qt::transparent);
  QPainter painter(&disc);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme_.color(Color::Selected));
  painter.drawEllipse(0, 0, kDisc, kDisc);
  const int place = (kDisc - kIcon) / 2;
  painter.drawPixmap(place, place, theme_.pixmap(QStringLiteral("folder"), Color::AccentText, kIcon, ratio));
  painter.end();
  icon_->setPixmap(disc);
  browse_->setIcon(theme_.icon(QStringLiteral("folder")));
}

}  // namespace ui
