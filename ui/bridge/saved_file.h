// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody saves from the window as a file: whole or not at all, never over a device. Takes as long as the disk takes: call
// it in the background.
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

#include "core/base/message.h"

namespace ui {

// Why that cannot be; nothing where the file holds these bytes now.
[[nodiscard]] core::Message problemOfSaving(const QByteArray& bytes, const QString& file);

// The picture as a PNG file has it; empty where it is too large for that.
[[nodiscard]] QByteArray pngOf(const QImage& picture);

}  // namespace ui
