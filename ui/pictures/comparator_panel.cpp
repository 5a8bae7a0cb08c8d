// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/comparator_panel.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/analysis/image_difference.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/pictures/picture_image.h"
#include "ui/widgets/explained_box.h"

namespace ui {
namespace {

// As large and as colourful as the other, so that the two can lie over each other.
core::Image likened(const core::Image& image, const core::Image& other) {
  if (haveSameShape(image, other)) return image;
  const QSize size(std::max(image.width, other.width), std::max(image.height, other.height));
  return fromQImage(toQImage(image)
                        .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                        .convertToFormat(QImage::Format_RGB888));
}

}  // namespace

ComparatorPanel::ComparatorPanel(const Theme& theme, QWidget* parent) : QFrame(parent) {
  auto* const column = new QVBoxLayout(this);
  auto* const row = new QHBoxLayout;
  row->setSpacing(Space::kTiny);
  column->addLayout(row);
  left_ = new QComboBox(this);
  left_->setObjectName(QStringLiteral("leftPicture"));
  right_ = new QComboBox(this);
  right_->setObjectName(QStringLiteral("rightPicture"));
  for (QComboBox* const box : {left_, right_}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(5);
    row->addWidget(box, 1);
    connect(box, &QComboBox::activated, this, &ComparatorPanel::refresh);
  }
  modes_ = new QButtonGroup(this);
  auto* const segments = new QHBoxLayout;
  segments->setSpacing(0);
  column->addLayout(segments);
  for (int mode = 0; mode < 4; ++mode) {
    auto* const button = new QToolButton(this);
    button->setCheckable(true);
    button->setProperty("place", mode == 0 ? QStringLiteral("first") : mode == 3 ? QStringLiteral("last") : QString());
    setKind(button, QStringLiteral("segment"));
    modes_->addButton(button, mode);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    segments->addWidget(button);
    modeButtons_.push_back(button);
  }
  modeButtons_.front()->setChecked(true);
  view_ = new ComparatorView(theme, this);
  column->addWidget(view_, 1);
  readOut_ = new QLabel(this);
  readOut_->setObjectName(QStringLiteral("pixelReadOut"));
  readOut_->setWordWrap(true);
  setKind(readOut_, QStringLiteral("mono"));
  setDesignedMinimum(readOut_, {0, Space::kLarge});
  column->addWidget(readOut_);
  connect(modes_, &QButtonGroup::idClicked, view_,
          [this](int mode) { view_->setMode(static_cast<ComparatorView::Mode>(mode)); });
  connect(view_, &ComparatorView::hovered, readOut_, &QLabel::setText);
  retranslate();
}

int ComparatorPanel::left() const { return left_->currentIndex(); }
int ComparatorPanel::right() const { return right_->currentIndex(); }

bool ComparatorPanel::isChoice(int index) const {
  return index >= 0 && index < static_cast<int>(choices_.size()) &&
         !choices_[static_cast<std::size_t>(index)].image.empty();
}

void ComparatorPanel::setChoices(std::vector<PictureChoice> choices) {
  const bool areAsMany = choices.size() == choices_.size();
  choices_ = std::move(choices);
  for (QComboBox* const box : {left_, right_}) {
    const int before = box->currentIndex();
    const QString name = box->currentText();
    box->clear();
    for (const PictureChoice& choice : choices_) box->addItem(choice.name);
    auto* const model = qobject_cast<QStandardItemModel*>(box->model());
    for (int i = 0; model != nullptr && i < box->count(); ++i) model->item(i)->setEnabled(isChoice(i));
    box->setCurrentIndex(areAsMany ? before : box->findText(name));
  }
  const int count = static_cast<int>(choices_.size());
  if (left_->currentIndex() < 0) left_->setCurrentIndex(std::max(0, count - 2));
  if (right_->currentIndex() < 0) right_->setCurrentIndex(count - 1);
  refresh();
}

void ComparatorPanel::choose(int left, int right) {
  if (isChoice(left)) left_->setCurrentIndex(left);
  if (isChoice(right)) right_->setCurrentIndex(right);
  refresh();
}

void ComparatorPanel::setMode(ComparatorView::Mode mode) {
  modes_->button(static_cast<int>(mode))->setChecked(true);
  view_->setMode(mode);
}

void ComparatorPanel::showInTurn(int choice) {
  if (!isChoice(choice)) return;
  if (view_->mode() != ComparatorView::Mode::Flicker) setMode(ComparatorView::Mode::Flicker);
  if (choice == left()) return view_->showRight(false);
  if (choice != right()) choose(view_->isRightShown() ? right() : left(), choice);
  view_->showRight(true);
}

void ComparatorPanel::flip() {
  if (view_->mode() != ComparatorView::Mode::Flicker) setMode(ComparatorView::Mode::Flicker);
  view_->showRight(!view_->isRightShown());
}

void ComparatorPanel::keyPressEvent(QKeyEvent* event) {
  if (event->modifiers() == Qt::NoModifier && event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9) {
    return showInTurn(firstKey_ + event->key() - Qt::Key_1);
  }
  QFrame::keyPressEvent(event);
}

void ComparatorPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QFrame::changeEvent(event);
}

void ComparatorPanel::retranslate() {
  const QString titles[] = {tr("Both"), tr("Wipe"), tr("Flicker"), tr("Difference")};
  const QString tips[] = {tr("Side by side"), tr("Drag the line across"),
                          tr("In turn; Space switches by hand, 1 to 9 choose a picture"),
                          tr("How they differ, pixel by pixel")};
  for (std::size_t i = 0; i < modeButtons_.size(); ++i) {
    modeButtons_[i]->setText(titles[i]);
    modeButtons_[i]->setToolTip(tips[i]);
  }
  setPurpose(*left_, tr("Left picture"));
  setPurpose(*right_, tr("Right picture"));
}

void ComparatorPanel::refresh() {
  if (!isChoice(left()) || !isChoice(right())) {
    view_->setPictures({}, {});
    return;
  }
  const PictureChoice& a = choices_[static_cast<std::size_t>(left())];
  const PictureChoice& b = choices_[static_cast<std::size_t>(right())];
  view_->setPictures(likened(a.image, b.image), likened(b.image, a.image));
  view_->setNames(a.name, b.name);
}

}  // namespace ui
