// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "core/base/text.h"
#include "core/store/run_store.h"
#include "ui/look/style_sheet.h"
#include "ui/words/message_lines.h"

namespace ui {
namespace {

constexpr int kWidth = 560;

QLabel* label(QWidget* parent) {
  auto* const made = new QLabel(parent);
  setKind(made, QStringLiteral("secondary"));
  return made;
}

}  // namespace

SettingsPage::SettingsPage(Preferences preferences, QWidget* parent)
    : QWidget(parent), preferences_(std::move(preferences)) {
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(40, 40, 40, Space::kPage);
  title_ = new QLabel(this);
  setKind(title_, QStringLiteral("page"));
  column->addWidget(title_);
  column->addSpacing(Space::kLarge);
  auto* const part = new QWidget(this);
  part->setMaximumWidth(kWidth);
  auto* const form = new QFormLayout(part);
  form->setHorizontalSpacing(Space::kPage);
  form->setVerticalSpacing(Space::kMedium);
  theme_ = new QComboBox(part);
  theme_->setObjectName(QStringLiteral("themeChoice"));
  form->addRow(themeLabel_ = label(part), theme_);
  language_ = new QComboBox(part);
  language_->setObjectName(QStringLiteral("languageChoice"));
  form->addRow(languageLabel_ = label(part), language_);
  text_ = new QSpinBox(part);
  text_->setObjectName(QStringLiteral("textSize"));
  text_->setRange(Theme::kTextScales.front(), Theme::kTextScales.back());
  text_->setSingleStep(10);
  text_->setValue(preferences_.textScale);
  form->addRow(textLabel_ = label(part), text_);
  motion_ = new QCheckBox(part);
  motion_->setObjectName(QStringLiteral("reducedMotion"));
  motion_->setChecked(preferences_.reducedMotion);
  form->addRow(motionLabel_ = label(part), motion_);
  auto* const row = new QHBoxLayout;
  store_ = new QLineEdit(preferences_.storeFolder, part);
  store_->setObjectName(QStringLiteral("storeFolder"));
  store_->setPlaceholderText(QString::fromStdString(core::displayPath(core::defaultStoreFolder())));
  row->addWidget(store_, 1);
  browse_ = new QPushButton(part);
  row->addWidget(browse_);
  form->addRow(storeLabel_ = label(part), row);
  storeHint_ = new QLabel(part);
  setKind(storeHint_, QStringLiteral("muted"));
  form->addRow(QString(), storeHint_);
  speed_ = new QLabel(part);
  speed_->setObjectName(QStringLiteral("speedWarnings"));
  speed_->setWordWrap(true);
  speed_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);  // It names a command.
  form->addRow(speedLabel_ = label(part), speed_);
  column->addWidget(part);
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
  connect(store_, &QLineEdit::editingFinished, this, [this] {
    preferences_.storeFolder = store_->text();
    tell();
  });
  connect(browse_, &QPushButton::clicked, this, [this] {
    auto* const dialog = new QFileDialog(this, tr("Where runs are kept"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
      store_->setText(folder);
      preferences_.storeFolder = folder;
      tell();
    });
    dialog->open();
  });
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

void SettingsPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void SettingsPage::retranslate() {
  title_->setText(tr("Settings"));
  const std::pair<QLabel*, QString> labels[] = {
      {themeLabel_, tr("Look")},    {languageLabel_, tr("Language")},      {textLabel_, tr("Size of text")},
      {motionLabel_, tr("Motion")}, {storeLabel_, tr("Runs are kept in")}, {speedLabel_, tr("Speed")}};
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
  store_->setAccessibleName(tr("Runs are kept in"));
  browse_->setText(tr("Choose…"));
  storeHint_->setText(tr("Another folder is used from the next start on."));
  speed_->setAccessibleName(tr("Speed"));
  refreshWarnings();
}

}  // namespace ui
