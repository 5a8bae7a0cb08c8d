// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/settings_fields.h"

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdio>
#include <optional>
#include <utility>

#include "core/base/error.h"
#include "core/run/catalogue.h"
#include "core/run/loss_terms.h"

namespace core {
namespace {

constexpr int kSmallestSide = 8;
constexpr double kMostEpochs = 1e6;
constexpr double kLargestSeed = 9007199254740992.0;  // 2^53: exact as a JSON number everywhere.

// The way to a member is told once, as a way to change it. Settings are read for each letter that is typed: nothing is copied.
template <class Member>
const Member& memberOf(const RunSettings& settings, const std::function<Member&(RunSettings&)>& member) {
  return member(const_cast<RunSettings&>(settings));
}

template <class Enum, std::size_t Count>
SettingField choiceOf(std::string section, std::string key, const std::array<const char*, Count>& names,
                      std::function<Enum&(RunSettings&)> member, Text explanation) {
  const RunSettings defaults;
  const auto nameOf = [names, member](const RunSettings& settings) -> SettingValue {
    return std::string(names.at(static_cast<std::size_t>(memberOf(settings, member))));
  };
  const auto set = [names, member](RunSettings& settings, const SettingValue& value) {
    for (std::size_t i = 0; i < Count; ++i) {
      if (std::get<std::string>(value) == names.at(i)) member(settings) = static_cast<Enum>(i);
    }
  };
  return {std::move(section),
          {std::move(key), nameOf(defaults), 0, 0, {names.begin(), names.end()}, explanation},
          nameOf,
          set};
}

template <class Number, class Stored>
SettingField numberOf(std::string section, std::string key, double minimum, double maximum,
                      std::function<Number&(RunSettings&)> member, Text explanation) {
  const auto get = [member](const RunSettings& settings) -> SettingValue {
    return static_cast<Stored>(memberOf(settings, member));
  };
  const auto set = [member](RunSettings& settings, const SettingValue& value) {
    member(settings) = static_cast<Number>(std::get<Stored>(value));
  };
  return {std::move(section), {std::move(key), get(RunSettings{}), minimum, maximum, {}, explanation}, get, set};
}

template <class Number>
SettingField wholeOf(std::string section, std::string key, double minimum, double maximum,
                     std::function<Number&(RunSettings&)> member, Text explanation) {
  return numberOf<Number, std::int64_t>(std::move(section), std::move(key), minimum, maximum, std::move(member),
                                        explanation);
}

SettingField realOf(std::string section, std::string key, double minimum, double maximum,
                    std::function<double&(RunSettings&)> member, Text explanation) {
  return numberOf<double, double>(std::move(section), std::move(key), minimum, maximum, std::move(member), explanation);
}

SettingField switchOf(std::string section, std::string key, std::function<bool&(RunSettings&)> member,
                      Text explanation) {
  return numberOf<bool, bool>(std::move(section), std::move(key), 0, 1, std::move(member), explanation);
}

std::string formatColour(std::uint32_t colour) {
  std::array<char, 8> text{};
  std::snprintf(text.data(), text.size(), "%06x", colour & 0xFFFFFFU);
  return text.data();
}

std::optional<std::uint32_t> parsedColour(const std::string& text) {
  std::uint32_t colour = 0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), colour, 16);
  const bool isColour = status == std::errc() && text.size() == 6 && end == text.data() + text.size();
  return isColour ? std::optional(colour) : std::nullopt;
}

SettingField backgroundField() {
  return {
      "data",
      {"background",
       std::string("ffffff"),
       0,
       0,
       {},
       coreText("Core", "Colour behind transparent pixels and padding, as six hexadecimal digits.")},
      [](const RunSettings& settings) -> SettingValue { return formatColour(settings.data.background); },
      [](RunSettings& settings, const SettingValue& value) {
        settings.data.background = parsedColour(std::get<std::string>(value)).value();
      },
      [](const SettingValue& value) {
        const auto& text = std::get<std::string>(value);
        if (parsedColour(text)) return;
        throw Error(
            ErrorCode::InvalidSetting, "background",
            {coreText("Core", "Background is no colour: \"%1\". Write six hexadecimal digits such as ffffff."), text});
      }};
}

SettingField heightField() {
  SettingField field = wholeOf<int>(
      "data", "height", 0, 1024, [](RunSettings& s) -> int& { return s.data.height; },
      coreText("Core", "Height that every picture is brought to, in pixels; 0 takes the width."));
  field.check = [](const SettingValue& value) {
    const std::int64_t height = std::get<std::int64_t>(value);
    if (height == 0 || height >= kSmallestSide) return;
    throw Error(ErrorCode::InvalidSetting, "height",
                {coreText("Core", "Picture height is below %1. Use 0 for the width."), kSmallestSide});
  };
  return field;
}

SettingField textOf(std::string section, std::string key, std::function<std::string&(RunSettings&)> member,
                    Text explanation) {
  return {
      std::move(section),
      {std::move(key), std::string(), 0, 0, {}, explanation},
      [member](const RunSettings& settings) -> SettingValue { return memberOf(settings, member); },
      [member](RunSettings& settings, const SettingValue& value) { member(settings) = std::get<std::string>(value); }};
}

std::vector<SettingField> folderFields() {
  using S = RunSettings;
  return {
      choiceOf<SubFolders>(
          "data", "sub_folders", std::array{"auto", "pairs", "classes"},
          [](S& s) -> SubFolders& { return s.data.subFolders; },
          coreText("Core",
                   "What sub-folders called input and target, images and masks, ... are: the two parts of pairs, or "
                   "folders like any others.")),
      textOf(
          "data", "input_column", [](S& s) -> std::string& { return s.data.inputColumn; },
          coreText("Core", "In a list of pairs: the heading over the inputs, where it is none of the usual ones.")),
      textOf(
          "data", "target_column", [](S& s) -> std::string& { return s.data.targetColumn; },
          coreText("Core", "In a list of pairs: the heading over the targets, where it is none of the usual ones.")),
  };
}

std::vector<SettingField> imageFields() {
  using S = RunSettings;
  return {
      choiceOf<Predict>(
          "data", "predict", std::array{"auto", "itself", "pair", "corrupted"},
          [](S& s) -> Predict& { return s.data.predict; },
          coreText("Core",
                   "What the model should make of a picture: itself, its pair, or itself from a corrupted copy.")),
      choiceOf<CorruptionKind>(
          "data", "corruption",
          std::array{"gaussian-noise", "salt-and-pepper", "masked-squares", "blur", "greyscale", "low-resolution"},
          [](S& s) -> CorruptionKind& { return s.data.corruption.kind; },
          coreText("Core", "How the input is corrupted.")),
      realOf(
          "data", "corruption_amount", 0, 1, [](S& s) -> double& { return s.data.corruption.amount; },
          coreText("Core", "How strongly the input is corrupted, from 0 (not at all) to 1.")),
      wholeOf<int>(
          "data", "size", kSmallestSide, 1024, [](S& s) -> int& { return s.data.size; },
          coreText("Core",
                   "Width that every picture is brought to, in pixels, and its height too unless that is given; 96x64 "
                   "means both.")),
      heightField(),
      wholeOf<int>(
          "data", "crop_from", 0, 4096, [](S& s) -> int& { return s.data.cropFrom; },
          coreText(
              "Core",
              "Pictures are brought to this larger width first, and each time training takes another part of them; "
              "0 takes them whole.")),
      choiceOf<ColorMode>(
          "data", "color", std::array{"rgb", "grey"}, [](S& s) -> ColorMode& { return s.data.color; },
          coreText("Core", "Three colour channels, or one grey channel.")),
      choiceOf<Fit>(
          "data", "fit", std::array{"crop", "pad", "stretch"}, [](S& s) -> Fit& { return s.data.fit; },
          coreText("Core", "How a picture of other proportions is brought to that size.")),
      choiceOf<ValueRange>(
          "data", "range", std::array{"0..1", "0..255", "-1..1"}, [](S& s) -> ValueRange& { return s.data.range; },
          coreText("Core", "Which numbers pixels become; a sigmoid output can only reach 0..1.")),
      backgroundField(),
      realOf(
          "data", "validation_split", 0, 0.9, [](S& s) -> double& { return s.data.validationSplit; },
          coreText("Core",
                   "Share of the pictures kept aside for validation, where the folder has no split of its own.")),
      realOf(
          "data", "test_split", 0, 0.9, [](S& s) -> double& { return s.data.testSplit; },
          coreText("Core",
                   "Share of the pictures kept aside for a final test, where the folder has no split of its own.")),
      wholeOf<std::uint64_t>(
          "data", "split_seed", 0, kLargestSeed, [](S& s) -> std::uint64_t& { return s.data.splitSeed; },
          coreText("Core", "Which pictures fall into which part; apart from the seed, so that runs stay comparable.")),
      switchOf(
          "data", "keep_groups", [](S& s) -> bool& { return s.data.keepGroups; },
          coreText(
              "Core",
              "Keep pictures that are equal or nearly equal in the same part, so that validation sees nothing that "
              "was trained on.")),
      wholeOf<int>(
          "data", "limit", 0, 1e9, [](S& s) -> int& { return s.data.limit; },
          coreText("Core", "Use at most this many pictures; 0 uses all.")),
  };
}

std::vector<SettingField> fileFields() {
  using S = RunSettings;
  return {
      choiceOf<DepthRange>(
          "data", "depth_range", std::array{"auto", "measured", "chosen"},
          [](S& s) -> DepthRange& { return s.data.depth.range; },
          coreText("Core",
                   "Which values become black and white in pictures of more than 8 bits: what their format says (where "
                   "it says "
                   "nothing, the lowest and highest in the folder), the lowest and highest in the folder, or those "
                   "chosen.")),
      realOf(
          "data", "depth_low", -1e12, 1e12, [](S& s) -> double& { return s.data.depth.low; },
          coreText("Core",
                   "The value that becomes black in pictures of more than 8 bits, where deep values are chosen.")),
      realOf(
          "data", "depth_high", -1e12, 1e12, [](S& s) -> double& { return s.data.depth.high; },
          coreText("Core",
                   "The value that becomes white in pictures of more than 8 bits, where deep values are chosen.")),
      choiceOf<Pages>(
          "data", "pages", std::array{"first", "all"}, [](S& s) -> Pages& { return s.data.pages; },
          coreText("Core",
                   "Of files with several pictures (pages, frames of an animation): the first one, or each as a "
                   "picture of its "
                   "own.")),
  };
}

std::vector<SettingField> changeFields() {
  using S = RunSettings;
  return {
      switchOf(
          "data", "flip", [](S& s) -> bool& { return s.data.augmentation.flip; },
          coreText("Core", "Mirror half of the training pictures, another half in each epoch.")),
      realOf(
          "data", "shift", 0, 0.5, [](S& s) -> double& { return s.data.augmentation.shift; },
          coreText("Core", "Move training pictures by up to this share of their width.")),
      realOf(
          "data", "rotate", 0, 180, [](S& s) -> double& { return s.data.augmentation.rotate; },
          coreText("Core", "Turn training pictures by up to this many degrees.")),
      realOf(
          "data", "brightness", 0, 0.9, [](S& s) -> double& { return s.data.augmentation.brightness; },
          coreText("Core", "Make training pictures brighter or darker by up to this share.")),
      switchOf(
          "data", "scramble_targets", [](S& s) -> bool& { return s.data.scrambleTargets; },
          coreText("Core", "Reshape targets wrongly, as the record's model 5 did by mistake.")),
      wholeOf<int>(
          "data", "pixel_cache_mib", 16, 1e6, [](S& s) -> int& { return s.data.pixelCacheMiB; },
          coreText("Core", "Memory for decoded pictures in MiB; what goes beyond is kept in a mapped file.")),
  };
}

SettingField lossField() {
  return {
      "loss",
      {"loss",
       std::string("mse"),
       0,
       0,
       {},
       coreText("Core",
                "What training makes smaller: mse, mae, bce, cce, huber, ssim, or a mix like 0.84*ssim + 0.16*mae.")},
      [](const RunSettings& settings) -> SettingValue { return settings.loss; },
      [](RunSettings& settings, const SettingValue& value) { settings.loss = std::get<std::string>(value); },
      [](const SettingValue& value) { (void)parseLoss(std::get<std::string>(value)); }};
}

std::vector<SettingField> trainingFields() {
  using S = RunSettings;
  return {
      wholeOf<int>(
          "training", "epochs", 1, kMostEpochs, [](S& s) -> int& { return s.training.epochs; },
          coreText("Core", "How often training goes over all training pictures.")),
      wholeOf<int>(
          "training", "batch_size", 1, 4096, [](S& s) -> int& { return s.training.batchSize; },
          coreText("Core", "Pictures per step of the optimizer.")),
      wholeOf<std::uint64_t>(
          "training", "seed", 0, kLargestSeed, [](S& s) -> std::uint64_t& { return s.training.seed; },
          coreText("Core", "The same seed gives the same figures again.")),
      realOf(
          "training", "global_clipnorm", 0, 1e6, [](S& s) -> double& { return s.training.globalClipNorm; },
          coreText("Core", "Longer gradients are shortened to this length; 0 leaves them.")),
      wholeOf<int>(
          "training", "evaluation_sample", 0, 1e6, [](S& s) -> int& { return s.training.evaluationSample; },
          coreText("Core", "Training pictures that are measured again after each epoch, without dropout.")),
      choiceOf<DeviceChoice>(
          "training", "device", std::array{"auto", "cpu", "cuda"},
          [](S& s) -> DeviceChoice& { return s.training.device; },
          coreText("Core", "What computes: the processor, or a graphics card with CUDA.")),
      wholeOf<int>(
          "training", "threads", 0, 1024, [](S& s) -> int& { return s.training.threads; },
          coreText("Core", "Processor threads; 0 takes one per physical core.")),
      choiceOf<KernelChoice>(
          "training", "kernels", std::array{"fast", "torch"}, [](S& s) -> KernelChoice& { return s.training.kernels; },
          coreText("Core",
                   "What computes large layers on the processor: this program's own code, or LibTorch's. The results "
                   "differ by rounding alone.")),
      choiceOf<Precision>(
          "training", "precision", std::array{"full", "tf32", "bfloat16"},
          [](S& s) -> Precision& { return s.training.precision; },
          coreText("Core",
                   "How exactly products are computed in training: full, tf32 (graphics cards alone) or bfloat16, the "
                   "coarsest. Coarse ones are quicker where the hardware has them. Measuring is always in full, so the "
                   "figures show what it costs.")),
      switchOf(
          "training", "sync_batchnorm", [](S& s) -> bool& { return s.training.syncBatchNorm; },
          coreText(
              "Core",
              "Where several processes train one run: BatchNorm measures the whole batch, and not each process its "
              "own part of it.")),
      switchOf(
          "training", "doctor", [](S& s) -> bool& { return s.training.doctor; },
          coreText("Core",
                   "Look for faults in pictures, settings and training, and say what is found. Changes no figure.")),
      wholeOf<int>(
          "stopping", "patience", 0, kMostEpochs, [](S& s) -> int& { return s.stopping.patience; },
          coreText("Core", "End the run after this many epochs without a lower validation loss; 0 never does.")),
      realOf(
          "stopping", "min_delta", 0, 1e6, [](S& s) -> double& { return s.stopping.minDelta; },
          coreText("Core", "A validation loss must fall by more than this to count.")),
      switchOf(
          "stopping", "restore_best_weights", [](S& s) -> bool& { return s.stopping.restoreBestWeights; },
          coreText("Core", "End with the weights of the best epoch rather than the last.")),
  };
}

}  // namespace

const std::vector<SettingField>& settingFields() {
  static const std::vector<SettingField> fields = [] {
    std::vector<SettingField> all = imageFields();
    for (auto&& part : {fileFields(), changeFields(), folderFields(), std::vector{lossField()}, trainingFields()}) {
      all.insert(all.end(), part.begin(), part.end());
    }
    return all;
  }();
  return fields;
}

}  // namespace core
