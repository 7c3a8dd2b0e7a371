/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/champ.h"
#include "ctl/commande.h"

G_BEGIN_DECLS

/** ColonneFormat: how a value of the answer is written for people. */
typedef enum
{
  COLONNE_TEXTE,
  COLONNE_CODE,
  COLONNE_DATE,
  COLONNE_MOMENT,
  COLONNE_MINUTES,
  COLONNE_CENTIMES,
  COLONNE_NOMBRE,
} ColonneFormat;

/**
 * Colonne:
 * @cle: the key of the value, or a path as "echeance.code"
 * @titre: a msgid
 * @codes: of a %COLONNE_CODE
 */
typedef struct
{
  const char *cle;
  const char *titre;
  ColonneFormat format;
  const CodeLibelle *codes;
} Colonne;

void sortie_print_table  (JsonArray      *lignes,
                          const Colonne  *colonnes,
                          guint           n);
void sortie_print_fiche  (JsonObject     *objet,
                          const Colonne  *colonnes,
                          guint           n);
void sortie_print_json   (Execution      *execution);
void sortie_print_refus  (const Options  *options,
                          Execution      *execution,
                          const char     *code,
                          const char     *message);
void sortie_print_echec  (const char     *phrase);

/* Building an answer: absent is null, never missing. */
void reponse_set_texte   (JsonObject     *objet,
                          const char     *cle,
                          const char     *texte);
void reponse_set_date    (JsonObject     *objet,
                          const char     *cle,
                          gint64          jour);
void reponse_set_instant (JsonObject     *objet,
                          const char     *cle,
                          gint64          instant);
void reponse_set_nombre  (JsonObject     *objet,
                          const char     *cle,
                          gint64          nombre);
JsonNode *reponse_take_array (JsonArray  *array);
JsonNode *reponse_take_object (JsonObject *object);

G_END_DECLS
