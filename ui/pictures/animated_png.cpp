// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/animated_png.h"

#include <zlib.h>

#include <QtEndian>

#include "ui/bridge/saved_file.h"

namespace ui {
namespace {

constexpr qsizetype kSignature = 8;
constexpr qsizetype kHeaderChunk = 25;  // IHDR with length, name and checksum.

QByteArray number32(quint32 value) {
  QByteArray bytes(4, '\0');
  qToBigEndian(value, bytes.data());
  return bytes;
}

QByteArray number16(quint16 value) {
  QByteArray bytes(2, '\0');
  qToBigEndian(value, bytes.data());
  return bytes;
}

QByteArray chunk(const QByteArray& name, const QByteArray& content) {
  const QByteArray checked = name + content;
  const auto sum = crc32(0, reinterpret_cast<const Bytef*>(checked.constData()), static_cast<uInt>(checked.size()));
  return number32(static_cast<quint32>(content.size())) + checked + number32(static_cast<quint32>(sum));
}

QByteArray frameOf(const QImage& image) { return pngOf(image.convertToFormat(QImage::Format_RGB888)); }

// The compressed pixels of a PNG file: its IDAT chunks in one.
QByteArray pixelsOf(const QByteArray& png) {
  QByteArray pixels;
  for (qsizetype place = kSignature; place + 12 <= png.size();) {
    const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(png.constData() + place));
    if (png.mid(place + 4, 4) == "IDAT") pixels += png.mid(place + 8, length);
    place += 12 + length;
  }
  return pixels;
}

QByteArray frameControl(quint32 number, QSize size, int milliseconds) {
  return chunk("fcTL", number32(number) + number32(static_cast<quint32>(size.width())) +
                           number32(static_cast<quint32>(size.height())) + number32(0) + number32(0) +
                           number16(static_cast<quint16>(milliseconds)) + number16(1000) + QByteArray(2, '\0'));
}

}  // namespace

QByteArray animatedPng(const std::vector<QImage>& frames, int millisecondsEach) {
  if (frames.empty()) return {};
  const QSize size = frames.front().size();
  const QByteArray first = frameOf(frames.front());
  QByteArray file = first.left(kSignature + kHeaderChunk);
  file += chunk("acTL", number32(static_cast<quint32>(frames.size())) + number32(0));  // Plays for ever.
  quint32 number = 0;
  for (std::size_t i = 0; i < frames.size(); ++i) {
    file += frameControl(number++, size, millisecondsEach);
    const QByteArray pixels =
        pixelsOf(i == 0 ? first : frameOf(frames[i].size() == size ? frames[i] : frames[i].scaled(size)));
    file += i == 0 ? chunk("IDAT", pixels) : chunk("fdAT", number32(number++) + pixels);
  }
  return file + chunk("IEND", {});
}

}  // namespace ui
