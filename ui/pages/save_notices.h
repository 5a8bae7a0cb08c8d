// SPDX-License-Identifier: GPL-3.0-or-later
// What is told of a file that somebody has saved: one sentence whether it worked or not, in which the newest takes the place
// of the one before.
#pragma once

#include <QString>

namespace ui {

class Notices;

void tellSaved(Notices& notices, const QString& file);
void tellNotSaved(Notices& notices, const QString& sentence);

}  // namespace ui
