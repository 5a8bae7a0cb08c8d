// SPDX-License-Identifier: GPL-3.0-or-later
// What bench_engine measures; each answers with the program's exit status.
#pragma once

// Steps of a built-in model or architecture: answers "ready", then each line of the input with the seconds of one step.
int runTrainingSteps(const char* name, int batchSize);

// Kernels one by one, beside LibTorch's way to the same result; the arguments are those of Google's benchmark library.
int runKernelBenchmarks(int argc, char** argv);
