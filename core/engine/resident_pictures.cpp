// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/resident_pictures.h"

#include <algorithm>

#include "core/base/log.h"
#include "core/engine/device.h"
#include "core/engine/evaluator.h"

namespace core {
namespace {

constexpr std::int64_t kShareOfCard = 8;  // The rest is the model's.

template <class BytesOf>
torch::Tensor bytesOf(const Dataset& dataset, const torch::Device& device, const BytesOf& bytesOf) {
  const auto size = static_cast<std::int64_t>(dataset.shape.size());
  const torch::Tensor all = torch::empty({static_cast<std::int64_t>(dataset.samples.size()), size}, torch::kByte);
  for (std::size_t i = 0; i < dataset.samples.size(); ++i) {
    const std::span<const std::uint8_t> bytes = bytesOf(i);
    std::copy(bytes.begin(), bytes.end(), all.data_ptr<std::uint8_t>() + static_cast<std::int64_t>(i) * size);
  }
  return all.to(device);
}

bool haveOwnTargets(const Dataset& dataset) {
  return dataset.pixels->target(0).data() != dataset.pixels->input(0).data();
}

}  // namespace

std::shared_ptr<const ResidentPictures> ResidentPictures::of(const Dataset& dataset, const torch::Device& device,
                                                             std::int64_t room) {
  const std::size_t bytes = dataset.samples.size() * dataset.shape.size() * (haveOwnTargets(dataset) ? 2 : 1);
  if (!isUnchanged(dataset, Purpose::Train) && !isUnchanged(dataset, Purpose::Evaluate)) return nullptr;
  if (static_cast<std::int64_t>(bytes) > room) return nullptr;
  return std::shared_ptr<const ResidentPictures>(new ResidentPictures(dataset, device));
}

std::shared_ptr<const ResidentPictures> ResidentPictures::onCard(const Dataset& dataset, const torch::Device& device) {
  if (!device.is_cuda()) return nullptr;
  try {
    return of(dataset, device, graphicsMemory().value_or(0) / kShareOfCard);
  } catch (const c10::Error& error) {  // Others use the card, too. Batches are sent to it then, one at a time.
    logMessage(LogLevel::Warning, error.what_without_backtrace());
    return nullptr;
  }
}

ResidentPictures::ResidentPictures(const Dataset& dataset, const torch::Device& device)
    : servesTraining_(isUnchanged(dataset, Purpose::Train)),
      servesEvaluation_(isUnchanged(dataset, Purpose::Evaluate)),
      shape_(dataset.shape),
      inputs_(bytesOf(dataset, device, [&](std::size_t i) { return dataset.pixels->input(i); })) {
  if (haveOwnTargets(dataset)) {
    targets_ = bytesOf(dataset, device, [&](std::size_t i) { return dataset.pixels->target(i); });
  }
  const auto values = valuesOfBytes(dataset.settings.range);
  values_ = torch::empty({static_cast<std::int64_t>(values.size())});
  std::copy(values.begin(), values.end(), values_.data_ptr<float>());
  values_ = values_.to(device);
}

bool ResidentPictures::serves(Purpose purpose) const {
  return purpose == Purpose::Train ? servesTraining_ : servesEvaluation_;
}

BatchTensors ResidentPictures::batch(std::span<const std::uint32_t> samples) const {
  torch::Tensor places = torch::empty({static_cast<std::int64_t>(samples.size())}, torch::kLong);
  std::copy(samples.begin(), samples.end(), places.data_ptr<std::int64_t>());
  places = places.to(inputs_.device());
  const torch::Tensor inputs = valuesOf(inputs_, places);
  return {inputs, targets_.defined() ? valuesOf(targets_, places) : inputs};
}

// A look into a table: a division by 255 is not the same on every device.
torch::Tensor ResidentPictures::valuesOf(const torch::Tensor& pictures, const torch::Tensor& samples) const {
  const torch::Tensor bytes = pictures.index_select(0, samples).to(torch::kInt).flatten();
  return values_.index_select(0, bytes)
      .view({samples.size(0), shape_.height, shape_.width, shape_.channels})
      .permute({0, 3, 1, 2});
}

BatchContent contentFor(Purpose purpose, const Measure& measure) {
  return measure.resident != nullptr && measure.resident->serves(purpose) ? BatchContent::Samples
                                                                          : BatchContent::Values;
}

BatchTensors tensorsOf(Batch& batch, const Measure& measure) {
  return batch.inputs.empty() ? measure.resident->batch(batch.indices) : toTensors(batch, measure.device);
}

}  // namespace core
