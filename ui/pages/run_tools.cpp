// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run_tools.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <utility>

#include "ui/bridge/background_task.h"
#include "ui/bridge/task_notice.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/runs/run_editor.h"
#include "ui/runs/tag_question.h"
#include "ui/widgets/fitting_label.h"
#include "ui/widgets/notices.h"
#include "ui/words/run_words.h"
#include "ui/words/setting_words.h"

namespace ui {

RunTools::RunTools(const Theme& theme, ComparedRuns& compared, Notices& notices, std::filesystem::path store,
                   QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      compared_(compared),
      store_(std::move(store)),
      editor_(new RunEditor(store_, this)),
      menu_(new QMenu(this)) {
  auto* const row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(Space::kTiny);
  tags_ = new FittingLabel(this, Qt::ElideRight);
  tags_->setObjectName(QStringLiteral("shownRunTags"));
  setKind(tags_, QStringLiteral("chip"));
  row->addWidget(tags_);
  const auto add = [&](const QString& name) {
    auto* const button = new QToolButton(this);
    button->setObjectName(name);
    setKind(button, QStringLiteral("framed"));
    row->addWidget(button);
    return button;
  };
  compare_ = add(QStringLiteral("compareShownRun"));
  star_ = add(QStringLiteral("starShownRun"));
  more_ = add(QStringLiteral("moreOfShownRun"));
  more_->setPopupMode(QToolButton::InstantPopup);
  more_->setMenu(menu_);
  connect(menu_, &QMenu::aboutToShow, this, &RunTools::fillMenu);
  connect(compare_, &QToolButton::clicked, this, [this] { compared_.toggle(uid_); });
  connect(star_, &QToolButton::clicked, this,
          [this] { editor_->setStarred({uid_}, !detail_.details.summary.isStarred); });
  connect(editor_, &RunEditor::changed, this, &RunTools::read);
  connect(editor_, &RunEditor::failed, &notices, [&notices](const core::Message& reason) {
    notices.notify([reason] { return TaskNotice::ofFailure(reason); });
  });
  connect(&compared_, &ComparedRuns::changed, this, &RunTools::showRun);
  connect(&theme_, &Theme::changed, this, &RunTools::showRun);
  hide();
}

void RunTools::setRun(const std::string& uid) {
  const QString wanted = QString::fromStdString(uid);
  if (wanted == uid_) return;
  uid_ = wanted;
  detail_ = {};
  setVisible(!uid_.isEmpty());
  showRun();
  read();
}

// The newest question wins.
void RunTools::read() {
  isDue_ = isReading_;
  if (uid_.isEmpty() || isReading_) return;
  isReading_ = true;
  inBackground<RunDetail>(
      this, [store = store_, uid = uid_.toStdString()] { return readRunDetail(store, uid); },
      [this](RunDetail detail) {
        isReading_ = false;
        if (isDue_ || QString::fromStdString(detail.details.summary.uid) != uid_) return read();
        detail_ = std::move(detail);
        showRun();
      });
}

void RunTools::showRun() {
  const core::RunSummary& summary = detail_.details.summary;
  QStringList tags;
  for (const std::string& tag : summary.tags) tags += nameText(tag);
  tags_->setText(tags.join(QStringLiteral(", ")));
  tags_->setVisible(!tags.isEmpty());
  const auto slot = compared_.slotOf(uid_);
  compare_->setIcon(theme_.icon(QStringLiteral("compare")));
  compare_->setText(slot ? runLetter(*slot) : QString());
  compare_->setToolButtonStyle(slot ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
  compare_->setToolTip(slot ? tr("Compared as %1; takes it out of the comparison").arg(runLetter(*slot))
                            : tr("Takes this run into the comparison"));
  compare_->setAccessibleName(slot ? tr("Compared as %1").arg(runLetter(*slot)) : tr("Compare this run"));
  star_->setIcon(theme_.icon(summary.isStarred ? QStringLiteral("star-filled") : QStringLiteral("star"),
                             summary.isStarred ? Color::Warning : Color::TextSecondary));
  star_->setToolTip(summary.isStarred ? tr("Take the star away") : tr("Give it a star"));
  star_->setAccessibleName(star_->toolTip());
  more_->setIcon(theme_.icon(QStringLiteral("more")));
  more_->setToolTip(tr("What was changed, tags, and more"));
  more_->setAccessibleName(tr("More about this run"));
}

void RunTools::fillMenu() {
  menu_->clear();
  addChanges();
  addTags();
  menu_->addSeparator();
  connect(menu_->addAction(tr("Explore between two pictures…")), &QAction::triggered, this,
          [this] { emit exploreWanted(uid_); });
}

// What was changed is read, not chosen.
void RunTools::addChanges() {
  if (detail_.changedFrom.isEmpty()) return;
  const auto tell = [this](QString words) {
    menu_->addAction(words.replace(QLatin1Char('&'), QStringLiteral("&&")))->setEnabled(false);
  };
  tell(detail_.changes.empty() ? tr("The same settings as %1").arg(detail_.changedFrom)
                               : tr("Changed from %1").arg(detail_.changedFrom));
  for (const core::SettingDifference& change : detail_.changes) {
    const auto word = [&](const std::string& value) {
      return value.empty() ? QStringLiteral("–") : settingText(change.key, value);
    };
    tell(tr("%1: %2 → %3").arg(settingTitle(change.key), word(change.values[0]), word(change.values[1])));
  }
  connect(menu_->addAction(tr("Compare with the run before")), &QAction::triggered, this, [this] {
    compared_.add(QString::fromStdString(detail_.before));
    compared_.add(uid_);
    emit comparisonWanted();
  });
  menu_->addSeparator();
}

void RunTools::addTags() {
  connect(menu_->addAction(tr("Add a tag…")), &QAction::triggered, this,
          [this] { askForTag(this, {}, [this](const QString& tag) { editor_->addTag({uid_}, tag); }); });
  for (const std::string& tag : detail_.details.summary.tags) {
    const QString title =
        tr("Take the tag “%1” away").arg(nameText(tag).replace(QLatin1Char('&'), QStringLiteral("&&")));
    connect(menu_->addAction(title), &QAction::triggered, this,
            [this, tag = QString::fromStdString(tag)] { editor_->removeTag(uid_, tag); });
  }
}

void RunTools::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    showRun();
    read();
  }
  QWidget::changeEvent(event);
}

// It may have been given a star or a tag on another page.
void RunTools::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  read();
}

}  // namespace ui
