// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/device.h"

#include <dlfcn.h>
#include <sched.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <set>
#include <utility>

#include "core/base/error.h"
#include "core/engine/tensor_memory.h"
#include "core/engine/torch_headers.h"

namespace core {
namespace {

std::string firstLine(const std::string& file) {
  std::ifstream stream(file);
  std::string line;
  std::getline(stream, line);
  return line;
}

std::string processorName() {
  std::ifstream stream("/proc/cpuinfo");
  for (std::string line; std::getline(stream, line);) {
    const std::size_t colon = line.find(": ");
    if (line.starts_with("model name") && colon != std::string::npos) return line.substr(colon + 2);
  }
  return "CPU";
}

// The file that LibTorch's matrix products come from; "" where they are built in.
std::string blasFile() {
  void* const product = dlsym(RTLD_DEFAULT, "sgemm_");
  Dl_info info{};
  if (product == nullptr || dladdr(product, &info) == 0 || info.dli_fname == nullptr) return {};
  std::error_code ignored;
  const auto resolved = std::filesystem::canonical(info.dli_fname, ignored);
  return ignored ? std::string(info.dli_fname) : resolved.string();
}

std::string blasName() {
  const std::string file = blasFile();
  for (const auto& [part, name] :
       {std::pair{"openblas", "OpenBLAS"}, {"mkl", "MKL"}, {"blis", "BLIS"}, {"atlas", "ATLAS"}}) {
    if (file.find(part) != std::string::npos) return name;
  }
  const bool builtIn = file.empty() || file.find("libtorch") != std::string::npos;
  return builtIn ? "built-in BLAS" : "reference BLAS";
}

bool cudaWanted(DeviceChoice choice) {
  const bool wanted = usesGraphicsCard(choice);
  if (choice == DeviceChoice::Cuda && !wanted) {
    throw Error(ErrorCode::DeviceLost, "cuda",
                coreText("Core",
                         "No graphics card with CUDA can be used: check the driver and that LibTorch was built for "
                         "CUDA, or choose the device \"cpu\"."));
  }
  return wanted;
}

}  // namespace

int physicalCores() {
  cpu_set_t allowed;
  CPU_ZERO(&allowed);
  if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) return 1;
  std::set<std::pair<std::string, std::string>> cores;
  for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu) {
    if (!CPU_ISSET(static_cast<std::size_t>(cpu), &allowed)) continue;
    const std::string topology = "/sys/devices/system/cpu/cpu" + std::to_string(cpu) + "/topology/";
    const std::string core = firstLine(topology + "core_id");
    cores.emplace(firstLine(topology + "physical_package_id"), core.empty() ? "cpu" + std::to_string(cpu) : core);
  }
  return std::max(1, static_cast<int>(cores.size()));
}

int graphicsCards() { return torch::cuda::is_available() ? static_cast<int>(torch::cuda::device_count()) : 0; }

bool usesGraphicsCard(DeviceChoice choice) { return choice != DeviceChoice::Cpu && torch::cuda::is_available(); }

// This start of this machine, and the card's place in it.
std::string graphicsCardName(int card) {
  using Ask = int (*)(char*, int, int);
  const auto ask = reinterpret_cast<Ask>(dlsym(RTLD_DEFAULT, "cudaDeviceGetPCIBusId"));
  std::array<char, 32> place{};
  if (ask == nullptr || ask(place.data(), static_cast<int>(place.size()), card) != 0) return {};
  return firstLine("/proc/sys/kernel/random/boot_id") + " " + place.data();
}

// Asked of CUDA's runtime, which is loaded with LibTorch where that was built for CUDA.
std::optional<std::int64_t> graphicsMemory() {
  using Ask = int (*)(std::size_t*, std::size_t*);
  const auto ask = reinterpret_cast<Ask>(dlsym(RTLD_DEFAULT, "cudaMemGetInfo"));
  std::size_t available = 0;
  std::size_t total = 0;
  if (ask == nullptr || ask(&available, &total) != 0) return std::nullopt;
  return static_cast<std::int64_t>(total);
}

void useThreads(int threads) { at::set_num_threads(threads); }

DeviceInfo prepareDevice(const TrainingSettings& settings) {
  const int threads = settings.threads > 0 ? settings.threads : physicalCores();
  useThreads(threads);
  putTensorsInLargePages();
  if (!cudaWanted(settings.device)) {
    const Text counted = threads == 1 ? coreText("Core", "%1, %2 thread") : coreText("Core", "%1, %2 threads");
    return {"cpu", {counted, processorName(), threads}, threads};
  }
  at::globalContext().setDeterministicCuDNN(true);  // The same seed gives the same figures again.
  at::globalContext().setBenchmarkCuDNN(false);
  at::globalContext().setAllowTF32CuBLAS(false);  // Where the settings allow it, a training step does.
  at::globalContext().setAllowTF32CuDNN(false);
  return {"cuda", coreText("Core", "CUDA graphics card"), threads};
}

std::vector<Message> speedWarnings() {
  std::vector<Message> warnings;
  if (blasName() == "reference BLAS") {
    warnings.emplace_back(coreText(
        "Core",
        "Training will be 20 to 30 times slower than it could be, because the reference BLAS is in use. Install "
        "a fast one: sudo apt install libopenblas0-openmp"));
  }
  return warnings;
}

std::string engineVersion() { return std::string("LibTorch ") + TORCH_VERSION + ", " + blasName(); }

}  // namespace core
