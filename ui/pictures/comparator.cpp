// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/comparator.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/style_sheet.h"
#include "ui/theme.h"

namespace ui {

Comparator::Comparator(const Theme& theme, QWidget* parent) : QDialog(parent), theme_(theme) {
  setObjectName(QStringLiteral("comparator"));
  resize(820, 560);
  auto* const column = new QVBoxLayout(this);
  auto* const row = new QHBoxLayout;
  column->addLayout(row);
  left_ = new QComboBox(this);
  right_ = new QComboBox(this);
  row->addWidget(left_);
  row->addWidget(right_);
  row->addStretch(1);
  modes_ = new QButtonGroup(this);
  auto* const segments = new QHBoxLayout;
  segments->setSpacing(0);
  row->addLayout(segments);
  for (int mode = 0; mode < 4; ++mode) {
    auto* const button = new QToolButton(this);
    button->setCheckable(true);
    button->setProperty("place", mode == 0 ? QStringLiteral("first") : mode == 3 ? QStringLiteral("last") : QString());
    setKind(button, QStringLiteral("segment"));
    modes_->addButton(button, mode);
    segments->addWidget(button);
    modeButtons_.push_back(button);
  }
  modeButtons_.front()->setChecked(true);
  view_ = new ComparatorView(theme, this);
  column->addWidget(view_, 1);
  readOut_ = new QLabel(this);
  setKind(readOut_, QStringLiteral("mono"));
  readOut_->setMinimumHeight(Space::kLarge);
  column->addWidget(readOut_);
  connect(modes_, &QButtonGroup::idClicked, view_,
          [this](int mode) { view_->setMode(static_cast<ComparatorView::Mode>(mode)); });
  connect(view_, &ComparatorView::hovered, readOut_, &QLabel::setText);
  for (QComboBox* const box : {left_, right_}) connect(box, &QComboBox::activated, this, &Comparator::refresh);
  retranslate();
}

void Comparator::setProbe(const core::Probe& probe, const core::Image& output, std::int64_t epoch) {
  probe_ = probe;
  output_ = output;
  epoch_ = epoch;
  for (QComboBox* const box : {left_, right_}) box->setCurrentIndex(-1);  // What it should be, beside what came out.
  retranslate();
}

void Comparator::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

void Comparator::retranslate() {
  setWindowTitle(tr("Compare: %1").arg(QString::fromStdString(probe_.name)));
  const QString titles[] = {tr("Side by side"), tr("Wipe"), tr("Flicker"), tr("Difference")};
  const QString tips[] = {tr("Both pictures"), tr("Drag the line across"), tr("In turn; Space switches by hand"),
                          tr("How they differ, pixel by pixel")};
  for (std::size_t i = 0; i < modeButtons_.size(); ++i) {
    modeButtons_[i]->setText(titles[i]);
    modeButtons_[i]->setToolTip(tips[i]);
  }
  left_->setAccessibleName(tr("Left picture"));
  right_->setAccessibleName(tr("Right picture"));
  choices_ = {{tr("Input"), probe_.input}};
  if (!(probe_.input == probe_.target)) choices_.push_back({tr("Target"), probe_.target});
  if (!output_.empty()) {
    choices_.push_back({tr("Output, epoch %1").arg(QLocale().toString(qlonglong{epoch_})), output_});
  }
  for (QComboBox* const box : {left_, right_}) {
    const int before = box->currentIndex();
    box->clear();
    for (const Choice& choice : choices_) box->addItem(choice.name);
    const int count = static_cast<int>(choices_.size());
    const int wanted = box == left_ ? std::max(0, count - 2) : count - 1;
    box->setCurrentIndex(before >= 0 && before < count ? before : wanted);
  }
  refresh();
}

void Comparator::refresh() {
  if (choices_.empty() || left_->currentIndex() < 0 || right_->currentIndex() < 0) return;
  const Choice& left = choices_[static_cast<std::size_t>(left_->currentIndex())];
  const Choice& right = choices_[static_cast<std::size_t>(right_->currentIndex())];
  if (left.image.empty() || right.image.empty()) return;
  view_->setPictures(left.image, right.image);
  view_->setNames(left.name, right.name);
}

}  // namespace ui
