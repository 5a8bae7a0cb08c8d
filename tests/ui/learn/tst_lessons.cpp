// SPDX-License-Identifier: GPL-3.0-or-later
// What the lessons are made of: their runs are small editions of the record's recipes, and what they say can be filled in.
#include <QTest>

#include "core/run/recipes.h"
#include "core/run/settings_schema.h"
#include "tests/ui/support/ui_test.h"
#include "ui/learn/glossary.h"
#include "ui/learn/lesson.h"
#include "ui/learn/lesson_figures.h"
#include "ui/learn/lesson_run.h"
#include "ui/learn/lessons.h"
#include "ui/words/term_words.h"

class TestLessons : public QObject {
  Q_OBJECT

 private slots:
  void init() { testing::failOnQtWarnings(); }
  void trialsAreSmallEditionsOfTheirRecipes_data();
  void trialsAreSmallEditionsOfTheirRecipes();
  void theOpenQuestionIsAskedInGrey();
  void thereAreAsManyPlacesAsFigures();
  void termsOfLessonsAreInTheGlossary();
  void figuresAreNamedAsTheRunHasThem();
  void everyTermThatTheWindowLinksToIsThere();
  void whatARunDoesNotHaveIsADash();

 private:
  template <class Look>
  static void forEachAnswer(Look look) {
    for (const ui::Lesson& lesson : ui::lessons()) {
      look(lesson.answer);
      if (lesson.open) look(lesson.open->answer);
    }
  }
};

void TestLessons::trialsAreSmallEditionsOfTheirRecipes_data() {
  QTest::addColumn<int>("place");
  for (int place = 0; place < 6; ++place) QTest::addRow("lesson %d", place + 1) << place;
}

// What makes a model one of the record stays: its layers, loss, optimizer, range and targets.
void TestLessons::trialsAreSmallEditionsOfTheirRecipes() {
  QFETCH(int, place);
  const ui::Lesson& lesson = ui::lessons().at(static_cast<std::size_t>(place));
  QCOMPARE(QString::fromLatin1(lesson.trial.recipe), QStringLiteral("model-%1").arg(place + 1));
  const core::RunSettings recipe = core::recipeNamed(lesson.trial.recipe).settings;
  const core::RunSettings small = ui::lessonSettings(lesson.trial, "pictures", {"cpu", "2"});
  core::validate(small);
  QVERIFY(small.data.size < recipe.data.size || place == 2);  // The third was small from the beginning.
  QVERIFY(small.training.epochs <= 15);
  QVERIFY(small.data.limit > 0 && small.data.limit <= 1000);
  QCOMPARE(small.data.folder, std::string("pictures"));
  QCOMPARE(small.name, "lesson-" + std::to_string(place + 1));
  QCOMPARE(small.training.threads, 2);
  QCOMPARE(small.training.device, core::DeviceChoice::Cpu);
  QCOMPARE(small.architecture.name, recipe.architecture.name);
  QCOMPARE(small.loss, recipe.loss);
  QCOMPARE(small.optimizer.name, recipe.optimizer.name);
  QCOMPARE(small.data.range, recipe.data.range);
  QCOMPARE(small.data.color, recipe.data.color);
  QCOMPARE(small.data.scrambleTargets, recipe.data.scrambleTargets);
  QCOMPARE(small.stopping.patience, recipe.stopping.patience);
  QVERIFY(lesson.right < lesson.choices.size());
}

void TestLessons::theOpenQuestionIsAskedInGrey() {
  const auto& open = ui::lessons().back().open;
  QVERIFY(open.has_value());
  const core::RunSettings grey = ui::lessonSettings(open->trial, "pictures");
  core::RunSettings expected = ui::lessonSettings(ui::lessons().back().trial, "pictures");
  QCOMPARE(grey.data.color, core::ColorMode::Grey);
  QCOMPARE(grey.loss, expected.loss);  // One thing is changed at a time.
  QCOMPARE(grey.optimizer.name, expected.optimizer.name);
  QCOMPARE(grey.data.size, expected.data.size);
}

void TestLessons::thereAreAsManyPlacesAsFigures() {
  forEachAnswer([](const ui::LessonAnswer& answer) {
    for (const ui::LessonSentence& sentence : answer.sentences) {
      const QString text = QString::fromUtf8(sentence.text);
      const auto figures = static_cast<int>(sentence.figures.size());
      for (int place = 1; place <= figures; ++place) {
        QVERIFY2(text.contains(QStringLiteral("%%1").arg(place)), sentence.text);
      }
      QVERIFY2(!text.contains(QStringLiteral("%%1").arg(figures + 1)), sentence.text);
    }
  });
}

void TestLessons::termsOfLessonsAreInTheGlossary() {
  forEachAnswer([](const ui::LessonAnswer& answer) {
    for (const char* const term : answer.terms) QVERIFY2(ui::findTerm(QLatin1String(term)) != nullptr, term);
  });
  QVERIFY(ui::findTerm(QStringLiteral("no such word")) == nullptr);
}

void TestLessons::figuresAreNamedAsTheRunHasThem() {
  ui::RunHistory history;
  core::RunStarted started;
  started.settings = core::defaultRunSettings();
  started.accuracyName = "binary_accuracy";
  started.baselines = {{"mean picture", {{"psnr", 16.2}}}};
  history.add(started);
  for (int epoch = 1; epoch <= 3; ++epoch) {
    core::EpochDone done;
    done.epoch = epoch;
    done.metrics = {{"val_loss", 0.1 * epoch}, {"val_binary_accuracy", 0.25}};
    done.best = epoch == 1;
    history.add(done);
  }
  using At = ui::LessonFigure::At;
  const ui::LessonFigures figures{history, started.baselines};
  QCOMPARE(figures.value({"val_loss", At::First}), QStringLiteral("0.1000"));
  QCOMPARE(figures.value({"val_loss"}), QStringLiteral("0.3000"));
  QCOMPARE(figures.value({"val_loss", At::Best}), QStringLiteral("0.1000"));
  QCOMPARE(figures.value({"val_accuracy"}), QStringLiteral("25.0 %"));
  QVERIFY(figures.title({"val_accuracy"}).contains(QStringLiteral("inary")));
  QCOMPARE(figures.value({"epochs", At::Epochs}), QStringLiteral("3"));
  QCOMPARE(figures.value({"psnr", At::Baseline, "mean picture"}), QStringLiteral("16.2 dB"));
  QCOMPARE(figures.sentence({"From %1 to %2.", {{"val_loss", At::First}, {"val_loss"}}}),
           QStringLiteral("From 0.1000 to 0.3000."));
  const core::Recipe fifth = core::recipeNamed("model-5");
  QCOMPARE(figures.record({"val_loss"}, fifth), QStringLiteral("0.09090"));
  QCOMPARE(figures.record({"epochs", At::Epochs}, fifth), QStringLiteral("25"));
  QCOMPARE(figures.record({"val_accuracy", At::Last, "", "accuracy"}, core::recipeNamed("model-2")),
           QStringLiteral("96.0 %"));
}

void TestLessons::everyTermThatTheWindowLinksToIsThere() {
  QVERIFY(ui::termOfSetting("learning_rate") == QStringLiteral("learning-rate"));
  QVERIFY(ui::termOfMetric("val_psnr") == QStringLiteral("psnr"));
  QVERIFY(ui::termOfRule("meaningless-accuracy") == QStringLiteral("accuracy"));
  QVERIFY(ui::termOfSetting("seed").isEmpty());
  for (const QString& id : ui::termsInUse()) QVERIFY2(ui::findTerm(id) != nullptr, qPrintable(id));
}

void TestLessons::whatARunDoesNotHaveIsADash() {
  const ui::RunHistory history;
  const std::vector<core::Baseline> baselines;
  const ui::LessonFigures figures{history, baselines};
  using At = ui::LessonFigure::At;
  for (const At at : {At::First, At::Last, At::Best, At::Baseline, At::Epochs}) {
    QCOMPARE(figures.value({"psnr", at, "mean picture"}), QStringLiteral("–"));
  }
  QCOMPARE(figures.record({"val_psnr"}, core::recipeNamed("model-1")), QStringLiteral("–"));
}

QTEST_GUILESS_MAIN(TestLessons)
#include "tst_lessons.moc"
