// SPDX-License-Identifier: GPL-3.0-or-later
// A window for a closer look at one picture: any two of input, target and output, compared.
#pragma once

#include <QDialog>
#include <cstdint>

#include "core/run/train_event.h"
#include "ui/pictures/comparator_panel.h"

namespace ui {

class Theme;

class Comparator : public QDialog {
  Q_OBJECT

 public:
  explicit Comparator(const Theme& theme, QWidget* parent = nullptr);

  // The output may be empty.
  void setProbe(const core::Probe& probe, const core::Image& output, std::int64_t epoch);
  [[nodiscard]] ComparatorView& view() const { return panel_->view(); }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  ComparatorPanel* panel_;
  core::Probe probe_;
  core::Image output_;
  std::int64_t epoch_ = 0;
};

}  // namespace ui
