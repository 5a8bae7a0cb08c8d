// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/report_pdf.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>
#include <QTextLayout>
#include <QTextOption>
#include <algorithm>

#include "core/exchange/report_chart.h"

namespace ui {
namespace {

// All lengths are points, 72 an inch.
constexpr int kPointsAnInch = 72;
constexpr int kFineness = 16;  // Of the paper's grid: a 16th of a point.
constexpr double kMargin = 48.0;
constexpr double kGap = 8.0;
constexpr double kPaddingOfCells = 6.0;
constexpr double kTextSize = 10.0;
constexpr double kSmallTextSize = 8.5;
constexpr double kSmallestPicture = 60.0;
constexpr double kLargestPicture = 120.0;
const QColor kInk(0x1b, 0x1b, 0x1f);
const QColor kQuiet(0x5b, 0x5d, 0x66);
const QColor kLine(0xe2, 0xe3, 0xe8);

QFont fontOf(double points, bool isBold) {
  QFont font(QStringLiteral("Inter"));
  font.setPointSizeF(points);
  font.setBold(isBold);
  return font;
}

// Puts one part below the other.
class PdfFlow {
 public:
  explicit PdfFlow(QPdfWriter& writer) : writer_(writer), painter_(&writer) {
    painter_.scale(kFineness, kFineness);
    painter_.setRenderHint(QPainter::SmoothPixmapTransform, false);
    width_ = writer.width() / static_cast<double>(kFineness);
    height_ = writer.height() / static_cast<double>(kFineness);
  }

  void write(const core::ReportHeading& heading) {
    static constexpr double kSizes[] = {20.0, 14.0, 11.5};
    const int level = std::clamp(heading.level, 1, 3);
    constexpr double kWithIt = 90.0;  // What it is about begins on the same page.
    if (y_ > 0.0) y_ += kGap;
    if (y_ + kWithIt > height_) turnPage();
    paragraph(QString::fromStdString(heading.text), kSizes[level - 1], true, kInk, 0.0);
  }

  void write(const core::ReportText& text) {
    paragraph(QString::fromStdString(text.text), kTextSize, false, text.isQuiet ? kQuiet : kInk, 0.0);
  }

  void write(const core::ReportTable& table) {
    if (table.rows.empty()) return;
    const std::size_t columns = table.rows.front().size();
    const double width = width_ / static_cast<double>(std::max<std::size_t>(columns, 1));
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      double height = 0.0;
      for (const bool isDrawn : {false, true}) {
        if (isDrawn) makeRoom(height + kPaddingOfCells);
        for (std::size_t cell = 0; cell < table.rows[i].size(); ++cell) {
          const QString text = QString::fromStdString(table.rows[i][cell]);
          const double x = static_cast<double>(cell) * width;
          const bool isHead = i == 0;
          height = std::max(height,
                            draw(text, kTextSize, isHead, isHead ? kQuiet : kInk, x, width - kPaddingOfCells, isDrawn));
        }
      }
      y_ += height + kPaddingOfCells / 2.0;
      painter_.setPen(QPen(kLine, 0.5));
      painter_.drawLine(QPointF(0, y_), QPointF(width_, y_));
      y_ += kPaddingOfCells / 2.0;
    }
    y_ += kGap;
  }

  void write(const core::ReportChart& chart) {
    const double scale = width_ / core::kReportChartWidth;
    const double height = core::reportChartHeight(chart) * scale;
    makeRoom(height + 3.0 * kSmallTextSize);
    QSvgRenderer(QByteArray::fromStdString(core::chartSvg(chart, core::paperColours(), "chart")))
        .render(&painter_, QRectF(0, y_, width_, height));
    y_ += height;
    if (!chart.note.empty()) paragraph(QString::fromStdString(chart.note), kSmallTextSize, false, kQuiet, 0.0);
    y_ += kGap;
  }

  void write(const core::ReportPictures& pictures) {
    if (pictures.columns.empty()) return;
    const double width = width_ / static_cast<double>(pictures.columns.size());
    double height = 0.0;
    for (const bool isDrawn : {false, true}) {
      if (isDrawn) makeRoom(height + kLargestPicture);
      for (std::size_t i = 0; i < pictures.columns.size(); ++i) {
        height = std::max(height, draw(QString::fromStdString(pictures.columns[i]), kSmallTextSize, true, kQuiet,
                                       static_cast<double>(i) * width, width - kPaddingOfCells, isDrawn));
      }
    }
    y_ += height + 4.0;
    for (const core::ReportPictures::Row& row : pictures.rows) write(row, width);
    if (!pictures.note.empty()) write(core::ReportText{pictures.note, true});
    y_ += kGap;
  }

  void write(const core::ReportFinding& finding) {
    const QString title =
        QStringLiteral("%1: %2").arg(QString::fromStdString(finding.kind), QString::fromStdString(finding.title));
    constexpr double kIndent = 12.0;
    const double width = width_ - kIndent;
    double height = draw(title, kTextSize, true, kInk, kIndent, width, false) + 4.0;
    for (const std::string& sentence : finding.sentences) {
      height += draw(QString::fromStdString(sentence), kTextSize, false, kInk, kIndent, width, false) + 4.0;
    }
    makeRoom(height);
    painter_.fillRect(QRectF(0, y_, 3.0, height - 4.0), finding.severity == core::Severity::Note ? kQuiet : kInk);
    paragraph(title, kTextSize, true, kInk, kIndent);
    for (const std::string& sentence : finding.sentences) {
      paragraph(QString::fromStdString(sentence), kTextSize, false, kInk, kIndent);
    }
    y_ += kGap;
  }

  // Paper has no use for a table that programs read.
  void write(const core::ReportNumbers&) {}

 private:
  void turnPage() {
    writer_.newPage();
    y_ = 0.0;
  }

  void makeRoom(double height) {
    if (y_ > 0.0 && y_ + height > height_) turnPage();
  }

  void write(const core::ReportPictures::Row& row, double columnWidth) {
    double height = 0.0;
    for (const auto& cell : row.cells) {
      if (cell) height = std::max(height, sizeOf(*cell, columnWidth).height());
    }
    const double words = 3.0 * kSmallTextSize;
    makeRoom(height + words);
    double below = y_;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (!row.cells[i]) continue;
      const core::ReportPicture& picture = *row.cells[i];
      const double x = static_cast<double>(i) * columnWidth;
      const QSizeF size = sizeOf(picture, columnWidth);
      const QImage image = QImage::fromData(QByteArray::fromStdString(picture.png), "PNG");
      painter_.drawImage(QRectF(QPointF(x, y_), size), enlarged(image));
      const QString text = i == 0 ? QString::fromStdString(row.name) : QString::fromStdString(picture.figure);
      const double top = y_;
      y_ += size.height() + 1.0;
      below = std::max(below, y_ + draw(text, kSmallTextSize, false, kQuiet, x, columnWidth - kPaddingOfCells, true));
      y_ = top;
    }
    y_ = below + kGap;
  }

  // Viewers smooth pictures whose pixels are large: as squares of many pixels they stay squares.
  [[nodiscard]] static QImage enlarged(const QImage& image) {
    constexpr int kEnough = 400;
    const int larger = std::max({image.width(), image.height(), 1});
    const int scale = std::max(1, kEnough / larger);
    return image.scaled(image.size() * scale, Qt::IgnoreAspectRatio, Qt::FastTransformation);
  }

  [[nodiscard]] static QSizeF sizeOf(const core::ReportPicture& picture, double columnWidth) {
    const QSizeF size(std::max(picture.width, 1), std::max(picture.height, 1));
    const double larger = std::max(size.width(), size.height());
    const double wanted =
        std::clamp(larger, kSmallestPicture, std::min(kLargestPicture, columnWidth - kPaddingOfCells));
    return size * (wanted / larger);
  }

  // Lines of it as far as they fit on a page, the rest on the next.
  void paragraph(const QString& text, double size, bool isBold, const QColor& colour, double indent) {
    const double height = draw(text, size, isBold, colour, indent, width_ - indent, false);
    if (height < height_) {
      makeRoom(height);
      y_ += draw(text, size, isBold, colour, indent, width_ - indent, true) + 4.0;
      return;
    }
    for (const QString& part : text.split(QLatin1Char('\n'))) {
      makeRoom(draw(part, size, isBold, colour, indent, width_ - indent, false));
      y_ += draw(part, size, isBold, colour, indent, width_ - indent, true);
    }
  }

  // Answers its height.
  double draw(const QString& text, double size, bool isBold, const QColor& colour, double x, double width,
              bool isDrawn) {
    QTextLayout layout(QString(text).replace(QLatin1Char('\n'), QChar::LineSeparator), fontOf(size, isBold),
                       &metricsDevice_);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    double height = 0.0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
      line.setLineWidth(width);
      line.setPosition({0.0, height});
      height += line.height();
    }
    layout.endLayout();
    if (isDrawn) {
      painter_.setPen(colour);
      layout.draw(&painter_, {x, y_});
    }
    return height;
  }

  QPdfWriter& writer_;
  QPainter painter_;
  QImage metricsDevice_ = pointDevice();  // On which a point is a pixel.
  double width_ = 0.0;
  double height_ = 0.0;
  double y_ = 0.0;

  static QImage pointDevice() {
    constexpr double kInchesAMetre = 39.3701;
    QImage image(1, 1, QImage::Format_RGB32);
    image.setDotsPerMeterX(qRound(kPointsAnInch * kInchesAMetre));
    image.setDotsPerMeterY(qRound(kPointsAnInch * kInchesAMetre));
    return image;
  }
};

}  // namespace

QByteArray reportPdf(const core::Report& report) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  {
    QPdfWriter writer(&buffer);
    writer.setTitle(QString::fromStdString(report.title));
    writer.setCreator(QStringLiteral("Afterimage"));
    writer.setResolution(kPointsAnInch * kFineness);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Point);
    PdfFlow flow(writer);
    for (const core::ReportPart& part : report.parts) {
      std::visit([&flow](const auto& held) { flow.write(held); }, part);
    }
  }
  return bytes;
}

}  // namespace ui
