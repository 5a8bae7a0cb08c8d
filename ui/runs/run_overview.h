// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of one run at a glance: its pictures, its best values, what was changed before it, and the notes about it.
#pragma once

#include <vector>

#include "ui/widgets/column_area.h"

class QGridLayout;
class QImage;
class QLabel;

namespace ui {

class FactLines;
class RunEditor;
class RunNotes;
struct RunDetail;

class RunOverview : public ColumnArea {
  Q_OBJECT

 public:
  // editor must outlive this.
  explicit RunOverview(RunEditor& editor, QWidget* parent = nullptr);

  void showDetail(const RunDetail& detail);
  [[nodiscard]] RunNotes& notes() const { return *notes_; }

 private:
  void showPictures(const RunDetail& detail);
  void addPicture(int row, int column, const QImage& image, const QString& name);
  void showFacts(const RunDetail& detail);

  QGridLayout* pictures_;
  std::vector<QLabel*> shown_;  // In pictures_.
  FactLines* facts_;
  QLabel* changesTitle_;
  FactLines* changes_;
  RunNotes* notes_;
};

}  // namespace ui
