// SPDX-License-Identifier: GPL-3.0-or-later
// Which pictures of a run are presented: a few at a time, of those that its model was not trained on where there are any.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/run/train_event.h"

namespace ui {

class PresentedPictures {
 public:
  using Probes = std::shared_ptr<const std::vector<core::Probe>>;
  using Outputs = std::shared_ptr<const std::vector<core::ProbeOutput>>;
  static constexpr std::size_t kAtOnce = 4;

  // Null for none; forgets the outputs.
  void setProbes(Probes probes);
  // In the order of all probes; null while there are none. Others than as many as there are probes count as none.
  void setOutputs(Outputs outputs);
  // The next few, and the first again after the last.
  void moveOn();
  [[nodiscard]] bool canMoveOn() const { return all_.size() > kAtOnce; }

  // Those that are presented now, the same object until others are; null where there are none.
  [[nodiscard]] const Probes& probes() const { return shownProbes_; }
  [[nodiscard]] const Outputs& outputs() const { return shownOutputs_; }
  [[nodiscard]] bool areUnseen() const { return areUnseen_; }
  // Whether each is its own target.
  [[nodiscard]] bool areTheirOwnTargets() const;

 private:
  void chooseProbes();
  void chooseOutputs();

  Probes probes_;
  Outputs outputs_;
  std::vector<std::size_t> all_;  // That can be presented, by their places among the probes.
  bool areUnseen_ = false;
  std::size_t first_ = 0;  // Of all_.
  std::vector<std::size_t> shown_;
  Probes shownProbes_;
  Outputs shownOutputs_;
};

}  // namespace ui
