// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/ui_test.h"

#include <QColor>
#include <QDir>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QWidget>
#include <cstdlib>

namespace testing {

// What Qt's offscreen platform says of itself is no fault of a widget.
void failOnQtWarnings() {
  QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support).*")));
}

void show(QWidget& widget) {
  widget.show();
  QVERIFY(QTest::qWaitForWindowExposed(&widget));
}

QImage settledPicture(QWidget& widget) {
  // Redraws are bundled by timers of at most 50 ms; an answer from a longer one comes after them.
  QTimer after;
  after.setSingleShot(true);
  QSignalSpy done(&after, &QTimer::timeout);
  after.start(120);
  done.wait();
  return widget.grab().toImage();
}

int distance(const QColor& a, const QColor& b) {
  return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue());
}

int pixelsLike(const QImage& image, const QColor& color, const QRect& area) {
  int count = 0;
  for (int y = area.top(); y <= area.bottom(); ++y) {
    for (int x = area.left(); x <= area.right(); ++x) count += distance(image.pixelColor(x, y), color) < 60 ? 1 : 0;
  }
  return count;
}

void keep(const QImage& picture, const QString& name) {
  const QString folder = qEnvironmentVariable("AFTERIMAGE_SCREENSHOTS");
  if (folder.isEmpty()) return;
  QDir().mkpath(folder);
  picture.save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

}  // namespace testing
