// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_card.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/charts/chart_legend.h"
#include "ui/charts/export_menu.h"
#include "ui/charts/live_chart.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/term_help.h"
#include "ui/words/term_words.h"

namespace ui {
namespace {

constexpr int kSlider = 18;  // Its height, in the design's pixels.

}  // namespace

ChartCard::ChartCard(const Theme& theme, QWidget* parent) : QFrame(parent), theme_(theme) {
  setKind(this, QStringLiteral("card"));
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(Space::kMedium, Space::kSmall, Space::kSmall, Space::kTiny);
  column->setSpacing(Space::kTiny);
  header_ = new QHBoxLayout;
  QHBoxLayout* const header = header_;
  header->setSpacing(Space::kSmall);
  column->addLayout(header);
  title_ = new QLabel(this);
  setKind(title_, QStringLiteral("strong"));
  header->addWidget(title_);
  choiceRow_ = new Segments(0, this);
  choiceRow_->setObjectName(QStringLiteral("chartMetrics"));
  header->addWidget(choiceRow_);
  header->addStretch(1);
  logarithmic_ = new QToolButton(this);
  logarithmic_->setObjectName(QStringLiteral("logarithmic"));
  logarithmic_->setCheckable(true);
  logarithmic_->setProperty("place", QStringLiteral("only"));
  setKind(logarithmic_, QStringLiteral("segment"));
  header->addWidget(logarithmic_);
  smoothLabel_ = new QLabel(this);
  setKind(smoothLabel_, QStringLiteral("muted"));
  header->addWidget(smoothLabel_);
  smoothing_ = new QSlider(Qt::Horizontal, this);
  smoothing_->setObjectName(QStringLiteral("smoothing"));
  smoothing_->setRange(0, 95);
  smoothing_->setPageStep(10);
  setDesignedWidth(smoothing_, 64);
  setDesignedHeight(smoothing_, kSlider);
  smoothLabel_->setBuddy(smoothing_);
  header->addWidget(smoothing_);
  more_ = new QToolButton(this);
  more_->setObjectName(QStringLiteral("chartMenu"));
  more_->setPopupMode(QToolButton::InstantPopup);
  header->addWidget(more_);
  legend_ = new ChartLegend(theme, this);
  column->addWidget(legend_);
  chart_ = new LiveChart(theme, this);
  chart_->setMinimumHeight(96);
  column->addWidget(chart_, 1);
  buildMenu();
  connect(chart_, &LiveChart::shown, legend_, [this] { legend_->setData(chart_->data()); });
  connect(choiceRow_, &Segments::clicked, this,
          [this](int index) { choose(choices_[static_cast<std::size_t>(index)].key); });
  connect(logarithmic_, &QToolButton::toggled, chart_, &LiveChart::setLogarithmic);
  connect(chart_, &LiveChart::logarithmicChanged, logarithmic_, &QToolButton::setChecked);
  connect(smoothing_, &QSlider::valueChanged, chart_, [this](int value) { chart_->setSmoothing(value / 100.0); });
  connect(chart_, &LiveChart::smoothingChanged, smoothing_,
          [this](double weight) { smoothing_->setValue(qRound(weight * 100.0)); });
  connect(&theme_, &Theme::changed, this, &ChartCard::refreshIcons);
  retranslate();
  refreshIcons();
}

void ChartCard::buildMenu() {
  menu_ = new ExportMenu(*chart_, this);
  connect(menu_, &ExportMenu::saved, this, &ChartCard::saved);
  connect(menu_, &ExportMenu::failed, this, &ChartCard::failed);
  menu_->addSeparator();
  reset_ = menu_->addAction(QString());
  connect(reset_, &QAction::triggered, chart_, &LiveChart::resetView);
  more_->setMenu(menu_);
}

void ChartCard::setChoices(const std::vector<MetricChoice>& choices) {
  choices_ = choices;
  const bool isTitle = choices.size() == 1;
  title_->setVisible(isTitle);
  choiceRow_->setVisible(!isTitle);
  if (isTitle) title_->setText(choices.front().title);
  QStringList keys;
  QStringList titles;
  QStringList tooltips;
  for (const MetricChoice& choice : choices) {
    keys += choice.key;
    titles += choice.title;
    tooltips += choice.tooltip;
  }
  choiceRow_->setChoices(isTitle ? QStringList() : keys);
  choiceRow_->setTexts(titles, tooltips);
  for (const QString& key : keys) {
    if (auto* const choice = choiceRow_->findChild<QWidget*>(key)) setTerm(choice, termOfMetric(key.toStdString()));
  }
  refreshIcons();
  if (isTitle) title_->setToolTip(choices.front().tooltip);
  const bool isKnown = std::any_of(choices.begin(), choices.end(), [this](const auto& c) { return c.key == chosen_; });
  if (!choices.empty()) choose(isKnown ? chosen_ : choices.front().key);
}

void ChartCard::choose(const QString& key) {
  for (std::size_t i = 0; i < choices_.size(); ++i) {
    if (choices_[i].key != key) continue;
    if (choices_.size() > 1) choiceRow_->choose(static_cast<int>(i));
    chart_->setName(choices_[i].title);
    chosen_ = key;
    for (QWidget* const part : {static_cast<QWidget*>(title_), static_cast<QWidget*>(choiceRow_)}) {
      setTerm(part, termOfMetric(key.toStdString()));
    }
    emit metricChosen(key);
    return;
  }
}

void ChartCard::setLegendShown(bool shown) {
  legend_->setVisible(shown);
  chart_->setNamed(!shown);
}

void ChartCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QFrame::changeEvent(event);
}

// Rather than to shorten the choices; the slider still tells by its tooltip what it does.
void ChartCard::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  int needed = smoothLabel_->isHidden() ? smoothLabel_->sizeHint().width() + header_->spacing() : 0;
  needed += header_->sizeHint().width();
  smoothLabel_->setVisible(needed <= header_->geometry().width());
}

void ChartCard::retranslate() {
  logarithmic_->setText(tr("Log"));
  logarithmic_->setToolTip(tr("Logarithmic axis: shows small values as clearly as large ones (L)"));
  smoothLabel_->setText(tr("Smooth"));
  choiceRow_->setAccessibleName(tr("Metric"));
  smoothing_->setToolTip(tr("Evens out the curves; the true ones stay behind ([ and ])"));
  smoothing_->setAccessibleName(tr("Smoothing"));
  more_->setToolTip(tr("Save or copy the chart"));
  more_->setAccessibleName(tr("Save or copy the chart"));
  reset_->setText(tr("Show everything"));
}

void ChartCard::refreshIcons() {
  more_->setIcon(theme_.icon(QStringLiteral("more")));
  for (std::size_t i = 0; choices_.size() > 1 && i < choices_.size(); ++i) {
    if (choices_[i].isDoubtful) {
      choiceRow_->setIcon(static_cast<int>(i), theme_.icon(QStringLiteral("warn"), Color::Warning));
    }
  }
}

}  // namespace ui
