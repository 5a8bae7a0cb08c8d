// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/paper_chart.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>

#include "core/exchange/report_chart.h"
#include "ui/bridge/saved_file.h"

namespace ui {
namespace {

constexpr int kPngScale = 2;
constexpr double kPointsOfAPixel = 0.75;

QSize sizeOf(const core::ReportChart& chart) { return {core::kReportChartWidth, core::reportChartHeight(chart)}; }

}  // namespace

QByteArray paperSvg(const core::ReportChart& chart) {
  return QByteArray::fromStdString(core::chartSvg(chart, core::paperColours(), "chart"));
}

QByteArray paperPng(const core::ReportChart& chart) {
  QImage image(sizeOf(chart) * kPngScale, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  QSvgRenderer(paperSvg(chart)).render(&painter, QRectF(image.rect()));
  painter.end();
  return pngOf(image);
}

QByteArray paperPdf(const core::ReportChart& chart) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  if (!buffer.open(QIODevice::WriteOnly)) return {};
  QPdfWriter writer(&buffer);
  writer.setTitle(QString::fromStdString(chart.title));
  writer.setPageMargins({});
  writer.setPageSize(QPageSize(QSizeF(sizeOf(chart)) * kPointsOfAPixel, QPageSize::Point));
  QPainter painter(&writer);
  QSvgRenderer(paperSvg(chart)).render(&painter, QRectF(0, 0, writer.width(), writer.height()));
  painter.end();
  return bytes;
}

}  // namespace ui
