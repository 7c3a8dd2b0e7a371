/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/fabrique.h"

typedef struct
{
  DossierComplet *dossier;
  char *code;
  gint64 jour;
  gboolean brouillon;
} Commande;

static void
commande_free (Commande *self)
{
  dossier_complet_free (self->dossier);
  g_free (self->code);
  g_free (self);
}

static void
add_copy (DossierComplet *copie,
          gpointer        fiche)
{
  g_autoptr (Fiche) sienne = fiche != NULL ? fiche_copy (fiche) : NULL;

  if (sienne != NULL)
    dossier_complet_add (copie, sienne);
}

/* Records of its own: the live ones change under the hands of the user. Documents that were made
 * before, and drafts, are in no document. */
static DossierComplet *
copy_dossier (DossierComplet *dossier)
{
  const GType types[] = {
    TYPE_CONTACT, TYPE_CONVENTION, TYPE_SIGNATURE, TYPE_PHASE, TYPE_OBJECTIF, TYPE_ECART,
    TYPE_ENTRETIEN, TYPE_TEMPS, TYPE_DEMARCHE, TYPE_SECTION, TYPE_ACTION,
  };
  DossierComplet *copie = dossier_complet_new ();

  add_copy (copie, dossier->dossier);
  add_copy (copie, dossier->agent);
  add_copy (copie, dossier->collectivite);
  add_copy (copie, dossier->centre);
  copie->prestation = dossier->prestation != NULL ? prestation_ref (dossier->prestation) : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GPtrArray *fiches = dossier_complet_get_array (dossier, types[i]);

      for (guint j = 0; j < fiches->len; j++)
        add_copy (copie, g_ptr_array_index (fiches, j));
    }
  dossier_complet_sort (copie);

  return copie;
}

static void
thread_cb (GTask        *task,
           gpointer      source,
           gpointer      data,
           GCancellable *cancellable)
{
  Commande *commande = data;
  GError *error = NULL;
  Rendu *rendu = rendus_make (commande->dossier, commande->code, commande->jour,
                              commande->brouillon, &error);

  if (rendu != NULL)
    g_task_return_pointer (task, rendu, (GDestroyNotify) rendu_free);
  else
    g_task_return_error (task, error);
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
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Commande *commande = g_new0 (Commande, 1);

  commande->dossier = copy_dossier (dossier);
  commande->code = g_strdup (code);
  commande->jour = jour;
  commande->brouillon = brouillon;
  g_task_set_source_tag (task, fabrique_make_async);
  g_task_set_task_data (task, commande, (GDestroyNotify) commande_free);
  g_task_run_in_thread (task, thread_cb);
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
