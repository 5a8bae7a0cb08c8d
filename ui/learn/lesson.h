// SPDX-License-Identifier: GPL-3.0-or-later
// What a lesson consists of, as plain data. Texts are English and are translated where they are shown (lessonText).
#pragma once

#include <QString>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ui {

// A figure of a run, and what the record says of it.
struct LessonFigure {
  enum class At {
    First,     // After the first epoch.
    Last,      // After the last one.
    Best,      // After the one with the lowest validation loss.
    Baseline,  // What a rule that learns nothing scores.
    Epochs,    // How many were trained; the metric is "epochs".
  };
  // "val_loss"; "val_accuracy" and "accuracy" mean the accuracy that Keras would have chosen.
  const char* metric;
  At at = At::Last;
  // At::Baseline: which, as the engine names it ("mean picture").
  const char* baseline = "";
  // Under which name the recipe's record has it; "" where that is the metric.
  const char* recordKey = "";
  // What the record says in words, where the recipe has no number; "" elsewhere.
  const char* recordWords = "";
};

// A sentence; the figures stand in its places %1, %2, ...
struct LessonSentence {
  const char* text;
  std::vector<LessonFigure> figures{};
};

// One of three answers, and what is said to whoever chose it.
struct LessonChoice {
  const char* title;
  const char* reply;
};

// A run that a lesson asks for: a built-in recipe, made so small that it shows its effect within a minute on two cores.
struct LessonTrial {
  const char* recipe;                          // "model-2"
  const char* tag;                             // What the run is called, and tagged with.
  const char* watch;                           // What to look at meanwhile.
  std::map<std::string, std::string> changes;  // Settings by their keys, as they are typed.
};

// What a run showed.
struct LessonAnswer {
  const char* title;
  std::vector<LessonSentence> sentences;
  std::vector<LessonFigure> figures;  // Beside those of the record.
  const char* next;                   // What came after it.
  std::vector<const char*> terms;     // Ids of the glossary.
};

// A question that the record left open, and the run that answers it.
struct LessonQuestion {
  const char* text;
  LessonTrial trial;
  LessonAnswer answer;
};

struct Lesson {
  const char* title;  // "96 % after one epoch"
  const char* tried;
  const char* seen;
  const char* teaches;  // In a line, for the list; shown once the lesson is done.
  const char* question;
  std::array<LessonChoice, 3> choices;
  std::size_t right;  // Which of the choices.
  LessonTrial trial;
  const char* mark;  // What to think of when the place of the error is guessed.
  LessonAnswer answer;
  std::optional<LessonQuestion> open{};
};

// A lesson's text in the window's language; also one of the glossary.
[[nodiscard]] QString lessonText(const char* english);

}  // namespace ui
