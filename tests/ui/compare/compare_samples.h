// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in a real store whose pictures tell where they belong: red is the picture, green the run, blue the epoch.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/run/train_event.h"

namespace compare_samples {

struct SampleRun {
  std::string name;
  int number = 0;  // In the green of its outputs, times 40.
  int epochs = 6;
  std::vector<std::string> pictures = {"cat.png", "house.png", "clock.png"};
  int side = 16;
  int firstRed = 0;              // Of the first picture; the others follow in steps of 50.
  double secondsPerEpoch = 2.0;  // Of training; evaluation takes none.
  std::string loss = "mse";
  std::int64_t seed = 1;
  std::string dataset = "0123456789abcdef0123456789abcdef";
  bool isPaired = true;  // Targets differ from inputs.
};

[[nodiscard]] core::Image colour(int side, int red, int green, int blue);
// What the run makes of a picture after an epoch: one pixel, the middle, stands out.
[[nodiscard]] core::Image output(const SampleRun& run, int picture, std::int64_t epoch);
[[nodiscard]] core::Image target(const SampleRun& run, int picture);
// 10 + number + picture + epoch / 10: the highest number is the best.
[[nodiscard]] double psnr(const SampleRun& run, int picture, std::int64_t epoch);

// Answers its uid. Validation loss is lowest after epoch 3.
std::string record(const std::filesystem::path& store, const SampleRun& run);

}  // namespace compare_samples
