// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/store_trouble_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "core/base/text.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/words/message_text.h"

namespace ui {
namespace {

constexpr int kTroubleWidth = 640;
constexpr int kIcon = 32;

}  // namespace

StoreTroublePage::StoreTroublePage(const Theme& theme, std::filesystem::path store, QWidget* parent)
    : QWidget(parent), theme_(theme), store_(std::move(store)) {
  setObjectName(QStringLiteral("storeTroublePage"));
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(40, 48, 40, Space::kPage);
  column->setSpacing(Space::kMedium);
  icon_ = new QLabel(this);
  title_ = new QLabel(this);
  title_->setObjectName(QStringLiteral("storeTroubleTitle"));
  setKind(title_, QStringLiteral("welcome"));
  reason_ = new QLabel(this);
  reason_->setObjectName(QStringLiteral("storeTrouble"));
  reason_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  folder_ = new QLabel(this);
  setKind(folder_, QStringLiteral("muted"));
  for (QLabel* const label : {icon_, title_, reason_, folder_}) {
    label->setWordWrap(label != icon_);
    setDesignedMaximumWidth(label, kTroubleWidth);
    column->addWidget(label);
  }
  column->addSpacing(Space::kSmall);
  auto* const row = new QHBoxLayout;
  another_ = new QPushButton(this);
  another_->setObjectName(QStringLiteral("anotherStore"));
  setKind(another_, QStringLiteral("primary"));
  again_ = new QPushButton(this);
  again_->setObjectName(QStringLiteral("tryStoreAgain"));
  runs_ = new QPushButton(this);
  runs_->setObjectName(QStringLiteral("lookAtRuns"));
  for (QPushButton* const button : {another_, again_, runs_}) row->addWidget(button);
  row->addStretch(1);
  column->addLayout(row);
  column->addStretch(1);
  connect(another_, &QPushButton::clicked, this, &StoreTroublePage::anotherWanted);
  connect(again_, &QPushButton::clicked, this, &StoreTroublePage::tryAgainWanted);
  connect(runs_, &QPushButton::clicked, this, &StoreTroublePage::lookAtRunsWanted);
  connect(&theme_, &Theme::changed, this, &StoreTroublePage::refreshIcon);
  retranslate();
  refreshIcon();
}

void StoreTroublePage::setCondition(const core::StoreCondition& condition) {
  condition_ = condition;
  retranslate();
}

void StoreTroublePage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void StoreTroublePage::retranslate() {
  const bool isReadable = condition_.use == core::StoreUse::ReadOnly;
  title_->setText(isReadable ? tr("Your runs can only be looked at") : tr("Your runs cannot be opened"));
  reason_->setText(messageText(condition_.message));
  folder_->setText(tr("Runs are kept in %1.").arg(QString::fromStdString(core::displayPath(store_))));
  another_->setText(tr("Choose another folder"));
  again_->setText(tr("Try again"));
  runs_->setText(tr("Look at the runs"));
  runs_->setVisible(isReadable);
}

void StoreTroublePage::refreshIcon() {
  icon_->setPixmap(theme_.pixmap(QStringLiteral("warn"), Color::Warning, kIcon, devicePixelRatioF()));
}

}  // namespace ui
