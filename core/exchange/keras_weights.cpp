// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/keras_weights.h"

#include <string>
#include <utility>

namespace core {
namespace {

using Shape = std::vector<std::int64_t>;

bool hasWeights(const ListedLayer& layer) {
  return layer.type == "Conv2D" || layer.type == "Conv2DTranspose" || layer.type == "Dense" ||
         layer.type == "BatchNormalization";
}

Shape shapeOf(const Hdf5File::Array& array) {
  Shape shape;
  for (const std::uint64_t side : array.shape) shape.push_back(static_cast<std::int64_t>(side));
  return shape;
}

// From height x width x a x b to b x a x height x width.
std::vector<float> kernelFirst(const std::vector<float>& values, const Shape& shape) {
  const auto side = [&](std::size_t axis) { return static_cast<std::size_t>(shape[axis]); };
  std::vector<float> made(values.size());
  std::size_t at = 0;
  for (std::size_t b = 0; b < side(3); ++b) {
    for (std::size_t a = 0; a < side(2); ++a) {
      for (std::size_t place = 0; place < side(0) * side(1); ++place) {
        made[at++] = values[(place * side(2) + a) * side(3) + b];
      }
    }
  }
  return made;
}

std::vector<float> transposed(const std::vector<float>& values, const Shape& shape) {
  const auto rows = static_cast<std::size_t>(shape[0]);
  const auto columns = static_cast<std::size_t>(shape[1]);
  std::vector<float> made(values.size());
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) made[column * rows + row] = values[row * columns + column];
  }
  return made;
}

class KerasWeights {
 public:
  KerasWeights(const KerasDescription& model, const Hdf5File& file) : model_(model), file_(file) {}

  std::vector<WeightValues> read() {
    for (std::size_t i = 0; i < model_.layers.size(); ++i) {
      if (!hasWeights(model_.layers[i])) continue;
      number_ = i;
      model_.layers[i].type == "BatchNormalization" ? readNorm() : readKernel();
    }
    return std::move(weights_);
  }

 private:
  [[nodiscard]] const ListedLayer& layer() const { return model_.layers[number_]; }
  [[nodiscard]] const KerasPlace& place() const { return model_.places[number_]; }

  // The array of a layer: its place among the layer's own, and its name.
  [[nodiscard]] const Hdf5File::Array* find(std::size_t index, const std::string& name) const {
    const auto& arrays = file_.arrays();
    const std::string number = "/vars/" + std::to_string(index);
    // Since Keras 3, and as late versions of Keras 2 called the container.
    for (const std::string& path : {place().path, withContainer(place().path)}) {
      const auto found = arrays.find(path + number);
      if (found != arrays.end()) return &found->second;
    }
    // Before: by names, ".../conv2d_1/kernel:0", in the group of the layer.
    const std::string ending = place().name + "/" + name;
    for (const std::string& root : {"model_weights/" + place().group + "/", place().group + "/"}) {
      for (auto found = arrays.lower_bound(root); found != arrays.end() && found->first.starts_with(root); ++found) {
        std::string path = found->first;
        if (path.ends_with(":0")) path.resize(path.size() - 2);
        if (path.ends_with("/" + ending)) return &found->second;
      }
    }
    return nullptr;
  }

  static std::string withContainer(const std::string& path) {
    constexpr std::string_view kBefore = "layers/";
    std::string other;
    for (std::size_t at = 0; at < path.size();) {
      const bool isContainer = path.compare(at, kBefore.size(), kBefore) == 0 && (at == 0 || path[at - 1] == '/');
      other += isContainer ? "_layer_checkpoint_dependencies/" : path.substr(at, 1);
      at += isContainer ? kBefore.size() : 1;
    }
    return other;
  }

  [[nodiscard]] const Hdf5File::Array& array(std::size_t index, const std::string& name, const Shape& expected) const {
    const Hdf5File::Array* const found = find(index, name);
    if (found == nullptr)
      refuseContents({coreText("Core", "the weights of its layer \"%1\" are missing."), place().name});
    const Shape shape = shapeOf(*found);
    bool fits = shape.size() == expected.size();
    for (std::size_t axis = 0; fits && axis < shape.size(); ++axis) {
      fits = expected[axis] == kAny ? shape[axis] > 0 : shape[axis] == expected[axis];
    }
    if (!fits)
      refuseContents({coreText("Core", "the weights of its layer \"%1\" do not fit its description."), place().name});
    return *found;
  }

  void add(const char* name, Shape shape, std::vector<float> values) {
    weights_.push_back({"layers." + std::to_string(number_) + "." + name, std::move(shape), std::move(values)});
  }

  void addPlain(std::size_t index, const char* theirs, const char* ours, std::int64_t size) {
    const Hdf5File::Array& found = array(index, theirs, {size});
    add(ours, shapeOf(found), Hdf5File::valuesOf(found));
  }

  void readKernel() {
    const bool isDense = layer().type == "Dense";
    const std::int64_t outputs = isDense ? layer().integer("units") : layer().integer("filters");
    Shape expected = {kAny, outputs};
    if (!isDense) {
      const Shape kernel = layer().list("kernel_size", 2);
      const bool isTransposed = layer().type == "Conv2DTranspose";
      expected = {kernel[0], kernel[1], isTransposed ? outputs : kAny, isTransposed ? kAny : outputs};
    }
    const Hdf5File::Array& kernel = array(0, "kernel", expected);
    const Shape shape = shapeOf(kernel);
    if (isDense) {
      add("weight", {shape[1], shape[0]}, transposed(Hdf5File::valuesOf(kernel), shape));
    } else {
      add("weight", {shape[3], shape[2], shape[0], shape[1]}, kernelFirst(Hdf5File::valuesOf(kernel), shape));
    }
    if (layer().isOn("use_bias")) addPlain(1, "bias", "bias", outputs);
  }

  // Keras leaves out what does not scale or move anything; ours has ones and zeros there.
  void readNorm() {
    const std::size_t first = (place().hasScale ? 1 : 0) + (place().hasCentre ? 1 : 0);
    const Hdf5File::Array& mean = array(first, "moving_mean", {kAny});
    const std::int64_t channels = shapeOf(mean).front();
    const auto values = static_cast<std::size_t>(channels);
    if (place().hasScale) {
      addPlain(0, "gamma", "weight", channels);
    } else {
      add("weight", {channels}, std::vector<float>(values, 1.0F));
    }
    if (place().hasCentre) {
      addPlain(first - 1, "beta", "bias", channels);
    } else {
      add("bias", {channels}, std::vector<float>(values, 0.0F));
    }
    add("running_mean", {channels}, Hdf5File::valuesOf(mean));
    addPlain(first + 1, "moving_variance", "running_var", channels);
  }

  static constexpr std::int64_t kAny = -1;

  const KerasDescription& model_;
  const Hdf5File& file_;
  std::size_t number_ = 0;
  std::vector<WeightValues> weights_;
};

}  // namespace

std::vector<WeightValues> weightsOfKeras(const KerasDescription& model, const Hdf5File& file) {
  return KerasWeights(model, file).read();
}

}  // namespace core
