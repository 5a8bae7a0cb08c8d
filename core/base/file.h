// SPDX-License-Identifier: GPL-3.0-or-later
// Writes files so that nobody ever sees half of one.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/message.h"

namespace core {

using ByteWriter = std::function<void(std::span<const std::byte>)>;

// Calls fill with a function that appends bytes; writes to a temporary name beside the file, syncs it and renames it over
// the file. On any failure the old file stays and the temporary one is removed. Throws Error(FileUnwritable) with the
// system's reason, and whatever fill throws.
void writeFileWhole(const std::filesystem::path& file, const std::function<void(const ByteWriter&)>& fill);
void writeFileWhole(const std::filesystem::path& file, std::string_view text);

// What to say where a file (as shown to people) could not be written, for this reason (errno), with advice for a full disk.
[[nodiscard]] Message unwritable(const std::string& shownFile, int reason);

}  // namespace core
