// SPDX-License-Identifier: GPL-3.0-or-later
// The queue's "Run on" with a real worker: a place is set up, runs are sent, seen, cancelled and taken back, whatever happens
// to the window meanwhile.
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <algorithm>

#include "core/spool/spool_folder.h"
#include "core/store/kept_run.h"
#include "core/store/run_queue.h"
#include "tests/app/program.h"
#include "tests/ui/support/german_window.h"
#include "tests/ui/support/ui_test.h"
#include "ui/bridge/elsewhere.h"
#include "ui/bridge/run_controller.h"
#include "ui/look/settings.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/pages/runs_page.h"
#include "ui/queue/elsewhere_panel.h"
#include "ui/queue/places_dialog.h"
#include "ui/queue/queue_dialog.h"
#include "ui/queue/queue_model.h"
#include "ui/queue/sent_runs_model.h"
#include "ui/runs/run_list_model.h"
#include "ui/runs/run_table.h"

using ui::SentRunsModel;

namespace {

// The widget as it is in English, and under NAME-de in German.
void keepInBothLanguages(QWidget& widget, const QString& name) {
  testing::keep(testing::settledPicture(widget), name);
  {
    const testing::GermanWindow german;
    testing::keep(testing::settledPicture(widget), name + QStringLiteral("-de"));
  }
  (void)testing::settledPicture(widget);
}

}  // namespace

class TestElsewhere : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { theme_.applyTo(*qobject_cast<QApplication*>(QCoreApplication::instance())); }
  void init();
  void cleanup();
  void aPlaceIsSetUpTriedAndKept();
  void whatAPlaceLacksIsSaid();
  void runsAreSentSeenAndComeBack();
  void theWindowMayBeClosedMeanwhile();
  void aRunIsCancelledAndTriedAgain();
  void theLogOfAFailedRunIsOneClickAway();
  void aDamagedListOfPlacesIsSaid();
  void aSlurmClusterIsDrivenFromTheWindow();

 private:
  void show();
  void close();
  [[nodiscard]] std::filesystem::path path(const QString& name) const { return program_->path(name).toStdString(); }
  void plan(int runs, int epochs);
  void setUpFolder();
  void setUpCluster();
  void lookAtRuns(int runs);
  void send();
  [[nodiscard]] std::unique_ptr<QProcess> worker() const;
  [[nodiscard]] QStringList states() const { return column(SentRunsModel::State); }
  [[nodiscard]] QStringList column(int column) const;
  template <class Part>
  [[nodiscard]] Part* part(const char* name) const {
    return dialog_->findChild<Part*>(QLatin1String(name));
  }
  void press(const char* button) const { QTest::mouseClick(part<QPushButton>(button), Qt::LeftButton); }

  static constexpr int kPatience = 100'000;  // For a busy machine.

  ui::Theme theme_;
  std::unique_ptr<Program> program_;
  std::unique_ptr<ui::RunController> controller_;
  std::unique_ptr<ui::QueueRunner> runner_;
  std::unique_ptr<ui::Elsewhere> elsewhere_;
  std::unique_ptr<ui::QueueDialog> dialog_;
  std::unique_ptr<QAbstractItemModelTester> tester_;
};

void TestElsewhere::init() {
  testing::failOnQtWarnings();
  program_ = std::make_unique<Program>();
  ui::removeKept(QStringLiteral("runOn"), {});
  controller_ = std::make_unique<ui::RunController>(path(QStringLiteral("store")));
  show();
}

void TestElsewhere::cleanup() {
  close();
  controller_.reset();
}

void TestElsewhere::show() {
  runner_ = std::make_unique<ui::QueueRunner>(*controller_, path(QStringLiteral("store")));
  elsewhere_ = std::make_unique<ui::Elsewhere>(ui::Elsewhere::Surroundings{
      path(QStringLiteral("store")), path(QStringLiteral("settings/places.json")), "1.0", PROGRAM});
  connect(elsewhere_.get(), &ui::Elsewhere::sent, runner_.get(), &ui::QueueRunner::refresh);
  dialog_ = std::make_unique<ui::QueueDialog>(theme_, *runner_, *elsewhere_);
  tester_ = std::make_unique<QAbstractItemModelTester>(&dialog_->elsewhere().model(),
                                                       QAbstractItemModelTester::FailureReportingMode::QtTest);
  elsewhere_->lookEvery(std::chrono::milliseconds(200));
  testing::show(*dialog_);
}

void TestElsewhere::close() {
  tester_.reset();
  dialog_.reset();
  elsewhere_.reset();
  runner_.reset();
}

void TestElsewhere::plan(int runs, int epochs) {
  core::RunSettings settings = core::defaultRunSettings();
  settings.data.folder = program_->pictures().toStdString();
  settings.data.size = 16;
  settings.training.batchSize = 8;
  settings.training.epochs = epochs;
  settings.training.threads = 1;
  runner_->append(std::vector(static_cast<std::size_t>(runs), settings), QStringLiteral("test"));
  QTRY_COMPARE(dialog_->model().rowCount(), runs);
}

void TestElsewhere::setUpFolder() {
  elsewhere_->setPlaces({{"shared", core::PlaceKind::Folder, {}, path(QStringLiteral("spool")), {}, true}});
  auto* const where = part<QComboBox>("queueWhere");
  where->setCurrentIndex(1);
  emit where->activated(1);
}

void TestElsewhere::send() {
  QTRY_VERIFY(part<QPushButton>("queueStart")->isEnabled());
  press("queueStart");
  QTRY_COMPARE(dialog_->model().rowCount(), 0);
}

std::unique_ptr<QProcess> TestElsewhere::worker() const {
  return program_->startOther(
      QStringLiteral("sh"),
      {QStringLiteral("-c"),
       QStringLiteral("exec '%1' work '%2' --store '%3' --hand-back-every 0 >> '%2/work.log' 2>&1")
           .arg(QStringLiteral(PROGRAM), program_->path(QStringLiteral("spool")),
                program_->path(QStringLiteral("node")))});
}

QStringList TestElsewhere::column(int column) const {
  QStringList cells;
  const SentRunsModel& model = dialog_->elsewhere().model();
  for (int row = 0; row < model.rowCount(); ++row) cells += model.index(row, column).data().toString();
  return cells;
}

void TestElsewhere::aPlaceIsSetUpTriedAndKept() {
  auto* const where = part<QComboBox>("queueWhere");
  QCOMPARE(where->itemText(0), QStringLiteral("This computer"));
  where->setCurrentIndex(where->count() - 1);
  emit where->activated(where->count() - 1);
  QCOMPARE(where->currentIndex(), 0);  // Setting up is no place.
  auto* const dialog = dialog_->findChild<ui::PlacesDialog*>();
  QVERIFY(dialog);
  const auto line = [dialog](const char* name) { return dialog->findChild<QLineEdit*>(QLatin1String(name)); };
  line("placeName")->setText(QStringLiteral("shared"));
  QVERIFY(line("placeHost")->isVisible() && !line("placeFolder")->isVisible());
  dialog->findChild<QComboBox*>(QStringLiteral("placeKind"))->setCurrentIndex(1);
  QVERIFY(line("placePartition")->isVisible() && line("placeFolder")->isVisible());
  {
    const QString english = line("placeHost")->placeholderText();
    const testing::GermanWindow german;
    QTRY_VERIFY(line("placeHost")->placeholderText() != english);
  }
  line("placeHost")->setText(QStringLiteral("login"));  // Jobs are submitted there, which has the folder.
  QVERIFY(!line("placeFolder")->isVisible() && line("placeRemoteFolder")->isVisible());
  dialog->findChild<QComboBox*>(QStringLiteral("placeKind"))->setCurrentIndex(2);
  QVERIFY(!line("placeHost")->isVisible() && !line("placePartition")->isVisible());
  line("placeFolder")->setText(program_->path(QStringLiteral("spool")));
  keepInBothLanguages(*dialog, QStringLiteral("places"));
  QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("placeTest")), Qt::LeftButton);
  auto* const answer = dialog->findChild<QLabel*>(QStringLiteral("placeAnswer"));
  QTRY_VERIFY2(answer->text().startsWith(QStringLiteral("The folder can be used.")), qPrintable(answer->text()));
  QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save), Qt::LeftButton);
  QCOMPARE(where->itemText(1), QStringLiteral("shared"));
  where->setCurrentIndex(1);
  emit where->activated(1);
  close();
  show();
  QCOMPARE(part<QComboBox>("queueWhere")->currentText(), QStringLiteral("shared"));  // As it was chosen last.
}

void TestElsewhere::whatAPlaceLacksIsSaid() {
  ui::PlacesDialog dialog(*elsewhere_, nullptr);
  testing::show(dialog);
  auto* const answer = dialog.findChild<QLabel*>(QStringLiteral("placeAnswer"));
  const auto save = [&dialog] {
    QTest::mouseClick(dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save), Qt::LeftButton);
  };
  save();
  QVERIFY2(answer->text().contains(QStringLiteral("Say which machine it is")), qPrintable(answer->text()));
  dialog.findChild<QLineEdit*>(QStringLiteral("placeHost"))->setText(QStringLiteral("lab"));
  QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("placeAdd")), Qt::LeftButton);
  QCOMPARE(dialog.findChild<QListWidget*>()->count(), 2);
  dialog.findChild<QLineEdit*>(QStringLiteral("placeHost"))->setText(QStringLiteral("lab 2"));
  dialog.findChild<QLineEdit*>(QStringLiteral("placeName"))->setText(dialog.findChild<QListWidget*>()->item(0)->text());
  save();
  QVERIFY2(answer->text().contains(QStringLiteral("Two places are called")), qPrintable(answer->text()));
  QVERIFY(dialog.isVisible());
  QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("placeRemove")), Qt::LeftButton);
  save();
  QVERIFY(!dialog.isVisible());
  QCOMPARE(elsewhere_->places().size(), std::size_t{1});
  QCOMPARE(elsewhere_->places().front().machine.host, std::string("lab"));
}

void TestElsewhere::runsAreSentSeenAndComeBack() {
  QVERIFY(!dialog_->elsewhere().isVisible());
  setUpFolder();
  plan(2, 3);
  QSignalSpy came(elsewhere_.get(), &ui::Elsewhere::runsCame);
  send();
  QTRY_COMPARE(states(), (QStringList{QStringLiteral("Waiting there"), QStringLiteral("Waiting there")}));
  QVERIFY(dialog_->elsewhere().isVisible());
  keepInBothLanguages(*dialog_, QStringLiteral("queue-elsewhere"));
  const auto process = worker();
  QTRY_COMPARE_WITH_TIMEOUT(states(), (QStringList{QStringLiteral("Done"), QStringLiteral("Done")}), kPatience);
  QCOMPARE(Program::finish(*process).status, 0);
  QVERIFY(came.size() >= 2);
  QCOMPARE(column(SentRunsModel::Epochs), (QStringList{QStringLiteral("3"), QStringLiteral("3")}));
  core::RunStore store(path(QStringLiteral("store")), core::StoreAccess::ReadOnly);
  QCOMPARE(store.count(), std::size_t{2});
  for (const core::RunSummary& run : store.list()) {
    QVERIFY(run.status == core::RunStatus::Finished);
    QVERIFY(!run.host.empty());
  }
  press("elsewhereClear");
  QTRY_COMPARE(states(), QStringList());
  QVERIFY(!dialog_->elsewhere().isVisible());
}

void TestElsewhere::theWindowMayBeClosedMeanwhile() {
  setUpFolder();
  plan(1, 3);
  send();
  close();
  const auto process = worker();
  QCOMPARE(Program::finish(*process).status, 0);
  show();
  QTRY_COMPARE_WITH_TIMEOUT(states(), QStringList{QStringLiteral("Done")}, kPatience);
  core::RunStore store(path(QStringLiteral("store")), core::StoreAccess::ReadOnly);
  QVERIFY(store.list().front().status == core::RunStatus::Finished);
}

void TestElsewhere::aRunIsCancelledAndTriedAgain() {
  setUpFolder();
  plan(1, 100000);
  send();
  const auto process = worker();
  QTRY_VERIFY_WITH_TIMEOUT(
      states() == QStringList{QStringLiteral("Training")} && !column(SentRunsModel::Epochs).front().isEmpty(),
      kPatience);
  {
    core::RunStore store(path(QStringLiteral("store")), core::StoreAccess::ReadOnly);
    QVERIFY(store.list().front().status == core::RunStatus::Running);  // Live, as if it was trained here.
  }
  dialog_->elsewhere().table().selectRow(0);
  QVERIFY(!part<QPushButton>("elsewhereAgain")->isEnabled());
  press("elsewhereCancel");
  QTRY_COMPARE(states(), QStringList{QStringLiteral("Cancelled")});
  QCOMPARE(Program::finish(*process).status, 0);  // Nothing else is left to do.
  QVERIFY(!part<QPushButton>("elsewhereCancel")->isEnabled());
  press("elsewhereAgain");
  QTRY_COMPARE(states(), QStringList{QStringLiteral("Waiting there")});
}

void TestElsewhere::theLogOfAFailedRunIsOneClickAway() {
  setUpFolder();
  plan(1, 3);
  send();
  core::RunStore store(path(QStringLiteral("store")), core::StoreAccess::ReadOnly);
  QVERIFY(QDir(program_->path(QStringLiteral("spool/data"))).removeRecursively());
  const auto process = worker();
  QTRY_COMPARE_WITH_TIMEOUT(states(), QStringList{QStringLiteral("Failed")}, kPatience);
  QCOMPARE(Program::finish(*process).status, 1);
  const QString why = dialog_->elsewhere().model().index(0, SentRunsModel::State).data(Qt::ToolTipRole).toString();
  QVERIFY2(why.contains(QStringLiteral("There is no folder")), qPrintable(why));
  QVERIFY(!column(SentRunsModel::Host).front().isEmpty());
  dialog_->elsewhere().table().selectRow(0);
  press("elsewhereLog");
  auto* const log = part<QPlainTextEdit>("logText");
  QTRY_VERIFY2(log->toPlainText().contains(QStringLiteral("There is no folder")), qPrintable(log->toPlainText()));
  QVERIFY(!part<QLabel>("logProblem")->isVisible());
}

void TestElsewhere::aDamagedListOfPlacesIsSaid() {
  setUpFolder();
  close();
  writeFile(program_->path(QStringLiteral("settings/places.json")), "{");
  show();
  const auto labels = dialog_->findChildren<QLabel*>();
  QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
    return label->isVisible() && label->text().contains(QStringLiteral("is damaged. Mend or delete that file."));
  }));
  QCOMPARE(part<QComboBox>("queueWhere")->currentText(), QStringLiteral("This computer"));
}

void TestElsewhere::setUpCluster() {
  auto* const where = part<QComboBox>("queueWhere");
  emit where->activated(where->count() - 1);
  auto* const dialog = dialog_->findChild<ui::PlacesDialog*>();
  QVERIFY(dialog);
  dialog->findChild<QLineEdit*>(QStringLiteral("placeName"))->setText(QStringLiteral("cluster"));
  dialog->findChild<QComboBox*>(QStringLiteral("placeKind"))->setCurrentIndex(1);
  dialog->findChild<QLineEdit*>(QStringLiteral("placeFolder"))->setText(program_->path(QStringLiteral("spool")));
  dialog->findChild<QSpinBox*>(QStringLiteral("placeWorkers"))->setValue(2);
  dialog->findChild<QSpinBox*>(QStringLiteral("placeCpus"))->setValue(1);
  QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("placeTest")), Qt::LeftButton);
  auto* const answer = dialog->findChild<QLabel*>(QStringLiteral("placeAnswer"));
  QTRY_VERIFY2_WITH_TIMEOUT(answer->text().contains(QStringLiteral("sbatch")), qPrintable(answer->text()), kPatience);
  keepInBothLanguages(*dialog, QStringLiteral("slurm-place"));
  QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save), Qt::LeftButton);
  where->setCurrentIndex(1);
  emit where->activated(1);
}

// Which machine trained a run, and as which job, are columns of Runs.
void TestElsewhere::lookAtRuns(int runs) {
  ui::ComparedRuns compared;
  ui::RunsPage page(theme_, compared, path(QStringLiteral("store")));
  page.resize(1280, 720);
  testing::show(page);
  page.refresh();
  page.table().setColumnIds({QStringLiteral("name"), QStringLiteral("status"), QStringLiteral("epochs"),
                             QStringLiteral("host"), QStringLiteral("job")});
  QTRY_COMPARE(page.model().rowCount(), runs);
  keepInBothLanguages(page, QStringLiteral("slurm-runs"));
}

// With a real Slurm of this machine, which tests/cluster starts.
void TestElsewhere::aSlurmClusterIsDrivenFromTheWindow() {
  if (qEnvironmentVariableIsEmpty("AFTERIMAGE_TEST_SLURM")) QSKIP("./dev cluster runs this with a real Slurm");
  setUpCluster();
  plan(1, 100000);
  send();
  const auto isTraining = [this] {
    return states() == QStringList{QStringLiteral("Training")} && !column(SentRunsModel::Epochs).front().isEmpty();
  };
  QTRY_VERIFY_WITH_TIMEOUT(isTraining(), kPatience);
  const QString job = column(SentRunsModel::Job).front();
  QVERIFY2(!job.isEmpty() && !job.contains(QStringLiteral("PENDING")), qPrintable(job));
  keepInBothLanguages(*dialog_, QStringLiteral("slurm-training"));
  dialog_->elsewhere().table().selectRow(0);
  press("elsewhereLog");
  QTRY_VERIFY_WITH_TIMEOUT(part<QPlainTextEdit>("logText")->toPlainText().contains(QStringLiteral("epoch")), kPatience);
  close();  // Nothing changes there.
  show();
  QTRY_VERIFY_WITH_TIMEOUT(isTraining(), kPatience);
  dialog_->elsewhere().table().selectRow(0);
  press("elsewhereCancel");
  QTRY_COMPARE_WITH_TIMEOUT(states(), QStringList{QStringLiteral("Cancelled")}, kPatience);
  press("elsewhereClear");

  plan(2, 3);
  send();
  const auto done = [this] { return states().count(QStringLiteral("Done")); };
  QTRY_COMPARE_WITH_TIMEOUT(done(), 2, kPatience);
  core::RunStore store(path(QStringLiteral("store")), core::StoreAccess::ReadOnly);
  const auto runs = store.list();
  QCOMPARE(std::count_if(runs.begin(), runs.end(),
                         [](const core::RunSummary& run) { return run.status == core::RunStatus::Finished; }),
           2);
  for (const core::RunSummary& run : runs) QVERIFY(!run.job.empty() && !run.host.empty());
  lookAtRuns(static_cast<int>(runs.size()));

  plan(1, 3);
  send();
  QVERIFY(QDir(program_->path(QStringLiteral("spool/data"))).removeRecursively());
  QTRY_COMPARE_WITH_TIMEOUT(states().count(QStringLiteral("Failed")), 1, kPatience);
  dialog_->elsewhere().table().selectRow(static_cast<int>(states().indexOf(QStringLiteral("Failed"))));
  press("elsewhereLog");
  const auto log = [this] { return part<QPlainTextEdit>("logText")->toPlainText(); };
  QTRY_VERIFY2_WITH_TIMEOUT(log().contains(QStringLiteral("There is no folder")), qPrintable(log()), kPatience);
  keepInBothLanguages(*dialog_, QStringLiteral("slurm-failed"));
  keepInBothLanguages(*part<QPlainTextEdit>("logText")->window(), QStringLiteral("slurm-log"));
}

QTEST_MAIN(TestElsewhere)
#include "tst_elsewhere.moc"
