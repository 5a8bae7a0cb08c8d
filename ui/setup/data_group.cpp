// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/data_group.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/base/typed_path.h"
#include "core/data/sample_datasets.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/setup/folder_facts.h"
#include "ui/setup/sample_maker.h"
#include "ui/words/message_text.h"
#include "ui/words/sample_words.h"

namespace ui {

DataGroup::DataGroup(const Theme& theme, QWidget* parent)
    : QWidget(parent), theme_(theme), maker_(new SampleMaker(this)) {
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Space::kTiny);
  auto* const row = new QHBoxLayout;
  row->setSpacing(Space::kTiny);
  column->addLayout(row);
  label_ = new QLabel(this);
  setDesignedMinimum(label_, {Size::kFormLabel + Space::kTiny, 0});
  setKind(label_, QStringLiteral("secondary"));
  row->addWidget(label_);
  path_ = new QLineEdit(this);
  path_->setObjectName(QStringLiteral("folder"));
  label_->setBuddy(path_);
  row->addWidget(path_, 1);
  browse_ = new QToolButton(this);
  browse_->setObjectName(QStringLiteral("browseFolder"));
  setKind(browse_, QStringLiteral("framed"));
  row->addWidget(browse_);
  more_ = new QToolButton(this);
  more_->setObjectName(QStringLiteral("sampleMenu"));
  more_->setPopupMode(QToolButton::InstantPopup);
  setKind(more_, QStringLiteral("framed"));
  row->addWidget(more_);
  menu_ = new QMenu(this);
  more_->setMenu(menu_);
  progress_ = new QProgressBar(this);
  progress_->hide();
  column->addWidget(progress_);
  facts_ = new FolderFacts(this);
  column->addWidget(facts_);
  connectParts();
  retranslate();
  refreshIcons();
}

void DataGroup::connectParts() {
  connect(path_, &QLineEdit::editingFinished, this, [this] {
    const QString meant = typed();
    if (meant.toStdString() != settings_.folder) emit folderChosen(meant);
    if (path_->text() != meant) path_->setText(meant);  // An address becomes the path that it is.
  });
  connect(path_, &QLineEdit::textChanged, this, [this] {  // Pasted, or set by a screen reader.
    const QString meant = typed();
    if (meant.toStdString() != settings_.folder && QFileInfo(meant).isDir()) emit folderChosen(meant);
  });
  connect(browse_, &QToolButton::clicked, this, &DataGroup::browse);
  connect(menu_, &QMenu::aboutToShow, this, &DataGroup::buildMenu);
  connect(facts_, &FolderFacts::changed, this, &DataGroup::previewChanged);
  connect(facts_, &FolderFacts::stretchWanted, this, [this] { emit settingOffered("depth_range", "measured"); });
  connect(maker_, &SampleMaker::progressed, this, [this](int done, int total) {
    facts_->say(tr("Drawing the sample pictures"), false);
    progress_->setRange(0, total);
    progress_->setValue(done);
    progress_->show();
  });
  connect(maker_, &SampleMaker::made, this, [this](const QString& folder) {
    progress_->hide();
    facts_->say({}, false);
    emit folderChosen(folder);
  });
  connect(maker_, &SampleMaker::failed, this, [this](const core::Message& reason) {
    progress_->hide();
    facts_->say(messageText(reason), true);
  });
  connect(&theme_, &Theme::changed, this, &DataGroup::refreshIcons);
}

// What is there already is meant literally, even a folder whose name ends in a blank.
QString DataGroup::typed() const {
  const std::string text = path_->text().toStdString();
  return text == settings_.folder ? path_->text() : QString::fromStdString(core::typedPath(text).native());
}

void DataGroup::setSettings(const core::DataSettings& settings) {
  settings_ = settings;
  if (!path_->hasFocus()) path_->setText(QString::fromStdString(settings.folder));
  facts_->setSettings(settings);
}

void DataGroup::setRecentFolders(const QStringList& folders) { recent_ = folders; }

const FolderPreview& DataGroup::preview() const { return facts_->preview(); }

void DataGroup::compareWith(const std::string& folder, std::size_t skipped) {
  if (folder == preview().folder && skipped != preview().skipped.size()) facts_->lookAgain();
}

void DataGroup::buildMenu() {
  menu_->clear();
  for (const core::SampleDatasetInfo& sample : core::sampleDatasets()) {
    QAction* const action = menu_->addAction(sampleTitle(sample.name));
    action->setToolTip(sampleExplanation(sample.name));
    connect(action, &QAction::triggered, maker_, [this, name = sample.name] { maker_->make(name); });
  }
  if (recent_.isEmpty()) return;
  menu_->addSection(tr("Recent folders"));
  for (const QString& folder : recent_) {
    connect(menu_->addAction(folder), &QAction::triggered, this, [this, folder] { emit folderChosen(folder); });
  }
}

void DataGroup::browse() {
  auto* const dialog = new QFileDialog(this, tr("Choose a folder of pictures"), path_->text());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::fileSelected, this, &DataGroup::folderChosen);
  dialog->open();
}

void DataGroup::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void DataGroup::retranslate() {
  label_->setText(tr("Folder"));
  path_->setAccessibleName(tr("Folder of pictures"));
  path_->setToolTip(tr("The folder of pictures to train on; it can be dropped here too."));
  browse_->setToolTip(tr("Choose a folder"));
  browse_->setAccessibleName(tr("Choose a folder"));
  more_->setToolTip(tr("Sample pictures and recent folders"));
  more_->setAccessibleName(tr("Sample pictures and recent folders"));
  progress_->setAccessibleName(tr("Drawing the sample pictures"));
}

void DataGroup::refreshIcons() {
  browse_->setIcon(theme_.icon(QStringLiteral("folder")));
  more_->setIcon(theme_.icon(QStringLiteral("chevron-down")));
}

}  // namespace ui
