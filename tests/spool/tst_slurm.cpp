// SPDX-License-Identifier: GPL-3.0-or-later
// The script that Slurm runs, carried out by a real shell with programs that answer as Slurm's do, and reading Slurm's answers.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.h"
#include "core/spool/slurm_script.h"
#include "core/spool/slurm_tasks.h"

namespace {

constexpr int kPatience = 60'000;  // For a busy machine.

}  // namespace

class TestSlurm : public QObject {
  Q_OBJECT

 private slots:
  void noMoreWorkersThanRunsOrThanAnArrayHolds();
  void wishesStandInTheHead();
  void severalTasksAreOneWorker();
  void wishOfSeveralLinesIsRefused();
  void oddNamesStayWhatTheyAre();
  void foldersThatLogsCannotLieInAreRefused();
  void ownWishesStandAmongTheOthers();
  void finishedWorkerLeavesNothingBehind();
  void whatWasNotHandedBackIsKept();
  void workerThatWasCutOffWaitsForAnotherTurn();
  void answersAreReadBack();

 private:
  // Runs the script with this worker; answers what it told scontrol.
  QString requeued(const QByteArray& worker, int* status, int signal = 0) const;
};

void TestSlurm::noMoreWorkersThanRunsOrThanAnArrayHolds() {
  core::SlurmWishes wishes;
  wishes.workers = 2000;
  QCOMPARE(core::fitted(wishes, 5000, 1001).workers, std::size_t{1001});
  QCOMPARE(core::fitted(wishes, 30, 1001).workers, std::size_t{30});
  QCOMPARE(core::fitted(wishes, 5000, 0).workers, std::size_t{2000});
  QCOMPARE(core::fitted(wishes, 0, 1001).workers, std::size_t{1});
}

void TestSlurm::wishesStandInTheHead() {
  core::SlurmWishes wishes;
  wishes.workers = 8;
  wishes.atOnce = 4;
  wishes.partition = "gpu";
  wishes.time = "8:00:00";
  wishes.gpus = "1";
  wishes.cpus = 6;
  wishes.modules = {"torch/2"};
  wishes.lines = {"export OMP_PROC_BIND=true"};
  const QString script = QString::fromStdString(core::slurmScript(wishes, "/opt/a b/cli", "/shared/it's"));
  for (const char* const line :
       {"#SBATCH --array=0-7%4\n", "#SBATCH --partition=gpu\n", "#SBATCH --time=8:00:00\n", "#SBATCH --gpus=1\n",
        "#SBATCH --cpus-per-task=6\n", "#SBATCH --requeue\n", "#SBATCH --signal=B:USR1@120\n",
        "module load 'torch/2'\n", "export OMP_PROC_BIND=true\n", "program='/opt/a b/cli'\n",
        "spool='/shared/it'\\''s'\n"}) {
    QVERIFY2(script.contains(QLatin1String(line)), line);
  }
  QVERIFY(!script.contains(QStringLiteral("--mem")));
}

void TestSlurm::severalTasksAreOneWorker() {
  core::SlurmWishes wishes;
  QVERIFY(core::slurmScript(wishes, "/cli", "/spool").find("srun") == std::string::npos);
  wishes.tasks = 4;
  wishes.nodes = 2;
  wishes.cpus = 6;
  const QString script = QString::fromStdString(core::slurmScript(wishes, "/cli", "/spool"));
  for (const char* const line : {"#SBATCH --ntasks=4\n", "#SBATCH --nodes=2\n", "--ntasks=4 --cpus-per-task=6'\n",
                                 "distributed=--distributed\n"}) {
    QVERIFY2(script.contains(QLatin1String(line)), line);
  }
  const QString words = QString::fromStdString(core::submitWords(wishes));
  QVERIFY2(words.contains(QStringLiteral("--tasks='4' --nodes='2'")), qPrintable(words));
}

void TestSlurm::wishOfSeveralLinesIsRefused() {
  core::SlurmWishes wishes;
  wishes.partition = "gpu\n#SBATCH --uid=0";
  QVERIFY_EXCEPTION_THROWN((void)core::slurmScript(wishes, "/cli", "/spool"), core::Error);
}

// sbatch reads quotes and backslashes, and no variables; in the name of a log "%" begins what it fills in.
void TestSlurm::oddNamesStayWhatTheyAre() {
  core::SlurmWishes wishes;
  wishes.partition = "night \"shift\" #2";
  wishes.account = "-x";
  wishes.modules = {"torch $HOME"};
  const QString script =
      QString::fromStdString(core::slurmScript(wishes, "/opt/$(reboot)/cli", "/shared/it's 100%A \"so\" $HOME ü"));
  for (const char* const line :
       {"#SBATCH --partition=\"night \\\"shift\\\" #2\"\n", "#SBATCH --account=-x\n", "module load 'torch $HOME'\n",
        "#SBATCH --output=\"/shared/it's 100%%A \\\"so\\\" $HOME ü/slurm/%A_%a.log\"\n",
        "spool='/shared/it'\\''s 100%A \"so\" $HOME ü'\n", "program='/opt/$(reboot)/cli'\n"}) {
    QVERIFY2(script.contains(QString::fromUtf8(line)), qPrintable(script));
  }
  const QString words = QString::fromStdString(core::submitWords(wishes));
  QVERIFY2(words.contains(QStringLiteral("--account='-x'")), qPrintable(words));
}

void TestSlurm::foldersThatLogsCannotLieInAreRefused() {
  for (const char* const folder : {"/shared/a\\b", "/shared/a\nb"}) {
    QVERIFY_EXCEPTION_THROWN((void)core::slurmScript({}, "/cli", folder), core::Error);
  }
  core::SlurmWishes wishes;
  wishes.modules = {"--force"};
  QVERIFY_EXCEPTION_THROWN((void)core::slurmScript(wishes, "/cli", "/spool"), core::Error);
}

void TestSlurm::ownWishesStandAmongTheOthers() {
  core::SlurmWishes wishes;
  wishes.modules = {"torch"};
  wishes.lines = {"export A=1", "#SBATCH --exclusive"};
  const std::string script = core::slurmScript(wishes, "/cli", "/spool");
  QVERIFY(script.find("#SBATCH --exclusive") < script.find("module load"));
  QVERIFY(script.find("export A=1") > script.find("module load"));
}

QString TestSlurm::requeued(const QByteArray& worker, int* status, int signal) const {
  const QTemporaryDir folder;
  const auto write = [&](const QString& name, const QByteArray& text) {
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly)) qFatal("The script cannot be written.");
    file.write(text);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  };
  write(QStringLiteral("cli"), "#!/bin/bash\nmkdir -p \"$4\"\n" + worker);
  write(QStringLiteral("scontrol"), "#!/bin/bash\necho \"$@\" >> " + folder.filePath(QStringLiteral("asked")).toUtf8());
  write(QStringLiteral("job"),
        QByteArray::fromStdString(
            core::slurmScript({}, folder.filePath(QStringLiteral("cli")).toStdString(), folder.path().toStdString())));
  QProcess job;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("PATH"), folder.path() + QStringLiteral(":/usr/bin:/bin"));
  environment.insert(QStringLiteral("TMPDIR"), folder.path());
  environment.insert(QStringLiteral("SLURM_ARRAY_JOB_ID"), QStringLiteral("47"));
  environment.insert(QStringLiteral("SLURM_ARRAY_TASK_ID"), QStringLiteral("3"));
  job.setProcessEnvironment(environment);
  job.start(QStringLiteral("bash"), {folder.filePath(QStringLiteral("job"))});
  if (signal != 0) {
    if (!QTest::qWaitFor([&] { return QFile::exists(folder.filePath(QStringLiteral("begun"))); }, kPatience)) return {};
    QProcess::execute(QStringLiteral("kill"), {QStringLiteral("-%1").arg(signal), QString::number(job.processId())});
  }
  job.waitForFinished(kPatience);
  *status = job.exitCode();
  const bool isKept = QDir(folder.path()).exists(QStringLiteral("afterimage-47_3"));
  QFile asked(folder.filePath(QStringLiteral("asked")));
  const QString words = asked.open(QIODevice::ReadOnly) ? QString::fromUtf8(asked.readAll()).trimmed() : QString();
  return (words + (isKept ? QStringLiteral(" (kept)") : QString())).trimmed();
}

void TestSlurm::finishedWorkerLeavesNothingBehind() {
  int status = -1;
  QCOMPARE(requeued("exit 0\n", &status), QString());
  QCOMPARE(status, 0);
  QCOMPARE(requeued("exit 1\n", &status), QString());  // A run that fails would fail again.
  QCOMPARE(status, 1);
}

void TestSlurm::whatWasNotHandedBackIsKept() {
  int status = -1;
  QCOMPARE(requeued("mkdir \"$4/not-handed-back\"; exit 1\n", &status), QStringLiteral("(kept)"));
  QCOMPARE(status, 1);
}

void TestSlurm::workerThatWasCutOffWaitsForAnotherTurn() {
  int status = -1;
  QCOMPARE(requeued("trap 'sleep 0.2; exit 130' USR1\ntouch \"$2/begun\"\nwhile :; do sleep 0.05; done\n", &status, 10),
           QStringLiteral("requeue 47_3 (kept)"));
  QCOMPARE(status, 130);  // The worker took its time, and its own status counts.
  QCOMPARE(requeued("kill -9 $$\n", &status), QStringLiteral("requeue 47_3 (kept)"));
}

void TestSlurm::answersAreReadBack() {
  const auto tasks =
      core::slurmTasks("4711_0|RUNNING|1:02|node7|None\n4711_1|PENDING|0:00||Resources\n\nslurm_load_jobs error\n");
  QCOMPARE(tasks.size(), std::size_t{2});
  QCOMPARE(tasks[0].id, "4711_0");
  QCOMPARE(tasks[0].node, "node7");
  QCOMPARE(tasks[0].reason, "");
  QCOMPARE(tasks[1].state, "PENDING");
  QCOMPARE(tasks[1].reason, "Resources");
  QCOMPARE(core::submittedJob("4711;cluster\n").value_or(""), "4711");
  QVERIFY(!core::submittedJob("sbatch: error: invalid partition"));
  QCOMPARE(core::largestArray("MaxArraySize            = 1001\nMaxDBDMsgs = 20012\n"), std::size_t{1001});
  QCOMPARE(core::largestArray("nothing"), std::size_t{0});
}

QTEST_GUILESS_MAIN(TestSlurm)
#include "tst_slurm.moc"
