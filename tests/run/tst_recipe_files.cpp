// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "core/base/error.h"
#include "core/run/recipes.h"

class TestRecipeFiles : public QObject {
  Q_OBJECT

 private slots:
  void whatARecipeLeavesOutKeepsItsDefault();
  void orderOfKeysDoesNotMatter();
  void commentsAreAllowed();
  void fileIsFoundWhereNoRecipeHasTheName();
  void filesThatCannotBeRecipesAreNotReadWhole();
};

void TestRecipeFiles::whatARecipeLeavesOutKeepsItsDefault() {
  const core::Recipe recipe = core::parseRecipe(R"({"afterimage_recipe": 1, "training": {"epochs": 7}})", "text");
  QCOMPARE(recipe.settings.training.epochs, 7);
  QCOMPARE(recipe.settings.training.batchSize, core::defaultRunSettings().training.batchSize);
  QVERIFY(recipe.settings.architecture == core::defaultRunSettings().architecture);
}

void TestRecipeFiles::orderOfKeysDoesNotMatter() {
  const core::Recipe recipe = core::parseRecipe(
      R"({"optimizer": {"momentum": 0.5, "optimizer": "sgd"}, "afterimage_recipe": 1, "data": {"flip": true}})",
      "text");
  QCOMPARE(recipe.settings.optimizer.real("momentum"), 0.5);
  QVERIFY(recipe.settings.data.augmentation.flip);
}

void TestRecipeFiles::commentsAreAllowed() {
  const core::Recipe recipe = core::parseRecipe(
      "{\n  \"afterimage_recipe\": 1, // a note\n  /* and one more */ \"training\": {\"seed\": 5}\n}", "text");
  QCOMPARE(recipe.settings.training.seed, std::uint64_t{5});
}

void TestRecipeFiles::fileIsFoundWhereNoRecipeHasTheName() {
  const QTemporaryDir folder;
  const std::string file = folder.filePath("mine.json").toStdString();
  std::ofstream(file) << R"({"afterimage_recipe": 1, "name": "mine"})";
  QCOMPARE(core::recipeNamed(file).name, std::string("mine"));
  try {
    (void)core::recipeNamed("model-7");
    QFAIL("there is no seventh model");
  } catch (const core::Error& error) {
    QCOMPARE(error.subject(), std::string("recipe"));
    QVERIFY(std::string(error.what()).find("model-6") != std::string::npos);
  }
}

void TestRecipeFiles::filesThatCannotBeRecipesAreNotReadWhole() {
  QVERIFY_EXCEPTION_THROWN((void)core::parseRecipe("{\"afterimage_recipe\": 1,", "text"), core::Error);
  QVERIFY_EXCEPTION_THROWN((void)core::parseRecipe("{\"afterimage_recipe\": 2}", "text"), core::Error);
  QVERIFY_EXCEPTION_THROWN((void)core::parseRecipe("[1, 2]", "text"), core::Error);
  QVERIFY_EXCEPTION_THROWN((void)core::parseRecipe(std::string(100000, '['), "text"), core::Error);
  const QTemporaryDir folder;
  const std::string file = folder.filePath("large.json").toStdString();
  std::ofstream(file) << R"({"afterimage_recipe": 1, "about": ")" << std::string(2 << 20, 'x') << "\"}";
  QVERIFY_EXCEPTION_THROWN((void)core::readRecipe(file), core::Error);
  QVERIFY_EXCEPTION_THROWN((void)core::readRecipe(folder.path().toStdString()), core::Error);
}

QTEST_GUILESS_MAIN(TestRecipeFiles)
#include "tst_recipe_files.moc"
