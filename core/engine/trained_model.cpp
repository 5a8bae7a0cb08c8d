// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/trained_model.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

#include "core/base/error.h"
#include "core/data/batch.h"
#include "core/engine/device.h"
#include "core/engine/evaluator.h"
#include "core/engine/initializers.h"
#include "core/engine/library_error.h"
#include "core/engine/memory_need.h"
#include "core/engine/plain_description.h"
#include "core/engine/tensor_io.h"
#include "core/engine/weights.h"

namespace core {
namespace {

using Shape = std::vector<std::int64_t>;

const GoOn kAlways = [] { return true; };

std::shared_ptr<ImageModel> emptyModel(const Choice& architecture, const ImageShape& shape) {
  const NewWeightsScope theyComeFromAFile(NewWeights::Zero);
  return buildModel(architecture, shape);
}

std::string shapeText(const Shape& shape) {
  std::string text;
  for (const std::int64_t side : shape) text += (text.empty() ? "" : " x ") + std::to_string(side);
  return text;
}

std::string shapeText(const ImageShape& shape) { return shapeText(Shape{shape.width, shape.height, shape.channels}); }

void checkImages(const std::vector<Image>& images, const ImageShape& shape) {
  for (const Image& image : images) {
    const ImageShape found{image.width, image.height, image.channels};
    if (found == shape && image.pixels.size() == shape.size()) continue;
    throw Error(ErrorCode::InvalidSetting, "image",
                {coreText("Core",
                          "The model takes pictures of %1 values, and this one has %2: bring it to that size and those "
                          "channels first."),
                 shapeText(shape), shapeText(found)});
  }
}

void checkCodes(const Codes& codes, const std::optional<Shape>& shape) {
  if (!shape) {
    throw Error(ErrorCode::InvalidSetting, "code",
                coreText("Core",
                         "This architecture has no code that a picture could be made from: use one with an encoder and "
                         "a decoder, \"convolutional\" for example."));
  }
  if (codes.shape != *shape || codes.values.size() != codes.count() * codes.size()) {
    throw Error(ErrorCode::InvalidSetting, "code",
                {coreText("Core", "A code of this model has %1 values; %2 values for codes of %3 do not fit it."),
                 shapeText(*shape), codes.values.size(), shapeText(codes.shape)});
  }
  if (!std::all_of(codes.values.begin(), codes.values.end(), [](float value) { return std::isfinite(value); })) {
    throw Error(
        ErrorCode::InvalidSetting, "code",
        coreText("Core", "The code holds a value that is infinite or not a number: no picture can be made from it."));
  }
}

}  // namespace

class TrainedModel::Impl {
 public:
  Impl(const RunSettings& settings, const std::filesystem::path& weightsFile)
      : device_(prepareDevice(settings.training)),
        measure_(measureFor(settings, modelShape(settings.data).channels, device_.name)),
        shape_(modelShape(settings.data)),
        model_(emptyModel(settings.architecture, shape_)) {
    loadWeights(*model_, weightsFile);
    model_->to(measure_.device);
    const EvaluationScope scope(*model_);
    const Image blank(shape_.width, shape_.height, shape_.channels);
    const torch::Tensor code = model_->encode(toTensor({&blank, 1}, measure_.range, measure_.device));
    if (!code.defined()) return;
    Codes one;
    appendCodes(one, code);
    codeShape_ = one.shape;
  }

  [[nodiscard]] const ImageShape& imageShape() const { return shape_; }
  [[nodiscard]] const std::optional<Shape>& codeShape() const { return codeShape_; }

  MetricValues evaluate(const Dataset& dataset, std::span<const std::uint32_t> indices) {
    useThreads(device_.threads);
    return evaluateModel(*model_, dataset, indices, measure_, "", kAlways).value();
  }

  std::vector<ProbeOutput> reconstruct(const Dataset& dataset, std::span<const std::uint32_t> indices) {
    useThreads(device_.threads);
    return reconstructSamples(*model_, dataset, indices, measure_, kAlways).value();
  }

  std::vector<ProbeOutput> reconstruct(const std::vector<Image>& images) {
    checkImages(images, shape_);
    useThreads(device_.threads);
    return reconstructImages(*model_, images, measure_);
  }

  std::optional<Codes> encode(const std::vector<Image>& images) {
    checkImages(images, shape_);
    if (!codeShape_) return std::nullopt;
    Codes codes{*codeShape_, {}};
    inBatches(images.size(), [&](std::size_t first, std::size_t count) {
      const torch::Tensor batch = toTensor(std::span(images).subspan(first, count), measure_.range, measure_.device);
      appendCodes(codes, model_->encode(batch));
    });
    return codes;
  }

  std::vector<Image> decode(const Codes& codes) {
    checkCodes(codes, codeShape_);
    std::vector<Image> images;
    inBatches(codes.count(), [&](std::size_t first, std::size_t count) {
      const torch::Tensor batch = toTensor(codes, first, count, measure_.device);
      for (Image& image : toImages(model_->decode(batch), measure_.range)) images.push_back(std::move(image));
    });
    return images;
  }

  [[nodiscard]] ModelDescription describe() const { return plainDescription(*model_, shape_, measure_.range); }

 private:
  // In evaluation mode. Every thread has a number of threads of its own to compute with: the caller's may be new.
  template <class Work>
  void inBatches(std::size_t total, const Work& work) {
    useThreads(device_.threads);
    const EvaluationScope scope(*model_);
    for (std::size_t first = 0; first < total; first += measure_.batchSize) {
      work(first, std::min(measure_.batchSize, total - first));
    }
  }

  DeviceInfo device_;
  Measure measure_;
  ImageShape shape_;
  std::shared_ptr<ImageModel> model_;
  std::optional<Shape> codeShape_;
};

TrainedModel::TrainedModel(const RunSettings& settings, const std::filesystem::path& weightsFile)
    : impl_(inPlainWords([&] {
        requireMemory(settings, MemoryUse::Use);
        return std::make_unique<Impl>(settings, weightsFile);
      })) {}

TrainedModel::~TrainedModel() = default;

ImageShape TrainedModel::imageShape() const { return impl_->imageShape(); }

std::optional<std::vector<std::int64_t>> TrainedModel::codeShape() const { return impl_->codeShape(); }

std::vector<ProbeOutput> TrainedModel::reconstruct(const std::vector<Image>& images) {
  return inPlainWords([&] { return impl_->reconstruct(images); });
}

std::optional<Codes> TrainedModel::encode(const std::vector<Image>& images) {
  return inPlainWords([&] { return impl_->encode(images); });
}

std::vector<Image> TrainedModel::decode(const Codes& codes) {
  return inPlainWords([&] { return impl_->decode(codes); });
}

ModelDescription TrainedModel::describe() const {
  return inPlainWords([&] { return impl_->describe(); });
}

MetricValues TrainedModel::evaluate(const Dataset& dataset, std::span<const std::uint32_t> indices) {
  return inPlainWords([&] { return impl_->evaluate(dataset, indices); });
}

std::vector<ProbeOutput> TrainedModel::reconstruct(const Dataset& dataset, std::span<const std::uint32_t> indices) {
  return inPlainWords([&] { return impl_->reconstruct(dataset, indices); });
}

}  // namespace core
