// SPDX-License-Identifier: GPL-3.0-or-later
// Takes pictures of the window and its dialogs in every look: language, theme, size of the window and of the letters.
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>
#include <functional>

class QWidget;

namespace testing {

// A picture is FOLDER/STATE-LOOK.png, of a look such as de-dark-1280 or, in large letters, de-150-1280: the width in pixels
// of the screen. AFTERIMAGE_LOOKS, names of looks or their beginnings with commas between them, takes these alone.
class Photographer {
 public:
  Photographer(QWidget& window, QString folder);

  // One state in every look.
  void take(const QString& state) { takeOf(window_, state); }
  // Of another window than the program's.
  void takeOf(QWidget& shown, const QString& state);
  // A dialog that this opens, once in each language and theme, and in large letters, as large as it comes.
  void takeOpened(const QString& state, const QString& name, const std::function<void()>& open);
  // In the last language and theme.
  void takeDialog(const QString& name, QSize size);

  // Whether anybody asked for a screen of small pixels.
  [[nodiscard]] static bool isFineWanted();
  static void wait(int milliseconds);
  // Ends the program where it takes longer than some minutes.
  static void waitFor(const std::function<bool()>& reached);

 private:
  // A language and a theme, or large letters: "de-dark", "de-150".
  void inEveryLook(const std::function<void(const QString& look)>& act);
  void takeSizes(QWidget& shown, const QString& state, const QString& look);
  void chooseIndex(const QString& name, int index);
  void setTextScale(int percent);

  QWidget& window_;
  QString folder_;
};

}  // namespace testing
