// SPDX-License-Identifier: GPL-3.0-or-later
// Which term of the glossary (ui/learn/glossary.h) explains what is seen elsewhere: its id, "" where there is none.
#pragma once

#include <QString>
#include <string>
#include <vector>

namespace ui {

[[nodiscard]] QString termOfSetting(const std::string& key);
// Of a full or a bare name: "val_psnr", "psnr".
[[nodiscard]] QString termOfMetric(const std::string& metric);
// Of what the doctor says.
[[nodiscard]] QString termOfRule(const std::string& rule);

// All that any of these answers with.
[[nodiscard]] std::vector<QString> termsInUse();

}  // namespace ui
