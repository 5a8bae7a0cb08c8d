// SPDX-License-Identifier: GPL-3.0-or-later
// Reads files out of a zip archive in memory (PKWARE's APPNOTE.TXT): stored or deflated, without encryption, under 4 GB. Private
// to core_exchange.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/exchange/bounded_bytes.h"

namespace core {

// The contents of the file with this name; throws as refuseContents where there is none, or it is damaged. A file of
// more than 64 MiB that claims to be twenty times as large as what it is made from is refused before any memory is taken, and so
// is what does not fit into free memory.
[[nodiscard]] std::vector<std::byte> zipContents(const BoundedBytes& archive, const std::string& name);

}  // namespace core
