// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/grid_tiles.h"

namespace ui {
namespace {

// Whether the rows above the outputs look the same.
bool areSourcesEqual(const TileOrder& a, const TileOrder& b) {
  TileLook look = a.look;
  look.difference = b.look.difference;
  return a.probes == b.probes && look == b.look;
}

}  // namespace

TileSet makeTiles(const TileOrder& order, const TileSet* earlier) {
  TileSet set{order, {}};
  set.images.resize(order.probes->size());
  const bool areSourcesKept = earlier != nullptr && areSourcesEqual(earlier->order, order);
  for (std::size_t i = 0; i < set.images.size(); ++i) {
    const core::Probe& probe = (*order.probes)[i];
    auto& [input, target, output, difference] = set.images[i];
    if (areSourcesKept) {
      input = earlier->images[i][static_cast<std::size_t>(GridRow::Input)];
      target = earlier->images[i][static_cast<std::size_t>(GridRow::Target)];
    } else {
      input = pictureTile(order.look, probe.input);
      target = pictureTile(order.look, probe.target);
    }
    if (!order.outputs) continue;
    output = pictureTile(order.look, (*order.outputs)[i].output);
    difference = differenceTile(order.look, (*order.outputs)[i].output, probe.target);
  }
  return set;
}

}  // namespace ui
