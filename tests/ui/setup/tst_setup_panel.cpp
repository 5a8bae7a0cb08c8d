// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
#include <QWindow>

#include "core/data/sample_datasets.h"
#include "core/run/recipes.h"
#include "core/run/settings_file.h"
#include "core/run/settings_schema.h"
#include "tests/ui/setup/setup_steps.h"
#include "tests/ui/support/ui_test.h"
#include "ui/look/theme.h"
#include "ui/setup/data_group.h"
#include "ui/setup/own_recipes.h"
#include "ui/setup/recipe_box.h"
#include "ui/setup/setting_group.h"
#include "ui/setup/setup_panel.h"
#include "ui/widgets/colour_field.h"
#include "ui/widgets/explained_box.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/wheel_guard.h"
#include "ui/words/message_text.h"
#include "ui/words/setting_words.h"

class TestSetupPanel : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void init();
  void valueThatDoesNotFitIsRefusedAtItsFieldAndKeptAsTyped();
  void valuesThatDoNotGoTogetherAreToldAtTheField();
  void numbersAreTypedAsTheLanguageWritesThem();
  void numbersAreSteppedThrough();
  void aZeroThatIsNoNumberIsSaidInWords();
  void validationIsASliderThatSaysHowManyPicturesItTakes();
  void theRepeatOfAMistakeStandsApart();
  void linksBeginWhereWordsDo();
  void everyChoiceSaysWhatItIsAndNoneIsCut();
  void whoScrollsChangesNothing();
  void groupsThatDoNotFitAreFolded();
  void groupInWhichSomeoneWritesStaysOpen();
  void longValueShowsHowItBegins();
  void anotherModelBringsItsOwnSettings();
  void recipeFillsInWhatTheEngineWouldTrain();
  void recipeIsSavedChosenAgainAndRemoved();
  void recipeThatCannotBeReadLeavesTheSettingsAlone();
  void folderIsLookedThroughAndSkippedFilesAreNamed();
  void emptyFolderSaysWhyNothingCanBeTrained();
  void buttonsFollowThePhaseAlone();
  void runInProgressTakesChangesThatFit();
  void everyFieldHasANameAndAnExplanation();

 private:
  template <class Widget>
  [[nodiscard]] Widget* find(const char* name) const {
    return panel_->findChild<Widget*>(QLatin1String(name));
  }
  void type(const char* name, const QString& text) const { typeInto(*panel_, name, text); }
  void usePictures() const { chooseFolder(*panel_, place_.filePath(QStringLiteral("pictures"))); }
  // Presses an action of the menu of recipes and answers the dialog that it opens.
  void answer(int action, const QString& file) const;

  QTemporaryDir place_;
  ui::Theme theme_;
  std::unique_ptr<ui::SetupPanel> panel_;
};

void TestSetupPanel::initTestCase() {
  theme_.applyTo(*qobject_cast<QApplication*>(QCoreApplication::instance()));  // Sizes as people see them.
  qputenv("XDG_CONFIG_HOME", place_.filePath(QStringLiteral("config")).toUtf8());
  qputenv("XDG_DATA_HOME", place_.filePath(QStringLiteral("data")).toUtf8());
  QVERIFY(QDir(place_.path()).mkdir(QStringLiteral("data")));  // Where the desktop's trash is.
  core::makeSampleDataset("shapes", place_.filePath(QStringLiteral("pictures")).toStdString(), 32, 20);
  QFile broken(place_.filePath(QStringLiteral("pictures/broken.png")));
  QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no picture at all") > 0);
}

void TestSetupPanel::init() {
  testing::failOnQtWarnings();
  panel_ = std::make_unique<ui::SetupPanel>(theme_);
  panel_->setEngineReady(true);
  panel_->resize(320, 2000);  // All groups are open.
  testing::show(*panel_);
}

void TestSetupPanel::answer(int action, const QString& file) const {
  find<QToolButton>("recipeMenu")->menu()->actions().at(action)->trigger();
  auto* const dialog = panel_->findChild<QFileDialog*>();
  QVERIFY(dialog != nullptr);
  emit dialog->fileSelected(file);
  delete dialog;
}

void TestSetupPanel::valueThatDoesNotFitIsRefusedAtItsFieldAndKeptAsTyped() {
  usePictures();
  const double before = panel_->settings().optimizer.real("learning_rate");
  type("learning_rate", QStringLiteral("fast"));
  auto* const field = find<QLineEdit>("learning_rate");
  QCOMPARE(field->text(), QStringLiteral("fast"));
  QCOMPARE(field->property("kind").toString(), QStringLiteral("bad"));
  QVERIFY2(field->accessibleDescription().startsWith(QStringLiteral("Learning rate must be a number")),
           qPrintable(field->accessibleDescription()));
  QVERIFY(!find<QPushButton>("trainButton")->isEnabled());
  QCOMPARE(find<QLabel>("setupNote")->text(), QStringLiteral("Please correct first: Learning rate"));
  QCOMPARE(panel_->settings().optimizer.real("learning_rate"), before);
  type("learning_rate", QStringLiteral("10"));
  QCOMPARE(field->accessibleDescription(), QStringLiteral("Learning rate must not be above 1. Try 0.001."));
  type("learning_rate", QStringLiteral("0.002"));
  QCOMPARE(panel_->settings().optimizer.real("learning_rate"), 0.002);
  QVERIFY(find<QPushButton>("trainButton")->isEnabled());
  QVERIFY(field->accessibleDescription().isEmpty());
}

void TestSetupPanel::valuesThatDoNotGoTogetherAreToldAtTheField() {
  usePictures();
  type("filters", QStringLiteral("4, 4, 4, 4"));
  type("size", QStringLiteral("8"));  // Cannot be halved four times.
  QVERIFY(!panel_->problem().empty());
  QVERIFY(!find<QPushButton>("trainButton")->isEnabled());
  type("size", QStringLiteral("32"));
  QVERIFY2(panel_->problem().empty(), qPrintable(ui::messageText(panel_->problem())));
}

void TestSetupPanel::numbersAreTypedAsTheLanguageWritesThem() {
  QLocale::setDefault(QLocale(QLocale::German));
  const auto back = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
  auto* const field = find<QLineEdit>("learning_rate");
  for (const char* const typed : {"0,002", "0.002"}) {
    type("learning_rate", QString::fromLatin1(typed));
    QCOMPARE(panel_->settings().optimizer.real("learning_rate"), 0.002);
    QVERIFY(field->accessibleDescription().isEmpty());
  }
  find<QLineEdit>("epochs")->setFocus();
  QCOMPARE(field->text(), QStringLiteral("0,002"));
  type("learning_rate", QStringLiteral("0,00005"));
  find<QLineEdit>("epochs")->setFocus();
  QCOMPARE(field->text(), QStringLiteral("0,00005"));  // Never 5e-05.
}

void TestSetupPanel::numbersAreSteppedThrough() {
  auto* const rate = find<QLineEdit>("learning_rate");
  rate->setFocus();
  QTest::keyClick(rate, Qt::Key_Up);
  QCOMPARE(rate->text(), QStringLiteral("0.002"));
  QTest::keyClick(rate, Qt::Key_Down);
  QTest::keyClick(rate, Qt::Key_Down);
  QCOMPARE(panel_->settings().optimizer.real("learning_rate"), 0.0005);
  QCOMPARE(rate->text(), QStringLiteral("0.0005"));
  for (int i = 0; i < 12; ++i) QTest::keyClick(rate, Qt::Key_Up);
  QCOMPARE(panel_->settings().optimizer.real("learning_rate"), 1.0);
  for (QToolButton* const button : find<QLineEdit>("size")->findChildren<QToolButton*>()) {
    if (button->accessibleName().startsWith(QStringLiteral("Smaller"))) QTest::mouseClick(button, Qt::LeftButton);
  }
  QCOMPARE(panel_->settings().data.size, 48);
  type("batch_size", QStringLiteral("0"));
  QTest::keyClick(find<QLineEdit>("batch_size"), Qt::Key_Up);  // From the last value that fitted.
  QCOMPARE(find<QLineEdit>("batch_size")->text(), QStringLiteral("64"));
  QVERIFY(find<QLineEdit>("batch_size")->accessibleDescription().isEmpty());
}

void TestSetupPanel::aZeroThatIsNoNumberIsSaidInWords() {
  auto* const height = find<QLineEdit>("height");
  QVERIFY(height->text().isEmpty());
  QCOMPARE(height->placeholderText(), QStringLiteral("as the width"));
  QCOMPARE(height->accessibleDescription(), QStringLiteral("as the width"));
  type("height", QStringLiteral("64"));
  QCOMPARE(panel_->settings().data.height, 64);
  height->setFocus();
  height->selectAll();
  QTest::keyClick(height, Qt::Key_Delete);
  QCOMPARE(panel_->settings().data.height, 0);
  type("height", QStringLiteral("0"));
  find<QLineEdit>("epochs")->setFocus();
  QCOMPARE(panel_->settings().data.height, 0);
  QVERIFY(height->text().isEmpty());
  QCOMPARE(ui::settingText("height", "0"), QStringLiteral("as the width"));
  QCOMPARE(ui::settingText("latent_dim", "0"), QStringLiteral("0"));
}

void TestSetupPanel::validationIsASliderThatSaysHowManyPicturesItTakes() {
  usePictures();
  auto* const slider = find<QSlider>("validation_split");
  QCOMPARE(slider->value(), 20);
  const auto words = [&] { return slider->parentWidget()->findChild<QLabel*>()->text(); };
  const std::size_t kept = panel_->data().preview().validation;
  QCOMPARE(words(), QStringLiteral("20 %, %1 of 20").arg(kept));
  QSignalSpy looked(&panel_->data(), &ui::DataGroup::previewChanged);
  slider->setValue(50);
  QCOMPARE(panel_->settings().data.validationSplit, 0.5);
  QVERIFY(looked.wait());
  QCOMPARE(words(), QStringLiteral("50 %, %1 of 20").arg(panel_->data().preview().validation));
  QVERIFY(panel_->data().preview().validation > kept);
}

void TestSetupPanel::theRepeatOfAMistakeStandsApart() {
  for (ui::SettingGroup* const group : panel_->findChildren<ui::SettingGroup*>()) {
    for (QPushButton* const button : group->findChildren<QPushButton*>()) {
      if (button->text() == QStringLiteral("More settings")) QTest::mouseClick(button, Qt::LeftButton);
    }
  }
  const auto place = [&](const QWidget* widget) { return widget->mapTo(panel_.get(), QPoint()).y(); };
  auto* const scramble = find<QCheckBox>("scramble_targets");
  for (const char* const other : {"flip", "rotate", "pixel_cache_mib"}) {
    QVERIFY(place(find<QWidget>(other)) < place(scramble));
  }
  auto* const colour = find<ui::ColourField>("background");
  QVERIFY(!colour->actions().isEmpty());
  emit colour->colourChosen(QStringLiteral("00cc44"));
  QCOMPARE(panel_->settings().data.background, 0x00CC44U);
  testing::keep(testing::settledPicture(*panel_), QStringLiteral("setup-panel-more"));
}

void TestSetupPanel::linksBeginWhereWordsDo() {
  constexpr int kBearing = 3;  // Pixels that a letter leaves free before itself.
  int links = 0;
  for (QPushButton* const button : panel_->findChildren<QPushButton*>()) {
    if (button->text() != QStringLiteral("More settings") || !button->isVisible()) continue;
    ++links;
    const QImage picture = button->grab().toImage();
    int first = 0;
    const auto isEmpty = [&](int x) {
      for (int y = 0; y < picture.height(); ++y) {
        if (picture.pixel(x, y) != picture.pixel(0, 0)) return false;
      }
      return true;
    };
    while (first < picture.width() && isEmpty(first)) ++first;
    QVERIFY2(first <= kBearing, qPrintable(QString::number(first)));
    QCOMPARE(button->x(), 0);
  }
  QVERIFY(links > 0);
}

void TestSetupPanel::everyChoiceSaysWhatItIsAndNoneIsCut() {
  for (const char* const name : {"architecture", "loss", "optimizer", "recipes"}) {
    auto* const box = find<ui::ExplainedBox>(name);
    const int first = box->itemData(0).isValid() ? 0 : 1;  // "Choose..." is no choice.
    for (int i = first; i < box->count(); ++i) {
      QVERIFY2(!box->itemData(i, ui::ExplainedBox::kExplanationRole).toString().isEmpty(), name);
    }
  }
  auto* const models = find<ui::ExplainedBox>("architecture");
  for (int i = 0; i < models->count(); ++i) QVERIFY(!models->itemIcon(i).isNull());  // Drawn as in Runs.
  auto* const loss = find<ui::ExplainedBox>("loss");
  // Through the system of windows: what comes up under the pointer gets the release.
  QWindow* const window = panel_->window()->windowHandle();
  const QPoint place = loss->lineEdit()->mapTo(panel_->window(), loss->lineEdit()->rect().center());
  QTest::mousePress(window, Qt::LeftButton, {}, place);
  QTest::mouseRelease(QGuiApplication::topLevelAt(panel_->window()->mapToGlobal(place)), Qt::LeftButton, {}, place);
  QTRY_VERIFY(loss->view()->isVisible());
  testing::settledPicture(*loss->view()->window());
  QVERIFY(loss->view()->isVisible());
  QVERIFY(loss->view()->width() >= loss->view()->sizeHintForColumn(0));
  testing::keep(testing::settledPicture(*loss->view()->window()), QStringLiteral("setup-loss-list"));
  loss->hidePopup();
  QCOMPARE(loss->lineEdit()->cursorPosition(), 0);
}

// Not even the field that was written in last.
void TestSetupPanel::whoScrollsChangesNothing() {
  const ui::WheelGuard guard;
  panel_->resize(320, 420);
  panel_->activateWindow();
  panel_->setOpenGroups({true, true, true, true, true});
  auto* const scroll = panel_->findChild<QScrollArea*>()->verticalScrollBar();
  QTRY_VERIFY(scroll->maximum() > 0);
  const auto before = core::settingsInUse(panel_->settings());
  int turned = 0;
  for (QWidget* const field : panel_->findChild<QScrollArea*>()->widget()->findChildren<QWidget*>()) {
    const bool isTurned = qobject_cast<QComboBox*>(field) != nullptr || qobject_cast<QSlider*>(field) != nullptr ||
                          qobject_cast<ui::NumberField*>(field) != nullptr;
    if (!field->isVisible() || !isTurned) continue;
    field->setFocus();
    for (const int turn : {-120, 120}) {
      const QPointF middle = field->rect().center();
      const int start = turn < 0 ? 0 : scroll->maximum();
      scroll->setValue(start);
      QWheelEvent wheel(middle, field->mapToGlobal(middle), {}, {0, turn}, Qt::NoButton, Qt::NoModifier,
                        Qt::NoScrollPhase, false);
      QCoreApplication::sendEvent(field, &wheel);
      QVERIFY2(scroll->value() != start, qPrintable(field->objectName()));
    }
    ++turned;
  }
  QVERIFY(turned > 5);
  const auto after = core::settingsInUse(panel_->settings());
  for (std::size_t i = 0; i < before.size(); ++i) {
    QVERIFY2(before[i].value == after[i].value, before[i].spec.key.c_str());
  }
}

void TestSetupPanel::groupsThatDoNotFitAreFolded() {
  panel_->resize(320, 810);
  (void)testing::settledPicture(*panel_);
  auto* const scroll = panel_->findChild<QScrollArea*>();
  QTRY_COMPARE(scroll->verticalScrollBar()->maximum(), 0);
  const auto groups = panel_->findChildren<ui::SettingGroup*>();
  testing::keep(testing::settledPicture(*panel_), QStringLiteral("setup-panel-810"));
  groups.last()->setOpen(true);
  groups.first()->setOpen(true);
  QVERIFY(groups.first()->isOpen());
  (void)testing::settledPicture(*panel_);
  QTRY_COMPARE(scroll->verticalScrollBar()->maximum(), 0);
  panel_->setOpenGroups({false, true, false, false, false});
  QVERIFY(panel_->openGroups() == std::vector<bool>({false, true, false, false, false}));
}

// "0" on the way to 0.002 is refused in a line of its own, which takes room from the groups.
void TestSetupPanel::groupInWhichSomeoneWritesStaysOpen() {
  usePictures();
  (void)testing::settledPicture(*panel_);
  panel_->activateWindow();
  auto* const rate = find<QLineEdit>("learning_rate");
  auto* const scroll = panel_->findChild<QScrollArea*>();
  for (int height = 1120; height > 900 && rate->isVisible(); height -= 20) {
    panel_->resize(320, height);
    (void)testing::settledPicture(*panel_);
    type("learning_rate", QStringLiteral("0"));
    (void)testing::settledPicture(*panel_);
    QVERIFY2(rate->isVisible() || scroll->height() < rate->height(), qPrintable(QString::number(height)));
    type("learning_rate", QStringLiteral("0.002"));
    QCOMPARE(rate->text(), QStringLiteral("0.002"));
  }
}

void TestSetupPanel::longValueShowsHowItBegins() {
  auto* const filters = find<QLineEdit>("filters");
  type("filters", QStringLiteral("2048, 2048, 2048, 2048"));
  QCOMPARE(filters->cursorPosition(), 22);
  QTest::keyClick(filters, Qt::Key_Tab);
  QCOMPARE(filters->cursorPosition(), 0);
  panel_->setSettings(core::defaultRunSettings());
  QCOMPARE(filters->cursorPosition(), 0);
}

void TestSetupPanel::anotherModelBringsItsOwnSettings() {
  QVERIFY(find<QLineEdit>("latent_dim") != nullptr);
  auto* const models = find<QComboBox>("architecture");
  const int variational = models->findData(QStringLiteral("variational"));
  models->setCurrentIndex(variational);
  emit models->activated(variational);
  QCOMPARE(panel_->settings().architecture.name, std::string("variational"));
  QTRY_VERIFY(find<QLineEdit>("kl_weight") != nullptr);
  const int basic = models->findData(QStringLiteral("basic"));
  models->setCurrentIndex(basic);
  emit models->activated(basic);
  QTRY_VERIFY(find<QLineEdit>("kl_weight") == nullptr);
  QVERIFY(find<QLineEdit>("units") != nullptr);
}

void TestSetupPanel::recipeFillsInWhatTheEngineWouldTrain() {
  const core::Recipe recipe = core::recipeNamed("model-6");
  panel_->setSettings(recipe.settings);
  QCOMPARE(core::formatRecipe({recipe.name, {}, {}, panel_->settings()}),
           core::formatRecipe({recipe.name, {}, {}, recipe.settings}));
  QCOMPARE(find<QComboBox>("optimizer")->currentData().toString(), QStringLiteral("rmsprop"));
}

void TestSetupPanel::recipeIsSavedChosenAgainAndRemoved() {
  usePictures();
  type("epochs", QStringLiteral("7"));
  answer(1, ui::ownRecipeFolder() + QStringLiteral("/mine.json"));
  type("epochs", QStringLiteral("9"));
  auto* const recipes = find<QComboBox>("recipes");
  const int mine = recipes->findText(QStringLiteral("mine"));
  QVERIFY(mine > 0);
  const std::string folder = panel_->settings().data.folder;
  emit recipes->activated(mine);
  QCOMPARE(panel_->settings().training.epochs, 7);
  QCOMPARE(panel_->settings().data.folder, folder);
  QVERIFY(!folder.empty());

  QMenu* const removal = find<QToolButton>("recipeMenu")->menu()->actions().at(2)->menu();
  emit removal->aboutToShow();
  removal->actions().at(0)->trigger();
  QVERIFY(recipes->findText(QStringLiteral("mine")) < 0);
  QVERIFY(ui::ownRecipes().empty());
}

void TestSetupPanel::recipeThatCannotBeReadLeavesTheSettingsAlone() {
  type("epochs", QStringLiteral("9"));
  QSignalSpy loaded(&panel_->recipes(), &ui::RecipeBox::chosen);
  QSignalSpy refused(&panel_->recipes(), &ui::RecipeBox::notLoaded);
  answer(0, place_.filePath(QStringLiteral("pictures/broken.png")));
  QCOMPARE(refused.size(), 1);
  QVERIFY(loaded.isEmpty());
  QCOMPARE(panel_->settings().training.epochs, 9);
  QSignalSpy failed(&panel_->recipes(), &ui::RecipeBox::notSaved);
  answer(1, place_.filePath(QStringLiteral("nowhere/mine.json")));
  QCOMPARE(failed.size(), 1);
}

void TestSetupPanel::folderIsLookedThroughAndSkippedFilesAreNamed() {
  usePictures();
  QTRY_VERIFY(find<QLabel>("pictureCounts")->text().contains(QStringLiteral("2")));
  QTRY_VERIFY(find<QLabel>("thumbnails")->isVisible());
  QCOMPARE(panel_->data().preview().training + panel_->data().preview().validation, std::size_t{20});
  QVERIFY(!panel_->data().preview().skipped.empty());
  QVERIFY(find<QToolButton>("skippedFiles")->isVisible());
  testing::keep(testing::settledPicture(*panel_), QStringLiteral("setup-panel"));
}

void TestSetupPanel::emptyFolderSaysWhyNothingCanBeTrained() {
  const QTemporaryDir empty;
  QSignalSpy looked(&panel_->data(), &ui::DataGroup::previewChanged);
  emit panel_->data().folderChosen(empty.path());
  QVERIFY(looked.wait());
  QVERIFY(!find<QPushButton>("trainButton")->isEnabled());
  QCOMPARE(find<QLabel>("pictureCounts")->text(), ui::messageText(panel_->problem()));
}

void TestSetupPanel::buttonsFollowThePhaseAlone() {
  usePictures();
  auto* const train = find<QPushButton>("trainButton");
  auto* const pause = find<QPushButton>("pauseButton");
  auto* const stop = find<QPushButton>("stopButton");
  const auto state = [&] { return std::array{train->isEnabled(), pause->isEnabled(), stop->isEnabled()}; };
  panel_->setPhase(ui::Phase::Idle);
  QCOMPARE(state(), (std::array{true, false, false}));
  panel_->setPhase(ui::Phase::Running);
  QCOMPARE(state(), (std::array{false, true, true}));
  panel_->setPhase(ui::Phase::Paused);
  QCOMPARE(state(), (std::array{true, false, true}));
  QSignalSpy resumed(panel_.get(), &ui::SetupPanel::resumeRequested);
  QTest::mouseClick(train, Qt::LeftButton);
  QCOMPARE(resumed.size(), 1);
  panel_->setPhase(ui::Phase::Stopping);
  QCOMPARE(state(), (std::array{false, false, false}));
}

void TestSetupPanel::runInProgressTakesChangesThatFit() {
  panel_->setPhase(ui::Phase::Running);
  std::vector<core::LiveChange> changes;
  connect(panel_.get(), &ui::SetupPanel::liveChangeRequested, this,
          [&](const core::LiveChange& c) { changes.push_back(c); });
  type("live_learning_rate", QStringLiteral("-3"));
  QTest::mouseClick(find<QPushButton>("applyLive"), Qt::LeftButton);
  QVERIFY(changes.empty());
  type("live_learning_rate", QStringLiteral("0.0005"));
  type("live_epochs", QStringLiteral("70"));
  QTest::mouseClick(find<QPushButton>("applyLive"), Qt::LeftButton);
  QCOMPARE(changes.size(), std::size_t{1});
  QCOMPARE(changes[0].learningRate.value_or(0.0), 0.0005);
  QCOMPARE(changes[0].epochs.value_or(0), 70);
  QVERIFY(!changes[0].patience);
}

void TestSetupPanel::everyFieldHasANameAndAnExplanation() {
  for (QWidget* const field : panel_->findChildren<QWidget*>()) {
    const bool isField =
        qobject_cast<QLineEdit*>(field) || qobject_cast<QComboBox*>(field) || qobject_cast<QCheckBox*>(field);
    if (!isField || qobject_cast<QComboBox*>(field->parentWidget())) continue;
    QVERIFY2(!field->accessibleName().isEmpty(), qPrintable(field->objectName()));
    QVERIFY2(!field->toolTip().isEmpty(), qPrintable(field->objectName()));
  }
}

QTEST_MAIN(TestSetupPanel)
#include "tst_setup_panel.moc"
