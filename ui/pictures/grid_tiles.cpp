// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/grid_tiles.h"

namespace ui {

GridTiles makeGridTiles(const GridRequest& request, const GridTiles* earlier) {
  GridTiles tiles{request, {}};
  tiles.images.resize(request.probes->size());
  const bool areSourcesKept =
      earlier != nullptr && earlier->request.probes == request.probes && earlier->request.lens == request.lens;
  for (std::size_t i = 0; i < tiles.images.size(); ++i) {
    const core::Probe& probe = (*request.probes)[i];
    auto& [input, target, output, difference] = tiles.images[i];
    if (areSourcesKept) {
      input = earlier->images[i][static_cast<std::size_t>(GridRow::Input)];
      target = earlier->images[i][static_cast<std::size_t>(GridRow::Target)];
    } else {
      input = pictureTile(request.lens, probe.input);
      target = pictureTile(request.lens, probe.target);
    }
    if (!request.outputs) continue;
    const core::Image& made = (*request.outputs)[i].output;
    output = pictureTile(request.lens, made);
    difference = differenceTile(request.lens, request.difference, made, probe.target);
  }
  return tiles;
}

}  // namespace ui
