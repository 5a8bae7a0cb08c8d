// SPDX-License-Identifier: GPL-3.0-or-later
// A tensor with the name that it has in files.
#pragma once

#include <string>

#include "core/engine/torch_headers.h"

namespace core {

struct NamedTensor {
  std::string name;  // PyTorch-style: "encoder.0.weight".
  torch::Tensor tensor;
};

}  // namespace core
