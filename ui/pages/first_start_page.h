// SPDX-License-Identifier: GPL-3.0-or-later
// What a new user sees: three steps from pictures to the first training. A sample and a goal are chosen already.
#pragma once

#include <QWidget>
#include <string>
#include <utility>
#include <vector>

#include "core/run/run_settings.h"

class QBoxLayout;
class QLabel;
class QPushButton;

namespace ui {

class ChoiceCard;
class FolderDrop;
class StartCard;
class Theme;

class FirstStartPage : public QWidget {
  Q_OBJECT

 public:
  explicit FirstStartPage(const Theme& theme, QWidget* parent = nullptr);

  // A run small enough to show its first pictures within seconds on two cores.
  [[nodiscard]] static core::RunSettings firstSettings();
  void setEngineReady(bool ready);
  void chooseFolder(const QString& folder);

 signals:
  // The folder in the settings is there.
  void trainRequested(const core::RunSettings& settings);
  void setUpRequested();

 protected:
  void changeEvent(QEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  // The value of the sample or the goal, and its card.
  using Cards = std::vector<std::pair<std::string, ChoiceCard*>>;

  [[nodiscard]] QBoxLayout* addStep(QBoxLayout* steps, int stretch);
  void buildPictures(QBoxLayout* column);
  void buildGoals(QBoxLayout* column);
  void buildStart(QBoxLayout* column);
  void chooseSample(const std::string& name);
  void showThumbnails();
  void start();
  void refresh();
  void retranslate();

  const Theme& theme_;
  QLabel* title_;
  QLabel* subtitle_;
  std::vector<QLabel*> titles_;  // Of the steps.
  FolderDrop* drop_;
  QLabel* orSample_;
  Cards samples_;
  Cards goals_;
  QLabel* goalHint_;
  StartCard* start_;
  QPushButton* setUp_;
  QString folder_;  // A person's own; "" takes the sample.
  std::string sample_ = "emoji";
  std::string goal_ = "itself";
};

}  // namespace ui
