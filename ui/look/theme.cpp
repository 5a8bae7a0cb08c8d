// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "ui/look/scaled_style.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme_colors.h"

// A static library's resources are linked in only when asked for, and only from outside a namespace.
static void initializeResources() { Q_INIT_RESOURCE(resources); }

namespace ui {
namespace {

struct FontSpec {
  int pixels;
  QFont::Weight weight;
  bool mono;
};

FontSpec specOf(FontRole role) {
  switch (role) {
    case FontRole::Caption: return {11, QFont::Normal, false};
    case FontRole::Small: return {12, QFont::Normal, false};
    case FontRole::Body: return {13, QFont::Normal, false};
    case FontRole::BodyStrong: return {13, QFont::DemiBold, false};
    case FontRole::Title: return {15, QFont::DemiBold, false};
    case FontRole::Page: return {20, QFont::DemiBold, false};
    case FontRole::Welcome: return {24, QFont::DemiBold, false};
    case FontRole::Evidence: return {20, QFont::DemiBold, false};
    case FontRole::Mono: return {12, QFont::Normal, true};
    case FontRole::MonoStrong: return {12, QFont::DemiBold, true};
  }
  return {13, QFont::Normal, false};
}

QPalette paletteOf(bool dark) {
  const auto of = [dark](Color color) { return themeColor(color, dark); };
  QPalette palette(of(Color::Text), of(Color::Panel), of(Color::Raised), of(Color::Border), of(Color::Border),
                   of(Color::Text), of(Color::Text), of(Color::Sunken), of(Color::Window));
  palette.setColor(QPalette::AlternateBase, of(Color::Hover));
  palette.setColor(QPalette::ToolTipBase, of(Color::Raised));
  palette.setColor(QPalette::ToolTipText, of(Color::Text));
  palette.setColor(QPalette::PlaceholderText, of(Color::TextMuted));
  palette.setColor(QPalette::Highlight, of(Color::Accent));
  palette.setColor(QPalette::HighlightedText, of(Color::OnAccent));
  palette.setColor(QPalette::Link, of(Color::AccentText));
  palette.setColor(QPalette::LinkVisited, of(Color::AccentText));
  for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
    palette.setColor(QPalette::Disabled, role, of(Color::TextDisabled));
  }
  return palette;
}

bool isDarkPalette(const QPalette& palette) {
  return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

// Each is drawn once for all who show it.
QPixmap drawn(const QString& name, const QColor& color, const QSize& size) {
  const QString kept =
      QStringLiteral("icon/%1/%2/%3x%4").arg(name, color.name(QColor::HexArgb)).arg(size.width()).arg(size.height());
  QPixmap pixmap;
  if (QPixmapCache::find(kept, &pixmap)) return pixmap;
  QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
  if (!file.open(QIODevice::ReadOnly)) {
    qWarning("There is no icon named %s.", qUtf8Printable(name));
    return {};
  }
  QSvgRenderer renderer(file.readAll());
  pixmap = QPixmap(size);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  renderer.render(&painter);
  painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
  painter.fillRect(pixmap.rect(), color);
  painter.end();
  QPixmapCache::insert(kept, pixmap);
  return pixmap;
}

// Drawn when it is first shown in a size: a change of the look makes a hundred icons anew, and few of them are seen.
class TintedIcon : public QIconEngine {
 public:
  TintedIcon(QString name, const QColor& color, const QColor& disabled)
      : name_(std::move(name)), color_(color), disabled_(disabled) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
    const double ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(rect, pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state));
  }
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
    const bool isDisabled = mode == QIcon::Disabled;
    const int side = std::min(size.width(), size.height());
    QPixmap& pixmap = drawn_[{side, isDisabled}];
    if (pixmap.isNull() && side > 0) pixmap = drawn(name_, isDisabled ? disabled_ : color_, {side, side});
    return pixmap;
  }
  QIconEngine* clone() const override { return new TintedIcon(*this); }

 private:
  QString name_;
  QColor color_;
  QColor disabled_;
  std::map<std::pair<int, bool>, QPixmap> drawn_;
};

// 100 for a desktop's text of any usual size, which is up to 15 pixels (11 points at 96 dots per inch); more for people who
// have asked their desktop for larger text.
int systemTextScale() {
  constexpr int kUsualPixels = 15;
  const int pixels = QFontInfo(QFontDatabase::systemFont(QFontDatabase::GeneralFont)).pixelSize();
  return std::max(100, 100 * pixels / kUsualPixels);
}

}  // namespace

Theme::Theme(QObject* parent) : QObject(parent) { initializeResources(); }

void Theme::setMode(ThemeMode mode) {
  mode_ = mode;
  refresh();
}

void Theme::setSystemDark(bool dark) {
  if (systemIsDark_ == dark) return;
  systemIsDark_ = dark;
  if (mode_ == ThemeMode::System) refresh();
}

void Theme::setTextScale(int percent) {
  chosenTextScale_ = std::clamp(percent, kTextScales.front(), kTextScales.back());
  refresh();
}

int Theme::textScaleBeside(int direction) const {
  if (direction > 0) {
    const auto* const larger = std::upper_bound(kTextScales.begin(), kTextScales.end(), chosenTextScale_);
    return larger == kTextScales.end() ? kTextScales.back() : *larger;
  }
  const auto* const place = std::lower_bound(kTextScales.begin(), kTextScales.end(), chosenTextScale_);
  return place == kTextScales.begin() ? kTextScales.front() : *(place - 1);
}

int Theme::textScale() const {
  return std::clamp(chosenTextScale_ * systemTextScale_ / 100, kTextScales.front(), kTextScales.back());
}

QColor Theme::color(Color color) const { return themeColor(color, dark_); }

QFont Theme::font(FontRole role) const {
  const FontSpec spec = specOf(role);
  QFont font;
  font.setFamilies(
      spec.mono ? QStringList{QStringLiteral("JetBrains Mono"), QStringLiteral("monospace")}
                : QStringList{QStringLiteral("Inter"), QFontDatabase::systemFont(QFontDatabase::GeneralFont).family()});
  if (spec.mono) font.setStyleHint(QFont::Monospace);
  font.setPixelSize(static_cast<int>(std::lround(spec.pixels * textScale() / 100.0)));
  font.setWeight(spec.weight);
  return font;
}

QColor Theme::runColor(int index) const { return runColorAt(index); }

QPixmap Theme::pixmap(const QString& name, Color color, int size, double devicePixelRatio) const {
  QPixmap pixmap = drawn(name, this->color(color), QSize(size, size) * devicePixelRatio);
  pixmap.setDevicePixelRatio(devicePixelRatio);
  return pixmap;
}

QIcon Theme::icon(const QString& name, Color color) const {
  return QIcon(new TintedIcon(name, this->color(color), this->color(Color::TextDisabled)));
}

void Theme::applyTo(QApplication& application) {
  application_ = &application;
  systemIsDark_ = isDarkPalette(application.palette());
  systemTextScale_ = systemTextScale();
  style_ = new ScaledStyle(*this);  // The style sheet is drawn for it; native styles differ too much.
  application.setStyle(style_);
  refresh();
}

void Theme::refresh() {
  dark_ = mode_ == ThemeMode::Dark || (mode_ == ThemeMode::System && systemIsDark_);
  if (application_ != nullptr) {
    application_->setPalette(paletteOf(dark_));
    application_->setFont(font(FontRole::Body));
    if (style_) {
      style_->setScale(textScale());  // Before the style sheet, which has every widget polished again.
      style_->sheet().apply(*application_, styleSheet(*this));
    }
  }
  emit changed();
}

}  // namespace ui
