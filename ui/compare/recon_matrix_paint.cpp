// SPDX-License-Identifier: GPL-3.0-or-later
// How the matrix is laid out and painted.
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <cmath>

#include "ui/compare/recon_matrix.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/marks/run_marker.h"

namespace ui {
namespace {

constexpr int kMarker = 9;
constexpr int kTotalLines = 3;

QString decibels(double psnr) {
  if (std::isinf(psnr) && psnr > 0.0) return QStringLiteral("∞");
  return std::isfinite(psnr) ? QLocale().toString(psnr, 'f', 1) : QStringLiteral("–");
}
QString similarity(double ssim) { return std::isfinite(ssim) ? QLocale().toString(ssim, 'f', 2) : QStringLiteral("–"); }

// One behind or below the other, centred: the second in a quieter colour. area is the first line.
void paintPair(QPainter& painter, const QRect& area, int lines, const QString& first, const QString& second,
               const QColor& strong, const QColor& quiet, const QFont& font) {
  if (lines > 1) {
    paintPair(painter, area, 1, first, {}, strong, quiet, font);
    painter.setPen(quiet);
    painter.drawText(area.translated(0, area.height()), Qt::AlignCenter, second);
    return;
  }
  const QFontMetrics metrics(painter.font());
  const QFontMetrics strongMetrics(font);
  const int gap = second.isEmpty() ? 0 : metrics.horizontalAdvance(QLatin1Char(' '));
  const int width = strongMetrics.horizontalAdvance(first) + gap + metrics.horizontalAdvance(second);
  QRect left = area;
  left.setLeft(area.left() + (area.width() - width) / 2);
  const QFont before = painter.font();
  painter.setFont(font);
  painter.setPen(strong);
  painter.drawText(left, Qt::AlignLeft | Qt::AlignVCenter, first);
  painter.setFont(before);
  left.setLeft(left.left() + strongMetrics.horizontalAdvance(first) + gap);
  painter.setPen(quiet);
  painter.drawText(left, Qt::AlignLeft | Qt::AlignVCenter, second);
}

int lineHeight(const Theme& theme) { return QFontMetrics(theme.font(FontRole::Mono)).height(); }

}  // namespace

int ReconMatrix::headerHeight() const { return 2 * lineHeight(theme_) + Space::kTiny; }
int ReconMatrix::totalsHeight() const {
  return rows() > 1 ? (kTotalLines + figureLines() - 1) * lineHeight(theme_) + Space::kMedium : 0;
}
int ReconMatrix::figureLines() const {
  return QFontMetrics(theme_.font(FontRole::MonoStrong)).horizontalAdvance(QStringLiteral("00.0 0.00")) > cell_ ? 2 : 1;
}
int ReconMatrix::rowHeight() const { return cell_ + figureLines() * lineHeight(theme_) + Space::kSmall; }
int ReconMatrix::labelWidth() const { return QFontMetrics(theme_.font(FontRole::Small)).height() + Space::kTiny; }

QRect ReconMatrix::bodyRect() const { return viewport()->rect().adjusted(0, headerHeight(), 0, -totalsHeight()); }

QRect ReconMatrix::cellRect(int row, int column) const {
  const int x = labelWidth() + column * (cell_ + Size::kGridGap) - horizontalScrollBar()->value();
  return {x, headerHeight() + row * rowHeight() + 2 - verticalScrollBar()->value(), cell_, cell_};
}

void ReconMatrix::paintEvent(QPaintEvent*) {
  refreshTiles();
  QPainter painter(viewport());
  paintAll(painter, viewport()->rect());
}

QImage ReconMatrix::wholePicture() {
  const int width = labelWidth() + static_cast<int>(columns().size()) * (cell_ + Size::kGridGap) + Space::kSmall;
  const QSize size(width, headerHeight() + rows() * rowHeight() + totalsHeight());
  const int x = horizontalScrollBar()->value();
  const int y = verticalScrollBar()->value();
  const QSignalBlocker quietX(horizontalScrollBar());
  const QSignalBlocker quietY(verticalScrollBar());
  horizontalScrollBar()->setValue(0);
  verticalScrollBar()->setValue(0);
  QImage picture(size * devicePixelRatioF(), QImage::Format_RGB32);
  picture.setDevicePixelRatio(devicePixelRatioF());
  QPainter painter(&picture);
  paintAll(painter, QRect(QPoint(0, 0), size));
  painter.end();
  horizontalScrollBar()->setValue(x);
  verticalScrollBar()->setValue(y);
  return picture;
}

void ReconMatrix::paintAll(QPainter& painter, const QRect& area) const {
  painter.fillRect(area, theme_.color(Color::Panel));
  painter.setFont(theme_.font(FontRole::Small));
  if (rows() == 0 || runs_.empty()) {
    painter.setPen(theme_.color(Color::TextSecondary));
    painter.drawText(area.adjusted(Space::kPage, 0, -Space::kPage, 0), Qt::AlignCenter | Qt::TextWordWrap, emptyText_);
    return;
  }
  const QRect body = area.adjusted(0, headerHeight(), 0, -totalsHeight());
  painter.save();
  painter.setClipRect(body);
  for (int row = 0; row < rows(); ++row) {
    const QRect cell = cellRect(row, 0);
    if (cell.top() <= body.bottom() && cell.top() + rowHeight() >= body.top()) paintRow(painter, row);
  }
  painter.restore();
  paintHeader(painter, area);
  if (totalsHeight() > 0) paintTotals(painter, area);
}

void ReconMatrix::paintHeader(QPainter& painter, const QRect& area) const {
  painter.save();
  painter.setClipRect(QRect(labelWidth(), 0, area.width() - labelWidth(), headerHeight()));
  const std::vector<Column> all = columns();
  const int line = lineHeight(theme_);
  // What is painted may be a step behind what is asked for: its own epochs stand above it.
  const auto& shown = tiles_ && tiles_->order.columns.size() == runs_.size() ? tiles_->order.columns : runs_;
  for (int i = 0; i < static_cast<int>(all.size()); ++i) {
    const Column& column = all[static_cast<std::size_t>(i)];
    const QRect cell = cellRect(0, i);
    QRect first(cell.left(), 0, cell_, line);
    painter.setPen(theme_.color(Color::Text));
    painter.setFont(theme_.font(FontRole::Small));
    if (column.kind != Column::Kind::Run) {
      painter.drawText(first, Qt::AlignCenter, columnName(column));
      continue;
    }
    const MatrixColumn& run = shown[column.run];
    const QFontMetrics metrics(painter.font());
    const QString letter = runLetter(run.slot);
    const QString name = metrics.elidedText(run.run->name(), Qt::ElideMiddle,
                                            cell_ - kMarker - 3 * Space::kTiny - metrics.horizontalAdvance(letter));
    const int width = kMarker + 2 * Space::kTiny + metrics.horizontalAdvance(letter + name) + Space::kTiny;
    int x = cell.left() + std::max(0, (cell_ - width) / 2);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(runMarker(run.slot, QRectF(x, (line - kMarker) / 2.0, kMarker, kMarker)),
                     theme_.runColor(run.slot));
    x += kMarker + Space::kTiny;
    painter.drawText(QRect(x, 0, cell_, line), Qt::AlignLeft | Qt::AlignVCenter, letter);
    painter.setPen(theme_.color(Color::TextSecondary));
    x += metrics.horizontalAdvance(letter) + Space::kTiny;
    painter.drawText(QRect(x, 0, cell_, line), Qt::AlignLeft | Qt::AlignVCenter, name);
    painter.setFont(theme_.font(FontRole::Caption));
    const QString epoch = run.epoch ? tr("epoch %1").arg(QLocale().toString(qlonglong{*run.epoch})) : tr("no epoch");
    painter.drawText(first.translated(0, line), Qt::AlignCenter, epoch);
  }
  painter.restore();
}

void ReconMatrix::paintRow(QPainter& painter, int row) const {
  const QRect first = cellRect(row, 0);
  painter.save();
  painter.setFont(theme_.font(FontRole::Small));
  painter.setPen(theme_.color(Color::TextSecondary));
  const SharedPicture& picture = (*pictures_)[static_cast<std::size_t>(pictureAt(row))];
  const QString name =
      QFontMetrics(painter.font()).elidedText(QString::fromStdString(picture.name), Qt::ElideLeft, cell_);
  painter.translate(0, first.bottom());
  painter.rotate(-90);
  painter.drawText(QRect(0, 0, cell_, labelWidth()), Qt::AlignHCenter | Qt::AlignVCenter, name);
  painter.restore();
  painter.save();
  painter.setClipRect(QRect(labelWidth() - 2, 0, 1 << 20, 1 << 20), Qt::IntersectClip);
  for (int column = 0; column < static_cast<int>(columns().size()); ++column) {
    paintCell(painter, row, column);
    paintFigures(painter, row, column);
  }
  painter.restore();
}

void ReconMatrix::paintCell(QPainter& painter, int row, int column) const {
  const QRect cell = cellRect(row, column);
  const Column shown = columns()[static_cast<std::size_t>(column)];
  painter.fillRect(cell, theme_.color(Color::PictureBackground));
  QImage tile;
  QString instead;
  if (tiles_ && tiles_->order.columns.size() == runs_.size()) {
    const MatrixRow& made = tiles_->rows[static_cast<std::size_t>(pictureAt(row))];
    tile = shown.kind == Column::Kind::Input    ? made.input
           : shown.kind == Column::Kind::Target ? made.target
                                                : made.outputs[shown.run];
    if (shown.kind == Column::Kind::Run && tile.isNull()) {
      const bool isUnreadable = !tiles_->problems[shown.run].isEmpty();
      instead = isUnreadable                                                                     ? tr("cannot be read")
                : tiles_->output(static_cast<std::size_t>(pictureAt(row)), shown.run) != nullptr ? tr("other size")
                                                                                                 : tr("no such epoch");
    }
  }
  if (!tile.isNull()) {
    const double ratio = tiles_->order.look.pixelRatio;
    const int side = tiles_->order.look.deviceCell();
    const QPointF corner((side - tile.width()) / 2, (side - tile.height()) / 2);
    painter.drawImage(QRectF(cell.topLeft() + corner / ratio, QSizeF(tile.size()) / ratio), tile);
  }
  if (!instead.isEmpty()) {
    painter.setFont(theme_.font(FontRole::Caption));
    painter.setPen(theme_.color(Color::TextMuted));
    painter.drawText(cell.adjusted(2, 2, -2, -2), Qt::AlignCenter | Qt::TextWordWrap, instead);
  }
  const bool isCurrent = row == currentRow_ && column == currentColumn_ && hasFocus();
  const bool isBest = shown.kind == Column::Kind::Run && bestRun(row) == shown.run;
  if (isCurrent || isBest) {
    painter.setPen(QPen(theme_.color(isCurrent ? Color::Focus : Color::Accent), 2));
    painter.drawRect(cell.adjusted(-1, -1, 1, 1));
  } else {
    painter.setPen(QPen(theme_.color(Color::Border), 1));
    painter.drawRect(QRectF(cell).adjusted(0.5, 0.5, -0.5, -0.5));  // Its outer edge is the cell's at every scale.
  }
}

void ReconMatrix::paintFigures(QPainter& painter, int row, int column) const {
  if (!tiles_ || tiles_->order.columns.size() != runs_.size()) return;
  const Column shown = columns()[static_cast<std::size_t>(column)];
  const QRect cell = cellRect(row, column);
  const QRect line(cell.left(), cell.bottom() + 2, cell_, lineHeight(theme_));
  painter.setFont(theme_.font(FontRole::Mono));
  if (shown.kind == Column::Kind::Input && hasTargets_) {
    painter.setPen(theme_.color(Color::TextMuted));
    painter.drawText(line, Qt::AlignCenter, decibels(tiles_->rows[static_cast<std::size_t>(pictureAt(row))].inputPsnr));
  }
  if (shown.kind != Column::Kind::Run) return;
  const core::ProbeOutput* const output = outputAt(row, shown.run);
  if (output == nullptr) return;
  const bool isBest = bestRun(row) == shown.run;
  paintPair(painter, line, figureLines(), decibels(output->psnr), similarity(output->ssim),
            theme_.color(isBest ? Color::AccentText : Color::Text), theme_.color(Color::TextMuted),
            theme_.font(isBest ? FontRole::MonoStrong : FontRole::Mono));
}

void ReconMatrix::paintTotals(QPainter& painter, const QRect& area) const {
  const int line = lineHeight(theme_);
  int y = area.bottom() - totalsHeight() + Space::kSmall;
  painter.save();
  painter.setPen(theme_.color(Color::Border));
  painter.drawLine(0, y - Space::kTiny, area.right(), y - Space::kTiny);
  const QRect words(labelWidth(), y, (hasTargets_ ? 2 : 1) * (cell_ + Size::kGridGap), line);
  painter.setFont(theme_.font(FontRole::Small));
  const auto word = [&](int place, const QString& text) {
    const QString shown = QFontMetrics(painter.font()).elidedText(text, Qt::ElideRight, words.width());
    painter.drawText(words.translated(0, place * line), Qt::AlignLeft | Qt::AlignVCenter, shown);
  };
  painter.setPen(theme_.color(Color::Text));
  word(0, tr("Mean"));
  painter.setPen(theme_.color(Color::TextSecondary));
  word(figureLines(), tr("Times best"));
  word(figureLines() + 1, tr("Whole set"));
  painter.setClipRect(QRect(words.right(), y, area.width(), totalsHeight()));
  painter.setFont(theme_.font(FontRole::Mono));
  for (std::size_t run = 0; run < runs_.size(); ++run) {
    const QRect cell = cellRect(0, static_cast<int>(run) + (hasTargets_ ? 2 : 1));
    const QRect first(cell.left(), y, cell_, line);
    const std::optional<Total> sums = total(run);
    if (!sums) continue;
    paintPair(painter, first, figureLines(), decibels(sums->psnr), similarity(sums->ssim), theme_.color(Color::Text),
              theme_.color(Color::TextMuted), theme_.font(FontRole::MonoStrong));
    painter.setPen(theme_.color(Color::TextSecondary));
    painter.drawText(first.translated(0, figureLines() * line), Qt::AlignCenter, QLocale().toString(sums->best));
    const MatrixColumn& shown = tiles_->order.columns[run];
    if (!shown.epoch) continue;
    const auto curve = shown.run->curves.metrics.find("val_psnr");
    if (curve == shown.run->curves.metrics.end()) continue;
    for (const core::CurvePoint& point : curve->second) {
      if (point.epoch == *shown.epoch)
        painter.drawText(first.translated(0, (figureLines() + 1) * line), Qt::AlignCenter, decibels(point.value));
    }
  }
  painter.restore();
}

}  // namespace ui
