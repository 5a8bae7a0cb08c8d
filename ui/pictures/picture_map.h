// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures as points of a plane: drawn where they cover no other one, dots elsewhere. A person chooses one of them.
#pragma once

#include <QImage>
#include <QPixmap>
#include <QPointF>
#include <QString>
#include <QWidget>
#include <array>
#include <optional>
#include <vector>

#include "ui/widgets/painted_parts.h"

class QPainter;

namespace ui {

class Theme;

class PictureMap : public QWidget, public PaintedParts {
  Q_OBJECT

 public:
  struct Point {
    QString name;
    QImage picture;
    QPointF place;  // From 0 to 1 each; upwards and to the right.
  };
  // One of two that are marked, with the word that stands at it.
  struct End {
    int point = 0;
    QString word;
  };

  // theme must outlive this.
  explicit PictureMap(const Theme& theme, QWidget* parent = nullptr);

  void setPoints(std::vector<Point> points);
  [[nodiscard]] const std::vector<Point>& points() const { return points_; }
  // Both ends of a way, each of them as far as it is among the points.
  void setEnds(std::optional<End> from, std::optional<End> to);
  // What stands there without points.
  void setEmptyText(const QString& text);
  // Points whose pictures are drawn.
  [[nodiscard]] const std::vector<int>& drawn() const { return drawn_; }
  // Of a point, in the widget's coordinates.
  [[nodiscard]] QPointF placeOf(int point) const;

  [[nodiscard]] QString wholeText() const override;
  [[nodiscard]] int partCount() const override { return static_cast<int>(points_.size()); }
  [[nodiscard]] QString partText(int part) const override;
  [[nodiscard]] QRect partRect(int part) const override;
  [[nodiscard]] int currentPart() const override { return current_; }
  [[nodiscard]] bool isPressable() const override { return true; }
  void pressPart(int part) override { emit chosen(part); }

 signals:
  void chosen(int point);  // By a person.

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void arrange();
  void paintPicture(QPainter& painter, int point) const;
  void paintEnds(QPainter& painter) const;
  [[nodiscard]] double side() const;
  [[nodiscard]] QRectF frameOf(int point) const;
  [[nodiscard]] bool isEnd(int point) const;
  // -1 where there is none.
  [[nodiscard]] int pointAt(const QPointF& position) const;
  void step(int direction);

  const Theme& theme_;
  std::vector<Point> points_;
  std::array<std::optional<End>, 2> ends_;
  std::vector<int> drawn_;
  std::vector<QPixmap> scaled_;       // Of the points; null where they are not drawn.
  std::vector<int> fromLeftToRight_;  // The points.
  QString emptyText_;
  int current_ = -1;
};

}  // namespace ui
