// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lengthen_field.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <algorithm>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/widgets/explained_box.h"
#include "ui/words/message_text.h"
#include "ui/words/setting_words.h"

namespace ui {
namespace {

constexpr int kMostEpochs = 1'000'000;  // Of a whole run.
constexpr core::LengthenedRate kRates[] = {core::LengthenedRate::GoOn, core::LengthenedRate::Rescale};
constexpr const char* kRateNames[] = {"go-on", "rescale"};  // As the setting has them.

}  // namespace

LengthenField::LengthenField(QWidget* parent) : QWidget(parent), settings_(core::defaultRunSettings()) {
  auto* const grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(Space::kTiny);
  grid->setVerticalSpacing(0);
  grid->setColumnStretch(0, 1);
  epochs_ = new QSpinBox(this);
  epochs_->setObjectName(QStringLiteral("moreEpochs"));
  epochs_->setRange(1, kMostEpochs);
  grid->addWidget(epochs_, 0, 1);
  rate_ = new QComboBox(this);
  rate_->setObjectName(QStringLiteral("lengthenedRate"));
  for (std::size_t i = 0; i < std::size(kRates); ++i) rate_->addItem(QString());
  grid->addWidget(rate_, 0, 2);
  train_ = new QPushButton(this);
  train_->setObjectName(QStringLiteral("trainLonger"));
  setKind(train_, QStringLiteral("primary"));
  grid->addWidget(train_, 0, 3);
  note_ = new QLabel(this);
  note_->setObjectName(QStringLiteral("lengthenNote"));
  note_->setWordWrap(true);
  note_->setAlignment(Qt::AlignRight);
  setKind(note_, QStringLiteral("caption"));
  grid->addWidget(note_, 1, 0, 1, 4);
  connect(epochs_, &QSpinBox::valueChanged, this, &LengthenField::refresh);
  connect(rate_, &QComboBox::currentIndexChanged, this, &LengthenField::refresh);
  connect(train_, &QPushButton::clicked, this, [this] { emit wanted(lengthening()); });
  hide();
  retranslate();
}

// As long again, or what an early end has left undone.
void LengthenField::setRun(const core::RunSettings& settings, const core::RunStanding& standing) {
  settings_ = settings;
  standing_ = standing;
  const auto done = static_cast<int>(std::min<std::int64_t>(standing.epochs, kMostEpochs));
  const int planned = settings.training.epochs;
  epochs_->setMaximum(std::max(1, kMostEpochs - done));
  epochs_->setValue(done < planned ? planned - done : planned);
  rate_->setVisible(core::rateDependsOnLength(settings));
  if (core::rateDependsOnLength(settings)) {
    rate_->setCurrentIndex(settings.schedule.text("when_lengthened") == kRateNames[0] ? 0 : 1);
  }
  refresh();
}

core::Lengthening LengthenField::lengthening() const {
  core::Lengthening wanted{static_cast<int>(standing_.epochs) + epochs_->value(), {}};
  if (core::rateDependsOnLength(settings_)) wanted.rate = rate_->currentIndex() == 0 ? kRates[0] : kRates[1];
  return wanted;
}

void LengthenField::refresh() {
  train_->setText(tr("Train %n more epoch(s)", nullptr, epochs_->value()));
  const QString note = messageText(core::rateNote(core::lengthened(settings_, lengthening()), standing_));
  note_->setText(note);
  note_->setVisible(!note.isEmpty());
}

void LengthenField::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void LengthenField::retranslate() {
  epochs_->setAccessibleName(tr("More epochs"));
  epochs_->setToolTip(tr("How many epochs the run is to train on top of those that it has"));
  setPurpose(*rate_, tr("Learning rate from there on"));
  rate_->setToolTip(
      tr("Its schedule glides down to the last epoch, which moves: the rate goes on from where it is, or "
         "follows the schedule over the new length"));
  for (int i = 0; i < rate_->count(); ++i) rate_->setItemText(i, choiceTitle("when_lengthened", kRateNames[i]));
  refresh();
}

}  // namespace ui
