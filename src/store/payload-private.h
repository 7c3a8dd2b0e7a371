/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"
#include "coffre/rangee.h"

G_BEGIN_DECLS

guint    payload_get_espaces (const FicheTable  *table,
                              gboolean           discret);
guint    payload_espace_of   (const Champ       *champ,
                              gboolean           discret);
gboolean payload_normalize   (Fiche             *fiche,
                              GError           **error);
gboolean payload_is_empty    (Fiche             *fiche,
                              guint              espace);
gboolean payload_encode      (Fiche             *fiche,
                              guint              espace,
                              GByteArray        *payload,
                              GError           **error);
gboolean payload_encode_tombstone (GByteArray   *payload,
                              GError           **error);
gboolean payload_decode      (Fiche             *fiche,
                              guint              espace,
                              const GByteArray  *payload);
gint64   payload_read_nombre (const RangeeChamp *champ);
char   **payload_read_liste  (const guint8      *octets,
                              gsize              taille);
void     payload_write_liste (GByteArray        *cible,
                              const char * const *liste);

G_END_DECLS
