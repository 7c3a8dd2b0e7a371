/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coffre/coffre.h"

G_BEGIN_DECLS

/** CLE_IMPRIMEE_SIZE: bytes of a printed recovery key (160 bits). */
#define CLE_IMPRIMEE_SIZE 20

void     cle_imprimee_generate (guint8        key[CLE_IMPRIMEE_SIZE]);
char    *cle_imprimee_format   (const guint8  key[CLE_IMPRIMEE_SIZE]);
gboolean cle_imprimee_parse    (const char   *text,
                                guint8        key[CLE_IMPRIMEE_SIZE],
                                GError      **error);

G_END_DECLS
