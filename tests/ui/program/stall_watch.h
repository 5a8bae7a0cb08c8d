// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window's thread is away from its event loop, and after what: what a person feels as sticking. Time on the
// clock and time that the thread itself computed are told apart, since a busy machine takes the former from anybody.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>
#include <vector>

class StallWatch : public QObject {
  Q_OBJECT

 public:
  struct Stall {
    double milliseconds = 0.0;          // On the clock,
    double computedMilliseconds = 0.0;  // and of those the thread's own.
    QString after;
  };

  StallWatch();
  // Names what is done from now on.
  void note(const QString& action) { action_ = action; }
  // Those longer than 100 ms, the longest first.
  [[nodiscard]] std::vector<Stall> stalls() const;

 private:
  void look();

  QTimer timer_;
  QElapsedTimer clock_;
  double computed_ = 0.0;
  QString action_;
  QString lastAction_;
  std::vector<Stall> stalls_;
};
