// SPDX-License-Identifier: GPL-3.0-or-later
// What people change about one of their runs afterwards. Every member throws Error as RunStore's do.
#pragma once

#include <cstdint>
#include <string>

namespace core {

class RunStore;

// A way of changing the store, which it must not outlive; nothing happens before a member asks.
class RunChanges {
 public:
  RunChanges(RunStore& store, std::string uid);

  void rename(const std::string& name);
  void setNote(const std::string& note);
  void setStarred(bool isStarred);
  void addTag(const std::string& tag);
  void removeTag(const std::string& tag);
  // To the trash and back; files stay until purge. A run in progress is refused.
  void trash();
  void restore();
  // The bytes that purging this run would free: files that no other run has.
  [[nodiscard]] std::int64_t bytesToFree() const;
  // Removes a trashed run for good, with its files; answers the bytes freed.
  std::int64_t purge();

 private:
  RunStore& store_;
  std::string uid_;
};

}  // namespace core
