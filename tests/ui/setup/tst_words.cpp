// SPDX-License-Identifier: GPL-3.0-or-later
// Whether everything that the engine explains in English has its German words.
#include <QTest>
#include <QTranslator>

#include "core/run/catalogue.h"
#include "core/run/recipes.h"
#include "core/run/settings_schema.h"
#include "tests/ui/support/ui_test.h"
#include "ui/setup/duration_text.h"
#include "ui/setup/setting_words.h"
#include "ui/theme.h"

class TestWords : public QObject {
  Q_OBJECT

 private slots:
  void everySettingHasATitle();
  void everyExplanationIsTranslated();
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

void TestWords::timesAreRounded() {
  QCOMPARE(ui::durationText(4.4), QStringLiteral("4 s"));
  QCOMPARE(ui::durationText(13 * 60 + 20), QStringLiteral("about 13 min"));
  QCOMPARE(ui::durationText(7800), QStringLiteral("about 2 h 10 min"));
}

QTEST_MAIN(TestWords)
#include "tst_words.moc"
