// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of widgets share: warnings that fail, windows that are really shown, and pictures of them.
#pragma once

#include <QImage>
#include <QString>

class QColor;
class QWidget;

namespace testing {

// Qt's warnings fail the test that caused them.
void failOnQtWarnings();
// Shows the widget and waits until it is on the (offscreen) screen.
void show(QWidget& widget);
// The widget once everything that was waiting to be drawn is drawn.
QImage settledPicture(QWidget& widget);
// The differences of red, green and blue together, in grey levels.
int distance(const QColor& a, const QColor& b);
// How many pixels of an area are nearer to a colour than 60 grey levels.
int pixelsLike(const QImage& image, const QColor& color, const QRect& area);
// Keeps a picture for people where the variable AFTERIMAGE_SCREENSHOTS names a folder.
void keep(const QImage& picture, const QString& name);

}  // namespace testing
