// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segments.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>
#include <utility>

#include "ui/look/style_sheet.h"

namespace ui {

Segments::Segments(int count, QWidget* parent) : QWidget(parent) {
  auto* const row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  auto* const group = new QButtonGroup(this);
  for (int index = 0; index < count; ++index) {
    auto* const button = new QToolButton(this);
    button->setCheckable(true);
    const bool isLast = index + 1 == count;
    button->setProperty("place", index == 0 ? QStringLiteral("first") : isLast ? QStringLiteral("last") : QString());
    setKind(button, QStringLiteral("segment"));
    group->addButton(button, index);
    row->addWidget(button);
    buttons_.push_back(button);
  }
  connect(group, &QButtonGroup::idClicked, this, [this](int index) {
    const bool isNew = std::exchange(chosen_, index) != index;
    emit clicked(index);
    if (isNew) emit chosenChanged(index);
  });
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  choose(0);
}

void Segments::setTexts(const QStringList& texts, const QStringList& tooltips) {
  for (qsizetype i = 0; i < texts.size() && i < static_cast<qsizetype>(buttons_.size()); ++i) {
    QToolButton* const button = buttons_[static_cast<std::size_t>(i)];
    button->setText(texts[i]);
    button->setToolTip(i < tooltips.size() ? tooltips[i] : QString());
  }
}

void Segments::choose(int index) {
  chosen_ = index;
  buttons_[static_cast<std::size_t>(index)]->setChecked(true);
}

}  // namespace ui
