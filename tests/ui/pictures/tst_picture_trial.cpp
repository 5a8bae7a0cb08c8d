// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include "tests/support/fake_engine.h"
#include "tests/support/store_samples.h"
#include "tests/ui/support/ui_test.h"
#include "ui/bridge/run_controller.h"
#include "ui/look/theme.h"
#include "ui/pictures/picture_trial.h"
#include "ui/widgets/notices.h"

using ui::PictureTrial;
using Tried = std::vector<ui::TriedPicture>;

class TestPictureTrial : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void cleanup();
  void keptRunAnswersWithItsBestWeights();
  void droppedFileIsTriedAndADroppedFolderIsNot();
  void pastedPictureIsTriedAndAnEmptyClipboardIsSaid();
  void runInProgressAnswersItself();
  void runThatHasEndedMeanwhileIsSaid();
  void everyModelIsAskedInItsOwnShape();
  void whatIsNoPictureIsSaid();
  void withoutModelsNothingIsTried();

 private:
  void drop(const QString& file) const;
  [[nodiscard]] QString pictureFile() const;
  [[nodiscard]] PictureTrial::Model keptRun(const std::string& name, int size);
  // The answer to the last question.
  [[nodiscard]] Tried answer(QSignalSpy& answered) const { return answered.last().at(1).value<Tried>(); }

  ui::Theme theme_;
  std::unique_ptr<QTemporaryDir> folder_;
  std::shared_ptr<testing::FakeEngine> engine_;
  std::unique_ptr<ui::RunController> controller_;
  std::unique_ptr<QWidget> page_;
  ui::Notices* notices_ = nullptr;
  PictureTrial* trial_ = nullptr;
  std::vector<PictureTrial::Model> models_;
};

void TestPictureTrial::init() {
  testing::failOnQtWarnings();
  models_.clear();
  folder_ = std::make_unique<QTemporaryDir>();
  engine_ = std::make_shared<testing::FakeEngine>();
  controller_ = std::make_unique<ui::RunController>(folder_->path().toStdString());
  controller_->setEngine(engine_);
  page_ = std::make_unique<QWidget>();
  notices_ = new ui::Notices(theme_, page_.get());
  (new QVBoxLayout(page_.get()))->addWidget(notices_->bar());
  trial_ = new PictureTrial(
      *controller_, folder_->path().toStdString(), *notices_, [this] { return models_; }, page_.get());
  testing::show(*page_);
}

void TestPictureTrial::cleanup() {
  page_.reset();
  controller_.reset();
  engine_.reset();
}

QString TestPictureTrial::pictureFile() const {
  const QString file = folder_->filePath(QStringLiteral("mine.png"));
  QImage picture(50, 30, QImage::Format_RGB32);
  picture.fill(Qt::red);
  picture.save(file);
  return file;
}

PictureTrial::Model TestPictureTrial::keptRun(const std::string& name, int size) {
  core::RunStarted started = store_samples::started(name, 3);
  started.settings.data.size = size;
  return {store_samples::recordRun(folder_->path().toStdString(), started), started.settings};
}

void TestPictureTrial::drop(const QString& file) const {
  QMimeData dragged;
  dragged.setUrls({QUrl::fromLocalFile(file)});
  QDragEnterEvent enter({5, 5}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(page_.get(), &enter);
  if (!enter.isAccepted()) return;
  QDropEvent drop({5, 5}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(page_.get(), &drop);
}

void TestPictureTrial::keptRunAnswersWithItsBestWeights() {
  models_ = {keptRun("kept", 16)};
  QSignalSpy asked(trial_, &PictureTrial::asked);
  QSignalSpy answered(trial_, &PictureTrial::answered);
  trial_->tryFile(pictureFile());
  QCOMPARE(asked.size(), 1);
  QCOMPARE(asked[0].at(0).toString(), QStringLiteral("mine.png"));
  QTRY_COMPARE(answered.size(), 1);
  const Tried tried = answer(answered);
  QCOMPARE(tried.size(), std::size_t{1});
  QVERIFY2(tried[0].problem.empty(), tried[0].problem.english().c_str());
  QCOMPARE(tried[0].picture.width, 16);
  QVERIFY(tried[0].output->output == tried[0].picture);
  QCOMPARE(tried[0].epoch, std::int64_t{3});
  QCOMPARE(tried[0].uid, models_[0].uid);
}

void TestPictureTrial::droppedFileIsTriedAndADroppedFolderIsNot() {
  models_ = {keptRun("kept", 16)};
  QSignalSpy answered(trial_, &PictureTrial::answered);
  QSignalSpy asked(trial_, &PictureTrial::asked);
  drop(folder_->path());
  QCOMPARE(asked.size(), 0);
  drop(pictureFile());
  QCOMPARE(asked.size(), 1);
  QTRY_COMPARE(answered.size(), 1);
}

void TestPictureTrial::pastedPictureIsTriedAndAnEmptyClipboardIsSaid() {
  models_ = {keptRun("kept", 16)};
  QSignalSpy answered(trial_, &PictureTrial::answered);
  QGuiApplication::clipboard()->clear();
  trial_->tryClipboard();
  QVERIFY(notices_->bar()->isVisible());
  QVERIFY(notices_->bar()->text().contains(QStringLiteral("clipboard")));
  QGuiApplication::clipboard()->setImage(QImage(pictureFile()));
  trial_->tryClipboard();
  QTRY_COMPARE(answered.size(), 1);
  QVERIFY(answer(answered)[0].output.has_value());
}

void TestPictureTrial::runInProgressAnswersItself() {
  const core::RunSettings settings = store_samples::started("live", 3).settings;
  QVERIFY(controller_->start(settings).ticket);
  QTRY_COMPARE(engine_->runs().size(), std::size_t{1});
  engine_->run().begin();
  QTRY_COMPARE(controller_->phase(), ui::Phase::Running);
  models_ = {{controller_->runUid().toStdString(), settings, true}};
  QSignalSpy answered(trial_, &PictureTrial::answered);
  trial_->tryFile(pictureFile());
  QTRY_COMPARE(answered.size(), 1);
  QVERIFY(answer(answered)[0].output.has_value());  // It has no weights in the store yet.
}

void TestPictureTrial::runThatHasEndedMeanwhileIsSaid() {
  models_ = {{"over", store_samples::started("over", 3).settings, true}};
  QSignalSpy answered(trial_, &PictureTrial::answered);
  trial_->tryFile(pictureFile());
  QTRY_COMPARE(answered.size(), 1);
  QVERIFY(!answer(answered)[0].output);
  QVERIFY(answer(answered)[0].problem.english().find("ended") != std::string::npos);
}

void TestPictureTrial::everyModelIsAskedInItsOwnShape() {
  models_ = {keptRun("small", 16), keptRun("large", 32)};
  models_.push_back({"gone", models_[0].settings});
  QSignalSpy answered(trial_, &PictureTrial::answered);
  trial_->tryFile(pictureFile());
  QTRY_COMPARE(answered.size(), 1);
  const Tried tried = answer(answered);
  QCOMPARE(tried.size(), std::size_t{3});
  QCOMPARE(tried[0].output->output.width, 16);
  QCOMPARE(tried[1].output->output.width, 32);
  QVERIFY(!tried[2].output && !tried[2].problem.empty());  // One that fails keeps none of the others back.
}

void TestPictureTrial::whatIsNoPictureIsSaid() {
  models_ = {keptRun("kept", 16)};
  QSignalSpy answered(trial_, &PictureTrial::answered);
  trial_->tryFile(folder_->filePath(QStringLiteral("nothing.png")));
  QTRY_COMPARE(answered.size(), 1);
  QVERIFY(answer(answered)[0].picture.empty());
  const std::string problem = answer(answered)[0].problem.english();
  QVERIFY2(problem.find("nothing.png\" cannot be used: the file cannot be opened.") != std::string::npos,
           problem.c_str());
}

void TestPictureTrial::withoutModelsNothingIsTried() {
  QSignalSpy asked(trial_, &PictureTrial::asked);
  trial_->tryFile(pictureFile());
  QCOMPARE(asked.size(), 0);
}

QTEST_MAIN(TestPictureTrial)
#include "tst_picture_trial.moc"
