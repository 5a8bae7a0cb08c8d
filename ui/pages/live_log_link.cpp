// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/live_log_link.h"

#include <QDesktopServices>
#include <QEvent>
#include <QUrl>
#include <algorithm>

#include "ui/bridge/live_log_watch.h"
#include "ui/look/style_sheet.h"
#include "ui/words/message_text.h"

namespace ui {

using Stage = core::LiveLogState::Stage;

LiveLogLink::LiveLogLink(const LiveLogWatch& watch, core::LiveLogState::Program program, QWidget* parent)
    : QToolButton(parent), watch_(watch), program_(program) {
  setObjectName(program == core::LiveLogState::Program::Mlflow ? QStringLiteral("mlflowLink")
                                                               : QStringLiteral("tensorBoardLink"));
  setKind(this, QStringLiteral("link"));
  setFocusPolicy(Qt::StrongFocus);
  connect(&watch_, &LiveLogWatch::changed, this, &LiveLogLink::refresh);
  connect(this, &QToolButton::clicked, this, &LiveLogLink::open);
  refresh();
}

std::optional<core::LiveLogState> LiveLogLink::state() const {
  const auto& states = watch_.states();
  const auto found =
      std::find_if(states.begin(), states.end(), [this](const auto& state) { return state.program == program_; });
  return found == states.end() ? std::nullopt : std::optional(*found);
}

// An address for the browser, or a folder.
void LiveLogLink::open() const {
  const auto shown = state();
  if (!shown || shown->place.empty()) return;
  const QString place = QString::fromStdString(shown->place);
  QDesktopServices::openUrl(place.startsWith(QStringLiteral("http")) ? QUrl(place) : QUrl::fromLocalFile(place));
}

void LiveLogLink::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) refresh();
  QToolButton::changeEvent(event);
}

void LiveLogLink::refresh() {
  const auto shown = state();
  setVisible(shown.has_value());
  if (!shown) return;
  QStringList sentences = shown->earlierRuns > 0 ? tellOfEarlierRuns(*shown) : tellOfRun(*shown);
  if (!shown->note.empty()) sentences += messageText(shown->note);
  if (!shown->place.empty()) sentences += tr("Press to open it.");
  setToolTip(sentences.join(QLatin1Char(' ')));
  setAccessibleDescription(toolTip());
}

QStringList LiveLogLink::tellOfRun(const core::LiveLogState& shown) {
  const QString name = program_ == core::LiveLogState::Program::Mlflow ? tr("MLflow") : tr("TensorBoard");
  const QString place = QString::fromStdString(shown.place);
  switch (shown.stage) {
    case Stage::Going:
      setText(name);
      return {place.isEmpty() ? tr("The run is being shown there.") : tr("Shown live at “%1”.").arg(place)};
    case Stage::Whole: setText(tr("%1: all there").arg(name)); return {tr("All of the run is at “%1”.").arg(place)};
    case Stage::Behind:
      setText(tr("%1: not there yet").arg(name));
      return {messageText(shown.problem),
              tr("The training goes on undisturbed; what is missing there is sent as soon as that is possible.")};
    case Stage::GivenUp: break;
  }
  setText(tr("%1: not written").arg(name));
  return {messageText(shown.problem),
          tr("The run itself is kept here as always; “Export for other programs” writes it once more.")};
}

// Those of other days, that had to wait for their server.
QStringList LiveLogLink::tellOfEarlierRuns(const core::LiveLogState& shown) {
  const int count = static_cast<int>(shown.earlierRuns);
  if (shown.stage == Stage::Whole) {
    setText(tr("MLflow: %n earlier run(s) sent", nullptr, count));
    return {tr("What the server at “%1” lacked is there now.").arg(QString::fromStdString(shown.place))};
  }
  if (shown.stage == Stage::Going) {
    setText(tr("MLflow: %n earlier run(s) on the way", nullptr, count));
    return {tr("The server was away while they were trained. What it lacks is being sent.")};
  }
  setText(tr("MLflow: %n earlier run(s) waiting", nullptr, count));
  return {messageText(shown.problem), tr("What is missing there is sent as soon as that is possible.")};
}

}  // namespace ui
