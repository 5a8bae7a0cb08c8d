// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/setting_group.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <algorithm>
#include <utility>

#include "ui/look/style_sheet.h"
#include "ui/widgets/link_button.h"

namespace ui {

SettingGroup::SettingGroup(const Theme& theme, QWidget* parent) : CollapsibleGroup(theme, parent), theme_(theme) {}

SettingForm* SettingGroup::addForm(SettingForm::Chooses chooses) {
  auto* const form = new SettingForm(theme_, std::move(chooses), this);
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

void SettingGroup::addRest(const std::set<std::string>& sections, const std::set<std::string>& recorded) {
  more_ = linkBelowWords(this);
  more_->setCheckable(true);
  addWidget(more_);
  std::vector<QWidget*> hidden;
  hidden.push_back(
      addForm([sections, recorded, usual = usual_](const core::RunSettings&, const core::SettingInUse& setting) {
        const std::string& key = setting.spec.key;
        if (usual.contains(key) || recorded.contains(key)) return false;
        return sections.contains(setting.section) && key != "epochs";  // Its place is Stopping.
      }));
  if (!recorded.empty()) {
    recorded_ = new QLabel(this);
    recorded_->setWordWrap(true);
    setKind(recorded_, QStringLiteral("muted"));
    addWidget(recorded_);
    hidden.push_back(recorded_);
    hidden.push_back(addForm([recorded](const core::RunSettings&, const core::SettingInUse& setting) {
      return recorded.contains(setting.spec.key);
    }));
  }
  for (QWidget* const part : hidden) {
    part->hide();
    connect(more_, &QPushButton::toggled, part, &QWidget::setVisible);
  }
  connect(more_, &QPushButton::toggled, this, &SettingGroup::retranslate);
  connect(more_, &QPushButton::toggled, this, &CollapsibleGroup::heightChanged);
  retranslate();
}

void SettingGroup::setSettings(const core::RunSettings& settings) {
  for (SettingForm* const form : forms_) form->setSettings(settings);
}

void SettingGroup::setProblem(const std::string& key, const core::Message& problem) {
  for (SettingForm* const form : forms_) form->setProblem(key, problem);
}

void SettingGroup::setCounts(const std::string& key, std::size_t part, std::size_t all) {
  for (SettingForm* const form : forms_) form->setCounts(key, part, all);
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
  if (recorded_ != nullptr) recorded_->setText(tr("Only to repeat a recorded run, with the mistake that was in it:"));
}

}  // namespace ui
