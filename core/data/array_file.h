// SPDX-License-Identifier: GPL-3.0-or-later
// Files that hold many pictures: MNIST's IDX (plain and gzip) and CIFAR-10's binary batches.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/image.h"

namespace core {

enum class ArrayKind {
  None,        // No array file by its name.
  IdxImages,   // "*-idx3-ubyte", ".gz" allowed: http://yann.lecun.com/exdb/mnist, "FILE FORMATS".
  IdxLabels,   // "*-idx1-ubyte": no pictures in it.
  CifarBatch,  // "data_batch_1.bin", "test_batch.bin": a label byte, then three planes of 32 x 32, each time.
};
[[nodiscard]] ArrayKind arrayKindOf(const std::filesystem::path& file);

// The pictures in the file, counted in its real contents. Throws Error(FileUnreadable) when its header does not fit them.
[[nodiscard]] std::size_t countArrayImages(const std::filesystem::path& file);

// An array file read into memory once. Safe from many threads.
class ArrayFile {
 public:
  // Throws Error(FileUnreadable).
  explicit ArrayFile(const std::filesystem::path& file);

  [[nodiscard]] std::size_t count() const { return count_; }
  // index < count().
  [[nodiscard]] Image picture(std::size_t index) const;

 private:
  ArrayKind kind_;
  std::vector<std::uint8_t> content_;
  std::size_t count_ = 0;
  int height_ = 32;
  int width_ = 32;
};

}  // namespace core
