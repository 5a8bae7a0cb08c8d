// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/suggested_settings.h"

#include <algorithm>
#include <cmath>
#include <thread>

#include "core/run/settings_schema.h"

namespace core {
namespace {

constexpr int kManyProcessors = 8;         // From here on, four times the pixels are as quick.
constexpr double kSeenPictures = 48000.0;  // Over all epochs; a small set is gone over more often.
constexpr std::int64_t kFewestSuggestedEpochs = 12;
constexpr std::int64_t kMostSuggestedEpochs = 60;
constexpr int kSmallestSize = 16;
constexpr int kSizeStep = 8;  // Halved by the model's stages.

struct SuggestedAmount {
  CorruptionKind kind;
  double amount;
};
// People still recognise a picture of any size; without its colours they always do.
constexpr SuggestedAmount kAmounts[] = {{CorruptionKind::GaussianNoise, 0.1}, {CorruptionKind::SaltAndPepper, 0.1},
                                        {CorruptionKind::MaskedSquares, 0.2}, {CorruptionKind::Blur, 0.05},
                                        {CorruptionKind::Greyscale, 1.0},     {CorruptionKind::LowResolution, 0.6}};

// Nothing is gained by blowing small pictures up.
std::int64_t suggestedSize(const MachineFacts& machine, const PictureFacts& pictures) {
  const int size = machine.processors >= kManyProcessors ? 64 : 32;
  if (pictures.side == 0 || pictures.side >= size) return size;
  return std::max(pictures.side / kSizeStep * kSizeStep, kSmallestSize);
}

std::int64_t suggestedEpochs(const PictureFacts& pictures) {
  if (pictures.count == 0) return kFewestSuggestedEpochs;
  const auto epochs = std::llround(kSeenPictures / static_cast<double>(pictures.count));
  return std::clamp<std::int64_t>(epochs, kFewestSuggestedEpochs, kMostSuggestedEpochs);
}

}  // namespace

MachineFacts thisMachine() { return {std::max(1, static_cast<int>(std::thread::hardware_concurrency()))}; }

void suggestCorruption(RunSettings& settings) {
  Corruption& corruption = settings.data.corruption;
  const bool isSuggested = corruption.amount == Corruption().amount ||
                           std::any_of(std::begin(kAmounts), std::end(kAmounts), [&](const SuggestedAmount& suggested) {
                             return suggested.amount == corruption.amount;
                           });
  if (!isSuggested || settings.data.predict != Predict::Corrupted) return;
  for (const SuggestedAmount& suggested : kAmounts) {
    if (suggested.kind == corruption.kind) corruption.amount = suggested.amount;
  }
}

RunSettings suggestedSettings(const MachineFacts& machine, const PictureFacts& pictures) {
  RunSettings settings = defaultRunSettings();
  changeSetting(settings, "size", suggestedSize(machine, pictures));
  changeSetting(settings, "filters", std::vector<std::int64_t>{32, 64});
  changeSetting(settings, "batch_size", std::int64_t{16});
  changeSetting(settings, "epochs", suggestedEpochs(pictures));
  return settings;
}

}  // namespace core
