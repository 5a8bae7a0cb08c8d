// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/trained_model.h"

#include "core/data/batch.h"
#include "core/engine/device.h"
#include "core/engine/evaluator.h"
#include "core/engine/initializers.h"
#include "core/engine/tensor_io.h"
#include "core/engine/weights.h"

namespace core {
namespace {

const GoOn kAlways = [] { return true; };

std::shared_ptr<ImageModel> emptyModel(const Choice& architecture, const ImageShape& shape) {
  const UndrawnWeights theyComeFromAFile;
  return buildModel(architecture, shape);
}

}  // namespace

class TrainedModel::Impl {
 public:
  Impl(const RunSettings& settings, const std::filesystem::path& weightsFile)
      : device_(prepareDevice(settings.training).name),
        measure_(measureFor(settings, channelsOf(settings), device_)),
        shape_{settings.data.size, settings.data.size, channelsOf(settings)},
        model_(emptyModel(settings.architecture, shape_)) {
    loadWeights(*model_, weightsFile);
    model_->to(device_);
  }

  MetricValues evaluate(const Dataset& dataset, std::span<const std::uint32_t> indices) {
    return evaluateModel(*model_, dataset, indices, measure_, "", kAlways).value();
  }

  std::vector<ProbeOutput> reconstruct(const Dataset& dataset, std::span<const std::uint32_t> indices) {
    return reconstructSamples(*model_, dataset, indices, measure_, kAlways).value();
  }

  ProbeOutput reconstruct(const Image& picture) { return reconstructImage(*model_, picture, measure_); }

 private:
  static int channelsOf(const RunSettings& settings) { return settings.data.color == ColorMode::Grey ? 1 : 3; }

  torch::Device device_;
  Measure measure_;
  ImageShape shape_;
  std::shared_ptr<ImageModel> model_;
};

TrainedModel::TrainedModel(const RunSettings& settings, const std::filesystem::path& weightsFile)
    : impl_(std::make_unique<Impl>(settings, weightsFile)) {}

TrainedModel::~TrainedModel() = default;

MetricValues TrainedModel::evaluate(const Dataset& dataset, std::span<const std::uint32_t> indices) {
  return impl_->evaluate(dataset, indices);
}

std::vector<ProbeOutput> TrainedModel::reconstruct(const Dataset& dataset, std::span<const std::uint32_t> indices) {
  return impl_->reconstruct(dataset, indices);
}

ProbeOutput TrainedModel::reconstruct(const Image& picture) { return impl_->reconstruct(picture); }

}  // namespace core
