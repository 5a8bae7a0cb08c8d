// SPDX-License-Identifier: GPL-3.0-or-later
// Every page in every language, in small windows and in large letters: no word of a button or a label is cut. What needs
// more room than the window has is scrolled to, becomes a list or ends in dots. And a page is called what leads to it.
#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include "app/gui/application.h"
#include "tests/ui/compare/compare_samples.h"
#include "tests/ui/support/ui_test.h"
#include "ui/compare/card_area.h"
#include "ui/learn/lesson_view.h"
#include "ui/look/settings.h"
#include "ui/navigation_rail.h"
#include "ui/runs/run_detail_pane.h"
#include "ui/runs/run_list_model.h"
#include "ui/runs/run_table.h"
#include "ui/setup/setup_panel.h"
#include "ui/widgets/fitting_label.h"

namespace {

constexpr int kPatience = 60'000;  // For a busy machine.
constexpr int kRounding = 1;       // Pixels.

// Whoever shortens its words by itself, in sight of everybody, or draws none.
bool shortensItself(const QWidget& widget) {
  if (qobject_cast<const ui::FittingLabel*>(&widget) != nullptr) return true;
  const auto* const label = qobject_cast<const QLabel*>(&widget);
  if (label != nullptr) return label->text().isEmpty() || label->wordWrap() || label->hasScaledContents();
  const auto* const button = qobject_cast<const QAbstractButton*>(&widget);
  return button == nullptr || button->text().isEmpty();
}

// A text of several lines that has no room for all of them.
bool isCutBelow(const QWidget& widget) {
  const auto* const label = qobject_cast<const QLabel*>(&widget);
  return label != nullptr && label->wordWrap() && !label->text().isEmpty() &&
         label->height() + kRounding < label->heightForWidth(label->width());
}

QString nameOf(const QWidget& widget) {
  const QString text = widget.property("text").toString();
  return QStringLiteral("%1 %2 “%3”: %4 of %5")
      .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(), text)
      .arg(widget.width())
      .arg(widget.minimumSizeHint().width());
}

}  // namespace

class TestRoom : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void cleanup() { program_.reset(); }
  void noWordIsCut_data();
  void noWordIsCut();
  void aPageIsCalledWhatLeadsToIt_data();
  void aPageIsCalledWhatLeadsToIt();
  void nothingIsScrolledSideways_data();
  void nothingIsScrolledSideways();
  void theButtonsOfARunAreAlwaysInSight_data();
  void theButtonsOfARunAreAlwaysInSight();
  void lettersThatAreSmallerAgainNeedNoMoreRoom();
  void aPageThatNeedsMoreRoomIsScrolledWithTheKeyboard();
  void theWheelScrollsAndChangesNothing();
  void theLineBelowARunEndsWithinTheWindow();
  void aComparisonInALowerWindowHasTabsAndIsNotScrolled();

 private:
  void start(const QString& language, int textScale, QSize size);
  [[nodiscard]] QStringList cutWords() const;
  // By how many pixels the page in front is wider than its place.
  [[nodiscard]] int sideways() const;

  QTemporaryDir home_;
  QStringList uids_;
  std::unique_ptr<app::Application> program_;
};

void TestRoom::initTestCase() {
  testing::failOnQtWarnings();
  for (const char* const name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"}) {
    qputenv(name, home_.path().toUtf8());
  }
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home_.path());
  qputenv("AFTERIMAGE_ENGINE", "/nowhere");
  for (int run = 0; run < 5; ++run) {
    uids_ += QString::fromStdString(compare_samples::record(home_.filePath(QStringLiteral("store")).toStdString(),
                                                            {"emoji, Convolutional #" + std::to_string(run), run}));
  }
}

void TestRoom::start(const QString& language, int textScale, QSize size) {
  ui::Preferences preferences;
  preferences.language = language;
  preferences.theme = ui::ThemeMode::Light;
  preferences.textScale = textScale;
  ui::savePreferences(preferences);
  program_ = std::make_unique<app::Application>(*qobject_cast<QApplication*>(QCoreApplication::instance()),
                                                home_.filePath(QStringLiteral("store")).toStdString());
  program_->show();
  QVERIFY(QTest::qWaitForWindowExposed(&program_->window()));
  program_->window().resize(size);
}

QStringList TestRoom::cutWords() const {
  QStringList cut;
  for (const QWidget* const widget : program_->window().page()->findChildren<QWidget*>()) {
    if (!widget->isVisible()) continue;
    if (isCutBelow(*widget)) cut += nameOf(*widget);
    if (shortensItself(*widget)) continue;
    if (widget->width() + kRounding < widget->minimumSizeHint().width()) cut += nameOf(*widget);
  }
  return cut;
}

void TestRoom::noWordIsCut_data() {
  QTest::addColumn<QString>("language");
  QTest::addColumn<int>("textScale");
  QTest::addColumn<QSize>("size");
  for (const char* const language : {"en", "de"}) {
    for (const int textScale : {100, 150, 200}) {
      QTest::addRow("%s %d", language, textScale) << QString::fromLatin1(language) << textScale << QSize(1024, 640);
    }
  }
}

void TestRoom::noWordIsCut() {
  QFETCH(QString, language);
  QFETCH(int, textScale);
  QFETCH(QSize, size);
  start(language, textScale, size);
  auto* const runs = program_->window().findChild<ui::RunsPage*>();
  auto* const compare = program_->window().findChild<ui::ComparePage*>();
  auto* const train = program_->window().findChild<ui::TrainPage*>();
  emit runs->openRequested(uids_[1]);
  QTRY_VERIFY_WITH_TIMEOUT(train->isVisible(), kPatience);
  QTRY_VERIFY2(cutWords().isEmpty(), qPrintable(cutWords().join(QLatin1Char('\n'))));
  program_->window().showPage(runs);
  QTRY_VERIFY_WITH_TIMEOUT(runs->isSettled() && runs->model().rowCount() == 5, kPatience);
  runs->choose(uids_[2]);
  QTRY_VERIFY_WITH_TIMEOUT(runs->detail().uid() == uids_[2] && runs->detail().isSettled(), kPatience);
  QTRY_VERIFY2(cutWords().isEmpty(), qPrintable(cutWords().join(QLatin1Char('\n'))));
  program_->compared().setUids(uids_);
  program_->window().showPage(compare);
  QTRY_VERIFY_WITH_TIMEOUT(compare->isSettled(), kPatience);
  QTRY_VERIFY2(cutWords().isEmpty(), qPrintable(cutWords().join(QLatin1Char('\n'))));
  program_->window().showPage(program_->window().findChild<ui::SettingsPage*>());
  QTRY_VERIFY2(cutWords().isEmpty(), qPrintable(cutWords().join(QLatin1Char('\n'))));
}

int TestRoom::sideways() const {
  testing::settledPicture(program_->window());  // Before its layout is there, nothing is too wide.
  const QWidget* const page = program_->window().page();
  return page->width() - page->parentWidget()->width();
}

void TestRoom::aPageIsCalledWhatLeadsToIt_data() {
  QTest::addColumn<QString>("language");
  for (const char* const language : {"en", "de"}) QTest::newRow(language) << QString::fromLatin1(language);
}

void TestRoom::aPageIsCalledWhatLeadsToIt() {
  QFETCH(QString, language);
  start(language, 100, {1440, 900});
  ui::MainWindow& window = program_->window();
  const auto buttons = window.findChild<ui::NavigationRail*>()->findChildren<QToolButton*>();
  const auto called = [&](QWidget* page) {
    window.showPage(page);
    const auto labels = window.page()->findChildren<QLabel*>();
    const QString button = buttons[window.currentPage()]->text();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
      return label->isVisible() && label->property("kind").isValid() && label->text() == button;
    });
  };
  QVERIFY(called(window.findChild<ui::RunsPage*>()));
  QVERIFY(called(window.findChild<ui::ComparePage*>()));
  QVERIFY(called(window.findChild<ui::SettingsPage*>()));
}

void TestRoom::nothingIsScrolledSideways_data() {
  QTest::addColumn<QString>("language");
  QTest::addColumn<int>("textScale");
  QTest::addColumn<QSize>("size");
  for (const char* const language : {"en", "de"}) {
    for (const QSize size : {QSize(1024, 640), QSize(1280, 720), QSize(1440, 900)}) {
      QTest::addRow("%s %d", language, size.width()) << QString::fromLatin1(language) << 100 << size;
    }
    QTest::addRow("%s large", language) << QString::fromLatin1(language) << 150 << QSize(1280, 720);
  }
}

void TestRoom::nothingIsScrolledSideways() {
  QFETCH(QString, language);
  QFETCH(int, textScale);
  QFETCH(QSize, size);
  start(language, textScale, size);
  auto* const runs = program_->window().findChild<ui::RunsPage*>();
  auto* const train = program_->window().findChild<ui::TrainPage*>();
  emit runs->openRequested(uids_[1]);
  QTRY_VERIFY_WITH_TIMEOUT(train->isVisible(), kPatience);
  QTRY_COMPARE(sideways(), 0);
  program_->window().showPage(runs);
  QTRY_VERIFY_WITH_TIMEOUT(runs->isSettled() && runs->model().rowCount() == 5, kPatience);
  runs->choose(uids_[2]);
  QTRY_VERIFY_WITH_TIMEOUT(runs->detail().uid() == uids_[2] && runs->detail().isSettled(), kPatience);
  QTRY_COMPARE(sideways(), 0);
  QTRY_COMPARE(runs->table().horizontalScrollBar()->maximum(), 0);
  auto* const compare = program_->window().findChild<ui::ComparePage*>();
  program_->compared().setUids(uids_);
  program_->window().showPage(compare);
  QTRY_VERIFY_WITH_TIMEOUT(compare->isSettled(), kPatience);
  QTRY_COMPARE(sideways(), 0);
  for (QWidget* const page : {static_cast<QWidget*>(program_->window().findChild<ui::LearnPage*>()),
                              static_cast<QWidget*>(program_->window().findChild<ui::SettingsPage*>())}) {
    program_->window().showPage(page);
    QTRY_COMPARE(sideways(), 0);
  }
}

void TestRoom::theButtonsOfARunAreAlwaysInSight_data() {
  QTest::addColumn<QString>("language");
  QTest::addColumn<ui::Phase>("phase");
  for (const char* const language : {"en", "de"}) {
    for (const ui::Phase phase : {ui::Phase::Idle, ui::Phase::Running, ui::Phase::Paused, ui::Phase::Stopping}) {
      QTest::addRow("%s %d", language, static_cast<int>(phase)) << QString::fromLatin1(language) << phase;
    }
  }
}

// The rest of a run is scrolled beside them.
void TestRoom::theButtonsOfARunAreAlwaysInSight() {
  QFETCH(QString, language);
  QFETCH(ui::Phase, phase);
  start(language, 150, {1280, 720});
  auto* const train = program_->window().findChild<ui::TrainPage*>();
  emit program_->window().findChild<ui::RunsPage*>()->openRequested(uids_[1]);
  QTRY_VERIFY_WITH_TIMEOUT(train->isVisible(), kPatience);
  QTRY_COMPARE_WITH_TIMEOUT(QString::fromStdString(train->shownRun()), uids_[1], kPatience);
  train->setup().setPhase(phase);
  QTRY_COMPARE(sideways(), 0);
  const QWidget* const window = train->parentWidget();
  for (const char* const name : {"trainButton", "pauseButton", "stopButton"}) {
    const auto* const button = train->findChild<QWidget*>(QLatin1String(name));
    const QRect place(button->mapTo(window, QPoint()), button->size());
    QVERIFY2(window->rect().contains(place), name);
  }
  QTRY_VERIFY2(cutWords().isEmpty(), qPrintable(cutWords().join(QLatin1Char('\n'))));
  auto* const area = train->findChild<QScrollArea*>(QStringLiteral("runArea"));
  QVERIFY(area->verticalScrollBar()->maximum() > 0);
  QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
}

// Neither of what is in sight nor of what is stacked behind it is anything left.
void TestRoom::lettersThatAreSmallerAgainNeedNoMoreRoom() {
  using Step = ui::LessonView::Step;
  start(QStringLiteral("en"), 100, {1280, 720});
  auto* const learn = program_->window().findChild<ui::LearnPage*>();
  program_->window().showPage(learn);
  learn->showLesson(0);
  for (const Step step : {Step::Trial, Step::Answer, Step::Guess}) {
    learn->lesson(0).showStep(step);
    testing::settledPicture(program_->window());
  }
  const QSize usual = learn->size();
  auto* const text = program_->window().findChild<QSpinBox*>(QStringLiteral("textSize"));
  text->setValue(150);
  testing::settledPicture(program_->window());
  testing::settledPicture(program_->window());
  text->setValue(100);
  QTRY_COMPARE(learn->size(), usual);
}

void TestRoom::aPageThatNeedsMoreRoomIsScrolledWithTheKeyboard() {
  start(QStringLiteral("de"), 200, {1024, 640});
  auto* const page = program_->window().findChild<ui::SettingsPage*>();
  program_->window().showPage(page);
  const QRect seen(QPoint(), page->parentWidget()->size());
  for (int i = 0; i < 20; ++i) {
    QTest::keyClick(&program_->window(), Qt::Key_Tab);
    const QWidget* const focus = program_->window().focusWidget();
    if (focus == nullptr || !page->isAncestorOf(focus)) continue;
    const QRect place(focus->mapTo(page->parentWidget(), QPoint()), focus->size());
    QVERIFY2(seen.intersects(place), qPrintable(focus->objectName()));
  }
}

// Whatever lies under the pointer, in the whole program.
void TestRoom::theWheelScrollsAndChangesNothing() {
  start(QStringLiteral("de"), 200, {1024, 640});
  auto* const page = program_->window().findChild<ui::SettingsPage*>();
  program_->window().showPage(page);
  const auto* const area = qobject_cast<QScrollArea*>(page->parentWidget()->parentWidget());
  QVERIFY(area != nullptr);
  QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0);
  auto* const language = page->findChild<QComboBox*>(QStringLiteral("languageChoice"));
  const int before = language->currentIndex();
  const QPointF middle = language->rect().center();
  for (const int turn : {-120, 120}) {
    const int place = area->verticalScrollBar()->value();
    QWheelEvent wheel(middle, language->mapToGlobal(middle), {}, {0, turn}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(language, &wheel);
    QCOMPARE(language->currentIndex(), before);
    QVERIFY(area->verticalScrollBar()->value() != place);
  }
}

void TestRoom::theLineBelowARunEndsWithinTheWindow() {
  start(QStringLiteral("de"), 150, {1280, 720});
  auto& window = program_->window();
  const std::pair<const char*, const char*> texts[] = {
      {"statusEpoch", "Epoche 10 von 30"},     {"statusBatch", "Batch 5 von 30"},
      {"statusTimeLeft", "noch 27 s"},         {"statusSpeed", "697 Bilder/s"},
      {"statusDevice", "AMD EPYC, 2 Threads"}, {"statusMemory", "Speicher 0,4 von 25,3 GB"},
      {"statusSaved", "Gesichert vor 12 s"}};
  window.findChild<QWidget*>(QStringLiteral("statusProgress"))->show();
  for (const auto& [name, text] : texts) {
    auto* const label = window.findChild<QLabel*>(QLatin1String(name));
    label->setText(QLatin1String(text));
    label->show();
  }
  const auto* const last = window.findChild<QLabel*>(QStringLiteral("statusSaved"));
  testing::settledPicture(window);
  QTRY_VERIFY2(last->mapTo(&window, last->rect().topRight()).x() < 1280,
               qPrintable(QString::number(last->mapTo(&window, last->rect().topRight()).x())));
  QCOMPARE(window.width(), 1280);  // Nor is it made wider.
}

// With a notice above it, whose lines break: such a page asks for as much height as it would like.
void TestRoom::aComparisonInALowerWindowHasTabsAndIsNotScrolled() {
  compare_samples::SampleRun odd{"odd", 9};
  odd.pictures = {"tree.png"};
  odd.dataset = "ffffffffffffffffffffffffffffffff";
  const std::string uid = compare_samples::record(home_.filePath(QStringLiteral("store")).toStdString(), odd);
  start(QStringLiteral("en"), 100, {1440, 900});
  auto* const compare = program_->window().findChild<ui::ComparePage*>();
  program_->compared().setUids(uids_ + QStringList{QString::fromStdString(uid)});
  program_->window().showPage(compare);
  QTRY_VERIFY_WITH_TIMEOUT(compare->isSettled(), kPatience);
  QTRY_COMPARE(compare->cards().findChildren<QTabWidget*>().size(), 2);
  program_->window().resize(1264, 670);
  QTRY_COMPARE(compare->cards().findChildren<QTabWidget*>().size(), 1);
  const auto* const area = qobject_cast<QScrollArea*>(compare->parentWidget()->parentWidget());
  QVERIFY(area != nullptr);
  QTRY_COMPARE(area->verticalScrollBar()->maximum(), 0);
}

QTEST_MAIN(TestRoom)
#include "tst_room.moc"
