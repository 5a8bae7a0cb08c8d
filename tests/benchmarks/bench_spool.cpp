// SPDX-License-Identifier: GPL-3.0-or-later
// What a spool of many runs costs: planning, listing, claiming by several workers at once, collecting.
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "core/spool/collection.h"
#include "core/spool/hand_back.h"
#include "core/spool/spool_folder.h"
#include "tests/support/store_samples.h"

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

std::string jobCalled(int number) {
  std::string digits = std::to_string(number);
  return "bench-" + digits.insert(0, 6 - std::min<std::size_t>(6, digits.size()), '0');
}

// As many processes as there are workers take so many jobs each; each writes how long its claims took.
void claim(const core::SpoolFolder& spool, int claims, int workers, const fs::path& folder) {
  const auto begin = Clock::now();
  std::vector<pid_t> processes;
  for (int worker = 0; worker < workers; ++worker) {
    const pid_t process = ::fork();
    if (process != 0) {
      processes.push_back(process);
      continue;
    }
    std::ofstream times(folder / ("times-" + std::to_string(worker)));
    const core::ClaimOwner self = core::thisWorker();
    for (int i = 0; i < claims; ++i) {
      const auto before = Clock::now();
      if (!spool.claimNext(self)) break;
      times << secondsSince(before) << "\n";
    }
    times.close();
    std::_Exit(0);
  }
  for (const pid_t process : processes) ::waitpid(process, nullptr, 0);
  const double seconds = secondsSince(begin);
  std::vector<double> times;
  for (int worker = 0; worker < workers; ++worker) {
    std::ifstream file(folder / ("times-" + std::to_string(worker)));
    for (double time = 0.0; file >> time;) times.push_back(time);
  }
  std::sort(times.begin(), times.end());
  std::printf("claim: %zu jobs by %d workers in %.2f s; one takes %.1f ms (median), %.1f ms (longest)\n", times.size(),
              workers, seconds, 1000.0 * times[times.size() / 2], 1000.0 * times.back());
}

// So many runs of two epochs come back, and are looked for once more when there is nothing new.
void collect(const fs::path& folder, int results) {
  const core::SpoolFolder spool(folder / "collected spool");
  core::RunStore node(folder / "node");
  core::RunStore desk(folder / "desk");
  const core::RunSettings settings = store_samples::started("far away", 2).settings;
  auto begin = Clock::now();
  std::uintmax_t bytes = 0;
  for (int i = 0; i < results; ++i) {
    (void)spool.plan({jobCalled(i), settings, {}});
    const auto claim = spool.claimNext(core::thisWorker());
    core::handBack(node, store_samples::recordRun(folder / "node", "far away", 2), spool, jobCalled(i));
    bytes += fs::file_size(spool.resultFile(jobCalled(i)));
    spool.finish(*claim);
  }
  std::printf("make and hand back: %d runs in %.2f s, archives of %.0f kB\n", results, secondsSince(begin),
              static_cast<double>(bytes) / results / 1000.0);
  begin = Clock::now();
  const core::Collection found = core::collectResults(desk, spool);
  const double seconds = secondsSince(begin);
  std::printf("collect: %zu runs in %.2f s, %.1f ms each\n", found.news.size(), seconds, 1000.0 * seconds / results);
  begin = Clock::now();
  (void)core::collectResults(desk, spool);
  std::printf("look again: %.3f s\n", secondsSince(begin));
}

}  // namespace

// bench_spool FOLDER [JOBS [WORKERS [RESULTS]]]
int main(int count, char** words) {
  if (count < 2) return 2;
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  const fs::path folder = words[1];
  const int jobs = count > 2 ? std::atoi(words[2]) : 10000;
  const int workers = count > 3 ? std::atoi(words[3]) : 8;
  const int results = count > 4 ? std::atoi(words[4]) : 200;
  constexpr int kTimed = 200;  // Each is synced to the disk; the others are written as they are.
  const core::SpoolFolder spool(folder / "spool");
  const core::RunSettings settings = store_samples::started("far away", 2).settings;
  for (int i = kTimed; i < jobs; ++i) {
    std::ofstream(folder / "spool" / "planned" / (jobCalled(i) + ".json"))
        << core::formatJob({jobCalled(i), settings, {}});
  }
  auto begin = Clock::now();
  for (int i = 0; i < kTimed; ++i) (void)spool.plan({jobCalled(i), settings, {}});
  std::printf("plan: %.1f ms a job\n", 1000.0 * secondsSince(begin) / kTimed);
  begin = Clock::now();
  const std::size_t listed = spool.list().size();
  std::printf("list: %zu jobs in %.3f s\n", listed, secondsSince(begin));
  claim(spool, std::max(1, kTimed / workers), workers, folder);
  begin = Clock::now();
  const auto entries = spool.list();
  const auto isClaimed = [](const core::SpoolEntry& entry) { return entry.owner.has_value(); };
  std::printf("list: %zu jobs, %td of them claimed, in %.3f s\n", entries.size(),
              std::count_if(entries.begin(), entries.end(), isClaimed), secondsSince(begin));
  begin = Clock::now();
  const auto next = spool.claimNext(core::thisWorker());
  std::printf("claim: one more in %.1f ms\n", 1000.0 * secondsSince(begin));
  begin = Clock::now();
  for (int i = 0; next && i < kTimed; ++i) spool.beat(*next);
  std::printf("sign of life: %.2f ms\n", 1000.0 * secondsSince(begin) / kTimed);
  collect(folder, results);
  return 0;
}
