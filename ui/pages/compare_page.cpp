// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_page.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <cmath>
#include <utility>

#include "ui/bridge/background_task.h"
#include "ui/bridge/run_controller.h"
#include "ui/charts/overlay_chart.h"
#include "ui/compare/difference_model.h"
#include "ui/compare/differences_card.h"
#include "ui/compare/magnifier_card.h"
#include "ui/compare/matrix_card.h"
#include "ui/compare/overlay_card.h"
#include "ui/compare/overlay_curves.h"
#include "ui/compare/parallel_plot.h"
#include "ui/compare/run_chips.h"
#include "ui/compare/scatter_plot.h"
#include "ui/compare/settings_axes.h"
#include "ui/compare/settings_plot_card.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/pictures/epoch_slider.h"
#include "ui/reading/run_extras.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/segments.h"

namespace ui {
namespace {

constexpr int kWideFrom = 1280;             // Of the page; below, the right column is under tabs.
constexpr qsizetype kMostSettings = 5;      // Axes among the settings at first; others can be added.
constexpr int kRefreshMilliseconds = 1000;  // Epochs that come faster are read together.

// A few settings, then what came of them.
QStringList firstAxes(const QStringList& keys) {
  QStringList shown;
  for (const QString& key : keys) {
    const bool isResult = key == QLatin1String("seconds") || key.startsWith(QLatin1String("val_"));
    const bool isShown =
        isResult ? key == QLatin1String("val_ssim") || key == QLatin1String("val_psnr") : shown.size() < kMostSettings;
    if (isShown) shown += key;
  }
  return shown;
}

}  // namespace

ComparePage::ComparePage(const Theme& theme, ComparedRuns& runs, RunController& controller, std::filesystem::path store,
                         QWidget* parent)
    : QWidget(parent), theme_(theme), compared_(runs), controller_(controller), store_(std::move(store)) {
  setObjectName(QStringLiteral("comparePage"));
  setAcceptDrops(true);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(Space::kMedium, Space::kSmall, Space::kMedium, Space::kMedium);
  column->setSpacing(Space::kSmall);
  buildHeader(column);
  notice_ = new NoticeBar(theme, this);
  notice_->hide();
  column->addWidget(notice_);
  splitter_ = new QSplitter(Qt::Horizontal, this);
  splitter_->setObjectName(QStringLiteral("compareSplitter"));
  splitter_->setChildrenCollapsible(false);
  splitter_->setHandleWidth(Space::kMedium);
  matrix_ = new MatrixCard(theme, splitter_);
  splitter_->addWidget(matrix_);
  wide_ = new QWidget(splitter_);
  grid_ = new QGridLayout(wide_);
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setSpacing(Space::kMedium);
  grid_->setColumnStretch(0, 1);
  grid_->setColumnStretch(1, 1);
  splitter_->addWidget(wide_);
  tabs_ = new QTabWidget(splitter_);
  tabs_->setDocumentMode(true);
  splitter_->addWidget(tabs_);
  column->addWidget(splitter_, 1);
  overlay_ = new OverlayCard(theme, this);
  magnifier_ = new MagnifierCard(theme, matrix_->matrix(), this);
  differences_ = new DifferencesCard(theme, this);
  settings_ = new SettingsPlotCard(theme, this);
  extras_ = new RunExtras(store_, this);
  connectParts();
  retranslate();
  refreshIcons();
  arrange();
  refresh();
}

void ComparePage::buildHeader(QBoxLayout* column) {
  auto* const row = new QHBoxLayout;
  row->setSpacing(Space::kSmall);
  column->addLayout(row);
  title_ = new QLabel(this);
  setKind(title_, QStringLiteral("title"));
  title_->setFixedHeight(Size::kControl);
  row->addWidget(title_, 0, Qt::AlignTop);
  row->addStretch(1);
  add_ = new QToolButton(this);
  add_->setObjectName(QStringLiteral("addRun"));
  add_->setPopupMode(QToolButton::InstantPopup);
  add_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  add_->setProperty("place", QStringLiteral("only"));
  setKind(add_, QStringLiteral("segment"));
  add_->setMenu(new QMenu(add_));
  row->addWidget(add_, 0, Qt::AlignTop);
  try_ = new QPushButton(this);
  try_->setObjectName(QStringLiteral("useThisPicture"));
  row->addWidget(try_, 0, Qt::AlignTop);
  picturesAt_ = new QLabel(this);
  setKind(picturesAt_, QStringLiteral("secondary"));
  picturesAt_->setFixedHeight(Size::kControl);
  row->addWidget(picturesAt_, 0, Qt::AlignTop);
  rules_ = new Segments(4, this);
  rules_->setObjectName(QStringLiteral("epochRule"));
  row->addWidget(rules_, 0, Qt::AlignTop);
  chips_ = new RunChips(theme_, compared_, this);
  column->addWidget(chips_);
}

void ComparePage::connectParts() {
  refreshTimer_.setSingleShot(true);
  refreshTimer_.setInterval(kRefreshMilliseconds);
  connect(&refreshTimer_, &QTimer::timeout, this, &ComparePage::refresh);
  connect(&compared_, &ComparedRuns::changed, this, &ComparePage::refresh);
  connect(&controller_, &RunController::saved, this, [this](std::int64_t) {
    if (compared_.contains(controller_.runUid()) && !refreshTimer_.isActive()) refreshTimer_.start();
  });
  connect(rules_, &Segments::chosenChanged, matrix_,
          [this](int rule) { matrix_->setRule(static_cast<EpochRule>(rule)); });
  connect(matrix_, &MatrixCard::ruleChanged, this, [this](EpochRule rule) { rules_->choose(static_cast<int>(rule)); });
  connect(matrix_, &MatrixCard::savePictureWanted, this, &ComparePage::saveMatrix);
  connect(matrix_, &MatrixCard::ruleChanged, this, &ComparePage::refreshCrosshair);
  connect(matrix_, &MatrixCard::placeChanged, this, &ComparePage::refreshCrosshair);
  connect(overlay_, &OverlayCard::metricChosen, this, &ComparePage::refreshCurves);
  connect(overlay_, &OverlayCard::unitChosen, this, &ComparePage::refreshCurves);
  connect(&overlay_->chart(), &OverlayChart::crosshairMoved, this, &ComparePage::followCrosshair);
  connect(overlay_, &OverlayCard::failed, this, [this](const QString& sentence) {
    notice_->tell(NoticeBar::Tone::Danger, tr("Not saved."), sentence, tr("Close"));
    notice_->show();
  });
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
  connect(try_, &QPushButton::clicked, this, &ComparePage::choosePicture);
  connect(add_->menu(), &QMenu::aboutToShow, this, &ComparePage::fillAddMenu);
  connect(differences_, &DifferencesCard::seedsWanted, this, &ComparePage::seedsWanted);
  connect(notice_, &NoticeBar::actionChosen, notice_, &QWidget::hide);
  connect(&theme_, &Theme::changed, this, &ComparePage::refreshIcons);
}

// Side by side where there is room, otherwise under tabs.
void ComparePage::arrange() {
  const bool isNarrow = width() < kWideFrom;
  if (isNarrow_ == isNarrow) return;
  isNarrow_ = isNarrow;
  while (tabs_->count() > 0) tabs_->removeTab(0);
  if (isNarrow) {
    tabs_->addTab(overlay_, tr("Curves"));
    tabs_->addTab(magnifier_, tr("Closer look"));
    tabs_->addTab(differences_, tr("What differs"));
    tabs_->addTab(settings_, tr("Settings"));
  } else {
    grid_->addWidget(overlay_, 0, 0, 1, 2);
    grid_->addWidget(magnifier_, 1, 0);
    grid_->addWidget(differences_, 1, 1);
    grid_->addWidget(settings_, 2, 0, 1, 2);
    for (int line = 0; line < 3; ++line) grid_->setRowStretch(line, line == 1 ? 4 : 3);
    for (QWidget* const card : cards()) card->show();
  }
  wide_->setVisible(!isNarrow);
  tabs_->setVisible(isNarrow);
  splitter_->setStretchFactor(0, 1);
  splitter_->setStretchFactor(1, 1);
  splitter_->setStretchFactor(2, 1);
}

std::vector<QWidget*> ComparePage::cards() const { return {overlay_, magnifier_, differences_, settings_}; }

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
        adopt(std::move(comparison));
      });
}

std::vector<int> ComparePage::slotsOf(const std::vector<ComparedRunPtr>& runs) const {
  std::vector<int> found;
  for (const ComparedRunPtr& run : runs)
    found.push_back(compared_.slotOf(QString::fromStdString(run->uid())).value_or(0));
  return found;
}

void ComparePage::adopt(Comparison comparison) {
  comparison_ = std::move(comparison);
  std::map<QString, QString> names;
  for (const ComparedRunPtr& run : comparison_.runs) names[QString::fromStdString(run->uid())] = run->name();
  chips_->setNames(names);
  try_->setEnabled(!comparison_.runs.empty());
  rules_->setEnabled(!comparison_.runs.empty());
  showPlot();
  showRuns();
}

// Those of the compared runs that are brushed, with the pictures that these share.
Comparison ComparePage::visible() const {
  Comparison left = comparison_;
  if (!brushed_) return left;
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < comparison_.runs.size(); ++i) {
    if (brushed_->contains(QString::fromStdString(comparison_.runs[i]->uid()))) kept.push_back(i);
  }
  left.runs.clear();
  for (const std::size_t run : kept) left.runs.push_back(comparison_.runs[run]);
  auto pictures = std::make_shared<std::vector<SharedPicture>>(*comparison_.pictures);
  for (SharedPicture& picture : *pictures) {
    std::vector<std::size_t> probe;
    for (const std::size_t run : kept) probe.push_back(picture.probe[run]);
    picture.probe = std::move(probe);
  }
  left.pictures = std::move(pictures);
  if (left.runs.empty() && !comparison_.runs.empty()) left.noPictures = tr("None of the compared runs is selected.");
  return left;
}

void ComparePage::showRuns() {
  shown_ = visible();
  const std::vector<int> runSlots = slotsOf(shown_.runs);
  matrix_->setRuns(shown_.runs, runSlots, shown_.pictures, shown_.noPictures);
  differences_->setRuns(shown_.runs, runSlots);
  const bool haveSameLoss = !differences_->model().comparison().differIn("loss");
  overlay_->setMetrics(overlayMetrics(shown_.runs, haveSameLoss));
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
  if (!metric.empty()) differences_->setMetric("val_" + metric);
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

void ComparePage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

// Runs may have changed while another page was shown.
void ComparePage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

void ComparePage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    refresh();
  }
  QWidget::changeEvent(event);
}

void ComparePage::retranslate() {
  title_->setText(tr("Compare"));
  add_->setText(tr("Add run"));
  add_->setToolTip(tr("Adds one of the newest runs to the comparison"));
  try_->setText(tr("Use this picture…"));
  try_->setToolTip(tr("Shows what every compared run makes of any picture; or drop one here"));
  picturesAt_->setText(tr("Pictures at"));
  rules_->setTexts({tr("Best epoch"), tr("Same epoch"), tr("Same time"), tr("Last")},
                   {tr("Each run at its lowest validation loss"), tr("All runs after as many epochs"),
                    tr("All runs after as much training time"), tr("What each run ended with")});
  isNarrow_.reset();
  arrange();
}

void ComparePage::refreshIcons() { add_->setIcon(theme_.icon(QStringLiteral("plus"))); }

}  // namespace ui
