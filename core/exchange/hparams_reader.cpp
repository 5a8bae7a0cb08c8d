// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/hparams_reader.h"

#include "core/base/setting.h"
#include "core/exchange/wire_reader.h"

namespace core {
namespace {

// google.protobuf.Value, as a setting is written.
std::string valueText(WireReader reader) {
  std::string text;
  while (reader.next()) {
    if (reader.field() == 2) text = formatSetting(SettingValue(reader.real()));
    if (reader.field() == 3) text = reader.text();
    if (reader.field() == 4) text = formatSetting(SettingValue(reader.integer() != 0));
  }
  return text;
}

void readStart(WireReader reader, HParams& found) {
  while (reader.next()) {
    if (reader.field() == 5) found.begin = reader.real();
    if (reader.field() != 1) continue;
    WireReader entry = reader.message();
    std::string key;
    std::string value;
    while (entry.next()) {
      if (entry.field() == 1) key = entry.text();
      if (entry.field() == 2) value = valueText(entry.message());
    }
    if (!key.empty()) found.settings[key] = value;
  }
}

void readEnd(WireReader reader, HParams& found) {
  constexpr std::int64_t kFailure = 2;
  while (reader.next()) {
    if (reader.field() == 1) found.status = reader.integer() == kFailure ? RunStatus::Failed : RunStatus::Finished;
    if (reader.field() == 2) found.end = reader.real();
  }
}

}  // namespace

HParams readHParams(std::string_view content) {
  HParams found;
  WireReader reader(content);
  while (reader.next()) {
    if (reader.field() == 3) readStart(reader.message(), found);
    if (reader.field() == 4) readEnd(reader.message(), found);
  }
  return found;
}

}  // namespace core
