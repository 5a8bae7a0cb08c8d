// SPDX-License-Identifier: GPL-3.0-or-later
// A field for a colour: six hexadecimal digits, and before them the colour itself, which opens a dialog to choose another.
#pragma once

#include <QLineEdit>

class QAction;

namespace ui {

class ColourField : public QLineEdit {
  Q_OBJECT

 public:
  explicit ColourField(QWidget* parent = nullptr);

  // For screen readers and as a tooltip of the swatch.
  void setSwatchName(const QString& name);

 signals:
  // A person chose one in the dialog: "ffcc00".
  void colourChosen(const QString& digits);

 private:
  void showSwatch();
  void ask();

  QAction* swatch_;
};

}  // namespace ui
