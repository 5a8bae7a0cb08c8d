// SPDX-License-Identifier: GPL-3.0-or-later
// What the pointer takes hold of on a parallel plot, and what a drag makes of a brush.
#pragma once

#include <QPointF>
#include <Qt>
#include <optional>

#include "ui/compare/parallel_axes.h"

namespace ui {

enum class AxisGrip { None, Title, NewBrush, WholeBrush, LowEnd, HighEnd, Line };

[[nodiscard]] Qt::CursorShape cursorOf(AxisGrip grip);

// brush: of the axis that is nearest to the point. Line: between two axes.
[[nodiscard]] AxisGrip gripAt(const ParallelLayout& layout, const QPointF& point,
                              const std::optional<AxisRange>& brush);

// The range that a drag from one position of an axis (0 to 1, or beyond its ends) to another one makes of the one that was
// there. grip: one of the four that hold a brush.
[[nodiscard]] AxisRange draggedRange(AxisGrip grip, const AxisRange& before, double from, double to);

}  // namespace ui
