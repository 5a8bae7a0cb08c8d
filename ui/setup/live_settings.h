// SPDX-License-Identifier: GPL-3.0-or-later
// What can still be changed of a run that goes on: three fields, empty where nothing shall change.
#pragma once

#include <QFrame>
#include <vector>

#include "core/run/run_settings.h"
#include "core/run/training_request.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class LiveSettings : public QFrame {
  Q_OBJECT

 public:
  explicit LiveSettings(QWidget* parent = nullptr);

  // What is typed is checked as if it stood in these settings.
  void setSettings(const core::RunSettings& settings) { settings_ = settings; }

 signals:
  void changeRequested(const core::LiveChange& change);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Field {
    const char* key;
    QLabel* label;
    QLineEdit* edit;
  };

  void apply();
  // Throws core::Error where a field holds what does not fit.
  [[nodiscard]] core::LiveChange typedChange() const;
  void retranslate();

  core::RunSettings settings_;
  QLabel* title_;
  std::vector<Field> fields_;
  QPushButton* apply_;
  QLabel* problem_;
};

}  // namespace ui
