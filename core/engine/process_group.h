// SPDX-License-Identifier: GPL-3.0-or-later
// Several processes, on one machine or more, that train one run together: sums over all of them. Plain values; LibTorch's
// c10d and Gloo stay in gloo_group.cpp. Every process calls the same members in the same order.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string>

#include "core/base/error.h"
#include "core/engine/rendezvous.h"

namespace core {

class CardLink;

// Another process has gone or does not answer. It is no failure of the run, which reads as interrupted afterwards, as if
// this process had gone too.
class ProcessLost : public Error {
 public:
  using Error::Error;
};
// What is said of it, after so long a wait.
[[nodiscard]] ProcessLost processLost(std::chrono::milliseconds timeout);
// That the graphics cards of the processes cannot be linked, and what to do.
[[nodiscard]] Error noCardLink();

// All members but the first six wait for the other processes, and throw ProcessLost.
class ProcessGroup {
 public:
  virtual ~ProcessGroup() = default;

  [[nodiscard]] virtual int rank() const = 0;  // From 0; the process 0 leads, and keeps the run.
  [[nodiscard]] virtual int size() const = 0;
  [[nodiscard]] virtual int neighbours() const = 0;  // On this machine, itself included.
  // For this process, of so many that those on this machine share.
  [[nodiscard]] virtual int threadsOf(int shared) const = 0;
  // Its own of so many graphics cards on this machine, from 0.
  [[nodiscard]] virtual int cardOf(int cards) const = 0;

  // Whether linkCards() can be asked for.
  [[nodiscard]] virtual bool canLinkCards() const = 0;
  // A way from graphics card to graphics card, for processes that each have one of their own. Throws Error(Engine).
  [[nodiscard]] virtual std::unique_ptr<CardLink> linkCards() = 0;

  // In place, element by element; every process then has the same bits.
  virtual void sum(std::span<float> values) = 0;
  virtual void sum(std::span<double> values) = 0;
  // What the leading process has.
  virtual void broadcast(std::span<float> values) = 0;
  virtual void broadcast(std::span<std::byte> bytes) = 0;

  [[nodiscard]] bool leads() const { return rank() == 0; }
  // Whether all say yes.
  [[nodiscard]] bool agree(bool yes);
  // The leading process's text, of up to 1 GiB.
  [[nodiscard]] std::string broadcastText(const std::string& text);
};

// Throws Error(Engine) where this program was built with a LibTorch that has no c10d or no Gloo.
void requireProcessGroups();

// Meets the others. stillWaiting is called several times a second until all are there: what it throws ends the waiting.
// Throws as requireProcessGroups, and ProcessLost where not all come in time.
[[nodiscard]] std::unique_ptr<ProcessGroup> joinProcesses(const Rendezvous& rendezvous,
                                                          const std::function<void()>& stillWaiting = {});

}  // namespace core
