// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/query_syntax.h"

#include <charconv>

#include "core/base/text.h"
#include "core/query/query.h"

namespace core {
namespace {

using Kind = QueryToken::Kind;

constexpr std::size_t kLongestQuery = 4000;
constexpr int kDeepest = 50;           // Of brackets and "not".
constexpr int kMostComparisons = 200;  // SQLite's own limit on expressions is far above.
constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kNoWord = " \t\r\n()=!<>~\"'";

QueryToken quotedText(std::string_view query, std::size_t begin) {
  QueryToken token{Kind::Text, {}, begin, 0};
  for (std::size_t i = begin + 1; i < query.size(); ++i) {
    if (query[i] == query[begin]) {
      token.length = i + 1 - begin;
      return token;
    }
    if (query[i] == '\\' && i + 1 < query.size()) ++i;
    token.text += query[i];
  }
  throw QueryError(begin, query.size() - begin,
                   coreText("Core", "This quote has no end. Please close it with the same character."));
}

QueryToken operatorAt(std::string_view query, std::size_t begin) {
  for (const std::string_view known : {"!=", "<=", ">=", "==", "=", "<", ">", "~"}) {
    if (query.substr(begin, known.size()) == known) {
      return {Kind::Operator, std::string(known == "==" ? "=" : known), begin, known.size()};
    }
  }
  throw QueryError(begin, 1, coreText("Core", "A \"!\" alone means nothing here. Please write != or \"not\"."));
}

QueryToken tokenAt(std::string_view query, std::size_t begin) {
  const char first = query[begin];
  if (first == '(') return {Kind::Open, "(", begin, 1};
  if (first == ')') return {Kind::Close, ")", begin, 1};
  if (first == '"' || first == '\'') return quotedText(query, begin);
  const std::size_t end = std::min(query.find_first_of(kNoWord, begin), query.size());
  if (end > begin) return {Kind::Word, std::string(query.substr(begin, end - begin)), begin, end - begin};
  return operatorAt(query, begin);
}

// Recursive descent over the grammar in run_query.h: one function a rule.
class Parser {
 public:
  explicit Parser(std::string_view query) : tokens_(queryTokens(query)) {}

  QueryNode whole() {
    if (next().kind == Kind::End) return {};
    QueryNode node = expression();
    if (next().kind == Kind::Close) fail(next(), coreText("Core", "There is no bracket that this one closes."));
    if (next().kind != Kind::End) {
      fail(next(),
           {coreText("Core", "\"%1\" does not belong here. Please put \"and\" or \"or\" between two conditions."),
            next().text});
    }
    return node;
  }

 private:
  QueryNode expression() { return chain("or", QueryNode::Kind::Or, &Parser::term); }
  QueryNode term() { return chain("and", QueryNode::Kind::And, &Parser::factor); }

  QueryNode chain(std::string_view word, QueryNode::Kind kind, QueryNode (Parser::*part)()) {
    QueryNode first = (this->*part)();
    if (!isWord(next(), word)) return first;
    QueryNode node{kind, {}, {}};
    node.children.push_back(std::move(first));
    while (isWord(next(), word)) {
      ++position_;
      node.children.push_back((this->*part)());
    }
    return node;
  }

  QueryNode factor() {
    if (++depth_ > kDeepest)
      fail(next(), coreText("Core", "This query is nested too deeply. Please take some brackets away."));
    QueryNode node;
    if (isWord(next(), "not")) {
      ++position_;
      node.kind = QueryNode::Kind::Not;
      node.children.push_back(factor());
    } else if (next().kind == Kind::Open) {
      ++position_;
      node = expression();
      expect(Kind::Close, coreText("Core", "A closing bracket is missing here."));
    } else {
      node.kind = QueryNode::Kind::Comparison;
      node.comparison = comparison();
    }
    --depth_;
    return node;
  }

  QueryComparison comparison() {
    if (++comparisons_ > kMostComparisons)
      fail(next(), coreText("Core", "This query has too many conditions. Please shorten it."));
    QueryComparison found;
    const bool isJoint = isWord(next(), "and") || isWord(next(), "or");
    if (next().kind != Kind::Word || isJoint) {
      fail(next(), coreText("Core", "A condition is missing here, for example: val_loss < 0.03"));
    }
    found.field = take();
    readEpoch(found);
    if (next().kind != Kind::Operator) return found;
    found.operation = take().text;
    if (next().kind != Kind::Word && next().kind != Kind::Text) {
      fail(next(), coreText("Core", "A value is missing here. Please put texts with blanks or brackets in quotes."));
    }
    found.value = take();
    return found;
  }

  // The brackets of "val_loss.at(12)".
  void readEpoch(QueryComparison& found) {
    constexpr std::string_view kAt = ".at";
    if (!found.field.text.ends_with(kAt) || next().kind != Kind::Open) return;
    ++position_;
    const QueryToken number = take();
    std::int64_t epoch = 0;
    const char* end = number.text.data() + number.text.size();
    const auto read = std::from_chars(number.text.data(), end, epoch);
    if (number.kind != Kind::Word || read.ec != std::errc() || read.ptr != end || epoch < 1) {
      fail(number, coreText("Core", "The number of an epoch belongs here: 1, 2, 3 and so on."));
    }
    const QueryToken& close = next();
    expect(Kind::Close, coreText("Core", "A closing bracket is missing here."));
    found.epoch = epoch;
    found.field.text.resize(found.field.text.size() - kAt.size());
    found.field.length = close.offset + close.length - found.field.offset;
  }

  [[nodiscard]] const QueryToken& next() const { return tokens_[position_]; }
  // The End token is never passed.
  const QueryToken& take() { return next().kind == Kind::End ? next() : tokens_[position_++]; }
  void expect(Kind kind, Text sentence) {
    if (next().kind != kind) fail(next(), sentence);
    ++position_;
  }
  [[noreturn]] static void fail(const QueryToken& at, Message message) {
    throw QueryError(at.offset, at.length, std::move(message));
  }

  std::vector<QueryToken> tokens_;
  std::size_t position_ = 0;
  int depth_ = 0;
  int comparisons_ = 0;
};

}  // namespace

std::vector<QueryToken> queryTokens(std::string_view query) {
  if (query.size() > kLongestQuery) {
    throw QueryError(kLongestQuery, query.size() - kLongestQuery,
                     coreText("Core", "This query is too long. Please shorten it."));
  }
  std::vector<QueryToken> tokens;
  std::size_t position = query.find_first_not_of(kBlanks);
  while (position != std::string_view::npos) {
    tokens.push_back(tokenAt(query, position));
    position = query.find_first_not_of(kBlanks, position + tokens.back().length);
  }
  tokens.push_back({Kind::End, {}, query.size(), 0});
  return tokens;
}

bool isWord(const QueryToken& token, std::string_view word) {
  return token.kind == Kind::Word && lowerCase(token.text) == word;
}

QueryNode parseQuery(std::string_view query) { return Parser(query).whole(); }

}  // namespace core
