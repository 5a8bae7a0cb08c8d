// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how fast a folder of pictures becomes samples: the first time (decoding), again (from the cache), and how long an
// epoch takes to begin. The peer is one thread of cv::imread and cv::resize over the same files.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/data/batch.h"
#include "core/data/dataset.h"

namespace {

constexpr int kPictures = 2000;
constexpr int kRounds = 3;

double secondsOf(const auto& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

// Photograph-like JPEG files: smooth colours with grain.
void makePictures(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  cv::RNG random(1);
  for (int i = 0; i < kPictures; ++i) {
    cv::Mat coarse(7, 6, CV_8UC3);
    random.fill(coarse, cv::RNG::UNIFORM, 0, 255);
    cv::Mat picture;
    cv::resize(coarse, picture, {178, 218}, 0, 0, cv::INTER_CUBIC);
    cv::Mat grain(picture.size(), CV_8UC3);
    random.fill(grain, cv::RNG::UNIFORM, 0, 24);
    picture += grain;
    cv::imwrite((folder / (std::to_string(i) + ".jpg")).string(), picture);
  }
}

double peerSeconds(const std::filesystem::path& folder) {
  return secondsOf([&] {
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      cv::Mat small;
      cv::resize(cv::imread(entry.path().string()), small, {64, 64}, 0, 0, cv::INTER_AREA);
    }
  });
}

long peakMebibytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

}  // namespace

int main() {
  const std::filesystem::path root = std::filesystem::temp_directory_path() / "afterimage-bench-data";
  std::filesystem::remove_all(root);
  makePictures(root / "pictures");
  core::DataSettings settings;
  settings.folder = (root / "pictures").string();
  std::vector<double> ratios;
  core::Dataset dataset;
  double cold = 0.0;
  for (int round = 0; round < kRounds; ++round) {
    std::filesystem::remove_all(root / "cache");
    const double peer = peerSeconds(root / "pictures");
    cold = secondsOf([&] { dataset = core::loadDataset(settings, root / "cache"); });
    ratios.push_back(cold / peer);
  }
  std::sort(ratios.begin(), ratios.end());
  const double again = secondsOf([&] { dataset = core::loadDataset(settings, root / "cache"); });
  core::Batch batch;
  const std::vector<std::uint32_t> training = dataset.indicesOf(core::Split::Training);
  const double firstBatch = secondsOf([&] {
    const auto order = core::shuffledIndices(training.size(), core::Random(1, "order", 1));
    std::vector<std::uint32_t> indices;
    for (std::size_t i = 0; i < 32; ++i) indices.push_back(training[order[i]]);
    core::fillBatch(dataset, indices, core::Purpose::Train, 1, 1, batch);
  });
  std::printf(
      "decode   %.0f pictures/s (178x218 JPEG to 64x64); time against one thread of OpenCV: %.2f (%.2f to %.2f)\n",
      kPictures / cold, ratios[ratios.size() / 2], ratios.front(), ratios.back());
  std::printf("again    %.1f ms for all %d pictures from the cache\n", 1e3 * again, kPictures);
  std::printf("epoch    begins %.2f ms after it is asked for (order and first batch of 32)\n", 1e3 * firstBatch);
  std::printf("memory   %ld MiB at most\n", peakMebibytes());
  std::filesystem::remove_all(root);
  return 0;
}
