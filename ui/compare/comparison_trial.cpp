// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparison_trial.h"

#include <algorithm>

#include "ui/compare/tried_dialog.h"
#include "ui/pictures/picture_trial.h"
#include "ui/widgets/notices.h"
#include "ui/words/message_text.h"

namespace ui {

ComparisonTrial::ComparisonTrial(const Theme& theme, RunController& controller, const std::filesystem::path& store,
                                 Notices& notices, QWidget* page)
    : QObject(page), theme_(theme), notices_(notices), page_(page) {
  const auto models = [this] {
    std::vector<PictureTrial::Model> asked;
    for (const ComparedRunPtr& run : runs_) asked.push_back({run->uid(), run->settings});
    return asked;
  };
  trial_ = new PictureTrial(controller, store, notices, models, page);
  connect(trial_, &PictureTrial::asked, this, [this](const QString& name) {
    notices_.notify([name] {
      return Notice{NoticeBar::Tone::Info, tr("Trying %1.").arg(name), tr("Every run is asked in turn.")};
    });
  });
  connect(trial_, &PictureTrial::answered, this, &ComparisonTrial::present);
}

void ComparisonTrial::setRuns(const std::vector<ComparedRunPtr>& runs, const std::vector<int>& runSlots) {
  runs_ = runs;
  slots_ = runSlots;
}

void ComparisonTrial::choose() { trial_->choose(tr("Use this picture")); }

void ComparisonTrial::present(const QString& name, const std::vector<TriedPicture>& tried) {
  notices_.hide();
  const bool areTheSame =
      std::equal(tried.begin(), tried.end(), runs_.begin(), runs_.end(),
                 [](const TriedPicture& one, const ComparedRunPtr& run) { return one.uid == run->uid(); });
  if (!areTheSame) return;  // Other runs have been chosen meanwhile.
  QStringList problems;
  for (std::size_t i = 0; i < tried.size(); ++i) {
    if (!tried[i].problem.empty()) problems += tr("%1: %2").arg(runs_[i]->name(), messageText(tried[i].problem));
  }
  if (!problems.isEmpty()) {
    notices_.notify([problems] {
      return Notice{NoticeBar::Tone::Warning, tr("Not every run could be asked."), problems.join(QLatin1Char(' '))};
    });
  }
  if (static_cast<std::size_t>(problems.size()) == tried.size()) return;
  auto* const dialog = new TriedDialog(theme_, page_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->present(name, runs_, slots_, tried);
}

}  // namespace ui
