// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/finder.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>
#include <utility>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr std::size_t kMost = 50;  // Nobody reads more; some letters more find the rest.
constexpr int kWidth = 560;
constexpr int kHeight = 380;

QString plain(QString text) {
  static const QRegularExpression mnemonic(QStringLiteral("&(?=[^&])"));
  return text.section(QLatin1Char('\t'), 0, 0).remove(mnemonic).remove(QStringLiteral("…"));
}

// "Undo\tCtrl+Z" names a key that belongs to whatever is in use.
QString keysOf(const QAction& action) {
  const QString named = action.text().section(QLatin1Char('\t'), 1);
  return named.isEmpty() ? action.shortcut().toString(QKeySequence::NativeText) : named;
}

void gather(const QList<QAction*>& actions, const QString& where, std::vector<FinderEntry>& entries) {
  for (QAction* const action : actions) {
    if (action->menu() != nullptr) {
      const QString inside = plain(action->text());
      gather(action->menu()->actions(), where.isEmpty() ? inside : where + QStringLiteral(" > ") + inside, entries);
    } else if (!action->isSeparator() && action->isVisible()) {
      entries.push_back({plain(action->text()), where, keysOf(*action), false,
                         [guard = QPointer<QAction>(action)] {
                           if (guard) guard->trigger();
                         },
                         action->isEnabled()});
    }
  }
}

bool holds(const FinderEntry& entry, const QStringList& words) {
  const QString all = entry.title + QLatin1Char(' ') + entry.where;
  return std::all_of(words.begin(), words.end(),
                     [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

}  // namespace

std::vector<FinderEntry> everyActionOf(const QMenuBar& bar) {
  std::vector<FinderEntry> entries;
  gather(bar.actions(), {}, entries);
  return entries;
}

std::vector<FinderEntry> actionsOf(const QMenuBar& bar) {
  std::vector<FinderEntry> entries = everyActionOf(bar);
  std::erase_if(entries, [](const FinderEntry& entry) { return !entry.isPossible; });
  return entries;
}

std::vector<FinderEntry> found(const std::vector<FinderEntry>& entries, const QString& typed) {
  const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  std::vector<FinderEntry> fitting;
  std::copy_if(entries.begin(), entries.end(), std::back_inserter(fitting),
               [&](const FinderEntry& entry) { return holds(entry, words); });
  const auto rank = [&](const FinderEntry& entry) {
    const bool isBeginning = !words.isEmpty() && entry.title.startsWith(words.front(), Qt::CaseInsensitive);
    return (isBeginning ? 0 : 2) + (entry.isRun ? 1 : 0);
  };
  std::stable_sort(fitting.begin(), fitting.end(),
                   [&](const FinderEntry& a, const FinderEntry& b) { return rank(a) < rank(b); });
  if (fitting.size() > kMost) fitting.resize(kMost);
  return fitting;
}

Finder::Finder(const Theme& theme, std::vector<FinderEntry> entries, QWidget* parent)
    : QDialog(parent), theme_(theme), entries_(std::move(entries)) {
  setObjectName(QStringLiteral("finder"));
  setWindowTitle(tr("Find an action or a run"));
  setAttribute(Qt::WA_DeleteOnClose);
  setDesignedWindow(this, {kWidth, kHeight});
  auto* const column = new QVBoxLayout(this);
  typed_ = new QLineEdit(this);
  typed_->setObjectName(QStringLiteral("finderText"));
  typed_->setPlaceholderText(tr("What would you like to do?"));
  typed_->setAccessibleName(windowTitle());
  typed_->installEventFilter(this);
  column->addWidget(typed_);
  list_ = new QListWidget(this);
  list_->setObjectName(QStringLiteral("finderList"));
  list_->setAccessibleName(tr("What fits"));
  list_->setFocusPolicy(Qt::NoFocus);  // The arrows move in it while the field has the keyboard.
  column->addWidget(list_);
  connect(typed_, &QLineEdit::textChanged, this, &Finder::refresh);
  connect(typed_, &QLineEdit::returnPressed, this, &Finder::choose);
  connect(list_, &QListWidget::itemClicked, this, &Finder::choose);
  refresh();
}

void Finder::add(std::vector<FinderEntry> entries) {
  std::move(entries.begin(), entries.end(), std::back_inserter(entries_));
  refresh();
}

void Finder::refresh() {
  shown_ = found(entries_, typed_->text());
  list_->clear();
  for (const FinderEntry& entry : shown_) {
    const QString beside = entry.keys.isEmpty() ? entry.where : tr("%1, %2").arg(entry.where, entry.keys);
    auto* const item = new QListWidgetItem(tr("%1   (%2)").arg(entry.title, beside), list_);
    item->setIcon(theme_.icon(entry.isRun ? QStringLiteral("runs") : QStringLiteral("chevron-right")));
  }
  if (!shown_.empty()) list_->setCurrentRow(0);
}

// The field keeps the keyboard; what moves in the list goes there.
bool Finder::eventFilter(QObject* object, QEvent* event) {
  if (object == typed_ && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
      const int step = key == Qt::Key_Up ? -1 : key == Qt::Key_Down ? 1 : key == Qt::Key_PageUp ? -10 : 10;
      if (list_->count() > 0) list_->setCurrentRow(std::clamp(list_->currentRow() + step, 0, list_->count() - 1));
      return true;
    }
  }
  return QDialog::eventFilter(object, event);
}

// It goes before the action begins, which may bring a dialog of its own.
void Finder::choose() {
  const int row = list_->currentRow();
  if (row < 0 || row >= static_cast<int>(shown_.size())) return;
  const std::function<void()> act = shown_[static_cast<std::size_t>(row)].act;
  accept();
  if (act) QMetaObject::invokeMethod(parentWidget(), act, Qt::QueuedConnection);
}

}  // namespace ui
