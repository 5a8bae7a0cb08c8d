// SPDX-License-Identifier: GPL-3.0-or-later
// What a graphics card is asked for once, operation by operation, and does again as a whole from then on: CUDA's graphs.
// Private to the engine.
#pragma once

#include <functional>
#include <memory>

#include "core/engine/torch_headers.h"

namespace core {

class CapturedWork {
 public:
  virtual ~CapturedWork() = default;

  // Takes down what work asks for; nothing is computed. Memory that work allocates is kept for it. Once. Throws what work
  // throws, and c10::Error where work asks what cannot be captured, such as a value for the processor.
  virtual void capture(const std::function<void()>& work) = 0;

  // Computes it, from and to the memory it was captured with.
  virtual void replay() = 0;
};

// Null where the device, or this program's LibTorch, has no such thing.
[[nodiscard]] std::unique_ptr<CapturedWork> captureOn(const torch::Device& device);

}  // namespace core
