// SPDX-License-Identifier: GPL-3.0-or-later
// What a row shows besides words: the curve of its validation loss and its last output. Read when it comes into sight.
#pragma once

#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QString>
#include <QTimer>
#include <cstdint>
#include <filesystem>
#include <list>
#include <utility>
#include <vector>

namespace ui {

struct RunExtra {
  std::int64_t epochs = -1;    // Finished when it was asked for: more of them make it out of date.
  std::vector<double> losses;  // One an epoch; NaN where there is none.
  QImage picture;              // The first probe's last output; null where there is none.
};

class RunExtras : public QObject {
  Q_OBJECT

 public:
  explicit RunExtras(std::filesystem::path store, QObject* parent = nullptr);

  // Null while it is being read. What is out of date is answered, and read again.
  [[nodiscard]] const RunExtra* extra(const QString& uid, std::int64_t epochs);

 signals:
  void arrived();

 private:
  void fetch();

  std::filesystem::path store_;
  QHash<QString, RunExtra> extras_;
  std::list<std::pair<QString, std::int64_t>> wanted_;  // With the epochs finished; the latest wish first.
  QTimer timer_;
  bool isFetching_ = false;
};

}  // namespace ui
