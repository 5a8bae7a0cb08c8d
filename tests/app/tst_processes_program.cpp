// SPDX-License-Identifier: GPL-3.0-or-later
// One run in several processes: that it is the run of one process, and what happens when processes go.
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QFile>
#include <QJsonArray>
#include <QTest>
#include <cmath>
#include <limits>
#include <map>
#include <vector>

#include "core/run/tensor_file.h"
#include "tests/app/program.h"

namespace {

// How far apart one process and several may be after two epochs: sums are added up in another order.
constexpr double kLossTolerance = 2e-5;    // Relative.
constexpr double kWeightTolerance = 2e-4;  // Absolute; weights are of the order of 1.

using Weights = std::map<std::string, std::vector<float>>;

Weights weightsIn(const QString& file) {
  Weights weights;
  core::readTensorFile(file.toStdString(), [&](const core::TensorInfo& tensor) -> void* {
    std::size_t count = 1;
    for (const std::int64_t length : tensor.shape) count *= static_cast<std::size_t>(length);
    return weights.emplace(tensor.name, std::vector<float>(count)).first->second.data();
  });
  return weights;
}

double farthest(const Weights& some, const Weights& others) {
  if (some.empty() || some.size() != others.size()) return std::numeric_limits<double>::infinity();
  double largest = 0.0;
  for (const auto& [name, values] : some) {
    const auto found = others.find(name);
    if (found == others.end() || found->second.size() != values.size()) return std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < values.size(); ++i) {
      largest = std::max(largest, std::abs(static_cast<double>(values[i]) - static_cast<double>(found->second[i])));
    }
  }
  return largest;
}

QList<QJsonObject> epochsOf(const Result& result) {
  QList<QJsonObject> epochs;
  for (const QJsonObject& event : result.jsonLines()) {
    if (event["event"] == "epoch-done") epochs.append(event);
  }
  return epochs;
}

// The processes that this one has started.
QList<pid_t> childrenOf(qint64 process) {
  QList<pid_t> children;
  const QByteArray list = contentOf(QStringLiteral("/proc/%1/task/%1/children").arg(process));
  for (const QByteArray& word : list.simplified().split(' ')) {
    if (!word.isEmpty()) children.append(word.toInt());
  }
  return children;
}

bool hasEnded(pid_t process) {
  const QByteArray status = contentOf(QStringLiteral("/proc/%1/stat").arg(process));
  return status.isEmpty() || status.mid(status.lastIndexOf(')') + 2).startsWith('Z');
}

quint16 freePort() {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t length = sizeof address;
  auto* const plain = reinterpret_cast<sockaddr*>(&address);
  const bool isBound = ::bind(socket, plain, length) == 0 && ::getsockname(socket, plain, &length) == 0;
  ::close(socket);
  return isBound ? ntohs(address.sin_port) : quint16{0};
}

}  // namespace

class TestProcessesProgram : public QObject {
  Q_OBJECT

 private slots:
  void severalProcessesAreAsGoodAsOne_data();
  void severalProcessesAreAsGoodAsOne();
  void ownMomentsAreAChoiceThatIsWarnedOf();
  void aKilledProcessInterruptsTheRun();
  void processesEndWithTheirLeader();
  void allStopAfterTheSameStep();
  void noBatchIsTrainedTwice();
  void batchesMustBeLargeEnough();
  void moreProcessesThanTheMachineCarriesAreRefusedAtOnce();
  void processesMeetWhereTheEnvironmentSays();
  void otherPicturesAreNotTrainedTogether();
  void distributedNeedsToKnowTheOthers();

 private:
  [[nodiscard]] Result train(const QString& name, int processes, const QStringList& more) const {
    return program_.run(training(name, more) << "--processes" << QString::number(processes));
  }
  [[nodiscard]] QStringList training(const QString& name, const QStringList& more) const {
    return QStringList{"train", "--data", program_.pictures(), "--size",           "16", "--threads",
                       "1",     "--json", "--store",           program_.path(name)} +
           more;
  }
  [[nodiscard]] QJsonObject shown(const QString& store) const {
    return program_.run({"show", "last", "--json", "--store", program_.path(store)}).json();
  }
  // A training that does not end, once it has finished two epochs.
  [[nodiscard]] std::unique_ptr<QProcess> endless(const QString& store) const;
  // Of two that meet at a port, the one of this rank.
  [[nodiscard]] std::unique_ptr<QProcess> ofTwo(int rank, quint16 port, const QStringList& arguments) const;

  Program program_;
};

std::unique_ptr<QProcess> TestProcessesProgram::endless(const QString& store) const {
  auto process = program_.start(training(store, {"--architecture", "basic", "--units", "8", "--batch-size", "8",
                                                 "--epochs", "1000000", "--processes", "3"}));
  QByteArray output;
  return Program::waitFor(*process, "\"event\":\"epoch-done\",\"epoch\":2", output) ? std::move(process) : nullptr;
}

void TestProcessesProgram::severalProcessesAreAsGoodAsOne_data() {
  QTest::addColumn<QStringList>("options");
  // 45 of the 60 pictures are trained on: batches of 11 leave one picture for the last.
  QTest::newRow("dense, SGD with momentum, a last batch of one picture")
      << QStringList{"--architecture", "basic", "--units",         "16",  "--optimizer",  "sgd",
                     "--momentum",     "0.9",   "--learning-rate", "0.1", "--batch-size", "11"};
  QTest::newRow("BatchNorm, Adam") << QStringList{
      "--architecture", "convolutional", "--filters", "4,6", "--batch-size", "11", "--latent-dim", "8"};
  QTest::newRow("dropout, clipping") << QStringList{"--architecture",    "per-pixel-dense",
                                                    "--filters",         "4,6",
                                                    "--units",           "8,8",
                                                    "--dropout-rate",    "0.4",
                                                    "--global-clipnorm", "0.05",
                                                    "--batch-size",      "8"};
  QTest::newRow("random codes with a price")
      << QStringList{"--architecture", "variational", "--filters",    "4,6", "--latent-dim", "4",
                     "--kl-weight",    "1",           "--batch-size", "8",   "--optimizer",  "adam"};
  QTest::newRow("noise and random changes") << QStringList{"--architecture",
                                                           "plain-convolutional",
                                                           "--filters",
                                                           "4,4",
                                                           "--predict",
                                                           "corrupted",
                                                           "--flip",
                                                           "--shift",
                                                           "0.1",
                                                           "--rotate",
                                                           "10",
                                                           "--batch-size",
                                                           "8"};
  // The bias before a BatchNorm changes nothing: its gradient is rounding alone, which Adam would make full steps of.
  QTest::newRow("a list with every layer that draws or measures")
      << QStringList{"--architecture",
                     "layers",
                     "--batch-size",
                     "11",
                     "--optimizer",
                     "sgd",
                     "--layer-list",
                     R"([{"type": "Conv2D", "filters": 4, "padding": "same"},
                         {"type": "BatchNormalization", "momentum": 0.9, "epsilon": 0.01},
                         {"type": "GaussianNoise", "stddev": 0.2}, {"type": "SpatialDropout2D", "rate": 0.3},
                         {"type": "Dropout", "rate": 0.2}, {"type": "Conv2D", "filters": 3, "padding": "same"}])"};
}

void TestProcessesProgram::severalProcessesAreAsGoodAsOne() {
  QFETCH(const QStringList, options);
  const QString tag = QString::fromLatin1(QTest::currentDataTag()).left(12);
  std::map<int, QList<QJsonObject>> epochs;
  std::map<int, Weights> weights;
  for (const int processes : {1, 2, 3}) {
    const QString name = QStringLiteral("%1 %2").arg(tag).arg(processes);
    const Result result =
        train("equal", processes, options + QStringList{"--epochs", "2", "--out", program_.path(name)});
    QVERIFY2(result.status == 0, result.messages);
    epochs[processes] = epochsOf(result);
    weights[processes] = weightsIn(program_.path(name) + "/weights-final.safetensors");
    QCOMPARE(epochs[processes].size(), 2);
    for (const char* const metric : {"loss", "mae", "psnr", "eval_loss", "val_loss", "val_mae", "val_ssim"}) {
      const double one = epochs[1][1][QLatin1String(metric)].toDouble();
      const double several = epochs[processes][1][QLatin1String(metric)].toDouble();
      QVERIFY2(
          one != 0.0 && std::abs(several / one - 1.0) < kLossTolerance,
          qPrintable(
              QStringLiteral("%1: %2 and %3").arg(QLatin1String(metric)).arg(one, 0, 'g', 9).arg(several, 0, 'g', 9)));
    }
    const double apart = farthest(weights[1], weights[processes]);
    QVERIFY2(apart < kWeightTolerance, qPrintable(QString::number(apart)));
  }
}

void TestProcessesProgram::ownMomentsAreAChoiceThatIsWarnedOf() {
  const QStringList options = {
      "--architecture", "convolutional", "--filters", "4,6", "--latent-dim", "8", "--batch-size", "8", "--epochs", "2"};
  const Result together = train("moments", 2, options);
  QVERIFY2(together.status == 0, together.messages);
  const Result apart = train("moments", 2, options + QStringList{"--no-sync-batchnorm"});
  QVERIFY2(apart.status == 0, apart.messages);
  QVERIFY(apart.output.contains("another number of processes"));
  QVERIFY(!together.output.contains("another number of processes"));
  QVERIFY(epochsOf(apart)[1]["val_loss"] != epochsOf(together)[1]["val_loss"]);
}

void TestProcessesProgram::aKilledProcessInterruptsTheRun() {
  const auto process = endless("killed");
  QVERIFY(process != nullptr);
  const QList<pid_t> others = childrenOf(process->processId());
  QCOMPARE(others.size(), 2);
  QCOMPARE(::kill(others[1], SIGKILL), 0);
  const Result result = Program::finish(*process);
  QCOMPARE(result.status, 1);
  QVERIFY2(result.messages.contains("was ended by signal 9") && result.messages.contains("afterimage-cli resume "),
           result.messages);
  QVERIFY(hasEnded(others[0]));
  const QJsonObject run = shown("killed");
  QCOMPARE(run["status"].toString(), QStringLiteral("interrupted"));
  const int kept = run["epoch"].toInt();
  QVERIFY(kept >= 2);
  const Result resumed = program_.run({"resume", "last", "--epochs", QString::number(kept + 2), "--processes", "2",
                                       "--store", program_.path("killed")});
  QVERIFY2(resumed.status == 0, resumed.messages);
  const QJsonObject whole = shown("killed");
  QCOMPARE(whole["status"].toString(), QStringLiteral("finished"));
  const QJsonArray curve = whole["curves"].toObject()["val_loss"].toArray();
  QCOMPARE(curve.size(), kept + 2);
  for (int i = 0; i < curve.size(); ++i) QCOMPARE(curve[i].toArray()[0].toInt(), i + 1);
}

void TestProcessesProgram::processesEndWithTheirLeader() {
  const auto process = endless("leaderless");
  QVERIFY(process != nullptr);
  const QList<pid_t> others = childrenOf(process->processId());
  QCOMPARE(others.size(), 2);
  process->kill();
  (void)Program::finish(*process);
  QTRY_VERIFY_WITH_TIMEOUT(hasEnded(others[0]) && hasEnded(others[1]), 20000);
  QCOMPARE(shown("leaderless")["status"].toString(), QStringLiteral("interrupted"));
}

void TestProcessesProgram::allStopAfterTheSameStep() {
  const auto process = endless("stopped");
  QVERIFY(process != nullptr);
  QCOMPARE(::kill(childrenOf(process->processId()).last(), SIGINT), 0);  // Whoever is asked, all stop.
  QCOMPARE(Program::finish(*process).status, 130);
  QCOMPARE(shown("stopped")["status"].toString(), QStringLiteral("stopped"));
}

// In the middle of an epoch as well: two go on where three were stopped, and are as good as one that was not.
void TestProcessesProgram::noBatchIsTrainedTwice() {
  const QStringList options = {
      "--architecture", "convolutional", "--filters", "4,6", "--latent-dim", "8", "--batch-size", "3",
      "--optimizer",    "sgd",           "--epochs",  "3"};
  const Result alone = train("undisturbed", 1, options);
  QVERIFY2(alone.status == 0, alone.messages);
  const auto process = program_.start(training("parted", options) << "--processes"
                                                                  << "3");
  QByteArray output;
  QVERIFY(Program::waitFor(*process, "\"batch\":4", output));
  QCOMPARE(::kill(childrenOf(process->processId()).last(), SIGTERM), 0);
  QCOMPARE(Program::finish(*process).status, 130);
  const QJsonObject stopped = shown("parted");
  const int kept = stopped["epoch"].toInt() * stopped["batches_per_epoch"].toInt() + stopped["batches"].toInt();
  QVERIFY(kept >= 4);
  const Result resumed =
      program_.run({"resume", "last", "--json", "--processes", "2", "--store", program_.path("parted")});
  QVERIFY2(resumed.status == 0, resumed.messages);
  QCOMPARE(resumed.output.count("\"batch-done\""), alone.output.count("\"batch-done\"") - kept);
  for (const char* const metric : {"loss", "mae", "val_loss", "val_ssim"}) {
    const double one = epochsOf(alone).last()[QLatin1String(metric)].toDouble();
    const double several = epochsOf(resumed).last()[QLatin1String(metric)].toDouble();
    QVERIFY2(one != 0.0 && std::abs(several / one - 1.0) < kLossTolerance,
             qPrintable(QStringLiteral("%1: %2 and %3").arg(metric).arg(one, 0, 'g', 9).arg(several, 0, 'g', 9)));
  }
}

void TestProcessesProgram::batchesMustBeLargeEnough() {
  const Result result = train("small", 3, {"--architecture", "basic", "--units", "8", "--batch-size", "2"});
  QCOMPARE(result.status, 2);
  QVERIFY2(result.messages.contains("A batch of 2 cannot be divided among 3 processes"), result.messages);
}

void TestProcessesProgram::moreProcessesThanTheMachineCarriesAreRefusedAtOnce() {
  const Result result = train("crowd", 1000, {"--batch-size", "1000"});
  QCOMPARE(result.status, 2);
  QVERIFY2(result.messages.contains("too few for 1000 processes: take at most"), result.messages);
  QVERIFY2(!result.output.contains("run-recorded"), result.output);  // Nothing began.
}

std::unique_ptr<QProcess> TestProcessesProgram::ofTwo(int rank, quint16 port, const QStringList& arguments) const {
  const QStringList words = {QStringLiteral("RANK=%1").arg(rank), "WORLD_SIZE=2", "MASTER_ADDR=127.0.0.1",
                             QStringLiteral("MASTER_PORT=%1").arg(port), PROGRAM};
  return program_.startOther("env", words + arguments);
}

void TestProcessesProgram::processesMeetWhereTheEnvironmentSays() {
  const QStringList options = {"--architecture", "basic", "--units", "16", "--batch-size", "8", "--epochs", "2"};
  const quint16 port = freePort();
  const QStringList arguments = training("met", options) << "--distributed";
  const auto leader = ofTwo(0, port, arguments);
  const auto follower = ofTwo(1, port, arguments);
  const Result led = Program::finish(*leader);
  const Result followed = Program::finish(*follower);
  QVERIFY2(led.status == 0 && followed.status == 0, led.messages + followed.messages);
  QVERIFY(followed.output.isEmpty());  // One of them keeps and tells the run.
  const Result runs = program_.run({"runs", "--json", "--store", program_.path("met")});
  QCOMPARE(runs.output.count("\"status\""), 1);
  const double alone = epochsOf(train("alone", 1, options))[1]["val_loss"].toDouble();
  const double together = epochsOf(led)[1]["val_loss"].toDouble();
  QVERIFY2(alone != 0.0 && std::abs(together / alone - 1.0) < kLossTolerance, led.output);
}

void TestProcessesProgram::otherPicturesAreNotTrainedTogether() {
  const QString fewer = program_.path("fewer");
  QCOMPARE(program_.run({"sample", "shapes", "--out", fewer, "--size", "16", "--count", "40"}).status, 0);
  const quint16 port = freePort();
  const QStringList arguments = training("differing", {"--epochs", "2", "--distributed"});
  QStringList others = arguments;
  others.replace(2, fewer);
  const auto leader = ofTwo(0, port, arguments);
  const auto follower = ofTwo(1, port, others);
  const Result led = Program::finish(*leader);
  QCOMPARE(led.status, 2);
  QVERIFY2(led.messages.contains("finds other pictures"), led.messages);
  QVERIFY(Program::finish(*follower).status != 0);
}

void TestProcessesProgram::distributedNeedsToKnowTheOthers() {
  const Result result = program_.run(training("unknown", {"--distributed"}));
  QCOMPARE(result.status, 2);
  QVERIFY2(result.messages.contains("srun or torchrun"), result.messages);
}

QTEST_GUILESS_MAIN(TestProcessesProgram)
#include "tst_processes_program.moc"
