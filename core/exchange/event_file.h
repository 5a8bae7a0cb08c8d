// SPDX-License-Identifier: GPL-3.0-or-later
// A file of TensorBoard's events: records of a length, its checksum, data and their checksum (TensorFlow's TFRecord), where
// the data of each are one message tensorflow.Event (event.proto). Private to core_exchange.
#pragma once

#include <cstdint>
#include <filesystem>

#include "core/exchange/line_file.h"
#include "core/exchange/wire_format.h"

namespace core {

// CRC-32C (Castagnoli), turned and shifted so that a checksum of checksums stays of use, as TensorFlow does.
[[nodiscard]] std::uint32_t maskedChecksum(const std::string& bytes);

class EventFile {
 public:
  // Creates the file. seconds: since 1970, for the record that names the format. Throws Error(FileUnwritable), as its
  // functions do.
  EventFile(std::filesystem::path file, double seconds);

  // Adds a tensorflow.Summary. step: the epoch it is of.
  void add(const WireMessage& summary, std::int64_t step, double seconds);
  // Readers see all that was added before.
  void flush() { file_.flush(); }

 private:
  void append(const WireMessage& event);

  LineFile file_;
};

}  // namespace core
