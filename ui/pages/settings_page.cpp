// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <thread>

#include "ui/look/style_sheet.h"
#include "ui/pages/live_log_choice.h"
#include "ui/pages/store_choice.h"
#include "ui/words/message_lines.h"
#include "ui/words/setting_words.h"

namespace ui {
namespace {

constexpr int kColumnWidth = 640;
constexpr int kFormsShare = 1000;  // Of the width; the rest is left empty.
constexpr int kMostThreads = 1024;
constexpr const char* kDevices[] = {"auto", "cpu", "cuda"};  // Of the setting of that name.

QLabel* label(QWidget* parent) {
  auto* const made = new QLabel(parent);
  setKind(made, QStringLiteral("secondary"));
  return made;
}

// The label is the name of its field for screen readers, too, and stands at its first line. QFormLayout would not do: it
// keeps heights of lines that were broken at another width.
void addRow(QGridLayout& form, QLabel* label, QWidget* field, QLayout* fieldWithMore = nullptr) {
  label->setBuddy(field);
  setDesignedHeight(label, Size::kControl);
  const int row = form.rowCount();
  form.addWidget(label, row, 0, Qt::AlignTop);
  if (fieldWithMore == nullptr) {
    form.addWidget(field, row, 1);
  } else {
    form.addLayout(fieldWithMore, row, 1);
  }
}

}  // namespace

SettingsPage::SettingsPage(Preferences preferences, std::filesystem::path store, QWidget* parent)
    : QWidget(parent),
      preferences_(std::move(preferences)),
      store_(new StoreChoice(preferences_.storeFolder, std::move(store), this)) {
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(40, 40, 40, Space::kPage);
  title_ = new QLabel(this);
  setKind(title_, QStringLiteral("page"));
  column->addWidget(title_);
  column->addSpacing(Space::kLarge);
  auto* const part = new QWidget(this);
  setDesignedMaximumWidth(part, kColumnWidth);
  auto* const form = new QGridLayout(part);
  form->setContentsMargins({});
  form->setColumnStretch(1, 1);
  form->setHorizontalSpacing(Space::kPage);
  form->setVerticalSpacing(Space::kMedium);
  theme_ = new QComboBox(part);
  theme_->setObjectName(QStringLiteral("themeChoice"));
  addRow(*form, themeLabel_ = label(part), theme_);
  language_ = new QComboBox(part);
  language_->setObjectName(QStringLiteral("languageChoice"));
  addRow(*form, languageLabel_ = label(part), language_);
  text_ = new QSpinBox(part);
  text_->setObjectName(QStringLiteral("textSize"));
  text_->setRange(Theme::kTextScales.front(), Theme::kTextScales.back());
  text_->setSingleStep(10);
  text_->setValue(preferences_.textScale);
  addRow(*form, textLabel_ = label(part), text_);
  motion_ = new QCheckBox(part);
  motion_->setObjectName(QStringLiteral("reducedMotion"));
  motion_->setChecked(preferences_.reducedMotion);
  addRow(*form, motionLabel_ = label(part), motion_);
  buildMachine(form, part);
  speed_ = new QLabel(part);
  speed_->setObjectName(QStringLiteral("speedWarnings"));
  speed_->setWordWrap(true);
  speed_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);  // It names a command.
  addRow(*form, speedLabel_ = label(part), speed_);
  addRow(*form, storeLabel_ = label(part), store_);
  live_ = new LiveLogChoice(preferences_.liveLogs, part);
  addRow(*form, liveLabel_ = label(part), live_);
  auto* const row = new QHBoxLayout;  // A column would ask how tall it is without a limit to its width.
  row->addWidget(part, kFormsShare);
  row->addStretch(1);
  column->addLayout(row);
  column->addStretch(1);
  retranslate();
  connectParts();
}

void SettingsPage::connectParts() {
  connect(theme_, &QComboBox::activated, this, [this](int index) {
    preferences_.theme = static_cast<ThemeMode>(index);
    tell();
  });
  connect(language_, &QComboBox::activated, this, [this] {
    preferences_.language = language_->currentData().toString();
    tell();
  });
  connect(text_, &QSpinBox::valueChanged, this, [this](int percent) {
    preferences_.textScale = percent;
    tell();
  });
  connect(motion_, &QCheckBox::toggled, this, [this](bool reduced) {
    preferences_.reducedMotion = reduced;
    tell();
  });
  connect(device_, &QComboBox::activated, this, [this] {
    preferences_.device = device_->currentData().toString();
    tell();
  });
  connect(threads_, &QSpinBox::valueChanged, this, [this](int threads) {
    preferences_.threads = threads;
    tell();
  });
  connect(live_, &LiveLogChoice::placesChosen, this, [this](const LiveLogPlaces& places) {
    preferences_.liveLogs = places;
    tell();
  });
  connect(store_, &StoreChoice::folderChosen, this, [this](const QString& folder) {
    preferences_.storeFolder = folder;
    tell();
  });
}

// What computes runs, unless the set-up of one says otherwise.
void SettingsPage::buildMachine(QGridLayout* form, QWidget* part) {
  device_ = new QComboBox(part);
  device_->setObjectName(QStringLiteral("deviceChoice"));
  addRow(*form, deviceLabel_ = label(part), device_);
  threads_ = new QSpinBox(part);
  threads_->setObjectName(QStringLiteral("threadsChoice"));
  threads_->setRange(0, kMostThreads);
  threads_->setValue(preferences_.threads);
  cores_ = new QLabel(part);
  cores_->setObjectName(QStringLiteral("processorCores"));
  setKind(cores_, QStringLiteral("muted"));
  auto* const column = new QVBoxLayout;
  column->setSpacing(Space::kTiny);
  column->addWidget(threads_);
  column->addWidget(cores_);
  addRow(*form, threadsLabel_ = label(part), threads_, column);
}

void SettingsPage::setTheme(ThemeMode mode) {
  preferences_.theme = mode;
  theme_->setCurrentIndex(static_cast<int>(mode));
  tell();
}

void SettingsPage::setTextScale(int percent) { text_->setValue(percent); }

void SettingsPage::setWarnings(std::vector<core::Message> warnings) {
  warnings_ = std::move(warnings);
  refreshWarnings();
}

void SettingsPage::refreshWarnings() {
  speed_->setText(messageLines(warnings_));
  speed_->setVisible(!warnings_.empty());
  speedLabel_->setVisible(!warnings_.empty());
}

void SettingsPage::tell() { emit changed(preferences_); }

void SettingsPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  store_->measure();
}

void SettingsPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void SettingsPage::retranslate() {
  title_->setText(tr("Settings"));
  const std::pair<QLabel*, QString> labels[] = {
      {themeLabel_, tr("Look")},         {languageLabel_, tr("Language")},      {textLabel_, tr("Size of text")},
      {motionLabel_, tr("Motion")},      {storeLabel_, tr("Runs are kept in")}, {speedLabel_, tr("Speed")},
      {liveLabel_, tr("Shown live in")}, {deviceLabel_, tr("Device")},          {threadsLabel_, tr("Threads")}};
  for (const auto& [where, text] : labels) where->setText(text);
  theme_->clear();
  theme_->addItems({tr("As the system"), tr("Light"), tr("Dark")});
  theme_->setCurrentIndex(static_cast<int>(preferences_.theme));
  theme_->setAccessibleName(tr("Look"));
  language_->clear();
  language_->addItem(tr("As the system"), QString());
  language_->addItem(QStringLiteral("English"), QStringLiteral("en"));
  language_->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
  language_->setCurrentIndex(language_->findData(preferences_.language));
  language_->setAccessibleName(tr("Language"));
  text_->setSuffix(tr(" %"));
  text_->setAccessibleName(tr("Size of text"));
  motion_->setText(tr("Reduce animation"));
  device_->clear();
  for (const char* const device : kDevices) {
    device_->addItem(choiceTitle("device", device), QLatin1String(device));
  }
  device_->setCurrentIndex(std::max(0, device_->findData(preferences_.device)));
  device_->setAccessibleName(tr("Device"));
  device_->setToolTip(tr("What computes your runs."));
  threads_->setSpecialValueText(tr("As many as there are cores"));
  threads_->setAccessibleName(tr("Threads"));
  threads_->setToolTip(tr("How much of the processor a run may use. Fewer leave more for other programs."));
  cores_->setText(tr("This computer has %n processor core(s) to compute with.", nullptr,
                     static_cast<int>(std::max(1U, std::thread::hardware_concurrency()))));
  speed_->setAccessibleName(tr("Speed"));
  refreshWarnings();
}

}  // namespace ui
