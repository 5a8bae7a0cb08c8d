// SPDX-License-Identifier: GPL-3.0-or-later
// Reads files of TensorBoard's events (event_file.h), in the old and the new form of summaries. Private to core_exchange.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace core {

// One value of one step. Texts are views that are valid while it is being told.
struct SummaryValue {
  enum class Kind { Number, Image, Settings };

  Kind kind = Kind::Number;
  std::string_view tag;
  std::int64_t step = 0;
  double seconds = 0.0;  // Since 1970.
  double number = 0.0;
  std::string_view bytes;  // An encoded picture; or HParamsPluginData (plugins/hparams/plugin_data.proto).
};

struct EventFileFacts {
  std::size_t records = 0;  // Whole ones.
  std::size_t damaged = 0;  // Those whose checksum is wrong, left out.
  bool isCutOff = false;    // The last record is not whole.
};

// What a tag's values mean is said with the first one alone, so one reader is for all files of one run, in their order.
class EventReader {
 public:
  using Take = std::function<void(const SummaryValue&)>;

  // Whole records of the file, as far as they go. Throws Error(FileUnreadable) where it cannot be opened, or does not begin
  // as such a file does.
  EventFileFacts read(const std::filesystem::path& file, const Take& take);
  // One record's data: a tensorflow.Event. What is none is left out.
  void readEvent(std::string_view event, const Take& take);

 private:
  void readValue(std::string_view value, std::int64_t step, double seconds, const Take& take);

  std::map<std::string, std::string, std::less<>> plugins_;  // By tag.
};

// Whether the file begins with a whole record of an event.
[[nodiscard]] bool isEventFile(const std::filesystem::path& file);

}  // namespace core
