// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/kernels/generation.h"

namespace core::kernels {

const GenerationKernels kAvx2Kernels = avx2::kernelsNamed("avx2");

}  // namespace core::kernels
