// SPDX-License-Identifier: GPL-3.0-or-later
// A line above the page's content: what happened, and the one or two things that can be done about it.
#pragma once

#include <QFrame>
#include <QPointer>
#include <QString>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace ui {

class Theme;

class NoticeBar : public QFrame {
  Q_OBJECT

 public:
  enum class Tone { Info, Warning, Danger, Success };

  explicit NoticeBar(const Theme& theme, QWidget* parent = nullptr);

  // title is set strongly, text after it. An empty action has no button.
  void notify(Tone tone, const QString& title, const QString& text, const QString& action = {},
              const QString& secondAction = {});
  // Stands between the text and the buttons until another takes its place; null takes it away. It stays whoever's it was.
  void setField(QWidget* field);
  [[nodiscard]] QString text() const;

 signals:
  void actionChosen();
  void secondActionChosen();

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void refreshIcon();
  void arrange();

  const Theme& theme_;
  Tone tone_ = Tone::Info;
  QBoxLayout* outer_;
  QHBoxLayout* row_;  // Field and buttons.
  QPointer<QWidget> field_;
  QLabel* icon_;
  QLabel* text_;
  QPushButton* action_;
  QPushButton* second_;
};

}  // namespace ui
