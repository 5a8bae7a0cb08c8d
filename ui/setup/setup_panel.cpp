// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/setup_panel.h"

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>

#include "core/base/error.h"
#include "core/run/catalogue.h"
#include "core/run/settings_schema.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/setup/data_group.h"
#include "ui/setup/live_settings.h"
#include "ui/setup/setting_form.h"
#include "ui/widgets/collapsible_group.h"
#include "ui/words/duration_text.h"
#include "ui/words/message_text.h"
#include "ui/words/setting_words.h"

namespace ui {

void SetupPanel::setSettings(const core::RunSettings& settings) {
  settings_ = settings;
  problems_.clear();
  for (SettingForm* const form : forms_) {
    for (const core::SettingInUse& setting : core::allSettings()) form->setProblem(setting.spec.key, {});
  }
  refreshForms();
  emit settingsChanged();
}

QString SetupPanel::problem() const {
  if (!problems_.empty()) return problems_.begin()->second;
  if (settings_.data.folder.empty()) return tr("Choose pictures first.");
  if (!wholeProblem_.isEmpty()) return wholeProblem_;
  return data_->preview().folder == settings_.data.folder ? messageText(data_->preview().problem) : QString();
}

// What does not fit stays as it was typed, with the reason; the settings keep the last value that did.
void SetupPanel::edit(const std::string& key, const std::string& text) {
  QString problem;
  try {
    core::RunSettings changed = settings_;
    core::changeSettingText(changed, key, text);
    settings_ = changed;
  } catch (const core::Error& error) {
    problem = messageText(core::messageOf(error));
  }
  problems_.erase(key);
  if (!problem.isEmpty()) problems_[key] = problem;
  for (SettingForm* const form : forms_) form->setProblem(key, problem);
  refreshForms();
  emit settingsChanged();
}

void SetupPanel::setFolder(const QString& folder) {
  settings_.data.folder = folder.toStdString();
  refreshForms();
  emit settingsChanged();
}

void SetupPanel::refreshForms() {
  for (SettingForm* const form : forms_) form->setSettings(settings_);
  std::erase_if(problems_, [this](const auto& entry) {  // Of a setting that no longer applies.
    return std::none_of(forms_.begin(), forms_.end(), [&](const SettingForm* form) { return form->has(entry.first); });
  });
  const std::string before = wholeProblemKey_;
  wholeProblem_.clear();
  wholeProblemKey_.clear();
  try {
    core::validate(settings_);
  } catch (const core::Error& error) {
    wholeProblem_ = messageText(core::messageOf(error));
    wholeProblemKey_ = error.subject();
  }
  for (SettingForm* const form : forms_) {
    if (!problems_.contains(before)) form->setProblem(before, {});
    if (!problems_.contains(wholeProblemKey_)) form->setProblem(wholeProblemKey_, wholeProblem_);
  }
  data_->setSettings(settings_.data);
  live_->setSettings(settings_);
  refreshSummaries();
  refreshButtons();
}

void SetupPanel::refreshSummaries() {
  const QLocale locale;
  const auto title = [](const char* key, const std::string& value) { return choiceTitle(key, value); };
  groups_[0]->setSummary(QFileInfo(QString::fromStdString(settings_.data.folder)).fileName());
  groups_[1]->setSummary(title("architecture", settings_.architecture.name));
  groups_[2]->setSummary(title("loss", settings_.loss));
  groups_[3]->setSummary(tr("%1, %2, batch %3")
                             .arg(title("optimizer", settings_.optimizer.name),
                                  locale.toString(settings_.optimizer.real("learning_rate"), 'g', 4),
                                  locale.toString(settings_.training.batchSize)));
  groups_[4]->setSummary(
      settings_.stopping.patience > 0
          ? tr("%n epoch(s), early stop %1", nullptr, settings_.training.epochs).arg(settings_.stopping.patience)
          : tr("%n epoch(s)", nullptr, settings_.training.epochs));
  const core::CatalogueEntry entry =
      core::entryNamed(core::architectureCatalogue(), "architecture", settings_.architecture.name);
  modelExplanation_->setText(translatedText(entry.explanation));
}

void SetupPanel::setCost(const core::ModelCost& cost, double secondsPerEpoch) {
  const QLocale locale;
  QString text = tr("%1 parameters, %2 GB memory")
                     .arg(locale.toString(qlonglong{cost.parameters}),
                          locale.toString(static_cast<double>(cost.trainingStepBytes) / 1e9, 'f', 2));
  if (secondsPerEpoch > 0.0) text = tr("%1, %2 per epoch").arg(text, durationText(secondsPerEpoch));
  setKind(cost_, QStringLiteral("muted"));
  cost_->setText(text);
  layers_->setEnabled(true);
}

void SetupPanel::setCostProblem(const QString& sentence) {
  setKind(cost_, QStringLiteral("error"));
  cost_->setText(sentence);
  layers_->setEnabled(false);
}

void SetupPanel::setPhase(Phase phase) {
  phase_ = phase;
  refreshButtons();
}

void SetupPanel::setEngineReady(bool ready) {
  engineReady_ = ready;
  refreshButtons();
}

// All three follow from the phase alone; the filled one is the next likely action.
void SetupPanel::refreshButtons() {
  const bool isIdle = phase_ == Phase::Idle;
  const bool isPaused = phase_ == Phase::Paused;
  const bool isRunning = phase_ == Phase::Running || phase_ == Phase::Loading;
  const QString why = problem();
  train_->setText(isPaused ? tr("Resume") : isRunning ? tr("Training") : tr("Train"));
  train_->setEnabled(isPaused || (isIdle && engineReady_ && why.isEmpty()));
  train_->setToolTip(isIdle && !why.isEmpty() ? why : tr("F5"));
  pause_->setEnabled(isRunning);
  stop_->setEnabled(isRunning || isPaused);
  stop_->setText(phase_ == Phase::Stopping ? tr("Stopping") : tr("Stop"));
  setKind(train_, isRunning ? QString() : QStringLiteral("primary"));
  setKind(pause_, isRunning ? QStringLiteral("primary") : QString());
  live_->setVisible(isRunning || isPaused);
  note_->setText(isIdle ? (engineReady_ ? why : tr("Getting ready to train"))
                        : tr("Changes here apply to the next run"));
  refreshIcons();
}

void SetupPanel::refreshIcons() {
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
  recipeMenu_->setIcon(theme_.icon(QStringLiteral("more")));
}

void SetupPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QFrame::changeEvent(event);
}

void SetupPanel::dragEnterEvent(QDragEnterEvent* event) {
  const QList<QUrl> urls = event->mimeData()->urls();
  if (urls.size() == 1 && QFileInfo(urls.first().toLocalFile()).isDir()) event->acceptProposedAction();
}

void SetupPanel::dropEvent(QDropEvent* event) {
  event->acceptProposedAction();
  setFolder(event->mimeData()->urls().first().toLocalFile());
}

void SetupPanel::setOneGroupAtATime(bool oneAtATime) {
  if (isOneAtATime_ == oneAtATime) return;
  isOneAtATime_ = oneAtATime;
  if (oneAtATime) foldOthers(nullptr);
}

// All but this one; none keeps the first that is open.
void SetupPanel::foldOthers(const CollapsibleGroup* kept) {
  for (CollapsibleGroup* const group : groups_) {
    if (kept == nullptr && group->isOpen()) kept = group;
    if (group != kept) group->setOpen(false);
  }
}

std::vector<bool> SetupPanel::openGroups() const {
  std::vector<bool> open;
  for (const CollapsibleGroup* const group : groups_) open.push_back(group->isOpen());
  return open;
}

void SetupPanel::setOpenGroups(const std::vector<bool>& open) {
  for (std::size_t i = 0; i < std::min(open.size(), groups_.size()); ++i) groups_[i]->setOpen(open[i]);
}

}  // namespace ui
