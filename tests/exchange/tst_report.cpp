// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <random>

#include "core/exchange/foreign_run.h"
#include "core/exchange/report_chart.h"
#include "core/exchange/report_html.h"
#include "tests/support/store_samples.h"

namespace fs = std::filesystem;

class TestReport : public QObject {
  Q_OBJECT

 private slots:
  void pageNeedsNeitherScriptNorNetwork();
  void picturesAreThereWithWordsForThem();
  void chartsNameTheirCurvesAndUnits();
  void comparisonNamesItsRunsAndWhatDiffers();
  void howFarARunIsStandsInIt();
  void namesCannotBecomeMarkup();
  void wordsComeFromTheLanguage();
  void longRunWithLargePicturesStaysSmall();
  void bytesAsTextComeBack();
  void flatCurveHasAnAxis();

 private:
  [[nodiscard]] fs::path place(const std::string& name) const { return fs::path(folder_.path().toStdString()) / name; }

  QTemporaryDir folder_;
};

namespace {

QString pageOf(core::RunStore& store, const std::vector<std::string>& uids) {
  return QString::fromStdString(core::reportHtml(core::makeReport(store, uids, core::englishReportWords())));
}

qsizetype countOf(const QString& page, const QString& text) { return page.count(text); }

}  // namespace

void TestReport::pageNeedsNeitherScriptNorNetwork() {
  const std::string uid = store_samples::recordRun(place("one"), "a run", 4);
  core::RunStore store(place("one"));
  QString page = pageOf(store, {uid});
  QVERIFY(page.startsWith(QStringLiteral("<!DOCTYPE html>")));
  QVERIFY(page.contains(QStringLiteral("prefers-color-scheme:dark")));
  QVERIFY(page.contains(QStringLiteral("break-inside:avoid")));
  page.remove(QStringLiteral("http://www.w3.org/2000/svg"));  // A name, not an address.
  for (const char* word : {"<script", "http:", "https:", "url(", "@import", "<link", "onclick"}) {
    QVERIFY2(!page.contains(QLatin1String(word)), word);
  }
  QVERIFY(page.contains(QStringLiteral("epoch,ended,learning_rate")));  // The figures, for other programs.
  QVERIFY(page.contains(QStringLiteral("data:text/csv")));
}

void TestReport::picturesAreThereWithWordsForThem() {
  const std::string uid = store_samples::recordRun(place("pictures"), "a run", 4);
  core::RunStore store(place("pictures"));
  const QString page = pageOf(store, {uid});
  const QRegularExpression image(
      QStringLiteral("<img width=\"96\" height=\"96\" alt=\"([^\"]+)\" src=\"data:image/png"));
  auto found = image.globalMatch(page);
  int count = 0;
  for (; found.hasNext(); ++count) QVERIFY(found.next().captured(1).size() > 10);
  QVERIFY2(count >= 4, qPrintable(QString::number(count)));  // Two probes: original, and what came of it.
  QVERIFY(page.contains(QStringLiteral("Best epoch, 3")));
  QVERIFY(page.contains(QStringLiteral("Last epoch, 4")));
  QVERIFY(page.contains(QStringLiteral("image-rendering:pixelated")));
}

void TestReport::chartsNameTheirCurvesAndUnits() {
  const std::string uid = store_samples::recordRun(place("charts"), "a run", 4);
  core::RunStore store(place("charts"));
  const QString page = pageOf(store, {uid});
  QVERIFY(countOf(page, QStringLiteral("<svg ")) >= 1);
  QVERIFY(page.contains(QStringLiteral(">Validation</text>")));
  QVERIFY(page.contains(QStringLiteral(">Epoch</text>")));
  QVERIFY(page.contains(QStringLiteral("stroke-dasharray")));  // Not told apart by colour alone.
  QVERIFY(page.contains(QStringLiteral("in epoch 1 to")));     // The same in words.
}

void TestReport::comparisonNamesItsRunsAndWhatDiffers() {
  core::RunStarted other = store_samples::started("second", 2);
  other.settings.training.batchSize = 7;
  const std::string first = store_samples::recordRun(place("several"), "first", 2);
  const std::string second = store_samples::recordRun(place("several"), other);
  core::RunStore store(place("several"));
  const QString page = pageOf(store, {first, second});
  QVERIFY(page.contains(QStringLiteral("Comparison of 2 runs")));
  QVERIFY(page.contains(QStringLiteral(">first</text>")));
  QVERIFY(page.contains(QStringLiteral(">second</text>")));
  QVERIFY(page.contains(QStringLiteral("<th scope=\"row\">batch_size</th><td>32</td><td>7</td>")));
  QCOMPARE(countOf(page, QStringLiteral("<details>")), 2);
}

// Nobody takes the figures of a run that goes on, or that failed, for those of its end.
void TestReport::howFarARunIsStandsInIt() {
  core::RunRecorder recorder(place("going"), {"1.0", {}, {}, 0});
  recorder.handle(store_samples::started("a run", 4));
  store_samples::recordEpoch(recorder, 1);
  core::RunStore store(place("going"));
  const QString row = QStringLiteral("<th scope=\"row\">Status</th><td>%1</td>");
  QVERIFY(pageOf(store, {recorder.runUid()}).contains(row.arg("Still in training when this was written")));
  recorder.handle(core::RunFailed{core::ErrorCode::NotFinite, {}, {}});
  QVERIFY(pageOf(store, {recorder.runUid()}).contains(row.arg("Failed")));
}

void TestReport::namesCannotBecomeMarkup() {
  const std::string uid = store_samples::recordRun(place("markup"), "<img src=x onerror=\"a('b')\">&", 1);
  core::RunStore store(place("markup"));
  const QString page = pageOf(store, {uid});
  QVERIFY(!page.contains(QStringLiteral("<img src=x")));
  QVERIFY(page.contains(QStringLiteral("&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp;")));
}

void TestReport::wordsComeFromTheLanguage() {
  const std::string uid = store_samples::recordRun(place("language"), "a run", 2);
  core::RunStore store(place("language"));
  core::ReportWords words = core::englishReportWords();
  words.language = "de";
  words.say = [](const core::Message& message) { return message.text == "Results" ? "Ergebnisse" : message.english(); };
  const QString page = QString::fromStdString(core::reportHtml(core::makeReport(store, {uid}, words)));
  QVERIFY(page.contains(QStringLiteral("<html lang=\"de\">")));
  QVERIFY(page.contains(QStringLiteral("<h2>Ergebnisse</h2>")));
}

void TestReport::longRunWithLargePicturesStaysSmall() {
  std::mt19937 random(1);
  core::ForeignRun run;
  run.from = {"TensorBoard", "logs", {}};
  run.name = "long";
  for (std::int64_t epoch = 1; epoch <= 4000; ++epoch) {
    for (int metric = 0; metric < 12; ++metric) {
      run.add(epoch, "val_metric" + std::to_string(metric), static_cast<double>(random()) / 4e9, 1.7e9);
    }
  }
  for (int probe = 0; probe < 12; ++probe) {
    core::Image noise(400, 300, 3);
    for (std::uint8_t& value : noise.pixels) value = static_cast<std::uint8_t>(random());
    run.probes["picture " + std::to_string(probe)].outputs[4000] = noise;
  }
  core::RunStore store(place("large"));
  const std::string uid = core::keepForeignRun(store, run);
  const QString page = pageOf(store, {uid});
  QVERIFY2(page.toUtf8().size() < 2'000'000, qPrintable(QString::number(page.size())));
  QVERIFY(page.contains(QStringLiteral("are shown, so that the report stays small.")));
  QVERIFY(page.contains(QStringLiteral("only the middle is shown")));
  QVERIFY(page.contains(QStringLiteral("\n4000,")));  // The last epoch is in the table, whatever else is left out,
  QVERIFY(page.contains(QStringLiteral("(CSV): one epoch of ")));  // and that something is, is said.
}

void TestReport::bytesAsTextComeBack() {
  for (const std::string text : {"", "a", "ab", "abc", "abcd", "\xFF\x00\x80"}) {
    QCOMPARE(QByteArray::fromBase64(QByteArray::fromStdString(core::base64(text))).toStdString(), text);
  }
}

void TestReport::flatCurveHasAnAxis() {
  core::ReportChart chart;
  chart.number = core::englishReportWords().number;
  chart.curves.push_back({"one", {{1.0, 0.5}, {2.0, 0.5}}, "flat", 0, false, {}});
  const std::string svg = core::chartSvg(chart, core::paperColours(), "a");
  QVERIFY(svg.find("nan") == std::string::npos && svg.find("inf") == std::string::npos);
  chart.curves.front().points = {{1.0, 19.610}, {2.0, 19.612}};  // Ticks are told apart, and in the unit that is shown.
  chart.scale = 100.0;
  QVERIFY(core::chartSvg(chart, core::paperColours(), "a").find(">1961.05</text>") != std::string::npos);
  chart.scale = 1.0;
  chart.curves.front().points = {{1.0, 0.03}, {2.0, 0.128}};  // Ticks are round numbers.
  QVERIFY(core::chartSvg(chart, core::paperColours(), "a").find(">0.04</text>") != std::string::npos);
  chart.curves.front().points = {{1.0, 0.0}};  // A single point is a dot.
  QVERIFY(core::chartSvg(chart, core::paperColours(), "a").find("<circle") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
