// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/glossary_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/learn/glossary.h"
#include "ui/learn/lesson.h"
#include "ui/learn/lesson_words.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr int kListWidth = 230;

}  // namespace

GlossaryView::GlossaryView(QWidget* parent) : QWidget(parent) {
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(Space::kPage, Space::kLarge, Space::kPage, Space::kLarge);
  column->setSpacing(Space::kMedium);
  auto* const head = new QHBoxLayout;
  back_ = new QPushButton(this);
  back_->setObjectName(QStringLiteral("glossaryBack"));
  setKind(back_, QStringLiteral("quiet"));
  head->addWidget(back_);
  title_ = new QLabel(this);
  setKind(title_, QStringLiteral("page"));
  head->addWidget(title_);
  head->addStretch(1);
  column->addLayout(head);
  auto* const row = new QHBoxLayout;
  row->setSpacing(Space::kPage);
  column->addLayout(row, 1);
  list_ = new QListWidget(this);
  list_->setObjectName(QStringLiteral("glossaryList"));
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setWordWrap(true);
  setDesignedWidth(list_, kListWidth);
  for (const Term& term : glossary()) {
    auto* const item = new QListWidgetItem(list_);
    item->setData(Qt::UserRole, QString::fromLatin1(term.id));
  }
  row->addWidget(list_);
  auto* const place = new QWidget(this);
  setDesignedMaximumWidth(place, kReadableWidth);
  auto* const words = new QVBoxLayout(place);
  words->setContentsMargins(0, 0, 0, 0);
  name_ = paragraph(this, "title");
  words->addWidget(name_);
  text_ = paragraph(this);
  text_->setObjectName(QStringLiteral("glossaryText"));
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  words->addWidget(text_);
  words->addStretch(1);
  row->addWidget(place, 1);
  row->addStretch(0);
  connect(back_, &QPushButton::clicked, this, &GlossaryView::backWanted);
  connect(list_, &QListWidget::currentRowChanged, this, &GlossaryView::showChosen);
  retranslate();
  list_->setCurrentRow(0);
}

void GlossaryView::showTerm(const QString& id) {
  for (int row = 0; row < list_->count(); ++row) {
    if (list_->item(row)->data(Qt::UserRole).toString() == id) return list_->setCurrentRow(row);
  }
}

QString GlossaryView::term() const {
  const QListWidgetItem* const item = list_->currentItem();
  return item == nullptr ? QString() : item->data(Qt::UserRole).toString();
}

void GlossaryView::showChosen() {
  const Term* const term = findTerm(this->term());
  if (term == nullptr) return;
  name_->setText(lessonText(term->title));
  text_->setText(lessonText(term->text));
}

// Sorted as the language has it.
void GlossaryView::retranslate() {
  back_->setText(tr("‹ Back"));
  title_->setText(tr("Words"));
  list_->setAccessibleName(tr("Words"));
  const QString shown = term();
  for (int row = 0; row < list_->count(); ++row) {
    QListWidgetItem* const item = list_->item(row);
    const Term* const term = findTerm(item->data(Qt::UserRole).toString());
    if (term != nullptr) item->setText(lessonText(term->title));
  }
  list_->sortItems();
  showTerm(shown);
  showChosen();
}

void GlossaryView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace ui
