// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/ui_test.h"

#include <QDir>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QWidget>

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

void keep(const QImage& picture, const QString& name) {
  const QString folder = qEnvironmentVariable("AFTERIMAGE_SCREENSHOTS");
  if (folder.isEmpty()) return;
  QDir().mkpath(folder);
  picture.save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

}  // namespace testing
