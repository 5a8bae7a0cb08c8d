// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/model_card.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <filesystem>
#include <vector>

#include "core/analysis/metric.h"
#include "core/base/text.h"
#include "core/data/batch.h"
#include "core/run/catalogue.h"
#include "core/run/settings_schema.h"

namespace core {
namespace {

constexpr std::size_t kEpochsShown = 12;
constexpr const char* kBlank =
    "**Left blank.** Only a person can say this; please fill it in before sharing the model.\n";

// As it stands in a table of Markdown.
std::string cell(const std::string& text) {
  std::string shown;
  for (const char character : text) {
    if (character == '|' || character == '<' || character == '`') shown += '\\';
    shown += character == '\n' || character == '\r' ? ' ' : character;
  }
  return shown;
}

std::string row(const std::vector<std::string>& cells) {
  std::string text = "|";
  for (const std::string& one : cells) text += " " + cell(one) + " |";
  return text + "\n";
}

std::string headRow(const std::vector<std::string>& cells) {
  std::string text = row(cells) + "|";
  for (std::size_t i = 0; i < cells.size(); ++i) text += " --- |";
  return text + "\n";
}

std::string day(std::int64_t ms) {
  const auto seconds = static_cast<std::time_t>(ms / 1000);
  std::tm time{};
  ::gmtime_r(&seconds, &time);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%d", &time);
  return text.data();
}

std::string count(std::size_t number) { return groupDigits(static_cast<long long>(number)); }

class ModelCard {
 public:
  ModelCard(const RunDetails& details, const RunSettings& settings, const RunCurves& curves,
            const ModelDescription& model, std::string which)
      : details_(details), settings_(settings), curves_(curves), model_(model), which_(std::move(which)) {}

  [[nodiscard]] std::string text() const {
    return head() + use() + "## Intended use\n\n" + kBlank + "\n" + whatItIs() + data() + results() + curves() +
           training() + "## Licence\n\n" + kBlank;
  }

 private:
  [[nodiscard]] std::string head() const {
    return "---\nlicense:  # Left blank: choose one before sharing the model.\nlibrary_name: pytorch\n"
           "pipeline_tag: image-to-image\ntags:\n- autoencoder\n- afterimage\n---\n\n# " +
           cell(details_.summary.name) + "\n\n" + kind() + ", trained by Afterimage " + details_.program + " on " +
           day(details_.summary.createdMs) + " (run " + details_.summary.uid + ", its " + which_ + " weights).\n\n";
  }

  [[nodiscard]] std::string kind() const {
    return entryNamed(architectureCatalogue(), "architecture", settings_.architecture.name).title.english();
  }

  [[nodiscard]] static std::string use() {
    return "## How to use it\n\n```python\nimport numpy as np\nfrom PIL import Image\nfrom model import load, "
           "reconstruct\n\n"
           "picture = np.asarray(Image.open(\"picture.png\").convert(\"RGB\"))  # Of the size below.\n"
           "output = reconstruct(load(), picture[None])[0]  # Floats, 0 (black) to 1 (white).\n```\n\n"
           "`model.py` rebuilds this one model, `model.safetensors` holds its weights, `config.json` how it was "
           "trained, "
           "`metrics.csv` the figures of every epoch.\n\n";
  }

  [[nodiscard]] std::string whatItIs() const {
    const auto [low, high] = rangeEnds(model_.range);
    std::string text = "## What it is\n\n" + headRow({"", ""});
    text += row({"Architecture", kind()});
    for (const auto& [key, value] : settings_.architecture.options) text += row({key, formatSetting(value)});
    text += row({"Numbers that were learnt", groupDigits(details_.summary.parameters)});
    text += row({"Pictures", std::to_string(model_.image.width) + " x " + std::to_string(model_.image.height) +
                                 (model_.image.channels == 1 ? ", grey" : ", red, green and blue")});
    text += row({"Values inside the model", formatFigure(low) + " (black) to " + formatFigure(high) + " (white)"});
    if (model_.code) {
      std::int64_t values = 1;
      for (const std::int64_t side : model_.layers[*model_.code].output) values *= side;
      text += row({"Numbers in a code", groupDigits(values)});
    }
    return text + "\n";
  }

  // The folder's own name: where it lay on one machine is nobody else's concern.
  [[nodiscard]] std::string data() const {
    const RunStarted& started = details_.started;
    std::string text = "## Data\n\n" + headRow({"", ""});
    text += row({"Folder", displayPath(std::filesystem::path(details_.summary.dataFolder).filename())});
    text += row({"Pictures to learn from", count(started.trainingCount)});
    text += row({"Pictures to judge by (validation)", count(started.validationCount)});
    if (started.skippedCount > 0) text += row({"Files left out", count(started.skippedCount)});
    text += row({"Fingerprint of the data", details_.dataset.empty() ? "none" : details_.dataset});
    return text + "\n";
  }

  [[nodiscard]] std::vector<std::string> metricNames() const {
    std::vector<std::string> names;
    for (const auto& [name, curve] : curves_.metrics) names.push_back(name);
    return inReadingOrder(std::move(names));
  }

  [[nodiscard]] std::string results() const {
    if (details_.summary.metrics.empty()) return "## Results\n\nNothing was measured by this program.\n\n";
    std::string text =
        "## Results\n\nOf names that begin with val_, on the validation pictures; with eval_, on a sample of "
        "the training pictures; others are means over the training of an epoch.\n\n";
    text += headRow({"Metric", "Best", "In epoch", "At the end"});
    for (const std::string& name : metricNames()) {
      const MetricSummary* const metric = details_.summary.metric(name);
      if (metric == nullptr) continue;
      text += row({name, formatMetric(name, metric->best), std::to_string(metric->bestEpoch),
                   formatMetric(name, metric->last)});
    }
    for (const Baseline& baseline : details_.started.baselines) {
      for (const auto& [name, value] : baseline.metrics) {
        if (name == "psnr" || name == "val_psnr") {
          text += "\nYardstick without any learning, " + baseline.name + ": " + formatMetric(name, value) + ".\n";
        }
      }
    }
    return text + "\n";
  }

  // At most so many epochs, spread evenly, the last one among them.
  [[nodiscard]] std::string curves() const {
    if (curves_.epochs.empty()) return {};
    std::vector<std::string> names;
    for (const char* name : {"loss", "val_loss", "val_psnr", "val_ssim"}) {
      if (curves_.metrics.contains(name)) names.emplace_back(name);
    }
    std::vector<std::string> titles = {"Epoch"};
    titles.insert(titles.end(), names.begin(), names.end());
    std::string text = "## Curves\n\n" + headRow(titles);
    const std::size_t total = curves_.epochs.size();
    const std::size_t shown = std::min(total, kEpochsShown);
    for (std::size_t i = 1; i <= shown; ++i) {
      const std::int64_t epoch = curves_.epochs[i * total / shown - 1].epoch;
      std::vector<std::string> cells = {std::to_string(epoch)};
      for (const std::string& name : names) cells.push_back(valueAt(name, epoch));
      text += row(cells);
    }
    return text + (shown < total ? "\nAll epochs stand in `metrics.csv`.\n\n" : "\n");
  }

  [[nodiscard]] std::string valueAt(const std::string& name, std::int64_t epoch) const {
    for (const CurvePoint& point : curves_.metrics.at(name)) {
      if (point.epoch == epoch) return formatMetric(name, point.value);
    }
    return "-";
  }

  [[nodiscard]] std::string training() const {
    const RunSummary& summary = details_.summary;
    std::string text = "## Training\n\n" + headRow({"", ""});
    text += row({"Epochs", std::to_string(summary.epochs) + " of " + std::to_string(summary.plannedEpochs)});
    text += row({"Status", runStatusName(summary.status)});
    text += row({"Time", formatDuration(summary.seconds)});
    text += row({"Computed on", details_.device.empty() ? "-" : details_.device});
    text += row({"Libraries", details_.engine.empty() ? "-" : details_.engine});
    text += "\n### All settings\n\n" + headRow({"Section", "Setting", "Value"});
    for (const SettingInUse& setting : settingsInUse(settings_)) {
      text += row({setting.section, setting.spec.key, formatSetting(setting.value)});
    }
    return text + "\n";
  }

  const RunDetails& details_;
  const RunSettings& settings_;
  const RunCurves& curves_;
  const ModelDescription& model_;
  std::string which_;
};

}  // namespace

std::string modelCard(const RunDetails& details, const RunSettings& settings, const RunCurves& curves,
                      const ModelDescription& model, const std::string& which) {
  return ModelCard(details, settings, curves, model, which).text();
}

}  // namespace core
