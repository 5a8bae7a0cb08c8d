// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window, driven as a person does it, with the real engine and a real store.
#include <signal.h>

#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <algorithm>

#include "app/gui/application.h"
#include "core/base/file.h"
#include "core/data/sample_datasets.h"
#include "core/run/settings_file.h"
#include "core/run/settings_schema.h"
#include "core/store/run_store.h"
#include "tests/ui/program/quick_settings.h"
#include "tests/ui/support/ui_test.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/live_chart.h"
#include "ui/compare/matrix_card.h"
#include "ui/compare/tried_dialog.h"
#include "ui/pictures/comparator.h"
#include "ui/pictures/epoch_slider.h"
#include "ui/pictures/picture_trial.h"
#include "ui/pictures/reconstruction_card.h"
#include "ui/queue/queue_dialog.h"
#include "ui/setup/own_recipes.h"
#include "ui/setup/recipe_box.h"
#include "ui/setup/setup_panel.h"
#include "ui/widgets/explained_box.h"
#include "ui/widgets/notice_bar.h"

namespace {

constexpr int kPatience = 60'000;  // For a busy machine.

}  // namespace

class TestWindow : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void init();
  void cleanup();
  void firstTrainingTakesOneClickAndShowsPictures();
  void pauseHoldsTheRunAndResumeGoesOn();
  void stoppedRunKeepsItsEpochsAndCanGoOn();
  void everyEpochCanBeWalkedThrough();
  void earlierRunsStandBehindTheNewOne();
  void changeDuringARunActsAndIsMarked();
  void pictureIsTriedDuringARunAndAfterIt();
  void languageAndLookChangeAtOnce();
  void largestTextLeavesEveryMenuAndWord();
  void closingDuringARunAsksAndLosesNothing();
  void closingWhilePausedJustClosesAndIsOfferedAgain();
  void finishedRunIsTrainedLonger();
  void startAfterAKillOffersToGoOn();
  void wrongPicturesEndInASentence();
  void failedRunIsExplainedInTheLanguageOfTheMoment();
  void plannedRunsAreTrainedOneAfterTheOther();
  void keptRunsAreComparedAndTriedOnAPicture();
  void windowAnswersThroughoutATraining();
  void windowIsAsItWasLeft();
  void ownRecipesAreListedAndBrokenOnesSayWhy();

 private:
  void start();
  [[nodiscard]] ui::TrainPage& page() const { return *program_->window().findChild<ui::TrainPage*>(); }
  [[nodiscard]] ui::RunController& run() const { return program_->controller(); }
  template <class Widget>
  [[nodiscard]] Widget* find(const char* name) const {
    auto* const own = page().findChild<Widget*>(QLatin1String(name));  // Other pages have some of the same names.
    return own != nullptr ? own : program_->window().findChild<Widget*>(QLatin1String(name));
  }
  [[nodiscard]] core::RunSettings quickSettings(int epochs) const;
  void train(int epochs) const;
  void choose(const char* name, int index) const;
  void click(const char* name) const { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
  [[nodiscard]] std::vector<core::RunSummary> keptRuns() const;

  QTemporaryDir pictures_;
  std::unique_ptr<QTemporaryDir> home_;
  std::unique_ptr<app::Application> program_;
};

void TestWindow::initTestCase() {
  qputenv("AFTERIMAGE_ENGINE", ENGINE);
  core::makeSampleDataset("shapes", pictures_.filePath(QStringLiteral("shapes")).toStdString(), 32, 60);
}

void TestWindow::init() {
  testing::failOnQtWarnings();
  home_ = std::make_unique<QTemporaryDir>();
  qputenv("XDG_CONFIG_HOME", home_->path().toUtf8());
  qputenv("XDG_CACHE_HOME", home_->path().toUtf8());
  start();
}

void TestWindow::cleanup() {
  program_.reset();
  home_.reset();
}

void TestWindow::start() {
  program_ = std::make_unique<app::Application>(*qobject_cast<QApplication*>(QCoreApplication::instance()),
                                                home_->filePath(QStringLiteral("store")).toStdString());
  QSignalSpy loaded(program_.get(), &app::Application::engineLoaded);
  program_->window().resize(1280, 800);
  program_->show();
  QVERIFY(QTest::qWaitForWindowExposed(&program_->window()));
  QVERIFY(loaded.wait(kPatience));
  QVERIFY(run().engine() != nullptr);
}

core::RunSettings TestWindow::quickSettings(int epochs) const {
  return quickSettingsFor(pictures_.filePath(QStringLiteral("shapes")), epochs);
}

void TestWindow::train(int epochs) const {
  click("setUpMyself");
  page().setup().setSettings(quickSettings(epochs));
  QTRY_VERIFY(find<QPushButton>("trainButton")->isEnabled());
  QSignalSpy started(&run(), &ui::RunController::started);  // A short run may be over before anybody looks.
  click("trainButton");
  QTRY_COMPARE_WITH_TIMEOUT(started.size(), 1, kPatience);
}

std::vector<core::RunSummary> TestWindow::keptRuns() const {
  return core::RunStore(home_->filePath(QStringLiteral("store")).toStdString(), core::StoreAccess::ReadOnly).list();
}

void TestWindow::firstTrainingTakesOneClickAndShowsPictures() {
  QTRY_VERIFY(find<QPushButton>("firstTrain")->isEnabled());
  QTest::mouseClick(find<QRadioButton>("choose_shapes"), Qt::LeftButton, {}, QPoint(8, 8));
  click("firstTrain");
  QTRY_VERIFY_WITH_TIMEOUT(!page().pictures().grid().picture(ui::ReconGrid::Row::Output, 0).isNull(), kPatience);
  QVERIFY(page().isVisible());
  QVERIFY(!page().lossCard().chart().data().curve(ui::CurveKind::Batches).points().empty());
  QVERIFY(!page().lossCard().chart().data().baselines.empty());
  QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("bestSoFar")->text().contains(QStringLiteral("dB")), kPatience);
}

void TestWindow::pauseHoldsTheRunAndResumeGoesOn() {
  train(2000);
  QTRY_VERIFY_WITH_TIMEOUT(page().pictures().slider().epochs().size() >= 2, kPatience);
  QTest::keyClick(&program_->window(), Qt::Key_F6);
  QCOMPARE(find<QPushButton>("trainButton")->text(), QStringLiteral("Go on"));
  QVERIFY(find<ui::NoticeBar>("noticeBar")->isVisible());
  QSignalSpy batches(&run(), &ui::RunController::batchesDone);
  testing::settledPicture(program_->window());  // The batch in hand is still done.
  batches.clear();
  testing::settledPicture(program_->window());
  QCOMPARE(batches.size(), 0);
  click("trainButton");
  QTRY_VERIFY_WITH_TIMEOUT(!batches.isEmpty(), kPatience);
  QTest::keyClick(&program_->window(), Qt::Key_F5, Qt::ShiftModifier);
  QTRY_VERIFY_WITH_TIMEOUT(!run().isActive(), kPatience);
}

void TestWindow::stoppedRunKeepsItsEpochsAndCanGoOn() {
  train(3000);
  QTRY_VERIFY_WITH_TIMEOUT(page().pictures().slider().epochs().size() >= 3, kPatience);
  click("stopButton");
  QTRY_VERIFY_WITH_TIMEOUT(!run().isActive(), kPatience);
  const auto kept = keptRuns();
  QCOMPARE(kept.size(), std::size_t{1});
  QVERIFY(kept[0].status == core::RunStatus::Stopped);
  const auto before = kept[0].epochs;
  QVERIFY(before >= 3);
  QCOMPARE(find<QPushButton>("noticeAction")->text(), QStringLiteral("Go on"));
  click("noticeAction");
  QTRY_VERIFY_WITH_TIMEOUT(run().phase() == ui::Phase::Running, kPatience);
  QTRY_VERIFY_WITH_TIMEOUT(page().pictures().slider().epochs().back() > before, kPatience);
  QCOMPARE(keptRuns().size(), std::size_t{1});  // The same run, not another one.
  const auto& curve = page().lossCard().chart().data().curve(ui::CurveKind::Validation).points();
  for (std::size_t i = 0; i < curve.size(); ++i) QCOMPARE(curve[i].x, static_cast<double>(i + 1));
  QVERIFY(!page().lossCard().chart().data().marks.empty());
}

void TestWindow::everyEpochCanBeWalkedThrough() {
  train(40);
  QTRY_VERIFY_WITH_TIMEOUT(!run().isActive(), kPatience);
  ui::EpochSlider& slider = page().pictures().slider();
  QCOMPARE(slider.epochs().size(), std::size_t{40});
  std::vector<QImage> pictures;
  for (const std::int64_t epoch : {1, 2, 20, 40}) {  // The first ones have left the memory and come from the store.
    slider.setEpoch(epoch);
    QTRY_COMPARE(page().pictures().grid().epoch(), epoch);
    pictures.push_back(page().pictures().grid().picture(ui::ReconGrid::Row::Output, 0));
    QVERIFY(!pictures.back().isNull());
  }
  QVERIFY(pictures.front() != pictures.back());
}

void TestWindow::earlierRunsStandBehindTheNewOne() {
  train(3);
  QTRY_VERIFY_WITH_TIMEOUT(!run().isActive(), kPatience);
  QVERIFY(page().lossCard().chart().data().others.empty());
  core::RunSettings other = quickSettings(2);
  core::changeSettings(other, {{"loss", "mae"}});
  page().setup().setSettings(other);
  QTRY_VERIFY(find<QPushButton>("trainButton")->isEnabled());
  click("trainButton");
  QTRY_VERIFY_WITH_TIMEOUT(page().metricCard().chart().data().others.size() == 1, kPatience);
  QVERIFY(page().lossCard().chart().data().others.empty());  // Losses of different kinds never share an axis.
  QTRY_VERIFY_WITH_TIMEOUT(!run().isActive(), kPatience);
}

void TestWindow::changeDuringARunActsAndIsMarked() {
  train(3000);
  QTRY_VERIFY_WITH_TIMEOUT(page().pictures().slider().epochs().size() >= 2, kPatience);
  QCOMPARE(find<QLineEdit>("live_epochs")->text(), QStringLiteral("3000"));
  find<QLineEdit>("live_epochs")->selectAll();
  QTest::keyClicks(find<QLineEdit>("live_epochs"), QStringLiteral("1"));
  click("applyLive");  // Not before the epoch in hand: it ends with that.
  QTRY_VERIFY_WITH_TIMEOUT(!run().isActive(), kPatience);
  QVERIFY(keptRuns()[0].status == core::RunStatus::Finished);
  QVERIFY(!page().lossCard().chart().data().marks.empty());
}

void TestWindow::pictureIsTriedDuringARunAndAfterIt() {
  train(3000);
  QTRY_VERIFY_WITH_TIMEOUT(page().pictures().slider().epochs().size() >= 1, kPatience);
  const QString file = QFileInfo(pictures_.filePath(QStringLiteral("mine.png"))).filePath();
  QImage mine(50, 30, QImage::Format_RGB32);
  mine.fill(Qt::red);
  QVERIFY(mine.save(file));
  page().trial().tryFile(file);
  QTRY_VERIFY_WITH_TIMEOUT(find<ui::Comparator>("comparator") != nullptr, kPatience);
  find<ui::Comparator>("comparator")->close();
  click("stopButton");
  QTRY_VERIFY_WITH_TIMEOUT(!run().isActive(), kPatience);
  page().trial().tryFile(file);
  QTRY_VERIFY_WITH_TIMEOUT(find<ui::Comparator>("comparator")->isVisible(), kPatience);
  find<ui::Comparator>("comparator")->close();
  page().trial().tryFile(QStringLiteral("no such file.png"));
  QTRY_VERIFY(find<ui::NoticeBar>("noticeBar")->text().contains(QStringLiteral("cannot be used")));
}

void TestWindow::choose(const char* name, int index) const {
  auto* const box = find<QComboBox>(name);
  box->setCurrentIndex(index);
  emit box->activated(index);
}

void TestWindow::languageAndLookChangeAtOnce() {
  choose("languageChoice", 2);
  QTRY_COMPARE(find<QPushButton>("firstTrain")->text(), QStringLiteral("Trainieren"));
  choose("themeChoice", 2);
  const QImage dark = testing::settledPicture(program_->window());
  QVERIFY(dark.pixelColor(dark.width() / 2, dark.height() - 60).lightness() < 60);
  choose("themeChoice", 1);
  const QImage light = testing::settledPicture(program_->window());
  QVERIFY(light.pixelColor(light.width() / 2, light.height() - 60).lightness() > 200);
  choose("languageChoice", 1);
  QTRY_COMPARE(find<QPushButton>("firstTrain")->text(), QStringLiteral("Train"));
}

void TestWindow::largestTextLeavesEveryMenuAndWord() {
  click("setUpMyself");
  auto* const size = find<QSpinBox>("textSize");
  const QMenuBar* const menuBar = program_->window().menuBar();
  const auto menusFit = [&] {
    const QList<QAction*> menus = menuBar->actions();
    return std::all_of(menus.begin(), menus.end(), [&](QAction* menu) {
      const QRect place = menuBar->actionGeometry(menu);
      return place.isValid() && menuBar->rect().contains(place);
    });
  };
  QVERIFY(menusFit());
  size->setValue(150);
  QTRY_VERIFY(menusFit());
  auto* const train = find<QPushButton>("trainButton");
  QVERIFY(train->width() >= train->sizeHint().width());
  size->setValue(100);
  QTRY_VERIFY(menusFit());
}

void TestWindow::closingDuringARunAsksAndLosesNothing() {
  train(3000);
  QTRY_VERIFY_WITH_TIMEOUT(page().pictures().slider().epochs().size() >= 2, kPatience);
  program_->window().close();
  QTRY_VERIFY(find<QPushButton>("closeQuestion_yes") != nullptr);
  QVERIFY(program_->window().isVisible());
  QVERIFY(run().isActive());
  click("closeQuestion_yes");
  QTRY_VERIFY_WITH_TIMEOUT(!program_->window().isVisible(), kPatience);
  QVERIFY(!run().isActive());
  const auto kept = keptRuns();
  QVERIFY(kept[0].status == core::RunStatus::Stopped);
  QVERIFY(kept[0].epochs >= 2);
}

void TestWindow::closingWhilePausedJustClosesAndIsOfferedAgain() {
  train(3000);
  QTRY_VERIFY_WITH_TIMEOUT(page().pictures().slider().epochs().size() >= 2, kPatience);
  program_->compared().setUids({run().runUid()});
  QTest::keyClick(&program_->window(), Qt::Key_F6);
  program_->window().close();
  QTRY_VERIFY_WITH_TIMEOUT(!program_->window().isVisible(), kPatience);
  QVERIFY(find<QPushButton>("closeQuestion_yes") == nullptr);
  QVERIFY(keptRuns()[0].status == core::RunStatus::Stopped);
  const std::int64_t kept = keptRuns()[0].epochs;
  const QString uid = run().runUid();
  core::RunSettings settings = page().setup().settings();
  core::changeSettings(settings, {{"epochs", "77"}});  // For another run.
  page().setup().setSettings(settings);
  program_.reset();
  start();
  QTRY_VERIFY_WITH_TIMEOUT(find<ui::NoticeBar>("noticeBar")->isVisible(), kPatience);
  QVERIFY(find<ui::NoticeBar>("noticeBar")->text().startsWith(QStringLiteral("Stopped.")));
  QCOMPARE(page().setup().settings().training.epochs, 77);
  QTRY_COMPARE(program_->compared().uids(), QStringList{uid});
  QCOMPARE(page().lossCard().chart().data().curve(ui::CurveKind::Validation).points().size(),
           static_cast<std::size_t>(kept));
  click("noticeAction");
  QTRY_VERIFY_WITH_TIMEOUT(page().pictures().slider().epochs().back() > kept, kPatience);
  QCOMPARE(page().lossCard().chart().data().curve(ui::CurveKind::Validation).points().front().x, 1.0);
}

void TestWindow::finishedRunIsTrainedLonger() {
  train(2);
  QTRY_VERIFY_WITH_TIMEOUT(!run().isActive(), kPatience);
  program_.reset();
  start();  // Also from the next start on.
  auto* const runs = program_->window().findChild<ui::RunsPage*>();
  emit runs->continueRequested(QString::fromStdString(keptRuns().front().uid));
  QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("trainLonger")->isVisible(), kPatience);
  find<QSpinBox>("moreEpochs")->setValue(3);
  click("trainLonger");
  QTRY_COMPARE_WITH_TIMEOUT(page().pictures().slider().epochs().size(), std::size_t{5}, kPatience);
  QTRY_VERIFY_WITH_TIMEOUT(!run().isActive(), kPatience);
  QCOMPARE(keptRuns().size(), std::size_t{1});
  QCOMPARE(keptRuns()[0].epochs, std::int64_t{5});
  QCOMPARE(page().lossCard().chart().data().curve(ui::CurveKind::Validation).points().size(), std::size_t{5});
}

void TestWindow::startAfterAKillOffersToGoOn() {
  program_.reset();
  QProcess other;
  other.start(QStringLiteral(PROGRAM),
              {QStringLiteral("train"), QStringLiteral("--data"), pictures_.filePath(QStringLiteral("shapes")),
               QStringLiteral("--size"), QStringLiteral("16"), QStringLiteral("--filters"), QStringLiteral("8,8"),
               QStringLiteral("--latent-dim"), QStringLiteral("8"), QStringLiteral("--threads"), QStringLiteral("1"),
               QStringLiteral("--epochs"), QStringLiteral("3000"), QStringLiteral("--json"), QStringLiteral("--store"),
               home_->filePath(QStringLiteral("store"))});
  QByteArray output;
  while (!output.contains("\"epoch\":2")) {
    QVERIFY(other.waitForReadyRead(kPatience));
    output += other.readAllStandardOutput();
  }
  QCOMPARE(::kill(static_cast<pid_t>(other.processId()), SIGKILL), 0);
  QVERIFY(other.waitForFinished(kPatience));
  start();
  QTRY_VERIFY_WITH_TIMEOUT(find<ui::NoticeBar>("noticeBar")->isVisible(), kPatience);
  QVERIFY(find<ui::NoticeBar>("noticeBar")->text().contains(QStringLiteral("cut off")));
  QVERIFY(!page().pictures().slider().epochs().empty());
  const auto kept = page().pictures().slider().epochs().back();
  click("noticeAction");
  QTRY_VERIFY_WITH_TIMEOUT(page().pictures().slider().epochs().back() > kept, kPatience);
  QCOMPARE(keptRuns().size(), std::size_t{1});
}

void TestWindow::wrongPicturesEndInASentence() {
  click("setUpMyself");
  core::RunSettings settings = quickSettings(2);
  core::changeSettings(settings, {{"predict", "pair"}});
  page().setup().setSettings(settings);
  QTRY_VERIFY(!page().setup().problem().empty());
  QVERIFY(!find<QPushButton>("trainButton")->isEnabled());
  choose("languageChoice", 2);
  QTRY_VERIFY2(find<QLabel>("setupNote")->text().contains(QStringLiteral("Bildpaare")),
               qPrintable(find<QLabel>("setupNote")->text()));
  choose("languageChoice", 1);
}

void TestWindow::failedRunIsExplainedInTheLanguageOfTheMoment() {
  click("setUpMyself");
  core::RunSettings settings = quickSettings(2);
  core::changeSettings(settings, {{"optimizer", "sgd"}, {"output_activation", "linear"}});
  core::changeSetting(settings, "learning_rate", 100.0);  // Nobody may type it.
  page().setup().setSettings(settings);
  QTRY_VERIFY(find<QPushButton>("trainButton")->isEnabled());
  click("trainButton");
  auto* const notice = find<ui::NoticeBar>("noticeBar");
  QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible() && notice->text().contains(QStringLiteral("not a number")), kPatience);
  const QString english = notice->text();
  choose("languageChoice", 2);
  QTRY_VERIFY2(notice->text().contains(QStringLiteral("unendlich oder keine Zahl")), qPrintable(notice->text()));
  choose("languageChoice", 1);
  QTRY_COMPARE(notice->text(), english);
}

void TestWindow::plannedRunsAreTrainedOneAfterTheOther() {
  train(2);
  QTRY_VERIFY_WITH_TIMEOUT(!run().isActive(), kPatience);
  const QString uid = QString::fromStdString(keptRuns().front().uid);
  program_->queue().appendSeeds({uid}, 2);
  QTRY_COMPARE(program_->queue().waiting(), 2);
  QCOMPARE(keptRuns().size(), std::size_t{1});  // Nothing begins before it is switched on.
  program_->queue().setOn(true);
  QTRY_COMPARE_WITH_TIMEOUT(keptRuns().size(), std::size_t{3}, kPatience);
  QTRY_VERIFY_WITH_TIMEOUT(!run().isActive() && program_->queue().waiting() == 0, kPatience);
  for (const core::RunSummary& kept : keptRuns()) QCOMPARE(kept.status, core::RunStatus::Finished);
  auto* const dialog = program_->window().findChild<ui::QueueDialog*>();
  QVERIFY(dialog != nullptr);
  dialog->close();
}

void TestWindow::keptRunsAreComparedAndTriedOnAPicture() {
  train(2);
  QTRY_VERIFY_WITH_TIMEOUT(!run().isActive(), kPatience);
  train(3);
  QTRY_VERIFY_WITH_TIMEOUT(!run().isActive(), kPatience);
  QStringList uids;
  for (const core::RunSummary& kept : keptRuns()) uids += QString::fromStdString(kept.uid);
  program_->compared().setUids(uids);
  auto* const compare = program_->window().findChild<ui::ComparePage*>();
  program_->window().showPage(compare);
  QTRY_VERIFY(compare->isSettled());
  QVERIFY(compare->matrixCard().matrix().model().rows() > 0);
  const QDir shapes(pictures_.filePath(QStringLiteral("shapes")));
  const QString file = shapes.filePath(shapes.entryList({QStringLiteral("*.png")}).front());
  compare->trial().tryFile(file);
  QTRY_VERIFY_WITH_TIMEOUT(compare->findChild<ui::TriedDialog*>() != nullptr, kPatience);
  ui::ReconMatrix& tried = compare->findChild<ui::TriedDialog*>()->matrix();
  QTRY_VERIFY(tried.isVisible() && tried.isUpToDate());
  QVERIFY(!tried.image({0, 1}).empty() && !tried.image({0, 2}).empty());
  QVERIFY(!(tried.image({0, 1}) == tried.image({0, 2})));
  compare->findChild<ui::TriedDialog*>()->close();
}

// The time is only printed: a busy machine may be slow. That the window's thread went on answering is what counts.
void TestWindow::windowAnswersThroughoutATraining() {
  QElapsedTimer since;
  QTimer ticker;
  qint64 ticks = 0;
  qint64 worst = 0;
  ticker.setTimerType(Qt::PreciseTimer);
  connect(&ticker, &QTimer::timeout, this, [&] {
    worst = std::max(worst, since.restart());
    ++ticks;
  });
  std::vector<qint64> ticksAtEpochs;
  connect(&run(), &ui::RunController::epochDone, &ticker, [&] { ticksAtEpochs.push_back(ticks); });
  click("setUpMyself");
  core::RunSettings settings = quickSettings(4);
  core::changeSettings(settings, {{"size", "64"}, {"filters", "32,64"}});
  page().setup().setSettings(settings);
  QTRY_VERIFY(find<QPushButton>("trainButton")->isEnabled());
  QElapsedTimer whole;
  whole.start();
  since.start();
  ticker.start(4);
  click("trainButton");
  QTRY_COMPARE_WITH_TIMEOUT(ticksAtEpochs.size(), std::size_t{4}, kPatience);
  QTRY_VERIFY_WITH_TIMEOUT(!run().isActive(), kPatience);
  qInfo("%lld turns in %lld ms, the longest pause %lld ms", ticks, whole.elapsed(), worst);
  for (std::size_t i = 1; i < ticksAtEpochs.size(); ++i) QVERIFY(ticksAtEpochs[i] > ticksAtEpochs[i - 1]);
  QVERIFY2(2 * worst < whole.elapsed(), "The window stood still for half of the training.");
}

void TestWindow::windowIsAsItWasLeft() {
  train(2);
  QTRY_VERIFY_WITH_TIMEOUT(!run().isActive(), kPatience);
  page().lossCard().chart().setLogarithmic(true);
  page().metricCard().chart().setSmoothing(0.5);
  page().setup().setOpenGroups({false, false, true, false, false});
  const std::vector<bool> open = page().setup().openGroups();
  QVERIFY(open[2]);
  auto* const runs = program_->window().findChild<ui::RunsPage*>();
  program_->window().showPage(runs);
  program_.reset();
  start();
  QVERIFY(program_->window().findChild<ui::RunsPage*>()->isVisible());
  QVERIFY(page().lossCard().chart().isLogarithmic());
  QCOMPARE(page().metricCard().chart().smoothing(), 0.5);
  QVERIFY(page().setup().openGroups() == open);
}

void TestWindow::ownRecipesAreListedAndBrokenOnesSayWhy() {
  core::RunSettings settings = core::defaultRunSettings();
  core::changeSettings(settings, {{"epochs", "7"}});
  core::writeFileWhole((ui::ownRecipeFolder() + QStringLiteral("/mine.json")).toStdString(),
                       core::formatRecipe({"mine", "My own.", {}, settings}));
  core::writeFileWhole((ui::ownRecipeFolder() + QStringLiteral("/broken.json")).toStdString(), "{ nothing");
  page().setup().recipes().refresh();
  auto* const box = find<QComboBox>("recipes");
  const int mine = box->findText(QStringLiteral("mine"));
  const int broken = box->findText(QStringLiteral("broken"));
  QVERIFY(mine > 0 && broken > 0);
  QVERIFY(!(box->model()->flags(box->model()->index(broken, 0)) & Qt::ItemIsEnabled));
  QVERIFY(!box->itemData(broken, ui::ExplainedBox::kExplanationRole).toString().isEmpty());
  emit box->activated(mine);
  QCOMPARE(page().setup().settings().training.epochs, 7);
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
