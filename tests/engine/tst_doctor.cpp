// SPDX-License-Identifier: GPL-3.0-or-later
// The doctor beside a training: what it measures of models, and that it changes nothing of what is learnt.
#include "core/engine/layer_table.h"
#include "core/engine/model_look.h"
#include "core/engine/trainer.h"
#include "core/engine/trials.h"
#include "core/engine/weights.h"

#include <QTest>
#include <cmath>

#include "core/run/settings_schema.h"
#include "tests/engine/engine_tests.h"
#include "tests/support/memory_dataset.h"

namespace {

template <class Event>
std::vector<Event> events(const core::RunSettings& settings, std::size_t pictures = 40) {
  std::vector<Event> found;
  core::TrainingControl control;
  core::trainModel(settings, testing::smoothPictures(settings.data, pictures), control,
                   [&](const core::TrainEvent& event) {
                     if (const auto* const held = std::get_if<Event>(&event)) found.push_back(*held);
                   });
  return found;
}

const core::Finding* find(const std::vector<core::Finding>& findings, const std::string& rule) {
  for (const core::Finding& finding : findings) {
    if (finding.rule == rule) return &finding;
  }
  return nullptr;
}

core::Batch batch(const core::RunSettings& settings, std::size_t count) {
  core::Batch batch;
  std::vector<std::uint32_t> indices(count);
  for (std::uint32_t i = 0; i < count; ++i) indices[i] = i;
  core::fillBatch(testing::smoothPictures(settings.data, 2 * count), indices, core::Purpose::Evaluate, 0, 0, batch);
  return batch;
}

}  // namespace

class TestDoctor : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theDoctorChangesNothingOfWhatIsLearnt();
  void whatPicturesShowIsSaidBeforeTheFirstStep();
  void aRunThatFailsIsExplained();
  void switchedOffItSaysNothing();
  void outputsAreJudgedAsARunWould();
  void aBatchIsLearntByHeart();
  void narrowPlacesAndUnevenKernelsAreCounted_data();
  void narrowPlacesAndUnevenKernelsAreCounted();
  void silentUnitsAndMovedWeightsAreMeasured();
  void swappedCodesTellWhetherTheOutputFollowsThem_data();
  void swappedCodesTellWhetherTheOutputFollowsThem();
};

void TestDoctor::theDoctorChangesNothingOfWhatIsLearnt() {
  const core::RunSettings settings =
      testing::quickSettings({{"architecture", "variational"}, {"filters", "4,8"}, {"epochs", "2"}});
  core::RunSettings without = settings;
  without.training.doctor = false;
  const auto watched = events<core::EpochDone>(settings);
  const auto alone = events<core::EpochDone>(without);
  QCOMPARE(watched.size(), std::size_t{2});
  for (std::size_t i = 0; i < watched.size(); ++i) QCOMPARE(watched[i].metrics, alone[i].metrics);
}

void TestDoctor::whatPicturesShowIsSaidBeforeTheFirstStep() {
  const auto findings = events<core::Finding>(testing::quickSettings({{"scramble_targets", "on"}}));
  const core::Finding* const scrambled = find(findings, "scrambled-targets");
  QVERIFY(scrambled != nullptr);
  QCOMPARE(scrambled->epoch, std::int64_t{0});
  QVERIFY(findings.front().rule == "scrambled-targets");
  QVERIFY(find(events<core::Finding>(testing::quickSettings({{"range", "0..255"}, {"loss", "mae"}})),
               "targets-out-of-reach") != nullptr);
}

void TestDoctor::aRunThatFailsIsExplained() {
  core::RunSettings settings = testing::quickSettings({{"optimizer", "sgd"},
                                                       {"output_activation", "linear"},
                                                       {"range", "0..255"},
                                                       {"activation", "tanh"},
                                                       {"epochs", "50"}});
  core::changeSetting(settings, "learning_rate", 100.0);
  const auto findings = events<core::Finding>(settings);
  QVERIFY(find(findings, "learning-rate-high") != nullptr);
  const core::Finding* const failed = find(findings, "not-finite");
  QVERIFY(failed != nullptr);
  QVERIFY(failed->epoch >= 1);
  QCOMPARE(failed->cause, std::string("learning-rate-high"));
}

void TestDoctor::switchedOffItSaysNothing() {
  QVERIFY(events<core::Finding>(testing::quickSettings({{"scramble_targets", "on"}, {"doctor", "off"}})).empty());
}

void TestDoctor::outputsAreJudgedAsARunWould() {
  const core::RunSettings settings = testing::quickSettings({{"loss", "mse"}});
  const core::Batch pictures = batch(settings, 4);
  const auto perfect = core::judgeOutputs(settings, pictures, pictures.targets);
  QCOMPARE(perfect.at("loss"), 0.0);
  QCOMPARE(perfect.at("categorical_accuracy"), 1.0);
  std::vector<float> off = pictures.targets;
  for (float& value : off) value += 0.5F;
  QVERIFY(std::abs(core::judgeOutputs(settings, pictures, off).at("loss") - 0.25) < 1e-6);
}

void TestDoctor::aBatchIsLearntByHeart() {
  const core::RunSettings settings = testing::quickSettings({{"learning_rate", "0.01"}});
  const core::Rehearsal rehearsal = core::learnByHeart(settings, batch(settings, 8), 150, 30.0);
  QVERIFY(rehearsal.isWhole);
  QCOMPARE(rehearsal.losses.size(), std::size_t{150});
  QVERIFY(rehearsal.losses.back() < 0.5 * rehearsal.losses.front());
}

void TestDoctor::narrowPlacesAndUnevenKernelsAreCounted_data() {
  QTest::addColumn<QString>("architecture");
  QTest::addColumn<int>("code");
  QTest::addColumn<int>("kernel");
  QTest::newRow("convolutional") << "convolutional" << 128 << 3;
  QTest::newRow("variational") << "variational" << 16 << 3;
  QTest::newRow("basic") << "basic" << 128 << 0;
  QTest::newRow("plain-convolutional") << "plain-convolutional" << 8 * 8 * 8 << 0;
  QTest::newRow("unet") << "unet" << 0 << 3;
}

void TestDoctor::narrowPlacesAndUnevenKernelsAreCounted() {
  QFETCH(const QString, architecture);
  QFETCH(const int, code);
  QFETCH(const int, kernel);
  core::RunSettings settings = core::defaultRunSettings();
  core::changeSettings(settings, {{"architecture", architecture.toStdString()}, {"size", "64"}});
  const core::ModelSummary summary = core::summarize(settings);
  QCOMPARE(summary.codeValues, std::int64_t{code});
  QCOMPARE(summary.unevenKernel, std::int64_t{kernel});
}

void TestDoctor::silentUnitsAndMovedWeightsAreMeasured() {
  const core::RunSettings settings = testing::quickSettings({{"activation", "relu"}});
  torch::manual_seed(1);
  const auto model = core::buildModel(settings.architecture, {16, 16, 3});
  std::vector<core::NamedTensor> before;
  core::copyWeights(*model, before);
  const torch::Tensor pictures = torch::rand({6, 3, 16, 16}).contiguous(torch::MemoryFormat::ChannelsLast);
  const core::ModelLook fresh = core::lookInto(*model, pictures, core::ValueRange::Unit, before, {});
  QCOMPARE(fresh.codeUnits, 12.0);
  QCOMPARE(fresh.outOfRange, 0.0);
  for (const core::LayerFacts& layer : fresh.layers) QCOMPARE(layer.change, 0.0);
  const torch::NoGradGuard noGradients;
  for (const auto& [name, tensor] : core::namedParameters(*model)) {
    if (name.ends_with("bias")) tensor.fill_(-100.0);
    if (name.ends_with("weight")) tensor.mul_(3.0);
  }
  const core::ModelLook dead = core::lookInto(*model, pictures, core::ValueRange::Unit, before, {});
  bool isAnySilent = false;
  for (const core::LayerFacts& layer : dead.layers) {
    isAnySilent = isAnySilent || layer.silent == 1.0;
    if (layer.weights > 0) QVERIFY(std::abs(layer.change - 2.0) < 1e-4);
  }
  QVERIFY(isAnySilent);
  QCOMPARE(dead.usedCodeUnits, 0.0);
}

void TestDoctor::swappedCodesTellWhetherTheOutputFollowsThem_data() {
  QTest::addColumn<QString>("architecture");
  QTest::addColumn<double>("least");
  QTest::addColumn<double>("most");
  QTest::newRow("everything passes the code") << "basic" << 0.99 << 1.0;
  QTest::newRow("and in a variational one") << "variational" << 0.99 << 1.0;
}

void TestDoctor::swappedCodesTellWhetherTheOutputFollowsThem() {
  QFETCH(const QString, architecture);
  QFETCH(const double, least);
  QFETCH(const double, most);
  const core::RunSettings settings = testing::quickSettings({{"architecture", architecture.toStdString()}});
  torch::manual_seed(1);
  const auto model = core::buildModel(settings.architecture, {16, 16, 3});
  const torch::NoGradGuard noGradients;
  for (const auto& [name, tensor] : core::namedParameters(*model)) {
    if (name.ends_with("weight") && tensor.dim() > 1) tensor.mul_(3.0);  // So that outputs differ at all.
  }
  const torch::Tensor pictures = torch::rand({6, 3, 16, 16}).contiguous(torch::MemoryFormat::ChannelsLast);
  const double effect = core::lookInto(*model, pictures, core::ValueRange::Unit, {}, {}).codeEffect;
  QVERIFY2(effect >= least && effect <= most, qPrintable(QString::number(effect)));
  for (const auto& [name, tensor] : core::namedParameters(*model)) tensor.zero_();
  QVERIFY(core::lookInto(*model, pictures, core::ValueRange::Unit, {}, {}).codeEffect < 0.01);
}

std::unique_ptr<QObject> makeDoctorTest() { return std::make_unique<TestDoctor>(); }

#include "tst_doctor.moc"
