// SPDX-License-Identifier: GPL-3.0-or-later
// What is said while a run goes on: courses are made up here, each with one fault, beside a healthy one.
#include <QTest>
#include <cmath>

#include "core/diagnosis/course_rules.h"
#include "core/diagnosis/doctor.h"
#include "core/diagnosis/wellness.h"
#include "tests/diagnosis/made_pictures.h"

namespace {

constexpr double kMeanPicture = 0.06;

core::Course course(const std::map<std::string, std::string>& changes = {}) {
  core::Course made;
  made.settings = made::settings(changes);
  made.baselines = {{"mean picture", {{"mse", kMeanPicture}, {"loss", kMeanPicture}}}};
  made.validation = 100;
  made.stepsPerEpoch = 50;
  return made;
}

core::ReconstructionFacts goodOutputs() { return {0.2, 0.21, 0.2, 0.21, 0.0, 0.0, 0.7, 1.0, 1.0, 0.01}; }

core::ModelLook goodLook() {
  core::ModelLook look;
  look.layers = {{"encoder.0", "Conv2D", 0.1, 0.0, 1e-4, 0.05, 1000},
                 {"encoder.3", "Dense", 0.0, 0.0, 2e-4, 0.05, 1000},
                 {"decoder.0", "Dense", 0.2, 0.0, 5e-4, 0.05, 1000}};
  look.codeUnits = 64;
  look.usedCodeUnits = 60;
  return look;
}

// Epoch by epoch like a healthy run: losses fall, validation a little above training.
core::EpochFacts epochFacts(std::int64_t epoch) {
  core::EpochFacts facts;
  const double loss = 0.05 / static_cast<double>(epoch) + 0.004;
  facts.done.epoch = epoch;
  facts.done.metrics = {{"loss", loss},
                        {"mse", loss},
                        {"eval_loss", 0.95 * loss},
                        {"val_loss", 1.05 * loss},
                        {"val_mse", 1.05 * loss},
                        {"eval_mse", 0.95 * loss}};
  facts.done.trainingSeconds = 20.0;
  facts.steps = 50 * epoch;
  for (int batch = 0; batch < 50; ++batch) {
    facts.batchLosses.push_back(loss * (1.2 - 0.008 * batch + 0.05 * (batch % 2)));
  }
  facts.outputs = goodOutputs();
  facts.model = goodLook();
  return facts;
}

using Change = std::function<void(core::EpochFacts&)>;

// What is said over so many epochs that are healthy but for the change.
std::vector<core::Finding> said(core::Course start, std::int64_t epochs, const Change& change = {}) {
  core::Doctor doctor(std::move(start), {});
  for (std::int64_t epoch = 1; epoch <= epochs; ++epoch) {
    core::EpochFacts facts = epochFacts(epoch);
    if (change) change(facts);
    (void)doctor.epochEnded(std::move(facts));
  }
  return doctor.said();
}

void setLosses(core::EpochFacts& facts, double value) {
  for (auto& [name, metric] : facts.done.metrics) metric = value;
  for (double& loss : facts.batchLosses) loss = value;
}

Change planted(const std::string& rule) {
  if (rule == "same-output-for-all") return [](core::EpochFacts& facts) { facts.outputs->outputSpread = 0.001; };
  if (rule == "constant-output") return [](core::EpochFacts& facts) { facts.outputs->outputContrast = 0.001; };
  if (rule == "clipped-output") return [](core::EpochFacts& facts) { facts.outputs->outputAtEnds = 0.8; };
  if (rule == "output-out-of-range") return [](core::EpochFacts& facts) { facts.model->outOfRange = 0.3; };
  if (rule == "checkerboard") return [](core::EpochFacts& facts) { facts.outputs->outputGrid = 20.0; };
  if (rule == "blurry-output") return [](core::EpochFacts& facts) { facts.outputs->sharpness = 0.1; };
  if (rule == "unused-code") return [](core::EpochFacts& facts) { facts.model->usedCodeUnits = 1; };
  if (rule == "ignored-code") return [](core::EpochFacts& facts) { facts.model->codeEffect = 0.001; };
  if (rule == "dead-units") {
    return [](core::EpochFacts& facts) {
      setLosses(facts, kMeanPicture * (0.98 - 0.003 * static_cast<double>(facts.done.epoch)));
      facts.model->layers[1].silent = 0.9;
    };
  }
  if (rule == "vanishing-gradient") {
    return [](core::EpochFacts& facts) {
      setLosses(facts, kMeanPicture * (1.0 - 0.005 * static_cast<double>(facts.done.epoch)));
      facts.model->layers[0].gradient = 1e-9;
    };
  }
  if (rule == "diverging") {
    return [](core::EpochFacts& facts) {
      for (std::size_t i = 25; i < facts.batchLosses.size(); ++i) facts.batchLosses[i] *= 10.0;
    };
  }
  if (rule == "jumping-loss") {
    return [](core::EpochFacts& facts) {
      facts.done.metrics["loss"] = 0.05;
      for (std::size_t i = 0; i < facts.batchLosses.size(); ++i) facts.batchLosses[i] = i % 3 == 0 ? 0.14 : 0.005;
    };
  }
  if (rule == "hardly-learning" || rule == "worse-than-mean-picture") {
    return [](core::EpochFacts& facts) { setLosses(facts, 1.001 * kMeanPicture); };
  }
  if (rule == "overfitting") {
    return [](core::EpochFacts& facts) {
      const auto epoch = static_cast<double>(facts.done.epoch);
      facts.done.metrics["eval_loss"] = 0.03 / epoch;
      facts.done.metrics["val_loss"] = 0.02 + 0.002 * std::abs(epoch - 5.0);
    };
  }
  if (rule == "evaluation-differs") return [](core::EpochFacts& facts) { facts.done.metrics["eval_loss"] = 0.2; };
  if (rule == "validation-below-training") {
    return [](core::EpochFacts& facts) {
      facts.done.metrics["val_loss"] = 0.5 * facts.done.metrics["loss"];
      facts.done.metrics["eval_loss"] = 0.5 * facts.done.metrics["loss"];
    };
  }
  if (rule == "plateau") {
    return [](core::EpochFacts& facts) {
      const double flat = facts.done.epoch < 5 ? 0.02 : 0.0101;
      facts.done.metrics["val_loss"] = flat;
      facts.done.metrics["eval_loss"] = flat;
    };
  }
  return [](core::EpochFacts& facts) { facts.loadingSeconds = 15.0; };
}

}  // namespace

class TestCourseRules : public QObject {
  Q_OBJECT

 private slots:
  void aHealthyRunHearsNoWarning();
  void faultsAreNamed_data();
  void faultsAreNamed();
  void anOutputThatIsGoodWithoutItsCodeIsGoodToKnow();
  void notFiniteIsSaidWithWhereItHappened();
  void theFirstStepTellsOfARateThatIsTooHigh();
  void aLossThatRisesWithinTheFirstEpochIsSaidThere();
  void eachThingIsSaidOnce();
  void whatWasKnownBeforeExplainsWhatIsSeen();
  void aRunThatGoesOnIsJudgedByItsWholeCourse();
  void looksIntoTheModelBecomeRare();
  void aModelThatIsWakingIsGivenTime();
  void aSingleBadEpochIsNoVerdict();
  void aRunThatEndsAtTheMeanPictureIsTold();
  void aRunThatWasStoppedWhileItLearntIsTold();
  void goodRunsAreCalledGoodAndWhy();
  void ratesAreMendedTowardsTheUsual();
};

void TestCourseRules::aHealthyRunHearsNoWarning() {
  for (const core::Finding& finding : said(course({{"epochs", "40"}}), 40)) {
    QVERIFY2(finding.severity == core::Severity::Note, finding.rule.c_str());
  }
}

void TestCourseRules::faultsAreNamed_data() {
  QTest::addColumn<QString>("rule");
  for (const char* const rule :
       {"same-output-for-all", "constant-output", "clipped-output", "output-out-of-range", "checkerboard",
        "blurry-output", "unused-code", "ignored-code", "dead-units", "vanishing-gradient", "diverging", "jumping-loss",
        "hardly-learning", "worse-than-mean-picture", "overfitting", "evaluation-differs", "validation-below-training",
        "plateau", "waiting-for-pictures"}) {
    QTest::newRow(rule) << rule;
  }
}

void TestCourseRules::faultsAreNamed() {
  QFETCH(const QString, rule);
  core::Course start = course({{"epochs", "20"}});
  start.hasBatchNorm = true;
  const auto found = said(start, 20, planted(rule.toStdString()));
  QVERIFY(made::find(found, rule.toStdString()) != nullptr);
}

// A U-Net mends pictures through its bridges; where the output is bad, the narrow place is what it lacks.
void TestCourseRules::anOutputThatIsGoodWithoutItsCodeIsGoodToKnow() {
  const auto good = said(course(), 6, planted("ignored-code"));
  QCOMPARE(made::find(good, "ignored-code")->severity, core::Severity::Note);
  const auto bad = said(course(), 6, [](core::EpochFacts& facts) {
    setLosses(facts, kMeanPicture);
    facts.model->codeEffect = 0.0;
    facts.outputs->outputSpread = 0.0;
  });
  QCOMPARE(made::find(bad, "ignored-code")->severity, core::Severity::Warning);
  QCOMPARE(made::find(bad, "ignored-code")->cause, std::string("same-output-for-all"));
}

void TestCourseRules::notFiniteIsSaidWithWhereItHappened() {
  core::Doctor doctor(course({{"learning_rate", "5"}}), {});
  core::RunFailed failed{core::ErrorCode::NotFinite, "loss", {}, 2, 7, "encoder.0 (Conv2D)", {"a.png"}};
  const auto found = doctor.failed(failed);
  QCOMPARE(found.size(), std::size_t{1});
  QCOMPARE(found.front().rule, std::string("not-finite"));
  QCOMPARE(found.front().epoch, std::int64_t{2});
  QVERIFY(std::get<double>(found.front().fix.at("learning_rate")) < 5.0);
  QVERIFY(doctor.failed({core::ErrorCode::OutOfMemory, "memory", {}, 1, 1}).empty());
}

void TestCourseRules::theFirstStepTellsOfARateThatIsTooHigh() {
  core::Doctor healthy(course(), {});
  QVERIFY(healthy.firstStepTaken(goodLook()).empty());
  core::ModelLook far = goodLook();
  far.layers[0].change = 3.0;
  core::Doctor doctor(course({{"optimizer", "sgd"}, {"learning_rate", "1"}}), {});
  const auto found = doctor.firstStepTaken(far);
  QCOMPARE(made::rules(found), std::vector<std::string>{"learning-rate-high"});
  QCOMPARE(found.front().epoch, std::int64_t{1});
}

void TestCourseRules::aLossThatRisesWithinTheFirstEpochIsSaidThere() {
  core::Doctor doctor(course(), {});
  std::vector<double> losses(16, 0.1);
  losses.insert(losses.end(), 16, 5.0);
  const auto found = doctor.batchesDone(losses, 32);
  QCOMPARE(made::rules(found), std::vector<std::string>{"diverging"});
  QCOMPARE(found.front().epoch, std::int64_t{1});
  core::Doctor other(course(), {});
  QVERIFY(other.batchesDone(epochFacts(1).batchLosses, 50).empty());
}

void TestCourseRules::eachThingIsSaidOnce() {
  core::Doctor doctor(course(), {});
  std::size_t times = 0;
  for (std::int64_t epoch = 1; epoch <= 10; ++epoch) {
    core::EpochFacts facts = epochFacts(epoch);
    facts.outputs->outputSpread = 0.0;
    for (const core::Finding& finding : doctor.epochEnded(std::move(facts))) {
      if (finding.rule != "same-output-for-all") continue;
      ++times;
      QCOMPARE(finding.epoch, std::int64_t{2});  // The first one in which it may speak.
    }
  }
  QCOMPARE(times, std::size_t{1});
}

void TestCourseRules::whatWasKnownBeforeExplainsWhatIsSeen() {
  core::Finding known;
  known.rule = "scrambled-targets";
  known.severity = core::Severity::Wrong;
  core::Doctor doctor(course(), {known});
  core::EpochFacts second = epochFacts(2);
  second.outputs->outputSpread = 0.0;
  (void)doctor.epochEnded(epochFacts(1));
  const auto found = doctor.epochEnded(std::move(second));
  QCOMPARE(made::rules(found), std::vector<std::string>{"same-output-for-all"});
  QCOMPARE(found.front().cause, std::string("scrambled-targets"));
}

void TestCourseRules::aRunThatGoesOnIsJudgedByItsWholeCourse() {
  const Change overfits = planted("overfitting");
  std::vector<core::EpochFacts> earlier;
  for (std::int64_t epoch = 1; epoch <= 8; ++epoch) {
    core::EpochFacts& facts = earlier.emplace_back();
    facts.done = epochFacts(epoch).done;
    facts.steps = 50 * epoch;
    overfits(facts);
  }
  core::EpochFacts ninth = epochFacts(9);
  overfits(ninth);
  core::Doctor doctor(course({{"epochs", "20"}}), {});
  doctor.goOnAfter(earlier, {});
  const auto found = doctor.epochEnded(ninth);
  QVERIFY(made::find(found, "overfitting") != nullptr);
  core::Doctor again(course({{"epochs", "20"}}), {});
  again.goOnAfter(earlier, found);
  QVERIFY(made::find(again.epochEnded(ninth), "overfitting") == nullptr);  // Said before.
  QVERIFY(made::find(again.said(), "overfitting") != nullptr);
}

void TestCourseRules::looksIntoTheModelBecomeRare() {
  core::Doctor doctor(course({{"epochs", "100"}}), {});
  int looks = 0;
  for (std::int64_t epoch = 1; epoch <= 100; ++epoch) looks += doctor.wantsLook(epoch) ? 1 : 0;
  QVERIFY(looks >= 8);
  QVERIFY(looks <= 14);
}

// Dense layers have most units silent and stay near the mean picture for a while; outputs that differ more and more from
// picture to picture show that they will not stay there.
void TestCourseRules::aModelThatIsWakingIsGivenTime() {
  const auto dense = [](double growth) {
    return [growth](core::EpochFacts& facts) {
      setLosses(facts, kMeanPicture * (facts.done.epoch == 1 ? 2.0 : 0.985));
      facts.model->layers[1].silent = 0.86;
      facts.outputs->outputSpread = 0.008 * std::pow(growth, static_cast<double>(facts.done.epoch - 1));
    };
  };
  const auto waking = said(course({{"epochs", "40"}}), 12, dense(1.1));
  for (const char* const rule : {"dead-units", "worse-than-mean-picture", "same-output-for-all"}) {
    QVERIFY2(made::find(waking, rule) == nullptr, rule);
  }
  const auto stuck = said(course({{"epochs", "40"}}), 12, dense(1.0));
  for (const char* const rule : {"dead-units", "worse-than-mean-picture", "same-output-for-all"}) {
    QVERIFY2(made::find(stuck, rule) != nullptr, rule);
  }
}

void TestCourseRules::aSingleBadEpochIsNoVerdict() {
  const auto bad = [](std::int64_t first, std::int64_t last) {
    return [=](core::EpochFacts& facts) {
      setLosses(facts, kMeanPicture * (facts.done.epoch >= first && facts.done.epoch <= last ? 0.99 : 0.965));
    };
  };
  QVERIFY(made::find(said(course({{"epochs", "40"}}), 12, bad(7, 8)), "worse-than-mean-picture") == nullptr);
  QVERIFY(made::find(said(course({{"epochs", "40"}}), 12, bad(7, 9)), "worse-than-mean-picture") != nullptr);
}

void TestCourseRules::aRunThatEndsAtTheMeanPictureIsTold() {
  const auto level = [](double fall) {
    return [fall](core::EpochFacts& facts) {
      setLosses(facts, kMeanPicture * (1.5 - fall * static_cast<double>(facts.done.epoch)));
    };
  };
  const auto falling = said(course({{"epochs", "4"}}), 4, level(0.1));
  QCOMPARE(made::rules(falling).front(), std::string("too-few-steps"));
  QCOMPARE(falling.front().epoch, std::int64_t{4});
  QCOMPARE(std::get<std::int64_t>(falling.front().fix.at("epochs")), std::int64_t{12});
  core::Course large = course({{"epochs", "4"}, {"batch_size", "120"}});
  large.stepsPerEpoch = 2;  // Smaller batches bring more steps in the same time.
  const core::SettingMap more = made::find(said(large, 4, level(0.1)), "too-few-steps")->fix;
  QVERIFY((more == core::SettingMap{{"batch_size", std::int64_t{8}}}));
  const auto standing = said(course({{"epochs", "3"}}), 3, level(0.0));
  QVERIFY(made::find(standing, "too-few-steps") == nullptr);
  QVERIFY(made::find(standing, "worse-than-mean-picture") != nullptr);
  QVERIFY(made::find(said(course({{"epochs", "8"}}), 4, level(0.1)), "too-few-steps") == nullptr);  // It goes on.
}

void TestCourseRules::aRunThatWasStoppedWhileItLearntIsTold() {
  const double before = epochFacts(5).done.metrics.at("val_loss");
  const auto stopped = [before](double validation, double known = 0.95) {
    return [=](core::EpochFacts& facts) {
      if (facts.done.epoch < 6) return;
      facts.done.metrics["val_loss"] = validation;
      facts.done.metrics["eval_loss"] = known * before;
    };
  };
  const core::Course patient = course({{"epochs", "40"}, {"patience", "1"}});
  const auto found = said(patient, 6, stopped(1.01 * before));
  QCOMPARE(std::get<std::int64_t>(made::find(found, "stops-too-soon")->fix.at("patience")), std::int64_t{10});
  QVERIFY(made::find(said(patient, 6, stopped(1.5 * before)), "stops-too-soon") == nullptr);  // Rightly.
  QVERIFY(made::find(said(course({{"epochs", "40"}}), 6, stopped(1.01 * before)), "stops-too-soon") == nullptr);
  // Training pictures are known better, but validation pictures had been getting better fast as well.
  QVERIFY(made::find(said(patient, 6, stopped(1.01 * before, 0.7)), "stops-too-soon") != nullptr);
  const core::Course waiting = course({{"epochs", "40"}, {"patience", "3"}});
  QVERIFY(made::find(said(waiting, 6, stopped(1.01 * before, 0.7)), "stops-too-soon") == nullptr);
}

void TestCourseRules::goodRunsAreCalledGoodAndWhy() {
  const std::vector<core::Baseline> baselines = course().baselines;
  QCOMPARE(core::wellAfter(baselines, {{1, 0.05}, {2, 0.03}, {3, 0.02}}).english(),
           std::string("The validation error is 3 times below the mean picture's and still falling."));
  QCOMPARE(core::wellAfter(baselines, {{1, 0.02}, {2, 0.02}, {3, 0.02}}).english(),
           std::string("The validation error is 3 times below the mean picture's."));
  // What is no more than its ups and downs is no falling, as little as for the rule that calls it a plateau.
  const auto restless = [](double last) {
    return core::Curve{{1, 0.021}, {2, 0.024}, {3, 0.020}, {4, 0.023}, {5, 0.021}, {6, last}};
  };
  QVERIFY(core::wellAfter(baselines, restless(0.0198)).english().ends_with("times below the mean picture's."));
  QVERIFY(core::wellAfter(baselines, restless(0.0150)).english().ends_with("and still falling."));
  QVERIFY(core::wellAfter(baselines, {{1, 0.07}}).empty());
  QVERIFY(core::wellAfter({}, {{1, 0.01}}).empty());
}

void TestCourseRules::ratesAreMendedTowardsTheUsual() {
  const auto rate = [](const char* value) { return made::settings({{"learning_rate", value}}); };
  QCOMPARE(core::lowerRate(rate("0.001"), 3.0), 0.000333);
  QCOMPARE(core::lowerRate(rate("0.01"), 3.0), 0.001);
  QCOMPARE(core::higherRate(rate("0.000001"), 10.0), 0.001);
  QCOMPARE(core::higherRate(rate("0.001"), 10.0), 0.003);
}

QTEST_APPLESS_MAIN(TestCourseRules)
#include "tst_course_rules.moc"
