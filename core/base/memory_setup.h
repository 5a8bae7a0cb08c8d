// SPDX-License-Identifier: GPL-3.0-or-later
// Tells glibc's allocator to keep freed memory: training frees and takes the same large blocks in every step.
#pragma once

namespace core {

// Call first thing in main, before threads start. Without it a step costs some 200,000 page faults; training on another
// thread than the main one needs it no less.
void keepFreedMemory();

}  // namespace core
