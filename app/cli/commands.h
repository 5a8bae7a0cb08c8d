// SPDX-License-Identifier: GPL-3.0-or-later
// The program's commands: each function adds one, with its options, its help and what it does.
#pragma once

namespace cli {

class Command;

inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kWrongUse = 2;
inline constexpr int kUnwell = 3;  // The doctor has found something.
inline constexpr int kInterrupted = 130;

// What a command leaves behind for main. Commands throw core::Error for what a user can cause.
struct Outcome {
  int status = kDone;
  bool json = false;  // A program reads the output: errors are told as JSON too.
};

void addSample(Command& app, Outcome& outcome);
void addInspect(Command& app, Outcome& outcome);
void addRecipes(Command& app, Outcome& outcome);
void addSummary(Command& app, Outcome& outcome);
void addTrain(Command& app, Outcome& outcome);
void addResume(Command& app, Outcome& outcome);
void addShow(Command& app, Outcome& outcome);
void addVerify(Command& app, Outcome& outcome);
void addEvaluate(Command& app, Outcome& outcome);
void addReconstruct(Command& app, Outcome& outcome);
void addBaselines(Command& app, Outcome& outcome);
void addTag(Command& app, Outcome& outcome);
void addNote(Command& app, Outcome& outcome);
void addStar(Command& app, Outcome& outcome);
void addRename(Command& app, Outcome& outcome);
void addDelete(Command& app, Outcome& outcome);
void addRestore(Command& app, Outcome& outcome);
void addPurge(Command& app, Outcome& outcome);
void addExport(Command& app, Outcome& outcome);
void addArchive(Command& app, Outcome& outcome);
void addImport(Command& app, Outcome& outcome);
void addRuns(Command& app, Outcome& outcome);
void addCompare(Command& app, Outcome& outcome);
void addDoctor(Command& app, Outcome& outcome);
void addPrune(Command& app, Outcome& outcome);
void addQueue(Command& app, Outcome& outcome);
void addSpool(Command& app, Outcome& outcome);
void addWork(Command& app, Outcome& outcome);
void addSlurm(Command& app, Outcome& outcome);
void addRemote(Command& app, Outcome& outcome);
void addVersion(Command& app, Outcome& outcome);

}  // namespace cli
