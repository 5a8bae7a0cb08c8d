// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <new>
#include <utility>

namespace core {

Error::Error(ErrorCode code, std::string subject, Message message)
    : std::runtime_error(message.english()), code_(code), subject_(std::move(subject)), message_(std::move(message)) {}

Message messageOf(const std::exception& exception) {
  if (const auto* error = dynamic_cast<const Error*>(&exception)) return error->message();
  if (dynamic_cast<const std::bad_alloc*>(&exception) != nullptr) return coreText("Core", "there is not enough memory");
  return {coreText("Core", "something unexpected happened: %1"), exception.what()};
}

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
