/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/faute.h"

G_BEGIN_DECLS

/* The place of a reading, and the words of JSON: for lecture-json.c only. */

typedef struct
{
  const char *p;
  const char *fin;
  guint ligne;
  guint profondeur;
  gboolean arrete;
  GString *chemin;
  GHashTable *lignes;
  GPtrArray *fautes;
  GPtrArray *rejetes;
} Lecteur;

gpointer lecteur_fail       (Lecteur    *self,
                             const char *message);
void     lecteur_skip       (Lecteur    *self);
char    *lecteur_read_texte (Lecteur    *self);

G_END_DECLS
