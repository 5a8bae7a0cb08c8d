// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/lesson.h"

#include <QCoreApplication>

namespace ui {

QString lessonText(const char* english) { return QCoreApplication::translate("Lesson", english); }

}  // namespace ui
