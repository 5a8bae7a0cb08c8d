// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/group_folding.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <algorithm>

#include "ui/look/theme.h"
#include "ui/widgets/collapsible_group.h"

namespace ui {

GroupFolding::GroupFolding(QScrollArea& area) : QObject(&area), area_(area) {
  area_.viewport()->installEventFilter(this);
}

void GroupFolding::add(CollapsibleGroup& group) {
  entries_.push_back(
      {&group, true, -static_cast<int>(entries_.size())});  // At first the upper ones come before the others.
  connect(&group, &CollapsibleGroup::openChanged, this, [this, &group](bool open) {
    if (!isFitting_) want(group, open);
  });
  connect(&group, &CollapsibleGroup::heightChanged, this, [this, &group] { want(group, true); });
}

void GroupFolding::want(const CollapsibleGroup& group, bool open) {
  for (Entry& entry : entries_) {
    if (entry.group != &group) continue;
    entry.isWanted = open;
    if (open) entry.turn = ++turn_;
  }
  fit();
  for (Entry& entry : entries_) entry.isWanted = entry.group->isOpen();  // None springs open when another is folded.
}

std::vector<bool> GroupFolding::wanted() const {
  std::vector<bool> open;
  for (const Entry& entry : entries_) open.push_back(entry.isWanted);
  return open;
}

void GroupFolding::setWanted(const std::vector<bool>& open) {
  for (std::size_t i = 0; i < std::min(open.size(), entries_.size()); ++i) entries_[i].isWanted = open[i];
  fit();
}

bool GroupFolding::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize) {
    for (Entry& entry : entries_) {
      if (entry.group->isAncestorOf(QApplication::focusWidget())) entry.turn = ++turn_;
    }
    fit();
  }
  return QObject::eventFilter(watched, event);
}

void GroupFolding::fit() {
  const QScopedValueRollback<bool> fitting(isFitting_, true);
  const QMargins margins = area_.widget()->layout()->contentsMargins();
  const int spacing = area_.widget()->layout()->spacing();
  const int width = area_.viewport()->width() - margins.left() - margins.right();
  int left =
      area_.viewport()->height() - margins.top() - margins.bottom() - spacing * static_cast<int>(entries_.size());
  std::vector<const Entry*> latestFirst;
  for (const Entry& entry : entries_) {
    left -= entry.group->foldedHeight();
    latestFirst.push_back(&entry);
  }
  std::sort(latestFirst.begin(), latestFirst.end(), [](const Entry* a, const Entry* b) { return a->turn > b->turn; });
  bool isFirst = true;
  for (const Entry* const entry : latestFirst) {
    const int inside = entry->group->openHeight(width) - entry->group->foldedHeight();
    const bool isOpen = entry->isWanted && (isFirst || inside <= left);
    if (isOpen) left -= inside;
    if (entry->isWanted) isFirst = false;
    entry->group->setOpen(isOpen);
  }
}

}  // namespace ui
