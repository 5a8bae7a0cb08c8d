// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/message_lines.h"

#include <QStringList>

#include "ui/words/message_text.h"

namespace ui {

QString messageLines(const std::vector<core::Message>& messages) {
  QStringList lines;
  for (const core::Message& message : messages) lines += messageText(message);
  return lines.join(QLatin1Char('\n'));
}

}  // namespace ui
