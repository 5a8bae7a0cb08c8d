// SPDX-License-Identifier: GPL-3.0-or-later
// Compiles a function for several generations of processors; the program picks the best when it starts.
#pragma once

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define AFTERIMAGE_VECTOR_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else  // Sanitizers cannot follow the choice; other processors have one generation here.
#define AFTERIMAGE_VECTOR_CLONES
#endif
