// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include "tests/ui/support/ui_test.h"
#include "ui/look/theme.h"
#include "ui/pictures/picture_area_accessible.h"
#include "ui/pictures/picture_image.h"
#include "ui/pictures/recon_grid.h"

namespace {

using ui::ReconGrid;

constexpr int kSide = 16;

core::Image colour(int red, int green, int blue) {
  core::Image image(kSide, kSide, 3);
  for (std::size_t i = 0; i < image.pixels.size(); i += 3) {
    image.pixels[i] = static_cast<std::uint8_t>(red);
    image.pixels[i + 1] = static_cast<std::uint8_t>(green);
    image.pixels[i + 2] = static_cast<std::uint8_t>(blue);
  }
  return image;
}

// Each picture has a colour of its own, and so has each epoch's output.
ReconGrid::Probes probes(bool paired) {
  auto made = std::make_shared<std::vector<core::Probe>>();
  for (int i = 0; i < 5; ++i) {
    const core::Image input = colour(40 * i, 10, 10);
    made->push_back(
        {"picture " + std::to_string(i), core::Split::Validation, input, paired ? colour(10, 40 * i, 10) : input});
  }
  return made;
}

ReconGrid::Outputs outputs(int epoch) {
  auto made = std::make_shared<std::vector<core::ProbeOutput>>();
  const double psnr[] = {20.0, 12.0, 30.0, 16.0, 25.0};
  for (int i = 0; i < 5; ++i) made->push_back({colour(40 * i, 10, 20 * epoch), psnr[i], 0.5});
  return made;
}

}  // namespace

class TestReconGrid : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { ui::installPictureAccessibility(); }
  void init();
  void everyTileShowsItsOwnPictureAndEpoch();
  void targetsAreLeftOutWhereTheyAreTheInputs();
  void orderFollowsPsnrAndStaysWhileEpochsChange();
  void anEpochWithoutPicturesShowsNoneOfAnother();
  void differencesShareOneScale();
  void pixelTextTellsThePicturesOwnValues();
  void zoomIsLinkedOverAllTiles();
  void readOutNamesThePixelUnderThePointer();
  void aNewEpochDuringMakingWins();
  void noSliverOfAnotherPictureIsSeen();
  void keysMoveOrderAndOpen();
  void screenReaderFindsEveryCell();

 private:
  std::unique_ptr<ReconGrid> shown(bool paired);
  static QColor middle(ReconGrid& grid, ReconGrid::Row row, int column);

  ui::Theme theme_;
};

void TestReconGrid::init() { testing::failOnQtWarnings(); }

std::unique_ptr<ReconGrid> TestReconGrid::shown(bool paired) {
  auto grid = std::make_unique<ReconGrid>(theme_);
  grid->resize(700, 420);
  grid->setProbes(probes(paired));
  grid->showEpoch(3, outputs(3));
  testing::show(*grid);
  return grid;
}

QColor TestReconGrid::middle(ReconGrid& grid, ReconGrid::Row row, int column) {
  grid.viewport()->repaint();  // Asks for the tiles, which are made on another thread.
  [&] { QTRY_VERIFY(grid.isUpToDate()); }();
  return testing::settledPicture(grid).pixelColor(grid.cellRect(grid.cellOf(row, column)).center());
}

void TestReconGrid::everyTileShowsItsOwnPictureAndEpoch() {
  const auto grid = shown(true);
  for (int column = 0; column < 5; ++column) {
    QCOMPARE(middle(*grid, ReconGrid::Row::Input, column), QColor(40 * column, 10, 10));
    QCOMPARE(middle(*grid, ReconGrid::Row::Target, column), QColor(10, 40 * column, 10));
    QCOMPARE(middle(*grid, ReconGrid::Row::Output, column), QColor(40 * column, 10, 60));
  }
  grid->showEpoch(7, outputs(7));
  QCOMPARE(middle(*grid, ReconGrid::Row::Output, 2), QColor(80, 10, 140));
  testing::keep(testing::settledPicture(*grid), QStringLiteral("grid"));
}

void TestReconGrid::targetsAreLeftOutWhereTheyAreTheInputs() {
  QCOMPARE(shown(false)->rows().size(), std::size_t{3});
  QCOMPARE(shown(true)->rows().size(), std::size_t{4});
}

void TestReconGrid::orderFollowsPsnrAndStaysWhileEpochsChange() {
  const auto grid = shown(true);
  grid->setOrder(ReconGrid::Order::Worst);
  QCOMPARE(grid->probeAt(0), 1);
  QCOMPARE(grid->probeAt(4), 2);
  QCOMPARE(middle(*grid, ReconGrid::Row::Input, 0), QColor(40, 10, 10));
  auto other = std::make_shared<std::vector<core::ProbeOutput>>(*outputs(4));
  other->at(1).psnr = 99.0;
  grid->showEpoch(4, other);
  QCOMPARE(grid->probeAt(0), 1);  // Pictures do not jump about while a person looks at them.
  grid->setOrder(ReconGrid::Order::Best);
  QCOMPARE(grid->probeAt(0), 1);
  QCOMPARE(grid->probeAt(1), 2);
}

void TestReconGrid::anEpochWithoutPicturesShowsNoneOfAnother() {
  const auto grid = shown(true);
  grid->showEpoch(9, nullptr);
  QVERIFY(grid->picture(ReconGrid::Row::Output, 0).isNull());
  QCOMPARE(middle(*grid, ReconGrid::Row::Output, 1), theme_.color(ui::Color::PictureBackground));
}

void TestReconGrid::differencesShareOneScale() {
  const auto grid = shown(true);
  const core::Image output = colour(80, 10, 60);
  const core::Image target = colour(10, 80, 10);
  const auto map = core::imageDifference(output, target, core::DifferenceKind::Absolute);
  const QRgb expected = ui::scaleColor(core::DifferenceKind::Absolute, static_cast<double>(map.at(0, 0)));
  QCOMPARE(middle(*grid, ReconGrid::Row::Difference, 2).rgb(), expected);
  QCOMPARE(ui::scaleColor(core::DifferenceKind::Absolute, 5.0), ui::scaleColor(core::DifferenceKind::Absolute, 0.6));
}

void TestReconGrid::pixelTextTellsThePicturesOwnValues() {
  const auto grid = shown(true);
  const QString text = grid->pixelText({0, 2}, QPoint(3, 4)).simplified();
  for (const char* part :
       {"picture 2", "x 3, y 4", "Input 80 10 10", "Target 10 80 10", "Output 80 10 60", "Difference 0.248"}) {
    QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
  }
}

void TestReconGrid::zoomIsLinkedOverAllTiles() {
  ReconGrid grid(theme_);
  grid.resize(500, 420);
  auto made = std::make_shared<std::vector<core::Probe>>(*probes(false));
  for (core::Probe& probe : *made) probe.input.at(kSide / 2, kSide / 2)[1] = 255;  // One green pixel in the middle.
  for (core::Probe& probe : *made) probe.target = probe.input;
  grid.setProbes(made);
  testing::show(grid);
  grid.setZoom(32);
  for (int column = 0; column < 3; ++column) QVERIFY(middle(grid, ReconGrid::Row::Input, column).green() > 200);
  grid.setZoom(1);
  QCOMPARE(grid.zoom(), 1);
}

void TestReconGrid::readOutNamesThePixelUnderThePointer() {
  const auto grid = shown(true);
  auto* const readOut = grid->findChild<QLabel*>(QStringLiteral("pictureReadOut"));
  QVERIFY(readOut != nullptr && !readOut->isVisible());
  const QPoint middleOfCell = grid->cellRect(grid->cellOf(ReconGrid::Row::Output, 2)).center();
  QTest::mouseMove(grid->viewport(), middleOfCell);
  QTRY_VERIFY(readOut->isVisible());
  const QPoint pixel = grid->pixelAt(middleOfCell);
  QVERIFY(pixel.x() >= kSide / 2 - 1 && pixel.x() <= kSide / 2);
  QCOMPARE(readOut->text(), grid->pixelText({2, 2}, pixel));
  QTest::mouseMove(grid->viewport(), QPoint(1, 1));
  QTRY_VERIFY(!readOut->isVisible());
}

void TestReconGrid::aNewEpochDuringMakingWins() {
  const auto grid = shown(true);
  for (int epoch = 4; epoch <= 9; ++epoch) {
    grid->showEpoch(epoch, outputs(epoch));
    grid->viewport()->repaint();
  }
  QCOMPARE(middle(*grid, ReconGrid::Row::Output, 1), QColor(40, 10, 180));
}

// Beside the last whole picture stands nothing, however wide the grid is and wherever it has been scrolled to.
void TestReconGrid::noSliverOfAnotherPictureIsSeen() {
  const auto grid = shown(true);
  for (const int width : {271, 302, 333, 349}) {
    grid->resize(width, 420);
    grid->horizontalScrollBar()->setValue(0);
    for (int turn = 0; turn < 3; ++turn) {
      QVERIFY(grid->horizontalScrollBar()->value() > 0 || turn == 0);
      const QImage picture = testing::settledPicture(*grid->viewport());
      const int y = grid->cellRect({0, 0}).center().y();
      QCOMPARE(picture.pixelColor(picture.width() - 1, y), theme_.color(ui::Color::Panel));
      const QPointF place(picture.width() / 2.0, y);
      QWheelEvent wheel(place, grid->viewport()->mapToGlobal(place), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                        Qt::NoScrollPhase, false);
      QCoreApplication::sendEvent(grid->viewport(), &wheel);
    }
  }
}

void TestReconGrid::keysMoveOrderAndOpen() {
  const auto grid = shown(true);
  QSignalSpy opened(grid.get(), &ReconGrid::opened);
  QTest::keyClick(grid.get(), Qt::Key_Right);
  QTest::keyClick(grid.get(), Qt::Key_Right);
  QTest::keyClick(grid.get(), Qt::Key_Return);
  QCOMPARE(opened.size(), 1);
  QCOMPARE(grid->probeAt(opened.first().at(1).toInt()), 2);
  QTest::keyClick(grid.get(), Qt::Key_W);
  QVERIFY(grid->order() == ReconGrid::Order::Worst);
  QTest::keyPress(grid.get(), Qt::Key_Space);
  QCOMPARE(middle(*grid, ReconGrid::Row::Output, 1), middle(*grid, ReconGrid::Row::Target, 1));
  QTest::keyRelease(grid.get(), Qt::Key_Space);
  QVERIFY(middle(*grid, ReconGrid::Row::Output, 1) != middle(*grid, ReconGrid::Row::Target, 1));
}

void TestReconGrid::screenReaderFindsEveryCell() {
  const auto grid = shown(true);
  QAccessibleInterface* const table = QAccessible::queryAccessibleInterface(grid.get());
  QCOMPARE(table->childCount(), 20);
  QCOMPARE(table->child(2)->text(QAccessible::Name), QStringLiteral("Output, picture 0, epoch 3, PSNR 20.0 decibels"));
  QCOMPARE(table->child(4)->text(QAccessible::Name), QStringLiteral("Input, picture 1"));
  QSignalSpy opened(grid.get(), &ReconGrid::opened);
  QAccessibleActionInterface* const action = table->child(6)->actionInterface();
  QVERIFY(action != nullptr);
  action->doAction(action->actionNames().value(0));  // As a click on it.
  QTRY_COMPARE(opened.size(), 1);
  QCOMPARE(opened[0], (QVariantList{grid->current().row, 1}));
}

QTEST_MAIN(TestReconGrid)
#include "tst_recon_grid.moc"
