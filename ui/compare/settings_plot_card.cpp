// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/settings_plot_card.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/compare/brush_chips.h"
#include "ui/compare/enlarge_button.h"
#include "ui/compare/parallel_plot.h"
#include "ui/compare/scatter_plot.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/widgets/explained_box.h"
#include "ui/widgets/fitting_label.h"
#include "ui/widgets/segments.h"

namespace ui {
namespace {

constexpr int kLeastPlotHeight = 220;
constexpr int kWideForTitle = 640;  // Beside the choice of axes.

}  // namespace

SettingsPlotCard::SettingsPlotCard(const Theme& theme, QWidget* parent) : QFrame(parent), theme_(theme) {
  setKind(this, QStringLiteral("card"));
  setDesignedMinimum(this, {0, kLeastPlotHeight});
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(Space::kMedium, Space::kSmall, Space::kSmall, Space::kTiny);
  column->setSpacing(Space::kTiny);
  buildHeader();
  stack_ = new QStackedWidget(this);
  lines_ = new ParallelPlot(theme, runs_, stack_);
  points_ = new ScatterPlot(theme, runs_, stack_);
  stack_->addWidget(lines_);
  stack_->addWidget(points_);
  column->addWidget(stack_, 1);
  connect(lines_, &ParallelPlot::runChosen, this, &SettingsPlotCard::runChosen);
  connect(points_, &ScatterPlot::runChosen, this, &SettingsPlotCard::runChosen);
  connect(points_, &ScatterPlot::thumbnailsWanted, this, &SettingsPlotCard::thumbnailsWanted);
  connect(&runs_, &BrushedRuns::brushed, this, [this] {
    describe();
    emit brushed(runs_.selectedUids());
  });
  connect(views_, &Segments::chosenChanged, this, [this](int view) { setView(static_cast<View>(view)); });
  for (const QComboBox* const box : {xAxis_, yAxis_}) {
    connect(box, &QComboBox::activated, this, &SettingsPlotCard::chosenAxes);
  }
  setView(View::Lines);
  retranslate();
}

void SettingsPlotCard::buildHeader() {
  auto* const header = new QHBoxLayout;
  header->setSpacing(Space::kSmall);
  static_cast<QVBoxLayout*>(layout())->addLayout(header);
  title_ = new QLabel(this);
  setKind(title_, QStringLiteral("strong"));
  header->addWidget(title_);
  subtitle_ = new FittingLabel(this);
  subtitle_->setObjectName(QStringLiteral("settingsPlotSubtitle"));
  setKind(subtitle_, QStringLiteral("muted"));
  header->addWidget(subtitle_, 1);
  yAxis_ = new QComboBox(this);
  yAxis_->setObjectName(QStringLiteral("scatterY"));
  against_ = new QLabel(this);
  setKind(against_, QStringLiteral("muted"));
  xAxis_ = new QComboBox(this);
  xAxis_->setObjectName(QStringLiteral("scatterX"));
  for (QWidget* const widget :
       {static_cast<QWidget*>(yAxis_), static_cast<QWidget*>(against_), static_cast<QWidget*>(xAxis_)}) {
    header->addWidget(widget);
  }
  for (QComboBox* const box : {xAxis_, yAxis_}) {
    box->setMinimumContentsLength(6);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  }
  chips_ = new BrushChips(theme_, runs_, this);
  header->addWidget(chips_);
  views_ = new Segments(2, this);
  views_->setObjectName(QStringLiteral("settingsPlotViews"));
  header->addWidget(views_);
  header->addWidget(new EnlargeButton(theme_, this));
}

void SettingsPlotCard::setRuns(std::vector<PlotAxis> axes, std::vector<PlotRun> runs, const QString& dataset) {
  dataset_ = dataset;
  runs_.setRuns(std::move(axes), std::move(runs));
  adoptAxes();
  describe();
}

void SettingsPlotCard::adoptAxes() {
  for (QComboBox* const box : {xAxis_, yAxis_}) {
    const QSignalBlocker quiet(box);
    box->clear();
    for (std::size_t axis = 0; axis < runs_.axes().size(); ++axis) {
      box->addItem(runs_.axes()[axis].title, runs_.axes()[axis].key);
    }
    box->setCurrentIndex(box->findData(box == xAxis_ ? points_->xKey() : points_->yKey()));
  }
}

void SettingsPlotCard::chosenAxes() {
  points_->setAxes(xAxis_->currentData().toString(), yAxis_->currentData().toString());
}

SettingsPlotCard::View SettingsPlotCard::view() const { return static_cast<View>(stack_->currentIndex()); }

void SettingsPlotCard::setView(View view) {
  views_->choose(static_cast<int>(view));
  stack_->setCurrentIndex(static_cast<int>(view));
  const bool arePoints = view == View::Points;
  for (QWidget* const widget :
       {static_cast<QWidget*>(yAxis_), static_cast<QWidget*>(against_), static_cast<QWidget*>(xAxis_)}) {
    widget->setVisible(arePoints);
  }
  title_->setVisible(!arePoints || width() >= kWideForTitle);
  describe();
}

void SettingsPlotCard::describe() {
  const int count = static_cast<int>(runs_.runs().size());
  QString text =
      dataset_.isEmpty() ? tr("%n run(s)", nullptr, count) : tr("%n run(s) on %1", nullptr, count).arg(dataset_);
  if (runs_.isBrushed()) {
    text = tr("%1, %2 selected").arg(text, QLocale().toString(runs_.selectedCount()));
  } else if (view() == View::Lines) {
    text = tr("%1; drag on an axis to select").arg(text);
  } else {
    text = tr("%1; drag to select").arg(text);
  }
  subtitle_->setText(text);
  subtitle_->setToolTip(text);
}

void SettingsPlotCard::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  title_->setVisible(view() == View::Lines || width() >= kWideForTitle);
}

void SettingsPlotCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QFrame::changeEvent(event);
}

void SettingsPlotCard::retranslate() {
  title_->setText(tr("Settings against result"));
  against_->setText(tr("against"));
  setPurpose(*xAxis_, tr("Horizontal axis"));
  xAxis_->setToolTip(tr("Horizontal axis"));
  setPurpose(*yAxis_, tr("Vertical axis"));
  yAxis_->setToolTip(tr("Vertical axis"));
  views_->setTexts({tr("Lines"), tr("Points")}, {tr("Every run is a line across all settings and results"),
                                                 tr("Every run is a point of two settings or results")});
  views_->setAccessibleName(tr("Lines or points"));
  describe();
}

}  // namespace ui
