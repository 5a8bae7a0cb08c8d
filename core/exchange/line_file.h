// SPDX-License-Identifier: GPL-3.0-or-later
// A text file that grows line by line. Private to core_exchange.
#pragma once

#include <filesystem>
#include <fstream>
#include <string_view>

namespace core {

// Opens the file for appending and creates it when needed. Throws Error(FileUnwritable), as its functions do.
class LineFile {
 public:
  explicit LineFile(std::filesystem::path file);
  // Flushes what is left; a failure there shows at the next flush only.
  ~LineFile() = default;

  // text ends with a line break. It may stay in memory until flush.
  void append(std::string_view text);
  void flush();

 private:
  void check();

  std::filesystem::path file_;
  std::ofstream stream_;
};

}  // namespace core
