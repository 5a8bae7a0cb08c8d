// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/query_syntax.h"

#include <charconv>

#include "core/base/text.h"
#include "core/query/query.h"

namespace core {
namespace {

using TokenKind = QueryToken::Kind;

constexpr std::size_t kLongestQuery = 4000;
constexpr int kDeepest = 50;             // Of brackets and "not".
constexpr int kMostComparisons = 200;    // SQLite's own limit on expressions is far above.
constexpr std::string_view kAt = ".at";  // "val_loss.at(12)"
constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kNoWord = " \t\r\n()=!<>~\"'";

QueryToken quotedText(std::string_view query, std::size_t begin) {
  QueryToken token{TokenKind::Text, {}, begin, 0};
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
      return {TokenKind::Operator, std::string(known == "==" ? "=" : known), begin, known.size()};
    }
  }
  throw QueryError(begin, 1, coreText("Core", "A \"!\" alone means nothing here. Please write != or \"not\"."));
}

QueryToken tokenAt(std::string_view query, std::size_t begin) {
  const char first = query[begin];
  if (first == '(') return {TokenKind::Open, "(", begin, 1};
  if (first == ')') return {TokenKind::Close, ")", begin, 1};
  if (first == '"' || first == '\'') return quotedText(query, begin);
  const std::size_t end = std::min(query.find_first_of(kNoWord, begin), query.size());
  if (end > begin) return {TokenKind::Word, std::string(query.substr(begin, end - begin)), begin, end - begin};
  return operatorAt(query, begin);
}

// Recursive descent over the grammar in query.h: one function a rule.
class Parser {
 public:
  Parser(std::string_view query, const KnownFields& fields) : tokens_(queryTokens(query)), fields_(fields) {}

  QueryNode whole() {
    if (next().kind == TokenKind::End) return {};
    QueryNode node = expression();
    if (next().kind == TokenKind::Close) fail(next(), coreText("Core", "There is no bracket that this one closes."));
    if (next().kind != TokenKind::End) {
      fail(next(),
           {coreText("Core",
                     "\"%1\" does not belong here. Please put \"and\" or \"or\" between two conditions, and a text of "
                     "several words in quotes."),
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
    } else if (next().kind == TokenKind::Open) {
      ++position_;
      node = expression();
      expect(TokenKind::Close, coreText("Core", "A closing bracket is missing here."));
    } else {
      node = condition();
    }
    --depth_;
    return node;
  }

  // Words that are looked for, a comparison, or words before one: "cats psnr > 20".
  QueryNode condition() {
    if (!isText(next())) fail(next(), coreText("Core", "A condition is missing here, for example: val_loss < 0.03"));
    std::size_t end = position_;
    while (isText(tokens_[end])) ++end;
    const bool isComparison = tokens_[end].kind == TokenKind::Operator || isEpochAt(end);
    if (!isComparison && end > position_ + 1) return mentions(end);
    if (!isComparison) return single();
    const std::size_t field = beginOfField(end);
    QueryNode words = mentions(field);
    QueryNode node{QueryNode::Kind::Comparison, comparison(end), {}};
    if (words.children.empty()) return node;
    words.children.push_back(std::move(node));
    return words;
  }

  // A field's id waits for what it is compared with, unless it can stand alone.
  QueryNode single() {
    if (next().kind == TokenKind::Text || !fields_.isId(next().text)) return mentions(position_ + 1);
    return {QueryNode::Kind::Comparison, comparison(position_ + 1), {}};
  }

  // Every word up to there has to be mentioned.
  QueryNode mentions(std::size_t end) {
    QueryNode node{QueryNode::Kind::And, {}, {}};
    while (position_ < end) {
      count();
      QueryNode word{QueryNode::Kind::Mention, {}, {}};
      word.comparison.value = take();
      node.children.push_back(std::move(word));
    }
    return node;
  }

  // The longest name of a field that ends there; else the last word, which is then told to be none.
  [[nodiscard]] std::size_t beginOfField(std::size_t end) const {
    for (std::size_t begin = position_; begin + 1 < end; ++begin) {
      if (fields_.isField(words(begin, end))) return begin;
    }
    return end - 1;
  }

  [[nodiscard]] std::string words(std::size_t begin, std::size_t end) const {
    std::string text;
    for (std::size_t i = begin; i < end; ++i) text += (i == begin ? "" : " ") + tokens_[i].text;
    return text;
  }

  QueryComparison comparison(std::size_t end) {
    count();
    QueryComparison found;
    const QueryToken& last = tokens_[end - 1];
    found.field = {TokenKind::Word, words(position_, end), next().offset, last.offset + last.length - next().offset};
    position_ = end;
    readEpoch(found);
    if (next().kind != TokenKind::Operator) return found;
    found.operation = take().text;
    if (next().kind != TokenKind::Word && next().kind != TokenKind::Text) {
      fail(next(), coreText("Core", "A value is missing here. Please put texts with blanks or brackets in quotes."));
    }
    found.value = take();
    if (isWord(next(), "%") || isWord(next(), "db")) readUnit(found.value);
    return found;
  }

  void readUnit(QueryToken& value) {
    const QueryToken& unit = take();
    value.text += unit.text;
    value.length = unit.offset + unit.length - value.offset;
  }

  void count() {
    if (++comparisons_ > kMostComparisons)
      fail(next(), coreText("Core", "This query has too many conditions. Please shorten it."));
  }

  [[nodiscard]] static bool isText(const QueryToken& token) {
    return token.kind == TokenKind::Text ||
           (token.kind == TokenKind::Word && !isWord(token, "and") && !isWord(token, "or") && !isWord(token, "not"));
  }

  [[nodiscard]] bool isEpochAt(std::size_t end) const {
    return tokens_[end].kind == TokenKind::Open && tokens_[end - 1].text.ends_with(kAt);
  }

  // The brackets of "val_loss.at(12)".
  void readEpoch(QueryComparison& found) {
    if (!found.field.text.ends_with(kAt) || next().kind != TokenKind::Open) return;
    ++position_;
    const QueryToken number = take();
    std::int64_t epoch = 0;
    const char* end = number.text.data() + number.text.size();
    const auto read = std::from_chars(number.text.data(), end, epoch);
    if (number.kind != TokenKind::Word || read.ec != std::errc() || read.ptr != end || epoch < 1) {
      fail(number, coreText("Core", "The number of an epoch belongs here: 1, 2, 3 and so on."));
    }
    const QueryToken& close = next();
    expect(TokenKind::Close, coreText("Core", "A closing bracket is missing here."));
    found.epoch = epoch;
    found.field.text.resize(found.field.text.size() - kAt.size());
    found.field.length = close.offset + close.length - found.field.offset;
  }

  [[nodiscard]] const QueryToken& next() const { return tokens_[position_]; }
  // The End token is never passed.
  const QueryToken& take() { return next().kind == TokenKind::End ? next() : tokens_[position_++]; }
  void expect(TokenKind kind, Text sentence) {
    if (next().kind != kind) fail(next(), sentence);
    ++position_;
  }
  [[noreturn]] static void fail(const QueryToken& at, Message message) {
    throw QueryError(at.offset, at.length, std::move(message));
  }

  std::vector<QueryToken> tokens_;
  const KnownFields& fields_;
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
  tokens.push_back({TokenKind::End, {}, query.size(), 0});
  return tokens;
}

bool isWord(const QueryToken& token, std::string_view word) {
  return token.kind == TokenKind::Word && lowerCase(token.text) == word;
}

QueryNode parseQuery(std::string_view query, const KnownFields& fields) { return Parser(query, fields).whole(); }

}  // namespace core
