// SPDX-License-Identifier: GPL-3.0-or-later
// Events as text: every one comes back as it was, and nothing else is taken for one.
#include <QTest>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/base/random.h"
#include "core/run/event_json.h"
#include "core/run/settings_file.h"
#include "core/run/settings_schema.h"

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();
const std::string kText = "Gr\u00F6\u00DFe \U0001F600 \"quoted\" \\ line\nbreak";

// Another value than it has, at an end of its range.
core::SettingValue otherValue(const core::SettingInUse& setting) {
  const core::SettingSpec& spec = setting.spec;
  if (spec.key == "loss") return "0.84*ssim + 0.16*mae";
  if (spec.key == "background") return "12ab00";
  if (const auto* const isOn = std::get_if<bool>(&setting.value)) return !*isOn;
  if (const auto* const text = std::get_if<std::string>(&setting.value)) {
    if (spec.choices.empty()) return "another";
    return spec.choices.back() == *text ? spec.choices.front() : spec.choices.back();
  }
  if (const auto* const list = std::get_if<std::vector<std::int64_t>>(&setting.value)) {
    return std::vector<std::int64_t>(list->rbegin(), list->rend());
  }
  const bool isWhole = std::holds_alternative<std::int64_t>(setting.value);
  return isWhole ? core::SettingValue(static_cast<std::int64_t>(spec.maximum))
                 : core::SettingValue(spec.minimum + (spec.maximum - spec.minimum) / 3.0);
}

// With everything that a message can hold.
core::Message message() {
  core::Message inner = core::Message::verbatim("no space %1");
  inner.arguments = {kText};
  core::Message message = core::Message::verbatim(kText + " %1 %2 %3 %4");
  message.arguments = {kText, std::int64_t{-3}, 0.1, std::vector{inner, inner}};
  return message;
}

// No setting has its default.
core::RunSettings unusualSettings() {
  core::RunSettings settings = core::defaultRunSettings();
  settings.name = kText;
  settings.data.folder = "/tmp/" + kText;
  for (const char* const choice : {"architecture", "optimizer", "schedule"}) {
    for (const core::SettingInUse& setting : core::settingsInUse(settings)) {
      if (setting.spec.key == choice) core::changeSetting(settings, choice, setting.spec.choices.back());
    }
  }
  for (const core::SettingInUse& setting : core::settingsInUse(settings)) {
    const bool isChoice =
        setting.spec.key == "architecture" || setting.spec.key == "optimizer" || setting.spec.key == "schedule";
    if (!isChoice) core::changeSetting(settings, setting.spec.key, otherValue(setting));
  }
  return settings;
}

// One of each kind, unlike a default one. A new kind of event that has none here does not compile, and neither does a new
// field that `same` does not name.
template <class Event>
Event sample() = delete;

bool same(double a, double b) { return a == b || (std::isnan(a) && !std::isfinite(b)); }  // Infinity comes back as NaN.

bool same(const core::MetricValues& a, const core::MetricValues& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& left, const auto& right) {
    return left.first == right.first && same(left.second, right.second);
  });
}

bool same(const core::RunSettings& a, const core::RunSettings& b) {
  const auto text = [](const core::RunSettings& settings) { return core::formatRecipe({"", "", {}, settings}); };
  return a.name == b.name && a.data.folder == b.data.folder && text(a) == text(b) && a.architecture == b.architecture &&
         a.optimizer == b.optimizer && a.schedule == b.schedule;
}

template <>
core::LoadingProgress sample() {
  return {17, 4000};
}
bool same(const core::LoadingProgress& a, const core::LoadingProgress& b) {
  const auto& [done, total] = a;
  return done == b.done && total == b.total;
}

template <>
core::RunStarted sample() {
  core::RunStarted started{unusualSettings(), "cuda",      message(), "LibTorch 2.1",    8,  {64, 48, 3}, 800, 200, 3,
                           "0123abcd",        268'000'000, 25,        "binary_accuracy", {}, nullptr,     4,   17};
  started.baselines = {{"mean picture", {{"mse", 0.125}, {"psnr", kInfinity}}}, {"input itself", {}}};
  return started;
}
bool same(const core::RunStarted& a, const core::RunStarted& b) {
  const auto& [settings, device, deviceName, engine, threads, shape, training, validation, skipped, dataset, parameters,
               batches, accuracy, baselines, probes, finished, finishedBatches] = a;
  const auto isSame = [](const core::Baseline& left, const core::Baseline& right) {
    return left.name == right.name && same(left.metrics, right.metrics);
  };
  return same(settings, b.settings) && device == b.device && deviceName == b.deviceName && engine == b.engine &&
         threads == b.threads && shape.width == b.shape.width && shape.height == b.shape.height &&
         shape.channels == b.shape.channels && training == b.trainingCount && validation == b.validationCount &&
         skipped == b.skippedCount && dataset == b.datasetFingerprint && parameters == b.parameters &&
         batches == b.batchesPerEpoch && accuracy == b.accuracyName && probes == nullptr &&
         finished == b.finishedEpochs && finishedBatches == b.finishedBatches &&
         std::equal(baselines.begin(), baselines.end(), b.baselines.begin(), b.baselines.end(), isSame);
}

template <>
core::BatchDone sample() {
  return {3, 17, 25, 0.1, kNan, 1e-300, kInfinity, 123.456};
}
bool same(const core::BatchDone& a, const core::BatchDone& b) {
  const auto& [epoch, batch, batches, loss, running, rate, norm, speed] = a;
  return epoch == b.epoch && batch == b.batch && batches == b.batches && same(loss, b.loss) &&
         same(running, b.runningLoss) && same(rate, b.learningRate) && same(norm, b.gradientNorm) &&
         same(speed, b.imagesPerSecond);
}

template <>
core::EpochDone sample() {
  return {9'007'199'254'740'993,
          {{"loss", 0.1}, {"val_ssim", kNan}, {"val_loss", -kInfinity}},
          0.001,
          2.5,
          0.5,
          99.0,
          true};
}
bool same(const core::EpochDone& a, const core::EpochDone& b) {
  const auto& [epoch, metrics, rate, training, evaluation, speed, best] = a;
  return epoch == b.epoch && same(metrics, b.metrics) && same(rate, b.learningRate) &&
         same(training, b.trainingSeconds) && same(evaluation, b.evaluationSeconds) && same(speed, b.imagesPerSecond) &&
         best == b.best;
}

template <>
core::ImagesReady sample() {
  return {5, std::make_shared<const std::vector<core::ProbeOutput>>(2)};
}
bool same(const core::ImagesReady& a, const core::ImagesReady& b) {
  const auto& [epoch, outputs] = a;
  return epoch == b.epoch && outputs == nullptr;
}

template <>
core::WeightsReady sample() {
  return {5, true, true, nullptr, 312};
}
bool same(const core::WeightsReady& a, const core::WeightsReady& b) {
  const auto& [epoch, best, final, weights, batches] = a;
  return epoch == b.epoch && best == b.best && final == b.final && weights == nullptr && batches == b.batches;
}

template <>
core::SettingsChanged sample() {
  return {unusualSettings(), {"learning_rate", "epochs"}, 3, 12};
}
bool same(const core::SettingsChanged& a, const core::SettingsChanged& b) {
  const auto& [settings, keys, epoch, batch] = a;
  return same(settings, b.settings) && keys == b.keys && epoch == b.epoch && batch == b.batch;
}

template <>
core::RunWarning sample() {
  return {message()};
}
bool same(const core::RunWarning& a, const core::RunWarning& b) {
  const auto& [message] = a;
  return message == b.message;
}

template <>
core::Finding sample() {
  core::Finding finding;
  finding.rule = "scrambled-targets";
  finding.severity = core::Severity::Wrong;
  finding.title = message();
  finding.evidence = {message(), {{"roughness", 0.25}}, {"val_loss"}, {"a.png", kText}, true};
  finding.reason = message();
  finding.advice = message();
  finding.fix = {{"scramble_targets", false},
                 {"epochs", std::int64_t{3}},
                 {"learning_rate", 1.0},
                 {"loss", kText},
                 {"filters", std::vector<std::int64_t>{8, 16}}};
  finding.cause = "mixed-up-pairs";
  finding.epoch = 4;
  return finding;
}
bool same(const core::Finding& a, const core::Finding& b) { return a == b; }

template <>
core::RunFinished sample() {
  return {50, 38, core::FinishReason::EarlyStopping, true};
}
bool same(const core::RunFinished& a, const core::RunFinished& b) {
  const auto& [epochs, best, reason, restored] = a;
  return epochs == b.epochs && best == b.bestEpoch && reason == b.reason && restored == b.restoredBest;
}

template <>
core::RunStopped sample() {
  return {12, 5};
}
bool same(const core::RunStopped& a, const core::RunStopped& b) {
  const auto& [epochs, batches] = a;
  return epochs == b.epochs && batches == b.batches;
}

template <>
core::RunFailed sample() {
  return {core::ErrorCode::NotFinite, "loss", message(), 2, 5, "model.3 (Conv2D)", {"a.png", kText}};
}
bool same(const core::RunFailed& a, const core::RunFailed& b) {
  const auto& [code, subject, message, epoch, batch, layer, pictures] = a;
  return code == b.code && subject == b.subject && message == b.message && epoch == b.epoch && batch == b.batch &&
         layer == b.layer && pictures == b.pictures;
}

template <std::size_t... Index>
std::vector<core::TrainEvent> samplesOf(std::index_sequence<Index...> /*alternatives*/) {
  return {sample<std::variant_alternative_t<Index, core::TrainEvent>>()...};
}

std::vector<core::TrainEvent> samples() {
  return samplesOf(std::make_index_sequence<std::variant_size_v<core::TrainEvent>>());
}

bool comesBack(const core::TrainEvent& event) {
  const std::optional<core::TrainEvent> back = core::eventFromJson(core::eventJson(event));
  if (!back || back->index() != event.index()) return false;
  return std::visit([&](const auto& held) { return same(std::get<std::decay_t<decltype(held)>>(*back), held); }, event);
}

}  // namespace

class TestEventJson : public QObject {
  Q_OBJECT

 private slots:
  void everyEventComesBackAsItWas_data();
  void everyEventComesBackAsItWas();
  void everyFailureKeepsItsCode();
  void aStartNamesSettingsAndBaselines();
  void anEventIsOneLineWhateverItsTextsAre();
  void figuresThatAreNotFiniteBecomeNull();
  void settingsOfOlderTextsHaveTheirDefaults();
  void olderTextsKnowNoBatchesWithinAnEpoch();
  void whatIsNoEventIsRefused_data();
  void whatIsNoEventIsRefused();
  void cutOffAndChangedTextsAreReadOrRefused();
};

void TestEventJson::everyEventComesBackAsItWas_data() {
  QTest::addColumn<int>("index");
  int index = 0;
  for (const core::TrainEvent& event : samples()) {
    QTest::newRow(std::string(core::eventName(event)).c_str()) << index++;
  }
}

void TestEventJson::everyEventComesBackAsItWas() {
  QFETCH(const int, index);
  QVERIFY(comesBack(samples().at(static_cast<std::size_t>(index))));
}

void TestEventJson::everyFailureKeepsItsCode() {
  for (int code = 0; code <= static_cast<int>(core::ErrorCode::Engine); ++code) {
    auto failed = sample<core::RunFailed>();
    failed.code = static_cast<core::ErrorCode>(code);
    QVERIFY(comesBack(failed));
  }
}

void TestEventJson::aStartNamesSettingsAndBaselines() {
  core::RunStarted started;
  started.settings = core::defaultRunSettings();
  started.accuracyName = "binary_accuracy";
  started.baselines = {{"mean picture", {{"mse", 0.125}}}};
  const nlohmann::json json = nlohmann::json::parse(core::eventJson(started));
  QCOMPARE(json["accuracy_name"].get<std::string>(), "binary_accuracy");
  QCOMPARE(json["settings"]["batch_size"].get<int>(), 32);
  QCOMPARE(json["settings"]["filters"].size(), std::size_t{2});
  QCOMPARE(json["baselines"]["mean picture"]["mse"].get<double>(), 0.125);
}

void TestEventJson::anEventIsOneLineWhateverItsTextsAre() {
  for (const core::TrainEvent& event : samples()) QVERIFY(core::eventJson(event).find('\n') == std::string::npos);
  core::EpochDone epoch;
  epoch.epoch = 3;
  epoch.metrics = {{"val_loss", 0.25}};
  epoch.best = true;
  const nlohmann::json json = nlohmann::json::parse(core::eventJson(epoch));
  QCOMPARE(json["event"].get<std::string>(), "epoch-done");
  QCOMPARE(json["epoch"].get<int>(), 3);
  QCOMPARE(json["val_loss"].get<double>(), 0.25);
  QVERIFY(json["best"].get<bool>());
  const nlohmann::json failed =
      nlohmann::json::parse(core::eventJson(core::RunFailed{core::ErrorCode::NotFinite,
                                                            "x",
                                                            core::Message::verbatim("caf\xE9 became infinite"),
                                                            2,
                                                            5,
                                                            "model.3 (Conv2D)",
                                                            {"caf\xE9.png"}}));
  QCOMPARE(failed["code"].get<std::string>(), "not-finite");
  QCOMPARE(failed["batch"].get<int>(), 5);
}

void TestEventJson::figuresThatAreNotFiniteBecomeNull() {
  core::BatchDone batch;
  batch.loss = kInfinity;
  batch.runningLoss = kNan;
  const nlohmann::json json = nlohmann::json::parse(core::eventJson(batch));
  QVERIFY(json["loss"].is_null() && json["running_loss"].is_null());
}

void TestEventJson::settingsOfOlderTextsHaveTheirDefaults() {
  nlohmann::json json = nlohmann::json::parse(core::eventJson(sample<core::RunStarted>()));
  json["settings"].erase("batch_size");
  const auto event = core::eventFromJson(json.dump());
  QVERIFY(event.has_value());
  QCOMPARE(std::get<core::RunStarted>(*event).settings.training.batchSize, 32);
  QCOMPARE(std::get<core::RunStarted>(*event).settings.training.epochs, 1'000'000);
}

void TestEventJson::olderTextsKnowNoBatchesWithinAnEpoch() {
  nlohmann::json started = nlohmann::json::parse(core::eventJson(sample<core::RunStarted>()));
  started.erase("finished_batches");
  const auto begun = core::eventFromJson(started.dump());
  QVERIFY(begun.has_value());
  QCOMPARE(std::get<core::RunStarted>(*begun).finishedBatches, 0);
  const auto stopped = core::eventFromJson("{\"event\": \"run-stopped\", \"epochs\": 3}");
  QVERIFY(stopped.has_value());
  QCOMPARE(std::get<core::RunStopped>(*stopped).batches, 0);
}

void TestEventJson::whatIsNoEventIsRefused_data() {
  QTest::addColumn<QByteArray>("text");
  const auto add = [](const char* name, const QByteArray& text) { QTest::newRow(name) << text; };
  const auto changed = [](const core::TrainEvent& event, const char* key, const nlohmann::json& value) {
    nlohmann::json json = nlohmann::json::parse(core::eventJson(event));
    json[nlohmann::json::json_pointer(key)] = value;
    return QByteArray::fromStdString(json.dump());
  };
  add("nothing", "");
  add("no JSON", "epoch 3");
  add("a list", "[]");
  add("a number", "3");
  add("no name", "{\"epochs\": 3}");
  add("an unknown name", "{\"event\": \"run-paused\"}");
  add("a name that is a number", "{\"event\": 3}");
  add("a missing field", "{\"event\": \"run-stopped\"}");
  add("something behind it", "{\"event\": \"run-stopped\", \"epochs\": 3} 4");
  add("a negative count", changed(core::RunStopped{3}, "/epochs", -1));
  add("half an epoch", changed(core::RunStopped{3}, "/epochs", 1.5));
  add("a count beyond all", changed(core::RunStopped{3}, "/epochs", std::numeric_limits<std::uint64_t>::max()));
  add("a width beyond all", changed(sample<core::RunStarted>(), "/width", 3'000'000'000));
  add("a loss in words", changed(core::BatchDone{}, "/loss", "low"));
  add("a loss beyond all", "{\"event\": \"epoch-done\", \"val_loss\": 1e999}");
  add("a metric in words", changed(core::EpochDone{}, "/val_loss", "low"));
  add("a number for a switch", changed(core::WeightsReady{}, "/best", 1));
  add("an unknown code", changed(core::RunFailed{}, "/code", "bad-luck"));
  add("an unknown reason", changed(core::RunFinished{}, "/reason", "bad-luck"));
  add("an unknown setting", changed(sample<core::RunStarted>(), "/settings/magic", 1));
  add("a setting out of range", changed(sample<core::RunStarted>(), "/settings/batch_size", 0));
  add("half a batch", changed(sample<core::RunStarted>(), "/settings/batch_size", 2.5));
  add("an unknown architecture", changed(sample<core::RunStarted>(), "/settings/architecture", "gan"));
  add("settings in a list", changed(sample<core::RunStarted>(), "/settings", nlohmann::json::array({1, 2})));
  add("pictures that are numbers", changed(core::RunFailed{}, "/pictures", nlohmann::json::array({1, 2})));
  add("deep nesting", QByteArray(100'000, '['));
  add("deep nesting inside",
      "{\"event\": \"run-stopped\", \"epochs\": 3, \"x\": " + QByteArray(50, '[') + QByteArray(50, ']') + "}");
}

void TestEventJson::whatIsNoEventIsRefused() {
  QFETCH(const QByteArray, text);
  QVERIFY(!core::eventFromJson(text.toStdString()));
}

void TestEventJson::cutOffAndChangedTextsAreReadOrRefused() {
  core::Random random(5);
  for (const core::TrainEvent& event : samples()) {
    const std::string whole = core::eventJson(event);
    for (std::size_t length = 0; length < whole.size(); ++length)
      QVERIFY(!core::eventFromJson(whole.substr(0, length)));
    for (int round = 0; round < 100; ++round) {
      std::string text = whole;
      for (int change = 0; change < 3; ++change) {
        text[random.below(text.size())] = static_cast<char>(random.below(256));
      }
      if (const auto read = core::eventFromJson(text)) QVERIFY(core::eventFromJson(core::eventJson(*read)));
    }
  }
}

QTEST_GUILESS_MAIN(TestEventJson)
#include "tst_event_json.moc"
