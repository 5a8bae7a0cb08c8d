// SPDX-License-Identifier: GPL-3.0-or-later
// What the store had of a run that an archive replaces: set aside and removed, inside the transaction that brings the other in.
// Private to core_exchange.
#pragma once

#include <string>
#include <vector>

#include "core/store/run_store.h"

namespace core {

class ReplacedRun {
 public:
  // Sets it aside and removes its rows. Throws as the store does.
  ReplacedRun(RunStore& store, std::string uid);

  // What people have said of it, to what has taken its place.
  void giveRemarks() const;
  // After the transaction.
  void removeFiles() const;

 private:
  RunStore& store_;
  std::string uid_;
  std::vector<std::string> artifacts_;
};

}  // namespace core
