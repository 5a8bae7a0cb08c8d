// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/paper_chart.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgRenderer>

#include "core/exchange/report_chart.h"

namespace ui {
namespace {

constexpr int kPngScale = 2;
constexpr double kPointsOfAPixel = 0.75;

QSize sizeOf(const core::ReportChart& chart) { return {core::kReportChartWidth, core::reportChartHeight(chart)}; }

bool writeAll(const QString& file, const QByteArray& bytes) {
  QSaveFile target(file);
  return target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size() && target.commit();
}

}  // namespace

QByteArray paperSvg(const core::ReportChart& chart) {
  return QByteArray::fromStdString(core::chartSvg(chart, core::paperColours(), "chart"));
}

bool savePaperSvg(const core::ReportChart& chart, const QString& file) { return writeAll(file, paperSvg(chart)); }

bool savePaperPng(const core::ReportChart& chart, const QString& file) {
  QImage image(sizeOf(chart) * kPngScale, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  QSvgRenderer(paperSvg(chart)).render(&painter, QRectF(image.rect()));
  painter.end();
  QByteArray bytes;
  QBuffer buffer(&bytes);
  return buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG") && writeAll(file, bytes);
}

bool savePaperPdf(const core::ReportChart& chart, const QString& file) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  if (!buffer.open(QIODevice::WriteOnly)) return false;
  {
    QPdfWriter writer(&buffer);
    writer.setTitle(QString::fromStdString(chart.title));
    writer.setPageMargins({});
    writer.setPageSize(QPageSize(QSizeF(sizeOf(chart)) * kPointsOfAPixel, QPageSize::Point));
    QPainter painter(&writer);
    QSvgRenderer(paperSvg(chart)).render(&painter, QRectF(0, 0, writer.width(), writer.height()));
  }
  return writeAll(file, bytes);
}

}  // namespace ui
