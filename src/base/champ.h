/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/** CHAMP_ABSENT: the value of a number, date, amount or boolean that is not known. */
#define CHAMP_ABSENT G_MININT64

/**
 * ChampType:
 *
 * How a field is held in its struct: texts, codes and references as `char *`, lists of texts as
 * `char **`, bytes as `GBytes *`, everything else as `gint64` with %CHAMP_ABSENT.
 * The numbers are written in sealed rows: they never change meaning (docs/format.md).
 */
typedef enum
{
  CHAMP_TEXTE = 1,
  CHAMP_CODE = 2,      /* one of the field's codes, stored as its text */
  CHAMP_ENTIER = 3,
  CHAMP_BOOLEEN = 4,   /* 0, 1 or absent */
  CHAMP_CENTIMES = 5,
  CHAMP_MINUTES = 6,
  CHAMP_DATE = 7,      /* days since 1970-01-01 */
  CHAMP_INSTANT = 8,   /* seconds since 1970-01-01T00:00:00Z */
  CHAMP_REFERENCE = 9, /* uuid of another row */
  CHAMP_LISTE = 10,    /* texts, in order */
  CHAMP_OCTETS = 11,
} ChampType;

/**
 * ChampFlags:
 * @CHAMP_REQUIS: the record cannot be saved without it
 * @CHAMP_LONG: a long text or a file: never in the memory projection
 * @CHAMP_INDEXE: the projection has an index on it
 * @CHAMP_INTERNE: bookkeeping of the base (a rank, a parent): not shown, not exported
 */
typedef enum
{
  CHAMP_SIMPLE = 0,
  CHAMP_REQUIS = 1 << 0,
  CHAMP_LONG = 1 << 1,
  CHAMP_INDEXE = 1 << 2,
  CHAMP_INTERNE = 1 << 3,
} ChampFlags;

/** CodeLibelle: a code as it is stored, and its label as a msgid. */
typedef struct
{
  const char *code;
  const char *libelle;
} CodeLibelle;

/**
 * Champ:
 *
 * One field of a record, named once. From this line come the GObject property, the sealed row,
 * the column of the projection, the JSON key, the form row and the label in the history.
 */
typedef struct
{
  guint16 numero;           /* in sealed rows; never reused */
  const char *nom;          /* snake_case: column and JSON key; the property has dashes */
  ChampType type;
  guint espace;             /* who may read: 0 accueil, 1 confidentiel, 2 sante */
  ChampFlags flags;
  const char *libelle;      /* msgid */
  const CodeLibelle *codes; /* of a CHAMP_CODE, ended by a NULL code */
  gsize position;           /* in the instance struct */
} Champ;

/** ChampStockage: the three C shapes a field can have, and bytes. */
typedef enum
{
  STOCKAGE_TEXTE,
  STOCKAGE_NOMBRE,
  STOCKAGE_LISTE,
  STOCKAGE_OCTETS,
} ChampStockage;

ChampStockage champ_get_stockage (const Champ *champ);
gboolean      champ_accepts_code (const Champ *champ,
                                  const char  *code);
const char   *code_libelle_find  (const CodeLibelle *codes,
                                  const char        *code);

G_END_DECLS
