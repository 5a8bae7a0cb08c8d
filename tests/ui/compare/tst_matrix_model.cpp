// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/matrix_model.h"

#include <QTest>
#include <cmath>
#include <limits>

using ui::MatrixModel;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

// Three pictures; the target of each is lighter than its input unless it is left alone.
ui::SharedPictures pictures(bool haveTargets) {
  std::vector<ui::SharedPicture> made;
  for (const char* name : {"cat", "house", "clock"}) {
    const core::Image input(2, 1, 1, static_cast<std::uint8_t>(10 * (made.size() + 1)));
    ui::SharedPicture picture{name, core::Split::Validation, input, input, true, false, {0, 0}};
    if (haveTargets) picture.target = core::Image(2, 1, 1, 200);
    picture.probe.assign(3, made.size());
    made.push_back(std::move(picture));
  }
  return std::make_shared<const std::vector<ui::SharedPicture>>(std::move(made));
}

ui::ComparedRunPtr run(const char* name) {
  auto made = std::make_shared<ui::ComparedRun>();
  made->details.summary.name = name;
  made->curves.metrics["val_psnr"] = {{4, 21.5}, {5, 22.5}};
  return made;
}

std::vector<ui::MatrixColumn> columns(int count) {
  std::vector<ui::MatrixColumn> made;
  const char* const names[] = {"one", "two", "three"};
  for (int i = 0; i < count; ++i) made.push_back({run(names[i]), i, 5, nullptr});
  return made;
}

// psnr: of each run, by picture. A run without values has no outputs.
std::shared_ptr<const ui::MatrixTiles> tiles(const MatrixModel& model, const std::vector<std::vector<double>>& psnr,
                                             const std::vector<double>& spread = {}) {
  auto made = std::make_shared<ui::MatrixTiles>();
  made->request = {model.pictures(), model.runs(), std::nullopt, ui::kAgainstTarget, {}};
  made->problems.resize(psnr.size());
  made->rows.resize(static_cast<std::size_t>(model.rows()));
  for (std::size_t i = 0; i < spread.size(); ++i) made->rows[i].spread = spread[i];
  for (std::size_t each = 0; each < psnr.size(); ++each) {
    auto outputs = std::make_shared<std::vector<core::ProbeOutput>>();
    for (const double value : psnr[each]) {
      outputs->push_back({core::Image(2, 1, 1, static_cast<std::uint8_t>(each + 1)), value, value / 100.0});
    }
    made->outputs.push_back(outputs->empty() ? nullptr : outputs);
  }
  return made;
}

MatrixModel modelOf(const std::vector<std::vector<double>>& psnr, const std::vector<double>& spread = {}) {
  MatrixModel model;
  model.setPictures(pictures(true));
  model.setRuns(columns(static_cast<int>(psnr.size())));
  model.setTiles(tiles(model, psnr, spread));
  return model;
}

}  // namespace

class TestMatrixModel : public QObject {
  Q_OBJECT

 private slots:
  void targetsThatAreTheInputsHaveNoColumn();
  void bestIsTheHighestOfThoseThatHaveAValue();
  void equalRunsHaveNoBest();
  void totalsAreMeansOverAllRows();
  void worstComesFirstByTheBestOfTheRuns();
  void mostDifferentComesFirst();
  void orderStaysWhileOutputsChange();
  void outputsOfOtherRunsOrPicturesAreLeftAside();
  void wholeSetIsThatOfTheEpochThatIsShown();
  void wordsTellRunEpochAndValue();
  void pixelsOfAllColumnsStandBelowEachOther();
};

void TestMatrixModel::targetsThatAreTheInputsHaveNoColumn() {
  MatrixModel model;
  QCOMPARE(model.rows(), 0);
  model.setPictures(pictures(false));
  model.setRuns(columns(2));
  QCOMPARE(model.columnCount(), 3);
  QCOMPARE(model.firstRun(), 1);
  model.setPictures(pictures(true));
  QCOMPARE(model.columnCount(), 4);
  QCOMPARE(static_cast<int>(model.columns().size()), 4);
  QCOMPARE(model.columnName(model.columns()[1]), QStringLiteral("Target"));
  QCOMPARE(model.columnName(model.columns()[3]), QStringLiteral("B"));
}

void TestMatrixModel::bestIsTheHighestOfThoseThatHaveAValue() {
  const MatrixModel model = modelOf({{20, 30, 10}, {25, 20, kNone}, {22, 31, kNone}});
  QCOMPARE(model.bestRun(0), std::optional<std::size_t>(1));
  QCOMPARE(model.bestRun(1), std::optional<std::size_t>(2));
  QVERIFY(!model.bestRun(2));  // There is nobody to be better than.
}

void TestMatrixModel::equalRunsHaveNoBest() {
  const MatrixModel model = modelOf({{20, 100, 10}, {20, 100, 10.5}});
  QVERIFY(!model.bestRun(0));
  QVERIFY(!model.bestRun(1));
  QCOMPARE(model.bestRun(2), std::optional<std::size_t>(1));
}

void TestMatrixModel::totalsAreMeansOverAllRows() {
  const MatrixModel model = modelOf({{20, 30, 10}, {25, 20, 12}, {}});
  const auto first = model.total(0);
  const auto second = model.total(1);
  QVERIFY(first && second && !model.total(2));
  QCOMPARE(first->psnr, 20.0);
  QCOMPARE(second->psnr, 19.0);
  QVERIFY(std::abs(first->ssim - 0.2) < 1e-12);
  QCOMPARE(first->best, 1);
  QCOMPARE(second->best, 2);
}

void TestMatrixModel::worstComesFirstByTheBestOfTheRuns() {
  MatrixModel model = modelOf({{20, 30, 10}, {kNone, 20, 22}});
  model.setOrder(MatrixModel::Order::Worst);
  QCOMPARE(model.pictureAt(0), 0);
  model.sortRows();
  QCOMPARE(model.pictureAt(0), 0);
  QCOMPARE(model.pictureAt(1), 2);
  QCOMPARE(model.pictureAt(2), 1);
  QCOMPARE(model.rowOf(2), 1);
  QCOMPARE(model.picture(1).name, std::string("clock"));
  QCOMPARE(model.output(1, 1)->psnr, 22.0);
  model.setOrder(MatrixModel::Order::AsIs);
  model.sortRows();
  QCOMPARE(model.pictureAt(1), 1);
}

void TestMatrixModel::mostDifferentComesFirst() {
  MatrixModel model = modelOf({{20, 30, 10}, {20, 30, 10}}, {4.0, 1.0, 9.0});
  model.setOrder(MatrixModel::Order::MostDifferent);
  model.sortRows();
  QCOMPARE(model.pictureAt(0), 2);
  QCOMPARE(model.pictureAt(1), 0);
  QCOMPARE(model.pictureAt(2), 1);
}

void TestMatrixModel::orderStaysWhileOutputsChange() {
  MatrixModel model = modelOf({{20, 30, 10}, {21, 31, 11}});
  model.setOrder(MatrixModel::Order::Worst);
  QVERIFY(model.isOrderDue());
  model.sortRows();
  QVERIFY(!model.isOrderDue());
  model.setTiles(tiles(model, {{1, 2, 40}, {1, 2, 41}}));
  QVERIFY(!model.isOrderDue());
  QCOMPARE(model.pictureAt(0), 2);
  model.setPictures(pictures(true));
  QVERIFY(model.isOrderDue());  // Other pictures are sorted once they are there.
  QCOMPARE(model.pictureAt(0), 0);
}

void TestMatrixModel::outputsOfOtherRunsOrPicturesAreLeftAside() {
  MatrixModel model = modelOf({{20, 30, 10}, {21, 31, 11}});
  QVERIFY(!model.image(0, 3).empty());
  model.setRuns(columns(3));
  QVERIFY(model.tiles() == nullptr && model.image(0, 3).empty());
  model.setRuns(columns(2));
  QVERIFY(model.tiles() != nullptr);
  const auto before = tiles(model, {{20, 30, 10}, {21, 31, 11}});
  model.setPictures(pictures(true));
  model.setTiles(before);
  QVERIFY(model.tiles() == nullptr);
  QVERIFY(model.image(0, 9).empty() && model.image(-1, 0).empty() && model.image(3, 0).empty());
}

void TestMatrixModel::wholeSetIsThatOfTheEpochThatIsShown() {
  MatrixModel model = modelOf({{20, 30, 10}, {21, 31, 11}});
  auto later = columns(2);
  later[1].epoch = 4;
  model.setRuns(later);
  QCOMPARE(model.wholeSetPsnr(1), std::optional<double>(22.5));  // Epoch 4 is asked for, 5 is shown.
  model.setTiles(tiles(model, {{20, 30, 10}, {21, 31, 11}}));
  QCOMPARE(model.wholeSetPsnr(1), std::optional<double>(21.5));
  later[1].epoch = 9;
  model.setRuns(later);
  model.setTiles(tiles(model, {{20, 30, 10}, {21, 31, 11}}));
  QVERIFY(!model.wholeSetPsnr(1));
}

void TestMatrixModel::wordsTellRunEpochAndValue() {
  MatrixModel model = modelOf({{20, 30, 10}, {21, 31, 11}});
  QCOMPARE(model.describe(0, 0), QStringLiteral("Input, cat"));
  QCOMPARE(model.describe(1, 2), QStringLiteral("A, one, house, epoch 5, PSNR 30.0 decibels"));
  QCOMPARE(model.describe(1, 3), QStringLiteral("B, two, house, epoch 5, PSNR 31.0 decibels, best of the row"));
  auto without = columns(2);
  without[1].epoch.reset();
  model.setRuns(without);
  QCOMPARE(model.describe(1, 3), QStringLiteral("B, two, house, no such epoch"));
  without[1].couldBeAsked = false;
  model.setRuns(without);
  QCOMPARE(model.describe(1, 3), QStringLiteral("B, two, house, could not be asked"));
}

void TestMatrixModel::pixelsOfAllColumnsStandBelowEachOther() {
  const MatrixModel model = modelOf({{20, 30, 10}, {}});
  QCOMPARE(model.pixelText(1, {1, 0}), QStringLiteral("house\nx 1, y 0\nInput    20\nTarget  200\nA         1"));
}

QTEST_MAIN(TestMatrixModel)
#include "tst_matrix_model.moc"
