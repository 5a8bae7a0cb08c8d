// SPDX-License-Identifier: GPL-3.0-or-later
// Sums of tensors over all processes of a run, by the way that they have agreed on. Private to the engine.
#pragma once

#include <memory>

#include "core/engine/card_link.h"
#include "core/engine/exchange_way.h"

namespace core {

class ProcessGroup;

class TensorExchange {
 public:
  // For tensors on this device. The same in all processes; the group must outlive it. Throws ProcessLost, and Error(Engine)
  // where their graphics cards cannot be linked.
  TensorExchange(ProcessGroup& group, const torch::Device& device, const OwnCard& card);

  // Where values are best put together that go to the others: on the card where cards are linked, else in main memory.
  [[nodiscard]] const torch::Device& place() const { return place_; }
  // In place, of 32 or 64 bits, contiguous, there or on the device; every process then has the same bits.
  void sum(const torch::Tensor& values);
  // As ExchangeWay::detour.
  [[nodiscard]] const Message& detour() const { return way_.detour; }

 private:
  ProcessGroup& group_;
  ExchangeWay way_;
  std::unique_ptr<CardLink> link_;  // Null where all goes through main memory.
  torch::Device place_;
};

}  // namespace core
