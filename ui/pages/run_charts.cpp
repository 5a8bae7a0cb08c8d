// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run_charts.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <algorithm>

#include "ui/charts/live_chart.h"
#include "ui/look/theme.h"
#include "ui/pages/save_notices.h"
#include "ui/pages/shown_run.h"
#include "ui/words/metric_words.h"

namespace ui {
namespace {

// Of one chart beside another, in the design's pixels: the width of its own head in any language.
constexpr int kLeastBeside = 280;

}  // namespace

RunCharts::RunCharts(const Theme& theme, const ShownRun& run, Notices& notices, QWidget* page)
    : QWidget(page), theme_(theme), run_(run), loss_(new ChartCard(theme, this)), metric_(new ChartCard(theme, this)) {
  loss_->setObjectName(QStringLiteral("lossCard"));
  metric_->setObjectName(QStringLiteral("metricCard"));
  auto* const row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(Space::kMedium);
  for (ChartCard* const card : {loss_, metric_}) {
    row->addWidget(card, 1);
    connect(card, &ChartCard::saved, this, [&notices](const QString& file) { tellSaved(notices, file); });
    connect(card, &ChartCard::failed, this, [&notices](const QString& sentence) { tellNotSaved(notices, sentence); });
    connect(card, &ChartCard::metricChosen, this, &RunCharts::refresh);
  }
  connect(&run_, &ShownRun::batchesAdded, this, &RunCharts::append);
  connect(&theme_, &Theme::changed, this, &RunCharts::fitWidth);
}

QSize RunCharts::minimumSizeHint() const {
  const QSize loss = loss_->minimumSizeHint();
  const QSize metric = metric_->minimumSizeHint();
  return {std::max(loss.width(), metric.width()), std::max(loss.height(), metric.height())};
}

void RunCharts::append(const std::vector<core::BatchDone>& batches) {
  for (ChartCard* const card : {loss_, metric_}) {
    if (card->chosen() != QLatin1String("loss")) continue;
    for (const core::BatchDone& batch : batches) {
      const double share = static_cast<double>(batch.batch) / static_cast<double>(batch.batches);
      card->chart().append(CurveKind::Batches, static_cast<double>(batch.epoch - 1) + share, batch.loss);
    }
  }
}

void RunCharts::setLegendShown(bool isShown) {
  for (ChartCard* const card : {loss_, metric_}) card->setLegendShown(isShown);
}

// By the width that there is alone, and never by what stands in it: neither answer can lead to the other.
void RunCharts::fitWidth() {
  const bool isAlone = width() < 2 * theme_.scaled(kLeastBeside) + Space::kMedium;
  if (isAlone == isAlone_) return;
  isAlone_ = isAlone;
  metric_->setVisible(!isAlone);
  retranslate();
}

void RunCharts::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitWidth();
}

MetricChoice RunCharts::choiceOf(const char* key) const {
  const std::string name = run_.history().nameOf(QLatin1String(key));
  return {QLatin1String(key), metricName(name), metricExplanation(name)};
}

void RunCharts::retranslate() {
  const MetricChoice loss = choiceOf("loss");
  const MetricChoice accuracy{QStringLiteral("accuracy"), tr("Accuracy"), choiceOf("accuracy").tooltip, true};
  const std::vector<MetricChoice> others = {choiceOf("psnr"), choiceOf("ssim"), accuracy};
  std::vector<MetricChoice> all = {loss};
  if (isAlone_) all.insert(all.end(), others.begin(), others.end());
  loss_->setChoices(all);
  metric_->setChoices(others);
}

void RunCharts::refresh() {
  for (ChartCard* const card : {loss_, metric_}) card->chart().setData(run_.history().chart(card->chosen()));
}

}  // namespace ui
