// SPDX-License-Identifier: GPL-3.0-or-later
// The doctor's cards on the page Train: what is said of a run in progress, of a kept one and of the next one, and what can
// be done about it.
#include <QAbstractButton>
#include <QCoreApplication>
#include <QDir>
#include <QLabel>
#include <QLayout>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <set>

#include "core/data/sample_datasets.h"
#include "core/run/settings_schema.h"
#include "core/store/kept_findings.h"
#include "core/store/kept_run.h"
#include "core/store/run_store.h"
#include "tests/support/store_samples.h"
#include "tests/ui/pages/shown_train_page.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/live_chart.h"
#include "ui/findings/finding_card.h"
#include "ui/findings/finding_list.h"
#include "ui/pages/doctor_column.h"
#include "ui/pages/evidence_dialog.h"
#include "ui/pages/evidence_pictures.h"
#include "ui/pages/run_findings.h"
#include "ui/pages/setup_check.h"
#include "ui/setup/setup_panel.h"
#include "ui/widgets/column_area.h"
#include "ui/words/setting_words.h"
#include "ui/words/window_language.h"

namespace {

core::Finding finding(const std::string& rule, core::Severity severity, std::int64_t epoch,
                      const core::SettingMap& fix) {
  core::Finding made;
  made.rule = rule;
  made.severity = severity;
  made.title = core::Message::verbatim("Title of " + rule);
  made.evidence.sentence = core::Message::verbatim("Evidence of " + rule + ".");
  made.evidence.curves = {"val_loss"};
  made.reason = core::Message::verbatim("Reason.");
  made.advice = core::Message::verbatim("Advice.");
  made.fix = fix;
  made.epoch = epoch;
  return made;
}

const core::Finding kOverfitting = finding("overfitting", core::Severity::Warning, 2, {{"patience", std::int64_t{7}}});
const core::Finding kScrambled = finding("scrambled-targets", core::Severity::Wrong, 0, {});

}  // namespace

class TestFindings : public QObject, private ShownTrainPage {
  Q_OBJECT

 private slots:
  void init() {
    showPage();
    language_ = std::make_unique<ui::WindowLanguage>();
  }
  void cleanup() {
    closePage();
    language_.reset();
  }
  void whatIsSaidOfARunInProgressIsACard();
  void fixPreparesTheNextRunAndCanBeUndone_data() { addLanguages(); }
  void fixPreparesTheNextRunAndCanBeUndone();
  void aLongFixIsWholeInItsCard();
  void aRunWithTheFixIsKeptAsTheOthersSuccessor();
  void evidenceHasItsPicturesInRows();
  void whyShowsTheEvidence_data() { addLanguages(); }
  void whyShowsTheEvidence();
  void evidenceThatHasNoRoomIsScrolledToNotSqueezed();
  void ignoredFindingsGoAndComeBack_data() { addLanguages(); }
  void ignoredFindingsGoAndComeBack();
  void ignoringARuleHoldsForOtherRuns();
  void aKeptRunHasItsCardsAndMarks();
  void aFigureThatMisleadsDoesNotMakeARunIll();
  void cardsThatStayAreTheSameOnes();
  void aListTakesNoMoreRoomThanItsCards();
  void theNextRunIsLookedAtBeforeItBegins();

 private:
  [[nodiscard]] ui::FindingList& list() const { return page_->findings().list(); }
  [[nodiscard]] std::vector<ui::FindingCard*> cards() const {
    std::vector<ui::FindingCard*> shown;
    if (!QTest::qWaitFor([this] { return list().isComplete(); })) return shown;
    for (auto* const card : list().findChildren<ui::FindingCard*>()) {
      if (card->isVisibleTo(page_.get())) shown.push_back(card);
    }
    return shown;
  }
  [[nodiscard]] ui::FindingCard* card(const std::string& rule) const {
    for (auto* const one : cards()) {
      if (one->finding().rule == rule) return one;
    }
    return nullptr;
  }
  static void addLanguages() {
    QTest::addColumn<QString>("language");
    for (const char* const code : {"en", "de"}) QTest::newRow(code) << QString::fromLatin1(code);
  }
  // The one of the test's row.
  void speak() const {
    QFETCH(QString, language);
    language_->use(language);
  }
  // Of a context and its English text.
  static QString in(const char* context, const char* english) { return QCoreApplication::translate(context, english); }
  void train(const std::vector<core::Finding>& said);
  void press(ui::FindingCard* of, const char* button) const {
    of->findChild<QAbstractButton*>(QLatin1String(button))->click();
  }
  void ignore(ui::FindingCard* of, bool everywhere) const {
    of->findChild<QToolButton*>(QStringLiteral("findingIgnore"))->menu()->actions().at(everywhere ? 1 : 0)->trigger();
  }
  void pressNotice() const { page_->findChild<QPushButton*>(QStringLiteral("noticeAction"))->click(); }

  std::unique_ptr<ui::WindowLanguage> language_;
};

void TestFindings::train(const std::vector<core::Finding>& said) {
  QVERIFY(controller_->start(store_samples::started("mine", 5).settings).ticket);
  QTRY_COMPARE(engine_->runs().size(), std::size_t{1});
  engine_->run().begin();
  engine_->run().trainEpoch();
  for (const core::Finding& one : said) engine_->run().say(one);
  QTRY_COMPARE(cards().size(), said.size());
}

void TestFindings::whatIsSaidOfARunInProgressIsACard() {
  QVERIFY(!list().isVisible());
  train({kOverfitting, kScrambled});
  QVERIFY(list().isVisible());
  QCOMPARE(list().findings().front().finding.rule, std::string("scrambled-targets"));  // The cause first.
  QCOMPARE(card("overfitting")->findChild<QLabel*>(QStringLiteral("findingTitle"))->text(),
           QStringLiteral("Title of overfitting"));
  QVERIFY(!card("scrambled-targets")->findChild<QPushButton*>(QStringLiteral("findingFix"))->isVisible());
  QVERIFY(card("scrambled-targets")->accessibleName().startsWith(QStringLiteral("Wrong: Title of scrambled-targets")));
  QVERIFY(list().findChild<QLabel*>(QStringLiteral("findingCount"))->text().contains(QLatin1Char('2')));
  testing::keep(testing::settledPicture(*page_), QStringLiteral("train-doctor"));
}

void TestFindings::fixPreparesTheNextRunAndCanBeUndone() {
  speak();
  train({kOverfitting});
  const auto* const button = card("overfitting")->findChild<QPushButton*>(QStringLiteral("findingFix"));
  const QString change = ui::settingTitle("patience") + QStringLiteral(" 7");
  QCOMPARE(button->accessibleName(), in("FindingWords", "Fix: %1").arg(change));
  const core::RunSettings before = page_->setup().settings();
  press(card("overfitting"), "findingFix");
  QCOMPARE(page_->setup().settings().stopping.patience, 7);
  QCOMPARE(engine_->run().settings().stopping.patience, 0);  // The run in progress stays as it is.
  QVERIFY2(notice().text().contains(in("AppliedFix", "The next run is prepared.")), qPrintable(notice().text()));
  pressNotice();
  QCOMPARE(page_->setup().settings().stopping.patience, before.stopping.patience);
}

void TestFindings::aLongFixIsWholeInItsCard() {
  train({finding("diverging", core::Severity::Wrong, 1,
                 {{"learning_rate", 0.000125}, {"global_clipnorm", 0.25}, {"batch_size", std::int64_t{1024}}})});
  const ui::FindingCard* const one = card("diverging");
  auto* const fix = one->findChild<QPushButton*>(QStringLiteral("findingFix"));
  QTRY_VERIFY(one->width() <= one->parentWidget()->parentWidget()->width());
  QTRY_VERIFY(one->rect().contains(fix->geometry()));
  QTRY_VERIFY(fix->fontMetrics().size(Qt::TextShowMnemonic, fix->text()).width() <= fix->width());
  QString whole = fix->text();
  QCOMPARE(whole.replace(QLatin1Char('\n'), QLatin1Char(' ')), fix->accessibleName());
}

void TestFindings::aRunWithTheFixIsKeptAsTheOthersSuccessor() {
  const QTemporaryDir place;  // With the pictures that the runs are set up with: without them none is trained.
  QVERIFY(QDir(place.path()).mkdir(QStringLiteral("pictures")));
  QImage picture(16, 16, QImage::Format_RGB32);
  for (int i = 0; i < 8; ++i) {
    picture.fill(QColor::fromHsv(40 * i, 200, 200));
    QVERIFY(picture.save(place.filePath(QStringLiteral("pictures/%1.png").arg(i))));
  }
  const auto goBack = qScopeGuard([before = QDir::currentPath()] { QDir::setCurrent(before); });
  QVERIFY(QDir::setCurrent(place.path()));
  train({kOverfitting});
  const std::string first = page_->shownRun();
  press(card("overfitting"), "findingFix");
  engine_->run().finish();
  QTRY_VERIFY(!controller_->isActive());
  page_->train();
  QTRY_COMPARE(engine_->runs().size(), std::size_t{2});
  engine_->run().begin();
  engine_->run().trainEpoch();
  QTRY_VERIFY(!page_->shownRun().empty() && page_->shownRun() != first);
  core::RunStore store(this->store(), core::StoreAccess::ReadOnly);
  QCOMPARE(core::KeptRun(store, page_->shownRun()).details().parent, first);
  engine_->run().finish();
  QTRY_VERIFY(!controller_->isActive());
  core::RunSettings other = page_->setup().settings();  // Without the fix it has nothing to do with the first any more.
  other.stopping.patience = 3;
  page_->setup().setSettings(other);
  const std::string second = page_->shownRun();
  page_->train();
  QTRY_COMPARE(engine_->runs().size(), std::size_t{3});
  engine_->run().begin();
  engine_->run().trainEpoch();
  QTRY_VERIFY(!page_->shownRun().empty() && page_->shownRun() != second);
  QCOMPARE(core::KeptRun(store, page_->shownRun()).details().parent, std::string());
}

void TestFindings::evidenceHasItsPicturesInRows() {
  std::vector<core::Probe> probes(10);
  std::vector<core::ProbeOutput> outputs(10);
  for (std::size_t i = 0; i < probes.size(); ++i) {
    probes[i].input = core::Image(8, 8, 3, 10);
    probes[i].target = core::Image(8, 8, 3, 120);
    outputs[i].output = core::Image(8, 8, 3, 240);
  }
  const ui::Theme theme;
  QVERIFY(ui::evidencePictures(theme, probes, {}, 8).isNull());
  const QImage sheet = ui::evidencePictures(theme, probes, outputs, 8);
  std::set<QRgb> colours;  // Down the middle of the last column: input, target, output, and how far these are apart.
  const int middle = sheet.width() - theme.scaled(32);
  for (int row = 0; row < 4; ++row) colours.insert(sheet.pixel(middle, row * sheet.height() * 23 / 100 + 20));
  QCOMPARE(colours.size(), std::size_t{4});
  QVERIFY(colours.contains(qRgb(10, 10, 10)) && colours.contains(qRgb(120, 120, 120)) &&
          colours.contains(qRgb(240, 240, 240)));
  QVERIFY(ui::evidencePictures(theme, probes, outputs, 3).width() < sheet.width());
}

void TestFindings::whyShowsTheEvidence() {
  speak();
  train({kOverfitting});
  press(card("overfitting"), "findingWhy");
  auto* const dialog = page_->findChild<ui::EvidenceDialog*>();
  QVERIFY(dialog != nullptr);
  QVERIFY(dialog->isVisible());
  QVERIFY(dialog->findChild<ui::LiveChart*>() != nullptr);
  QStringList texts;
  for (const QLabel* const label : dialog->findChildren<QLabel*>()) texts << label->text();
  for (const QString& part : {QStringLiteral("Evidence of overfitting."), QStringLiteral("Reason."),
                              QStringLiteral("Advice."), in("FindingWords", "Epoch %1").arg(2)}) {
    QVERIFY2(texts.join(QLatin1Char('\n')).contains(part), qPrintable(part));
  }
  dialog->close();
}

void TestFindings::evidenceThatHasNoRoomIsScrolledToNotSqueezed() {
  train({kOverfitting});
  press(card("overfitting"), "findingWhy");
  const ui::ChartData chart = page_->findChild<ui::EvidenceDialog*>()->findChild<ui::LiveChart*>()->data();
  std::string many;
  for (int i = 0; i < 60; ++i) many += "several words ";
  core::Finding wordy = kOverfitting;
  wordy.evidence.sentence = wordy.reason = wordy.advice = core::Message::verbatim(many);
  const ui::Theme theme;
  QImage pictures(600, 270, QImage::Format_RGB32);
  pictures.fill(Qt::white);
  ui::EvidenceDialog* const dialog = new ui::EvidenceDialog(theme, wordy, chart, pictures, page_.get());
  dialog->show();
  dialog->resize(640, 400);
  QTRY_COMPARE(dialog->height(), 400);
  const auto* const shown = dialog->findChild<ui::LiveChart*>();
  QTRY_VERIFY2(shown->height() >= shown->minimumHeight(), qPrintable(QString::number(shown->height())));
  QVERIFY(dialog->findChild<ui::ColumnArea*>()->verticalScrollBar()->maximum() > 0);
}

void TestFindings::ignoredFindingsGoAndComeBack() {
  speak();
  train({kOverfitting, kScrambled});
  ignore(card("overfitting"), false);
  QTRY_COMPARE(cards().size(), std::size_t{1});
  QVERIFY2(notice().text().contains(in("ui::RunFindings", "Ignored in this run.")), qPrintable(notice().text()));
  pressNotice();
  QTRY_COMPARE(cards().size(), std::size_t{2});
  ignore(card("overfitting"), false);
  QTRY_COMPARE(cards().size(), std::size_t{1});
  auto* const shown = list().findChild<QPushButton*>(QStringLiteral("showIgnored"));
  QVERIFY(shown->isVisible());
  shown->click();
  QTRY_COMPARE(cards().size(), std::size_t{2});
  press(card("overfitting"), "findingIgnore");
  QTRY_VERIFY(!list().findings().back().isDismissed);
  const std::string uid = page_->shownRun();
  core::RunStore store(this->store(), core::StoreAccess::ReadOnly);
  QTRY_VERIFY(!core::findingsOf(store, uid).back().isDismissed);
}

void TestFindings::ignoringARuleHoldsForOtherRuns() {
  train({kOverfitting});
  ignore(card("overfitting"), true);
  QTRY_COMPARE(cards().size(), std::size_t{0});
  core::RunStore store(this->store(), core::StoreAccess::ReadOnly);
  QTRY_COMPARE(core::dismissedRules(store), std::set<std::string>{"overfitting"});
  pressNotice();
  QTRY_VERIFY(core::dismissedRules(store).empty());
}

void TestFindings::aKeptRunHasItsCardsAndMarks() {
  core::RunRecorder recorder(store(), {"1.0", {}, {}, 0});
  recorder.handle(store_samples::started("kept", 3));
  for (int epoch = 1; epoch <= 3; ++epoch) {
    store_samples::recordEpoch(recorder, epoch);
    if (epoch == 2) recorder.handle(kOverfitting);
  }
  store_samples::recordEnd(recorder, 3);
  page_->showStoredRun(recorder.runUid());
  QTRY_COMPARE(cards().size(), std::size_t{1});
  const auto& marks = page_->lossCard().chart().data().marks;
  QCOMPARE(marks.size(), std::size_t{1});
  QCOMPARE(marks.front().x, 2.0);
  QCOMPARE(marks.front().text, QStringLiteral("Title of overfitting"));
}

void TestFindings::aFigureThatMisleadsDoesNotMakeARunIll() {
  const core::Message well = core::Message::verbatim("Nothing is wrong, because.");
  const auto said = [&](const std::vector<core::FindingRecord>& findings) {
    list().setFindings(findings, well);
    return list().findChild<QLabel*>(QStringLiteral("allIsWell"))->text();
  };
  const core::Finding figure = finding("meaningless-accuracy", core::Severity::Warning, 0, {});
  QCOMPARE(said({}), QStringLiteral("Nothing is wrong, because."));
  QCOMPARE(said({{figure, false}}), QStringLiteral("Nothing is wrong, because."));
  QCOMPARE(said({{figure, false}, {kOverfitting, false}}), QString());
  QCOMPARE(said({{figure, false}, {kOverfitting, true}}), QStringLiteral("Nothing is wrong, because."));
}

// While a run goes on its findings become more: making all cards anew would hold the window up each time.
void TestFindings::cardsThatStayAreTheSameOnes() {
  ui::FindingList list(theme_);
  testing::show(list);
  const core::Finding blur = finding("blur", core::Severity::Note, 3, {});
  const auto shown = [&] {
    std::vector<std::string> rules;
    for (const auto* const card : list.findChildren<ui::FindingCard*>()) {
      if (card->isVisibleTo(&list)) rules.push_back(card->finding().rule);
    }
    return rules;
  };
  list.setFindings({{kOverfitting, false}});
  QTRY_COMPARE(shown(), std::vector<std::string>{"overfitting"});
  const QPointer<ui::FindingCard> first = list.findChild<ui::FindingCard*>();
  list.setFindings({{kScrambled, false}, {kOverfitting, false}, {blur, false}});
  QTRY_VERIFY(list.isComplete());
  QCOMPARE(shown().size(), std::size_t{3});
  QVERIFY(first && first->isVisible());
  const auto* const cards = first->parentWidget()->layout();
  QCOMPARE(cards->indexOf(first), 1);
  list.setFindings({{blur, false}, {kOverfitting, false}});
  QTRY_VERIFY(list.isComplete());
  QCOMPARE(cards->indexOf(first), 1);
  core::Finding graver = kOverfitting;
  graver.severity = core::Severity::Wrong;
  list.setFindings({{graver, false}});
  QTRY_COMPARE(shown(), std::vector<std::string>{"overfitting"});
  QTRY_VERIFY(!first);
}

void TestFindings::aListTakesNoMoreRoomThanItsCards() {
  QWidget window;
  window.resize(400, 700);
  auto* const row = new QHBoxLayout(&window);
  std::vector<ui::FindingList*> lists{new ui::FindingList(theme_, &window), new ui::FindingList(theme_, &window)};
  row->addWidget(new ui::DoctorColumn(theme_, lists, &window));
  std::vector<core::FindingRecord> many;
  for (int i = 0; i < 12; ++i) many.push_back({finding(std::to_string(i), core::Severity::Note, 0, {}), false});
  lists[0]->setFindings({many.front()});
  lists[1]->setFindings(many);
  testing::show(window);
  QTRY_VERIFY(lists[0]->isComplete() && lists[1]->isComplete());
  (void)testing::settledPicture(window);
  const auto hasBar = [](const ui::FindingList& list) {
    return list.findChild<ui::ColumnArea*>()->verticalScrollBar()->maximum() > 0;
  };
  QVERIFY(!hasBar(*lists[0]) && hasBar(*lists[1]));
  const auto* const card = lists[0]->findChild<ui::FindingCard*>();
  const int below = lists[0]->height() - card->mapTo(lists[0], QPoint(0, card->height())).y();
  QVERIFY2(below < 30, qPrintable(QString::number(below)));
  QVERIFY(window.height() - lists[1]->mapTo(&window, QPoint(0, lists[1]->height())).y() < 30);
}

void TestFindings::theNextRunIsLookedAtBeforeItBegins() {
  const QTemporaryDir pictures;
  core::makeSampleDataset("shapes", pictures.path().toStdString(), 32, 80);
  core::RunSettings settings = core::defaultRunSettings();
  core::changeSettings(settings, {{"size", "32"}, {"scramble_targets", "on"}});
  settings.data.folder = pictures.path().toStdString();
  page_->check().setPause(0);
  QSignalSpy checked(&page_->check(), &ui::SetupCheck::checked);
  page_->setup().setSettings(settings);
  page_->check().askSoon();
  QVERIFY(checked.wait(20000));
  ui::FindingList& found = page_->check().list();
  QVERIFY(found.isVisible());
  QCOMPARE(found.findings().front().finding.rule, std::string("scrambled-targets"));
  QTRY_VERIFY(found.isComplete());
  const std::vector<core::FindingRecord> all = found.findings();
  page_->check().setSaid({all.front().finding});  // It stands below, of the run that is shown.
  QCOMPARE(found.findings().size(), all.size() - 1);
  page_->check().setSaid({});
  QCOMPARE(found.findings().size(), all.size());
  QTRY_VERIFY(found.isComplete());
  for (auto* const shown : found.findChildren<ui::FindingCard*>()) {
    if (shown->finding().rule == "scrambled-targets") press(shown, "findingFix");
  }
  QVERIFY(!page_->setup().settings().data.scrambleTargets);
  // A look that began before may end first.
  const auto isScrambled = [&] {
    const std::vector<core::FindingRecord> records = found.findings();
    return std::any_of(records.begin(), records.end(),
                       [](const core::FindingRecord& record) { return record.finding.rule == "scrambled-targets"; });
  };
  QTRY_VERIFY_WITH_TIMEOUT(!isScrambled(), 20000);
}

QTEST_MAIN(TestFindings)
#include "tst_findings.moc"
