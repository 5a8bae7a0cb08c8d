// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/search_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <set>
#include <utility>

#include "core/base/error.h"
#include "core/run/setting_words.h"
#include "ui/bridge/background_task.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/queue/search_row.h"
#include "ui/widgets/segments.h"
#include "ui/words/duration_text.h"
#include "ui/words/message_text.h"
#include "ui/words/number_text.h"

namespace ui {
namespace {

constexpr int kMostSeeds = 50;
constexpr int kSettleMilliseconds = 200;

core::TimeLeft timeOf(const std::filesystem::path& store, const std::vector<core::RunSettings>& runs) {
  core::TimeLeft time{0.0, runs.size(), runs.size()};
  try {
    core::RunStore opened(store, core::StoreAccess::ReadOnly);
    for (const core::RunSettings& run : runs) {
      const std::optional<double> seconds = core::estimatedSeconds(opened, run);
      time.seconds += seconds.value_or(0.0);
      if (seconds) --time.unknown;
    }
  } catch (const core::Error&) {  // No store yet, or none that can be read: then nothing is known.
  }
  return time;
}

}  // namespace

SearchDialog::SearchDialog(const Theme& theme, core::RunSettings base, std::filesystem::path store, QWidget* parent)
    : QDialog(parent), theme_(theme), base_(std::move(base)), store_(std::move(store)) {
  setObjectName(QStringLiteral("searchDialog"));
  setWindowTitle(tr("Search over settings"));
  setDesignedWindow(this, {620, 400});
  auto* const column = new QVBoxLayout(this);
  column->setSpacing(Space::kSmall);
  kind_ = new Segments(3, this);
  kind_->setObjectName(QStringLiteral("searchKind"));
  kind_->setAccessibleName(tr("Kind of search"));
  kind_->setTexts({tr("Every combination"), tr("At random"), tr("Seeds alone")},
                  {tr("One run for each combination of the values"), tr("So many runs, drawn from values and ranges"),
                   tr("The same settings with several seeds, to see how much is luck")});
  column->addWidget(kind_, 0, Qt::AlignLeft);
  hint_ = new QLabel(this);
  hint_->setWordWrap(true);
  setKind(hint_, QStringLiteral("secondary"));
  column->addWidget(hint_);
  buildRows(column);
  buildNumbers(column);
  outcome_ = new QLabel(this);
  outcome_->setObjectName(QStringLiteral("searchOutcome"));
  outcome_->setWordWrap(true);
  column->addWidget(outcome_);
  buttons_ = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  buttons_->button(QDialogButtonBox::Ok)->setText(tr("Add to the queue"));
  column->addWidget(buttons_);
  written_.setSingleShot(true);
  written_.setInterval(0);
  settle_.setSingleShot(true);
  settle_.setInterval(kSettleMilliseconds);
  connectParts();
  addRow("learning_rate");
}

void SearchDialog::buildRows(QBoxLayout* column) {
  auto* const scroll = new QScrollArea(this);
  scroll->setFocusPolicy(Qt::NoFocus);  // What it holds has the keyboard, and comes into sight with it.
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  rowsArea_ = new QWidget(scroll);
  auto* const inside = new QVBoxLayout(rowsArea_);
  inside->setContentsMargins(0, 0, 0, 0);
  inside->setSpacing(Space::kSmall);
  rowsColumn_ = new QVBoxLayout;
  rowsColumn_->setSpacing(Space::kSmall);
  inside->addLayout(rowsColumn_);
  add_ = new QPushButton(tr("Add a setting"), rowsArea_);
  add_->setObjectName(QStringLiteral("searchAdd"));
  add_->setAutoDefault(false);
  add_->setIcon(theme_.icon(QStringLiteral("plus")));
  inside->addWidget(add_, 0, Qt::AlignLeft);
  inside->addStretch(1);
  scroll->setWidget(rowsArea_);
  column->addWidget(scroll, 1);
}

void SearchDialog::buildNumbers(QBoxLayout* column) {
  auto* const form = new QFormLayout;
  form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
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
}

void SearchDialog::connectParts() {
  connect(kind_, &Segments::chosenChanged, this, &SearchDialog::changeKind);
  connect(add_, &QPushButton::clicked, this, [this] { addRow({}).focusSetting(); });
  connect(draws_, &QSpinBox::valueChanged, this, &SearchDialog::refreshSoon);
  connect(seeds_, &QSpinBox::valueChanged, this, &SearchDialog::refreshSoon);
  connect(&written_, &QTimer::timeout, this, &SearchDialog::refresh);
  connect(&settle_, &QTimer::timeout, this, &SearchDialog::estimate);
  connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(buttons_, &QDialogButtonBox::accepted, this, [this] {
    emit planned(runs(), tr("search of %n", nullptr, static_cast<int>(runs_.size())));
    accept();
  });
}

SearchRow& SearchDialog::addRow(const std::string& key) {
  auto* const row = new SearchRow(theme_, base_, rowsArea_);
  row->setKey(key);
  rowsColumn_->addWidget(row);
  rows_.push_back(row);
  connect(row, &SearchRow::changed, this, &SearchDialog::refreshSoon);
  connect(row, &SearchRow::removeRequested, this, [this, row] { removeRow(row); });
  refresh();
  return *row;
}

void SearchDialog::removeRow(SearchRow* row) {
  std::erase(rows_, row);
  row->hide();
  row->deleteLater();  // Its button was just pressed.
  refresh();
}

// The number of seeds of one kind says nothing about the others.
void SearchDialog::changeKind() {
  (kindBefore_ == Seeds ? seedsAlone_ : seedsEach_) = seeds_->value();
  kindBefore_ = kind_->chosen();
  seeds_->setValue(kindBefore_ == Seeds ? seedsAlone_ : seedsEach_);
  refresh();
}

bool SearchDialog::readRows(core::SearchSpace& space) {
  bool isRight = true;
  std::set<std::string> keys;
  for (SearchRow* const row : rows_) {
    core::Message problem;
    const std::string key = row->key();
    try {
      if (!row->isEmpty()) space.axes.push_back(row->axis());
      if (!key.empty() && !keys.insert(key).second) {
        problem = {core::coreText("Core", "\"%1\" stands twice in the search. Please give all its values at once."),
                   core::settingName(key)};
      }
    } catch (const core::Error& error) {
      problem = error.message();
    }
    row->setProblem(problem);
    if (!problem.empty()) isRight = false;
  }
  return isRight;
}

const std::vector<core::RunSettings>& SearchDialog::runs() {
  if (written_.isActive()) refresh();
  return runs_;
}

// Nothing is planned before all of it is right.
void SearchDialog::refresh() {
  written_.stop();
  const auto kind = static_cast<Kind>(kind_->chosen());
  rowsArea_->setVisible(kind != Seeds);
  draws_->setVisible(kind == Random);
  drawsLabel_->setVisible(kind == Random);
  for (SearchRow* const row : rows_) row->setDrawn(kind == Random);
  const QString values = numberText(0.001) + QStringLiteral("; ") + numberText(0.003);
  const QString range = numberText(0.0001) + QStringLiteral(" .. ") + numberText(0.01);
  hint_->setText(kind == Grid     ? tr("A setting and its values in each row, such as %1").arg(values)
                 : kind == Random ? tr("Values, or a range such as %1").arg(range)
                                  : tr("Nothing but the seed changes."));
  runs_.clear();
  problem_.clear();
  isTimeKnown_ = false;
  core::SearchSpace space;
  if (kind == Random) space.draws = static_cast<std::size_t>(draws_->value());
  space.seeds = static_cast<std::size_t>(seeds_->value());
  const bool isRight = kind == Seeds || readRows(space);
  try {
    if (isRight && (kind == Seeds || !space.axes.empty())) runs_ = core::searchedRuns(base_, space);
  } catch (const core::Error& error) {
    problem_ = messageText(error.message());
  }
  if (!isRight) problem_ = tr("Nothing is planned before the marked row is right.");
  ++questions_;
  settle_.start();
  showOutcome();
}

void SearchDialog::estimate() {
  if (runs_.empty()) return;
  inBackground<core::TimeLeft>(
      this, [store = store_, runs = runs_] { return timeOf(store, runs); },
      [this, number = questions_](const core::TimeLeft& time) {
        if (number != questions_) return;
        time_ = time;
        isTimeKnown_ = true;
        showOutcome();
      });
}

void SearchDialog::showOutcome() {
  setKind(outcome_, problem_.isEmpty() ? QStringLiteral("strong") : QStringLiteral("error"));
  QString text = tr("%n run(s)", nullptr, static_cast<int>(runs_.size()));
  if (runs_.empty()) {
    text = tr("Give at least one setting and its values.");
  } else if (isTimeKnown_ && time_.unknown > 0) {
    text = tr("%1; how long they take is known once one like them has been trained").arg(text);
  } else if (isTimeKnown_) {
    text = tr("%1, %2").arg(text, durationText(time_.seconds));
  }
  outcome_->setText(problem_.isEmpty() ? text : problem_);
  buttons_->button(QDialogButtonBox::Ok)->setEnabled(!runs_.empty());
}

}  // namespace ui
