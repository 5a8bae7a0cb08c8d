// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/matrix_painter.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QPolygonF>
#include <algorithm>

#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/marks/run_marker.h"
#include "ui/words/metric_words.h"

namespace ui {
namespace {

constexpr int kMatrixMarker = 9;
constexpr int kLeastLetters = 7;  // Of a name.
constexpr int kLongestCorner = 14;

}  // namespace

MatrixPainter::MatrixPainter(const Theme& theme, const MatrixModel& model, const MatrixLayout& layout)
    : theme_(theme), model_(model), layout_(layout) {}

void MatrixPainter::setChosenCell(int row, int column, bool hasFocus) {
  chosenRow_ = row;
  chosenColumn_ = column;
  hasFocus_ = hasFocus;
}

void MatrixPainter::paint(QPainter& painter, const QRect& area) const {
  const QRect body = layout_.body(area);
  painter.save();
  painter.setClipRect(body);
  for (int row = 0; row < model_.rows(); ++row) {
    const QRect cell = layout_.wholeCellRect(row, 0);
    if (cell.top() <= body.bottom() && cell.bottom() >= body.top()) paintRow(painter, row);
  }
  painter.restore();
  paintHeader(painter, area);
  if (layout_.totalsHeight() > 0) paintTotals(painter, area);
}

// What is painted may be a step behind what is asked for: its own epochs stand above it.
void MatrixPainter::paintHeader(QPainter& painter, const QRect& area) const {
  const std::vector<Column> columns = model_.columns();
  painter.save();
  painter.setClipRect(QRect(layout_.labelWidth(), 0, area.width() - layout_.labelWidth(), layout_.headerHeight()));
  for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
    const Column& column = columns[static_cast<std::size_t>(i)];
    const QRect line = layout_.columnLine(i);
    painter.setPen(theme_.color(Color::Text));
    painter.setFont(theme_.font(FontRole::Small));
    if (column.kind == Column::Kind::Run) {
      paintRunName(painter, line, model_.shownRuns()[column.run]);
    } else {
      painter.drawText(line, Qt::AlignCenter, model_.columnName(column));
    }
  }
  painter.restore();
}

void MatrixPainter::paintRunName(QPainter& painter, const QRect& line, const MatrixColumn& run) const {
  const QFontMetrics metrics(painter.font());
  const QString letter = runLetter(run.slot);
  const int letterWidth = metrics.horizontalAdvance(letter);
  const int nameRoom = line.width() - kMatrixMarker - 3 * Space::kTiny - letterWidth;
  const bool isNamed = nameRoom >= kLeastLetters * metrics.averageCharWidth();  // Less says nothing; the chips do.
  const QString name = isNamed ? metrics.elidedText(run.run->name(), Qt::ElideMiddle, nameRoom) : QString();
  const int width = kMatrixMarker + 2 * Space::kTiny + metrics.horizontalAdvance(letter + name) + Space::kTiny;
  int x = line.left() + std::max(0, (line.width() - width) / 2);
  const auto write = [&](const QString& text) {
    painter.drawText(QRect(x, line.top(), line.width(), line.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
  };
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF marker(x, (line.height() - kMatrixMarker) / 2.0, kMatrixMarker, kMatrixMarker);
  painter.fillPath(runMarker(run.slot, marker), theme_.runColor(run.slot));
  x += kMatrixMarker + Space::kTiny;
  write(letter);
  painter.setPen(theme_.color(Color::TextSecondary));
  x += letterWidth + Space::kTiny;
  write(name);
  painter.setFont(theme_.font(FontRole::Caption));
  const QString epoch = run.epoch ? tr("epoch %1").arg(QLocale().toString(qlonglong{*run.epoch})) : tr("no epoch");
  painter.drawText(line.translated(0, line.height()), Qt::AlignCenter, epoch);
}

void MatrixPainter::paintRow(QPainter& painter, int row) const {
  const QRect first = layout_.cellRect(row, 0);
  painter.save();
  painter.setFont(theme_.font(FontRole::Small));
  painter.setPen(theme_.color(Color::TextSecondary));
  const QString name = QFontMetrics(painter.font())
                           .elidedText(QString::fromStdString(model_.picture(row).name), Qt::ElideLeft, first.width());
  painter.translate(0, first.bottom());
  painter.rotate(-90);
  painter.drawText(QRect(0, 0, first.width(), layout_.labelWidth()), Qt::AlignCenter, name);
  painter.restore();
  painter.save();
  painter.setClipRect(QRect(layout_.labelWidth() - Space::kTiny, 0, 1 << 20, 1 << 20), Qt::IntersectClip);
  const std::vector<Column> columns = model_.columns();
  for (int column = 0; column < static_cast<int>(columns.size()); ++column) {
    paintCell(painter, row, column, columns[static_cast<std::size_t>(column)]);
    paintValues(painter, row, column, columns[static_cast<std::size_t>(column)]);
  }
  painter.restore();
}

QString MatrixPainter::absence(int row, std::size_t run) const {
  if (!model_.tiles()->problems[run].isEmpty()) return tr("cannot be read");
  if (!model_.shownRuns()[run].couldBeAsked) return tr("could not be asked");
  return model_.output(row, run) != nullptr ? tr("other size") : tr("no such epoch");
}

void MatrixPainter::paintCell(QPainter& painter, int row, int column, const Column& shown) const {
  const QRect cell = layout_.cellRect(row, column);
  const bool isRun = shown.kind == Column::Kind::Run;
  painter.fillRect(cell, theme_.color(Color::PictureBackground));
  if (const MatrixTiles* const tiles = model_.tiles()) {
    const MatrixRow& made = model_.tilesOf(row);
    const QImage& tile = isRun                                ? made.outputs[shown.run]
                         : shown.kind == Column::Kind::Target ? made.target
                                                              : made.input;
    paintTile(painter, cell, tile, tiles->request.lens);
    if (isRun && tile.isNull()) {
      painter.setFont(theme_.font(FontRole::Caption));
      painter.setPen(theme_.color(Color::TextMuted));
      painter.drawText(cell.adjusted(2, 2, -2, -2), Qt::AlignCenter | Qt::TextWordWrap, absence(row, shown.run));
    }
  }
  paintFrame(painter, cell, isRun && model_.bestRun(row) == shown.run);
  if (row == chosenRow_ && column == chosenColumn_) paintChosen(painter, cell);
}

void MatrixPainter::paintFrame(QPainter& painter, const QRect& cell, bool isBest) const {
  if (isBest) {
    painter.setPen(QPen(theme_.color(Color::Accent), 2));
    painter.drawRect(cell.adjusted(-1, -1, 1, 1));
  } else {
    painter.setPen(QPen(theme_.color(Color::Border), 1));
    painter.drawRect(QRectF(cell).adjusted(0.5, 0.5, -0.5, -0.5));  // Its outer edge is the cell's at every scale.
  }
}

void MatrixPainter::paintChosen(QPainter& painter, const QRect& cell) const {
  const QRectF outside = QRectF(cell).adjusted(-2.5, -2.5, 2.5, 2.5);
  const double side = std::min(kLongestCorner, cell.width() / 3);
  painter.setPen(QPen(theme_.color(hasFocus_ ? Color::Text : Color::TextSecondary), hasFocus_ ? 3 : 2));
  const auto corner = [&](const QPointF& at, double right, double down) {
    painter.drawPolyline(QPolygonF{at + QPointF(right * side, 0.0), at, at + QPointF(0.0, down * side)});
  };
  corner(outside.topLeft(), 1.0, 1.0);
  corner(outside.topRight(), -1.0, 1.0);
  corner(outside.bottomLeft(), 1.0, -1.0);
  corner(outside.bottomRight(), -1.0, -1.0);
}

void MatrixPainter::paintValues(QPainter& painter, int row, int column, const Column& shown) const {
  if (model_.tiles() == nullptr) return;
  const QRect line = layout_.valueRect(row, column);
  painter.setFont(theme_.font(FontRole::Mono));
  if (shown.kind == Column::Kind::Input && model_.hasTargets()) {
    painter.setPen(theme_.color(Color::TextMuted));
    painter.drawText(line, Qt::AlignCenter, metricNumber("psnr", model_.tilesOf(row).inputPsnr));
  }
  if (shown.kind != Column::Kind::Run) return;
  const core::ProbeOutput* const output = model_.output(row, shown.run);
  if (output == nullptr) return;
  const bool isBest = model_.bestRun(row) == shown.run;
  paintPair(painter, line, metricNumber("psnr", output->psnr), metricNumber("ssim", output->ssim),
            theme_.font(isBest ? FontRole::MonoStrong : FontRole::Mono),
            theme_.color(isBest ? Color::AccentText : Color::Text));
}

void MatrixPainter::paintPair(QPainter& painter, const QRect& line, const QString& strong, const QString& quiet,
                              const QFont& font, const QColor& color) const {
  const QFont quietFont = painter.font();
  const int strongWidth = QFontMetrics(font).horizontalAdvance(strong);
  const QFontMetrics quietMetrics(quietFont);
  const bool areBeside = layout_.valueLines() == 1;
  const int gap = quietMetrics.horizontalAdvance(QLatin1Char(' '));
  const int width = areBeside ? strongWidth + gap + quietMetrics.horizontalAdvance(quiet) : strongWidth;
  QRect place = line;
  place.setLeft(line.left() + (line.width() - width) / 2);
  painter.setFont(font);
  painter.setPen(color);
  painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, strong);
  painter.setFont(quietFont);
  painter.setPen(theme_.color(Color::TextMuted));
  if (!areBeside) return painter.drawText(line.translated(0, line.height()), Qt::AlignCenter, quiet);
  place.setLeft(place.left() + strongWidth + gap);
  painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, quiet);
}

void MatrixPainter::paintTotalNames(QPainter& painter, int top) const {
  const QRect words(layout_.labelWidth(), top, model_.firstRun() * layout_.columnWidth(), layout_.line());
  painter.setFont(theme_.font(FontRole::Small));
  const auto word = [&](int place, const QString& text) {
    const QString shown = QFontMetrics(painter.font()).elidedText(text, Qt::ElideRight, words.width());
    painter.drawText(words.translated(0, place * layout_.line()), Qt::AlignLeft | Qt::AlignVCenter, shown);
  };
  painter.setPen(theme_.color(Color::Text));
  word(0, tr("Mean"));
  painter.setPen(theme_.color(Color::TextSecondary));
  word(layout_.valueLines(), tr("Times best"));
  word(layout_.valueLines() + 1, tr("Whole set"));
}

void MatrixPainter::paintTotals(QPainter& painter, const QRect& area) const {
  const int top = area.bottom() - layout_.totalsHeight() + Space::kSmall;
  painter.save();
  painter.setPen(theme_.color(Color::Border));
  painter.drawLine(0, top - Space::kTiny, area.right(), top - Space::kTiny);
  paintTotalNames(painter, top);
  const int left = layout_.labelWidth() + model_.firstRun() * layout_.columnWidth() - 1;
  painter.setClipRect(QRect(left, top, area.width(), layout_.totalsHeight()));
  painter.setFont(theme_.font(FontRole::Mono));
  for (std::size_t run = 0; run < model_.runs().size(); ++run) {
    const std::optional<MatrixModel::Total> total = model_.total(run);
    if (!total) continue;
    QRect line = layout_.columnLine(model_.firstRun() + static_cast<int>(run));
    line.moveTop(top);
    paintPair(painter, line, metricNumber("psnr", total->psnr), metricNumber("ssim", total->ssim),
              theme_.font(FontRole::MonoStrong), theme_.color(Color::Text));
    painter.setPen(theme_.color(Color::TextSecondary));
    const QRect best = line.translated(0, layout_.valueLines() * layout_.line());
    painter.drawText(best, Qt::AlignCenter, QLocale().toString(total->best));
    if (const std::optional<double> psnr = model_.wholeSetPsnr(run)) {
      painter.drawText(best.translated(0, layout_.line()), Qt::AlignCenter, metricNumber("psnr", *psnr));
    }
  }
  painter.restore();
}

}  // namespace ui
