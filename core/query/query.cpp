// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/query.h"

namespace core {

QueryError::QueryError(std::size_t offset, std::size_t length, Message message)
    : Error(ErrorCode::InvalidSetting, "query", std::move(message)), offset_(offset), length_(length) {}

std::string quotedInQuery(std::string_view text) {
  std::string quoted = "\"";
  for (const char character : text) {
    if (character == '"' || character == '\\') quoted += '\\';
    quoted += character;
  }
  return quoted + "\"";
}

}  // namespace core
