// SPDX-License-Identifier: GPL-3.0-or-later
// What people do to kept runs: deleting and taking it back, files and tables of them, and what must not be in their way.
#include <QAction>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "core/store/run_store.h"
#include "tests/ui/runs/shown_runs.h"
#include "tests/ui/support/ui_test.h"
#include "ui/runs/run_editor.h"
#include "ui/runs/run_filter.h"
#include "ui/runs/run_list_model.h"
#include "ui/runs/run_selection.h"
#include "ui/runs/run_table.h"
#include "ui/widgets/notice_bar.h"

class TestRunChanges : public QObject, private ShownRuns {
  Q_OBJECT

 private slots:
  void init() { reset(); }
  void everyChangeIsUndoneByKeyTheLastOneFirst();
  void theChoiceMovesOnWhenItsRunIsDeletedAndComesBackWithIt();
  void aKeptFilterWithAMistakeHidesNothing();
  void theListIsExportedAsItStands();
  void namesTakeTheFreeWidthAndTagsAreNotCut();
  void deletedRunComesBackWithUndo();
  void partlyFailedDeletionCanBeUndone();
  void runTravelsAsAFile();
};

void TestRunChanges::everyChangeIsUndoneByKeyTheLastOneFirst() {
  show({{"one", 1}, {"two", 2}});
  chooseRun(uids_[0]);
  QSignalSpy changed(&page_->editor(), &ui::RunEditor::changed);
  page_->editor().rename(uids_[0], QStringLiteral("better"));
  page_->editor().addTag({uids_[0], uids_[1]}, QStringLiteral("demo"));
  page_->editor().setStarred({uids_[1]}, true);
  QTRY_COMPARE(changed.size(), 3);
  QVERIFY(stored(uids_[1]).summary.isStarred);
  QSignalSpy undone(&page_->editor(), &ui::RunEditor::undone);
  QTest::keyClick(&page_->table(), Qt::Key_Z, Qt::ControlModifier);
  QTRY_COMPARE(undone.size(), 1);
  QVERIFY(!stored(uids_[1]).summary.isStarred);
  QCOMPARE(stored(uids_[1]).summary.tags, std::vector<std::string>{"demo"});
  const QList<QAction*> offered = page_->QWidget::actions();  // What the menu Edit finds.
  const auto menu = std::find_if(offered.begin(), offered.end(),
                                 [](const QAction* action) { return action->objectName() == QLatin1String("undo"); });
  QVERIFY(menu != offered.end() && (*menu)->isEnabled());
  (*menu)->trigger();
  QTRY_COMPARE(undone.size(), 2);
  for (const QString& uid : uids_) QVERIFY(stored(uid).summary.tags.empty());
  QTest::keyClick(&page_->table(), Qt::Key_Z, Qt::ControlModifier);
  QTRY_COMPARE(undone.size(), 3);
  QCOMPARE(stored(uids_[0]).summary.name, std::string("one"));
  QTRY_VERIFY(!(*menu)->isEnabled());
  page_->editor().undo();  // Nothing is left.
  QCOMPARE(stored(uids_[0]).summary.name, std::string("one"));
}

void TestRunChanges::theChoiceMovesOnWhenItsRunIsDeletedAndComesBackWithIt() {
  show({{"one", 1}, {"two", 2}, {"three", 3}});
  chooseRun(uids_[1]);
  QTest::keyClick(&page_->table(), Qt::Key_Delete);
  QTRY_COMPARE(page_->model().rowCount(), 2);
  QCOMPARE(page_->table().selection().chosen(), QStringList{uids_[0]});  // The newest stand first.
  QTest::keyClick(&page_->table(), Qt::Key_Delete);
  QTRY_COMPARE(page_->model().rowCount(), 1);
  QCOMPARE(page_->table().selection().chosen(), QStringList{uids_[2]});
  QTest::keyClick(&page_->table(), Qt::Key_Z, Qt::ControlModifier);
  QTRY_COMPARE(page_->table().selection().chosen(), QStringList{uids_[0]});
  QVERIFY(!page_->findChild<ui::NoticeBar*>()->isVisible());
  QTest::keyClick(&page_->table(), Qt::Key_Z, Qt::ControlModifier);
  QTRY_COMPARE(page_->table().selection().chosen(), QStringList{uids_[1]});
  QCOMPARE(page_->model().rowCount(), 3);
}

void TestRunChanges::aKeptFilterWithAMistakeHidesNothing() {
  show({{"one", 1}, {"two", 2}});
  page_->filter().setQuery(QStringLiteral("colur = red"));
  QTRY_VERIFY(part<QLabel>("filterMistake")->isVisible());
  tester_.reset();
  page_.reset();  // The window is closed.
  show({});
  QCOMPARE(page_->filter().query(), QStringLiteral("colur = red"));
  QCOMPARE(page_->model().rowCount(), 2);
  QVERIFY(part<QLabel>("filterMistake")->isVisible());
}

void TestRunChanges::theListIsExportedAsItStands() {
  show({{"one", 1}, {"a \"b\", c", 2}});
  page_->table().setColumnIds({QStringLiteral("name"), QStringLiteral("best.val_psnr"), QStringLiteral("curve"),
                               QStringLiteral("setting.learning_rate")});
  settle();
  press("runsMenu", QStringLiteral("Export this list as a table…"));
  const QPointer<QFileDialog> dialog = page_->findChild<QFileDialog*>();
  QVERIFY(dialog->selectedFiles().front().endsWith(QStringLiteral("Runs.csv")));
  const QString file = folder_->filePath(QStringLiteral("list.csv"));
  emit dialog->fileSelected(file);
  dialog->close();
  QTRY_VERIFY(QFile::exists(file));
  QFile written(file);
  QVERIFY(written.open(QIODevice::ReadOnly));
  QCOMPARE(written.readAll(), QByteArray("Name,\"PSNR, validation, best\",Learning rate\n"
                                         "\"a \"\"b\"\", c\",12.6,0.001\none,11.6,0.001\n"));
  chooseRun(uids_[1]);
  press("runsMenu", QStringLiteral("Export this run…"));
  const auto archive = [this] { return page_->findChild<QFileDialog*>(); };
  QTRY_VERIFY(dialog.isNull() && archive() != nullptr);  // Once the size is known that it tells.
  QVERIFY(archive()->selectedFiles().front().endsWith(QStringLiteral("a -b-, c.afterimage")));
}

void TestRunChanges::namesTakeTheFreeWidthAndTagsAreNotCut() {
  show({{"one", 1}});
  page_->editor().addTag({uids_[0]}, QStringLiteral("learning rate search"));
  QTRY_VERIFY(page_->findChild<QToolButton*>(QStringLiteral("tag")) != nullptr ||
              !stored(uids_[0]).summary.tags.empty());
  page_->resize(1920, 700);
  settle();
  const ui::RunTable& table = page_->table();
  QCOMPARE(table.header()->length(), table.viewport()->width());
  const int tags = page_->model().columnOf(QStringLiteral("tag"));
  QVERIFY(table.header()->sectionSize(tags) >
          table.fontMetrics().horizontalAdvance(QStringLiteral("learning rate search")));
  QVERIFY(table.header()->sectionSize(page_->model().columnOf(QStringLiteral("name"))) > 210);  // It would keep less.
  QStringList titles;
  for (const ui::RunColumn& column :
       ui::availableColumns(page_->model().snapshot()->names.settings, {"val_loss", "val_psnr"})) {
    if (column.kind != ui::RunColumn::Kind::Star) titles += column.title();
  }
  QCOMPARE(titles.removeDuplicates(), 0);
  testing::keep(testing::settledPicture(*page_), QStringLiteral("runs-page-wide"));
}

void TestRunChanges::deletedRunComesBackWithUndo() {
  show({{"one", 1}, {"two", 2}});
  compared_->add(uids_[1]);
  chooseRun(uids_[1]);
  QTest::keyClick(&page_->table(), Qt::Key_Delete);
  QTRY_COMPARE(page_->model().rowCount(), 1);
  auto* const notice = page_->findChild<ui::NoticeBar*>();
  QTRY_VERIFY(notice->isVisible());
  QVERIFY2(notice->text().contains(QStringLiteral("frees")), qPrintable(notice->text()));
  QVERIFY(!compared_->contains(uids_[1]));
  emit notice->actionChosen();
  QTRY_COMPARE(page_->model().rowCount(), 2);
  QCOMPARE(compared_->uids(), QStringList{uids_[1]});
  chooseRun(uids_[0]);  // It was not compared, and taking back its deletion does not make it so.
  QTest::keyClick(&page_->table(), Qt::Key_Delete);
  QTRY_COMPARE(page_->model().rowCount(), 1);
  QTest::keyClick(&page_->table(), Qt::Key_Z, Qt::ControlModifier);
  QTRY_COMPARE(page_->model().rowCount(), 2);
  QCOMPARE(compared_->uids(), QStringList{uids_[1]});
}

void TestRunChanges::partlyFailedDeletionCanBeUndone() {
  show({{"one", 1}, {"two", 2}});
  QSignalSpy trashed(&page_->editor(), &ui::RunEditor::trashed);
  QSignalSpy failures(&page_->editor(), &ui::RunEditor::failed);
  page_->editor().trash({uids_[0], QStringLiteral("nobody"), uids_[1]});
  QTRY_COMPARE(failures.size(), 1);
  QCOMPARE(trashed.size(), 1);
  QCOMPARE(trashed.first().first().toStringList(), QStringList{uids_[0]});
}

void TestRunChanges::runTravelsAsAFile() {
  show({{"one", 1}});
  const QString file = folder_->filePath(QStringLiteral("one.afterimage"));
  QSignalSpy exported(&page_->editor(), &ui::RunEditor::exported);
  page_->editor().exportRun(uids_[0], file);
  QTRY_COMPARE(exported.size(), 1);
  page_->editor().trash({uids_[0]});
  page_->editor().purge({uids_[0]});
  QTRY_COMPARE(page_->model().rowCount(), 0);
  page_->editor().importRuns({file});
  QTRY_COMPARE(page_->model().rowCount(), 1);
  QFile(file).resize(100);
  QSignalSpy failures(&page_->editor(), &ui::RunEditor::failed);
  page_->editor().importRuns({file});
  QTRY_COMPARE(failures.size(), 1);
  QVERIFY(page_->findChild<ui::NoticeBar*>()->isVisible());
}

QTEST_MAIN(TestRunChanges)
#include "tst_run_changes.moc"
