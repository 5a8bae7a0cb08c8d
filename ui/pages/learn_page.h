// SPDX-License-Identifier: GPL-3.0-or-later
// The page of the six lessons: their list, one of them at a time, and the words that they use.
#pragma once

#include <QStackedWidget>
#include <filesystem>
#include <map>

#include "core/base/setting.h"
#include "core/run/run_settings.h"
#include "ui/learn/lesson_run.h"

namespace ui {

class GlossaryView;
class LessonList;
class LessonRuns;
class LessonView;
class Theme;

class LearnPage : public QStackedWidget {
  Q_OBJECT

 public:
  // controller must outlive this.
  LearnPage(const Theme& theme, RunController& controller, std::filesystem::path store, QWidget* parent = nullptr);

  [[nodiscard]] LessonRuns& runs() const { return *runs_; }
  // place: in lessons().
  void showLesson(int place);
  void showList();
  // The words about a term (ui/learn/glossary.h); the way back leads to what was shown before.
  void showTerm(const QString& id);
  [[nodiscard]] LessonView& lesson(int place);
  [[nodiscard]] GlossaryView& terms() const { return *glossary_; }

  void setMachine(const LessonMachine& machine);

 signals:
  // To be looked at on the page Train.
  void openRequested(const QString& uid);
  // The next run shall be a kept one's with these settings changed.
  void fixRequested(const QString& uid, const core::RunSettings& settings, const core::SettingMap& fix);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  const Theme& theme_;
  LessonRuns* runs_;
  LessonList* list_;
  GlossaryView* glossary_;
  QWidget* before_ = nullptr;        // Was shown before the glossary.
  std::map<int, LessonView*> open_;  // Those that have been looked at, with their guesses.
};

}  // namespace ui
