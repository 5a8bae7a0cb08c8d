// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spool/place_runs.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/program_call.h"
#include "core/base/text.h"
#include "core/spool/hand_back.h"
#include "core/spool/remote_pictures.h"
#include "core/store/run_queue.h"

namespace core {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr int kLogLines = 1000;
constexpr std::streamoff kLogBytes = 1 << 17;
// Slurm's controller serves everybody: it is asked this seldom.
constexpr std::chrono::seconds kAskCluster{15};

std::optional<JobState> jobStateNamed(const std::string& name) {
  for (const JobState state : {JobState::Planned, JobState::Working, JobState::Ended, JobState::Silent, JobState::Done,
                               JobState::Failed, JobState::Cancelled}) {
    if (jobStateName(state) == name) return state;
  }
  return std::nullopt;
}

// Where the machine by ssh says more than the spool here, which knows only that it has the run.
void refine(SentRun& run, const std::vector<RemoteJob>& jobs) {
  const auto job =
      std::find_if(jobs.begin(), jobs.end(), [&](const RemoteJob& there) { return there.name == run.name; });
  if (job == jobs.end()) return;
  if (isLeft(run.state)) run.state = jobStateNamed(job->state).value_or(run.state);
  run.host = job->host;
  run.job = job->job.substr(0, job->job.find('.'));
}

std::string endOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary | std::ios::ate);
  if (!stream) {
    const std::string shown = displayPath(file);
    throw Error(ErrorCode::FileUnreadable, shown, {coreText("Core", "There is no log \"%1\" yet."), shown});
  }
  const std::streamoff bytes = stream.tellg();
  const std::streamoff begin = std::max<std::streamoff>(0, bytes - kLogBytes);
  stream.seekg(begin);
  std::string text(static_cast<std::size_t>(bytes - begin), '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  return text;
}

}  // namespace

PlaceRuns::PlaceRuns(fs::path store, Place place, std::string version, std::stop_token stop)
    : store_(std::move(store)), place_(std::move(place)), version_(std::move(version)), stop_(std::move(stop)) {}

Message PlaceRuns::test() const {
  requireUsable(place_);
  const bool isCluster = place_.kind == PlaceKind::Slurm;
  if (place_.isRemote()) {
    const RemoteShell shell(place_.machine, stop_);
    shell.requireVersion(version_);
    const std::string folder = shell.place({});
    shell.ask("mkdir -p " + folder + " && test -w " + folder);
    if (!isCluster)
      return {coreText("Core", "\"%1\" is ready: it has this version of Afterimage."), place_.machine.host};
    const std::string said =
        shell.ask(shell.program("slurm submit " + folder + " --check" + submitWords(place_.slurm)));
    return {coreText("Core", "The cluster would take such a job. %1"), std::string(trim(said))};
  }
  const SpoolFolder spool(place_.folder);
  const fs::path probe = spool.path() / ".can-be-written";
  writeFileWhole(probe, "");
  fs::remove(probe);
  if (!isCluster) {
    return {coreText("Core", "The folder can be used. Start workers on the other machines: afterimage-cli work %1"),
            displayPath(place_.folder)};
  }
  const std::string said = SlurmCluster(spool, stop_).check(place_.slurm, place_.machine.program);
  return {coreText("Core", "The cluster would take such a job. %1"), said};
}

std::size_t PlaceRuns::send(const CopyProgress& progress, const fs::path& program) {
  (void)test();
  const SpoolFolder spool(spoolPath());
  RunStore store(store_);
  CopiedPictures copies;
  if (place_.copiesPictures) {
    copies = copyQueued(
        store,
        [&](const PictureFiles& pictures) {
          if (!place_.isRemote()) return copyPictures(pictures, spool, progress, stop_);
          sendPictures(pictures, RemoteShell(place_.machine, stop_), progress);
        },
        stop_);
  }
  const std::size_t sent = sendQueue(store, spool, place_.copiesPictures ? &copies : nullptr);
  askedCluster_.reset();
  if (place_.isRemote()) (void)remote(spool).send(0);
  if (sent > 0) startWorkers(program);
  return sent;
}

// Only so many as are not there yet.
void PlaceRuns::startWorkers(const fs::path& program) const {
  if (place_.kind == PlaceKind::Folder) return;  // Somebody does that there.
  const SpoolFolder spool(spoolPath());
  if (place_.kind == PlaceKind::Machine) return startThere(spool);
  const SlurmCluster cluster(spool, stop_);
  const std::vector<SlurmTask> tasks = place_.isRemote() ? remoteWorkers().tasks : cluster.workers().tasks;
  const auto left = tasks.size() - static_cast<std::size_t>(std::count_if(tasks.begin(), tasks.end(), isOver));
  SlurmWishes wishes = place_.slurm;
  if (left >= wishes.workers) return;
  wishes.workers -= left;
  if (place_.isRemote()) {
    const RemoteShell shell(place_.machine, stop_);
    shell.ask(shell.program("slurm submit " + shell.place({}) + submitWords(wishes)));
    return;
  }
  const fs::path chosen = place_.machine.program;
  (void)cluster.submit(wishes, chosen.is_absolute() ? chosen : program);
}

void PlaceRuns::startThere(const SpoolFolder& spool) const {
  const RemoteSpool there = remote(spool);
  const std::vector<RemoteJob> jobs = there.fetch().jobs;
  const auto working = std::count_if(jobs.begin(), jobs.end(),
                                     [](const RemoteJob& job) { return job.state == jobStateName(JobState::Working); });
  const int wanted = static_cast<int>(place_.slurm.workers) - static_cast<int>(working);
  if (wanted > 0) there.start(wanted);
}

// What a machine by ssh has made of its runs, into the spool here; those that may not have arrived go once more.
std::vector<RemoteJob> PlaceRuns::fetched(const SpoolFolder& spool, PlaceNews& news) const {
  const RemoteSpool there = remote(spool);
  try {
    const bool isUnsent = waitingIn(spool) > 0;
    if (isUnsent || there.hasRuns()) {
      RemoteNews fetched = there.fetch();
      if (isUnsent || fetched.missing > 0) (void)there.send(0);
      return std::move(fetched.jobs);
    }
  } catch (const Error& error) {
    if (error.code() != ErrorCode::Engine) throw;
    news.notes.push_back(error.message());
  }
  return {};
}

SlurmWorkers PlaceRuns::remoteWorkers() const {
  const RemoteShell shell(place_.machine, stop_);
  const Json answer =
      Json::parse(shell.ask(shell.program("slurm status " + shell.place({}) + " --json")), nullptr, false);
  SlurmWorkers found;
  for (const Json& entry : answer.is_array() ? answer : Json::array()) {
    const auto word = [&entry](const char* key) {
      return entry.is_object() && entry.contains(key) && entry[key].is_string() ? entry[key].get<std::string>()
                                                                                : std::string();
    };
    found.tasks.push_back({word("worker"), word("state"), word("time"), word("node"), word("reason")});
  }
  return found;
}

void PlaceRuns::askCluster(const SpoolFolder& spool, PlaceNews& news) {
  const auto now = std::chrono::steady_clock::now();
  if (!askedCluster_ || now - *askedCluster_ >= kAskCluster) {
    askedCluster_ = now;
    workers_.reset();
    whyUnknown_ = {};
    try {
      if (place_.isRemote()) {
        workers_ = remoteWorkers();
      } else {
        const SlurmCluster cluster(spool, stop_);
        (void)cluster.releaseEnded();
        workers_ = cluster.workers();
      }
    } catch (const Error& error) {
      if (error.code() != ErrorCode::Engine) throw;
      whyUnknown_ = error.message();
    }
  }
  if (workers_) news.workers = workers_->tasks;
  for (const Message& note : {whyUnknown_, workers_ ? workers_->note : Message()}) {
    if (!note.empty()) news.notes.push_back(note);
  }
}

SentRun PlaceRuns::sentRun(const SpoolFolder& spool, const SpoolEntry& entry, bool hasResult) {
  if (const auto done = done_.find(entry.name); done != done_.end() && entry.state == JobState::Done)
    return done->second;
  SentRun run{entry.name, entry.state, -1, {}, {}, {}, entry.failure};
  if (entry.owner) {
    run.host = entry.owner->host;
    run.job = entry.owner->batchJob();
  }
  if (hasResult || entry.state == JobState::Done) {
    if (const auto handed = stateInSpool(spool, entry.name)) {
      run.epochs = handed->epochs;
      run.run = handed->uid;
      if (entry.state == JobState::Done) done_[entry.name] = run;
    }
  }
  return run;
}

PlaceNews PlaceRuns::look() {
  PlaceNews news;
  std::error_code failed;
  if (!fs::is_directory(spoolPath() / "planned", failed)) return news;
  const SpoolFolder spool(spoolPath());
  const std::vector<RemoteJob> jobs = place_.isRemote() ? fetched(spool, news) : std::vector<RemoteJob>();
  RunStore store(store_);
  const std::vector<std::string> results = spool.results();
  Collection found = collectResults(store, spool, WhoseResults::Own, stop_);
  news.came = std::move(found.news);
  news.notes.insert(news.notes.end(), found.problems.begin(), found.problems.end());
  for (const SpoolEntry& entry : found.jobs) {
    SentRun run = sentRun(spool, entry, std::binary_search(results.begin(), results.end(), entry.name));
    refine(run, jobs);
    news.runs.push_back(std::move(run));
  }
  const auto has = [&news](const auto& predicate) {
    return std::any_of(news.runs.begin(), news.runs.end(), predicate);
  };
  const bool isWaiting =
      has([](const SentRun& run) { return run.state == JobState::Planned || run.state == JobState::Ended; });
  const bool isWorking = has([](const SentRun& run) { return run.state == JobState::Working; });
  if (place_.kind == PlaceKind::Slurm && has([](const SentRun& run) { return isLeft(run.state); })) {
    askCluster(spool, news);
    news.needsWorkers = isWaiting && workers_ && std::all_of(news.workers.begin(), news.workers.end(), isOver);
  }
  // Workers take a moment to begin: only what was so the last time counts.
  const bool isIdle = place_.kind == PlaceKind::Machine && isWaiting && !isWorking && news.notes.empty();
  if (isIdle && wasIdle_) news.needsWorkers = true;
  wasIdle_ = isIdle;
  return news;
}

void PlaceRuns::cancel(const std::vector<std::string>& names) const {
  const SpoolFolder spool(spoolPath());
  if (place_.isRemote()) return remote(spool).cancel(names);
  for (const std::string& name : names) (void)spool.cancel(name);
}

void PlaceRuns::sendAgain(const std::vector<std::string>& names) const {
  const SpoolFolder spool(spoolPath());
  if (place_.isRemote()) {
    const RemoteShell shell(place_.machine, stop_);
    std::string words = "spool release " + shell.place({});
    for (const std::string& name : names) words += " " + shellWord(name);
    shell.ask(shell.program(words));
  }
  for (const std::string& name : names) (void)spool.release(name);
  if (place_.isRemote()) (void)remote(spool).send(0);
}

std::size_t PlaceRuns::forgetEnded() const {
  const SpoolFolder spool(spoolPath());
  RunStore store(store_);
  const Collection found = collectResults(store, spool, WhoseResults::Own);
  if (!found.problems.empty()) throw Error(ErrorCode::FileUnreadable, "results", found.problems.front());
  std::size_t forgotten = 0;
  for (const SpoolEntry& entry : found.jobs) {
    if (!isLeft(entry.state) && spool.forget(entry.name)) ++forgotten;
  }
  return forgotten;
}

std::string PlaceRuns::log(const SentRun& run) const {
  const SpoolFolder spool(spoolPath());
  const bool isOfJob = place_.kind == PlaceKind::Slurm;
  std::string task = run.job;
  if (isOfJob && task.empty() && workers_ && !workers_->tasks.empty()) task = workers_->tasks.back().id;
  if (isOfJob && task.empty()) {
    throw Error(ErrorCode::FileUnreadable, run.name, coreText("Core", "No worker has begun with this run yet."));
  }
  if (place_.isRemote()) return remote(spool).log(kLogLines, isOfJob ? "slurm/" + task + ".log" : "work.log");
  if (isOfJob) return endOf(slurmFolder(spool.path()) / (task + ".log"));
  return endOf(spool.path() / "work.log");
}

}  // namespace core
