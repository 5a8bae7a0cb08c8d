// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch_headers.h"  // Before any Qt header.

#include <QTest>
#include <functional>
#include <limits>
#include <set>

#include "core/base/error.h"
#include "core/engine/gradient_hook.h"
#include "core/engine/named_tensor.h"
#include "core/engine/trainer.h"
#include "core/run/settings_schema.h"
#include "tests/engine/engine_tests.h"
#include "tests/support/memory_dataset.h"
#include "tests/support/told_events.h"

namespace {

using Parameters = std::vector<core::NamedTensor>;

class Hook : public core::GradientHook {
 public:
  explicit Hook(std::function<void(const Parameters&)> work) : work_(std::move(work)) {}
  void gradientsReady(const Parameters& parameters) override { work_(parameters); }

 private:
  std::function<void(const Parameters&)> work_;
};

void scale(const Parameters& parameters, double factor) {
  for (const auto& [name, tensor] : parameters) tensor.mutable_grad().mul_(factor);
}

core::RunSettings settingsWith(const std::map<std::string, std::string>& changes) {
  core::RunSettings settings = testing::quickSettings();
  core::changeSettings(settings, {{"optimizer", "sgd"}, {"learning_rate", "0.25"}, {"epochs", "2"}});
  core::changeSettings(settings, changes);
  return settings;
}

std::vector<core::TrainEvent> trained(const core::RunSettings& settings, core::GradientHook* hook) {
  std::vector<core::TrainEvent> events;
  core::TrainingControl control;
  core::trainModel(
      settings, testing::smoothPictures(settings.data, 16), control,
      [&](const core::TrainEvent& event) { events.push_back(event); }, {}, hook);
  return events;
}

bool isSameTraining(const std::vector<core::TrainEvent>& first, const std::vector<core::TrainEvent>& second) {
  const auto a = testing::every<core::EpochDone>(first);
  const auto b = testing::every<core::EpochDone>(second);
  return !a.empty() && std::equal(a.begin(), a.end(), b.begin(), b.end(),
                                  [](const auto& one, const auto& other) { return one.metrics == other.metrics; });
}

}  // namespace

class TestGradientHook : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void everyStepShowsEveryParametersGradientOnce();
  void lookingChangesNothing();
  void changedGradientsChangeTheUpdate();
  void gradientsAreClippedAndMeasuredAfterTheHook();
  void gradientMadeInfiniteEndsTheRunAtItsParameter();
  void errorInTheHookEndsTheRunAsFailed();
};

void TestGradientHook::everyStepShowsEveryParametersGradientOnce() {
  int calls = 0;
  std::set<std::string> names;
  bool allFinite = true;
  Hook hook([&](const Parameters& parameters) {
    ++calls;
    std::set<std::string> seen;
    for (const auto& [name, tensor] : parameters) {
      seen.insert(name);
      allFinite = allFinite && tensor.grad().defined() && tensor.grad().isfinite().all().item<bool>();
    }
    QCOMPARE(seen.size(), parameters.size());
    names = seen;
  });
  const auto events = trained(settingsWith({{"architecture", "variational"}, {"filters", "4,6"}}), &hook);
  QCOMPARE(calls, static_cast<int>(testing::every<core::BatchDone>(events).size()));
  QCOMPARE(calls, 6);
  QVERIFY(allFinite);
  for (const char* name : {"encoder.0.weight", "mean.bias", "log_variance.weight", "decoder.0.weight"}) {
    QVERIFY2(names.contains(name), name);
  }
}

void TestGradientHook::lookingChangesNothing() {
  Hook hook([](const Parameters&) {});
  const core::RunSettings settings = settingsWith({{"optimizer", "adam"}, {"learning_rate", "0.01"}});
  QVERIFY(isSameTraining(trained(settings, &hook), trained(settings, nullptr)));
}

void TestGradientHook::changedGradientsChangeTheUpdate() {
  Hook half([](const Parameters& parameters) { scale(parameters, 0.5); });
  const auto halved = trained(settingsWith({{"learning_rate", "0.5"}}), &half);
  QVERIFY(isSameTraining(halved, trained(settingsWith({{"learning_rate", "0.25"}}), nullptr)));
  QVERIFY(!isSameTraining(halved, trained(settingsWith({{"learning_rate", "0.5"}}), nullptr)));
  Hook nothing([](const Parameters& parameters) { scale(parameters, 0.0); });
  const auto still = testing::every<core::EpochDone>(trained(settingsWith({}), &nothing));
  QCOMPARE(still[1].metrics.at("val_loss"), still[0].metrics.at("val_loss"));
}

void TestGradientHook::gradientsAreClippedAndMeasuredAfterTheHook() {
  Hook larger([](const Parameters& parameters) { scale(parameters, 1024.0); });
  const core::RunSettings settings = settingsWith({{"global_clipnorm", "0.001"}, {"epochs", "1"}});
  const auto plain = testing::every<core::BatchDone>(trained(settings, nullptr));
  const auto scaled = testing::every<core::BatchDone>(trained(settings, &larger));
  QCOMPARE(scaled[0].gradientNorm, 1024.0 * plain[0].gradientNorm);
  QVERIFY(qAbs(scaled[1].loss - plain[1].loss) < 1e-5);  // Both steps were cut to the same length.
}

void TestGradientHook::gradientMadeInfiniteEndsTheRunAtItsParameter() {
  Hook hook([](const Parameters& parameters) {
    parameters.back().tensor.mutable_grad().fill_(std::numeric_limits<float>::quiet_NaN());
  });
  const auto failed = testing::every<core::RunFailed>(trained(settingsWith({}), &hook));
  QCOMPARE(failed.size(), std::size_t{1});
  QVERIFY(failed[0].code == core::ErrorCode::NotFinite);
  QCOMPARE(failed[0].layer, std::string("decoder.0.bias"));
}

void TestGradientHook::errorInTheHookEndsTheRunAsFailed() {
  Hook hook([](const Parameters&) {
    throw core::Error(core::ErrorCode::DeviceLost, "machine 2",
                      core::Message::verbatim("The other machine does not answer."));
  });
  const auto events = trained(settingsWith({}), &hook);
  const auto failed = testing::every<core::RunFailed>(events);
  QCOMPARE(failed.size(), std::size_t{1});
  QVERIFY(failed[0].code == core::ErrorCode::DeviceLost);
  QVERIFY(testing::every<core::BatchDone>(events).empty());
}

std::unique_ptr<QObject> makeGradientHookTest() { return std::make_unique<TestGradientHook>(); }

#include "tst_gradient_hook.moc"
