// SPDX-License-Identifier: GPL-3.0-or-later
// What can be learnt, at the first start: a card each, with a picture before and after.
#pragma once

#include <QWidget>
#include <string>
#include <vector>

#include "ui/pages/sample_thumbnails.h"

namespace ui {

class ChoiceCard;
class Theme;

class StartGoals : public QWidget {
  Q_OBJECT

 public:
  explicit StartGoals(const Theme& theme, QWidget* parent = nullptr);

  // As the setting "predict" is written: "itself", "pair" or "corrupted".
  [[nodiscard]] const std::string& goal() const { return goal_; }
  void setGoal(const std::string& goal);
  void setThumbnails(Thumbnails thumbnails);

 signals:
  // By a person.
  void chosen();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void draw();

  const Theme& theme_;
  std::vector<ChoiceCard*> cards_;
  Thumbnails thumbnails_;
  std::string goal_;
};

}  // namespace ui
