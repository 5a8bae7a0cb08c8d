// SPDX-License-Identifier: GPL-3.0-or-later
// What can come next in a query that is being typed.
#include <optional>
#include <set>
#include <utility>

#include "core/base/unicode.h"
#include "core/query/query.h"
#include "core/query/query_fields.h"
#include "core/query/query_syntax.h"

namespace core {
namespace {

using TokenKind = QueryToken::Kind;

enum class Expected { Field, Operator, Value, Joint };

struct State {
  Expected expected = Expected::Field;
  QueryComparison comparison;  // The one that the end belongs to.
};

bool isJoint(const QueryToken& token) { return isWord(token, "and") || isWord(token, "or"); }

State after(const std::vector<QueryToken>& tokens, std::size_t count) {
  State state;
  for (std::size_t i = 0; i < count; ++i) {
    const QueryToken& token = tokens[i];
    if (token.kind == TokenKind::Open || isJoint(token) || isWord(token, "not")) {
      state.expected = Expected::Field;
    } else if (token.kind == TokenKind::Close) {
      state.expected = Expected::Joint;
    } else if (token.kind == TokenKind::Operator) {
      state.expected = Expected::Value;
    } else if (state.expected == Expected::Value) {
      state.expected = Expected::Joint;
    } else {
      state.comparison.field = token;
      state.expected = Expected::Operator;
    }
  }
  return state;
}

std::string quotedWhereNeeded(const std::string& word) {
  const bool isPlain = !word.empty() && word.find_first_of(" \t()=!<>~\"'\\") == std::string::npos;
  return isPlain ? word : quotedInQuery(word);
}

// A word may be looked for, so that another one, a field or what joins can follow it.
std::vector<std::string> candidates(const State& state, const QueryNames& names, bool isTyping) {
  if (state.expected == Expected::Joint) return {"and", "or"};
  if (state.expected == Expected::Field) {
    std::vector<std::string> words = queryFieldNames(names);
    words.emplace_back("not");
    return words;
  }
  try {
    const QueryField field = resolveField(state.comparison, names);
    if (state.expected == Expected::Operator) return queryOperators(field);
    std::vector<std::string> words;
    for (const std::string& value : queryValues(field, names)) words.push_back(quotedWhereNeeded(value));
    return words;
  } catch (const QueryError&) {  // A word that is looked for.
    if (state.expected == Expected::Value) return {};
    std::vector<std::string> words = {"and", "or"};
    if (isTyping) {
      const std::vector<std::string> fields = queryFieldNames(names);
      words.insert(words.end(), fields.begin(), fields.end());
    }
    return words;
  }
}

// Fields of several words that begin like what has been written since the last comparison: "Learning r" is the beginning of
// "Learning rate". Nothing where there is none.
std::optional<Completion> longFields(const std::vector<QueryToken>& tokens, std::size_t count, bool isTyping,
                                     const QueryNames& names) {
  std::size_t begin = count;
  while (begin > 0 && tokens[begin - 1].kind == TokenKind::Word && !isJoint(tokens[begin - 1]) &&
         !isWord(tokens[begin - 1], "not")) {
    --begin;
  }
  if (begin > 0 && tokens[begin - 1].kind == TokenKind::Operator) ++begin;  // A value, which ends its comparison.
  const std::vector<std::string> fields = queryFieldNames(names);
  for (; begin < count; ++begin) {
    std::string written;
    for (std::size_t i = begin; i < count; ++i) written += (i == begin ? "" : " ") + foldedCase(tokens[i].text);
    if (!isTyping) written += ' ';
    if (written.find(' ') == std::string::npos) break;
    Completion completion{tokens[begin].offset, {}};
    for (const std::string& field : fields) {
      const std::string folded = foldedCase(field);
      if (folded.size() > written.size() && folded.starts_with(written)) completion.words.push_back(field);
    }
    if (!completion.words.empty()) return completion;
  }
  return std::nullopt;
}

}  // namespace

Completion completeQuery(std::string_view beginning, const QueryNames& names) {
  std::vector<QueryToken> tokens;
  try {
    tokens = queryTokens(beginning);
  } catch (const QueryError& error) {  // Within a quote, for example.
    return {error.offset(), {}};
  }
  std::size_t complete = tokens.size() - 1;  // Without the end.
  Completion completion{beginning.size(), {}};
  std::string prefix;
  const bool isTyping = complete > 0 && tokens[complete - 1].kind == TokenKind::Word &&
                        tokens[complete - 1].offset + tokens[complete - 1].length == beginning.size();
  if (auto fields = longFields(tokens, complete, isTyping, names)) return *std::move(fields);
  if (isTyping) {
    --complete;
    completion.offset = tokens[complete].offset;
    prefix = foldedCase(tokens[complete].text);
  }
  for (std::string& word : candidates(after(tokens, complete), names, isTyping)) {
    if (foldedCase(word).starts_with(prefix)) completion.words.push_back(std::move(word));
  }
  return completion;
}

}  // namespace core
