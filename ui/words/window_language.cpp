// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/window_language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace ui {
namespace {

bool loadTexts(QTranslator& texts, const QLocale& locale) {
  return texts.load(locale, QStringLiteral("afterimage"), QStringLiteral("_"), QStringLiteral(":/i18n"));
}

}  // namespace

WindowLanguage::~WindowLanguage() { fallSilent(); }

void WindowLanguage::fallSilent() {
  QCoreApplication::removeTranslator(&texts_);
  QCoreApplication::removeTranslator(&toolKitWords_);
  QCoreApplication::removeTranslator(&toolKit_);
}

void WindowLanguage::use(const QString& code) { use(code.isEmpty() ? QLocale::system() : QLocale(code)); }

void WindowLanguage::use(const QLocale& locale) {
  QLocale::setDefault(locale);
  fallSilent();
  const QLocale english(QLocale::English);
  const bool isTranslated = loadTexts(texts_, locale);
  if (!isTranslated && !loadTexts(texts_, english)) return;
  if (toolKit_.load(isTranslated ? locale : english, QStringLiteral("qtbase"), QStringLiteral("_"),
                    QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
    QCoreApplication::installTranslator(&toolKit_);
  }
  QCoreApplication::installTranslator(&toolKitWords_);
  QCoreApplication::installTranslator(&texts_);
}

}  // namespace ui
