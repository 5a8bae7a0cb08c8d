// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/finding_card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/widgets/term_help.h"
#include "ui/words/finding_words.h"
#include "ui/words/message_text.h"
#include "ui/words/term_words.h"

namespace ui {
namespace {

QLabel* wrappedLabel(const QString& name, QWidget* parent) {
  auto* const label = new QLabel(parent);
  label->setObjectName(name);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

}  // namespace

FindingCard::FindingCard(const Theme& theme, core::FindingRecord record, bool canIgnore, QWidget* parent)
    : QFrame(parent), theme_(theme), record_(std::move(record)) {
  setObjectName(QStringLiteral("finding"));
  setKind(this, QStringLiteral("card"));
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(Space::kMedium, Space::kMedium, Space::kMedium, Space::kMedium);
  column->setSpacing(Space::kSmall);
  auto* const head = new QHBoxLayout;
  head->setSpacing(Space::kSmall);
  icon_ = new QLabel(this);
  head->addWidget(icon_, 0, Qt::AlignTop);
  title_ = wrappedLabel(QStringLiteral("findingTitle"), this);
  setKind(title_, QStringLiteral("strong"));
  head->addWidget(title_, 1);
  column->addLayout(head);
  for (QLabel* const part : {icon_, title_}) setTerm(part, termOfRule(finding().rule));
  evidence_ = wrappedLabel(QStringLiteral("findingEvidence"), this);
  column->addWidget(evidence_);
  reason_ = wrappedLabel(QStringLiteral("findingReason"), this);
  setKind(reason_, QStringLiteral("secondary"));
  column->addWidget(reason_);
  buildButtons();
  ignore_->setVisible(canIgnore);
  // Consequences stand a little to the right, below their cause.
  if (!finding().cause.empty()) column->setContentsMargins(Space::kPage, Space::kSmall, Space::kMedium, Space::kSmall);
  connect(&theme_, &Theme::changed, this, &FindingCard::refreshIcon);
  retranslate();
  refreshIcon();
}

void FindingCard::buildButtons() {
  fix_ = new QPushButton(this);
  fix_->setObjectName(QStringLiteral("findingFix"));
  fix_->setVisible(!finding().fix.empty() && !record_.isDismissed);
  connect(fix_, &QPushButton::clicked, this, &FindingCard::fixWanted);
  why_ = new QPushButton(this);
  why_->setObjectName(QStringLiteral("findingWhy"));
  setKind(why_, QStringLiteral("link"));
  connect(why_, &QPushButton::clicked, this, &FindingCard::whyWanted);
  ignore_ = new QToolButton(this);
  ignore_->setObjectName(QStringLiteral("findingIgnore"));
  setKind(ignore_, QStringLiteral("link"));
  auto* const menu = new QMenu(ignore_);
  here_ = menu->addAction(QString(), this, [this] { emit ignoreWanted(false); });
  everywhere_ = menu->addAction(QString(), this, [this] { emit ignoreWanted(true); });
  if (record_.isDismissed) {
    connect(ignore_, &QToolButton::clicked, this, &FindingCard::recallWanted);
  } else {
    ignore_->setMenu(menu);
    ignore_->setPopupMode(QToolButton::InstantPopup);
  }
  auto* const column = qobject_cast<QVBoxLayout*>(layout());
  column->addWidget(fix_, 0, Qt::AlignLeft);
  auto* const row = new QHBoxLayout;
  row->addWidget(why_);
  row->addWidget(ignore_);
  row->addStretch(1);
  column->addLayout(row);
}

void FindingCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QFrame::changeEvent(event);
}

void FindingCard::retranslate() {
  const core::Finding& said = finding();
  title_->setText(messageText(said.title));
  evidence_->setText(messageText(said.evidence.sentence));
  reason_->setText(messageText(said.reason));
  reason_->setVisible(said.cause.empty());
  const QString fix = fixText(said.fix);
  fitFix();
  fix_->setToolTip(fix + QLatin1Char('\n') +
                   tr("Prepares the next run with this; the run in progress stays as it is."));
  fix_->setAccessibleName(fix);
  why_->setText(tr("Why?"));
  why_->setToolTip(tr("See what shows it, large"));
  ignore_->setText(record_.isDismissed ? tr("Show again") : tr("Ignore"));
  here_->setText(tr("In this run"));
  everywhere_->setText(tr("In all runs"));
  const QString severity = messageText(core::severityTitle(said.severity));
  icon_->setToolTip(severity);
  setAccessibleName(tr("%1: %2. %3").arg(severity, title_->text(), findingTime(said)));
}

// In as many lines as it needs: "Fix: Clip norm 1," and "Learning rate 0.333" below.
void FindingCard::fitFix() {
  const QMargins margins = layout()->contentsMargins();
  const QFontMetrics metrics = fix_->fontMetrics();
  const int padding = 2 * theme_.scaled(Space::kMedium) + 2;
  const int room = std::max(1, width() - margins.left() - margins.right() - padding);
  QStringList lines;
  for (const QString& part : fixText(finding().fix).split(QStringLiteral(", "))) {
    const QString longer = lines.isEmpty() ? part : lines.last() + QStringLiteral(", ") + part;
    const bool fits = !lines.isEmpty() && metrics.horizontalAdvance(longer) <= room;
    if (fits) {
      lines.last() = longer;
    } else {
      if (!lines.isEmpty()) lines.last() += QLatin1Char(',');
      lines += part;
    }
  }
  for (QString& line : lines) line = metrics.elidedText(line, Qt::ElideRight, room);
  fix_->setText(lines.join(QLatin1Char('\n')));
}

void FindingCard::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  fitFix();
}

void FindingCard::refreshIcon() {
  const core::Severity severity = finding().severity;
  const bool isNote = severity == core::Severity::Note;
  const bool isWarning = severity == core::Severity::Warning;
  const QString name = isNote ? QStringLiteral("info") : isWarning ? QStringLiteral("warn") : QStringLiteral("error");
  const Color color = isNote ? Color::Info : isWarning ? Color::Warning : Color::Danger;
  icon_->setPixmap(theme_.pixmap(name, color, Size::kIcon, devicePixelRatioF()));
}

}  // namespace ui
