// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mlflow_sync.h"

#include <cstdlib>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/typed_path.h"
#include "core/exchange/mlflow_content.h"
#include "core/exchange/mlflow_server.h"
#include "core/exchange/sending_turn.h"
#include "core/store/run_store.h"

namespace core {
namespace {

constexpr std::size_t kPointsAtOnce = 1000;
constexpr std::size_t kPairsAtOnce = 100;

}  // namespace

MlflowTarget mlflowTarget(std::string address, std::string experiment) {
  const char* const token = std::getenv("MLFLOW_TRACKING_TOKEN");
  MlflowTarget target{std::move(address), std::move(experiment), token == nullptr ? "" : token};
  while (isMlflowAddress(target.address) && target.address.ends_with('/') && !target.address.ends_with("//")) {
    target.address.pop_back();  // One server has one name, by which notes and turns are found.
  }
  if (target.experiment.empty()) target.experiment = MlflowTarget{}.experiment;
  return target;
}

bool isMlflowAddress(const std::string& text) { return text.starts_with("http://") || text.starts_with("https://"); }

std::string withMlflowScheme(const std::string& text) {
  if (text.starts_with("file:")) return typedPath(text).native();
  if (!isMlflowAddress(text) && text.find("://") != std::string::npos) {
    throw Error(ErrorCode::InvalidSetting, displayPath(text),
                {coreText("Core", "\"%1\" is no address of an MLflow server: those begin with http:// or https://."),
                 displayPath(text)});
  }
  const std::size_t colon = text.find(':');
  const std::string port =
      colon == std::string::npos ? std::string() : text.substr(colon + 1, text.find('/', colon) - colon - 1);
  const bool isServer = colon != 0 && colon < text.find('/') && !port.empty() && port.size() <= 5 &&
                        port.find_first_not_of("0123456789") == std::string::npos;
  std::error_code ignored;
  return isServer && !std::filesystem::exists(text, ignored) ? "http://" + text : text;
}

class MlflowSync::State {
 public:
  State(std::filesystem::path store, std::string uid, MlflowTarget target)
      : store_(std::move(store)),
        uid_(std::move(uid)),
        experiment_(std::move(target.experiment)),
        server_(std::move(target.address), std::move(target.token)) {}

  bool takeTurn() {
    if (!turn_) turn_ = SendingTurn::take(store_, uid_, server_.address());
    return turn_.has_value();
  }

  bool bring(const WorkProgress& progress) {
    const std::stop_callback cancelling(progress.stop(), [this] { cancel(); });
    if (!turn_) turn_ = SendingTurn::require(store_, uid_, server_.address());
    RunStore store(store_, StoreAccess::ReadOnly);
    const MlflowContent content = mlflowContent(store, uid_);
    try {
      if (!known_) readBack(content);
      count_ = 0;
      total_ = content.points.size() + content.pictures.size() + content.weights.size();
      progress_ = &progress;
      sendPairs(content);
      sendPoints(content);
      sendFiles(content.pictures);
      sendWeights(content);
      sendEnd(content);
    } catch (...) {
      known_.reset();  // Nobody knows how much of it arrived.
      progress.requireWanted();
      throw;
    }
    if (content.status == kMlflowRunning) return false;
    known_.reset();  // From now on others may send it.
    turn_.reset();
    return true;
  }

  [[nodiscard]] const Message& note() const { return note_; }
  [[nodiscard]] std::string place() const {
    if (run_.id.empty()) return {};
    return server_.address() + "/#/experiments/" + run_.experiment + "/runs/" + run_.id;
  }
  void cancel() { server_.client().cancel(); }

 private:
  // What the server is known to have.
  struct Known {
    std::set<std::pair<std::string, std::int64_t>> points;
    std::set<std::string> files;
  };

  // Also after an answer to "create" was lost: then the run is there already.
  void findRun(const MlflowContent& content) {
    std::optional<std::string> experiment = server_.findExperiment(experiment_);
    if (!experiment) experiment = server_.createExperiment(experiment_);
    const std::string filter = "tags.`" + std::string(kMlflowUidTag) + "` = '" + uid_ + "'";
    const std::vector<MlflowRun> found = server_.runs({*experiment}, filter);
    run_ = found.empty() ? server_.createRun(*experiment, content.name, content.startMs, {{kMlflowUidTag, uid_}})
                         : found.front();
  }

  void readBack(const MlflowContent& content) {
    if (run_.id.empty()) findRun(content);
    run_ = server_.run(run_.id);
    Known known;
    for (const std::string& metric : run_.metrics) {
      for (const MlflowPoint& point : server_.history(run_.id, metric)) known.points.emplace(metric, point.step);
    }
    if (MlflowServer::takesFiles(run_)) {
      for (const char* const folder : {"pictures", "weights"}) {
        for (MlflowFile& file : server_.files(run_.id, folder)) known.files.insert(std::move(file.path));
      }
    }
    known_ = std::move(known);
  }

  // Parameters are sent once and for all; tags follow what people write.
  void sendPairs(const MlflowContent& content) {
    sendMissing(
        content.parameters, run_.parameters, [](const std::string&, const std::string&) { return false; },
        [this](const auto& pairs) { server_.logBatch(run_.id, {}, pairs, {}); });
    sendMissing(
        content.tags, run_.tags, [](const std::string& ours, const std::string& theirs) { return ours != theirs; },
        [this](const auto& pairs) { server_.logBatch(run_.id, {}, {}, pairs); });
  }

  template <class IsOutdated, class Send>
  static void sendMissing(const std::map<std::string, std::string>& wanted, std::map<std::string, std::string>& there,
                          const IsOutdated& isOutdated, const Send& send) {
    std::map<std::string, std::string> pairs;
    const auto flush = [&] {
      if (pairs.empty()) return;
      send(pairs);
      for (const auto& [key, value] : pairs) there[key] = value;
      pairs.clear();
    };
    for (const auto& [key, value] : wanted) {
      const auto found = there.find(key);
      if (found != there.end() && !isOutdated(value, found->second)) continue;
      pairs[key] = value;
      if (pairs.size() == kPairsAtOnce) flush();
    }
    flush();
  }

  void sendPoints(const MlflowContent& content) {
    std::vector<MlflowPoint> points;
    const auto flush = [&] {
      if (points.empty()) return;
      server_.logBatch(run_.id, points, {}, {});
      for (const MlflowPoint& point : points) known_->points.emplace(point.key, point.step);
      tell(points.size());
      points.clear();
    };
    for (const MlflowPoint& point : content.points) {
      if (known_->points.contains({point.key, point.step})) {
        tell(1);
        continue;
      }
      points.push_back(point);
      if (points.size() == kPointsAtOnce) flush();
    }
    flush();
  }

  void sendFiles(const std::map<std::string, std::filesystem::path>& files) {
    if (!MlflowServer::takesFiles(run_)) {
      note_ = {coreText("Core",
                        "The MLflow server keeps files at \"%1\", where only programs beside it can write: pictures "
                        "and weights were not sent. Start it with --serve-artifacts to take them."),
               run_.artifacts};
      return;
    }
    for (const auto& [path, file] : files) {
      tell(1);
      if (known_->files.contains(path)) continue;
      std::error_code ignored;
      if (!std::filesystem::exists(file, ignored)) continue;  // A checkpoint that is outdated by now.
      server_.upload(run_, path, file);
      known_->files.insert(path);
    }
  }

  // A run that is gone on with after its end has other weights under the same names.
  void sendWeights(const MlflowContent& content) {
    std::string& there = run_.tags[kMlflowWeightsTag];
    const bool areThere = there == content.weightsOrigin;
    if (!areThere) std::erase_if(known_->files, [&](const auto& path) { return content.weights.contains(path); });
    sendFiles(content.weights);
    if (areThere || content.weights.empty() || !MlflowServer::takesFiles(run_)) return;
    server_.logBatch(run_.id, {}, {}, {{kMlflowWeightsTag, content.weightsOrigin}});
    there = content.weightsOrigin;
  }

  void sendEnd(const MlflowContent& content) {
    if (run_.status == content.status && (content.endMs == 0 || run_.endMs == content.endMs)) return;
    server_.updateRun(run_.id, content.status, content.endMs);
    run_.status = content.status;
    run_.endMs = content.endMs;
  }

  void tell(std::size_t more) {
    count_ += more;
    progress_->tell(count_, total_);
  }

  std::filesystem::path store_;
  std::string uid_;
  std::string experiment_;
  MlflowServer server_;
  MlflowRun run_;
  std::optional<SendingTurn> turn_;
  std::optional<Known> known_;  // While it is our turn.
  Message note_;
  const WorkProgress* progress_ = nullptr;
  std::size_t count_ = 0;
  std::size_t total_ = 0;
};

MlflowSync::MlflowSync(std::filesystem::path store, std::string uid, MlflowTarget target)
    : state_(std::make_unique<State>(std::move(store), std::move(uid), std::move(target))) {}

MlflowSync::~MlflowSync() = default;

bool MlflowSync::takeTurn() { return state_->takeTurn(); }
bool MlflowSync::bring(const WorkProgress& progress) { return state_->bring(progress); }
const Message& MlflowSync::note() const { return state_->note(); }
std::string MlflowSync::place() const { return state_->place(); }
void MlflowSync::cancel() { state_->cancel(); }

}  // namespace core
