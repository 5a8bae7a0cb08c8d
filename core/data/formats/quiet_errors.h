// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps away from the terminal what libraries write there themselves, where they offer no other way: dav1d, which reads AVIF.
// Private to core_data.
#pragma once

namespace core {

// While one of these lives, in whichever thread, what is written to the descriptor of standard error is held back. The last
// one to go passes it on, unless a library had reason to complain: then it is dropped, since the picture has its reason.
class QuietErrors {
 public:
  QuietErrors();
  ~QuietErrors();
  QuietErrors(const QuietErrors&) = delete;
  QuietErrors& operator=(const QuietErrors&) = delete;

  // Nothing was wrong: what is held back comes from somebody else.
  void allIsWell() { isWell_ = true; }

 private:
  bool isWell_ = false;
};

}  // namespace core
