// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/captured_work.h"

#ifdef AFTERIMAGE_HAS_CUDA_GRAPHS
#include <ATen/cuda/CUDAGraph.h>
#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>
#endif

namespace core {

#ifdef AFTERIMAGE_HAS_CUDA_GRAPHS

namespace {

class CudaCapture : public CapturedWork {
 public:
  explicit CudaCapture(const torch::Device& device) : device_(device) {}

  // CUDA captures on any stream but the default one, which waits for it and it for the default one.
  void capture(const std::function<void()>& work) override {
    const c10::cuda::CUDAStream before = c10::cuda::getCurrentCUDAStream(device_.index());
    const c10::cuda::CUDAStream beside = c10::cuda::getStreamFromPool(false, device_.index());
    before.synchronize();
    {
      const c10::cuda::CUDAStreamGuard guard(beside);
      graph_.capture_begin();
      try {
        work();
      } catch (...) {
        endFailed();
        throw;
      }
      graph_.capture_end();
    }
    beside.synchronize();
  }

  void replay() override { graph_.replay(); }

 private:
  // The card has to be told as well; that the capture failed is known already.
  void endFailed() {
    try {
      graph_.capture_end();
    } catch (const std::exception&) {
      graph_.reset();
    }
  }

  torch::Device device_;
  at::cuda::CUDAGraph graph_;
};

}  // namespace

std::unique_ptr<CapturedWork> captureOn(const torch::Device& device) {
  return device.is_cuda() ? std::make_unique<CudaCapture>(device) : nullptr;
}

#else

std::unique_ptr<CapturedWork> captureOn(const torch::Device&) { return nullptr; }

#endif

}  // namespace core
