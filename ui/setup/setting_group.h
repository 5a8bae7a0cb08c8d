// SPDX-License-Identifier: GPL-3.0-or-later
// A folding group of the set-up: the settings that people change often, and behind a link the others.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/run/run_settings.h"
#include "ui/setup/setting_form.h"
#include "ui/widgets/collapsible_group.h"

class QLabel;
class QPushButton;

namespace ui {

class SettingGroup : public CollapsibleGroup {
  Q_OBJECT

 public:
  explicit SettingGroup(const Theme& theme, QWidget* parent = nullptr);

  // Below what is there already: those of these settings that apply.
  void addUsual(const std::set<std::string>& keys);
  // Folded away: the settings of these sections that are not among the usual ones of this group. Last, under a title of
  // their own, those that nobody wants but to repeat what was recorded.
  void addRest(const std::set<std::string>& sections, const std::set<std::string>& recorded = {});

  void setSettings(const core::RunSettings& settings);
  // Why what was typed for a setting does not fit; empty where it does. Where it is not shown, nothing happens.
  void setProblem(const std::string& key, const core::Message& problem);
  // How many pictures a share of them is.
  void setCounts(const std::string& key, std::size_t part, std::size_t all);
  [[nodiscard]] bool has(const std::string& key) const;

 signals:
  // A person typed or chose something; the text as changeSettingText reads it.
  void edited(const std::string& key, const std::string& text);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  SettingForm* addForm(SettingForm::Chooses chooses);
  void retranslate();

  const Theme& theme_;
  std::set<std::string> usual_;
  std::vector<SettingForm*> forms_;
  QPushButton* more_ = nullptr;
  QLabel* recorded_ = nullptr;
};

}  // namespace ui
