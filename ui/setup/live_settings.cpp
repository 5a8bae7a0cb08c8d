// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/live_settings.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/base/error.h"
#include "core/run/settings_schema.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/words/message_text.h"
#include "ui/words/number_text.h"
#include "ui/words/setting_words.h"

namespace ui {

LiveSettings::LiveSettings(QWidget* parent) : QFrame(parent), settings_(core::defaultRunSettings()) {
  auto* const box = new QVBoxLayout(this);
  box->setContentsMargins(Space::kMedium, Space::kSmall, Space::kMedium, 0);
  box->setSpacing(Space::kTiny);
  auto* const line = new QFrame(this);
  setKind(line, QStringLiteral("line"));
  box->addWidget(line);
  title_ = new QLabel(this);
  setKind(title_, QStringLiteral("strong"));
  box->addWidget(title_);
  auto* const grid = new QGridLayout;
  grid->setHorizontalSpacing(Space::kTiny);
  grid->setVerticalSpacing(0);
  box->addLayout(grid);
  int place = 0;
  for (const char* const key : {"learning_rate", "epochs", "patience"}) {
    auto* const edit = new QLineEdit(this);
    edit->setObjectName(QStringLiteral("live_%1").arg(QLatin1String(key)));
    setKind(edit, QStringLiteral("mono"));
    auto* const label = new QLabel(this);
    setKind(label, QStringLiteral("caption"));
    label->setBuddy(edit);
    grid->addWidget(label, 0, place);
    grid->addWidget(edit, 1, place++);
    fields_.push_back({key, label, edit});
  }
  problem_ = new QLabel(this);
  problem_->setWordWrap(true);
  setKind(problem_, QStringLiteral("error"));
  problem_->hide();
  box->addWidget(problem_);
  apply_ = new QPushButton(this);
  apply_->setObjectName(QStringLiteral("applyLive"));
  grid->addWidget(apply_, 1, place);
  connect(apply_, &QPushButton::clicked, this, &LiveSettings::apply);
  retranslate();
}

core::LiveChange LiveSettings::typedChange() const {
  core::RunSettings checked = settings_;
  core::LiveChange change;
  for (const Field& field : fields_) {
    const std::string typed = typedText(field.edit->text().trimmed());
    if (typed.empty()) continue;
    core::changeSettingText(checked, field.key, typed, decimalMark());
    const std::string_view key = field.key;
    if (key == "learning_rate") change.learningRate = checked.optimizer.real("learning_rate");
    if (key == "epochs") change.epochs = checked.training.epochs;
    if (key == "patience") change.patience = checked.stopping.patience;
  }
  return change;
}

void LiveSettings::apply() {
  QString problem;
  try {
    const core::LiveChange change = typedChange();
    for (const Field& field : fields_) field.edit->clear();
    emit changeRequested(change);
  } catch (const core::Error& error) {
    problem = messageText(core::messageOf(error));
  }
  problem_->setText(problem);
  problem_->setVisible(!problem.isEmpty());
}

void LiveSettings::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QFrame::changeEvent(event);
}

void LiveSettings::retranslate() {
  title_->setText(tr("This run"));
  for (const Field& field : fields_) {
    field.label->setText(settingTitle(field.key));
    field.edit->setToolTip(tr("Empty leaves it as it is"));
    field.edit->setAccessibleName(tr("%1 of this run").arg(settingTitle(field.key)));
  }
  apply_->setText(tr("Change"));
}

}  // namespace ui
