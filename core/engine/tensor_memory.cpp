// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/tensor_memory.h"

#include <c10/core/CPUAllocator.h>

#include "core/base/memory_setup.h"
#include "core/engine/torch_headers.h"

namespace core {
namespace {

#if TORCH_VERSION_MAJOR < 2
// LibTorch's own allocator, and a request to the system for each large block.
class LargePageAllocator : public c10::Allocator {
 public:
  [[nodiscard]] c10::DataPtr allocate(std::size_t bytes) const override {
    c10::DataPtr block = c10::GetDefaultCPUAllocator()->allocate(bytes);
    preferLargePages(block.get(), bytes);
    return block;
  }
  [[nodiscard]] c10::DeleterFnPtr raw_deleter() const override { return c10::GetDefaultCPUAllocator()->raw_deleter(); }
};
#endif

}  // namespace

void putTensorsInLargePages() {
#if TORCH_VERSION_MAJOR < 2
  static LargePageAllocator allocator;  // Tensors may outlive everything else.
  c10::SetCPUAllocator(&allocator);
#endif
}

}  // namespace core
