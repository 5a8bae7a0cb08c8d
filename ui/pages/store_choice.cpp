// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/store_choice.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <optional>
#include <utility>

#include "core/base/disk_space.h"
#include "core/base/text.h"
#include "core/base/typed_path.h"
#include "core/store/run_store.h"
#include "ui/bridge/background_task.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/words/message_text.h"
#include "ui/words/run_words.h"

namespace ui {
namespace {

struct Weight {
  std::uintmax_t store = 0;
  std::optional<std::uintmax_t> free;
};

}  // namespace

StoreChoice::StoreChoice(const QString& chosen, std::filesystem::path inUse, QWidget* parent)
    : QWidget(parent), inUse_(std::move(inUse)), chosen_(chosen) {
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Space::kTiny);
  auto* const row = new QHBoxLayout;
  column->addLayout(row);
  field_ = new QLineEdit(chosen, this);
  field_->setObjectName(QStringLiteral("storeFolder"));
  field_->setPlaceholderText(QString::fromStdString(core::displayPath(core::defaultStoreFolder())));
  row->addWidget(field_, 1);
  browse_ = new QPushButton(this);
  row->addWidget(browse_);
  state_ = new QLabel(this);
  state_->setObjectName(QStringLiteral("storeState"));
  state_->setWordWrap(true);
  column->addWidget(state_);
  again_ = new QPushButton(this);
  again_->setObjectName(QStringLiteral("startAgain"));
  column->addWidget(again_, 0, Qt::AlignLeft);
  room_ = new QLabel(this);
  room_->setObjectName(QStringLiteral("storeRoom"));
  room_->setWordWrap(true);
  setKind(room_, QStringLiteral("muted"));
  column->addWidget(room_);
  connect(field_, &QLineEdit::editingFinished, this, [this] { take(field_->text()); });
  connect(browse_, &QPushButton::clicked, this, &StoreChoice::browse);
  connect(again_, &QPushButton::clicked, this, &StoreChoice::startAgainWanted);
  refresh();
}

StoreChoice::~StoreChoice() { stop_.request_stop(); }

std::filesystem::path StoreChoice::pathOf(const QString& folder) {
  return folder.isEmpty() ? core::defaultStoreFolder() : std::filesystem::path(folder.toStdString());
}

void StoreChoice::setCanStartAgain(bool canStartAgain) {
  canStartAgain_ = canStartAgain;
  refresh();
}

void StoreChoice::browse() {
  auto* const dialog = new QFileDialog(this, tr("Where runs are kept"), field_->text());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
    field_->setText(folder);
    take(folder);
  });
  dialog->open();
}

// Nobody is told of a folder before it has been tried.
void StoreChoice::take(const QString& text) {
  const QString folder = text == chosen_ ? text : QString::fromStdString(core::typedPath(text.toStdString()).native());
  if (field_->text() != folder) field_->setText(folder);
  if (folder == chosen_ && !isTried_) return;
  isTried_ = false;
  inBackground<core::StoreCondition>(
      this, [path = pathOf(folder)] { return core::storeCondition(path); },
      [this, folder, number = ++tries_](const core::StoreCondition& condition) {
        if (number == tries_) adopt(folder, condition);
      });
}

void StoreChoice::adopt(const QString& folder, const core::StoreCondition& condition) {
  condition_ = condition;
  isTried_ = true;
  if (condition.use != core::StoreUse::Unusable && chosen_ != folder) {
    chosen_ = folder;
    emit folderChosen(folder);
  }
  refresh();
}

void StoreChoice::measure() {
  inBackground<Weight>(
      this,
      [store = inUse_, stop = stop_.get_token()] {
        return Weight{core::bytesBelow(store, stop), core::freeBytes(store)};
      },
      [this](const Weight& weight) {
        weight_ = weight.free ? tr("All runs together take %1. %2 are free on this disk.")
                                    .arg(sizeText(static_cast<std::int64_t>(weight.store)),
                                         sizeText(static_cast<std::int64_t>(*weight.free)))
                              : tr("All runs together take %1.").arg(sizeText(static_cast<std::int64_t>(weight.store)));
        refresh();
      });
}

void StoreChoice::refresh() {
  field_->setAccessibleName(tr("Runs are kept in"));
  browse_->setText(tr("Choose…"));
  again_->setText(tr("Start again with this folder"));
  room_->setText(weight_);
  room_->setVisible(!weight_.isEmpty());
  const bool isBad = isTried_ && condition_.use == core::StoreUse::Unusable;
  const bool isOther = pathOf(chosen_).lexically_normal() != inUse_.lexically_normal();
  setKind(field_, isBad ? QStringLiteral("bad") : QString());
  setKind(state_, isTried_ && !condition_.message.empty() ? QStringLiteral("error") : QStringLiteral("muted"));
  const auto runs = static_cast<int>(condition_.runs);
  QString state = tr("Another folder is used from the next start on.");
  if (isBad) {
    state = tr("This folder is not used. %1").arg(messageText(condition_.message));
  } else if (isTried_ && condition_.use == core::StoreUse::ReadOnly) {
    state = tr("Its %n run(s) can be looked at, but it takes no more. %1", nullptr, runs)
                .arg(messageText(condition_.message));
  } else if (isTried_ && isOther) {
    state = condition_.use == core::StoreUse::New
                ? tr("An empty place for runs. It is used from the next start on.")
                : tr("%n run(s) are kept there. It is used from the next start on.", nullptr, runs);
  }
  state_->setText(state);
  field_->setAccessibleDescription(state);
  again_->setVisible(isTried_ && !isBad && isOther);
  again_->setEnabled(canStartAgain_);
  again_->setToolTip(canStartAgain_ ? QString() : tr("A run is in progress: wait for its end, or stop it first."));
}

void StoreChoice::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    refresh();
    if (!weight_.isEmpty()) measure();
  }
  QWidget::changeEvent(event);
}

}  // namespace ui
