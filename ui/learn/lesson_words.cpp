// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/lesson_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/learn/glossary.h"
#include "ui/learn/lesson.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"

namespace ui {
QLabel* paragraph(QWidget* parent, const char* kind) {
  auto* const label = new QLabel(parent);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  if (*kind != '\0') setKind(label, QString::fromLatin1(kind));
  return label;
}

CaptionedText::CaptionedText(QWidget* parent) : QWidget(parent), caption_(new QLabel(this)), text_(paragraph(this)) {
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Space::kTiny);
  setKind(caption_, QStringLiteral("muted"));
  column->addWidget(caption_);
  column->addWidget(text_);
  column->addStretch(1);
}

void CaptionedText::setTexts(const QString& caption, const QString& text) {
  caption_->setText(caption);
  text_->setText(text);
}

QString CaptionedText::text() const { return text_->text(); }

TermLinks::TermLinks(const std::vector<const char*>& terms, QWidget* parent)
    : QWidget(parent), terms_(terms), title_(new QLabel(this)) {
  auto* const row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(Space::kSmall);
  setKind(title_, QStringLiteral("muted"));
  row->addWidget(title_);
  for (const char* const term : terms_) {
    auto* const link = new QToolButton(this);
    link->setObjectName(QStringLiteral("term_%1").arg(QLatin1String(term)));
    link->setFocusPolicy(Qt::StrongFocus);
    setKind(link, QStringLiteral("link"));
    connect(link, &QToolButton::clicked, this, [this, term] { emit termWanted(QString::fromLatin1(term)); });
    row->addWidget(link);
    links_.push_back(link);
  }
  row->addStretch(1);
  retranslate();
}

void TermLinks::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void TermLinks::retranslate() {
  title_->setText(tr("Words used here:"));
  for (std::size_t i = 0; i < links_.size(); ++i) {
    const Term* const term = findTerm(QString::fromLatin1(terms_[i]));
    if (term == nullptr) continue;
    links_[i]->setText(lessonText(term->title));
    links_[i]->setToolTip(lessonText(term->text));
  }
}

QWidget* scrolled(QWidget* content, QWidget* parent) {
  auto* const area = new QScrollArea(parent);
  area->setFocusPolicy(Qt::NoFocus);  // What it holds has the keyboard, and comes into sight with it.
  area->setWidgetResizable(true);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  area->setWidget(content);
  return area;
}

}  // namespace ui
