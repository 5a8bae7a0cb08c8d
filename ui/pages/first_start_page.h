// SPDX-License-Identifier: GPL-3.0-or-later
// What a new user sees: three steps from pictures to the first training. A sample and a goal are chosen already.
#pragma once

#include <QWidget>
#include <string>
#include <vector>

#include "core/run/run_settings.h"

class QBoxLayout;
class QButtonGroup;
class QFrame;
class QLabel;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QToolButton;

namespace ui {

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
  bool eventFilter(QObject* watched, QEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  struct Card {
    std::string value;  // Of the sample or the goal.
    QFrame* frame;
    QRadioButton* button;
    QLabel* text;
    QLabel* pictures;
  };

  QWidget* buildPictures();
  QWidget* buildGoals();
  QWidget* buildStart();
  Card makeCard(const char* name, QButtonGroup* group);
  QLabel* stepTitle(int number, QBoxLayout* column);
  void chooseCard(std::vector<Card>& cards, const std::string& value);
  void showThumbnails();
  void start();
  void refresh();
  void retranslate();

  const Theme& theme_;
  QLabel* title_;
  QLabel* subtitle_;
  std::vector<QLabel*> steps_;
  QFrame* drop_;
  QLabel* dropIcon_;
  QLabel* dropTitle_;
  QLabel* dropText_;
  QPushButton* browse_;
  QLabel* orSample_;
  QButtonGroup* sampleGroup_;
  QButtonGroup* goalGroup_;
  std::vector<Card> samples_;
  std::vector<Card> goals_;
  QLabel* goalHint_;
  QLabel* summary_;
  QPushButton* train_;
  QProgressBar* progress_;
  QLabel* startHint_;
  QLabel* problem_;
  QPushButton* setUp_;
  QString folder_;  // A person's own; "" takes the sample.
  std::string sample_ = "emoji";
  std::string goal_ = "itself";
  bool engineReady_ = false;
  bool isStarting_ = false;
};

}  // namespace ui
