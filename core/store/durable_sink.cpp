// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/durable_sink.h"

#include <utility>
#include <variant>

#include "core/base/error.h"

namespace core {

DurableSink::DurableSink(const std::filesystem::path& storeFolder, RunOrigin origin,
                         std::function<std::string()> layerTable, SpaceWait wait, EventSink next)
    : recorder_(storeFolder, std::move(origin)),
      layerTable_(std::move(layerTable)),
      wait_(std::move(wait)),
      next_(std::move(next)) {}

void DurableSink::handle(const TrainEvent& event) {
  patiently([&] { recorder_.handle(event); });
  if (std::holds_alternative<RunStarted>(event)) {
    const std::string table = layerTable_();
    patiently([&] { recorder_.attach("layers", table); });
  }
  // The store keeps an epoch with its weights, the last of its events.
  if (std::holds_alternative<EpochDone>(event) || std::holds_alternative<ImagesReady>(event)) {
    unreported_.push_back(event);
    return;
  }
  for (const TrainEvent& kept : std::exchange(unreported_, {})) next_(kept);
  if (const auto* const started = std::get_if<RunStarted>(&event)) return next_(named(*started));
  if (const auto* const changed = std::get_if<SettingsChanged>(&event)) return next_(named(*changed));
  next_(event);
}

// The engine does not know what the store calls a run that nobody has named.
template <class Event>
Event DurableSink::named(Event event) const {
  event.settings.name = recorder_.runName();
  return event;
}

void DurableSink::patiently(const std::function<void()>& write) const {
  while (true) {
    try {
      return write();
    } catch (const Error& error) {
      if (error.code() != ErrorCode::FileUnwritable || !wait_.holds(error.message())) throw;
    }
  }
}

}  // namespace core
