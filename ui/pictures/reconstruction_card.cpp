// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/reconstruction_card.h"

#include <QAction>
#include <QActionGroup>
#include <QButtonGroup>
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
#include "ui/pictures/difference_legend.h"
#include "ui/pictures/epoch_slider.h"
#include "ui/pictures/picture_image.h"

namespace ui {
namespace {

constexpr std::size_t kRecentEpochs = 32;
constexpr core::DifferenceKind kKinds[] = {core::DifferenceKind::Absolute, core::DifferenceKind::Signed,
                                           core::DifferenceKind::Squared, core::DifferenceKind::Structural};

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
  buildMenus();
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
  count_ = new QLabel(this);
  setKind(count_, QStringLiteral("muted"));
  count_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  row->addWidget(count_, 1);
  legend_ = new DifferenceLegend(theme_, this);
  row->addWidget(legend_);
  differenceButton_ = new QToolButton(this);
  differenceButton_->setObjectName(QStringLiteral("differenceKind"));
  differenceButton_->setPopupMode(QToolButton::InstantPopup);
  differenceButton_->setProperty("place", QStringLiteral("only"));
  setKind(differenceButton_, QStringLiteral("segment"));
  row->addWidget(differenceButton_);
  auto* const segments = new QHBoxLayout;
  segments->setSpacing(0);
  row->addLayout(segments);
  orders_ = new QButtonGroup(this);
  const char* const names[] = {"orderWorst", "orderBest", "orderAsIs"};
  const ReconGrid::Order orders[] = {ReconGrid::Order::Worst, ReconGrid::Order::Best, ReconGrid::Order::AsIs};
  for (int i = 0; i < 3; ++i) {
    auto* const button = new QToolButton(this);
    button->setObjectName(QLatin1String(names[i]));
    button->setCheckable(true);
    button->setProperty("place", i == 0 ? QStringLiteral("first") : i == 2 ? QStringLiteral("last") : QString());
    setKind(button, QStringLiteral("segment"));
    orders_->addButton(button, static_cast<int>(orders[i]));
    segments->addWidget(button);
    orderButtons_.push_back(button);
  }
  orderButtons_.back()->setChecked(true);
  more_ = new QToolButton(this);
  more_->setObjectName(QStringLiteral("picturesMenu"));
  more_->setPopupMode(QToolButton::InstantPopup);
  row->addWidget(more_);
}

void ReconstructionCard::buildFooter(QBoxLayout* column) {
  auto* const line = new QFrame(this);
  setKind(line, QStringLiteral("line"));
  column->addWidget(line);
  auto* const row = new QHBoxLayout;
  row->setContentsMargins(0, Space::kTiny, 0, Space::kTiny);
  row->setSpacing(Space::kSmall);
  column->addLayout(row);
  play_ = new QToolButton(this);
  play_->setObjectName(QStringLiteral("playEpochs"));
  setKind(play_, QStringLiteral("framed"));
  row->addWidget(play_);
  epochLabel_ = new QLabel(this);
  setKind(epochLabel_, QStringLiteral("secondary"));
  row->addWidget(epochLabel_);
  slider_ = new EpochSlider(theme_, this);
  epochLabel_->setBuddy(slider_);
  row->addWidget(slider_, 1);
  epochNumber_ = new QLabel(this);
  epochNumber_->setObjectName(QStringLiteral("epochNumber"));
  setKind(epochNumber_, QStringLiteral("mono"));
  row->addWidget(epochNumber_);
  live_ = new QToolButton(this);
  live_->setObjectName(QStringLiteral("followLive"));
  live_->setProperty("place", QStringLiteral("only"));
  live_->setCheckable(true);
  setKind(live_, QStringLiteral("segment"));
  row->addWidget(live_);
}

void ReconstructionCard::buildMenus() {
  auto* const kinds = new QMenu(this);
  differences_ = new QActionGroup(this);
  for (const core::DifferenceKind kind : kKinds) {
    QAction* const action = kinds->addAction(QString());
    action->setCheckable(true);
    action->setChecked(kind == grid_->difference());
    action->setData(static_cast<int>(kind));
    differences_->addAction(action);
  }
  differenceButton_->setMenu(kinds);
  auto* const menu = new QMenu(this);
  animation_ = menu->addAction(QString());
  strip_ = menu->addAction(QString());
  more_->setMenu(menu);
  connect(animation_, &QAction::triggered, this,
          [this] { emit animationWanted(grid_->probeAt(grid_->currentColumn())); });
  connect(strip_, &QAction::triggered, this, [this] { emit stripWanted(grid_->probeAt(grid_->currentColumn())); });
}

void ReconstructionCard::connectParts() {
  connect(orders_, &QButtonGroup::idClicked, grid_,
          [this](int order) { grid_->setOrder(static_cast<ReconGrid::Order>(order)); });
  connect(grid_, &ReconGrid::orderChanged, this,
          [this](ReconGrid::Order order) { orders_->button(static_cast<int>(order))->setChecked(true); });
  connect(differences_, &QActionGroup::triggered, this, [this](QAction* action) {
    const auto kind = static_cast<core::DifferenceKind>(action->data().toInt());
    grid_->setDifference(kind);
    legend_->setKind(kind);
    retranslate();
  });
  connect(grid_, &ReconGrid::opened, this, &ReconstructionCard::openComparator);
  connect(slider_, &EpochSlider::epochChosen, this, &ReconstructionCard::showEpoch);
  connect(slider_, &EpochSlider::followingChanged, this, &ReconstructionCard::refreshFooter);
  connect(slider_, &EpochSlider::playingChanged, this, &ReconstructionCard::refreshIcons);
  connect(play_, &QToolButton::clicked, slider_, [this] { slider_->setPlaying(!slider_->isPlaying()); });
  connect(live_, &QToolButton::clicked, slider_, &EpochSlider::follow);
  connect(&theme_, &Theme::changed, this, &ReconstructionCard::refreshIcons);
}

void ReconstructionCard::setRun(ReconGrid::Probes probes, std::vector<std::int64_t> epochs) {
  recent_.clear();
  probes_ = probes;
  grid_->setProbes(std::move(probes));
  orders_->button(static_cast<int>(ReconGrid::Order::AsIs))->setChecked(true);
  slider_->setBest({});
  slider_->setEpochs(std::move(epochs));
  retranslate();
}

void ReconstructionCard::clear() { setRun(nullptr, {}); }

void ReconstructionCard::addEpoch(std::int64_t epoch, ReconGrid::Outputs outputs) {
  remember(epoch, std::move(outputs));
  slider_->append(epoch);
  refreshFooter();
}

void ReconstructionCard::remember(std::int64_t epoch, ReconGrid::Outputs outputs) {
  recent_.emplace_front(epoch, std::move(outputs));
  if (recent_.size() > kRecentEpochs) recent_.pop_back();
}

void ReconstructionCard::provide(std::int64_t epoch, ReconGrid::Outputs outputs) {
  if (outputs) remember(epoch, outputs);
  if (epoch == slider_->epoch()) grid_->showEpoch(epoch, std::move(outputs));
}

void ReconstructionCard::setBest(std::optional<std::int64_t> epoch) { slider_->setBest(epoch); }

void ReconstructionCard::setLive(bool live) {
  slider_->setLive(live);
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
  const core::Image output = found != recent_.end() ? (*found->second)[index].output : core::Image();
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
      event->key() == Qt::Key_Home  ? slider_->setValue(0)
      : event->key() == Qt::Key_End ? slider_->follow()
                                    : slider_->showBest();
      return;
    default: QFrame::keyPressEvent(event);
  }
}

void ReconstructionCard::retranslate() {
  title_->setText(tr("Reconstructions"));
  grid_->setEmptyText(tr("Pictures appear after epoch 1"));
  refreshCount();
  const QString orders[] = {tr("Worst"), tr("Best"), tr("As they are")};
  const QString tips[] = {tr("The least like their targets first (W)"), tr("The most like their targets first (T)"),
                          tr("In the order of the set (R)")};
  for (std::size_t i = 0; i < orderButtons_.size(); ++i) {
    orderButtons_[i]->setText(orders[i]);
    orderButtons_[i]->setToolTip(tips[i]);
  }
  differenceButton_->setText(differenceName(grid_->difference()));
  differenceButton_->setToolTip(tr("What the row Difference shows"));
  differenceButton_->setAccessibleName(tr("Kind of difference"));
  for (QAction* const action : differences_->actions()) {
    const auto kind = static_cast<core::DifferenceKind>(action->data().toInt());
    action->setText(differenceName(kind));
    action->setToolTip(differenceExplanation(kind));
  }
  more_->setToolTip(tr("Save pictures"));
  more_->setAccessibleName(tr("Save pictures"));
  animation_->setText(tr("Save the chosen picture over all epochs, moving…"));
  strip_->setText(tr("Save the chosen picture over all epochs, as a strip…"));
  epochLabel_->setText(tr("Output at epoch"));
  slider_->setAccessibleName(tr("Output at epoch"));
  play_->setToolTip(tr("Play all epochs"));
  play_->setAccessibleName(tr("Play all epochs"));
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
  const auto kept = static_cast<int>(slider_->epochs().size());
  epochNumber_->setText(kept == 0 ? QString() : locale.toString(qlonglong{slider_->epoch()}));
  slider_->setToolTip(kept == 0 ? QString() : tr("%n epoch(s) kept, all of them here", nullptr, kept));
  slider_->setEnabled(kept > 0);
  play_->setEnabled(kept > 1);
  for (QAction* const action : {animation_, strip_}) action->setEnabled(kept > 0);
  live_->setText(slider_->isLive() ? tr("live") : tr("latest"));
  live_->setChecked(slider_->isFollowing() && kept > 0);
  live_->setEnabled(kept > 0);
}

void ReconstructionCard::refreshIcons() {
  play_->setIcon(theme_.icon(slider_->isPlaying() ? QStringLiteral("pause") : QStringLiteral("play")));
  more_->setIcon(theme_.icon(QStringLiteral("more")));
}

}  // namespace ui
