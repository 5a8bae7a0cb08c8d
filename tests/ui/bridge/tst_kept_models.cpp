// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <chrono>

#include "core/base/error.h"
#include "core/store/run_store.h"
#include "tests/support/fake_engine.h"
#include "tests/support/store_samples.h"
#include "ui/bridge/kept_models.h"
#include "ui/bridge/tried_picture.h"

class TestKeptModels : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void pictureAfterPictureOpensTheModelOnce();
  void runsStayOpenSideBySide();
  void oldestModelIsClosedWhereTheyAreTooLarge();
  void otherWeightsInTheSamePlaceAreRead();
  void weightsThatAreGoneAreAProblemAndNothingElse();
  void keptRunIsAskedThroughThem();

 private:
  [[nodiscard]] std::filesystem::path weights(const char* name, qsizetype bytes = 10) const {
    QFile file(folder_->filePath(QLatin1String(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(bytes, 'w')) != bytes) return {};
    return file.fileName().toStdString();
  }
  void ask(ui::KeptModels& models, const std::filesystem::path& file) {
    const core::ProbeOutput output = models.reconstruct(engine_, core::defaultRunSettings(), file, image_);
    QCOMPARE(output.output, image_);
  }

  std::unique_ptr<QTemporaryDir> folder_;
  testing::FakeEngine engine_;
  core::Image image_ = core::Image(8, 8, 3, 77);
  int before_ = 0;
};

void TestKeptModels::init() {
  folder_ = std::make_unique<QTemporaryDir>();
  before_ = engine_.opened();
}

void TestKeptModels::pictureAfterPictureOpensTheModelOnce() {
  ui::KeptModels models;
  const auto file = weights("one");
  for (int i = 0; i < 3; ++i) ask(models, file);
  QCOMPARE(engine_.opened() - before_, 1);
}

void TestKeptModels::runsStayOpenSideBySide() {
  ui::KeptModels models;
  const auto one = weights("one");
  const auto two = weights("two");
  for (int i = 0; i < 3; ++i) {
    ask(models, one);
    ask(models, two);
  }
  QCOMPARE(engine_.opened() - before_, 2);
}

void TestKeptModels::oldestModelIsClosedWhereTheyAreTooLarge() {
  ui::KeptModels models(100);
  const auto one = weights("one", 40);
  const auto two = weights("two", 40);
  const auto three = weights("three", 40);
  for (const auto& file : {one, two, one, three}) ask(models, file);
  QCOMPARE(engine_.opened() - before_, 3);
  ask(models, one);  // Asked after two, and so it stayed.
  QCOMPARE(engine_.opened() - before_, 3);
  ask(models, two);
  QCOMPARE(engine_.opened() - before_, 4);
  const auto large = weights("large", 400);
  ask(models, large);
  ask(models, large);  // Alone, however large.
  QCOMPARE(engine_.opened() - before_, 5);
}

void TestKeptModels::otherWeightsInTheSamePlaceAreRead() {
  ui::KeptModels models;
  const auto file = weights("one");
  ask(models, file);
  std::filesystem::last_write_time(file, std::filesystem::last_write_time(file) + std::chrono::seconds(1));
  ask(models, file);
  QCOMPARE(engine_.opened() - before_, 2);
}

void TestKeptModels::weightsThatAreGoneAreAProblemAndNothingElse() {
  ui::KeptModels models;
  const auto file = weights("one");
  ask(models, file);
  QVERIFY(QFile::remove(folder_->filePath(QStringLiteral("one"))));
  QVERIFY_EXCEPTION_THROWN(ask(models, file), core::Error);
  QVERIFY_EXCEPTION_THROWN(ask(models, file), core::Error);
  ask(models, weights("two"));
}

void TestKeptModels::keptRunIsAskedThroughThem() {
  const std::filesystem::path store = folder_->filePath(QStringLiteral("store")).toStdString();
  const std::string uid = store_samples::recordRun(store, "kept", 3);
  core::RunSettings settings = core::defaultRunSettings();
  settings.data.size = 8;
  ui::KeptModels models;
  for (int i = 0; i < 2; ++i) {
    const ui::TriedPicture tried = ui::triedOnStoredRun(
        engine_, models, store, uid, settings, [](const core::DataSettings&) { return core::Image(20, 10, 3, 9); });
    QVERIFY2(tried.problem.empty(), tried.problem.english().c_str());
    QCOMPARE(tried.output->output, tried.picture);
    QCOMPARE(tried.picture.width, 8);
    QCOMPARE(tried.epoch, std::int64_t{3});
  }
  QCOMPARE(engine_.opened() - before_, 1);
}

QTEST_GUILESS_MAIN(TestKeptModels)

#include "tst_kept_models.moc"
