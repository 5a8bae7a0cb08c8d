// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/whole_file.h"

#include <cerrno>
#include <fstream>

#include "core/base/error.h"
#include "core/base/text.h"

namespace core {

// What the file system says of its size is not relied on: pipes and files of the kernel have none.
std::string readWholeFile(const std::filesystem::path& file, std::size_t mostBytes) {
  constexpr std::size_t kAtOnce = std::size_t{1} << 20U;
  const std::string shown = displayPath(file);
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    throw Error(ErrorCode::FileUnreadable, shown,
                {coreText("Core", "\"%1\" cannot be opened: %2."), shown, systemReason(errno)});
  }
  std::string bytes;
  while (stream && bytes.size() <= mostBytes) {
    const std::size_t before = bytes.size();
    bytes.resize(before + kAtOnce);
    stream.read(bytes.data() + before, static_cast<std::streamsize>(kAtOnce));
    bytes.resize(before + static_cast<std::size_t>(stream.gcount()));
  }
  if (stream.bad() || (bytes.empty() && !stream.eof())) {
    throw Error(ErrorCode::FileUnreadable, shown, {coreText("Core", "\"%1\" cannot be read."), shown});
  }
  if (bytes.size() > mostBytes) {
    throw Error(ErrorCode::FileUnreadable, shown,
                {coreText("Core", "\"%1\" is larger than %2: it is not read."), shown,
                 formatBytes(static_cast<double>(mostBytes))});
  }
  return bytes;
}

}  // namespace core
