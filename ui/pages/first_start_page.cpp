// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/first_start_page.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "core/run/settings_schema.h"
#include "core/run/suggested_settings.h"
#include "ui/bridge/background_task.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/pages/start_card.h"
#include "ui/pages/start_estimate.h"
#include "ui/pages/start_goals.h"
#include "ui/pages/start_samples.h"
#include "ui/setup/folder_drop.h"
#include "ui/setup/folder_facts.h"
#include "ui/setup/sample_maker.h"
#include "ui/widgets/link_card.h"
#include "ui/widgets/stacking_row.h"
#include "ui/words/sample_words.h"
#include "ui/words/setting_words.h"

namespace ui {
namespace {

constexpr double kSecondsPerSample = 0.001;  // To draw one, write it and read it again, on all cores.

constexpr int kCircle = 24;  // Around the number of a step.
constexpr int kSampleSide = 48;
constexpr int kGoalSide = 64;
constexpr int kBetweenSteps = 36;
constexpr int kWidest = 1700;  // Wider than this, lines are too long to read.
constexpr int kHighest = 760;
constexpr int kAllButTheRest = 1000;  // A stretch: what is below gets room once this has its largest size.

}  // namespace

FirstStartPage::FirstStartPage(const Theme& theme, QWidget* parent)
    : QWidget(parent), theme_(theme), estimate_(new StartEstimate(this)), maker_(new SampleMaker(this)) {
  setObjectName(QStringLiteral("firstStartPage"));
  setAcceptDrops(true);
  auto* const outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto* const scroll = new QScrollArea(this);
  scroll->setFocusPolicy(Qt::NoFocus);  // What it holds has the keyboard, and comes into sight with it.
  scroll->setWidgetResizable(true);
  outer->addWidget(scroll);
  auto* const content = new QWidget(scroll);
  auto* const column = new QVBoxLayout(content);
  column->setContentsMargins(40, 40, 40, Space::kPage);
  column->setSpacing(Space::kSmall);
  scroll->setWidget(content);
  title_ = new QLabel(content);
  setKind(title_, QStringLiteral("welcome"));
  column->addWidget(title_);
  subtitle_ = new QLabel(content);
  setKind(subtitle_, QStringLiteral("secondary"));
  column->addWidget(subtitle_);
  column->addSpacing(Space::kPage);
  steps_ = new StackingRow(kBetweenSteps, content);
  column->addWidget(steps_, kAllButTheRest);
  column->addStretch(1);
  buildPictures(addStep(6));
  buildGoals(addStep(4));
  buildStart(addStep(3));
  setDesignedMaximumWidth(steps_, kWidest);
  connect(steps_, &StackingRow::stackedChanged, this, &FirstStartPage::limitHeight);
  connect(&theme_, &Theme::changed, this, &FirstStartPage::limitHeight);
  limitHeight();
  retranslate();
  readThumbnails();
}

// The column of one step, under its number and title.
QBoxLayout* FirstStartPage::addStep(int stretch) {
  auto* const step = new QWidget(this);
  steps_->add(step, stretch);
  auto* const column = new QVBoxLayout(step);
  column->setContentsMargins(0, 0, 0, 0);
  auto* const row = new QHBoxLayout;
  auto* const circle = new QLabel(QString::number(titles_.size() + 1), step);
  setDesignedWidth(circle, kCircle);
  setDesignedHeight(circle, kCircle);
  circle->setAlignment(Qt::AlignCenter);
  setKind(circle, QStringLiteral("step"));
  row->addWidget(circle);
  auto* const title = new QLabel(step);
  setKind(title, QStringLiteral("title"));
  row->addWidget(title, 1);
  column->addLayout(row);
  column->addSpacing(Space::kSmall);
  titles_.push_back(title);
  return column;
}

// Beside each other they are no higher than they are pleasant to look at; below each other they take what they need.
void FirstStartPage::limitHeight() {
  steps_->setMaximumHeight(steps_->isStacked() ? QWIDGETSIZE_MAX : theme_.scaled(kHighest));
}

void FirstStartPage::buildPictures(QBoxLayout* column) {
  drop_ = new FolderDrop(theme_, this);
  column->addWidget(drop_, 1);
  connect(drop_, &FolderDrop::folderChosen, this, &FirstStartPage::chooseFolder);
  connect(drop_, &FolderDrop::looked, this, &FirstStartPage::adoptFolder);
  orSample_ = new QLabel(this);
  orSample_->setAlignment(Qt::AlignCenter);
  setKind(orSample_, QStringLiteral("muted"));
  column->addWidget(orSample_);
  samples_ = new StartSamples(theme_, this);
  column->addWidget(samples_);
  connect(samples_, &StartSamples::chosen, this, &FirstStartPage::chooseSample);
}

void FirstStartPage::buildGoals(QBoxLayout* column) {
  goals_ = new StartGoals(theme_, this);
  column->addWidget(goals_);
  connect(goals_, &StartGoals::chosen, this, [this] {
    isGoalOpen_ = false;
    refresh();
  });
  goalHint_ = new QLabel(this);
  goalHint_->setWordWrap(true);
  setKind(goalHint_, QStringLiteral("muted"));
  column->addWidget(goalHint_);
  column->addStretch(1);
}

void FirstStartPage::buildStart(QBoxLayout* column) {
  start_ = new StartCard(theme_, this);
  column->addWidget(start_);
  connect(start_, &StartCard::trainRequested, this, &FirstStartPage::start);
  connect(estimate_, &StartEstimate::estimated, start_, &StartCard::setTimes);
  connect(maker_, &SampleMaker::made, this, &FirstStartPage::begin);
  connect(maker_, &SampleMaker::failed, this, [this](const core::Message& reason) {
    start_->setStarting(false);
    start_->setProblem(reason);
  });
  setUp_ = new QPushButton(this);
  setUp_->setObjectName(QStringLiteral("setUpMyself"));
  setKind(setUp_, QStringLiteral("quiet"));
  column->addWidget(setUp_);
  column->addSpacing(Space::kSmall);
  lessons_ = new LinkCard(theme_, QStringLiteral("learn"), this);
  lessons_->setObjectName(QStringLiteral("newToThis"));
  column->addWidget(lessons_);
  earlier_ = new LinkCard(theme_, QStringLiteral("open"), this);
  earlier_->setObjectName(QStringLiteral("openEarlierRuns"));
  column->addWidget(earlier_);
  column->addStretch(1);
  connect(lessons_, &QPushButton::clicked, this, &FirstStartPage::lessonsRequested);
  connect(earlier_, &QPushButton::clicked, this, &FirstStartPage::earlierRunsRequested);
  connect(setUp_, &QPushButton::clicked, this, [this] { emit setUpRequested(settingsFor(folder_)); });
}

void FirstStartPage::readThumbnails() {
  const double ratio = devicePixelRatioF();
  const int sampleSide = static_cast<int>(kSampleSide * ratio);
  const int goalSide = static_cast<int>(kGoalSide * ratio);
  inBackground<Thumbnails>(
      this, [sampleSide, goalSide] { return sampleThumbnails(sampleSide, goalSide); },
      [this](const Thumbnails& thumbnails) {
        samples_->setThumbnails(thumbnails);
        goals_->setThumbnails(thumbnails);
      });
}

void FirstStartPage::setEngineReady(bool ready) { start_->setEngineReady(ready); }

void FirstStartPage::setEngine(std::shared_ptr<core::Engine> engine, double speed) {
  estimate_->setEngine(std::move(engine));
  estimate_->setSpeed(speed);
  refreshPlan();
}

// What can be learnt from it is known once it has been looked at.
void FirstStartPage::chooseFolder(const QString& folder) {
  folder_ = folder;
  isGoalOpen_ = true;
  refresh();
}

void FirstStartPage::adoptFolder() {
  if (isGoalOpen_ && drop_->facts().preview().problem.empty() && !folder_.isEmpty()) {
    const bool isPaired = drop_->facts().preview().paired;
    if (isPaired != (goals_->goal() == "pair")) goals_->setGoal(isPaired ? "pair" : "itself");
  }
  refresh();
}

// Its goal goes with it: pairs are learnt as pairs, others are not.
void FirstStartPage::chooseSample() {
  folder_.clear();
  goals_->setGoal(samples_->choice().goal);
  refresh();
}

core::RunSettings FirstStartPage::settings() const {
  core::PictureFacts pictures = drop_->facts().preview().pictures;
  if (folder_.isEmpty()) pictures = {static_cast<std::size_t>(samples_->choice().pictures), 0};
  core::RunSettings settings = core::suggestedSettings(core::thisMachine(), pictures);
  core::changeSettingText(settings, "predict", goals_->goal());
  core::suggestCorruption(settings);
  return settings;
}

core::RunSettings FirstStartPage::settingsFor(const QString& folder) const {
  core::RunSettings chosen = settings();
  chosen.data.folder = folder.toStdString();
  return chosen;
}

void FirstStartPage::start() {
  if (!start_->canStart()) return;
  start_->setProblem({});
  if (!folder_.isEmpty()) return begin(folder_);
  start_->setStarting(true);
  maker_->make(samples_->choice().sample);
}

void FirstStartPage::begin(const QString& folder) {
  start_->setStarting(false);
  emit trainRequested(settingsFor(folder));
}

void FirstStartPage::refresh() {
  samples_->setUsed(folder_.isEmpty());
  goalHint_->setText(folder_.isEmpty() ? tr("Chosen for you from the sample. Change it any time.")
                                       : tr("Chosen for you from the folder. Change it any time."));
  core::DataSettings looked = settings().data;
  looked.folder = folder_.toStdString();
  if (isGoalOpen_) looked.predict = core::Predict::Automatic;
  drop_->setSettings(looked);
  refreshPlan();
}

void FirstStartPage::refreshPlan() {
  const core::RunSettings chosen = settings();
  const core::ImageShape shape = core::modelShape(chosen.data);
  QString size = tr("%1 × %2").arg(QLocale().toString(shape.width), QLocale().toString(shape.height));
  size.replace(QLatin1Char(' '), QChar(QChar::Nbsp));  // It stays on one line.
  StartPlan plan{chosen, 0, 0.0};
  QString pictures;
  if (folder_.isEmpty()) {
    const int count = samples_->choice().pictures;
    plan.training = static_cast<std::size_t>(count * (1.0 - chosen.data.validationSplit));
    plan.secondsToRead = count * kSecondsPerSample;
    pictures = tr("%1, %2").arg(sampleTitle(samples_->choice().card), size);
    start_->setLooking(false);
    start_->setObstacle({});
  } else {
    const FolderFacts& facts = drop_->facts();
    const FolderPreview& preview = facts.preview();
    const auto all = static_cast<int>(preview.training + preview.validation + preview.test);
    plan.training = preview.training;
    plan.secondsToRead = preview.secondsToRead;
    const QString count = preview.paired ? tr("%n pair(s)", nullptr, all) : tr("%n picture(s)", nullptr, all);
    pictures = all == 0 ? QFileInfo(folder_).fileName() : tr("%1, %2").arg(count, size);
    start_->setLooking(facts.isLooking());
    start_->setObstacle(preview.problem);
  }
  start_->setPlan(pictures, choiceTitle("architecture", chosen.architecture.name));
  estimate_->ask(plan);
}

void FirstStartPage::retranslate() {
  title_->setText(tr("Train a model on your own pictures"));
  subtitle_->setText(tr("Three steps. Nothing leaves this computer."));
  const QString titles[] = {tr("Choose pictures"), tr("Say what to learn"), tr("Train")};
  for (std::size_t i = 0; i < titles_.size(); ++i) titles_[i]->setText(titles[i]);
  orSample_->setText(tr("or start with a sample"));
  setUp_->setText(tr("Set everything up myself"));
  lessons_->setWords(tr("New to this?"), tr("Six short lessons show what goes wrong, and why."));
  earlier_->setWords(tr("Open earlier runs"), tr("Choose a folder in which runs are kept."));
  refresh();
}

void FirstStartPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void FirstStartPage::dragEnterEvent(QDragEnterEvent* event) {
  const QList<QUrl> urls = event->mimeData()->urls();
  if (urls.size() != 1 || !QFileInfo(urls.first().toLocalFile()).isDir()) return;
  event->acceptProposedAction();
  drop_->setDragging(true);
}

void FirstStartPage::dragLeaveEvent(QDragLeaveEvent*) { drop_->setDragging(false); }

void FirstStartPage::dropEvent(QDropEvent* event) {
  event->acceptProposedAction();
  drop_->setDragging(false);
  chooseFolder(event->mimeData()->urls().first().toLocalFile());
}

}  // namespace ui
