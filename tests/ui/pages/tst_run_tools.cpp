// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with the run that is shown without leaving its page.
#include <QInputDialog>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/store/kept_run.h"
#include "core/store/run_store.h"
#include "tests/ui/compare/compare_samples.h"
#include "tests/ui/support/ui_test.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/pages/run_tools.h"
#include "ui/widgets/fitting_label.h"
#include "ui/widgets/notices.h"

using compare_samples::SampleRun;

class TestRunTools : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void cleanup();
  void withoutARunThereIsNothingToOffer();
  void aStarIsGivenAndTakenAway();
  void tagsAreShownGivenAndTakenAway();
  void theRunIsComparedByItsLetter();
  void whatWasChangedIsToldAndCompared();
  void whatCannotBeDoneIsSaid();

 private:
  [[nodiscard]] std::filesystem::path store() const { return folder_->path().toStdString(); }
  [[nodiscard]] core::RunSummary kept(const std::string& uid) const {
    core::RunStore store(this->store(), core::StoreAccess::ReadOnly);
    return core::KeptRun(store, uid).details().summary;
  }
  void showRun(const std::string& uid);
  [[nodiscard]] QToolButton* button(const char* name) const {
    return tools_->findChild<QToolButton*>(QLatin1String(name));
  }
  // Of its menu, as it is opened.
  [[nodiscard]] QList<QAction*> actions() const;
  [[nodiscard]] QString texts() const;
  void choose(const QString& text);

  ui::Theme theme_;
  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<QWidget> page_;
  ui::ComparedRuns compared_;
  ui::Notices* notices_ = nullptr;
  ui::RunTools* tools_ = nullptr;
};

void TestRunTools::init() {
  testing::failOnQtWarnings();
  folder_ = std::make_unique<QTemporaryDir>();
  compared_.setUids({});
  page_ = std::make_unique<QWidget>();
  auto* const column = new QVBoxLayout(page_.get());
  notices_ = new ui::Notices(theme_, page_.get());
  column->addWidget(notices_->bar());
  tools_ = new ui::RunTools(theme_, compared_, *notices_, store(), page_.get());
  column->addWidget(tools_);
  testing::show(*page_);
}

void TestRunTools::cleanup() { page_.reset(); }

void TestRunTools::showRun(const std::string& uid) {
  tools_->setRun(uid);
  QTRY_VERIFY(tools_->isSettled());
}

QList<QAction*> TestRunTools::actions() const {
  QMenu* const menu = button("moreOfShownRun")->menu();
  emit menu->aboutToShow();
  return menu->actions();
}

QString TestRunTools::texts() const {
  QStringList all;
  for (const QAction* const action : actions()) all += action->text();
  return all.join(QLatin1Char('\n'));
}

void TestRunTools::choose(const QString& text) {
  for (QAction* const action : actions()) {
    if (action->text() == text) return action->trigger();
  }
  QFAIL(qPrintable(text));
}

void TestRunTools::withoutARunThereIsNothingToOffer() {
  QVERIFY(!tools_->isVisible());
  const std::string uid = compare_samples::record(store(), SampleRun{"one", 1});
  showRun(uid);
  QVERIFY(tools_->isVisible());
  showRun({});
  QVERIFY(!tools_->isVisible());
}

void TestRunTools::aStarIsGivenAndTakenAway() {
  const std::string uid = compare_samples::record(store(), SampleRun{"one", 1});
  showRun(uid);
  QCOMPARE(button("starShownRun")->accessibleName(), QStringLiteral("Give it a star"));
  QTest::mouseClick(button("starShownRun"), Qt::LeftButton);
  QTRY_COMPARE(button("starShownRun")->accessibleName(), QStringLiteral("Take the star away"));
  QVERIFY(kept(uid).isStarred);
  QTest::mouseClick(button("starShownRun"), Qt::LeftButton);
  QTRY_VERIFY(!kept(uid).isStarred);
}

void TestRunTools::tagsAreShownGivenAndTakenAway() {
  const std::string uid = compare_samples::record(store(), SampleRun{"one", 1});
  showRun(uid);
  auto* const shown = tools_->findChild<ui::FittingLabel*>(QStringLiteral("shownRunTags"));
  QVERIFY(!shown->isVisible());
  choose(QStringLiteral("Add a tag…"));
  auto* const question = tools_->findChild<QInputDialog*>();
  question->setTextValue(QStringLiteral("  baseline "));
  question->accept();
  QTRY_COMPARE(shown->text(), QStringLiteral("baseline"));
  QVERIFY(shown->isVisible());
  QCOMPARE(kept(uid).tags, std::vector<std::string>{"baseline"});
  choose(QStringLiteral("Take the tag “baseline” away"));
  QTRY_VERIFY(!shown->isVisible());
  QVERIFY(kept(uid).tags.empty());
}

void TestRunTools::theRunIsComparedByItsLetter() {
  const std::string uid = compare_samples::record(store(), SampleRun{"one", 1});
  showRun(uid);
  QTest::mouseClick(button("compareShownRun"), Qt::LeftButton);
  QVERIFY(compared_.contains(QString::fromStdString(uid)));
  QCOMPARE(button("compareShownRun")->text(), QStringLiteral("A"));
  QTest::mouseClick(button("compareShownRun"), Qt::LeftButton);
  QVERIFY(!compared_.contains(QString::fromStdString(uid)));
  QCOMPARE(button("compareShownRun")->text(), QString());
}

void TestRunTools::whatWasChangedIsToldAndCompared() {
  const std::string first = compare_samples::record(store(), SampleRun{"one", 1});
  SampleRun other{"other", 2};
  other.loss = "mae";
  const std::string second = compare_samples::record(store(), other);
  showRun(first);
  QVERIFY(!texts().contains(QStringLiteral("Changed from")));
  showRun(second);
  QVERIFY2(texts().contains(QStringLiteral("Changed from one")), qPrintable(texts()));
  QVERIFY2(texts().contains(QStringLiteral("→ Mean absolute error")), qPrintable(texts()));
  QSignalSpy wanted(tools_, &ui::RunTools::comparisonWanted);
  choose(QStringLiteral("Compare with the run before"));
  QCOMPARE(wanted.size(), 1);
  QCOMPARE(compared_.uids(), (QStringList{QString::fromStdString(first), QString::fromStdString(second)}));
  QSignalSpy explored(tools_, &ui::RunTools::exploreWanted);
  choose(QStringLiteral("Explore between two pictures…"));
  QCOMPARE(explored.size(), 1);
  testing::keep(testing::settledPicture(*tools_), QStringLiteral("run-tools"));
}

void TestRunTools::whatCannotBeDoneIsSaid() {
  showRun("nobody");
  QTest::mouseClick(button("starShownRun"), Qt::LeftButton);
  QTRY_VERIFY(!notices_->bar()->text().isEmpty());
}

QTEST_MAIN(TestRunTools)
#include "tst_run_tools.moc"
