// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/setting_row.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>
#include <algorithm>
#include <utility>

#include "ui/look/model_glyph.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/setup/setting_steps.h"
#include "ui/setup/share_field.h"
#include "ui/widgets/colour_field.h"
#include "ui/widgets/explained_box.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/term_help.h"
#include "ui/words/message_text.h"
#include "ui/words/number_text.h"
#include "ui/words/setting_words.h"
#include "ui/words/term_words.h"

namespace ui {
namespace {

// A loss may be a sum of several; its list only suggests.
bool isSuggestion(const core::SettingSpec& spec) { return spec.key == "loss"; }
constexpr const char* kMixedLoss = "0.84*ssim + 0.16*mae";

// What its group is named after needs no title, and its long names the whole width.
bool isWide(const std::string& key) { return key == "architecture" || key == "loss"; }

bool isShareOfPictures(const core::SettingSpec& spec) {
  return spec.key == "validation_split" || spec.key == "test_split";
}

}  // namespace

SettingRow::SettingRow(const Theme& theme, core::SettingInUse setting, QWidget& form)
    : QObject(&form), theme_(theme), setting_(std::move(setting)) {
  label_ = new QLabel(&form);
  setKind(label_, QStringLiteral("secondary"));
  label_->setWordWrap(true);
  editor_ = makeEditor(form);
  field().setObjectName(QString::fromStdString(key()));
  for (QWidget* const part : {static_cast<QWidget*>(label_), editor_}) setTerm(part, termOfSetting(key()));
  label_->setBuddy(&field());
  sentence_ = new QLabel(&form);
  setKind(sentence_, QStringLiteral("error"));
  sentence_->setWordWrap(true);
  sentence_->hide();
  connect(&theme_, &Theme::changed, this, [this] {
    fitLabel();
    drawGlyphs();
  });
  fitLabel();
  retranslate();
}

// As wide in every form, so that all fields begin at one line.
void SettingRow::fitLabel() { label_->setFixedWidth(theme_.scaled(Size::kFormLabel)); }

void SettingRow::remove() {
  for (QWidget* const part : {static_cast<QWidget*>(label_), editor_, static_cast<QWidget*>(sentence_)}) {
    part->hide();
    part->deleteLater();
  }
  deleteLater();
}

void SettingRow::addTo(QGridLayout& layout, int line) const {
  if (isWide(key())) {
    label_->hide();
    layout.addWidget(editor_, line, 0, 1, 2);
  } else {
    layout.addWidget(label_, line, 0);
    layout.addWidget(editor_, line, 1);
  }
  layout.addWidget(sentence_, line + 1, 0, 1, 2);
}

QWidget& SettingRow::field() const {
  auto* const share = qobject_cast<ShareField*>(editor_);
  return share == nullptr ? *editor_ : static_cast<QWidget&>(share->slider());
}

QWidget* SettingRow::makeEditor(QWidget& form) {
  if (std::holds_alternative<bool>(setting_.value)) return makeSwitch(form);
  if (!setting_.spec.choices.empty() || isSuggestion(setting_.spec)) return makeChoice(form);
  if (isShareOfPictures(setting_.spec)) return makeShare(form);
  if (key() == "background") return makeColour(form);
  return makeNumber(form);
}

QWidget* SettingRow::makeSwitch(QWidget& form) {
  auto* const box = new QCheckBox(&form);
  connect(box, &QCheckBox::toggled, this, [this](bool on) { send(on ? "on" : "off"); });
  return box;
}

QWidget* SettingRow::makeChoice(QWidget& form) {
  auto* const box = new ExplainedBox(&form);
  connect(box, &QComboBox::activated, this, [this, box] { send(box->currentData().toString().toStdString()); });
  if (!isSuggestion(setting_.spec)) return box;
  box->setWritable();
  connect(box->lineEdit(), &QLineEdit::editingFinished, this, [this, box] {
    if (problem_.empty() && box->currentText() == choiceText(*box)) return;  // Only looked at.
    const int named = box->findText(box->currentText());
    send(named >= 0 ? box->itemData(named).toString().toStdString() : typedText(box->currentText()));
  });
  return box;
}

QWidget* SettingRow::makeShare(QWidget& form) {
  auto* const share = new ShareField(setting_.spec.maximum, &form);
  connect(share, &ShareField::shareChosen, this, [this](double chosen) { send(core::formatSetting(chosen)); });
  return share;
}

QWidget* SettingRow::makeColour(QWidget& form) {
  auto* const colour = new ColourField(&form);
  setKind(colour, QStringLiteral("mono"));
  connect(colour, &QLineEdit::textChanged, this, [this](const QString& text) { take(text, text.toStdString()); });
  connect(colour, &ColourField::colourChosen, this, [this](const QString& digits) { send(digits.toStdString()); });
  return colour;
}

QWidget* SettingRow::makeNumber(QWidget& form) {
  QLineEdit* line = nullptr;
  if (hasSteps(setting_.spec)) {
    auto* const number = new NumberField(theme_, &form);
    connect(number, &NumberField::stepped, this, &SettingRow::step);
    line = number;
  } else {
    line = new QLineEdit(&form);
  }
  setKind(line, QStringLiteral("mono"));
  connect(line, &QLineEdit::textChanged, this, [this](const QString& text) { take(text, typedText(text)); });
  connect(line, &QLineEdit::editingFinished, this, &SettingRow::showValue);
  return line;
}

// Typed, pasted, or put in by a screen reader; what only shows the value is none of these.
void SettingRow::take(const QString& shown, const std::string& text) {
  if (problem_.empty() && shown == typedSettingText(key(), core::formatSetting(setting_.value))) return;
  send(text.empty() && !zeroText(key()).isEmpty() ? "0" : text);
}

void SettingRow::step(bool larger) {
  problem_ = {};
  send(steppedSetting(setting_, larger));
  showValue();
  if (auto* const line = qobject_cast<QLineEdit*>(editor_))
    line->setText(typedSettingText(key(), core::formatSetting(setting_.value)));
}

void SettingRow::setSetting(const core::SettingInUse& setting) {
  setting_ = setting;
  showValue();
}

QString SettingRow::choiceText(const ExplainedBox& box) const {
  const QString value = QString::fromStdString(core::formatSetting(setting_.value));
  const int index = box.findData(value);
  return index < 0 ? value : box.itemText(index);
}

void SettingRow::showValue() {
  if (!problem_.empty()) return;
  const std::string value = core::formatSetting(setting_.value);
  if (auto* const box = qobject_cast<QCheckBox*>(editor_)) {
    const QSignalBlocker quiet(box);
    box->setChecked(std::get<bool>(setting_.value));
  } else if (auto* const choices = qobject_cast<ExplainedBox*>(editor_)) {
    const int index = choices->findData(QString::fromStdString(value));
    choices->setCurrentIndex(index);
    if (index < 0 && choices->isEditable()) choices->setEditText(choiceText(*choices));
    if (choices->isEditable() && !choices->lineEdit()->hasFocus()) choices->lineEdit()->setCursorPosition(0);
  } else if (auto* const share = qobject_cast<ShareField*>(editor_)) {
    share->setShare(std::get<double>(setting_.value));
  } else if (auto* const line = qobject_cast<QLineEdit*>(editor_)) {
    // "1e-3" and "0.001" are the same: what a person is typing stays as it is.
    const QString text = typedSettingText(key(), value);
    if (line->hasFocus()) return;
    if (line->text() != text) line->setText(text);
    line->setCursorPosition(0);  // A value that is too long for its field shows how it begins.
  }
}

void SettingRow::setProblem(const core::Message& problem) {
  problem_ = problem;
  showProblem();
}

void SettingRow::showProblem() {
  const QString sentence = messageText(problem_);
  sentence_->setText(sentence);
  sentence_->setVisible(!sentence.isEmpty());
  const auto* const line = qobject_cast<QLineEdit*>(editor_);
  const bool isZero = line != nullptr && line->text().isEmpty();
  field().setAccessibleDescription(isZero && sentence.isEmpty() ? zeroText(key()) : sentence);
  const bool isText = qobject_cast<QLineEdit*>(editor_) != nullptr;
  setKind(editor_, !sentence.isEmpty() ? QStringLiteral("bad") : isText ? QStringLiteral("mono") : QString());
}

void SettingRow::setCounts(std::size_t part, std::size_t all) {
  if (auto* const share = qobject_cast<ShareField*>(editor_)) share->setCounts(part, all);
}

void SettingRow::retranslate() {
  const QString title = settingTitle(key());
  label_->setText(title);
  field().setAccessibleName(title);
  for (QWidget* const part : {static_cast<QWidget*>(label_), editor_, &field()})
    part->setToolTip(settingTooltip(setting_.spec));
  if (auto* const line = qobject_cast<QLineEdit*>(editor_)) line->setPlaceholderText(zeroText(key()));
  if (auto* const box = qobject_cast<ExplainedBox*>(editor_)) fillChoice(*box);
  if (auto* const colour = qobject_cast<ColourField*>(editor_)) colour->setSwatchName(tr("Choose a colour"));
  if (auto* const number = qobject_cast<NumberField*>(editor_)) {
    number->setUnit(settingUnit(key()));
    number->setStepNames(tr("Larger: %1").arg(title), tr("Smaller: %1").arg(title));
  }
  showProblem();
  showValue();
}

void SettingRow::fillChoice(ExplainedBox& box) const {
  if (box.isEditable()) box.lineEdit()->setAccessibleName(settingTitle(key()));
  const QVariant chosen = box.currentData();
  std::vector<std::string> names = setting_.spec.choices;
  if (const core::Catalogue* const catalogue = core::catalogueOf(key()); names.empty() && catalogue != nullptr) {
    for (const core::CatalogueEntry& entry : *catalogue) names.push_back(entry.name);
  }
  box.clear();
  for (const std::string& name : names) {
    box.addExplained(choiceTitle(key(), name), QString::fromStdString(name), choiceExplanation(key(), name));
  }
  if (isSuggestion(setting_.spec)) {
    box.addExplained(QLatin1String(kMixedLoss), QLatin1String(kMixedLoss),
                     tr("A mix of several, each with its weight. Write your own like this."));
  }
  box.setCurrentIndex(box.findData(chosen));
  drawGlyphs();
}

void SettingRow::drawGlyphs() const {
  auto* const box = qobject_cast<ExplainedBox*>(editor_);
  if (key() != "architecture" || box == nullptr) return;
  box->setIconSize({theme_.scaled(kModelGlyph.width()), theme_.scaled(kModelGlyph.height())});
  for (int i = 0; i < box->count(); ++i) {
    const std::string name = box->itemData(i).toString().toStdString();
    box->setItemIcon(i, QIcon(modelGlyph(theme_, name, 1, box->devicePixelRatioF())));
  }
}

}  // namespace ui
