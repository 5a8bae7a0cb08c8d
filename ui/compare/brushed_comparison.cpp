// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/brushed_comparison.h"

#include <QCoreApplication>
#include <memory>
#include <utility>
#include <vector>

namespace ui {

Comparison brushed(const Comparison& comparison, const QStringList& uids) {
  Comparison left = comparison;
  std::vector<std::size_t> kept;
  left.runs.clear();
  std::erase_if(left.chosen,
                [&](const ComparedRunPtr& run) { return !uids.contains(QString::fromStdString(run->uid())); });
  for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
    if (!uids.contains(QString::fromStdString(comparison.runs[i]->uid()))) continue;
    kept.push_back(i);
    left.runs.push_back(comparison.runs[i]);
  }
  auto pictures = std::make_shared<std::vector<SharedPicture>>(*comparison.pictures);
  for (SharedPicture& picture : *pictures) {
    std::vector<std::size_t> probe;
    for (const std::size_t run : kept) probe.push_back(picture.probe[run]);
    picture.probe = std::move(probe);
  }
  left.pictures = std::move(pictures);
  if (left.runs.empty() && !comparison.runs.empty()) {
    left.noPictures = QCoreApplication::translate("ui::ComparePage", "None of the compared runs is selected.");
  }
  return left;
}

}  // namespace ui
