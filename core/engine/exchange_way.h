// SPDX-License-Identifier: GPL-3.0-or-later
// By which way the processes of a run exchange tensors: from graphics card to graphics card, or through main memory.
#pragma once

#include <string>

#include "core/base/message.h"

namespace core {

class ProcessGroup;

// What one process computes on.
struct OwnCard {
  bool isUsed = false;    // A graphics card at all;
  std::string name;       // which one of all machines' it is; "" where that cannot be told.
  bool wantsLink = true;  // No where AFTERIMAGE_EXCHANGE is "gloo".
};

struct ExchangeWay {
  bool isFromCardToCard = false;
  Message detour;  // Why graphics cards exchange through main memory; empty where they do not, or nobody has one.
};

// The same answer in all processes, for the price of one exchange: from card to card where each has a card of its own and
// the group can link them. Throws ProcessLost.
[[nodiscard]] ExchangeWay agreeOnWay(ProcessGroup& group, const OwnCard& own);

// Of this process, which computes on its machine's graphics card of this number or, where isUsed says no, without one.
[[nodiscard]] OwnCard ownCard(bool isUsed, int card);

}  // namespace core
