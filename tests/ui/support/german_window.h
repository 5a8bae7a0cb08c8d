// SPDX-License-Identifier: GPL-3.0-or-later
// German for as long as a test wants it.
#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace testing {

// Everything is told in German while it lives.
class GermanWindow {
 public:
  GermanWindow() {
    if (!german_.load(QStringLiteral(":/i18n/afterimage_de.qm"))) qFatal("The German texts are missing.");
    QCoreApplication::installTranslator(&german_);
  }
  ~GermanWindow() { QCoreApplication::removeTranslator(&german_); }
  GermanWindow(const GermanWindow&) = delete;
  GermanWindow& operator=(const GermanWindow&) = delete;

 private:
  QTranslator german_;
};

}  // namespace testing
