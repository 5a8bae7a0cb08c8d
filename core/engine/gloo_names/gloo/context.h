// SPDX-License-Identifier: GPL-3.0-or-later
// See gloo/rendezvous/store.h.
#pragma once

namespace gloo {

class Context;

}  // namespace gloo
