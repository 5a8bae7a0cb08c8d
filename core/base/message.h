// SPDX-License-Identifier: GPL-3.0-or-later
// What core tells people: a text with places and what stands in them. Whoever shows it translates the text and formats the
// numbers; programs, logs and files take the English.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace core {

// A text as it stands in the sources, where the translation tools find it; %1 to %9 are places. Made by coreText alone.
class Text {
 public:
  constexpr Text() = default;

  [[nodiscard]] constexpr const char* english() const { return english_; }
  [[nodiscard]] constexpr bool empty() const { return *english_ == '\0'; }

 private:
  explicit constexpr Text(const char* english) : english_(english) {}
  friend consteval Text coreText(const char* context, const char* english);

  const char* english_ = "";
};

// Marks a text for translation. context is "Core": lupdate, which is told that this is its QT_TRANSLATE_NOOP, wants to read it.
consteval Text coreText(const char* context, const char* english) {
  if (std::string_view(context) != "Core") throw "the context of core's texts is Core";  // Ends the compilation.
  return Text(english);
}

struct Message;
// What stands in a place: a text as it is, a number, or messages, which are translated as well (several are listed).
using Argument = std::variant<std::string, std::int64_t, double, std::vector<Message>>;

struct Message {
  std::string text;  // English, with its places. "" says nothing.
  std::vector<Argument> arguments;

  Message() = default;
  template <class... Arguments>
  Message(Text marked, Arguments&&... given);  // Not explicit: a text alone is a message.

  // A text that is not translated, for programs that speak English alone and for what others wrote.
  [[nodiscard]] static Message verbatim(std::string text);

  [[nodiscard]] bool empty() const { return text.empty(); }
  // With the places filled: numbers in their shortest form, lists with commas.
  [[nodiscard]] std::string english() const;

  bool operator==(const Message&) const = default;
};

// What the operating system says about a failure, for a place: "no space is left".
[[nodiscard]] Message systemReason(const std::error_code& error);
[[nodiscard]] Message systemReason(int number);  // errno

// Texts as they are, listed in a place.
[[nodiscard]] std::vector<Message> listed(const std::vector<std::string>& texts);

// {"text": "...", "arguments": [...]} on one line, and back: nothing for text that is no such message.
[[nodiscard]] std::string messageJson(const Message& message);
[[nodiscard]] std::optional<Message> messageFromJson(std::string_view json);

template <class Given>
Argument messageArgument(Given&& given) {
  using Plain = std::remove_cvref_t<Given>;
  if constexpr (std::same_as<Plain, Message> || std::same_as<Plain, Text>) {
    return std::vector<Message>{Message(std::forward<Given>(given))};
  } else if constexpr (std::same_as<Plain, std::vector<Message>> || std::same_as<Plain, Argument>) {
    return std::forward<Given>(given);
  } else if constexpr (std::integral<Plain>) {
    static_assert(!std::same_as<Plain, bool>, "a switch is no number");
    return static_cast<std::int64_t>(given);
  } else if constexpr (std::floating_point<Plain>) {
    return static_cast<double>(given);
  } else {
    return std::string(std::forward<Given>(given));
  }
}

template <class... Arguments>
Message::Message(Text marked, Arguments&&... given) : text(marked.english()) {
  (arguments.push_back(messageArgument(std::forward<Arguments>(given))), ...);
}

}  // namespace core
