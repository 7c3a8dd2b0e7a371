/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Faute:
 * @chemin: where, as "dossiers[2].entretiens[0].debut"; empty for the document itself
 * @ligne: in the file, from 1
 * @code: for scripts (docs/cli.md lists them)
 * @message: a sentence for the user
 *
 * One thing that an import refuses.
 */
typedef struct
{
  char *chemin;
  guint ligne;
  char *code;
  char *message;
} Faute;

#define FAUTE_JSON "json_invalide"
#define FAUTE_UTF8 "utf8_invalide"
#define FAUTE_FORMAT "format_inconnu"
#define FAUTE_CLE_INCONNUE "cle_inconnue"
#define FAUTE_CLE_MANQUANTE "cle_manquante"
#define FAUTE_CLE_DOUBLE "cle_double"
#define FAUTE_TYPE "type_inattendu"
#define FAUTE_CODE "code_inconnu"
#define FAUTE_DATE "date_impossible"
#define FAUTE_VALEUR "valeur_impossible"
#define FAUTE_PRESTATION "prestation_inconnue"
#define FAUTE_DOUBLON "doublon"
#define FAUTE_EXISTE "existe"

GPtrArray *fautes_new (void);
void       faute_free (Faute      *self);
void       fautes_add (GPtrArray  *fautes,
                       const char *chemin,
                       guint       ligne,
                       const char *code,
                       const char *message);

G_END_DECLS
