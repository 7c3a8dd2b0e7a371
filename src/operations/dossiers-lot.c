/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/dossiers-lot.h"

#include "base/formats.h"
#include "model/statuts.h"
#include "model/tables.h"
#include "operations/conventions-private.h"

#include <glib/gi18n-lib.h>

/* The same change to several dossiers: one operation, so that one step takes all of it back. */

/**
 * lot_refus_free:
 *
 * Frees @self.
 */
void
lot_refus_free (LotRefus *self)
{
  if (self == NULL)
    return;

  g_free (self->dossier);
  g_free (self->nom);
  g_free (self->raison);
  g_free (self);
}

/**
 * lot_refus_new:
 * @dossier: who stays
 * @raison: why
 *
 * Returns: (transfer full): what is said of it
 */
LotRefus *
lot_refus_new (DossierComplet *dossier,
               const char     *raison)
{
  LotRefus *un = g_new0 (LotRefus, 1);

  un->dossier = g_strdup (fiche_get_uuid (JALONS_FICHE (dossier->dossier)));
  un->nom = dossier->agent != NULL ? format_nom (dossier->agent->nom, dossier->agent->prenom)
                                   : g_strdup (dossier->dossier->ref);
  un->raison = g_strdup (raison);
  return un;
}

/* Changes one dossier of several to @valeur, or says why it stays. */
typedef gboolean (*LotChange) (Operation       *operation,
                               DossierComplet  *dossier,
                               gconstpointer    valeur,
                               char           **raison);

/* What all the changes to several dossiers are: how many changed, -1 with @error where none did. */
static gint
change_all (Repository          *repository,
            const char          *nature,
            const char * const  *dossiers,
            LotChange            change,
            gconstpointer        valeur,
            GPtrArray          **refus,
            GError             **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  g_autoptr (GPtrArray) refuses =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lot_refus_free);
  gint n;

  if (!operation_begin (&operation, repository, nature, error))
    return -1;

  for (const char * const *uuid = dossiers; *uuid != NULL; uuid++)
    {
      g_autoptr (DossierComplet) complet = repository_get_dossier (repository, *uuid, error);
      g_autofree char *raison = NULL;

      if (complet == NULL)
        return -1;
      if (!change (&operation, complet, valeur, &raison))
        g_ptr_array_add (refuses, lot_refus_new (complet, raison));
    }

  n = (gint) operation.ecrites->len;
  if (n > 0 && !operation_commit (&operation, error))
    n = -1;
  if (refus != NULL)
    *refus = g_steal_pointer (&refuses);

  return n;
}

static char *
tell_missing (GPtrArray *conditions)
{
  g_autoptr (GString) raison = g_string_new (NULL);

  for (guint i = 0; i < conditions->len; i++)
    {
      const Condition *condition = conditions->pdata[i];

      if (condition->remplie)
        continue;
      if (raison->len > 0)
        g_string_append (raison, _("; "));
      g_string_append (raison, condition->libelle);
    }

  return g_strdup (raison->str);
}

static gboolean
move (Operation       *operation,
      DossierComplet  *dossier,
      gconstpointer    statut,
      char           **raison)
{
  g_autoptr (GPtrArray) conditions = NULL;

  if (g_strcmp0 (dossier->dossier->statut, statut) == 0)
    return TRUE;
  conditions = statuts_check (dossier, statut);
  if (!conditions_all_met (conditions))
    {
      *raison = tell_missing (conditions);
      return FALSE;
    }
  champ_set_texte (operation_edit (operation, JALONS_FICHE (dossier->dossier)), "statut", statut);

  return TRUE;
}

/**
 * dossiers_lot_move:
 * @dossiers: uuids
 * @statut: where they go
 * @refus: (out) (optional) (element-type LotRefus): those that stay, each with what is missing
 *
 * Moves the dossiers that may move to another statut, and leaves the others as they are.
 *
 * Returns: how many moved; -1 with @error when the base refused, and nothing moved
 */
gint
dossiers_lot_move (Repository          *repository,
                   const char * const  *dossiers,
                   const char          *statut,
                   GPtrArray          **refus,
                   GError             **error)
{
  if (!statut_exists (statut))
    {
      g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_UNKNOWN, _("There is no status “%s”."),
                   statut);
      return -1;
    }

  return change_all (repository, "statut", dossiers, move, statut, refus, error);
}

/* A day that is recorded is not lost to another one. */
static gboolean
check_unsent (DossierComplet  *dossier,
              GError         **error)
{
  const Convention *convention = dossier_complet_get_convention (dossier);
  g_autofree char *le = NULL;

  if (convention == NULL || convention->envoyee_le == CHAMP_ABSENT)
    return TRUE;

  le = format_jour (convention->envoyee_le, FORMAT_JOUR_DATE);
  g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_EXISTS,
               _("the agreement was noted as sent on %s already"), le);
  return FALSE;
}

static gboolean
check_sending (DossierComplet  *dossier,
               GError         **error)
{
  if (dossier->prestation != NULL && !prestation_has_document (dossier->prestation, "convention"))
    return operation_refuse (error, OPERATIONS_ERROR_CONDITIONS,
                             _("this service has no agreement"));
  if (!convention_check_accord (dossier, NULL))
    return operation_refuse (error, OPERATIONS_ERROR_ACCORD,
                             _("the employee’s consent is not recorded yet"));

  return check_unsent (dossier, error);
}

static gboolean
send (Operation       *operation,
      DossierComplet  *dossier,
      gconstpointer    le,
      char           **raison)
{
  g_autoptr (GError) error = NULL;

  if (!check_sending (dossier, &error))
    {
      *raison = g_strdup (error->message);
      return FALSE;
    }
  champ_set_nombre (convention_edit (operation, dossier), "envoyee_le", *(const gint64 *) le);

  return TRUE;
}

/**
 * dossiers_lot_send:
 * @dossiers: uuids
 * @le: the day the conventions left
 * @refus: (out) (optional) (element-type LotRefus): those that stay, each with the reason: no
 *   convention, no accord yet (prestations, rule 1), or noted as sent before
 *
 * Records that the conventions of several dossiers were sent.
 *
 * Returns: how many; -1 with @error when the base refused, and nothing changed
 */
gint
dossiers_lot_send (Repository          *repository,
                   const char * const  *dossiers,
                   gint64               le,
                   GPtrArray          **refus,
                   GError             **error)
{
  return change_all (repository, "convention-envoi", dossiers, send, &le, refus, error);
}

static gboolean
assign (Operation       *operation,
        DossierComplet  *dossier,
        gconstpointer    conseiller,
        char           **raison)
{
  if (g_strcmp0 (dossier->dossier->conseiller, conseiller) != 0)
    champ_set_texte (operation_edit (operation, JALONS_FICHE (dossier->dossier)), "conseiller",
                     conseiller);

  return TRUE;
}

/**
 * dossiers_lot_assign:
 * @dossiers: uuids
 * @conseiller: a name
 *
 * Gives the dossiers to a conseiller.
 *
 * Returns: how many had another; -1 with @error when the base refused, and nothing changed
 */
gint
dossiers_lot_assign (Repository          *repository,
                     const char * const  *dossiers,
                     const char          *conseiller,
                     GError             **error)
{
  return change_all (repository, "dossier", dossiers, assign, conseiller, NULL, error);
}

/**
 * dossiers_lot_references:
 * @dossiers: uuids
 *
 * Returns: (transfer full) (nullable): their references, in that order; %NULL with @error when one
 *   is not there
 */
char **
dossiers_lot_references (Repository          *repository,
                         const char * const  *dossiers,
                         GError             **error)
{
  g_autoptr (GStrvBuilder) refs = g_strv_builder_new ();

  for (const char * const *uuid = dossiers; *uuid != NULL; uuid++)
    {
      g_autoptr (Fiche) dossier = repository_get (repository, TYPE_DOSSIER, *uuid, error);

      if (dossier == NULL)
        return NULL;
      g_strv_builder_add (refs, JALONS_DOSSIER (dossier)->ref);
    }

  return g_strv_builder_end (refs);
}

static int
compare_noms (gconstpointer a,
              gconstpointer b)
{
  return g_utf8_collate (*(const char * const *) a, *(const char * const *) b);
}

/**
 * dossiers_list_conseillers:
 *
 * Returns: (transfer full): the names of those who use the base or have dossiers there, sorted
 */
char **
dossiers_list_conseillers (Repository *repository)
{
  g_autoptr (GPtrArray) utilisateurs = repository_list (repository, TYPE_UTILISATEUR, NULL);
  g_autoptr (GPtrArray) dossiers = repository_list (repository, TYPE_DOSSIER, NULL);
  g_autoptr (GHashTable) vus = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) noms = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer nom;

  for (guint i = 0; utilisateurs != NULL && i < utilisateurs->len; i++)
    if (((Utilisateur *) utilisateurs->pdata[i])->nom != NULL)
      g_hash_table_add (vus, ((Utilisateur *) utilisateurs->pdata[i])->nom);
  for (guint i = 0; dossiers != NULL && i < dossiers->len; i++)
    if (((Dossier *) dossiers->pdata[i])->conseiller != NULL)
      g_hash_table_add (vus, ((Dossier *) dossiers->pdata[i])->conseiller);

  g_hash_table_iter_init (&iter, vus);
  while (g_hash_table_iter_next (&iter, &nom, NULL))
    g_ptr_array_add (noms, g_strdup (nom));
  g_ptr_array_sort (noms, compare_noms);
  g_ptr_array_add (noms, NULL);

  return (char **) g_ptr_array_steal (noms, NULL);
}
