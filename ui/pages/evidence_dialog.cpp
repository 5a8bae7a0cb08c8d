// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evidence_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "core/analysis/metric.h"
#include "ui/charts/live_chart.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/pages/evidence_pictures.h"
#include "ui/reading/run_history.h"
#include "ui/widgets/column_area.h"
#include "ui/words/finding_words.h"
#include "ui/words/message_text.h"

namespace ui {
namespace {

constexpr QSize kEvidenceSize(760, 760);
constexpr int kChartHeight = 170;
constexpr std::size_t kFewPictures = 8;

QLabel* paragraph(const QString& text, const char* kind, QWidget* parent) {
  auto* const label = new QLabel(text, parent);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  if (*kind != '\0') setKind(label, QLatin1String(kind));
  return label;
}

bool hasPoints(const ChartData& chart) {
  return std::any_of(chart.curves.begin(), chart.curves.end(),
                     [](const core::MetricSeries& curve) { return !curve.points().empty(); });
}

}  // namespace

EvidenceDialog::EvidenceDialog(const Theme& theme, const core::Finding& finding, const ChartData& chart,
                               const QImage& pictures, QWidget* parent)
    : QDialog(parent) {
  setObjectName(QStringLiteral("evidence"));
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(messageText(finding.title));
  setDesignedWindow(this, kEvidenceSize);
  auto* const told = new ColumnArea(this);  // What a small screen has no room for is scrolled to, not squeezed.
  auto* const column = new QVBoxLayout(new QWidget(told));
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Space::kMedium);
  told->setWidget(column->parentWidget());
  column->addWidget(paragraph(messageText(finding.title), "title", this));
  column->addWidget(
      paragraph(findingTime(finding) + QStringLiteral(". ") + messageText(finding.evidence.sentence), "", this));
  if (!finding.evidence.curves.empty() && hasPoints(chart)) {
    auto* const shown = new LiveChart(theme, this);
    shown->setMinimumHeight(theme.scaled(kChartHeight));
    shown->setData(chart);
    column->addWidget(shown, 1);
  }
  if (!pictures.isNull()) {
    auto* const area = new QScrollArea(this);
    auto* const label = new QLabel(area);
    label->setObjectName(QStringLiteral("evidencePictures"));
    label->setPixmap(QPixmap::fromImage(pictures));
    area->setFrameShape(QFrame::NoFrame);
    area->setMinimumHeight(pictures.height() + area->horizontalScrollBar()->sizeHint().height() +
                           2 * area->frameWidth());
    label->setAccessibleName(tr("Inputs, targets and outputs"));
    area->setAccessibleName(label->accessibleName());  // The keyboard scrolls it.
    area->setWidget(label);
    column->addWidget(area, 1);
  }
  if (!finding.evidence.pictures.empty()) {
    QStringList names;
    for (const std::string& name : finding.evidence.pictures) names << QString::fromStdString(name);
    column->addWidget(paragraph(tr("Pictures concerned: %1").arg(names.join(QStringLiteral(", "))), "secondary", this));
  }
  column->addWidget(paragraph(messageText(finding.reason), "", this));
  column->addWidget(paragraph(messageText(finding.advice), "", this));
  auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* const all = new QVBoxLayout(this);
  all->addWidget(told);
  all->addWidget(buttons);
}

void showEvidence(const Theme& theme, const core::Finding& finding, const RunHistory& history,
                  const std::shared_ptr<const std::vector<core::Probe>>& probes,
                  const std::shared_ptr<const std::vector<core::ProbeOutput>>& outputs, QWidget* parent) {
  const auto& curves = finding.evidence.curves;
  const std::string curve =
      curves.empty() || curves.front() == "baseline" ? "loss" : core::metricId(curves.front()).name;
  QImage pictures;
  if (finding.evidence.isInReconstructions && probes && outputs && !outputs->empty()) {
    // A few under each other can be seen at once; all of them would be a wall.
    pictures = evidencePictures(theme, *probes, *outputs, kFewPictures);
  }
  (new EvidenceDialog(theme, finding, history.chart(QString::fromStdString(curve)), pictures, parent))->open();
}

}  // namespace ui
