// SPDX-License-Identifier: GPL-3.0-or-later
// A question before something that cannot be taken back or that ends something. The answer that changes nothing is the one
// that Enter and Escape give.
#pragma once

#include <QString>
#include <functional>

class QMessageBox;
class QWidget;

namespace ui {

struct Question {
  QString name;  // Of the dialog; its button that acts is called "NAME_yes".
  QString title;
  QString text;
  QString yes;  // What acts, in words of its own: "Stop and close".
  QString no;   // What changes nothing: "Keep training".
  bool isDangerous = false;
};

// Shown over the parent's window, which goes on answering. The dialog belongs to the parent and goes when it is answered.
QMessageBox* ask(QWidget* parent, const Question& question, std::function<void()> onYes);

}  // namespace ui
