// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the part of HDF5 (The HDF Group, "HDF5 File Format Specification 3.0") that Keras writes: groups, arrays of floats in one
// piece, texts at the root. A reader of our own, because the library would load links to other files, filters and plug-ins from a
// file that nobody trusts, and takes longer to start than this takes to read. Private to core_exchange.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/exchange/bounded_bytes.h"

namespace core {

class Hdf5File {
 public:
  struct Array {
    std::vector<std::uint64_t> shape;
    std::uint64_t valueBytes = 4;  // 2, 4 or 8: a float of IEEE 754.
    BoundedBytes values;
  };

  // bytes must live as long as this does. Throws as refuseContents where they are damaged or no HDF5 at all.
  explicit Hdf5File(const BoundedBytes& bytes);

  // Every array of floats by its path: "layers/conv2d/vars/0". Others, links to other files among them, are left out.
  [[nodiscard]] const std::map<std::string, Array>& arrays() const { return arrays_; }
  // A text that is kept with the root; none where there is none of that name.
  [[nodiscard]] std::optional<std::string> text(const std::string& name) const;

  // In the order of the file, the last axis fastest.
  [[nodiscard]] static std::vector<float> valuesOf(const Array& array);

 private:
  class Reader;
  std::map<std::string, Array> arrays_;
  std::map<std::string, std::string> texts_;
};

}  // namespace core
