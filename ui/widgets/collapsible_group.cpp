// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/collapsible_group.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/widgets/fitting_label.h"

namespace ui {
namespace {

// Its height follows from the width that it has. A layout takes the least width that a part asks for instead, and lines
// that break in less have no room then.
void takeTheWidthGiven(QWidget& part) { part.setSizePolicy(QSizePolicy::Ignored, part.sizePolicy().verticalPolicy()); }

}  // namespace

CollapsibleGroup::CollapsibleGroup(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
  takeTheWidthGiven(*this);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* const row = new QHBoxLayout;
  column->addLayout(row);
  header_ = new QToolButton(this);
  header_->setCheckable(true);
  header_->setChecked(true);
  header_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  setKind(header_, QStringLiteral("header"));
  row->addWidget(header_, 0, Qt::AlignLeft);
  summary_ = new FittingLabel(this, Qt::ElideRight);
  setKind(summary_, QStringLiteral("muted"));
  summary_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  summary_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  row->addWidget(summary_, 1);
  body_ = new QWidget(this);
  takeTheWidthGiven(*body_);
  bodyLayout_ = new QVBoxLayout(body_);
  bodyLayout_->setContentsMargins(0, 0, 0, Space::kMedium);
  bodyLayout_->setSpacing(Space::kTiny);
  column->addWidget(body_);
  auto* const line = new QFrame(this);
  setKind(line, QStringLiteral("line"));
  column->addWidget(line);
  connect(header_, &QToolButton::toggled, this, [this](bool open) {
    refresh();
    emit openChanged(open);
  });
  connect(&theme_, &Theme::changed, this, &CollapsibleGroup::refresh);
  refresh();
}

void CollapsibleGroup::setTitle(const QString& title) { header_->setText(title); }

void CollapsibleGroup::setSummary(const QString& summary) { summary_->setText(summary); }

void CollapsibleGroup::addWidget(QWidget* widget) {
  if (widget->sizePolicy().horizontalPolicy() != QSizePolicy::Fixed) takeTheWidthGiven(*widget);
  bodyLayout_->addWidget(widget);
}

void CollapsibleGroup::setOpen(bool open) { header_->setChecked(open); }

bool CollapsibleGroup::isOpen() const { return header_->isChecked(); }

int CollapsibleGroup::foldedHeight() const {
  constexpr int kLine = 1;
  return std::max(header_->sizeHint().height(), summary_->sizeHint().height()) + kLine;
}

int CollapsibleGroup::openHeight(int width) const {
  const int inside = bodyLayout_->hasHeightForWidth() ? bodyLayout_->totalHeightForWidth(width)
                                                      : bodyLayout_->totalSizeHint().height();
  return foldedHeight() + inside;
}

void CollapsibleGroup::refresh() {
  const bool open = isOpen();
  header_->setIcon(theme_.icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
  body_->setVisible(open);
  summary_->setVisible(!open);
}

}  // namespace ui
