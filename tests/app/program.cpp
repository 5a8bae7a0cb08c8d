// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcessEnvironment>
#include <stdexcept>

#include "core/data/image_reader.h"

namespace {

constexpr int kTimeLimitMs = 100000;  // For a program that hangs; nothing waits this long otherwise.

}  // namespace

QJsonObject Result::json() const { return QJsonDocument::fromJson(output).object(); }

QList<QJsonObject> Result::jsonLines() const {
  QList<QJsonObject> objects;
  for (const QByteArray& line : output.split('\n')) {
    if (line.isEmpty()) continue;
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject()) return {};
    objects.append(document.object());
  }
  return objects;
}

std::unique_ptr<QProcess> Program::start(const QStringList& arguments) const { return startOther(PROGRAM, arguments); }

std::unique_ptr<QProcess> Program::startOther(const QString& program, const QStringList& arguments) const {
  auto process = std::make_unique<QProcess>();
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert("XDG_CACHE_HOME", path("cache"));
  environment.insert("XDG_DATA_HOME", path("data"));
  environment.insert("OMP_NUM_THREADS", "1");
  process->setProcessEnvironment(environment);
  process->setWorkingDirectory(folder_.path());
  process->start(program, arguments);
  return process;
}

Result Program::finish(QProcess& process) {
  Result result;
  const bool ended = process.state() == QProcess::NotRunning || process.waitForFinished(kTimeLimitMs);
  if (ended && process.exitStatus() == QProcess::NormalExit) result.status = process.exitCode();
  result.output = process.readAllStandardOutput();
  result.messages = process.readAllStandardError();
  return result;
}

Result Program::run(const QStringList& arguments) const { return finish(*start(arguments)); }

bool Program::waitFor(QProcess& process, const QByteArray& words, QByteArray& output) {
  while (!output.contains(words)) {
    if (!process.waitForReadyRead(kTimeLimitMs)) return false;
    output += process.readAllStandardOutput();
  }
  return true;
}

QString Program::pictures() const {
  const QString folder = path("pictures");
  if (!QDir(folder).exists()) {
    const Result made = run({"sample", "shapes", "--out", folder, "--size", "16", "--count", "60"});
    if (made.status != 0) throw std::runtime_error("no sample pictures: " + made.messages.toStdString());
  }
  return folder;
}

QStringList Program::quickTraining(const QString& runFolder, const QStringList& more) const {
  return QStringList{"train", "--data",   pictures(), "--out",     runFolder, "--architecture",
                     "basic", "--units",  "16",       "--size",    "16",      "--batch-size",
                     "8",     "--epochs", "2",        "--threads", "1"} +
         more;
}

QByteArray contentOf(const QString& name) {
  QFile file(name);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString& name, const QByteArray& content) {
  QFile file(name);
  if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
    throw std::runtime_error("cannot write " + name.toStdString());
  }
}

core::Image pictureOf(const QString& file) { return core::readImage({file.toStdString(), {}}, 0xFFFFFF); }
