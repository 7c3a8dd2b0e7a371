/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/faute.h"
#include "model/dossier-complet.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define DOSSIER_JSON_FORMAT 1

/**
 * DossierLecteur:
 * @find_prestation: (transfer full) (nullable): finds a prestation; @version is %CHAMP_ABSENT where
 *   the document does not tell it, @ref its reference or %NULL. The codes of phases and objectives
 *   must be those of what it gives
 * @refuse_ref: (nullable): the code of a #Faute where a dossier with this reference may not come
 *   in; %NULL where it may
 * @graine: (nullable): draws the uuids from this name and from the place of each record, always
 *   the same; %NULL for random ones
 * @annule: (nullable): once cancelled, the dossiers that follow are not read
 * @progres: (nullable): how many dossiers of the document are read
 *
 * What the reading of dossier documents asks of the base.
 */
typedef struct
{
  Prestation *(*find_prestation) (const char *code,
                                  gint64      version,
                                  const char *ref,
                                  gpointer    user_data);
  const char *(*refuse_ref) (const char *ref,
                             gpointer    user_data);
  gpointer user_data;
  const char *graine;
  GCancellable *annule;
  void (*progres) (guint    fait,
                   guint    total,
                   gpointer user_data);
} DossierLecteur;

JsonNode  *dossier_json_write      (DossierComplet       *dossier);
JsonNode  *dossiers_json_write     (GPtrArray            *dossiers);
void       fiche_json_write_champ  (JsonObject           *object,
                                    const char           *cle,
                                    Fiche                *fiche,
                                    const Champ          *champ);
char      *json_node_to_texte      (JsonNode             *node);
GPtrArray *dossiers_json_read      (GBytes               *texte,
                                    const DossierLecteur *lecteur,
                                    GPtrArray            *fautes);

G_END_DECLS
