// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/typed_path.h"

#include <cstdlib>
#include <optional>
#include <string>

#include "core/base/text.h"

namespace core {
namespace {

std::string_view firstLine(std::string_view text) { return trim(text.substr(0, text.find_first_of("\r\n"))); }

std::string_view withoutQuotes(std::string_view text) {
  const bool isQuoted =
      text.size() >= 2 && text.front() == text.back() && (text.front() == '"' || text.front() == '\'');
  return isQuoted ? text.substr(1, text.size() - 2) : text;
}

std::optional<int> hexadecimal(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
  return std::nullopt;
}

// RFC 3986, section 2.1. A "%" without two digits behind it stays; so does one that would end the text early.
std::string percentDecoded(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool isCode = text[i] == '%' && i + 2 < text.size();
    const auto high = isCode ? hexadecimal(text[i + 1]) : std::nullopt;
    const auto low = isCode ? hexadecimal(text[i + 2]) : std::nullopt;
    if (high && low && *high * 16 + *low != 0) {
      decoded += static_cast<char>(*high * 16 + *low);
      i += 2;
    } else {
      decoded += text[i];
    }
  }
  return decoded;
}

// RFC 8089: "file:///path", "file://localhost/path", "file:/path". nullopt for everything else, other machines included.
std::optional<std::string> pathOfAddress(std::string_view text) {
  constexpr std::string_view kScheme = "file:";
  if (lowerCase(text.substr(0, kScheme.size())) != kScheme) return std::nullopt;
  std::string_view rest = text.substr(kScheme.size());
  if (rest.starts_with("//")) {
    const std::size_t path = rest.find('/', 2);
    const std::string host = lowerCase(rest.substr(2, path == std::string_view::npos ? path : path - 2));
    if (path == std::string_view::npos || (!host.empty() && host != "localhost")) return std::nullopt;
    rest.remove_prefix(path);
  }
  if (!rest.starts_with('/')) return std::nullopt;
  return percentDecoded(rest);
}

}  // namespace

std::filesystem::path typedPath(std::string_view text) {
  const std::string_view plain = trim(withoutQuotes(firstLine(trim(text))));
  if (auto path = pathOfAddress(plain)) return *path;
  const char* const home = std::getenv("HOME");
  const bool isAtHome = plain == "~" || plain.starts_with("~/");
  if (!isAtHome || home == nullptr || *home == '\0') return std::string(plain);
  return std::string(home) + std::string(plain.substr(1));
}

}  // namespace core
