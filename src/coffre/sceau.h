/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coffre/cle.h"
#include "coffre/entete.h"

G_BEGIN_DECLS

/** SCEAU_OVERHEAD: bytes a sealed blob has more than its payload (format, nonce, tag). */
#define SCEAU_OVERHEAD (1 + 24 + 16)

void     sceau_seal (const Cle     *cle,
                     Entete        *entete,
                     const guint8  *payload,
                     gsize          length,
                     GByteArray    *blob);
gboolean sceau_open (const Cle     *cle,
                     const Entete  *entete,
                     const guint8  *blob,
                     gsize          length,
                     GByteArray    *payload,
                     GError       **error);

G_END_DECLS
