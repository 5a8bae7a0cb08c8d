// SPDX-License-Identifier: GPL-3.0-or-later
// A picture on which the place is marked where the largest error is expected; then the output and its error stand beside it,
// with the place where it really is. The place is one of a few fields, by a click or by arrow keys and Enter.
#pragma once

#include <QImage>
#include <QWidget>
#include <optional>
#include <vector>

#include "core/run/train_event.h"
#include "ui/widgets/painted_parts.h"

namespace ui {

class Theme;

class MarkingPicture : public QWidget, public PaintedParts {
  Q_OBJECT

 public:
  explicit MarkingPicture(const Theme& theme, QWidget* parent = nullptr);

  // Another picture, unmarked; what was shown of another is hidden again.
  void setPicture(const core::Probe& probe, const core::ProbeOutput& output);
  // From 0, row by row; none before anything was marked.
  [[nodiscard]] std::optional<std::size_t> marked() const { return marked_; }
  // Of each field; empty where the output has another shape.
  [[nodiscard]] const std::vector<double>& errors() const { return errors_; }
  // Shows the output and its error, and takes no more marks.
  void reveal();
  [[nodiscard]] bool isRevealed() const { return isRevealed_; }

  [[nodiscard]] QString wholeText() const override;
  // The fields of the target.
  [[nodiscard]] int partCount() const override;
  [[nodiscard]] QString partText(int part) const override;
  [[nodiscard]] QRect partRect(int part) const override;
  [[nodiscard]] int currentPart() const override { return static_cast<int>(current_); }
  [[nodiscard]] bool isPressable() const override { return !isRevealed_; }
  void pressPart(int part) override { mark(static_cast<std::size_t>(part)); }

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] int heightForWidth(int width) const override;

 signals:
  void markedChanged();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  enum Panel { Input, Target, Output, Error, kPanels };

  [[nodiscard]] int titleHeight() const;
  // Of a picture, where four have to stand beside each other in this width.
  [[nodiscard]] int sideFor(int width) const;
  [[nodiscard]] QRect panelRect(int panel) const;
  [[nodiscard]] QRect fieldRect(int panel, std::size_t field) const;
  [[nodiscard]] QString panelTitle(int panel) const;
  void mark(std::size_t field);
  void moveTo(int row, int column);
  void paintFields(QPainter& painter) const;
  void outline(QPainter& painter, int panel, std::size_t field, const QColor& color, Qt::PenStyle style) const;

  const Theme& theme_;
  std::vector<QImage> images_;  // One for each panel; empty before there is a picture.
  std::vector<double> errors_;
  std::optional<std::size_t> marked_;
  std::size_t current_ = 0;
  bool isRevealed_ = false;
};

}  // namespace ui
