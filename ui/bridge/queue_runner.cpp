// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/queue_runner.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "core/store/other_seeds.h"
#include "ui/words/message_text.h"

namespace ui {

// What the store's thread answers: a planned run that is now this program's, and how it begins.
struct QueueRunner::Taken {
  std::optional<core::PlannedRun> run;          // None where nothing is left.
  std::optional<core::Continuation> beginning;  // None where it cannot begin.
};

QueueRunner::QueueRunner(RunController& controller, std::filesystem::path store, QObject* parent)
    : QObject(parent), controller_(controller), worker_(std::move(store)) {
  connectController();
}

void QueueRunner::connectController() {
  connect(&controller_, &RunController::started, this,
          [this](const std::shared_ptr<const core::RunStarted>& run, RunTicket ticket) { note(*run, ticket); });
  connect(&controller_, &RunController::finished, this, &QueueRunner::note);
  connect(&controller_, &RunController::stopped, this, &QueueRunner::note);
  connect(&controller_, &RunController::failed, this, &QueueRunner::note);
  connect(&controller_, &RunController::phaseChanged, this, &QueueRunner::next);
}

void QueueRunner::note(const core::TrainEvent& event, RunTicket ticket) {
  if (!inHand_ || inHand_->ticket != ticket) return;
  write([run = inHand_->run, uid = controller_.runUid().toStdString(), event](core::RunStore& store) {
    (void)run.note(store, uid, event);
  });
  if (std::holds_alternative<core::RunStarted>(event)) return;
  inHand_.reset();
  // Whoever stops a planned run does not want the next one at once; it can go on later.
  if (std::holds_alternative<core::RunStopped>(event)) setOn(false);
}

int QueueRunner::waiting() const {
  return static_cast<int>(std::count_if(planned_.begin(), planned_.end(), [](const core::TimedRun& planned) {
    return planned.run.state == core::QueueState::Waiting || planned.run.state == core::QueueState::Interrupted;
  }));
}

// Whoever is done, failed ones included, comes before the one in hand, wherever it stands in the list.
QueueStanding QueueRunner::standing() const {
  QueueStanding standing;
  standing.planned = static_cast<int>(planned_.size());
  standing.waiting = waiting();
  const bool isTraining = std::any_of(planned_.begin(), planned_.end(), [](const core::TimedRun& planned) {
    return planned.run.state == core::QueueState::Running;
  });
  if (!isTraining) return standing;
  standing.place =
      1 + static_cast<int>(std::count_if(planned_.begin(), planned_.end(), [](const core::TimedRun& planned) {
        return !core::isLeft(planned.run.state);
      }));
  return standing;
}

void QueueRunner::setOn(bool on) {
  if (isOn_ == on) return;
  isOn_ = on;
  emit onChanged(on);
  next();
}

void QueueRunner::write(std::function<void(core::RunStore&)> action) {
  worker_.run(std::move(action), [this](const core::Message& problem) {
    if (!problem.empty()) emit failed(messageText(problem));
    refresh();
  });
}

void QueueRunner::writeQueue(std::function<void(core::RunQueue&)> action) {
  write([action = std::move(action)](core::RunStore& store) {
    core::RunQueue queue(store);
    action(queue);
  });
}

void QueueRunner::refresh() {
  const auto planned = std::make_shared<std::vector<core::TimedRun>>();
  worker_.run([planned](core::RunStore& store) { *planned = core::timedQueue(store); },
              [this, planned](const core::Message& problem) {
                if (!problem.empty()) return emit failed(messageText(problem));
                planned_ = std::move(*planned);
                emit changed();
                next();
              });
}

void QueueRunner::append(const std::vector<core::RunSettings>& runs, const QString& group) {
  writeQueue([runs, group](core::RunQueue& queue) { queue.append(runs, group.toStdString()); });
  emit appended(static_cast<int>(runs.size()));
}

void QueueRunner::appendSeeds(const QStringList& uids, int seeds) {
  const auto count = std::make_shared<int>(0);
  worker_.run(
      [uids, seeds, count](core::RunStore& store) {
        for (const QString& uid : uids) {
          const std::vector<core::RunSettings> runs = core::otherSeeds(store, uid.toStdString(), seeds);
          core::RunQueue(store).append(runs, "seeds");
          *count += static_cast<int>(runs.size());
        }
      },
      [this, count](const core::Message& problem) {
        if (!problem.empty()) emit failed(messageText(problem));
        if (*count > 0) emit appended(*count);
        refresh();
      });
}

void QueueRunner::move(std::int64_t id, int place) {
  writeQueue([id, place](core::RunQueue& queue) { queue.move(id, static_cast<std::size_t>(std::max(0, place))); });
}

void QueueRunner::remove(std::int64_t id) {
  writeQueue([id](core::RunQueue& queue) { queue.remove(id); });
}

void QueueRunner::putBack(const core::QueuedRun& run, int place) {
  writeQueue([run, place](core::RunQueue& queue) { queue.putBack(run, static_cast<std::size_t>(place)); });
}

void QueueRunner::removeDone() {
  writeQueue([](core::RunQueue& queue) { queue.removeDone(); });
}

// Takes the next one, unless something is in progress; two programs never take the same.
void QueueRunner::next() {
  if (!isOn_ || isTaking_ || inHand_ || controller_.isActive() || !controller_.engine() || waiting() == 0) return;
  isTaking_ = true;
  const auto taken = std::make_shared<Taken>();
  worker_.run(
      [taken](core::RunStore& store) {
        taken->run = core::PlannedRun::takeNext(store);
        if (taken->run) taken->beginning = taken->run->beginning(store);
      },
      [this, taken](const core::Message& problem) {
        isTaking_ = false;
        if (!problem.empty()) emit failed(messageText(problem));
        if (!problem.empty() && !taken->run) return setOn(false);  // It would be no better the next time.
        if (taken->beginning) begin(*taken);
        refresh();
      });
}

// Where a person was quicker, it waits until that run has ended.
void QueueRunner::begin(const Taken& taken) {
  const StartAnswer answer = controller_.start(*taken.beginning);
  if (answer.ticket) {
    inHand_ = InHand{*taken.run, *answer.ticket};
  } else {
    write([run = *taken.run](core::RunStore& store) { run.giveBack(store); });
  }
}

}  // namespace ui
