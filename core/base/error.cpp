// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <utility>

namespace core {

Error::Error(ErrorCode code, std::string subject, const std::string& sentence)
    : std::runtime_error(sentence), code_(code), subject_(std::move(subject)) {}

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
