// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/saved_file.h"

#include <QBuffer>
#include <string_view>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"

namespace ui {

core::Message problemOfSaving(const QByteArray& bytes, const QString& file) {
  const std::string path = file.toStdString();
  if (bytes.isEmpty()) {
    return {core::coreText("Core", "What was to be saved as \"%1\" is too large for such a file."),
            core::displayPath(path)};
  }
  try {
    core::writeFileWhole(path, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
  } catch (const std::exception& error) {
    return core::messageOf(error);
  }
  return {};
}

QByteArray pngOf(const QImage& picture) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  if (!buffer.open(QIODevice::WriteOnly) || !picture.save(&buffer, "PNG")) return {};
  return bytes;
}

}  // namespace ui
