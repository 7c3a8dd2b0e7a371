/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * Verdict:
 * @code: of the rule, which scripts and tests compare
 * @ok: the file follows it
 * @detail: (nullable): where it does not first, to tell the user
 *
 * What one rule says of a file.
 */
typedef struct {
  const char *code;
  gboolean ok;
  char *detail;
} Verdict;

GPtrArray         *verification_pdf_run        (GBytes *pdf, GError **error);
gboolean           verification_pdf_is_conform (GPtrArray *verdicts);
const char *const *verification_pdf_list_codes (void);
