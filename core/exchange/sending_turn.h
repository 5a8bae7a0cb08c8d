// SPDX-License-Identifier: GPL-3.0-or-later
// Whose turn it is to send a run to a server, or into a folder. MLflow adds a figure as often as it comes, and two that fill one
// folder take it away from each other, so of all programs and threads that have a store open at most one may send a run to one
// address at a time. Private to core_exchange.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace core {

class SendingTurn {
 public:
  // None while somebody else has it, here or in another process. Where the file system knows no locks, everybody has it.
  [[nodiscard]] static std::optional<SendingTurn> take(const std::filesystem::path& store, const std::string& uid,
                                                       const std::string& address);
  // The same; throws Error(Engine) while somebody else has it. address: as people know the place.
  [[nodiscard]] static SendingTurn require(const std::filesystem::path& store, const std::string& uid,
                                           const std::string& address);
  ~SendingTurn();  // Gives it up, as the end of the process does.
  SendingTurn(SendingTurn&& other) noexcept;
  SendingTurn& operator=(SendingTurn&& other) noexcept;
  SendingTurn(const SendingTurn&) = delete;
  SendingTurn& operator=(const SendingTurn&) = delete;

 private:
  explicit SendingTurn(int file) : file_(file) {}

  int file_ = -1;  // Of which one byte is locked; -1 where nothing can be.
};

}  // namespace core
