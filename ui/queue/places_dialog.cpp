// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/places_dialog.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/error.h"
#include "ui/bridge/elsewhere.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/queue/place_form.h"
#include "ui/words/message_text.h"
#include "ui/words/run_words.h"

namespace ui {
namespace {

constexpr int kNamesWidth = 170;

}  // namespace

PlacesDialog::PlacesDialog(Elsewhere& elsewhere, QWidget* parent)
    : QDialog(parent), elsewhere_(elsewhere), places_(elsewhere.places()) {
  setObjectName(QStringLiteral("placesDialog"));
  setDesignedWindow(this, {760, 560});
  build();
  connectParts();
  retranslate();
  if (places_.empty()) {
    add();
  } else {
    refreshNames();
    names_->setCurrentRow(0);
  }
}

void PlacesDialog::build() {
  auto* const column = new QVBoxLayout(this);
  auto* const row = new QHBoxLayout;
  column->addLayout(row, 1);
  auto* const left = new QVBoxLayout;
  row->addLayout(left);
  names_ = new QListWidget(this);
  names_->setObjectName(QStringLiteral("placeNames"));
  setDesignedWidth(names_, kNamesWidth);
  left->addWidget(names_, 1);
  auto* const below = new QHBoxLayout;
  left->addLayout(below);
  add_ = new QPushButton(this);
  add_->setObjectName(QStringLiteral("placeAdd"));
  remove_ = new QPushButton(this);
  remove_->setObjectName(QStringLiteral("placeRemove"));
  for (QPushButton* const button : {add_, remove_}) {
    button->setAutoDefault(false);
    below->addWidget(button);
  }
  auto* const scroll = new QScrollArea(this);
  scroll->setFocusPolicy(Qt::NoFocus);  // What it holds has the keyboard, and comes into sight with it.
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  form_ = new PlaceForm(scroll);
  scroll->setWidget(form_);
  row->addWidget(scroll, 1);
  answer_ = new QLabel(this);
  answer_->setObjectName(QStringLiteral("placeAnswer"));
  answer_->setWordWrap(true);
  answer_->setTextFormat(Qt::PlainText);
  answer_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  column->addWidget(answer_);
  buttons_ = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
  test_ = buttons_->addButton(QString(), QDialogButtonBox::ActionRole);
  test_->setObjectName(QStringLiteral("placeTest"));
  test_->setAutoDefault(false);
  column->addWidget(buttons_);
}

void PlacesDialog::connectParts() {
  connect(names_, &QListWidget::currentRowChanged, this, &PlacesDialog::choose);
  connect(add_, &QPushButton::clicked, this, &PlacesDialog::add);
  connect(remove_, &QPushButton::clicked, this, &PlacesDialog::remove);
  connect(form_, &PlaceForm::changed, this, [this] {
    const int row = names_->currentRow();
    if (row < 0) return;
    places_[static_cast<std::size_t>(row)] = form_->place();
    refreshNames();
    say({}, {});
  });
  connect(test_, &QPushButton::clicked, this, [this] {
    test_->setEnabled(false);
    said_ = {};
    setKind(answer_, QStringLiteral("secondary"));
    answer_->setText(tr("Asking…"));
    elsewhere_.test(form_->place());
  });
  connect(&elsewhere_, &Elsewhere::tested, this, [this](bool isUsable, const core::Message& said) {
    test_->setEnabled(names_->currentRow() >= 0);
    say(said, isUsable ? QString() : QStringLiteral("error"));
  });
  connect(buttons_, &QDialogButtonBox::accepted, this, &PlacesDialog::accept);
  connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void PlacesDialog::say(const core::Message& what, const QString& kind) {
  said_ = what;
  setKind(answer_, kind);
  answer_->setText(messageText(what));
}

void PlacesDialog::refreshNames() {
  const QSignalBlocker quiet(names_);
  const int row = names_->currentRow();
  names_->clear();
  for (const core::Place& place : places_) {
    names_->addItem(place.name.empty() ? tr("Without a name") : nameText(place.name));
  }
  names_->setCurrentRow(std::min(row, names_->count() - 1));
  const bool isChosen = names_->currentRow() >= 0;
  form_->setEnabled(isChosen);
  remove_->setEnabled(isChosen);
  test_->setEnabled(isChosen);
}

void PlacesDialog::choose(int row) {
  if (row < 0) return;
  form_->setPlace(places_[static_cast<std::size_t>(row)]);
  say({}, {});
}

void PlacesDialog::add() {
  core::Place place;
  for (int number = 1; place.name.empty(); ++number) {
    const std::string name = (number == 1 ? tr("New place") : tr("New place %1").arg(number)).toStdString();
    const auto same = [&name](const core::Place& other) { return other.name == name; };
    if (std::none_of(places_.begin(), places_.end(), same)) place.name = name;
  }
  places_.push_back(place);
  refreshNames();
  names_->setCurrentRow(names_->count() - 1);
  choose(names_->currentRow());
  form_->focusName();
}

// Its runs stay where they are; with the same place set up again they are back.
void PlacesDialog::remove() {
  const int row = names_->currentRow();
  if (row < 0) return;
  places_.erase(places_.begin() + row);
  refreshNames();
  choose(names_->currentRow());
  if (places_.empty()) form_->setPlace({});
}

core::Message PlacesDialog::problem() const {
  for (std::size_t i = 0; i < places_.size(); ++i) {
    try {
      core::requireUsable(places_[i]);
    } catch (const core::Error& error) {
      return {core::coreText("Core", "%1: %2"), places_[i].name, error.message()};
    }
    for (std::size_t other = 0; other < i; ++other) {
      if (places_[other].name == places_[i].name)
        return {core::coreText("Core", "Two places are called \"%1\". Give them different names."), places_[i].name};
    }
  }
  return {};
}

void PlacesDialog::accept() {
  const core::Message why = problem();
  if (!why.empty()) return say(why, QStringLiteral("error"));
  elsewhere_.setPlaces(places_);
  QDialog::accept();
}

void PlacesDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

void PlacesDialog::retranslate() {
  setWindowTitle(tr("Places where runs can be trained"));
  names_->setAccessibleName(tr("Places"));
  add_->setText(tr("Add"));
  remove_->setText(tr("Remove"));
  test_->setText(tr("Test"));
  test_->setToolTip(tr("Asks the place whether runs could be sent to it."));
  buttons_->button(QDialogButtonBox::Save)->setText(tr("Save"));
  buttons_->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
  answer_->setText(messageText(said_));
}

}  // namespace ui
