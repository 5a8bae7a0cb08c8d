// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/reduced_precision.h"

#include <ATen/autocast_mode.h>

#include "core/engine/torch_headers.h"

namespace core {
namespace {

// LibTorch asks for the kind of device since 2.4.
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
bool castsOnProcessor() { return at::autocast::is_autocast_enabled(at::kCPU); }
void cast(const torch::Device& device, bool on) {
  at::autocast::set_autocast_enabled(device.type(), on);
  if (on) at::autocast::set_autocast_dtype(device.type(), at::kBFloat16);
}
#else
bool castsOnProcessor() { return at::autocast::is_cpu_enabled(); }
void cast(const torch::Device& device, bool on) {
  if (device.is_cuda()) {
    at::autocast::set_enabled(on);
    if (on) at::autocast::set_autocast_gpu_dtype(at::kBFloat16);
  } else {
    at::autocast::set_cpu_enabled(on);
    if (on) at::autocast::set_autocast_cpu_dtype(at::kBFloat16);
  }
}
#endif

class Autocast {
 public:
  explicit Autocast(const torch::Device& device) : device_(device) { cast(device_, true); }
  ~Autocast() {
    cast(device_, false);
    at::autocast::clear_cache();  // Of weights in 16 bits, which the step is about to change.
  }
  Autocast(const Autocast&) = delete;
  Autocast& operator=(const Autocast&) = delete;

 private:
  torch::Device device_;
};

void allowTf32(bool allowed) {
  at::globalContext().setAllowTF32CuBLAS(allowed);
  at::globalContext().setAllowTF32CuDNN(allowed);
}

torch::Tensor inFull(const torch::Tensor& values) { return values.defined() ? values.to(torch::kFloat) : values; }

}  // namespace

ReducedPrecision::ReducedPrecision(Precision precision, const torch::Device& device)
    : precision_(precision), device_(device) {
  if (device_.is_cuda()) allowTf32(precision_ != Precision::Full);  // LibTorch itself allows it to convolutions.
}

ReducedPrecision::~ReducedPrecision() {
  if (device_.is_cuda()) allowTf32(false);
}

ModelOutput ReducedPrecision::forward(ImageModel& model, const torch::Tensor& pictures) const {
  if (precision_ != Precision::Bfloat16) return model.forward(pictures);
  const Autocast autocast(device_);
  const ModelOutput output = model.forward(pictures);
  return {inFull(output.reconstruction), inFull(output.latent), inFull(output.penalty)};
}

bool computesInFull() { return !castsOnProcessor(); }

}  // namespace core
