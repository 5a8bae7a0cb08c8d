// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/library_error.h"

#include <string>

#include "core/base/log.h"
#include "core/engine/torch_headers.h"

namespace core {
namespace {

// A c10::Error's own words, without the stack trace behind them.
std::string plainWords(const c10::Error& error) {
  const std::string text = error.what_without_backtrace();
  return text.substr(0, text.find('\n'));
}

}  // namespace

Error engineError(const std::exception& exception) {
  const Error known = errorOf(exception);
  const auto* const reported = dynamic_cast<const c10::Error*>(&exception);
  if (reported == nullptr || known.code() == ErrorCode::OutOfMemory) return known;
  const std::string words = plainWords(*reported);
  const auto mentions = [&](const char* part) { return words.find(part) != std::string::npos; };
  if (mentions("CUDA error") || mentions("cuDNN error") || mentions("CUDNN_STATUS")) {
    return {ErrorCode::DeviceLost, "cuda",
            coreText("Core",
                     "The graphics card stopped working. What was learnt up to the last epoch is kept. Choose "
                     "the device \"cpu\", or start the computer anew.")};
  }
  return {ErrorCode::Engine, words,
          coreText("Core", "LibTorch, which computes for this program, could not go on. The log says why.")};
}

}  // namespace core
