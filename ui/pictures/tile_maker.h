// SPDX-License-Identifier: GPL-3.0-or-later
// Tiles that are made on another thread: one set at a time, so that the newest request always wins and no two are mixed.
#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <utility>

#include "ui/bridge/background_task.h"

namespace ui {

// Tiles: a set of them with the request that it answers, a comparable value named request.
template <class Tiles>
class TileMaker {
 public:
  using Request = decltype(Tiles::request);
  using Made = std::shared_ptr<const Tiles>;
  // Takes as long as it takes; called on another thread, once at a time. earlier: the set before, or null, from which may
  // be taken over what is the same.
  using Make = std::function<Tiles(const Request& request, const Tiles* earlier)>;

  // arrived: a set is there, on the window's thread. context owns this maker.
  TileMaker(QObject* context, Make make, std::function<void()> arrived)
      : context_(context), make_(std::move(make)), arrived_(std::move(arrived)) {}

  // Null before the first.
  [[nodiscard]] const Made& newest() const { return newest_; }
  [[nodiscard]] bool has(const Request& request) const { return newest_ && newest_->request == request; }
  // Of other pictures: what is being made is not wanted either.
  void forget() {
    newest_.reset();
    ++generation_;
  }
  // Whoever paints asks each time: while a set is being made nothing else is begun.
  void ask(const Request& request) {
    if (isMaking_ || has(request)) return;
    isMaking_ = true;
    inBackground<Made>(
        context_,
        [request, make = make_, earlier = newest_]() -> Made {
          return std::make_shared<const Tiles>(make(request, earlier.get()));
        },
        [this, generation = generation_](Made made) {
          isMaking_ = false;
          if (generation == generation_) newest_ = std::move(made);
          arrived_();
        });
  }

 private:
  QObject* context_;
  Make make_;
  std::function<void()> arrived_;
  Made newest_;
  int generation_ = 0;
  bool isMaking_ = false;
};

}  // namespace ui
