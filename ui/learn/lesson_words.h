// SPDX-License-Identifier: GPL-3.0-or-later
// Parts that the steps of a lesson are put together from: paragraphs under a caption, and links to terms.
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace ui {

// In pixels at 100 per cent text size: longer lines are hard to read. Whoever holds paragraphs is not wider.
inline constexpr int kReadableWidth = 760;

// A paragraph of a lesson.
[[nodiscard]] QLabel* paragraph(QWidget* parent, const char* kind = "");

// A caption and the paragraph below it.
class CaptionedText : public QWidget {
  Q_OBJECT

 public:
  explicit CaptionedText(QWidget* parent);

  void setTexts(const QString& caption, const QString& text);
  [[nodiscard]] QString text() const;

 private:
  QLabel* caption_;
  QLabel* text_;
};

// A button for each term, which leads to the glossary.
class TermLinks : public QWidget {
  Q_OBJECT

 public:
  TermLinks(const std::vector<const char*>& terms, QWidget* parent);

 signals:
  void termWanted(const QString& id);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  std::vector<const char*> terms_;
  QLabel* title_;
  std::vector<QToolButton*> links_;
};

// The content of a step: what does not fit is scrolled to.
[[nodiscard]] QWidget* scrolled(QWidget* content, QWidget* parent);

}  // namespace ui
