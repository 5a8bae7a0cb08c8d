// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing of it is needed; see gloo/rendezvous/store.h.
#pragma once
