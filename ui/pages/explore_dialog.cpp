// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explore_dialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <cmath>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/pages/code_map_view.h"
#include "ui/pictures/fitted_picture.h"
#include "ui/pictures/picture_image.h"
#include "ui/pictures/picture_saver.h"
#include "ui/pictures/save_pictures_button.h"
#include "ui/pictures/side_by_side.h"
#include "ui/pictures/step_strip.h"
#include "ui/reading/code_path.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/segments.h"
#include "ui/words/message_text.h"
#include "ui/words/run_words.h"

namespace ui {
namespace {

constexpr QSize kExploreSize(920, 700);
constexpr int kChoiceWidth = 190;
constexpr int kThumbnail = 40;
constexpr int kLeastPicture = 200;
constexpr int kStepLength = 25;  // In the slider's own numbers.
constexpr int kWay = kStepLength * (static_cast<int>(CodePath::kSteps) - 1);

QString shareText(double share) {
  return ExploreDialog::tr("%1 %").arg(QLocale().toString(std::lround(100.0 * share)));
}

}  // namespace

ExploreDialog::ExploreDialog(const Theme& theme, std::shared_ptr<core::Engine> engine,
                             const std::filesystem::path& store, const std::string& uid, QWidget* parent)
    : QDialog(parent),
      theme_(theme),
      path_(new CodePath(engine, store, uid, this)),
      map_(new CodeMapView(theme, std::move(engine), store, uid, this)) {
  setObjectName(QStringLiteral("exploreDialog"));
  setAttribute(Qt::WA_DeleteOnClose);
  setDesignedWindow(this, kExploreSize);
  auto* const column = new QVBoxLayout(this);
  column->setSpacing(Space::kMedium);
  notices_ = new Notices(theme, this);
  column->addWidget(notices_->bar());
  explanation_ = new QLabel(this);
  explanation_->setObjectName(QStringLiteral("exploreExplanation"));
  explanation_->setWordWrap(true);
  setKind(explanation_, QStringLiteral("secondary"));
  column->addWidget(explanation_);
  buildPictures(column);
  buildWay(column);
  buildFooter(column);
  connectParts();
  retranslate();
}

void ExploreDialog::buildPictures(QBoxLayout* column) {
  auto* const row = new QHBoxLayout;
  row->setSpacing(Space::kMedium);
  column->addLayout(row, 1);
  const auto addChoice = [&](QLabel*& title, QListWidget*& list, const QString& name) {
    auto* const side = new QVBoxLayout;
    row->addLayout(side);
    list = choice(name);
    title = new QLabel(this);
    setKind(title, QStringLiteral("strong"));
    title->setBuddy(list);
    side->addWidget(title);
    side->addWidget(list, 1);
  };
  addChoice(fromTitle_, from_, QStringLiteral("exploreFrom"));
  row->addWidget(centre(), 1);
  addChoice(toTitle_, to_, QStringLiteral("exploreTo"));
}

// The picture between both, or all of them by what the model makes of them.
QWidget* ExploreDialog::centre() {
  auto* const part = new QWidget(this);
  auto* const column = new QVBoxLayout(part);
  column->setContentsMargins(0, 0, 0, 0);
  view_ = new Segments(2, part);
  view_->setObjectName(QStringLiteral("exploreView"));
  column->addWidget(view_, 0, Qt::AlignLeft);
  auto* const shown = new QStackedWidget(part);
  picture_ = new FittedPicture(shown);
  picture_->setObjectName(QStringLiteral("explorePicture"));
  setDesignedMinimum(picture_, {kLeastPicture, kLeastPicture});
  shown->addWidget(picture_);
  shown->addWidget(map_);
  column->addWidget(shown, 1);
  connect(view_, &Segments::chosenChanged, shown, &QStackedWidget::setCurrentIndex);
  return part;
}

QListWidget* ExploreDialog::choice(const QString& name) {
  auto* const list = new QListWidget(this);
  list->setObjectName(name);
  list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list->setTextElideMode(Qt::ElideMiddle);
  setDesignedWidth(list, kChoiceWidth);
  setDesignedIcon(list, kThumbnail);
  return list;
}

void ExploreDialog::buildWay(QBoxLayout* column) {
  auto* const row = new QHBoxLayout;
  row->setSpacing(Space::kMedium);
  column->addLayout(row);
  slider_ = new QSlider(Qt::Horizontal, this);
  slider_->setObjectName(QStringLiteral("exploreSlider"));
  slider_->setRange(0, kWay);
  slider_->setPageStep(kStepLength);
  slider_->setValue(kWay / 2);
  row->addWidget(slider_, 1);
  share_ = new QLabel(this);
  share_->setObjectName(QStringLiteral("exploreShare"));
  share_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  setKind(share_, QStringLiteral("mono"));
  setDesignedWidth(share_, Space::kPage * 2);
  row->addWidget(share_);
  strip_ = new StepStrip(theme_, static_cast<int>(CodePath::kSteps), this);
  column->addWidget(strip_);
}

void ExploreDialog::buildFooter(QBoxLayout* column) {
  auto* const row = new QHBoxLayout;
  column->addLayout(row);
  swap_ = new QPushButton(this);
  swap_->setObjectName(QStringLiteral("exploreSwap"));
  swap_->setAutoDefault(false);
  row->addWidget(swap_);
  row->addStretch(1);
  save_ = new SavePicturesButton(*notices_, this);
  row->addWidget(save_);
  close_ = new QPushButton(this);
  close_->setObjectName(QStringLiteral("exploreClose"));
  close_->setAutoDefault(false);
  row->addWidget(close_);
  setPartsEnabled(false);
}

void ExploreDialog::connectParts() {
  connect(path_, &CodePath::opened, this, &ExploreDialog::fill);
  connect(path_, &CodePath::refused, this, &ExploreDialog::refuse);
  connect(path_, &CodePath::stepsDecoded, this, &ExploreDialog::showSteps);
  connect(path_, &CodePath::decoded, this,
          [this](double, const core::Image& picture) { picture_->setPicture(toQImage(picture)); });
  for (QListWidget* const list : {from_, to_}) {
    connect(list, &QListWidget::currentRowChanged, this, &ExploreDialog::changeEnds);
  }
  connect(slider_, &QSlider::valueChanged, this, &ExploreDialog::move);
  connect(map_, &CodeMapView::chosen, this, &ExploreDialog::takeFromMap);
  connect(strip_, &StepStrip::chosen, slider_, [this](int step) { slider_->setValue(step * kStepLength); });
  connect(swap_, &QPushButton::clicked, this, &ExploreDialog::swap);
  connect(close_, &QPushButton::clicked, this, &QDialog::close);
}

bool ExploreDialog::isSettled() const { return path_->isSettled() && map_->isSettled(); }

// The first two pictures are as good as any.
void ExploreDialog::fill() {
  const std::vector<core::Probe>& probes = *path_->probes();
  for (const core::Probe& probe : probes) addPicture(nameText(probe.name), probe.input);
  setPartsEnabled(true);
  {
    const QSignalBlocker quiet(from_);
    from_->setCurrentRow(0);
  }
  to_->setCurrentRow(probes.size() > 1 ? 1 : 0);
  from_->setFocus();
  retranslate();
}

void ExploreDialog::setPartsEnabled(bool areEnabled) {
  for (QWidget* const part : {static_cast<QWidget*>(from_), static_cast<QWidget*>(to_), static_cast<QWidget*>(slider_),
                              static_cast<QWidget*>(swap_), static_cast<QWidget*>(view_)}) {
    part->setEnabled(areEnabled);
  }
}

void ExploreDialog::addPicture(const QString& name, const core::Image& picture) {
  const QPixmap pixmap = fittedPixmap(toQImage(picture), theme_.scaled(kThumbnail), devicePixelRatioF());
  QIcon icon(pixmap);
  icon.addPixmap(pixmap, QIcon::Selected);  // Without it, the tool kit colours what is chosen.
  for (QListWidget* const list : {from_, to_}) {
    const QSignalBlocker quiet(list);
    (new QListWidgetItem(icon, name, list))->setToolTip(name);
  }
  pictures_.push_back(picture);
}

// One that the lists do not have yet is added to both.
void ExploreDialog::takeFromMap(bool isFirst, const QString& name, const core::Image& picture) {
  QListWidget& list = isFirst ? *from_ : *to_;
  if (list.findItems(name, Qt::MatchExactly).isEmpty()) addPicture(name, picture);
  list.setCurrentItem(list.findItems(name, Qt::MatchExactly).front());
}

void ExploreDialog::refuse(const core::Message& why) {
  explanation_->hide();
  notices_->notify([why] {
    return Notice{NoticeBar::Tone::Danger, tr("Nothing can be shown between two pictures."), messageText(why)};
  });
}

void ExploreDialog::changeEnds() {
  if (from_->currentRow() < 0 || to_->currentRow() < 0) return;
  path_->setEnds(pictures_[static_cast<std::size_t>(from_->currentRow())],
                 pictures_[static_cast<std::size_t>(to_->currentRow())]);
  map_->setEnds(nameOf(*from_), nameOf(*to_));
  move();
}

void ExploreDialog::move() {
  const double share = static_cast<double>(slider_->value()) / kWay;
  share_->setText(shareText(share));
  const bool isStep = slider_->value() % kStepLength == 0;
  strip_->choose(isStep ? std::optional(slider_->value() / kStepLength) : std::nullopt);
  path_->setShare(share);
}

void ExploreDialog::swap() {
  const int from = from_->currentRow();
  const QSignalBlocker quietFrom(from_);
  const QSignalBlocker quietTo(to_);
  from_->setCurrentRow(to_->currentRow());
  to_->setCurrentRow(from);
  changeEnds();
}

void ExploreDialog::showSteps(const std::vector<core::Image>& pictures) {
  steps_.clear();
  for (const core::Image& picture : pictures) steps_.push_back(toQImage(picture));
  strip_->setPictures(steps_);
  offerSaving();
}

QString ExploreDialog::nameOf(const QListWidget& list) const {
  return list.currentItem() == nullptr ? QString() : list.currentItem()->text();
}

void ExploreDialog::offerSaving() {
  if (steps_.empty()) return;
  const QString file = QStringLiteral("%1-%2").arg(plainFileName(nameOf(*from_)), plainFileName(nameOf(*to_)));
  const auto row = [this] {
    std::vector<CaptionedPicture> captioned;
    for (std::size_t i = 0; i < steps_.size(); ++i) captioned.push_back({steps_[i], shareText(CodePath::shareAt(i))});
    return sideBySide(theme_, captioned);
  };
  save_->setPictures({{tr("This picture…"), file, [this] { return picture_->picture(); }},
                      {tr("All steps side by side…"), file + QStringLiteral("-steps"), row}});
}

void ExploreDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

void ExploreDialog::retranslate() {
  const QString name = nameText(path_->name());
  setWindowTitle(name.isEmpty() ? tr("Between two pictures") : tr("Between two pictures: %1").arg(name));
  explanation_->setText(
      path_->numbers() == 0
          ? tr("The model is being read.")
          : tr("The model makes %1 numbers of every picture. Choose two pictures and move along: it draws "
               "what stands for the numbers between theirs.")
                .arg(QLocale().toString(static_cast<qulonglong>(path_->numbers()))));
  fromTitle_->setText(tr("From"));
  toTitle_->setText(tr("To"));
  from_->setAccessibleName(tr("From this picture"));
  to_->setAccessibleName(tr("To this picture"));
  picture_->setAccessibleName(tr("The picture between them"));
  slider_->setAccessibleName(tr("Place between the two pictures"));
  share_->setText(shareText(static_cast<double>(slider_->value()) / kWay));
  QStringList texts;
  QStringList names;
  for (std::size_t i = 0; i < CodePath::kSteps; ++i) {
    texts << shareText(CodePath::shareAt(i));
    names << tr("Picture at %1").arg(texts.back());
  }
  strip_->setTexts(texts, names);
  swap_->setText(tr("Swap"));
  swap_->setToolTip(tr("Goes the other way"));
  close_->setText(tr("Close"));
  view_->setTexts({tr("Picture"), tr("Map")}, {tr("What the model draws between both"),
                                               tr("All pictures: what the model takes for alike stands together")});
  view_->setAccessibleName(tr("Picture or map"));
  offerSaving();
}

}  // namespace ui
