// SPDX-License-Identifier: GPL-3.0-or-later
// Which device computes, how many threads, and what is in the way of speed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/run/run_settings.h"

namespace core {

struct DeviceInfo {
  std::string name;     // "cpu" or "cuda"; "cuda:1" in a process that has another graphics card than the first.
  Message description;  // "AMD EPYC, 2 threads" or the graphics card's name.
  int threads = 1;
};

// Sets LibTorch's number of threads (settings.threads, or the physical cores) and finds the device. Throws
// Error(DeviceLost) when CUDA is asked for and not there.
[[nodiscard]] DeviceInfo prepareDevice(const TrainingSettings& settings);

// How many graphics cards this process can use.
[[nodiscard]] int graphicsCards();
// Whether a run with this choice computes on a graphics card.
[[nodiscard]] bool usesGraphicsCard(DeviceChoice choice);
// Tells one of them apart from all others, those of other machines as well; "" where there is none, or it cannot be asked.
[[nodiscard]] std::string graphicsCardName(int card);
// All bytes of the graphics card in use, the ones that are taken included: LibTorch keeps what it has freed. None where
// there is no card, or it cannot be asked.
[[nodiscard]] std::optional<std::int64_t> graphicsMemory();

// With how many threads LibTorch and the kernels compute what is asked of them on the calling thread.
void useThreads(int threads);

// Physical cores that this process may use.
[[nodiscard]] int physicalCores();

// Sentences about a machine that is set up to be slow, with what to do: the reference BLAS, for example.
[[nodiscard]] std::vector<Message> speedWarnings();

// "LibTorch 1.13.1, OpenBLAS", for the version command and run records.
[[nodiscard]] std::string engineVersion();

}  // namespace core
