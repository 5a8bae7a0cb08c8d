// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/exchange/http_client.h"
#include "core/exchange/mlflow_log.h"
#include "core/exchange/mlflow_store.h"
#include "core/exchange/run_import.h"
#include "core/exchange/run_mlflow.h"
#include "core/run/imported_run.h"
#include "core/store/image_sheet.h"
#include "core/store/kept_run.h"
#include "core/store/run_changes.h"
#include "tests/support/store_samples.h"

namespace fs = std::filesystem;

class TestMlflowFolder : public QObject {
  Q_OBJECT

 private slots:
  void whatWeWriteComesBack();
  void runOfOneExperimentIsWrittenOnce();
  void namesCannotLeadOutOfTheFolder();
  void plainYamlIsReadAndWritten();
  void serverThatIsAwayNeverHoldsARun();
  void addressesAreWrittenAsTheyMustBe();

 private:
  [[nodiscard]] fs::path place(const std::string& name) const { return fs::path(folder_.path().toStdString()) / name; }

  QTemporaryDir folder_;
};

void TestMlflowFolder::whatWeWriteComesBack() {
  const std::string uid = store_samples::recordRun(place("store"), "it's: a run", 3);
  core::RunStore store(place("store"));
  const fs::path run = core::exportMlflowFolder(store, uid, place("mlruns"), "sketches");
  QVERIFY(fs::exists(run / "metrics" / "val_loss"));
  QVERIFY(fs::exists(run / "artifacts" / "pictures" / "epoch-000003.png"));
  QVERIFY(fs::exists(run / "artifacts" / "weights" / "final.safetensors"));
  const core::ImportResult result = core::importRuns(store, place("mlruns").string(), {"sketches"});
  QCOMPARE(result.uids.size(), std::size_t{1});
  const core::KeptRun before(store, uid);
  const core::KeptRun after(store, result.uids.front());
  QCOMPARE(after.details().summary.name, std::string("it's: a run"));
  for (const auto& [name, curve] : before.curves().metrics) {
    const core::Curve again = after.curve(name);
    const bool isNumber = !std::isnan(curve.front().value);  // MLflow keeps nothing else.
    QCOMPARE(again.size(), isNumber ? curve.size() : 0);
    for (std::size_t i = 0; i < again.size(); ++i) QCOMPARE(again[i].value, curve[i].value);
  }
  const auto wanted = core::readSheet(before.sheets(core::SheetKind::Output).back());
  const auto found = core::readSheet(after.sheets(core::SheetKind::Output).back());
  QVERIFY(std::is_permutation(wanted.begin(), wanted.end(), found.begin(), found.end()));
  QVERIFY_THROWS_EXCEPTION(core::Error, (void)core::importRuns(store, place("mlruns").string(), {"another"}));
}

void TestMlflowFolder::runOfOneExperimentIsWrittenOnce() {
  const std::string uid = store_samples::recordRun(place("once"), "a run", 1);
  core::RunStore store(place("once"));
  const fs::path first = core::exportMlflowFolder(store, uid, place("once runs"), "one");
  const fs::path again = core::exportMlflowFolder(store, uid, place("once runs"), "one");
  QCOMPARE(first, again);
  QCOMPARE(core::mlflowExperiments(place("once runs")).size(), std::size_t{1});
  QVERIFY(core::exportMlflowFolder(store, uid, place("once runs"), "two") != first);
}

void TestMlflowFolder::namesCannotLeadOutOfTheFolder() {
  for (const std::string name : {"../a", "a/../b", "/a", "a/", "a//b", "a\nb", "", "ä", "./a"})
    QVERIFY(!core::isMlflowName(name));
  for (const std::string name : {"val_loss", "a/b", "a b.c:d-e"}) QVERIFY(core::isMlflowName(name));
  const std::string uid = store_samples::recordRun(place("names"), "a run", 1);
  core::RunStore store(place("names"));
  core::RunChanges(store, uid).addTag("../../escaped");
  (void)core::exportMlflowFolder(store, uid, place("names runs"), "one");
  QVERIFY(!fs::exists(place("names runs") / "escaped"));
}

void TestMlflowFolder::plainYamlIsReadAndWritten() {
  core::writeFileWhole(place("meta.yaml"),
                       core::yamlText({{"name", core::quotedYaml("it's: one")}, {"end_time", "null"}}) +
                           "tags:\n  nested: left out\nother: \"a \\\"b\\\"\"\n");
  const auto values = core::readYaml(place("meta.yaml"));
  QCOMPARE(values.at("name"), std::string("it's: one"));
  QCOMPARE(values.at("other"), std::string("a \"b\""));
  QVERIFY(!values.contains("nested"));
}

// Nobody listens on port 1.
void TestMlflowFolder::serverThatIsAwayNeverHoldsARun() {
  const fs::path store = place("away");
  const std::string uid = store_samples::recordRun(store, "a run", 1);
  {
    core::MlflowLog log(store, {"http://127.0.0.1:1", "sketches", "secret"});
    log.handle(uid, store_samples::started("a run", 1));
    log.handle(uid, core::RunFinished{1, 1, {}, false});
    QVERIFY(!log.finish(std::chrono::milliseconds(1)).empty());
  }
  const auto pending = core::pendingMlflow(store);
  QCOMPARE(pending.size(), std::size_t{1});
  QCOMPARE(pending.front().uid, uid);
  QCOMPARE(pending.front().experiment, std::string("sketches"));
  std::ifstream stream(store / "mlflow" / (uid + ".json"));
  const std::string text(std::istreambuf_iterator<char>(stream), {});
  QVERIFY(text.find("secret") == std::string::npos);
  core::MlflowSync sync(store, uid, {"http://127.0.0.1:1", "sketches", ""});
  QVERIFY_THROWS_EXCEPTION(core::Error, (void)sync.bring());
  core::forgetPendingMlflow(store, uid);
  QVERIFY(core::pendingMlflow(store).empty());
}

void TestMlflowFolder::addressesAreWrittenAsTheyMustBe() {
  QCOMPARE(core::inUrl("a b/ä~"), std::string("a%20b%2F%C3%A4~"));
  QCOMPARE(core::fileAddress("/a b/c"), std::string("file:///a%20b/c"));
  QVERIFY(core::isMlflowAddress("https://host"));
  QVERIFY(!core::isMlflowAddress("runs"));
}

QTEST_GUILESS_MAIN(TestMlflowFolder)
#include "tst_mlflow_folder.moc"
