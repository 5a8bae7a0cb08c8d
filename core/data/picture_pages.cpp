// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/picture_pages.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/data/parallel_work.h"
#include "core/data/picture_file.h"

namespace core {
namespace {

std::size_t pagesOf(const ImageLocation& place) {
  if (place.record) return 1;
  const auto header = headerOf(place.file);
  return header ? header->pages : 1;
}

std::size_t pagesOf(const FolderEntry& entry) {
  const std::size_t pages = pagesOf(entry.input);
  return pages > 1 && entry.target && pagesOf(*entry.target) != pages ? 1 : pages;
}

// "scan.tiff#0002": so that names sort as pages do, counted as people count them.
std::string pageName(const std::string& name, std::size_t page) {
  constexpr std::size_t kDigits = 4;
  std::string number = std::to_string(page + 1);
  number.insert(0, kDigits - std::min(kDigits, number.size()), '0');
  return name + "#" + number;
}

}  // namespace

std::vector<FolderEntry> dividedIntoPages(std::vector<FolderEntry> entries) {
  std::vector<std::size_t> pages(entries.size(), 1);
  forEachInParallel(entries.size(), [&](std::size_t i) { pages[i] = pagesOf(entries[i]); }, {}, {});
  std::vector<FolderEntry> divided;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (pages[i] == 1) {
      divided.push_back(std::move(entries[i]));
      continue;
    }
    for (std::size_t page = 0; page < pages[i]; ++page) {
      FolderEntry entry = entries[i];
      entry.name = pageName(entry.name, page);
      entry.input.record = page;
      if (entry.target) entry.target->record = page;
      divided.push_back(std::move(entry));
    }
  }
  return divided;
}

}  // namespace core
