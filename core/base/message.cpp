// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/message.h"

#include <cerrno>
#include <nlohmann/json.hpp>

#include "core/base/number.h"
#include "core/base/overloaded.h"

namespace core {
namespace {

using Json = nlohmann::json;

constexpr int kDeepest = 4;  // A reason within a reason; what comes from a file may hold anything.

std::string english(const Message& message, int depth);

std::string english(const Argument& argument, int depth) {
  return std::visit(Overloaded{
                        [](const std::string& text) { return text; },
                        [](std::int64_t number) { return std::to_string(number); },
                        [](double number) { return formatNumber(number); },
                        [depth](const std::vector<Message>& messages) {
                          std::string list;
                          for (const Message& message : messages) {
                            list += (list.empty() ? "" : ", ") + english(message, depth + 1);
                          }
                          return list;
                        },
                    },
                    argument);
}

std::string english(const Message& message, int depth) {
  if (depth > kDeepest) return message.text;
  std::string result;
  for (std::size_t i = 0; i < message.text.size(); ++i) {
    const char character = message.text[i];
    const std::size_t place = character == '%' && i + 1 < message.text.size()
                                  ? static_cast<std::size_t>(message.text[i + 1] - '1')
                                  : message.arguments.size();
    if (place < message.arguments.size()) {
      result += english(message.arguments[place], depth);
      ++i;
    } else {
      result += character;
    }
  }
  return result;
}

Json toJson(const Message& message) {
  Json json = {{"text", message.text}, {"arguments", Json::array()}};
  for (const Argument& argument : message.arguments) {
    json["arguments"].push_back(std::visit(Overloaded{
                                               [](const std::vector<Message>& messages) {
                                                 Json list = Json::array();
                                                 for (const Message& each : messages) list.push_back(toJson(each));
                                                 return list;
                                               },
                                               [](const auto& plain) { return Json(plain); },
                                           },
                                           argument));
  }
  return json;
}

std::optional<Message> fromJson(const Json& json, int depth);

std::optional<Argument> argumentFrom(const Json& json, int depth) {
  if (json.is_string()) return json.get<std::string>();
  if (json.is_number_integer()) return json.get<std::int64_t>();
  if (json.is_number_float()) return json.get<double>();
  if (!json.is_array()) return std::nullopt;
  std::vector<Message> messages;
  for (const Json& each : json) {
    auto message = fromJson(each, depth + 1);
    if (!message) return std::nullopt;
    messages.push_back(std::move(*message));
  }
  return messages;
}

std::optional<Message> fromJson(const Json& json, int depth) {
  if (depth > kDeepest || !json.is_object() || !json.contains("text") || !json["text"].is_string()) return std::nullopt;
  Message message = Message::verbatim(json["text"].get<std::string>());
  if (!json.contains("arguments")) return message;
  for (const Json& each : json["arguments"]) {
    auto argument = argumentFrom(each, depth);
    if (!argument) return std::nullopt;
    message.arguments.push_back(std::move(*argument));
  }
  return message;
}

}  // namespace

Message Message::verbatim(std::string text) {
  Message message;
  message.text = std::move(text);
  return message;
}

std::string Message::english() const { return core::english(*this, 0); }

Message systemReason(int number) {
  switch (number) {
    case ENOSPC: return coreText("Core", "no space is left on the disk");
    case EDQUOT: return coreText("Core", "the quota of disk space is used up");
    case EACCES:
    case EPERM: return coreText("Core", "permission is denied");
    case ENOENT: return coreText("Core", "there is no such file or folder");
    case ENOTDIR: return coreText("Core", "a part of the path is no folder");
    case EISDIR: return coreText("Core", "it is a folder");
    case EEXIST: return coreText("Core", "it exists already");
    case ENOTEMPTY: return coreText("Core", "the folder is not empty");
    case EROFS: return coreText("Core", "the file system may only be read");
    case ENAMETOOLONG: return coreText("Core", "the name is too long");
    case ELOOP: return coreText("Core", "links lead round in a circle");
    case EMFILE:
    case ENFILE: return coreText("Core", "too many files are open");
    case EFBIG: return coreText("Core", "the file is too large for the file system");
    case EIO: return coreText("Core", "the disk reports an error");
    case EXDEV: return coreText("Core", "it lies on another file system");
    default: return {coreText("Core", "system error %1"), number};
  }
}

Message systemReason(const std::error_code& error) { return systemReason(error.value()); }

std::vector<Message> listed(const std::vector<std::string>& texts) {
  std::vector<Message> messages;
  for (const std::string& text : texts) messages.push_back(Message::verbatim(text));
  return messages;
}

std::string messageJson(const Message& message) {
  return toJson(message).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<Message> messageFromJson(std::string_view json) {
  constexpr bool kThrows = false;
  return fromJson(Json::parse(json, nullptr, kThrows), 0);
}

}  // namespace core
