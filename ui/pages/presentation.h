// SPDX-License-Identifier: GPL-3.0-or-later
// A run for people who look on from afar: the whole screen, a few pictures as they go in and come out, one curve, one
// sentence that may be written anew, and no settings. Space pauses and goes on, N shows other pictures, C writes the
// sentence, Escape leaves.
#pragma once

#include <QWidget>
#include <cstddef>

#include "ui/pages/presented_pictures.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace ui {

class LiveChart;
class PicturePairs;
class RunController;
class ShownRun;
class Theme;

class Presentation : public QWidget {
  Q_OBJECT

 public:
  // All must outlive this, which deletes itself when it is left.
  Presentation(const Theme& theme, RunController& controller, const ShownRun& run, QWidget* parent);
  ~Presentation() override;

  // probes: of the run, null for none; practisedOn: how many pictures it has learnt from, 0 where nobody knows.
  void setRun(PresentedPictures::Probes probes, std::size_t practisedOn);
  // What has come out, in the order of the probes; null while nothing has.
  void setOutputs(PresentedPictures::Outputs outputs);
  // Figures or settings of the run have changed.
  void refresh();

 protected:
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void buildBody(QHBoxLayout* row);
  void buildFooter(QHBoxLayout* row);
  QPushButton* addKey(QHBoxLayout* row, const QString& name, void (Presentation::*act)());
  void retranslate();
  void fitText();
  void showPhase();
  void showPairs();
  void pauseOrGoOn();
  void showOthers();
  void writeCaption();
  void takeCaption();
  void leave();

  const Theme& theme_;
  RunController& controller_;
  const ShownRun& run_;
  PresentedPictures pictures_;
  std::size_t practisedOn_ = 0;
  bool isWritten_ = false;  // The caption is a person's own.
  Theme* large_;            // For the chart, whose letters are read from afar.
  QLabel* title_;
  QLabel* subtitle_;
  PicturePairs* pairs_;
  QLabel* question_;
  QLabel* unit_;
  LiveChart* chart_;
  QLabel* caption_;
  QLineEdit* written_;  // While a person writes the caption.
  QLabel* state_;
  QProgressBar* progress_;
  QPushButton* pause_;
  QPushButton* others_;
  QPushButton* write_;
  QPushButton* leave_;
};

}  // namespace ui
