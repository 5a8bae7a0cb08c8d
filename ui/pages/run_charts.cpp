// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run_charts.h"

#include <QBoxLayout>
#include <cmath>
#include <utility>

#include "core/analysis/metric.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/live_chart.h"
#include "ui/pages/shown_run.h"
#include "ui/widgets/notices.h"
#include "ui/words/metric_words.h"

namespace ui {

RunCharts::RunCharts(const Theme& theme, const ShownRun& run, Notices& notices, QWidget* page)
    : QObject(page), run_(run), loss_(new ChartCard(theme, page)), metric_(new ChartCard(theme, page)) {
  loss_->setObjectName(QStringLiteral("lossCard"));
  metric_->setObjectName(QStringLiteral("metricCard"));
  for (ChartCard* const card : {loss_, metric_}) {
    connect(card, &ChartCard::failed, this, [&notices](const QString& sentence) {
      notices.notify([sentence] { return Notice{NoticeBar::Tone::Danger, tr("Not saved."), sentence}; });
    });
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
  loss_->setChoices({choice("loss")});
  metric_->setChoices({choice("psnr"), choice("ssim"), choice("accuracy")});
}

void RunCharts::refresh() {
  for (ChartCard* const card : {loss_, metric_}) {
    ChartData data = run_.history().chart(card->chosen());
    card->setLegend(legend(data));
    card->chart().setData(std::move(data));
  }
}

QString RunCharts::legend(const ChartData& data) const {
  const RunHistory& history = run_.history();
  const double validation =
      history.value(core::fullName(core::MetricPart::Validation, data.metric), history.lastEpoch());
  const double training = history.value(data.metric, history.lastEpoch());
  const bool hasBegun = data.plannedEpochs > 0 && history.lastEpoch() == 0;
  QStringList parts;
  if (std::isfinite(validation)) {
    parts += tr("— validation %1 &nbsp; - - training %2")
                 .arg(metricValue(data.metric, validation), metricValue(data.metric, training));
  } else if (hasBegun && data.curve(CurveKind::Batches).empty()) {
    parts += tr("The first value comes at the end of epoch 1");
  }
  // The grey lines behind the curves.
  const auto others = static_cast<int>(data.others.size());
  if (others > 0) parts += tr("%n other run(s) on these pictures", nullptr, others);
  return parts.isEmpty() ? QStringLiteral("&nbsp;") : parts.join(QStringLiteral(" &nbsp; "));
}

}  // namespace ui
