// SPDX-License-Identifier: GPL-3.0-or-later
// Queries as text, as tokens and as a tree. Private to core_query; query.h has the grammar.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

struct QueryToken {
  enum class Kind { Word, Text, Operator, Open, Close, End };
  Kind kind = Kind::End;
  std::string text;  // Of a quoted text: without the quotes.
  std::size_t offset = 0;
  std::size_t length = 0;
};

// Ends with an End token. Throws QueryError for a quote without its end and for characters that mean nothing.
[[nodiscard]] std::vector<QueryToken> queryTokens(std::string_view query);

// Whether the token is this word; capitals do not matter.
[[nodiscard]] bool isWord(const QueryToken& token, std::string_view word);

struct QueryComparison {
  QueryToken field;
  std::optional<std::int64_t> epoch;  // Of "val_loss.at(12)"; the field is then "val_loss".
  std::string operation;              // "" where a field stands alone, as in "starred".
  QueryToken value;
};

struct QueryNode {
  enum class Kind { Everything, Comparison, Mention, Not, And, Or };
  Kind kind = Kind::Everything;
  QueryComparison comparison;  // Of a mention: its value alone, the word.
  std::vector<QueryNode> children;
};

// What tells a field's name from words that are looked for.
struct KnownFields {
  std::function<bool(std::string_view name)> isField;  // Before an operator.
  std::function<bool(std::string_view word)> isId;     // Alone, where a heading is a word like others.
};

// Throws QueryError at the first place where the query makes no sense, and where it is too long or too deep.
[[nodiscard]] QueryNode parseQuery(std::string_view query, const KnownFields& fields);

}  // namespace core
