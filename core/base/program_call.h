// SPDX-License-Identifier: GPL-3.0-or-later
// Another program, run to its end without a shell in between.
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace core {

struct ProgramCall {
  std::vector<std::string> words;  // The program, found in PATH, and its arguments.
  std::string input;               // What it reads.
  std::filesystem::path output{};  // The file that takes what it writes, made anew; nothing keeps it in the answer.
  std::stop_token stop{};          // Ends it, with SIGTERM, when nobody waits for its answer any more.
};

struct ProgramAnswer {
  int status = 0;      // Of its exit; 128 and the number of a signal that ended it.
  std::string output;  // What it wrote, at most 64 MiB of each.
  std::string errors;
};

// Waits for its end. Throws Error(Engine, its name) where it cannot be started, and Error(FileUnwritable), with the system's
// reasons.
[[nodiscard]] ProgramAnswer callProgram(const ProgramCall& call);

// For a shell, as a script or another machine has one: one word, whatever it holds.
[[nodiscard]] std::string shellWord(const std::string& text);

}  // namespace core
