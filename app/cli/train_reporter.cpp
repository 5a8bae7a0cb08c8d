// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/train_reporter.h"

#include <unistd.h>

#include <array>
#include <cmath>
#include <cstdio>

#include "app/cli/output.h"
#include "app/cli/text_table.h"
#include "core/analysis/baseline_verdict.h"
#include "core/analysis/metric.h"
#include "core/base/text.h"

namespace cli {
namespace {

std::string counted(std::size_t count, const std::string& what) {
  return core::groupDigits(static_cast<long long>(count)) + " " + what + (count == 1 ? "" : "s");
}

std::string named(const core::MetricValues& metrics, const std::string& name) {
  const auto found = metrics.find(name);
  if (found == metrics.end() || std::isnan(found->second)) return {};
  return name + " " + core::formatMetric(name, found->second);
}

// The parts that fit into a line, two blanks between them.
std::string fitted(const std::vector<std::string>& parts, std::size_t width) {
  std::string line;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!line.empty() && line.size() + 2 + part.size() > width) break;
    line += (line.empty() ? "" : "  ") + part;
  }
  return line;
}

std::string oneDigit(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f", value);
  return text.data();
}

std::string duration(double seconds) {
  return seconds < 10.0 ? oneDigit(seconds) + " s" : core::formatDuration(seconds);
}

std::string batchesOf(const core::RunStarted& started) {
  return std::to_string(started.batchesPerEpoch) + (started.batchesPerEpoch == 1 ? " batch" : " batches");
}

}  // namespace

TrainReporter::TrainReporter() : output_(terminalOn(STDOUT_FILENO)) {}

void TrainReporter::handle(const core::TrainEvent& event) {
  std::visit([this](const auto& held) { show(held); }, event);
}

void TrainReporter::show(const core::LoadingProgress& progress) {
  loaded_ = progress;
  line_.show("Reading", progress.done, progress.total,
             loadingPace_.describe(progress.done, progress.total, "pictures"));
}

void TrainReporter::show(const core::RunStarted& started) {
  line_.clear();
  started_ = started;
  const core::TrainingSettings& training = started.settings.training;
  const std::string shape = std::to_string(started.shape.width) + " x " + std::to_string(started.shape.height) +
                            (started.shape.channels == 1 ? ", grey" : ", colour");
  print(
      "Pictures: " + counted(started.trainingCount, "picture") + " to train on, " +
      counted(started.validationCount, "picture") + " to validate; " + shape +
      (started.skippedCount > 0 ? "; " + counted(started.skippedCount, "file") + " skipped (inspect tells why)" : "") +
      "\n");
  print("Model: " + started.settings.architecture.name + ", " +
        core::groupDigits(static_cast<long long>(started.parameters)) + " parameters; loss " + started.settings.loss +
        ", " + started.settings.optimizer.name + ", batch " + std::to_string(training.batchSize) + ", seed " +
        std::to_string(training.seed) + "\n");
  print("Device: " + started.deviceName.english() + "; " + started.engine + "\n");
  if (started.finishedBatches > 0) {
    print("Going on in epoch " + std::to_string(started.finishedEpochs + 1) + " after " +
          std::to_string(started.finishedBatches) + " of " + batchesOf(started) + "\n");
  } else if (started.finishedEpochs > 0) {
    print("Going on after epoch " + std::to_string(started.finishedEpochs) + "\n");
  }
  print(formatBaselines(started.baselines));
}

void TrainReporter::show(const core::BatchDone& done) {
  const std::string label =
      "epoch " + std::to_string(done.epoch) + "/" + std::to_string(started_->settings.training.epochs);
  const double left = static_cast<double>(done.batches - done.batch) *
                      static_cast<double>(started_->settings.training.batchSize) / done.imagesPerSecond;
  const std::string tail = done.batch == done.batches
                               ? "loss " + core::formatMetric("loss", done.runningLoss) + ", measuring"
                               : "loss " + core::formatMetric("loss", done.runningLoss) + ", " +
                                     core::groupDigits(std::llround(done.imagesPerSecond)) + " pictures/s, " +
                                     core::formatDuration(left) + " left";
  line_.show(label, static_cast<std::size_t>(done.batch), static_cast<std::size_t>(done.batches), tail);
}

void TrainReporter::show(const core::EpochDone& done) {
  line_.clear();
  if (done.best) best_ = done;
  const std::string best = !done.best ? " " : output_.hasColour ? "\x1b[32m*\x1b[0m" : "*";
  const std::string total = std::to_string(started_->settings.training.epochs);
  const std::string number = std::to_string(done.epoch);
  const std::size_t padding = total.size() - std::min(total.size(), number.size());
  const std::size_t width = output_.canRedraw ? terminalWidth() - 3 : 1000;
  print(best + " " +
        fitted({"epoch " + std::string(padding, ' ') + number + "/" + total, named(done.metrics, "loss"),
                named(done.metrics, "val_loss"), named(done.metrics, "val_psnr"), named(done.metrics, "val_ssim"),
                named(done.metrics, core::fullName(core::MetricPart::Validation, started_->accuracyName)),
                duration(done.trainingSeconds + done.evaluationSeconds),
                core::groupDigits(std::llround(done.imagesPerSecond)) + " pictures/s"},
               width) +
        "\n");
}

void TrainReporter::show(const core::RunWarning& warning) {
  line_.clear();
  printMessage("warning: " + warning.message.english() + "\n");
}

// Consequences stand under their cause.
void TrainReporter::show(const core::Finding& finding) {
  line_.clear();
  printMessage((finding.cause.empty() ? "" : "  ") + core::severityName(finding.severity) + ": " +
               finding.title.english() + ". " + finding.evidence.sentence.english() + "\n");
}

void TrainReporter::show(const core::RunFinished& finished) {
  line_.clear();
  if (finished.reason == core::FinishReason::EarlyStopping) {
    print("Stopped early after " + counted(static_cast<std::size_t>(finished.epochs), "epoch") + ": the last " +
          std::to_string(started_->settings.stopping.patience) + " brought no progress.\n");
  }
}

void TrainReporter::show(const core::RunStopped& stopped) {
  line_.clear();
  const std::string place =
      stopped.batches == 0
          ? "after " + counted(static_cast<std::size_t>(stopped.epochs), "whole epoch")
          : "in epoch " + std::to_string(stopped.epochs + 1) + " after " +
                (started_ ? std::to_string(stopped.batches) + " of " + batchesOf(*started_) : "its batches") +
                "; resume goes on there";
  print("Stopped " + place + ".\n");
}

// "2.1 times closer to the targets than the mean picture", for the rule that comes closest.
std::string TrainReporter::comparison() const {
  const core::Baseline* nearest = nullptr;
  for (const core::Baseline& baseline : started_->baselines) {
    if (!baseline.metrics.contains("mae")) continue;
    if (nearest == nullptr || baseline.metrics.at("mae") < nearest->metrics.at("mae")) nearest = &baseline;
  }
  const auto found = best_->metrics.find("val_mae");
  if (nearest == nullptr || found == best_->metrics.end() || !(found->second > 0.0)) return {};
  const double ratio = nearest->metrics.at("mae") / found->second;
  const std::string times = oneDigit(ratio >= 1.0 ? ratio : 1.0 / ratio) + " times";
  const std::string distance = times == "1.0 times" ? "about as close to the targets as "
                               : ratio > 1.0        ? times + " closer to the targets than "
                                                    : times + " farther from the targets than ";
  return "In mean absolute error that is " + distance + "\"" + nearest->name +
         "\", the best of what needs no learning.\n";
}

void TrainReporter::conclude(const std::string& whereKept, const std::filesystem::path& reconstructionFile) {
  line_.clear();
  if (best_) {
    print("Best epoch " + std::to_string(best_->epoch) + ": " +
          fitted({named(best_->metrics, "val_loss"), named(best_->metrics, "val_mae"),
                  named(best_->metrics, "val_psnr"), named(best_->metrics, "val_ssim")},
                 1000) +
          "\n" + comparison());
    const core::Message verdict = core::verdictOnBaselines(started_->baselines, best_->metrics);
    if (!verdict.empty()) print(verdict.english() + "\n");
  }
  if (started_) print(whereKept + "\n");
  if (std::filesystem::exists(reconstructionFile)) {
    print("Reconstructions: " + core::displayPath(reconstructionFile) + "\n");
  }
}

}  // namespace cli
