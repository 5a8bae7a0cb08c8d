// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/losses.h"

#include <QTest>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "core/data/batch.h"
#include "core/engine/trainer.h"
#include "core/run/catalogue.h"
#include "core/run/settings_schema.h"
#include "tests/engine/engine_tests.h"
#include "tests/support/memory_dataset.h"

namespace {

constexpr std::array kRanges = {core::ValueRange::Unit, core::ValueRange::Byte, core::ValueRange::Signed};
constexpr std::array kRangeNames = {"0..1", "0..255", "-1..1"};

// Whole pictures of one value, of chance, and what comes out where a model has run away.
std::vector<torch::Tensor> outputs(core::ValueRange range) {
  const auto [low, high] = core::rangeEnds(range);
  std::vector<torch::Tensor> all;
  for (const float value : {low, high, 0.0F, 0.5F * (low + high), -1e4F, 1e4F}) {
    all.push_back(torch::full({2, 3, 12, 12}, value));
  }
  all.push_back(torch::rand({2, 3, 12, 12}) * (high - low) + low);
  return all;
}

// What is not finite, or "".
std::string sicknessOf(const std::string& loss, core::ValueRange range) {
  const auto targets = outputs(range);
  for (const torch::Tensor& output : outputs(range)) {
    for (const std::size_t which : {std::size_t{0}, std::size_t{1}, std::size_t{3}, targets.size() - 1}) {
      const torch::Tensor leaf = output.clone().requires_grad_();
      const torch::Tensor value = core::lossOf(core::parseLoss(loss), leaf, targets[which], range);
      value.backward();
      const std::string place = " of " + std::to_string(output.flatten()[0].item<float>());
      if (!std::isfinite(value.item<double>())) return "the loss" + place;
      if (!leaf.grad().isfinite().all().item<bool>()) return "the gradient" + place;
    }
  }
  return {};
}

// Nothing where every figure of a short training is finite.
std::string sicknessOfTraining(const std::string& loss, const std::string& range, const std::string& output) {
  core::RunSettings settings = testing::quickSettings();
  core::changeSettings(settings, {{"architecture", "convolutional"},
                                  {"filters", "6,8"},
                                  {"latent_dim", "4"},
                                  {"output_activation", output},
                                  {"epochs", "2"},
                                  {"batch_size", "4"},
                                  {"loss", loss},
                                  {"range", range}});
  std::string sick = "no epoch was finished";
  core::TrainingControl control;
  core::trainModel(settings, testing::smoothPictures(settings.data, 16), control, [&](const core::TrainEvent& event) {
    if (const auto* failed = std::get_if<core::RunFailed>(&event)) sick = failed->message.english();
    const auto* done = std::get_if<core::EpochDone>(&event);
    if (done == nullptr) return;
    sick.clear();
    for (const auto& [name, value] : done->metrics) {
      if (std::isnan(value)) sick = name;
    }
  });
  return sick;
}

}  // namespace

class TestLosses : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void everyLossAndItsGradientAreFiniteWhateverComesOut_data();
  void everyLossAndItsGradientAreFiniteWhateverComesOut();
  void everyLossTrainsInEveryRange_data();
  void everyLossTrainsInEveryRange();
};

void TestLosses::everyLossAndItsGradientAreFiniteWhateverComesOut_data() {
  QTest::addColumn<std::string>("loss");
  QTest::addColumn<int>("range");
  for (const core::CatalogueEntry& entry : core::lossCatalogue()) {
    for (std::size_t range = 0; range < kRanges.size(); ++range) {
      QTest::addRow("%s, %s", entry.name.c_str(), kRangeNames[range]) << entry.name << static_cast<int>(range);
    }
  }
}

void TestLosses::everyLossAndItsGradientAreFiniteWhateverComesOut() {
  QFETCH(const std::string, loss);
  QFETCH(const int, range);
  const std::string sick = sicknessOf(loss, kRanges[static_cast<std::size_t>(range)]);
  QVERIFY2(sick.empty(), sick.c_str());
}

void TestLosses::everyLossTrainsInEveryRange_data() {
  QTest::addColumn<std::string>("loss");
  QTest::addColumn<std::string>("range");
  QTest::addColumn<std::string>("output");
  for (const core::CatalogueEntry& entry : core::lossCatalogue()) {
    for (const std::string range : kRangeNames) {
      for (const std::string output : {"sigmoid", "tanh", "linear"}) {
        QTest::addRow("%s, %s, %s", entry.name.c_str(), range.c_str(), output.c_str()) << entry.name << range << output;
      }
    }
  }
}

void TestLosses::everyLossTrainsInEveryRange() {
  QFETCH(const std::string, loss);
  QFETCH(const std::string, range);
  QFETCH(const std::string, output);
  const std::string sick = sicknessOfTraining(loss, range, output);
  QVERIFY2(sick.empty(), sick.c_str());
}

std::unique_ptr<QObject> makeLossesTest() { return std::make_unique<TestLosses>(); }

#include "tst_losses.moc"
