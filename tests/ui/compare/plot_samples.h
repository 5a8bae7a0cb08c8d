// SPDX-License-Identifier: GPL-3.0-or-later
// Invented runs with settings and results for the tests of plots: the same ones every time.
#pragma once

#include <QString>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include "ui/compare/brushed_runs.h"

namespace testing {

inline std::vector<ui::PlotAxis> sampleAxes() {
  const auto axis = [](const char* key, const char* title, const char* unit = "") {
    return ui::PlotAxis{QString::fromLatin1(key), QString::fromLatin1(title), QString::fromLatin1(unit)};
  };
  return {axis("model", "Architecture"), axis("latent_dim", "Latent size"), axis("learning_rate", "Learning rate"),
          axis("batch_size", "Batch"),   axis("parameters", "Parameters"),  axis("psnr", "PSNR", "dB")};
}

// U-Nets have no latent size; every eleventh run has no PSNR, every other one of these by not being a number.
inline std::vector<ui::PlotRun> sampleRuns(int count) {
  std::mt19937 random(7);
  const auto upTo = [&random](unsigned end) { return static_cast<std::size_t>(random() % end); };
  const QString models[] = {QStringLiteral("Conv"), QStringLiteral("Dense"), QStringLiteral("Residual"),
                            QStringLiteral("U-Net")};
  const double latents[] = {16, 128, 256};
  const double batches[] = {16, 32, 64, 128};
  std::vector<ui::PlotRun> runs;
  for (int i = 0; i < count; ++i) {
    const std::size_t model = upTo(4);
    const double latent = latents[upTo(3)];
    const double rate = 0.0001 * std::pow(10.0, static_cast<double>(upTo(150)) / 100.0);
    const double parameters = 1e6 * std::pow(10.0, static_cast<double>(upTo(140)) / 100.0);
    const double psnr = 16.0 + static_cast<double>(model) * 2.0 + static_cast<double>(upTo(600)) / 100.0;
    ui::PlotRun run;
    run.uid = QStringLiteral("run%1").arg(i);
    run.name = QStringLiteral("denoise-%1-%2").arg(models[model].toLower()).arg(i);
    if (i < 3) run.slot = i;
    run.values = {models[model], model == 3 ? ui::PlotValue() : ui::PlotValue(latent), rate, batches[upTo(4)],
                  parameters};
    if (i % 11 != 5) run.values.emplace_back(psnr);
    if (i % 22 == 5) run.values.emplace_back(std::numeric_limits<double>::quiet_NaN());
    runs.push_back(std::move(run));
  }
  return runs;
}

}  // namespace testing
