// SPDX-License-Identifier: GPL-3.0-or-later
// What a model is, learnt from and is worth, for people who are handed it (Mitchell et al. 2019, "Model cards"), in Markdown
// with the head that Hugging Face reads. Private to core_exchange.
#pragma once

#include <string>

#include "core/run/model_description.h"
#include "core/run/run_records.h"

namespace core {

// Everything that the store knows of the run. What only a person can say, intended use and licence, stays blank and is
// marked so. which: which weights these are: "best".
[[nodiscard]] std::string modelCard(const RunDetails& details, const RunSettings& settings, const RunCurves& curves,
                                    const ModelDescription& model, const std::string& which);

}  // namespace core
