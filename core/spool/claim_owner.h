// SPDX-License-Identifier: GPL-3.0-or-later
// Who trains a planned run of a spool: named in the name of the claimed file, so that claiming is one rename.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/store/process_identity.h"

namespace core {

struct ClaimOwner {
  std::string host;         // For people.
  ProcessIdentity process;  // Decides whether it lives, on its own machine.
  std::string job;          // Of a batch system, and which of its processes: "4711.0", "4711_3.0"; "" without one.

  // As the batch system calls its job: "4711_3".
  [[nodiscard]] std::string batchJob() const { return job.substr(0, job.find('.')); }

  bool operator==(const ClaimOwner&) const = default;
};

[[nodiscard]] ClaimOwner thisWorker();

// "NAME@host@machine@boot@pid@start@job", and back; nothing where it is none.
[[nodiscard]] std::string claimName(const std::string& job, const ClaimOwner& owner);
struct NamedClaim {
  std::string job;
  ClaimOwner owner;
};
[[nodiscard]] std::optional<NamedClaim> namedClaim(std::string_view fileName);

// Whether the owner has certainly ended: its process is gone from this machine, or this worker is the same job of the batch
// system, begun anew. False where nobody can tell from here.
[[nodiscard]] bool hasEnded(const ClaimOwner& owner, const ClaimOwner& self);

}  // namespace core
