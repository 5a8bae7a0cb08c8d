// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tensorboard_import.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/exchange/event_reader.h"
#include "core/exchange/hparams_reader.h"
#include "core/exchange/metric_naming.h"
#include "core/exchange/picture_bytes.h"

namespace core {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostFiles = 20000;

bool isNamedAsEvents(const fs::path& file) { return file.filename().native().find("tfevents") != std::string::npos; }

// By folder; the files of one are read in the order of their names, as TensorBoard does.
std::map<fs::path, std::vector<fs::path>> eventFilesBelow(const fs::path& folder, std::size_t most) {
  std::map<fs::path, std::vector<fs::path>> found;
  std::size_t count = 0;
  std::error_code failure;
  for (fs::recursive_directory_iterator i(folder, fs::directory_options::skip_permission_denied, failure), end;
       !failure && i != end && count < most; i.increment(failure)) {
    std::error_code ignored;
    if (!i->is_regular_file(ignored) || !isNamedAsEvents(i->path())) continue;
    found[i->path().parent_path()].push_back(i->path());
    ++count;
  }
  for (auto& [place, files] : found) std::sort(files.begin(), files.end());
  return found;
}

// Takes the values of one run's files.
class RunReader {
 public:
  RunReader(ForeignRun& run, const WorkProgress& progress) : run_(run), progress_(progress) {}

  void read(const fs::path& file, std::optional<MetricPart> part) {
    part_ = part;
    const EventFileFacts facts = events_.read(file, [this](const SummaryValue& value) {
      progress_.requireWanted();
      take(value);
    });
    if (facts.damaged > 0) {
      run_.notes.push_back(
          {coreText("Core", "\"%1\": %2 damaged records were left out."), displayPath(file.filename()), facts.damaged});
    }
    if (facts.isCutOff) {
      run_.notes.push_back({coreText("Core", "\"%1\" ends in the middle of a record; all whole ones were read."),
                            displayPath(file.filename())});
    }
  }

  // Among others in a folder, one that is no file of events spoils nothing; an empty one is that of a run that has just begun.
  void readIfEvents(const fs::path& file, std::optional<MetricPart> part) {
    try {
      read(file, part);
    } catch (const Error& error) {
      if (error.code() != ErrorCode::FileUnreadable) throw;
      std::error_code ignored;
      if (fs::file_size(file, ignored) > 0) run_.notes.push_back(error.message());
    }
  }

  void finish() {
    if (leftOut_ > 0) run_.notes.push_back(picturesLeftOut(leftOut_));
  }

 private:
  void take(const SummaryValue& value) {
    switch (value.kind) {
      case SummaryValue::Kind::Number:
        if (value.step < 0) return;
        return run_.add(value.step, ownMetricName(value.tag, part_), value.number, value.seconds);
      case SummaryValue::Kind::Image: return takePicture(value);
      case SummaryValue::Kind::Settings: return takeSettings(readHParams(value.bytes));
    }
  }

  void takePicture(const SummaryValue& value) {
    std::optional<Image> image = value.step >= 0 ? imageOf(value.bytes) : std::nullopt;
    if (!image || !run_.addPicture(value.tag, value.step, std::move(*image))) ++leftOut_;
  }

  void takeSettings(const HParams& found) {
    for (const auto& [key, value] : found.settings) run_.from.parameters[key] = value;
    if (found.begin) run_.begin = *found.begin;
    if (found.end) run_.end = *found.end;
    if (found.status) run_.status = *found.status;
  }

  ForeignRun& run_;
  const WorkProgress& progress_;
  EventReader events_;
  std::optional<MetricPart> part_;
  std::size_t leftOut_ = 0;
};

// The folders of one run, and which pictures each is about.
using RunFolders = std::vector<std::pair<fs::path, std::optional<MetricPart>>>;

// "a/train" and "a/validation" are one run, "a"; every other folder is one by itself.
std::map<fs::path, RunFolders> runFolders(const std::map<fs::path, std::vector<fs::path>>& files) {
  std::map<fs::path, RunFolders> runs;
  for (const auto& [folder, ignored] : files) {
    const auto part = partNamed(folder.filename().native());
    const bool hasSibling = part && std::any_of(files.begin(), files.end(), [&](const auto& other) {
                              return other.first != folder && other.first.parent_path() == folder.parent_path() &&
                                     partNamed(other.first.filename().native());
                            });
    runs[hasSibling ? folder.parent_path() : folder].emplace_back(folder, hasSibling ? part : std::nullopt);
  }
  return runs;
}

std::string nameBelow(const fs::path& folder, const fs::path& root) {
  const fs::path relative = folder.lexically_relative(root);
  if (!relative.empty() && relative != ".") return displayPath(relative);
  const fs::path whole = fs::absolute(root).lexically_normal();
  return displayPath(whole.has_filename() ? whole.filename() : whole.parent_path().filename());
}

}  // namespace

bool holdsEventFiles(const fs::path& folder) { return !eventFilesBelow(folder, 1).empty(); }

void runsFromTensorBoard(const fs::path& place, const TakeRun& take, const WorkProgress& progress) {
  std::error_code ignored;
  std::map<fs::path, std::vector<fs::path>> files;
  fs::path root = place;
  const bool isFolder = fs::is_directory(place, ignored);
  if (isFolder) {
    files = eventFilesBelow(place, kMostFiles);
  } else {
    root = place.parent_path();
    files[root] = {place};
  }
  const std::string shown = displayPath(place);
  if (files.empty()) {
    throw Error(ErrorCode::FileUnreadable, shown,
                {coreText("Core", "\"%1\" holds no files of TensorBoard's events."), shown});
  }
  std::size_t total = 0;
  for (const auto& [folder, of] : files) total += of.size();
  std::size_t done = 0;
  bool isAnyTaken = false;
  for (const auto& [folder, parts] : runFolders(files)) {
    ForeignRun run;
    run.from = {"TensorBoard", shown, {}};
    run.name = nameBelow(folder, root.empty() ? fs::path(".") : root);
    RunReader reader(run, progress);
    for (const auto& [part, meaning] : parts) {
      for (const fs::path& file : files[part]) {
        progress.tell(done++, total);
        isFolder ? reader.readIfEvents(file, meaning) : reader.read(file, meaning);
      }
    }
    reader.finish();
    countFromOne(run);
    if (run.epochs.empty() && run.notes.empty()) continue;
    isAnyTaken = true;  // Or left out with a reason.
    take(run);
  }
  if (isAnyTaken) return;
  throw Error(ErrorCode::FileUnreadable, shown,
              {coreText("Core", "\"%1\" cannot be imported: its events hold no curves."), shown});
}

}  // namespace core
