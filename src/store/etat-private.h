/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/uuid.h"
#include "store/cles-private.h"

G_BEGIN_DECLS

#define LIGNE_COLONNES \
  "tbl, num, portee, ligne, espace, version, parent, hlc, poste, membre, kid, sceau"

/* A sealed row as a statement over LIGNE_COLONNES holds it; @sceau lives until the next step. */
typedef struct
{
  Entete entete;
  gint64 num;
  const guint8 *sceau;
  gsize taille;
} Ligne;

typedef enum
{
  PART_ABSENTE,
  PART_LUE,
  PART_MORTE,   /* a tombstone */
  PART_FERMEE,  /* no key for it */
  PART_ABIMEE,  /* does not authenticate, or is not a payload */
} PartEtat;

/* What the base holds of one record: a row an espace. */
typedef struct
{
  PartEtat etat;
  gint64 num;
  guint64 hlc;
  guint8 version[COFFRE_UUID_SIZE];
  GByteArray *payload;
} Part;

typedef struct
{
  guint table;
  guint8 portee[COFFRE_UUID_SIZE];
  guint8 ligne[COFFRE_UUID_SIZE];
  Part parts[FICHE_N_ESPACES];
} Etat;

void     ligne_read        (Ligne         *self,
                            Statement     *statement,
                            const guint8  *service);
PartEtat ligne_open        (const Ligne   *self,
                            Cles          *cles,
                            GByteArray    *payload);

void     etat_clear        (Etat          *self);
void     etat_add          (Etat          *self,
                            Cles          *cles,
                            const Ligne   *ligne);
gboolean etat_load         (Etat          *self,
                            Cles          *cles,
                            const guint8  *portee,
                            guint          table,
                            const guint8  *ligne,
                            GError       **error);
gboolean etat_is_empty     (const Etat    *self);
gboolean etat_is_damaged   (const Etat    *self);
gboolean etat_is_live      (const Etat    *self);
guint64  etat_get_revision (const Etat    *self);
gint64   etat_get_num      (const Etat    *self);
Fiche   *etat_make_fiche   (const Etat    *self,
                            GType          type);
Fiche   *etat_read_fiche   (Cles          *cles,
                            GType          type,
                            const char    *portee,
                            const char    *uuid,
                            gboolean      *abimee,
                            GError       **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Etat, etat_clear)

G_END_DECLS
