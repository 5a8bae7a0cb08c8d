// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/save_notices.h"

#include <QCoreApplication>

#include "ui/widgets/notices.h"

namespace ui {
namespace {

class SaveWords {
  Q_DECLARE_TR_FUNCTIONS(SaveWords)
};

}  // namespace

void tellSaved(Notices& notices, const QString& file) {
  notices.notify([file] { return Notice{NoticeBar::Tone::Success, SaveWords::tr("Saved."), file}; });
}

void tellNotSaved(Notices& notices, const QString& sentence) {
  notices.notify([sentence] { return Notice{NoticeBar::Tone::Danger, SaveWords::tr("Not saved."), sentence}; });
}

}  // namespace ui
