// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segments.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QSignalBlocker>
#include <QToolButton>
#include <algorithm>
#include <utility>

#include "ui/look/style_sheet.h"
#include "ui/widgets/explained_box.h"

namespace ui {
namespace {

constexpr int kListLetters = 4;  // Of what is chosen in a list, where there is little room.

}  // namespace

Segments::Segments(int count, QWidget* parent)
    : QWidget(parent), rowOfButtons_(new QWidget(this)), group_(new QButtonGroup(this)), box_(new ExplainedBox(this)) {
  row_ = new QHBoxLayout(rowOfButtons_);
  row_->setContentsMargins(0, 0, 0, 0);
  row_->setSpacing(0);
  rowOfButtons_->installEventFilter(this);
  box_->setObjectName(QStringLiteral("segmentsBox"));
  box_->setMinimumContentsLength(kListLetters);
  box_->hide();
  setChoices(QStringList(count));
  connect(group_, &QButtonGroup::idClicked, this, &Segments::adopt);
  connect(box_, &QComboBox::activated, this, &Segments::adopt);
  setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Segments::setChoices(const QStringList& names) {
  const auto isCalledSo = [](const QToolButton* button, const QString& name) { return button->objectName() == name; };
  if (std::equal(buttons_.begin(), buttons_.end(), names.begin(), names.end(), isCalledSo) && !names.isEmpty()) {
    return choose(0);
  }
  const auto count = static_cast<int>(names.size());
  for (QToolButton* const button : buttons_) delete button;
  buttons_.clear();
  const QSignalBlocker quiet(box_);
  box_->clear();
  for (int index = 0; index < count; ++index) {
    auto* const button = new QToolButton(rowOfButtons_);
    button->setObjectName(names[index]);
    button->setCheckable(true);
    const bool isLast = index + 1 == count;
    button->setProperty("place", index == 0 ? QStringLiteral("first") : isLast ? QStringLiteral("last") : QString());
    setKind(button, QStringLiteral("segment"));
    group_->addButton(button, index);
    row_->addWidget(button);
    button->show();  // With the row; how wide it will be is asked before the event loop shows it.
    buttons_.push_back(button);
    box_->addItem(QString());
  }
  if (count > 0) choose(0);
  updateGeometry();
  arrange();
}

void Segments::setTexts(const QStringList& texts, const QStringList& tooltips) {
  for (qsizetype i = 0; i < texts.size() && i < static_cast<qsizetype>(buttons_.size()); ++i) {
    const QString tooltip = i < tooltips.size() ? tooltips[i] : QString();
    QToolButton* const button = buttons_[static_cast<std::size_t>(i)];
    button->setText(texts[i]);
    button->setToolTip(tooltip);
    const int item = static_cast<int>(i);
    box_->setItemText(item, texts[i]);
    box_->setItemData(item, tooltip, ExplainedBox::kExplanationRole);
    box_->setItemData(item, tooltip, Qt::AccessibleDescriptionRole);
  }
  updateGeometry();
}

void Segments::setIcon(int index, const QIcon& icon) {
  QToolButton* const button = buttons_[static_cast<std::size_t>(index)];
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  button->setIcon(icon);
  box_->setItemIcon(index, icon);
}

void Segments::keepWordsWhole() {
  box_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  box_->setMinimumContentsLength(0);  // Which would count for its least width instead.
  updateGeometry();
}

void Segments::choose(int index) {
  chosen_ = index;
  buttons_[static_cast<std::size_t>(index)]->setChecked(true);
  box_->setCurrentIndex(index);
}

void Segments::adopt(int index) {
  const bool isNew = chosen_ != index;
  choose(index);
  emit clicked(index);
  if (isNew) emit chosenChanged(index);
}

QSize Segments::sizeHint() const {
  const QSize row = rowOfButtons_->sizeHint();
  return {row.width(), std::max(row.height(), box_->sizeHint().height())};
}

QSize Segments::minimumSizeHint() const {
  const int box = box_->minimumSizeHint().width();
  return {std::min(rowOfButtons_->sizeHint().width(), box), sizeHint().height()};
}

void Segments::arrange() {
  const bool isNarrow = width() < rowOfButtons_->sizeHint().width();
  const bool hadFocus = isAncestorOf(focusWidget()) && focusWidget()->hasFocus();
  rowOfButtons_->setGeometry(rect());
  box_->setGeometry(rect());
  if (box_->isHidden() != isNarrow) return;
  setPurpose(*box_, accessibleName());
  rowOfButtons_->setVisible(!isNarrow);
  box_->setVisible(isNarrow);
  if (!hadFocus) return;
  QWidget* const next = isNarrow ? static_cast<QWidget*>(box_) : buttons_[static_cast<std::size_t>(chosen_)];
  next->setFocus(Qt::OtherFocusReason);
}

void Segments::changeEvent(QEvent* event) {
  if (event->type() == QEvent::StyleChange) updateGeometry();
  QWidget::changeEvent(event);
}

bool Segments::event(QEvent* event) {
  if (event->type() == QEvent::LayoutRequest) {
    updateGeometry();
    arrange();
  }
  return QWidget::event(event);
}

void Segments::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

// The row is asked how wide it would be while it is hidden as well.
bool Segments::eventFilter(QObject* watched, QEvent* event) {
  if (watched == rowOfButtons_ && event->type() == QEvent::LayoutRequest) {
    updateGeometry();
    arrange();
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace ui
