// SPDX-License-Identifier: GPL-3.0-or-later
// How the page is put together.
#include <QButtonGroup>
#include <QFileDialog>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "core/data/sample_datasets.h"
#include "ui/bridge/background_task.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/pages/first_start_page.h"
#include "ui/pages/sample_thumbnails.h"
#include "ui/words/sample_words.h"

namespace ui {
namespace {

struct Goal {
  const char* value;
  const char* title;
  const char* text;
};

constexpr int kThumbnail = 36;

constexpr Goal kGoals[] = {
    {"itself", QT_TRANSLATE_NOOP("ui::FirstStartPage", "Rebuild itself"),
     QT_TRANSLATE_NOOP("ui::FirstStartPage", "Redraw the same picture from a few numbers")},
    {"pair", QT_TRANSLATE_NOOP("ui::FirstStartPage", "Paired target"),
     QT_TRANSLATE_NOOP("ui::FirstStartPage", "Turn one picture into another")},
    {"corrupted", QT_TRANSLATE_NOOP("ui::FirstStartPage", "Denoise"),
     QT_TRANSLATE_NOOP("ui::FirstStartPage", "Remove grain from a picture")},
};

}  // namespace

FirstStartPage::FirstStartPage(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
  setObjectName(QStringLiteral("firstStartPage"));
  setAcceptDrops(true);
  auto* const outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto* const scroll = new QScrollArea(this);
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
  steps->addWidget(buildPictures(), 6);
  steps->addWidget(buildGoals(), 4);
  steps->addWidget(buildStart(), 3);
  column->addStretch(1);
  connect(&theme_, &Theme::changed, this, &FirstStartPage::refresh);
  retranslate();
  showThumbnails();
}

void FirstStartPage::showThumbnails() {
  using Thumbnails = std::map<std::string, std::vector<QImage>>;
  const double ratio = devicePixelRatioF();
  const int side = static_cast<int>(kThumbnail * ratio);
  inBackground<Thumbnails>(
      this, [side] { return sampleThumbnails(side); },
      [this, side, ratio](const Thumbnails& thumbnails) {
        for (std::vector<Card>* const cards : {&samples_, &goals_}) {
          for (Card& card : *cards) {
            const auto found = thumbnails.find(card.value);
            if (found == thumbnails.end() || found->second.empty()) continue;
            const std::size_t most = cards == &samples_ ? 4 : 2;
            std::vector<QImage> shown(
                found->second.begin(),
                found->second.begin() + static_cast<std::ptrdiff_t>(std::min(most, found->second.size())));
            if (card.value == "emoji-sketch" && found->second.size() >= 8) {  // Two pairs, each beside its sketch.
              const std::size_t half = found->second.size() / 2;
              shown = {found->second[0], found->second[half], found->second[1], found->second[half + 1]};
            }
            QPixmap row = QPixmap::fromImage(pictureRow(shown, side, static_cast<int>(Space::kTiny * ratio)));
            row.setDevicePixelRatio(ratio);
            card.pictures->setPixmap(row);
            card.pictures->show();
          }
        }
      });
}

QLabel* FirstStartPage::stepTitle(int number, QBoxLayout* column) {
  auto* const row = new QHBoxLayout;
  auto* const circle = new QLabel(QString::number(number), this);
  circle->setFixedSize(24, 24);
  circle->setAlignment(Qt::AlignCenter);
  setKind(circle, QStringLiteral("step"));
  row->addWidget(circle);
  auto* const text = new QLabel(this);
  setKind(text, QStringLiteral("title"));
  row->addWidget(text, 1);
  column->addLayout(row);
  column->addSpacing(Space::kSmall);
  steps_.push_back(text);
  return text;
}

FirstStartPage::Card FirstStartPage::makeCard(const char* name, QButtonGroup* group) {
  Card card{name, new QFrame(this), nullptr, nullptr, nullptr};
  auto* const row = new QVBoxLayout(card.frame);
  row->setContentsMargins(Space::kMedium, Space::kMedium, Space::kMedium, Space::kMedium);
  card.button = new QRadioButton(card.frame);
  card.button->setObjectName(QStringLiteral("choose_%1").arg(QLatin1String(name)));
  group->addButton(card.button);
  row->addWidget(card.button);
  card.text = new QLabel(card.frame);
  card.text->setWordWrap(true);
  setKind(card.text, QStringLiteral("muted"));
  row->addWidget(card.text);
  card.pictures = new QLabel(card.frame);
  card.pictures->hide();
  row->addWidget(card.pictures);
  card.frame->setProperty("clickable", true);
  card.frame->installEventFilter(this);
  return card;
}

QWidget* FirstStartPage::buildPictures() {
  auto* const part = new QWidget(this);
  auto* const column = new QVBoxLayout(part);
  column->setContentsMargins(0, 0, 0, 0);
  stepTitle(1, column);
  drop_ = new QFrame(part);
  setKind(drop_, QStringLiteral("drop"));
  drop_->setMinimumHeight(200);
  auto* const inside = new QVBoxLayout(drop_);
  inside->addStretch(1);
  dropIcon_ = new QLabel(drop_);
  dropTitle_ = new QLabel(drop_);
  setKind(dropTitle_, QStringLiteral("title"));
  dropText_ = new QLabel(drop_);
  setKind(dropText_, QStringLiteral("muted"));
  for (QLabel* const label : {dropIcon_, dropTitle_, dropText_}) {
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    inside->addWidget(label);
  }
  browse_ = new QPushButton(drop_);
  browse_->setObjectName(QStringLiteral("chooseFolder"));
  inside->addWidget(browse_, 0, Qt::AlignHCenter);
  inside->addStretch(1);
  column->addWidget(drop_, 1);
  orSample_ = new QLabel(part);
  orSample_->setAlignment(Qt::AlignCenter);
  setKind(orSample_, QStringLiteral("muted"));
  column->addWidget(orSample_);
  sampleGroup_ = new QButtonGroup(this);
  auto* const grid = new QHBoxLayout;
  grid->setSpacing(Space::kMedium);
  for (const core::SampleDatasetInfo& sample : core::sampleDatasets()) {
    samples_.push_back(makeCard(sample.name.c_str(), sampleGroup_));
    grid->addWidget(samples_.back().frame, 1);
  }
  column->addLayout(grid);
  for (Card& card : samples_) {
    connect(card.button, &QRadioButton::clicked, this, [this, value = card.value] {
      sample_ = value;
      folder_.clear();
      goal_ = value == "emoji-sketch" ? "pair" : goal_ == "pair" ? "itself" : goal_;
      refresh();
    });
  }
  connect(browse_, &QPushButton::clicked, this, [this] {
    auto* const dialog = new QFileDialog(this, tr("Choose a folder of pictures"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &FirstStartPage::chooseFolder);
    dialog->open();
  });
  return part;
}

QWidget* FirstStartPage::buildGoals() {
  auto* const part = new QWidget(this);
  auto* const column = new QVBoxLayout(part);
  column->setContentsMargins(0, 0, 0, 0);
  stepTitle(2, column);
  goalGroup_ = new QButtonGroup(this);
  for (const Goal& goal : kGoals) {
    goals_.push_back(makeCard(goal.value, goalGroup_));
    column->addWidget(goals_.back().frame);
    connect(goals_.back().button, &QRadioButton::clicked, this, [this, value = std::string(goal.value)] {
      goal_ = value;
      refresh();
    });
  }
  goalHint_ = new QLabel(part);
  goalHint_->setWordWrap(true);
  setKind(goalHint_, QStringLiteral("muted"));
  column->addWidget(goalHint_);
  column->addStretch(1);
  return part;
}

QWidget* FirstStartPage::buildStart() {
  auto* const part = new QWidget(this);
  auto* const column = new QVBoxLayout(part);
  column->setContentsMargins(0, 0, 0, 0);
  stepTitle(3, column);
  auto* const card = new QFrame(part);
  setKind(card, QStringLiteral("card"));
  auto* const inside = new QVBoxLayout(card);
  inside->setContentsMargins(Space::kLarge, Space::kLarge, Space::kLarge, Space::kLarge);
  inside->setSpacing(Space::kMedium);
  summary_ = new QLabel(card);
  summary_->setWordWrap(true);
  setKind(summary_, QStringLiteral("secondary"));
  inside->addWidget(summary_);
  train_ = new QPushButton(card);
  train_->setObjectName(QStringLiteral("firstTrain"));
  train_->setProperty("large", true);
  train_->setDefault(true);
  setKind(train_, QStringLiteral("primary"));
  inside->addWidget(train_);
  progress_ = new QProgressBar(card);
  progress_->setRange(0, 0);
  inside->addWidget(progress_);
  startHint_ = new QLabel(card);
  startHint_->setAlignment(Qt::AlignCenter);
  startHint_->setWordWrap(true);
  setKind(startHint_, QStringLiteral("muted"));
  inside->addWidget(startHint_);
  problem_ = new QLabel(card);
  problem_->setWordWrap(true);
  problem_->hide();
  setKind(problem_, QStringLiteral("error"));
  inside->addWidget(problem_);
  column->addWidget(card);
  setUp_ = new QPushButton(part);
  setUp_->setObjectName(QStringLiteral("setUpMyself"));
  setKind(setUp_, QStringLiteral("quiet"));
  column->addWidget(setUp_);
  column->addStretch(1);
  connect(train_, &QPushButton::clicked, this, &FirstStartPage::start);
  connect(setUp_, &QPushButton::clicked, this, &FirstStartPage::setUpRequested);
  return part;
}

void FirstStartPage::retranslate() {
  title_->setText(tr("Train a model on your own pictures"));
  subtitle_->setText(tr("Three steps. Nothing leaves this computer."));
  const QString steps[] = {tr("Choose pictures"), tr("Say what to learn"), tr("Train")};
  for (std::size_t i = 0; i < steps_.size(); ++i) steps_[i]->setText(steps[i]);
  dropTitle_->setText(tr("Drop a folder here"));
  browse_->setText(tr("Choose a folder"));
  orSample_->setText(tr("or start with a sample"));
  for (Card& card : samples_) {
    card.button->setText(sampleTitle(card.value));
    card.text->setText(sampleExplanation(card.value));
  }
  for (std::size_t i = 0; i < goals_.size(); ++i) {
    goals_[i].button->setText(tr(kGoals[i].title));
    goals_[i].text->setText(tr(kGoals[i].text));
  }
  goalHint_->setText(tr("Change it any time."));
  startHint_->setText(tr("Stop or pause whenever you like"));
  progress_->setAccessibleName(tr("Getting ready"));
  setUp_->setText(tr("Set everything up myself"));
  refresh();
}

}  // namespace ui
