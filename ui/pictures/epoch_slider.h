// SPDX-License-Identifier: GPL-3.0-or-later
// Walks through every stored epoch: a tick for each, a flag on the best, and the last one followed while a run goes on.
#pragma once

#include <QSlider>
#include <QTimer>
#include <cstdint>
#include <optional>
#include <vector>

namespace ui {

class Theme;

class EpochSlider : public QSlider {
  Q_OBJECT

 public:
  explicit EpochSlider(const Theme& theme, QWidget* parent = nullptr);

  // Rising. Follows the last one, unless a person has moved back.
  void setEpochs(std::vector<std::int64_t> epochs);
  void append(std::int64_t epoch);
  void setBest(std::optional<std::int64_t> epoch);
  // Whether more epochs will come: then the last one is "live".
  void setLive(bool live);
  [[nodiscard]] bool isLive() const { return live_; }
  [[nodiscard]] bool isFollowing() const { return following_; }
  void follow();

  [[nodiscard]] const std::vector<std::int64_t>& epochs() const { return epochs_; }
  // 0 where there is none.
  [[nodiscard]] std::int64_t epoch() const;
  void setEpoch(std::int64_t epoch);
  void showBest();

  // From here to the end, then stops; from the first epoch when it stands on the last.
  void setPlaying(bool playing);
  [[nodiscard]] bool isPlaying() const { return player_.isActive(); }
  void setPlayInterval(int milliseconds) { player_.setInterval(milliseconds); }

 signals:
  void epochChosen(std::int64_t epoch);
  void followingChanged(bool following);
  void playingChanged(bool playing);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  [[nodiscard]] QSize sizeHint() const override;

 private:
  void describe();
  void setFollowing(bool following);
  void step();
  [[nodiscard]] int xOf(int index) const;

  const Theme& theme_;
  std::vector<std::int64_t> epochs_;
  std::optional<std::int64_t> best_;
  bool live_ = false;
  bool following_ = true;
  bool isAppending_ = false;
  QTimer player_;
};

}  // namespace ui
