// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/setting_group.h"

#include <QEvent>
#include <QToolButton>
#include <algorithm>
#include <utility>

#include "ui/look/style_sheet.h"

namespace ui {

SettingGroup::SettingGroup(const Theme& theme, QWidget* parent) : CollapsibleGroup(theme, parent) {}

SettingForm* SettingGroup::addForm(SettingForm::Chooses chooses) {
  auto* const form = new SettingForm(std::move(chooses), this);
  connect(form, &SettingForm::edited, this, &SettingGroup::edited);
  addWidget(form);
  forms_.push_back(form);
  return form;
}

void SettingGroup::addUsual(const std::set<std::string>& keys) {
  usual_ = keys;
  addForm([keys](const core::RunSettings& settings, const core::SettingInUse& setting) {
    const bool isCorruption = setting.spec.key.starts_with("corruption");
    if (isCorruption && settings.data.predict != core::Predict::Corrupted) return false;
    return keys.contains(setting.spec.key);
  });
}

void SettingGroup::addRest(const std::set<std::string>& sections) {
  more_ = new QToolButton(this);
  more_->setCheckable(true);
  setKind(more_, QStringLiteral("link"));
  addWidget(more_);
  SettingForm* const form =
      addForm([sections, usual = usual_](const core::RunSettings&, const core::SettingInUse& setting) {
        const std::string& key = setting.spec.key;
        return sections.contains(setting.section) && !usual.contains(key) && key != "epochs";  // Its place is Stopping.
      });
  form->hide();
  connect(more_, &QToolButton::toggled, form, &QWidget::setVisible);
  connect(more_, &QToolButton::toggled, this, &SettingGroup::retranslate);
  retranslate();
}

void SettingGroup::setSettings(const core::RunSettings& settings) {
  for (SettingForm* const form : forms_) form->setSettings(settings);
}

void SettingGroup::setProblem(const std::string& key, const QString& sentence) {
  for (SettingForm* const form : forms_) form->setProblem(key, sentence);
}

bool SettingGroup::has(const std::string& key) const {
  return std::any_of(forms_.begin(), forms_.end(), [&](const SettingForm* form) { return form->has(key); });
}

void SettingGroup::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  CollapsibleGroup::changeEvent(event);
}

void SettingGroup::retranslate() {
  if (more_ != nullptr) more_->setText(more_->isChecked() ? tr("Fewer settings") : tr("More settings"));
}

}  // namespace ui
