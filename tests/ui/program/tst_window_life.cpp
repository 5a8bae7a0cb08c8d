// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around a training: languages and looks, closing and coming back, the queue, comparisons and recipes.
#include <QComboBox>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <algorithm>
#include <csignal>

#include "app/gui/application.h"
#include "app/gui/end_request.h"
#include "core/base/file.h"
#include "core/run/settings_file.h"
#include "core/run/settings_schema.h"
#include "core/store/kept_run.h"
#include "core/store/run_store.h"
#include "tests/ui/program/shown_window.h"
#include "tests/ui/support/ui_test.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/live_chart.h"
#include "ui/compare/matrix_card.h"
#include "ui/compare/tried_dialog.h"
#include "ui/pictures/epoch_slider.h"
#include "ui/pictures/picture_trial.h"
#include "ui/pictures/reconstruction_card.h"
#include "ui/queue/queue_dialog.h"
#include "ui/setup/own_recipes.h"
#include "ui/setup/recipe_box.h"
#include "ui/setup/setup_panel.h"
#include "ui/widgets/explained_box.h"
#include "ui/widgets/notice_bar.h"

class TestWindowLife : public QObject, private ShownWindow {
  Q_OBJECT

 private slots:
  void init() { begin(); }
  void cleanup() { end(); }
  void languageAndLookChangeAtOnce();
  void largestTextLeavesEveryMenuAndWord();
  void closingDuringARunAsksAndLosesNothing();
  void closingWhilePausedJustClosesAndIsOfferedAgain();
  void theEndOfTheSessionLosesNoBatch();
  void wrongPicturesEndInASentence();
  void plannedRunsAreTrainedOneAfterTheOther();
  void keptRunsAreComparedAndTriedOnAPicture();
  void windowIsAsItWasLeft();
  void ownRecipesAreListedAndBrokenOnesSayWhy();
};

void TestWindowLife::languageAndLookChangeAtOnce() {
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

void TestWindowLife::largestTextLeavesEveryMenuAndWord() {
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

void TestWindowLife::closingDuringARunAsksAndLosesNothing() {
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

void TestWindowLife::closingWhilePausedJustClosesAndIsOfferedAgain() {
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

// As when the computer is switched off: nobody is asked, and what is done of the epoch is there at the next start.
void TestWindowLife::theEndOfTheSessionLosesNoBatch() {
  const app::EndRequest ending;
  QObject::connect(&ending, &app::EndRequest::wanted, &program_->window(), &ui::MainWindow::end);
  std::int64_t batches = 0;
  QObject::connect(&run(), &ui::RunController::batchesDone, &run(), [&batches](const auto& done) {
    batches = (done.back().epoch - 1) * done.back().batches + done.back().batch;
  });
  train(3000);
  QTRY_VERIFY_WITH_TIMEOUT(batches > 3, kPatience);
  QCOMPARE(::raise(SIGTERM), 0);
  QTRY_VERIFY_WITH_TIMEOUT(!program_->window().isVisible(), kPatience);
  QVERIFY(find<QPushButton>("closeQuestion_yes") == nullptr);
  QVERIFY(!run().isActive());
  const core::RunSummary kept = keptRuns()[0];
  QVERIFY(kept.status == core::RunStatus::Stopped);
  core::RunStore store(home_->filePath(QStringLiteral("store")).toStdString(), core::StoreAccess::ReadOnly);
  const core::RunDetails details = core::KeptRun(store, kept.uid).details();
  QCOMPARE(kept.epochs * details.started.batchesPerEpoch + details.batches, batches);
}

void TestWindowLife::wrongPicturesEndInASentence() {
  click("setUpMyself");
  core::RunSettings settings = quickSettings(2);
  core::changeSettings(settings, {{"predict", "pair"}});
  page().setup().setSettings(settings);
  QTRY_VERIFY(!page().setup().problem().empty());
  QVERIFY(!find<QPushButton>("trainButton")->isEnabled());
  choose("languageChoice", 2);
  QTRY_VERIFY2(find<QLabel>("pictureCounts")->text().contains(QStringLiteral("Bildpaare")),
               qPrintable(find<QLabel>("pictureCounts")->text()));
  choose("languageChoice", 1);
}

void TestWindowLife::plannedRunsAreTrainedOneAfterTheOther() {
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

void TestWindowLife::keptRunsAreComparedAndTriedOnAPicture() {
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

void TestWindowLife::windowIsAsItWasLeft() {
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

void TestWindowLife::ownRecipesAreListedAndBrokenOnesSayWhy() {
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

QTEST_MAIN(TestWindowLife)
#include "tst_window_life.moc"
