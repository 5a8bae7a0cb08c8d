// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/depth_measure.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/data/array_file.h"
#include "core/data/image_reader.h"
#include "core/data/parallel_work.h"
#include "core/data/picture_file.h"

namespace core {
namespace {

std::vector<ImageLocation> filesOf(const std::vector<FolderEntry>& entries) {
  std::vector<ImageLocation> files;
  const auto add = [&](const ImageLocation& place) {
    if (!place.record || arrayKindOf(place.file) == ArrayKind::None) files.push_back(place);
  };
  for (const FolderEntry& entry : entries) add(entry.input);
  for (const FolderEntry& entry : entries) {
    if (entry.target) add(*entry.target);
  }
  return files;
}

// At most this many, spread evenly.
std::vector<ImageLocation> spread(const std::vector<ImageLocation>& all, std::size_t most) {
  if (most == 0 || all.size() <= most) return all;
  std::vector<ImageLocation> some;
  for (std::size_t i = 0; i < most; ++i) some.push_back(all[i * all.size() / most]);
  return some;
}

}  // namespace

FolderFindings measuredFindings(const std::vector<FolderEntry>& entries, const DataSettings& settings,
                                std::size_t mostDecoded, std::stop_token stop) {
  const std::vector<ImageLocation> files = filesOf(entries);
  // The pages of one file lie side by side, and its header is the same for all of them.
  std::vector<std::size_t> firsts;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (i == 0 || files[i].file != files[i - 1].file) firsts.push_back(i);
  }
  std::vector<std::optional<ImageHeader>> headers(files.size());
  forEachInParallel(
      firsts.size(), [&](std::size_t i) { headers[firsts[i]] = headerOf(files[firsts[i]].file); }, {}, stop);
  for (std::size_t i = 1; i < files.size(); ++i) {
    if (files[i].file == files[i - 1].file) headers[i] = headers[i - 1];
  }
  const bool allAlike = mostDecoded > 0 || settings.depth.range != DepthRange::Automatic;
  std::vector<ImageLocation> deep;
  FolderFindings pages;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (!headers[i]) continue;
    if (headers[i]->openRange || (allAlike && headers[i]->bits > 8)) deep.push_back(files[i]);
    pages.addPages(files[i], headers[i]->pages, headers[i]->filmFrames);
  }
  deep = spread(deep, mostDecoded);
  const ImageReader reader(settings.depth);
  forEachInParallel(
      deep.size(),
      [&](std::size_t i) {
        try {
          (void)reader.read(deep[i], settings.background);
        } catch (const std::exception&) {  // Whoever reads all of them says why.
        }
      },
      {}, stop);
  FolderFindings findings = reader.findings();
  findings.add(pages);
  return findings;
}

}  // namespace core
