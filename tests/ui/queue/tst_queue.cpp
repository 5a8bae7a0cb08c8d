// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <set>

#include "tests/ui/compare/compare_samples.h"
#include "tests/ui/support/ui_test.h"
#include "ui/bridge/run_controller.h"
#include "ui/look/theme.h"
#include "ui/queue/queue_dialog.h"
#include "ui/queue/queue_model.h"
#include "ui/queue/search_dialog.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/segments.h"

class TestQueue : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void plannedRunsAreInOrderAndSurviveTheProgram();
  void orderChangesByKeyAndByDragging();
  void whatIsTakenOutComesBackWithUndo();
  void moreSeedsAreOnesThatNobodyHasTrained();
  void searchTellsItsRunsAndWhatIsWrong();

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
  dialog_ = std::make_unique<ui::QueueDialog>(theme_, *runner_);
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
  testing::keep(testing::settledPicture(*dialog_), QStringLiteral("queue"));
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
  QTRY_COMPARE(names(), QStringList({QStringLiteral("two"), QStringLiteral("one")}));
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

void TestQueue::searchTellsItsRunsAndWhatIsWrong() {
  ui::SearchDialog search(core::defaultRunSettings());
  testing::show(search);
  auto* const space = search.findChild<QPlainTextEdit*>(QStringLiteral("searchSpace"));
  auto* const outcome = search.findChild<QLabel*>(QStringLiteral("searchOutcome"));
  auto* const add = search.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
  QVERIFY(!add->isEnabled());
  space->setPlainText(QStringLiteral("learning_rate = 0.001, 0.003\nlatent_dim = 16, 64, 128"));
  QCOMPARE(search.runs().size(), std::size_t{6});
  search.findChild<QSpinBox*>(QStringLiteral("searchSeeds"))->setValue(2);
  QCOMPARE(search.runs().size(), std::size_t{12});
  QVERIFY(outcome->text().startsWith(QStringLiteral("12 run")));
  testing::keep(testing::settledPicture(search), QStringLiteral("search"));
  space->setPlainText(QStringLiteral("learning_rate = 0.001, -3"));
  QVERIFY(!add->isEnabled());
  QVERIFY2(outcome->text().contains(QStringLiteral("learning"), Qt::CaseInsensitive), qPrintable(outcome->text()));
  space->setPlainText(QStringLiteral("learning_rate = 0.0001 .. 0.01 log"));
  auto* const kind = search.findChild<ui::Segments*>(QStringLiteral("searchKind"));
  emit kind->chosenChanged(1);
  kind->choose(1);
  search.findChild<QSpinBox*>(QStringLiteral("searchDraws"))->setValue(5);
  QCOMPARE(search.runs().size(), std::size_t{10});
  QSignalSpy planned(&search, &ui::SearchDialog::planned);
  QTest::mouseClick(add, Qt::LeftButton);
  QCOMPARE(planned.size(), 1);
}

QTEST_MAIN(TestQueue)
#include "tst_queue.moc"
