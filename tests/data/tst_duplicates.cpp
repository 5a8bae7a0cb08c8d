// SPDX-License-Identifier: GPL-3.0-or-later
// How right it is when pictures are called nearly equal, measured on sets whose truth is known.
#include "core/data/duplicate_finder.h"

#include <QTest>
#include <chrono>
#include <cmath>
#include <functional>
#include <map>
#include <opencv2/imgproc.hpp>
#include <set>
#include <string>

#include "core/base/random.h"
#include "tests/data/made_pictures.h"

namespace {

using core::Random;
using Pair = std::pair<std::size_t, std::size_t>;

// Pictures with a number for what each shows.
struct Labelled {
  std::vector<core::PictureSignature> signatures;
  std::vector<std::uint64_t> shows;
  std::vector<std::string> kinds;  // "digit, cropped"

  void add(const cv::Mat& pixels, std::uint64_t what, const std::string& kind) {
    signatures.push_back(core::signatureOf(testing::toImage(pixels), false));
    shows.push_back(what);
    kinds.push_back(kind);
  }
};

cv::Mat slightlyCropped(const cv::Mat& pixels, Random& random) {
  const double least = 1.2 / pixels.cols;  // At least a pixel in all.
  const auto share = [&] { return random.uniform(0.0, 0.05); };
  return testing::cropped(pixels, std::max(least, share()), share(), share(), share());
}

struct Kind {
  const char* name;
  cv::Mat (*make)(std::uint64_t);
};
constexpr Kind kKinds[] = {{"scene", testing::madeScene},        {"digit", testing::madeDigit},
                           {"symbol", testing::madeSymbol},      {"smooth", testing::madeSmooth},
                           {"saw-teeth", testing::madeSawTeeth}, {"stamp", testing::madeStamp}};

// Of each kind: many that have nothing to do with each other, and some of them once more as another program left them.
Labelled labelledSet() {
  constexpr std::uint64_t kEach = 400;
  Labelled set;
  std::uint64_t what = 0;
  for (const Kind& kind : kKinds) {
    const std::string name = kind.name;
    for (std::uint64_t i = 0; i < kEach; ++i, ++what) {
      const cv::Mat picture = kind.make(i);
      Random random(i, name);
      set.add(picture, what, name);
      switch (i % 8) {
        case 0: set.add(testing::reEncoded(picture, 50 + static_cast<int>(i % 45)), what, name + ", re-encoded"); break;
        case 1: set.add(testing::resized(picture, random.uniform(0.5, 2.0)), what, name + ", resized"); break;
        case 2: set.add(slightlyCropped(picture, random), what, name + ", cropped"); break;
        case 3:
          set.add(testing::reEncoded(testing::resized(slightlyCropped(picture, random), 0.7), 75), what,
                  name + ", all three");
          break;
        default: break;
      }
    }
  }
  return set;
}

std::set<Pair> pairsIn(const std::vector<core::IndexGroup>& groups) {
  std::set<Pair> pairs;
  for (const core::IndexGroup& group : groups) {
    for (std::size_t a = 0; a < group.members.size(); ++a) {
      for (std::size_t b = a + 1; b < group.members.size(); ++b) pairs.emplace(group.members[a], group.members[b]);
    }
  }
  return pairs;
}

// As people write a one: all alike, and none the same.
cv::Mat madeStroke(std::uint64_t number) {
  Random random(number, "stroke");
  constexpr int kFraction = 4;  // Bits of the coordinates.
  const auto at = [&](double x, double y) {
    const auto whole = [&](double value) { return cvRound((value + random.uniform(-2.5, 2.5)) * (1 << kFraction)); };
    return cv::Point(whole(x), whole(y));
  };
  cv::Mat pixels(28, 28, CV_8UC1, cv::Scalar(0));
  const int light = 235 + static_cast<int>(random.below(20));
  cv::line(pixels, at(15.5, 5), at(12.5, 23), cv::Scalar(light), 2 + static_cast<int>(random.below(2)), cv::LINE_AA,
           kFraction);
  return pixels;
}

}  // namespace

class TestDuplicates : public QObject {
  Q_OBJECT
 private slots:
  void nearlyEqualIsRightAndFindsMost();
  void otherPicturesOfAKindAreNoDuplicates();
  void strokesOfOtherHandsAreNoDuplicates();
  void equalPicturesAreGroupedWhateverTheyShow();
};

void TestDuplicates::nearlyEqualIsRightAndFindsMost() {
  const Labelled set = labelledSet();
  const std::set<Pair> found = pairsIn(core::findDuplicates(set.signatures));
  std::size_t right = 0;
  std::map<std::string, int> wrong;
  for (const auto& [a, b] : found) {
    if (set.shows[a] == set.shows[b]) {
      ++right;
    } else {
      ++wrong[set.kinds[a] + " = " + set.kinds[b]];
    }
  }
  std::map<std::string, std::pair<int, int>> recall;  // Found of all.
  for (std::size_t i = 1; i < set.shows.size(); ++i) {
    if (set.shows[i] != set.shows[i - 1]) continue;  // A copy stands behind what it was made of.
    auto& [hits, all] = recall[set.kinds[i]];
    ++all;
    hits += found.contains({i - 1, i}) ? 1 : 0;
  }
  int hits = 0;
  int copies = 0;
  std::map<std::string, std::pair<int, int>> recallOfKind;
  for (const auto& [kind, counts] : recall) {
    qInfo("%-22s %3d of %3d found", kind.c_str(), counts.first, counts.second);
    auto& ofKind = recallOfKind[kind.substr(0, kind.find(','))];
    ofKind.first += counts.first;
    ofKind.second += counts.second;
    hits += counts.first;
    copies += counts.second;
  }
  for (const auto& [kinds, count] : wrong) qInfo("wrong: %s %d times", kinds.c_str(), count);
  const double precision = static_cast<double>(right) / static_cast<double>(found.size());
  const double share = static_cast<double>(hits) / static_cast<double>(copies);
  qInfo("near duplicates among %zu pictures: precision %.3f (%zu pairs), recall %.3f (%d copies)", set.shows.size(),
        precision, found.size(), share, copies);
  QVERIFY(precision >= 0.95);
  for (const auto& [kind, counts] : recallOfKind) {
    QVERIFY2(counts.first >= 0.9 * counts.second, (kind + ": " + std::to_string(counts.first)).c_str());
  }
}

// All of one kind: what a folder of digits, of emoji or of stamps looks like.
void TestDuplicates::otherPicturesOfAKindAreNoDuplicates() {
  for (const auto& [kind, count] :
       {std::pair(kKinds[1], std::uint64_t{2000}), std::pair(kKinds[2], std::uint64_t{2000}),
        std::pair(kKinds[5], testing::kStamps)}) {
    Labelled set;
    for (std::uint64_t i = 0; i < count; ++i) set.add(kind.make(10'000 * count + i), i, kind.name);
    const auto begin = std::chrono::steady_clock::now();
    const std::size_t wrong = pairsIn(core::findDuplicates(set.signatures)).size();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    qInfo("%s: %zu pairs of %zu pictures called nearly equal, in %.2f s", kind.name, wrong,
          static_cast<std::size_t>(count), taken.count());
    QVERIFY(wrong <= count / 100);
  }
}

void TestDuplicates::strokesOfOtherHandsAreNoDuplicates() {
  constexpr std::uint64_t kHands = 600;
  Labelled set;
  for (std::uint64_t i = 0; i < kHands; ++i) {
    set.add(madeStroke(i), i, "stroke");
    if (i % 4 == 0) set.add(testing::reEncoded(madeStroke(i), 60 + static_cast<int>(i % 35)), i, "stroke, re-encoded");
  }
  std::size_t right = 0;
  const std::set<Pair> found = pairsIn(core::findDuplicates(set.signatures));
  for (const auto& [a, b] : found) right += set.shows[a] == set.shows[b] ? 1 : 0;
  const double precision = static_cast<double>(right) / static_cast<double>(found.size());
  const double recall = static_cast<double>(right) / (kHands / 4.0);
  qInfo("strokes: precision %.3f (%zu pairs), recall %.3f", precision, found.size(), recall);
  QVERIFY(recall >= 0.9);
  QVERIFY(precision >= 0.95);
}

void TestDuplicates::equalPicturesAreGroupedWhateverTheyShow() {
  std::vector<core::PictureSignature> signatures;
  const core::Image blank(20, 20, 3, 255);
  for (int i = 0; i < 3; ++i) signatures.push_back(core::signatureOf(blank, true));
  signatures.push_back(core::signatureOf(core::Image(20, 20, 3, 254), true));  // Another one, though nearly equal.
  const std::vector<core::IndexGroup> groups = core::findDuplicates(signatures);
  QCOMPARE(groups.size(), std::size_t{1});
  QVERIFY(groups.front().exact);
  QVERIFY((groups.front().members == std::vector<std::size_t>{0, 1, 2}));
}

QTEST_GUILESS_MAIN(TestDuplicates)

#include "tst_duplicates.moc"
