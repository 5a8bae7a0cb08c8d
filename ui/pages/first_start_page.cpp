// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/first_start_page.h"

#include <QButtonGroup>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/error.h"
#include "core/data/sample_datasets.h"
#include "core/run/settings_schema.h"
#include "ui/bridge/background_task.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/pages/sample_thumbnails.h"
#include "ui/pages/start_card.h"
#include "ui/setup/folder_drop.h"
#include "ui/widgets/choice_card.h"
#include "ui/words/sample_words.h"

namespace ui {
namespace {

struct Goal {
  const char* value;
  const char* title;
  const char* text;
};

constexpr Goal kGoals[] = {
    {"itself", QT_TRANSLATE_NOOP("ui::FirstStartPage", "Rebuild itself"),
     QT_TRANSLATE_NOOP("ui::FirstStartPage", "Redraw the same picture from a few numbers")},
    {"pair", QT_TRANSLATE_NOOP("ui::FirstStartPage", "Paired target"),
     QT_TRANSLATE_NOOP("ui::FirstStartPage", "Turn one picture into another")},
    {"corrupted", QT_TRANSLATE_NOOP("ui::FirstStartPage", "Denoise"),
     QT_TRANSLATE_NOOP("ui::FirstStartPage", "Remove grain from a picture")},
};

constexpr int kThumbnail = 36;
constexpr int kSampleSize = 64;

struct Prepared {
  QString folder;
  core::Message problem;
};

Prepared prepared(const QString& folder, const std::string& sample) {
  if (!folder.isEmpty()) return {folder, {}};
  try {
    return {QString::fromStdString(core::keptSampleDataset(sample, kSampleSize, core::defaultCacheFolder()).string()),
            {}};
  } catch (const std::exception& error) {
    return {{}, core::messageOf(error)};
  }
}

// What a card shows of its thumbnails.
std::vector<QImage> chosenFrom(const std::vector<QImage>& thumbnails, const std::string& value, std::size_t most) {
  if (value == "emoji-sketch" && thumbnails.size() >= 8) {  // Two pairs, each beside its sketch.
    const std::size_t half = thumbnails.size() / 2;
    return {thumbnails[0], thumbnails[half], thumbnails[1], thumbnails[half + 1]};
  }
  const auto count = static_cast<std::ptrdiff_t>(std::min(most, thumbnails.size()));
  return {thumbnails.begin(), thumbnails.begin() + count};
}

}  // namespace

FirstStartPage::FirstStartPage(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
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
  column->setContentsMargins(40, 48, 40, Space::kPage);
  column->setSpacing(Space::kSmall);
  scroll->setWidget(content);
  title_ = new QLabel(content);
  setKind(title_, QStringLiteral("welcome"));
  column->addWidget(title_);
  subtitle_ = new QLabel(content);
  setKind(subtitle_, QStringLiteral("secondary"));
  column->addWidget(subtitle_);
  column->addSpacing(Space::kPage);
  auto* const steps = new QHBoxLayout;
  steps->setSpacing(36);
  column->addLayout(steps);
  buildPictures(addStep(steps, 6));
  buildGoals(addStep(steps, 4));
  buildStart(addStep(steps, 3));
  column->addStretch(1);
  retranslate();
  showThumbnails();
}

// The column of one step, under its number and title.
QBoxLayout* FirstStartPage::addStep(QBoxLayout* steps, int stretch) {
  auto* const step = new QWidget(this);
  steps->addWidget(step, stretch);
  auto* const column = new QVBoxLayout(step);
  column->setContentsMargins(0, 0, 0, 0);
  auto* const row = new QHBoxLayout;
  auto* const circle = new QLabel(QString::number(titles_.size() + 1), step);
  circle->setFixedSize(24, 24);
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

void FirstStartPage::buildPictures(QBoxLayout* column) {
  drop_ = new FolderDrop(theme_, this);
  column->addWidget(drop_, 1);
  connect(drop_, &FolderDrop::folderChosen, this, &FirstStartPage::chooseFolder);
  orSample_ = new QLabel(this);
  orSample_->setAlignment(Qt::AlignCenter);
  setKind(orSample_, QStringLiteral("muted"));
  column->addWidget(orSample_);
  auto* const group = new QButtonGroup(this);
  auto* const row = new QHBoxLayout;
  row->setSpacing(Space::kMedium);
  for (const core::SampleDatasetInfo& sample : core::sampleDatasets()) {
    auto* const card = new ChoiceCard(QString::fromStdString(sample.name), group, this);
    samples_.emplace_back(sample.name, card);
    row->addWidget(card, 1);
    connect(card, &ChoiceCard::chosen, this, [this, name = sample.name] { chooseSample(name); });
  }
  column->addLayout(row);
}

void FirstStartPage::buildGoals(QBoxLayout* column) {
  auto* const group = new QButtonGroup(this);
  for (const Goal& goal : kGoals) {
    auto* const card = new ChoiceCard(QLatin1String(goal.value), group, this);
    goals_.emplace_back(goal.value, card);
    column->addWidget(card);
    connect(card, &ChoiceCard::chosen, this, [this, value = std::string(goal.value)] {
      goal_ = value;
      refresh();
    });
  }
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
  setUp_ = new QPushButton(this);
  setUp_->setObjectName(QStringLiteral("setUpMyself"));
  setKind(setUp_, QStringLiteral("quiet"));
  column->addWidget(setUp_);
  column->addStretch(1);
  connect(setUp_, &QPushButton::clicked, this, &FirstStartPage::setUpRequested);
}

void FirstStartPage::showThumbnails() {
  using Thumbnails = std::map<std::string, std::vector<QImage>>;
  const double ratio = devicePixelRatioF();
  const int side = static_cast<int>(kThumbnail * ratio);
  inBackground<Thumbnails>(
      this, [side] { return sampleThumbnails(side); },
      [this, side, ratio](const Thumbnails& thumbnails) {
        const auto show = [&](const Cards& cards, std::size_t most) {
          for (const auto& [value, card] : cards) {
            const auto found = thumbnails.find(value);
            if (found == thumbnails.end() || found->second.empty()) continue;
            QPixmap row = QPixmap::fromImage(
                pictureRow(chosenFrom(found->second, value, most), side, static_cast<int>(Space::kTiny * ratio)));
            row.setDevicePixelRatio(ratio);
            card->setPictures(row);
          }
        };
        show(samples_, 4);
        show(goals_, 2);
      });
}

core::RunSettings FirstStartPage::firstSettings() {
  core::RunSettings settings = core::defaultRunSettings();
  core::changeSettings(settings, {{"size", "32"}, {"filters", "32,64"}, {"batch_size", "16"}, {"epochs", "12"}});
  return settings;
}

void FirstStartPage::setEngineReady(bool ready) { start_->setEngineReady(ready); }

void FirstStartPage::chooseFolder(const QString& folder) {
  folder_ = folder;
  refresh();
}

// Its goal goes with it: pairs are learnt as pairs, others are not.
void FirstStartPage::chooseSample(const std::string& name) {
  sample_ = name;
  folder_.clear();
  goal_ = name == "emoji-sketch" ? "pair" : goal_ == "pair" ? "itself" : goal_;
  refresh();
}

void FirstStartPage::start() {
  if (start_->isStarting() || !start_->isEngineReady()) return;
  start_->setStarting(true);
  inBackground<Prepared>(
      this, [folder = folder_, sample = sample_] { return prepared(folder, sample); },
      [this](const Prepared& ready) {
        start_->setStarting(false);
        start_->setProblem(ready.problem);
        if (!ready.problem.empty()) return;
        core::RunSettings settings = firstSettings();
        core::changeSettingText(settings, "predict", goal_);
        settings.data.folder = ready.folder.toStdString();
        emit trainRequested(settings);
      });
}

void FirstStartPage::refresh() {
  for (const auto& [name, card] : samples_) card->setChosen(name == sample_ && folder_.isEmpty());
  for (const auto& [value, card] : goals_) card->setChosen(value == goal_);
  drop_->setFolder(folder_);
  start_->setPictures(folder_.isEmpty() ? sampleTitle(sample_) : QFileInfo(folder_).fileName());
}

void FirstStartPage::retranslate() {
  title_->setText(tr("Train a model on your own pictures"));
  subtitle_->setText(tr("Three steps. Nothing leaves this computer."));
  const QString titles[] = {tr("Choose pictures"), tr("Say what to learn"), tr("Train")};
  for (std::size_t i = 0; i < titles_.size(); ++i) titles_[i]->setText(titles[i]);
  orSample_->setText(tr("or start with a sample"));
  for (const auto& [name, card] : samples_) card->setTexts(sampleTitle(name), sampleExplanation(name));
  for (std::size_t i = 0; i < goals_.size(); ++i) goals_[i].second->setTexts(tr(kGoals[i].title), tr(kGoals[i].text));
  goalHint_->setText(tr("Change it any time."));
  setUp_->setText(tr("Set everything up myself"));
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
