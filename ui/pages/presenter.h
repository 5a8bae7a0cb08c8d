// SPDX-License-Identifier: GPL-3.0-or-later
// Presents the run that the page Train shows: follows its pictures, and opens the presentation when it is asked for.
#pragma once

#include <QObject>
#include <QPointer>

#include "ui/pages/presentation.h"

namespace ui {

class Presenter : public QObject {
  Q_OBJECT

 public:
  // All must outlive this; page is the parent of the presentation.
  Presenter(const Theme& theme, RunController& controller, const ShownRun& run, QWidget* page);

  // On the whole screen; once more is nothing new.
  void present();

 private:
  void setRun(PresentedPictures::Probes probes, std::size_t practisedOn);
  void setOutputs(PresentedPictures::Outputs outputs);

  const Theme& theme_;
  RunController& controller_;
  const ShownRun& run_;
  QWidget* page_;
  PresentedPictures::Probes probes_;
  PresentedPictures::Outputs outputs_;
  std::size_t practisedOn_ = 0;
  QPointer<Presentation> presentation_;
};

}  // namespace ui
