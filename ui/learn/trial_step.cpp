// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/trial_step.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/charts/chart_card.h"
#include "ui/charts/live_chart.h"
#include "ui/learn/lesson_words.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/pictures/epoch_slider.h"
#include "ui/pictures/reconstruction_card.h"
#include "ui/words/metric_words.h"

namespace ui {
namespace {

using State = LessonRun::State;

constexpr int kLeastChart = 180;
constexpr int kLeastPictures = 300;

}  // namespace

TrialStep::TrialStep(const Theme& theme, const char* question, LessonRun& run, RunController& controller,
                     QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      question_(question),
      run_(run),
      controller_(controller),
      epochs_(run.settings().training.epochs) {
  halves_ = new QBoxLayout(QBoxLayout::LeftToRight, this);
  halves_->setContentsMargins(0, 0, 0, 0);
  halves_->setSpacing(Space::kPage);
  buildWords();
  buildPictures();
  connectRun();
  retranslate();
  showBegun();
}

void TrialStep::setNarrow(bool isNarrow) {
  halves_->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void TrialStep::buildWords() {
  auto* const column = new QVBoxLayout;
  column->setSpacing(Space::kMedium);
  halves_->addLayout(column, 2);
  asked_ = paragraph(this);
  asked_->setVisible(*question_ != '\0');
  column->addWidget(asked_);
  watch_ = paragraph(this);
  column->addWidget(watch_);
  settings_ = paragraph(this, "muted");
  settings_->setObjectName(QStringLiteral("lessonSettings"));
  column->addWidget(settings_);
  const auto button = [this, column](const char* name) {
    auto* const made = new QPushButton(this);
    made->setObjectName(QLatin1String(name));
    column->addWidget(made, 0, Qt::AlignLeft);
    return made;
  };
  start_ = button("lessonStart");
  setKind(start_, QStringLiteral("primary"));
  stop_ = button("lessonStop");
  progress_ = new QProgressBar(this);
  progress_->setObjectName(QStringLiteral("lessonProgress"));
  column->addWidget(progress_);
  state_ = paragraph(this);
  state_->setObjectName(QStringLiteral("lessonState"));
  column->addWidget(state_);
  open_ = button("lessonOpen");
  column->addStretch(1);
  connect(start_, &QPushButton::clicked, &run_, &LessonRun::start);
  connect(stop_, &QPushButton::clicked, &run_, &LessonRun::stop);
  connect(open_, &QPushButton::clicked, this, [this] { emit openRequested(run_.uid()); });
}

void TrialStep::buildPictures() {
  auto* const column = new QVBoxLayout;
  column->setSpacing(Space::kMedium);
  halves_->addLayout(column, 5);
  chart_ = new ChartCard(theme_, this);
  chart_->setObjectName(QStringLiteral("lessonChart"));
  setDesignedMinimum(chart_, {0, kLeastChart});
  column->addWidget(chart_, 2);
  pictures_ = new ReconstructionCard(theme_, this);
  setDesignedMinimum(pictures_, {0, kLeastPictures});
  column->addWidget(pictures_, 3);
  connect(chart_, &ChartCard::metricChosen, this, &TrialStep::refreshChart);
  connect(pictures_, &ReconstructionCard::outputsWanted, &run_, &LessonRun::readOutputs);
}

void TrialStep::connectRun() {
  connect(&run_, &LessonRun::changed, this, &TrialStep::refresh);
  connect(&run_, &LessonRun::begun, this, &TrialStep::showBegun);
  connect(&run_, &LessonRun::batchesAdded, this, &TrialStep::append);
  connect(&run_, &LessonRun::outputsAdded, pictures_, &ReconstructionCard::addEpoch);
  connect(&run_, &LessonRun::outputsRead, pictures_, &ReconstructionCard::provide);
  connect(&run_, &LessonRun::progressed, this, [this](int done, int total) {
    done_ = done;
    total_ = total;
    refreshProgress();
  });
  connect(&controller_, &RunController::phaseChanged, this, &TrialStep::refresh);
}

void TrialStep::showBegun() {
  pictures_->setRun(run_.probes(), run_.pictureEpochs());
  if (run_.outputs() && !run_.pictureEpochs().empty()) pictures_->provide(run_.pictureEpochs().back(), run_.outputs());
  retranslate();  // The accuracy has a name now.
}

void TrialStep::append(const std::vector<core::BatchDone>& batches) {
  if (chart_->chosen() != QLatin1String("loss")) return;
  for (const core::BatchDone& batch : batches) {
    const double share = static_cast<double>(batch.batch) / static_cast<double>(batch.batches);
    chart_->chart().append(CurveKind::Batches, static_cast<double>(batch.epoch - 1) + share, batch.loss);
  }
}

void TrialStep::refreshChart() { chart_->chart().setData(run_.history().chart(chart_->chosen())); }

void TrialStep::refresh() {
  const State state = run_.state();
  const bool isElsewhere = controller_.isActive() && state != State::Training;
  start_->setText(run_.isKept() || state == State::Failed || state == State::Stopped ? tr("Run it again")
                                                                                     : tr("Run it"));
  start_->setVisible(!run_.isBusy());
  start_->setEnabled(!isElsewhere && state != State::Reading);
  stop_->setVisible(run_.isBusy());
  stop_->setEnabled(controller_.phase() != Phase::Stopping);
  open_->setVisible(!run_.uid().isEmpty() && !run_.isBusy());
  setKind(state_, state == State::Failed ? QStringLiteral("error") : QString());
  pictures_->setLive(state == State::Training);
  pictures_->setBest(run_.history().bestEpoch());
  refreshChart();
  refreshProgress();
}

// Told many times a second while pictures are read.
void TrialStep::refreshProgress() {
  const bool isTraining = run_.state() == State::Training && controller_.phase() != Phase::Loading;
  progress_->setVisible(run_.isBusy() || run_.state() == State::Reading);
  progress_->setRange(0, isTraining ? epochs_ : total_);
  progress_->setValue(isTraining ? static_cast<int>(run_.history().lastEpoch()) : done_);
  state_->setText(stateText());
}

QString TrialStep::stateText() const {
  const QLocale locale;
  const auto share = [&] { return tr("%1 of %2").arg(locale.toString(done_), locale.toString(total_)); };
  switch (run_.state()) {
    case State::Untried:
      return controller_.isActive() ? tr("Another run is in progress. Wait for its end, or stop it first.") : QString();
    case State::Reading: return tr("Reading the run that you trained before");
    case State::Drawing:
      return total_ > 0 ? tr("Drawing the sample pictures: %1. This is done once.").arg(share())
                        : tr("Drawing the sample pictures. This is done once.");
    case State::Training:
      if (controller_.phase() == Phase::Paused) return tr("The run is paused. Go on from the menu Run.");
      if (controller_.phase() == Phase::Stopping) return tr("Stopping after this batch");
      if (controller_.phase() == Phase::Loading)
        return total_ > 0 ? tr("Reading pictures: %1").arg(share()) : tr("Reading pictures");
      return tr("Epoch %1 of %2")
          .arg(locale.toString(qlonglong{run_.history().lastEpoch() + 1}), locale.toString(epochs_));
    case State::Done: return tr("Done: it is kept in Runs, with the tag %1.").arg(QLatin1String(run_.trial().tag));
    case State::Stopped: return tr("Stopped before anything was learnt.");
    case State::Failed: return run_.problem();
  }
  return {};
}

QString TrialStep::settingsText() const {
  const core::RunSettings settings = run_.settings();
  const QString side = QLocale().toString(settings.data.size);
  return tr("A small edition of the record's model, so that it takes less than a minute.") + QLatin1Char('\n') +
         tr("%n pair(s) of pictures, %1 × %2 pixels", nullptr, settings.data.limit).arg(side, side) +
         QLatin1Char('\n') + tr("%n epoch(s)", nullptr, settings.training.epochs);
}

void TrialStep::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void TrialStep::retranslate() {
  asked_->setText(lessonText(question_));
  watch_->setText(lessonText(run_.trial().watch));
  settings_->setText(settingsText());
  progress_->setAccessibleName(tr("Progress"));
  stop_->setText(tr("Stop"));
  open_->setText(tr("Open in Train"));
  const auto choice = [this](const char* key) {
    const std::string name = run_.history().nameOf(QLatin1String(key));
    return MetricChoice{QLatin1String(key), metricName(name), metricExplanation(name)};
  };
  const MetricChoice accuracy{QStringLiteral("accuracy"), tr("Accuracy"), choice("accuracy").tooltip, true};
  chart_->setChoices({choice("loss"), choice("psnr"), accuracy});
  refresh();
}

}  // namespace ui
