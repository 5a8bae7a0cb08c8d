// SPDX-License-Identifier: GPL-3.0-or-later
// The application's style sheet, made from the theme. Widgets choose a look by the dynamic property "kind", set with
// setKind(), and keep to what is listed here:
//   QPushButton   "primary" (filled, the next likely action), "danger", "quiet" (no border), "link" (words alone), "find" (looks like a field), "link-card"; none: an ordinary button
//   QToolButton   "segment" (one of a row of choices; also "first" and "last"), "rail", "header" (of a folding group),
//                 "link"; none: a small icon button
//   QFrame        "card", "panel" (edge to edge, no border), "banner-info", "banner-warning", "banner-danger",
//                 "banner-success", "popup" (a read-out over other widgets), "drop", "run-chip" (a compared run), "line" (a hairline), "chosen-card"
//   QLabel        "secondary", "muted", "caption", "title", "page", "welcome", "error", "mono", "strong", "chip"
//   QAbstractSpinBox, QLineEdit, QComboBox   "bad" (holds a value that is refused), "mono"
#pragma once

#include <QSize>
#include <QString>

class QWidget;

namespace ui {

class Theme;

[[nodiscard]] QString styleSheet(const Theme& theme);

// Names of the dynamic properties that hold a widget's designed size, in pixels at the usual size of text.
inline constexpr auto kDesignedHeight = "designedHeight";
inline constexpr auto kDesignedWidth = "designedWidth";
inline constexpr auto kDesignedMaximumWidth = "designedMaximumWidth";
inline constexpr auto kDesignedMinimum = "designedMinimum";
inline constexpr auto kDesignedIcon = "designedIcon";
inline constexpr auto kDesignedWindow = "designedWindow";

// Fixes a height or a width that the design gives and that grows with the text (scaled_style.h).
void setDesignedHeight(QWidget* widget, int pixels);
void setDesignedWidth(QWidget* widget, int pixels);
void setDesignedMaximumWidth(QWidget* widget, int pixels);  // Not fixed, but no wider.
void setDesignedMinimum(QWidget* widget, QSize pixels);     // Not smaller; 0 leaves a side free.
void setDesignedIcon(QWidget* widget, int pixels);          // Of a button, or of the rows of a list.
void setDesignedWindow(QWidget* window, QSize pixels);      // As it opens, as far as the screen has room.

// Changes a widget's kind and repaints it accordingly.
void setKind(QWidget* widget, const QString& kind);

}  // namespace ui
