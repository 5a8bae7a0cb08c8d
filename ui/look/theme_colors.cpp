// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/theme_colors.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {
namespace {

struct Pair {
  QRgb light;
  QRgb dark;
};

// In the order of the enumeration.
constexpr Pair kColors[] = {
    {0xF3F4F6, 0x111317},  // Window
    {0xFFFFFF, 0x171A1F},  // Panel
    {0xFFFFFF, 0x1E2228},  // Raised
    {0xF7F8FA, 0x0D0F12},  // Sunken
    {0xEDEFF2, 0x242A31},  // Hover
    {0xE0F2EF, 0x16302D},  // Selected
    {0xE0E3E8, 0x272C34},  // Border
    {0xC3C9D2, 0x3B424D},  // BorderStrong
    {0x181B20, 0xE9EBEE},  // Text
    {0x4A5361, 0xAAB2BE},  // TextSecondary
    {0x616A78, 0x8C95A2},  // TextMuted
    {0xA3ABB7, 0x59616D},  // TextDisabled
    {0x0A7A6E, 0x35B9A7},  // Accent
    {0x086A60, 0x49CCBA},  // AccentHover
    {0x065A51, 0x2A9C8D},  // AccentPressed
    {0xFFFFFF, 0x04211D},  // OnAccent
    {0x08695F, 0x54CDBC},  // AccentText
    {0x0A7A6E, 0x54CDBC},  // Focus
    {0xC22F2A, 0xF2695F},  // Danger
    {0xFCEBEA, 0x2D1C1D},  // DangerTint
    {0x946000, 0xE5A83F},  // Warning
    {0xFBF2DF, 0x2B2418},  // WarningTint
    {0x1D63BD, 0x63A8F5},  // Info
    {0xE9F1FB, 0x17212E},  // InfoTint
    {0x22783A, 0x5DBB6E},  // Success
    {0xE8F5EB, 0x18271C},  // SuccessTint
    {0xFFFFFF, 0x171A1F},  // ChartBackground
    {0xECEEF1, 0x262B33},  // ChartGrid
    {0xC3C9D2, 0x3B424D},  // ChartAxis
    {0x616A78, 0x8C95A2},  // ChartTick
    {0xC3C9D2, 0x4A525E},  // ChartGhost
    {0x4A5361, 0xAAB2BE},  // ChartCrosshair
    {0x181B20, 0xE9EBEE},  // ChartBest
    {0xF7F8FA, 0x0D0F12},  // PictureBackground
    {0xC3C9D2, 0x3B424D},  // ScrollHandle
};
constexpr std::array<QRgb, 8> kRunColors = {0x2861D4, 0xE16A04, 0xB14271, 0x089592,
                                            0x9280D0, 0xCE1705, 0x988C5E, 0x117644};
constexpr std::array<QRgb, 10> kDifferenceStops = {0x000004, 0x180F3D, 0x440F76, 0x721F81, 0x9E2F7F,
                                                   0xCD4071, 0xF1605D, 0xFD9668, 0xFECA8D, 0xFCFDBF};

static_assert(std::size(kColors) == static_cast<std::size_t>(Color::ScrollHandle) + 1);

int mixed(int from, int to, double share) { return static_cast<int>(std::lround(from + (to - from) * share)); }

}  // namespace

QColor themeColor(Color color, bool dark) {
  const Pair& pair = kColors[static_cast<std::size_t>(color)];
  return QColor::fromRgb(dark ? pair.dark : pair.light);
}

QColor runColorAt(int index) {
  return QColor::fromRgb(kRunColors[static_cast<std::size_t>(index) % kRunColors.size()]);
}

QRgb differenceColor(double position) {
  const double place = std::clamp(position, 0.0, 1.0) * static_cast<double>(kDifferenceStops.size() - 1);
  const auto lower = std::min(static_cast<std::size_t>(place), kDifferenceStops.size() - 2);
  const double share = place - static_cast<double>(lower);
  const QRgb from = kDifferenceStops[lower];
  const QRgb to = kDifferenceStops[lower + 1];
  return qRgb(mixed(qRed(from), qRed(to), share), mixed(qGreen(from), qGreen(to), share),
              mixed(qBlue(from), qBlue(to), share));
}

QRgb signedDifferenceColor(double position) {
  const double share = std::clamp(std::abs(position), 0.0, 1.0);
  const QRgb end = position < 0.0 ? kRunColors[0] : kRunColors[1];
  return qRgb(mixed(255, qRed(end), share), mixed(255, qGreen(end), share), mixed(255, qBlue(end), share));
}

}  // namespace ui
