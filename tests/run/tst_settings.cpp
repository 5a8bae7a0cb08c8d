// SPDX-License-Identifier: GPL-3.0-or-later
// Settings as people give them: options, recipes and their mistakes.
#include <QTest>
#include <set>

#include "core/base/error.h"
#include "core/run/catalogue.h"
#include "core/run/loss_terms.h"
#include "core/run/recipes.h"
#include "core/run/setting_words.h"
#include "core/run/settings_schema.h"
#include "core/run/typed_setting.h"

namespace {

// Key and sentence of the refusal; empty when there was none.
std::pair<QString, QString> refusal(const auto& action) {
  try {
    action();
  } catch (const core::Error& error) {
    return {QString::fromStdString(error.subject()), error.what()};
  }
  return {};
}

std::pair<QString, QString> refusalOfRecipe(const QString& body) {
  const std::string json = ("{\"afterimage_recipe\": 1, " + body + "}").toStdString();
  return refusal([&] { (void)core::parseRecipe(json, "a file"); });
}

}  // namespace

class TestSettings : public QObject {
  Q_OBJECT
 private slots:
  void everySettingExplainsItselfAndAcceptsItsDefault();
  void keysAreUniqueAmongAllSettings();
  void textIsReadAsPeopleTypeIt();
  void numbersMayHaveAComma();
  void valuesOutsideTheirRangeAreRefusedWithIt_data();
  void valuesOutsideTheirRangeAreRefusedWithIt();
  void whatNoPersonWouldWantIsStillReadFromFiles();
  void settingsThatDifferBySeedKeepTheirHash();
  void choosingAnotherOptimizerResetsItsSettings();
  void choicesAreKnownByTheirKey();
  void choicesComeBeforeWhatDependsOnThem();
  void settingsOfSomethingElseAreRefused();
  void settingsThatDoNotGoTogetherAreRefused();
  void aFailedChangeChangesNothing();
  void sizesAreWrittenAsWidthByHeight();
  void recipesHoldTheRecord();
  void recipesComeBackAsTheyWereWritten_data();
  void recipesComeBackAsTheyWereWritten();
  void mistakesInRecipesAreNamed_data();
  void mistakesInRecipesAreNamed();
  void lossesAreNamesOrMixes();
};

void TestSettings::everySettingExplainsItselfAndAcceptsItsDefault() {
  for (const core::SettingInUse& setting : core::allSettings()) {
    QVERIFY2(setting.spec.explanation.english().size() > 10, setting.spec.key.c_str());
    QVERIFY(core::checkedSetting(setting.spec, setting.spec.defaultValue) == setting.spec.defaultValue);
    QVERIFY(core::typedSetting(setting.spec, core::formatSetting(setting.value)) == setting.value);
    QVERIFY2(!core::settingTitle(setting.spec.key).empty(), setting.spec.key.c_str());
    QVERIFY(core::settingKeyNamed(core::settingTitle(setting.spec.key).english()) == setting.spec.key);
  }
}

void TestSettings::keysAreUniqueAmongAllSettings() {
  std::set<std::string> keys;
  for (const core::SettingInUse& setting : core::allSettings())
    QVERIFY2(keys.insert(setting.spec.key).second, setting.spec.key.c_str());
}

void TestSettings::textIsReadAsPeopleTypeIt() {
  core::RunSettings settings = core::defaultRunSettings();
  core::changeSettings(settings, {{"learning_rate", "1e-4"}, {"filters", "8, 16"}, {"flip", "yes"}, {"size", "+32"}});
  QCOMPARE(settings.optimizer.real("learning_rate"), 1e-4);
  QVERIFY((settings.architecture.list("filters") == std::vector<std::int64_t>{8, 16}));
  QVERIFY(settings.data.augmentation.flip);
  QCOMPARE(settings.data.size, 32);
}

void TestSettings::numbersMayHaveAComma() {
  core::RunSettings settings = core::defaultRunSettings();
  core::changeSettings(settings,
                       {{"learning_rate", "0,0005"}, {"validation_split", "0,15"}, {"loss", "0,5*mse + 0,5*mae"}});
  QCOMPARE(settings.optimizer.real("learning_rate"), 0.0005);
  QCOMPARE(settings.data.validationSplit, 0.15);
  QCOMPARE(settings.loss, "0.5*mse + 0.5*mae");
  core::changeSettingText(settings, "global_clipnorm", "1,250", ',');
  QCOMPARE(settings.training.globalClipNorm, 1.25);
  core::changeSettingText(settings, "epochs", "1,000");
  QCOMPARE(settings.training.epochs, 1000);
}

void TestSettings::valuesOutsideTheirRangeAreRefusedWithIt_data() {
  QTest::addColumn<QString>("key");
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("allowed");
  const auto row = [](const char* title, const char* key, const char* text, const char* told) {
    QTest::newRow(title) << QString(key) << QString(text) << QString(told);
  };
  row("too large", "size", "5000", "Picture size must not be above 1024. Try 64.");
  row("negative", "epochs", "-3", "Epochs must not be below 1. Try 50.");
  row("empty", "size", " ", "Picture size is empty. Try 64.");
  row("no number", "learning_rate", "fast",
      "Learning rate must be a number above 0, up to 1; \"fast\" is not. Try 0.001.");
  row("not a number", "learning_rate", "nan", "\"nan\" is not");
  row("fast rate", "learning_rate", "10", "Learning rate must not be above 1. Try 0.001.");
  row("no rate", "learning_rate", "0", "Learning rate must be above 0. Try 0.001.");
  row("two meanings", "global_clipnorm", "1,000", "\"1,000\" could be 1 or 1000.");
  row("half a number", "epochs", "3x", "a whole number from 1 to 1000000");
  row("fraction", "epochs", "3.5", "a whole number");
  row("beyond 64 bits", "seed", "99999999999999999999", "Seed must not be above 9007199254740992");
  row("no choice", "fit", "squeeze", "Fit must be one of crop, pad, stretch; \"squeeze\" is not.");
  row("no switch", "flip", "perhaps", "Mirror must be on or off");
  row("empty list", "filters", "", "Filters is empty");
  row("bad element", "filters", "16,0", "Filters must not be below 1. Try 128,256.");
  row("grouped element", "filters", "1,024", "could be part of a number");
  row("colour", "background", "white", "six hexadecimal digits");
}

void TestSettings::valuesOutsideTheirRangeAreRefusedWithIt() {
  QFETCH(const QString, key);
  QFETCH(const QString, text);
  QFETCH(const QString, allowed);
  core::RunSettings settings = core::defaultRunSettings();
  const auto [subject, sentence] =
      refusal([&] { core::changeSettingText(settings, key.toStdString(), text.toStdString()); });
  QCOMPARE(subject, key);
  QVERIFY2(sentence.contains(allowed), qPrintable(sentence));
}

// Runs of earlier versions were given such rates, and their settings can be shown for all time.
void TestSettings::whatNoPersonWouldWantIsStillReadFromFiles() {
  const core::Recipe recipe =
      core::parseRecipe(R"({"afterimage_recipe": 1, "optimizer": {"learning_rate": 10}})", "a file");
  QCOMPARE(recipe.settings.optimizer.real("learning_rate"), 10.0);
}

// Stores hold it; other hashes would tear groups of seeds apart.
void TestSettings::settingsThatDifferBySeedKeepTheirHash() {
  core::RunSettings settings = core::defaultRunSettings();
  QCOMPARE(core::hashWithoutSeed(settings), std::int64_t{-2193682174334078425});
  settings.training.seed = 7;
  settings.training.kernels = core::KernelChoice::Torch;
  QCOMPARE(core::hashWithoutSeed(settings), std::int64_t{-2193682174334078425});
  QCOMPARE(core::hashWithoutSeed(core::recipeNamed("model-6").settings), std::int64_t{5232836419177117786});
}

void TestSettings::choosingAnotherOptimizerResetsItsSettings() {
  core::RunSettings settings = core::defaultRunSettings();
  core::changeSettings(settings, {{"learning_rate", "0.5"}});
  core::changeSettings(settings, {{"optimizer", "sgd"}});
  QCOMPARE(settings.optimizer.real("learning_rate"), 0.01);  // Keras's default for SGD.
  QCOMPARE(settings.optimizer.options.size(), std::size_t{3});
}

void TestSettings::choicesAreKnownByTheirKey() {
  for (const core::ChoiceField& field : core::choiceFields()) {
    QVERIFY(core::isChoice(field.key));
    QVERIFY(core::catalogueOf(field.key) == &field.catalogue());
  }
  QVERIFY(!core::isChoice("loss"));  // It has a catalogue, but no settings of its own.
  QVERIFY(core::catalogueOf("loss") == &core::lossCatalogue());
  QVERIFY(core::catalogueOf("epochs") == nullptr);
}

void TestSettings::choicesComeBeforeWhatDependsOnThem() {
  core::RunSettings settings = core::defaultRunSettings();
  core::changeSettings(settings,
                       {{"momentum", "0.9"}, {"optimizer", "sgd"}, {"units", "9"}, {"architecture", "sparse"}});
  QCOMPARE(settings.optimizer.real("momentum"), 0.9);
  QVERIFY((settings.architecture.list("units") == std::vector<std::int64_t>{9}));
}

void TestSettings::settingsOfSomethingElseAreRefused() {
  core::RunSettings settings = core::defaultRunSettings();
  QVERIFY(refusal([&] {
            core::changeSettingText(settings, "dropout_rate", "0.5");
          }).second.contains("is not a setting of \"convolutional\""));
  QVERIFY(refusal([&] {
            core::changeSettingText(settings, "latnt_dim", "5");
          }).second.contains("did you mean \"latent_dim\""));
}

void TestSettings::settingsThatDoNotGoTogetherAreRefused() {
  core::RunSettings settings = core::defaultRunSettings();
  const auto [subject, sentence] = refusal([&] {
    core::changeSettings(settings, {{"size", "8"}, {"filters", "4,4,4,4"}});
  });
  QCOMPARE(subject, "size");
  QVERIFY2(sentence.contains("must have more than 8 pixels on each side; 8 is too few"), qPrintable(sentence));
  QCOMPARE(refusal([&] { core::changeSettings(settings, {{"size", "64x9"}, {"loss", "ssim"}}); }).first, "loss");
  QCOMPARE(refusal([&] { core::changeSettings(settings, {{"size", "64"}, {"crop_from", "48"}}); }).first, "crop_from");
  QCOMPARE(refusal([&] { core::changeSettings(settings, {{"color", "grey"}, {"loss", "cce"}}); }).first, "loss");
  QCOMPARE(refusal([&] {
             core::changeSettings(settings, {{"validation_split", "0.6"}, {"test_split", "0.5"}});
           }).first,
           "validation_split");
  QCOMPARE(refusal([&] { core::changeSettings(settings, {{"size", "8"}, {"loss", "ssim"}}); }).first, "loss");
}

void TestSettings::aFailedChangeChangesNothing() {
  core::RunSettings settings = core::defaultRunSettings();
  (void)refusal([&] { core::changeSettings(settings, {{"optimizer", "sgd"}, {"size", "5"}}); });
  QCOMPARE(settings.optimizer.name, "adam");
  QCOMPARE(settings.data.size, 64);
}

void TestSettings::sizesAreWrittenAsWidthByHeight() {
  core::RunSettings settings = core::defaultRunSettings();
  const auto sides = [&] { return std::pair(settings.data.size, settings.data.height); };
  for (const char* const typed : {"96x64", "96 x 64", "96X64", "96 × 64"}) {
    settings = core::defaultRunSettings();
    core::changeSettings(settings, {{"size", typed}});
    QVERIFY2(sides() == std::pair(96, 64), typed);
    QVERIFY((core::modelShape(settings.data) == core::ImageShape{96, 64, 3}));
  }
  core::changeSettingText(settings, "size", "128");  // In a form with two fields, the other one stays.
  QVERIFY(sides() == std::pair(128, 64));
  core::changeSettings(settings, {{"size", "32"}});  // "--size 32" is what it says.
  QVERIFY(sides() == std::pair(32, 0));
  const core::Recipe recipe = core::parseRecipe(R"({"afterimage_recipe": 1, "data": {"size": "50x30"}})", "a file");
  QVERIFY((core::modelShape(recipe.settings.data) == core::ImageShape{50, 30, 3}));
  QVERIFY(core::hashWithoutSeed(recipe.settings) != core::hashWithoutSeed(core::defaultRunSettings()));
  QCOMPARE(refusal([&] { core::changeSettings(settings, {{"size", "64x5"}}); }).first, "height");
  QCOMPARE(refusal([&] { core::changeSettings(settings, {{"size", "x64"}}); }).first, "size");
}

void TestSettings::recipesHoldTheRecord() {
  QCOMPARE(core::builtInRecipes().size(), std::size_t{11});
  const core::RunSettings digits = core::recipeNamed("digits-convolutional").settings;
  QVERIFY((core::modelShape(digits.data) == core::ImageShape{28, 28, 1}));
  const core::RunSettings three = core::recipeNamed("model-3").settings;
  QCOMPARE(three.data.size, 32);
  QVERIFY(three.data.range == core::ValueRange::Byte);
  QCOMPARE(three.loss, "mae");
  QCOMPARE(three.training.epochs, 100);
  QCOMPARE(core::recipeNamed("model-3").record.at("val_loss"), 106.6698);
  QVERIFY(core::recipeNamed("model-5").settings.data.scrambleTargets);
  QCOMPARE(core::recipeNamed("model-6").settings.optimizer.name, "rmsprop");
  QCOMPARE(core::recipeNamed("model-1").settings.loss, "bce");
  QVERIFY(refusal([] { (void)core::recipeNamed("model-7"); }).second.contains("model-1, model-2"));
}

void TestSettings::recipesComeBackAsTheyWereWritten_data() {
  QTest::addColumn<int>("number");
  int number = 0;
  for (const core::Recipe& recipe : core::builtInRecipes()) QTest::newRow(recipe.name.c_str()) << number++;
}

void TestSettings::recipesComeBackAsTheyWereWritten() {
  QFETCH(const int, number);
  const core::Recipe& recipe = core::builtInRecipes().at(static_cast<std::size_t>(number));
  const core::Recipe again = core::parseRecipe(core::formatRecipe(recipe), "again");
  QCOMPARE(core::formatRecipe(again), core::formatRecipe(recipe));
  const auto before = core::settingsInUse(recipe.settings);
  const auto after = core::settingsInUse(again.settings);
  QCOMPARE(before.size(), after.size());
  for (std::size_t i = 0; i < before.size(); ++i)
    QVERIFY2(before[i].value == after[i].value, before[i].spec.key.c_str());
}

void TestSettings::mistakesInRecipesAreNamed_data() {
  QTest::addColumn<QString>("body");
  QTest::addColumn<QString>("key");
  QTest::addColumn<QString>("words");
  QTest::newRow("unknown section") << R"("optimiser": {})"
                                   << "optimiser"
                                   << "did you mean \"optimizer\"";
  QTest::newRow("unknown key") << R"("data": {"sise": 32})"
                               << "sise"
                               << "did you mean \"size\"";
  QTest::newRow("out of range") << R"("data": {"size": 4})"
                                << "size"
                                << "from 8 to 1024";
  QTest::newRow("wrong type") << R"("data": {"size": "large"})"
                              << "size"
                              << "a whole number";
  QTest::newRow("huge number") << R"("training": {"seed": 18446744073709551615})"
                               << "seed"
                               << "a whole number";
  QTest::newRow("wrong section") << R"("training": {"size": 32})"
                                 << "size"
                                 << "belongs into the section \"data\"";
  QTest::newRow("section without braces") << R"("data": 5)"
                                          << "data"
                                          << "in braces";
  QTest::newRow("list of texts") << R"("model": {"filters": ["a"]})"
                                 << "filters"
                                 << "whole numbers";
  QTest::newRow("nothing") << R"("model": {"latent_dim": null})"
                           << "latent_dim"
                           << "no usable value";
  QTest::newRow("record of words") << R"("record": {"loss": "low"})"
                                   << "record"
                                   << "must be a number";
  QTest::newRow("unknown architecture") << R"("model": {"architecture": "gan"})"
                                        << "architecture"
                                        << "convolutional";
  QTest::newRow("unknown loss") << R"("loss": {"loss": "l3"})"
                                << "loss"
                                << "mse";
}

void TestSettings::mistakesInRecipesAreNamed() {
  QFETCH(const QString, body);
  QFETCH(const QString, key);
  QFETCH(const QString, words);
  const auto [subject, sentence] = refusalOfRecipe(body);
  QCOMPARE(subject, key);
  QVERIFY2(sentence.contains(words), qPrintable(sentence));
}

void TestSettings::lossesAreNamesOrMixes() {
  QVERIFY((core::parseLoss("mse") == std::vector<core::LossTerm>{{"mse", 1.0}}));
  QVERIFY((core::parseLoss("0.05*mae + 1e-4*mse") == std::vector<core::LossTerm>{{"mae", 0.05}, {"mse", 1e-4}}));
  QVERIFY((core::parseLoss(" 0.84*ssim + 0.16 * mae") == std::vector<core::LossTerm>{{"ssim", 0.84}, {"mae", 0.16}}));
  for (const char* wrong : {"", "+", "mse+", "2*", "*mse", "-1*mse", "0*mse", "nan*mse", "2*3*mse", "mse mae"}) {
    QCOMPARE(refusal([&] { (void)core::parseLoss(wrong); }).first, "loss");
  }
}

QTEST_GUILESS_MAIN(TestSettings)

#include "tst_settings.moc"
