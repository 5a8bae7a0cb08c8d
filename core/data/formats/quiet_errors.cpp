// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/formats/quiet_errors.h"

#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <mutex>

namespace core {
namespace {

// A process has one standard error, and so one of this.
struct HeldBack {
  std::mutex mutex;
  int holders = 0;
  bool complained = false;
  int terminal = -1;  // The descriptor that standard error was.
  int held = -1;      // What is written meanwhile.
};

HeldBack& heldBack() {
  static HeldBack state;
  return state;
}

void begin(HeldBack& state) {
  state.complained = false;
  state.terminal = ::dup(STDERR_FILENO);
  state.held = ::memfd_create("held-back", MFD_CLOEXEC);
  if (state.terminal >= 0 && state.held >= 0) ::dup2(state.held, STDERR_FILENO);
}

void passOn(const HeldBack& state) {
  std::array<char, 4096> piece{};
  if (::lseek(state.held, 0, SEEK_SET) != 0) return;
  for (ssize_t got = ::read(state.held, piece.data(), piece.size()); got > 0;
       got = ::read(state.held, piece.data(), piece.size())) {
    if (::write(state.terminal, piece.data(), static_cast<std::size_t>(got)) != got) return;
  }
}

void end(HeldBack& state) {
  if (state.terminal >= 0 && state.held >= 0) {
    ::dup2(state.terminal, STDERR_FILENO);
    if (!state.complained) passOn(state);
  }
  if (state.terminal >= 0) ::close(state.terminal);
  if (state.held >= 0) ::close(state.held);
}

}  // namespace

QuietErrors::QuietErrors() {
  HeldBack& state = heldBack();
  const std::lock_guard lock(state.mutex);
  if (state.holders++ == 0) begin(state);
}

QuietErrors::~QuietErrors() {
  HeldBack& state = heldBack();
  const std::lock_guard lock(state.mutex);
  state.complained = state.complained || !isWell_;
  if (--state.holders == 0) end(state);
}

}  // namespace core
