// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/key_list.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QMenuBar>

#include "ui/finder.h"

namespace ui {
namespace {

constexpr auto kContext = "ui::KeyList";

// Keys that are no actions, since they act on what is in use. They are handled in ui/pictures, ui/charts, ui/runs and
// ui/compare.
struct LocalKey {
  const char* place;
  const char* keys;
  const char* text;
};

constexpr LocalKey kLocal[] = {
    {QT_TRANSLATE_NOOP("ui::KeyList", "In the pictures"), QT_TRANSLATE_NOOP("ui::KeyList", "Arrows"),
     QT_TRANSLATE_NOOP("ui::KeyList", "the picture or the epoch beside")},
    {"In the pictures", QT_TRANSLATE_NOOP("ui::KeyList", "Home, End, B"),
     QT_TRANSLATE_NOOP("ui::KeyList", "first, newest and best epoch")},
    {"In the pictures", QT_TRANSLATE_NOOP("ui::KeyList", "Space, held"),
     QT_TRANSLATE_NOOP("ui::KeyList", "the target in place of the output")},
    {"In the pictures", QT_TRANSLATE_NOOP("ui::KeyList", "Enter"),
     QT_TRANSLATE_NOOP("ui::KeyList", "a closer look at one picture")},
    {"In the pictures", "W, T, R", QT_TRANSLATE_NOOP("ui::KeyList", "worst first, best first, as they are")},
    {"In the pictures", "+, -, 0", QT_TRANSLATE_NOOP("ui::KeyList", "magnify, shrink, whole pictures")},
    {QT_TRANSLATE_NOOP("ui::KeyList", "In a chart"), "L", QT_TRANSLATE_NOOP("ui::KeyList", "logarithmic axis")},
    {"In a chart", "[, ]", QT_TRANSLATE_NOOP("ui::KeyList", "less and more smoothing")},
    {QT_TRANSLATE_NOOP("ui::KeyList", "In the list of runs"), "X, S, F2",
     QT_TRANSLATE_NOOP("ui::KeyList", "compare, star, rename")},
    {"In the list of runs", QT_TRANSLATE_NOOP("ui::KeyList", "Del, Enter"),
     QT_TRANSLATE_NOOP("ui::KeyList", "move to the trash, open")},
    {QT_TRANSLATE_NOOP("ui::KeyList", "In Compare"), QT_TRANSLATE_NOOP("ui::KeyList", "1 to 9, Space"),
     QT_TRANSLATE_NOOP("ui::KeyList", "show run A, B, …; the one before")},
    {"In Compare", "D, W, R", QT_TRANSLATE_NOOP("ui::KeyList", "most different, worst, as they are")},
    {QT_TRANSLATE_NOOP("ui::KeyList", "In the presentation"), QT_TRANSLATE_NOOP("ui::KeyList", "Space, N, C, Esc"),
     QT_TRANSLATE_NOOP("ui::KeyList", "pause or go on, other pictures, caption, leave")},
    {QT_TRANSLATE_NOOP("ui::KeyList", "In the queue"), QT_TRANSLATE_NOOP("ui::KeyList", "Ctrl+Up, Ctrl+Down, Del"),
     QT_TRANSLATE_NOOP("ui::KeyList", "earlier, later, take out")},
};

QString translated(const char* text) { return QCoreApplication::translate(kContext, text); }

}  // namespace

std::vector<KeyGroup> keyGroups(const QMenuBar& bar) {
  std::vector<KeyGroup> groups;
  const auto add = [&](const QString& title, const QString& keys, const QString& text) {
    if (groups.empty() || groups.back().title != title) groups.push_back({title, {}});
    groups.back().rows.push_back({keys, text});
  };
  for (const FinderEntry& entry : everyActionOf(bar)) {
    if (!entry.keys.isEmpty()) add(entry.where, entry.keys, entry.title);
  }
  for (const LocalKey& key : kLocal) add(translated(key.place), translated(key.keys), translated(key.text));
  return groups;
}

QString keyPage(const QMenuBar& bar) {
  QString page;
  for (const KeyGroup& group : keyGroups(bar)) {
    page += QStringLiteral("\n### %1\n\n| | |\n|---|---|\n").arg(group.title);
    for (const KeyGroup::Row& row : group.rows) page += QStringLiteral("| %1 | %2 |\n").arg(row.keys, row.text);
  }
  return page;
}

}  // namespace ui
