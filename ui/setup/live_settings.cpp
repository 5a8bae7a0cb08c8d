// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/live_settings.h"

#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/run/settings_schema.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/words/message_text.h"
#include "ui/words/number_text.h"
#include "ui/words/setting_words.h"

namespace ui {
namespace {

constexpr const char* kLiveKeys[] = {"learning_rate", "epochs", "patience"};
constexpr std::size_t kShownDifferences = 3;  // The others are in the tooltip.
constexpr std::size_t kShownChanges = 3;
constexpr auto kUsualRate = "0.0005";  // As long as the numbers that mostly stand there.
constexpr int kColumns = 4;            // Three fields and the button that applies them.

// As formatSetting writes it; "" where none of these has that key.
std::string valueOf(const std::vector<core::SettingInUse>& settings, const std::string& key) {
  for (const core::SettingInUse& setting : settings) {
    if (setting.spec.key == key) return core::formatSetting(setting.value);
  }
  return {};
}

std::string valueOf(const core::RunSettings& settings, const std::string& key) {
  return valueOf(core::settingsInUse(settings), key);
}

// What a run has that the set-up has not, in words; what can be changed while it goes on has a place of its own.
QStringList differences(const core::RunSettings& run, const core::RunSettings& next) {
  QStringList lines;
  if (run.data.folder != next.data.folder) {
    lines += LiveSettings::tr("pictures %1", "name of a folder")
                 .arg(QFileInfo(QString::fromStdString(run.data.folder)).fileName());
  }
  const std::vector<core::SettingInUse> planned = core::settingsInUse(next);
  for (const core::SettingInUse& setting : core::settingsInUse(run)) {
    const std::string& key = setting.spec.key;
    if (std::find(std::begin(kLiveKeys), std::end(kLiveKeys), key) != std::end(kLiveKeys)) continue;
    const std::string value = core::formatSetting(setting.value);
    if (value == valueOf(planned, key)) continue;
    lines += LiveSettings::tr("%1 %2", "setting, value").arg(settingTitle(key), settingText(key, value));
  }
  return lines;
}

QLabel* lineIn(QVBoxLayout* box, const char* name, QWidget* parent) {
  auto* const label = new QLabel(parent);
  label->setObjectName(QLatin1String(name));
  label->setWordWrap(true);
  label->hide();
  box->addWidget(label);
  return label;
}

void showLine(QLabel* label, const QString& text) {
  label->setText(text);
  label->setVisible(!text.isEmpty());
}

}  // namespace

LiveSettings::LiveSettings(QWidget* parent) : QFrame(parent), settings_(core::defaultRunSettings()) {
  build();
  showValues({std::begin(kLiveKeys), std::end(kLiveKeys)});
  retranslate();
}

void LiveSettings::build() {
  auto* const box = new QVBoxLayout(this);
  box->setContentsMargins(Space::kMedium, Space::kSmall, Space::kMedium, Space::kSmall);
  box->setSpacing(Space::kTiny);
  auto* const line = new QFrame(this);
  setKind(line, QStringLiteral("line"));
  box->addWidget(line);
  title_ = new QLabel(this);
  setKind(title_, QStringLiteral("strong"));
  box->addWidget(title_);
  differences_ = lineIn(box, "liveDifferences", this);
  setKind(differences_, QStringLiteral("muted"));
  grid_ = new QGridLayout;
  grid_->setHorizontalSpacing(Space::kTiny);
  grid_->setVerticalSpacing(0);
  box->addLayout(grid_);
  for (const char* const key : kLiveKeys) {
    auto* const edit = new QLineEdit(this);
    edit->setObjectName(QStringLiteral("live_%1").arg(QLatin1String(key)));
    setKind(edit, QStringLiteral("mono"));
    auto* const label = new QLabel(this);
    setKind(label, QStringLiteral("caption"));
    label->setBuddy(edit);
    connect(edit, &QLineEdit::returnPressed, this, &LiveSettings::apply);
    fields_.push_back({key, label, edit});
  }
  apply_ = new QPushButton(this);
  apply_->setObjectName(QStringLiteral("applyLive"));
  connect(apply_, &QPushButton::clicked, this, &LiveSettings::apply);
  arrange();
  changed_ = lineIn(box, "liveChanges", this);
  setKind(changed_, QStringLiteral("caption"));
  problem_ = lineIn(box, "liveProblem", this);
  setKind(problem_, QStringLiteral("error"));
}

void LiveSettings::setRun(const core::RunSettings& settings) {
  settings_ = settings;
  changes_.clear();
  rate_.reset();
  showLine(problem_, {});
  showValues({std::begin(kLiveKeys), std::end(kLiveKeys)});
  showChanges();
  showDifferences();
}

void LiveSettings::noteChange(const core::SettingsChanged& changed) {
  for (const std::string& key : changed.keys) {
    const std::string before = valueOf(settings_, key);
    const std::string value = valueOf(changed.settings, key);
    if (before != value) changes_.push_back({key, before, value, changed.epoch});
  }
  settings_ = changed.settings;
  showValues(changed.keys);
  showChanges();
}

void LiveSettings::noteEpoch(const core::EpochDone& epoch) {
  const double base = settings_.optimizer.real("learning_rate");
  const bool isMoved = std::abs(epoch.learningRate - base) > 1e-3 * base;
  // People read three digits of it.
  const double rate = QString::number(epoch.learningRate, 'g', 3).toDouble();
  rate_ = isMoved && rate > 0.0 ? std::optional(rate) : std::nullopt;
  showChanges();
}

void LiveSettings::setNext(const core::RunSettings& settings) {
  next_ = settings;
  showDifferences();
}

// What a person is typing elsewhere stays.
void LiveSettings::showValues(const std::vector<std::string>& keys) {
  for (const Field& field : fields_) {
    if (std::find(keys.begin(), keys.end(), field.key) == keys.end()) continue;
    showValue(field);
  }
}

// From its beginning, where the field is narrow.
void LiveSettings::showValue(const Field& field) {
  field.edit->setText(typedSettingText(field.key, valueOf(settings_, field.key)));
  if (!field.edit->hasFocus()) field.edit->setCursorPosition(0);
}

void LiveSettings::showChanges() {
  QStringList lines;
  if (rate_) lines += tr("Its schedule has brought the learning rate to %1").arg(roundedNumberText(*rate_));
  for (std::size_t i = changes_.size() - std::min(changes_.size(), kShownChanges); i < changes_.size(); ++i) {
    const Change& change = changes_[i];
    lines += tr("%1: %2 → %3 from epoch %4")
                 .arg(settingTitle(change.key), settingText(change.key, change.before),
                      settingText(change.key, change.value), QLocale().toString(qlonglong{change.epoch}));
  }
  showLine(changed_, lines.join(QLatin1Char('\n')));
}

void LiveSettings::showDifferences() {
  const QStringList all = next_ ? differences(settings_, *next_) : QStringList();
  const auto most = static_cast<qsizetype>(kShownDifferences);
  QString shown = all.mid(0, most).join(QStringLiteral(", "));
  if (all.size() > most) shown = tr("%1 and %n more", nullptr, static_cast<int>(all.size() - most)).arg(shown);
  showLine(differences_, all.isEmpty() ? QString() : tr("Other than set up above: %1").arg(shown));
  differences_->setToolTip(all.size() > most ? all.join(QLatin1Char('\n')) : QString());
}

core::LiveChange LiveSettings::typedChange() const {
  core::RunSettings checked = settings_;
  core::LiveChange change;
  for (const Field& field : fields_) {
    std::string typed = typedText(field.edit->text().trimmed());
    if (typed == typedText(typedSettingText(field.key, valueOf(settings_, field.key)))) continue;
    if (typed.empty() && zeroText(field.key).isEmpty()) continue;
    if (typed.empty()) typed = "0";
    core::changeSettingText(checked, field.key, typed, decimalMark());
    const std::string_view key = field.key;
    if (key == "learning_rate") change.learningRate = checked.optimizer.real("learning_rate");
    if (key == "epochs") change.epochs = checked.training.epochs;
    if (key == "patience") change.patience = checked.stopping.patience;
  }
  return change;
}

void LiveSettings::apply() {
  QString problem;
  try {
    const core::LiveChange change = typedChange();
    if (change.learningRate || change.epochs || change.patience) emit changeRequested(change);
  } catch (const core::Error& error) {
    problem = messageText(core::messageOf(error));
  }
  showLine(problem_, problem);
}

// In large letters the words have no room beside each other.
void LiveSettings::arrange() {
  int needed = apply_->minimumSizeHint().width();
  for (const Field& field : fields_) {
    const int number = field.edit->fontMetrics().horizontalAdvance(QLatin1String(kUsualRate)) + 2 * Space::kMedium;
    needed += std::max(field.label->minimumSizeHint().width(), number) + Space::kTiny;
  }
  const int columns = needed > width() - 2 * Space::kMedium ? 2 : kColumns;
  if (columns == columns_) return;
  columns_ = columns;
  const auto put = [this](QWidget* part, int place, int row) {
    grid_->removeWidget(part);
    grid_->addWidget(part, place / columns_ * 2 + row, place % columns_);
  };
  int place = 0;
  for (const Field& field : fields_) {
    put(field.label, place, 0);
    put(field.edit, place++, 1);
  }
  put(apply_, place, 1);
}

bool LiveSettings::event(QEvent* event) {
  if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize) arrange();
  return QFrame::event(event);
}

void LiveSettings::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QFrame::changeEvent(event);
}

void LiveSettings::retranslate() {
  title_->setText(tr("This run"));
  for (const Field& field : fields_) {
    field.label->setText(settingTitle(field.key));
    field.edit->setToolTip(tr("The value in force; type another one and press Change"));
    field.edit->setAccessibleName(tr("%1 of this run").arg(settingTitle(field.key)));
    field.edit->setPlaceholderText(zeroText(field.key));
    if (!field.edit->isModified()) showValue(field);
  }
  apply_->setText(tr("Change"));
  showChanges();
  showDifferences();
}

}  // namespace ui
