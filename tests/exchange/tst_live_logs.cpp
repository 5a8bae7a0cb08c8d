// SPDX-License-Identifier: GPL-3.0-or-later
// A run that is shown elsewhere while it trains, and what may go wrong there.
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <filesystem>
#include <thread>

#include "core/base/file.h"
#include "core/base/log.h"
#include "core/exchange/live_logs.h"
#include "core/exchange/mlflow_backlog.h"
#include "core/exchange/mlflow_server.h"
#include "core/exchange/run_import.h"
#include "core/exchange/whole_file.h"
#include "core/store/kept_run.h"
#include "core/store/run_changes.h"
#include "core/store/run_checkpoints.h"
#include "core/store/run_recorder.h"
#include "core/store/run_store.h"
#include "tests/support/made_server.h"
#include "tests/support/store_samples.h"

namespace fs = std::filesystem;
using Program = core::LiveLogState::Program;
using Stage = core::LiveLogState::Stage;

class TestLiveLogs : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { core::setLogLevel(core::LogLevel::Error); }
  void runIsShownInBothAndIsWholeAtItsEnd();
  void folderThatCannotBeWrittenIsToldAndNothingIsThrown();
  void serverThatIsAwayIsBehindAndEndsAtOnce();
  void whatWaitsIsSentOnceTheServerIsBack();
  void runsInTheTrashWaitAndThoseThatAreGoneAreForgotten();
  void oneAtATimeSendsARun();
  void runThatGoesOnIsFollowedToItsEnd();
  void weightsOfARunThatWentOnTakeThePlaceOfTheOldOnes();
  void bestWeightsOfARunThatBrokeOffAreSent();
  void nothingIsToldBeforeARunBegins();
  void typedPlacesAreUnderstood();
  void serverThatRefusesIsSaidToDoThat();
  void whatIsNoServerIsToldBeforehand();

 private:
  [[nodiscard]] fs::path place(const std::string& name) const { return fs::path(folder_.path().toStdString()) / name; }
  // Records a run of two epochs and tells it to the logs as it goes.
  static std::string trainInto(const fs::path& store, core::LiveLogs& logs) {
    const std::string uid = store_samples::recordRun(store, "shown", 2);
    logs.handle(uid, "shown", store_samples::started("shown", 2));
    for (std::int64_t epoch = 1; epoch <= 2; ++epoch) {
      core::EpochDone done;
      done.epoch = epoch;
      done.metrics = {{"val_loss", store_samples::validationLoss(epoch)}};
      done.learningRate = 0.001;
      logs.handle(uid, "shown", done);
    }
    logs.handle(uid, "shown", core::RunFinished{2, 2, core::FinishReason::AllEpochs, false});
    return uid;
  }

  QTemporaryDir folder_;
};

void TestLiveLogs::runIsShownInBothAndIsWholeAtItsEnd() {
  core::LiveLogs logs(place("store"), {place("logs"), core::MlflowTarget{place("mlruns").string(), "sketches", ""}});
  const std::string uid = trainInto(place("store"), logs);
  const std::vector<core::LiveLogState> states = logs.finish(std::chrono::seconds(1));
  QCOMPARE(states.size(), std::size_t{2});
  QCOMPARE(states[0].program, Program::TensorBoard);
  QCOMPARE(states[1].program, Program::Mlflow);
  for (const core::LiveLogState& state : states) {
    QCOMPARE(state.stage, Stage::Whole);
    QVERIFY(state.problem.empty());
    QVERIFY(fs::is_directory(state.place));
    core::RunStore other(place("other of " + fs::path(state.place).filename().string()));
    const core::ImportResult found = core::importRuns(other, state.place);
    QCOMPARE(core::KeptRun(other, found.uids.at(0)).curve("val_loss").size(), std::size_t{2});
  }
}

// Where a file stands in the way, no folder can be made, not even by an administrator.
void TestLiveLogs::folderThatCannotBeWrittenIsToldAndNothingIsThrown() {
  core::writeFileWhole(place("file"), "in the way");
  core::LiveLogs logs(place("store"),
                      {place("file") / "logs", core::MlflowTarget{(place("file") / "mlruns").string(), "one", ""}});
  (void)trainInto(place("store"), logs);
  const std::vector<core::LiveLogState> states = logs.finish(std::chrono::seconds(1));
  QCOMPARE(states.size(), std::size_t{2});
  for (const core::LiveLogState& state : states) {
    QCOMPARE(state.stage, Stage::GivenUp);
    QVERIFY2(state.problem.english().find("file") != std::string::npos, state.problem.english().c_str());
  }
}

// Nobody listens on port 1.
void TestLiveLogs::serverThatIsAwayIsBehindAndEndsAtOnce() {
  core::LiveLogs logs(place("store"), {{}, core::MlflowTarget{"http://127.0.0.1:1", "one", ""}});
  const std::string uid = trainInto(place("store"), logs);
  QTRY_COMPARE(logs.states().at(0).stage, Stage::Behind);
  QVERIFY(logs.states()[0].problem.english().find("127.0.0.1:1") != std::string::npos);
  logs.end();
  QCOMPARE(logs.states().at(0).stage, Stage::Behind);  // What was known last.
  const auto pending = core::pendingMlflow(place("store"));
  QVERIFY(std::any_of(pending.begin(), pending.end(), [&](const auto& one) { return one.uid == uid; }));
}

// As at the next start of the program.
void TestLiveLogs::whatWaitsIsSentOnceTheServerIsBack() {
  testing::MadeServer server;
  const core::LiveLogTargets targets{{}, core::MlflowTarget{server.address(), "sketches", ""}};
  {
    core::LiveLogs away(place("waiting"), targets);
    (void)trainInto(place("waiting"), away);
    QTRY_COMPARE(away.states().at(0).stage, Stage::Behind);
  }
  core::LiveLogs later(place("waiting"), targets);
  later.sendEarlierRuns();
  QTRY_VERIFY(!later.states().empty() && later.states()[0].stage == Stage::Behind);  // It is away still.
  QCOMPARE(later.states()[0].earlierRuns, std::size_t{1});
  QVERIFY(later.states()[0].problem.english().find(server.address()) != std::string::npos);
  QVERIFY(server.start());
  QTRY_COMPARE_WITH_TIMEOUT(later.states().at(0).stage, Stage::Whole, 30000);
  QCOMPARE(later.states()[0].earlierRuns, std::size_t{1});
  QVERIFY(core::pendingMlflow(place("waiting")).empty());
  core::MlflowServer asked(server.address(), "");
  const std::vector<core::MlflowRun> runs = asked.runs(asked.experiments(), "");
  QCOMPARE(runs.size(), std::size_t{1});
  QCOMPARE(runs[0].status, std::string("FINISHED"));
  QCOMPARE(asked.history(runs[0].id, "val_loss").size(), std::size_t{2});
  core::LiveLogs afterwards(place("waiting"), targets);
  afterwards.sendEarlierRuns();
  afterwards.end();
  QVERIFY(afterwards.states().empty());
}

void TestLiveLogs::runsInTheTrashWaitAndThoseThatAreGoneAreForgotten() {
  const core::MlflowTarget target{"http://127.0.0.1:1", "one", ""};
  const std::string uid = store_samples::recordRun(place("trash"), "shown", 1);
  core::notePendingMlflow(place("trash"), uid, target);
  core::notePendingMlflow(place("trash"), "another server's", {"http://127.0.0.1:2", "one", ""});
  core::RunStore store(place("trash"));
  core::RunChanges(store, uid).trash();
  const core::MlflowDelivery trashed = core::sendPendingMlflow(place("trash"), target, {}, {});
  QCOMPARE(trashed.sent + trashed.waiting, std::size_t{0});
  QCOMPARE(core::pendingMlflow(place("trash")).size(), std::size_t{2});
  core::RunChanges(store, uid).restore();
  QCOMPARE(core::sendPendingMlflow(place("trash"), target, {}, {}).waiting, std::size_t{1});
  core::RunChanges(store, uid).trash();
  (void)core::RunChanges(store, uid).purge();
  QCOMPARE(core::sendPendingMlflow(place("trash"), target, {}, {}).waiting, std::size_t{0});
  QCOMPARE(core::pendingMlflow(place("trash")).size(), std::size_t{1});
}

// An export while a training sends the same run would double its figures.
void TestLiveLogs::oneAtATimeSendsARun() {
  testing::MadeServer server;
  QVERIFY(server.start());
  const core::MlflowTarget target{server.address(), "sketches", ""};
  const std::string uid = store_samples::recordRun(place("turns"), "shown", 2);
  core::MlflowSync second(place("turns"), uid, target);
  {
    core::MlflowSync first(place("turns"), uid, target);
    QVERIFY(first.takeTurn());
    QVERIFY(!second.takeTurn());
    QVERIFY_THROWS_EXCEPTION(core::Error, (void)second.bring());
    core::notePendingMlflow(place("turns"), uid, target);
    QCOMPARE(core::sendPendingMlflow(place("turns"), target, {}, {}).sent, std::size_t{0});
    QVERIFY(core::MlflowSync(place("turns"), uid, {"http://127.0.0.1:1", "sketches", ""}).takeTurn());
    QVERIFY(first.bring());
    QVERIFY(second.takeTurn());  // All is there: whoever wants may send again.
  }
  QVERIFY(second.bring());
  core::MlflowServer asked(server.address(), "");
  const std::vector<core::MlflowRun> runs = asked.runs(asked.experiments(), "");
  QCOMPARE(runs.size(), std::size_t{1});
  QCOMPARE(asked.history(runs[0].id, "val_loss").size(), std::size_t{2});
}

// Another program trains it: what it has by now is sent, and nobody says that all of it was.
void TestLiveLogs::runThatGoesOnIsFollowedToItsEnd() {
  testing::MadeServer server;
  QVERIFY(server.start());
  const core::MlflowTarget target{server.address(), "sketches", ""};
  core::RunRecorder recorder(place("going"), {"1.0", {}, {}, 0});
  recorder.handle(store_samples::started("going", 2));
  store_samples::recordEpoch(recorder, 1);
  core::notePendingMlflow(place("going"), recorder.runUid(), target);
  const core::MlflowDelivery delivery = core::sendPendingMlflow(place("going"), target, {}, {});
  QCOMPARE(delivery.sent, std::size_t{0});
  QCOMPARE(delivery.going, std::size_t{1});
  QCOMPARE(core::pendingMlflow(place("going")).size(), std::size_t{1});
  core::LiveLogs later(place("going"), {{}, target});
  later.sendEarlierRuns();
  QTRY_VERIFY(!later.states().empty());
  QCOMPARE(later.states()[0].stage, Stage::Going);
  store_samples::recordEpoch(recorder, 2);
  store_samples::recordEnd(recorder, 2);
  QTRY_COMPARE_WITH_TIMEOUT(later.states().at(0).stage, Stage::Whole, 30000);
  QCOMPARE(later.states()[0].earlierRuns, std::size_t{1});
  QVERIFY(core::pendingMlflow(place("going")).empty());
  core::MlflowServer asked(server.address(), "");
  const std::vector<core::MlflowRun> runs = asked.runs(asked.experiments(), "");
  QCOMPARE(runs.size(), std::size_t{1});
  QCOMPARE(runs[0].status, std::string("FINISHED"));
  QCOMPARE(asked.history(runs[0].id, "val_loss").size(), std::size_t{2});
}

void TestLiveLogs::weightsOfARunThatWentOnTakeThePlaceOfTheOldOnes() {
  testing::MadeServer server;
  QVERIFY(server.start());
  const core::MlflowTarget target{server.address(), "sketches", ""};
  const std::string uid = store_samples::recordRun(place("extended"), "extended", 2);
  QVERIFY(core::MlflowSync(place("extended"), uid, target).bring());
  {
    core::RunRecorder recorder(place("extended"), {"1.0", uid, {}, 0});
    core::RunStarted start = store_samples::started("extended", 4);
    start.finishedEpochs = 2;
    recorder.handle(start);
    for (const int epoch : {3, 4}) store_samples::recordEpoch(recorder, epoch);
    store_samples::recordEnd(recorder, 4);
  }
  QVERIFY(core::MlflowSync(place("extended"), uid, target).bring());
  core::MlflowServer asked(server.address(), "");
  const core::MlflowRun run = asked.runs(asked.experiments(), "").at(0);
  QCOMPARE(asked.history(run.id, "val_loss").size(), std::size_t{4});
  core::RunStore store(place("extended"));
  for (const core::CheckpointRecord& checkpoint : core::RunCheckpoints(store, uid).all()) {
    if (!checkpoint.isBest && !checkpoint.isFinal) continue;
    QCOMPARE(checkpoint.epoch, std::int64_t{checkpoint.isBest ? 3 : 4});
    const std::string name = checkpoint.isBest ? "weights/best.safetensors" : "weights/final.safetensors";
    QCOMPARE(asked.download(run.id, name), core::readWholeFile(checkpoint.file, std::size_t{1000}));
  }
}

void TestLiveLogs::bestWeightsOfARunThatBrokeOffAreSent() {
  testing::MadeServer server;
  QVERIFY(server.start());
  std::string uid;
  {
    core::RunRecorder recorder(place("broken off"), {"1.0", {}, {}, 0});
    recorder.handle(store_samples::started("broken off", 5));
    store_samples::recordEpoch(recorder, 1);
    uid = recorder.runUid();
    store_samples::pretendItsProcessEnded(place("broken off"), uid);
  }
  QVERIFY(core::MlflowSync(place("broken off"), uid, {server.address(), "sketches", ""}).bring());
  core::MlflowServer asked(server.address(), "");
  const core::MlflowRun run = asked.runs(asked.experiments(), "").at(0);
  QCOMPARE(run.status, std::string("KILLED"));
  const std::vector<core::MlflowFile> files = asked.files(run.id, "weights");
  QCOMPARE(files.size(), std::size_t{1});
  QCOMPARE(files[0].path, std::string("weights/best.safetensors"));
}

void TestLiveLogs::nothingIsToldBeforeARunBegins() {
  core::LiveLogs logs(place("store"), {place("never"), core::MlflowTarget{"http://127.0.0.1:1", "one", ""}});
  logs.handle("", "", core::RunFailed{core::ErrorCode::FolderUnusable, {}, {}});
  QVERIFY(logs.finish(std::chrono::seconds(1)).empty());
  QVERIFY(!fs::exists(place("never")));
}

void TestLiveLogs::typedPlacesAreUnderstood() {
  QCOMPARE(core::typedMlflowPlace(" localhost:5000 "), std::string("http://localhost:5000"));
  QCOMPARE(core::typedMlflowPlace("https://host/path"), std::string("https://host/path"));
  QCOMPARE(core::typedMlflowPlace("/data/ml runs"), std::string("/data/ml runs"));
  QCOMPARE(core::typedMlflowPlace("file:///data/ml%20runs"), std::string("/data/ml runs"));
  QCOMPARE(core::typedMlflowPlace(""), std::string());
  QCOMPARE(core::withMlflowScheme("localhost:5000"), std::string("http://localhost:5000"));
  QCOMPARE(core::withMlflowScheme("host:5000/path"), std::string("http://host:5000/path"));
  for (const std::string text : {"mlruns", "./a:5000", "a/b:5000", "C:\\runs", "https://a:1", ":5000", "a:", "a:b"}) {
    QCOMPARE(core::withMlflowScheme(text), text);
  }
  QCOMPARE(core::withMlflowScheme("file:///data/ml%20runs"), std::string("/data/ml runs"));
  QVERIFY_THROWS_EXCEPTION(core::Error, (void)core::withMlflowScheme("ftp://host/runs"));  // No folder named "ftp:".
}

// Whoever reads it knows what to do next.
void TestLiveLogs::serverThatRefusesIsSaidToDoThat() {
  const auto said = [](const std::string& answer, const std::string& token) {
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in place{AF_INET, 0, {htonl(INADDR_LOOPBACK)}, {}};
    socklen_t size = sizeof place;
    ::bind(listener, reinterpret_cast<sockaddr*>(&place), size);
    ::getsockname(listener, reinterpret_cast<sockaddr*>(&place), &size);
    ::listen(listener, 1);
    std::thread server([&] {
      const int connection = ::accept(listener, nullptr, nullptr);
      std::array<char, 4096> question{};
      (void)!::read(connection, question.data(), question.size());
      (void)!::write(connection, answer.data(), answer.size());
      ::close(connection);
    });
    const std::string address = "http://127.0.0.1:" + std::to_string(ntohs(place.sin_port));
    const core::Message problem = core::mlflowProblem({address, "one", token});
    server.join();
    ::close(listener);
    return QString::fromStdString(problem.english());
  };
  const char* const refusal = "HTTP/1.1 401 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
  QVERIFY(said(refusal, "").contains(QStringLiteral("Put its token into the variable")));
  QVERIFY(said(refusal, "old").contains(QStringLiteral("refuses access with the token in the variable")));
  const char* const elsewhere =
      "HTTP/1.1 302 Moved\r\nLocation: http://127.0.0.1:1/login\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
  QVERIFY(said(elsewhere, "old").contains(QStringLiteral("sends on to \"http://127.0.0.1:1/login\"")));
  const char* const silent = "HTTP/1.1 500 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
  QVERIFY(said(silent, "").contains(QStringLiteral("refuses it without a reason (500).")));
}

void TestLiveLogs::whatIsNoServerIsToldBeforehand() {
  QVERIFY(!core::mlflowProblem({"http://127.0.0.1:1", "one", ""}).empty());
  QVERIFY(core::mlflowProblem({place("a folder").string(), "one", ""}).empty());
}

QTEST_GUILESS_MAIN(TestLiveLogs)
#include "tst_live_logs.moc"
