// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/checkpoint.h"

#include <ATen/CPUGeneratorImpl.h>

#include <cmath>
#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>
#include <span>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/engine/device.h"
#include "core/engine/safetensors.h"
#include "core/engine/weights.h"

namespace core {
namespace {

constexpr const char* kProgress = "afterimage_progress";
constexpr const char* kOptimizerPrefix = "optimizer/";
constexpr const char* kRandomPrefix = "random/";
constexpr const char* kEpochPrefix = "epoch/";
constexpr const char* kBeforePrefix = "before/";
// Numbers that files hold exactly: their bytes, in the order of all processors that this program is built for.
constexpr const char* kSums = "sums";
constexpr const char* kLosses = "losses";
constexpr double kMostPictures = 1e15;  // Doubles count so far without a gap.

[[noreturn]] void refuseCheckpoint(const std::filesystem::path& file, const Message& reason) {
  const std::string shown = displayPath(file);
  throw Error(ErrorCode::FileUnreadable, shown,
              {coreText("Core", "The checkpoint \"%1\" cannot be used: %2."), shown, reason});
}

// JSON has no infinity: before the first epoch the best loss is left out.
nlohmann::json finiteOrNull(double value) {
  return std::isfinite(value) ? nlohmann::json(value) : nlohmann::json(nullptr);
}
double orInfinity(const nlohmann::json& json) {
  return json.is_null() ? std::numeric_limits<double>::infinity() : json.get<double>();
}

std::string formatProgress(const TrainingProgress& progress, std::int64_t optimizerSteps) {
  const nlohmann::json json = {{"finished_epochs", progress.finishedEpochs},
                               {"steps", progress.steps},
                               {"optimizer_steps", optimizerSteps},
                               {"best", finiteOrNull(progress.stopping.best)},
                               {"best_epoch", progress.stopping.bestEpoch},
                               {"wait", progress.stopping.wait},
                               {"plateau_best", finiteOrNull(progress.plateau.best)},
                               {"plateau_wait", progress.plateau.wait},
                               {"plateau_reduction", progress.plateau.reduction},
                               {"planned_epochs", progress.course.epochs},
                               {"wave_from_step", progress.course.fromStep},
                               {"wave_from_share", progress.course.fromShare},
                               {"epoch_batches", progress.epoch.batches},
                               {"epoch_learning_rate", progress.epoch.learningRate},
                               {"epoch_training_seconds", progress.epoch.trainingSeconds},
                               {"epoch_loading_seconds", progress.epoch.loadingSeconds}};
  return json.dump();
}

TrainingProgress parseProgress(const std::string& text, Optimizer& optimizer, const std::filesystem::path& file) {
  try {
    const nlohmann::json json = nlohmann::json::parse(text);
    TrainingProgress progress;
    progress.finishedEpochs = json.at("finished_epochs").get<std::int64_t>();
    progress.steps = json.at("steps").get<std::int64_t>();
    progress.stopping.best = orInfinity(json.at("best"));
    progress.stopping.bestEpoch = json.at("best_epoch").get<std::int64_t>();
    progress.stopping.wait = json.at("wait").get<std::int64_t>();
    progress.stopping.epoch = progress.finishedEpochs;
    progress.plateau.best = orInfinity(json.at("plateau_best"));
    progress.plateau.wait = json.at("plateau_wait").get<std::int64_t>();
    progress.plateau.reduction = json.at("plateau_reduction").get<double>();
    progress.course = {json.value("planned_epochs", std::int64_t{0}), json.value("wave_from_step", std::int64_t{0}),
                       json.value("wave_from_share", 1.0)};
    progress.epoch.batches = json.value("epoch_batches", std::int64_t{0});
    progress.epoch.learningRate = json.value("epoch_learning_rate", 0.0);
    progress.epoch.trainingSeconds = json.value("epoch_training_seconds", 0.0);
    progress.epoch.loadingSeconds = json.value("epoch_loading_seconds", 0.0);
    optimizer.setSteps(json.at("optimizer_steps").get<std::int64_t>());
    return progress;
  } catch (const nlohmann::json::exception&) {
    refuseCheckpoint(file, coreText("Core", "it does not say where the run stood"));
  }
}

std::vector<NamedTensor> randomStates() {
  std::vector<NamedTensor> states = {{"cpu", at::detail::getDefaultCPUGenerator().get_state()}};
  if (torch::cuda::is_available()) {
    const at::Generator generator = at::globalContext().defaultGenerator(torch::kCUDA);
    states.push_back({"cuda", generator.get_state()});
  }
  return states;
}

void restoreRandomState(const std::string& name, const torch::Tensor& state, const std::filesystem::path& file) {
  if (name == "cuda" && !torch::cuda::is_available()) return;  // Goes on on another device.
  const int cards = name == "cuda" ? graphicsCards() : 1;      // Whichever of them this process has.
  for (int card = 0; card < cards; ++card) {
    const torch::Device device(torch::kCUDA, static_cast<c10::DeviceIndex>(card));
    at::Generator generator = name == "cuda" ? at::globalContext().defaultGenerator(device)
                                             : at::Generator(at::detail::getDefaultCPUGenerator());
    if (state.scalar_type() != torch::kByte || state.sizes() != generator.get_state().sizes()) {
      refuseCheckpoint(file, coreText("Core", "its random state is of another version of LibTorch"));
    }
    generator.set_state(state);
  }
}

std::vector<NamedTensor> prefixed(const std::string& prefix, std::vector<NamedTensor> tensors) {
  for (NamedTensor& tensor : tensors) tensor.name = prefix + tensor.name;
  return tensors;
}

// The tensors of the file whose names begin with the prefix, without it.
std::vector<NamedTensor> withPrefix(const TensorFile& loaded, const std::string& prefix) {
  std::vector<NamedTensor> found;
  for (const auto& [name, tensor] : loaded.tensors) {
    if (name.starts_with(prefix)) found.push_back({name.substr(prefix.size()), tensor});
  }
  return found;
}

torch::Tensor bytesOf(std::span<const double> numbers) {
  const torch::Tensor bytes = torch::empty({static_cast<std::int64_t>(numbers.size_bytes())}, torch::kByte);
  if (!numbers.empty()) std::memcpy(bytes.data_ptr(), numbers.data(), numbers.size_bytes());
  return bytes;
}

// As many numbers as the caller expects, or none.
bool readNumbers(const torch::Tensor& bytes, std::span<double> into) {
  const bool fits = bytes.scalar_type() == torch::kByte && bytes.nbytes() == into.size_bytes();
  if (fits && !into.empty()) std::memcpy(into.data(), bytes.data_ptr(), into.size_bytes());
  return fits;
}

// Fills in what is no number of the progress. Nothing that the file says of sizes is believed before the tensors agree.
void readEpoch(const TensorFile& loaded, EpochProgress& epoch, const std::filesystem::path& file) {
  if (epoch.batches == 0) return;
  bool hasSums = false;
  bool hasLosses = false;
  for (const auto& [name, tensor] : withPrefix(loaded, kEpochPrefix)) {
    if (name == kSums) hasSums = readNumbers(tensor, epoch.sums);
    if (name != kLosses || epoch.batches != static_cast<std::int64_t>(tensor.nbytes() / sizeof(double))) continue;
    epoch.losses.resize(tensor.nbytes() / sizeof(double));
    hasLosses = readNumbers(tensor, epoch.losses);
  }
  const bool isCount = epoch.sums[0] >= 0.0 && epoch.sums[0] <= kMostPictures;
  if (!hasSums || !hasLosses || !isCount) {
    refuseCheckpoint(file, coreText("Core", "it does not say where the run stood"));
  }
  epoch.before = withPrefix(loaded, kBeforePrefix);
}

}  // namespace

void saveCheckpoint(const std::filesystem::path& file, const ImageModel& model, const Optimizer& optimizer,
                    const TrainingProgress& progress) {
  std::vector<NamedTensor> tensors = namedWeights(model);
  for (NamedTensor& tensor : prefixed(kOptimizerPrefix, optimizer.state())) tensors.push_back(std::move(tensor));
  for (NamedTensor& tensor : prefixed(kRandomPrefix, randomStates())) tensors.push_back(std::move(tensor));
  if (progress.epoch.batches > 0) {
    tensors.push_back({std::string(kEpochPrefix) + kSums, bytesOf(progress.epoch.sums)});
    tensors.push_back({std::string(kEpochPrefix) + kLosses, bytesOf(progress.epoch.losses)});
    for (NamedTensor& tensor : prefixed(kBeforePrefix, progress.epoch.before)) tensors.push_back(std::move(tensor));
  }
  saveTensors(file, tensors, {{"format", "pt"}, {kProgress, formatProgress(progress, optimizer.steps())}});
}

TrainingProgress loadCheckpoint(const std::filesystem::path& file, ImageModel& model, Optimizer& optimizer) {
  const TensorFile loaded = loadTensors(file);
  const auto text = loaded.metadata.find(kProgress);
  if (text == loaded.metadata.end()) refuseCheckpoint(file, coreText("Core", "it holds weights alone"));
  assignTensors(optimizer.state(), withPrefix(loaded, kOptimizerPrefix), file);
  assignWeights(model, loaded.tensors, file);  // Not read anew: large models would be in memory twice.
  for (const auto& [name, state] : withPrefix(loaded, kRandomPrefix)) restoreRandomState(name, state, file);
  TrainingProgress progress = parseProgress(text->second, optimizer, file);
  readEpoch(loaded, progress.epoch, file);
  return progress;
}

}  // namespace core
