// SPDX-License-Identifier: GPL-3.0-or-later
// Gives back to the disk what deleted rows leave empty in the database. Private to core_store.
#pragma once

#include <cstdint>

namespace core {

class Database;
class RunStore;

// Makes a new database one that can be shortened piece by piece. Before its first table; later it would only write.
void allowShortening(Database& database);

// Shortens the database's file where that is worthwhile, and answers the bytes given back. A training that writes meanwhile
// waits for a few milliseconds at most. A database of an earlier version has to be written anew once: only while nothing
// trains, and where the disk has room for a second one. What cannot be done now is left for the next time.
std::int64_t giveBackSpace(RunStore& store);

}  // namespace core
