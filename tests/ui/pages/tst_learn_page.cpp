// SPDX-License-Identifier: GPL-3.0-or-later
// The lessons as somebody takes them, from the list to the last step; the engine does as it is told.
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

#include "core/store/run_changes.h"
#include "core/store/run_store.h"
#include "tests/support/fake_engine.h"
#include "tests/support/store_samples.h"
#include "tests/ui/support/ui_test.h"
#include "ui/bridge/run_controller.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/live_chart.h"
#include "ui/learn/glossary_view.h"
#include "ui/learn/lesson_runs.h"
#include "ui/learn/lesson_view.h"
#include "ui/learn/lessons.h"
#include "ui/learn/marking_picture.h"
#include "ui/look/theme.h"
#include "ui/pages/learn_page.h"
#include "ui/pictures/reconstruction_card.h"
#include "ui/widgets/painted_parts.h"
#include "ui/words/window_language.h"

using Step = ui::LessonView::Step;
using State = ui::LessonRun::State;

class TestLearnPage : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void cleanup();
  void everyLessonGoesFromItsFirstStepToItsLast_data();
  void everyLessonGoesFromItsFirstStepToItsLast();
  void nothingIsTakenAwayBeforeTheGuess();
  void runIsAnOrdinaryOneAndFoundAgain();
  void runIsShownNowhereElse();
  void anotherRunInProgressIsNamedAndWaitedFor();
  void runThatFailsSaysWhyAndCanBeRunAgain();
  void runThatIsStoppedBeforeItLearntAnythingSaysSo();
  void picturesThatCannotBeMadeSayWhy();
  void engineThatIsMissingSaysSo();
  void termsAreOpenedByTheirIds();
  void anotherLanguageIsSpokenAtOnce();
  void findingsStandInTheAnswerOfTheirRun();
  void noTextIsCutOff_data();
  void noTextIsCutOff();
  void largeTextAndNarrowWindowsAreTaken();

 private:
  [[nodiscard]] std::filesystem::path store() const { return folder_->path().toStdString(); }
  [[nodiscard]] ui::LessonView& lesson() const { return *lesson_; }
  void open(int place);
  // Of what is seen now.
  template <class Part>
  [[nodiscard]] Part* part(const char* name) const {
    for (Part* const found : page_->findChildren<Part*>(QLatin1String(name))) {
      if (found->isVisible()) return found;
    }
    return nullptr;
  }
  void click(const char* name) const {
    auto* const button = part<QAbstractButton>(name);
    QVERIFY2(button != nullptr, name);
    QVERIFY2(button->isEnabled(), name);
    button->click();
  }
  // To the step of the run, with a guess on the way.
  void goToRun(int answer = 0);
  void train(const ui::LessonTrial& trial);
  void walkRun(const ui::LessonTrial& trial);
  void walkMark();
  void walkAnswer(const ui::LessonAnswer& answer);

  ui::Theme theme_;
  std::unique_ptr<QTemporaryDir> cache_;
  std::unique_ptr<QTemporaryDir> folder_;
  std::shared_ptr<testing::FakeEngine> engine_;
  std::unique_ptr<ui::RunController> controller_;
  std::unique_ptr<ui::LearnPage> page_;
  ui::LessonView* lesson_ = nullptr;
};

void TestLearnPage::init() {
  testing::failOnQtWarnings();
  ui::installPaintedPartsAccessibility();
  cache_ = std::make_unique<QTemporaryDir>();
  qputenv("XDG_CACHE_HOME", cache_->path().toUtf8());
  QDir(cache_->path()).mkpath(QStringLiteral("afterimage/samples/emoji-sketch-64"));  // They have been made already.
  folder_ = std::make_unique<QTemporaryDir>();
  engine_ = std::make_shared<testing::FakeEngine>();
  controller_ = std::make_unique<ui::RunController>(store());
  controller_->setEngine(engine_);
  page_ = std::make_unique<ui::LearnPage>(theme_, *controller_, store());
  page_->resize(1400, 900);
  testing::show(*page_);
}

void TestLearnPage::cleanup() {
  page_.reset();
  controller_.reset();
  engine_.reset();
}

void TestLearnPage::open(int place) {
  page_->showList();
  click(qPrintable(QStringLiteral("openLesson%1").arg(place + 1)));
  lesson_ = &page_->lesson(place);
}

void TestLearnPage::goToRun(int answer) {
  click("lessonNext");
  QCOMPARE(lesson().step(), Step::Guess);
  click(qPrintable(QStringLiteral("choose_answer%1").arg(answer)));
  click("lessonNext");
  QCOMPARE(lesson().step(), Step::Trial);
}

void TestLearnPage::train(const ui::LessonTrial& trial) {
  const std::size_t before = engine_->runs().size();
  click("lessonStart");
  QTRY_COMPARE(engine_->runs().size(), before + 1);
  testing::FakeRun& run = engine_->run();
  QCOMPARE(run.settings().name, std::string(trial.tag));
  QVERIFY(run.settings().data.folder.ends_with("emoji-sketch-64"));
  run.begin();
  for (int epoch = 0; epoch < 2; ++epoch) {
    run.trainBatch(1, 2);
    run.trainEpoch({{"val_psnr", 17.5}, {"val_categorical_accuracy", 0.975}});
    run.showPictures();
  }
  run.finish();
  QTRY_COMPARE(page_->runs().of(trial).state(), State::Done);
}

void TestLearnPage::walkRun(const ui::LessonTrial& trial) {
  train(trial);
  const auto* const chart = part<ui::ChartCard>("lessonChart");
  QVERIFY(chart != nullptr);
  QCOMPARE(chart->chart().data().curve(ui::CurveKind::Validation).points().size(), std::size_t{2});
  QVERIFY2(part<QLabel>("lessonState")->text().contains(QLatin1String(trial.tag)),
           qPrintable(part<QLabel>("lessonState")->text()));
  QCOMPARE(part<ui::ReconGrid>("reconGrid")->columnCount(), 2);
  QTRY_COMPARE(part<ui::ReconGrid>("reconGrid")->epoch(), std::int64_t{2});
}

void TestLearnPage::walkMark() {
  click("lessonNext");
  QCOMPARE(lesson().step(), Step::Mark);
  auto* const picture = part<ui::MarkingPicture>("markingPicture");
  QVERIFY(picture != nullptr);
  QVERIFY(!part<QPushButton>("showError")->isEnabled());
  picture->setFocus();
  QTest::keyClick(picture, Qt::Key_Right);
  QTest::keyClick(picture, Qt::Key_Return);
  click("showError");
  QVERIFY(picture->isRevealed());
  QVERIFY(!part<QLabel>("markResult")->text().isEmpty());
  click("anotherPicture");
  QVERIFY(!picture->isRevealed());
}

void TestLearnPage::walkAnswer(const ui::LessonAnswer& answer) {
  click("lessonNext");
  QCOMPARE(part<QLabel>("answerTitle")->text(), ui::lessonText(answer.title));
  for (std::size_t i = 0; i < answer.sentences.size(); ++i) {
    const auto* const sentence = part<QLabel>(qPrintable(QStringLiteral("answerSentence%1").arg(i)));
    QVERIFY(sentence != nullptr);
    QVERIFY2(!sentence->text().contains(QStringLiteral("%1")), qPrintable(sentence->text()));
  }
  for (std::size_t i = 0; i < answer.figures.size(); ++i) {
    const auto name = QStringLiteral("figureHere%1").arg(i);
    QVERIFY(part<QLabel>(qPrintable(name)) != nullptr);
    if (QLatin1String(answer.figures[i].metric) == QLatin1String("val_psnr")) {
      QVERIFY(part<QLabel>(qPrintable(name))->text().contains(QStringLiteral("17")));
    }
  }
}

void TestLearnPage::everyLessonGoesFromItsFirstStepToItsLast_data() {
  QTest::addColumn<int>("place");
  QTest::addColumn<QString>("language");
  for (const char* const language : {"en", "de"}) {
    for (int place = 0; place < 6; ++place) {
      QTest::addRow("lesson %d, %s", place + 1, language) << place << QString::fromLatin1(language);
    }
  }
}

void TestLearnPage::everyLessonGoesFromItsFirstStepToItsLast() {
  QFETCH(int, place);
  QFETCH(QString, language);
  ui::WindowLanguage spoken;
  spoken.use(language);
  const ui::Lesson& told = ui::lessons()[static_cast<std::size_t>(place)];
  open(place);
  QCOMPARE(lesson().step(), Step::Story);
  QVERIFY(part<QLabel>("lessonTitle")->text().contains(ui::lessonText(told.title)));
  const auto wrong = static_cast<int>((told.right + 1) % told.choices.size());
  goToRun(wrong);
  walkRun(told.trial);
  walkMark();
  walkAnswer(told.answer);
  QCOMPARE(lesson().step(), Step::Answer);
  QCOMPARE(lesson().stepCount(), std::size_t{told.open ? 7U : 5U});
  if (told.open) {
    click("lessonNext");
    QCOMPARE(lesson().step(), Step::OpenTrial);
    QVERIFY(!page_->runs().isDone(told));
    walkRun(told.open->trial);
    QCOMPARE(engine_->run().settings().data.color, core::ColorMode::Grey);
    walkAnswer(told.open->answer);
    QCOMPARE(lesson().step(), Step::OpenAnswer);
  }
  QVERIFY(page_->runs().isDone(told));
  click("lessonNext");
  if (place == 5) {
    QVERIFY(part<QLabel>("lessonsDone") != nullptr);
    QVERIFY(part<QLabel>("lessonsDone")->text().contains(QLatin1Char('1')));
  } else {
    QCOMPARE(page_->currentWidget(), static_cast<QWidget*>(&page_->lesson(place + 1)));
  }
  spoken.use(QStringLiteral("en"));
}

void TestLearnPage::nothingIsTakenAwayBeforeTheGuess() {
  QVERIFY(!part<QWidget>("lessonTeaches1")->findChildren<QLabel*>().last()->text().isEmpty());
  open(0);
  lesson().showStep(Step::Answer);
  QCOMPARE(lesson().step(), Step::Guess);
  QVERIFY(part<QLabel>("guessVerdict")->text().contains(QStringLiteral("first")));
  QVERIFY(part<QLabel>("guessReply")->text().isEmpty());
  click("choose_answer0");
  const QString reply = part<QLabel>("guessReply")->text();
  QVERIFY(reply.contains(ui::lessonText(ui::lessons()[0].choices[0].reply)));
  QVERIFY(reply.contains(ui::lessonText(ui::lessons()[0].choices[1].reply)));
  click("choose_answer1");
  QVERIFY(part<QLabel>("guessVerdict")->text().startsWith(QStringLiteral("Yes")));
  lesson().showStep(Step::Answer);
  QCOMPARE(lesson().step(), Step::Answer);
  QVERIFY(part<QLabel>("answerSentence0") == nullptr);  // Its figures are those of a run that there is not.
  click("answerNeedsRun");
  QCOMPARE(lesson().step(), Step::Trial);
  lesson().showStep(Step::Mark);
  QVERIFY(part<ui::MarkingPicture>("markingPicture") == nullptr);
  click("markNeedsRun");
  QCOMPARE(lesson().step(), Step::Trial);
}

void TestLearnPage::runIsAnOrdinaryOneAndFoundAgain() {
  open(1);
  goToRun();
  train(ui::lessons()[1].trial);
  const QString uid = page_->runs().of(ui::lessons()[1].trial).uid();
  const auto tagged = [&] {
    const std::vector<core::RunSummary> runs = core::RunStore(store(), core::StoreAccess::ReadOnly).list();
    return runs.size() == 1 && runs[0].uid == uid.toStdString() && runs[0].tags == std::vector<std::string>{"lesson-2"};
  };
  QTRY_VERIFY(tagged());
  QSignalSpy opened(page_.get(), &ui::LearnPage::openRequested);
  click("lessonOpen");
  QCOMPARE(opened.size(), 1);
  QCOMPARE(opened[0][0].toString(), uid);
  page_ = std::make_unique<ui::LearnPage>(theme_, *controller_, store());
  testing::show(*page_);
  QTRY_VERIFY(page_->runs().isDone(ui::lessons()[1]));
  QCOMPARE(page_->runs().doneCount(), 1);
  open(1);
  goToRun();
  QTRY_COMPARE(page_->runs().of(ui::lessons()[1].trial).state(), State::Done);
  QCOMPARE(part<ui::ReconGrid>("reconGrid")->columnCount(), 2);
  walkMark();
  walkAnswer(ui::lessons()[1].answer);
}

// Whoever shows runs to a team shows them what is meant, not exercises.
void TestLearnPage::runIsShownNowhereElse() {
  const QString logs = folder_->filePath(QStringLiteral("logs"));
  controller_->setLogTargets({logs.toStdString(), std::nullopt});
  open(1);
  goToRun();
  train(ui::lessons()[1].trial);
  QVERIFY(!QDir(logs).exists());
}

void TestLearnPage::anotherRunInProgressIsNamedAndWaitedFor() {
  QVERIFY(controller_->start(store_samples::started("other", 5).settings).ticket);
  open(2);
  goToRun();
  QVERIFY(!part<QPushButton>("lessonStart")->isEnabled());
  QVERIFY(part<QLabel>("lessonState")->text().contains(QStringLiteral("Another run")));
  QTRY_COMPARE(engine_->runs().size(), std::size_t{1});
  engine_->run().begin();
  engine_->run().trainEpoch();
  engine_->run().finish();
  QTRY_VERIFY(part<QPushButton>("lessonStart")->isEnabled());
  QCOMPARE(page_->runs().of(ui::lessons()[2].trial).state(), State::Untried);  // It was no lesson.
  QVERIFY(part<QLabel>("lessonState")->text().isEmpty());
}

void TestLearnPage::runThatFailsSaysWhyAndCanBeRunAgain() {
  open(0);
  goToRun();
  click("lessonStart");
  QTRY_COMPARE(engine_->runs().size(), std::size_t{1});
  engine_->run().begin();
  engine_->run().fail("The loss became infinite.");
  QTRY_COMPARE(page_->runs().of(ui::lessons()[0].trial).state(), State::Failed);
  QCOMPARE(part<QLabel>("lessonState")->text(), QStringLiteral("The loss became infinite."));
  train(ui::lessons()[0].trial);
  QVERIFY(page_->runs().of(ui::lessons()[0].trial).problem().isEmpty());
}

void TestLearnPage::runThatIsStoppedBeforeItLearntAnythingSaysSo() {
  open(0);
  goToRun();
  click("lessonStart");
  QTRY_COMPARE(engine_->runs().size(), std::size_t{1});
  engine_->run().begin();
  click("lessonStop");
  QTRY_COMPARE(page_->runs().of(ui::lessons()[0].trial).state(), State::Stopped);
  QVERIFY(part<QLabel>("lessonState")->text().contains(QStringLiteral("Stopped")));
  QVERIFY(!page_->runs().isDone(ui::lessons()[0]));
  QVERIFY(part<QPushButton>("lessonStart")->isEnabled());
}

void TestLearnPage::picturesThatCannotBeMadeSayWhy() {
  QFile file(cache_->filePath(QStringLiteral("no folder")));
  QVERIFY(file.open(QIODevice::WriteOnly));
  qputenv("XDG_CACHE_HOME", file.fileName().toUtf8());
  open(0);
  goToRun();
  click("lessonStart");
  QTRY_COMPARE(page_->runs().of(ui::lessons()[0].trial).state(), State::Failed);
  QVERIFY(!part<QLabel>("lessonState")->text().isEmpty());
  QVERIFY(engine_->runs().empty());
  QVERIFY(part<QPushButton>("lessonStart")->isEnabled());
}

void TestLearnPage::engineThatIsMissingSaysSo() {
  controller_->setEngine(nullptr);
  open(0);
  goToRun();
  click("lessonStart");
  QTRY_COMPARE(page_->runs().of(ui::lessons()[0].trial).state(), State::Failed);
  QVERIFY(part<QLabel>("lessonState")->text().contains(QStringLiteral("not loaded")));
}

void TestLearnPage::termsAreOpenedByTheirIds() {
  page_->showTerm(QStringLiteral("psnr"));
  QCOMPARE(page_->terms().term(), QStringLiteral("psnr"));
  QVERIFY(part<QLabel>("glossaryText")->text().contains(QStringLiteral("decibels")));
  click("glossaryBack");
  open(2);
  click("term_sigmoid");
  QCOMPARE(page_->terms().term(), QStringLiteral("sigmoid"));
  page_->showTerm(QStringLiteral("no such word"));
  QCOMPARE(page_->terms().term(), QStringLiteral("sigmoid"));
  click("glossaryBack");
  QCOMPARE(page_->currentWidget(), static_cast<QWidget*>(lesson_));
}

// Says of every text that it went through the translator.
class Shouting : public QTranslator {
 public:
  [[nodiscard]] bool isEmpty() const override { return false; }
  QString translate(const char*, const char* text, const char*, int) const override {
    return QLatin1Char('!') + QString::fromUtf8(text);
  }
};

void TestLearnPage::anotherLanguageIsSpokenAtOnce() {
  open(5);
  goToRun();
  train(ui::lessons()[5].trial);
  Shouting loud;
  QCoreApplication::installTranslator(&loud);
  QCoreApplication::sendPostedEvents();
  const auto unsaid = [this] {
    for (const QLabel* const label : lesson().findChildren<QLabel*>()) {
      const bool hasWords = label->isVisible() && label->text().contains(QLatin1Char(' '));
      const bool isValue =
          label->text().contains(QStringLiteral(" dB")) || label->text().contains(QStringLiteral(" %"));
      if (hasWords && !isValue && !label->text().contains(QLatin1Char('!'))) return label->text();
    }
    return QString();
  };
  for (std::size_t step = 0; step < lesson().stepCount(); ++step) {
    lesson().showStep(static_cast<Step>(step));
    QVERIFY(part<QLabel>("lessonTitle")->text().startsWith(QLatin1Char('!')));
    QTRY_COMPARE(unsaid(), QString());  // Charts are drawn anew a moment later.
  }
  QCoreApplication::removeTranslator(&loud);
}

void TestLearnPage::findingsStandInTheAnswerOfTheirRun() {
  core::Finding finding;
  finding.rule = "worse-than-mean";
  finding.severity = core::Severity::Warning;
  finding.title = core::Message::verbatim("It has learnt nothing.");
  finding.fix = {{"learning_rate", 0.01}};
  open(0);
  goToRun();
  click("lessonStart");
  QTRY_COMPARE(engine_->runs().size(), std::size_t{1});
  engine_->run().begin();
  engine_->run().trainEpoch();
  engine_->run().say(finding);
  engine_->run().finish();
  QTRY_COMPARE(page_->runs().of(ui::lessons()[0].trial).state(), State::Done);
  lesson().showStep(Step::Answer);
  QCOMPARE(part<QLabel>("findingTitle")->text(), QStringLiteral("It has learnt nothing."));
  QSignalSpy fixed(page_.get(), &ui::LearnPage::fixRequested);
  click("findingFix");
  QCOMPARE(fixed.size(), 1);
  click("findingWhy");
  auto* const evidence = page_->findChild<QDialog*>(QStringLiteral("evidence"));
  QVERIFY(evidence != nullptr);
  evidence->close();
  lesson().showStep(Step::Trial);
  train(ui::lessons()[0].trial);
  lesson().showStep(Step::Answer);
  QVERIFY(part<QLabel>("findingTitle") == nullptr);  // Another run, of which nothing is said.
}

void TestLearnPage::noTextIsCutOff_data() {
  QTest::addColumn<QSize>("size");
  for (const QSize window : {QSize(1024, 640), QSize(1440, 900), QSize(1920, 1080)}) {
    QTest::addRow("%d", window.width()) << window - QSize(64, 60);  // Without rail, menu and status.
  }
}

void TestLearnPage::noTextIsCutOff() {
  QFETCH(QSize, size);
  theme_.applyTo(*qApp);
  page_->resize(size);
  const auto cutOff = [this] {
    for (const QLabel* const label : page_->currentWidget()->findChildren<QLabel*>()) {
      const bool isText = label->isVisible() && label->wordWrap() && !label->text().isEmpty();
      if (isText && label->height() < label->heightForWidth(label->width())) return label->text();
    }
    return QString();
  };
  QTRY_COMPARE(cutOff(), QString());
  page_->showTerm(QStringLiteral("accuracy"));
  QTRY_COMPARE(cutOff(), QString());
  for (int place = 0; place < 6; ++place) {
    open(place);
    click("lessonNext");
    click("choose_answer0");
    for (std::size_t step = 0; step < lesson().stepCount(); ++step) {
      lesson().showStep(static_cast<Step>(step));
      QTRY_COMPARE(cutOff(), QString());
    }
  }
  QCOMPARE(page_->width(), size.width());
}

void TestLearnPage::largeTextAndNarrowWindowsAreTaken() {
  theme_.applyTo(*qApp);
  theme_.setTextScale(200);
  page_->resize(960, 580);
  open(5);
  goToRun();
  train(ui::lessons()[5].trial);
  for (std::size_t step = 0; step < lesson().stepCount(); ++step) {
    lesson().showStep(static_cast<Step>(step));
    testing::keep(testing::settledPicture(*page_), QStringLiteral("learn-large-%1").arg(step));
    QVERIFY2(page_->width() == 960, qPrintable(QString::number(page_->width())));
  }
  theme_.setTextScale(100);
}

QTEST_MAIN(TestLearnPage)
#include "tst_learn_page.moc"
