// SPDX-License-Identifier: GPL-3.0-or-later
// Filters in the words of the screen: headings, plain words, values as they are shown; and comparisons that never hold.
#include <QObject>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "core/query/query.h"
#include "core/run/settings_schema.h"
#include "core/store/run_changes.h"
#include "core/store/run_store.h"
#include "tests/support/store_samples.h"

class TestScreenWords : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void whatIsOnTheScreenIsFound_data();
  void whatIsOnTheScreenIsFound();
  void headingsOfTheScreensLanguageAreFields_data();
  void headingsOfTheScreensLanguageAreFields();
  void aComparisonThatNeverHoldsIsAMistake_data();
  void aComparisonThatNeverHoldsIsAMistake();
  void numbersAreReadAsTheScreenWritesThem();
  void completionOffersHeadings();

 private:
  using Changes = std::map<std::string, std::string>;
  std::string record(const std::string& name, const std::string& folder, const Changes& changes) const;
  [[nodiscard]] QString found(const QString& query, const core::ShownWords& words = {}) const;

  QTemporaryDir folder_;
  std::unique_ptr<core::RunStore> store_;
};

std::string TestScreenWords::record(const std::string& name, const std::string& folder, const Changes& changes) const {
  core::RunStarted start = store_samples::started(name, 1);
  start.settings.data.folder = folder;
  core::changeSettings(start.settings, changes);
  core::RunRecorder recorder(folder_.path().toStdString(), {"1.0", {}, {}, 0});
  recorder.handle(start);
  core::EpochDone done;
  done.epoch = 1;
  const bool isSharp = name == "Ärger";
  done.metrics = {{"loss", 0.5},
                  {"val_loss", isSharp ? 0.1 : 1.5},
                  {"val_psnr", isSharp ? 25.0 : 15.0},
                  {isSharp ? "val_binary_accuracy" : "val_categorical_accuracy", isSharp ? 0.9 : 0.5}};
  recorder.handle(done);
  store_samples::recordWeights(recorder, 1);
  store_samples::recordEnd(recorder, 1);
  return recorder.runUid();
}

// "Ärger" (U-Net, flipped, on emoji), "Straße" (sparse of 4 units, black background, on photos), "İstanbul" (tagged, noted).
void TestScreenWords::initTestCase() {
  record("Ärger", "pictures/emoji", {{"architecture", "unet"}, {"flip", "on"}, {"size", "32"}});
  record("Straße", "photos/Urlaub am Meer/", {{"architecture", "sparse"}, {"units", "4"}, {"background", "000000"}});
  const std::string uid = record("İstanbul", "pictures/emoji", {{"optimizer", "rmsprop"}});
  store_ = std::make_unique<core::RunStore>(folder_.path().toStdString());
  core::RunChanges(*store_, uid).addTag("Größe");
  core::RunChanges(*store_, uid).setNote("Blurry\nat the edges");
}

QString TestScreenWords::found(const QString& query, const core::ShownWords& words) const {
  core::QueryNames names = store_->queryNames();
  names.shown = words;
  QStringList runs;
  for (const core::RunSummary& run : store_->list(query.toStdString(), core::WhichRuns::Kept, names)) {
    runs.prepend(QString::fromStdString(run.name));
  }
  return runs.join(' ');
}

void TestScreenWords::whatIsOnTheScreenIsFound_data() {
  QTest::addColumn<QString>("query");
  QTest::addColumn<QString>("runs");  // The oldest first.
  const auto row = [](const char* query, const char* runs) { QTest::newRow(query) << query << runs; };
  row("loss < 1", "Ärger");
  row("loss = mse", "Ärger Straße İstanbul");
  row("loss = 'mean squared error'", "Ärger Straße İstanbul");
  row("accuracy > 0", "Ärger Straße İstanbul");
  row("accuracy > 0.6", "Ärger");
  row("accuracy >= 90 %", "Ärger");
  row("accuracy >= 90,0 %", "Ärger");
  row("accuracy > 0,6", "Ärger");
  row("rate = 0,001 and method = RMSprop", "İstanbul");
  row("accuracy < 60%", "Straße İstanbul");
  row("best_epoch.val_accuracy = 1", "Ärger Straße İstanbul");
  row("psnr > 20 dB", "Ärger");
  row("PSNR < 20", "Straße İstanbul");
  row("units = 4", "Straße");
  row("units < 5", "Straße");
  row("units > 5", "");
  row("background = 000000", "Straße");
  row("background != 000000", "Ärger İstanbul");
  for (const char* yes : {"1", "yes", "true", "on"})
    QTest::newRow(yes) << QStringLiteral("flip = %1").arg(yes) << "Ärger";
  row("flip = 0", "Straße İstanbul");
  row("flip != 1", "Straße İstanbul");
  row("filters = \"32, 64, 128\"", "Ärger");
  row("size = 32", "Ärger");
  row("pictures = emoji", "Ärger İstanbul");
  row("pictures != emoji", "Straße");
  row("pictures = 'urlaub am meer'", "Straße");
  row("Pictures ~ PHOTOS", "Straße");
  row("model = U-Net", "Ärger");
  row("model = unet", "Ärger");
  row("rate = 0.001 and method = RMSprop", "İstanbul");
  row("Learning rate = 0.001 and Picture size = 32", "Ärger");
  row("unet", "Ärger");
  row("U-Net", "Ärger");
  row("emoji", "Ärger İstanbul");
  row("emoji unet", "Ärger");
  row("emoji psnr < 20", "İstanbul");
  row("not emoji", "Straße");
  row("emoji or meer", "Ärger Straße İstanbul");
  row("blurry", "İstanbul");
  row("\"at the edges\"", "İstanbul");
  row("\"loss\"", "");  // In quotes it is a word like others.
  row("nothing-like-this", "");
  row("name = ärger", "Ärger");
  row("ÄRGER", "Ärger");
  row("name = A\u0308RGER", "Ärger");  // The dots as a character of their own.
  row("name = STRASSE", "Straße");
  row("name ~ strasse", "Straße");
  row("name = istanbul", "İstanbul");
  row("name ~ ISTANBUL", "İstanbul");
  row("tag = GRÖSSE", "İstanbul");
  row("tag ~ größe", "İstanbul");
}

void TestScreenWords::whatIsOnTheScreenIsFound() {
  QFETCH(QString, query);
  QFETCH(QString, runs);
  QCOMPARE(found(query), runs);
}

void TestScreenWords::headingsOfTheScreensLanguageAreFields_data() {
  QTest::addColumn<QString>("query");
  QTest::addColumn<QString>("runs");
  const auto row = [](const char* query, const char* runs) { QTest::newRow(query) << query << runs; };
  row("bilder = emoji", "Ärger İstanbul");
  row("Lernrate = 0.001 und-so", "");
  row("Größe der Bilder = 32", "Ärger");
  row("emoji GRÖSSE DER BILDER = 32", "Ärger");
  row("\"Größe der Bilder\" = 32", "Ärger");
  row("Modell = 'Bild zu Bild'", "Ärger");
  row("modell = unet", "Ärger");
  row("\"bild zu\"", "Ärger");
  row("Bilder", "");  // A heading alone is a word that is looked for.
}

void TestScreenWords::headingsOfTheScreensLanguageAreFields() {
  QFETCH(QString, query);
  QFETCH(QString, runs);
  const core::ShownWords german{
      {{"Bilder", "folder"}, {"Größe der Bilder", "setting.size"}, {"Modell", "architecture"}},
      {{"architecture", {{"Bild zu Bild", "unet"}}}}};
  if (query.endsWith("und-so")) {
    QVERIFY_THROWS_EXCEPTION(core::QueryError, (void)found(query, german));
    return;
  }
  QCOMPARE(found(query, german), runs);
}

void TestScreenWords::aComparisonThatNeverHoldsIsAMistake_data() {
  QTest::addColumn<QString>("query");
  QTest::addColumn<int>("offset");
  QTest::addColumn<QString>("told");
  const auto row = [](const char* query, int offset, const char* told) {
    QTest::newRow(query) << query << offset << told;
  };
  row("size > 5000", 7, "a whole number from 8 to 1024");
  row("size = 5000", 7, "a whole number from 8 to 1024");
  row("size < 8", 7, "a whole number from 8 to 1024");
  row("size = 32.5", 7, "a whole number from 8 to 1024");
  row("epochs = many", 9, "number");
  row("epoch = 1.5", 8, "never");
  row("epoch < 0", 8, "never");
  row("duration < 0", 11, "never");
  row("accuracy > 90", 11, "90 %");
  row("optimizer < adam", 9, "= != ~");
  row("loss < mse", 4, "= != ~");
  row("optimizer = rmsprp", 12, "Did you mean \"rmsprop\"?");
  row("model = unett", 8, "Did you mean \"unet\"?");
  row("optimizer = something-else", 12, "one of");
  row("background = black", 13, "six hexadecimal digits");
  row("ssim > 1", 7, "never");
  row("val_ssim.at(2) > 1", 17, "never");
  row("ssim < -1", 7, "never");
  row("accuracy > 100 %", 11, "never");
  row("mse < 0", 6, "never");
  row("psnr > 1,234", 7, "could be 1.234 or 1234");
  row("flip = maybe", 7, "on or off");
  row("flip > 0", 4, "= !=");
  row("loss = mze", 7, "mze");
}

void TestScreenWords::aComparisonThatNeverHoldsIsAMistake() {
  QFETCH(QString, query);
  QFETCH(int, offset);
  QFETCH(QString, told);
  try {
    QFAIL(qPrintable("Accepted: " + found(query)));
  } catch (const core::QueryError& error) {
    QVERIFY2(QString(error.what()).contains(told), error.what());
    QCOMPARE(static_cast<int>(error.offset()), offset);
  }
}

void TestScreenWords::numbersAreReadAsTheScreenWritesThem() {
  core::ShownWords german;
  german.decimalMark = ',';
  QCOMPARE(found(QStringLiteral("psnr > 20,5"), german), found(QStringLiteral("psnr > 20.5"), german));
  QCOMPARE(found(QStringLiteral("duration < 1,5h"), german), found(QStringLiteral("duration < 90m"), german));
  QCOMPARE(found(QStringLiteral("parameters < 1.000.000"), german),
           found(QStringLiteral("parameters < 1000000"), german));
}

void TestScreenWords::completionOffersHeadings() {
  core::QueryNames names = store_->queryNames();
  names.shown.headings = {{"Größe", "setting.size"}};
  QCOMPARE(core::completeQuery("emoji grö", names).words, std::vector<std::string>{"Größe"});
  QCOMPARE(core::completeQuery("emoji ", names).words, (std::vector<std::string>{"and", "or"}));
  names.shown.headings = {{"Learning rate", "setting.learning_rate"}, {"Learning curve", "curve"}};
  for (const char* const beginning : {"emoji and learning r", "emoji learning r", "size = 32 and Learning R"}) {
    const core::Completion completion = core::completeQuery(beginning, names);
    QCOMPARE(completion.words, std::vector<std::string>{"Learning rate"});
    QCOMPARE(completion.offset, std::string(beginning).size() - std::string("learning r").size());
  }
  QCOMPARE(core::completeQuery("learning ", names).words,
           (std::vector<std::string>{"Learning curve", "Learning rate"}));
  QVERIFY(core::completeQuery("learning rate", names).words != std::vector<std::string>{"Learning rate"});
}

QTEST_GUILESS_MAIN(TestScreenWords)
#include "tst_screen_words.moc"
