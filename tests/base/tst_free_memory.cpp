// SPDX-License-Identifier: GPL-3.0-or-later
// How much memory is left, read from files as Linux has them.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/data_size.h"
#include "core/base/free_memory.h"
#include "core/base/memory_setup.h"

class TestFreeMemory : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void availableMemoryIsWhatTheSystemSays();
  void innermostLimitOfAGroupCounts();
  void containerSeesItsOwnGroupAtTheMount();
  void limitsOfTheFirstVersionAreRead();
  void groupsWithoutALimitAreNone();
  void systemThatDoesNotTellGivesNone();
  void thisComputerHasSomeMemory();
  void sizesReadWell_data();
  void sizesReadWell();

 private:
  void write(const QString& name, const QByteArray& content) const;
  [[nodiscard]] qint64 found() const { return core::systemFreeMemory(root_->path().toStdString()).value_or(-1); }

  std::unique_ptr<QTemporaryDir> root_;
};

void TestFreeMemory::init() {
  root_ = std::make_unique<QTemporaryDir>();
  write("proc/meminfo", "MemTotal:       16000000 kB\nMemFree:         1000000 kB\nMemAvailable:    8000000 kB\n");
}

void TestFreeMemory::write(const QString& name, const QByteArray& content) const {
  QFile file(root_->filePath(name));
  QVERIFY(QDir(root_->path()).mkpath(QFileInfo(name).path()));
  QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

void TestFreeMemory::availableMemoryIsWhatTheSystemSays() { QCOMPARE(found(), qint64{8000000} * 1024); }

void TestFreeMemory::innermostLimitOfAGroupCounts() {
  write("proc/self/cgroup", "0::/user.slice/job\n");
  write("sys/fs/cgroup/user.slice/memory.max", "4000000000\n");
  write("sys/fs/cgroup/user.slice/memory.current", "2500000000\n");
  write("sys/fs/cgroup/user.slice/memory.stat", "anon 1\ninactive_file 500000000\n");
  QCOMPARE(found(), qint64{2000000000});  // What is only cached from files is given up when it is needed.
  write("sys/fs/cgroup/user.slice/job/memory.max", "1000000000\n");
  write("sys/fs/cgroup/user.slice/job/memory.current", "300000000\n");
  QCOMPARE(found(), qint64{700000000});
  write("sys/fs/cgroup/user.slice/job/memory.current", "1300000000\n");
  QCOMPARE(found(), qint64{0});
}

void TestFreeMemory::containerSeesItsOwnGroupAtTheMount() {
  write("proc/self/cgroup", "0::/docker/1f3a\n");
  write("sys/fs/cgroup/memory.max", "3000000000\n");
  write("sys/fs/cgroup/memory.current", "1000000000\n");
  QCOMPARE(found(), qint64{2000000000});
}

void TestFreeMemory::limitsOfTheFirstVersionAreRead() {
  write("proc/self/cgroup", "5:cpu,cpuacct:/\n4:memory:/job\n0::/\n");
  write("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
  write("sys/fs/cgroup/memory/memory.usage_in_bytes", "5000000000\n");
  QCOMPARE(found(), qint64{8000000} * 1024);
  write("sys/fs/cgroup/memory/job/memory.limit_in_bytes", "2000000000\n");
  write("sys/fs/cgroup/memory/job/memory.usage_in_bytes", "900000000\n");
  write("sys/fs/cgroup/memory/job/memory.stat", "cache 1\ntotal_inactive_file 400000000\n");
  QCOMPARE(found(), qint64{1500000000});
}

void TestFreeMemory::groupsWithoutALimitAreNone() {
  write("proc/self/cgroup", "0::/job\n");
  write("sys/fs/cgroup/job/memory.max", "max\n");
  write("sys/fs/cgroup/job/memory.current", "900000000\n");
  QCOMPARE(found(), qint64{8000000} * 1024);
  write("proc/self/cgroup", "nothing that is known\n::\n:\n\n");
  QCOMPARE(found(), qint64{8000000} * 1024);
}

void TestFreeMemory::systemThatDoesNotTellGivesNone() {
  QVERIFY(!core::systemFreeMemory(root_->filePath("elsewhere").toStdString()));
  write("proc/meminfo", "MemTotal: 16000000 kB\nMemAvailable: plenty\n");
  QVERIFY(!core::systemFreeMemory(root_->path().toStdString()));
}

void TestFreeMemory::thisComputerHasSomeMemory() {
  const auto free = core::freeMemory();
  if (!free) QSKIP("This system does not tell how much memory is left.");
  QVERIFY(*free > 0);
  QVERIFY(core::keptFreeMemory() >= 0);
}

void TestFreeMemory::sizesReadWell_data() {
  QTest::addColumn<qint64>("bytes");
  QTest::addColumn<QString>("text");
  QTest::newRow("none") << qint64{0} << "0 B";
  QTest::newRow("bytes") << qint64{812} << "812 B";
  QTest::newRow("kilobytes") << qint64{1234} << "1.2 kB";
  QTest::newRow("a whole number") << qint64{2000000} << "2 MB";
  QTest::newRow("two digits") << qint64{9940000} << "9.9 MB";
  QTest::newRow("ten") << qint64{9960000} << "10 MB";
  QTest::newRow("the next unit") << qint64{999600000} << "1 GB";
  QTest::newRow("gigabytes") << qint64{25276500000} << "25 GB";
  QTest::newRow("terabytes") << qint64{2140000000000} << "2.1 TB";
  QTest::newRow("more than there is") << qint64{9000000000000000000} << "9000 PB";
}

void TestFreeMemory::sizesReadWell() {
  QFETCH(const qint64, bytes);
  QFETCH(const QString, text);
  QCOMPARE(QString::fromStdString(core::dataSize(bytes).english()), text);
}

QTEST_APPLESS_MAIN(TestFreeMemory)
#include "tst_free_memory.moc"
