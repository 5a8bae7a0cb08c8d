// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/colour_field.h"

#include <QAction>
#include <QColor>
#include <QColorDialog>
#include <QPainter>
#include <QPixmap>

#include "ui/look/theme.h"

namespace ui {
namespace {

QColor colourOf(const QString& digits) { return QColor(QLatin1Char('#') + digits); }

}  // namespace

ColourField::ColourField(QWidget* parent) : QLineEdit(parent) {
  swatch_ = addAction(QIcon(), QLineEdit::LeadingPosition);
  connect(swatch_, &QAction::triggered, this, &ColourField::ask);
  connect(this, &QLineEdit::textChanged, this, &ColourField::showSwatch);
  showSwatch();
}

void ColourField::setSwatchName(const QString& name) { swatch_->setText(name); }

void ColourField::showSwatch() {
  const QColor colour = colourOf(text().trimmed());
  const double ratio = devicePixelRatioF();
  QPixmap picture(QSize(Size::kIcon, Size::kIcon) * ratio);
  picture.setDevicePixelRatio(ratio);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  painter.setPen(palette().color(QPalette::Mid));
  painter.setBrush(colour.isValid() ? QBrush(colour) : QBrush(Qt::NoBrush));
  painter.drawRect(QRectF(1.5, 1.5, Size::kIcon - 3.0, Size::kIcon - 3.0));
  painter.end();
  swatch_->setIcon(QIcon(picture));
}

void ColourField::ask() {
  auto* const dialog = new QColorDialog(colourOf(text().trimmed()), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QColorDialog::colorSelected, this,
          [this](const QColor& colour) { emit colourChosen(colour.name().mid(1)); });
  dialog->open();
}

}  // namespace ui
