// SPDX-License-Identifier: GPL-3.0-or-later
// From graphics card to graphics card, without main memory between: what NCCL does for the processes of a run. Private to
// the engine.
#pragma once

#include <chrono>
#include <memory>

#include "core/engine/torch_headers.h"

namespace c10d {
class Store;
}

namespace core {

class CardLink {
 public:
  virtual ~CardLink() = default;

  // In place, over all processes, each of which then has the same bits. values: contiguous, on this process's card. Throws
  // ProcessLost.
  virtual void sum(const torch::Tensor& values) = 0;
};

// Whether this program's LibTorch has NCCL.
[[nodiscard]] bool hasNccl();
// For the process of this rank, of so many that meet at this store; each must have a graphics card of its own. Throws
// Error(Engine) where NCCL does not begin, or there is none.
[[nodiscard]] std::unique_ptr<CardLink> linkByNccl(const c10::intrusive_ptr<c10d::Store>& store, int rank, int size,
                                                   std::chrono::milliseconds timeout);

}  // namespace core
