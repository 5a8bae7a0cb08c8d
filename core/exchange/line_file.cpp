// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/line_file.h"

#include <cerrno>
#include <system_error>
#include <utility>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"

namespace core {

LineFile::LineFile(std::filesystem::path file)
    : file_(std::move(file)), stream_(file_, std::ios::binary | std::ios::app) {
  check();
}

void LineFile::append(std::string_view text) {
  stream_ << text;
  check();
}

void LineFile::flush() {
  stream_.flush();
  check();
}

void LineFile::check() {
  if (stream_) return;
  const std::string shown = displayPath(file_);
  throw Error(ErrorCode::FileUnwritable, shown, unwritable(shown, errno));
}

}  // namespace core
