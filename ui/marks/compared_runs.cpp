// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/marks/compared_runs.h"

#include <algorithm>

namespace ui {

QStringList ComparedRuns::uids() const {
  QStringList chosen;
  for (const QString& uid : slots_) {
    if (!uid.isEmpty()) chosen.push_back(uid);
  }
  return chosen;
}

int ComparedRuns::size() const {
  return static_cast<int>(slots_.size() -
                          static_cast<std::size_t>(std::count(slots_.begin(), slots_.end(), QString())));
}

std::optional<int> ComparedRuns::slotOf(const QString& uid) const {
  const auto found = std::find(slots_.begin(), slots_.end(), uid);
  if (uid.isEmpty() || found == slots_.end()) return std::nullopt;
  return static_cast<int>(found - slots_.begin());
}

bool ComparedRuns::take(const QString& uid) {
  if (uid.isEmpty() || contains(uid)) return false;
  const auto free = std::find(slots_.begin(), slots_.end(), QString());
  if (free == slots_.end()) {
    slots_.push_back(uid);
  } else {
    *free = uid;
  }
  return true;
}

void ComparedRuns::add(const QString& uid) {
  if (take(uid)) emit changed();
}

void ComparedRuns::remove(const QString& uid) {
  const auto slot = slotOf(uid);
  if (!slot) return;
  slots_[static_cast<std::size_t>(*slot)].clear();
  while (!slots_.empty() && slots_.back().isEmpty()) slots_.pop_back();
  emit changed();
}

void ComparedRuns::toggle(const QString& uid) {
  if (contains(uid)) {
    remove(uid);
  } else {
    add(uid);
  }
}

void ComparedRuns::setUids(const QStringList& uids) {
  const QStringList before = this->uids();
  for (QString& uid : slots_) {
    if (!uids.contains(uid)) uid.clear();
  }
  while (!slots_.empty() && slots_.back().isEmpty()) slots_.pop_back();
  for (const QString& uid : uids) take(uid);
  if (this->uids() != before) emit changed();
}

void ComparedRuns::leaveOut(const QStringList& uids) {
  QStringList left = this->uids();
  left.removeIf([&](const QString& uid) { return uids.contains(uid); });
  setUids(left);
}

QString runLetter(int slot) {
  QString letters;
  for (int rest = slot; rest >= 0; rest = rest / 26 - 1) letters.prepend(QChar(u'A' + rest % 26));
  return letters;
}

}  // namespace ui
