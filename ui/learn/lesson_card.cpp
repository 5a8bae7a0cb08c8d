// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/lesson_card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QPixmap>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/run/recipes.h"
#include "ui/learn/lesson_words.h"
#include "ui/look/model_glyph.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr int kMark = 24;
constexpr int kGlyphScale = 2;

}  // namespace

LessonCard::LessonCard(const Theme& theme, const Lesson& lesson, int number, QWidget* parent)
    : QFrame(parent),
      theme_(theme),
      lesson_(lesson),
      number_(number),
      mark_(new QLabel(this)),
      glyph_(new QLabel(this)) {
  setKind(this, QStringLiteral("card"));
  setProperty("clickable", true);
  auto* const row = new QHBoxLayout(this);
  row->setContentsMargins(Space::kLarge, Space::kMedium, Space::kLarge, Space::kMedium);
  row->setSpacing(Space::kLarge);
  row->addWidget(mark_);
  row->addWidget(glyph_);
  auto* const names = new QVBoxLayout;
  names->setSpacing(2);
  row->addLayout(names, 3);
  name_ = new QLabel(this);
  setKind(name_, QStringLiteral("muted"));
  names->addWidget(name_);
  title_ = new QLabel(this);
  title_->setWordWrap(true);
  setKind(title_, QStringLiteral("strong"));
  names->addWidget(title_);
  names->addStretch(1);
  seen_ = new CaptionedText(this);
  row->addWidget(seen_, 5);
  teaches_ = new CaptionedText(this);
  teaches_->setObjectName(QStringLiteral("lessonTeaches%1").arg(number));
  row->addWidget(teaches_, 4);
  open_ = new QPushButton(this);
  open_->setObjectName(QStringLiteral("openLesson%1").arg(number));
  row->addWidget(open_);
  connect(open_, &QPushButton::clicked, this, &LessonCard::opened);
  connect(&theme_, &Theme::changed, this, &LessonCard::draw);
  retranslate();
  draw();
}

void LessonCard::setDone(bool isDone) {
  if (isDone_ == isDone) return;
  isDone_ = isDone;
  retranslate();
  draw();
}

void LessonCard::draw() {
  const double ratio = devicePixelRatioF();
  const std::string architecture = core::recipeNamed(lesson_.trial.recipe).settings.architecture.name;
  glyph_->setPixmap(modelGlyph(theme_, architecture, kGlyphScale, ratio));
  const int side = theme_.scaled(kMark);
  mark_->setFixedSize(side, side);
  mark_->setAlignment(Qt::AlignCenter);
  if (isDone_) {
    mark_->setPixmap(theme_.pixmap(QStringLiteral("check"), Color::Success, side, ratio));
  } else {
    mark_->setText(QLocale().toString(number_));
  }
  setKind(mark_, isDone_ ? QString() : QStringLiteral("chip"));
  fitButton();
}

// As wide with either text: the columns of all lessons begin at the same places.
void LessonCard::fitButton() {
  const QStringList texts = {tr("Begin"), tr("Open again")};
  int width = 0;
  for (const QString& text : texts) {
    open_->setText(text);
    width = std::max(width, open_->sizeHint().width());
  }
  open_->setText(texts.at(isDone_ ? 1 : 0));
  open_->setMinimumWidth(width);
}

void LessonCard::mouseReleaseEvent(QMouseEvent* event) {
  if (rect().contains(event->position().toPoint())) emit opened();
}

void LessonCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QFrame::changeEvent(event);
}

void LessonCard::retranslate() {
  const QString number = QLocale().toString(number_);
  name_->setText(tr("Model %1").arg(number));
  title_->setText(lessonText(lesson_.title));
  seen_->setTexts(tr("Seen"), lessonText(lesson_.seen));
  teaches_->setTexts(isDone_ ? tr("Teaches") : tr("The question"),
                     lessonText(isDone_ ? lesson_.teaches : lesson_.question));
  fitButton();
  open_->setAccessibleName(isDone_ ? tr("Open lesson %1 again: %2").arg(number, title_->text())
                                   : tr("Begin lesson %1: %2").arg(number, title_->text()));
  mark_->setAccessibleName(isDone_ ? tr("Done") : number);
}

}  // namespace ui
