// SPDX-License-Identifier: GPL-3.0-or-later
// A form made from the settings' own descriptions: a row each, explained by a tooltip. A value that is refused stays as it
// was typed, with the reason below it.
#pragma once

#include <QWidget>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/run/settings_schema.h"

class QGridLayout;

namespace ui {

class SettingRow;
class Theme;

class SettingForm : public QWidget {
  Q_OBJECT

 public:
  using Chooses = std::function<bool(const core::RunSettings&, const core::SettingInUse&)>;

  // Shows the settings that it chooses, in their own order.
  SettingForm(const Theme& theme, Chooses chooses, QWidget* parent = nullptr);

  // Rows come and go with what applies; a row with a problem keeps what was typed.
  void setSettings(const core::RunSettings& settings);
  void setProblem(const std::string& key, const core::Message& problem);
  // How many pictures a share of them is.
  void setCounts(const std::string& key, std::size_t part, std::size_t all);
  [[nodiscard]] bool has(const std::string& key) const { return rowOf(key) != nullptr; }

 signals:
  // A person typed or chose something; the text as changeSettingText reads it.
  void edited(const std::string& key, const std::string& text);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void rebuild(const std::vector<core::SettingInUse>& settings);
  [[nodiscard]] SettingRow* rowOf(const std::string& key) const;

  const Theme& theme_;
  Chooses chooses_;
  QGridLayout* layout_;
  std::vector<SettingRow*> rows_;
};

}  // namespace ui
