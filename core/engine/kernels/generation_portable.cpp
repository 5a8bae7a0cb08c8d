// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/kernels/generation.h"

namespace core::kernels {

const GenerationKernels kPortableKernels = portable::kernelsNamed("portable");

}  // namespace core::kernels
