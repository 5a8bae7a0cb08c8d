// SPDX-License-Identifier: GPL-3.0-or-later
// QCustomPlot, for the files of this folder alone: it takes ten seconds to compile.
#pragma once

#include <qcustomplot.h>
