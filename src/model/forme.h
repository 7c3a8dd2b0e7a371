/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/champ.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * FormeType:
 *
 * What a key of a JSON object holds, and how it lies in the C struct: texts, names and codes as
 * `char *`, lists as `char **`, numbers and days as `gint64` with %CHAMP_ABSENT, booleans and
 * words as `gint`, objects as a pointer to their struct, arrays as a `GPtrArray *` of them.
 */
typedef enum
{
  FORME_TEXTE,        /* not empty */
  FORME_NOM,          /* a code that the file itself defines: lower case, digits, _ and - */
  FORME_CODE,         /* one of @codes */
  FORME_LISTE_TEXTES, /* at least one text */
  FORME_LISTE_CODES,  /* distinct codes among @codes, at least @minimum */
  FORME_ENTIER,       /* @minimum or more */
  FORME_BOOLEEN,
  FORME_MOT,          /* one of @mots: its rank from 1, 0 where absent */
  FORME_DATE,
  FORME_OBJET,        /* of @forme */
  FORME_TABLEAU,      /* of @forme, at least @minimum of them */
} FormeType;

/**
 * FormeFlags:
 * @FORME_OMISSIBLE: the key may be missing
 * @FORME_NULLE: the value may be null
 */
typedef enum
{
  FORME_STRICTE = 0,
  FORME_OMISSIBLE = 1 << 0,
  FORME_NULLE = 1 << 1,
} FormeFlags;

typedef struct _Forme Forme;

/** FormeCle: one key of a JSON object. */
typedef struct
{
  const char *cle;
  FormeType type;
  FormeFlags flags;
  gsize position;
  const CodeLibelle *codes;
  const char * const *mots;
  gint64 minimum;
  const Forme *forme;
} FormeCle;

/** Forme: a JSON object and the struct it is read into; a key that is not named is a fault. */
struct _Forme
{
  gsize taille;
  const FormeCle *cles;
  guint n_cles;
  /* Of these two keys at least one must be there; both NULL where it does not matter. */
  const char *attestation[2];
};

gpointer forme_read (const Forme *forme,
                     JsonNode    *node,
                     const char  *chemin,
                     GPtrArray   *fautes);
void     forme_free (const Forme *forme,
                     gpointer     objet);
JsonNode *forme_write (const Forme  *forme,
                      gconstpointer objet);
gpointer forme_copy (const Forme   *forme,
                     gconstpointer  objet);
gboolean forme_same (const Forme   *forme,
                     gconstpointer  a,
                     gconstpointer  b,
                     const char * const *sauf);
gboolean forme_same_liste (char    **a,
                           char    **b);
void     forme_add_fault (GPtrArray  *fautes,
                          const char *chemin,
                          const char *message);

G_END_DECLS
