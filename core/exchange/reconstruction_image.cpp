// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/reconstruction_image.h"

#include <cstddef>
#include <string>

#include "core/analysis/metric.h"
#include "core/data/image_grid.h"

namespace core {
Image reconstructionImage(const std::vector<Probe>& probes, const std::vector<ProbeOutput>& outputs) {
  std::vector<GridColumn> columns;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const Probe& probe = probes.at(i);
    const std::string side = probe.split == Split::Training ? " train" : "";
    columns.push_back({probe.input, probe.target, outputs[i].output, formatMetric("psnr", outputs[i].psnr) + side});
  }
  return columns.empty() ? Image() : reconstructionGrid(columns);
}

}  // namespace core
