// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/kernels/generation.h"

namespace core::kernels {

const GenerationKernels kAvx512Kernels = avx512::kernelsNamed("avx512");

}  // namespace core::kernels
