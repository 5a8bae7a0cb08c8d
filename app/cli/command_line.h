// SPDX-License-Identifier: GPL-3.0-or-later
// What a command line may hold: commands, their options, words and help. The library that reads it stays behind this.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace cli {

inline constexpr std::size_t kOptionColumn = 32;  // Width of the options' names in the help.

// The command line is not understood; the sentence says why, and where help is.
class WrongUse : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// One option or word of a command: a handle that may be copied, valid as long as the CommandLine lives.
class Option {
 public:
  explicit Option(CLI::Option& option) : option_(&option) {}

  Option& typeName(const std::string& name);  // What stands for its value in the help.
  // The same for a path: addresses ("file:///a%20b"), quotes and "~" are understood, where no file has that very name.
  Option& path(const std::string& name);
  Option& group(const std::string& title);  // Under which title of the help.
  Option& required(bool isRequired = true);
  Option& expected(int least, int most);  // How many values; -1 stands for any number.
  Option& between(int least, int most);   // Both are allowed themselves.
  Option& oneOf(const std::vector<std::string>& words);
  Option& excludes(const std::string& name);  // An option of the same command that was added before.
  Option& lastCounts();                       // Where it is given again, instead of an error.

  [[nodiscard]] bool isGiven() const;

 private:
  CLI::Option* option_;
};

// One command: a handle that may be copied, valid as long as the CommandLine lives. What values are written to must outlive
// the reading.
class Command {
 public:
  explicit Command(CLI::App& app) : app_(&app) {}

  Command addCommand(const std::string& name, const std::string& explanation);
  void needsCommand();  // One of its own commands must be given.

  // names: "--learning-rate,--lr" for an option, "file" for a word without one. Value: std::string, int, std::int64_t,
  // std::size_t, or a vector of std::string or std::int64_t, which takes several.
  template <class Value>
  Option addOption(const std::string& names, Value& value, const std::string& explanation);
  Option addFlag(const std::string& names, bool& value, const std::string& explanation);
  // "true" or "false" are written; names: "--flip,!--no-flip".
  Option addFlag(const std::string& names, std::string& value, const std::string& explanation);
  Option addFlag(const std::string& names, const std::function<void()>& whenGiven, const std::string& explanation);

  // "--help" shows these, one command a line, below the options.
  void addExamples(const std::string& examples);
  void setAction(const std::function<void()>& action);

 private:
  CLI::App* app_;
};

class CommandLine {
 public:
  CommandLine(const std::string& program, const std::string& explanation);
  ~CommandLine();

  [[nodiscard]] Command root();

  // Does what the chosen command does, and lets through what it throws. A text where help was asked for instead. Throws
  // WrongUse.
  [[nodiscard]] std::optional<std::string> carryOut(int argc, char** argv);

 private:
  std::unique_ptr<CLI::App> app_;
};

}  // namespace cli
