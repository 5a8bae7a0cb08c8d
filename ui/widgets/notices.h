// SPDX-License-Identifier: GPL-3.0-or-later
// What a page has to say: one notice at a time above its content, with what can be done about it, in the language of the
// moment.
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <chrono>
#include <functional>
#include <utility>

#include "ui/widgets/notice_bar.h"

namespace ui {

struct Notice {
  NoticeBar::Tone tone = NoticeBar::Tone::Info;
  QString title;
  QString text{};
  QString action{};                // What its button says; "" has none.
  std::function<void()> chosen{};  // What that button does, once the notice has gone.
  bool canBeClosed = true;
  bool stays = false;        // Goes by nobody but who said it.
  bool returns = false;      // Comes back when what has taken its place has gone, as what can be done with a run does.
  QWidget* field = nullptr;  // Something to fill in, which outlives the notice.
  QString cause{};           // What has to be mended, for settle; "" stands until somebody closes it.

  [[nodiscard]] Notice blaming(const QString& what) && {
    cause = what;
    return std::move(*this);
  }
};

class Notices : public QObject {
  Q_OBJECT

 public:
  using Words = std::function<Notice()>;

  // The page puts bar() where it shall stand.
  Notices(const Theme& theme, QWidget* page);

  [[nodiscard]] NoticeBar* bar() const { return bar_; }
  // All but dangers go by themselves after this time; 0 lets them stand, as it is at first.
  void setLifetime(std::chrono::milliseconds lifetime) { lifetime_ = lifetime; }
  // Takes the place of what stood there. words are asked now, and once more whenever the language changes while it stands.
  void notify(Words words);
  // What a notice complains of has been mended: it goes, unless another has taken its place.
  void settle(const QString& cause);
  // Takes away what stands, and what it offered, and what would come back.
  void hide();

 protected:
  bool event(QEvent* event) override;

 private:
  void show();
  // What stands goes; what it had taken the place of comes back.
  void leave();

  NoticeBar* bar_;
  Words words_;
  bool returns_ = false;
  Words behind_;  // What comes back.
  std::function<void()> chosen_;
  QString cause_;
  std::chrono::milliseconds lifetime_{0};
  QTimer timer_;
};

}  // namespace ui
