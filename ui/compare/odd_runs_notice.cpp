// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/odd_runs_notice.h"

#include "ui/marks/compared_runs.h"
#include "ui/widgets/notice_bar.h"
#include "ui/words/message_text.h"

namespace ui {

OddRunsNotice::OddRunsNotice(const Theme& theme, QWidget* page) : QObject(page), bar_(new NoticeBar(theme, page)) {
  bar_->setObjectName(QStringLiteral("oddRuns"));
  connect(bar_, &NoticeBar::actionChosen, this, [this] { emit leaveOutWanted(uids_); });
}

void OddRunsNotice::setRuns(const std::vector<OddRun>& runs, const std::vector<int>& runSlots) {
  uids_.clear();
  QStringList letters;
  QStringList onOthers;
  QStringList sentences;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const ComparedRun& run = *runs[i].run;
    uids_ += QString::fromStdString(run.uid());
    letters += runLetter(runSlots[i]);
    if (runs[i].reason == OddRun::Reason::OtherPictures) {
      onOthers += letters.last();
    } else {
      sentences += tr("%1 cannot be shown. %2").arg(letters.last(), messageText(run.problem));
    }
  }
  if (runs.empty()) return bar_->hide();
  QString title;
  if (onOthers.size() == 1) {
    title = tr("%1 was trained on other pictures.").arg(onOthers.front());
    sentences +=
        tr("It is left out of the pictures and curves here, since its figures cannot be compared. “Use this "
           "picture” shows what every run makes of one that you choose.");
  } else if (onOthers.size() > 1) {
    title = tr("%1 were trained on other pictures.").arg(onOthers.join(QStringLiteral(", ")));
    sentences +=
        tr("They are left out of the pictures and curves here, since their figures cannot be compared. “Use this "
           "picture” shows what every run makes of one that you choose.");
  }
  bar_->notify(NoticeBar::Tone::Warning, title, sentences.join(QLatin1Char(' ')),
               tr("Leave %1 out").arg(letters.join(QStringLiteral(", "))));
}

}  // namespace ui
