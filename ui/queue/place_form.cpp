// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/place_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStringList>
#include <algorithm>

#include "ui/look/style_sheet.h"

namespace ui {
namespace {

using core::PlaceKind;

constexpr PlaceKind kKinds[] = {PlaceKind::Machine, PlaceKind::Slurm, PlaceKind::Folder};
constexpr int kMostWorkers = 1000;
constexpr int kMostCores = 4096;
constexpr int kScriptHeight = 64;

std::string textOf(const QLineEdit* line) { return line->text().trimmed().toStdString(); }

std::vector<std::string> wordsOf(const QStringList& texts) {
  std::vector<std::string> words;
  for (const QString& text : texts) {
    if (!text.trimmed().isEmpty()) words.push_back(text.trimmed().toStdString());
  }
  return words;
}

QString joined(const std::vector<std::string>& words, const QString& between) {
  QStringList texts;
  for (const std::string& word : words) texts += QString::fromStdString(word);
  return texts.join(between);
}

}  // namespace

PlaceForm::PlaceForm(QWidget* parent) : QWidget(parent), form_(new QFormLayout(this)) {
  name_ = addLine("placeName");
  kind_ = new QComboBox(this);
  kind_->setObjectName(QStringLiteral("placeKind"));
  for (const PlaceKind kind : kKinds) kind_->addItem({}, static_cast<int>(kind));
  addRow(kind_, kind_);
  host_ = addLine("placeHost");
  folderRow_ = addFolder();
  remoteFolder_ = addLine("placeRemoteFolder");
  program_ = addLine("placeProgram");
  copies_ = new QCheckBox(this);
  copies_->setObjectName(QStringLiteral("placeCopies"));
  addRow(copies_, copies_);
  workers_ = addNumber("placeWorkers", 1);
  workers_->setMaximum(kMostWorkers);
  buildCluster();
  connect(kind_, &QComboBox::currentIndexChanged, this, [this] {
    refreshRows();
    if (!isSetting_) emit changed();
  });
  connect(host_, &QLineEdit::textChanged, this, &PlaceForm::refreshRows);
  connect(copies_, &QCheckBox::toggled, this, [this] {
    if (!isSetting_) emit changed();
  });
  retranslate();
  refreshRows();
}

void PlaceForm::buildCluster() {
  partition_ = addLine("placePartition");
  time_ = addLine("placeTime");
  gpus_ = addLine("placeGpus");
  cpus_ = addNumber("placeCpus", 0);
  cpus_->setMaximum(kMostCores);
  tasks_ = addNumber("placeTasks", 1);
  tasks_->setMaximum(kMostWorkers);
  memory_ = addLine("placeMemory");
  account_ = addLine("placeAccount");
  modules_ = addLine("placeModules");
  lines_ = new QPlainTextEdit(this);
  lines_->setObjectName(QStringLiteral("placeLines"));
  lines_->setTabChangesFocus(true);
  setDesignedHeight(lines_, kScriptHeight);
  addRow(lines_, lines_);
  connect(lines_, &QPlainTextEdit::textChanged, this, [this] {
    if (!isSetting_) emit changed();
  });
}

// The label is the name of its field for screen readers, too.
void PlaceForm::addRow(QWidget* field, QWidget* focus) {
  auto* const label = new QLabel(this);
  label->setBuddy(focus);
  setKind(label, QStringLiteral("secondary"));
  labels_.push_back(label);
  form_->addRow(label, field);
}

QLineEdit* PlaceForm::addLine(const char* name) {
  auto* const line = new QLineEdit(this);
  line->setObjectName(QLatin1String(name));
  connect(line, &QLineEdit::textChanged, this, [this] {
    if (!isSetting_) emit changed();
  });
  addRow(line, line);
  return line;
}

QSpinBox* PlaceForm::addNumber(const char* name, int least) {
  auto* const number = new QSpinBox(this);
  number->setObjectName(QLatin1String(name));
  number->setMinimum(least);
  connect(number, &QSpinBox::valueChanged, this, [this] {
    if (!isSetting_) emit changed();
  });
  addRow(number, number);
  return number;
}

QWidget* PlaceForm::addFolder() {
  auto* const row = new QWidget(this);
  auto* const line = new QHBoxLayout(row);
  line->setContentsMargins(0, 0, 0, 0);
  folder_ = new QLineEdit(row);
  folder_->setObjectName(QStringLiteral("placeFolder"));
  connect(folder_, &QLineEdit::textChanged, this, [this] {
    if (!isSetting_) emit changed();
  });
  line->addWidget(folder_, 1);
  auto* const button = new QPushButton(row);
  button->setObjectName(QStringLiteral("placeBrowse"));
  button->setAutoDefault(false);
  connect(button, &QPushButton::clicked, this, &PlaceForm::browse);
  line->addWidget(button);
  addRow(row, folder_);
  return row;
}

void PlaceForm::browse() {
  auto* const dialog = new QFileDialog(this, tr("The shared folder"), folder_->text());
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QFileDialog::fileSelected, folder_, &QLineEdit::setText);
  dialog->open();
}

void PlaceForm::setPlace(const core::Place& place) {
  isSetting_ = true;
  place_ = place;
  name_->setText(QString::fromStdString(place.name));
  kind_->setCurrentIndex(std::max(0, kind_->findData(static_cast<int>(place.kind))));
  host_->setText(QString::fromStdString(place.machine.host));
  program_->setText(QString::fromStdString(place.machine.program));
  remoteFolder_->setText(QString::fromStdString(place.machine.folder));
  folder_->setText(QString::fromStdString(place.folder.native()));
  copies_->setChecked(place.copiesPictures);
  workers_->setValue(static_cast<int>(place.slurm.workers));
  partition_->setText(QString::fromStdString(place.slurm.partition));
  account_->setText(QString::fromStdString(place.slurm.account));
  time_->setText(QString::fromStdString(place.slurm.time));
  memory_->setText(QString::fromStdString(place.slurm.memory));
  gpus_->setText(QString::fromStdString(place.slurm.gpus));
  cpus_->setValue(place.slurm.cpus);
  tasks_->setValue(place.slurm.tasks);
  modules_->setText(joined(place.slurm.modules, QStringLiteral(" ")));
  lines_->setPlainText(joined(place.slurm.lines, QStringLiteral("\n")));
  isSetting_ = false;
  refreshRows();
}

core::Place PlaceForm::place() const {
  core::Place place = place_;
  place.name = textOf(name_);
  place.kind = static_cast<PlaceKind>(kind_->currentData().toInt());
  place.machine.host = place.kind == PlaceKind::Folder ? std::string() : textOf(host_);
  place.machine.program = textOf(program_);
  if (place.machine.program.empty()) place.machine.program = core::RemoteMachine().program;
  place.machine.folder = textOf(remoteFolder_);
  if (place.machine.folder.empty()) place.machine.folder = core::RemoteMachine().folder;
  place.folder = textOf(folder_);
  place.copiesPictures = copies_->isChecked();
  core::SlurmWishes& slurm = place.slurm;
  slurm.workers = static_cast<std::size_t>(workers_->value());
  slurm.partition = textOf(partition_);
  slurm.account = textOf(account_);
  slurm.time = textOf(time_);
  slurm.memory = textOf(memory_);
  slurm.gpus = textOf(gpus_);
  slurm.cpus = cpus_->value();
  slurm.tasks = tasks_->value();
  slurm.modules = wordsOf(modules_->text().split(QLatin1Char(' ')));
  slurm.lines = wordsOf(lines_->toPlainText().split(QLatin1Char('\n')));
  return place;
}

void PlaceForm::focusName() {
  name_->setFocus();
  name_->selectAll();
}

void PlaceForm::refreshRows() {
  const auto kind = static_cast<PlaceKind>(kind_->currentData().toInt());
  const bool isCluster = kind == PlaceKind::Slurm;
  const bool isRemote = kind != PlaceKind::Folder && (kind == PlaceKind::Machine || !host_->text().trimmed().isEmpty());
  form_->setRowVisible(host_, kind != PlaceKind::Folder);
  form_->setRowVisible(folderRow_, !isRemote);
  form_->setRowVisible(remoteFolder_, isRemote);
  form_->setRowVisible(program_, kind != PlaceKind::Folder);
  form_->setRowVisible(workers_, kind != PlaceKind::Folder);
  for (QWidget* const field :
       {static_cast<QWidget*>(partition_), static_cast<QWidget*>(account_), static_cast<QWidget*>(time_),
        static_cast<QWidget*>(memory_), static_cast<QWidget*>(gpus_), static_cast<QWidget*>(cpus_),
        static_cast<QWidget*>(tasks_), static_cast<QWidget*>(modules_), static_cast<QWidget*>(lines_)}) {
    form_->setRowVisible(field, isCluster);
  }
  host_->setPlaceholderText(isCluster ? tr("Empty: jobs are submitted from this computer") : tr("lab, or me@lab"));
}

void PlaceForm::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void PlaceForm::retranslate() {
  const QString texts[] = {tr("Name"),
                           tr("Kind"),
                           tr("Machine"),
                           tr("Shared folder"),
                           tr("Folder there"),
                           tr("Program there"),
                           tr("Pictures"),
                           tr("Workers"),
                           tr("Partition"),
                           tr("Time"),
                           tr("Graphics cards"),
                           tr("Processor cores"),
                           tr("Processes of a run"),
                           tr("Memory"),
                           tr("Account"),
                           tr("Modules"),
                           tr("Lines of the script")};
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    labels_[i]->setText(texts[i]);
    labels_[i]->buddy()->setAccessibleName(texts[i]);
  }
  const QString kinds[] = {tr("A machine by ssh"), tr("A Slurm cluster"), tr("A shared folder")};
  for (int i = 0; i < kind_->count(); ++i) kind_->setItemText(i, kinds[i]);
  host_->setToolTip(
      tr("As you would write it behind \"ssh\"; what is in ~/.ssh/config holds. Nobody is asked for a "
         "password: ssh has to get in by itself."));
  folder_->setToolTip(tr("A folder that this computer and those that train both see."));
  findChild<QPushButton*>(QStringLiteral("placeBrowse"))->setText(tr("Choose…"));
  remoteFolder_->setToolTip(
      tr("Where runs and pictures are kept there, from your home folder unless it begins with /."));
  program_->setToolTip(tr("The command afterimage-cli there, with its path where it is not found without."));
  copies_->setText(tr("Copy pictures there, once"));
  copies_->setToolTip(tr("Otherwise they have to lie under the same path there as here."));
  workers_->setToolTip(tr("How many runs are trained there at the same time, at most."));
  time_->setPlaceholderText(QStringLiteral("8:00:00"));
  time_->setToolTip(tr("How long a worker may take. What is not done by then goes on in another turn."));
  memory_->setPlaceholderText(QStringLiteral("8G"));
  gpus_->setPlaceholderText(QStringLiteral("1"));
  cpus_->setSpecialValueText(tr("As the cluster likes"));
  tasks_->setToolTip(tr(
      "How many processes train each run together, on one machine or more. More than one pays for models that compute "
      "long and have little to exchange."));
  modules_->setToolTip(tr("What \"module load\" loads before the work begins, with blanks between."));
  lines_->setToolTip(tr("Further lines of the job's script, carried out before the work begins."));
  refreshRows();
}

}  // namespace ui
