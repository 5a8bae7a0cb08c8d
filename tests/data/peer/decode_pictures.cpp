// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the pictures named on standard input, one a line, and says what became of each: "NAME ok WIDTH HEIGHT CHANNELS FILE"
// with its pixels as bytes in FILE, or "NAME refused REASON"; tabulators between. For comparisons with other programs.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "core/base/error.h"
#include "core/data/image_reader.h"

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: decode_pictures FOLDER < NAMES\n";
    return 2;
  }
  const std::filesystem::path folder = arguments[1];
  const core::ImageReader reader;
  int number = 0;
  for (std::string name; std::getline(std::cin, name);) {
    std::cout << name << '\t';
    try {
      const core::Image image = reader.read({name, {}}, 0xFFFFFF);
      const auto file = folder / (std::to_string(number++) + ".raw");
      std::ofstream(file, std::ios::binary)
          .write(reinterpret_cast<const char*>(image.pixels.data()), static_cast<std::streamsize>(image.pixels.size()));
      std::cout << "ok\t" << image.width << '\t' << image.height << '\t' << image.channels << '\t' << file.string()
                << '\n';
    } catch (const core::Error& error) {
      std::cout << "refused\t" << error.message().english() << '\n';
    }
  }
  return 0;
}
