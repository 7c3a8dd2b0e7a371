/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operations/operation-private.h"

G_BEGIN_DECLS

gboolean ecarts_check_raison (const char  *raison,
                              GError     **error);
void     ecarts_put          (Operation   *operation,
                              const char  *quoi,
                              const char  *code,
                              const char  *nature,
                              const char  *raison);
void     ecarts_drop         (Operation   *operation,
                              const char  *quoi,
                              const char  *code,
                              const char  *nature);

G_END_DECLS
