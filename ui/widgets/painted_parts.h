// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader finds in a widget that paints itself: its parts, each with words and a place.
#pragma once

#include <QRect>
#include <QString>

class QWidget;

namespace ui {

// Implemented by the widget.
class PaintedParts {
 public:
  virtual ~PaintedParts() = default;

  // Of the whole: "12 of 23 runs selected".
  [[nodiscard]] virtual QString wholeText() const = 0;
  [[nodiscard]] virtual int partCount() const = 0;
  // "Learning rate, 0.0001 to 0.01, selected over 0.001"
  [[nodiscard]] virtual QString partText(int part) const = 0;
  // In the widget's coordinates.
  [[nodiscard]] virtual QRect partRect(int part) const = 0;
  // The part that the keyboard acts on; -1 where there is none.
  [[nodiscard]] virtual int currentPart() const { return -1; }
  // Whether a click on a part does something, which screen readers offer then, and that.
  [[nodiscard]] virtual bool isPressable() const { return false; }
  virtual void pressPart(int) {}
};

// Once per program, before the first window.
void installPaintedPartsAccessibility();
// Tells screen readers that the keyboard acts on another part, or that the whole's words have changed.
void announcePart(QWidget* widget, int part);
void announceWhole(QWidget* widget, const QString& text);

}  // namespace ui
