// SPDX-License-Identifier: GPL-3.0-or-later
// What runs are called that nobody has named: what tells them apart, in a few words.
#include <QObject>
#include <QTest>

#include "core/run/run_name.h"
#include "core/run/settings_schema.h"

class TestRunName : public QObject {
  Q_OBJECT
 private slots:
  void whatTellsARunApartIsItsName_data();
  void whatTellsARunApartIsItsName();
  void aNameOfOnesOwnStays();
};

void TestRunName::whatTellsARunApartIsItsName_data() {
  using Changes = QMap<QString, QString>;
  QTest::addColumn<QString>("folder");
  QTest::addColumn<Changes>("changes");
  QTest::addColumn<QString>("name");
  QTest::newRow("usual") << "photos/Urlaub/" << Changes() << "Urlaub, Convolutional #7";
  QTest::newRow("sample") << "cache/samples/emoji-sketch-64" << Changes{{"architecture", "unet"}}
                          << "emoji-sketch, U-Net #7";
  QTest::newRow("sizes are not told") << "cats" << Changes{{"size", "32"}, {"epochs", "12"}, {"batch_size", "16"}}
                                      << "cats, Convolutional #7";
  QTest::newRow("optimizer and its rate") << "cats" << Changes{{"optimizer", "rmsprop"}, {"learning_rate", "0.003"}}
                                          << "cats, Convolutional, rmsprop, learning rate 0.003 #7";
  QTest::newRow("rate of another optimizer")
      << "cats" << Changes{{"optimizer", "sgd"}} << "cats, Convolutional, sgd #7";
  QTest::newRow("switch, loss, code") << "cats" << Changes{{"flip", "on"}, {"loss", "mae"}, {"latent_dim", "8"}}
                                      << "cats, Convolutional, mirror, latent size 8, mae #7";
  QTest::newRow("three at most") << "cats"
                                 << Changes{{"flip", "on"}, {"loss", "mae"}, {"latent_dim", "8"}, {"optimizer", "sgd"}}
                                 << "cats, Convolutional, mirror, latent size 8, mae #7";
  QTest::newRow("abbreviation") << "cats" << Changes{{"architecture", "variational"}, {"kl_weight", "0.5"}}
                                << "cats, Variational, KL weight 0.5 #7";
  QTest::newRow("folder that would turn the line") << "a\u202Eb" << Changes() << "a\\u202Eb, Convolutional #7";
}

void TestRunName::whatTellsARunApartIsItsName() {
  using Changes = QMap<QString, QString>;
  QFETCH(const QString, folder);
  QFETCH(const Changes, changes);
  QFETCH(const QString, name);
  core::RunSettings settings = core::defaultRunSettings();
  settings.data.folder = folder.toStdString();
  std::map<std::string, std::string> texts;
  for (auto change = changes.begin(); change != changes.end(); ++change) {
    texts[change.key().toStdString()] = change.value().toStdString();
  }
  core::changeSettings(settings, texts);
  QCOMPARE(QString::fromStdString(core::keptRunName(settings, 7)), name);
  QCOMPARE(QString::fromStdString(core::plannedRunName(settings)) + " #7", name);
}

void TestRunName::aNameOfOnesOwnStays() {
  core::RunSettings settings = core::defaultRunSettings();
  settings.name = "my best";
  QCOMPARE(core::plannedRunName(settings), std::string("my best"));
  QCOMPARE(core::keptRunName(settings, 7), std::string("my best"));
}

QTEST_GUILESS_MAIN(TestRunName)
#include "tst_run_name.moc"
