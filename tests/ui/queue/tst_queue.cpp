// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <set>

#include "tests/ui/compare/compare_samples.h"
#include "tests/ui/support/ui_test.h"
#include "ui/bridge/elsewhere.h"
#include "ui/bridge/run_controller.h"
#include "ui/look/theme.h"
#include "ui/queue/queue_dialog.h"
#include "ui/queue/queue_model.h"
#include "ui/queue/search_dialog.h"
#include "ui/queue/search_row.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/segments.h"

class TestQueue : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { theme_.applyTo(*qobject_cast<QApplication*>(QCoreApplication::instance())); }
  void init();
  void plannedRunsAreInOrderAndSurviveTheProgram();
  void namesOfASearchHaveTheRoomThatTheOthersLeave();
  void orderChangesByKeyAndByDragging();
  void whatIsTakenOutComesBackWithUndo();
  void moreSeedsAreOnesThatNobodyHasTrained();
  void searchHasARowForEachSetting();
  void searchReadsWhatComesTogetherOnce();
  void searchSaysAtItsRowWhatIsWrong();
  void searchDrawsFromRanges();
  void seedsOfOneKindOfSearchSayNothingAboutTheOthers();
  void searchTellsHowLongItWillTake();

 private:
  void show();
  void plan(const QStringList& names) const;
  [[nodiscard]] QStringList names() const;
  template <class Part>
  [[nodiscard]] Part* part(const char* name) const {
    return dialog_->findChild<Part*>(QLatin1String(name));
  }

  ui::Theme theme_;
  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<ui::RunController> controller_;
  std::unique_ptr<ui::QueueRunner> runner_;
  std::unique_ptr<ui::Elsewhere> elsewhere_;
  std::unique_ptr<ui::QueueDialog> dialog_;
  std::unique_ptr<QAbstractItemModelTester> tester_;
};

void TestQueue::init() {
  testing::failOnQtWarnings();
  tester_.reset();
  dialog_.reset();
  runner_.reset();
  folder_ = std::make_unique<QTemporaryDir>();
  controller_ = std::make_unique<ui::RunController>(folder_->path().toStdString());
  show();
}

void TestQueue::show() {
  runner_ = std::make_unique<ui::QueueRunner>(*controller_, folder_->path().toStdString());
  elsewhere_ = std::make_unique<ui::Elsewhere>(ui::Elsewhere::Surroundings{
      folder_->path().toStdString(), folder_->filePath(QStringLiteral("places.json")).toStdString(), "1.0", {}});
  dialog_ = std::make_unique<ui::QueueDialog>(theme_, *runner_, *elsewhere_);
  tester_ = std::make_unique<QAbstractItemModelTester>(&dialog_->model(),
                                                       QAbstractItemModelTester::FailureReportingMode::QtTest);
  testing::show(*dialog_);
}

void TestQueue::plan(const QStringList& names) const {
  std::vector<core::RunSettings> runs;
  for (const QString& name : names) {
    runs.push_back(core::defaultRunSettings());
    runs.back().name = name.toStdString();
  }
  runner_->append(runs, QStringLiteral("test"));
  QTRY_COMPARE(dialog_->model().rowCount(), static_cast<int>(names.size()));
}

QStringList TestQueue::names() const {
  QStringList found;
  for (int row = 0; row < dialog_->model().rowCount(); ++row) found += dialog_->model().index(row, 0).data().toString();
  return found;
}

void TestQueue::plannedRunsAreInOrderAndSurviveTheProgram() {
  plan({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")});
  tester_.reset();
  dialog_.reset();
  runner_.reset();
  show();
  QTRY_COMPARE(names(), QStringList({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")}));
  QVERIFY(part<QLabel>("queueSummary")->text().startsWith(QStringLiteral("3 run")));
  QVERIFY(part<QPushButton>("queueDown")->isEnabled() && part<QPushButton>("queueRemove")->isEnabled());  // The first.
  testing::keep(testing::settledPicture(*dialog_), QStringLiteral("queue"));
}

void TestQueue::namesOfASearchHaveTheRoomThatTheOthersLeave() {
  plan({QStringLiteral("emoji, convolutional, learning rate 0.0003, latent size 16, seed 4")});
  const auto* const table = part<QTableView>("queueTable");
  QVERIFY(!table->isColumnHidden(ui::QueueModel::Group));
  QCOMPARE(table->textElideMode(), Qt::ElideMiddle);
  const QModelIndex run = dialog_->model().index(0, ui::QueueModel::Name);
  QCOMPARE(run.data(Qt::ToolTipRole), run.data());
  QVERIFY2(table->columnWidth(ui::QueueModel::Name) > table->viewport()->width() / 2,
           qPrintable(QString::number(table->columnWidth(ui::QueueModel::Name))));
  runner_->remove(dialog_->model().idAt(run));
  runner_->append({core::defaultRunSettings()}, QString());  // Part of nothing.
  QTRY_VERIFY(table->isColumnHidden(ui::QueueModel::Group));
}

void TestQueue::orderChangesByKeyAndByDragging() {
  plan({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")});
  dialog_->table().selectRow(2);
  QTest::mouseClick(part<QPushButton>("queueUp"), Qt::LeftButton);
  QTRY_COMPARE(names(), QStringList({QStringLiteral("one"), QStringLiteral("three"), QStringLiteral("two")}));
  QCOMPARE(dialog_->table().selectionModel()->selectedRows().front().row(), 1);
  const std::unique_ptr<QMimeData> dragged(dialog_->model().mimeData({dialog_->model().index(0, 0)}));
  dialog_->model().dropMimeData(dragged.get(), Qt::MoveAction, 3, 0, {});
  QTRY_COMPARE(names(), QStringList({QStringLiteral("three"), QStringLiteral("two"), QStringLiteral("one")}));
}

void TestQueue::whatIsTakenOutComesBackWithUndo() {
  plan({QStringLiteral("one"), QStringLiteral("two")});
  dialog_->table().selectRow(0);
  QTest::mouseClick(part<QPushButton>("queueRemove"), Qt::LeftButton);
  QTRY_COMPARE(names(), QStringList{QStringLiteral("two")});
  emit dialog_->findChild<ui::NoticeBar*>()->actionChosen();
  QTRY_COMPARE(names(), QStringList({QStringLiteral("one"), QStringLiteral("two")}));
  QVERIFY(!part<QPushButton>("queueClear")->isEnabled());  // None is done.
}

void TestQueue::moreSeedsAreOnesThatNobodyHasTrained() {
  compare_samples::SampleRun run{"one", 1};
  run.seed = 2;
  const QString uid = QString::fromStdString(compare_samples::record(folder_->path().toStdString(), run));
  run.seed = 1;
  compare_samples::record(folder_->path().toStdString(), run);
  run.seed = 3;
  run.loss = "mae";  // Other settings: its seed is free here.
  compare_samples::record(folder_->path().toStdString(), run);
  runner_->appendSeeds({uid}, 2);
  QTRY_COMPARE(dialog_->model().rowCount(), 2);
  std::set<std::uint64_t> seeds;
  for (int row = 0; row < 2; ++row) seeds.insert(dialog_->model().planned(row).run.settings.training.seed);
  QVERIFY(seeds == (std::set<std::uint64_t>{3, 4}));
  QCOMPARE(dialog_->model().planned(0).run.settings.loss, std::string("mse"));
}

// A search dialog and what a person meets in it.
struct Search {
  Search(const ui::Theme& theme, const QTemporaryDir& store)
      : dialog(theme, core::defaultRunSettings(), store.path().toStdString()) {
    testing::show(dialog);
  }
  [[nodiscard]] QList<ui::SearchRow*> rows() const { return dialog.findChildren<ui::SearchRow*>(); }
  [[nodiscard]] static QString problemOf(const ui::SearchRow* row) {
    (void)qobject_cast<ui::SearchDialog*>(row->window())->runs();  // Reads what was written.
    return row->findChild<QLabel*>(QStringLiteral("searchProblem"))->text();
  }
  void choose(int kind) const {
    const auto buttons = dialog.findChild<ui::Segments*>(QStringLiteral("searchKind"))->findChildren<QToolButton*>();
    QTest::mouseClick(buttons.at(kind), Qt::LeftButton);
  }
  [[nodiscard]] QString told() const { return dialog.findChild<QLabel*>(QStringLiteral("searchOutcome"))->text(); }
  [[nodiscard]] QString outcome() {
    (void)dialog.runs();
    return told();
  }
  [[nodiscard]] QSpinBox& seeds() const { return *dialog.findChild<QSpinBox*>(QStringLiteral("searchSeeds")); }
  [[nodiscard]] QPushButton& add() {
    (void)dialog.runs();
    return *dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
  }

  ui::SearchDialog dialog;
};

void TestQueue::searchHasARowForEachSetting() {
  Search search(theme_, *folder_);
  QVERIFY(!search.add().isEnabled());
  search.rows().at(0)->setValues(QStringLiteral("0.001, 0.003"));
  QCOMPARE(search.dialog.runs().size(), std::size_t{2});
  QTest::mouseClick(search.dialog.findChild<QPushButton*>(QStringLiteral("searchAdd")), Qt::LeftButton);
  ui::SearchRow* const second = search.rows().at(1);
  auto* const setting = second->findChild<QComboBox*>(QStringLiteral("searchSetting"));
  setting->setEditText(QStringLiteral("latent size"));  // As the set-up calls it.
  second->setValues(QStringLiteral("16; 64; 128"));
  QCOMPARE(search.dialog.runs().size(), std::size_t{6});
  setting->setEditText(QStringLiteral("latent_dim"));
  QCOMPARE(search.dialog.runs().size(), std::size_t{6});
  search.seeds().setValue(2);
  QVERIFY2(search.outcome().startsWith(QStringLiteral("12 run")), qPrintable(search.outcome()));
  testing::keep(testing::settledPicture(search.dialog), QStringLiteral("search"));
  setting->setEditText(QStringLiteral("optimizer"));
  second->setValues(QStringLiteral("Adam; SGD"));
  QCOMPARE(search.dialog.runs().back().optimizer.name, std::string("sgd"));
  QTest::mouseClick(second->findChild<QToolButton*>(QStringLiteral("searchRemove")), Qt::LeftButton);
  QCOMPARE(search.dialog.runs().size(), std::size_t{4});
  QSignalSpy planned(&search.dialog, &ui::SearchDialog::planned);
  QTest::mouseClick(&search.add(), Qt::LeftButton);
  QCOMPARE(planned.size(), 1);
}

// A thousand runs are not planned anew for each letter of a word.
void TestQueue::searchReadsWhatComesTogetherOnce() {
  Search search(theme_, *folder_);
  const QString before = search.outcome();
  auto* const values = search.rows().at(0)->findChild<QLineEdit*>(QStringLiteral("searchValues"));
  QTest::keyClicks(values, QStringLiteral("0.001; 0.003"));
  search.seeds().setValue(2);
  QCOMPARE(search.told(), before);
  QTRY_VERIFY2(search.told().startsWith(QStringLiteral("4 run")), qPrintable(search.told()));
}

void TestQueue::searchSaysAtItsRowWhatIsWrong() {
  Search search(theme_, *folder_);
  ui::SearchRow* const row = search.rows().at(0);
  row->setValues(QStringLiteral("0.001; -3"));
  QVERIFY(!search.add().isEnabled());
  QVERIFY(search.dialog.runs().empty());
  QCOMPARE(Search::problemOf(row), QStringLiteral("Learning rate must be above 0. Try 0.001."));
  row->setValues(QStringLiteral("0,001, 0,003"));  // Two rates, or four numbers?
  QVERIFY2(Search::problemOf(row).contains(QStringLiteral("could be part of a number")),
           qPrintable(Search::problemOf(row)));
  row->setValues(QStringLiteral("0,001; 0,003"));
  QVERIFY(Search::problemOf(row).isEmpty());
  QCOMPARE(search.dialog.runs().at(0).optimizer.real("learning_rate"), 0.001);
  search.dialog.addRow("learning_rate").setValues(QStringLiteral("0.1"));
  QVERIFY2(Search::problemOf(search.rows().at(1)).contains(QStringLiteral("twice")),
           qPrintable(Search::problemOf(search.rows().at(1))));
  QVERIFY(search.dialog.runs().empty());
  search.rows().at(1)->findChild<QComboBox*>()->setEditText(QStringLiteral("learning speed"));
  QVERIFY(!Search::problemOf(search.rows().at(1)).isEmpty());
}

void TestQueue::searchDrawsFromRanges() {
  Search search(theme_, *folder_);
  search.rows().at(0)->setValues(QStringLiteral("0.0001 .. 0.01"));
  QVERIFY(!search.add().isEnabled());  // Nothing lists all of a range.
  search.choose(1);
  auto* const logarithmic = search.rows().at(0)->findChild<QCheckBox*>();
  QVERIFY(logarithmic->isVisible());
  logarithmic->setChecked(true);
  search.dialog.findChild<QSpinBox*>(QStringLiteral("searchDraws"))->setValue(5);
  QCOMPARE(search.dialog.runs().size(), std::size_t{5});
  testing::keep(testing::settledPicture(search.dialog), QStringLiteral("search-random"));
}

void TestQueue::seedsOfOneKindOfSearchSayNothingAboutTheOthers() {
  Search search(theme_, *folder_);
  search.rows().at(0)->setValues(QStringLiteral("0.001; 0.002; 0.003; 0.004"));
  search.choose(2);
  QCOMPARE(search.dialog.runs().size(), std::size_t{3});
  search.choose(0);
  QCOMPARE(search.dialog.runs().size(), std::size_t{4});
  search.choose(2);
  QCOMPARE(search.dialog.runs().size(), std::size_t{3});
}

void TestQueue::searchTellsHowLongItWillTake() {
  Search unknown(theme_, *folder_);
  unknown.rows().at(0)->setValues(QStringLiteral("0.001; 0.003"));
  QTRY_VERIFY2(unknown.outcome().contains(QStringLiteral("has been trained")), qPrintable(unknown.outcome()));
  compare_samples::record(folder_->path().toStdString(), {"one", 1});
  Search known(theme_, *folder_);
  known.rows().at(0)->setValues(QStringLiteral("0.001; 0.003"));
  QTRY_VERIFY2(known.outcome().startsWith(QStringLiteral("2 run")) && known.outcome().contains(QStringLiteral(", ")),
               qPrintable(known.outcome()));
}

QTEST_MAIN(TestQueue)
#include "tst_queue.moc"
