// SPDX-License-Identifier: GPL-3.0-or-later
// Copies pictures to the spool of a machine that is reached by ssh, by the program tar on both sides.
#pragma once

#include "core/spool/picture_copy.h"
#include "core/spool/remote_shell.h"

namespace core {

// Into its folder data, unless they are there. What has arrived before a connection was cut is not sent again; nobody there
// sees the copy before it is whole. Throws as RemoteShell does, and Error(Engine) where not all of it arrives.
void sendPictures(const PictureFiles& pictures, const RemoteShell& shell, const CopyProgress& progress);

}  // namespace core
