// SPDX-License-Identifier: GPL-3.0-or-later
#include <QEvent>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

#include "tests/ui/support/ui_test.h"
#include "ui/look/theme.h"
#include "ui/widgets/notices.h"

using ui::NoticeBar;

class TestNotices : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void whatIsToldStandsUntilItIsClosed();
  void chosenActionActsOnceAndTheNoticeGoes();
  void actionMayTellSomethingNew();
  void anotherLanguageSaysItAgainWhileItStands();
  void onlyDangersOutliveTheirTime();
  void complaintGoesWithItsCauseAlone();
  void whatCanBeDoneWithARunIsOfferedAgain();
  void whatGoesOnCannotBeClosed();

 private:
  void click(const char* name) const {
    QTest::mouseClick(page_->findChild<QPushButton*>(QLatin1String(name)), Qt::LeftButton);
  }

  ui::Theme theme_;
  std::unique_ptr<QWidget> page_;
  ui::Notices* notices_ = nullptr;
};

void TestNotices::init() {
  testing::failOnQtWarnings();
  page_ = std::make_unique<QWidget>();
  notices_ = new ui::Notices(theme_, page_.get());
  (new QVBoxLayout(page_.get()))->addWidget(notices_->bar());
  testing::show(*page_);
}

void TestNotices::whatIsToldStandsUntilItIsClosed() {
  QVERIFY(!notices_->bar()->isVisible());
  notices_->notify([] {
    return ui::Notice{NoticeBar::Tone::Danger, QStringLiteral("Not saved."), QStringLiteral("Why")};
  });
  QCOMPARE(notices_->bar()->text(), QStringLiteral("Not saved. Why"));
  QVERIFY(notices_->bar()->isVisible());
  QVERIFY(!page_->findChild<QPushButton*>(QStringLiteral("noticeAction"))->isVisible());
  click("noticeSecondAction");
  QVERIFY(!notices_->bar()->isVisible());
}

void TestNotices::chosenActionActsOnceAndTheNoticeGoes() {
  int acted = 0;
  notices_->notify([&acted] {
    return ui::Notice{
        NoticeBar::Tone::Info, QStringLiteral("Gone."), {}, QStringLiteral("Undo"), [&acted] { ++acted; }};
  });
  click("noticeAction");
  QCOMPARE(acted, 1);
  QVERIFY(!notices_->bar()->isVisible());
  notices_->notify([] { return ui::Notice{NoticeBar::Tone::Info, QStringLiteral("Something else.")}; });
  emit notices_->bar()->actionChosen();
  QCOMPARE(acted, 1);
}

void TestNotices::actionMayTellSomethingNew() {
  const auto told = [] { return ui::Notice{NoticeBar::Tone::Success, QStringLiteral("Done.")}; };
  notices_->notify([this, told] {
    return ui::Notice{NoticeBar::Tone::Info, QStringLiteral("Do it?"), {}, QStringLiteral("Do"), [this, told] {
                        notices_->notify(told);
                      }};
  });
  click("noticeAction");
  QVERIFY(notices_->bar()->isVisible());
  QVERIFY(notices_->bar()->text().startsWith(QStringLiteral("Done.")));
}

void TestNotices::anotherLanguageSaysItAgainWhileItStands() {
  QString word = QStringLiteral("Paused.");
  int asked = 0;
  notices_->notify([&] {
    ++asked;
    return ui::Notice{NoticeBar::Tone::Warning, word};
  });
  word = QStringLiteral("Angehalten.");
  QEvent change(QEvent::LanguageChange);
  QCoreApplication::sendEvent(page_.get(), &change);
  QVERIFY(notices_->bar()->text().startsWith(word));
  notices_->hide();
  QCoreApplication::sendEvent(page_.get(), &change);
  QVERIFY(!notices_->bar()->isVisible());
  QCOMPARE(asked, 2);
}

void TestNotices::onlyDangersOutliveTheirTime() {
  notices_->setLifetime(std::chrono::milliseconds(1));
  notices_->notify([] { return ui::Notice{NoticeBar::Tone::Success, QStringLiteral("Exported.")}; });
  QTRY_VERIFY(!notices_->bar()->isVisible());
  notices_->notify([] { return ui::Notice{NoticeBar::Tone::Info, QStringLiteral("Importing.")}; });
  notices_->notify([] { return ui::Notice{NoticeBar::Tone::Danger, QStringLiteral("Not imported.")}; });
  testing::settledPicture(*page_);  // Far longer than the notice before would have stood.
  QVERIFY(notices_->bar()->isVisible());
}

void TestNotices::complaintGoesWithItsCauseAlone() {
  const QString folder = QStringLiteral("folder");
  notices_->notify([folder] {
    return ui::Notice{NoticeBar::Tone::Danger, QStringLiteral("No pictures.")}.blaming(folder);
  });
  notices_->settle(QStringLiteral("picture"));
  QVERIFY(notices_->bar()->isVisible());
  notices_->settle(folder);
  QVERIFY(!notices_->bar()->isVisible());
  notices_->notify([] { return ui::Notice{NoticeBar::Tone::Danger, QStringLiteral("Something else.")}; });
  notices_->settle(folder);
  QVERIFY(notices_->bar()->isVisible());
}

void TestNotices::whatCanBeDoneWithARunIsOfferedAgain() {
  int goneOn = 0;
  const auto stopped = [&goneOn] {
    ui::Notice notice{
        NoticeBar::Tone::Info, QStringLiteral("Stopped."), {}, QStringLiteral("Go on"), [&goneOn] { ++goneOn; }};
    notice.returns = true;
    return notice;
  };
  const auto bad = [] {
    return ui::Notice{NoticeBar::Tone::Danger, QStringLiteral("Bad.")}.blaming(QStringLiteral("it"));
  };
  const auto stands = [this](const char* title) {
    return notices_->bar()->isVisible() && notices_->bar()->text().startsWith(QLatin1String(title));
  };
  notices_->notify(stopped);
  notices_->notify(bad);
  QVERIFY(stands("Bad."));
  notices_->notify(bad);  // Once more: there is still one to come back.
  click("noticeSecondAction");
  QVERIFY(stands("Stopped."));
  notices_->notify(bad);
  notices_->settle(QStringLiteral("it"));
  QVERIFY(stands("Stopped."));
  click("noticeAction");
  QCOMPARE(goneOn, 1);
  QVERIFY(!notices_->bar()->isVisible());
  notices_->notify(stopped);
  notices_->notify(bad);
  notices_->hide();  // Another run is shown.
  QVERIFY(!notices_->bar()->isVisible());
  notices_->notify(bad);
  click("noticeSecondAction");
  QVERIFY(!notices_->bar()->isVisible());
}

void TestNotices::whatGoesOnCannotBeClosed() {
  notices_->notify([] {
    ui::Notice notice{NoticeBar::Tone::Info, QStringLiteral("Reading pictures")};
    notice.canBeClosed = false;
    return notice;
  });
  QVERIFY(!page_->findChild<QPushButton*>(QStringLiteral("noticeSecondAction"))->isVisible());
}

QTEST_MAIN(TestNotices)
#include "tst_notices.moc"
