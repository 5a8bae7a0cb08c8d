// SPDX-License-Identifier: GPL-3.0-or-later
// A form made from the settings' own descriptions: a row each, explained by a tooltip. A value that is refused stays as it
// was typed, with the reason below it.
#pragma once

#include <QWidget>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/run/settings_schema.h"

class QGridLayout;
class QLabel;

namespace ui {

class SettingForm : public QWidget {
  Q_OBJECT

 public:
  using Chooses = std::function<bool(const core::RunSettings&, const core::SettingInUse&)>;

  // Shows the settings that it chooses, in their own order.
  explicit SettingForm(Chooses chooses, QWidget* parent = nullptr);

  // Rows come and go with what applies; a row with a problem keeps what was typed.
  void setSettings(const core::RunSettings& settings);
  void setProblem(const std::string& key, const QString& sentence);
  [[nodiscard]] bool has(const std::string& key) const { return rows_.contains(key); }

 signals:
  // A person typed or chose something; the text as changeSettingText reads it.
  void edited(const std::string& key, const std::string& text);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Row {
    QLabel* label;
    QWidget* editor;
    QLabel* problem;
  };

  void rebuild(const std::vector<core::SettingInUse>& settings);
  [[nodiscard]] QWidget* makeEditor(const core::SettingInUse& setting);
  void showValue(const core::SettingInUse& setting, const Row& row);
  void retranslate();

  Chooses chooses_;
  QGridLayout* layout_;
  std::map<std::string, Row> rows_;
  std::vector<core::SettingInUse> shown_;
};

}  // namespace ui
