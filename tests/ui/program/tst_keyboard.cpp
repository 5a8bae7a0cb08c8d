// SPDX-License-Identifier: GPL-3.0-or-later
// The frame for those who use no mouse: Tab reaches everything in the order of reading, what has the keyboard can be seen,
// accessible actions are clicks, menus and finder lead everywhere, and text grows with all that holds it.
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>
#include <QToolButton>
#include <algorithm>

#include "app/gui/application.h"
#include "core/base/error.h"
#include "core/data/sample_datasets.h"
#include "core/run/settings_schema.h"
#include "tests/ui/program/quick_settings.h"
#include "tests/ui/support/ui_test.h"
#include "ui/charts/chart_card.h"
#include "ui/compare/parallel_plot.h"
#include "ui/finder.h"
#include "ui/key_list.h"
#include "ui/pages/help_window.h"
#include "ui/pages/presentation.h"
#include "ui/queue/queue_link.h"
#include "ui/setup/setup_panel.h"
#include "ui/widgets/reading_order.h"

namespace {

constexpr int kPatience = 60'000;

QString nameOf(QWidget& widget) {
  const QAccessibleInterface* const accessible = QAccessible::queryAccessibleInterface(&widget);
  return accessible == nullptr ? QString() : accessible->text(QAccessible::Name);
}

QString described(const QWidget& widget) {
  return QStringLiteral("%1 \"%2\"").arg(QLatin1String(widget.metaObject()->className()), widget.objectName());
}

}  // namespace

class TestKeyboard : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void cleanup();
  void tabReachesEverythingAndItsFocusIsSeen_data();
  void tabReachesEverythingAndItsFocusIsSeen();
  void tabGoesAsOneReads();
  void keyboardStaysByTheRunsButtons();
  void accessibleActionsAreClicks();
  void anOpenMenuStandsBelowItsButton();
  void partsThatArePaintedAreTold();
  void everyMenuHasItsCommandAndNoKeyIsTwice();
  void textGrowsWithWhatHoldsIt();
  void dialogsHaveFlatIconsAndASafeAnswer();
  void finderDoesWhatItFinds();
  void keysAreThoseOfTheActions();
  void helpIsFoundAndNeverWiderThanItsWindow();
  void queueIsSeenEverywhere();

 private:
  [[nodiscard]] ui::MainWindow& window() const { return program_->window(); }
  template <class Widget>
  [[nodiscard]] Widget* find(const char* name) const {
    return window().findChild<Widget*>(QLatin1String(name));
  }
  void press(QWidget& widget) const;
  void trigger(ui::Command command) const { window().menus().action(command)->trigger(); }
  [[nodiscard]] core::RunSettings quickSettings(int epochs) const;

  std::unique_ptr<QTemporaryDir> home_;
  std::unique_ptr<app::Application> program_;
};

void TestKeyboard::init() {
  testing::failOnQtWarnings();
  home_ = std::make_unique<QTemporaryDir>();
  qputenv("AFTERIMAGE_ENGINE", ENGINE);
  qputenv("XDG_CONFIG_HOME", home_->path().toUtf8());
  qputenv("XDG_CACHE_HOME", home_->path().toUtf8());
  program_ = std::make_unique<app::Application>(*qobject_cast<QApplication*>(QCoreApplication::instance()),
                                                home_->filePath(QStringLiteral("store")).toStdString());
  program_->show();
  window().resize(1440, 900);  // The screen of the tests is smaller, which would make it so at the start.
  QVERIFY(QTest::qWaitForWindowActive(&window()));
  QTRY_VERIFY_WITH_TIMEOUT(program_->controller().engine() != nullptr, kPatience);
}

void TestKeyboard::cleanup() {
  if (program_) find<QSpinBox>("textSize")->setValue(100);  // Preferences are looked for in one place by all of them.
  if (program_) trigger(ui::Command::LookOfSystem);
  program_.reset();
  home_.reset();
}

// As a screen reader does it.
void TestKeyboard::press(QWidget& widget) const {
  QAccessibleInterface* const accessible = QAccessible::queryAccessibleInterface(&widget);
  QVERIFY(accessible != nullptr && accessible->actionInterface() != nullptr);
  const QStringList actions = accessible->actionInterface()->actionNames();
  QVERIFY(!actions.isEmpty());
  accessible->actionInterface()->doAction(actions.front());
}

core::RunSettings TestKeyboard::quickSettings(int epochs) const {
  const core::RunSettings settings = quickSettingsFor(home_->filePath(QStringLiteral("shapes")), epochs);
  core::makeSampleDataset("shapes", settings.data.folder, 32, 40);
  return settings;
}

void TestKeyboard::tabReachesEverythingAndItsFocusIsSeen_data() {
  QTest::addColumn<int>("page");
  QTest::addColumn<bool>("isFirstStart");
  QTest::newRow("first start") << 0 << true;
  QTest::newRow("train") << 0 << false;
  QTest::newRow("runs") << 1 << false;
  QTest::newRow("compare") << 2 << false;
  QTest::newRow("settings") << 3 << false;
}

void TestKeyboard::tabReachesEverythingAndItsFocusIsSeen() {
  QFETCH(int, page);
  QFETCH(bool, isFirstStart);
  if (!isFirstStart) find<QPushButton>("setUpMyself")->click();
  window().showPage(page);
  testing::settledPicture(window());
  QWidget* const first = ui::tabStops(window()).front();
  std::vector<QWidget*> reached;
  first->setFocus();
  while (reached.empty() || QApplication::focusWidget() != first) {
    QWidget* const focus = QApplication::focusWidget();
    QVERIFY(focus != nullptr);
    QVERIFY2(std::find(reached.begin(), reached.end(), focus) == reached.end(), qPrintable(described(*focus)));
    reached.push_back(focus);
    QVERIFY2(!nameOf(*focus).isEmpty(), qPrintable(described(*focus)));
    const QImage with = focus->grab().toImage();
    QTest::keyClick(focus, Qt::Key_Tab);
    QVERIFY2(QApplication::focusWidget() != focus, qPrintable(described(*focus)));
    QVERIFY2(focus->grab().toImage() != with, qPrintable(described(*focus)));
  }
  for (const QWidget* const stop : ui::tabStops(window())) {
    QVERIFY2(std::find(reached.begin(), reached.end(), stop) != reached.end(), qPrintable(described(*stop)));
  }
  QVERIFY(std::find(reached.begin(), reached.end(), find<QToolButton>("themeButton")) != reached.end());
}

void TestKeyboard::tabGoesAsOneReads() {
  find<QPushButton>("setUpMyself")->click();
  auto* const page = window().findChild<ui::TrainPage*>();
  // Where there is no room for two charts, the first one shows every figure; its choices are buttons or a list.
  const auto card = [page]() -> ui::ChartCard& {
    return page->metricCard().isVisible() ? page->metricCard() : page->lossCard();
  };
  const auto choices = [card]() -> QWidget* {
    for (const char* const name : {"psnr", "segmentsBox"}) {
      auto* const choice = card().findChild<QWidget*>(QLatin1String(name));
      if (choice != nullptr && choice->isVisible()) return choice;
    }
    return nullptr;
  };
  QTRY_VERIFY(choices() != nullptr);  // The head of a card finds its room.
  QWidget* const metric = choices();
  const std::vector<QWidget*> stops = ui::tabStops(window());
  const auto place = [&](const QWidget* widget) {
    return std::find(stops.begin(), stops.end(), widget) - stops.begin();
  };
  const auto rail = std::find_if(stops.begin(), stops.end(), [](const QWidget* stop) {
    return stop->property("kind").toString() == QLatin1String("rail");
  });
  QCOMPARE(rail - stops.begin(), 0);
  QWidget* const logarithmic = card().findChild<QWidget*>(QStringLiteral("logarithmic"));
  QVERIFY(place(find<QLineEdit>("folder")) < place(metric));
  QVERIFY(place(metric) < place(logarithmic));
  QVERIFY(place(logarithmic) < place(find<QToolButton>("themeButton")));
}

void TestKeyboard::keyboardStaysByTheRunsButtons() {
  find<QPushButton>("setUpMyself")->click();
  auto* const page = window().findChild<ui::TrainPage*>();
  page->setup().setSettings(quickSettings(3000));
  auto* const train = find<QPushButton>("trainButton");
  auto* const pause = find<QPushButton>("pauseButton");
  QTRY_VERIFY(train->isEnabled());
  train->setFocus();
  QTest::keyClick(train, Qt::Key_Space);
  QTRY_COMPARE_WITH_TIMEOUT(program_->controller().phase(), ui::Phase::Running, kPatience);
  QCOMPARE(QApplication::focusWidget(), pause);
  QTest::keyClick(pause, Qt::Key_Space);
  QCOMPARE(program_->controller().phase(), ui::Phase::Paused);
  QCOMPARE(QApplication::focusWidget(), train);  // It resumes now.
  trigger(ui::Command::Stop);
  QTRY_VERIFY_WITH_TIMEOUT(!program_->controller().isActive(), kPatience);
  QCOMPARE(QApplication::focusWidget(), train);  // Not to whatever happens to follow.
}

void TestKeyboard::accessibleActionsAreClicks() {
  find<QPushButton>("setUpMyself")->click();
  const QList<QToolButton*> buttons = window().findChildren<QToolButton*>();
  QList<QToolButton*> rail;
  std::copy_if(buttons.begin(), buttons.end(), std::back_inserter(rail),
               [](const QToolButton* button) { return button->property("kind").toString() == QLatin1String("rail"); });
  const auto pages = static_cast<int>(rail.size());
  QCOMPARE(pages, 5);
  for (int page = pages - 1; page >= 0; --page) {
    press(*rail[page]);
    QTRY_COMPARE(window().currentPage(), page);
    for (int other = 0; other < pages; ++other) QCOMPARE(rail[other]->isChecked(), other == page);
    QCOMPARE(QAccessible::queryAccessibleInterface(rail[page])->role(), QAccessible::PageTab);
  }
  auto* const train = window().findChild<ui::TrainPage*>();
  auto* const ssim = train->metricCard().findChild<QToolButton*>(QStringLiteral("ssim"));
  QCOMPARE(QAccessible::queryAccessibleInterface(ssim)->role(), QAccessible::RadioButton);
  press(*ssim);
  QTRY_COMPARE(train->metricCard().chosen(), QStringLiteral("ssim"));
  QVERIFY(ssim->isChecked());
  // Every button of the window: the action that it offers is one click, neither none nor two.
  std::vector<QPointer<QAbstractButton>> all;  // Some build others anew.
  for (QAbstractButton* const button : window().findChildren<QAbstractButton*>()) all.emplace_back(button);
  for (const QPointer<QAbstractButton>& button : all) {
    if (!button) continue;
    auto* const tool = qobject_cast<QToolButton*>(button.data());
    if (!button->isCheckable() || !button->isEnabled() || (tool != nullptr && tool->menu() != nullptr)) continue;
    QSignalSpy clicks(button, &QAbstractButton::clicked);
    press(*button);
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    if (button) QVERIFY2(clicks.size() == 1, qPrintable(described(*button)));
  }
}

void TestKeyboard::anOpenMenuStandsBelowItsButton() {
  auto* const runs = window().findChild<ui::RunsPage*>();
  window().showPage(runs);
  auto* const columns = runs->findChild<QToolButton*>(QStringLiteral("chooseColumns"));
  const QAccessibleInterface* const accessible = QAccessible::queryAccessibleInterface(columns);
  QCOMPARE(accessible->childCount(), 0);
  int children = 0;
  int entries = 0;
  const auto look = [&] {  // While it is open the button waits for it.
    children = accessible->childCount();
    const QAccessibleInterface* const menu = accessible->child(0);
    if (menu != nullptr && menu->role() == QAccessible::PopupMenu) entries = menu->childCount();
    columns->menu()->close();
  };
  connect(columns->menu(), &QMenu::aboutToShow, this, look, Qt::QueuedConnection);
  press(*columns);
  QTRY_COMPARE(children, 1);
  QVERIFY(entries > 10);
  QTRY_COMPARE(accessible->childCount(), 0);
}

void TestKeyboard::partsThatArePaintedAreTold() {
  auto* const plot = window().findChild<ui::ParallelPlot*>();
  QVERIFY(plot != nullptr);
  QCOMPARE(QAccessible::queryAccessibleInterface(plot)->role(), QAccessible::Chart);
}

void TestKeyboard::everyMenuHasItsCommandAndNoKeyIsTwice() {
  QStringList keys;
  for (const QAction* const action : window().findChildren<QAction*>()) {
    if (!action->shortcut().isEmpty()) keys += action->shortcut().toString();
  }
  QStringList once = keys;
  once.removeDuplicates();
  QCOMPARE(keys.size(), once.size());
  for (const ui::FinderEntry& entry : ui::everyActionOf(*window().menuBar())) {
    QVERIFY(!entry.title.isEmpty() && !entry.where.isEmpty());
  }
  trigger(ui::Command::DarkLook);
  QVERIFY(program_->theme().isDark());
  trigger(ui::Command::LightLook);
  QVERIFY(!program_->theme().isDark());
  trigger(ui::Command::LargerText);
  QCOMPARE(program_->theme().chosenTextScale(), 110);
  trigger(ui::Command::UsualText);
  QCOMPARE(program_->theme().chosenTextScale(), 100);
  trigger(ui::Command::NewRun);
  QVERIFY(window().findChild<ui::TrainPage*>()->setup().isVisible());
  trigger(ui::Command::HideSetup);
  QVERIFY(!window().findChild<ui::TrainPage*>()->setup().isVisible());
  trigger(ui::Command::HideSetup);
  QVERIFY(window().findChild<ui::TrainPage*>()->setup().isVisible());
  trigger(ui::Command::FullScreen);
  QVERIFY(window().isFullScreen());
  trigger(ui::Command::FullScreen);
  QVERIFY(!window().isFullScreen());
  trigger(ui::Command::Present);
  auto* const presented = window().findChild<ui::Presentation*>();
  QVERIFY(presented != nullptr && presented->isFullScreen());
  QTest::keyClick(presented, Qt::Key_Escape);
  QTRY_VERIFY(window().findChild<ui::Presentation*>() == nullptr);
  trigger(ui::Command::FindRuns);
  QCOMPARE(window().currentPage(), 1);
}

void TestKeyboard::textGrowsWithWhatHoldsIt() {
  find<QPushButton>("setUpMyself")->click();
  auto* const size = find<QSpinBox>("textSize");
  auto* const field = find<QLineEdit>("folder");
  auto* const button = find<QPushButton>("tryImage");
  auto* const box = window().findChild<ui::TrainPage*>()->setup().findChild<QComboBox*>(QStringLiteral("predict"));
  QLayout* const column = field->parentWidget()->parentWidget()->layout();
  const auto measure = [&] {
    return std::array{field->height(),
                      button->height(),
                      button->iconSize().height(),
                      box->sizeHint().height(),  // In the group of the folder, which is never folded.
                      window().menuBar()->height(),
                      window().statusBar()->height(),
                      column->spacing()};
  };
  testing::settledPicture(window());
  const auto usual = measure();
  testing::keep(testing::settledPicture(window()), QStringLiteral("text-100"));
  for (const int percent : {75, 150, 200}) {
    size->setValue(percent);
    testing::keep(testing::settledPicture(window()), QStringLiteral("text-%1").arg(percent));
    const auto now = measure();
    for (std::size_t i = 0; i < now.size(); ++i) {
      const double wanted = usual[i] * percent / 100.0;
      QVERIFY2(std::abs(now[i] - wanted) <= std::max(3.0, wanted / 8.0),
               qPrintable(QStringLiteral("%1: %2 is %3, not %4").arg(percent).arg(i).arg(now[i]).arg(wanted)));
    }
  }
  size->setValue(100);
  testing::settledPicture(window());
  const auto again = measure();
  for (std::size_t i = 0; i < again.size(); ++i) {
    QVERIFY2(again[i] == usual[i], qPrintable(QStringLiteral("%1 is %2, not %3").arg(i).arg(again[i]).arg(usual[i])));
  }
}

void TestKeyboard::dialogsHaveFlatIconsAndASafeAnswer() {
  const QIcon question = window().style()->standardIcon(QStyle::SP_MessageBoxQuestion);
  const QImage icon = question.pixmap(QSize(32, 32)).toImage().convertToFormat(QImage::Format_ARGB32);
  const QColor color = program_->theme().color(ui::Color::Info);
  for (int y = 0; y < icon.height(); ++y) {
    for (int x = 0; x < icon.width(); ++x) {
      if (icon.pixelColor(x, y).alpha() == 255) QCOMPARE(icon.pixelColor(x, y).name(), color.name());
    }
  }
  find<QPushButton>("setUpMyself")->click();
  trigger(ui::Command::Search);
  auto* const dialog = find<QDialog>("searchDialog");
  for (QPushButton* const button : dialog->findChildren<QPushButton*>()) {
    if (button->parentWidget()->inherits("QDialogButtonBox")) QVERIFY(button->icon().isNull());
  }
  dialog->reject();
}

void TestKeyboard::finderDoesWhatItFinds() {
  QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
  auto* const finder = find<ui::Finder>("finder");
  QVERIFY(finder != nullptr && finder->isVisible());
  auto* const typed = finder->findChild<QLineEdit*>(QStringLiteral("finderText"));
  QTest::keyClicks(typed, QStringLiteral("dark"));
  auto* const list = finder->findChild<QListWidget*>(QStringLiteral("finderList"));
  QVERIFY(list->currentItem()->text().contains(QStringLiteral("Dark")));
  testing::keep(testing::settledPicture(*finder), QStringLiteral("finder"));
  QTest::keyClick(typed, Qt::Key_Return);
  QTRY_VERIFY(program_->theme().isDark());
  const std::vector<ui::FinderEntry> some = {{QStringLiteral("Stop"), QStringLiteral("Run"), {}},
                                             {QStringLiteral("emoji 12"), QStringLiteral("run"), {}, true},
                                             {QStringLiteral("Train"), QStringLiteral("Run"), {}}};
  QCOMPARE(ui::found(some, QStringLiteral("tra ru")).size(), std::size_t{1});
  QCOMPARE(ui::found(some, QStringLiteral("RUN")).back().title, QStringLiteral("emoji 12"));
}

void TestKeyboard::keysAreThoseOfTheActions() {
  const QString page = ui::keyPage(*window().menuBar());
  for (const ui::FinderEntry& entry : ui::everyActionOf(*window().menuBar())) {
    if (!entry.keys.isEmpty())
      QVERIFY2(page.contains(entry.keys) && page.contains(entry.title), qPrintable(entry.title));
  }
}

void TestKeyboard::helpIsFoundAndNeverWiderThanItsWindow() {
  for (const char* const language : {"en", "de"}) QVERIFY(ui::writtenHelp(QLatin1String(language)).size() > 8);
  trigger(ui::Command::Tour);
  auto* const help = find<ui::HelpWindow>("helpWindow");
  auto* const contents = help->findChild<QListWidget*>(QStringLiteral("helpContents"));
  auto* const text = help->findChild<QTextBrowser*>(QStringLiteral("helpText"));
  help->resize(620, 500);
  testing::settledPicture(*help);
  for (int row = 0; row < contents->count(); ++row) {
    contents->setCurrentRow(row);
    QVERIFY2(text->horizontalScrollBar()->maximum() <= 0, qPrintable(contents->item(row)->text()));
  }
  contents->setCurrentRow(contents->count() -
                          1);  // The keys: a table for each menu, without frames and empty headings.
  const auto* const keys = qobject_cast<QTextTable*>(text->document()->rootFrame()->childFrames().value(0));
  QVERIFY(keys != nullptr && keys->columns() == 2);
  QCOMPARE(keys->format().border(), 0.0);
  const QTextTableCell first = keys->cellAt(0, 0);
  QVERIFY(first.firstCursorPosition() != first.lastCursorPosition());
  // Letters that come together are searched for once.
  const QPointer<QTextDocument> unread = text->document();
  QTest::keyClicks(help->findChild<QLineEdit*>(QStringLiteral("helpSearch")), QStringLiteral("latent size"));
  QCOMPARE(text->document(), unread.data());
  QTRY_VERIFY(text->document() != unread.data());
  QVERIFY(!contents->currentItem()->isHidden());
  QVERIFY(text->toPlainText().contains(QStringLiteral("Latent size"), Qt::CaseInsensitive));
  testing::keep(testing::settledPicture(*help), QStringLiteral("help-found"));
  // Another page brings its own document, already read: one that is shown is laid out anew with each paragraph.
  for (int row = 0; row < contents->count(); ++row) {
    const QPointer<QTextDocument> before = text->document();
    if (row == contents->currentRow()) continue;
    contents->setCurrentRow(row);
    QVERIFY(before.isNull());
    QCOMPARE(text->document()->defaultFont(), text->font());
    testing::settledPicture(*help);  // The words that were found are marked in it.
  }
  // Every setting is explained.
  QString all;
  for (const ui::HelpPage& page : ui::settingHelp()) all += page.text;
  for (const core::SettingInUse& setting : core::allSettings()) {
    QVERIFY2(all.contains(QString::fromStdString(setting.spec.explanation.english())), setting.spec.key.c_str());
  }
}

void TestKeyboard::queueIsSeenEverywhere() {
  find<QPushButton>("setUpMyself")->click();
  QSignalSpy epochs(&program_->controller(), &ui::RunController::epochDone);
  program_->queue().append({quickSettings(3000), quickSettings(2)}, {});
  const QList<ui::QueueLink*> links = window().findChildren<ui::QueueLink*>();
  QCOMPARE(links.size(), 2);
  for (const ui::QueueLink* const link : links) QTRY_COMPARE(link->text(), QStringLiteral("Queue: 2 waiting"));
  trigger(ui::Command::StartQueue);
  for (const ui::QueueLink* const link : links) {
    QTRY_COMPARE_WITH_TIMEOUT(link->text(), QStringLiteral("Queue: 1 of 2"), kPatience);
  }
  window().showPage(1);
  QVERIFY(links.front()->isVisible() || links.back()->isVisible());
  const auto live = [&] {
    const QList<QToolButton*> buttons = window().findChildren<QToolButton*>();
    return std::any_of(buttons.begin(), buttons.end(), [](const QToolButton* button) {
      return button->accessibleName().contains(QStringLiteral("in progress"));
    });
  };
  QTRY_VERIFY_WITH_TIMEOUT(live(), kPatience);
  testing::keep(testing::settledPicture(window()), QStringLiteral("queue-on-runs"));
  window().showPage(0);
  QVERIFY(!live());
  testing::keep(testing::settledPicture(window()), QStringLiteral("queue-on-train"));
  QTRY_VERIFY_WITH_TIMEOUT(!epochs.isEmpty(), kPatience);
  program_->queue().setOn(false);
  trigger(ui::Command::Stop);
  QTRY_VERIFY_WITH_TIMEOUT(!program_->controller().isActive(), kPatience);
  QTRY_VERIFY(std::any_of(program_->queue().planned().begin(), program_->queue().planned().end(),
                          [](const core::TimedRun& planned) { return planned.bestPsnr.has_value(); }));
}

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
