// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/setting_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <algorithm>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/words/setting_words.h"

namespace ui {
namespace {

// A loss may be a sum of several; its list only suggests.
bool isSuggestion(const core::SettingSpec& spec) { return spec.key == "loss"; }

QString textOf(const core::SettingValue& value) { return QString::fromStdString(core::formatSetting(value)); }

}  // namespace

SettingForm::SettingForm(Chooses chooses, QWidget* parent) : QWidget(parent), chooses_(std::move(chooses)) {
  layout_ = new QGridLayout(this);
  layout_->setContentsMargins(0, 0, 0, 0);
  layout_->setHorizontalSpacing(Space::kSmall);
  layout_->setVerticalSpacing(Space::kTiny);
  layout_->setColumnMinimumWidth(0, Size::kFormLabel);
  layout_->setColumnStretch(1, 1);
}

void SettingForm::setSettings(const core::RunSettings& settings) {
  std::vector<core::SettingInUse> chosen;
  for (core::SettingInUse& setting : core::settingsInUse(settings)) {
    if (chooses_(settings, setting)) chosen.push_back(std::move(setting));
  }
  const bool isSameSet = std::equal(chosen.begin(), chosen.end(), shown_.begin(), shown_.end(),
                                    [](const auto& a, const auto& b) { return a.spec.key == b.spec.key; });
  if (!isSameSet) rebuild(chosen);
  shown_ = std::move(chosen);
  for (const core::SettingInUse& setting : shown_) showValue(setting, rows_.at(setting.spec.key));
}

void SettingForm::rebuild(const std::vector<core::SettingInUse>& settings) {
  for (const auto& [key, row] : rows_) {
    for (QWidget* const part : {static_cast<QWidget*>(row.label), row.editor, static_cast<QWidget*>(row.problem)}) {
      part->hide();
      part->deleteLater();  // One of them may be what was just clicked.
    }
  }
  rows_.clear();
  int line = 0;
  for (const core::SettingInUse& setting : settings) {
    Row row{new QLabel(this), makeEditor(setting), new QLabel(this)};
    setKind(row.label, QStringLiteral("secondary"));
    setKind(row.problem, QStringLiteral("error"));
    row.problem->setWordWrap(true);
    row.problem->hide();
    row.label->setBuddy(row.editor);
    row.editor->setObjectName(QString::fromStdString(setting.spec.key));
    layout_->addWidget(row.label, line, 0);
    layout_->addWidget(row.editor, line, 1);
    layout_->addWidget(row.problem, line + 1, 0, 1, 2);
    line += 2;
    rows_.emplace(setting.spec.key, row);
  }
  retranslate();
}

QWidget* SettingForm::makeEditor(const core::SettingInUse& setting) {
  const std::string key = setting.spec.key;
  if (std::holds_alternative<bool>(setting.value)) {
    auto* const box = new QCheckBox(this);
    connect(box, &QCheckBox::clicked, this, [this, key](bool on) { emit edited(key, on ? "on" : "off"); });
    return box;
  }
  if (!setting.spec.choices.empty() || isSuggestion(setting.spec)) {
    auto* const box = new QComboBox(this);
    box->setEditable(isSuggestion(setting.spec));
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    connect(box, &QComboBox::activated, this,
            [this, key, box] { emit edited(key, box->currentData().toString().toStdString()); });
    if (box->isEditable()) {
      connect(box->lineEdit(), &QLineEdit::editingFinished, this, [this, key, box] {
        const int named = box->findText(box->currentText());
        emit edited(key, (named >= 0 ? box->itemData(named).toString() : box->currentText()).toStdString());
      });
    }
    return box;
  }
  auto* const line = new QLineEdit(this);
  setKind(line, QStringLiteral("mono"));
  connect(line, &QLineEdit::textEdited, this,
          [this, key](const QString& text) { emit edited(key, text.toStdString()); });
  return line;
}

void SettingForm::showValue(const core::SettingInUse& setting, const Row& row) {
  if (row.problem->isVisibleTo(this)) return;
  if (auto* const box = qobject_cast<QCheckBox*>(row.editor)) {
    box->setChecked(std::get<bool>(setting.value));
  } else if (auto* const choices = qobject_cast<QComboBox*>(row.editor)) {
    const int index = choices->findData(textOf(setting.value));
    choices->setCurrentIndex(index);
    if (index < 0 && choices->isEditable()) choices->setEditText(textOf(setting.value));
  } else if (auto* const line = qobject_cast<QLineEdit*>(row.editor)) {
    // "1e-3" and "0.001" are the same: what a person is typing stays as it is.
    const QString text = textOf(setting.value);
    if (!line->hasFocus() && line->text() != text) line->setText(text);
  }
}

void SettingForm::setProblem(const std::string& key, const QString& sentence) {
  const auto found = rows_.find(key);
  if (found == rows_.end()) return;
  const Row& row = found->second;
  row.problem->setText(sentence);
  row.problem->setVisible(!sentence.isEmpty());
  row.editor->setAccessibleDescription(sentence);
  const bool isText = qobject_cast<QLineEdit*>(row.editor) != nullptr;
  setKind(row.editor, !sentence.isEmpty() ? QStringLiteral("bad") : isText ? QStringLiteral("mono") : QString());
}

void SettingForm::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void SettingForm::retranslate() {
  for (const core::SettingInUse& setting : core::allSettings()) {
    const auto found = rows_.find(setting.spec.key);
    if (found == rows_.end()) continue;
    const Row& row = found->second;
    row.label->setText(settingTitle(setting.spec.key));
    row.editor->setAccessibleName(settingTitle(setting.spec.key));
    for (QWidget* const part : {static_cast<QWidget*>(row.label), row.editor})
      part->setToolTip(settingTooltip(setting.spec));
    auto* const box = qobject_cast<QComboBox*>(row.editor);
    if (box == nullptr) continue;
    if (box->isEditable()) box->lineEdit()->setAccessibleName(settingTitle(setting.spec.key));
    const QVariant chosen = box->currentData();
    box->clear();
    std::vector<std::string> names = setting.spec.choices;
    if (isSuggestion(setting.spec)) {
      for (const char* const name : {"mse", "mae", "bce", "cce", "huber", "ssim", "0.84*ssim + 0.16*mae"})
        names.emplace_back(name);
    }
    for (const std::string& name : names) {
      box->addItem(choiceTitle(setting.spec.key, name), QString::fromStdString(name));
    }
    box->setCurrentIndex(box->findData(chosen));
  }
  for (const core::SettingInUse& setting : shown_) {
    if (const auto found = rows_.find(setting.spec.key); found != rows_.end()) showValue(setting, found->second);
  }
}

}  // namespace ui
