// SPDX-License-Identifier: GPL-3.0-or-later
// The ways out of a chart: a picture, a drawing, a PDF, a table in a file or on the clipboard.
#pragma once

#include <QMenu>
#include <QString>
#include <vector>

namespace ui {

// A chart that can be saved. Answers false where the file could not be written.
class ExportableChart {
 public:
  virtual ~ExportableChart() = default;

  // Suggested for the file.
  [[nodiscard]] virtual QString exportName() const = 0;
  [[nodiscard]] virtual bool savePng(const QString& file) = 0;
  [[nodiscard]] virtual bool savePdf(const QString& file) = 0;
  [[nodiscard]] virtual bool saveSvg(const QString& file) = 0;
  // Every point in full precision, written for programs. separator: ',' for files, tab for the clipboard.
  [[nodiscard]] virtual QString table(QChar separator) const = 0;
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
