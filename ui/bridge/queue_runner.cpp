// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/queue_runner.h"

#include <algorithm>
#include <set>

#include "core/analysis/seed_groups.h"
#include "core/query/query.h"
#include "ui/bridge/run_controller.h"

namespace ui {
namespace {

std::vector<PlannedRun> readPlanned(core::RunStore& store) {
  std::vector<PlannedRun> planned;
  for (core::QueuedRun& run : core::RunQueue(store).list()) {
    const bool isLeft = run.state == core::QueueState::Waiting || run.state == core::QueueState::Interrupted ||
                        run.state == core::QueueState::Running;
    const std::int64_t done = run.run.empty() ? 0 : store.details(run.run).summary.epochs;
    const auto seconds = isLeft ? core::estimatedSeconds(store, run.settings, done) : std::nullopt;
    planned.push_back({std::move(run), seconds});
  }
  return planned;
}

// Seeds that no run with these settings has yet, kept or planned in the same breath.
std::vector<core::RunSettings> otherSeeds(core::RunStore& store, const std::string& uid, int count) {
  const core::RunDetails details = store.details(uid);
  core::RunSettings settings = core::settingsOf(details);
  std::vector<core::RunDetails> runs = {details};
  for (const core::RunSummary& run : store.list("dataset = " + core::quotedInQuery(details.dataset))) {
    if (run.uid != uid) runs.push_back(store.details(run.uid));
  }
  std::set<std::uint64_t> used;
  const std::vector<std::vector<std::size_t>> groups = core::seedGroups(runs);
  for (const std::size_t run : groups.front()) {
    used.insert(core::settingsOf(runs[run]).training.seed);
  }
  std::vector<core::RunSettings> made;
  for (std::uint64_t seed = 1; static_cast<int>(made.size()) < count; ++seed) {
    if (used.contains(seed)) continue;
    settings.training.seed = seed;
    settings.name = details.summary.name + ", seed " + std::to_string(seed);
    made.push_back(settings);
  }
  return made;
}

}  // namespace

QueueRunner::QueueRunner(RunController& controller, std::filesystem::path store, QObject* parent)
    : QObject(parent), controller_(controller), worker_(std::move(store)) {
  connectController();
}

void QueueRunner::connectController() {
  connect(&controller_, &RunController::started, this, [this](const std::shared_ptr<const core::RunStarted>&) {
    if (!current_) return;
    const std::string uid = controller_.runUid().toStdString();
    write([id = *current_, uid](core::RunQueue& queue) { queue.noteRun(id, uid); });
  });
  connect(&controller_, &RunController::finished, this,
          [this] { endedWith([](core::RunQueue& queue, std::int64_t id) { queue.finish(id); }); });
  connect(&controller_, &RunController::failed, this, [this](const core::RunFailed& failure) {
    endedWith([reason = failure.sentence](core::RunQueue& queue, std::int64_t id) { queue.fail(id, reason); });
  });
  // Whoever stops a planned run does not want the next one at once; it can go on later.
  connect(&controller_, &RunController::stopped, this, [this] {
    if (!current_) return;
    setOn(false);
    endedWith([](core::RunQueue& queue, std::int64_t id) { queue.release(id); });
  });
  connect(&controller_, &RunController::phaseChanged, this, [this](Phase phase) {
    if (phase == Phase::Idle) next();
  });
}

void QueueRunner::endedWith(std::function<void(core::RunQueue&, std::int64_t)> action) {
  if (!current_) return;
  write([id = *current_, action = std::move(action)](core::RunQueue& queue) { action(queue, id); });
  current_.reset();
}

int QueueRunner::waiting() const {
  return static_cast<int>(std::count_if(planned_.begin(), planned_.end(), [](const PlannedRun& planned) {
    return planned.run.state == core::QueueState::Waiting || planned.run.state == core::QueueState::Interrupted;
  }));
}

void QueueRunner::setOn(bool on) {
  if (isOn_ == on) return;
  isOn_ = on;
  emit onChanged(on);
  next();
}

void QueueRunner::write(std::function<void(core::RunQueue&)> action) {
  worker_.run(
      [action = std::move(action)](core::RunStore& store) {
        core::RunQueue queue(store);
        action(queue);
      },
      [this](const QString& problem) {
        if (!problem.isEmpty()) emit failed(problem);
        refresh();
      });
}

void QueueRunner::refresh() {
  const auto planned = std::make_shared<std::vector<PlannedRun>>();
  worker_.run([planned](core::RunStore& store) { *planned = readPlanned(store); },
              [this, planned](const QString& problem) {
                if (!problem.isEmpty()) return emit failed(problem);
                planned_ = std::move(*planned);
                emit changed();
                next();
              });
}

void QueueRunner::append(const std::vector<core::RunSettings>& runs, const QString& group) {
  write([runs, group](core::RunQueue& queue) { queue.append(runs, group.toStdString()); });
  emit appended(static_cast<int>(runs.size()));
}

void QueueRunner::appendSeeds(const QStringList& uids, int seeds) {
  const auto count = std::make_shared<int>(0);
  worker_.run(
      [uids, seeds, count](core::RunStore& store) {
        for (const QString& uid : uids) {
          const std::vector<core::RunSettings> runs = otherSeeds(store, uid.toStdString(), seeds);
          core::RunQueue(store).append(runs, "seeds");
          *count += static_cast<int>(runs.size());
        }
      },
      [this, count](const QString& problem) {
        if (!problem.isEmpty()) emit failed(problem);
        if (*count > 0) emit appended(*count);
        refresh();
      });
}

void QueueRunner::move(std::int64_t id, int place) {
  write([id, place](core::RunQueue& queue) { queue.move(id, static_cast<std::size_t>(std::max(0, place))); });
}

void QueueRunner::remove(std::int64_t id) {
  write([id](core::RunQueue& queue) { queue.remove(id); });
}

void QueueRunner::removeDone() {
  write([](core::RunQueue& queue) { queue.removeDone(); });
}

// Takes the next one, unless something is in progress; two programs never take the same.
void QueueRunner::next() {
  if (!isOn_ || isTaking_ || current_ || controller_.isActive() || !controller_.engine() || waiting() == 0) return;
  isTaking_ = true;
  struct Taken {
    std::optional<core::QueuedRun> run;
    core::Continuation begin;
  };
  const auto taken = std::make_shared<Taken>();
  worker_.run(
      [taken](core::RunStore& store) {
        core::RunQueue queue(store);
        taken->run = queue.takeNext();
        if (!taken->run) return;
        try {
          taken->begin.settings = taken->run->settings;
          if (!taken->run->run.empty()) taken->begin = core::continuationOf(store, taken->run->run);
        } catch (const std::exception& error) {
          queue.fail(taken->run->id, error.what());
          throw;
        }
      },
      [this, taken](const QString& problem) {
        isTaking_ = false;
        if (!problem.isEmpty()) emit failed(problem);
        if (!problem.isEmpty() || !taken->run) return refresh();
        if (controller_.isActive()) {  // A person was quicker.
          write([id = taken->run->id](core::RunQueue& queue) { queue.release(id); });
          return;
        }
        current_ = taken->run->id;
        emit startWanted(taken->begin);
        refresh();
      });
}

}  // namespace ui
