// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run_findings.h"

#include <memory>
#include <utility>

#include "core/store/kept_findings.h"
#include "core/store/run_store.h"
#include "ui/findings/finding_list.h"
#include "ui/pages/applied_fix.h"
#include "ui/pages/evidence_dialog.h"
#include "ui/pages/shown_run.h"
#include "ui/setup/setup_panel.h"
#include "ui/widgets/notices.h"
#include "ui/words/message_text.h"

namespace ui {

using Tone = NoticeBar::Tone;

RunFindings::RunFindings(const Theme& theme, const ShownRun& shown, SetupPanel& setup, Notices& notices,
                         const std::filesystem::path& store, QWidget* page)
    : QObject(page),
      theme_(theme),
      shown_(shown),
      setup_(setup),
      notices_(notices),
      page_(page),
      list_(new FindingList(theme, page)),
      worker_(store) {
  list_->setObjectName(QStringLiteral("doctor"));
  list_->hide();
  connect(list_, &FindingList::fixWanted, this, &RunFindings::prepareFix);
  connect(list_, &FindingList::whyWanted, this, &RunFindings::showEvidence);
  connect(list_, &FindingList::ignoreWanted, this, &RunFindings::ignore);
  connect(list_, &FindingList::recallWanted, this, [this](const core::Finding& finding) {
    setIgnored(finding.rule, false, false);
    setIgnored(finding.rule, true, false);
  });
}

void RunFindings::refresh() {
  if (shown_.uid() != uid_) {
    uid_ = shown_.uid();
    ignored_.clear();
    if (!uid_.empty()) readIgnored();
  }
  show();
}

// Which findings of this run nobody wants to see; what cannot be read is shown.
void RunFindings::readIgnored() {
  const auto found = std::make_shared<std::set<std::string>>();
  worker_.run(
      [found, uid = uid_](core::RunStore& store) {
        *found = core::dismissedRules(store);
        for (const core::FindingRecord& record : core::findingsOf(store, uid)) {
          if (record.isDismissed) found->insert(record.finding.rule);
        }
      },
      [this, found, uid = uid_](const core::Message& problem) {
        if (uid != uid_ || !problem.empty()) return;
        ignored_ = *found;
        show();
      });
}

void RunFindings::show() {
  std::vector<core::FindingRecord> records;
  for (const core::Finding& finding : shown_.history().findings()) {
    records.push_back({finding, ignored_.contains(finding.rule)});
  }
  const core::Message well = shown_.history().wellness();
  list_->setFindings(records, well);
  list_->setVisible(!records.empty() || !well.empty());
}

// The run in progress stays as it is: what mends it is set up for the next one.
void RunFindings::prepareFix(const core::Finding& finding) {
  if (prepareNextRun(setup_, shown_.settings(), finding.fix, notices_)) emit fixPrepared(shown_.uid(), finding.fix);
}

void RunFindings::showEvidence(const core::Finding& finding) {
  ui::showEvidence(theme_, finding, shown_.history(), probes_, outputs_, page_);
}

void RunFindings::ignore(const core::Finding& finding, bool everywhere) {
  setIgnored(finding.rule, everywhere, true);
  notices_.notify([this, title = finding.title, rule = finding.rule, everywhere] {
    return Notice{Tone::Info, everywhere ? tr("Ignored in all runs.") : tr("Ignored in this run."), messageText(title),
                  tr("Undo"), [this, rule, everywhere] { setIgnored(rule, everywhere, false); }};
  });
}

void RunFindings::setIgnored(const std::string& rule, bool everywhere, bool isIgnored) {
  isIgnored ? (void)ignored_.insert(rule) : (void)ignored_.erase(rule);
  show();
  worker_.run(
      [uid = uid_, rule, everywhere, isIgnored](core::RunStore& store) {
        if (everywhere) return core::setRuleDismissed(store, rule, isIgnored);
        core::setDismissed(store, uid, rule, isIgnored);
      },
      [this](const core::Message& problem) {
        if (problem.empty()) return;
        notices_.notify([problem] {
          return Notice{Tone::Danger, tr("This could not be kept."), messageText(problem)};
        });
      });
}

}  // namespace ui
