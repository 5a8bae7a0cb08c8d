// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/presenter.h"

#include <utility>

#include "ui/bridge/run_controller.h"
#include "ui/pages/shown_run.h"

namespace ui {

Presenter::Presenter(const Theme& theme, RunController& controller, const ShownRun& run, QWidget* page)
    : QObject(page), theme_(theme), controller_(controller), run_(run), page_(page) {
  connect(&run_, &ShownRun::cleared, this, [this] { setRun(nullptr, 0); });
  connect(&run_, &ShownRun::begun, this,
          [this](const core::RunStarted& begun) { setRun(begun.probes, begun.trainingCount); });
  connect(&run_, &ShownRun::keptShown, this,
          [this](const StoredRun& kept) { setRun(kept.probes, kept.details.started.trainingCount); });
  connect(&run_, &ShownRun::outputsRead, this,
          [this](std::int64_t, const StoredOutputs& outputs) { setOutputs(outputs); });
  connect(&controller_, &RunController::picturesReady, this,
          [this](const core::ImagesReady& ready) { setOutputs(ready.outputs); });
  connect(&run_, &ShownRun::changed, this, [this] {
    if (presentation_) presentation_->refresh();
  });
}

void Presenter::present() {
  if (!presentation_) {
    presentation_ = new Presentation(theme_, controller_, run_, page_);
    presentation_->setRun(probes_, practisedOn_);
    presentation_->setOutputs(outputs_);
  }
  presentation_->showFullScreen();
  presentation_->raise();
  presentation_->activateWindow();
  presentation_->setFocus();
}

void Presenter::setRun(PresentedPictures::Probes probes, std::size_t practisedOn) {
  probes_ = std::move(probes);
  practisedOn_ = practisedOn;
  outputs_.reset();
  if (presentation_) presentation_->setRun(probes_, practisedOn_);
}

void Presenter::setOutputs(PresentedPictures::Outputs outputs) {
  outputs_ = std::move(outputs);
  if (presentation_) presentation_->setOutputs(outputs_);
}

}  // namespace ui
