// SPDX-License-Identifier: GPL-3.0-or-later
// Spoils pictures of every format in many ways and reads them: with AddressSanitizer (preset asan) a search for faults, without
// it for crashes, hangs and exceptions that are none of ours. Usage: fuzz_pictures [FILES [SEED]]; the same seed spoils alike.
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/data/image_reader.h"
#include "tests/support/picture_bytes.h"
#include "tests/support/sample_pictures.h"

#ifdef __SANITIZE_ADDRESS__
// libheif 1.15 does not give back what dav1d had begun of a damaged AVIF: two pieces in ten thousand files.
extern "C" const char* __lsan_default_suppressions() { return "leak:libdav1d"; }  // NOLINT: the sanitizer's name.
#endif

namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t limit) { return limit == 0 ? 0 : random() % limit; }

// What mutation testing has found to break readers: single bits, extreme numbers, parts that are missing, doubled or moved.
std::string spoilt(std::string bytes, Random& random) {
  const std::size_t changes = 1 + below(random, random() % 2 == 0 ? 2 : 8);
  for (std::size_t i = 0; i < changes && !bytes.empty(); ++i) {
    const std::size_t at = below(random, random() % 2 == 0 ? std::min<std::size_t>(bytes.size(), 200) : bytes.size());
    switch (below(random, 7)) {
      case 0: bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1U << below(random, 8))); break;
      case 1: bytes[at] = static_cast<char>(random()); break;
      case 2: bytes[at] = random() % 2 == 0 ? '\xFF' : '\x7F'; break;
      case 3: bytes.replace(at, 4, std::string(4, random() % 2 == 0 ? '\xFF' : '\0')); break;
      case 4: bytes.erase(at, 1 + below(random, 40)); break;
      case 5: bytes.insert(at, bytes.substr(below(random, bytes.size()), 1 + below(random, 40))); break;
      default: bytes.resize(at + 1);
    }
  }
  return bytes;
}

}  // namespace

int main(int count, char** arguments) {
  const long files = count > 1 ? std::atol(arguments[1]) : 2000;
  Random random(count > 2 ? static_cast<unsigned>(std::atol(arguments[2])) : 1U);
  const std::vector<std::string> whole = testing::samplePictures();
  const auto folder =
      std::filesystem::temp_directory_path() / ("fuzz_pictures-" + std::to_string(std::random_device()()));
  std::filesystem::create_directories(folder);
  const auto file = folder / "picture";
  long read = 0;
  std::chrono::duration<double> longest{};
  for (long i = 0; i < files; ++i) {
    const std::string bytes = spoilt(whole[static_cast<std::size_t>(i) % whole.size()], random);
    std::ofstream(file, std::ios::binary | std::ios::trunc)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    const auto begin = std::chrono::steady_clock::now();
    try {
      const std::optional<std::size_t> page = i % 3 == 0 ? std::optional<std::size_t>(1) : std::nullopt;
      (void)core::reasonByHeader(file);
      (void)core::readImage({file, page}, 0xFFFFFF);
      ++read;
    } catch (const core::Error&) {  // What ought to happen. Anything else ends this program.
    } catch (const std::bad_alloc&) {
      std::cerr << "file " << i << " asks for too much memory\n";
      std::filesystem::copy_file(file, "too-much-memory", std::filesystem::copy_options::overwrite_existing);
    }
    longest = std::max(longest, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin));
  }
  std::filesystem::remove_all(folder);
  std::cout << files << " spoilt files, " << read << " of them read all the same; the slowest took " << longest.count()
            << " s\n";
  return 0;
}
