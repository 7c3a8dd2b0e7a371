/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/faute.h"
#include "model/dossier-complet.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define DOSSIER_JSON_FORMAT 1

/**
 * PrestationFinder:
 *
 * Returns: (transfer full) (nullable): the prestation with this code, in its present version
 */
typedef Prestation *(*PrestationFinder) (const char *code,
                                         gpointer    user_data);

JsonNode  *dossier_json_write      (DossierComplet   *dossier);
JsonNode  *dossiers_json_write     (GPtrArray        *dossiers);
char      *json_node_to_texte      (JsonNode         *node);
GPtrArray *dossiers_json_read      (GBytes           *texte,
                                    PrestationFinder  finder,
                                    gpointer          user_data,
                                    const char       *graine,
                                    GPtrArray        *fautes);

G_END_DECLS
