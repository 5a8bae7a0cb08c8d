// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/exchange/csv_table.h"
#include "core/exchange/metric_naming.h"
#include "core/exchange/run_archive.h"
#include "core/exchange/run_csv.h"
#include "core/exchange/run_import.h"
#include "core/run/imported_run.h"
#include "core/store/kept_run.h"
#include "core/store/run_continuation.h"
#include "core/store/store_check.h"
#include "tests/support/store_samples.h"

namespace fs = std::filesystem;

class TestCsvRuns : public QObject {
  Q_OBJECT

 private slots:
  void tableIsWrittenAsASpreadsheetWantsIt();
  void equalMarksAreRefused();
  void cellsAreReadHoweverTheyWereWritten();
  void ownTableComesBackAsAReadOnlyRun();
  void decimalCommasAreUnderstood();
  void chartOfWeightsAndBiasesHoldsSeveralRuns();
  void historyOfWeightsAndBiasesIsOneRun();
  void downloadOfTensorBoardIsOneCurve();
  void sameTableIsNotTakenTwice();
  void importedRunLeavesAndComesBackInAnArchive();
  void foreignNamesOfMetricsBecomeOurs();
  void tableInUtf16IsRead();
  void shortLinesOfAWideTableTakeNoRoom();
  void fileThatIsNoTableOfRunsIsRefused();
  void whatCannotBeTakenOfATableIsTold();
  void whatIsNoNumberIsNamed();
  void figuresInSeveralLinesOfAnEpochLoseNothing();
  void separatorThatTheFirstLineTellsIsTaken();
  void whatNobodyMayReadIsSaidToBeThat();
  void storeIsSaidToBeOne();

 private:
  fs::path write(const std::string& name, const std::string& text) const {
    const fs::path file = fs::path(folder_.path().toStdString()) / name;
    core::writeFileWhole(file, text);
    return file;
  }
  [[nodiscard]] fs::path store(const std::string& name) const { return fs::path(folder_.path().toStdString()) / name; }

  QTemporaryDir folder_;
};

void TestCsvRuns::tableIsWrittenAsASpreadsheetWantsIt() {
  const std::string uid = store_samples::recordRun(store("german"), "a run", 2);
  core::RunStore kept(store("german"));
  const std::string plain = core::runCsv(kept, uid);
  const std::string german = core::runCsv(kept, uid, {';', ','});
  QVERIFY(plain.find("epoch,ended,learning_rate") == 0);
  QVERIFY(german.find("epoch;ended;learning_rate") == 0);
  const core::CsvTable one = core::parseCsv(plain);
  const core::CsvTable other = core::parseCsv(german);
  QCOMPARE(one.columns, other.columns);
  for (std::size_t column = 2; column < one.columns.size(); ++column) {
    const double value = one.number(0, column);
    QVERIFY(std::isnan(value) ? std::isnan(other.number(0, column)) : value == other.number(0, column));
  }
}

void TestCsvRuns::equalMarksAreRefused() {
  QVERIFY_THROWS_EXCEPTION(core::Error, core::requireUsable({',', ','}));
  core::requireUsable({';', ','});
}

void TestCsvRuns::cellsAreReadHoweverTheyWereWritten() {
  const core::CsvTable table =
      core::parseCsv("\xEF\xBB\xBFStep;\"a; \"\"b\"\"\"\r\n1;0,5\r\n\r\n2;\r\n3;1e-3;left out");
  QCOMPARE(table.columns, (std::vector<std::string>{"Step", "a; \"b\""}));
  QCOMPARE(table.rows.size(), std::size_t{3});
  QCOMPARE(table.number(0, 1), 0.5);
  QVERIFY(std::isnan(table.number(1, 1)));
  QCOMPARE(table.number(2, 1), 0.001);
  QVERIFY(std::isnan(core::parseCsv("a,b\n1,2 apples").number(0, 1)));
}

void TestCsvRuns::ownTableComesBackAsAReadOnlyRun() {
  const std::string uid = store_samples::recordRun(store("own"), "a run", 3);
  core::RunStore kept(store("own"));
  const fs::path file = write("my run.csv", core::runCsv(kept, uid));
  const core::ImportResult result = core::importRuns(kept, file.string());
  QCOMPARE(result.uids.size(), std::size_t{1});
  const core::RunDetails details = core::KeptRun(kept, result.uids.front()).details();
  QCOMPARE(details.summary.name, std::string("my run"));
  QCOMPARE(details.program, std::string("Afterimage"));
  QVERIFY(core::isImported(details.summary));
  QCOMPARE(details.summary.epochs, std::int64_t{3});
  QCOMPARE(details.summary.tags, std::vector<std::string>{"imported"});
  const core::RunCurves before = core::KeptRun(kept, uid).curves();
  const core::RunCurves after = core::KeptRun(kept, result.uids.front()).curves();
  for (const auto& [name, curve] : before.metrics) {
    for (std::size_t i = 0; i < curve.size(); ++i) {  // What was no number is an empty cell, and none again.
      const bool isNumber = !std::isnan(curve[i].value);
      QCOMPARE(after.metrics.contains(name), isNumber);
      if (isNumber) QCOMPARE(after.metrics.at(name)[i].value, curve[i].value);
    }
  }
  QCOMPARE(after.epochs[1].learningRate, before.epochs[1].learningRate);
  QVERIFY(core::verifyStore(kept).problems.empty());
  QVERIFY_THROWS_EXCEPTION(core::Error, (void)core::settingsOf(details));  // Nothing to train further with.
}

void TestCsvRuns::decimalCommasAreUnderstood() {
  core::RunStore kept(store("commas"));
  const auto result = core::importRuns(kept, write("k.csv", "epoch;val_loss\n1;0,25\n2;0,125\n").string());
  const auto curve = core::KeptRun(kept, result.uids.front()).curve("val_loss");
  QCOMPARE(curve.size(), std::size_t{2});
  QCOMPARE(curve[1].value, 0.125);
}

void TestCsvRuns::chartOfWeightsAndBiasesHoldsSeveralRuns() {
  core::RunStore kept(store("wandb"));
  const std::string text =
      "\"Step\",\"calm-sun-1 - val/loss\",\"calm-sun-1 - val/loss__MIN\",\"calm-sun-1 - val/loss__MAX\",\"red - fox - "
      "val/loss\"\n\"0\",\"0.5\",\"0.5\",\"0.5\",\"\"\n\"1\",\"0.25\",\"0.25\",\"0.25\",\"0.75\"\n";
  const auto result = core::importRuns(kept, write("wandb_export.csv", text).string());
  QCOMPARE(result.uids.size(), std::size_t{2});
  const core::KeptRun calm(kept, result.uids.front());
  QCOMPARE(calm.details().summary.name, std::string("calm-sun-1"));
  QCOMPARE(calm.details().program, std::string("Weights & Biases"));
  QCOMPARE(calm.curve("val_loss").front().epoch, std::int64_t{1});  // Counted from 0 there.
  const core::KeptRun fox(kept, result.uids.back());
  QCOMPARE(fox.details().summary.name, std::string("red - fox"));
  QCOMPARE(fox.curve("val_loss").size(), std::size_t{1});
}

void TestCsvRuns::historyOfWeightsAndBiasesIsOneRun() {
  core::RunStore kept(store("history"));
  const std::string text =
      "_step,_runtime,_timestamp,train/loss,acc\n0,1.5,1700000000,0.5,0.25\n1,3,1700000002,0.25,NaN\n";
  const auto result = core::importRuns(kept, write("history.csv", text).string());
  const core::KeptRun run(kept, result.uids.front());
  const core::RunCurves curves = run.curves();
  QCOMPARE(curves.metrics.size(), std::size_t{2});
  QCOMPARE(curves.metrics.at("loss").size(), std::size_t{2});
  QCOMPARE(curves.metrics.at("accuracy").size(), std::size_t{1});
  QCOMPARE(curves.epochs[1].trainingSeconds, 2.0);
  QCOMPARE(run.details().summary.createdMs, std::int64_t{1700000000000});
}

void TestCsvRuns::downloadOfTensorBoardIsOneCurve() {
  core::RunStore kept(store("download"));
  const std::string text = "Wall time,Step,Value\n1700000000.5,10,0.5\n1700000010.5,20,0.25\n";
  const auto result = core::importRuns(kept, write("run-big_validation-tag-epoch_loss.csv", text).string());
  const core::KeptRun run(kept, result.uids.front());
  QCOMPARE(run.details().summary.name, std::string("big_validation"));
  QCOMPARE(run.curve("val_loss").size(), std::size_t{2});
  QCOMPARE(run.curve("val_loss").back().epoch, std::int64_t{20});  // Steps that are no epochs stay.
}

void TestCsvRuns::sameTableIsNotTakenTwice() {
  core::RunStore kept(store("twice"));
  const fs::path file = write("twice.csv", "epoch,val_loss\n1,0.5\n");
  (void)core::importRuns(kept, file.string());
  QVERIFY_THROWS_EXCEPTION(core::Error, (void)core::importRuns(kept, file.string()));
  QCOMPARE(kept.count(), std::size_t{1});
  (void)write("twice.csv", "epoch,val_loss\n1,0.5\n2,0.25\n");  // It has grown.
  (void)core::importRuns(kept, file.string());
  QCOMPARE(kept.count(), std::size_t{2});
}

void TestCsvRuns::importedRunLeavesAndComesBackInAnArchive() {
  core::RunStore first(store("first"));
  const auto result = core::importRuns(first, write("a.csv", "epoch,val_loss\n5,0.5\n9,0.25\n").string());
  core::archiveRun(first, result.uids.front(), store("a.afterimage"));
  core::RunStore second(store("second"));
  const auto again = core::importRuns(second, store("a.afterimage").string());
  QCOMPARE(again.uids, result.uids);
  const core::RunDetails details = core::KeptRun(second, again.uids.front()).details();
  QCOMPARE(core::parseImported(details.settings)->program, std::string("CSV"));
  QCOMPARE(core::KeptRun(second, again.uids.front()).curve("val_loss").size(), std::size_t{2});
}

void TestCsvRuns::foreignNamesOfMetricsBecomeOurs() {
  using core::MetricPart;
  QCOMPARE(core::ownMetricName("loss/validation"), std::string("val_loss"));
  QCOMPARE(core::ownMetricName("Loss/train"), std::string("loss"));
  QCOMPARE(core::ownMetricName("psnr/sample"), std::string("eval_psnr"));
  QCOMPARE(core::ownMetricName("epoch_loss", MetricPart::Validation), std::string("val_loss"));
  QCOMPARE(core::ownMetricName("val_acc"), std::string("val_accuracy"));
  QCOMPARE(core::ownMetricName("learning_rate"), std::string("learning_rate"));
  QCOMPARE(core::ownMetricName("f1 score/val"), std::string("val_f1_score"));
  QCOMPARE(core::ownMetricName("test_loss"), std::string("test_loss"));  // Not the validation's.
  QCOMPARE(core::ownMetricName("a;b\n"), std::string("a_b_"));
}

// As spreadsheets save "Unicode text".
void TestCsvRuns::tableInUtf16IsRead() {
  const std::string text =
      "epoch\tval_loss\tgr\xC3\xB6\xC3\x9F"
      "e\n1\t0,5\t3\n2\t0,25\t4\n";
  for (const bool isBigEndian : {false, true}) {
    std::string bytes = isBigEndian ? "\xFE\xFF" : "\xFF\xFE";
    for (const QChar letter : QString::fromStdString(text)) {
      const char high = static_cast<char>(letter.unicode() >> 8);
      const char low = static_cast<char>(letter.unicode() & 0xFF);
      bytes += isBigEndian ? std::string{high, low} : std::string{low, high};
    }
    core::RunStore kept(store(isBigEndian ? "big" : "little"));
    const auto result = core::importRuns(kept, write("wide.txt", bytes).string());
    const core::KeptRun run(kept, result.uids.at(0));
    QCOMPARE(run.curve("val_loss").back().value, 0.25);
    QCOMPARE(run.curves().metrics.size(), std::size_t{2});
  }
}

// Lines that are far shorter than the first one take no room for what they lack.
void TestCsvRuns::shortLinesOfAWideTableTakeNoRoom() {
  std::string text = "epoch";
  for (int i = 0; i < 9000; ++i) text += ",m" + std::to_string(i);
  text += '\n';
  for (int i = 1; i <= 100000; ++i) text += std::to_string(i) + ",0.5\n";
  const core::CsvTable table = core::parseCsv(text);
  QCOMPARE(table.rows.size(), std::size_t{100000});
  QCOMPARE(table.rows.back().size(), std::size_t{2});
  QVERIFY(std::isnan(table.number(5, 8000)));
}

void TestCsvRuns::fileThatIsNoTableOfRunsIsRefused() {
  core::RunStore kept(store("refused"));
  for (const std::string text : {"name,height\nann,3\n", "", "epoch\n1\n"}) {
    QVERIFY_THROWS_EXCEPTION(core::Error, (void)core::importRuns(kept, write("odd.csv", text).string()));
  }
  QVERIFY_THROWS_EXCEPTION(core::Error, (void)core::importRuns(kept, write("o.csv", "epoch,a\nx,y\n").string()));
  QVERIFY_THROWS_EXCEPTION(core::Error, (void)core::importRuns(kept, "/no/such/file.csv"));
  QCOMPARE(kept.count(core::WhichRuns::All), std::size_t{0});
}

void TestCsvRuns::whatCannotBeTakenOfATableIsTold() {
  core::RunStore kept(store("told"));
  const std::string text = "epoch,loss,note\n1,0.5,good\n2,abc,bad\n2,0.4,NaN\nthree,0.3,x\n4,n/a,\n4,0.2,y\n4,0.1,z\n";
  const core::ImportResult result = core::importRuns(kept, write("told.csv", text).string());
  QCOMPARE(result.notes.size(), std::size_t{3});  // The words of a column of notes are nothing that anybody misses.
  QVERIFY(
      result.notes[0].english().ends_with("lines that count no epoch or step (1, the first with \"three\" there)."));
  QVERIFY(result.notes[1].english().ends_with("cells without a number (1, the first with \"abc\" for loss)."));
  QVERIFY(result.notes[2].english().ends_with("of the same epoch or step; of each figure the last one was taken."));
  QCOMPARE(core::KeptRun(kept, result.uids.front()).curve("loss").back().value, 0.1);
  QVERIFY(core::importRuns(kept, write("fine.csv", "epoch,loss\n1,0.5\n2,\n3,NaN\n").string()).notes.empty());
}

void TestCsvRuns::whatIsNoNumberIsNamed() {
  core::RunStore kept(store("named"));
  try {
    (void)core::importRuns(kept, write("quoted.csv", "epoch,loss\n1,\"0,5\"\n2,\"0,4\"\n").string());
    QFAIL("It was imported.");
  } catch (const core::Error& error) {
    QVERIFY2(error.message().english().find("Where loss should stand is \"0,5\"") != std::string::npos, error.what());
  }
}

// As Lightning writes them: one line of what was trained, one of what was validated.
void TestCsvRuns::figuresInSeveralLinesOfAnEpochLoseNothing() {
  core::RunStore kept(store("lightning"));
  const std::string text = "epoch,train_loss,val_loss\n0,0.5,\n0,,0.6\n1,0.4,\n1,,0.5\n";
  const core::ImportResult result = core::importRuns(kept, write("metrics.csv", text).string());
  QVERIFY(result.notes.empty());
  QCOMPARE(core::KeptRun(kept, result.uids.front()).curves().metrics.size(), std::size_t{2});
}

// As spreadsheets write it for each other.
void TestCsvRuns::separatorThatTheFirstLineTellsIsTaken() {
  core::RunStore kept(store("sep"));
  const auto result = core::importRuns(kept, write("sep.csv", "sep=;\r\nepoch;loss\r\n1;0,5\r\n").string());
  QCOMPARE(core::KeptRun(kept, result.uids.front()).curve("loss").front().value, 0.5);
  QCOMPARE(core::parseCsv("sep=,\na;b,c\n").columns.size(), std::size_t{2});
}

// For an administrator, who may read everything, as somebody else.
void TestCsvRuns::whatNobodyMayReadIsSaidToBeThat() {
  const fs::path file = write("closed.csv", "epoch,val_loss\n1,0.5\n");
  core::RunStore kept(store("of others"));
  fs::permissions(file, fs::perms::none);
  const ::uid_t user = ::geteuid();
  constexpr ::uid_t kNobody = 65534;
  if (user == 0) QCOMPARE(::seteuid(kNobody), 0);
  std::string said;
  try {
    (void)core::importRuns(kept, file.string());
  } catch (const core::Error& error) {
    said = error.message().english();
  }
  QCOMPARE(::seteuid(user), 0);
  QVERIFY2(said.find("cannot be opened: ") != std::string::npos, said.c_str());
}

void TestCsvRuns::storeIsSaidToBeOne() {
  (void)store_samples::recordRun(store("another"), "a run", 1);
  core::RunStore kept(store("own"));
  try {
    (void)core::importRuns(kept, store("another").string());
    QFAIL("A store was imported.");
  } catch (const core::Error& error) {
    QVERIFY2(error.message().english().find("is a store of runs") != std::string::npos, error.what());
  }
}

QTEST_GUILESS_MAIN(TestCsvRuns)
#include "tst_csv_runs.moc"
