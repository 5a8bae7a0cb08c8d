// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/number_field.h"

#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QWheelEvent>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr int kButtonWidth = 18;
constexpr int kIconSide = 9;

}  // namespace

NumberField::NumberField(const Theme& theme, QWidget* parent) : QLineEdit(parent), theme_(theme) {
  unit_ = new QLabel(this);
  unit_->setAttribute(Qt::WA_TransparentForMouseEvents);
  setKind(unit_, QStringLiteral("muted"));
  larger_ = addButton(true);
  smaller_ = addButton(false);
  connect(&theme_, &Theme::changed, this, [this] {
    refreshIcons();
    place();
  });
  connect(this, &QLineEdit::textChanged, this, &NumberField::place);
  refreshIcons();
  place();
}

// Not in the tab order: the arrow keys do the same in the field.
QToolButton* NumberField::addButton(bool larger) {
  auto* const button = new QToolButton(this);
  button->setFocusPolicy(Qt::NoFocus);
  button->setAutoRepeat(true);
  button->setCursor(Qt::ArrowCursor);
  setDesignedIcon(button, kIconSide);
  setKind(button, QStringLiteral("step"));
  connect(button, &QToolButton::clicked, this, [this, larger] { emit stepped(larger); });
  return button;
}

void NumberField::setUnit(const QString& unit) {
  unit_->setText(unit);
  place();
}

void NumberField::setStepNames(const QString& larger, const QString& smaller) {
  larger_->setAccessibleName(larger);
  smaller_->setAccessibleName(smaller);
}

void NumberField::keyPressEvent(QKeyEvent* event) {
  const bool isStep = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
  if (!isStep || isReadOnly()) return QLineEdit::keyPressEvent(event);
  event->accept();
  emit stepped(event->key() == Qt::Key_Up);
}

void NumberField::wheelEvent(QWheelEvent* event) {
  if (!hasFocus() || event->angleDelta().y() == 0) return event->ignore();
  event->accept();
  emit stepped(event->angleDelta().y() > 0);
}

void NumberField::resizeEvent(QResizeEvent* event) {
  QLineEdit::resizeEvent(event);
  place();
}

void NumberField::place() {
  const int button = theme_.scaled(kButtonWidth);
  const int half = height() / 2;
  larger_->setGeometry(width() - button - 1, 1, button, half - 1);
  smaller_->setGeometry(width() - button - 1, half, button, height() - half - 1);
  const bool counts = !unit_->text().isEmpty() && !(text().isEmpty() && !placeholderText().isEmpty());
  const int unit = counts ? unit_->sizeHint().width() + Space::kTiny : 0;
  unit_->setVisible(unit > 0);
  unit_->setGeometry(width() - button - 1 - unit, 0, unit, height());
  setTextMargins(0, 0, unit + button - Space::kSmall, 0);
}

void NumberField::refreshIcons() {
  larger_->setIcon(theme_.icon(QStringLiteral("chevron-up")));
  smaller_->setIcon(theme_.icon(QStringLiteral("chevron-down")));
}

}  // namespace ui
