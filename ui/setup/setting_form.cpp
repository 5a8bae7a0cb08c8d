// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/setting_form.h"

#include <QEvent>
#include <QGridLayout>
#include <algorithm>
#include <utility>

#include "ui/look/theme.h"
#include "ui/setup/setting_row.h"

namespace ui {

SettingForm::SettingForm(const Theme& theme, Chooses chooses, QWidget* parent)
    : QWidget(parent), theme_(theme), chooses_(std::move(chooses)) {
  layout_ = new QGridLayout(this);
  layout_->setContentsMargins(0, 0, 0, 0);
  layout_->setHorizontalSpacing(Space::kSmall);
  layout_->setVerticalSpacing(Space::kTiny);
  layout_->setColumnStretch(1, 1);
}

void SettingForm::setSettings(const core::RunSettings& settings) {
  std::vector<core::SettingInUse> chosen;
  for (core::SettingInUse& setting : core::settingsInUse(settings)) {
    if (chooses_(settings, setting)) chosen.push_back(std::move(setting));
  }
  const bool isSameSet =
      std::equal(chosen.begin(), chosen.end(), rows_.begin(), rows_.end(),
                 [](const auto& setting, const SettingRow* row) { return setting.spec.key == row->key(); });
  if (!isSameSet) rebuild(chosen);
  for (std::size_t i = 0; i < chosen.size(); ++i) rows_[i]->setSetting(chosen[i]);
}

void SettingForm::rebuild(const std::vector<core::SettingInUse>& settings) {
  for (SettingRow* const row : std::exchange(rows_, {})) row->remove();
  int line = 0;
  for (const core::SettingInUse& setting : settings) {
    auto* const row = new SettingRow(theme_, setting, *this);
    connect(row, &SettingRow::edited, this, &SettingForm::edited);
    row->addTo(*layout_, line);
    rows_.push_back(row);
    line += 2;
  }
}

SettingRow* SettingForm::rowOf(const std::string& key) const {
  const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const SettingRow* row) { return row->key() == key; });
  return found == rows_.end() ? nullptr : *found;
}

void SettingForm::setProblem(const std::string& key, const core::Message& problem) {
  if (SettingRow* const row = rowOf(key)) row->setProblem(problem);
}

void SettingForm::setCounts(const std::string& key, std::size_t part, std::size_t all) {
  if (SettingRow* const row = rowOf(key)) row->setCounts(part, all);
}

void SettingForm::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    for (SettingRow* const row : rows_) row->retranslate();
  }
  QWidget::changeEvent(event);
}

}  // namespace ui
