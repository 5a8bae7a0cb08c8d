// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <filesystem>

#include "tests/app/program.h"

// Three short runs are in the store "store": "first" (mse, 2 epochs), "second" (mae, 3 epochs) and "third" (mse, 1
// epoch). Tests that take runs away work on copies of it.
class TestStoreProgram : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void everyRunIsListedWithItsFigures();
  void queryChoosesRuns();
  void unquotedQueryIsOneQuery();
  void listIsSortedByAnyField_data();
  void listIsSortedByAnyField();
  void runsWithoutAFigureComeLastInBothDirections();
  void columnsAreChosen();
  void wrongQueryIsPointedAt_data();
  void wrongQueryIsPointedAt();
  void wrongUseIsNamed_data();
  void wrongUseIsNamed();
  void wrongUseChangedNothing();
  void misspeltStoreIsNotMade_data();
  void misspeltStoreIsNotMade();
  void comparisonNamesWhatDiffersFirst();
  void lossesOfDifferentKindsHaveNoBest();
  void tagsNotesStarsAndNamesAreKept();
  void deletedRunComesBackWithoutLoss();
  void oneUnknownRunKeepsTheOthersFromTheTrash();
  void purgeFreesWhatDeleteAnnounced();
  void purgeRefusesRunsThatAreNotInTheTrash();
  void tableHoldsEveryEpochAsItWasReported();
  void reportIsKnownByItsEndingBeforeAnythingIsWritten();
  void storeIsNeverTheTargetOfAnExport_data();
  void storeIsNeverTheTargetOfAnExport();
  void archivedRunIsTheSameInAnotherStore();
  void damagedArchiveIsRefused();
  void pruneOnlyShowsUntilItIsConfirmed();
  void pruneLeavesStarredRunsAlone();
  void keptRunIsMeasuredByItsName();
  void keptRunIsDrawnByItsId();
  void damagedWeightsAreNeverUsed();

 private:
  [[nodiscard]] Result inStore(const QString& store, QStringList words) const;
  [[nodiscard]] Result call(const QStringList& words) const { return inStore("store", words); }
  [[nodiscard]] QJsonArray listed(const QString& store, const QStringList& more = {}) const;
  [[nodiscard]] QStringList names(const QStringList& more, const QString& store = "store") const;
  [[nodiscard]] QString id(const QString& name) const { return ids_[name]; }
  void train(const QString& name, const QStringList& more);
  void copyStore(const QString& copy) const;

  Program program_;
  QMap<QString, QByteArray> events_;  // What each run reported, by its name.
  QMap<QString, QString> ids_;
  QJsonArray atFirst_;  // The list before any test.
};

Result TestStoreProgram::inStore(const QString& store, QStringList words) const {
  return program_.run(words << "--store" << store);
}

QJsonArray TestStoreProgram::listed(const QString& store, const QStringList& more) const {
  return QJsonDocument::fromJson(inStore(store, QStringList{"runs", "--json"} + more).output).array();
}

QStringList TestStoreProgram::names(const QStringList& more, const QString& store) const {
  QStringList found;
  for (const auto& run : listed(store, more)) found.append(run.toObject()["name"].toString());
  return found;
}

void TestStoreProgram::train(const QString& name, const QStringList& more) {
  const Result result = call(QStringList{"train", "--data", program_.pictures(), "--architecture", "basic", "--units",
                                         "16", "--size", "16", "--batch-size", "8", "--threads", "1", "--json"} +
                             more);
  QVERIFY2(result.status == 0, result.messages);
  events_[name] = result.output;
  QCOMPARE(call({"rename", "last", name}).status, 0);
}

void TestStoreProgram::initTestCase() {
  train("first", {"--epochs", "2", "--lr", "0.02"});
  train("second", {"--epochs", "3", "--loss", "mae", "--lr", "0.001"});
  train("third", {"--epochs", "1", "--lr", "0.005"});
  atFirst_ = listed("store");
  for (const auto& run : atFirst_) ids_[run.toObject()["name"].toString()] = run.toObject()["id"].toString();
}

void TestStoreProgram::copyStore(const QString& copy) const {
  std::filesystem::copy(program_.path("store").toStdString(), program_.path(copy).toStdString(),
                        std::filesystem::copy_options::recursive);
}

void TestStoreProgram::everyRunIsListedWithItsFigures() {
  const QJsonArray runs = listed("store");
  QCOMPARE(runs.size(), 3);
  const QJsonObject second = runs[1].toObject();  // The newest comes first.
  QCOMPARE(second["name"].toString(), QString("second"));
  QCOMPARE(second["status"].toString(), QString("finished"));
  QCOMPARE(second["epoch"].toInt(), 3);
  QCOMPARE(second["epochs"].toInt(), 3);
  double lowest = 1e9;
  for (const QJsonObject& event : Result{0, events_["second"], {}}.jsonLines()) {
    if (event["event"] != "epoch-done") continue;
    const double loss = event["val_loss"].toDouble();
    lowest = std::min(lowest, loss);
    if (event["epoch"] == 3) QCOMPARE(second["val_loss"].toDouble(), loss);
  }
  QCOMPARE(second["best"]["val_loss"]["value"].toDouble(), lowest);
  const Result text = call({"runs"});
  QVERIFY2(text.output.contains("second") && text.output.contains(second["id"].toString().toUtf8()), text.output);
}

void TestStoreProgram::queryChoosesRuns() {
  QCOMPARE(names({"loss = mse and learning_rate < 0.01"}), QStringList{"third"});
  QCOMPARE(names({"not loss = mse"}), QStringList{"second"});
  QCOMPARE(names({"created = 1999-01-01"}), QStringList());
}

void TestStoreProgram::unquotedQueryIsOneQuery() {
  QCOMPARE(names({"loss", "=", "mae", "or", "epochs", "=", "1"}), (QStringList{"third", "second"}));
}

void TestStoreProgram::listIsSortedByAnyField_data() {
  QTest::addColumn<QString>("field");
  QTest::addColumn<QStringList>("order");
  QTest::newRow("name") << "name" << QStringList{"first", "second", "third"};
  QTest::newRow("name, falling") << "-name" << QStringList{"third", "second", "first"};
  QTest::newRow("setting, as numbers") << "learning_rate" << QStringList{"second", "third", "first"};
  QTest::newRow("setting, as text") << "loss" << QStringList{"second", "third", "first"};
  QTest::newRow("epochs, falling") << "-epoch" << QStringList{"second", "first", "third"};
  QTest::newRow("time") << "created" << QStringList{"first", "second", "third"};
}

void TestStoreProgram::listIsSortedByAnyField() {
  QFETCH(QString, field);
  QFETCH(QStringList, order);
  QCOMPARE(names({"--sort", field}), order);
}

void TestStoreProgram::runsWithoutAFigureComeLastInBothDirections() {
  copyStore("sparse");
  QCOMPARE(inStore("sparse", {"train", "--data", program_.pictures(), "--architecture", "plain-convolutional", "--size",
                              "16", "--epochs", "1", "--threads", "1"})
               .status,
           0);
  QCOMPARE(inStore("sparse", {"rename", "last", "other"}).status, 0);
  QCOMPARE(names({"--sort", "units"}, "sparse").last(), QString("other"));
  QCOMPARE(names({"--sort", "-units"}, "sparse").last(), QString("other"));
}

void TestStoreProgram::columnsAreChosen() {
  const Result result = call({"runs", "--columns", "name,loss,best.val_psnr", "--sort", "name"});
  const QList<QByteArray> lines = result.output.split('\n');
  QCOMPARE(lines.first().simplified(), QByteArray("name loss best.val_psnr"));
  QVERIFY2(lines[2].simplified().startsWith("second mae "), result.output);
  QVERIFY(!result.output.contains("finished"));
  const QByteArray own =
      "id,tag,starred,duration,epoch,folder,parameters,device,setting.loss,last.loss,best_epoch.val_loss";
  const QByteArray names = call({"runs", "--columns", own}).output.split('\n').first().simplified();
  QCOMPARE(names, QByteArray(own).replace(',', ' '));  // As filters call them.
  const QJsonObject run = listed("store", {"--columns", "learning_rate", "--sort", "name"}).first().toObject();
  QCOMPARE(run["learning_rate"].toDouble(), 0.02);
}

void TestStoreProgram::wrongQueryIsPointedAt_data() {
  QTest::addColumn<QString>("query");
  QTest::addColumn<QByteArray>("told");
  QTest::addColumn<int>("column");
  QTest::newRow("unknown field") << "loss = mse and val_lss < 1" << QByteArray("did you mean \"val_loss\"") << 15;
  QTest::newRow("behind other letters") << QString::fromUtf8("name = 'Möwe' or nam = x") << QByteArray("nam") << 17;
  QTest::newRow("missing value") << "val_loss <" << QByteArray("value is missing") << 10;
  QTest::newRow("open quote") << "name = \"x" << QByteArray("quote") << 7;
  QTest::newRow("no number") << "val_loss < low" << QByteArray("number") << 11;
}

void TestStoreProgram::wrongQueryIsPointedAt() {
  QFETCH(QString, query);
  QFETCH(QByteArray, told);
  QFETCH(int, column);
  const Result result = call({"runs", query});
  QCOMPARE(result.status, 2);
  QCOMPARE(result.output, QByteArray());
  const QStringList lines = QString::fromUtf8(result.messages).split('\n');
  QVERIFY2(lines[0].toLower().contains(told), result.messages);
  QCOMPARE(lines[1], "  " + query);
  QCOMPARE(lines[2].indexOf('^'), column + 2);
}

void TestStoreProgram::wrongUseIsNamed_data() {
  QTest::addColumn<QStringList>("words");
  QTest::addColumn<QByteArray>("told");
  const auto row = [](const char* title, const QStringList& words, const char* told) {
    QTest::newRow(title) << words << QByteArray(told);
  };
  row("unknown run", {"tag", "secnd", "x"}, "did you mean \"second\"");
  row("unknown field to sort by", {"runs", "--sort", "val_lss"}, "did you mean \"val_loss\"");
  row("unknown column", {"runs", "--columns", "id,loess"}, "did you mean \"loss\"");
  row("one run to compare", {"compare", "first"}, "2");
  row("the same run twice", {"compare", "first", "first"}, "the same run");
  row("no name", {"rename", "first", " "}, "needs a name");
  row("no tag", {"tag", "first"}, "names is required");
  row("no unit", {"prune", "--budget", "20"}, "20gib");
  row("no size", {"prune", "--budget", "much"}, "\"much\" is not a size");
  row("negative size", {"prune", "--budget", "-1GiB"}, "is not a size");
  row("evaluate an unknown run", {"evaluate", "fourth"}, "no run \"fourth\"");
}

void TestStoreProgram::wrongUseIsNamed() {
  QFETCH(QStringList, words);
  QFETCH(QByteArray, told);
  const Result result = call(words);
  QCOMPARE(result.status, 2);
  QVERIFY2(result.messages.toLower().contains(told), result.messages);
  QVERIFY2(result.messages.startsWith("afterimage-cli: "), result.messages);
}

void TestStoreProgram::wrongUseChangedNothing() { QCOMPARE(listed("store"), atFirst_); }

void TestStoreProgram::misspeltStoreIsNotMade_data() {
  QTest::addColumn<QStringList>("words");
  for (const QStringList& words : {QStringList{"runs"}, QStringList{"tag", "first", "x"}, QStringList{"purge"},
                                   QStringList{"prune", "--budget", "0", "--yes"}}) {
    QTest::newRow(words.first().toUtf8()) << words;
  }
}

void TestStoreProgram::misspeltStoreIsNotMade() {
  QFETCH(QStringList, words);
  const Result result = inStore("misspelt", words);
  QCOMPARE(result.status, 2);
  QVERIFY2(result.messages.contains("no run store in \"misspelt\""), result.messages);
  QVERIFY(!QDir(program_.path("misspelt")).exists());
}

void TestStoreProgram::comparisonNamesWhatDiffersFirst() {
  const Result text = call({"compare", "first", "second"});
  QCOMPARE(text.status, 0);
  QVERIFY2(text.output.startsWith("The two runs differ only in loss, learning rate and epochs.\n"), text.output);
  const QJsonObject object = call({"compare", "first", "second", "--json"}).json();
  QCOMPARE(object["runs"].toArray(), (QJsonArray{id("first"), id("second")}));
  QCOMPARE(object["differences"].toObject().keys(), (QStringList{"epochs", "learning_rate", "loss"}));
  QCOMPARE(object["differences"]["loss"].toArray(), (QJsonArray{"mse", "mae"}));
  const QJsonArray psnr = object["last"]["val_psnr"].toArray();
  QCOMPARE(psnr[1], listed("store", {"name = second"}).first().toObject()["val_psnr"]);
}

void TestStoreProgram::lossesOfDifferentKindsHaveNoBest() {
  const auto lineOf = [this](const QStringList& words, const QByteArray& metric) {
    for (const QByteArray& line : call(words).output.split('\n')) {
      if (line.trimmed().startsWith(metric + " ")) return line;
    }
    return QByteArray();
  };
  QVERIFY(lineOf({"compare", "first", "second"}, "val_mse").contains('*'));
  QVERIFY(!lineOf({"compare", "first", "second"}, "val_loss").isEmpty());
  QVERIFY(!lineOf({"compare", "first", "second"}, "val_loss").contains('*'));
  QVERIFY(lineOf({"compare", "first", "third"}, "val_loss").contains('*'));
}

void TestStoreProgram::tagsNotesStarsAndNamesAreKept() {
  copyStore("changed");
  QCOMPARE(inStore("changed", {"tag", "first", "demo", "train"}).status, 0);
  QCOMPARE(inStore("changed", {"tag", "first", "demo", "--remove"}).status, 0);
  QCOMPARE(inStore("changed", {"note", "first", "reds are off"}).status, 0);
  QCOMPARE(inStore("changed", {"star", "first"}).status, 0);
  QCOMPARE(inStore("changed", {"star", "second"}).status, 0);
  QCOMPARE(inStore("changed", {"star", "second", "--remove"}).status, 0);
  QCOMPARE(inStore("changed", {"rename", "first", "wide one"}).status, 0);
  const QJsonArray found = listed("changed", {"tag = train and note ~ Reds and starred"});
  QCOMPARE(found.size(), 1);
  QCOMPARE(found.first().toObject()["name"].toString(), QString("wide one"));
  QCOMPARE(found.first().toObject()["tag"].toArray(), QJsonArray{"train"});
  QCOMPARE(names({"starred"}), QStringList());  // The store that it was copied from is another one.
}

void TestStoreProgram::deletedRunComesBackWithoutLoss() {
  copyStore("trashed");
  const Result deleted = inStore("trashed", {"delete", "second"});
  QVERIFY2(deleted.output.contains("would free") && deleted.output.contains("restore " + id("second").toUtf8()),
           deleted.output);
  QCOMPARE(names({}, "trashed"), (QStringList{"third", "first"}));
  QCOMPARE(names({"--trash"}, "trashed"), QStringList{"second"});
  QCOMPARE(inStore("trashed", {"restore", "second"}).status, 0);
  QCOMPARE(listed("trashed"), atFirst_);
}

void TestStoreProgram::oneUnknownRunKeepsTheOthersFromTheTrash() {
  QCOMPARE(call({"delete", "first", "nosuch"}).status, 2);
  QCOMPARE(names({"--trash"}), QStringList());
}

void TestStoreProgram::purgeFreesWhatDeleteAnnounced() {
  copyStore("purged");
  const Result deleted = inStore("purged", {"delete", "second", "--json"});
  const double announced = QJsonDocument::fromJson(deleted.output)[0]["bytes"].toDouble();
  QVERIFY(announced > 0.0);
  const QJsonObject freed = inStore("purged", {"purge", "--json"}).json();
  QCOMPARE(freed["bytes"].toDouble(), announced);
  QCOMPARE(freed["runs"].toArray(), QJsonArray{id("second")});
  QVERIFY(!QDir(program_.path("purged/checkpoints/" + id("second"))).exists());
  QCOMPARE(inStore("purged", {"restore", id("second")}).status, 2);
  QCOMPARE(inStore("purged", {"purge"}).output, QByteArray("The trash is empty.\n"));
}

void TestStoreProgram::purgeRefusesRunsThatAreNotInTheTrash() {
  const Result result = call({"purge", "first"});
  QCOMPARE(result.status, 2);
  QVERIFY2(result.messages.contains("not in the trash"), result.messages);
  QCOMPARE(names({}).size(), 3);
}

void TestStoreProgram::tableHoldsEveryEpochAsItWasReported() {
  QCOMPARE(call({"export", "second", "--csv", "second.csv"}).status, 0);
  const QByteArray table = contentOf(program_.path("second.csv"));
  const QList<QByteArray> lines = table.trimmed().split('\n');
  QCOMPARE(lines.size(), 4);
  const qsizetype column = lines[0].split(',').indexOf("val_loss");
  for (const QJsonObject& event : Result{0, events_["second"], {}}.jsonLines()) {
    if (event["event"] != "epoch-done") continue;
    const QByteArray cell = lines[event["epoch"].toInt()].split(',').at(column);
    QCOMPARE(cell.toDouble(), event["val_loss"].toDouble());
  }
  QCOMPARE(call({"export", "second", "--csv", "-"}).output, table);
  QCOMPARE(call({"export", "second", "--csv", "no/such/folder.csv"}).status, 1);
  QVERIFY(call({"export", "second", "--csv", "second.csv"}).messages.contains("is there already and is replaced"));
}

void TestStoreProgram::reportIsKnownByItsEndingBeforeAnythingIsWritten() {
  const Result refused = call({"export", "second", "--csv", "none.csv", "--report", "report.txt"});
  QCOMPARE(refused.status, 2);
  QVERIFY2(refused.messages.contains(".html or .pdf"), refused.messages);
  QVERIFY(!QFile::exists(program_.path("none.csv")));
  QCOMPARE(call({"export", "second", "--report", "REPORT.HTML"}).status, 0);
  QVERIFY(contentOf(program_.path("REPORT.HTML")).contains("</html>"));
}

void TestStoreProgram::storeIsNeverTheTargetOfAnExport_data() {
  QTest::addColumn<QStringList>("words");
  QTest::newRow("table") << QStringList{"export", "second", "--csv"};
  QTest::newRow("page") << QStringList{"export", "second", "--report"};
  QTest::newRow("model") << QStringList{"export", "second", "--onnx"};
  QTest::newRow("archive") << QStringList{"archive", "second"};
  QTest::newRow("picture") << QStringList{"reconstruct", "second", "--out"};
}

// Neither that of these runs nor another one, by whatever way it is named.
void TestStoreProgram::storeIsNeverTheTargetOfAnExport() {
  QFETCH(QStringList, words);
  copyStore("target");
  const bool isPage = words.back() == "--report";  // Known by its ending.
  const QString database = program_.path("target/afterimage.db");
  QStringList ways = {database, program_.path("target/../store/afterimage.db"), program_.path("target/link.html")};
  QVERIFY(QFile::link(database, ways.back()));
  if (isPage) ways = {ways.back()};
  const QByteArray before = contentOf(database);
  for (const QString& way : ways) {
    const Result refused = call(words + QStringList{way});
    QVERIFY2(refused.status != 0, qPrintable(way));
    QVERIFY2(refused.messages.contains("a database that a program works with"), refused.messages);
    QVERIFY2(!refused.messages.contains("and is replaced"), refused.messages);
  }
  QCOMPARE(contentOf(database), before);
  QCOMPARE(listed("store"), atFirst_);
  QVERIFY(QDir(program_.path("target")).removeRecursively());
}

void TestStoreProgram::archivedRunIsTheSameInAnotherStore() {
  QCOMPARE(call({"archive", "second", "second.run"}).status, 0);
  const QJsonObject imported = inStore("elsewhere", {"import", "second.run", "--json"}).json();
  QCOMPARE(imported["id"].toString(), id("second"));
  const Result again = inStore("elsewhere", {"import", "second.run"});
  QCOMPARE(again.status, 2);
  QVERIFY2(again.messages.contains("already"), again.messages);
  QCOMPARE(listed("elsewhere"), listed("store", {"name = second"}));
  QCOMPARE(inStore("elsewhere", {"export", "second", "--csv", "-"}).output,
           call({"export", "second", "--csv", "-"}).output);
  QCOMPARE(inStore("elsewhere", {"evaluate", "second", "--json"}).output,
           call({"evaluate", "second", "--json"}).output);
}

void TestStoreProgram::damagedArchiveIsRefused() {
  QCOMPARE(call({"archive", "second", "whole.run"}).status, 0);
  const QByteArray whole = contentOf(program_.path("whole.run"));
  writeFile(program_.path("cut.run"), whole.first(whole.size() / 2));
  const Result result = inStore("refused", {"import", "cut.run"});
  QCOMPARE(result.status, 1);
  QVERIFY2(result.messages.contains("cut.run"), result.messages);
  QCOMPARE(names({}, "refused"), QStringList());
}

void TestStoreProgram::pruneOnlyShowsUntilItIsConfirmed() {
  copyStore("pruned");
  QCOMPARE(inStore("pruned", {"delete", "third"}).status, 0);
  const QJsonObject preview = inStore("pruned", {"prune", "--budget", "0", "--json"}).json();
  QCOMPARE(preview["steps"][0]["name"].toString(), QString("third"));
  QCOMPARE(preview["steps"][0]["what"].toString(), QString("trashed-run"));
  QCOMPARE(preview["freed"].toDouble(), 0.0);
  QVERIFY(inStore("pruned", {"prune", "--budget", "0"}).output.contains("Nothing was removed yet"));
  QCOMPARE(names({"--trash"}, "pruned"), QStringList{"third"});
  double announced = 0.0;
  for (const auto& step : preview["steps"].toArray()) announced += step.toObject()["bytes"].toDouble();
  const QJsonObject done = inStore("pruned", {"prune", "--budget", "0", "--yes", "--json"}).json();
  QCOMPARE(done["freed"].toDouble(), announced);
  QCOMPARE(names({"--trash"}, "pruned"), QStringList());
  QCOMPARE(inStore("pruned", {"evaluate", "second"}).status, 0);  // The best weights stay.
  QVERIFY(inStore("pruned", {"prune", "--budget", "20GiB"}).output.contains("within the budget"));
}

void TestStoreProgram::pruneLeavesStarredRunsAlone() {
  copyStore("starred");
  for (const char* name : {"first", "second", "third"}) QCOMPARE(inStore("starred", {"star", name}).status, 0);
  const Result result = inStore("starred", {"prune", "--budget", "1kB", "--yes"});
  QCOMPARE(result.status, 0);
  QVERIFY2(result.output.contains("More cannot be spared") && result.output.contains("Freed 0 B"), result.output);
}

void TestStoreProgram::keptRunIsMeasuredByItsName() {
  const QJsonObject run = listed("store", {"name = second"}).first().toObject();
  const QJsonObject best = call({"evaluate", "second", "--json"}).json();
  QVERIFY(qAbs(best["loss"].toDouble() - run["best"]["val_loss"]["value"].toDouble()) < 1e-6);
  for (const char* weights : {"last", "final"}) {
    const QJsonObject measured = call({"evaluate", "second", "--weights", weights, "--json"}).json();
    QVERIFY2(qAbs(measured["psnr"].toDouble() - run["val_psnr"].toDouble()) < 1e-4, weights);
  }
}

void TestStoreProgram::keptRunIsDrawnByItsId() {
  const Result result = call({"reconstruct", id("second").first(6), "--count", "3", "--out", "grid.png"});
  QVERIFY2(result.status == 0, result.messages);
  QVERIFY(pictureOf(program_.path("grid.png")).width > 3 * 96);
}

void TestStoreProgram::damagedWeightsAreNeverUsed() {
  copyStore("damaged");
  const QDir folder(program_.path("damaged/checkpoints/" + id("second")));
  for (const QString& name : folder.entryList(QDir::Files)) {
    QByteArray bytes = contentOf(folder.filePath(name));
    bytes[bytes.size() - 1] = static_cast<char>(bytes[bytes.size() - 1] ^ 1);
    writeFile(folder.filePath(name), bytes);
  }
  for (const char* weights : {"best", "last", "final"}) {
    const Result result = inStore("damaged", {"evaluate", "second", "--weights", weights});
    QVERIFY2(result.status == 1 || result.status == 2, weights);
    QVERIFY2(result.output.isEmpty() && !result.messages.isEmpty(), result.messages);
  }
}

QTEST_GUILESS_MAIN(TestStoreProgram)
#include "tst_store_program.moc"
