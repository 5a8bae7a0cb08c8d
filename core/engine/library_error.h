// SPDX-License-Identifier: GPL-3.0-or-later
// What LibTorch and the libraries below it throw, in sentences of ours: nothing else leaves the engine. Private to it.
#pragma once

#include <exception>

#include "core/base/error.h"

namespace core {

// As errorOf, and it knows LibTorch's. The whole of what a library said goes to the log, with where it happened.
[[nodiscard]] Error engineError(const std::exception& exception);

// Does the work; what goes wrong is thrown on as an Error.
template <class Work>
decltype(auto) inPlainWords(const Work& work) {
  try {
    return work();
  } catch (const Error&) {
    throw;
  } catch (const std::exception& exception) {
    throw engineError(exception);
  }
}

}  // namespace core
