// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sending_turn.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "core/base/error.h"
#include "core/base/hash.h"

namespace core {

// One file for all, of which each run and address has a byte of its own: a file of its own could not be taken away again
// without somebody else holding what is no longer there. Locks of open files also part the threads of one process.
std::optional<SendingTurn> SendingTurn::take(const std::filesystem::path& store, const std::string& uid,
                                             const std::string& address) {
  std::error_code ignored;
  std::filesystem::create_directories(store / "mlflow", ignored);
  const std::filesystem::path file = store / "mlflow" / "sending.lock";
  SendingTurn turn(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
  if (turn.file_ < 0) return turn;  // A store that nobody can write to.
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  lock.l_start = static_cast<off_t>(hash64(uid + '\n' + address) >> 2U);  // Far within what a file may have.
  lock.l_len = 1;
  if (::fcntl(turn.file_, F_OFD_SETLK, &lock) == 0) return turn;
  if (errno == EAGAIN || errno == EACCES) return std::nullopt;
  return turn;
}

SendingTurn SendingTurn::require(const std::filesystem::path& store, const std::string& uid,
                                 const std::string& address) {
  if (auto turn = take(store, uid, address)) return std::move(*turn);
  throw Error(ErrorCode::Engine, address,
              {coreText("Core", "The run is being sent to \"%1\" already. Wait until it is there, or try again later."),
               address});
}

SendingTurn::~SendingTurn() {
  if (file_ >= 0) ::close(file_);
}

SendingTurn::SendingTurn(SendingTurn&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

SendingTurn& SendingTurn::operator=(SendingTurn&& other) noexcept {
  std::swap(file_, other.file_);
  return *this;
}

}  // namespace core
