// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/event_file.h"

#include <boost/crc.hpp>
#include <string>
#include <utility>

namespace core {
std::uint32_t maskedChecksum(const std::string& bytes) {
  boost::crc_optimal<32, 0x1EDC6F41, 0xFFFFFFFF, 0xFFFFFFFF, true, true> checksum;
  checksum.process_bytes(bytes.data(), bytes.size());
  const std::uint32_t value = checksum.checksum();
  return (value >> 15U | value << 17U) + 0xA282EAD8U;
}

EventFile::EventFile(std::filesystem::path file, double seconds) : file_(std::move(file)) {
  append(WireMessage().real(1, seconds).text(3, "brain.Event:2"));
  flush();
}

void EventFile::add(const WireMessage& summary, std::int64_t step, double seconds) {
  append(WireMessage().real(1, seconds).integer(2, step).message(5, summary));
}

void EventFile::append(const WireMessage& event) {
  std::string length;
  appendLittleEndian(length, event.bytes().size(), 8);
  std::string record = length;
  appendLittleEndian(record, maskedChecksum(length), 4);
  record += event.bytes();
  appendLittleEndian(record, maskedChecksum(event.bytes()), 4);
  file_.append(record);
}

}  // namespace core
