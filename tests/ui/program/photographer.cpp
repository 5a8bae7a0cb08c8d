// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/program/photographer.h"

#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QEventLoop>
#include <QPixmap>
#include <QSpinBox>
#include <QTimer>
#include <QWidget>
#include <algorithm>
#include <vector>

namespace testing {
namespace {

constexpr int kSettleMilliseconds = 400;
constexpr int kLargeText = 150;
constexpr QSize kSizes[] = {{1280, 720}, {1440, 900}, {1920, 1080}};
constexpr QSize kFineSize(1920, 1080);  // Of 3840 x 2160 pixels, in a process that has two of them for each.
constexpr int kFineWidth = 3840;
constexpr QLatin1String kLargeLook("de-150");

// All looks where none are chosen.
QStringList chosenLooks() {
  return qEnvironmentVariable("AFTERIMAGE_LOOKS").split(QLatin1Char(','), Qt::SkipEmptyParts);
}

QString withWidth(const QString& look, int width) { return look + QStringLiteral("-%1").arg(width); }

bool isWanted(const QString& look, int width) {
  const QStringList chosen = chosenLooks();
  const QString name = withWidth(look, width) + QLatin1Char('-');
  return chosen.isEmpty() || std::any_of(chosen.begin(), chosen.end(),
                                         [&](const QString& part) { return name.startsWith(part + QLatin1Char('-')); });
}

std::vector<QSize> wantedSizes(const QWidget& shown, const QString& look) {
  std::vector<QSize> sizes;
  if (shown.devicePixelRatioF() > 1.0) {
    if (look != kLargeLook && isWanted(look, kFineWidth)) sizes.push_back(kFineSize);
    return sizes;
  }
  for (const QSize size : kSizes) {
    if (isWanted(look, size.width())) sizes.push_back(size);
  }
  return sizes;
}

QStringList themedLooks() {
  return {QStringLiteral("en-light"), QStringLiteral("en-dark"), QStringLiteral("de-light"), QStringLiteral("de-dark")};
}

}  // namespace

Photographer::Photographer(QWidget& window, QString folder) : window_(window), folder_(std::move(folder)) {
  QDir().mkpath(folder_);
}

bool Photographer::isFineWanted() {
  const QStringList looks = themedLooks();
  return std::any_of(looks.begin(), looks.end(), [](const QString& look) { return isWanted(look, kFineWidth); });
}

void Photographer::inEveryLook(const std::function<void(const QString& look)>& act) {
  for (const QString& look : themedLooks()) {
    if (wantedSizes(window_, look).empty()) continue;
    auto* const languages = window_.findChild<QComboBox*>(QStringLiteral("languageChoice"));
    chooseIndex(QStringLiteral("languageChoice"), languages->findData(look.left(2)));
    chooseIndex(QStringLiteral("themeChoice"), look.endsWith(QStringLiteral("light")) ? 1 : 2);
    act(look);
  }
  if (wantedSizes(window_, kLargeLook).empty()) return;
  auto* const languages = window_.findChild<QComboBox*>(QStringLiteral("languageChoice"));
  chooseIndex(QStringLiteral("languageChoice"), languages->findData(kLargeLook.left(2)));
  setTextScale(kLargeText);
  act(kLargeLook);
  setTextScale(100);
}

void Photographer::takeOf(QWidget& shown, const QString& state) {
  inEveryLook([&](const QString& look) { takeSizes(shown, state, look); });
}

void Photographer::takeSizes(QWidget& shown, const QString& state, const QString& look) {
  for (const QSize size : wantedSizes(window_, look)) {
    shown.resize(size);
    wait(kSettleMilliseconds);
    const QPixmap picture = shown.grab();
    picture.save(
        QDir(folder_).filePath(withWidth(state + QLatin1Char('-') + look, picture.width()) + QStringLiteral(".png")));
  }
}

void Photographer::takeOpened(const QString& state, const QString& name, const std::function<void()>& open) {
  inEveryLook([&](const QString& look) {
    // One that was closed a moment ago may still be there.
    qDeleteAll(window_.findChildren<QDialog*>(name));
    open();
    wait(kSettleMilliseconds);
    auto* const dialog = window_.findChild<QDialog*>(name);
    if (dialog == nullptr) qFatal("%s was not opened for %s.", qPrintable(name), qPrintable(look));
    dialog->grab().save(QDir(folder_).filePath(state + QLatin1Char('-') + look + QStringLiteral(".png")));
    delete dialog;
  });
}

void Photographer::takeDialog(const QString& name, QSize size) {
  auto* const dialog = window_.findChild<QWidget*>(name);
  dialog->resize(size);
  wait(kSettleMilliseconds);
  dialog->grab().save(QDir(folder_).filePath(name + QStringLiteral(".png")));
}

void Photographer::wait(int milliseconds) {
  QEventLoop loop;
  QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
  loop.exec();
}

void Photographer::waitFor(const std::function<bool()>& reached) {
  for (int round = 0; round < 6000 && !reached(); ++round) wait(50);
  if (!reached()) qFatal("A state was never reached.");
}

void Photographer::chooseIndex(const QString& name, int index) {
  auto* const box = window_.findChild<QComboBox*>(name);
  box->setCurrentIndex(index);
  emit box->activated(index);
}

void Photographer::setTextScale(int percent) {
  window_.findChild<QSpinBox*>(QStringLiteral("textSize"))->setValue(percent);
}

}  // namespace testing
