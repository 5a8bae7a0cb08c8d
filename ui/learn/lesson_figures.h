// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of a run in the words of a lesson, and those of the record beside them.
#pragma once

#include <QString>
#include <cstdint>
#include <vector>

#include "core/run/settings_file.h"
#include "core/run/train_event.h"
#include "ui/learn/lesson.h"
#include "ui/reading/run_history.h"

namespace ui {

// What a lesson may say of a run.
struct LessonFigures {
  const RunHistory& history;
  const std::vector<core::Baseline>& baselines;

  // "Loss, validation", and after which epoch where that is not the last.
  [[nodiscard]] QString title(const LessonFigure& figure) const;
  // "0.4767", "97.6 %"; "–" where the run has none.
  [[nodiscard]] QString value(const LessonFigure& figure) const;
  // The same of the record; "–" where it has none.
  [[nodiscard]] QString record(const LessonFigure& figure, const core::Recipe& recipe) const;
  // With the figures in its places.
  [[nodiscard]] QString sentence(const LessonSentence& sentence) const;

 private:
  // "val_binary_accuracy" for "val_accuracy".
  [[nodiscard]] std::string metricOf(const LessonFigure& figure) const;
};

}  // namespace ui
