/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/etat-private.h"
#include "store/loader-private.h"
#include "store/projection-private.h"
#include "store/repository.h"
#include "store/sauvegarde.h"
#include "store/vivants-private.h"

G_BEGIN_DECLS

typedef struct _Chargement Chargement;

struct _Repository
{
  GObject parent_instance;

  char *path;
  RepositoryMode mode;
  RepositoryPorte porte;
  gboolean immutable;
  int verrou;                   /* descriptor of the lock file, or -1 */
  Database *base;
  Identite identite;
  Cles *cles;
  Transaction *en_cours;        /* being committed a part at a time, or NULL */
  guint64 hlc;                  /* of the last commit */
  GHashTable *nums;             /* table → next num */

  Projection *niveaux[NIVEAU_DOSSIER]; /* by level; NULL is not loaded */
  Projection *premices;         /* (nullable): level 1 with the first overviews alone */
  FicheNiveau voulu;            /* up to which level to load behind */
  Chargement *chargement;       /* the level being loaded behind */
  GError *echec;                /* of that loading */
  GPtrArray *apres;             /* what was committed meanwhile */

  Vivants *vivants;
  GHashTable *prestations;      /* "code version" → Prestation */
  GPtrArray *modeles;           /* copies of the templates of the centre, of the versions of modeles_cle */
  char *modeles_cle;
  GHashTable *references;       /* year → last counter given */
  guint abimees;
};

/* One row committed: what the projection must take over. */
typedef struct
{
  GType type;
  char *uuid;
  Fiche *fiche; /* NULL: deleted */
  gint64 num;
} Applique;

Applique   *applique_new              (GType        type,
                                       const char  *uuid,
                                       Fiche       *fiche,
                                       gint64       num);
void        applique_free             (Applique    *self);

gboolean    repository_apply          (Repository  *self,
                                       Applique    *applique,
                                       GError     **error);
void        repository_emit_committed (Repository  *self,
                                       GPtrArray   *dossiers);
gboolean    repository_check_open     (Repository  *self,
                                       GError     **error);
Projection *repository_get_premices   (Repository  *self);
Projection *repository_get_projection (Repository  *self,
                                       GType        type,
                                       GError     **error);
gboolean    repository_prepare_agenda (Projection  *projection,
                                       GError     **error);
gboolean    repository_prepare_echeances (Projection *projection,
                                       GError     **error);
void        repository_stop_loading   (Repository  *self);
void        repository_start_loading  (Repository  *self);
void        repository_load_list      (Repository  *self);
Repository *repository_open_unlocked  (const char  *path,
                                       const char  *phrase,
                                       GError     **error);

Verification *verification_run        (Cles        *cles,
                                       Progres     *progres,
                                       GError     **error);

GPtrArray  *repository_read_all       (Repository  *self,
                                       Projection  *projection,
                                       GType        type,
                                       Statement   *statement,
                                       GError     **error);

/* Reading records whole, from the disk. */
Fiche      *repository_load_fiche     (Repository  *self,
                                       GType        type,
                                       const char  *portee,
                                       const char  *uuid,
                                       GError     **error);
gboolean    repository_load_portee    (Repository  *self,
                                       const char  *portee,
                                       GPtrArray   *fiches,
                                       GError     **error);
gboolean    repository_fill_dossier   (Repository     *self,
                                       DossierComplet *dossier,
                                       GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Applique, applique_free)

G_END_DECLS
