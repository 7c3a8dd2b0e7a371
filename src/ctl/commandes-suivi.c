/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ctl/sortie.h"

#include "exchange/dossier-json.h"
#include "model/codes.h"
#include "model/echeance.h"
#include "model/regle.h"
#include "model/statuts.h"
#include "operations/dossiers.h"
#include "operations/historiques.h"
#include "operations/operations-error.h"

#include <glib/gi18n.h>

/* regles, statut, echeances, historique, undo. */

/**
 * run_regles:
 *
 * Tells what each rule says of a dossier on the day of the command.
 */
gboolean
run_regles (Execution  *self,
            GError    **error)
{
  g_autoptr (DossierComplet) dossier = execution_get_dossier (self, self->arguments[0], error);
  g_autoptr (GPtrArray) regles = NULL;
  JsonArray *array;

  if (dossier == NULL)
    return FALSE;

  regles = regles_check (dossier, self->jour);
  array = json_array_new ();
  for (guint i = 0; i < regles->len; i++)
    {
      const Regle *regle = regles->pdata[i];
      JsonObject *objet = json_object_new ();

      reponse_set_texte (objet, "code", regle->code);
      reponse_set_texte (objet, "verdict", verdict_get_code (regle->verdict));
      reponse_set_texte (objet, "motif", regle->motif);
      reponse_set_texte (objet, "source", regle->source);
      json_array_add_object_element (array, objet);
    }
  self->donnees = reponse_take_array (array);

  return TRUE;
}

/**
 * run_statut:
 *
 * Moves a dossier to another statut, or says what is missing.
 */
gboolean
run_statut (Execution  *self,
            GError    **error)
{
  g_autofree char *uuid = repository_find_reference (self->repository, self->arguments[0]);
  g_autoptr (GPtrArray) conditions = NULL;
  JsonObject *objet;

  if (uuid == NULL)
    {
      g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_UNKNOWN,
                   _("There is no dossier “%s” in this base."), self->arguments[0]);
      return FALSE;
    }
  if (!dossiers_move (self->repository, uuid, self->arguments[1], self->options->raison, &conditions,
                      error))
    {
      self->conditions = g_ptr_array_new_with_free_func (g_free);
      for (guint i = 0; conditions != NULL && i < conditions->len; i++)
        g_ptr_array_add (self->conditions, g_strdup (((Condition *) conditions->pdata[i])->code));
      return FALSE;
    }

  objet = json_object_new ();
  reponse_set_texte (objet, "ref", self->arguments[0]);
  reponse_set_texte (objet, "statut", self->arguments[1]);
  self->donnees = reponse_take_object (objet);

  return TRUE;
}

static gboolean
add_echeances (Execution   *self,
               const char  *ref,
               JsonArray   *array,
               GError     **error)
{
  g_autoptr (DossierComplet) dossier = execution_get_dossier (self, ref, error);
  g_autoptr (GPtrArray) echeances = NULL;

  if (dossier == NULL)
    return FALSE;

  echeances = echeances_compute (dossier, self->jour);
  for (guint i = 0; i < echeances->len; i++)
    {
      const Echeance *echeance = echeances->pdata[i];
      JsonObject *objet = json_object_new ();

      reponse_set_texte (objet, "ref", ref);
      reponse_set_texte (objet, "code", echeance->code);
      reponse_set_date (objet, "date_limite", echeance->date_limite);
      reponse_set_texte (objet, "etat", echeance->etat);
      reponse_set_nombre (objet, "jours_restants", echeance->jours_restants);
      reponse_set_date (objet, "depuis", echeance->depuis);
      reponse_set_texte (objet, "methode", echeance->methode);
      reponse_set_texte (objet, "source", echeance->source);
      json_array_add_object_element (array, objet);
    }

  return TRUE;
}

static gint
compare_refs (gconstpointer a,
              gconstpointer b)
{
  return g_strcmp0 ((*(Apercu * const *) a)->ref, (*(Apercu * const *) b)->ref);
}

/**
 * run_echeances:
 *
 * Lists the échéances of one dossier, or of all by reference.
 */
gboolean
run_echeances (Execution  *self,
               GError    **error)
{
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (GPtrArray) apercus = NULL;

  if (self->arguments[0] != NULL)
    {
      if (!add_echeances (self, self->arguments[0], array, error))
        return FALSE;
      self->donnees = reponse_take_array (g_steal_pointer (&array));
      return TRUE;
    }

  apercus = repository_list (self->repository, TYPE_APERCU, error);
  if (apercus == NULL)
    return FALSE;
  g_ptr_array_sort (apercus, compare_refs);
  for (guint i = 0; i < apercus->len; i++)
    if (!add_echeances (self, JALONS_APERCU (apercus->pdata[i])->ref, array, error))
      return FALSE;
  self->donnees = reponse_take_array (g_steal_pointer (&array));

  return TRUE;
}

static void
set_champ (JsonObject  *objet,
           const char  *cle,
           Fiche       *fiche,
           const Champ *champ)
{
  if (fiche != NULL && !fiche_is_absent (fiche, champ))
    fiche_json_write_champ (objet, cle, fiche, champ);
  else
    json_object_set_null_member (objet, cle);
}

static void
add_changement (JsonArray        *array,
                const Changement *changement,
                const Champ      *champ)
{
  JsonObject *objet = json_object_new ();

  reponse_set_texte (objet, "operation", changement->operation);
  reponse_set_texte (objet, "version", changement->version);
  reponse_set_instant (objet, "quand", changement->quand);
  reponse_set_texte (objet, "membre", changement->membre);
  reponse_set_texte (objet, "poste", changement->poste);
  reponse_set_texte (objet, "table", fiche_type_get_table (changement->type)->nom);
  reponse_set_texte (objet, "ligne", changement->ligne);
  reponse_set_texte (objet, "champ", champ->nom);
  set_champ (objet, "avant", changement->avant, champ);
  set_champ (objet, "apres", changement->apres, champ);
  json_array_add_object_element (array, objet);
}

static gboolean
has_changed (const Changement *changement,
             const Champ      *champ)
{
  if (changement->avant == NULL || changement->apres == NULL)
    {
      Fiche *fiche = changement->avant != NULL ? changement->avant : changement->apres;

      return fiche != NULL && !fiche_is_absent (fiche, champ);
    }

  return !fiche_equal_champ (changement->avant, changement->apres, champ);
}

/**
 * run_historique:
 *
 * Tells every change of a dossier, one line a field.
 */
gboolean
run_historique (Execution  *self,
                GError    **error)
{
  g_autofree char *uuid = repository_find_reference (self->repository, self->arguments[0]);
  g_autoptr (GPtrArray) changements = NULL;
  JsonArray *array;

  if (uuid == NULL)
    {
      g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_UNKNOWN,
                   _("There is no dossier “%s” in this base."), self->arguments[0]);
      return FALSE;
    }
  changements = historiques_list (self->repository, uuid, error);
  if (changements == NULL)
    return FALSE;

  array = json_array_new ();
  for (guint i = 0; i < changements->len; i++)
    {
      const Changement *changement = changements->pdata[i];
      const FicheTable *table = fiche_type_get_table (changement->type);

      for (guint j = 0; j < table->n_champs; j++)
        if ((table->champs[j].flags & CHAMP_INTERNE) == 0 && has_changed (changement, &table->champs[j]))
          add_changement (array, changement, &table->champs[j]);
    }
  self->donnees = reponse_take_array (array);

  return TRUE;
}

static gboolean
answer_inverse (Execution   *self,
                gboolean   (*inverse) (Repository *, char **, char **, GError **),
                const char  *champ,
                GError     **error)
{
  g_autofree char *operation = NULL;
  g_autofree char *nature = NULL;
  JsonObject *objet;

  if (!inverse (self->repository, &operation, &nature, error))
    return FALSE;

  objet = json_object_new ();
  reponse_set_texte (objet, "operation", operation);
  reponse_set_texte (objet, champ, nature);
  self->donnees = reponse_take_object (objet);

  return TRUE;
}

/**
 * run_undo:
 *
 * Undoes the last operation of this poste.
 */
gboolean
run_undo (Execution  *self,
          GError    **error)
{
  return answer_inverse (self, operations_undo, "annulee", error);
}

/**
 * run_redo:
 *
 * Does again what was last undone on this poste.
 */
gboolean
run_redo (Execution  *self,
          GError    **error)
{
  return answer_inverse (self, operations_redo, "retablie", error);
}

/**
 * print_regles:
 *
 * Writes what the rules say as a table.
 */
void
print_regles (Execution *self)
{
  const Colonne colonnes[] = {
    { "code", N_("Rule"), COLONNE_CODE, codes_regle },
    { "verdict", N_("Verdict"), COLONNE_CODE, codes_verdict },
    { "motif", N_("Reason"), COLONNE_TEXTE, NULL },
  };

  sortie_print_table (json_node_get_array (self->donnees), colonnes, G_N_ELEMENTS (colonnes));
}

/**
 * print_echeances:
 *
 * Writes the échéances as a table.
 */
void
print_echeances (Execution *self)
{
  const Colonne colonnes[] = {
    { "ref", N_("Reference"), COLONNE_TEXTE, NULL },
    { "code", N_("Due"), COLONNE_CODE, codes_echeance },
    { "date_limite", N_("On"), COLONNE_DATE, NULL },
    { "etat", N_("State"), COLONNE_CODE, codes_etat_echeance },
    { "jours_restants", N_("Days left"), COLONNE_NOMBRE, NULL },
  };

  sortie_print_table (json_node_get_array (self->donnees), colonnes, G_N_ELEMENTS (colonnes));
}

/**
 * print_historique:
 *
 * Writes the changes as a table.
 */
void
print_historique (Execution *self)
{
  static const Colonne colonnes[] = {
    { "quand", N_("When"), COLONNE_MOMENT, NULL },
    { "table", N_("Table"), COLONNE_TEXTE, NULL },
    { "champ", N_("Field"), COLONNE_TEXTE, NULL },
    { "avant", N_("Before"), COLONNE_TEXTE, NULL },
    { "apres", N_("After"), COLONNE_TEXTE, NULL },
  };

  sortie_print_table (json_node_get_array (self->donnees), colonnes, G_N_ELEMENTS (colonnes));
}
