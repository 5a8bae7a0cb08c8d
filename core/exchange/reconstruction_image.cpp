// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/reconstruction_image.h"

#include <array>
#include <cstddef>
#include <cstdio>
#include <string>

#include "core/data/image_grid.h"

namespace core {
namespace {

std::string decibels(double psnr) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f dB", psnr);
  return text.data();
}

}  // namespace

Image reconstructionImage(const std::vector<Probe>& probes, const std::vector<ProbeOutput>& outputs) {
  std::vector<GridColumn> columns;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const Probe& probe = probes.at(i);
    const std::string side = probe.split == Split::Training ? " train" : "";
    columns.push_back({probe.input, probe.target, outputs[i].output, decibels(outputs[i].psnr) + side});
  }
  return columns.empty() ? Image() : reconstructionGrid(columns);
}

}  // namespace core
