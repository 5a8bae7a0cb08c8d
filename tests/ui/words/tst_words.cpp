// SPDX-License-Identifier: GPL-3.0-or-later
// Whether everything that the engine explains in English has its German words.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
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
#include "tests/ui/support/german_window.h"
#include "tests/ui/support/ui_test.h"
#include "ui/look/theme.h"
#include "ui/words/duration_text.h"
#include "ui/words/message_text.h"
#include "ui/words/number_text.h"
#include "ui/words/setting_words.h"
#include "ui/words/window_language.h"

class TestWords : public QObject {
  Q_OBJECT

 private slots:
  void everySettingHasATitle();
  void everyExplanationIsTranslated();
  void theEngineIsHeardInGerman_data();
  void theEngineIsHeardInGerman();
  void namesInSentencesStayAsTheyAre();
  void numbersAndReasonsAreThoseOfTheLanguage();
  void timesAreRounded();
  void settingsAreShownAsTheyCanBeTyped();
  void rangesAreToldInTheLanguage();
  void aLanguageWithoutTextsHasThePluralsOfEnglish();

 private:
  ui::Theme theme_;  // Brings the resources.
};

void TestWords::everySettingHasATitle() {
  for (const core::SettingInUse& setting : core::allSettings()) {
    QVERIFY2(ui::settingTitle(setting.spec.key) != QString::fromStdString(setting.spec.key), setting.spec.key.c_str());
  }
}

void TestWords::everyExplanationIsTranslated() {
  const testing::GermanWindow german;
  const auto isTranslated = [](const core::Message& message) {
    return ui::messageText(message) != QString::fromStdString(message.english());
  };
  const auto isNameAlone = [](const std::string& key) { return key == "optimizer"; };  // Adam is Adam everywhere.
  for (const core::SettingInUse& setting : core::allSettings()) {
    if (!isNameAlone(setting.spec.key)) QVERIFY2(isTranslated(setting.spec.explanation), setting.spec.key.c_str());
  }
  for (const auto* const catalogue : {&core::architectureCatalogue(), &core::optimizerCatalogue(),
                                      &core::scheduleCatalogue(), &core::lossCatalogue()}) {
    for (const core::CatalogueEntry& entry : *catalogue) {
      QVERIFY2(isTranslated(entry.explanation), entry.name.c_str());
    }
  }
  for (const core::Recipe& recipe : core::builtInRecipes()) {
    QVERIFY2(ui::translatedText(recipe.about) != QString::fromStdString(recipe.about), recipe.about.c_str());
  }
}

// Real refusals, made by what a person would do wrong.
void TestWords::theEngineIsHeardInGerman_data() {
  QTest::addColumn<core::Message>("message");
  const auto add = [](const char* name, const std::function<void()>& work) {
    core::Message message;
    try {
      work();
    } catch (const core::Error& error) {
      message = error.message();
    }
    QTest::newRow(name) << message;
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
  add("size", [&] { changed("height", "5"); });
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
  QFETCH(core::Message, message);
  QVERIFY(!message.empty());
  const QString english = QString::fromStdString(message.english());
  QCOMPARE(ui::messageText(message), english);
  const testing::GermanWindow german;
  const QString heard = ui::messageText(message);
  QVERIFY2(heard != english, qPrintable(english));
  QVERIFY2(!heard.contains(QLatin1Char('%')), qPrintable(heard));
}

void TestWords::namesInSentencesStayAsTheyAre() {
  const testing::GermanWindow german;
  const QString heard =
      ui::messageText({core::coreText("Core", "There is no folder \"%1\"."), "/50%1 off/any text/%2"});
  QCOMPARE(heard, QString::fromUtf8("Es gibt keinen Ordner „/50%1 off/any text/%2“."));
  QCOMPARE(ui::messageText(core::Message::verbatim("Something that nobody has said before.")),
           QStringLiteral("Something that nobody has said before."));
}

// Written by whoever shows them: a comma for a fraction in German, reasons within sentences in its words.
void TestWords::numbersAndReasonsAreThoseOfTheLanguage() {
  core::RunSettings settings = core::defaultRunSettings();
  core::Message message;
  try {
    core::changeSettingText(settings, "validation_split", "7");
  } catch (const core::Error& error) {
    message = error.message();
  }
  const testing::GermanWindow german;
  QLocale::setDefault(QLocale(QLocale::German));
  QCOMPARE(ui::messageText({core::coreText("Core", "a number from %1 to %2"), 0, 0.5}),
           QString::fromUtf8("eine Zahl von 0 bis 0,5"));
  QVERIFY2(ui::messageText(message).startsWith(QStringLiteral("Validierung")), qPrintable(ui::messageText(message)));
  QVERIFY2(ui::messageText(message).contains(QStringLiteral("0,9")), qPrintable(ui::messageText(message)));
  QLocale::setDefault(QLocale::c());
}

void TestWords::timesAreRounded() {
  QCOMPARE(ui::durationText(4.4), QStringLiteral("4 s"));
  QCOMPARE(ui::durationText(13 * 60 + 20), QStringLiteral("about 13 min"));
  QCOMPARE(ui::durationText(7800), QStringLiteral("about 2 h 10 min"));
}

void TestWords::settingsAreShownAsTheyCanBeTyped() {
  QLocale::setDefault(QLocale::c());
  QCOMPARE(ui::settingText("learning_rate", "5e-04"), QStringLiteral("0.0005"));  // As older stores hold it.
  QCOMPARE(ui::settingText("filters", "128,256"), QStringLiteral("128, 256"));
  QCOMPARE(ui::settingText("optimizer", "adam"), QStringLiteral("Adam"));
  QCOMPARE(ui::settingText("limit", "1300"), QStringLiteral("1300"));
  QCOMPARE(ui::settingKeyTitled(QStringLiteral("learning RATE")).value_or(""), std::string("learning_rate"));
  QVERIFY(!ui::settingKeyTitled(QStringLiteral("learning speed")));
  QLocale::setDefault(QLocale(QLocale::German));
  QCOMPARE(ui::settingText("learning_rate", "0.0005"), QStringLiteral("0,0005"));
  QCOMPARE(ui::numberText(1e-7), QStringLiteral("0,0000001"));
  QCOMPARE(ui::roundedNumberText(0.00047552825814757677), QStringLiteral("0,0004755"));
  QCOMPARE(ui::decimalMark(), ',');
  QCOMPARE(ui::messageText({core::coreText("Core", "a number from %1 to %2"), 0, 0.00005}),
           QStringLiteral("a number from 0 to 0,00005"));
  QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
  QCOMPARE(ui::typedText(ui::numberText(0.0005)), std::string("0.0005"));
  QLocale::setDefault(QLocale::c());
}

void TestWords::rangesAreToldInTheLanguage() {
  const testing::GermanWindow german;
  for (const core::SettingInUse& setting : core::allSettings()) {
    const bool hasRange = setting.spec.choices.empty() && !std::holds_alternative<bool>(setting.value);
    const QString told = ui::settingTooltip(setting.spec);
    if (hasRange) QVERIFY2(told.contains(QStringLiteral("Erlaubt")), qPrintable(told));
    for (const char* const english : {"number", "whole", "text", "from", "up to"}) {
      QVERIFY2(!told.section(QStringLiteral("Erlaubt"), 1).contains(QLatin1String(english)), qPrintable(told));
    }
  }
}

void TestWords::aLanguageWithoutTextsHasThePluralsOfEnglish() {
  ui::WindowLanguage language;
  language.use(QLocale(QLocale::French));
  const auto epochs = [](int count) {
    return QCoreApplication::translate("ui::SetupPanel", "%n epoch(s)", nullptr, count);
  };
  QCOMPARE(epochs(1), QStringLiteral("1 epoch"));
  QCOMPARE(epochs(12), QStringLiteral("12 epochs"));
  QCOMPARE(QLocale().decimalPoint(), QStringLiteral(","));  // Numbers stay those that people know.
  language.use(QStringLiteral("de"));
  QCOMPARE(epochs(12), QStringLiteral("12 Epochen"));
  language.use(QStringLiteral("en"));
  QLocale::setDefault(QLocale::c());
}

QTEST_MAIN(TestWords)
#include "tst_words.moc"
