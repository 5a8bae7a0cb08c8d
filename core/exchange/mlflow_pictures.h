// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures among a run's artifacts in MLflow: the sheets that we sent ourselves, and the PNG files that others logged, wherever
// they put them. Private to core_exchange.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/exchange/foreign_run.h"

namespace core {

// What the path of a picture says: "samples/epoch_0012.png" is "samples" at step 12.
struct PicturePlace {
  std::string name;
  std::int64_t step = -1;  // None said.
};
// As MLflow's own log_image names files ("images/NAME+step+12+timestamp+...png"), or as people do: a number behind "epoch",
// "step" or "iteration" anywhere in the path, or else the last number of the file's name.
[[nodiscard]] PicturePlace picturePlace(const std::string& path);

class MlflowPictures {
 public:
  // run must have its epochs already and outlive this. probes: the tag kMlflowProbesTag; "" where somebody else logged the run.
  MlflowPictures(ForeignRun& run, const std::string& probes);

  // Whether the file is a picture that is to be read: by its path below the run's artifacts, its size, and how many there were.
  [[nodiscard]] bool wants(const std::string& path, std::uint64_t bytes);
  void take(const std::string& path, const std::string& bytes);
  // Notes what was left out.
  void finish();

 private:
  void takeSheet(const std::string& name, const Image& sheet);
  void takePicture(const std::string& path, Image image);

  ForeignRun& run_;
  std::vector<std::string> names_;  // Of the probes in our own sheets.
  bool isOurs_ = false;
  std::size_t wanted_ = 0;
  std::size_t leftOut_ = 0;
};

}  // namespace core
