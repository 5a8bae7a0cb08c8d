// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_tags_row.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <utility>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/words/run_words.h"

namespace ui {

RunTagsRow::RunTagsRow(QWidget* parent) : QWidget(parent) {
  row_ = new QHBoxLayout(this);
  row_->setContentsMargins(0, 0, 0, 0);
  row_->setSpacing(Space::kTiny);
  newTag_ = new QLineEdit(this);
  newTag_->setObjectName(QStringLiteral("newTag"));
  setDesignedWidth(newTag_, 90);
  row_->addWidget(newTag_);
  connect(newTag_, &QLineEdit::returnPressed, this, [this] {
    const QString tag = newTag_->text().trimmed();
    newTag_->clear();
    if (!tag.isEmpty()) emit added(tag);
  });
  retranslate();
}

void RunTagsRow::setTags(const std::vector<std::string>& tags) {
  for (QToolButton* const chip : std::exchange(chips_, {})) {
    chip->hide();
    chip->deleteLater();
  }
  for (const std::string& tag : tags) {
    const QString text = QString::fromStdString(tag);
    auto* const chip = new QToolButton(this);
    chip->setAccessibleName(nameText(tag));
    chip->setText(nameText(tag).replace(QLatin1Char('&'), QStringLiteral("&&")));
    chip->setObjectName(QStringLiteral("tag"));
    chip->setProperty("place", QStringLiteral("only"));
    setKind(chip, QStringLiteral("segment"));
    connect(chip, &QToolButton::clicked, this, [this, text] { emit removed(text); });
    row_->insertWidget(row_->indexOf(newTag_), chip);
    chips_.push_back(chip);
  }
  retranslate();
}

void RunTagsRow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void RunTagsRow::retranslate() {
  newTag_->setPlaceholderText(tr("+ tag"));
  newTag_->setAccessibleName(tr("New tag"));
  for (QToolButton* const chip : chips_) chip->setToolTip(tr("Take the tag “%1” away").arg(chip->accessibleName()));
}

}  // namespace ui
