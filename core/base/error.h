// SPDX-License-Identifier: GPL-3.0-or-later
// The one exception type that Afterimage throws for what a user can cause.
#pragma once

#include <stdexcept>
#include <string>

#include "core/base/message.h"

namespace core {

enum class ErrorCode {
  InvalidSetting,  // A setting, recipe key or option is unknown or out of range. Subject: its key.
  FolderUnusable,  // A folder is missing, unreadable or holds nothing usable. Subject: its path.
  FileUnreadable,  // A file is missing, damaged or not what it claims to be. Subject: its path.
  FileUnwritable,  // A file or folder cannot be written. Subject: its path.
  NotFinite,       // Loss, gradients or weights became NaN or infinite. Subject: where.
  OutOfMemory,     // Main or device memory ran out. Subject: which.
  DeviceLost,      // The chosen device is missing or stopped working. Subject: the device.
  StoreTooNew,     // The run store was written by a newer version of the program. Subject: its database file.
  StoreDamaged,    // The run store cannot be read as it should. Subject: its database file.
  Engine,          // Anything else that a library reports. Subject: the first line of what it says.
};

// code() says what happened, subject() to what; message() is a whole sentence with what to do
// about it, and what() its English.
class Error : public std::runtime_error {
 public:
  Error(ErrorCode code, std::string subject, Message message);

  [[nodiscard]] ErrorCode code() const { return code_; }
  [[nodiscard]] const std::string& subject() const { return subject_; }
  [[nodiscard]] const Message& message() const { return message_; }

 private:
  ErrorCode code_;
  std::string subject_;
  Message message_;
};

// Any exception as an Error: one of ours as it is, the rest in a sentence of ours. What a library says of itself is for
// people who look for a fault: it goes to the log.
[[nodiscard]] Error errorOf(const std::exception& exception);
// The same for who shows it.
[[nodiscard]] Message messageOf(const std::exception& exception);

// The code's stable name in JSON output and logs, for example "folder-unusable".
[[nodiscard]] std::string errorCodeName(ErrorCode code);

}  // namespace core
