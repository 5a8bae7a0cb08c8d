// SPDX-License-Identifier: GPL-3.0-or-later
// The ways out of a chart: a picture, a drawing, a PDF, a table in a file or on the clipboard.
#pragma once

#include <QMenu>
#include <QString>
#include <vector>

namespace core {
struct ReportChart;
}

namespace ui {

// For programs: commas between cells, English columns, a point in numbers. For people, who paste it into a spreadsheet of their
// language: tabs, its words and its decimal mark.
enum class TableFor { Programs, People };

// A chart that can be saved.
class ExportableChart {
 public:
  virtual ~ExportableChart() = default;

  // Suggested for the file.
  [[nodiscard]] virtual QString exportName() const = 0;
  // As it is drawn on paper: what of it is seen, with its title, unit and names.
  [[nodiscard]] virtual core::ReportChart paperChart() const = 0;
  // Every point in full precision.
  [[nodiscard]] virtual QString table(TableFor reader) const = 0;
};

class ExportMenu : public QMenu {
  Q_OBJECT

 public:
  // chart: must outlive the menu.
  ExportMenu(ExportableChart& chart, QWidget* parent);

 signals:
  void saved(const QString& file);
  void failed(const QString& sentence);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  enum class Format { Png, Svg, Pdf, Csv };
  void retranslate();
  void ask(Format format);
  void write(Format format, const QString& file);

  ExportableChart& chart_;
  std::vector<QAction*> save_;
  QAction* copy_;
};

}  // namespace ui
