// SPDX-License-Identifier: GPL-3.0-or-later
// The program's commands: each function adds one, with its options, its help and what it does.
#pragma once

namespace CLI {
class App;
}

namespace cli {

inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kWrongUse = 2;
inline constexpr int kInterrupted = 130;

// What a command leaves behind for main. Commands throw core::Error for what a user can cause.
struct Outcome {
  int status = kDone;
  bool json = false;  // A program reads the output: errors are told as JSON too.
};

void addSample(CLI::App& app, Outcome& outcome);
void addInspect(CLI::App& app, Outcome& outcome);
void addRecipes(CLI::App& app, Outcome& outcome);
void addSummary(CLI::App& app, Outcome& outcome);
void addTrain(CLI::App& app, Outcome& outcome);
void addResume(CLI::App& app, Outcome& outcome);
void addShow(CLI::App& app, Outcome& outcome);
void addVerify(CLI::App& app, Outcome& outcome);
void addEvaluate(CLI::App& app, Outcome& outcome);
void addReconstruct(CLI::App& app, Outcome& outcome);
void addBaselines(CLI::App& app, Outcome& outcome);
void addTag(CLI::App& app, Outcome& outcome);
void addNote(CLI::App& app, Outcome& outcome);
void addStar(CLI::App& app, Outcome& outcome);
void addRename(CLI::App& app, Outcome& outcome);
void addDelete(CLI::App& app, Outcome& outcome);
void addRestore(CLI::App& app, Outcome& outcome);
void addPurge(CLI::App& app, Outcome& outcome);
void addExport(CLI::App& app, Outcome& outcome);
void addArchive(CLI::App& app, Outcome& outcome);
void addImport(CLI::App& app, Outcome& outcome);
void addRuns(CLI::App& app, Outcome& outcome);
void addCompare(CLI::App& app, Outcome& outcome);
void addPrune(CLI::App& app, Outcome& outcome);
void addQueue(CLI::App& app, Outcome& outcome);
void addVersion(CLI::App& app, Outcome& outcome);

}  // namespace cli
