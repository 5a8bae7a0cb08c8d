// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/style_sheet.h"

#include <QFile>
#include <QRegularExpression>
#include <QStyle>
#include <QVariant>
#include <QWidget>
#include <algorithm>
#include <cmath>

#include "ui/look/theme.h"

namespace ui {
namespace {

struct NamedColor {
  const char* name;
  Color color;
};

// How the style sheet's text calls the colours: "@accent".
constexpr NamedColor kNames[] = {
    {"window", Color::Window},
    {"panel", Color::Panel},
    {"raised", Color::Raised},
    {"sunken", Color::Sunken},
    {"hover", Color::Hover},
    {"selected", Color::Selected},
    {"border", Color::Border},
    {"borderStrong", Color::BorderStrong},
    {"text", Color::Text},
    {"textSecondary", Color::TextSecondary},
    {"textMuted", Color::TextMuted},
    {"textDisabled", Color::TextDisabled},
    {"accent", Color::Accent},
    {"accentHover", Color::AccentHover},
    {"accentPressed", Color::AccentPressed},
    {"onAccent", Color::OnAccent},
    {"accentText", Color::AccentText},
    {"focus", Color::Focus},
    {"danger", Color::Danger},
    {"dangerTint", Color::DangerTint},
    {"warning", Color::Warning},
    {"warningTint", Color::WarningTint},
    {"info", Color::Info},
    {"infoTint", Color::InfoTint},
    {"success", Color::Success},
    {"successTint", Color::SuccessTint},
    {"scrollHandle", Color::ScrollHandle},
};

QString colorNamed(const QString& name, const Theme& theme) {
  for (const NamedColor& entry : kNames) {
    if (name == QLatin1String(entry.name)) return theme.color(entry.color).name();
  }
  qWarning("The style sheet names an unknown colour: %s", qUtf8Printable(name));
  return QStringLiteral("magenta");
}

}  // namespace

// resources/theme/afterimage.qss holds @colour, px(n): n pixels at the chosen text size, and px(n-m): m less than that, where
// a border is as much thicker, and circle(n): the radius that makes a circle of px(n) with a border of one pixel.
QString styleSheet(const Theme& theme) {
  QFile file(QStringLiteral(":/theme/afterimage.qss"));
  if (!file.open(QIODevice::ReadOnly)) return {};
  const QString source = QString::fromUtf8(file.readAll());
  static const QRegularExpression token(QStringLiteral("@([A-Za-z]+)|(px|circle)\\((\\d+)(?:-(\\d+))?\\)"));
  QString result;
  qsizetype position = 0;
  for (auto match = token.globalMatch(source); match.hasNext();) {
    const QRegularExpressionMatch found = match.next();
    result += QStringView(source).mid(position, found.capturedStart() - position);
    if (found.capturedLength(1) > 0) {
      result += colorNamed(found.captured(1), theme);
    } else {
      const double scaled = found.captured(3).toInt() * theme.textScale() / 100.0;
      int pixels = static_cast<int>(std::lround(scaled)) - found.captured(4).toInt();
      if (found.captured(2) == QLatin1String("circle")) pixels = (pixels + 2) / 2;  // A larger one makes corners of it.
      result += QString::number(std::max(0, pixels)) + QStringLiteral("px");
    }
    position = found.capturedEnd();
  }
  result += QStringView(source).mid(position);
  // Arrows and ticks are pictures, one for each theme.
  return result.replace(QStringLiteral("@@"), theme.isDark() ? QStringLiteral("dark") : QStringLiteral("light"));
}

void setDesignedHeight(QWidget* widget, int pixels) {
  widget->setProperty(kDesignedHeight, pixels);
  widget->setFixedHeight(pixels);
  widget->style()->polish(widget);
}

void setDesignedWidth(QWidget* widget, int pixels) {
  widget->setProperty(kDesignedWidth, pixels);
  widget->setFixedWidth(pixels);
  widget->style()->polish(widget);
}

void setDesignedMaximumWidth(QWidget* widget, int pixels) {
  widget->setProperty(kDesignedMaximumWidth, pixels);
  widget->setMaximumWidth(pixels);
  widget->style()->polish(widget);
}

void setDesignedMinimum(QWidget* widget, QSize pixels) {
  widget->setProperty(kDesignedMinimum, pixels);
  widget->setMinimumSize(pixels);
  widget->style()->polish(widget);
}

void setDesignedIcon(QWidget* widget, int pixels) {
  widget->setProperty(kDesignedIcon, pixels);
  widget->setProperty("iconSize", QSize(pixels, pixels));
  widget->style()->polish(widget);
}

void setDesignedWindow(QWidget* window, QSize pixels) {
  window->setProperty(kDesignedWindow, pixels);
  window->resize(pixels);
  window->style()->polish(window);
}

void setKind(QWidget* widget, const QString& kind) {
  if (widget->property("kind").toString() == kind) return;
  widget->setProperty("kind", kind);
  widget->style()->unpolish(widget);
  widget->style()->polish(widget);
  widget->update();
}

}  // namespace ui
