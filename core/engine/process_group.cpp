// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/process_group.h"

#include <array>
#include <cstdint>

namespace core {
namespace {

constexpr double kLongestText = 1 << 30;

}  // namespace

ProcessLost processLost(std::chrono::milliseconds timeout) {
  return {ErrorCode::Engine,
          "process",
          {coreText("Core",
                    "Another process of this run has ended, or has not answered for %1 seconds. What was learnt up to "
                    "the last epoch is kept, and the run can go on from there."),
           std::int64_t{std::chrono::duration_cast<std::chrono::seconds>(timeout).count()}}};
}

Error noCardLink() {
  return {
      ErrorCode::Engine, "nccl",
      coreText("Core",
               "NCCL cannot link the graphics cards of this run's processes. NCCL_DEBUG=INFO makes it say why; with "
               "AFTERIMAGE_EXCHANGE=gloo they exchange through main memory.")};
}

bool ProcessGroup::agree(bool yes) {
  std::array<double, 1> refusals = {yes ? 0.0 : 1.0};
  sum(refusals);
  return refusals[0] == 0.0;
}

std::string ProcessGroup::broadcastText(const std::string& text) {
  std::array<double, 1> length = {leads() ? static_cast<double>(text.size()) : 0.0};
  sum(length);
  if (length[0] < 0.0 || length[0] > kLongestText) {
    throw Error(ErrorCode::Engine, "text", coreText("Core", "Another process sent something that cannot be read."));
  }
  std::string received = text;
  received.resize(static_cast<std::size_t>(length[0]));
  if (!received.empty()) broadcast(std::as_writable_bytes(std::span(received)));
  return received;
}

}  // namespace core
