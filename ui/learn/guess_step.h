// SPDX-License-Identifier: GPL-3.0-or-later
// What do you think is wrong? Three answers; once one is chosen, it is said whether it is right, and why.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "ui/learn/lesson.h"

class QLabel;

namespace ui {

class ChoiceCard;

class GuessStep : public QWidget {
  Q_OBJECT

 public:
  // lesson must outlive this.
  GuessStep(const Lesson& lesson, QWidget* parent);

  // The first guess; later ones only read what is said to them.
  [[nodiscard]] std::optional<std::size_t> guess() const { return guess_; }
  // Somebody wants to go on without one.
  void askForGuess();

 signals:
  void guessed();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void choose(std::size_t choice);
  void retranslate();

  const Lesson& lesson_;
  std::optional<std::size_t> guess_;
  std::size_t chosen_ = 0;
  bool isAsked_ = false;
  QLabel* question_;
  std::vector<ChoiceCard*> cards_;
  QLabel* verdict_;
  QLabel* reply_;
};

}  // namespace ui
