// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/run_order.h"

#include <array>
#include <fstream>
#include <nlohmann/json.hpp>
#include <vector>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/engine/device.h"
#include "core/engine/process_group.h"
#include "core/run/setting_words.h"
#include "core/run/settings_file.h"

namespace core {
namespace {

constexpr std::size_t kPiece = std::size_t{64} << 20U;  // Of a file on its way.

std::string orderText(const RunOrder& order) {
  const nlohmann::json json = {{"engine", engineVersion()},
                               {"recipe", formatRecipe({"", "", {}, order.settings})},
                               {"starts", order.start.has_value()},
                               {"weights_only", order.start && order.start->weightsOnly},
                               {"patience_anew", order.start && order.start->patienceAnew}};
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string nextPiece(std::ifstream& from, const std::filesystem::path& file) {
  std::string piece(kPiece, '\0');
  from.read(piece.data(), static_cast<std::streamsize>(piece.size()));
  if (from.bad()) {
    const std::string shown = displayPath(file);
    throw Error(ErrorCode::FileUnreadable, shown, {coreText("Core", "\"%1\" cannot be read."), shown});
  }
  piece.resize(static_cast<std::size_t>(from.gcount()));
  return piece;
}

void sendFile(ProcessGroup& group, const std::filesystem::path& file) {
  std::ifstream from(file, std::ios::binary);
  while (true) {
    const std::string piece = group.broadcastText(nextPiece(from, file));
    if (piece.empty()) return;
  }
}

void receiveFile(ProcessGroup& group, const std::filesystem::path& file) {
  writeFileWhole(file, [&](const ByteWriter& write) {
    while (true) {
      const std::string piece = group.broadcastText("");
      if (piece.empty()) return;
      write(std::as_bytes(std::span(piece)));
    }
  });
}

RunOrder readOrder(const std::string& text, const std::filesystem::path& folder) {
  const nlohmann::json json = nlohmann::json::parse(text);
  RunOrder order;
  order.settings = parseRecipe(json.at("recipe").get<std::string>(), "process 0").settings;
  if (json.at("starts").get<bool>()) {
    order.start = {folder / "checkpoint.safetensors",
                   {},
                   json.at("weights_only").get<bool>(),
                   json.at("patience_anew").get<bool>()};
  }
  return order;
}

bool isSameProgram(const std::string& text) {
  const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
  return json.is_object() && json.value("engine", "") == engineVersion();
}

}  // namespace

RunOrder shareRunOrder(ProcessGroup& group, const RunOrder& own, const std::filesystem::path& folder) {
  const std::string text = group.broadcastText(group.leads() ? orderText(own) : "");
  if (!group.agree(isSameProgram(text))) {
    throw Error(ErrorCode::Engine, "process",
                coreText("Core",
                         "The processes of a run must be the same program with the same LibTorch, and these are not: "
                         "\"version\" shows what each machine has."));
  }
  // A recipe has no folder; the name of one need not be text that JSON could hold.
  const std::string images = group.broadcastText(own.settings.data.folder);
  if (group.leads()) {
    if (own.start) sendFile(group, own.start->checkpoint);
    return own;
  }
  RunOrder order = readOrder(text, folder);
  order.settings.data.folder = images;
  if (order.start) receiveFile(group, order.start->checkpoint);
  return order;
}

Agreement agreeOnImages(ProcessGroup& group, const ImagesRead& own, bool isStopping) {
  const std::string leading = group.broadcastText(own.fingerprint);
  const bool differs = own.isDone && own.fingerprint != leading;
  std::array<double, 3> counts = {isStopping ? 1.0 : 0.0, own.isDone || isStopping ? 0.0 : 1.0, differs ? 1.0 : 0.0};
  group.sum(counts);
  if (counts[1] > 0.0) return Agreement::SomebodyFailed;
  if (counts[0] > 0.0) return Agreement::SomebodyStopped;
  return counts[2] > 0.0 ? Agreement::OtherImages : Agreement::SameImages;
}

void requireDivisible(const RunSettings& settings, int processes) {
  if (settings.training.batchSize >= processes) return;
  throw Error(
      ErrorCode::InvalidSetting, "batch_size",
      {coreText("Core", "A batch of %1 cannot be divided among %2 processes: raise \"%3\", or start fewer processes."),
       settings.training.batchSize, processes, settingName("batch_size")});
}

}  // namespace core
