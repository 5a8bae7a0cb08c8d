// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/number_text.h"

#include <QLocale>

#include "core/base/number.h"

namespace ui {
namespace {

constexpr char16_t kMinus = 0x2212;
constexpr char16_t kArabicDecimalMark = 0x066B;
constexpr char16_t kArabicGroupMark = 0x066C;
constexpr char16_t kNoBreakSpace = 0x00A0;
constexpr char16_t kNarrowNoBreakSpace = 0x202F;

}  // namespace

QString numberText(double value) {
  const QLocale locale;
  QString text = QString::fromStdString(core::formatNumber(value));
  text.replace(QLatin1Char('.'), locale.decimalPoint());
  text.replace(QLatin1Char('-'), locale.negativeSign());
  const char32_t zero = locale.zeroDigit().toUcs4().value(0, U'0');
  if (zero == U'0') return text;
  for (QChar& character : text) {
    if (character.isDigit())
      character = QChar(static_cast<char16_t>(zero + static_cast<char32_t>(character.digitValue())));
  }
  return text;
}

QString roundedNumberText(double value, int digits) {
  return numberText(QString::number(value, 'g', digits).toDouble());
}

char decimalMark() { return QLocale().decimalPoint() == QLatin1String(",") ? ',' : '.'; }

std::string typedText(const QString& text) {
  QString plain;
  for (const QChar character : text) {
    switch (character.unicode()) {
      case kMinus: plain += QLatin1Char('-'); break;
      case kArabicDecimalMark: plain += QLatin1Char('.'); break;
      case kArabicGroupMark:
      case kNoBreakSpace:
      case kNarrowNoBreakSpace: break;
      default: plain += character.isDigit() ? QChar(u'0' + character.digitValue()) : character;
    }
  }
  return plain.toStdString();
}

}  // namespace ui
