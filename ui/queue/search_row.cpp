// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/search_row.h"

#include <QCheckBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>
#include <QToolButton>
#include <algorithm>
#include <optional>
#include <utility>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/widgets/explained_box.h"
#include "ui/words/message_text.h"
#include "ui/words/number_text.h"
#include "ui/words/setting_words.h"

namespace ui {
namespace {

constexpr int kShownSettings = 10;
constexpr int kSettingLetters = 18;

bool isSeparator(QChar character) {
  return character == QLatin1Char(';') || character == QLatin1Char('|') || character == QLatin1Char(',');
}

// Completes the value that is being written, and leaves those before it.
class ValueCompleter : public QCompleter {
 public:
  using QCompleter::QCompleter;

  [[nodiscard]] QStringList splitPath(const QString& path) const override {
    return {path.mid(beginningOfLast(path)).trimmed()};
  }
  [[nodiscard]] QString pathFromIndex(const QModelIndex& index) const override {
    const auto* const line = qobject_cast<QLineEdit*>(widget());
    const QString before = line == nullptr ? QString() : line->text().left(beginningOfLast(line->text()));
    const QString blank = before.isEmpty() ? QString() : QStringLiteral(" ");
    return before + blank + index.data().toString();
  }

 private:
  [[nodiscard]] static qsizetype beginningOfLast(const QString& text) {
    const auto last = std::find_if(text.rbegin(), text.rend(), isSeparator);
    return text.rend() - last;
  }
};

std::optional<core::SettingSpec> specOf(const std::string& key) {
  for (const core::SettingInUse& setting : core::allSettings()) {
    if (setting.spec.key == key) return setting.spec;
  }
  return std::nullopt;
}

// As a search names them; a switch as well.
std::vector<std::string> choicesOf(const core::SettingSpec& spec) {
  if (std::holds_alternative<bool>(spec.defaultValue)) return {"on", "off"};
  if (!spec.choices.empty()) return spec.choices;
  std::vector<std::string> names;
  if (const core::Catalogue* const catalogue = core::catalogueOf(spec.key)) {
    for (const core::CatalogueEntry& entry : *catalogue) names.push_back(entry.name);
  }
  return names;
}

}  // namespace

SearchRow::SearchRow(const Theme& theme, core::RunSettings base, QWidget* parent)
    : QWidget(parent), theme_(theme), base_(std::move(base)) {
  buildParts();
  fillSettings();
  setKey({});
  connect(setting_, &QComboBox::currentTextChanged, this, [this] {
    refreshExample();
    emit changed();
  });
  connect(setting_->lineEdit(), &QLineEdit::editingFinished, this, [this] {
    if (settingKeyTitled(setting_->currentText())) setKey(key());  // Its title, whatever it was called.
  });
  connect(values_, &QLineEdit::textChanged, this, [this] {
    refreshRange();
    emit changed();
  });
  connect(logarithmic_, &QCheckBox::toggled, this, &SearchRow::changed);
  connect(remove_, &QToolButton::clicked, this, &SearchRow::removeRequested);
  connect(&theme_, &Theme::changed, remove_, [this] { remove_->setIcon(theme_.icon(QStringLiteral("close"))); });
  refreshRange();
  refreshExample();
}

void SearchRow::buildParts() {
  auto* const grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(Space::kSmall);
  grid->setVerticalSpacing(Space::kTiny);
  setting_ = new ExplainedBox(this);
  setting_->setObjectName(QStringLiteral("searchSetting"));
  setting_->setWritable();
  setting_->setMaxVisibleItems(kShownSettings);
  setting_->setMinimumContentsLength(kSettingLetters);
  setPurpose(*setting_, tr("Setting"));
  setting_->lineEdit()->setAccessibleName(tr("Setting"));
  setting_->lineEdit()->setPlaceholderText(tr("Setting"));
  setting_->setToolTip(tr("Choose a setting, or write its name"));
  setting_->completer()->setCompletionMode(QCompleter::PopupCompletion);
  setting_->completer()->setFilterMode(Qt::MatchContains);
  grid->addWidget(setting_, 0, 0);
  values_ = new QLineEdit(this);
  values_->setObjectName(QStringLiteral("searchValues"));
  values_->setAccessibleName(tr("Values"));
  setKind(values_, QStringLiteral("mono"));
  grid->addWidget(values_, 0, 1);
  logarithmic_ = new QCheckBox(tr("Even in powers of ten"), this);
  logarithmic_->setObjectName(QStringLiteral("searchLogarithmic"));
  logarithmic_->setToolTip(tr("Draws as often between 0.001 and 0.01 as between 0.01 and 0.1"));
  grid->addWidget(logarithmic_, 0, 2);
  remove_ = new QToolButton(this);
  remove_->setObjectName(QStringLiteral("searchRemove"));
  remove_->setToolTip(tr("Leave this setting out"));
  remove_->setAccessibleName(tr("Leave this setting out"));
  remove_->setIcon(theme_.icon(QStringLiteral("close")));
  grid->addWidget(remove_, 0, 3);
  problem_ = new QLabel(this);
  problem_->setObjectName(QStringLiteral("searchProblem"));
  problem_->setWordWrap(true);
  setKind(problem_, QStringLiteral("error"));
  problem_->hide();
  grid->addWidget(problem_, 1, 0, 1, 4);
  grid->setColumnStretch(1, 1);
}

void SearchRow::fillSettings() {
  for (const core::SettingInUse& setting : core::allSettings()) {
    const std::string& key = setting.spec.key;
    setting_->addExplained(settingTitle(key), QString::fromStdString(key), messageText(setting.spec.explanation));
  }
}

void SearchRow::setKey(const std::string& key) {
  setting_->setCurrentIndex(setting_->findData(QString::fromStdString(key)));
  if (key.empty()) setting_->clearEditText();
}

std::string SearchRow::key() const {
  const QString text = setting_->currentText().trimmed();
  return settingKeyTitled(text).value_or(text.toStdString());
}

void SearchRow::setValues(const QString& text) { values_->setText(text); }

bool SearchRow::isEmpty() const { return values_->text().trimmed().isEmpty(); }

void SearchRow::setDrawn(bool isDrawn) {
  isDrawn_ = isDrawn;
  refreshRange();
}

std::string SearchRow::plainValues() const {
  const std::string typed = typedText(values_->text());
  const std::optional<core::SettingSpec> spec = specOf(key());
  const std::vector<std::string> names = spec ? choicesOf(*spec) : std::vector<std::string>();
  if (names.empty()) return typed;
  QString plain;
  QString rest = values_->text();
  while (!rest.isEmpty()) {
    const auto end = std::find_if(rest.begin(), rest.end(), isSeparator) - rest.begin();
    QString value = rest.left(end).trimmed();
    for (const std::string& name : names) {
      if (choiceTitle(spec->key, name).compare(value, Qt::CaseInsensitive) == 0) value = QString::fromStdString(name);
    }
    if (!value.isEmpty()) plain += value + QStringLiteral(" | ");
    rest = rest.mid(end + 1);
  }
  return plain.toStdString();
}

core::SearchAxis SearchRow::axis() const {
  const bool isLogarithmic = logarithmic_->isVisibleTo(this) && logarithmic_->isChecked();
  return core::parseAxis(key(), plainValues() + (isLogarithmic ? " log" : ""), decimalMark());
}

void SearchRow::setProblem(const core::Message& problem) {
  const QString sentence = messageText(problem);
  problem_->setText(sentence);
  problem_->setVisible(!sentence.isEmpty());
  values_->setAccessibleDescription(sentence);
  setKind(values_, sentence.isEmpty() ? QStringLiteral("mono") : QStringLiteral("bad"));
}

void SearchRow::focusSetting() { setting_->setFocus(); }

void SearchRow::refreshRange() { logarithmic_->setVisible(isDrawn_ && values_->text().contains(QLatin1String(".."))); }

// What values look like follows from the setting.
void SearchRow::refreshExample() {
  const std::optional<core::SettingSpec> spec = specOf(key());
  QStringList titles;
  QString value;
  if (spec) {
    for (const std::string& name : choicesOf(*spec)) titles += choiceTitle(spec->key, name);
    value = typedSettingText(spec->key, core::formatSetting(spec->defaultValue));
  }
  for (const core::SettingInUse& setting : core::settingsInUse(base_)) {
    if (spec && setting.spec.key == spec->key) value = typedSettingText(spec->key, core::formatSetting(setting.value));
  }
  values_->setPlaceholderText(!titles.isEmpty() ? titles.join(QStringLiteral("; "))
                              : value.isEmpty() ? tr("Values")
                                                : tr("such as %1", "a value").arg(value));
  delete std::exchange(completer_, titles.isEmpty() ? nullptr : new ValueCompleter(titles, values_));
  if (completer_ != nullptr) {
    completer_->setCaseSensitivity(Qt::CaseInsensitive);
    completer_->setCompletionMode(QCompleter::PopupCompletion);
  }
  values_->setCompleter(completer_);
}

}  // namespace ui
