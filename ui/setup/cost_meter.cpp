// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/cost_meter.h"

#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/base/error.h"
#include "ui/bridge/background_task.h"
#include "ui/bridge/run_controller.h"
#include "ui/look/style_sheet.h"
#include "ui/setup/data_group.h"
#include "ui/setup/setup_panel.h"
#include "ui/words/message_text.h"

namespace ui {
namespace {

constexpr int kMomentMilliseconds = 300;
constexpr int kLookAgainMilliseconds = 3000;

}  // namespace

struct CostMeter::Answer {
  core::ModelCost cost;
  core::Message problem;
};

CostMeter::CostMeter(RunController& controller, SetupPanel& setup)
    : QObject(&setup), controller_(controller), setup_(setup) {
  timer_.setSingleShot(true);
  connect(&timer_, &QTimer::timeout, this, &CostMeter::ask);
  connect(&controller_, &RunController::phaseChanged, this, [this](Phase phase) {
    if (phase == Phase::Idle) askSoon();  // The run has given its memory back.
  });
  connect(&setup_, &SetupPanel::settingsChanged, this, &CostMeter::askSoon);
  connect(&setup_, &SetupPanel::layerTableRequested, this, &CostMeter::showLayers);
}

void CostMeter::askSoon() { timer_.start(kMomentMilliseconds); }

void CostMeter::ask() {
  timer_.stop();
  if (!controller_.engine()) return;
  isOutdated_ = isAsking_;
  if (isAsking_) return;
  isAsking_ = true;
  inBackground<Answer>(
      this,
      [engine = controller_.engine(), settings = setup_.settings()]() -> Answer {
        try {
          return {engine->cost(settings), {}};
        } catch (const std::exception& error) {
          return {{}, core::messageOf(error)};
        }
      },
      [this](const Answer& answer) {
        isAsking_ = false;
        if (isOutdated_) return ask();
        if (!timer_.isActive()) show(answer);  // Otherwise something has changed, and is asked about in a moment.
      });
}

void CostMeter::show(const Answer& answer) {
  cost_ = answer.cost;
  if (controller_.isActive()) cost_.refusal = {};  // What the run in progress takes will be free for the next one.
  if (!cost_.refusal.empty()) timer_.start(kLookAgainMilliseconds);
  if (!answer.problem.empty()) return setup_.setCostProblem(messageText(answer.problem));
  const auto pictures = static_cast<double>(setup_.data().preview().training);
  const double work = kPassesInAStep * static_cast<double>(cost_.multiplyAdds) * pictures;
  setup_.setCost(cost_, speed_ > 0.0 ? work / speed_ : 0.0);
}

void CostMeter::showLayers() const {
  auto* const dialog = new QDialog(setup_.window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Layers"));
  setDesignedWindow(dialog, {640, 560});
  auto* const column = new QVBoxLayout(dialog);
  auto* const text = new QPlainTextEdit(QString::fromStdString(cost_.layerTable), dialog);
  text->setObjectName(QStringLiteral("layerTable"));
  text->setReadOnly(true);
  text->setLineWrapMode(QPlainTextEdit::NoWrap);
  setKind(text, QStringLiteral("mono"));
  column->addWidget(text);
  auto* const copy = new QPushButton(tr("Copy"), dialog);
  column->addWidget(copy, 0, Qt::AlignRight);
  connect(copy, &QPushButton::clicked, text, [text] { QGuiApplication::clipboard()->setText(text->toPlainText()); });
  dialog->show();
}

}  // namespace ui
