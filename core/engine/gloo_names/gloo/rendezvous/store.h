// SPDX-License-Identifier: GPL-3.0-or-later
// LibTorch's header of its Gloo group mentions a few names of Gloo, whose own headers Debian has in another package (and
// LibTorch's archives do not bring). The names are all that is needed: the program keeps pointers that LibTorch makes and
// uses, and never anything of Gloo itself. Where Gloo's headers are installed, they are found first.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace gloo::rendezvous {

// What LibTorch's adapter, which this program never makes, says that it replaces.
class Store {
 public:
  static constexpr std::chrono::milliseconds kDefaultTimeout{30000};
  virtual ~Store() = default;
  virtual void set(const std::string& key, const std::vector<char>& value) = 0;
  virtual std::vector<char> get(const std::string& key) = 0;
  virtual void wait(const std::vector<std::string>& keys) = 0;
  virtual void wait(const std::vector<std::string>& keys, const std::chrono::milliseconds& time) = 0;
};

}  // namespace gloo::rendezvous
