// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "core/base/disk_space.h"

namespace fs = std::filesystem;

class TestDiskSpace : public QObject {
  Q_OBJECT
 private slots:
  void everyFileBelowIsWeighedOnce();
  void aFolderThatIsNotThereHasTheRoomOfItsDisk();
};

void TestDiskSpace::everyFileBelowIsWeighedOnce() {
  const QTemporaryDir place;
  const fs::path root = place.path().toStdString();
  fs::create_directories(root / "a/b");
  std::ofstream(root / "one") << std::string(1000, 'x');
  std::ofstream(root / "a/b/two") << std::string(500, 'x');
  fs::create_symlink(root / "one", root / "a/link");
  fs::create_directory_symlink(root, root / "a/loop");
  QCOMPARE(core::bytesBelow(root), std::uintmax_t{1500});
  QCOMPARE(core::bytesBelow(root / "nowhere"), std::uintmax_t{0});
  std::stop_source stop;
  stop.request_stop();
  QCOMPARE(core::bytesBelow(root, stop.get_token()), std::uintmax_t{0});
}

void TestDiskSpace::aFolderThatIsNotThereHasTheRoomOfItsDisk() {
  const QTemporaryDir place;
  const auto here = core::freeBytes(place.path().toStdString());
  const auto below = core::freeBytes(place.path().toStdString() + "/not/there/yet");
  QVERIFY(here && below && *here > 0);
}

QTEST_GUILESS_MAIN(TestDiskSpace)

#include "tst_disk_space.moc"
