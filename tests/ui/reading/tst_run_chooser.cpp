// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing a run from a list: what tells runs apart is there, and a word or two finds one.
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "core/store/run_changes.h"
#include "core/store/run_store.h"
#include "tests/ui/compare/compare_samples.h"
#include "tests/ui/support/ui_test.h"
#include "ui/look/theme.h"
#include "ui/reading/run_chooser.h"
#include "ui/reading/run_extras.h"

class TestRunChooser : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void aRunTellsItsPicturesModelTagsAndScore();
  void wordsFindARunWhateverTheirOrderAndCapitals();
  void theKeyboardChooses();

 private:
  [[nodiscard]] int rows() const { return chooser_->list().model()->rowCount(); }
  [[nodiscard]] QString nameAt(int row) const { return chooser_->list().model()->index(row, 0).data().toString(); }

  ui::Theme theme_;
  QWidget button_;
  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<ui::RunExtras> extras_;
  std::unique_ptr<ui::RunChooser> chooser_;
};

// "Schärfe" is tagged "final".
void TestRunChooser::init() {
  testing::failOnQtWarnings();
  chooser_.reset();
  folder_ = std::make_unique<QTemporaryDir>();
  const std::filesystem::path path = folder_->path().toStdString();
  compare_samples::record(path, {"blurry", 1});
  const std::string uid = compare_samples::record(path, {"Schärfe", 2});
  core::RunStore store(path);
  core::RunChanges(store, uid).addTag("final");
  extras_ = std::make_unique<ui::RunExtras>(path);
  chooser_ = std::make_unique<ui::RunChooser>(theme_, *extras_);
  chooser_->setRuns(store.list());
  testing::show(button_);
  chooser_->openBelow(button_);
  QVERIFY(chooser_->isVisible());
}

void TestRunChooser::aRunTellsItsPicturesModelTagsAndScore() {
  QCOMPARE(rows(), 2);
  const QModelIndex newest = chooser_->list().model()->index(0, 0);
  const QString spoken = newest.data(Qt::AccessibleTextRole).toString();
  for (const char* const part : {"Schärfe", "onvolutional", "final", "dB"}) {
    QVERIFY2(spoken.contains(QString::fromUtf8(part)), qPrintable(spoken));
  }
  QSignalSpy arrived(extras_.get(), &ui::RunExtras::arrived);
  chooser_->list().viewport()->repaint();
  QTRY_VERIFY(!arrived.isEmpty());
  testing::keep(testing::settledPicture(*chooser_), QStringLiteral("run-chooser"));
}

void TestRunChooser::wordsFindARunWhateverTheirOrderAndCapitals() {
  QTest::keyClicks(&chooser_->search(), QStringLiteral("FINAL conv"));
  QCOMPARE(rows(), 1);
  QCOMPARE(nameAt(0), QStringLiteral("Schärfe"));
  chooser_->search().setText(QStringLiteral("SCHÄRFE"));
  QCOMPARE(rows(), 1);
  chooser_->search().setText(QStringLiteral("nothing like this"));
  QCOMPARE(rows(), 0);
  QVERIFY(chooser_->findChild<QWidget*>(QStringLiteral("noRunToChoose"))->isVisible());
}

void TestRunChooser::theKeyboardChooses() {
  QSignalSpy chosen(chooser_.get(), &ui::RunChooser::chosen);
  QTest::keyClick(&chooser_->search(), Qt::Key_Down);
  QCOMPARE(chooser_->list().currentIndex().row(), 1);
  QTest::keyClick(&chooser_->search(), Qt::Key_Return);
  QCOMPARE(chosen.size(), 1);
  QVERIFY(!chooser_->isVisible());
  chooser_->openBelow(button_);
  QCOMPARE(chooser_->list().currentIndex().row(), 0);
}

QTEST_MAIN(TestRunChooser)
#include "tst_run_chooser.moc"
