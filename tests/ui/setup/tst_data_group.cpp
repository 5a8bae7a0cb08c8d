// SPDX-License-Identifier: GPL-3.0-or-later
// What is told of a folder as soon as it is chosen, and by whichever way it is named.
#include <QDialog>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <QUrl>

#include "core/data/dataset.h"
#include "core/data/dataset_report.h"
#include "core/data/sample_datasets.h"
#include "core/data/skipped_files.h"
#include "tests/ui/support/ui_test.h"
#include "ui/look/theme.h"
#include "ui/setup/data_group.h"
#include "ui/setup/report_dialog.h"
#include "ui/setup/setup_panel.h"
#include "ui/words/message_text.h"

class TestDataGroup : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void pastedPathsAreUnderstood_data();
  void pastedPathsAreUnderstood();
  void onePictureCannotBeTrainedOn();
  void twoPicturesAreSplitAsTheRunSplitsThem();
  void whatARunCouldNotReadIsTakenOver();
  void reportNamesWhatIsOdd();
  void reportThatIsGivenUpChangesNothing();
  void whatAFolderIsTakenForIsSaidAsByInspect();
  void sizesAreTypedAsWidthByHeight();
  void picturesThatAreNearlyBlackCanBeStretchedAtOnce();
  void groupsThatStayTogetherAreCountedAsTheRunHasThem();

 private:
  template <class Widget>
  [[nodiscard]] Widget* find(const char* name) const {
    return panel_->findChild<Widget*>(QLatin1String(name));
  }
  [[nodiscard]] QString folder(const char* name, int pictures) const;
  void choose(const QString& folder) const;
  void ruinDeep(const QString& file) const;

  std::unique_ptr<QTemporaryDir> place_;
  ui::Theme theme_;
  std::unique_ptr<ui::SetupPanel> panel_;
};

void TestDataGroup::init() {
  testing::failOnQtWarnings();
  place_ = std::make_unique<QTemporaryDir>();
  qputenv("XDG_CACHE_HOME", place_->path().toUtf8());
  qputenv("XDG_CONFIG_HOME", place_->path().toUtf8());
  panel_ = std::make_unique<ui::SetupPanel>(theme_);
  panel_->setEngineReady(true);
  panel_->resize(320, 900);
  testing::show(*panel_);
}

QString TestDataGroup::folder(const char* name, int pictures) const {
  const QString path = place_->filePath(QLatin1String(name));
  core::makeSampleDataset("shapes", path.toStdString(), 32, static_cast<std::size_t>(pictures));
  return path;
}

void TestDataGroup::choose(const QString& folder) const {
  QSignalSpy looked(&panel_->data(), &ui::DataGroup::previewChanged);
  emit panel_->data().folderChosen(folder);
  QVERIFY(looked.wait());
}

// Its beginning and its end stay whole.
void TestDataGroup::ruinDeep(const QString& file) const {
  QFile picture(file);
  QVERIFY(picture.open(QIODevice::ReadWrite));
  QByteArray bytes = picture.readAll();
  for (qsizetype i = 60; i < bytes.size() - 40; ++i) bytes[i] = static_cast<char>(bytes[i] ^ 0x55);
  picture.seek(0);
  picture.write(bytes);
}

void TestDataGroup::pastedPathsAreUnderstood_data() {
  QTest::addColumn<QString>("before");
  QTest::addColumn<QString>("after");
  QTest::addColumn<bool>("isAddress");
  QTest::newRow("plain") << QString() << QString() << false;
  QTest::newRow("line end") << QString() << QStringLiteral("\n") << false;
  QTest::newRow("quotes") << QStringLiteral("'") << QStringLiteral("'") << false;
  QTest::newRow("address") << QString() << QString() << true;
}

void TestDataGroup::pastedPathsAreUnderstood() {
  QFETCH(QString, before);
  QFETCH(QString, after);
  QFETCH(bool, isAddress);
  const QString path = folder("two w\u00f6rds", 4);
  const QString written = isAddress ? QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded()) : path;
  auto* const field = find<QLineEdit>("folder");
  field->setFocus();
  field->setText(before + written + after);
  QCOMPARE(QString::fromStdString(panel_->settings().data.folder), path);
  emit field->editingFinished();
  QCOMPARE(field->text(), path);  // So that everybody sees what was understood.
}

void TestDataGroup::onePictureCannotBeTrainedOn() {
  choose(folder("one", 1));
  QVERIFY(!find<QPushButton>("trainButton")->isEnabled());
  QVERIFY(ui::messageText(panel_->problem()).contains(QStringLiteral("only one picture")));
  QCOMPARE(find<QLabel>("pictureCounts")->text(), ui::messageText(panel_->problem()));
  QCOMPARE(find<QLabel>("setupNote")->text(), QStringLiteral("Please correct first: Folder"));  // Not said twice.
}

void TestDataGroup::twoPicturesAreSplitAsTheRunSplitsThem() {
  choose(folder("two", 2));
  QCOMPARE(panel_->data().preview().training, std::size_t{1});
  QCOMPARE(panel_->data().preview().validation, std::size_t{1});
  QVERIFY(find<QPushButton>("trainButton")->isEnabled());
}

void TestDataGroup::whatARunCouldNotReadIsTakenOver() {
  const QString path = folder("ruined", 12);
  ruinDeep(path + QStringLiteral("/shape-000003.png"));
  choose(path);
  const core::Dataset run = core::loadDataset(panel_->settings().data, core::defaultCacheFolder());
  QCOMPARE(run.skipped.size(), std::size_t{1});
  QSignalSpy looked(&panel_->data(), &ui::DataGroup::previewChanged);
  panel_->data().compareWith(panel_->settings().data.folder, run.skipped.size());
  QVERIFY(looked.wait());
  const ui::FolderPreview& preview = panel_->data().preview();
  QCOMPARE(preview.training, run.indicesOf(core::Split::Training).size());
  QCOMPARE(preview.validation, run.indicesOf(core::Split::Validation).size());
  auto* const skipped = find<QToolButton>("skippedFiles");
  QVERIFY(skipped->isVisible());
  skipped->click();
  QVERIFY(find<QPlainTextEdit>("skippedList")->toPlainText().startsWith(QStringLiteral("shape-000003.png: ")));
}

void TestDataGroup::reportNamesWhatIsOdd() {
  const QString path = folder("odd", 8);
  QVERIFY(QFile::copy(path + QStringLiteral("/shape-000001.png"), path + QStringLiteral("/copy.png")));
  ruinDeep(path + QStringLiteral("/shape-000003.png"));
  choose(path);
  QSignalSpy looked(&panel_->data(), &ui::DataGroup::previewChanged);
  find<QToolButton>("folderReport")->click();
  auto* const dialog = panel_->findChild<ui::ReportDialog*>();
  QVERIFY(dialog != nullptr);
  QSignalSpy reported(dialog, &ui::ReportDialog::reported);
  QVERIFY(reported.wait());
  auto* const tree = dialog->findChild<QTreeWidget*>();
  QString all;
  for (int i = 0; i < tree->topLevelItemCount(); ++i) {
    QTreeWidgetItem* const line = tree->topLevelItem(i);
    all += line->text(0) + QStringLiteral(": ") + line->text(1) + QLatin1Char('\n');
    for (int k = 0; k < line->childCount(); ++k) all += line->child(k)->text(1) + QLatin1Char('\n');
  }
  QVERIFY2(all.contains(QStringLiteral("copy.png = shape-000001.png")), qPrintable(all));
  QVERIFY2(all.contains(QStringLiteral("shape-000003.png: ")), qPrintable(all));
  testing::keep(testing::settledPicture(*dialog), QStringLiteral("report-dialog"));
  QVERIFY(!looked.isEmpty() || looked.wait());  // The counts follow.
  QCOMPARE(panel_->data().preview().training + panel_->data().preview().validation, std::size_t{8});
}

void TestDataGroup::reportThatIsGivenUpChangesNothing() {
  choose(folder("many", 300));
  find<QToolButton>("folderReport")->click();
  auto* const dialog = panel_->findChild<ui::ReportDialog*>();
  QSignalSpy reported(dialog, &ui::ReportDialog::reported);
  QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("reportClose")), Qt::LeftButton);
  QTRY_VERIFY(panel_->findChild<ui::ReportDialog*>() == nullptr);
  QCOMPARE(panel_->data().preview().skipped.size(), std::size_t{0});
}

void TestDataGroup::whatAFolderIsTakenForIsSaidAsByInspect() {
  const QString letters = place_->filePath(QStringLiteral("letters"));
  for (const char* const name : {"letters/X", "letters/Y", "letters/Z"}) (void)folder(name, 8);
  for (int i = 0; i < 30; ++i) {
    QFile sound(letters + QStringLiteral("/%1.ogg").arg(i));
    QVERIFY(sound.open(QIODevice::WriteOnly));
    sound.write("OggS");
  }
  choose(letters);
  const core::DatasetReport report = core::inspectFolder(panel_->settings().data, core::defaultCacheFolder());
  QStringList notes;
  for (const core::Message& note : report.notes) notes += ui::messageText(note);
  QVERIFY2(notes.value(0).contains(QStringLiteral("are taken for classes")), qPrintable(notes.join(QLatin1Char(' '))));
  QCOMPARE(find<QLabel>("folderNotes")->text(), notes.join(QLatin1Char('\n')));
  QVERIFY(find<QLabel>("folderNotes")->isVisible());
  testing::keep(testing::settledPicture(*panel_), QStringLiteral("folder-notes"));
  find<QToolButton>("skippedFiles")->click();
  const QStringList lines = find<QPlainTextEdit>("skippedList")->toPlainText().split(QLatin1Char('\n'));
  QCOMPARE(lines.first(), ui::messageText(core::skippedLine(core::skippedGroups(report.skipped).front())));
  QCOMPARE(lines.size(), 32);  // How many of which kind, and then each.
  choose(folder("plain", 20));
  QVERIFY(!find<QLabel>("folderNotes")->isVisible());
}

void TestDataGroup::sizesAreTypedAsWidthByHeight() {
  choose(folder("some", 4));
  auto* const width = find<QLineEdit>("size");
  width->setFocus();
  width->setText(QStringLiteral("96 x 64"));
  QCOMPARE(panel_->settings().data.size, 96);
  QCOMPARE(panel_->settings().data.height, 64);
  emit width->editingFinished();
  QCOMPARE(find<QLineEdit>("height")->text(), QStringLiteral("64"));
  QVERIFY2(panel_->problem().empty(), qPrintable(ui::messageText(panel_->problem())));
}

void TestDataGroup::picturesThatAreNearlyBlackCanBeStretchedAtOnce() {
  const QString path = folder("deep", 1);
  for (int i = 0; i < 6; ++i) {
    QImage picture(16, 16, QImage::Format_Grayscale16);
    for (int y = 0; y < 16; ++y) {
      auto* const row = reinterpret_cast<quint16*>(picture.scanLine(y));
      for (int x = 0; x < 16; ++x) row[x] = static_cast<quint16>((x * 17 + i * 500 + y) % 4096);
    }
    QVERIFY(picture.save(path + QStringLiteral("/twelve-bits-%1.png").arg(i)));
  }
  auto* const stretch = find<QPushButton>("stretchAlike");
  choose(path);
  QVERIFY(stretch->isVisible());
  QVERIFY(find<QLabel>("folderNotes")->text().contains(QStringLiteral("nearly black")));
  testing::keep(testing::settledPicture(*panel_), QStringLiteral("stretch-alike"));
  QSignalSpy looked(&panel_->data(), &ui::DataGroup::previewChanged);
  stretch->click();
  QVERIFY(panel_->settings().data.depth.range == core::DepthRange::Measured);
  QVERIFY(looked.wait());
  QVERIFY(!stretch->isVisible());
  QVERIFY(find<QLabel>("folderNotes")->text().contains(QStringLiteral("are stretched")));
}

void TestDataGroup::groupsThatStayTogetherAreCountedAsTheRunHasThem() {
  const QString path = folder("twins", 20);
  for (int i = 0; i < 20; ++i) {
    const QString name = QStringLiteral("/shape-%1.png").arg(i, 6, 10, QLatin1Char('0'));
    QVERIFY(QFile::copy(path + name, path + QStringLiteral("/twin-%1.png").arg(i)));
  }
  choose(path);
  const std::size_t apart = panel_->data().preview().validation;
  core::RunSettings settings = panel_->settings();
  settings.data.keepGroups = true;
  const core::Dataset run = core::loadDataset(settings.data, core::defaultCacheFolder());
  const std::size_t together = run.indicesOf(core::Split::Validation).size();
  QVERIFY2(together != apart, qPrintable(QString::number(apart)));
  panel_->setSettings(settings);
  QTRY_COMPARE(panel_->data().preview().validation, together);
  QTRY_VERIFY(!find<QLabel>("folderNotes")->text().contains(QStringLiteral("Equal pictures are being looked for")));
}

QTEST_MAIN(TestDataGroup)
#include "tst_data_group.moc"
