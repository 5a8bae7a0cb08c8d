// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/live_log_choice.h"

#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "core/base/typed_path.h"
#include "core/exchange/live_logs.h"
#include "ui/bridge/background_task.h"
#include "ui/look/style_sheet.h"
#include "ui/words/message_text.h"

namespace ui {
namespace {

QLabel* fieldLabel(QWidget* parent) {
  auto* const made = new QLabel(parent);
  setKind(made, QStringLiteral("secondary"));
  return made;
}

}  // namespace

LiveLogChoice::LiveLogChoice(LiveLogPlaces places, QWidget* parent) : QWidget(parent), places_(std::move(places)) {
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Space::kTiny);
  auto* const grid = new QGridLayout;
  grid->setVerticalSpacing(Space::kTiny);
  column->addLayout(grid);
  const auto add = [&](int row, QLabel* label, QLineEdit* field, const char* name, const QString& text) {
    field->setObjectName(QLatin1String(name));
    field->setText(text);
    label->setBuddy(field);
    grid->addWidget(label, row, 0);
    grid->addWidget(field, row, 1);
    connect(field, &QLineEdit::editingFinished, this, &LiveLogChoice::take);
  };
  add(0, tensorBoardLabel_ = fieldLabel(this), tensorBoard_ = new QLineEdit(this), "tensorBoardFolder",
      places_.tensorBoard);
  browse_ = new QPushButton(this);
  grid->addWidget(browse_, 0, 2);
  add(1, mlflowLabel_ = fieldLabel(this), mlflow_ = new QLineEdit(this), "mlflowPlace", places_.mlflow);
  add(2, experimentLabel_ = fieldLabel(this), experiment_ = new QLineEdit(this), "mlflowExperiment",
      places_.experiment);
  state_ = new QLabel(this);
  state_->setObjectName(QStringLiteral("liveLogState"));
  state_->setWordWrap(true);
  column->addWidget(state_);  // Not in the grid, which gives lines of several columns too little height.
  grid->setColumnStretch(1, 1);
  connect(browse_, &QPushButton::clicked, this, &LiveLogChoice::browse);
  setFocusProxy(tensorBoard_);
  refresh();
}

void LiveLogChoice::browse() {
  auto* const dialog = new QFileDialog(this, tr("A folder of TensorBoard's logs"), tensorBoard_->text());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
    tensorBoard_->setText(folder);
    take();
  });
  dialog->open();
}

void LiveLogChoice::take() {
  LiveLogPlaces chosen;
  chosen.tensorBoard = QString::fromStdString(core::typedPath(tensorBoard_->text().toStdString()).native());
  chosen.mlflow = QString::fromStdString(core::typedMlflowPlace(mlflow_->text().toStdString()));
  chosen.experiment = experiment_->text().trimmed();
  if (tensorBoard_->text() != chosen.tensorBoard) tensorBoard_->setText(chosen.tensorBoard);
  if (mlflow_->text() != chosen.mlflow) mlflow_->setText(chosen.mlflow);
  if (experiment_->text() != chosen.experiment) experiment_->setText(chosen.experiment);
  if (chosen == places_) return;
  const bool isOther = chosen.mlflow != places_.mlflow;
  places_ = chosen;
  if (isOther) tryServer();
  refresh();
  emit placesChosen(places_);
}

void LiveLogChoice::tryServer() {
  ++tries_;
  isTried_ = false;
  isAsking_ = core::isMlflowAddress(places_.mlflow.toStdString());
  if (!isAsking_) return;
  inBackground<core::Message>(
      this, [place = places_.mlflow.toStdString()] { return core::mlflowProblem(core::mlflowTarget(place, {})); },
      [this, number = tries_](const core::Message& problem) {
        if (number != tries_) return;
        problem_ = problem;
        isAsking_ = false;
        isTried_ = true;
        refresh();
      });
}

void LiveLogChoice::refresh() {
  tensorBoardLabel_->setText(tr("TensorBoard"));
  mlflowLabel_->setText(tr("MLflow"));
  experimentLabel_->setText(tr("Experiment"));
  browse_->setText(tr("Choose…"));
  tensorBoard_->setPlaceholderText(tr("A folder"));
  tensorBoard_->setAccessibleName(tr("TensorBoard: a folder of logs"));
  tensorBoard_->setToolTip(tr("The folder that TensorBoard is started with: tensorboard --logdir FOLDER"));
  mlflow_->setPlaceholderText(QStringLiteral("http://localhost:5000"));
  mlflow_->setAccessibleName(tr("MLflow: a server's address, or a folder"));
  mlflow_->setToolTip(
      tr("The address of a server, or a folder. A server's token stands in the variable MLFLOW_TRACKING_TOKEN."));
  experiment_->setPlaceholderText(QString::fromStdString(core::MlflowTarget{}.experiment));
  experiment_->setAccessibleName(tr("Experiment"));
  experiment_->setToolTip(tr("MLflow keeps runs in experiments. One that is not there is made."));
  const bool isBad = isTried_ && !problem_.empty();
  setKind(state_, isBad ? QStringLiteral("error") : QStringLiteral("muted"));
  QString state =
      tr("What stands here shows every run live, from the next one on, but those of lessons. Nothing there disturbs a "
         "training.");
  if (isAsking_) state = tr("Asking the server…");
  if (isTried_) state = tr("There is an MLflow server.");
  if (isBad) {
    state = messageText(problem_) + QLatin1Char(' ') +
            tr("Runs are trained all the same, and sent as soon as it is there.");
  }
  state_->setText(state);
  mlflow_->setAccessibleDescription(state);
}

void LiveLogChoice::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) refresh();
  QWidget::changeEvent(event);
}

}  // namespace ui
