// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/search_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "core/base/error.h"
#include "core/run/search_space.h"
#include "ui/look/style_sheet.h"
#include "ui/widgets/segments.h"
#include "ui/words/message_text.h"

namespace ui {
namespace {

constexpr int kMostSeeds = 50;

}  // namespace

SearchDialog::SearchDialog(core::RunSettings base, QWidget* parent) : QDialog(parent), base_(std::move(base)) {
  setObjectName(QStringLiteral("searchDialog"));
  setWindowTitle(tr("Search over settings"));
  resize(560, 380);
  auto* const column = new QVBoxLayout(this);
  kind_ = new Segments(3, this);
  kind_->setObjectName(QStringLiteral("searchKind"));
  kind_->setTexts({tr("Every combination"), tr("At random"), tr("Seeds alone")},
                  {tr("One run for each combination of the values"), tr("So many runs, drawn from values and ranges"),
                   tr("The same settings with several seeds, to see how much is luck")});
  column->addWidget(kind_, 0, Qt::AlignLeft);
  hint_ = new QLabel(this);
  hint_->setWordWrap(true);
  setKind(hint_, QStringLiteral("secondary"));
  column->addWidget(hint_);
  space_ = new QPlainTextEdit(this);
  space_->setObjectName(QStringLiteral("searchSpace"));
  space_->setAccessibleName(tr("Settings and their values"));
  space_->setTabChangesFocus(true);
  setKind(space_, QStringLiteral("mono"));
  column->addWidget(space_, 1);
  auto* const form = new QFormLayout;
  column->addLayout(form);
  draws_ = new QSpinBox(this);
  draws_->setObjectName(QStringLiteral("searchDraws"));
  draws_->setRange(1, static_cast<int>(core::kMostSearchedRuns));
  draws_->setValue(12);
  form->addRow(drawsLabel_ = new QLabel(tr("Runs to draw"), this), draws_);
  seeds_ = new QSpinBox(this);
  seeds_->setObjectName(QStringLiteral("searchSeeds"));
  seeds_->setRange(1, kMostSeeds);
  form->addRow(tr("Seeds each"), seeds_);
  outcome_ = new QLabel(this);
  outcome_->setObjectName(QStringLiteral("searchOutcome"));
  outcome_->setWordWrap(true);
  column->addWidget(outcome_);
  buttons_ = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  buttons_->button(QDialogButtonBox::Ok)->setText(tr("Add to the queue"));
  column->addWidget(buttons_);
  connect(kind_, &Segments::chosenChanged, this, [this](int kind) {
    if (kind == Seeds && seeds_->value() == 1) seeds_->setValue(3);
    refresh();
  });
  connect(space_, &QPlainTextEdit::textChanged, this, &SearchDialog::refresh);
  connect(draws_, &QSpinBox::valueChanged, this, &SearchDialog::refresh);
  connect(seeds_, &QSpinBox::valueChanged, this, &SearchDialog::refresh);
  connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(buttons_, &QDialogButtonBox::accepted, this, [this] {
    emit planned(runs_, tr("search of %n", nullptr, static_cast<int>(runs_.size())));
    accept();
  });
  refresh();
}

// What is wrong is said while it is written; nothing is planned before all of it is right.
void SearchDialog::refresh() {
  const auto kind = static_cast<Kind>(kind_->chosen());
  space_->setVisible(kind != Seeds);
  draws_->setVisible(kind == Random);
  drawsLabel_->setVisible(kind == Random);
  hint_->setText(kind == Grid     ? tr("A setting and its values on each line: learning_rate = 0.001, 0.003")
                 : kind == Random ? tr("Values, or a range: learning_rate = 0.0001 .. 0.01 log")
                                  : tr("Nothing but the seed changes."));
  runs_.clear();
  QString problem;
  try {
    core::SearchSpace space;
    QString text = space_->toPlainText();
    text.replace(QLatin1Char('\n'), QLatin1Char(';'));
    if (kind != Seeds) space.axes = core::parseSearch(text.toStdString());
    if (kind == Random) space.draws = static_cast<std::size_t>(draws_->value());
    space.seeds = static_cast<std::size_t>(seeds_->value());
    if (kind == Seeds || !space.axes.empty()) runs_ = core::searchedRuns(base_, space);
  } catch (const core::Error& error) {
    problem = messageText(core::messageOf(error));
  }
  setKind(outcome_, problem.isEmpty() ? QStringLiteral("strong") : QStringLiteral("error"));
  outcome_->setText(problem.isEmpty() ? tr("%n run(s)", nullptr, static_cast<int>(runs_.size())) : problem);
  buttons_->button(QDialogButtonBox::Ok)->setEnabled(!runs_.empty());
}

}  // namespace ui
