// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/support/ui_test.h"
#include "ui/learn/error_places.h"
#include "ui/learn/marking_picture.h"
#include "ui/look/theme.h"

class TestMarkingPicture : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void errorOfEachFieldIsItsMean();
  void unlikePicturesHaveNoErrors();
  void placeIsMarkedByClickAndByKeys();
  void placeIsMarkedByAScreenReader();
  void onlyWhatIsRevealedIsTold();
  void anotherPictureIsUnmarked();

 private:
  // White, 8 x 6; the output is black in one field.
  [[nodiscard]] static core::Probe probe() {
    core::Image white(8, 6, 3);
    std::fill(white.pixels.begin(), white.pixels.end(), std::uint8_t{255});
    return {"white.png", core::Split::Validation, white, white};
  }
  [[nodiscard]] static core::ProbeOutput wrongAt(int x, int y) {
    core::ProbeOutput output{probe().target, 10.0, 0.5};
    const std::size_t pixel = static_cast<std::size_t>(y) * 8U + static_cast<std::size_t>(x);
    for (std::size_t channel = 0; channel < 3; ++channel) output.output.pixels[pixel * 3 + channel] = 0;
    return output;
  }

  ui::Theme theme_;
  std::unique_ptr<ui::MarkingPicture> picture_;
};

void TestMarkingPicture::init() {
  testing::failOnQtWarnings();
  ui::installPaintedPartsAccessibility();
  picture_ = std::make_unique<ui::MarkingPicture>(theme_);
  picture_->resize(800, 220);
  picture_->setPicture(probe(), wrongAt(5, 4));
  testing::show(*picture_);
}

// 8 x 6 pixels in four by four fields: two columns each, and one or two rows.
void TestMarkingPicture::errorOfEachFieldIsItsMean() {
  const std::vector<double> errors = ui::fieldErrors(wrongAt(5, 4).output, probe().target);
  QCOMPARE(errors.size(), std::size_t{16});
  QCOMPARE(ui::worstField(errors), std::size_t{14});  // Last row, third column.
  QVERIFY(std::abs(errors[14] - 0.25) < 1e-6);        // One of its four pixels is as wrong as can be.
  QCOMPARE(errors[0], 0.0);
  QCOMPARE(ui::rankOfField(errors, 14), 1);
  QCOMPARE(ui::rankOfField(errors, 0), 2);
}

void TestMarkingPicture::unlikePicturesHaveNoErrors() {
  QVERIFY(ui::fieldErrors(core::Image(4, 4, 1), probe().target).empty());
  core::ProbeOutput empty;
  picture_->setPicture(probe(), empty);
  picture_->reveal();
  QVERIFY(picture_->errors().empty());
  testing::settledPicture(*picture_);
}

void TestMarkingPicture::placeIsMarkedByClickAndByKeys() {
  QSignalSpy changed(picture_.get(), &ui::MarkingPicture::markedChanged);
  QVERIFY(!picture_->marked());
  QTest::mouseClick(picture_.get(), Qt::LeftButton, {}, picture_->partRect(6).center());
  QCOMPARE(picture_->marked(), std::optional<std::size_t>(6));
  picture_->setFocus();
  QTest::keyClick(picture_.get(), Qt::Key_Down);
  QTest::keyClick(picture_.get(), Qt::Key_Right);
  QTest::keyClick(picture_.get(), Qt::Key_Right);  // There is no further column.
  QTest::keyClick(picture_.get(), Qt::Key_Return);
  QCOMPARE(picture_->marked(), std::optional<std::size_t>(11));
  QCOMPARE(changed.size(), 2);
  QTest::mouseClick(picture_.get(), Qt::LeftButton, {}, QPoint(5, picture_->partRect(0).center().y()));
  QCOMPARE(picture_->marked(), std::optional<std::size_t>(11));  // The input takes no marks.
}

void TestMarkingPicture::placeIsMarkedByAScreenReader() {
  QAccessibleInterface* const field = QAccessible::queryAccessibleInterface(picture_.get())->child(6);
  QVERIFY(field->actionInterface() != nullptr);
  field->actionInterface()->doAction(field->actionInterface()->actionNames().value(0));
  QTRY_COMPARE(picture_->marked(), std::optional<std::size_t>(6));
  picture_->reveal();
  QVERIFY(field->actionInterface() == nullptr);  // It takes no more marks.
}

void TestMarkingPicture::onlyWhatIsRevealedIsTold() {
  QTest::mouseClick(picture_.get(), Qt::LeftButton, {}, picture_->partRect(0).center());
  QCOMPARE(picture_->partText(0), QStringLiteral("Row 1, column 1, marked"));
  const QImage before = testing::settledPicture(*picture_);
  picture_->reveal();
  QVERIFY(picture_->wholeText().contains(QStringLiteral("Row 4, column 3")));
  QVERIFY(testing::settledPicture(*picture_) != before);
  QTest::mouseClick(picture_.get(), Qt::LeftButton, {}, picture_->partRect(14).center());
  QCOMPARE(picture_->marked(), std::optional<std::size_t>(0));  // It is too late for another guess.
}

void TestMarkingPicture::anotherPictureIsUnmarked() {
  QTest::mouseClick(picture_.get(), Qt::LeftButton, {}, picture_->partRect(3).center());
  picture_->reveal();
  picture_->setPicture(probe(), wrongAt(0, 0));
  QVERIFY(!picture_->marked());
  QVERIFY(!picture_->isRevealed());
  QCOMPARE(ui::worstField(picture_->errors()), std::size_t{0});
}

QTEST_MAIN(TestMarkingPicture)
#include "tst_marking_picture.moc"
