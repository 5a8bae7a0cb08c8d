// SPDX-License-Identifier: GPL-3.0-or-later
// Files that hold many pictures: MNIST's IDX (plain and gzip) and what is named after it, CIFAR's binary batches, and NumPy's
// arrays, single (.npy) and in archives (.npz).
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/image.h"
#include "core/data/array_layout.h"

namespace core {

enum class ArrayKind {
  None,          // No array file by its name.
  IdxImages,     // "*-idx3-ubyte", ".gz" allowed: http://yann.lecun.com/exdb/mnist, "FILE FORMATS".
  IdxLabels,     // "*-idx1-ubyte": no pictures in it.
  Cifar10,       // "data_batch_1.bin", "test_batch.bin": a label byte, then three planes of 32 x 32, each time.
  Cifar100,      // "train.bin", "test.bin": two label bytes before the planes.
  NumpyArray,    // "*.npy"
  NumpyArchive,  // "*.npz": a zip file of such arrays.
};
[[nodiscard]] ArrayKind arrayKindOf(const std::filesystem::path& file);

// EMNIST keeps its pictures with rows and columns exchanged: https://arxiv.org/abs/1702.05373, and every reader turns them.
[[nodiscard]] bool isTransposed(const std::filesystem::path& file);

// One array of pictures in a file.
struct ArrayPart {
  std::string name;  // "x_train" in an archive, otherwise "".
  ArrayLayout layout;
};

// The arrays of pictures in the file, their numbers counted in its real contents; arrays of labels in an archive are left
// out. Throws Error(FileUnreadable), whose sentence is the reason alone, where its header does not fit them, or where it
// holds no pictures.
[[nodiscard]] std::vector<ArrayPart> arrayParts(const std::filesystem::path& file);

// What people should know of how the numbers become pictures: turned, or stretched; nothing where they are bytes as they are.
[[nodiscard]] Message arrayNote(const std::filesystem::path& file, const std::vector<ArrayPart>& parts);

// An array file read into memory once. Safe from many threads.
class ArrayFile {
 public:
  // Throws Error(FileUnreadable).
  explicit ArrayFile(const std::filesystem::path& file);

  [[nodiscard]] std::size_t count() const { return count_; }
  // Counted through all parts; index < count(). background: 0xRRGGBB, behind transparent pixels.
  [[nodiscard]] Image picture(std::size_t index, std::uint32_t background) const;

 private:
  struct Part {
    ArrayLayout layout;
    std::vector<std::uint8_t> content;
  };
  std::vector<Part> parts_;
  std::size_t count_ = 0;
};

}  // namespace core
