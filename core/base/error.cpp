// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <new>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/base/log.h"
#include "core/base/text.h"

namespace core {
namespace {

// What LibTorch, OpenCV, SQLite and the system say when memory has run out.
constexpr std::array kOutOfMemory = {"out of memory",       "can't allocate memory", "not enough memory",
                                     "Insufficient memory", "Failed to allocate",    "Cannot allocate memory"};

bool saysOutOfMemory(std::string_view words) {
  return std::any_of(kOutOfMemory.begin(), kOutOfMemory.end(),
                     [&](const char* said) { return words.find(said) != std::string_view::npos; });
}

Error outOfMemory() {
  return {ErrorCode::OutOfMemory, "memory",
          coreText("Core",
                   "There is not enough memory for this. Close other programs, or use smaller pictures, a smaller "
                   "batch or a smaller model.")};
}

Error systemError(const std::system_error& error) {
  const auto* const file = dynamic_cast<const std::filesystem::filesystem_error*>(&error);
  if (file == nullptr || file->path1().empty()) {
    return {ErrorCode::Engine,
            "system",
            {coreText("Core", "The system refused what the program asked of it: %1."), systemReason(error.code())}};
  }
  const std::string shown = displayPath(file->path1());
  return {ErrorCode::FileUnreadable,
          shown,
          {coreText("Core", "\"%1\" cannot be used: %2."), shown, systemReason(error.code())}};
}

}  // namespace

Error::Error(ErrorCode code, std::string subject, Message message)
    : std::runtime_error(message.english()), code_(code), subject_(std::move(subject)), message_(std::move(message)) {}

Error errorOf(const std::exception& exception) {
  if (const auto* const known = dynamic_cast<const Error*>(&exception)) return *known;
  const std::string_view words = exception.what();
  logMessage(LogLevel::Info, words);
  if (dynamic_cast<const std::bad_alloc*>(&exception) != nullptr || saysOutOfMemory(words)) return outOfMemory();
  const auto* const system = dynamic_cast<const std::system_error*>(&exception);
  const bool hasReason = system != nullptr && (system->code().category() == std::system_category() ||
                                               system->code().category() == std::generic_category());
  if (hasReason) return systemError(*system);
  return {ErrorCode::Engine, std::string(words.substr(0, words.find('\n'))),
          coreText("Core", "Something unexpected went wrong inside the program. Its log says what.")};
}

Message messageOf(const std::exception& exception) { return errorOf(exception).message(); }

std::string errorCodeName(ErrorCode code) {
  switch (code) {
    case ErrorCode::InvalidSetting: return "invalid-setting";
    case ErrorCode::FolderUnusable: return "folder-unusable";
    case ErrorCode::FileUnreadable: return "file-unreadable";
    case ErrorCode::FileUnwritable: return "file-unwritable";
    case ErrorCode::NotFinite: return "not-finite";
    case ErrorCode::OutOfMemory: return "out-of-memory";
    case ErrorCode::DeviceLost: return "device-lost";
    case ErrorCode::StoreTooNew: return "store-too-new";
    case ErrorCode::StoreDamaged: return "store-damaged";
    case ErrorCode::Engine: return "engine";
  }
  return "engine";
}

}  // namespace core
