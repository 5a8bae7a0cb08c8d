// SPDX-License-Identifier: GPL-3.0-or-later
// What a person chooses for the program itself: look, language, size of text, where runs are kept, and
// where else they are shown.
#pragma once

#include <QWidget>
#include <filesystem>
#include <vector>

#include "core/base/message.h"
#include "ui/look/settings.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QSpinBox;

namespace ui {

class LiveLogChoice;
class StoreChoice;

class SettingsPage : public QWidget {
  Q_OBJECT

 public:
  // store: the one of this window.
  explicit SettingsPage(Preferences preferences, std::filesystem::path store = {}, QWidget* parent = nullptr);

  [[nodiscard]] StoreChoice& store() const { return *store_; }
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
  void showEvent(QShowEvent* event) override;

 private:
  void buildMachine(QGridLayout* form, QWidget* part);
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
  StoreChoice* store_;
  QLabel* liveLabel_;
  LiveLogChoice* live_;
  QLabel* deviceLabel_;
  QComboBox* device_;
  QLabel* threadsLabel_;
  QSpinBox* threads_;
  QLabel* cores_;
  QLabel* speedLabel_;
  QLabel* speed_;
  std::vector<core::Message> warnings_;
};

}  // namespace ui
