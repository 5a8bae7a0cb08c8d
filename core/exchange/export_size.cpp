// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/export_size.h"

#include "core/store/kept_run.h"
#include "core/store/run_checkpoints.h"

namespace core {
namespace {

constexpr std::int64_t kBytesOfAWeight = 4;
constexpr std::int64_t kBytesOfAFrame = 10'000;  // What a file has beside its contents: layers, settings, tables.
constexpr std::int64_t kBytesOfAnEvent = 120;    // A figure with its tag and two checksums.
constexpr std::int64_t kBytesOfAPicture =
    150;                                    // What each picture of a sheet has beside its pixels when it stands alone.
constexpr std::int64_t kBytesOfALine = 40;  // A figure as a line of text, or as a row.

struct Weight {
  std::int64_t pictures = 0;
  std::int64_t pictureCount = 0;
  std::int64_t points = 0;
};

Weight weightOf(const KeptRun& run) {
  Weight weight;
  for (const SheetKind kind : {SheetKind::Input, SheetKind::Target, SheetKind::Output}) {
    for (const ImageSheet& sheet : run.sheets(kind)) {
      weight.pictures += sheet.bytes;
      weight.pictureCount += static_cast<std::int64_t>(sheet.count);
    }
  }
  const RunCurves curves = run.curves();
  weight.points = 2 * static_cast<std::int64_t>(curves.epochs.size());
  for (const auto& [name, curve] : curves.metrics) weight.points += static_cast<std::int64_t>(curve.size());
  return weight;
}

// All of them, or those that MLflow gets.
std::int64_t checkpointBytes(RunStore& store, const std::string& uid, bool onlyBestAndFinal) {
  std::int64_t bytes = 0;
  for (const CheckpointRecord& checkpoint : RunCheckpoints(store, uid).all()) {
    if (!onlyBestAndFinal || checkpoint.isBest || checkpoint.isFinal) bytes += checkpoint.bytes;
  }
  return bytes;
}

}  // namespace

std::int64_t exportBytes(RunStore& store, const std::string& uid, ExportKind kind) {
  const KeptRun run(store, uid);
  if (kind == ExportKind::Onnx || kind == ExportKind::Pytorch) {
    return run.details().summary.parameters * kBytesOfAWeight + kBytesOfAFrame;
  }
  const Weight weight = weightOf(run);
  switch (kind) {
    case ExportKind::TensorBoard:
      return weight.pictures + weight.pictureCount * kBytesOfAPicture + weight.points * kBytesOfAnEvent;
    case ExportKind::Mlflow: return weight.pictures + weight.points * kBytesOfALine + checkpointBytes(store, uid, true);
    default:
      return weight.pictures + weight.points * kBytesOfALine + checkpointBytes(store, uid, false) + 13 * kBytesOfAFrame;
  }
}

}  // namespace core
