// SPDX-License-Identifier: GPL-3.0-or-later
// Takes what workers have handed back into a store: each run once, and as far as it has come.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/spool/picture_copy.h"
#include "core/spool/spool_folder.h"
#include "core/store/run_store.h"

namespace core {

struct Collection {
  std::vector<std::string> news;  // Uids of runs that are new in the store, or have come further.
  std::size_t running = 0;        // Of those in the spool whose workers live.
  std::vector<SpoolEntry> jobs;   // All that were looked at.
  std::vector<Message> problems;  // Results that could not be taken; they stay where they are.
};

// Any number of times, by any number of programs at once. own: only what was sent from this store; in a spool that people
// share, each takes their own. stop: ends it
// between two runs. Runs that are being trained read as running in the store for a
// minute after each call. Results whose runs have ended are set aside in the spool. Throws as RunStore does.
enum class WhoseResults { All, Own };
Collection collectResults(RunStore& store, const SpoolFolder& spool, WhoseResults whose = WhoseResults::All,
                          const std::stop_token& stop = {});

// What the names of all jobs begin with that are sent from this store, and such a name without it and its number.
[[nodiscard]] std::string ownPrefix(const RunStore& store);
[[nodiscard]] std::string plainName(const std::string& job);

// Fingerprints of the copies that a spool has of folders of pictures.
using CopiedPictures = std::map<std::string, std::string>;

// Calls copy with each folder of pictures that runs waiting in the queue need, once, and answers what was copied. Samples are
// made where they are needed. Throws as pictureFiles does, and what copy throws.
[[nodiscard]] CopiedPictures copyQueued(RunStore& store, const std::function<void(const PictureFiles&)>& copy,
                                        const std::stop_token& stop = {});

// Plans of the store's queue leave for the spool, in their order: those that wait and, where copies are given, whose
// pictures are among them or are samples. Answers how many. A program that ends in between sends none of them twice.
std::size_t sendQueue(RunStore& store, const SpoolFolder& spool, const CopiedPictures* copies = nullptr);

}  // namespace core
