// SPDX-License-Identifier: GPL-3.0-or-later
// Places where planned runs are trained besides this machine, looked after while the window is there. What is sent lives in
// the places themselves (core/spool/place_runs.h): closing the window changes nothing for it.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>
#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/spool/place.h"
#include "core/spool/place_runs.h"

namespace ui {

class Elsewhere : public QObject {
  Q_OBJECT

 public:
  struct Surroundings {
    std::filesystem::path store;    // Whose queue is sent, and where results go.
    std::filesystem::path places;   // The file that lists the places.
    std::string version;            // Of this program.
    std::filesystem::path program;  // afterimage-cli here, for clusters that have it at the same path.
  };
  // Reads the list at once: it is small, and this person's.
  explicit Elsewhere(Surroundings surroundings, QObject* parent = nullptr);
  ~Elsewhere() override;

  // How often places are looked at that this machine sees; those by ssh a third as often. Begins at once.
  void lookEvery(std::chrono::milliseconds interval);

  [[nodiscard]] std::vector<core::Place> places() const;
  // Why the list of places could not be read; nothing where it could.
  [[nodiscard]] const core::Message& problem() const { return problem_; }
  // Kept for the next start; failed tells of it where they cannot be.
  void setPlaces(const std::vector<core::Place>& places);
  [[nodiscard]] bool isSending(const std::string& place) const;
  // As it was found last; nothing before, and for a place that is not there.
  [[nodiscard]] const core::PlaceNews& newsOf(const std::string& place) const;

  // Runs at all places that have not ended.
  [[nodiscard]] int runsLeft() const;

  // The runs that wait in the queue, with their pictures; sent or failed tells how it went.
  void send(const std::string& place);
  void startWorkers(const std::string& place);
  void cancel(const std::string& place, const std::vector<std::string>& runs);
  void sendAgain(const std::string& place, const std::vector<std::string>& runs);
  void forgetEnded();
  void readLog(const std::string& place, const core::SentRun& run);
  // Whether runs could be sent to it; it need not be one of places().
  void test(const core::Place& place);

 signals:
  void placesChanged();
  // What is known of the runs there, or what is being done.
  void changed();
  void sent(int runs, const QString& place);
  void progressed(const QString& place, qint64 bytesDone, qint64 bytesInAll);
  // Runs that are new in the store, or have come further.
  void runsCame(const QStringList& uids);
  void failed(const QString& place, const core::Message& why);
  void tested(bool isUsable, const core::Message& said);
  void logRead(const QString& text, const core::Message& problem);

 private:
  struct Stand;
  using Action = std::function<void(core::PlaceRuns&)>;
  using Done = std::function<void(Stand&, const core::Message& problem)>;

  [[nodiscard]] std::unique_ptr<Stand> newStand(const core::Place& place) const;
  [[nodiscard]] Stand* find(const std::string& place) const;
  // The action on the place's own thread, one after the other; done on this one, unless the place was removed.
  void run(Stand& stand, Action action, Done done);
  // The same; tells what failed, and looks what has become of it.
  void change(const std::string& place, Action action);
  void lookAround();
  void look(Stand& stand);
  void take(Stand& stand, core::PlaceNews news);

  Surroundings surroundings_;
  core::Message problem_;
  std::vector<std::unique_ptr<Stand>> stands_;
  std::vector<std::unique_ptr<Stand>> removed_;  // Those whose threads may still be at work.
  std::unique_ptr<Stand> tried_;                 // What test was asked for last.
  std::chrono::milliseconds interval_{4000};
  QElapsedTimer clock_;
  QTimer timer_;
};

}  // namespace ui
