// SPDX-License-Identifier: GPL-3.0-or-later
// What the page Train says of its set-up: recipes that cannot be read or kept, and that it was refused, until somebody has
// changed it.
#pragma once

#include <QObject>
#include <QString>
#include <cstdint>
#include <string>
#include <utility>

namespace ui {

class Notices;
class RunController;
class SetupPanel;

class SetupNotices : public QObject {
  Q_OBJECT

 public:
  // All must outlive this.
  SetupNotices(const RunController& controller, const SetupPanel& setup, Notices& notices);

  // Of notices that a set-up was refused (Notice::cause).
  [[nodiscard]] static QString cause() { return QStringLiteral("setup"); }
  // No run was started with it.
  void notifyRefused(const QString& refusal);

 private:
  // What is the same where nothing but the seed has changed.
  [[nodiscard]] std::pair<std::int64_t, std::string> state() const;
  void check();

  const SetupPanel& setup_;
  Notices& notices_;
  std::pair<std::int64_t, std::string> before_;
};

}  // namespace ui
