// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_page.h"

#include <QEvent>
#include <QFileInfo>
#include <QMenu>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/analysis/metric.h"
#include "ui/bridge/background_task.h"
#include "ui/bridge/run_controller.h"
#include "ui/charts/overlay_chart.h"
#include "ui/compare/brushed_comparison.h"
#include "ui/compare/card_area.h"
#include "ui/compare/compare_header.h"
#include "ui/compare/comparison_trial.h"
#include "ui/compare/differences_card.h"
#include "ui/compare/empty_comparison.h"
#include "ui/compare/magnifier_card.h"
#include "ui/compare/matrix_card.h"
#include "ui/compare/odd_runs_notice.h"
#include "ui/compare/overlay_card.h"
#include "ui/compare/overlay_curves.h"
#include "ui/compare/parallel_plot.h"
#include "ui/compare/run_chips.h"
#include "ui/compare/scatter_plot.h"
#include "ui/compare/settings_axes.h"
#include "ui/compare/settings_plot_card.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/pages/save_notices.h"
#include "ui/pictures/epoch_slider.h"
#include "ui/pictures/picture_saver.h"
#include "ui/reading/report_saver.h"
#include "ui/reading/run_extras.h"
#include "ui/runs/run_editor.h"
#include "ui/runs/run_exports.h"
#include "ui/widgets/notices.h"

namespace ui {
namespace {

constexpr int kRefreshMilliseconds = 1000;  // Epochs that come faster are read together.

}  // namespace

ComparePage::ComparePage(const Theme& theme, ComparedRuns& runs, RunController& controller, std::filesystem::path store,
                         QWidget* parent)
    : PagePart(parent), theme_(theme), compared_(runs), controller_(controller), store_(std::move(store)) {
  setObjectName(QStringLiteral("comparePage"));
  extras_ = new RunExtras(store_, this);
  build();
  refreshTimer_.setSingleShot(true);
  refreshTimer_.setInterval(kRefreshMilliseconds);
  connectParts();
  connectSettingsPlot();
  refresh();
}

void ComparePage::build() {
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(Space::kMedium, Space::kSmall, Space::kMedium, Space::kMedium);
  column->setSpacing(Space::kSmall);
  header_ = new CompareHeader(theme_, *extras_, this);
  column->addWidget(header_);
  chips_ = new RunChips(theme_, compared_, this);
  column->addWidget(chips_);
  notices_ = new Notices(theme_, this);
  column->addWidget(notices_->bar());
  odd_ = new OddRunsNotice(theme_, this);
  column->addWidget(odd_->bar());
  empty_ = new EmptyComparison(theme_, this);
  column->addWidget(empty_, 1);
  cards_ = new CardArea(theme_, this);
  column->addWidget(cards_, 1);
  for (QWidget* const part : {static_cast<QWidget*>(empty_), static_cast<QWidget*>(cards_)}) part->hide();
  saver_ = new PictureSaver(*notices_, this);
  reports_ = new ReportSaver(store_, *notices_, this);
  exports_ = new RunExports(*new RunEditor(store_, this), *notices_, this);
  trial_ = new ComparisonTrial(theme_, controller_, store_, *notices_, this);
  matrix_ = new MatrixCard(theme_, this);
  overlay_ = new OverlayCard(theme_, this);
  magnifier_ = new MagnifierCard(theme_, matrix_->matrix(), this);
  differences_ = new DifferencesCard(theme_, this);
  settings_ = new SettingsPlotCard(theme_, this);
  cards_->setCards({matrix_, overlay_, magnifier_, differences_, settings_});
}

void ComparePage::connectParts() {
  connect(&refreshTimer_, &QTimer::timeout, this, &ComparePage::refresh);
  connect(&compared_, &ComparedRuns::changed, this, &ComparePage::refresh);
  connect(&controller_, &RunController::saved, this, [this] {
    if (compared_.contains(controller_.runUid()) && !refreshTimer_.isActive()) refreshTimer_.start();
  });
  connect(header_, &CompareHeader::runAdded, &compared_, &ComparedRuns::add);
  connect(header_, &CompareHeader::tryRequested, trial_, &ComparisonTrial::choose);
  connect(header_, &CompareHeader::runsPageWanted, this, &ComparePage::runsPageWanted);
  connect(header_->reportMenu(), &QMenu::aboutToShow, this, [this] {
    QMenu* const menu = header_->reportMenu();
    menu->clear();
    reports_->addTo(menu, compared_.uids());
    exports_->addTo(menu->addMenu(tr("Export for other programs")), compared_.uids());
  });
  connect(header_, &CompareHeader::ruleChosen, matrix_, &MatrixCard::setRule);
  connect(matrix_, &MatrixCard::ruleChanged, header_, &CompareHeader::setRule);
  connect(matrix_, &MatrixCard::ruleChanged, this, &ComparePage::refreshCrosshair);
  connect(matrix_, &MatrixCard::placeChanged, this, &ComparePage::refreshCrosshair);
  connect(matrix_, &MatrixCard::savePictureWanted, this, [this] {
    saver_->ask(tr("Save the comparison as a picture"), tr("comparison"),
                [this] { return matrix_->matrix().wholePicture(); });
  });
  connect(empty_, &EmptyComparison::runsPageWanted, this, &ComparePage::runsPageWanted);
  connect(odd_, &OddRunsNotice::leaveOutWanted, &compared_, &ComparedRuns::leaveOut);
  connect(overlay_, &OverlayCard::metricChosen, this, &ComparePage::refreshCurves);
  connect(overlay_, &OverlayCard::unitChosen, this, &ComparePage::refreshCurves);
  connect(&overlay_->chart(), &OverlayChart::crosshairMoved, this, &ComparePage::followCrosshair);
  connect(overlay_, &OverlayCard::saved, this, [this](const QString& file) { tellSaved(*notices_, file); });
  connect(overlay_, &OverlayCard::failed, this, [this](const QString& sentence) { tellNotSaved(*notices_, sentence); });
  connect(differences_, &DifferencesCard::seedsWanted, this, &ComparePage::seedsWanted);
}

void ComparePage::connectSettingsPlot() {
  connect(settings_, &SettingsPlotCard::brushed, this, [this](const std::optional<QStringList>& uids) {
    brushed_ = uids;
    showRuns();
    emit brushed(uids);
  });
  connect(settings_, &SettingsPlotCard::runChosen, &compared_, &ComparedRuns::add);
  connect(settings_, &SettingsPlotCard::thumbnailsWanted, this, [this](const QStringList& uids) {
    wantedThumbnails_ = uids;
    sendThumbnails();
  });
  connect(extras_, &RunExtras::arrived, this, &ComparePage::sendThumbnails);
}

void ComparePage::followRuns(const QStringList& uids) {
  const bool isCompared =
      std::any_of(uids.begin(), uids.end(), [this](const QString& uid) { return compared_.contains(uid); });
  if (isCompared && !refreshTimer_.isActive()) refreshTimer_.start();
}

PictureTrial& ComparePage::trial() const { return trial_->trial(); }

void ComparePage::refresh() {
  if (isReading_) {
    isReadingDue_ = true;
    return;
  }
  read();
}

// One reading at a time; what is chosen meanwhile is read after it.
void ComparePage::read() {
  isReading_ = true;
  isReadingDue_ = false;
  std::vector<std::string> uids;
  for (const QString& uid : compared_.uids()) uids.push_back(uid.toStdString());
  inBackground<Comparison>(
      this, [store = store_, uids] { return readComparison(store, uids); },
      [this](Comparison comparison) {
        isReading_ = false;
        if (isReadingDue_) return read();
        apply(std::move(comparison));
      });
}

std::vector<int> ComparePage::slotsOf(const std::vector<ComparedRunPtr>& runs) const {
  std::vector<int> found;
  for (const ComparedRunPtr& run : runs)
    found.push_back(compared_.slotOf(QString::fromStdString(run->uid())).value_or(0));
  return found;
}

void ComparePage::apply(Comparison comparison) {
  comparison_ = std::move(comparison);
  std::map<QString, QString> names;
  for (const ComparedRunPtr& run : comparison_.chosen) names[QString::fromStdString(run->uid())] = run->name();
  chips_->setNames(names);
  header_->setHasRuns(!comparison_.chosen.empty());
  trial_->setRuns(comparison_.chosen, slotsOf(comparison_.chosen));
  header_->setChoosable(comparison_.choosable);
  showOdd();
  showPlot();
  showRuns();
}

// Named, and no reason to keep anything from the others. Without any run there is nothing but a way to choose some.
void ComparePage::showOdd() {
  std::vector<ComparedRunPtr> odd;
  for (const OddRun& each : comparison_.odd) odd.push_back(each.run);
  odd_->setRuns(comparison_.odd, slotsOf(odd));
  QStringList uids;
  for (const ComparedRunPtr& run : odd) uids += QString::fromStdString(run->uid());
  chips_->setOdd(uids);
  empty_->setText(comparison_.noPictures);
  empty_->setVisible(comparison_.chosen.empty());
  cards_->setVisible(!comparison_.chosen.empty());
  chips_->setVisible(!comparison_.chosen.empty());
}

void ComparePage::showRuns() {
  shown_ = brushed_ ? ui::brushed(comparison_, *brushed_) : comparison_;
  const std::vector<int> runSlots = slotsOf(shown_.runs);
  matrix_->setRuns(shown_.runs, runSlots, shown_.pictures, shown_.noPictures);
  differences_->setRuns(shown_.chosen, slotsOf(shown_.chosen));
  differences_->setJudged(shown_.runs, runSlots);
  overlay_->setMetrics(overlayMetrics(shown_.runs));
  refreshCurves();
}

void ComparePage::showPlot() {
  SettingsPlot plot = ui::settingsPlot(comparison_, compared_);
  const QString folder = comparison_.background.empty()
                             ? QString()
                             : QString::fromStdString(comparison_.background.front().summary.dataFolder);
  QStringList keys;
  for (const PlotAxis& axis : plot.axes) keys += axis.key;
  settings_->setRuns(std::move(plot.axes), std::move(plot.runs), QFileInfo(folder).fileName());
  if (keys == plotAxes_) return;  // What a person has moved stays.
  plotAxes_ = keys;
  settings_->lines().setShownAxes(firstAxes(keys));
}

// Those that have been read; the others come when they arrive.
void ComparePage::sendThumbnails() {
  for (const QString& uid : std::exchange(wantedThumbnails_, {})) {
    const RunExtra* const extra = extras_->extra(uid, 0);
    if (extra == nullptr) {
      wantedThumbnails_ += uid;
    } else if (!extra->picture.isNull()) {
      settings_->points().setThumbnail(uid, extra->picture);
    }
  }
}

void ComparePage::refreshCurves() {
  const std::string metric = overlay_->metric().toStdString();
  overlay_->chart().setData(metric.empty() ? OverlayData()
                                           : overlayData(shown_.runs, slotsOf(shown_.runs), metric, overlay_->unit()));
  if (!metric.empty()) differences_->setMetric(core::fullName(core::MetricPart::Validation, metric));
  refreshCrosshair();
}

// The line through the curves stands where the pictures are.
void ComparePage::refreshCrosshair() {
  const auto place = static_cast<double>(matrix_->slider().epoch());
  const bool isTime = overlay_->unit() == ChartUnit::Seconds;
  std::optional<double> x;
  if (!shown_.runs.empty() && matrix_->rule() == EpochRule::Same) {
    x = isTime ? x : placeOfEpoch(*shown_.runs.front(), matrix_->slider().epoch(), overlay_->unit());
  } else if (matrix_->rule() == EpochRule::SameTime && isTime) {
    x = place;
  }
  overlay_->chart().setCrosshair(x);
}

void ComparePage::followCrosshair(double x) {
  if (shown_.runs.empty()) return;
  const ChartUnit unit = overlay_->unit();
  matrix_->setRule(unit == ChartUnit::Seconds ? EpochRule::SameTime : EpochRule::Same);
  const double each = unit == ChartUnit::Seconds ? 1.0 : placeOfEpoch(*shown_.runs.front(), 1, unit);
  if (each > 0.0) matrix_->slider().setEpoch(std::llround(std::ceil(x / each)));
}

// Runs may have changed while another page was shown.
void ComparePage::showEvent(QShowEvent* event) {
  PagePart::showEvent(event);
  refresh();
}

void ComparePage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) refresh();
  PagePart::changeEvent(event);
}

}  // namespace ui
