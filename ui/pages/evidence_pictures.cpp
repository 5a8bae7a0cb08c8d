// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evidence_pictures.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>
#include <algorithm>
#include <utility>

#include "core/analysis/image_difference.h"
#include "ui/look/theme.h"
#include "ui/pictures/picture_image.h"
#include "ui/words/metric_words.h"

namespace ui {
namespace {

constexpr int kEvidenceCell = 56;

struct EvidenceRow {
  QString name;
  std::vector<QImage> pictures;
};

std::vector<EvidenceRow> evidenceRows(const std::vector<core::Probe>& probes,
                                      const std::vector<core::ProbeOutput>& outputs, std::size_t few) {
  const auto name = [](const char* text) { return QCoreApplication::translate("EvidencePictures", text); };
  std::vector<EvidenceRow> rows = {{name(QT_TRANSLATE_NOOP("EvidencePictures", "Input")), {}},
                                   {name(QT_TRANSLATE_NOOP("EvidencePictures", "Target")), {}},
                                   {name(QT_TRANSLATE_NOOP("EvidencePictures", "Output")), {}},
                                   {name(QT_TRANSLATE_NOOP("EvidencePictures", "Difference")), {}}};
  constexpr auto kKind = core::DifferenceKind::Absolute;
  for (std::size_t i = 0; i < few; ++i) {
    const core::Image& target = probes[i].target;
    rows[0].pictures.push_back(toQImage(probes[i].input));
    rows[1].pictures.push_back(toQImage(target));
    rows[2].pictures.push_back(toQImage(outputs[i].output));
    rows[3].pictures.push_back(core::haveSameShape(outputs[i].output, target)
                                   ? differenceImage(core::imageDifference(outputs[i].output, target, kKind), kKind)
                                   : QImage());
  }
  return rows;
}

}  // namespace

QImage evidencePictures(const Theme& theme, const std::vector<core::Probe>& probes,
                        const std::vector<core::ProbeOutput>& outputs, std::size_t few) {
  few = std::min({few, probes.size(), outputs.size()});
  if (few == 0) return {};
  const std::vector<EvidenceRow> rows = evidenceRows(probes, outputs, few);
  const QFontMetrics metrics(theme.font(FontRole::Body));
  int names = 0;
  for (const EvidenceRow& row : rows) names = std::max(names, metrics.horizontalAdvance(row.name));
  const int cell = std::max(theme.scaled(kEvidenceCell), metrics.horizontalAdvance(metricValue("psnr", 88.8)));
  const int step = cell + Space::kSmall;
  const int left = names + Space::kMedium;
  QImage sheet(left + static_cast<int>(few) * step, static_cast<int>(rows.size()) * step + metrics.height(),
               QImage::Format_ARGB32_Premultiplied);
  sheet.fill(Qt::transparent);
  QPainter painter(&sheet);
  painter.setFont(theme.font(FontRole::Body));
  painter.setPen(theme.color(Color::Text));
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const int top = static_cast<int>(r) * step;
    painter.drawText(QRect(0, top, names, cell), Qt::AlignVCenter | Qt::AlignLeft, rows[r].name);
    for (std::size_t i = 0; i < few; ++i) {
      const QImage& picture = rows[r].pictures[i];
      QRect place(QPoint(), picture.size().scaled(cell, cell, Qt::KeepAspectRatio));
      place.moveCenter(QRect(left + static_cast<int>(i) * step, top, cell, cell).center());
      if (picture.isNull()) continue;
      painter.setRenderHint(QPainter::SmoothPixmapTransform, picture.width() > place.width());  // Pixels stay pixels.
      painter.drawImage(place, picture);
    }
  }
  for (std::size_t i = 0; i < few; ++i) {
    const QRect line(left + static_cast<int>(i) * step, static_cast<int>(rows.size()) * step, cell, metrics.height());
    painter.drawText(line, Qt::AlignCenter, metricValue("psnr", outputs[i].psnr));
  }
  return sheet;
}

}  // namespace ui
