// SPDX-License-Identifier: GPL-3.0-or-later
// Whether everything that the engine explains in English has its German words.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <functional>

#include "core/base/error.h"
#include "core/data/image_folder.h"
#include "core/query/query.h"
#include "core/run/catalogue.h"
#include "core/run/recipes.h"
#include "core/run/settings_file.h"
#include "core/run/settings_schema.h"
#include "core/store/condition_writer.h"
#include "core/store/run_store.h"
#include "tests/ui/support/ui_test.h"
#include "ui/look/theme.h"
#include "ui/words/duration_text.h"
#include "ui/words/engine_words.h"
#include "ui/words/setting_words.h"

class TestWords : public QObject {
  Q_OBJECT

 private slots:
  void everySettingHasATitle();
  void everyExplanationIsTranslated();
  void theEngineIsHeardInGerman_data();
  void theEngineIsHeardInGerman();
  void namesInSentencesStayAsTheyAre();
  void timesAreRounded();

 private:
  ui::Theme theme_;  // Brings the resources.
};

void TestWords::everySettingHasATitle() {
  for (const core::SettingInUse& setting : core::allSettings()) {
    QVERIFY2(ui::settingTitle(setting.spec.key) != QString::fromStdString(setting.spec.key), setting.spec.key.c_str());
  }
}

void TestWords::everyExplanationIsTranslated() {
  QTranslator german;
  QVERIFY(german.load(QStringLiteral(":/i18n/core_de.qm")));
  const auto isTranslated = [&](const char* context, const std::string& text) {
    return !german.translate(context, text.c_str()).isEmpty();
  };
  for (const core::SettingInUse& setting : core::allSettings()) {
    const bool isList = setting.spec.explanation.find(": ") != std::string::npos && setting.spec.choices.size() > 4;
    if (!isList) QVERIFY2(isTranslated("Explanation", setting.spec.explanation), setting.spec.explanation.c_str());
  }
  for (const auto* const catalogue : {&core::architectureCatalogue(), &core::optimizerCatalogue(),
                                      &core::scheduleCatalogue(), &core::lossCatalogue()}) {
    for (const core::CatalogueEntry& entry : *catalogue) {
      QVERIFY2(isTranslated("Catalogue", entry.title), entry.title.c_str());
      QVERIFY2(isTranslated("Catalogue", entry.explanation), entry.explanation.c_str());
    }
  }
  for (const core::Recipe& recipe : core::builtInRecipes())
    QVERIFY2(isTranslated("Recipe", recipe.about), recipe.about.c_str());
}

// Real refusals, made by what a person would do wrong.
void TestWords::theEngineIsHeardInGerman_data() {
  QTest::addColumn<QString>("sentence");
  const auto add = [](const char* name, const std::function<void()>& work) {
    QString sentence;
    try {
      work();
    } catch (const core::Error& error) {
      sentence = QString::fromUtf8(error.what());
    }
    QTest::newRow(name) << sentence;
  };
  const auto changed = [](const char* key, const char* text) {
    core::RunSettings settings = core::defaultRunSettings();
    core::changeSettingText(settings, key, text);
    core::validate(settings);
  };
  add("number out of range", [&] { changed("epochs", "-3"); });
  add("no number", [&] { changed("learning_rate", "fast"); });
  add("no choice", [&] { changed("color", "purple"); });
  add("list", [&] { changed("filters", "a,b"); });
  add("size", [&] { changed("size", "50"); });
  add("unknown", [&] { changed("epoch", "3"); });
  add("loss", [&] { changed("loss", "msee"); });
  add("shares", [&] {
    core::RunSettings settings = core::defaultRunSettings();
    core::changeSettingText(settings, "validation_split", "0.6");
    core::changeSettingText(settings, "test_split", "0.6");
    core::validate(settings);
  });
  add("folder", [] {
    core::DataSettings data;
    data.folder = "/no/such folder";
    (void)core::listFolder(data);
  });
  QTemporaryDir empty;
  add("nothing usable", [&] {
    QFile file(empty.filePath(QStringLiteral("a picture.png")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    core::DataSettings data;
    data.folder = empty.path().toStdString();
    (void)core::listFolder(data);
  });
  add("recipe", [] { (void)core::readRecipe("/no/such.json"); });
  add("store", [&] { core::RunStore(empty.path().toStdString(), core::StoreAccess::ReadOnly); });
  for (const char* const query : {"colur = red", "val_loss <", "status = done", "(val_loss < 1", "name < 3"}) {
    add(query, [&] { (void)core::compileQuery(query, {}, 0); });
  }
}

void TestWords::theEngineIsHeardInGerman() {
  QFETCH(QString, sentence);
  QVERIFY(!sentence.isEmpty());
  QCOMPARE(ui::engineWords(sentence), sentence);
  QTranslator german;
  QVERIFY(german.load(QStringLiteral(":/i18n/afterimage_de.qm")));
  QCoreApplication::installTranslator(&german);
  const QString heard = ui::engineWords(sentence);
  QCoreApplication::removeTranslator(&german);
  QVERIFY2(heard != sentence, qPrintable(sentence));
  QVERIFY2(!heard.contains(QLatin1Char('%')), qPrintable(heard));
}

void TestWords::namesInSentencesStayAsTheyAre() {
  QTranslator german;
  QVERIFY(german.load(QStringLiteral(":/i18n/afterimage_de.qm")));
  QCoreApplication::installTranslator(&german);
  const QString heard = ui::engineWords(std::string("There is no folder \"/50%1 off/%2\"."));
  const QString unknown = ui::engineWords(std::string("Something that nobody has said before."));
  QCoreApplication::removeTranslator(&german);
  QCOMPARE(heard, QString::fromUtf8("Es gibt keinen Ordner „/50%1 off/%2“."));
  QCOMPARE(unknown, QStringLiteral("Something that nobody has said before."));
}

void TestWords::timesAreRounded() {
  QCOMPARE(ui::durationText(4.4), QStringLiteral("4 s"));
  QCOMPARE(ui::durationText(13 * 60 + 20), QStringLiteral("about 13 min"));
  QCOMPARE(ui::durationText(7800), QStringLiteral("about 2 h 10 min"));
}

QTEST_MAIN(TestWords)
#include "tst_words.moc"
