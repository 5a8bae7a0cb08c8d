// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/read_out.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/look/style_sheet.h"

namespace ui {
namespace {

constexpr int kDistance = 12;  // From the place.

}  // namespace

ReadOut::ReadOut(QWidget* parent) : QFrame(parent), text_(new QLabel(this)) {
  setKind(this, QStringLiteral("popup"));
  setAttribute(Qt::WA_TransparentForMouseEvents);
  auto* const layout = new QVBoxLayout(this);
  layout->setContentsMargins(10, 6, 10, 6);
  text_->setTextFormat(Qt::PlainText);
  setKind(text_, QStringLiteral("mono"));
  layout->addWidget(text_);
  hide();
}

void ReadOut::showBeside(const QString& text, const QRect& area, int x) {
  text_->setText(text);
  adjustSize();
  const bool toTheRight = x + kDistance + width() <= area.right();
  const int left = toTheRight ? x + kDistance : std::max(area.left(), x - kDistance - width());
  move(left, area.top() + 8);
  show();
  raise();
}

}  // namespace ui
