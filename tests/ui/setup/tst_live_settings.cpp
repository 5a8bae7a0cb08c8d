// SPDX-License-Identifier: GPL-3.0-or-later
// The values in force of a run in progress, and what was changed of it.
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "core/run/settings_schema.h"
#include "tests/ui/support/ui_test.h"
#include "ui/setup/live_settings.h"

class TestLiveSettings : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void fieldsShowWhatIsInForce();
  void fieldsFollowTheLanguage();
  void aChangeIsAskedForOnlyWhereSomethingDiffers();
  void aChangeThatTookEffectIsToldWithItsEpoch();
  void aRateThatItsScheduleMovedIsTold();
  void whatIsBeingTypedElsewhereStays();
  void whatDiffersFromTheSetUpIsNamed();
  void aValueThatDoesNotFitSaysWhy();

 private:
  [[nodiscard]] QLineEdit* field(const char* key) const {
    return live_->findChild<QLineEdit*>(QStringLiteral("live_%1").arg(QLatin1String(key)));
  }
  [[nodiscard]] QString told(const char* name) const {
    const auto* const label = live_->findChild<QLabel*>(QLatin1String(name));
    return label->isVisible() ? label->text() : QString();
  }
  void apply() const { QTest::mouseClick(live_->findChild<QPushButton*>(), Qt::LeftButton); }
  static core::RunSettings settings(const std::map<std::string, std::string>& changes);

  std::unique_ptr<ui::LiveSettings> live_;
  std::vector<core::LiveChange> wanted_;
};

core::RunSettings TestLiveSettings::settings(const std::map<std::string, std::string>& changes) {
  core::RunSettings settings = core::defaultRunSettings();
  core::changeSettings(settings, changes);
  return settings;
}

void TestLiveSettings::init() {
  testing::failOnQtWarnings();
  live_ = std::make_unique<ui::LiveSettings>();
  wanted_.clear();
  connect(live_.get(), &ui::LiveSettings::changeRequested, this,
          [this](const core::LiveChange& change) { wanted_.push_back(change); });
  live_->setRun(settings({{"learning_rate", "0.001"}, {"epochs", "12"}, {"patience", "3"}}));
  testing::show(*live_);
}

void TestLiveSettings::fieldsShowWhatIsInForce() {
  QCOMPARE(field("learning_rate")->text(), QStringLiteral("0.001"));
  QCOMPARE(field("epochs")->text(), QStringLiteral("12"));
  QCOMPARE(field("patience")->text(), QStringLiteral("3"));
  QCOMPARE(field("learning_rate")->cursorPosition(), 0);  // A narrow field shows how a value begins.
}

// A comma that stayed from before would be no number in the language that is shown now.
void TestLiveSettings::fieldsFollowTheLanguage() {
  const QLocale before;
  field("epochs")->end(false);
  QTest::keyClicks(field("epochs"), QStringLiteral("0"));  // Half typed: it stays.
  QLocale::setDefault(QLocale(QLocale::German));
  QEvent change(QEvent::LanguageChange);
  QCoreApplication::sendEvent(live_.get(), &change);
  const QString german = field("learning_rate")->text();
  QLocale::setDefault(before);
  QCoreApplication::sendEvent(live_.get(), &change);
  QCOMPARE(german, QStringLiteral("0,001"));
  QCOMPARE(field("learning_rate")->text(), QStringLiteral("0.001"));
  QCOMPARE(field("epochs")->text(), QStringLiteral("120"));
}

void TestLiveSettings::aChangeIsAskedForOnlyWhereSomethingDiffers() {
  apply();
  QVERIFY(wanted_.empty());
  field("learning_rate")->setText(QStringLiteral("0.0005"));
  QTest::keyClick(field("learning_rate"), Qt::Key_Return);
  QCOMPARE(wanted_.size(), std::size_t{1});
  QCOMPARE(wanted_.front().learningRate, std::optional(0.0005));
  QVERIFY(!wanted_.front().epochs && !wanted_.front().patience);
}

void TestLiveSettings::aChangeThatTookEffectIsToldWithItsEpoch() {
  QVERIFY(told("liveChanges").isEmpty());
  live_->noteChange(
      {settings({{"learning_rate", "0.0005"}, {"epochs", "12"}, {"patience", "3"}}), {"learning_rate"}, 3, 2});
  QCOMPARE(field("learning_rate")->text().toDouble(), 0.0005);
  const QString line = told("liveChanges");
  QVERIFY2(line.startsWith(QStringLiteral("Learning rate: 0.001 → ")), qPrintable(line));
  QVERIFY2(line.endsWith(QStringLiteral("from epoch 3")), qPrintable(line));
  live_->setRun(settings({}));  // Another run.
  QVERIFY(told("liveChanges").isEmpty());
}

void TestLiveSettings::aRateThatItsScheduleMovedIsTold() {
  core::EpochDone done;
  done.learningRate = 0.001;
  live_->noteEpoch(done);
  QVERIFY(told("liveChanges").isEmpty());
  done.learningRate = 0.00085;
  live_->noteEpoch(done);
  QVERIFY2(told("liveChanges").contains(QStringLiteral("0.00085")), qPrintable(told("liveChanges")));
}

void TestLiveSettings::whatIsBeingTypedElsewhereStays() {
  field("epochs")->setText(QStringLiteral("20"));
  live_->noteChange(
      {settings({{"learning_rate", "0.002"}, {"epochs", "12"}, {"patience", "3"}}), {"learning_rate"}, 3, 2});
  QCOMPARE(field("epochs")->text(), QStringLiteral("20"));
}

void TestLiveSettings::whatDiffersFromTheSetUpIsNamed() {
  live_->setNext(settings({}));
  QVERIFY(told("liveDifferences").isEmpty());  // What can be changed stands in the fields.
  live_->setNext(settings({{"latent_dim", "8"}, {"batch_size", "64"}}));
  const QString told = this->told("liveDifferences");
  QVERIFY2(told.contains(QStringLiteral("Latent size 128")) && told.contains(QStringLiteral("Batch size 32")),
           qPrintable(told));
}

void TestLiveSettings::aValueThatDoesNotFitSaysWhy() {
  field("epochs")->setText(QStringLiteral("many"));
  apply();
  QVERIFY(wanted_.empty());
  QVERIFY(!told("liveProblem").isEmpty());
  field("epochs")->setText(QStringLiteral("20"));
  apply();
  QVERIFY(told("liveProblem").isEmpty());
  QCOMPARE(wanted_.front().epochs, std::optional(20));
}

QTEST_MAIN(TestLiveSettings)
#include "tst_live_settings.moc"
