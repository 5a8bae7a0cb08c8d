// SPDX-License-Identifier: GPL-3.0-or-later
// Runs as points of two of their settings or results, with their pictures where these do not cover each other. A drag
// brushes both axes at once.
#pragma once

#include <QImage>
#include <QPixmap>
#include <QPointF>
#include <QStringList>
#include <QTimer>
#include <QWidget>

#include "ui/compare/brushed_runs.h"
#include "ui/compare/scatter_frame.h"
#include "ui/compare/scatter_places.h"
#include "ui/compare/scatter_thumbnails.h"
#include "ui/widgets/painted_parts.h"

namespace ui {

class RunReadOut;
class Theme;

class ScatterPlot : public QWidget, public PaintedParts {
  Q_OBJECT

 public:
  // runs: must outlive the plot.
  ScatterPlot(const Theme& theme, BrushedRuns& runs, QWidget* parent = nullptr);

  // Keys of axes. One that does not exist leaves the first (x) or the last (y) one.
  void setAxes(const QString& x, const QString& y);
  [[nodiscard]] QString xKey() const { return xKey_; }
  [[nodiscard]] QString yKey() const { return yKey_; }
  // A run's picture; a null one takes it away.
  void setThumbnail(const QString& uid, const QImage& picture);

  // In the widget's coordinates.
  [[nodiscard]] QPointF pointOf(std::size_t run) const;
  [[nodiscard]] QPointF pointOf(double x, double y) const;  // Positions on the axes, 0 to 1.

  [[nodiscard]] QString wholeText() const override;
  // The compared runs.
  [[nodiscard]] int partCount() const override { return static_cast<int>(runs_.compared().size()); }
  [[nodiscard]] QString partText(int part) const override;
  [[nodiscard]] QRect partRect(int part) const override;
  [[nodiscard]] bool isPressable() const override { return true; }
  void pressPart(int part) override;

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
  void runChosen(const QString& uid);
  // Points that have room for a picture and have none. Each run is asked for once.
  void thumbnailsWanted(const QStringList& uids);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  enum class Drag { None, NewBrush, WholeBrush };

  void adoptRuns();
  void adoptBrushes();
  void placeThumbnails();
  void askForThumbnails();
  [[nodiscard]] bool hasAxes() const { return x_ >= 0 && y_ >= 0; }
  [[nodiscard]] ScatterFrame frame() const;
  [[nodiscard]] ScatterPlaces places() const;
  // Of the brushes on both axes; empty without one.
  [[nodiscard]] QRectF brushedArea() const;
  void brush(const QRectF& chosen);
  void clearBrushes();
  [[nodiscard]] int runAt(const QPointF& point) const;
  void hover(int run);
  void stepCurrent(int direction);
  [[nodiscard]] QString describe(std::size_t run) const;

  const Theme& theme_;
  BrushedRuns& runs_;
  QString xKey_;
  QString yKey_;
  int x_ = -1;
  int y_ = -1;
  ScatterThumbnails thumbnails_;
  QTimer askTimer_;
  QPixmap others_;
  RunReadOut* readOut_;
  int hovered_ = -1;  // The index of a run.
  Drag drag_ = Drag::None;
  QPointF pressed_;
  QRectF atPress_;
  bool hasMoved_ = false;
};

}  // namespace ui
