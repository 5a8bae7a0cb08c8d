// SPDX-License-Identifier: GPL-3.0-or-later
// The filter language of run lists: optimizer = rmsprop and val_loss < 0.03 and tag = "demo" and not status = failed
//
//   expression = term { "or" term }          term = factor { "and" factor }
//   factor     = "not" factor | "(" expression ")" | words | [ words ] field operator value
//   operator   = "=" "!=" "<" "<=" ">" ">=" or "~" (contains); capitals do not matter in any script
//   value      = a word, a number (also "90 %" and "0,5"), or a text in single or double quotes (a backslash takes the next character
//                as it is)
//   words      = what a run has to mention, each of them, in its name, notes, tags, pictures, model or id
//   field      = what every run has (run_field.h): "name", "tag", "epoch" (finished ones), "created" (2026-11-23, today),
//                "age" and "duration" (90s, 15m, 2h, 7d); every setting ("optimizer", "epochs"); every metric for its last
//                value ("val_loss"), its best ("best.val_loss"), the epoch of that ("best_epoch.val_loss") or its value
//                after an epoch ("val_loss.at(12)"); a short name ("psnr", "accuracy", and "loss" beside a number) for the
//                best on the validation pictures, as lists show it; "setting.loss" and "last.loss" where both are called the
//                same; a column's heading, which may be of several words
//
// A comparison with something that a run does not have is false, "!=" as well; "not" turns that round. One that no run
// can ever fit is a mistake.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"

namespace core {

// code() is InvalidSetting, subject() "query"; the sentence names what is meant by the characters at offset().
class QueryError : public Error {
 public:
  QueryError(std::size_t offset, std::size_t length, Message message);

  [[nodiscard]] std::size_t offset() const { return offset_; }  // In bytes from the start of the query.
  [[nodiscard]] std::size_t length() const { return length_; }  // 0 where something is missing.

 private:
  std::size_t offset_;
  std::size_t length_;
};

// What somebody sees, and what it is called in queries.
struct ShownWord {
  std::string shown;
  std::string meant;

  bool operator==(const ShownWord&) const = default;
};

// What stands on a screen, in its language, besides the ids that are always known.
struct ShownWords {
  std::vector<ShownWord> headings;                       // Of columns: "Bilder" for "folder".
  std::map<std::string, std::vector<ShownWord>> values;  // Of settings, by key: "Bild zu Bild" for "unet".
  char decimalMark = '.';                                // Or ',': what separates the fraction of a number.

  bool operator==(const ShownWords&) const = default;
};

// What can be named in queries on one store.
struct QueryNames {
  std::vector<std::string> settings;
  std::vector<std::string> metrics;
  std::vector<std::string> tags;
  ShownWords shown{};
};

// A text as a value in a query, whatever it holds: in quotes, with backslashes where they are needed.
[[nodiscard]] std::string quotedInQuery(std::string_view text);

// What could stand at the end of this unfinished query, in a good order: fields, operators, values or "and", "or".
struct Completion {
  std::size_t offset = 0;  // Where the word begins that a suggestion replaces.
  std::vector<std::string> words;
};
[[nodiscard]] Completion completeQuery(std::string_view beginning, const QueryNames& names);

}  // namespace core
