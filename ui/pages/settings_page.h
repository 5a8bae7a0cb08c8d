// SPDX-License-Identifier: GPL-3.0-or-later
// What a person chooses for the program itself: look, language, size of text, where runs are kept.
#pragma once

#include <QWidget>
#include <vector>

#include "core/base/message.h"
#include "ui/look/settings.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ui {

class SettingsPage : public QWidget {
  Q_OBJECT

 public:
  explicit SettingsPage(Preferences preferences, QWidget* parent = nullptr);

  [[nodiscard]] const Preferences& preferences() const { return preferences_; }
  void setTheme(ThemeMode mode);
  void setTextScale(int percent);
  // What makes training slow on this machine; none are shown where there are none.
  void setWarnings(std::vector<core::Message> warnings);

 signals:
  // Takes effect at once, but for the folder, which the next start uses.
  void changed(const ui::Preferences& preferences);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void connectParts();
  void retranslate();
  void refreshWarnings();
  void tell();

  Preferences preferences_;
  QLabel* title_;
  QLabel* themeLabel_;
  QComboBox* theme_;
  QLabel* languageLabel_;
  QComboBox* language_;
  QLabel* textLabel_;
  QSpinBox* text_;
  QLabel* motionLabel_;
  QCheckBox* motion_;
  QLabel* storeLabel_;
  QLineEdit* store_;
  QPushButton* browse_;
  QLabel* storeHint_;
  QLabel* speedLabel_;
  QLabel* speed_;
  std::vector<core::Message> warnings_;
};

}  // namespace ui
