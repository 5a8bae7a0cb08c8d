// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWindow>
#include <algorithm>

#include "core/store/run_store.h"
#include "tests/ui/runs/shown_runs.h"
#include "tests/ui/support/ui_test.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/pages/runs_page.h"
#include "ui/reading/run_extras.h"
#include "ui/runs/run_detail_pane.h"
#include "ui/runs/run_editor.h"
#include "ui/runs/run_filter.h"
#include "ui/runs/run_list_model.h"
#include "ui/runs/run_selection.h"
#include "ui/runs/run_table.h"
#include "ui/runs/runs_toolbar.h"
#include "ui/widgets/notice_bar.h"

class TestRunsPage : public QObject, private ShownRuns {
  Q_OBJECT

 private slots:
  void init() { reset(); }
  void withoutRunsItSendsToTraining();
  void filterShowsWhatFitsAndAMistakeShowsAllRuns();
  void refreshingKeepsPlaceAndSelection();
  void aNewRunAppears();
  void nameTagStarAndNoteAreKept();
  void noteBeingWrittenIsSavedWhenAnotherRunIsChosen();
  void trashIsEmptiedAfterAQuestion();
  void aTrashedRunIsBroughtBack();
  void columnsAreChosenSortedAndWidenedByHand();
  void runsAreComparedByKey();
  void thumbnailAndCurveBelongToTheirRun();
  void whatCannotBeReadIsAskedForOnce();
  void viewIsAsItWasLeft();
  void aViewKeptUnderANameComesBack();
  void runsAreGroupedFromTheMenu();
  void theTrashOffersOtherActions();
  void pinnedColumnsStayInSight();
  void modelSizeIsAColumn();
  void detailTellsWhatChanged();
  void whatMattersFitsBesideThePane();
  void buttonsOfTheListGoBelowInANarrowPage();
};

void TestRunsPage::withoutRunsItSendsToTraining() {
  show({});
  QVERIFY(part<QLabel>("noRuns")->isVisible());
  QSignalSpy wanted(page_.get(), &ui::RunsPage::trainRequested);
  QTest::mouseClick(part<QPushButton>("noRunsAction"), Qt::LeftButton);
  QCOMPARE(wanted.size(), 1);
}

void TestRunsPage::filterShowsWhatFitsAndAMistakeShowsAllRuns() {
  SampleRun other{"other", 2};
  other.loss = "mae";
  show({{"one", 1}, other, {"three", 3}});
  QCOMPARE(page_->model().rowCount(), 3);
  page_->filter().setQuery(QStringLiteral("loss = mse"));
  QTRY_COMPARE(page_->model().rowCount(), 2);
  QCOMPARE(part<QLabel>("runCount")->text(), QStringLiteral("2 of 3"));
  page_->filter().setQuery(QStringLiteral("loss = mse and colur = red"));
  QTRY_VERIFY(part<QLabel>("filterMistake")->isVisible());
  QVERIFY(part<QLabel>("filterMistake")->text().contains(QStringLiteral("colur")));
  QCOMPARE(page_->model().rowCount(), 3);
  page_->filter().setQuery(QStringLiteral("Loss = 'Mean absolute error'"));
  QTRY_COMPARE(page_->model().rowCount(), 1);
  QVERIFY(!part<QLabel>("filterMistake")->isVisible());
  page_->filter().setQuery(QStringLiteral("best.val_psnr > 99"));
  QTRY_VERIFY(part<QLabel>("noRuns")->isVisible());
  QVERIFY(!part<QLabel>("filterMistake")->isVisible());
  QTest::mouseClick(part<QPushButton>("noRunsAction"), Qt::LeftButton);
  QTRY_COMPARE(page_->model().rowCount(), 3);
  testing::keep(testing::settledPicture(*page_), QStringLiteral("runs-page"));
}

void TestRunsPage::refreshingKeepsPlaceAndSelection() {
  std::vector<SampleRun> runs;
  for (int i = 0; i < 30; ++i) runs.push_back({"run " + std::to_string(i), i % 5, 1});
  show(runs, 400);
  ui::RunTable& table = page_->table();
  chooseRun(uids_[10]);
  table.verticalScrollBar()->setValue(table.verticalScrollBar()->maximum() / 2);
  const QString top = page_->model().uidAt(table.indexAt(QPoint(1, 1)));
  const int offset = table.visualRect(table.indexAt(QPoint(1, 1))).top();
  record({"new", 1, 1});
  record({"newer", 1, 1});
  QTRY_COMPARE(page_->model().rowCount(), 32);
  QCOMPARE(table.selection().chosen(), QStringList{uids_[10]});
  QCOMPARE(page_->model().uidAt(table.indexAt(QPoint(1, 1))), top);
  QCOMPARE(table.visualRect(table.indexAt(QPoint(1, 1))).top(), offset);
}

void TestRunsPage::aNewRunAppears() {
  show({{"one", 1}});
  const QString uid = record({"two", 2});
  QTRY_COMPARE(page_->model().rowCount(), 2);
  QCOMPARE(page_->model().uidAt(page_->model().index(0, 0)), uid);
}

void TestRunsPage::nameTagStarAndNoteAreKept() {
  show({{"one", 1}});
  chooseRun(uids_[0]);
  const int name = page_->model().columnOf(QStringLiteral("name"));
  QVERIFY(page_->model().setData(page_->model().indexOf(uids_[0], name), QStringLiteral("better"), Qt::EditRole));
  QTRY_COMPARE(QString::fromStdString(stored(uids_[0]).summary.name), QStringLiteral("better"));
  QTest::keyClick(&page_->table(), Qt::Key_S);
  QTRY_VERIFY(stored(uids_[0]).summary.isStarred);
  part<QLineEdit>("newTag")->setText(QStringLiteral("demo"));
  QTest::keyClick(part<QLineEdit>("newTag"), Qt::Key_Return);
  QTRY_VERIFY(page_->findChild<QToolButton*>(QStringLiteral("tag")) != nullptr);
  QCOMPARE(stored(uids_[0]).summary.tags, std::vector<std::string>{"demo"});
  QTest::mouseClick(page_->findChild<QToolButton*>(QStringLiteral("tag")), Qt::LeftButton);
  QTRY_VERIFY(stored(uids_[0]).summary.tags.empty());
  part<QPlainTextEdit>("runNotes")->setPlainText(QStringLiteral("Sharp outlines."));
  QTRY_COMPARE(part<QLabel>("noteSaved")->text(), QStringLiteral("saved"));
  QCOMPARE(stored(uids_[0]).summary.note, std::string("Sharp outlines."));
}

void TestRunsPage::noteBeingWrittenIsSavedWhenAnotherRunIsChosen() {
  show({{"one", 1}, {"two", 2}});
  chooseRun(uids_[0]);
  part<QPlainTextEdit>("runNotes")->setPlainText(QStringLiteral("first"));
  chooseRun(uids_[1]);
  QVERIFY(part<QPlainTextEdit>("runNotes")->toPlainText().isEmpty());
  part<QPlainTextEdit>("runNotes")->setPlainText(QStringLiteral("second"));
  page_.reset();  // The window is closed while it is being written.
  tester_.reset();
  QCOMPARE(stored(uids_[0]).summary.note, std::string("first"));
  QCOMPARE(stored(uids_[1]).summary.note, std::string("second"));
}

void TestRunsPage::trashIsEmptiedAfterAQuestion() {
  show({{"one", 1}, {"two", 2}});
  page_->editor().trash({uids_[0]});
  QTRY_COMPARE(page_->model().rowCount(), 1);
  QTest::mouseClick(part<QToolButton>("showTrash"), Qt::LeftButton);
  QTRY_COMPARE(page_->model().uidAt(page_->model().index(0, 0)), uids_[0]);
  chooseRun(uids_[0]);
  QTest::keyClick(&page_->table(), Qt::Key_Delete);
  auto* const question = page_->findChild<QMessageBox*>(QStringLiteral("purgeQuestion"));
  QVERIFY(question != nullptr);
  QTest::mouseClick(question->findChild<QPushButton*>(QStringLiteral("purgeQuestion_yes")), Qt::LeftButton);
  QTRY_VERIFY(part<QLabel>("noRuns")->isVisible());
  core::RunStore store(folder_->path().toStdString(), core::StoreAccess::ReadOnly);
  QCOMPARE(store.list({}, core::WhichRuns::All).size(), std::size_t{1});
}

void TestRunsPage::aTrashedRunIsBroughtBack() {
  show({{"one", 1}, {"two", 2}});
  page_->editor().trash({uids_[0]});
  QTRY_COMPARE(page_->model().rowCount(), 1);
  QVERIFY(!part<QPushButton>("restoreRuns")->isVisible());
  QTest::mouseClick(part<QToolButton>("showTrash"), Qt::LeftButton);
  QTRY_COMPARE(page_->model().uidAt(page_->model().index(0, 0)), uids_[0]);
  chooseRun(uids_[0]);
  QSignalSpy opened(page_.get(), &ui::RunsPage::openRequested);
  QTest::keyClick(&page_->table(), Qt::Key_Return);
  QVERIFY(opened.isEmpty());
  QVERIFY(page_->findChild<ui::NoticeBar*>()->isVisible());
  QTest::mouseClick(part<QPushButton>("restoreRuns"), Qt::LeftButton);
  QTRY_VERIFY(part<QLabel>("noRuns")->isVisible());
  QVERIFY(!stored(uids_[0]).summary.isTrashed);
}

void TestRunsPage::columnsAreChosenSortedAndWidenedByHand() {
  show({{"one", 1}, {"two", 2}, {"three", 1}});
  press("chooseColumns", QStringLiteral("Parameters"));
  QTRY_VERIFY(page_->table().columnIds().contains(QStringLiteral("parameters")));

  QHeaderView* const header = page_->table().header();
  const auto placeOf = [&](const char* id, int fromRight) {
    const int section = page_->model().columnOf(QLatin1String(id));
    const int x = fromRight < 0 ? header->sectionViewportPosition(section) + header->sectionSize(section) / 2
                                : header->sectionViewportPosition(section) + header->sectionSize(section) - fromRight;
    return header->viewport()->mapTo(page_.get(), QPoint(x, header->height() / 2));
  };
  QWindow* const window = page_->windowHandle();
  QTest::mouseClick(window, Qt::LeftButton, {}, placeOf("best.val_psnr", -1));
  QCOMPARE(page_->model().sorting(), (std::vector<ui::RunSort>{{QStringLiteral("best.val_psnr"), false}}));
  QTest::mouseClick(window, Qt::LeftButton, Qt::ShiftModifier, placeOf("name", -1));
  QCOMPARE(page_->model().sorting(),
           (std::vector<ui::RunSort>{{QStringLiteral("best.val_psnr"), false}, {QStringLiteral("name"), false}}));
  const QStringList order = {uids_[0], uids_[2], uids_[1]};
  for (int row = 0; row < 3; ++row) QCOMPARE(page_->model().uidAt(page_->model().index(row, 0)), order[row]);

  const int name = page_->model().columnOf(QStringLiteral("name"));
  const int before = header->sectionSize(name);
  const QPoint edge = placeOf("name", 1);
  QTest::mousePress(window, Qt::LeftButton, {}, edge);
  QTest::mouseMove(window, edge + QPoint(20, 0));
  QTest::mouseMove(window, edge + QPoint(40, 0));
  QTest::mouseRelease(window, Qt::LeftButton, {}, edge + QPoint(40, 0));
  QCOMPARE(header->sectionSize(name), before + 40);
  tester_.reset();
  page_.reset();
  show({});
  QCOMPARE(page_->table().header()->sectionSize(page_->model().columnOf(QStringLiteral("name"))), before + 40);
}

void TestRunsPage::runsAreComparedByKey() {
  show({{"one", 1}, {"two", 2}});
  chooseRun(uids_[1]);
  QTest::keyClick(&page_->table(), Qt::Key_X);
  QCOMPARE(compared_->uids(), QStringList{uids_[1]});
  page_->table().selectAll();
  QSignalSpy wanted(page_.get(), &ui::RunsPage::compareRequested);
  QTest::mouseClick(part<QPushButton>("compareRuns"), Qt::LeftButton);
  QCOMPARE(wanted.size(), 1);
  QCOMPARE(compared_->size(), 2);
  QCOMPARE(compared_->slotOf(uids_[1]), std::optional(0));
}

void TestRunsPage::thumbnailAndCurveBelongToTheirRun() {
  show({{"one", 1, 4}, {"two", 2, 6}});
  ui::RunExtras extras(folder_->path().toStdString());
  QSignalSpy arrived(&extras, &ui::RunExtras::arrived);
  QVERIFY(extras.extra(uids_[0], 4) == nullptr);
  QVERIFY(extras.extra(uids_[1], 6) == nullptr);
  QTRY_VERIFY(!arrived.isEmpty());
  QCOMPARE(extras.extra(uids_[0], 4)->losses.size(), std::size_t{4});
  QCOMPARE(extras.extra(uids_[0], 4)->picture.pixelColor(3, 3), QColor(0, 40, 80));
  QCOMPARE(extras.extra(uids_[1], 6)->picture.pixelColor(3, 3), QColor(0, 80, 120));
}

void TestRunsPage::whatCannotBeReadIsAskedForOnce() {
  show({{"one", 1, 4}});
  ui::RunExtras extras(folder_->path().toStdString());
  QSignalSpy arrived(&extras, &ui::RunExtras::arrived);
  (void)extras.extra(uids_[0], 9);  // More epochs than it has figures.
  (void)extras.extra(QStringLiteral("nobody"), 3);
  QTRY_COMPARE(arrived.size(), 1);
  QVERIFY(extras.extra(QStringLiteral("nobody"), 3) != nullptr);
  QCOMPARE(extras.extra(uids_[0], 9)->losses.size(), std::size_t{4});
  QVERIFY(!arrived.wait(50));
}

void TestRunsPage::viewIsAsItWasLeft() {
  show({{"one", 1}, {"two", 2}});
  page_->model().setGrouping(ui::RunColumn{ui::RunColumn::Kind::Setting, "loss"});
  const QStringList columns = {QStringLiteral("name"), QStringLiteral("|"), QStringLiteral("best.val_psnr"),
                               QStringLiteral("setting.latent_dim")};
  page_->table().setColumnIds(columns);
  page_->model().setSorting({{QStringLiteral("best.val_psnr"), true}});
  page_->filter().setQuery(QStringLiteral("best.val_psnr > 1"));
  settle();
  tester_.reset();
  page_.reset();
  show({});
  QCOMPARE(page_->filter().query(), QStringLiteral("best.val_psnr > 1"));
  QCOMPARE(page_->table().columnIds(), columns);
  QVERIFY(page_->model().grouping().has_value());
  QTRY_COMPARE(page_->model().rowCount(), 1);
  QCOMPARE(page_->model().uidAt(page_->model().index(0, 0, page_->model().index(0, 0))), uids_[1]);
}

void TestRunsPage::aViewKeptUnderANameComesBack() {
  SampleRun other{"other", 2};
  other.loss = "mae";
  show({{"one", 1}, other});
  page_->filter().setQuery(QStringLiteral("loss = mae"));
  page_->table().setColumnIds({QStringLiteral("name"), QStringLiteral("best.val_psnr")});
  press("runViews", QStringLiteral("Keep this view…"));
  auto* const question = page_->findChild<QInputDialog*>();
  QVERIFY(question != nullptr);
  question->setTextValue(QStringLiteral(" Narrow "));
  question->accept();
  page_->filter().setQuery({});
  page_->table().setColumnIds({QStringLiteral("name"), QStringLiteral("created")});
  press("runViews", QStringLiteral("Narrow"));
  QCOMPARE(page_->filter().query(), QStringLiteral("loss = mae"));
  QVERIFY(page_->model().columnOf(QStringLiteral("best.val_psnr")) >= 0);
  QVERIFY(page_->model().columnOf(QStringLiteral("created")) < 0);
  QTRY_COMPARE(page_->model().rowCount(), 1);
}

void TestRunsPage::runsAreGroupedFromTheMenu() {
  show({{"one", 1}, {"two", 2}});
  const auto* const groups = part<QToolButton>("groupRuns");
  QCOMPARE(groups->text(), QStringLiteral("Group"));
  press("groupRuns", QStringLiteral("Status"));
  QCOMPARE(groups->text(), QStringLiteral("Group by Status"));
  QVERIFY(page_->model().isGroup(page_->model().index(0, 0)));
  press("groupRuns", QStringLiteral("No groups"));
  QCOMPARE(groups->text(), QStringLiteral("Group"));
  QVERIFY(!page_->model().isGroup(page_->model().index(0, 0)));
}

void TestRunsPage::theTrashOffersOtherActions() {
  show({{"one", 1}, {"two", 2}});
  const auto offered = [this] {
    emit page_->table().customContextMenuRequested(QPoint(1, 1));
    auto* const menu = page_->table().findChild<QMenu*>();
    QStringList texts;
    for (const QAction* const action : menu->actions()) texts += action->text();
    delete menu;
    return texts;
  };
  chooseRun(uids_[0]);
  QVERIFY(offered().contains(QStringLiteral("Move to the trash")));
  QVERIFY(offered().contains(QStringLiteral("Explore between two pictures…")));
  page_->editor().trash({uids_[0]});
  QTRY_COMPARE(page_->model().rowCount(), 1);
  QTest::mouseClick(part<QToolButton>("showTrash"), Qt::LeftButton);
  QTRY_COMPARE(page_->model().uidAt(page_->model().index(0, 0)), uids_[0]);
  chooseRun(uids_[0]);
  QCOMPARE(offered(), (QStringList{QStringLiteral("Bring back"), QStringLiteral("Delete for good…")}));
  press("runsMenu", QStringLiteral("Empty the trash…"));
  QVERIFY(page_->findChild<QMessageBox*>(QStringLiteral("purgeQuestion")) != nullptr);
}

void TestRunsPage::pinnedColumnsStayInSight() {
  show({{"one", 1}, {"two", 2}});
  ui::RunTable& table = page_->table();
  QStringList ids = table.columnIds();
  for (const auto& column : ui::availableColumns({"latent_dim", "filters", "epochs"}, {"val_mae", "val_mse"})) {
    if (!ids.contains(column.id())) ids += column.id();
  }
  table.setColumnIds(ids);
  settle();
  const int name = page_->model().columnOf(QStringLiteral("name"));
  const auto nameOf = [&](int row) { return page_->model().index(row, name); };
  const QRect before = table.visualRect(nameOf(1));
  const auto pinnedPart = [&] {
    return table.viewport()->grab(QRect(0, 0, before.right(), 2 * before.height())).toImage();
  };
  const QImage unscrolled = pinnedPart();
  QVERIFY(table.horizontalScrollBar()->maximum() > 200);
  table.horizontalScrollBar()->setValue(200);
  QCOMPARE(table.visualRect(nameOf(1)), before);
  QCOMPARE(table.indexAt(before.center()), nameOf(1));
  QCOMPARE(pinnedPart(), unscrolled);
  QVERIFY(table.indexAt(before.center() + QPoint(before.width(), 0)).column() != name);

  const QString uid = page_->model().uidAt(nameOf(1));
  const QRect star = table.visualRect(page_->model().index(1, page_->model().columnOf(QStringLiteral("starred"))));
  QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, star.center());
  QTRY_VERIFY(stored(uid).summary.isStarred);

  table.setPinned(0);
  QVERIFY(table.visualRect(nameOf(1)) != before);
}

void TestRunsPage::modelSizeIsAColumn() {
  show({{"one", 1}});
  page_->table().setColumnIds({QStringLiteral("name"), QStringLiteral("parameters")});
  settle();
  const qint64 parameters = stored(uids_[0]).started.parameters;
  QVERIFY(parameters > 0);
  QTRY_COMPARE(page_->model().index(0, 1).data().toString(), QLocale().toString(parameters));
}

void TestRunsPage::detailTellsWhatChanged() {
  SampleRun other{"other", 2};
  other.loss = "mae";
  show({{"one", 1}, other});
  chooseRun(uids_[1]);
  const auto texts = [this] {  // Labels are shown when the layout comes to it.
    QStringList found;
    for (const QLabel* const label : page_->detail().findChildren<QLabel*>()) {
      if (label->isVisible()) found += label->text();
    }
    return found;
  };
  QTRY_VERIFY(texts().contains(QStringLiteral("Changed from one")));
  QTRY_VERIFY(texts().filter(QStringLiteral("→")).join(QString()).contains(QStringLiteral("Mean absolute error")));
}

// As in a window of 1440 pixels.
void TestRunsPage::whatMattersFitsBesideThePane() {
  show({{"shapes, Convolutional, learning rate 0.003 #3", 1}, {"shapes, Convolutional #2", 2}});
  chooseRun(uids_[0]);
  ui::RunTable& table = page_->table();
  const auto isShown = [&](const char* id) {
    return !table.header()->isSectionHidden(page_->model().columnOf(QLatin1String(id)));
  };
  const int name = page_->model().columnOf(QStringLiteral("name"));
  QCOMPARE(table.horizontalScrollBar()->maximum(), 0);
  QVERIFY(!isShown("tag"));  // It says nothing.
  QVERIFY(table.header()->sectionSize(name) >= 190);
  for (const char* const id : {"status", "best.val_psnr", "best.val_ssim", "setting.learning_rate", "picture"}) {
    QVERIFY2(isShown(id), id);
  }
  page_->editor().addTag({uids_[1]}, QStringLiteral("best"));
  QTRY_VERIFY(
      page_->model().index(0, page_->model().columnOf(QStringLiteral("tag"))).data().toString().contains("best"));
  settle();
  QCOMPARE(table.horizontalScrollBar()->maximum(), 0);
  page_->resize(1000, 700);
  QTRY_COMPARE(table.horizontalScrollBar()->maximum(), 0);
  const QString left = part<QToolButton>("chooseColumns")->toolTip();
  QVERIFY2(left.contains(QStringLiteral("have no room here")), qPrintable(left));
  QVERIFY(isShown("best.val_psnr"));
  page_->resize(2400, 700);
  QTRY_VERIFY(isShown("setting.optimizer") && isShown("tag"));
  QVERIFY(part<QToolButton>("chooseColumns")->toolTip().isEmpty());
}

void TestRunsPage::buttonsOfTheListGoBelowInANarrowPage() {
  show({{"one", 1}, {"two", 2}});
  press("groupRuns", QStringLiteral("Pictures"));
  auto* const toolbar = page_->findChild<ui::RunsToolbar*>();
  const auto areWhole = [&] {
    for (const QAbstractButton* const button : toolbar->findChildren<QAbstractButton*>()) {
      const QRect place(button->mapTo(toolbar, QPoint()), button->size());
      const bool isSeen = button->isVisible() && button->width() >= button->minimumSizeHint().width();
      if (!button->isHidden() && !(isSeen && toolbar->rect().contains(place))) return false;
    }
    return true;
  };
  for (const int width : {1376, 900, 700, 600}) {
    page_->resize(width, 700);
    QTRY_VERIFY2(areWhole(), qPrintable(QString::number(width)));
  }
  QCOMPARE(page_->width(), 600);
}

QTEST_MAIN(TestRunsPage)
#include "tst_runs_page.moc"
