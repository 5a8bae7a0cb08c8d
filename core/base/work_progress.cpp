// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/work_progress.h"

#include <algorithm>
#include <memory>

namespace core {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{8} << 20U;
constexpr std::size_t kFineSteps = 1000;  // What a part counts in.

}  // namespace

Cancelled::Cancelled()
    : Error(ErrorCode::Engine, "cancelled", coreText("Core", "It was cancelled, and nothing of it was kept.")) {}

void WorkProgress::requireWanted() const {
  if (stop_.stop_requested()) throw Cancelled();
}

void WorkProgress::tell(std::size_t done, std::size_t total) const {
  requireWanted();
  if (tell_ && total > 0) tell_(std::min(done, total), total);
}

WorkProgress WorkProgress::part(double begin, double end) const {
  if (!tell_) return *this;
  const auto told = [tell = tell_, begin, end](std::size_t done, std::size_t total) {
    const double share = begin + (end - begin) * static_cast<double>(done) / static_cast<double>(total);
    tell(static_cast<std::size_t>(share * static_cast<double>(kFineSteps)), kFineSteps);
  };
  return {told, stop_};
}

WorkProgress WorkProgress::partOf(std::size_t i, std::size_t count) const {
  if (count < 2) return *this;
  const auto all = static_cast<double>(count);
  return part(static_cast<double>(i) / all, static_cast<double>(i + 1) / all);
}

ByteWriter toldWriter(ByteWriter write, std::size_t totalBytes, WorkProgress progress) {
  return [write = std::move(write), totalBytes, progress = std::move(progress),
          done = std::make_shared<std::size_t>(0)](std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
      const std::span<const std::byte> piece = bytes.first(std::min(bytes.size(), kPieceBytes));
      write(piece);
      *done += piece.size();
      progress.tell(*done, totalBytes);
      bytes = bytes.subspan(piece.size());
    }
  };
}

}  // namespace core
