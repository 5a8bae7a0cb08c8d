// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/live_log_watch.h"

#include <algorithm>
#include <chrono>

#include "ui/bridge/run_controller.h"
#include "ui/look/settings.h"

namespace ui {
namespace {

constexpr std::chrono::milliseconds kBetweenLooksAtLogs(300);

bool isSettled(const core::LiveLogState& state) {
  return state.stage == core::LiveLogState::Stage::Whole || state.stage == core::LiveLogState::Stage::GivenUp;
}

}  // namespace

core::LiveLogTargets targetsOf(const LiveLogPlaces& places) {
  core::LiveLogTargets targets;
  targets.tensorBoard = places.tensorBoard.toStdString();
  if (!places.mlflow.isEmpty()) {
    targets.mlflow = core::mlflowTarget(places.mlflow.toStdString(), places.experiment.toStdString());
  }
  return targets;
}

LiveLogWatch::LiveLogWatch(const RunController& controller, QObject* parent)
    : QObject(parent), controller_(controller) {
  timer_.setInterval(kBetweenLooksAtLogs);
  connect(&timer_, &QTimer::timeout, this, &LiveLogWatch::look);
  connect(&controller_, &RunController::logsChanged, this, [this] {
    look();
    controller_.logs() ? timer_.start() : timer_.stop();
  });
}

void LiveLogWatch::look() {
  std::vector<core::LiveLogState> states;
  if (controller_.logs()) states = controller_.logs()->states();
  const bool areSettled = !states.empty() && std::all_of(states.begin(), states.end(), isSettled);
  if (areSettled && !controller_.isActive()) timer_.stop();
  if (states == states_) return;
  states_ = std::move(states);
  emit changed();
}

}  // namespace ui
