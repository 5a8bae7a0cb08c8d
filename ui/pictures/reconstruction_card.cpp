// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/reconstruction_card.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/pictures/comparator.h"
#include "ui/pictures/difference_button.h"
#include "ui/pictures/difference_legend.h"
#include "ui/pictures/epoch_bar.h"
#include "ui/pictures/epoch_slider.h"
#include "ui/pictures/picture_image.h"
#include "ui/widgets/fitting_label.h"
#include "ui/widgets/segments.h"

namespace ui {
namespace {

constexpr std::size_t kRecentEpochs = 32;
constexpr ReconGrid::Order kOrders[] = {ReconGrid::Order::Worst, ReconGrid::Order::Best, ReconGrid::Order::AsIs};

}  // namespace

ReconstructionCard::ReconstructionCard(const Theme& theme, QWidget* parent) : QFrame(parent), theme_(theme) {
  setKind(this, QStringLiteral("card"));
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(Space::kMedium, Space::kSmall, Space::kSmall, 0);
  column->setSpacing(Space::kTiny);
  buildHeader(column);
  grid_ = new ReconGrid(theme, this);
  column->addWidget(grid_, 1);
  buildFooter(column);
  buildMenu();
  connectParts();
  retranslate();
  refreshIcons();
}

void ReconstructionCard::buildHeader(QBoxLayout* column) {
  auto* const row = new QHBoxLayout;
  row->setSpacing(Space::kSmall);
  column->addLayout(row);
  title_ = new QLabel(this);
  setKind(title_, QStringLiteral("strong"));
  row->addWidget(title_);
  count_ = new FittingLabel(this);
  setKind(count_, QStringLiteral("muted"));
  row->addWidget(count_, 1);
  legend_ = new DifferenceLegend(theme_, this);
  row->addWidget(legend_);
  difference_ = new DifferenceButton(this);
  difference_->setObjectName(QStringLiteral("differenceKind"));
  row->addWidget(difference_);
  orders_ = new Segments(static_cast<int>(std::size(kOrders)), this);
  orders_->setObjectName(QStringLiteral("gridOrders"));
  row->addWidget(orders_);
  more_ = new QToolButton(this);
  more_->setObjectName(QStringLiteral("picturesMenu"));
  more_->setPopupMode(QToolButton::InstantPopup);
  row->addWidget(more_);
}

void ReconstructionCard::buildFooter(QBoxLayout* column) {
  bar_ = new EpochBar(theme_, this);
  column->addWidget(bar_);
  epochLabel_ = new QLabel(this);
  setKind(epochLabel_, QStringLiteral("secondary"));
  epochLabel_->setBuddy(&slider());
  bar_->addBeforeSlider(epochLabel_);
  epochNumber_ = new QLabel(this);
  epochNumber_->setObjectName(QStringLiteral("epochNumber"));
  setKind(epochNumber_, QStringLiteral("mono"));
  bar_->addAfterSlider(epochNumber_);
  live_ = new QToolButton(this);
  live_->setObjectName(QStringLiteral("followLive"));
  live_->setProperty("place", QStringLiteral("only"));
  live_->setCheckable(true);
  setKind(live_, QStringLiteral("segment"));
  bar_->addAfterSlider(live_);
}

EpochSlider& ReconstructionCard::slider() const { return bar_->slider(); }

void ReconstructionCard::buildMenu() {
  auto* const menu = new QMenu(this);
  animation_ = menu->addAction(QString());
  strip_ = menu->addAction(QString());
  more_->setMenu(menu);
  const auto chosen = [this] { return grid_->probeAt(grid_->current().column); };
  connect(animation_, &QAction::triggered, this, [this, chosen] { emit animationWanted(chosen()); });
  connect(strip_, &QAction::triggered, this, [this, chosen] { emit stripWanted(chosen()); });
}

void ReconstructionCard::connectParts() {
  connect(orders_, &Segments::clicked, grid_, [this](int index) { grid_->setOrder(kOrders[index]); });
  connect(grid_, &ReconGrid::orderChanged, this, &ReconstructionCard::showOrder);
  connect(difference_, &DifferenceButton::kindChosen, this, [this](core::DifferenceKind kind) {
    grid_->setDifference(kind);
    legend_->setKind(kind);
    retranslate();
  });
  connect(grid_, &ReconGrid::opened, this, [this](int, int column) { openComparator(grid_->probeAt(column)); });
  connect(&slider(), &EpochSlider::epochChosen, this, &ReconstructionCard::showEpoch);
  connect(&slider(), &EpochSlider::followingChanged, this, &ReconstructionCard::refreshFooter);
  connect(live_, &QToolButton::clicked, &slider(), &EpochSlider::follow);
  connect(&theme_, &Theme::changed, this, &ReconstructionCard::refreshIcons);
  showOrder(grid_->order());
}

void ReconstructionCard::showOrder(ReconGrid::Order order) {
  const auto* const found = std::find(std::begin(kOrders), std::end(kOrders), order);
  orders_->choose(static_cast<int>(found - std::begin(kOrders)));
}

void ReconstructionCard::setRun(ReconGrid::Probes probes, std::vector<std::int64_t> epochs) {
  recent_.clear();
  probes_ = probes;
  grid_->setProbes(std::move(probes));
  showOrder(grid_->order());
  slider().setBest({});
  slider().setEpochs(std::move(epochs));
  retranslate();
}

void ReconstructionCard::clear() { setRun(nullptr, {}); }

void ReconstructionCard::showEarly(ReconGrid::Outputs outputs) {
  if (!slider().epochs().empty()) return;
  remember(0, outputs);
  grid_->showEpoch(0, std::move(outputs));
  refreshFooter();
}

void ReconstructionCard::addEpoch(std::int64_t epoch, ReconGrid::Outputs outputs) {
  remember(epoch, std::move(outputs));
  slider().append(epoch);
  refreshFooter();
}

void ReconstructionCard::remember(std::int64_t epoch, ReconGrid::Outputs outputs) {
  recent_.emplace_front(epoch, std::move(outputs));
  if (recent_.size() > kRecentEpochs) recent_.pop_back();
}

void ReconstructionCard::provide(std::int64_t epoch, ReconGrid::Outputs outputs) {
  if (outputs) remember(epoch, outputs);
  if (epoch == slider().epoch()) grid_->showEpoch(epoch, std::move(outputs));
}

void ReconstructionCard::setBest(std::optional<std::int64_t> epoch) { slider().setBest(epoch); }

void ReconstructionCard::setLive(bool live) {
  slider().setLive(live);
  refreshFooter();
}

void ReconstructionCard::showEpoch(std::int64_t epoch) {
  refreshFooter();
  const auto found =
      std::find_if(recent_.begin(), recent_.end(), [epoch](const auto& kept) { return kept.first == epoch; });
  if (found != recent_.end()) {
    grid_->showEpoch(epoch, found->second);
  } else {
    emit outputsWanted(epoch);
  }
}

void ReconstructionCard::openComparator(int probe) {
  if (!probes_) return;
  if (!comparator_) comparator_ = new Comparator(theme_, this);
  const auto index = static_cast<std::size_t>(probe);
  const auto found =
      std::find_if(recent_.begin(), recent_.end(), [this](const auto& kept) { return kept.first == grid_->epoch(); });
  const core::ProbeOutput output = found != recent_.end() ? (*found->second)[index] : core::ProbeOutput();
  comparator_->setProbe((*probes_)[index], output, grid_->epoch());
  comparator_->show();
  comparator_->raise();
}

void ReconstructionCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QFrame::changeEvent(event);
}

void ReconstructionCard::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_B:  // The grid has the focus; the slider knows what to do.
      event->key() == Qt::Key_Home  ? slider().setValue(0)
      : event->key() == Qt::Key_End ? slider().follow()
                                    : slider().showBest();
      return;
    default: QFrame::keyPressEvent(event);
  }
}

void ReconstructionCard::retranslate() {
  title_->setText(tr("Reconstructions"));
  grid_->setEmptyText(tr("Pictures appear after epoch 1"));
  refreshCount();
  orders_->setAccessibleName(tr("Order of the pictures"));
  orders_->setTexts({tr("Worst"), tr("Best"), tr("As they are")},
                    {tr("The least like their targets first (W)"), tr("The most like their targets first (T)"),
                     tr("In the order of the set (R)")});
  difference_->setText(differenceName(grid_->difference()));
  difference_->setToolTip(tr("What the row Difference shows"));
  difference_->setAccessibleName(tr("Kind of difference"));
  more_->setToolTip(tr("Save pictures"));
  more_->setAccessibleName(tr("Save pictures"));
  animation_->setText(tr("Save the chosen picture over all epochs, moving…"));
  strip_->setText(tr("Save the chosen picture over all epochs, as a strip…"));
  epochLabel_->setText(tr("Output at epoch"));
  slider().setAccessibleName(tr("Output at epoch"));
  live_->setToolTip(tr("Follow the newest epoch (End)"));
  grid_->setAccessibleName(tr("Reconstructions"));
  refreshFooter();
}

void ReconstructionCard::refreshCount() {
  if (!probes_) return count_->clear();
  const auto isValidation = [](const core::Probe& probe) { return probe.split == core::Split::Validation; };
  const auto validation = static_cast<int>(std::count_if(probes_->begin(), probes_->end(), isValidation));
  const auto training = static_cast<int>(probes_->size()) - validation;
  count_->setText(tr("%1 validation and %2 training pictures").arg(validation).arg(training));
}

void ReconstructionCard::refreshFooter() {
  const QLocale locale;
  const auto kept = static_cast<int>(slider().epochs().size());
  epochNumber_->setText(kept > 0          ? locale.toString(qlonglong{slider().epoch()})
                        : recent_.empty() ? QString()
                                          : tr("1, so far", "epoch"));
  slider().setToolTip(kept == 0 ? QString() : tr("%n epoch(s) kept, all of them here", nullptr, kept));
  bar_->setEnabledParts(kept > 0, kept > 1);
  for (QAction* const action : {animation_, strip_}) action->setEnabled(kept > 0);
  live_->setText(slider().isLive() ? tr("live") : tr("latest"));
  live_->setChecked(slider().isFollowing() && kept > 0);
  live_->setEnabled(kept > 0);
}

void ReconstructionCard::refreshIcons() { more_->setIcon(theme_.icon(QStringLiteral("more"))); }

}  // namespace ui
