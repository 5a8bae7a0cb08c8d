// SPDX-License-Identifier: GPL-3.0-or-later
// Searches as people write them, and the runs that come of them.
#include <QTest>
#include <cmath>
#include <set>

#include "core/base/error.h"
#include "core/run/search_space.h"
#include "core/run/settings_schema.h"

namespace {

std::vector<core::RunSettings> grid(const std::string& text, std::size_t seeds = 1) {
  return core::searchedRuns(core::defaultRunSettings(), {core::parseSearch(text), 0, 1, seeds});
}

std::vector<core::RunSettings> random(const std::string& text, std::size_t draws, std::uint64_t drawnWith = 1) {
  return core::searchedRuns(core::defaultRunSettings(), {core::parseSearch(text), draws, drawnWith, 1});
}

std::string setting(const core::RunSettings& run, const std::string& key) {
  for (const core::SettingInUse& used : core::settingsInUse(run)) {
    if (used.spec.key == key) return core::formatSetting(used.value);
  }
  return {};
}

std::vector<std::string> column(const std::vector<core::RunSettings>& runs, const std::string& key) {
  std::vector<std::string> values;
  for (const core::RunSettings& run : runs) values.push_back(setting(run, key));
  return values;
}

}  // namespace

class TestSearchSpace : public QObject {
  Q_OBJECT
 private slots:
  void aGridIsEveryCombination();
  void valuesWithCommasStandBetweenBars();
  void sizesMayBeTwoSides();
  void settingsAreKnownByTheirTitles();
  void aDecimalCommaIsNeverTwoValues();
  void aSettingOfOneChoiceIsLeftOutOfTheOthers();
  void equalRunsAreKeptOnce();
  void seedsCountUpwardsFromTheSettingsOwn();
  void randomRunsLieInTheirRangesAndComeAgain();
  void aLogarithmicRangeDrawsEachPowerOfTenAlike();
  void mistakesAreNamed_data();
  void mistakesAreNamed();
};

void TestSearchSpace::aGridIsEveryCombination() {
  const auto runs = grid("learning_rate = 0.001, 0.003; batch_size = 16, 64");
  QCOMPARE(column(runs, "learning_rate"), (std::vector<std::string>{"0.001", "0.001", "0.003", "0.003"}));
  QCOMPARE(column(runs, "batch_size"), (std::vector<std::string>{"16", "64", "16", "64"}));
  QCOMPARE(runs[1].name, std::string("Convolutional, learning rate 0.001, batch size 64"));  // Usual ones as well.
}

void TestSearchSpace::valuesWithCommasStandBetweenBars() {
  QCOMPARE(column(grid("filters = 32,16 | 64,32"), "filters"), (std::vector<std::string>{"32,16", "64,32"}));
}

void TestSearchSpace::sizesMayBeTwoSides() {
  core::RunSettings base = core::defaultRunSettings();
  base.data.height = 48;
  const std::vector<core::RunSettings> runs =
      core::searchedRuns(base, {core::parseSearch("size = 64, 96x64, 48 x 80; batch_size = 8"), 0, 1, 1});
  QCOMPARE(runs.size(), std::size_t{3});
  QVERIFY((core::modelShape(runs[0].data) == core::ImageShape{64, 64, 3}));
  QVERIFY((core::modelShape(runs[1].data) == core::ImageShape{96, 64, 3}));
  QVERIFY((core::modelShape(runs[2].data) == core::ImageShape{48, 80, 3}));
  QVERIFY2(runs[1].name.find("96x64") != std::string::npos, runs[1].name.c_str());
}

void TestSearchSpace::settingsAreKnownByTheirTitles() {
  QCOMPARE(grid("Learning rate = 0.001, 0.003; latent size = 16, 64").size(), std::size_t{4});
}

// Three runs with the rates 0, 1 and 3 are not what anybody means by it.
void TestSearchSpace::aDecimalCommaIsNeverTwoValues() {
  for (const char* const doubtful :
       {"learning_rate = 0,001, 0,003", "learning_rate = 0,001", "kl_weight = 1,3", "beta_1 = 0,9,0,99",
        "learning_rate = 0.001,0,003", "batch_size = 1,024", "filters = 32,64", "loss = 0,84*ssim + 0,16*mae, mse"}) {
    try {
      (void)grid(doubtful);
      QFAIL(doubtful);
    } catch (const core::Error& error) {
      QVERIFY2(QString(error.what()).contains("could be"), error.what());
    }
  }
  const std::vector<std::string> rates = {"0.001", "0.003"};
  for (const char* const clear : {"learning_rate = 0,001 | 0,003", "learning_rate = 0.001,0.003",
                                  "learning_rate = 0.001, 0.003", "learning_rate = 1e-3 | 3e-3"}) {
    QCOMPARE(column(grid(clear), "learning_rate"), rates);
  }
  QCOMPARE(column(grid("batch_size = 16,32,64"), "batch_size"), (std::vector<std::string>{"16", "32", "64"}));
  QCOMPARE(column(grid("range = 0..1,-1..1; output_activation=tanh"), "range"),
           (std::vector<std::string>{"0..1", "-1..1"}));
  const auto axis = core::parseAxis("learning_rate", "0,0001 .. 0,01 log", ',');
  QCOMPARE(std::get<core::SearchRange>(axis).from, 0.0001);
  QCOMPARE(std::get<core::SearchRange>(axis).to, 0.01);
}

void TestSearchSpace::aSettingOfOneChoiceIsLeftOutOfTheOthers() {
  const auto runs = grid("momentum = 0, 0.9; optimizer = adam, sgd");
  QCOMPARE(column(runs, "optimizer"), (std::vector<std::string>{"adam", "sgd", "sgd"}));
  QCOMPARE(column(runs, "momentum"), (std::vector<std::string>{"", "0", "0.9"}));
}

void TestSearchSpace::equalRunsAreKeptOnce() {
  QCOMPARE(grid("batch_size = 16, 016, 32").size(), std::size_t{2});
  QCOMPARE(random("batch_size = 16, 32", 50).size(), std::size_t{2});
}

void TestSearchSpace::seedsCountUpwardsFromTheSettingsOwn() {
  const auto runs = grid("batch_size = 16, 32", 3);
  QCOMPARE(column(runs, "seed"), (std::vector<std::string>{"1", "2", "3", "1", "2", "3"}));
  QCOMPARE(runs[5].name, std::string("Convolutional, batch size 32, seed 3"));
  QCOMPARE(grid("", 2).size(), std::size_t{2});
}

void TestSearchSpace::randomRunsLieInTheirRangesAndComeAgain() {
  const std::string text = "learning_rate = 0.0001 .. 0.01 log; batch_size = 2 .. 5; optimizer = adam, sgd";
  const auto runs = random(text, 200);
  std::set<std::string> sizes;
  for (const core::RunSettings& run : runs) {
    const double rate = std::stod(setting(run, "learning_rate"));
    QVERIFY(rate >= 0.0001 && rate <= 0.01);
    sizes.insert(setting(run, "batch_size"));
  }
  QCOMPARE(sizes, (std::set<std::string>{"2", "3", "4", "5"}));
  QCOMPARE(column(random(text, 200), "learning_rate"), column(runs, "learning_rate"));
  QVERIFY(column(random(text, 200, 2), "learning_rate") != column(runs, "learning_rate"));
}

void TestSearchSpace::aLogarithmicRangeDrawsEachPowerOfTenAlike() {
  int low = 0;
  const auto runs = random("learning_rate = 0.0001 .. 0.01 log", 1000);
  for (const core::RunSettings& run : runs) low += std::stod(setting(run, "learning_rate")) < 0.001 ? 1 : 0;
  const double share = low / static_cast<double>(runs.size());
  QVERIFY2(std::abs(share - 0.5) < 0.06, qPrintable(QString::number(share)));  // Four standard deviations.
}

void TestSearchSpace::mistakesAreNamed_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<int>("draws");
  QTest::addColumn<QString>("subject");
  QTest::addColumn<QString>("words");
  QTest::newRow("misspelt") << "learning_rat = 1" << 0 << "learning_rat"
                            << "did you mean \"learning_rate\"";
  QTest::newRow("too large") << "batch_size = 16, -3" << 0 << "batch_size"
                             << "Batch size must not be below 1. Try 32.";
  QTest::newRow("no value") << "batch_size =" << 0 << "batch_size"
                            << "no values";
  QTest::newRow("no equals sign") << "batch 16" << 0 << "search"
                                  << "Please write it like";
  QTest::newRow("twice") << "batch_size = 1; batch_size = 2" << 0 << "batch_size"
                         << "twice";
  QTest::newRow("range in a grid") << "learning_rate = 0.1 .. 0.2" << 0 << "learning_rate"
                                   << "random search";
  QTest::newRow("range of a name") << "optimizer = 1 .. 2" << 5 << "optimizer"
                                   << "no range";
  QTest::newRow("falling range") << "batch_size = 9 .. 2" << 5 << "batch_size"
                                 << "must rise";
  QTest::newRow("range without bounds") << "batch_size = a .. b" << 5 << "batch_size"
                                        << "no range";
  QTest::newRow("wide range") << "batch_size = -5 .. 8" << 5 << "batch_size"
                              << "Batch size must not be below 1. Try 32.";
  QTest::newRow("log from 0") << "global_clipnorm = 0 .. 8 log" << 5 << "global_clipnorm"
                              << "above 0";
  QTest::newRow("never applies") << "momentum = 0.5" << 0 << "momentum"
                                 << "not a setting of \"adam\"";
  QTest::newRow("too many") << "batch_size = 1 .. 8" << 1001 << "search"
                            << "1001 runs; at most 1000";
}

void TestSearchSpace::mistakesAreNamed() {
  QFETCH(QString, text);
  QFETCH(int, draws);
  QFETCH(QString, subject);
  QFETCH(QString, words);
  try {
    (void)random(text.toStdString(), static_cast<std::size_t>(draws));
    QFAIL("It was taken.");
  } catch (const core::Error& error) {
    QCOMPARE(QString::fromStdString(error.subject()), subject);
    QVERIFY2(QString(error.what()).contains(words), error.what());
  }
}

QTEST_GUILESS_MAIN(TestSearchSpace)
#include "tst_search_space.moc"
