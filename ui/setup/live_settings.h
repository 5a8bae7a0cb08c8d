// SPDX-License-Identifier: GPL-3.0-or-later
// The run that goes on: what it is beside what is set up for the next one, the values that can still be changed of it, and
// which were.
#pragma once

#include <QFrame>
#include <optional>
#include <string>
#include <vector>

#include "core/run/run_settings.h"
#include "core/run/train_event.h"
#include "core/run/training_request.h"

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class LiveSettings : public QFrame {
  Q_OBJECT

 public:
  explicit LiveSettings(QWidget* parent = nullptr);

  // The run begins, or goes on, with these settings.
  void setRun(const core::RunSettings& settings);
  // A change has taken effect.
  void noteChange(const core::SettingsChanged& changed);
  // Its schedule may have moved the rate away from the one that it began with.
  void noteEpoch(const core::EpochDone& epoch);
  // What the next run would be.
  void setNext(const core::RunSettings& settings);

 signals:
  void changeRequested(const core::LiveChange& change);

 protected:
  bool event(QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  struct Field {
    const char* key;
    QLabel* label;
    QLineEdit* edit;
  };
  // A setting's value before and from this epoch on.
  struct Change {
    std::string key;
    std::string before;
    std::string value;
    std::int64_t epoch = 0;
  };

  void build();
  void arrange();
  void apply();
  // Throws core::Error where a field holds what does not fit.
  [[nodiscard]] core::LiveChange typedChange() const;
  void showValues(const std::vector<std::string>& keys);
  void showValue(const Field& field);
  void showChanges();
  void showDifferences();
  void retranslate();

  core::RunSettings settings_;
  std::optional<core::RunSettings> next_;
  std::vector<Change> changes_;
  std::optional<double> rate_;  // Of the last step; none where it is the one in the field.
  QLabel* title_;
  QLabel* differences_;
  QGridLayout* grid_;
  int columns_ = 0;  // Nothing has been arranged yet.
  std::vector<Field> fields_;
  QPushButton* apply_;
  QLabel* changed_;
  QLabel* problem_;
};

}  // namespace ui
