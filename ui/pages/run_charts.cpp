// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run_charts.h"

#include <QBoxLayout>

#include "ui/charts/chart_card.h"
#include "ui/charts/live_chart.h"
#include "ui/pages/save_notices.h"
#include "ui/pages/shown_run.h"
#include "ui/words/metric_words.h"

namespace ui {

RunCharts::RunCharts(const Theme& theme, const ShownRun& run, Notices& notices, QWidget* page)
    : QObject(page), run_(run), loss_(new ChartCard(theme, page)), metric_(new ChartCard(theme, page)) {
  loss_->setObjectName(QStringLiteral("lossCard"));
  metric_->setObjectName(QStringLiteral("metricCard"));
  for (ChartCard* const card : {loss_, metric_}) {
    connect(card, &ChartCard::saved, this, [&notices](const QString& file) { tellSaved(notices, file); });
    connect(card, &ChartCard::failed, this, [&notices](const QString& sentence) { tellNotSaved(notices, sentence); });
    connect(card, &ChartCard::metricChosen, this, &RunCharts::refresh);
  }
  connect(&run_, &ShownRun::batchesAdded, this, &RunCharts::append);
}

void RunCharts::addTo(QBoxLayout* row) {
  row->addWidget(loss_, 1);
  row->addWidget(metric_, 1);
}

void RunCharts::append(const std::vector<core::BatchDone>& batches) {
  for (const core::BatchDone& batch : batches) {
    const double share = static_cast<double>(batch.batch) / static_cast<double>(batch.batches);
    loss_->chart().append(CurveKind::Batches, static_cast<double>(batch.epoch - 1) + share, batch.loss);
  }
}

void RunCharts::setLegendShown(bool isShown) {
  for (ChartCard* const card : {loss_, metric_}) card->setLegendShown(isShown);
}

void RunCharts::retranslate() {
  const auto choice = [this](const char* key) {
    const std::string name = run_.history().nameOf(QLatin1String(key));
    return MetricChoice{QLatin1String(key), metricName(name), metricExplanation(name)};
  };
  const MetricChoice accuracy{QStringLiteral("accuracy"), tr("Accuracy"), choice("accuracy").tooltip, true};
  loss_->setChoices({choice("loss")});
  metric_->setChoices({choice("psnr"), choice("ssim"), accuracy});
}

void RunCharts::refresh() {
  for (ChartCard* const card : {loss_, metric_}) card->chart().setData(run_.history().chart(card->chosen()));
}

}  // namespace ui
