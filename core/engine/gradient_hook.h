// SPDX-License-Identifier: GPL-3.0-or-later
// A place between the backward pass and the update of a training step: to look at gradients, to change them, to sum them
// over several machines.
#pragma once

#include <vector>

namespace core {

struct NamedTensor;

class GradientHook {
 public:
  virtual ~GradientHook() = default;

  // Once a step on the training thread, with every parameter and its gradient of this batch, before they are checked and
  // clipped. What is changed in place changes the update; an Error that it throws ends the run as failed.
  virtual void gradientsReady(const std::vector<NamedTensor>& parameters) = 0;
};

}  // namespace core
