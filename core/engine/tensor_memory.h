// SPDX-License-Identifier: GPL-3.0-or-later
// Where the values of tensors lie. Private to the engine.
#pragma once

namespace core {

// From now on large tensors on the processor lie in large pages. LibTorch 2 has a variable of its own for this,
// THP_MEM_ALLOC_ENABLE, and is left as it is.
void putTensorsInLargePages();

}  // namespace core
