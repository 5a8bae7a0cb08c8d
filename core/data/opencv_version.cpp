// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/opencv_version.h"

#include <opencv2/core.hpp>

namespace core {

std::string openCvVersion() { return cv::getVersionString(); }

}  // namespace core
