// SPDX-License-Identifier: GPL-3.0-or-later
// A window for a closer look at one picture: any two of input, target and output, compared.
#pragma once

#include <QDialog>
#include <cstdint>
#include <vector>

#include "core/run/train_event.h"
#include "ui/pictures/comparator_view.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QToolButton;

namespace ui {

class Theme;

class Comparator : public QDialog {
  Q_OBJECT

 public:
  explicit Comparator(const Theme& theme, QWidget* parent = nullptr);

  // The output may be empty.
  void setProbe(const core::Probe& probe, const core::Image& output, std::int64_t epoch);
  [[nodiscard]] ComparatorView& view() const { return *view_; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void refresh();

  struct Choice {
    QString name;
    core::Image image;
  };
  const Theme& theme_;
  std::vector<Choice> choices_;
  QComboBox* left_;
  QComboBox* right_;
  QButtonGroup* modes_;
  std::vector<QToolButton*> modeButtons_;
  ComparatorView* view_;
  QLabel* readOut_;
  core::Probe probe_;
  core::Image output_;
  std::int64_t epoch_ = 0;
};

}  // namespace ui
