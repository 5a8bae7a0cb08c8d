// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include "core/query/query_fields.h"
#include "tests/ui/support/ui_test.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/runs/run_list_model.h"

using ui::RunColumn;
using ui::RunListModel;

namespace {

using Kind = RunColumn::Kind;

core::RunSummary run(const std::string& uid, const std::string& architecture, double psnr) {
  core::RunSummary summary;
  summary.uid = uid;
  summary.name = "run " + uid;
  summary.architecture = architecture;
  summary.status = core::RunStatus::Finished;
  summary.epochs = summary.plannedEpochs = 10;
  if (!std::isnan(psnr)) summary.metrics = {{"val_psnr", psnr - 1.0, psnr, 7}};
  return summary;
}

ui::RunSnapshotPtr snapshot(std::vector<core::RunSummary> runs) {
  auto made = std::make_shared<ui::RunSnapshot>();
  made->runs = std::move(runs);
  made->all = made->runs.size();
  std::map<std::string, std::string> rates;
  for (const core::RunSummary& entry : made->runs) rates[entry.uid] = entry.architecture == "deep" ? "0.01" : "0.001";
  made->settings["learning_rate"] = std::make_shared<ui::SettingColumn::element_type>(std::move(rates));
  return made;
}

ui::RunSnapshotPtr four() {
  return snapshot({run("a", "basic", 20.0), run("b", "deep", 12.0), run("c", "basic", 25.0), run("d", "deep", NAN)});
}

QStringList uids(const RunListModel& model, const QModelIndex& parent = {}) {
  QStringList found;
  for (int row = 0; row < model.rowCount(parent); ++row) found += model.uidAt(model.index(row, 0, parent));
  return found;
}

}  // namespace

class TestRunListModel : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void newestComeFirstUntilItIsSorted();
  void runsWithoutTheFigureComeLastEitherWay();
  void severalColumnsSortTogether();
  void groupsKnowTheirBest();
  void aSelectionGoesWithItsRun();
  void everySettingAndMetricIsAColumn();
  void columnsAreCalledAsFiltersCallThem();
  void comparedRunsAreMarked();
  void tenThousandRunsAreSortedAndGroupedWhole();

 private:
  ui::Theme theme_;
  std::unique_ptr<ui::ComparedRuns> compared_;
  std::unique_ptr<RunListModel> model_;
  std::unique_ptr<QAbstractItemModelTester> tester_;
};

void TestRunListModel::init() {
  testing::failOnQtWarnings();
  tester_.reset();
  model_.reset();
  compared_ = std::make_unique<ui::ComparedRuns>();
  model_ = std::make_unique<RunListModel>(theme_, *compared_);
  tester_ =
      std::make_unique<QAbstractItemModelTester>(model_.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestRunListModel::newestComeFirstUntilItIsSorted() {
  model_->setSnapshot(four());
  QCOMPARE(uids(*model_),
           QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")}));
  model_->setSorting({{QStringLiteral("name"), true}});
  QCOMPARE(uids(*model_).front(), QStringLiteral("d"));
}

void TestRunListModel::runsWithoutTheFigureComeLastEitherWay() {
  model_->setSnapshot(four());
  for (const bool isDescending : {false, true}) {
    model_->setSorting({{QStringLiteral("best.val_psnr"), isDescending}});
    QCOMPARE(uids(*model_).front(), isDescending ? QStringLiteral("c") : QStringLiteral("b"));
    QCOMPARE(uids(*model_).back(), QStringLiteral("d"));
  }
}

void TestRunListModel::severalColumnsSortTogether() {
  model_->setSnapshot(four());
  model_->setSorting({{QStringLiteral("setting.learning_rate"), true}, {QStringLiteral("name"), true}});
  QCOMPARE(uids(*model_),
           QStringList({QStringLiteral("d"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("a")}));
}

void TestRunListModel::groupsKnowTheirBest() {
  model_->setSnapshot(four());
  model_->setGrouping(RunColumn{Kind::Setting, "learning_rate"});
  QCOMPARE(model_->rowCount(), 2);
  const QModelIndex first = model_->index(0, 0);
  QCOMPARE(uids(*model_, first), QStringList({QStringLiteral("a"), QStringLiteral("c")}));
  QVERIFY(first.data().toString().contains(QStringLiteral("25.0 dB")));
  QCOMPARE(first.siblingAtColumn(1).data(Qt::AccessibleTextRole), first.data());  // No cell is without a name.
  QVERIFY(first.siblingAtColumn(1).data().toString().isEmpty());
  const int psnr = model_->columnOf(QStringLiteral("best.val_psnr"));
  QVERIFY(model_->indexOf(QStringLiteral("c"), psnr).data(RunListModel::BestRole).toBool());
  QVERIFY(!model_->indexOf(QStringLiteral("a"), psnr).data(RunListModel::BestRole).toBool());
  model_->setGrouping(std::nullopt);
  QCOMPARE(model_->rowCount(), 4);
}

void TestRunListModel::aSelectionGoesWithItsRun() {
  for (const bool isGrouped : {false, true}) {
    model_->setGrouping(isGrouped ? std::optional(RunColumn{Kind::Architecture}) : std::nullopt);
    model_->setSnapshot(four());
    const QPersistentModelIndex kept(model_->indexOf(QStringLiteral("c")));
    const QPersistentModelIndex gone(model_->indexOf(QStringLiteral("b")));
    QSignalSpy resets(model_.get(), &QAbstractItemModel::modelReset);
    model_->setSnapshot(snapshot({run("n", "new", 3.0), run("a", "basic", 20.0), run("c", "basic", 26.0)}));
    QVERIFY(kept.isValid());
    QCOMPARE(model_->uidAt(kept), QStringLiteral("c"));
    QVERIFY(!gone.isValid());
    QCOMPARE(resets.size(), 0);
    QCOMPARE(model_->indexOf(QStringLiteral("c"), model_->columnOf(QStringLiteral("best.val_psnr"))).data().toString(),
             QStringLiteral("26.0 dB"));
  }
}

void TestRunListModel::everySettingAndMetricIsAColumn() {
  const auto columns = ui::availableColumns({"learning_rate", "latent_dim"}, {"val_psnr", "loss"});
  QStringList ids;
  for (const RunColumn& column : columns) ids += column.id();
  for (const char* const id :
       {"setting.latent_dim", "best.val_psnr", "last.val_psnr", "best_epoch.loss", "note", "created"}) {
    QVERIFY2(ids.contains(QLatin1String(id)), id);
  }
  QVERIFY(ui::columnsFromIds(ids) == columns);
  QVERIFY(ui::columnsFromIds({QStringLiteral("nonsense"), QStringLiteral("best.")}).empty());
  model_->setSnapshot(four());
  model_->setColumns(columns);
  QCOMPARE(model_->columnCount(), static_cast<int>(columns.size()));
  for (int column = 0; column < model_->columnCount(); ++column) {
    QVERIFY(!model_->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
  }
}

void TestRunListModel::columnsAreCalledAsFiltersCallThem() {
  const core::QueryNames names{{"own_setting"}, {"val_own", "val_psnr", "loss"}, {}};
  for (const RunColumn& column : ui::availableColumns({"own_setting", "learning_rate", "loss"}, names.metrics)) {
    if (column.kind == Kind::Curve || column.kind == Kind::Picture) continue;  // Drawn.
    const auto found = core::findField(column.id().toStdString(), names);
    QVERIFY2(found, qPrintable(column.id()));
    if (found->own == nullptr || column.kind == Kind::Star) continue;
    QVERIFY2(core::findField(column.title().toStdString(), names)->own == found->own, qPrintable(column.title()));
  }
}

void TestRunListModel::comparedRunsAreMarked() {
  model_->setSnapshot(four());
  QSignalSpy changes(model_.get(), &QAbstractItemModel::dataChanged);
  compared_->add(QStringLiteral("c"));
  QVERIFY(!changes.isEmpty());
  QCOMPARE(model_->indexOf(QStringLiteral("c")).data(RunListModel::SlotRole).toInt(), 0);
  QCOMPARE(model_->indexOf(QStringLiteral("a")).data(RunListModel::SlotRole).toInt(), -1);
}

void TestRunListModel::tenThousandRunsAreSortedAndGroupedWhole() {
  tester_.reset();  // It looks at every row each time.
  std::vector<core::RunSummary> runs;
  for (int i = 0; i < 10'000; ++i) {
    runs.push_back(run(std::to_string(i), i % 3 == 0 ? "basic" : "deep", static_cast<double>((i * 7919) % 10'000)));
  }
  model_->setSnapshot(snapshot(std::move(runs)));
  model_->setSorting({{QStringLiteral("best.val_psnr"), false}});
  double before = -1.0;
  const int psnr = model_->columnOf(QStringLiteral("best.val_psnr"));
  for (int row = 0; row < model_->rowCount(); ++row) {
    const double figure = model_->run(model_->index(row, psnr))->metric("val_psnr")->best;
    QVERIFY(figure > before);
    before = figure;
  }
  model_->setGrouping(RunColumn{Kind::Setting, "learning_rate"});
  QCOMPARE(model_->rowCount(model_->index(0, 0)) + model_->rowCount(model_->index(1, 0)), 10'000);
}

QTEST_MAIN(TestRunListModel)
#include "tst_run_list_model.moc"
