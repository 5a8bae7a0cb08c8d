// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tensorboard_log.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "core/analysis/metric.h"
#include "core/base/error.h"
#include "core/base/overloaded.h"
#include "core/base/text.h"
#include "core/data/png.h"
#include "core/exchange/event_file.h"
#include "core/exchange/probe_names.h"
#include "core/exchange/wire_format.h"
#include "core/run/settings_schema.h"

namespace core {
namespace {

namespace fs = std::filesystem;

// Of tensorflow.Summary.Value (summary.proto).
constexpr std::uint32_t kTag = 1;
constexpr std::uint32_t kImage = 4;
constexpr std::uint32_t kTensor = 8;
constexpr std::uint32_t kMetadata = 9;

// What the page HParams knows of a setting's type and of a session's end (plugins/hparams/api.proto).
enum class HParamType { String = 1, Bool = 2, Number = 3 };
enum class SessionStatus { Success = 1, Failure = 2 };

WireMessage oneValue(const WireMessage& value) { return WireMessage().message(1, value); }

// A number as a tensor without dimensions (tensor.proto), for the plugin of curves. Single precision: TensorBoard's fast
// loader shows nothing of doubles, and says nothing.
WireMessage scalar(const std::string& tag, double value, const Text& title, const Text& explanation) {
  constexpr std::int64_t kFloat = 1;
  constexpr std::int64_t kScalars = 1;
  WireMessage metadata;
  metadata.message(1, WireMessage().text(1, "scalars"));
  if (!title.empty()) metadata.text(2, title.english());
  if (!explanation.empty()) metadata.text(3, explanation.english());
  metadata.integer(4, kScalars);
  return WireMessage()
      .text(kTag, tag)
      .message(kTensor, WireMessage().integer(1, kFloat).message(2, {}).single(5, static_cast<float>(value)))
      .message(kMetadata, metadata);
}

WireMessage picture(const std::string& tag, const Image& image) {
  return WireMessage().text(kTag, tag).message(
      kImage,
      WireMessage().integer(1, image.height).integer(2, image.width).integer(3, image.channels).text(4, pngOf(image)));
}

// A message of the plugin hparams; it has no value of its own.
WireMessage aboutSettings(const std::string& tag, std::uint32_t kind, const WireMessage& content) {
  const WireMessage data = WireMessage().message(kind, content);
  return WireMessage().text(kTag, tag).message(
      kMetadata, WireMessage().message(1, WireMessage().text(1, "hparams").text(2, data.bytes())));
}

// google.protobuf.Value, and which type of HParam it is.
std::pair<WireMessage, HParamType> hparam(const SettingValue& value) {
  if (const bool* const isOn = std::get_if<bool>(&value)) return {WireMessage().integer(4, *isOn), HParamType::Bool};
  if (const double* const number = std::get_if<double>(&value)) {
    return {WireMessage().real(2, *number), HParamType::Number};
  }
  if (const std::int64_t* const whole = std::get_if<std::int64_t>(&value)) {
    return {WireMessage().real(2, static_cast<double>(*whole)), HParamType::Number};
  }
  return {WireMessage().text(3, formatSetting(value)), HParamType::String};
}

// Another program's settings come as texts: what reads as a number is one.
SettingValue valueOfText(const std::string& text) {
  double number = 0.0;
  const char* const end = text.data() + text.size();
  const auto [rest, failure] = std::from_chars(text.data(), end, number);
  if (!text.empty() && failure == std::errc() && rest == end && std::isfinite(number)) return number;
  return text;
}

std::string partName(MetricPart part) {
  switch (part) {
    case MetricPart::Validation: return "validation";
    case MetricPart::Sample: return "sample";
    case MetricPart::Training: break;
  }
  return "training";
}

std::string tagOf(const std::string& metric) {
  const MetricId id = metricId(metric);
  return id.name + "/" + partName(id.part);
}

}  // namespace

class TensorBoardLog::Writer {
 public:
  explicit Writer(fs::path folder) : folder_(std::move(folder)) {}

  void handle(const TrainEvent& event, double seconds) {
    carefully(seconds, [&] { std::visit([this](const auto& held) { keep(held); }, event); });
    if (!isBroken_ && file_ && !std::holds_alternative<BatchDone>(event))
      carefully(seconds, [this] { file_->flush(); });
  }

  using NamedSetting = std::pair<std::string, SettingValue>;
  void begin(std::vector<NamedSetting> settings, std::shared_ptr<const std::vector<Probe>> probes, double seconds) {
    carefully(seconds, [&] { open(std::move(settings), std::move(probes)); });
  }

 private:
  // Until all is written it counts as broken: what follows a failure would fail as well, and hide the first.
  void carefully(double seconds, const std::function<void()>& write) {
    if (std::exchange(isBroken_, true)) return;
    seconds_ = seconds;
    write();
    isBroken_ = false;
  }

  void keep(const RunStarted& started) {
    std::vector<NamedSetting> settings;
    for (const SettingInUse& setting : settingsInUse(started.settings)) {
      settings.emplace_back(setting.spec.key, setting.value);
    }
    open(std::move(settings), started.probes);
  }

  void open(std::vector<NamedSetting> settings, std::shared_ptr<const std::vector<Probe>> probes) {
    settings_ = std::move(settings);
    probes_ = std::move(probes);
    std::error_code failure;
    fs::create_directories(folder_, failure);
    if (failure) {
      const std::string shown = displayPath(folder_);
      throw Error(ErrorCode::FileUnwritable, shown,
                  {coreText("Core", "The folder \"%1\" cannot be made: %2."), shown, systemReason(failure)});
    }
    // TensorBoard reads the files of a folder in the order of their names.
    const auto stamp = static_cast<long long>(seconds_ * 1000.0);
    file_.emplace(folder_ / ("events.out.tfevents." + std::to_string(stamp) + ".afterimage"), seconds_);
    tellSettings();
    tellProbes();
    file_->flush();
  }

  void keep(const EpochDone& done) {
    if (!file_) return;
    if (!hasTold_) tellColumns(done.metrics);
    for (const auto& [name, value] : done.metrics) {
      const MetricSpec spec = metricSpec(metricId(name).name);
      add(scalar(tagOf(name), value, spec.title, spec.explanation), done.epoch);
    }
    if (std::isfinite(done.learningRate)) add(scalar("learning_rate", done.learningRate, {}, {}), done.epoch);
    if (std::isfinite(done.imagesPerSecond)) add(scalar("images_per_second", done.imagesPerSecond, {}, {}), done.epoch);
  }

  void keep(const ImagesReady& pictures) {
    if (!file_ || !pictures.outputs) return;
    const std::size_t count = std::min(pictures.outputs->size(), probeNames_.size());
    for (std::size_t i = 0; i < count; ++i) {
      add(picture(probeNames_[i] + "/output", pictures.outputs->at(i).output), pictures.epoch);
    }
  }

  void keep(const RunFinished& /*finished*/) { tellEnd(SessionStatus::Success); }
  void keep(const RunStopped& /*stopped*/) { tellEnd(SessionStatus::Success); }
  void keep(const RunFailed& /*failed*/) { tellEnd(SessionStatus::Failure); }
  template <class Other>
  void keep(const Other& /*event*/) {}

  void add(const WireMessage& value, std::int64_t step) { file_->add(oneValue(value), step, seconds_); }

  void tellSettings() {
    WireMessage start;
    for (const auto& [key, value] : settings_) {
      start.message(1, WireMessage().text(1, key).message(2, hparam(value).first));
    }
    start.real(5, seconds_);
    add(aboutSettings("_hparams_/session_start_info", 3, start), 0);
  }

  // The columns of the page HParams: without them it says that there is no data.
  void tellColumns(const MetricValues& metrics) {
    hasTold_ = true;
    WireMessage experiment;
    for (const auto& [key, value] : settings_) {
      experiment.message(4, WireMessage().text(1, key).integer(4, static_cast<std::int64_t>(hparam(value).second)));
    }
    for (const std::string& name : namesInReadingOrder(metrics)) {
      experiment.message(5, WireMessage().message(1, WireMessage().text(2, tagOf(name))));
    }
    add(aboutSettings("_hparams_/experiment", 2, experiment), 0);
  }

  void tellProbes() {
    probeNames_.clear();
    if (!probes_) return;
    std::vector<std::string> names;
    for (const Probe& probe : *probes_) names.push_back(probe.name);
    probeNames_ = fileNamesFor(names);
    for (std::size_t i = 0; i < probeNames_.size(); ++i) {
      const Probe& probe = probes_->at(i);
      add(picture(probeNames_[i] + "/target", probe.target), 0);
      if (!(probe.input == probe.target)) add(picture(probeNames_[i] + "/input", probe.input), 0);
    }
  }

  void tellEnd(SessionStatus status) {
    if (!file_) return;
    const WireMessage end = WireMessage().integer(1, static_cast<std::int64_t>(status)).real(2, seconds_);
    add(aboutSettings("_hparams_/session_end_info", 4, end), 0);
  }

  fs::path folder_;
  std::optional<EventFile> file_;
  std::vector<NamedSetting> settings_;
  std::shared_ptr<const std::vector<Probe>> probes_;
  std::vector<std::string> probeNames_;
  double seconds_ = 0.0;
  bool hasTold_ = false;
  bool isBroken_ = false;
};

TensorBoardLog::TensorBoardLog(fs::path folder) : writer_(std::make_unique<Writer>(std::move(folder))) {}

TensorBoardLog::~TensorBoardLog() = default;

void TensorBoardLog::handle(const TrainEvent& event, double seconds) { writer_->handle(event, seconds); }

void TensorBoardLog::begin(const std::vector<std::pair<std::string, std::string>>& settings,
                           std::shared_ptr<const std::vector<Probe>> probes, double seconds) {
  std::vector<std::pair<std::string, SettingValue>> values;
  for (const auto& [key, value] : settings) values.emplace_back(key, valueOfText(value));
  writer_->begin(std::move(values), std::move(probes), seconds);
}

fs::path tensorBoardFolder(const fs::path& logs, const std::string& name, const std::string& uid) {
  return logs / (fileNamesFor({name}).front() + "-" + uid);
}

}  // namespace core
