// SPDX-License-Identifier: GPL-3.0-or-later
// A window for a closer look at one picture: any two of input, target and output, compared, with the output's scores; each
// of them can be saved.
#pragma once

#include <QDialog>
#include <cstdint>

#include "core/run/train_event.h"
#include "ui/pictures/comparator_panel.h"

class QLabel;

namespace ui {

class Notices;
class SavePicturesButton;
class Theme;

class Comparator : public QDialog {
  Q_OBJECT

 public:
  explicit Comparator(const Theme& theme, QWidget* parent = nullptr);

  // The output's image may be empty: there is none yet.
  void setProbe(const core::Probe& probe, const core::ProbeOutput& output, std::int64_t epoch);
  [[nodiscard]] ComparatorView& view() const { return panel_->view(); }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void refreshScores();
  void refreshSaving();
  [[nodiscard]] bool hasTarget() const { return !(probe_.input == probe_.target); }
  [[nodiscard]] QString outputName() const;
  [[nodiscard]] QImage allTogether() const;

  const Theme& theme_;
  Notices* notices_;
  ComparatorPanel* panel_;
  QLabel* scores_;
  SavePicturesButton* save_;
  core::Probe probe_;
  core::ProbeOutput output_;
  std::int64_t epoch_ = 0;
};

}  // namespace ui
