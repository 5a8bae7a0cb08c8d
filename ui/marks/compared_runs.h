// SPDX-License-Identifier: GPL-3.0-or-later
// The runs that a person has chosen to compare. Each keeps its colour, marker and letter, everywhere in the application,
// for as long as it is chosen: taking B out leaves A and C what they were.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace ui {

class ComparedRuns : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  // In the order of their letters.
  [[nodiscard]] QStringList uids() const;
  [[nodiscard]] int size() const;
  [[nodiscard]] bool contains(const QString& uid) const { return slotOf(uid).has_value(); }
  // 0 for A, 1 for B: also the index of its colour and marker. None where it is not chosen.
  [[nodiscard]] std::optional<int> slotOf(const QString& uid) const;

  void add(const QString& uid);
  void remove(const QString& uid);
  void toggle(const QString& uid);
  // Several at once.
  void leaveOut(const QStringList& uids);
  // Those that stay keep their letters.
  void setUids(const QStringList& uids);

 signals:
  void changed();

 private:
  bool take(const QString& uid);

  std::vector<QString> slots_;  // By letter; "" is free.
};

// 0 is "A", 25 "Z", 26 "AA".
[[nodiscard]] QString runLetter(int slot);

}  // namespace ui
