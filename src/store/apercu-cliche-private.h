/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/uuid.h"
#include "store/apercu-mots-private.h"
#include "store/projection-private.h"

G_BEGIN_DECLS

/* The fields that are one word of a few. */
typedef enum
{
  APERCU_MOT_STATUT,
  APERCU_MOT_PRESTATION,
  APERCU_MOT_CONSEILLER,
  APERCU_MOT_COLLECTIVITE,
  APERCU_MOT_CONVENTION,
  APERCU_N_MOTS,
} ApercuMot;

/* One overview: what it is filtered and sorted by. Days and cents are %CHAMP_ABSENT where there is
 * none; the texts are places in those of the cliché. */
typedef struct
{
  gint64 id;
  guint8 portee[UUID_LENGTH];
  gint64 echeance;
  gint64 demande;
  gint64 prix;
  gint64 revision;
  guint32 cle;
  guint32 tri;
  guint32 ref;
  guint32 moments;   /* where those of its entretiens begin */
  guint32 n_moments;
  guint32 mots[APERCU_N_MOTS];
} ApercuClicheLigne;

/* What all the overviews of a projection are filtered and sorted by, as it was at one moment. It is
 * only read, from any thread; who alone has it changes it (apercu_cliche_follow()). */
struct _ApercuCliche
{
  gatomicrefcount references;
  GArray *lignes;      /* ApercuClicheLigne, by id */
  GArray *noms;        /* guint32: the place in lignes of each, by name and then by id */
  GByteArray *textes;  /* each ended by a zero */
  GArray *moments;     /* gint64: instants */
  ApercuMots *mots;
};

ApercuCliche *apercu_cliche_read     (Projection          *projection,
                                      GError             **error);
ApercuCliche *apercu_cliche_ref      (ApercuCliche        *self);
void          apercu_cliche_unref    (ApercuCliche        *self);
ApercuCliche *apercu_cliche_follow   (ApercuCliche        *self,
                                      Projection          *projection,
                                      gint64               id);
gboolean      apercu_cliche_find     (const ApercuCliche  *self,
                                      gint64               id,
                                      guint32             *place);
gboolean      apercu_cliche_find_dossier (const ApercuCliche *self,
                                      const guint8        *portee,
                                      gint64              *id);
guint32       apercu_cliche_find_rang (const ApercuCliche *self,
                                      guint32              place);
gint64        apercu_cliche_get_prochain (const ApercuCliche *self,
                                      const ApercuClicheLigne *ligne,
                                      gint64               instant);

static inline const ApercuClicheLigne *
apercu_cliche_get_ligne (const ApercuCliche *self,
                         guint32             place)
{
  return &g_array_index (self->lignes, ApercuClicheLigne, place);
}

static inline const char *
apercu_cliche_get_texte (const ApercuCliche *self,
                         guint32             texte)
{
  return (const char *) self->textes->data + texte;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ApercuCliche, apercu_cliche_unref)

G_END_DECLS
