// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/stored_run.h"

#include <QCoreApplication>
#include <QFont>
#include <QImage>
#include <QPainter>
#include <algorithm>

#include "core/analysis/metric.h"
#include "core/base/error.h"
#include "core/run/imported_run.h"
#include "core/run/run_replay.h"
#include "core/run/settings_schema.h"
#include "core/store/image_sheet.h"
#include "core/store/kept_run.h"
#include "core/store/run_continuation.h"
#include "ui/bridge/saved_file.h"
#include "ui/pictures/animated_png.h"
#include "ui/pictures/picture_image.h"
#include "ui/words/message_text.h"
#include "ui/words/run_words.h"

namespace ui {
namespace {

constexpr int kAnimationMilliseconds = 150;
constexpr int kSmallestFrame = 256;
constexpr int kStripCaption = 18;
constexpr int kStripGap = 4;
constexpr int kWidestStrip =
    32000;  // Pixels that are drawn to: where more pictures do not fit, they go on in the next row.

// The picture of one probe after each epoch, in order.
std::vector<std::pair<std::int64_t, QImage>> framesOf(core::RunStore& store, const std::string& uid, int probe) {
  std::vector<std::pair<std::int64_t, QImage>> frames;
  for (const core::ImageSheet& sheet : core::KeptRun(store, uid).sheets(core::SheetKind::Output)) {
    const std::vector<core::Image> images = core::readSheet(sheet);
    if (static_cast<std::size_t>(probe) < images.size()) {
      frames.emplace_back(sheet.epoch, toQImage(images[static_cast<std::size_t>(probe)]));
    }
  }
  std::sort(frames.begin(), frames.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return frames;
}

std::string rangeOf(const core::RunSettings& settings) {
  for (const core::SettingInUse& setting : core::settingsInUse(settings)) {
    if (setting.spec.key == "range") return core::formatSetting(setting.value);
  }
  return {};
}

QString sayNoPictures() { return QCoreApplication::translate("StoredRun", "The run has no pictures yet."); }

}  // namespace

std::shared_ptr<const std::vector<core::Probe>> storedProbes(core::RunStore& store, const std::string& uid) {
  const core::KeptRun kept(store, uid);
  const auto inputs = kept.sheet(core::SheetKind::Input);
  const auto targets = kept.sheet(core::SheetKind::Target);
  if (!inputs || !targets) return nullptr;
  const std::vector<core::ProbeRecord> records = kept.probes();
  std::vector<core::Image> inputImages = core::readSheet(*inputs);
  std::vector<core::Image> targetImages = core::readSheet(*targets);
  if (inputImages.size() != records.size() || targetImages.size() != records.size()) return nullptr;
  auto probes = std::make_shared<std::vector<core::Probe>>();
  for (std::size_t i = 0; i < records.size(); ++i) {
    probes->push_back({records[i].name, records[i].split, std::move(inputImages[i]), std::move(targetImages[i])});
  }
  return probes;
}

StoredRun readStoredRun(const std::filesystem::path& folder, const std::string& uid) {
  StoredRun run;
  try {
    core::RunStore store(folder, core::StoreAccess::ReadOnly);
    const core::KeptRun kept(store, uid);
    run.details = kept.details();
    run.settings = core::settingsOf(run.details);
    core::replay(kept.events(), kept.curves(), kept.batchLosses(),
                 [&run](const core::TrainEvent& event) { run.history.add(event); });
    run.probes = storedProbes(store, uid);
    for (const core::ImageSheet& sheet : kept.sheets(core::SheetKind::Output)) run.pictureEpochs.push_back(sheet.epoch);
    std::sort(run.pictureEpochs.begin(), run.pictureEpochs.end());
    const auto attachments = kept.attachments();
    if (const auto found = attachments.find("layers"); found != attachments.end()) run.layerTable = found->second;
  } catch (const std::exception& error) {
    run.problem = core::messageOf(error);
  }
  return run;
}

StoredOutputs readStoredOutputs(const std::filesystem::path& folder, const std::string& uid, std::int64_t epoch) {
  try {
    core::RunStore store(folder, core::StoreAccess::ReadOnly);
    const auto sheet = core::KeptRun(store, uid).sheet(core::SheetKind::Output, epoch);
    if (!sheet) return nullptr;
    std::vector<core::Image> images = core::readSheet(*sheet);
    auto outputs = std::make_shared<std::vector<core::ProbeOutput>>();
    for (std::size_t i = 0; i < images.size(); ++i) {
      outputs->push_back({std::move(images[i]), sheet->psnr.at(i), sheet->ssim.at(i)});
    }
    return outputs;
  } catch (const std::exception&) {  // An empty tile says that there is no such picture.
    return nullptr;
  }
}

QString writeAnimation(const std::filesystem::path& folder, const std::string& uid, int probe, const QString& file) {
  try {
    core::RunStore store(folder, core::StoreAccess::ReadOnly);
    std::vector<QImage> frames;
    for (const auto& [epoch, image] : framesOf(store, uid, probe)) {
      const int factor = std::max(1, kSmallestFrame / std::max(1, image.width()));
      frames.push_back(image.scaled(image.size() * factor));
    }
    if (frames.empty()) return sayNoPictures();
    return messageText(problemOfSaving(animatedPng(frames, kAnimationMilliseconds), file));
  } catch (const std::exception& error) {
    return messageText(core::messageOf(error));
  }
}

QString writeStrip(const std::filesystem::path& folder, const std::string& uid, int probe, const QString& file) {
  try {
    core::RunStore store(folder, core::StoreAccess::ReadOnly);
    const auto frames = framesOf(store, uid, probe);
    if (frames.empty()) return sayNoPictures();
    const QSize cell = frames.front().second.size() * std::max(1, 64 / std::max(1, frames.front().second.width()));
    const QSize step = cell + QSize(kStripGap, kStripCaption);
    const int count = static_cast<int>(frames.size());
    const int columns = std::clamp(kWidestStrip / step.width(), 1, count);
    const int rows = (count + columns - 1) / columns;
    if (rows > kWidestStrip / step.height()) return messageText(problemOfSaving({}, file));  // Too large.
    QImage strip(columns * step.width(), rows * step.height(), QImage::Format_RGB32);
    strip.fill(Qt::white);
    QPainter painter(&strip);
    QFont font;
    font.setPixelSize(11);
    painter.setFont(font);
    for (int i = 0; i < count; ++i) {
      const auto& [epoch, picture] = frames[static_cast<std::size_t>(i)];
      const QPoint place(i % columns * step.width(), i / columns * step.height());
      painter.drawImage(QRect(place, cell), picture);
      painter.drawText(QRect(place + QPoint(0, cell.height()), QSize(cell.width(), kStripCaption)), Qt::AlignCenter,
                       QString::number(epoch));
    }
    painter.end();
    return messageText(problemOfSaving(pngOf(strip), file));
  } catch (const std::exception& error) {
    return messageText(core::messageOf(error));
  }
}

std::vector<EarlierRun> earlierRuns(const std::filesystem::path& folder, const std::string& uid,
                                    const core::RunSettings& settings, std::size_t most) {
  std::vector<EarlierRun> earlier;
  try {
    core::RunStore store(folder, core::StoreAccess::ReadOnly);
    const auto losses = store.settingValues("loss");
    const auto ranges = store.settingValues("range");
    const std::string range = rangeOf(settings);
    const auto is = [](const std::map<std::string, std::string>& values, const std::string& run,
                       const std::string& value) {
      const auto found = values.find(run);
      return found != values.end() && found->second == value;
    };
    const std::string pictures = core::KeptRun(store, uid).details().dataset;
    for (const core::RunSummary& run : store.list("dataset = \"" + pictures + "\"")) {
      if (run.uid == uid || run.epochs == 0) continue;
      EarlierRun kept{nameText(run.name), {}};
      const bool isSameLoss = is(losses, run.uid, settings.loss) && is(ranges, run.uid, range);
      for (const core::MetricSummary& metric : run.metrics) {
        const core::MetricId id = core::metricId(metric.name);
        const bool isShown = id.name == "loss" ? isSameLoss : core::isHigherBetter(metric.name);  // Not MAE and MSE.
        if (id.part != core::MetricPart::Validation || !isShown) continue;
        core::MetricSeries& series = kept.curves[metric.name];
        for (const core::CurvePoint& point : core::KeptRun(store, run.uid).curve(metric.name)) {
          series.append(static_cast<double>(point.epoch), point.value);
        }
      }
      earlier.push_back(std::move(kept));
      if (earlier.size() == most) break;
    }
  } catch (const std::exception&) {  // The run itself is what matters; without others behind it the chart is whole.
  }
  return earlier;
}

std::string runToBeginWith(const std::filesystem::path& folder, const std::string& shownLast) {
  try {
    core::RunStore store(folder, core::StoreAccess::ReadOnly);
    std::vector<core::RunSummary> runs = store.list();
    std::erase_if(runs, core::isImported);  // They cannot be trained.
    if (runs.empty()) return {};
    if (runs.front().status == core::RunStatus::Interrupted) return runs.front().uid;
    const bool isKept = std::any_of(runs.begin(), runs.end(), [&](const auto& run) { return run.uid == shownLast; });
    return isKept ? shownLast : runs.front().uid;
  } catch (const std::exception&) {  // No store yet, or one that cannot be read: nothing to begin with.
    return {};
  }
}

}  // namespace ui
