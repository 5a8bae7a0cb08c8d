// SPDX-License-Identifier: GPL-3.0-or-later
// A run for people who look on from afar: what they see and read of it, and the few keys of whoever presents it.
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "tests/support/store_samples.h"
#include "tests/ui/pages/shown_train_page.h"
#include "ui/charts/live_chart.h"
#include "ui/pages/presentation.h"
#include "ui/pages/presented_pictures.h"
#include "ui/pictures/picture_pairs.h"
#include "ui/words/window_language.h"

class TestPresentation : public QObject, private ShownTrainPage {
  Q_OBJECT

 private slots:
  void init() { showPage(); }
  void cleanup() { closePage(); }
  void aRunIsFollowedInPlainWords();
  void itsKeysPauseWriteAndLeave();
  void withoutARunItSaysSo();
  void picturesThatWereNotLearntFromComeFirst();

 private:
  [[nodiscard]] ui::Presentation* shown() const { return page_->findChild<ui::Presentation*>(); }
  [[nodiscard]] QString text(const char* name) const {
    return shown()->findChild<QLabel*>(QLatin1String(name))->text().replace(QChar(QChar::Nbsp), QLatin1Char(' '));
  }
  void train();
};

void TestPresentation::train() {
  QVERIFY(controller_->start(store_samples::started("presented", 20).settings).ticket);
  QTRY_VERIFY(!engine_->runs().empty());
  engine_->run().begin();
  QTRY_COMPARE(controller_->phase(), ui::Phase::Running);
}

void TestPresentation::aRunIsFollowedInPlainWords() {
  train();
  page_->present();
  QVERIFY(shown() != nullptr && shown()->isFullScreen());
  QVERIFY(text("presentationCaption").isEmpty());
  engine_->run().trainEpoch({{"val_mae", 0.12}});
  engine_->run().showPictures();
  QTRY_COMPARE(text("presentationCaption"), QStringLiteral("Each pixel is off by 12 % on average."));
  engine_->run().trainEpoch({{"val_mae", 0.0261}});
  QTRY_COMPARE(text("presentationCaption"),
               QStringLiteral("Each pixel is off by 2.6 % on average. After the first epoch it was 12 %."));
  QCOMPARE(text("presentationState"), QStringLiteral("Training, epoch 2 of 20"));
  auto* const chart = shown()->findChild<ui::LiveChart*>();
  const auto& points = chart->data().curve(ui::CurveKind::Validation).points();
  QCOMPARE(points.size(), std::size_t{2});
  QVERIFY(std::abs(points.back().y - 2.61) < 1e-9);
  auto* const pairs = shown()->findChild<ui::PicturePairs*>();
  QTRY_COMPARE(pairs->partCount(), 2);  // The one that it does not learn from, as it goes in and as it comes out.
  QTRY_VERIFY(pairs->partText(1).contains(QStringLiteral("first.png")));
  QTRY_VERIFY(pairs->isUpToDate());
  testing::keep(testing::settledPicture(*shown()), QStringLiteral("presentation"));
}

void TestPresentation::itsKeysPauseWriteAndLeave() {
  train();
  engine_->run().trainEpoch({{"val_mae", 0.12}});
  page_->present();
  QTRY_VERIFY(!text("presentationCaption").isEmpty());
  QTest::keyClick(shown(), Qt::Key_Space);
  QCOMPARE(controller_->phase(), ui::Phase::Paused);
  QTest::keyClick(shown(), Qt::Key_Space);
  QCOMPARE(controller_->phase(), ui::Phase::Running);
  auto* const written = shown()->findChild<QLineEdit*>(QStringLiteral("presentationWritten"));
  QTest::keyClick(shown(), Qt::Key_C);
  QVERIFY(written->isVisible());
  QTest::keyClicks(written, QStringLiteral("Nice, isn't it"));
  QTest::keyClick(written, Qt::Key_Return);
  QVERIFY(!written->isVisible());
  QCOMPARE(text("presentationCaption"), QStringLiteral("Nice, isn't it"));
  engine_->run().trainEpoch({{"val_mae", 0.06}});
  QTRY_COMPARE(text("presentationState"), QStringLiteral("Training, epoch 2 of 20"));
  QCOMPARE(text("presentationCaption"), QStringLiteral("Nice, isn't it"));
  QTest::keyClick(shown(), Qt::Key_C);
  written->clear();
  QTest::keyClick(written, Qt::Key_Return);
  QVERIFY(text("presentationCaption").startsWith(QStringLiteral("Each pixel is off by 6 %")));
  QTest::keyClick(shown(), Qt::Key_C);
  QTest::keyClick(written, Qt::Key_Escape);  // Leaves the writing alone.
  QVERIFY(shown() != nullptr && shown()->isVisible());
  QTest::keyClick(shown(), Qt::Key_Escape);
  QTRY_VERIFY(shown() == nullptr);
  QVERIFY(controller_->isActive());
}

void TestPresentation::withoutARunItSaysSo() {
  page_->present();
  QVERIFY(text("presentationTitle").contains(QStringLiteral("no run")));
  QVERIFY(!shown()->findChild<QPushButton*>(QStringLiteral("presentationPause"))->isEnabled());
  ui::WindowLanguage language;
  language.use(QStringLiteral("de"));
  QTRY_VERIFY2(text("presentationTitle").contains(QStringLiteral("keinen Lauf")),
               qPrintable(text("presentationTitle")));
  page_->present();  // Once is enough.
  QCOMPARE(page_->findChildren<ui::Presentation*>().size(), 1);
}

void TestPresentation::picturesThatWereNotLearntFromComeFirst() {
  auto probes = std::make_shared<std::vector<core::Probe>>();
  auto outputs = std::make_shared<std::vector<core::ProbeOutput>>();
  for (int i = 0; i < 8; ++i) {
    const core::Split split = i % 4 == 0 ? core::Split::Training : core::Split::Validation;
    probes->push_back({std::to_string(i), split, store_samples::picture(i), store_samples::picture(i)});
    outputs->push_back({store_samples::picture(i), 10.0 + i, 0.5});
  }
  ui::PresentedPictures pictures;
  pictures.setProbes(probes);
  pictures.setOutputs(outputs);
  const auto names = [&] {
    std::string all;
    for (const core::Probe& probe : *pictures.probes()) all += probe.name;
    return all;
  };
  QVERIFY(pictures.areUnseen());
  QCOMPARE(names(), std::string("1235"));
  pictures.moveOn();
  QCOMPARE(names(), std::string("6712"));
  QCOMPARE(pictures.outputs()->front().psnr, 16.0);
  for (core::Probe& probe : *probes) probe.split = core::Split::Training;
  pictures.setProbes(probes);
  QVERIFY(!pictures.areUnseen());
  QCOMPARE(names(), std::string("0123"));
  QVERIFY(pictures.outputs() == nullptr);
}

QTEST_MAIN(TestPresentation)
#include "tst_presentation.moc"
