// SPDX-License-Identifier: GPL-3.0-or-later
// What a model costs while it is being set up: only the newest is counted, and what does not fit cannot be started.
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/data/sample_datasets.h"
#include "tests/support/fake_engine.h"
#include "tests/ui/setup/setup_steps.h"
#include "tests/ui/support/ui_test.h"
#include "ui/bridge/run_controller.h"
#include "ui/look/theme.h"
#include "ui/setup/cost_meter.h"
#include "ui/setup/data_group.h"
#include "ui/setup/setup_panel.h"
#include "ui/words/message_text.h"

namespace {

const core::Message kTooLarge = core::Message::verbatim("This model needs about 2 TB to train.");

}  // namespace

class TestCostMeter : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void init();
  void smallModelsTakeMegabytes();
  void outdatedCountsAreDropped();
  void modelThatDoesNotFitCannotBeStartedUntilItDoes();
  void runInProgressIsNoReasonToRefuseTheNext();
  void longMessagesNeverSlideThePanelSideways();

 private:
  template <class Widget>
  [[nodiscard]] Widget* find(const char* name) const {
    return panel_->findChild<Widget*>(QLatin1String(name));
  }
  void type(const char* name, const QString& text) const { typeInto(*panel_, name, text); }
  void usePictures() const { chooseFolder(*panel_, place_.filePath(QStringLiteral("pictures"))); }
  [[nodiscard]] core::ModelCost cost(std::int64_t bytes, const core::Message& refusal = {}) const {
    return {1'103'235, 1'103'235, 5000, bytes, "the table of layers", refusal};
  }

  QTemporaryDir place_;
  ui::Theme theme_;
  std::shared_ptr<testing::FakeEngine> engine_;
  std::unique_ptr<ui::RunController> controller_;
  std::unique_ptr<ui::SetupPanel> panel_;
  ui::CostMeter* meter_ = nullptr;
};

void TestCostMeter::initTestCase() {
  qputenv("XDG_CONFIG_HOME", place_.filePath(QStringLiteral("config")).toUtf8());
  qputenv("XDG_DATA_HOME", place_.filePath(QStringLiteral("data")).toUtf8());
  core::makeSampleDataset("shapes", place_.filePath(QStringLiteral("pictures")).toStdString(), 32, 20);
}

void TestCostMeter::init() {
  testing::failOnQtWarnings();
  QLocale::setDefault(QLocale(QLocale::English));
  panel_.reset();
  engine_ = std::make_shared<testing::FakeEngine>();
  controller_ = std::make_unique<ui::RunController>(place_.filePath(QStringLiteral("store")).toStdString());
  controller_->setEngine(engine_);
  panel_ = std::make_unique<ui::SetupPanel>(theme_);
  panel_->setEngineReady(true);
  panel_->resize(320, 900);
  meter_ = new ui::CostMeter(*controller_, *panel_);
  testing::show(*panel_);
}

void TestCostMeter::smallModelsTakeMegabytes() {
  engine_->setCost(cost(3'400'000));
  meter_->askSoon();
  QTRY_VERIFY(!engine_->counted().empty());
  QTRY_COMPARE(find<QLabel>("modelCost")->text(), QStringLiteral("1,103,235 parameters, 3.4 MB memory"));
  engine_->setCost(cost(12'345));
  meter_->askSoon();
  QTRY_VERIFY(find<QLabel>("modelCost")->text().endsWith(QStringLiteral("12 kB memory")));
}

void TestCostMeter::outdatedCountsAreDropped() {
  engine_->holdCounts(true);
  type("latent_dim", QStringLiteral("1"));
  QTRY_COMPARE(engine_->counted().size(), std::size_t{1});
  for (const char* const number : {"20", "300", "4000", "50000"}) {
    type("latent_dim", QLatin1String(number));
    meter_->ask();
  }
  QCOMPARE(engine_->counted().size(), std::size_t{1});  // The rest waits for its answer.
  engine_->holdCounts(false);
  QTRY_COMPARE(engine_->counted().size(), std::size_t{2});
  QCOMPARE(engine_->counted().back().architecture.integer("latent_dim"), std::int64_t{50000});
  QTRY_VERIFY(!find<QLabel>("modelCost")->text().isEmpty());
  QCOMPARE(engine_->counted().size(), std::size_t{2});
}

void TestCostMeter::modelThatDoesNotFitCannotBeStartedUntilItDoes() {
  usePictures();
  auto* const train = find<QPushButton>("trainButton");
  QVERIFY(train->isEnabled());
  engine_->setCost(cost(2'000'000'000'000, kTooLarge));
  type("latent_dim", QStringLiteral("65536"));
  QTRY_VERIFY(!train->isEnabled());
  QCOMPARE(find<QLabel>("setupNote")->text(), ui::messageText(kTooLarge));
  QCOMPARE(ui::messageText(panel_->problem()), ui::messageText(kTooLarge));
  QVERIFY(find<QLabel>("modelCost")->text().endsWith(QStringLiteral("2 TB memory")));
  QCOMPARE(find<QLabel>("modelCost")->property("kind").toString(), QStringLiteral("error"));
  engine_->setCost(cost(3'000'000));  // Without a change here: another program has ended.
  QTRY_VERIFY_WITH_TIMEOUT(train->isEnabled(), 20000);
  QVERIFY(panel_->problem().empty());
}

void TestCostMeter::runInProgressIsNoReasonToRefuseTheNext() {
  usePictures();
  QVERIFY(controller_->start(panel_->settings()).ticket);
  QTRY_VERIFY(!engine_->runs().empty());
  engine_->run().begin();
  QTRY_COMPARE(controller_->phase(), ui::Phase::Running);
  engine_->setCost(cost(6'000'000'000, kTooLarge));
  meter_->askSoon();
  QTRY_VERIFY(find<QLabel>("modelCost")->text().endsWith(QStringLiteral("6 GB memory")));
  QVERIFY(panel_->problem().empty());
  engine_->run().finish();
  QTRY_COMPARE(ui::messageText(panel_->problem()), ui::messageText(kTooLarge));  // Now the memory is what there is.
}

void TestCostMeter::longMessagesNeverSlideThePanelSideways() {
  const QString word(400, QLatin1Char('x'));
  panel_->setCostProblem(QStringLiteral("A name without a place to break it: ") + word);
  type("latent_dim", word.left(60));
  QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
  const auto* const area = panel_->findChild<QScrollArea*>();
  QTRY_COMPARE(area->widget()->width(), area->viewport()->width());
  QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
  testing::keep(testing::settledPicture(*panel_), QStringLiteral("setup-panel-long-message"));
}

QTEST_MAIN(TestCostMeter)
#include "tst_cost_meter.moc"
