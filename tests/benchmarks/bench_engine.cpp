// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/bench_engine.h"

#include <cstdio>
#include <cstdlib>
#include <string_view>

int main(int argc, char** argv) {
  const std::string_view what = argc > 1 ? argv[1] : "";
  if (what == "steps" && argc == 4) return runTrainingSteps(argv[2], std::atoi(argv[3]));
#ifdef AFTERIMAGE_KERNEL_BENCHMARKS
  if (what == "kernels") return runKernelBenchmarks(argc - 1, argv + 1);
#endif
  std::fprintf(stderr, "usage: bench_engine steps MODEL BATCH, or bench_engine kernels [OPTIONS]\n");
  return 2;
}
