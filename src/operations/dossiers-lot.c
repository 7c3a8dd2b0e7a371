/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/dossiers-lot.h"

#include "base/formats.h"
#include "documents/administratif.h"
#include "model/parcours.h"
#include "model/statuts.h"
#include "model/tables.h"
#include "operations/conventions-private.h"
#include "store/apercu-liste.h"

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
static char *
tell_sent (DossierComplet *dossier)
{
  const Convention *convention = dossier_complet_get_convention (dossier);
  g_autofree char *le = format_jour (convention->envoyee_le, FORMAT_JOUR_DATE);

  return g_strdup_printf (_("the agreement was noted as sent on %s already"), le);
}

/* (transfer full) (nullable): why there is no convention yet that could be sent or signed */
static char *
tell_unready (DossierComplet *dossier)
{
  switch (parcours_check_sending (dossier))
    {
    case ENVOI_SANS_CONVENTION:
      return g_strdup (_("this service has no agreement"));
    case ENVOI_SANS_ACCORD:
      return g_strdup (_("the employee’s consent is not recorded yet"));
    case ENVOI_FAIT:
    case ENVOI_POSSIBLE:
    default:
      return NULL;
    }
}

static gboolean
send (Operation       *operation,
      DossierComplet  *dossier,
      gconstpointer    le,
      char           **raison)
{
  *raison = parcours_check_sending (dossier) == ENVOI_FAIT ? tell_sent (dossier)
                                                           : tell_unready (dossier);
  if (*raison != NULL)
    return FALSE;

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

/* What came back: whose signatures, on what day, and how many were noted. */
typedef struct
{
  const char * const *parties;
  gint64 le;
  gint *n;
} Retour;

static gboolean
awaits (DossierComplet *dossier,
        const char     *partie)
{
  g_auto (GStrv) signent = parcours_list_signing (dossier);
  const Signature *signature = dossier_complet_get_signature (dossier, partie);

  return g_strv_contains ((const char * const *) signent, partie) &&
         (signature == NULL || signature->le == CHAMP_ABSENT);
}

static void
sign_for (Operation      *operation,
          DossierComplet *dossier,
          Fiche          *convention,
          const char     *partie,
          gint64          le)
{
  const Agent *agent = dossier->agent;
  Signataire signataire = { NULL, NULL };
  g_autofree char *nom = NULL;

  if (!g_str_equal (partie, "agent"))
    signataire = administratif_signataire (dossier, partie);
  else if (agent != NULL)
    signataire.nom = nom = agent->prenom != NULL ? g_strjoin (" ", agent->prenom, agent->nom, NULL)
                                                 : g_strdup (agent->nom);
  convention_put_signature (operation, dossier, convention, partie, signataire.nom,
                            signataire.qualite, le);
}

static gboolean
sign (Operation       *operation,
      DossierComplet  *dossier,
      gconstpointer    valeur,
      char           **raison)
{
  const Retour *retour = valeur;
  Convention *presente = dossier_complet_get_convention (dossier);
  Fiche *convention = presente != NULL ? JALONS_FICHE (presente) : NULL;
  gint n = 0;

  *raison = tell_unready (dossier);
  for (const char * const *partie = retour->parties; *raison == NULL && *partie != NULL; partie++)
    if (awaits (dossier, *partie))
      {
        if (convention == NULL)
          convention = convention_edit (operation, dossier);
        sign_for (operation, dossier, convention, *partie, retour->le);
        n++;
      }
  *retour->n += n;
  if (*raison == NULL && n == 0)
    *raison = g_strdup (_("this signature is not awaited"));

  return *raison == NULL;
}

/**
 * dossiers_lot_sign:
 * @dossiers: uuids
 * @parties: (array zero-terminated=1): "agent", "collectivite", "centre"
 * @le: the day of the signatures
 * @refus: (out) (optional) (element-type LotRefus): those that stay, each with the reason: no
 *   convention, no accord yet (prestations, rule 1), or nobody of @parties is awaited there: who has
 *   signed already, or an employer that is not informed (rule 7)
 *
 * Records the signatures that came back under the conventions of several dossiers, by those who sign
 * for each party as a rule.
 *
 * Returns: how many signatures; -1 with @error when the base refused, and nothing changed
 */
gint
dossiers_lot_sign (Repository          *repository,
                   const char * const  *dossiers,
                   const char * const  *parties,
                   gint64               le,
                   GPtrArray          **refus,
                   GError             **error)
{
  gint n = 0;
  const Retour retour = { parties, le, &n };

  return change_all (repository, "signature", dossiers, sign, &retour, refus, error) < 0 ? -1 : n;
}

/**
 * dossiers_lot_list_awaited:
 * @dossiers: uuids
 *
 * Returns: (transfer full) (nullable): the parties that one of the dossiers at least awaits, in the
 *   order in which they sign; %NULL with @error when a dossier is not there
 */
char **
dossiers_lot_list_awaited (Repository          *repository,
                           const char * const  *dossiers,
                           GError             **error)
{
  static const char * const toutes[] = { "agent", "collectivite", "centre" };
  gboolean attendues[G_N_ELEMENTS (toutes)] = { FALSE };
  g_autoptr (GStrvBuilder) parties = g_strv_builder_new ();

  for (const char * const *uuid = dossiers; *uuid != NULL; uuid++)
    {
      g_autoptr (DossierComplet) complet = repository_get_dossier (repository, *uuid, error);
      g_autofree char *raison = NULL;

      if (complet == NULL)
        return NULL;
      raison = tell_unready (complet);
      for (guint i = 0; raison == NULL && i < G_N_ELEMENTS (toutes); i++)
        attendues[i] = attendues[i] || awaits (complet, toutes[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (toutes); i++)
    if (attendues[i])
      g_strv_builder_add (parties, toutes[i]);

  return g_strv_builder_end (parties);
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
  g_auto (GStrv) suivis = apercus_list_conseillers (repository);
  g_autoptr (GHashTable) vus = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) noms = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer nom;

  for (guint i = 0; utilisateurs != NULL && i < utilisateurs->len; i++)
    if (((Utilisateur *) utilisateurs->pdata[i])->nom != NULL)
      g_hash_table_add (vus, ((Utilisateur *) utilisateurs->pdata[i])->nom);
  for (char **suivi = suivis; *suivi != NULL; suivi++)
    g_hash_table_add (vus, *suivi);

  g_hash_table_iter_init (&iter, vus);
  while (g_hash_table_iter_next (&iter, &nom, NULL))
    g_ptr_array_add (noms, g_strdup (nom));
  g_ptr_array_sort (noms, compare_noms);
  g_ptr_array_add (noms, NULL);

  return (char **) g_ptr_array_steal (noms, NULL);
}
