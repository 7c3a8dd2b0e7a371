/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* A target is one function: clang calls it with what it makes up, rejoue.c with the corpus. It
 * always returns 0; what it finds wrong ends the program. */
int LLVMFuzzerTestOneInput (const uint8_t *octets,
                            size_t         taille);
