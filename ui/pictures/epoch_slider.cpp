// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/epoch_slider.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr int kMargin = 10;
constexpr int kPlayMilliseconds = 200;

}  // namespace

EpochSlider::EpochSlider(const Theme& theme, QWidget* parent) : QSlider(Qt::Horizontal, parent), theme_(theme) {
  setObjectName(QStringLiteral("epochSlider"));
  setLayoutDirection(Qt::LeftToRight);  // Time runs from left to right in every language.
  setRange(0, 0);
  setPageStep(10);
  player_.setInterval(kPlayMilliseconds);
  connect(&player_, &QTimer::timeout, this, &EpochSlider::step);
  connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
  connect(this, &QSlider::valueChanged, this, [this](int value) {
    if (!isAppending_) setFollowing(value == maximum());
    describe();
    if (!epochs_.empty()) emit epochChosen(epoch());
  });
}

void EpochSlider::setEpochs(std::vector<std::int64_t> epochs) {
  isAppending_ = true;
  epochs_ = std::move(epochs);
  setRange(0, std::max(0, static_cast<int>(epochs_.size()) - 1));
  const bool isThereAlready = value() == maximum();
  setValue(maximum());
  isAppending_ = false;
  setFollowing(true);
  describe();
  if (isThereAlready && !epochs_.empty()) emit epochChosen(epoch());
}

void EpochSlider::append(std::int64_t epoch) {
  isAppending_ = true;
  epochs_.push_back(epoch);
  const bool wasFirst = epochs_.size() == 1;
  setRange(0, static_cast<int>(epochs_.size()) - 1);
  if (following_) setValue(maximum());
  isAppending_ = false;
  describe();
  if (wasFirst) emit epochChosen(epoch);
  update();
}

void EpochSlider::setBest(std::optional<std::int64_t> epoch) {
  best_ = epoch;
  update();
}

void EpochSlider::setLive(bool live) {
  live_ = live;
  describe();
  update();
}

void EpochSlider::setFollowing(bool following) {
  if (following_ == following) return;
  following_ = following;
  emit followingChanged(following);
}

void EpochSlider::follow() {
  setFollowing(true);
  setValue(maximum());
}

std::int64_t EpochSlider::epoch() const { return epochs_.empty() ? 0 : epochs_[static_cast<std::size_t>(value())]; }

void EpochSlider::setEpoch(std::int64_t epoch) {
  const auto found = std::lower_bound(epochs_.begin(), epochs_.end(), epoch);
  if (found != epochs_.end() && *found == epoch) setValue(static_cast<int>(found - epochs_.begin()));
}

void EpochSlider::showBest() {
  if (best_) setEpoch(*best_);
}

void EpochSlider::setPlaying(bool playing) {
  if (playing == isPlaying() || (playing && epochs_.size() < 2)) return;
  if (playing) {
    if (value() == maximum()) setValue(0);
    player_.start();
  } else {
    player_.stop();
  }
  emit playingChanged(playing);
}

void EpochSlider::step() {
  if (value() >= maximum()) return setPlaying(false);
  setValue(value() + 1);
}

void EpochSlider::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Left: return setValue(value() - 1);
    case Qt::Key_Right: return setValue(value() + 1);
    case Qt::Key_Home: return setValue(0);
    case Qt::Key_End: return follow();
    case Qt::Key_B: return showBest();
    default: QSlider::keyPressEvent(event);
  }
}

void EpochSlider::mousePressEvent(QMouseEvent* event) {
  // A click goes where it points, not a page towards it.
  if (event->button() == Qt::LeftButton && maximum() > 0) {
    const double share = (event->position().x() - kMargin) / std::max(1, width() - 2 * kMargin);
    setValue(static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * maximum())));
  }
  QSlider::mousePressEvent(event);
}

QSize EpochSlider::sizeHint() const { return {200, 34}; }

int EpochSlider::xOf(int index) const {
  return kMargin + (maximum() == 0 ? 0 : (width() - 2 * kMargin) * index / maximum());
}

void EpochSlider::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const int middle = height() / 2 + 2;
  const int handle = xOf(value());
  const QColor accent = theme_.color(isEnabled() ? Color::Accent : Color::BorderStrong);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme_.color(Color::BorderStrong));
  painter.drawRoundedRect(kMargin, middle - 2, width() - 2 * kMargin, 4, 2, 2);
  painter.setBrush(accent);
  painter.drawRoundedRect(kMargin, middle - 2, handle - kMargin, 4, 2, 2);
  painter.setPen(QPen(theme_.color(Color::ChartTick), 1));
  int lastTick = -10;
  for (int i = 0; i < static_cast<int>(epochs_.size()); ++i) {
    const int x = xOf(i);
    if (x - lastTick < 3) continue;  // Closer than this they would be a bar.
    painter.drawLine(x, middle + 8, x, middle + 11);
    lastTick = x;
  }
  if (best_) {
    const auto found = std::lower_bound(epochs_.begin(), epochs_.end(), *best_);
    if (found != epochs_.end() && *found == *best_) {
      const int x = xOf(static_cast<int>(found - epochs_.begin()));
      painter.drawPixmap(x - 3, middle - 19,
                         theme_.pixmap(QStringLiteral("flag"), Color::Text, 12, devicePixelRatioF()));
    }
  }
  if (epochs_.empty()) return;
  painter.setPen(QPen(accent, 2));
  painter.setBrush(theme_.color(hasFocus() ? Color::Accent : Color::Panel));
  painter.drawEllipse(QPoint(handle, middle), 7, 7);
}

void EpochSlider::describe() {
  const QLocale locale;
  if (epochs_.empty()) {
    setAccessibleDescription(tr("No epoch yet"));
    return;
  }
  const QString place =
      tr("%1 of %2").arg(locale.toString(qlonglong{epoch()}), locale.toString(qlonglong{epochs_.back()}));
  setAccessibleDescription(live_ && following_ ? tr("%1, live").arg(place) : place);
}

}  // namespace ui
