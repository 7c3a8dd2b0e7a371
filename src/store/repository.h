/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/plage.h"
#include "base/progres.h"
#include "model/dossier-complet.h"
#include "model/moment.h"
#include "store/store-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** RepositoryMode: one process writes; others may read beside it. */
typedef enum
{
  REPOSITORY_READ_WRITE,
  REPOSITORY_READ_ONLY,
} RepositoryMode;

/** RepositoryPorte: what opening a base asks for. */
typedef enum
{
  REPOSITORY_PORTE_OUVERTE,   /* the key is in clear: demonstration, tests, benches */
  REPOSITORY_PORTE_PHRASE,    /* a passphrase */
} RepositoryPorte;

/** EntretiensDe: whose time or what place entretiens take. */
typedef enum
{
  ENTRETIENS_TOUS,
  ENTRETIENS_CONSEILLER,
  ENTRETIENS_AGENT,
  ENTRETIENS_LIEU,
} EntretiensDe;

#define TYPE_REPOSITORY (repository_get_type ())
G_DECLARE_FINAL_TYPE (Repository, repository, JALONS, REPOSITORY, GObject)

typedef struct _Transaction Transaction;

/* The file */
gboolean        repository_create          (const char       *path,
                                            const char       *phrase,
                                            GError          **error);
gboolean        repository_peek            (const char       *path,
                                            RepositoryPorte  *porte,
                                            GError          **error);
Repository     *repository_open            (const char       *path,
                                            RepositoryMode    mode,
                                            const char       *phrase,
                                            GError          **error);
void            repository_open_async      (const char       *path,
                                            RepositoryMode    mode,
                                            const char       *phrase,
                                            GCancellable     *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer          user_data);
Repository     *repository_open_finish     (GAsyncResult     *result,
                                            GError          **error);
void            repository_close           (Repository       *self);
const char     *repository_get_path        (Repository       *self);
RepositoryPorte repository_get_porte       (Repository       *self);
char           *repository_get_membre      (Repository       *self);
gboolean        repository_is_writable     (Repository       *self);
gboolean        repository_is_busy         (Repository       *self);
guint           repository_count_damaged   (Repository       *self);

/* The projection. Opening loads NIVEAU_LISTE, or no more of a long list than what shows at first; the
 * rest comes behind or when it is required. */
void            repository_load_behind     (Repository       *self);
gboolean        repository_require         (Repository       *self,
                                            FicheNiveau       niveau,
                                            GError          **error);
gboolean        repository_is_loaded       (Repository       *self,
                                            FicheNiveau       niveau);
double          repository_get_progress    (Repository       *self);

/* Reading: one live instance a row */
Fiche          *repository_get             (Repository       *self,
                                            GType             type,
                                            const char       *uuid,
                                            GError          **error);
Fiche          *repository_get_row         (Repository       *self,
                                            GType             type,
                                            const char       *uuid,
                                            GError          **error);
Fiche          *repository_get_within      (Repository       *self,
                                            GType             type,
                                            const char       *portee,
                                            const char       *uuid,
                                            GError          **error);
GPtrArray      *repository_list            (Repository       *self,
                                            GType             type,
                                            GError          **error);
GPtrArray      *repository_list_where      (Repository       *self,
                                            GType             type,
                                            const char       *champ,
                                            const char       *valeur,
                                            GError          **error);
GPtrArray      *repository_list_between    (Repository       *self,
                                            GType             type,
                                            const char       *champ,
                                            Plage             plage,
                                            GError          **error);
GPtrArray      *repository_list_entretiens (Repository       *self,
                                            Plage             instants,
                                            GError          **error);
GPtrArray      *repository_list_entretiens_during (Repository *self,
                                            EntretiensDe      de,
                                            const char       *valeur,
                                            const char       *sauf,
                                            Plage             instants,
                                            GError          **error);
GArray         *repository_list_moments    (Repository       *self,
                                            Plage             instants,
                                            GError          **error);
GArray         *repository_list_disputes   (Repository       *self,
                                            Plage             instants,
                                            GStringChunk     *textes,
                                            GError          **error);
GArray         *repository_list_noms       (Repository       *self,
                                            gint64            debut,
                                            GStringChunk     *textes,
                                            GError          **error);
GPtrArray      *repository_list_echeances  (Repository       *self,
                                            gint64            jour,
                                            const char       *conseiller,
                                            guint             maximum,
                                            guint            *n,
                                            GError          **error);
char           *repository_read_texte      (Repository       *self,
                                            GType             type,
                                            const char       *uuid,
                                            const char       *champ,
                                            GError          **error);
DossierComplet *repository_get_dossier     (Repository       *self,
                                            const char       *uuid,
                                            GError          **error);
char           *repository_find_reference  (Repository       *self,
                                            const char       *ref);
char           *repository_next_reference  (Repository       *self,
                                            gint              annee);
Centre         *repository_get_centre      (Repository       *self);
Prestation     *repository_get_prestation  (Repository       *self,
                                            const char       *code,
                                            gint64            version,
                                            GError          **error);

/* Reading what is large, in a thread */

/** RepositoryLigne: a record that was read; called in the thread. */
typedef void (*RepositoryLigne) (Fiche    *fiche,
                                 gpointer  data);

/* A work in a thread, which is stopped before the file and the keys go. */
void            repository_attach_work     (Repository       *self,
                                            Progres          *progres);
void            repository_detach_work     (Repository       *self,
                                            Progres          *progres);
void            repository_read_async      (Repository       *self,
                                            GType             type,
                                            const char       *portee,
                                            const char * const *uuids,
                                            RepositoryLigne   ligne,
                                            gpointer          data,
                                            Progres          *progres,
                                            GAsyncReadyCallback callback,
                                            gpointer          user_data);
gboolean        repository_read_finish     (Repository       *self,
                                            GAsyncResult     *result,
                                            GError          **error);

/* Writing: all or nothing. Signals "changed" (dossier uuid or NULL) after the commit. */
Transaction    *repository_begin           (Repository       *self,
                                            const char       *nature,
                                            GError          **error);
void            transaction_put            (Transaction      *self,
                                            Fiche            *fiche);
void            transaction_delete         (Transaction      *self,
                                            Fiche            *fiche);
DossierComplet *transaction_get_dossier    (Transaction      *self,
                                            const char       *uuid,
                                            GError          **error);
GPtrArray      *transaction_list_dossiers  (Transaction      *self);
const char     *transaction_get_operation  (Transaction      *self);
gboolean        transaction_commit         (Transaction      *self,
                                            GError          **error);
gboolean        transaction_commit_some    (Transaction      *self,
                                            guint             n,
                                            guint            *reste,
                                            GError          **error);
void            transaction_commit_async   (Transaction      *self,
                                            Progres          *progres,
                                            GAsyncReadyCallback callback,
                                            gpointer          user_data);
gboolean        transaction_commit_finish  (Repository       *repository,
                                            GAsyncResult     *result,
                                            GError          **error);
void            transaction_free           (Transaction      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Transaction, transaction_free)

G_END_DECLS
