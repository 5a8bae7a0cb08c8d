// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <bit>
#include <fstream>
#include <iterator>

#include "core/base/error.h"
#include "core/data/png.h"
#include "core/exchange/event_file.h"
#include "core/exchange/run_import.h"
#include "core/exchange/run_tensorboard.h"
#include "core/exchange/wire_reader.h"
#include "core/run/imported_run.h"
#include "core/store/image_sheet.h"
#include "core/store/kept_run.h"
#include "core/store/store_check.h"
#include "tests/support/store_samples.h"

namespace fs = std::filesystem;

class TestTensorBoardImport : public QObject {
  Q_OBJECT

 private slots:
  void whatWeWriteComesBack();
  void importedRunIsWrittenAgain();
  void oldAndNewSummariesAreRead();
  void fileCutInARecordGivesAllWholeOnes();
  void damagedRecordIsLeftOut();
  void foldersTrainAndValidationAreOneRun();
  void picturesWithoutATargetAreKept();
  void stepsFromZeroAreEpochsFromOne();
  void wireFieldsAreReadInAnyForm();
  void filesThatAreNoneSpoilNothing();
  void folderWithoutEventsIsRefused();

 private:
  [[nodiscard]] fs::path place(const std::string& name) const { return fs::path(folder_.path().toStdString()) / name; }

  QTemporaryDir folder_;
};

namespace {

constexpr double kBegin = 1.7e9;

core::WireMessage oldScalar(const std::string& tag, float value) {
  return core::WireMessage().message(1, core::WireMessage().text(1, tag).single(2, value));
}

// As TensorFlow 2 and torch.utils.tensorboard write it: raw contents instead of a list of numbers.
core::WireMessage newScalar(const std::string& tag, float value) {
  std::string bytes;
  core::appendLittleEndian(bytes, std::bit_cast<std::uint32_t>(value), 4);
  const core::WireMessage plugin = core::WireMessage().message(1, core::WireMessage().text(1, "scalars"));
  const core::WireMessage tensor = core::WireMessage().integer(1, 1).message(2, {}).text(4, bytes);
  return core::WireMessage().message(1, core::WireMessage().text(1, tag).message(8, tensor).message(9, plugin));
}

core::WireMessage newImage(const std::string& tag, const core::Image& image) {
  const core::WireMessage plugin = core::WireMessage().message(1, core::WireMessage().text(1, "images"));
  const core::WireMessage tensor = core::WireMessage()
                                       .integer(1, 7)
                                       .text(8, std::to_string(image.width))
                                       .text(8, std::to_string(image.height))
                                       .text(8, core::pngOf(image));
  return core::WireMessage().message(1, core::WireMessage().text(1, tag).message(8, tensor).message(9, plugin));
}

core::EventFile eventFile(const fs::path& folder) {
  fs::create_directories(folder);
  return core::EventFile(folder / "events.out.tfevents.1.test", kBegin);
}

fs::path fileIn(const fs::path& folder) { return folder / "events.out.tfevents.1.test"; }

std::string onlyRun(core::RunStore& store, const fs::path& source) {
  const core::ImportResult result = core::importRuns(store, source.string());
  return result.uids.size() == 1 ? result.uids.front() : std::string();
}

}  // namespace

void TestTensorBoardImport::whatWeWriteComesBack() {
  const std::string uid = store_samples::recordRun(place("ours"), "a run", 3);
  core::RunStore store(place("ours"));
  (void)core::exportTensorBoard(store, uid, place("logs"));
  const std::string copy = onlyRun(store, place("logs"));
  QVERIFY(!copy.empty());
  const core::KeptRun before(store, uid);
  const core::KeptRun after(store, copy);
  for (const auto& [name, curve] : before.curves().metrics) {
    const core::Curve again = after.curve(name);
    QCOMPARE(again.size(), curve.size());
    for (std::size_t i = 0; i < curve.size(); ++i)
      QCOMPARE(static_cast<float>(again[i].value), static_cast<float>(curve[i].value));
  }
  QCOMPARE(after.probes().size(), before.probes().size());
  const auto wanted = core::readSheet(before.sheets(core::SheetKind::Output).back());
  const auto found = core::readSheet(after.sheets(core::SheetKind::Output).back());
  QVERIFY(std::is_permutation(wanted.begin(), wanted.end(), found.begin(), found.end()));
  const core::RunDetails details = after.details();
  QCOMPARE(core::parseImported(details.settings)->parameters.at("architecture"), std::string("convolutional"));
  QCOMPARE(store.settingValues("architecture").size(), std::size_t{2});  // A column beside our own.
  QVERIFY(core::verifyStore(store).problems.empty());
}

// A run that another program logged goes on to a third one: curves, pictures, settings as texts and numbers, and its end.
void TestTensorBoardImport::importedRunIsWrittenAgain() {
  const std::string uid = store_samples::recordRun(place("first"), "größer/als 1", 3);
  core::RunStore store(place("first"));
  (void)core::exportTensorBoard(store, uid, place("first logs"));
  const std::string copy = onlyRun(store, place("first logs"));
  const fs::path folder = core::exportTensorBoard(store, copy, place("second logs"));
  core::RunStore other(place("second"));
  const std::string again = onlyRun(other, folder);
  const core::KeptRun before(store, copy);
  const core::KeptRun after(other, again);
  QCOMPARE(after.details().summary.epochs, before.details().summary.epochs);
  QCOMPARE(after.details().summary.createdMs, before.details().summary.createdMs);
  for (const auto& [name, curve] : before.curves().metrics) {
    const core::Curve found = after.curve(name);
    QCOMPARE(found.size(), curve.size());
    for (std::size_t i = 0; i < found.size(); ++i)
      QCOMPARE(static_cast<float>(found[i].value), static_cast<float>(curve[i].value));
  }
  QCOMPARE(core::readSheet(after.sheets(core::SheetKind::Output).back()),
           core::readSheet(before.sheets(core::SheetKind::Output).back()));
  const auto settings = core::parseImported(after.details().settings)->parameters;
  QCOMPARE(settings.at("architecture"), std::string("convolutional"));
  QCOMPARE(settings.at("epochs"), core::parseImported(before.details().settings)->parameters.at("epochs"));
  QVERIFY_THROWS_EXCEPTION(core::Error, (void)core::exportTensorBoard(store, copy, place("second logs")));
}

void TestTensorBoardImport::oldAndNewSummariesAreRead() {
  auto file = eventFile(place("forms"));
  file.add(oldScalar("loss/train", 0.5F), 1, kBegin + 1);
  file.add(newScalar("loss/val", 0.25F), 1, kBegin + 1);
  file.add(newScalar("loss/val", 0.125F), 2, kBegin + 3);
  file.flush();
  core::RunStore store(place("forms store"));
  const core::KeptRun run(store, onlyRun(store, fileIn(place("forms"))));  // A file by itself.
  QCOMPARE(run.curve("loss").front().value, 0.5);
  QCOMPARE(run.curve("val_loss").back().value, 0.125);
  QCOMPARE(run.curves().epochs.back().trainingSeconds, 2.0);
}

void TestTensorBoardImport::fileCutInARecordGivesAllWholeOnes() {
  {
    auto file = eventFile(place("cut"));
    for (int step = 1; step <= 5; ++step)
      file.add(oldScalar("loss", 1.0F / static_cast<float>(step)), step, kBegin + step);
    file.flush();
  }
  const fs::path path = fileIn(place("cut"));
  fs::resize_file(path, fs::file_size(path) - 7);
  core::RunStore store(place("cut store"));
  const core::ImportResult result = core::importRuns(store, place("cut").string());
  QCOMPARE(core::KeptRun(store, result.uids.at(0)).curve("loss").size(), std::size_t{4});
  QCOMPARE(result.notes.size(), std::size_t{1});
}

void TestTensorBoardImport::damagedRecordIsLeftOut() {
  std::uintmax_t before = 0;
  {
    auto file = eventFile(place("damaged"));
    for (int step = 1; step <= 3; ++step) {
      file.add(oldScalar("loss", 0.5F), step, kBegin);
      file.flush();
      if (step == 1) before = fs::file_size(fileIn(place("damaged")));
    }
  }
  std::fstream stream(fileIn(place("damaged")), std::ios::in | std::ios::out | std::ios::binary);
  stream.seekp(static_cast<std::streamoff>(before) + 20);
  stream.put('\xFF');
  stream.close();
  core::RunStore store(place("damaged store"));
  const core::ImportResult result = core::importRuns(store, place("damaged").string());
  QCOMPARE(core::KeptRun(store, result.uids.at(0)).curve("loss").size(), std::size_t{2});
  QCOMPARE(result.notes.size(), std::size_t{1});
}

void TestTensorBoardImport::foldersTrainAndValidationAreOneRun() {
  for (const auto& [folder, value] : {std::pair("train", 0.5F), std::pair("validation", 0.75F)}) {
    auto file = eventFile(place("keras/first") / folder);
    file.add(newScalar("epoch_loss", value), 0, kBegin);
    file.flush();
  }
  core::RunStore store(place("keras store"));
  const core::KeptRun run(store, onlyRun(store, place("keras")));
  QCOMPARE(run.details().summary.name, std::string("first"));
  QCOMPARE(run.curve("loss").front().value, 0.5);
  QCOMPARE(run.curve("val_loss").front().value, 0.75);
}

void TestTensorBoardImport::picturesWithoutATargetAreKept() {
  auto file = eventFile(place("pictures"));
  file.add(oldScalar("loss", 0.5F), 1, kBegin);
  file.add(newImage("generated", store_samples::picture(7)), 1, kBegin);
  file.flush();
  core::RunStore store(place("pictures store"));
  const core::KeptRun run(store, onlyRun(store, place("pictures")));
  QCOMPARE(run.probes().front().name, std::string("generated"));
  const auto sheets = run.sheets(core::SheetKind::Output);
  QCOMPARE(sheets.size(), std::size_t{1});
  QVERIFY(core::readSheet(sheets.front()).front() == store_samples::picture(7));
  QVERIFY(std::isnan(sheets.front().psnr.front()));  // Beside no target there is none.
}

void TestTensorBoardImport::stepsFromZeroAreEpochsFromOne() {
  auto file = eventFile(place("zero"));
  for (int step = 0; step < 3; ++step) file.add(oldScalar("loss", 0.5F), step, kBegin);
  file.flush();
  core::RunStore store(place("zero store"));
  const core::Curve curve = core::KeptRun(store, onlyRun(store, place("zero"))).curve("loss");
  QCOMPARE(curve.front().epoch, std::int64_t{1});
  QCOMPARE(curve.back().epoch, std::int64_t{3});
}

void TestTensorBoardImport::wireFieldsAreReadInAnyForm() {
  const std::string bytes = core::WireMessage().integer(1, -5).real(2, 0.5).single(3, 0.25F).text(4, "text").bytes();
  core::WireReader reader(bytes);
  QVERIFY(reader.next() && reader.field() == 1 && reader.integer() == -5);
  QVERIFY(reader.next() && reader.real() == 0.5 && reader.text().empty());
  QVERIFY(reader.next() && reader.real() == 0.25);
  QVERIFY(reader.next() && reader.text() == "text" && reader.integer() == 0);
  QVERIFY(!reader.next() && !reader.isBroken());
  for (std::size_t length = 1; length < bytes.size(); ++length) {  // Wherever it is cut, it ends.
    core::WireReader cut(std::string_view(bytes).substr(0, length));
    while (cut.next()) {
    }
  }
  core::WireReader tooLong("\x0A\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F");
  QVERIFY(!tooLong.next() && tooLong.isBroken());
}

// The file of a run that has just begun is empty; another has the name of one and is none.
void TestTensorBoardImport::filesThatAreNoneSpoilNothing() {
  {
    auto file = eventFile(place("mixed") / "good");
    file.add(oldScalar("loss", 0.5F), 1, kBegin);
    file.flush();
  }
  fs::create_directories(place("mixed") / "new");
  fs::create_directories(place("mixed") / "odd");
  std::ofstream(place("mixed") / "new" / "events.out.tfevents.2.test");
  std::ofstream(place("mixed") / "odd" / "notes about tfevents.txt") << "These are no events.";
  core::RunStore store(place("mixed store"));
  const core::ImportResult result = core::importRuns(store, place("mixed").string());
  QCOMPARE(result.uids.size(), std::size_t{1});
  const bool isTold = std::any_of(result.notes.begin(), result.notes.end(), [](const core::Message& note) {
    return note.english().find("notes about tfevents.txt") != std::string::npos;
  });
  QVERIFY(isTold);
  QVERIFY_THROWS_EXCEPTION(core::Error, (void)core::importRuns(store, (place("mixed") / "odd").string()));
  QVERIFY_THROWS_EXCEPTION(core::Error, (void)core::importRuns(store, (place("mixed") / "new").string()));
}

void TestTensorBoardImport::folderWithoutEventsIsRefused() {
  fs::create_directories(place("nothing"));
  core::RunStore store(place("nothing store"));
  QVERIFY_THROWS_EXCEPTION(core::Error, (void)core::importRuns(store, place("nothing").string()));
  std::ofstream(place("nothing") / "events.out.tfevents.2") << "no events";
  QVERIFY_THROWS_EXCEPTION(core::Error, (void)core::importRuns(store, place("nothing").string()));
}

QTEST_GUILESS_MAIN(TestTensorBoardImport)
#include "tst_tensorboard_import.moc"
