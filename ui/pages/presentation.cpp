// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/presentation.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/bridge/run_controller.h"
#include "ui/charts/live_chart.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/pages/presentation_words.h"
#include "ui/pages/shown_run.h"
#include "ui/pictures/picture_pairs.h"

namespace ui {
namespace {

// Shares of the window's height that letters take, and what lies around everything.
constexpr int kSlideTitle = 22;
constexpr int kSlideCaption = 38;
constexpr int kSlideHeading = 46;
constexpr int kSlideText = 62;
constexpr int kSlideMargin = 15;
constexpr int kSlideHeight = 700;  // In which the chart's letters are as large as in the window.

QLabel* words(const QString& name, QWidget* parent) {
  auto* const label = new QLabel(parent);
  label->setObjectName(name);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  return label;
}

}  // namespace

Presentation::Presentation(const Theme& theme, RunController& controller, const ShownRun& run, QWidget* parent)
    : QWidget(parent, Qt::Window), theme_(theme), controller_(controller), run_(run), large_(new Theme(this)) {
  setObjectName(QStringLiteral("presentation"));
  setAttribute(Qt::WA_DeleteOnClose);
  setFocusPolicy(Qt::StrongFocus);
  auto* const column = new QVBoxLayout(this);
  title_ = words(QStringLiteral("presentationTitle"), this);
  column->addWidget(title_);
  subtitle_ = words(QStringLiteral("presentationSubtitle"), this);
  setKind(subtitle_, QStringLiteral("secondary"));
  column->addWidget(subtitle_);
  auto* const body = new QHBoxLayout;
  column->addLayout(body, 1);
  buildBody(body);
  caption_ = words(QStringLiteral("presentationCaption"), this);
  column->addWidget(caption_);
  written_ = new QLineEdit(this);
  written_->setObjectName(QStringLiteral("presentationWritten"));
  written_->hide();
  connect(written_, &QLineEdit::returnPressed, this, &Presentation::takeCaption);
  column->addWidget(written_);
  auto* const line = new QFrame(this);
  setKind(line, QStringLiteral("line"));
  column->addWidget(line);
  auto* const footer = new QHBoxLayout;
  column->addLayout(footer);
  buildFooter(footer);
  connect(&controller_, &RunController::phaseChanged, this, &Presentation::showPhase);
  connect(&theme_, &Theme::changed, this, &Presentation::fitText);
  retranslate();
}

Presentation::~Presentation() { delete chart_; }  // Before the theme that it is drawn with.

void Presentation::buildBody(QHBoxLayout* row) {
  pairs_ = new PicturePairs(theme_, this);
  row->addWidget(pairs_, 5);
  auto* const column = new QVBoxLayout;
  row->addLayout(column, 3);
  question_ = words(QStringLiteral("presentationQuestion"), this);
  column->addWidget(question_);
  unit_ = words(QStringLiteral("presentationUnit"), this);
  setKind(unit_, QStringLiteral("secondary"));
  column->addWidget(unit_);
  chart_ = new LiveChart(*large_, this);
  chart_->setFocusPolicy(Qt::NoFocus);  // Its keys would be others than those that are told below.
  column->addWidget(chart_, 1);
}

void Presentation::buildFooter(QHBoxLayout* row) {
  state_ = new QLabel(this);
  state_->setObjectName(QStringLiteral("presentationState"));
  row->addWidget(state_);
  progress_ = new QProgressBar(this);
  progress_->setObjectName(QStringLiteral("presentationProgress"));
  progress_->setTextVisible(false);
  row->addWidget(progress_, 1);
  row->addStretch(1);
  pause_ = addKey(row, QStringLiteral("presentationPause"), &Presentation::pauseOrGoOn);
  others_ = addKey(row, QStringLiteral("presentationOthers"), &Presentation::showOthers);
  write_ = addKey(row, QStringLiteral("presentationWrite"), &Presentation::writeCaption);
  leave_ = addKey(row, QStringLiteral("presentationLeave"), &Presentation::leave);
}

QPushButton* Presentation::addKey(QHBoxLayout* row, const QString& name, void (Presentation::*act)()) {
  auto* const button = new QPushButton(this);
  button->setObjectName(name);
  button->setFocusPolicy(Qt::TabFocus);  // A click leaves the keys where they are.
  setKind(button, QStringLiteral("quiet"));
  connect(button, &QPushButton::clicked, this, act);
  row->addWidget(button);
  return button;
}

void Presentation::setRun(PresentedPictures::Probes probes, std::size_t practisedOn) {
  pictures_.setProbes(std::move(probes));
  practisedOn_ = practisedOn;
  refresh();
}

void Presentation::setOutputs(PresentedPictures::Outputs outputs) {
  pictures_.setOutputs(std::move(outputs));
  showPairs();
}

void Presentation::showPairs() {
  pairs_->setPictures(pictures_.probes(), pictures_.outputs());
  others_->setEnabled(pictures_.canMoveOn());
}

void Presentation::refresh() {
  title_->setText(presentationTitle(run_, pictures_));
  subtitle_->setText(presentationSubtitle(pictures_, practisedOn_));
  if (!isWritten_) caption_->setText(presentationSentence(run_));
  chart_->setData(presentationCurve(run_));
  showPairs();
  showPhase();
}

void Presentation::showPhase() {
  const auto number = [](std::int64_t value) { return QLocale().toString(qlonglong{value}); };
  const Phase phase = controller_.phase();
  const std::int64_t last = run_.history().lastEpoch();
  const std::int64_t planned = run_.settings().training.epochs;
  const QString state = phase == Phase::Loading    ? tr("Reading pictures")
                        : phase == Phase::Running  ? tr("Training")
                        : phase == Phase::Paused   ? tr("Paused")
                        : phase == Phase::Stopping ? tr("Stopping")
                                                   : QString();
  const QString epochs = last > 0 ? tr("epoch %1 of %2").arg(number(last), number(planned)) : QString();
  state_->setText(state.isEmpty() || epochs.isEmpty() ? state + epochs : tr("%1, %2", "state").arg(state, epochs));
  progress_->setRange(0, static_cast<int>(std::max<std::int64_t>(1, planned)));
  progress_->setValue(static_cast<int>(last));
  const bool isPaused = phase == Phase::Paused;
  pause_->setText(isPaused ? tr("Go on (Space)") : tr("Pause (Space)"));
  pause_->setEnabled(isPaused || phase == Phase::Running || phase == Phase::Loading);
}

void Presentation::pauseOrGoOn() { controller_.phase() == Phase::Paused ? controller_.resume() : controller_.pause(); }

void Presentation::showOthers() {
  pictures_.moveOn();
  showPairs();
}

void Presentation::writeCaption() {
  written_->setText(caption_->text());
  written_->show();
  caption_->hide();
  written_->setFocus();
  written_->selectAll();
}

// Without words, the sentence that follows the run stands there again.
void Presentation::takeCaption() {
  const QString text = written_->text().trimmed();
  isWritten_ = !text.isEmpty();
  caption_->setText(isWritten_ ? text : presentationSentence(run_));
  written_->hide();
  caption_->show();
  setFocus();
}

void Presentation::leave() { close(); }

void Presentation::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Space: return pauseOrGoOn();
    case Qt::Key_N: return showOthers();
    case Qt::Key_C: return writeCaption();
    case Qt::Key_Escape:
      if (!written_->isVisible()) return leave();
      written_->setText(isWritten_ ? caption_->text() : QString());
      return takeCaption();
    case Qt::Key_F11: return leave();
    default: QWidget::keyPressEvent(event);
  }
}

void Presentation::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void Presentation::retranslate() {
  setWindowTitle(tr("Presentation"));
  question_->setText(tr("How far off is each pixel?"));
  unit_->setText(tr("In per cent, over pictures that were kept away; lower is better"));
  chart_->setName(tr("How far off each pixel is, in per cent"));
  written_->setAccessibleName(tr("Caption"));
  written_->setPlaceholderText(tr("Your own words; without any, the sentence follows the run"));
  progress_->setAccessibleName(tr("Progress of the run"));
  others_->setText(tr("Other pictures (N)"));
  write_->setText(tr("Caption (C)"));
  leave_->setText(tr("Leave (Esc)"));
  refresh();
}

void Presentation::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitText();
}

// Letters grow with the screen, as on a slide.
void Presentation::fitText() {
  const auto sized = [this](int share, bool isStrong = false) {
    QFont font = theme_.font(FontRole::Body);
    font.setPixelSize(std::max(1, height() / share));
    if (isStrong) font.setWeight(QFont::DemiBold);
    return font;
  };
  title_->setFont(sized(kSlideTitle, true));
  subtitle_->setFont(sized(kSlideHeading));
  question_->setFont(sized(kSlideHeading, true));
  unit_->setFont(sized(kSlideText));
  caption_->setFont(sized(kSlideCaption));
  written_->setFont(sized(kSlideCaption));
  for (QWidget* const part :
       {static_cast<QWidget*>(state_), static_cast<QWidget*>(pause_), static_cast<QWidget*>(others_),
        static_cast<QWidget*>(write_), static_cast<QWidget*>(leave_)}) {
    part->setFont(sized(kSlideText));
  }
  const int margin = height() / kSlideMargin;
  layout()->setContentsMargins(margin, margin, margin, margin / 2);
  layout()->setSpacing(margin / 3);
  large_->setMode(theme_.isDark() ? ThemeMode::Dark : ThemeMode::Light);
  large_->setTextScale(100 * height() / kSlideHeight);
}

void Presentation::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme_.color(Color::Panel));
}

}  // namespace ui
