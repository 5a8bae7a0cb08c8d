// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/doctor_column.h"

#include <QEvent>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/findings/finding_list.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr int kStrip = 44;

}  // namespace

DoctorColumn::DoctorColumn(const Theme& theme, const std::vector<FindingList*>& lists, QWidget* parent)
    : QFrame(parent), theme_(theme), lists_(lists) {
  setObjectName(QStringLiteral("doctorColumn"));
  setKind(this, QStringLiteral("panel"));
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, Space::kSmall, 0, 0);
  column->setSpacing(0);
  toggle_ = new QToolButton(this);
  toggle_->setObjectName(QStringLiteral("doctorToggle"));
  toggle_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  connect(toggle_, &QToolButton::clicked, this, [this] {
    chosen_ = !isOpen();
    refresh();
  });
  column->addWidget(toggle_, 0, Qt::AlignRight);
  body_ = new QWidget(this);
  auto* const below = new QVBoxLayout(body_);
  below->setContentsMargins(0, 0, 0, 0);
  below->setSpacing(0);
  for (FindingList* const list : lists_) {
    const bool takesRest = list == lists_.back();
    below->addWidget(list, takesRest ? 1 : 0);
    if (takesRest) list->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    list->installEventFilter(this);
  }
  column->addWidget(body_, 1);
  column->addStretch(0);
  connect(&theme_, &Theme::changed, this, &DoctorColumn::refresh);
  refresh();
}

void DoctorColumn::setRoomy(bool isRoomy) {
  if (isRoomy_ == isRoomy) return;  // It is told at every step while the window is resized.
  isRoomy_ = isRoomy;
  refresh();
}

// Its lists hide themselves where they have nothing to say.
bool DoctorColumn::eventFilter(QObject* watched, QEvent* event) {
  const QEvent::Type type = event->type();
  if (type == QEvent::ShowToParent || type == QEvent::HideToParent || type == QEvent::LayoutRequest) refresh();
  return QFrame::eventFilter(watched, event);
}

void DoctorColumn::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) refresh();
  QFrame::changeEvent(event);
}

void DoctorColumn::refresh() {
  int shown = 0;
  bool hasAny = false;
  for (const FindingList* const list : lists_) {
    hasAny = hasAny || !list->isHidden();
    if (list->isHidden()) continue;
    shown += static_cast<int>(std::count_if(list->findings().begin(), list->findings().end(),
                                            [](const core::FindingRecord& record) { return !record.isDismissed; }));
  }
  setVisible(hasAny);
  body_->setVisible(isOpen());
  toggle_->setIcon(theme_.icon(isOpen() ? QStringLiteral("chevron-right") : QStringLiteral("chevron-left")));
  toggle_->setText(isOpen() || shown == 0 ? QString() : QLocale().toString(shown));
  toggle_->setToolTip(isOpen() ? tr("Put the doctor aside") : tr("Show what the doctor says"));
  toggle_->setAccessibleName(toggle_->toolTip());
  const int open = isRoomy_ ? int{Size::kDoctor} : int{Size::kDoctorSmall};
  setFixedWidth(isOpen() ? theme_.scaled(open) : std::max(theme_.scaled(kStrip), toggle_->sizeHint().width()));
}

}  // namespace ui
