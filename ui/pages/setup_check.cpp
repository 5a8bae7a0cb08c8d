// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/setup_check.h"

#include <QEvent>
#include <QImage>
#include <algorithm>
#include <exception>
#include <utility>

#include "core/base/log.h"
#include "core/data/dataset.h"
#include "core/data/folder_scan.h"
#include "core/diagnosis/examination.h"
#include "ui/bridge/background_task.h"
#include "ui/bridge/run_controller.h"
#include "ui/findings/finding_list.h"
#include "ui/pages/applied_fix.h"
#include "ui/pages/evidence_dialog.h"
#include "ui/setup/setup_panel.h"
#include "ui/widgets/notices.h"

namespace ui {
namespace {

constexpr int kPauseMilliseconds = 1500;
constexpr int kPicturesLookedAt = 400;  // Of a large folder: reading all of it would take as long as the first epoch.

}  // namespace

struct SetupCheck::Answer {
  std::vector<core::FindingRecord> findings;
  core::Message well;
};

SetupCheck::SetupCheck(const Theme& theme, RunController& controller, SetupPanel& setup, Notices& notices,
                       QWidget* page)
    : QObject(page),
      theme_(theme),
      controller_(controller),
      setup_(setup),
      notices_(notices),
      list_(new FindingList(theme, page)) {
  list_->setObjectName(QStringLiteral("setupFindings"));
  list_->setCanIgnore(false);
  list_->hide();
  timer_.setSingleShot(true);
  timer_.setInterval(kPauseMilliseconds);
  connect(&timer_, &QTimer::timeout, this, &SetupCheck::look);
  connect(&setup_, &SetupPanel::settingsChanged, this, &SetupCheck::askSoon);
  connect(&controller_, &RunController::phaseChanged, this, &SetupCheck::askSoon);
  connect(list_, &FindingList::fixWanted, this, &SetupCheck::prepareFix);
  connect(list_, &FindingList::whyWanted, this,
          [this, page](const core::Finding& finding) { (new EvidenceDialog(theme_, finding, {}, {}, page))->open(); });
  retranslate();
}

// A run in progress needs the machine, and says itself what is wrong with it.
void SetupCheck::askSoon() {
  const core::RunSettings& settings = setup_.settings();
  const bool canLook = controller_.engine() != nullptr && !controller_.isActive() && settings.training.doctor &&
                       !settings.data.folder.empty() && setup_.problem().empty();
  if (canLook) return timer_.start();
  timer_.stop();
  list_->hide();
}

void SetupCheck::look() {
  isDue_ = isLooking_;
  if (isLooking_) return;
  isLooking_ = true;
  core::RunSettings settings = setup_.settings();
  const int limit = settings.data.limit;
  settings.data.limit = limit > 0 ? std::min(limit, kPicturesLookedAt) : kPicturesLookedAt;
  inBackground<Answer>(
      this,
      [settings, all = setup_.settings().data, engine = controller_.engine()]() -> Answer {
        try {
          const core::PartSizes whole = core::scanFolder(all, core::defaultCacheFolder()).sizes;
          const core::Dataset pictures = core::loadDataset(settings.data, core::defaultCacheFolder());
          core::Examination examination = core::examine(settings, pictures, *engine, {}, whole);
          Answer answer{{}, std::move(examination.well)};
          for (core::Finding& finding : examination.findings) answer.findings.push_back({std::move(finding), false});
          return answer;
        } catch (const std::exception& error) {  // The fields concerned say what is wrong with folder and settings.
          core::logMessage(core::LogLevel::Debug, std::string("The set-up was not looked at: ") + error.what());
          return {};
        }
      },
      [this](const Answer& answer) {
        isLooking_ = false;
        if (std::exchange(isDue_, false)) return look();
        adopt(answer);
      });
}

void SetupCheck::adopt(const Answer& answer) {
  if (controller_.isActive()) return;
  found_ = answer.findings;
  well_ = answer.well;
  show();
  emit checked();
}

void SetupCheck::setSaid(const std::vector<core::Finding>& findings) {
  said_ = findings;
  if (!list_->isHidden()) show();
}

void SetupCheck::show() {
  std::vector<core::FindingRecord> findings = found_;
  std::erase_if(findings, [this](const core::FindingRecord& record) {
    return std::any_of(said_.begin(), said_.end(), [&](const core::Finding& said) {
      return said.rule == record.finding.rule && said.title == record.finding.title && said.fix == record.finding.fix;
    });
  });
  const bool isWell = !well_.empty() && findings.size() == found_.size();
  list_->setFindings(findings, isWell ? well_ : core::Message());
  list_->setVisible(!findings.empty() || isWell);
}

void SetupCheck::prepareFix(const core::Finding& finding) {
  (void)prepareNextRun(setup_, setup_.settings(), finding.fix, notices_);
}

bool SetupCheck::event(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  return QObject::event(event);
}

void SetupCheck::retranslate() { list_->setTitle(tr("Before training")); }

}  // namespace ui
