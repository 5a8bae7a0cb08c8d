// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

namespace core {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool isOpen() const { return number_ >= 0; }

 private:
  int number_;
};

std::uint8_t* mapped(const Descriptor& file, std::size_t bytes, int protection) {
  void* const address = ::mmap(nullptr, bytes, protection, MAP_SHARED, file.number(), 0);
  return address == MAP_FAILED ? nullptr : static_cast<std::uint8_t*>(address);
}

}  // namespace

std::optional<MappedFile> MappedFile::openForReading(const std::filesystem::path& file) {
  return opened(file, O_RDONLY, PROT_READ);
}

std::optional<MappedFile> MappedFile::openForWriting(const std::filesystem::path& file) {
  return opened(file, O_RDWR, PROT_READ | PROT_WRITE);
}

std::optional<MappedFile> MappedFile::opened(const std::filesystem::path& file, int mode, int protection) {
  const Descriptor descriptor(::open(file.c_str(), mode | O_CLOEXEC));
  struct stat status {};
  if (!descriptor.isOpen() || ::fstat(descriptor.number(), &status) != 0 || status.st_size <= 0) return std::nullopt;
  const auto size = static_cast<std::size_t>(status.st_size);
  std::uint8_t* const data = mapped(descriptor, size, protection);
  if (data == nullptr) return std::nullopt;
  return MappedFile(data, size);
}

std::optional<MappedFile> MappedFile::create(const std::filesystem::path& file, std::uint64_t bytes) {
  const Descriptor descriptor(::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
  if (!descriptor.isOpen()) return std::nullopt;
  std::uint8_t* const data = ::posix_fallocate(descriptor.number(), 0, static_cast<off_t>(bytes)) == 0
                                 ? mapped(descriptor, bytes, PROT_READ | PROT_WRITE)
                                 : nullptr;
  if (data == nullptr) {
    ::unlink(file.c_str());
    return std::nullopt;
  }
  return MappedFile(data, bytes);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) ::munmap(data_, size_);
}

}  // namespace core
