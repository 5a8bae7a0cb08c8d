// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <thread>
#include <utility>

#include "core/base/log.h"
#include "core/engine/card_link.h"
#include "core/engine/process_group.h"

#ifdef AFTERIMAGE_HAS_NCCL
#ifndef USE_C10D_NCCL
#define USE_C10D_NCCL
#endif
#include <torch/csrc/distributed/c10d/ProcessGroupNCCL.hpp>
#endif

namespace core {

#ifdef AFTERIMAGE_HAS_NCCL

namespace {

class NcclLink : public CardLink {
 public:
  NcclLink(const c10::intrusive_ptr<c10d::Store>& store, int rank, int size, std::chrono::milliseconds timeout)
      : timeout_(timeout) {
    // NCCL's own watchman ends the whole program where another process is lost; here the run ends, and reads interrupted.
    for (const char* name : {"NCCL_ASYNC_ERROR_HANDLING", "TORCH_NCCL_ASYNC_ERROR_HANDLING"}) ::setenv(name, "0", 0);
    const auto options = c10d::ProcessGroupNCCL::Options::create();
    options->timeout = 2 * timeout;
    nccl_ = c10::make_intrusive<c10d::ProcessGroupNCCL>(store, rank, size, options);
  }

  // The host waits as well: a card that waits for a lost process would never come back.
  void sum(const torch::Tensor& values) override {
    try {
      std::vector<torch::Tensor> tensors = {values};
      const auto work = nccl_->allreduce(tensors);
      const auto end = std::chrono::steady_clock::now() + timeout_;
      while (!work->isCompleted()) {
        if (std::chrono::steady_clock::now() > end) throw processLost(timeout_);
        std::this_thread::yield();
      }
      work->wait();  // What the card does next comes after the sum; throws what went wrong.
    } catch (const ProcessLost&) {
      throw;
    } catch (const std::exception& exception) {
      logMessage(LogLevel::Debug, exception.what());
      throw processLost(timeout_);
    }
  }

 private:
  std::chrono::milliseconds timeout_;
  c10::intrusive_ptr<c10d::ProcessGroupNCCL> nccl_;
};

}  // namespace

bool hasNccl() { return true; }

std::unique_ptr<CardLink> linkByNccl(const c10::intrusive_ptr<c10d::Store>& store, int rank, int size,
                                     std::chrono::milliseconds timeout) {
  try {
    return std::make_unique<NcclLink>(store, rank, size, timeout);
  } catch (const std::exception& exception) {
    logMessage(LogLevel::Debug, exception.what());
    throw noCardLink();
  }
}

#else

bool hasNccl() { return false; }

std::unique_ptr<CardLink> linkByNccl(const c10::intrusive_ptr<c10d::Store>&, int, int, std::chrono::milliseconds) {
  throw noCardLink();
}

#endif

}  // namespace core
