// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/data/image_reader.h"
#include "core/exchange/http_client.h"
#include "core/exchange/mlflow_backlog.h"
#include "core/exchange/mlflow_log.h"
#include "core/exchange/mlflow_pictures.h"
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
  void runIsWrittenByOneAtATime();
  void namesCannotLeadOutOfTheFolder();
  void picturesThatOthersLoggedAreTaken();
  void placesOfPicturesAreUnderstood();
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

// Two at once would take each other's files away; whoever comes second is told.
void TestMlflowFolder::runIsWrittenByOneAtATime() {
  const std::string uid = store_samples::recordRun(place("at once"), "a run", 2);
  core::RunStore store(place("at once"));
  bool isRefused = false;
  const core::WorkProgress another([&](std::size_t, std::size_t) {
    if (isRefused) return;
    try {
      (void)core::exportMlflowFolder(store, uid, place("one folder"), "one");
    } catch (const core::Error& error) {
      isRefused = error.message().english().find("already. Wait until it is there") != std::string::npos;
    }
  });
  const fs::path run = core::exportMlflowFolder(store, uid, place("one folder"), "one", another);
  QVERIFY(isRefused);
  QVERIFY(fs::exists(run / "artifacts" / "weights" / "final.safetensors"));
  (void)core::exportMlflowFolder(store, uid, place("one folder"), "one");  // Its turn is over.
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

// Wherever people put them: MLflow's own log_image, folders of epochs, a name with a number, and things that are no picture.
void TestMlflowFolder::picturesThatOthersLoggedAreTaken() {
  const fs::path run = place("foreign") / "0" / "abc";
  for (const char* const part : {"metrics", "params", "tags", "artifacts"}) fs::create_directories(run / part);
  core::writeFileWhole(run.parent_path() / "meta.yaml", "experiment_id: '0'\nname: Default\nlifecycle_stage: active\n");
  core::writeFileWhole(run / "meta.yaml", "run_id: abc\nrun_name: theirs\nstatus: 3\n");
  core::writeFileWhole(run / "metrics" / "val_loss", "1700000000000 0.5 1\n1700000001000 0.25 2\n");
  const auto picture = [&](const std::string& path, int number) {
    fs::create_directories((run / "artifacts" / path).parent_path());
    core::writePng(store_samples::picture(number), run / "artifacts" / path);
  };
  picture("images/recon+step+1+timestamp+1700000000000+1b2c.png", 1);
  picture("images/recon+step+2+timestamp+1700000000000+1b2d.png", 2);
  picture("epoch_2/face3.png", 3);
  picture("target.png", 4);
  picture("samples/face.png", 5);
  core::writeFileWhole(run / "artifacts" / "broken.png", "no picture");
  core::writeFileWhole(run / "artifacts" / "notes.txt", "no picture either");
  core::RunStore store(place("foreign store"));
  const core::ImportResult result = core::importRuns(store, place("foreign").string());
  QCOMPARE(result.uids.size(), std::size_t{1});
  QCOMPARE(result.notes.size(), std::size_t{1});  // One picture was left out.
  const core::KeptRun kept(store, result.uids.front());
  std::map<std::string, std::size_t> places;
  for (const core::ProbeRecord& probe : kept.probes()) places.emplace(probe.name, places.size());
  std::size_t place = 0;
  for (auto& [name, where] : places) where = place++;  // Probes are kept by name.
  QCOMPARE(places.size(), std::size_t{4});
  const auto outputs = [&](std::int64_t epoch) { return core::readSheet(*kept.sheet(core::SheetKind::Output, epoch)); };
  QCOMPARE(outputs(1).at(places.at("recon")), store_samples::picture(1));
  QCOMPARE(outputs(2).at(places.at("recon")), store_samples::picture(2));
  QCOMPARE(outputs(2).at(places.at("face3")), store_samples::picture(3));
  QCOMPARE(outputs(2).at(places.at("samples/face")), store_samples::picture(5));
}

void TestMlflowFolder::placesOfPicturesAreUnderstood() {
  const auto is = [](const std::string& path, const std::string& name, std::int64_t step) {
    const core::PicturePlace place = core::picturePlace(path);
    return place.name == name && place.step == step;
  };
  QVERIFY(is("images/a#b+step+12+timestamp+1+x.png", "a/b", 12));
  QVERIFY(is("images/recon%step%3%timestamp%1%x.png", "recon", 3));
  QVERIFY(is("samples/epoch_0012.png", "samples", 12));
  QVERIFY(is("epoch=7/face.png", "face", 7));
  QVERIFY(is("Step 5.PNG", "pictures", 5));
  QVERIFY(is("recon-0003.png", "recon", 3));
  QVERIFY(is("a2/plain.png", "a2/plain", -1));
  QVERIFY(is(".png", "pictures", -1));
  QVERIFY(is("", "pictures", -1));
  QVERIFY(is("+step+", "+step+", -1));
  QCOMPARE(core::picturePlace("epoch" + std::string(40, '9') + ".png").step, std::int64_t{-1});
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
    log.finish(std::chrono::milliseconds(1));
    QCOMPARE(log.state()->stage, core::LiveLogState::Stage::Behind);
    QVERIFY(!log.state()->problem.empty());
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
  core::forgetPendingMlflow(store, uid, "http://another:5000");  // What this one lacks is not forgotten with it.
  QCOMPARE(core::pendingMlflow(store).size(), std::size_t{1});
  core::forgetPendingMlflow(store, uid, "http://127.0.0.1:1");
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
