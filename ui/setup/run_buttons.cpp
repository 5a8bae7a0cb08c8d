// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/run_buttons.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/widgets/stacking_row.h"
#include "ui/words/message_text.h"

namespace ui {

RunButtons::RunButtons(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(Space::kMedium, Space::kSmall, Space::kMedium, Space::kMedium);
  column->setSpacing(Space::kSmall);
  note_ = new QLabel(this);
  note_->setObjectName(QStringLiteral("setupNote"));
  note_->setWordWrap(true);
  setKind(note_, QStringLiteral("muted"));
  column->addWidget(note_);
  auto* const row = new StackingRow(Space::kTiny, this);
  column->addWidget(row);
  train_ = addButton(row, "trainButton", 4);
  pause_ = addButton(row, "pauseButton", 3);
  stop_ = addButton(row, "stopButton", 3);
  setKind(stop_, QStringLiteral("danger"));
  connect(train_, &QPushButton::clicked, this, [this] {
    if (phase_ == Phase::Paused) {
      emit resumeRequested();
    } else {
      emit trainRequested();
    }
  });
  connect(pause_, &QPushButton::clicked, this, &RunButtons::pauseRequested);
  connect(stop_, &QPushButton::clicked, this, &RunButtons::stopRequested);
  connect(&theme_, &Theme::changed, this, &RunButtons::refreshIcons);
  refresh();
}

QPushButton* RunButtons::addButton(StackingRow* row, const char* name, int stretch) {
  auto* const button = new QPushButton(this);
  button->setObjectName(QLatin1String(name));
  button->setProperty("large", true);
  button->setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);  // No word is cut in a narrow panel.
  row->add(button, stretch);
  return button;
}

void RunButtons::setPhase(Phase phase) {
  phase_ = phase;
  refresh();
}

void RunButtons::setEngineReady(bool isReady) {
  isEngineReady_ = isReady;
  refresh();
}

void RunButtons::setProblem(const core::Message& problem) {
  problem_ = problem;
  refresh();
}

void RunButtons::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) refresh();
  QWidget::changeEvent(event);
}

// The keyboard goes from a button that can no longer be pressed to the one that is likely to be next, never to another one
// that ends the run because it happens to stand beside. While none can be pressed it waits here.
void RunButtons::setPossible(bool canTrain, bool canPause, bool canStop) {
  const std::pair<QPushButton*, bool> buttons[] = {{train_, canTrain}, {pause_, canPause}, {stop_, canStop}};
  QPushButton* likely = nullptr;
  bool losesFocus = hasFocus();
  for (const auto& [button, isPossible] : buttons) {
    if (isPossible) button->setEnabled(true);
    if (isPossible && likely == nullptr) likely = button;
    losesFocus = losesFocus || (!isPossible && button->hasFocus());
  }
  if (losesFocus) (likely == nullptr ? static_cast<QWidget*>(this) : likely)->setFocus();
  for (const auto& [button, isPossible] : buttons) button->setEnabled(isPossible);
}

// The filled one is the next likely action.
void RunButtons::refresh() {
  const bool isIdle = phase_ == Phase::Idle;
  const bool isPaused = phase_ == Phase::Paused;
  const bool isRunning = phase_ == Phase::Running || phase_ == Phase::Loading;
  train_->setText(isPaused ? tr("Go on") : isRunning ? tr("Training") : tr("Train"));
  setPossible(isPaused || (isIdle && isEngineReady_ && problem_.empty()), isRunning, isRunning || isPaused);
  train_->setToolTip(isIdle && !problem_.empty() ? messageText(problem_) : tr("F5"));
  pause_->setText(tr("Pause"));
  pause_->setToolTip(tr("F6"));
  stop_->setText(phase_ == Phase::Stopping ? tr("Stopping") : tr("Stop"));
  stop_->setToolTip(tr("Ends the run; what it has learnt is kept (Shift+F5)"));
  setKind(train_, isRunning ? QString() : QStringLiteral("primary"));
  setKind(pause_, isRunning ? QStringLiteral("primary") : QString());
  note_->setText(isIdle ? (isEngineReady_ ? messageText(problem_) : tr("Getting ready to train"))
                        : tr("Changes here apply to the next run"));
  refreshIcons();
}

void RunButtons::refreshIcons() {
  const auto icon = [this](const char* name, QPushButton* button) {
    const bool isFilled = button->property("kind").toString() == QLatin1String("primary");
    button->setIcon(theme_.icon(QLatin1String(name), isFilled ? Color::OnAccent : Color::TextSecondary));
  };
  if (phase_ == Phase::Running || phase_ == Phase::Loading || phase_ == Phase::Stopping) {
    train_->setIcon(QIcon());  // It only tells what goes on; the word needs the room.
  } else {
    icon("play", train_);
  }
  icon("pause", pause_);
  stop_->setIcon(theme_.icon(QStringLiteral("stop"), Color::Danger));
}

}  // namespace ui
