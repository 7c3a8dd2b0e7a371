/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ctl/sortie.h"

#include "model/regle.h"
#include "operations/bases.h"
#include "operations/operations-error.h"

#include <glib/gi18n.h>

/* prestations, tarif. */

static GPtrArray *
list_prestations (Execution  *self,
                  GError    **error)
{
  return self->repository != NULL ? bases_list_prestations (self->repository, error)
                                  : bases_list_livrees (error);
}

static JsonArray *
make_strings (char **textes)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; textes != NULL && textes[i] != NULL; i++)
    json_array_add_string_element (array, textes[i]);

  return array;
}

static JsonArray *
make_phases (const Prestation *prestation)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < prestation->phases->len; i++)
    {
      const PrestationPhase *phase = prestation->phases->pdata[i];
      JsonObject *objet = json_object_new ();
      JsonArray *objectifs = json_array_new ();

      for (guint j = 0; j < phase->objectifs->len; j++)
        {
          const PrestationObjectif *objectif = phase->objectifs->pdata[j];
          JsonObject *sien = json_object_new ();

          reponse_set_texte (sien, "code", objectif->code);
          reponse_set_texte (sien, "libelle", objectif->libelle);
          json_array_add_object_element (objectifs, sien);
        }
      reponse_set_texte (objet, "code", phase->code);
      reponse_set_texte (objet, "libelle", phase->libelle);
      json_object_set_array_member (objet, "objectifs", objectifs);
      json_array_add_object_element (array, objet);
    }

  return array;
}

static JsonObject *
make_heures (const PrestationHeures *heures)
{
  JsonObject *objet = json_object_new ();

  reponse_set_nombre (objet, "min_minutes", heures != NULL ? heures->min_minutes : CHAMP_ABSENT);
  reponse_set_nombre (objet, "max_minutes", heures != NULL ? heures->max_minutes : CHAMP_ABSENT);
  reponse_set_nombre (objet, "indicatif_minutes",
                      heures != NULL ? heures->indicatif_minutes : CHAMP_ABSENT);
  json_object_set_array_member (objet, "colonnes",
                                make_strings (heures != NULL ? heures->colonnes : NULL));

  return objet;
}

static JsonArray *
make_reunions (const Prestation *prestation)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < prestation->reunions->len; i++)
    {
      const PrestationReunion *reunion = prestation->reunions->pdata[i];
      JsonObject *objet = json_object_new ();

      reponse_set_texte (objet, "genre", reunion->genre);
      reponse_set_texte (objet, "libelle", reunion->libelle);
      reponse_set_texte (objet, "phase", reunion->phase);
      reponse_set_nombre (objet, "duree_minutes", reunion->duree_minutes);
      json_array_add_object_element (array, objet);
    }

  return array;
}

static void
set_deliberation (JsonObject *objet,
                  gboolean    connue,
                  const char *numero,
                  gint64      date)
{
  JsonObject *deliberation;

  if (!connue)
    {
      json_object_set_null_member (objet, "deliberation");
      return;
    }

  deliberation = json_object_new ();
  reponse_set_texte (deliberation, "numero", numero);
  reponse_set_date (deliberation, "date", date);
  json_object_set_object_member (objet, "deliberation", deliberation);
}

static JsonObject *
make_conditions (const TarifConditions *conditions)
{
  JsonObject *objet = json_object_new ();

  for (guint i = 0; i < TARIF_N_CONDITIONS; i++)
    {
      const TarifFait fait = conditions != NULL ? conditions->faits[i] : FAIT_INCONNU;
      const char *code = tarif_condition_get_code (i);

      if (fait == FAIT_INCONNU)
        json_object_set_null_member (objet, code);
      else
        json_object_set_boolean_member (objet, code, fait == FAIT_OUI);
    }

  return objet;
}

static JsonArray *
make_tarifs (const Prestation *prestation)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < prestation->tarifs->len; i++)
    {
      const Tarif *tarif = prestation->tarifs->pdata[i];
      const TarifDeliberation *vote = tarif->deliberation;
      JsonObject *objet = json_object_new ();

      reponse_set_texte (objet, "code", tarif->code);
      reponse_set_texte (objet, "libelle", tarif->libelle);
      json_object_set_object_member (objet, "conditions", make_conditions (tarif->conditions));
      reponse_set_texte (objet, "resultat", tarif_resultat_get_code (tarif->resultat));
      reponse_set_nombre (objet, "montant_centimes", tarif->montant_centimes);
      set_deliberation (objet, vote != NULL, vote != NULL ? vote->numero : NULL,
                        vote != NULL ? vote->date : CHAMP_ABSENT);
      reponse_set_date (objet, "valide_du", tarif->valide_du);
      reponse_set_date (objet, "valide_au", tarif->valide_au);
      reponse_set_texte (objet, "motif", tarif->motif);
      reponse_set_texte (objet, "source", tarif->source);
      reponse_set_texte (objet, "hypothese", tarif->hypothese);
      json_array_add_object_element (array, objet);
    }

  return array;
}

static JsonObject *
make_prestation (const Prestation *prestation)
{
  JsonObject *objet = json_object_new ();
  JsonArray *documents = json_array_new ();

  for (guint i = 0; i < prestation->documents->len; i++)
    json_array_add_string_element (documents,
                                   ((PrestationChoix *) prestation->documents->pdata[i])->code);
  reponse_set_texte (objet, "code", prestation->code);
  reponse_set_texte (objet, "libelle", prestation->libelle);
  reponse_set_texte (objet, "centre", prestation->centre->code);
  reponse_set_nombre (objet, "version", prestation->version);
  json_object_set_array_member (objet, "phases", make_phases (prestation));
  json_object_set_object_member (objet, "heures", make_heures (prestation->heures));
  reponse_set_nombre (objet, "duree_max_mois", prestation_get_duree_max_mois (prestation));
  json_object_set_array_member (objet, "reunions", make_reunions (prestation));
  json_object_set_array_member (objet, "documents", documents);
  json_object_set_array_member (objet, "tarifs", make_tarifs (prestation));

  return objet;
}

static gboolean
refuse_unknown (const char  *code,
                GError     **error)
{
  g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_UNKNOWN, _("There is no service “%s”."),
               code);
  return FALSE;
}

/**
 * run_prestations:
 *
 * Describes the prestations of the base, or those that are shipped.
 */
gboolean
run_prestations (Execution  *self,
                 GError    **error)
{
  g_autoptr (GPtrArray) prestations = list_prestations (self, error);
  const char *code = self->arguments[0];
  g_autoptr (JsonArray) array = json_array_new ();

  if (prestations == NULL)
    return FALSE;
  for (guint i = 0; i < prestations->len; i++)
    {
      const Prestation *prestation = prestations->pdata[i];

      if (code == NULL || g_str_equal (code, prestation->code))
        json_array_add_object_element (array, make_prestation (prestation));
    }
  if (code != NULL && json_array_get_length (array) == 0)
    return refuse_unknown (code, error);

  self->donnees = reponse_take_array (g_steal_pointer (&array));
  return TRUE;
}

static gboolean
read_fait (const char  *texte,
           const char  *option,
           TarifFait   *fait,
           GError     **error)
{
  if (texte == NULL)
    return TRUE;
  if (g_str_equal (texte, "oui") || g_str_equal (texte, "non"))
    {
      *fait = g_str_equal (texte, "oui") ? FAIT_OUI : FAIT_NON;
      return TRUE;
    }

  g_set_error (error, CTL_ERROR, CTL_ERROR_USAGE, _("%s takes oui or non."), option);
  return FALSE;
}

static gboolean
read_conditions (const Options    *options,
                 TarifConditions  *conditions,
                 GError          **error)
{
  return read_fait (options->affiliee, "--affiliee", &conditions->faits[TARIF_AFFILIEE], error) &&
         read_fait (options->cme, "--cme", &conditions->faits[TARIF_SUIVI_CME], error) &&
         read_fait (options->fiphfp_cadre, "--fiphfp-cadre",
                    &conditions->faits[TARIF_FIPHFP_CADRE], error) &&
         read_fait (options->fiphfp_collectivite, "--fiphfp-collectivite",
                    &conditions->faits[TARIF_FIPHFP_COLLECTIVITE], error) &&
         read_fait (options->fiphfp_contribution, "--fiphfp-contribution",
                    &conditions->faits[TARIF_FIPHFP_CONTRIBUTION], error);
}

static void
answer_tarif (Execution          *self,
              const TarifReponse *reponse)
{
  g_autofree char *source = source_with_hypothese (reponse->source, reponse->hypothese);
  JsonObject *objet = json_object_new ();

  reponse_set_texte (objet, "resultat", tarif_resultat_get_code (reponse->resultat));
  reponse_set_nombre (objet, "montant_centimes", reponse->montant_centimes);
  reponse_set_texte (objet, "regle", reponse->regle);
  set_deliberation (objet,
                    reponse->deliberation_numero != NULL ||
                    reponse->deliberation_date != CHAMP_ABSENT,
                    reponse->deliberation_numero, reponse->deliberation_date);
  reponse_set_date (objet, "valide_du", reponse->valide_du);
  reponse_set_date (objet, "valide_au", reponse->valide_au);
  reponse_set_texte (objet, "motif", reponse->motif);
  reponse_set_texte (objet, "source", source);
  reponse_set_texte (objet, "avertissement", reponse->avertissement);
  self->donnees = reponse_take_object (objet);
  if (reponse->resultat != TARIF_PRIX && reponse->resultat != TARIF_SUR_DEVIS)
    self->echec = g_strdup (reponse->motif);
}

static gboolean
refuse_missing (Execution           *self,
                const TarifReponse  *reponse,
                GError             **error)
{
  self->conditions = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; reponse->conditions_manquantes[i] != NULL; i++)
    g_ptr_array_add (self->conditions, g_strdup (reponse->conditions_manquantes[i]));
  return operation_refuse (error, OPERATIONS_ERROR_CONDITIONS,
                           reponse->motif != NULL ? reponse->motif
                           : _("A condition of the price is missing."));
}

/**
 * run_tarif:
 *
 * Tells the price of a prestation on a day, under conditions.
 */
gboolean
run_tarif (Execution  *self,
           GError    **error)
{
  g_autoptr (GPtrArray) prestations = NULL;
  g_auto (TarifReponse) reponse = TARIF_REPONSE_INIT;
  TarifConditions conditions = { 0 };
  const Prestation *prestation = NULL;

  if (self->options->date == NULL)
    return execution_usage (error, _("A price is that of a day: give --date."));
  if (!read_conditions (self->options, &conditions, error))
    return FALSE;

  prestations = list_prestations (self, error);
  if (prestations == NULL)
    return FALSE;
  for (guint i = 0; prestation == NULL && i < prestations->len; i++)
    if (g_str_equal (((Prestation *) prestations->pdata[i])->code, self->arguments[0]))
      prestation = prestations->pdata[i];
  if (prestation == NULL)
    return refuse_unknown (self->arguments[0], error);

  prestation_find_tarif (prestation, self->jour, &conditions, &reponse);
  answer_tarif (self, &reponse);
  if (reponse.conditions_manquantes != NULL && reponse.conditions_manquantes[0] != NULL)
    return refuse_missing (self, &reponse, error);

  return TRUE;
}

/**
 * print_prestations:
 *
 * Writes the prestations as a table.
 */
void
print_prestations (Execution *self)
{
  static const Colonne colonnes[] = {
    { "code", N_("Code"), COLONNE_TEXTE, NULL },
    { "libelle", N_("Service"), COLONNE_TEXTE, NULL },
    { "heures.min_minutes", N_("At least"), COLONNE_MINUTES, NULL },
    { "heures.max_minutes", N_("At most"), COLONNE_MINUTES, NULL },
    { "heures.indicatif_minutes", N_("About"), COLONNE_MINUTES, NULL },
    { "duree_max_mois", N_("Months"), COLONNE_NOMBRE, NULL },
    { "documents", N_("Documents"), COLONNE_TEXTE, NULL },
  };

  sortie_print_table (json_node_get_array (self->donnees), colonnes, G_N_ELEMENTS (colonnes));
}

/**
 * print_tarif:
 *
 * Writes a price with its rule.
 */
void
print_tarif (Execution *self)
{
  static const CodeLibelle resultats[] = {
    { "prix", N_("Price") }, { "sur_devis", N_("On quotation") }, { "refus", N_("Refused") },
    { "erreur", N_("No price") }, { NULL, NULL },
  };
  static const Colonne colonnes[] = {
    { "resultat", N_("Answer"), COLONNE_CODE, resultats },
    { "montant_centimes", N_("Amount"), COLONNE_CENTIMES, NULL },
    { "regle", N_("Rule"), COLONNE_TEXTE, NULL },
    { "deliberation.numero", N_("Vote"), COLONNE_TEXTE, NULL },
    { "valide_du", N_("Valid from"), COLONNE_DATE, NULL },
    { "valide_au", N_("Valid to"), COLONNE_DATE, NULL },
    { "motif", N_("Reason"), COLONNE_TEXTE, NULL },
    { "source", N_("Source"), COLONNE_TEXTE, NULL },
    { "avertissement", N_("Notice"), COLONNE_TEXTE, NULL },
  };

  sortie_print_fiche (json_node_get_object (self->donnees), colonnes, G_N_ELEMENTS (colonnes));
}
