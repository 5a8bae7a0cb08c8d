// SPDX-License-Identifier: GPL-3.0-or-later
// Mutated models of other programs: each is read whole or refused with an Error, and nothing else.
//   fuzz_models COUNT SEED
// Build it with the preset "asan" to see what a crash would only hint at. Exit status: 0 no finding, 1 a finding.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/exchange/hdf5_file.h"
#include "core/exchange/keras_config.h"
#include "core/exchange/keras_model.h"
#include "core/exchange/keras_weights.h"
#include "core/exchange/zip_file.h"
#include "core/run/layer_list.h"
#include "core/run/tensor_file.h"

namespace {

namespace fs = std::filesystem;

std::string bytesOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

core::BoundedBytes bounded(const std::string& bytes) { return core::BoundedBytes(std::as_bytes(std::span(bytes))); }

std::string partOf(const std::string& archive, const char* name) {
  const std::vector<std::byte> bytes = core::zipContents(bounded(archive), name);
  return core::BoundedBytes(bytes).text();
}

// One to eight changes: bits, ends of ranges, parts that are missing, doubled or moved, numbers in a text.
std::string mutated(std::string bytes, core::Random& random) {
  for (std::uint64_t change = random.below(8) + 1; change > 0 && !bytes.empty(); --change) {
    // Most of what is understood stands at the beginning.
    const std::size_t at =
        random.below(random.below(2) == 0 ? std::min<std::size_t>(bytes.size(), 4096) : bytes.size());
    switch (random.below(9)) {
      case 0: bytes.resize(at); break;
      case 1: bytes.insert(at, bytes.substr(random.below(bytes.size()), random.below(64))); break;
      case 2:
        bytes.replace(at, std::min<std::size_t>(64, bytes.size() - at), bytes.substr(random.below(bytes.size()), 64));
        break;
      case 3: bytes.replace(at, std::min<std::size_t>(8, bytes.size() - at), std::string(8, '\xFF')); break;
      case 4: bytes[at] = '\x7F'; break;
      case 5: bytes[at] = static_cast<char>('0' + random.below(10)); break;
      case 6: bytes.erase(at, random.below(40)); break;
      default: bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
    }
  }
  return bytes;
}

void readTensors(const fs::path& file) {
  std::map<std::string, std::vector<float>> values;
  (void)core::readTensorFile(file, [&](const core::TensorInfo& info) -> void* {
    std::size_t count = 1;
    for (const std::int64_t side : info.shape) count *= static_cast<std::size_t>(side);
    return (values[info.name] = std::vector<float>(count)).data();
  });
}

// Tensors of all formats that are read, without our checksum.
std::string foreignTensors() {
  const std::string header =
      R"({"a":{"dtype":"F16","shape":[2,1],"data_offsets":[0,4]},"b":{"dtype":"BF16","shape":[2],"data_offsets":[4,8]},)"
      R"("c":{"dtype":"F64","shape":[1],"data_offsets":[8,16]},)"
      R"("d.num_batches_tracked":{"dtype":"I64","shape":[],"data_offsets":[16,24]}})";
  std::string bytes(1, static_cast<char>(header.size()));
  bytes.resize(8, '\0');
  return bytes + header + std::string(24, '\x3c');
}

class Fuzzer {
 public:
  Fuzzer(fs::path folder, std::uint64_t seed) : file_(folder / "model"), random_(seed) {
    const fs::path models = fs::path(FIXTURES_DIR) / "keras" / "models";
    zip_ = bytesOf(models / "odd.keras");
    hdf5_ = bytesOf(models / "bridges.h5");
    config_ = partOf(bytesOf(models / "kernels.keras"), "config.json");
    weights_ = partOf(bytesOf(models / "kernels.keras"), "model.weights.h5");
    const std::vector<float> values = {1.0F, 2.0F, 3.0F, 4.0F};
    const core::TensorContents one{{"layers.0.weight", {2, 2}, false}, std::as_bytes(std::span(values))};
    const core::TensorContents two{{"layers.0.bias", {4}, false}, std::as_bytes(std::span(values))};
    core::writeTensorFile(file_, {one, two}, {{"format", "pt"}});
    tensors_ = bytesOf(file_);
    foreign_ = foreignTensors();
    list_ =
        R"([{"type":"Conv2D","filters":8,"kernel_size":[3,5]},{"type":"Concatenate","from":[0,-1]},{"type":"Dense","units":3}])";
  }

  // Whether the file was read all the same.
  bool tryOne(std::uint64_t number) {
    try {
      read(number % 6);
      return true;
    } catch (const core::Error&) {  // What ought to happen. Anything else ends this program.
      return false;
    }
  }

 private:
  void read(std::uint64_t kind) {
    switch (kind) {
      case 0: return (void)core::readKerasModel(written(mutated(zip_, random_)));
      case 1: return (void)core::readKerasModel(written(mutated(hdf5_, random_)));
      case 2: return readWeights(mutated(weights_, random_));
      case 3: return readConfig(mutated(config_, random_));
      case 4: return readTensors(written(mutated(random_.below(2) == 0 ? tensors_ : foreign_, random_)));
      default: return (void)core::formatLayerList(core::parseLayerList(mutated(list_, random_)));
    }
  }

  void readWeights(const std::string& bytes) const {
    (void)core::weightsOfKeras(core::describeKeras(config_), core::Hdf5File(bounded(bytes)));
  }

  void readConfig(const std::string& text) const {
    const core::KerasDescription model = core::describeKeras(text);
    (void)core::parseLayerList(core::formatLayerList(model.layers));
    (void)core::weightsOfKeras(model, core::Hdf5File(bounded(weights_)));
  }

  fs::path written(const std::string& bytes) const {
    std::ofstream(file_, std::ios::binary | std::ios::trunc)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return file_;
  }

  fs::path file_;
  core::Random random_;
  std::string zip_;
  std::string hdf5_;
  std::string config_;
  std::string weights_;
  std::string tensors_;
  std::string foreign_;  // As other programs write them.
  std::string list_;
};

}  // namespace

int main(int count, char** arguments) {
  const auto files = static_cast<std::uint64_t>(count > 1 ? std::atoll(arguments[1]) : 2000);
  const auto seed = static_cast<std::uint64_t>(count > 2 ? std::atoll(arguments[2]) : 1);
  const fs::path folder = fs::temp_directory_path() / ("fuzz_models-" + std::to_string(std::random_device()()));
  fs::create_directories(folder);
  Fuzzer fuzzer(folder, seed);
  std::uint64_t read = 0;
  std::chrono::duration<double> longest{};
  for (std::uint64_t i = 0; i < files; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    read += fuzzer.tryOne(i) ? 1 : 0;
    longest = std::max<std::chrono::duration<double>>(longest, std::chrono::steady_clock::now() - begin);
  }
  fs::remove_all(folder);
  std::printf("%llu mutated models, %llu of them read all the same; the slowest took %.3f s\n",
              static_cast<unsigned long long>(files), static_cast<unsigned long long>(read), longest.count());
  return 0;
}
