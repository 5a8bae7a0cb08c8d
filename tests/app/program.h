// SPDX-License-Identifier: GPL-3.0-or-later
// Runs afterimage-cli as a user does, with its cache and data folders inside a temporary one.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <memory>

#include "core/base/image.h"

// What one call left.
struct Result {
  int status = -1;  // -1: it crashed or did not end.
  QByteArray output;
  QByteArray messages;

  [[nodiscard]] QJsonObject json() const;              // The output as one object.
  [[nodiscard]] QList<QJsonObject> jsonLines() const;  // Empty when any line is not an object.
};

class Program {
 public:
  // The folder in which the program runs, with the cache and data folders below it.
  [[nodiscard]] QString path(const QString& name) const { return folder_.filePath(name); }

  [[nodiscard]] Result run(const QStringList& arguments) const;
  // Starts it, for tests that talk to it while it runs.
  [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList& arguments) const;
  // Another program in the same surroundings.
  [[nodiscard]] std::unique_ptr<QProcess> startOther(const QString& program, const QStringList& arguments) const;
  // Waits for the end of a started program.
  [[nodiscard]] static Result finish(QProcess& process);
  // Waits until the standard output holds the words; false when the program ends first.
  [[nodiscard]] static bool waitFor(QProcess& process, const QByteArray& words, QByteArray& output);

  // 60 pictures of 16 x 16 pixels in the folder "pictures"; made at the first call.
  QString pictures() const;
  // The quickest possible training on them into this folder, with further arguments.
  [[nodiscard]] QStringList quickTraining(const QString& runFolder, const QStringList& more = {}) const;

 private:
  QTemporaryDir folder_;
};

[[nodiscard]] QByteArray contentOf(const QString& file);
// Throws core::Error when it is none.
[[nodiscard]] core::Image pictureOf(const QString& file);
void writeFile(const QString& file, const QByteArray& content);
