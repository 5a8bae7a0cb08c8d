// SPDX-License-Identifier: GPL-3.0-or-later
// Asks a person for a tag.
#pragma once

#include <QString>
#include <QStringList>
#include <functional>

class QWidget;

namespace ui {

// known: tags in use, which are offered. chosen is called with neither an empty tag nor one with spaces around it, and never
// where the person thinks better of it or the window has gone.
void askForTag(QWidget* window, const QStringList& known, std::function<void(const QString& tag)> chosen);

}  // namespace ui
