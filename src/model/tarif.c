/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/tarif.h"

#include "base/formats.h"

#include <glib/gi18n.h>

#define N_CAS (1 << TARIF_N_CONDITIONS)

/* What every complete case gets, given what is known: the index of its rule, AUCUNE_REGLE, or
 * CAS_EXCLU where the case contradicts a known fact. */
enum
{
  AUCUNE_REGLE = -1,
  CAS_EXCLU = -2,
};

static const CodeLibelle conditions_tarif[TARIF_N_CONDITIONS + 1] = {
  { "affiliee", N_("employer affiliated to the centre") },
  { "suivi_cme", N_("employee followed by the job retention committee") },
  { "fiphfp_cadre", N_("within the centre’s agreement with the FIPHFP") },
  { "fiphfp_collectivite", N_("employer’s own agreement with the FIPHFP") },
  { "fiphfp_contribution", N_("contribution of the FIPHFP to this assignment") },
  { NULL, NULL },
};

/**
 * tarif_condition_get_code:
 *
 * Returns: the code of @condition, as in prestation files and in the names of missing conditions
 */
const char *
tarif_condition_get_code (TarifCondition condition)
{
  g_return_val_if_fail (condition < TARIF_N_CONDITIONS, NULL);

  return conditions_tarif[condition].code;
}

/**
 * tarif_condition_get_libelle:
 *
 * Returns: @condition in the words of the user, translated
 */
const char *
tarif_condition_get_libelle (TarifCondition condition)
{
  g_return_val_if_fail (condition < TARIF_N_CONDITIONS, NULL);

  return _(conditions_tarif[condition].libelle);
}

/**
 * tarif_resultat_get_code:
 *
 * Returns: `prix`, `sur_devis`, `refus` or `erreur`
 */
const char *
tarif_resultat_get_code (TarifResultat resultat)
{
  static const char * const codes[] = { NULL, "prix", "sur_devis", "refus", "erreur" };

  g_return_val_if_fail (resultat >= TARIF_PRIX && resultat <= TARIF_ERREUR, NULL);

  return codes[resultat];
}

/**
 * tarif_fait_from_nombre:
 * @nombre: 0, 1 or %CHAMP_ABSENT, as records hold booleans
 *
 * Returns: the same fact for a price
 */
TarifFait
tarif_fait_from_nombre (gint64 nombre)
{
  if (nombre == CHAMP_ABSENT)
    return FAIT_INCONNU;

  return nombre == 0 ? FAIT_NON : FAIT_OUI;
}

/**
 * tarif_reponse_clear:
 * @reponse: an answer, or one that was only set to TARIF_REPONSE_INIT
 *
 * Frees what @reponse holds and makes it empty again.
 */
void
tarif_reponse_clear (TarifReponse *reponse)
{
  const TarifReponse vide = TARIF_REPONSE_INIT;

  g_free (reponse->regle);
  g_free (reponse->regle_code);
  g_free (reponse->deliberation_numero);
  g_free (reponse->deliberation_organe);
  g_free (reponse->motif);
  g_free (reponse->source);
  g_free (reponse->avertissement);
  g_free (reponse->hypothese);
  g_strfreev (reponse->conditions_manquantes);
  *reponse = vide;
}

static gboolean
is_valid_on (const Tarif *tarif,
             gint64       jour)
{
  return (tarif->valide_du == CHAMP_ABSENT || tarif->valide_du <= jour) &&
         (tarif->valide_au == CHAMP_ABSENT || jour <= tarif->valide_au);
}

/* FAIT_INCONNU on either side leaves the case possible. */
static gboolean
are_compatible (const TarifConditions *a,
                const TarifConditions *b)
{
  for (guint i = 0; i < TARIF_N_CONDITIONS; i++)
    if (a->faits[i] != FAIT_INCONNU && b->faits[i] != FAIT_INCONNU && a->faits[i] != b->faits[i])
      return FALSE;

  return TRUE;
}

/**
 * tarif_overlaps:
 *
 * Tells whether some case, on some day, would get both rules: a grid with two such rules is
 * ambiguous and is refused when it is loaded.
 */
gboolean
tarif_overlaps (const Tarif *a,
                const Tarif *b)
{
  gboolean a_ends_before = a->valide_au != CHAMP_ABSENT && b->valide_du != CHAMP_ABSENT &&
                           a->valide_au < b->valide_du;
  gboolean b_ends_before = b->valide_au != CHAMP_ABSENT && a->valide_du != CHAMP_ABSENT &&
                           b->valide_au < a->valide_du;

  return !a_ends_before && !b_ends_before && are_compatible (a->conditions, b->conditions);
}

static gint
find_rule (GPtrArray             *tarifs,
           gint64                 jour,
           const TarifConditions *cas)
{
  for (guint i = 0; i < tarifs->len; i++)
    {
      const Tarif *tarif = g_ptr_array_index (tarifs, i);

      if (is_valid_on (tarif, jour) && are_compatible (tarif->conditions, cas))
        return i;
    }

  return AUCUNE_REGLE;
}

static void
list_outcomes (GPtrArray             *tarifs,
               gint64                 jour,
               const TarifConditions *connues,
               gint                   issues[N_CAS])
{
  for (guint n = 0; n < N_CAS; n++)
    {
      TarifConditions cas;

      for (guint i = 0; i < TARIF_N_CONDITIONS; i++)
        cas.faits[i] = (n & (1u << i)) != 0 ? FAIT_OUI : FAIT_NON;

      issues[n] = are_compatible (&cas, connues) ? find_rule (tarifs, jour, &cas) : CAS_EXCLU;
    }
}

/* An unknown condition matters where two cases that differ by it alone get two rules. */
static char **
list_missing (const gint issues[N_CAS])
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  for (guint i = 0; i < TARIF_N_CONDITIONS; i++)
    for (guint n = 0; n < N_CAS; n++)
      {
        guint autre = n ^ (1u << i);

        if (issues[n] == CAS_EXCLU || issues[autre] == CAS_EXCLU || issues[n] == issues[autre])
          continue;
        g_ptr_array_add (codes, g_strdup (conditions_tarif[i].code));
        break;
      }

  g_ptr_array_add (codes, NULL);

  return (char **) g_ptr_array_steal (codes, NULL);
}

static char *
describe_missing (char **codes)
{
  g_autoptr (GString) liste = g_string_new (NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    g_string_append_printf (liste, "%s%s", i == 0 ? "" : ", ",
                            code_libelle_find (conditions_tarif, codes[i]));

  return g_strdup_printf (_("The price depends on what is not known: %s."), liste->str);
}

/* The day the grid begins or ends is worth telling: a typing error in the date is common. */
static char *
describe_no_rule (GPtrArray *tarifs,
                  gint64     jour)
{
  g_autofree char *date = format_jour (jour, FORMAT_JOUR_DATE);
  g_autofree char *borne = NULL;
  gint64 premier = G_MAXINT64;

  for (guint i = 0; i < tarifs->len; i++)
    {
      const Tarif *tarif = g_ptr_array_index (tarifs, i);

      if (is_valid_on (tarif, jour))
        return g_strdup_printf (_("No rule foresees this case on %s."), date);
      if (tarif->valide_du > jour)
        premier = MIN (premier, tarif->valide_du);
    }

  if (premier == G_MAXINT64)
    return g_strdup_printf (_("No price is known on %s."), date);

  borne = format_jour (premier, FORMAT_JOUR_DATE);

  return g_strdup_printf (_("No price is known on %s: the first rule starts on %s."), date, borne);
}

static void
answer_with (TarifReponse *reponse,
             const Tarif  *tarif,
             gint64        jour)
{
  const TarifAvertissement *avertissement = tarif->avertissement;

  reponse->resultat = tarif->resultat;
  reponse->montant_centimes = tarif->montant_centimes;
  reponse->regle = g_strdup (tarif->libelle);
  reponse->regle_code = g_strdup (tarif->code);
  reponse->valide_du = tarif->valide_du;
  reponse->valide_au = tarif->valide_au;
  reponse->motif = g_strdup (tarif->motif);
  reponse->source = g_strdup (tarif->source);
  reponse->hypothese = g_strdup (tarif->hypothese);
  reponse->conditions_manquantes = g_new0 (char *, 1);

  if (tarif->deliberation != NULL)
    {
      reponse->deliberation_numero = g_strdup (tarif->deliberation->numero);
      reponse->deliberation_date = tarif->deliberation->date;
      reponse->deliberation_organe = g_strdup (tarif->deliberation->organe);
    }
  if (avertissement != NULL &&
      (avertissement->apres == CHAMP_ABSENT || jour > avertissement->apres))
    reponse->avertissement = g_strdup (avertissement->texte);
}

/**
 * tarif_find:
 * @tarifs: (element-type Tarif): a grid without two rules for one case (see tarif_overlaps())
 * @jour: the day the price is asked for
 * @conditions: what is known of the case
 * @reponse: (out caller-allocates): the answer; what it held is not freed
 *
 * Finds the one rule that holds whatever the unknown conditions turn out to be. Where their
 * value could change the rule, the answer is an error that names each of them; where no rule
 * foresees the case or the day, an error too: never a guess, never 0 by default.
 */
void
tarif_find (GPtrArray             *tarifs,
            gint64                 jour,
            const TarifConditions *conditions,
            TarifReponse          *reponse)
{
  const TarifReponse vide = TARIF_REPONSE_INIT;
  gint issues[N_CAS];
  gint regle = CAS_EXCLU;

  g_return_if_fail (tarifs != NULL && conditions != NULL && reponse != NULL);

  *reponse = vide;
  list_outcomes (tarifs, jour, conditions, issues);
  reponse->conditions_manquantes = list_missing (issues);
  if (*reponse->conditions_manquantes != NULL)
    {
      reponse->resultat = TARIF_ERREUR;
      reponse->motif = describe_missing (reponse->conditions_manquantes);
      return;
    }

  /* No condition matters any more: every case that is left has the same rule. */
  for (guint n = 0; n < N_CAS && regle == CAS_EXCLU; n++)
    regle = issues[n];

  if (regle == AUCUNE_REGLE)
    {
      reponse->resultat = TARIF_ERREUR;
      reponse->motif = describe_no_rule (tarifs, jour);
      return;
    }

  g_clear_pointer (&reponse->conditions_manquantes, g_strfreev);
  answer_with (reponse, g_ptr_array_index (tarifs, regle), jour);
}
