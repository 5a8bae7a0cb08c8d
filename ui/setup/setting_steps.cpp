// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/setting_steps.h"

#include <QString>
#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

#include "core/base/error.h"
#include "core/run/typed_setting.h"

namespace ui {
namespace {

constexpr double kSmallestStep = 1e-8;
constexpr double kBeginningShare = 0.01;  // Of the range, on the first step from 0.
constexpr double kSides[] = {8, 16, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024};  // They can be halved often.

// Numbers that people double and halve rather than count.
bool isDoubled(const std::string& key) {
  static const std::set<std::string> keys = {"batch_size", "latent_dim", "limit", "pixel_cache_mib",
                                             "evaluation_sample"};
  return keys.contains(key);
}

// Of 1, 2 and 5 times the powers of ten: the next above or below.
double onLadder(double value, bool larger) {
  constexpr double kJustBeyond = 1e-6;
  const double power = std::pow(10.0, std::floor(std::log10(value) + kJustBeyond));
  const double rungs[] = {power / 2.0, power, 2.0 * power, 5.0 * power, 10.0 * power};
  if (larger) {
    return *std::find_if(std::begin(rungs), std::end(rungs) - 1,
                         [&](double rung) { return rung > value * (1.0 + kJustBeyond); });
  }
  return *std::find_if(std::rbegin(rungs), std::rend(rungs) - 1,
                       [&](double rung) { return rung < value * (1.0 - kJustBeyond); });
}

double nextReal(const core::SettingSpec& spec, double value, bool larger) {
  if (value <= 0.0) return larger ? onLadder(spec.maximum * kBeginningShare, false) : value;
  const double next =
      QString::number(onLadder(value, larger), 'g', 3).toDouble();  // 0.0005, not 0.00050000000000000001.
  return next < kSmallestStep ? spec.minimum : next;
}

double nextSide(double value, bool larger) {
  if (larger) {
    const auto* const found = std::upper_bound(std::begin(kSides), std::end(kSides), value);
    return found == std::end(kSides) ? value : *found;
  }
  const auto* const found = std::lower_bound(std::begin(kSides), std::end(kSides), value);
  return found == std::begin(kSides) ? value : *(found - 1);
}

// Sides that 0 leaves to another one.
bool isSideOrNone(const std::string& key) { return key == "height" || key == "crop_from"; }

double nextSideOrNone(double value, bool larger) {
  if (!larger && value <= kSides[0]) return 0.0;
  return value < kSides[0] ? kSides[0] : nextSide(value, larger);
}

double nextPower(double value, bool larger) {
  if (value < 1.0) return larger ? 1.0 : value;
  const double exponent = std::log2(value);
  return std::exp2(larger ? std::floor(exponent) + 1.0 : std::ceil(exponent) - 1.0);
}

double next(const core::SettingInUse& setting, bool larger) {
  if (const auto* const real = std::get_if<double>(&setting.value)) return nextReal(setting.spec, *real, larger);
  const auto value = static_cast<double>(std::get<std::int64_t>(setting.value));
  if (setting.spec.key == "size") return nextSide(value, larger);
  if (isSideOrNone(setting.spec.key)) return nextSideOrNone(value, larger);
  if (isDoubled(setting.spec.key)) return std::floor(nextPower(value, larger));
  return value + (larger ? 1.0 : -1.0);
}

}  // namespace

bool hasSteps(const core::SettingSpec& spec) {
  return std::holds_alternative<double>(spec.defaultValue) || std::holds_alternative<std::int64_t>(spec.defaultValue);
}

std::string steppedSetting(const core::SettingInUse& setting, bool larger) {
  const double wanted = std::clamp(next(setting, larger), setting.spec.minimum, setting.spec.maximum);
  const bool isWhole = std::holds_alternative<std::int64_t>(setting.value);
  const core::SettingValue value =
      isWhole ? core::SettingValue(static_cast<std::int64_t>(wanted)) : core::SettingValue(wanted);
  try {
    core::requireTyped(setting.spec, wanted);
  } catch (const core::Error&) {  // What may be typed is less than what files may hold.
    return core::formatSetting(setting.value);
  }
  return core::formatSetting(value);
}

}  // namespace ui
