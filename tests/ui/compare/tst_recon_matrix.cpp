// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <filesystem>

#include "core/analysis/psnr.h"
#include "core/base/file.h"
#include "tests/ui/compare/compare_samples.h"
#include "tests/ui/support/ui_test.h"
#include "ui/compare/recon_matrix.h"
#include "ui/compare/tried_dialog.h"
#include "ui/look/theme.h"
#include "ui/pictures/comparator_panel.h"
#include "ui/pictures/picture_area_accessible.h"
#include "ui/pictures/picture_image.h"
#include "ui/pictures/save_pictures_button.h"

using compare_samples::SampleRun;
using ui::ReconMatrix;

class TestReconMatrix : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { ui::installPictureAccessibility(); }
  void init();
  void everyTileBelongsToItsRunEpochAndPicture();
  void runWithoutTheEpochHasALabelledEmptyTile();
  void sameTimeTakesWhatEachHadByThen();
  void stepsThroughEpochsNeverMixThem();
  void differenceOfTwoRunsIsThatOfTheirPixels();
  void bestOfARowAndTotalsFollowThePsnr();
  void mostDifferentPicturesComeFirst();
  void aChosenOrderIsSeenFromItsBeginning();
  void chosenAndBestDoNotLookAlike();
  void theMostRunsThatFitAreKept();
  void onlySharedPicturesMakeRows();
  void picturesOfOtherSizesAreFoundByTheirLook();
  void damagedPictureIsNamedAndNotShown();
  void pixelTextTellsAllColumns();
  void zoomIsLinkedAndKeysMove();
  void wholePictureHoldsWhatIsOutOfSight();
  void whatRunsMakeOfAPictureCanBeSaved();

 private:
  void record(const std::vector<SampleRun>& runs);
  // Shows the recorded runs.
  std::unique_ptr<ReconMatrix> shown(ui::EpochRule rule, std::int64_t place = 0);
  void lookAt(ReconMatrix& matrix, ui::EpochRule rule, std::int64_t place) const;
  static QImage settled(ReconMatrix& matrix);
  static QColor middle(ReconMatrix& matrix, int row, int column);

  ui::Theme theme_;
  std::unique_ptr<QTemporaryDir> folder_;
  std::vector<SampleRun> samples_;
  std::vector<ui::ComparedRunPtr> runs_;
};

void TestReconMatrix::init() {
  testing::failOnQtWarnings();
  folder_ = std::make_unique<QTemporaryDir>();
}

void TestReconMatrix::record(const std::vector<SampleRun>& runs) {
  samples_ = runs;
  std::vector<std::string> uids;
  for (const SampleRun& run : runs) uids.push_back(compare_samples::record(folder_->path().toStdString(), run));
  runs_ = ui::readComparedRuns(folder_->path().toStdString(), uids);
  for (const auto& run : runs_) QVERIFY2(run->problem.empty(), run->problem.english().c_str());
}

void TestReconMatrix::lookAt(ReconMatrix& matrix, ui::EpochRule rule, std::int64_t place) const {
  std::vector<ui::MatrixColumn> columns;
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    columns.push_back({runs_[i], static_cast<int>(i), ui::epochOf(*runs_[i], rule, place), nullptr});
  }
  matrix.setRuns(std::move(columns));
}

std::unique_ptr<ReconMatrix> TestReconMatrix::shown(ui::EpochRule rule, std::int64_t place) {
  auto matrix = std::make_unique<ReconMatrix>(theme_);
  matrix->resize(620, 520);
  matrix->setPictures(std::make_shared<const std::vector<ui::SharedPicture>>(ui::fittingRuns(runs_).pictures));
  lookAt(*matrix, rule, place);
  testing::show(*matrix);
  return matrix;
}

QImage TestReconMatrix::settled(ReconMatrix& matrix) {
  matrix.viewport()->repaint();
  [&] { QTRY_VERIFY(matrix.isUpToDate()); }();
  return testing::settledPicture(matrix);
}

QColor TestReconMatrix::middle(ReconMatrix& matrix, int row, int column) {
  return settled(matrix).pixelColor(matrix.cellRect({row, column}).center());
}

void TestReconMatrix::everyTileBelongsToItsRunEpochAndPicture() {
  record({{"one", 1}, {"two", 2}, {"three", 3}});
  const auto matrix = shown(ui::EpochRule::Same, 5);
  const QImage picture = settled(*matrix);
  for (int row = 0; row < 3; ++row) {
    QCOMPARE(picture.pixelColor(matrix->cellRect({row, 0}).center()), QColor(50 * row, 200, 200));
    QCOMPARE(picture.pixelColor(matrix->cellRect({row, 1}).center()), QColor(50 * row, 0, 255));
    for (int run = 1; run <= 3; ++run) {
      QCOMPARE(picture.pixelColor(matrix->cellRect({row, run + 1}).center()), QColor(50 * row, 40 * run, 100));
    }
  }
  lookAt(*matrix, ui::EpochRule::Best, 0);
  QCOMPARE(middle(*matrix, 2, 3), QColor(100, 80, 60));
  testing::keep(settled(*matrix), QStringLiteral("matrix"));
}

void TestReconMatrix::runWithoutTheEpochHasALabelledEmptyTile() {
  record({{"long", 1, 6}, {"short", 2, 2}});
  const auto matrix = shown(ui::EpochRule::Same, 2);
  QCOMPARE(middle(*matrix, 0, 3), QColor(0, 80, 40));
  lookAt(*matrix, ui::EpochRule::Same, 4);
  QVERIFY(settled(*matrix).isNull() == false);
  QVERIFY(matrix->image({0, 3}).empty());
  QVERIFY(!matrix->image({0, 2}).empty());
  QVERIFY(matrix->describe({0, 3}).contains(QStringLiteral("no such epoch")));
  QVERIFY(middle(*matrix, 0, 3) != QColor(0, 80, 40));
  QVERIFY(!matrix->model().total(1).has_value());
}

void TestReconMatrix::sameTimeTakesWhatEachHadByThen() {
  SampleRun slow{"slow", 1};
  slow.secondsPerEpoch = 5.0;
  record({slow, {"quick", 2}});
  QCOMPARE(ui::epochOf(*runs_[0], ui::EpochRule::SameTime, 4), std::optional<std::int64_t>());
  QCOMPARE(ui::epochOf(*runs_[0], ui::EpochRule::SameTime, 10), std::optional<std::int64_t>(2));
  QCOMPARE(ui::epochOf(*runs_[1], ui::EpochRule::SameTime, 10), std::optional<std::int64_t>(5));
  const std::vector<std::int64_t> expected = {2, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30};
  QVERIFY(ui::placesOf(runs_, ui::EpochRule::SameTime) == expected);
}

void TestReconMatrix::stepsThroughEpochsNeverMixThem() {
  record({{"one", 1}, {"two", 2}});
  const auto matrix = shown(ui::EpochRule::Same, 1);
  for (std::int64_t epoch = 1; epoch <= 6; ++epoch) {
    lookAt(*matrix, ui::EpochRule::Same, epoch);
    matrix->viewport()->repaint();  // Does not wait for what the step before had asked for.
  }
  QCOMPARE(middle(*matrix, 1, 2), QColor(50, 40, 120));
  QCOMPARE(middle(*matrix, 1, 3), QColor(50, 80, 120));
}

void TestReconMatrix::differenceOfTwoRunsIsThatOfTheirPixels() {
  record({{"one", 1}, {"three", 3}});
  const auto matrix = shown(ui::EpochRule::Same, 5);
  matrix->setDifference(core::DifferenceKind::Absolute, 0);
  // Green 120 against 40, one of three channels.
  const QRgb expected = ui::scaleColor(core::DifferenceKind::Absolute, 80.0 / 255.0 / 3.0);
  QCOMPARE(middle(*matrix, 0, 3).rgb(), expected);
  QCOMPARE(middle(*matrix, 0, 2).rgb(), ui::scaleColor(core::DifferenceKind::Absolute, 0.0));
  matrix->setDifference(core::DifferenceKind::Absolute);
  const double toTarget = (120.0 + 155.0) / 255.0 / 3.0;
  QCOMPARE(middle(*matrix, 0, 3).rgb(), ui::scaleColor(core::DifferenceKind::Absolute, toTarget));
}

void TestReconMatrix::bestOfARowAndTotalsFollowThePsnr() {
  record({{"one", 1}, {"three", 3}, {"two", 2}});
  const auto matrix = shown(ui::EpochRule::Same, 5);
  settled(*matrix);
  for (int row = 0; row < 3; ++row) QCOMPARE(matrix->model().bestRun(row), std::optional<std::size_t>(1));
  const auto total = matrix->model().total(1);
  QVERIFY(total.has_value());
  QCOMPARE(total->best, 3);
  QVERIFY(std::abs(total->psnr - 14.5) < 1e-9);  // 10 + 3 + mean of 0, 1, 2 + 0.5
  const QString described = QStringLiteral("B, three, house.png, epoch 5, PSNR 14.5 decibels, best of the row");
  QCOMPARE(matrix->describe({1, 3}), described);
  QAccessibleInterface* const table = QAccessible::queryAccessibleInterface(matrix.get());
  const int columns = static_cast<int>(matrix->model().columns().size());
  QCOMPARE(table->childCount(), matrix->model().rows() * columns);
  QCOMPARE(table->child(columns + 3)->text(QAccessible::Name), described);
  // What doing nothing scores: (200^2 + 55^2) / 3 is the mean squared error of input and target.
  const double mse = (200.0 * 200.0 + 55.0 * 55.0) / 3.0;
  QVERIFY(std::abs(core::psnrOf(matrix->image({0, 0}), matrix->image({0, 1})) -
                   10.0 * std::log10(255.0 * 255.0 / mse)) < 1e-9);
}

void TestReconMatrix::mostDifferentPicturesComeFirst() {
  record({{"one", 1}, {"two", 2}});
  auto columns = std::vector<ui::MatrixColumn>();
  for (std::size_t i = 0; i < 2; ++i) {
    auto given = std::make_shared<std::vector<core::ProbeOutput>>();
    const int apart[] = {10, 90, 40};
    for (int picture = 0; picture < 3; ++picture) {
      given->push_back({compare_samples::colour(16, i == 0 ? 0 : apart[picture], 0, 0), 30.0 - picture, 0.5});
    }
    columns.push_back({runs_[i], static_cast<int>(i), 1, given});
  }
  const auto matrix = shown(ui::EpochRule::Best);
  matrix->setRuns(columns);
  settled(*matrix);
  matrix->setOrder(ReconMatrix::Order::MostDifferent);
  QCOMPARE(matrix->model().pictureAt(0), 1);
  QCOMPARE(matrix->model().pictureAt(1), 2);
  QCOMPARE(matrix->model().pictureAt(2), 0);
  matrix->setOrder(ReconMatrix::Order::Worst);
  QCOMPARE(matrix->model().pictureAt(0), 2);
  matrix->setOrder(ReconMatrix::Order::AsIs);
  QCOMPARE(matrix->model().pictureAt(0), 0);
}

void TestReconMatrix::aChosenOrderIsSeenFromItsBeginning() {
  record({{"one", 1}, {"two", 2}});
  const auto matrix = shown(ui::EpochRule::Best);
  matrix->resize(420, 260);  // One row.
  settled(*matrix);
  matrix->setCurrent({2, 2});
  QVERIFY(matrix->verticalScrollBar()->value() > 0);
  matrix->setOrder(ReconMatrix::Order::MostDifferent);
  QCOMPARE(matrix->verticalScrollBar()->value(), 0);
  QCOMPARE(matrix->model().pictureAt(matrix->current().row), 2);  // It stays chosen.
}

// The best has a whole frame, the chosen one its corners.
void TestReconMatrix::chosenAndBestDoNotLookAlike() {
  record({{"one", 1}, {"two", 2}});
  const auto matrix = shown(ui::EpochRule::Best);
  settled(*matrix);
  matrix->setCurrent({0, 2});
  const QImage picture = settled(*matrix);
  testing::keep(picture, QStringLiteral("chosen-and-best"));
  const auto isFramed = [&](int column) {
    const QRect cell = matrix->cellRect({0, column});
    return picture.pixelColor(cell.center().x(), cell.top() - 1) == theme_.color(ui::Color::Accent);
  };
  QVERIFY(isFramed(3));
  QVERIFY(!isFramed(2));
  const auto hasCorner = [&](int column) {
    const QRect cell = matrix->cellRect({0, column});
    return picture.pixelColor(cell.left() - 3, cell.top() + 2) != theme_.color(ui::Color::Panel);
  };
  QVERIFY(hasCorner(2));
  QVERIFY(!hasCorner(3));
}

void TestReconMatrix::theMostRunsThatFitAreKept() {
  SampleRun odd{"odd", 1};
  odd.pictures = {"tree.png"};
  record({odd, {"two", 2}, {"three", 3}});
  const ui::FittingRuns fitting = ui::fittingRuns(runs_);
  QVERIFY(fitting.runs == std::vector<std::size_t>({1, 2}));  // Although the first is not among them.
  QCOMPARE(fitting.pictures.size(), std::size_t{3});
  QCOMPARE(fitting.pictures.front().probe.size(), std::size_t{2});
}

void TestReconMatrix::onlySharedPicturesMakeRows() {
  SampleRun other{"other", 2};
  other.pictures = {"house.png", "cat.png", "tree.png"};  // Other pictures under the same names: reds are exchanged.
  record({{"one", 1}, other});
  QVERIFY(ui::fittingRuns(runs_).runs == std::vector<std::size_t>({0}));
  SampleRun partly{"partly", 3};
  partly.pictures = {"tree.png", "house.png"};
  record({{"one", 1}, partly});
  const auto shared = ui::fittingRuns(runs_).pictures;
  QCOMPARE(shared.size(), std::size_t{1});
  QCOMPARE(shared[0].name, std::string("house.png"));
  QCOMPARE(shared[0].probe, std::vector<std::size_t>({1, 1}));
}

void TestReconMatrix::picturesOfOtherSizesAreFoundByTheirLook() {
  SampleRun small{"small", 2};
  small.side = 8;
  record({{"one", 1}, small});
  const auto shared = ui::fittingRuns(runs_).pictures;
  QCOMPARE(shared.size(), std::size_t{3});
  QVERIFY(!shared[0].areInputsEqual);
  const auto matrix = shown(ui::EpochRule::Same, 2);
  QCOMPARE(middle(*matrix, 1, 3), QColor(50, 80, 40));
  matrix->setDifference(core::DifferenceKind::Absolute, 0);
  settled(*matrix);  // Nothing to subtract pixel by pixel: an empty tile.
}

void TestReconMatrix::damagedPictureIsNamedAndNotShown() {
  record({{"one", 1}, {"two", 2}});
  core::writeFileWhole(runs_[1]->sheets.at(4).file, "no picture");
  const auto matrix = shown(ui::EpochRule::Same, 4);
  settled(*matrix);
  QVERIFY(matrix->image({0, 3}).empty());
  QVERIFY(!matrix->image({0, 2}).empty());
}

void TestReconMatrix::pixelTextTellsAllColumns() {
  record({{"one", 1}, {"two", 2}});
  const auto matrix = shown(ui::EpochRule::Same, 5);
  settled(*matrix);
  const QString text = matrix->pixelText({1, 0}, QPoint(3, 4)).simplified();
  for (const char* part :
       {"house.png", "x 3, y 4", "Input 50 200 200", "Target 50 0 255", "A 50 40 100", "B 50 80 100"}) {
    QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
  }
  auto* const readOut = matrix->findChild<QLabel*>(QStringLiteral("pictureReadOut"));
  QTest::mouseMove(matrix->viewport(), matrix->cellRect({1, 2}).center());
  QTRY_VERIFY(readOut->isVisible());
  QVERIFY(readOut->text().contains(QStringLiteral("house.png")));
}

void TestReconMatrix::zoomIsLinkedAndKeysMove() {
  record({{"one", 1}, {"two", 2}});
  const auto matrix = shown(ui::EpochRule::Same, 5);
  settled(*matrix);
  QSignalSpy runWanted(matrix.get(), &ReconMatrix::runWanted);
  QSignalSpy flips(matrix.get(), &ReconMatrix::flipWanted);
  QTest::keyClick(matrix.get(), Qt::Key_Down);
  QTest::keyClick(matrix.get(), Qt::Key_Right);
  QCOMPARE(matrix->current().row, 1);
  QCOMPARE(matrix->current().column, 1);
  QTest::keyClick(matrix.get(), Qt::Key_2);
  QTest::keyClick(matrix.get(), Qt::Key_9);  // There is no such run.
  QTest::keyClick(matrix.get(), Qt::Key_Space);
  QCOMPARE(runWanted.size(), 1);
  QCOMPARE(runWanted.first().first().toInt(), 1);
  QCOMPARE(flips.size(), 1);
  QTest::keyClick(matrix.get(), Qt::Key_Plus);
  QVERIFY(matrix->zoom() > 1);
  QVERIFY(!matrix->isUpToDate());
  QCOMPARE(middle(*matrix, 0, 2), QColor(0, 40, 100));
}

void TestReconMatrix::wholePictureHoldsWhatIsOutOfSight() {
  record({{"one", 1}, {"two", 2}});
  const auto matrix = shown(ui::EpochRule::Same, 5);
  matrix->resize(420, 220);
  settled(*matrix);
  const QImage whole = matrix->wholePicture();
  QVERIFY(whole.height() > matrix->height());
  QCOMPARE(whole.pixelColor(matrix->cellRect({2, 3}).center()), QColor(100, 80, 100));
}

void TestReconMatrix::whatRunsMakeOfAPictureCanBeSaved() {
  record({{"one", 1}, {"two", 2}});
  const core::Image picture = compare_samples::colour(16, 200, 100, 50);
  ui::TriedDialog dialog(theme_);
  ui::TriedPicture first{picture, core::ProbeOutput{compare_samples::colour(16, 190, 90, 40), 21.0, 0.5}, 3, {}};
  ui::TriedPicture none{picture, std::nullopt, 0, core::Message::verbatim("It has no weights yet.")};
  dialog.present(QStringLiteral("holiday.jpg"), runs_, {0, 1}, {first, none});
  QStringList titles;
  for (const QAction* const action : dialog.findChild<ui::SavePicturesButton*>()->menu()->actions()) {
    titles += action->text();
  }
  QCOMPARE(titles, QStringList({QStringLiteral("Input…"), QStringLiteral("Output of A, one…"),
                                QStringLiteral("Side by side…")}));
  settled(dialog.matrix());
  QVERIFY(dialog.matrix().describe({0, 1}).contains(QStringLiteral("PSNR 21.0")));
  // The closer look compares what there is.
  auto* const panel = dialog.findChild<ui::ComparatorPanel*>();
  QCOMPARE(panel->left(), 0);
  QCOMPARE(panel->right(), 1);
  testing::keep(testing::settledPicture(dialog), QStringLiteral("tried"));
}

QTEST_MAIN(TestReconMatrix)
#include "tst_recon_matrix.moc"
