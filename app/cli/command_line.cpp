// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that reads CLI11, whose templates take half a minute.
#include "app/cli/command_line.h"

#include <CLI/CLI.hpp>
#include <cstdint>
#include <filesystem>
#include <sstream>

#include "core/base/text.h"
#include "core/base/typed_path.h"

namespace cli {
namespace {

// Leaves out CLI11's own notation for what a switch is set to.
class HelpFormatter : public CLI::Formatter {
 public:
  std::string make_option_name(const CLI::Option* option, bool isPositional) const override {
    std::string name = CLI::Formatter::make_option_name(option, isPositional);
    const std::string notation = "{false}";
    const std::size_t place = name.find(notation);
    return place == std::string::npos ? name : name.erase(place, notation.size());
  }
};

// The words that can stand where this one stood: all options of the command, or all commands.
std::vector<std::string> knownWords(const CLI::App& app, bool options) {
  std::vector<std::string> words;
  const auto chosen = app.get_subcommands();
  for (const CLI::App* const part : {&app, chosen.empty() ? &app : static_cast<const CLI::App*>(chosen.front())}) {
    for (const CLI::Option* const option : part->get_options()) {
      for (const std::string& name : option->get_lnames()) words.push_back("--" + name);
    }
  }
  if (options) return words;
  words.clear();
  for (const CLI::App* const command : app.get_subcommands(nullptr)) words.push_back(command->get_name());
  return words;
}

// A word that is not understood explains more than what is missing because of it.
std::string unknownWord(const CLI::App& app, const std::string& word) {
  const bool isOption = word.starts_with("-");
  const std::string name = "\"" + core::displayPath(word.substr(0, isOption ? word.find('=') : word.npos)) + "\"";
  if (!isOption && !app.get_subcommands().empty()) return name + " is one word too many.";
  const std::string near = core::closestWord(word.substr(0, word.find('=')), knownWords(app, isOption));
  if (isOption && near == word.substr(0, word.find('='))) return name + " stands behind the command, not before it.";
  return "There is no " + std::string(isOption ? "option " : "command ") + name +
         (near.empty() ? "." : "; did you mean \"" + near + "\"?");
}

std::string usageSentence(const CLI::App& app, const CLI::ParseError& error) {
  const std::vector<std::string> unknown = app.remaining(true);
  const bool isMissing = dynamic_cast<const CLI::RequiredError*>(&error) != nullptr;
  const bool isUnknown = dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr;
  if ((isMissing || isUnknown) && !unknown.empty()) return unknownWord(app, unknown.front());
  if (isMissing && app.get_subcommands().empty()) return "Say what to do: a command is missing.";
  std::string sentence = error.what();
  if (!sentence.ends_with('.')) sentence += '.';
  return sentence;
}

}  // namespace

Option& Option::typeName(const std::string& name) {
  option_->type_name(name);
  return *this;
}

Option& Option::path(const std::string& name) {
  const std::function<std::string(std::string)> understood = [](const std::string& text) -> std::string {
    std::error_code ignored;
    return std::filesystem::exists(text, ignored) ? text : core::typedPath(text).native();
  };
  option_->transform(understood);
  return typeName(name);
}

Option& Option::group(const std::string& title) {
  option_->group(title);
  return *this;
}

Option& Option::required(bool isRequired) {
  option_->required(isRequired);
  return *this;
}

Option& Option::expected(int least, int most) {
  option_->expected(least, most);
  return *this;
}

Option& Option::between(int least, int most) {
  option_->check(CLI::Range(least, most).description({}));  // Which would be told in CLI11's own notation.
  return *this;
}

Option& Option::oneOf(const std::vector<std::string>& words) {
  option_->check(CLI::IsMember(words));
  return *this;
}

Option& Option::excludes(const std::string& name) {
  option_->excludes(name);
  return *this;
}

Option& Option::lastCounts() {
  option_->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  return *this;
}

bool Option::isGiven() const { return option_->count() > 0; }

Command Command::addCommand(const std::string& name, const std::string& explanation) {
  return Command(*app_->add_subcommand(name, explanation));
}

void Command::needsCommand() { app_->require_subcommand(1); }

template <class Value>
Option Command::addOption(const std::string& names, Value& value, const std::string& explanation) {
  return Option(*app_->add_option(names, value, explanation));
}

template Option Command::addOption(const std::string&, std::string&, const std::string&);
template Option Command::addOption(const std::string&, int&, const std::string&);
template Option Command::addOption(const std::string&, std::int64_t&, const std::string&);
template Option Command::addOption(const std::string&, std::size_t&, const std::string&);
template Option Command::addOption(const std::string&, std::vector<std::string>&, const std::string&);
template Option Command::addOption(const std::string&, std::vector<std::int64_t>&, const std::string&);

Option Command::addFlag(const std::string& names, bool& value, const std::string& explanation) {
  return Option(*app_->add_flag(names, value, explanation));
}

Option Command::addFlag(const std::string& names, std::string& value, const std::string& explanation) {
  return Option(*app_->add_flag(names, value, explanation));
}

Option Command::addFlag(const std::string& names, const std::function<void()>& whenGiven,
                        const std::string& explanation) {
  return Option(*app_->add_flag_callback(names, whenGiven, explanation));
}

void Command::addExamples(const std::string& examples) {
  std::string text = "Examples:\n";
  for (const std::string& line : core::split(examples, '\n')) text += "  afterimage-cli " + line + "\n";
  app_->footer(text);
  const auto formatter = std::make_shared<HelpFormatter>();
  formatter->column_width(kOptionColumn);
  app_->formatter(formatter);
}

void Command::setAction(const std::function<void()>& action) { app_->callback(action); }

CommandLine::CommandLine(const std::string& program, const std::string& explanation)
    : app_(std::make_unique<CLI::App>(explanation, program)) {
  app_->fallthrough();  // Options may stand behind a command's own words; its commands inherit this.
}

CommandLine::~CommandLine() = default;

Command CommandLine::root() { return Command(*app_); }

std::optional<std::string> CommandLine::carryOut(int argc, char** argv) {
  try {
    app_->parse(argc, argv);
    return std::nullopt;
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) {  // --help.
      std::ostringstream text;
      app_->exit(error, text, text);
      return text.str();
    }
    const auto chosen = app_->get_subcommands();
    const std::string command = chosen.empty() ? "" : " " + chosen.front()->get_name();
    throw WrongUse(usageSentence(*app_, error) + " See: " + app_->get_name() + command + " --help");
  }
}

}  // namespace cli
