// SPDX-License-Identifier: GPL-3.0-or-later
// The look of everything: colours, fonts, sizes and icons by name, for the light and the dark theme. Widgets that paint
// take a Theme by reference and repaint on changed(); ordinary widgets follow the application's palette and style sheet.
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPixmap>
#include <QPointer>
#include <QString>
#include <array>

class QApplication;

namespace ui {

class ScaledStyle;

enum class ThemeMode { System, Light, Dark };

enum class Color {
  Window,
  Panel,
  Raised,
  Sunken,
  Hover,
  Selected,
  Border,
  BorderStrong,
  Text,
  TextSecondary,
  TextMuted,
  TextDisabled,
  Accent,
  AccentHover,
  AccentPressed,
  OnAccent,
  AccentText,
  Focus,
  Danger,
  DangerTint,
  Warning,
  WarningTint,
  Info,
  InfoTint,
  Success,
  SuccessTint,
  ChartBackground,
  ChartGrid,
  ChartAxis,
  ChartTick,
  ChartGhost,
  ChartCrosshair,
  ChartBest,
  PictureBackground,
  ScrollHandle,
};

enum class FontRole { Caption, Small, Body, BodyStrong, Title, Page, Welcome, Evidence, Mono, MonoStrong };

// Lengths in device-independent pixels, as the design gives them.
struct Space {
  static constexpr int kTiny = 4;     // Inside a control.
  static constexpr int kSmall = 8;    // Between controls.
  static constexpr int kMedium = 12;  // Card padding and gutters.
  static constexpr int kLarge = 16;
  static constexpr int kPage = 24;  // Margin of reading pages.
};
struct Radius {
  static constexpr int kPicture = 3;
  static constexpr int kField = 4;
  static constexpr int kCard = 6;
  static constexpr int kDropZone = 10;
};
struct Size {
  static constexpr int kMenuBar = 32;
  static constexpr int kStatusBar = 28;
  static constexpr int kRail = 64;
  static constexpr int kRailItem = 54;
  static constexpr int kRailIcon = 20;
  static constexpr int kIcon = 16;
  static constexpr int kSetupPanel = 320;
  static constexpr int kSetupPanelSmall = 288;
  static constexpr int kRunHeader = 48;
  static constexpr int kDoctor = 296;
  static constexpr int kDoctorSmall = 224;
  static constexpr int kCardHeader = 40;
  static constexpr int kControl = 28;
  static constexpr int kControlSmall = 24;
  static constexpr int kControlLarge = 40;
  static constexpr int kFormLabel = 84;
  static constexpr int kBanner = 32;
  static constexpr int kScrubber = 44;
  static constexpr int kGridCell = 76;
  static constexpr int kGridCellMinimum = 48;
  static constexpr int kGridCellMaximum = 112;
  static constexpr int kGridGap = 6;
};

class Theme : public QObject {
  Q_OBJECT

 public:
  explicit Theme(QObject* parent = nullptr);

  void setMode(ThemeMode mode);
  [[nodiscard]] ThemeMode mode() const { return mode_; }
  [[nodiscard]] bool isDark() const { return dark_; }
  // What the desktop asks for; used in System mode.
  void setSystemDark(bool dark);
  // In per cent of what the desktop asks for, from the smallest to the largest; those between are what people step through.
  static constexpr std::array kTextScales = {75, 90, 100, 110, 125, 150, 175, 200};
  void setTextScale(int percent);
  [[nodiscard]] int chosenTextScale() const { return chosenTextScale_; }
  // The next larger of kTextScales for 1, the next smaller for -1.
  [[nodiscard]] int textScaleBeside(int direction) const;
  // In per cent of the design's text sizes: what was chosen, on a desktop of large text more.
  [[nodiscard]] int textScale() const;
  // A length that holds text, given at 100 per cent.
  [[nodiscard]] int scaled(int pixels) const { return (pixels * textScale() + 50) / 100; }
  // Panels switch at once and pictures do not flicker where a person asks for less motion.
  void setReducedMotion(bool reduced) { reducedMotion_ = reduced; }
  [[nodiscard]] bool isMotionReduced() const { return reducedMotion_; }

  [[nodiscard]] QColor color(Color color) const;
  [[nodiscard]] QFont font(FontRole role) const;
  // A run keeps its colour everywhere; the ninth and later ones begin again.
  [[nodiscard]] QColor runColor(int index) const;
  // Drawn for this project in one colour: resources/icons/NAME.svg, tinted.
  [[nodiscard]] QIcon icon(const QString& name, Color color = Color::TextSecondary) const;
  [[nodiscard]] QPixmap pixmap(const QString& name, Color color, int size, double devicePixelRatio) const;

  // Gives the application palette, font and style sheet, and keeps them up to date from then on.
  void applyTo(QApplication& application);

 signals:
  void changed();

 private:
  void refresh();

  ThemeMode mode_ = ThemeMode::System;
  bool dark_ = false;
  bool reducedMotion_ = false;
  bool systemIsDark_ = false;
  int chosenTextScale_ = 100;
  int systemTextScale_ = 100;
  QApplication* application_ = nullptr;
  QPointer<ScaledStyle> style_;  // The application's.
};

}  // namespace ui
