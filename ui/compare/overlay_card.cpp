// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/overlay_card.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/charts/export_menu.h"
#include "ui/charts/overlay_chart.h"
#include "ui/compare/enlarge_button.h"
#include "ui/compare/overlay_legend.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/widgets/explained_box.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/term_help.h"
#include "ui/words/metric_words.h"
#include "ui/words/term_words.h"

namespace ui {
namespace {

constexpr int kUnits = 4;
constexpr int kWideForWords = 820;  // That explain the lines.
constexpr int kLeastHeight = 220;

}  // namespace

OverlayCard::OverlayCard(const Theme& theme, QWidget* parent) : QFrame(parent), theme_(theme) {
  setKind(this, QStringLiteral("card"));
  setDesignedMinimum(this, {0, kLeastHeight});
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(Space::kMedium, Space::kSmall, Space::kSmall, Space::kTiny);
  column->setSpacing(Space::kTiny);
  buildHeader();
  chart_ = new OverlayChart(theme, this);
  column->addWidget(chart_, 1);
  menu_ = new ExportMenu(*chart_, this);
  menu_->addSeparator();
  reset_ = menu_->addAction(QString());
  more_->setMenu(menu_);
  connect(reset_, &QAction::triggered, chart_, &OverlayChart::resetView);
  connect(menu_, &ExportMenu::saved, this, &OverlayCard::saved);
  connect(menu_, &ExportMenu::failed, this, &OverlayCard::failed);
  connect(metrics_, &QComboBox::currentIndexChanged, this, [this] {
    adoptMetric();
    emit metricChosen(metric());
  });
  connect(logarithmic_, &QToolButton::toggled, chart_, &OverlayChart::setLogarithmic);
  connect(chart_, &OverlayChart::logarithmicChanged, logarithmic_, &QToolButton::setChecked);
  connect(units_, &Segments::chosenChanged, this, &OverlayCard::chosenUnit);
  connect(chart_, &OverlayChart::curveValuesChanged, this, &OverlayCard::refreshValues);
  connect(&theme_, &Theme::changed, this, &OverlayCard::refreshIcons);
  retranslate();
  refreshIcons();
}

void OverlayCard::buildHeader() {
  auto* const header = new QHBoxLayout;
  header->setSpacing(Space::kSmall);
  static_cast<QVBoxLayout*>(layout())->addLayout(header);
  metrics_ = new QComboBox(this);
  metrics_->setObjectName(QStringLiteral("overlayMetric"));
  metrics_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  header->addWidget(metrics_);
  subtitle_ = new QLabel(this);
  setKind(subtitle_, QStringLiteral("muted"));
  header->addWidget(subtitle_);
  legend_ = new OverlayLegend(theme_, this);
  header->addWidget(legend_, 1);
  logarithmic_ = new QToolButton(this);
  logarithmic_->setObjectName(QStringLiteral("overlayLogarithmic"));
  logarithmic_->setCheckable(true);
  logarithmic_->setProperty("place", QStringLiteral("only"));
  setKind(logarithmic_, QStringLiteral("segment"));
  header->addWidget(logarithmic_);
  units_ = new Segments(kUnits, this);
  units_->setObjectName(QStringLiteral("overlayUnits"));
  header->addWidget(units_);
  more_ = new QToolButton(this);
  more_->setObjectName(QStringLiteral("overlayMenu"));
  more_->setPopupMode(QToolButton::InstantPopup);
  header->addWidget(more_);
  header->addWidget(new EnlargeButton(theme_, this));
}

void OverlayCard::setMetrics(const std::vector<MetricChoice>& metrics) {
  const QString before = metric();
  const QSignalBlocker quiet(metrics_);
  metrics_->clear();
  for (const MetricChoice& choice : metrics) {
    metrics_->addItem(choice.title, choice.key);
    metrics_->setItemData(metrics_->count() - 1, choice.tooltip, Qt::ToolTipRole);
  }
  metrics_->setCurrentIndex(std::max(0, metrics_->findData(before)));
  adoptMetric();
}

void OverlayCard::adoptMetric() {
  chart_->setName(metrics_->currentText());
  metrics_->setToolTip(metrics_->currentData(Qt::ToolTipRole).toString());
  setTerm(metrics_, termOfMetric(metric().toStdString()));
}

QString OverlayCard::metric() const { return metrics_->currentData().toString(); }

void OverlayCard::setMetric(const QString& key) {
  const QSignalBlocker quiet(metrics_);
  if (const int index = metrics_->findData(key); index >= 0) metrics_->setCurrentIndex(index);
  adoptMetric();
}

ChartUnit OverlayCard::unit() const { return static_cast<ChartUnit>(units_->chosen()); }

void OverlayCard::setUnit(ChartUnit unit) {
  units_->choose(static_cast<int>(unit));
  chart_->setUnit(unit);
}

void OverlayCard::chosenUnit(int index) {
  setUnit(static_cast<ChartUnit>(index));
  emit unitChosen(unit());
}

// At the crosshair; without one, where each run ended.
void OverlayCard::refreshValues() {
  if (chart_->crosshair()) return legend_->setValues(chart_->curveValuesAt(*chart_->crosshair()));
  std::vector<CurveValue> values;
  for (const OverlayCurve& curve : chart_->data().curves) {
    if (curve.isTraining || curve.points.points().empty()) continue;
    const double last = curve.points.points().back().y;
    values.push_back({curve.slot, curve.name, last, metricValue(chart_->data().metric, last)});
  }
  legend_->setValues(std::move(values));
}

void OverlayCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QFrame::changeEvent(event);
}

void OverlayCard::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  subtitle_->setVisible(width() >= theme_.scaled(kWideForWords));
}

void OverlayCard::retranslate() {
  setPurpose(*metrics_, tr("Metric"));
  subtitle_->setText(tr("validation; dashed: training"));
  logarithmic_->setText(tr("Log"));
  logarithmic_->setToolTip(tr("Logarithmic axis: shows small values as clearly as large ones (L)"));
  units_->setAccessibleName(tr("What the horizontal axis counts"));
  units_->setTexts({tr("Epoch"), tr("Step"), tr("Time"), tr("Pictures")},
                   {tr("Over epochs: one is all training pictures once"), tr("Over steps: one is one batch"),
                    tr("Over the time that was spent on training"), tr("Over the pictures that the model has seen")});
  more_->setToolTip(tr("Save or copy the chart"));
  more_->setAccessibleName(tr("Save or copy the chart"));
  reset_->setText(tr("Show everything"));
  refreshValues();
}

void OverlayCard::refreshIcons() {
  more_->setIcon(theme_.icon(QStringLiteral("more")));
  subtitle_->setVisible(width() >= theme_.scaled(kWideForWords));
}

}  // namespace ui
