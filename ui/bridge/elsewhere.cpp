// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/elsewhere.h"

#include <QMetaObject>
#include <algorithm>
#include <utility>

#include "core/base/error.h"

namespace ui {
namespace {

constexpr int kRemoteFactor = 3;
constexpr int kTroubledFactor = 8;  // Whoever cannot be reached is not asked all the time.
constexpr qint64 kProgressPause = 200;

}  // namespace

struct Elsewhere::Stand {
  core::Place place;
  std::stop_source stop;
  std::shared_ptr<core::PlaceRuns> runs;
  core::PlaceNews news;
  bool isLooking = false;
  bool isSending = false;
  qint64 nextLook = 0;  // By clock_.
  QThreadPool pool;

  ~Stand() {
    stop.request_stop();
    pool.waitForDone();
  }
};

Elsewhere::Elsewhere(Surroundings surroundings, QObject* parent)
    : QObject(parent), surroundings_(std::move(surroundings)) {
  clock_.start();
  connect(&timer_, &QTimer::timeout, this, &Elsewhere::lookAround);
  try {
    for (const core::Place& place : core::readPlaces(surroundings_.places)) stands_.push_back(newStand(place));
  } catch (const core::Error& error) {  // Said once there is somebody to hear it.
    problem_ = error.message();
  }
}

// All are told to end before the first is waited for.
Elsewhere::~Elsewhere() {
  for (const auto& stand : stands_) stand->stop.request_stop();
}

std::unique_ptr<Elsewhere::Stand> Elsewhere::newStand(const core::Place& place) const {
  auto stand = std::make_unique<Stand>();
  stand->place = place;
  stand->pool.setMaxThreadCount(1);
  stand->runs =
      std::make_shared<core::PlaceRuns>(surroundings_.store, place, surroundings_.version, stand->stop.get_token());
  return stand;
}

Elsewhere::Stand* Elsewhere::find(const std::string& place) const {
  const auto found =
      std::find_if(stands_.begin(), stands_.end(), [&](const auto& stand) { return stand->place.name == place; });
  return found == stands_.end() ? nullptr : found->get();
}

std::vector<core::Place> Elsewhere::places() const {
  std::vector<core::Place> places;
  for (const auto& stand : stands_) places.push_back(stand->place);
  return places;
}

const core::PlaceNews& Elsewhere::newsOf(const std::string& place) const {
  static const core::PlaceNews none;
  const Stand* const stand = find(place);
  return stand == nullptr ? none : stand->news;
}

int Elsewhere::runsLeft() const {
  std::ptrdiff_t left = 0;
  for (const auto& stand : stands_) {
    const std::vector<core::SentRun>& runs = stand->news.runs;
    left += std::count_if(runs.begin(), runs.end(), [](const core::SentRun& run) { return core::isLeft(run.state); });
  }
  return static_cast<int>(left);
}

bool Elsewhere::isSending(const std::string& place) const {
  const Stand* const stand = find(place);
  return stand != nullptr && stand->isSending;
}

void Elsewhere::setPlaces(const std::vector<core::Place>& places) {
  try {
    core::writePlaces(surroundings_.places, places);
    problem_ = {};
  } catch (const core::Error& error) {
    emit failed({}, error.message());
  }
  for (auto& stand : std::exchange(stands_, {})) {
    stand->stop.request_stop();
    removed_.push_back(std::move(stand));
  }
  for (const core::Place& place : places) stands_.push_back(newStand(place));
  emit placesChanged();
  emit changed();
  lookAround();
}

void Elsewhere::run(Stand& stand, Action action, Done done) {
  const Stand* const which = &stand;
  stand.pool.start([this, which, runs = stand.runs, action = std::move(action), done = std::move(done)] {
    core::Message problem;
    try {
      action(*runs);
    } catch (const std::exception& error) {
      problem = core::messageOf(error);
    }
    QMetaObject::invokeMethod(this, [this, which, problem, done] {
      const auto found =
          std::find_if(stands_.begin(), stands_.end(), [which](const auto& other) { return other.get() == which; });
      if (found != stands_.end()) done(**found, problem);
      if (tried_.get() == which) done(*tried_, problem);
    });
  });
}

void Elsewhere::lookEvery(std::chrono::milliseconds interval) {
  interval_ = interval;
  timer_.start(interval);
  for (const auto& stand : stands_) look(*stand);
}

void Elsewhere::lookAround() {
  if (!timer_.isActive()) return;
  for (const auto& stand : stands_) {
    if (clock_.elapsed() >= stand->nextLook) look(*stand);
  }
}

void Elsewhere::look(Stand& stand) {
  if (stand.isLooking || stand.isSending) return;
  stand.isLooking = true;
  const auto news = std::make_shared<core::PlaceNews>();
  run(
      stand, [news](core::PlaceRuns& runs) { *news = runs.look(); },
      [this, news](Stand& looked, const core::Message& problem) {
        looked.isLooking = false;
        if (!problem.empty()) {
          news->runs = looked.news.runs;
          news->notes = {problem};
        }
        take(looked, std::move(*news));
      });
}

void Elsewhere::take(Stand& stand, core::PlaceNews news) {
  const bool isTroubled = !news.notes.empty();
  const int factor = isTroubled ? kTroubledFactor : stand.place.isRemote() ? kRemoteFactor : 1;
  stand.nextLook = clock_.elapsed() + factor * interval_.count() - interval_.count() / 2;
  QStringList uids;
  for (const std::string& uid : news.came) uids += QString::fromStdString(uid);
  stand.news = std::move(news);
  if (!uids.isEmpty()) emit runsCame(uids);
  emit changed();
}

void Elsewhere::send(const std::string& place) {
  Stand* const stand = find(place);
  if (stand == nullptr || stand->isSending) return;
  stand->isSending = true;
  emit changed();
  const auto count = std::make_shared<std::size_t>(0);
  const core::CopyProgress progress = [this, name = QString::fromStdString(place), told = QElapsedTimer()](
                                          std::uintmax_t done, std::uintmax_t all) mutable {
    if (told.isValid() && told.elapsed() < kProgressPause && done < all) return;
    told.start();
    QMetaObject::invokeMethod(
        this, [this, name, done, all] { emit progressed(name, static_cast<qint64>(done), static_cast<qint64>(all)); });
  };
  run(
      *stand,
      [count, progress, program = surroundings_.program](core::PlaceRuns& runs) {
        *count = runs.send(progress, program);
      },
      [this, count](Stand& sender, const core::Message& problem) {
        sender.isSending = false;
        const QString name = QString::fromStdString(sender.place.name);
        if (!problem.empty()) emit failed(name, problem);
        emit sent(static_cast<int>(*count), name);
        look(sender);
      });
}

void Elsewhere::change(const std::string& place, Action action) {
  Stand* const stand = find(place);
  if (stand == nullptr) return;
  run(*stand, std::move(action), [this](Stand& changed, const core::Message& problem) {
    if (!problem.empty()) emit failed(QString::fromStdString(changed.place.name), problem);
    look(changed);
  });
}

void Elsewhere::startWorkers(const std::string& place) {
  change(place, [program = surroundings_.program](core::PlaceRuns& runs) { runs.startWorkers(program); });
}

void Elsewhere::cancel(const std::string& place, const std::vector<std::string>& runs) {
  change(place, [runs](core::PlaceRuns& there) { there.cancel(runs); });
}

void Elsewhere::sendAgain(const std::string& place, const std::vector<std::string>& runs) {
  change(place, [runs](core::PlaceRuns& there) { there.sendAgain(runs); });
}

void Elsewhere::forgetEnded() {
  for (const auto& stand : stands_) {
    if (stand->news.runs.empty()) continue;
    change(stand->place.name, [](core::PlaceRuns& runs) { (void)runs.forgetEnded(); });
  }
}

void Elsewhere::readLog(const std::string& place, const core::SentRun& sentRun) {
  Stand* const stand = find(place);
  if (stand == nullptr) return;
  const auto text = std::make_shared<std::string>();
  run(
      *stand, [text, sentRun](core::PlaceRuns& runs) { *text = runs.log(sentRun); },
      [this, text](Stand&, const core::Message& problem) { emit logRead(QString::fromStdString(*text), problem); });
}

void Elsewhere::test(const core::Place& place) {
  if (tried_) removed_.push_back(std::move(tried_));
  if (!removed_.empty()) removed_.back()->stop.request_stop();
  tried_ = newStand(place);
  const auto said = std::make_shared<core::Message>();
  run(
      *tried_, [said](core::PlaceRuns& runs) { *said = runs.test(); },
      [this, said](Stand&, const core::Message& problem) {
        emit tested(problem.empty(), problem.empty() ? *said : problem);
      });
}

}  // namespace ui
