/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/fabrique.h"

#include "model/destinataires.h"

typedef struct
{
  DossierComplet *dossier;
  char *code;
  gint64 jour;
  gboolean brouillon;
  PreparationLecteur lecteur;
} Commande;

static void
commande_free (Commande *self)
{
  dossier_complet_free (self->dossier);
  g_free (self->code);
  g_free (self);
}

static void
thread_cb (GTask        *task,
           gpointer      source,
           gpointer      data,
           GCancellable *cancellable)
{
  Commande *commande = data;
  GError *error = NULL;
  Rendu *rendu = document_is_interne (commande->code)
                 ? rendus_make_preparation (commande->dossier, commande->jour, commande->lecteur, NULL,
                                            &error)
                 : rendus_make (commande->dossier, commande->code, commande->jour,
                                commande->brouillon, &error);

  if (rendu != NULL)
    g_task_return_pointer (task, rendu, (GDestroyNotify) rendu_free);
  else
    g_task_return_error (task, error);
}

static void
start (Commande            *commande,
       DossierComplet      *dossier,
       const char          *code,
       gint64               jour,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  commande->dossier = dossier_complet_copy (dossier);
  commande->code = g_strdup (code);
  commande->jour = jour;
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, commande, (GDestroyNotify) commande_free);
  g_task_run_in_thread (task, thread_cb);
}

/**
 * fabrique_make_async:
 * @dossier: as it stands; it may change before the answer comes
 * @code: a document
 * @jour: its date
 * @brouillon: whether it bears the mark of a draft
 *
 * Makes a document; fabrique_make_finish() has it.
 */
void
fabrique_make_async (DossierComplet      *dossier,
                     const char          *code,
                     gint64               jour,
                     gboolean             brouillon,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  Commande *commande = g_new0 (Commande, 1);

  commande->brouillon = brouillon;
  start (commande, dossier, code, jour, cancellable, callback, user_data);
}

/**
 * fabrique_prepare_async:
 * @dossier: as it stands; it may change before the answer comes
 * @jour: the day it prepares for
 * @lecteur: for whom
 *
 * Makes the sheet of preparation; fabrique_make_finish() has it.
 */
void
fabrique_prepare_async (DossierComplet      *dossier,
                        gint64               jour,
                        PreparationLecteur   lecteur,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  Commande *commande = g_new0 (Commande, 1);

  commande->lecteur = lecteur;
  start (commande, dossier, DOCUMENT_PREPARATION_CODE, jour, cancellable, callback, user_data);
}

/**
 * fabrique_make_finish:
 *
 * Returns: (transfer full) (nullable): the document
 */
Rendu *
fabrique_make_finish (GAsyncResult  *result,
                      GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
