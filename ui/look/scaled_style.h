// SPDX-License-Identifier: GPL-3.0-or-later
// Qt's style "Fusion" at the size of text that was chosen, and with this project's icons: what widgets take from their
// style grows with the text, so does the room that layouts leave, and whoever asks a standard icon gets a flat one.
#pragma once

#include <QPointer>
#include <QProxyStyle>

#include "ui/look/style_refresh.h"
#include "ui/look/theme.h"

class QLayout;

namespace ui {

class ScaledStyle : public QProxyStyle {
  Q_OBJECT

 public:
  explicit ScaledStyle(const Theme& theme);

  // 100 is the design's. Widgets follow when they are polished again, as a new style sheet makes them.
  void setScale(int percent) { scale_ = percent; }
  // The style sheet that is drawn over it.
  [[nodiscard]] StyleRefresh& sheet() { return *sheet_; }

  using QProxyStyle::polish;
  void polish(QWidget* widget) override;
  int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
  int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                QStyleHintReturn* returned) const override;
  QIcon standardIcon(StandardPixmap standard, const QStyleOption* option, const QWidget* widget) const override;

 private:
  void fit(QLayout& layout) const;
  void sizeWindow(QWidget& window, QSize wanted) const;
  [[nodiscard]] int scaled(int pixels) const { return (pixels * scale_ + 50) / 100; }

  QPointer<const Theme> theme_;  // The application keeps a style for longer than a theme lives.
  StyleRefresh* sheet_;
  int scale_ = 100;
};

}  // namespace ui
