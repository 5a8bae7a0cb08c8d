// SPDX-License-Identifier: GPL-3.0-or-later
// A file in memory by way of the page cache. Private to core_data.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>

namespace core {

class MappedFile {
 public:
  // nullopt when the file cannot be opened or is empty.
  [[nodiscard]] static std::optional<MappedFile> openForReading(const std::filesystem::path& file);
  // The same for a file that is to be changed in place; its room on the disk must be there already.
  [[nodiscard]] static std::optional<MappedFile> openForWriting(const std::filesystem::path& file);
  // Creates the file and reserves its room on the disk, so that no later write can fail; nullopt when that is not possible.
  [[nodiscard]] static std::optional<MappedFile> create(const std::filesystem::path& file, std::uint64_t bytes);

  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile();

  [[nodiscard]] std::span<std::uint8_t> bytes() { return {data_, size_}; }
  [[nodiscard]] std::span<const std::uint8_t> bytes() const { return {data_, size_}; }

 private:
  [[nodiscard]] static std::optional<MappedFile> opened(const std::filesystem::path& file, int mode, int protection);
  MappedFile(std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}

  std::uint8_t* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace core
