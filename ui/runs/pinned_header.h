// SPDX-License-Identifier: GPL-3.0-or-later
// A header whose first sections stay in sight when the table is scrolled sideways, and whose arrow stands beside the text
// of the column that is sorted by.
#pragma once

#include <QHeaderView>

namespace ui {

class Theme;

class PinnedHeader : public QHeaderView {
  Q_OBJECT

 public:
  explicit PinnedHeader(const Theme& theme, QWidget* parent = nullptr);

  // So many sections, counted from the left as they stand.
  void setPinned(int sections);
  [[nodiscard]] int pinned() const { return pinned_; }
  [[nodiscard]] bool isPinned(int logicalIndex) const;
  // In pixels; 0 while nothing is scrolled out of sight, because then every section stands where it belongs.
  [[nodiscard]] int pinnedWidth() const;
  // Which section is in sight at this place, or -1.
  [[nodiscard]] int sectionInSight(int x) const;

 signals:
  void pinnedChanged();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void paintSection(QPainter* painter, const QRect& area, int logicalIndex) const override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;

 private:
  // The event where the pinned section would be if nothing were scrolled.
  [[nodiscard]] QMouseEvent unscrolled(const QMouseEvent& event) const;

  const Theme& theme_;
  int pinned_ = 0;
};

}  // namespace ui
