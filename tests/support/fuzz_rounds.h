// SPDX-License-Identifier: GPL-3.0-or-later
// The rounds of a fuzzing program: PROGRAM [ROUNDS [SEED]]. What is thrown in one is a finding, and can be had again.
#pragma once

#include <QTemporaryDir>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>

namespace testing {

// Fuzzer is made of a folder of its own and the seed, and has round(number). Answers the exit status.
template <class Fuzzer>
int fuzzRounds(int count, char** arguments) {
  const std::uint64_t rounds = count > 1 ? std::stoull(arguments[1]) : 200;
  const std::uint64_t seed = count > 2 ? std::stoull(arguments[2]) : 1;
  const QTemporaryDir folder;
  std::uint64_t round = 0;
  try {
    Fuzzer fuzzer(std::filesystem::path(folder.path().toStdString()), seed);
    for (; round < rounds; ++round) fuzzer.round(round);
  } catch (const std::exception& error) {
    std::printf("finding in round %llu of seed %llu: %s\n", static_cast<unsigned long long>(round),
                static_cast<unsigned long long>(seed), error.what());
    return 1;
  }
  std::printf("%llu rounds, no finding\n", static_cast<unsigned long long>(rounds));
  return 0;
}

}  // namespace testing
