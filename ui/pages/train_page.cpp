// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train_page.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/analysis/metric.h"
#include "core/base/error.h"
#include "core/run/recipes.h"
#include "ui/bridge/background_task.h"
#include "ui/bridge/run_controller.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/live_chart.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/pictures/epoch_slider.h"
#include "ui/pictures/reconstruction_card.h"
#include "ui/setup/data_group.h"
#include "ui/setup/setup_panel.h"
#include "ui/widgets/notice_bar.h"
#include "ui/words/duration_text.h"
#include "ui/words/engine_words.h"
#include "ui/words/metric_words.h"

namespace ui {

TrainPage::TrainPage(const Theme& theme, RunController& controller, std::filesystem::path store, QWidget* parent)
    : QWidget(parent), theme_(theme), controller_(controller), store_(std::move(store)) {
  setAcceptDrops(true);
  auto* const row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  setup_ = new SetupPanel(theme, this);
  row->addWidget(setup_);
  auto* const column = new QVBoxLayout;
  column->setContentsMargins(Space::kMedium, 0, Space::kMedium, Space::kMedium);
  column->setSpacing(Space::kMedium);
  row->addLayout(column, 1);
  buildHeader(column);
  buildCards(column);
  costTimer_.setSingleShot(true);
  costTimer_.setInterval(300);
  connect(&costTimer_, &QTimer::timeout, this, &TrainPage::askCost);
  connect(&theme_, &Theme::changed, this, &TrainPage::refreshIcons);
  connect(&theme_, &Theme::changed, this, &TrainPage::fitWindow);
  auto* const toggleSetup = new QAction(this);
  toggleSetup->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_B));
  connect(toggleSetup, &QAction::triggered, setup_, [this] { setup_->setVisible(!setup_->isVisible()); });
  addAction(toggleSetup);
  connectSetup();
  connectRun();
  connectPictures();
  retranslate();
  refreshIcons();
  pictures_->clear();
  showPhase(controller_.phase());
}

void TrainPage::buildHeader(QBoxLayout* column) {
  auto* const header = new QWidget(this);
  header->setFixedHeight(Size::kRunHeader);
  auto* const row = new QHBoxLayout(header);
  row->setContentsMargins(0, 0, 0, 0);
  name_ = new QLabel(header);
  name_->setObjectName(QStringLiteral("runName"));
  setKind(name_, QStringLiteral("title"));
  row->addWidget(name_);
  chip_ = new QLabel(header);
  chip_->setObjectName(QStringLiteral("runState"));
  row->addWidget(chip_, 0, Qt::AlignVCenter);
  row->addStretch(1);
  bestSoFar_ = new QLabel(header);
  bestSoFar_->setObjectName(QStringLiteral("bestSoFar"));
  setKind(bestSoFar_, QStringLiteral("secondary"));
  row->addWidget(bestSoFar_);
  try_ = new QPushButton(header);
  try_->setObjectName(QStringLiteral("tryImage"));
  row->addWidget(try_);
  column->addWidget(header);
  notice_ = new NoticeBar(theme_, this);
  column->addWidget(notice_);
  connect(notice_, &NoticeBar::actionChosen, this, [this] {
    notice_->hide();
    if (noticeAction_) std::exchange(noticeAction_, {})();
  });
  connect(notice_, &NoticeBar::secondActionChosen, notice_, &QWidget::hide);
}

void TrainPage::buildCards(QBoxLayout* column) {
  auto* const charts = new QHBoxLayout;
  charts->setSpacing(Space::kMedium);
  loss_ = new ChartCard(theme_, this);
  loss_->setObjectName(QStringLiteral("lossCard"));
  metric_ = new ChartCard(theme_, this);
  metric_->setObjectName(QStringLiteral("metricCard"));
  charts->addWidget(loss_, 1);
  charts->addWidget(metric_, 1);
  column->addLayout(charts, 4);
  pictures_ = new ReconstructionCard(theme_, this);
  column->addWidget(pictures_, 7);
}

void TrainPage::connectSetup() {
  connect(setup_, &SetupPanel::trainRequested, this, &TrainPage::train);
  connect(setup_, &SetupPanel::pauseRequested, &controller_, &RunController::pause);
  connect(setup_, &SetupPanel::resumeRequested, &controller_, &RunController::resume);
  connect(setup_, &SetupPanel::stopRequested, &controller_, &RunController::stop);
  connect(setup_, &SetupPanel::liveChangeRequested, &controller_, &RunController::change);
  connect(setup_, &SetupPanel::settingsChanged, this, [this] { costTimer_.start(); });
  connect(setup_, &SetupPanel::layerTableRequested, this, &TrainPage::showLayers);
  connect(setup_, &SetupPanel::recipeChosen, this, [this](const QString& name) {
    try {
      core::RunSettings settings = core::recipeNamed(name.toStdString()).settings;
      settings.data.folder = setup_->settings().data.folder;
      setup_->setSettings(settings);
    } catch (const core::Error& error) {  // A file of the person's own that has gone or changed.
      tell(static_cast<int>(NoticeBar::Tone::Danger), tr("The recipe cannot be used."), engineWords(error.what()));
    }
  });
  connect(setup_, &SetupPanel::loadRecipeRequested, this, &TrainPage::loadRecipe);
  connect(setup_, &SetupPanel::saveRecipeRequested, this, &TrainPage::saveRecipe);
  connect(try_, &QPushButton::clicked, this, &TrainPage::choosePicture);
}

void TrainPage::connectRun() {
  connect(&controller_, &RunController::phaseChanged, this, &TrainPage::showPhase);
  connect(&controller_, &RunController::taken, this, &TrainPage::makeRoom);
  connect(&controller_, &RunController::loading, this, [this](std::size_t done, std::size_t total) {
    const QLocale locale;
    tell(static_cast<int>(NoticeBar::Tone::Info), tr("Reading pictures"),
         tr("%1 of %2").arg(locale.toString(qulonglong{done}), locale.toString(qulonglong{total})));
  });
  connect(&controller_, &RunController::started, this,
          [this](const std::shared_ptr<const core::RunStarted>& run) { begin(*run); });
  connect(&controller_, &RunController::batchesDone, this, [this](const std::vector<core::BatchDone>& batches) {
    history_.add(batches);
    for (const core::BatchDone& batch : batches) {
      const double share = static_cast<double>(batch.batch) / static_cast<double>(batch.batches);
      loss_->chart().append(CurveKind::Batches, static_cast<double>(batch.epoch - 1) + share, batch.loss);
    }
  });
  connect(&controller_, &RunController::epochDone, this, [this](const core::EpochDone& epoch) {
    history_.add(epoch);
    const auto multiplyAdds = static_cast<double>(controller_.cost().multiplyAdds);
    if (multiplyAdds > 0.0) emit speedMeasured(3.0 * multiplyAdds * epoch.imagesPerSecond);
    refreshCharts();
    refreshHeader();
    pictures_->setBest(history_.bestEpoch());
  });
  connect(&controller_, &RunController::picturesReady, this,
          [this](const core::ImagesReady& ready) { pictures_->addEpoch(ready.epoch, ready.outputs); });
  connect(&controller_, &RunController::settingsChanged, this, [this](const core::SettingsChanged& changed) {
    history_.add(changed);
    shown_ = changed.settings;
    refreshCharts();
  });
  connect(&controller_, &RunController::warned, this, [this](const QString& sentence) {
    announce([this, sentence] {
      tell(static_cast<int>(NoticeBar::Tone::Warning), tr("Please note."), engineWords(sentence));
    });
  });
  connect(&controller_, &RunController::waiting, this, [this](const QString& sentence) {
    if (sentence.isEmpty()) return notice_->hide();
    announce([this, sentence] {
      tell(static_cast<int>(NoticeBar::Tone::Warning), tr("The run waits."), engineWords(sentence));
    });
  });
  connect(&controller_, &RunController::finished, this,
          [this](const core::RunFinished& finished) { announce([this, finished] { tellFinished(finished); }); });
  connect(&controller_, &RunController::stopped, this, [this](const core::RunStopped& stopped) {
    announce([this, epochs = static_cast<int>(stopped.epochs), uid = shownUid_] {
      tell(static_cast<int>(NoticeBar::Tone::Info), tr("Stopped."), tr("%n whole epoch(s) are kept.", nullptr, epochs),
           uid.empty() ? QString() : tr("Go on"));
      noticeAction_ = [this, uid] { goOn(uid); };
    });
  });
  connect(&controller_, &RunController::failed, this, [this](const core::RunFailed& failed) {
    announce([this, sentence = failed.sentence] {
      tell(static_cast<int>(NoticeBar::Tone::Danger), tr("The run has ended with a problem."), engineWords(sentence));
    });
  });
}

void TrainPage::tellFinished(const core::RunFinished& finished) {
  const double psnr = history_.value("val_psnr", finished.bestEpoch);
  const QString best =
      tr("Best epoch %1, %2.").arg(QLocale().toString(qlonglong{finished.bestEpoch}), metricValue("psnr", psnr));
  const bool isEarly = finished.reason == core::FinishReason::EarlyStopping;
  tell(static_cast<int>(NoticeBar::Tone::Success), isEarly ? tr("Stopped early: no more progress.") : tr("Finished."),
       best);
}

void TrainPage::connectPictures() {
  connect(pictures_, &ReconstructionCard::outputsWanted, this, [this](std::int64_t epoch) {
    inBackground<StoredOutputs>(
        this, [store = store_, uid = shownUid_, epoch] { return readStoredOutputs(store, uid, epoch); },
        [this, epoch, uid = shownUid_](StoredOutputs outputs) {
          if (uid == shownUid_) pictures_->provide(epoch, std::move(outputs));
        });
  });
  connect(pictures_, &ReconstructionCard::animationWanted, this, [this](int probe) { exportPictures(probe, true); });
  connect(pictures_, &ReconstructionCard::stripWanted, this, [this](int probe) { exportPictures(probe, false); });
  for (ChartCard* const card : {loss_, metric_}) {
    connect(card, &ChartCard::failed, this, [this](const QString& sentence) {
      tell(static_cast<int>(NoticeBar::Tone::Danger), tr("Not saved."), sentence);
    });
    connect(card, &ChartCard::metricChosen, this, &TrainPage::refreshCharts);
  }
}

void TrainPage::begin(const core::RunStarted& run) {
  notice_->hide();
  shown_ = run.settings;
  shownUid_ = controller_.runUid().toStdString();
  history_.begin(run);
  std::vector<std::int64_t> epochs;
  for (std::int64_t epoch = 1; epoch <= run.finishedEpochs; ++epoch) epochs.push_back(epoch);
  pictures_->setRun(run.probes, epochs);
  pictures_->setLive(true);
  pictures_->setBest(history_.bestEpoch());
  lookForEarlierRuns();
  retranslate();  // The accuracy has a name now.
  refreshCharts();
  refreshHeader();
  emit folderUsed(QString::fromStdString(run.settings.data.folder));
}

void TrainPage::refreshCharts() {
  for (ChartCard* const card : {loss_, metric_}) {
    card->chart().setData(history_.chart(card->chosen()));
    const std::string name = history_.nameOf(card->chosen());
    const double validation = history_.value(core::fullName(core::MetricPart::Validation, name), history_.lastEpoch());
    const double training = history_.value(name, history_.lastEpoch());
    card->setLegend(std::isfinite(validation) ? tr("— validation %1 &nbsp; - - training %2")
                                                    .arg(metricValue(name, validation), metricValue(name, training))
                                              : QStringLiteral("&nbsp;"));
  }
}

void TrainPage::refreshHeader() {
  name_->setText(shownUid_.empty()     ? tr("New run")
                 : shown_.name.empty() ? QString::fromStdString(shown_.architecture.name + " " + shownUid_)
                                       : QString::fromStdString(shown_.name));
  const auto best = history_.bestEpoch();
  bestSoFar_->setText(
      best ? tr("Best so far: epoch %1, %2")
                 .arg(QLocale().toString(qlonglong{*best}), metricValue("psnr", history_.value("val_psnr", *best)))
           : QString());
  try_->setEnabled(!shownUid_.empty() && (controller_.isActive() || history_.lastEpoch() > 0));
}

void TrainPage::showPhase(Phase phase) {
  setup_->setPhase(phase);
  pictures_->setLive(phase == Phase::Running || phase == Phase::Paused);
  if (phase == Phase::Paused) {
    announce([this] {
      tell(static_cast<int>(NoticeBar::Tone::Warning), tr("Paused."),
           tr("Nothing is lost; close the window if you like."), tr("Resume"));
      noticeAction_ = [this] { controller_.resume(); };
    });
  } else if (phase == Phase::Running) {
    notice_->hide();
  }
  refreshPhase();
}

// What is said of the phase, in the window's language.
void TrainPage::refreshPhase() {
  const Phase phase = controller_.phase();
  struct Chip {
    QString text;
    const char* kind;
  };
  const Chip chip = phase == Phase::Loading    ? Chip{tr("Loading"), "chip-info"}
                    : phase == Phase::Running  ? Chip{tr("Training"), "chip-training"}
                    : phase == Phase::Paused   ? Chip{tr("Paused"), "chip-warning"}
                    : phase == Phase::Stopping ? Chip{tr("Stopping"), "chip"}
                                               : Chip{{}, "chip"};
  chip_->setText(chip.text);
  chip_->setVisible(!chip.text.isEmpty());
  setKind(chip_, QLatin1String(chip.kind));
  refreshHeader();
}

void TrainPage::tell(int tone, const QString& title, const QString& text, const QString& action) {
  noticeAction_ = {};
  announcement_ = {};
  const bool canBeClosed = tone != static_cast<int>(NoticeBar::Tone::Info) || !controller_.isActive();
  notice_->tell(static_cast<NoticeBar::Tone>(tone), title, text, action, canBeClosed ? tr("Close") : QString());
}

void TrainPage::announce(std::function<void()> words) {
  words();
  announcement_ = std::move(words);
}

void TrainPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    const bool isTold = notice_->isVisibleTo(this);
    retranslate();
    if (isTold && announcement_) announce(announcement_);
    refreshPhase();
    refreshCharts();
  }
  QWidget::changeEvent(event);
}

void TrainPage::retranslate() {
  const auto choice = [this](const char* key) {
    const std::string name = history_.nameOf(QLatin1String(key));
    return MetricChoice{QLatin1String(key), metricName(name), metricExplanation(name)};
  };
  loss_->setChoices({choice("loss")});
  metric_->setChoices({choice("psnr"), choice("ssim"), choice("accuracy")});
  try_->setText(tr("Try a picture"));
  try_->setToolTip(tr("See what the model makes of any picture; drop one here or press Ctrl+V"));
  refreshHeader();
}

void TrainPage::refreshIcons() { try_->setIcon(theme_.icon(QStringLiteral("image"))); }

void TrainPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitWindow();
}

void TrainPage::fitWindow() {
  const bool isNarrow = width() < theme_.scaled(1300);
  // Large text in a small window: the pictures keep most of it.
  const int most = std::max(width() * 3 / 10, int{Size::kSetupPanelSmall});
  setup_->setFixedWidth(isNarrow ? std::min(theme_.scaled(Size::kSetupPanelSmall), most)
                                 : theme_.scaled(Size::kSetupPanel));
  setup_->setOneGroupAtATime(isNarrow);
  for (ChartCard* const card : {loss_, metric_}) card->setLegendShown(height() > theme_.scaled(700));
}

}  // namespace ui
