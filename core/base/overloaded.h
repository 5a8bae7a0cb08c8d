// SPDX-License-Identifier: GPL-3.0-or-later
// Builds one visitor for std::visit out of several lambdas.
#pragma once

namespace core {

template <class... Visitors>
struct Overloaded : Visitors... {
  using Visitors::operator()...;
};
template <class... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

}  // namespace core
