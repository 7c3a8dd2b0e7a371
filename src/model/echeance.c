/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/echeance.h"

#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"
#include "model/echeance-private.h"
#include "model/parcours.h"
#include "model/statuts.h"

#include <glib/gi18n.h>

/* A deadline is near at seven days or less (data-model, échéance). */
#define JOURS_PROCHES 7

/* A span that a centre types cannot be longer: the arithmetic of days stays far from its end. */
#define MOIS_MAXIMUM 120

typedef struct
{
  DossierComplet *dossier;
  gint64 jour;
  GPtrArray *echeances;
} Calcul;

/**
 * echeance_free:
 * @self: (nullable) (transfer full): an échéance
 */
void
echeance_free (Echeance *self)
{
  if (self == NULL)
    return;

  g_free (self->ligne);
  g_free (self->libelle);
  g_free (self->methode);
  g_free (self->source);
  g_free (self);
}

/**
 * echeance_etat_at:
 * @date_limite: the last day
 * @jour: today
 *
 * Returns: "depassee", "proche" (seven days or less) or "a_venir"
 */
const char *
echeance_etat_at (gint64 date_limite,
                  gint64 jour)
{
  if (date_limite < jour)
    return "depassee";

  return date_limite - jour <= JOURS_PROCHES ? "proche" : "a_venir";
}

static Echeance *
add_echeance (Calcul     *calcul,
              const char *code,
              gint64      date_limite,
              gboolean    tenue)
{
  Echeance *echeance = g_new0 (Echeance, 1);
  const gboolean ouvert = statut_is_open (calcul->dossier->dossier->statut);

  echeance->code = code;
  echeance->date_limite = date_limite;
  echeance->jours_restants = date_limite - calcul->jour;
  echeance->depuis = CHAMP_ABSENT;
  echeance->tenu_le = CHAMP_ABSENT;
  if (tenue)
    echeance->etat = "tenue";
  else
    echeance->etat = ouvert ? echeance_etat_at (date_limite, calcul->jour) : "sans_objet";
  g_ptr_array_add (calcul->echeances, echeance);

  return echeance;
}

static gint64
earlier_of (gint64 a,
            gint64 b)
{
  if (a == CHAMP_ABSENT || b == CHAMP_ABSENT)
    return MAX (a, b);

  return MIN (a, b);
}

/* Espace 2M: the first appointment is proposed within 20 days of the request or the
 * prescription; a proposal in time keeps it, the day it is held does not matter. */
static void
add_premier_rdv (Calcul *calcul)
{
  const Prestation *prestation = calcul->dossier->prestation;
  Dossier *dossier = calcul->dossier->dossier;
  const gint64 depuis = earlier_of (dossier->demande_le, dossier->prescription_le);
  Entretien *premier = parcours_get_first (calcul->dossier, TRUE);
  gint64 propose = dossier->proposition_rdv_le;
  gint64 tenu_le = CHAMP_ABSENT;
  gint64 limite;
  Echeance *echeance;

  if (prestation == NULL || prestation->premier_rdv == NULL || depuis == CHAMP_ABSENT)
    return;

  if (premier != NULL && entretien_is_held (premier))
    tenu_le = instant_get_jour (premier->debut);
  /* Without a date of proposal, an appointment that was held in time was proposed in time. */
  if (propose == CHAMP_ABSENT)
    propose = tenu_le;

  limite = premier_rdv_add_delay (calcul->dossier, depuis);
  echeance = add_echeance (calcul, "premier_rdv", limite,
                           propose != CHAMP_ABSENT && propose <= limite);
  if (propose != CHAMP_ABSENT && propose > limite)
    {
      echeance->etat = "depassee";
      echeance->close = !statut_is_open (dossier->statut);
    }
  echeance->depuis = depuis;
  echeance->tenu_le = tenu_le;
  echeance->methode = premier_rdv_describe_delay (calcul->dossier);
  echeance->source = g_strdup (prestation->premier_rdv->source);
}

static gboolean
period_is_over (const char *statut)
{
  return g_strcmp0 (statut, "conclu") == 0 || g_strcmp0 (statut, "suivi") == 0;
}

static gint
get_months (const Prestation *prestation)
{
  return (gint) MIN (prestation_get_duree_max_mois (prestation), MOIS_MAXIMUM);
}

/**
 * echeance_end_of_period:
 *
 * Returns: the last day of the span of the prestation, from the first meeting held or planned,
 *   préalable apart; %CHAMP_ABSENT where no span is fixed or nothing has begun
 */
gint64
echeance_end_of_period (DossierComplet *dossier)
{
  Entretien *premier = parcours_get_first (dossier, FALSE);

  if (dossier->prestation == NULL || premier == NULL ||
      prestation_get_duree_max_mois (dossier->prestation) == CHAMP_ABSENT)
    return CHAMP_ABSENT;

  return jour_add_months (instant_get_jour (premier->debut), get_months (dossier->prestation));
}

static char *
describe_period (Calcul *calcul)
{
  const gint mois = get_months (calcul->dossier->prestation);
  g_autofree char *methode =
    g_strdup_printf (ngettext ("%d month from the first meeting, the preliminary one apart",
                               "%d months from the first meeting, the preliminary one apart", mois),
                     mois);

  if (g_strcmp0 (calcul->dossier->dossier->statut, "suspendu") != 0)
    return g_steal_pointer (&methode);

  return g_strdup_printf (_("%s; the suspension does not lengthen it (assumption)"), methode);
}

/* A bilan that was concluded too late has not kept its period, and nothing is left to do about
 * it: the rule on the span says so. */
static void
add_fin_de_periode (Calcul *calcul)
{
  const gint64 fin = echeance_end_of_period (calcul->dossier);
  Entretien *dernier = parcours_get_last (calcul->dossier, FALSE);
  Entretien *premier = parcours_get_first (calcul->dossier, FALSE);
  Echeance *echeance;

  if (fin == CHAMP_ABSENT)
    return;

  echeance = add_echeance (calcul, "fin_de_periode", fin,
                           period_is_over (calcul->dossier->dossier->statut));
  if (g_str_equal (echeance->etat, "tenue") && dernier != NULL &&
      instant_get_jour (dernier->debut) > fin)
    echeance->etat = "sans_objet";
  echeance->depuis = instant_get_jour (premier->debut);
  echeance->methode = describe_period (calcul);
  echeance->source = g_strdup (calcul->dossier->prestation->duree->source);
}

/* The day to have planned a meeting by that nobody has planned: half of the period for the
 * mid-course, its end for the others. The centres fix no day. */
static void
add_reunion_unplanned (Calcul     *calcul,
                       const char *code,
                       const char *genre)
{
  const gint64 fin = echeance_end_of_period (calcul->dossier);
  Entretien *premier = parcours_get_first (calcul->dossier, FALSE);
  const gboolean moitie = g_str_equal (code, "mi_parcours");
  Echeance *echeance;
  gint64 depuis;

  if (fin == CHAMP_ABSENT || parcours_is_meeting_settled (calcul->dossier, genre))
    return;

  depuis = instant_get_jour (premier->debut);
  echeance = add_echeance (calcul, code, moitie ? depuis + (fin - depuis) / 2 : fin, FALSE);
  echeance->depuis = depuis;
  echeance->methode = g_strdup (moitie
                                  ? _("Not planned yet: half of the period (assumption)")
                                  : _("Not planned yet: the end of the period (assumption)"));
}

static char *
get_meeting_source (const Prestation *prestation,
                    const char       *genre)
{
  for (guint i = 0; i < prestation->reunions->len; i++)
    {
      const PrestationReunion *reunion = prestation->reunions->pdata[i];

      if (g_strcmp0 (reunion->genre, genre) == 0)
        return g_strdup (reunion->source);
    }

  return NULL;
}

/* A compulsory meeting has the day it is planned on; it is kept once it is held. */
static void
add_reunion (Calcul     *calcul,
             const char *code,
             const char *genre)
{
  const Prestation *prestation = calcul->dossier->prestation;

  if (prestation == NULL || !prestation_is_reunion_required (prestation, genre))
    return;

  for (guint i = 0; i < calcul->dossier->entretiens->len; i++)
    {
      Entretien *entretien = calcul->dossier->entretiens->pdata[i];
      Echeance *echeance;

      if (g_strcmp0 (entretien->genre, genre) != 0 || !entretien_counts (entretien) ||
          entretien->debut == CHAMP_ABSENT)
        continue;

      echeance = add_echeance (calcul, code, instant_get_jour (entretien->debut),
                               entretien_is_held (entretien));
      echeance->ligne = g_strdup (fiche_get_uuid (JALONS_FICHE (entretien)));
      echeance->methode = g_strdup (_("The day the meeting is planned on"));
      echeance->source = get_meeting_source (prestation, genre);
      if (entretien_is_held (entretien))
        echeance->tenu_le = echeance->date_limite;
      return;
    }

  add_reunion_unplanned (calcul, code, genre);
}

/* What commits the parties: the préalable and the diagnostic only decide whether to go on. */
static Entretien *
find_engaging (DossierComplet *dossier)
{
  for (guint i = 0; i < dossier->entretiens->len; i++)
    {
      Entretien *entretien = dossier->entretiens->pdata[i];

      if (entretien_counts (entretien) && entretien->debut != CHAMP_ABSENT &&
          g_strcmp0 (entretien->genre, "prealable") != 0 &&
          g_strcmp0 (entretien->genre, "diagnostic") != 0 &&
          g_strcmp0 (entretien->genre, "suivi") != 0)
        return entretien;
    }

  return NULL;
}

static void
add_signature_convention (Calcul *calcul)
{
  Convention *convention = dossier_complet_get_convention (calcul->dossier);
  Entretien *premier = find_engaging (calcul->dossier);
  GPtrArray *conditions;
  gboolean signee;
  Echeance *echeance;

  if (convention == NULL || premier == NULL)
    return;

  conditions = statuts_check_signatures (calcul->dossier);
  signee = conditions_all_met (conditions);
  g_ptr_array_unref (conditions);

  echeance = add_echeance (calcul, "signature_convention", instant_get_jour (premier->debut),
                           signee);
  echeance->depuis = convention->envoyee_le;
  echeance->methode = g_strdup (_("All parties sign before the first meeting, the preliminary one "
                                   "and the diagnosis apart"));
  echeance->source = g_strdup (calcul->dossier->prestation != NULL &&
                                   calcul->dossier->prestation->convention != NULL
                                 ? calcul->dossier->prestation->convention->source
                                 : NULL);
}

static gboolean
is_settled (const char *statut)
{
  return g_strcmp0 (statut, "fait") == 0;
}

static gboolean
is_dropped (const char *statut)
{
  return g_strcmp0 (statut, "abandonne") == 0 || g_strcmp0 (statut, "change") == 0;
}

static void
add_ligne (Calcul     *calcul,
           const char *code,
           Fiche      *fiche,
           gint64      echeance_le,
           const char *statut,
           const char *intitule)
{
  Echeance *echeance;

  if (echeance_le == CHAMP_ABSENT)
    return;

  echeance = add_echeance (calcul, code, echeance_le, is_settled (statut));
  if (is_dropped (statut))
    echeance->etat = "sans_objet";
  /* The plan d'action is made to be done after the bilan: a concluded dossier still has it. */
  else if (g_str_equal (code, "action") && !is_settled (statut) &&
           period_is_over (calcul->dossier->dossier->statut))
    echeance->etat = echeance_etat_at (echeance_le, calcul->jour);
  echeance->ligne = g_strdup (fiche_get_uuid (fiche));
  echeance->libelle = g_strdup (intitule);
  echeance->methode = g_strdup (_("The day agreed with the employee"));
}

static void
add_suivi (Calcul *calcul)
{
  for (guint i = 0; i < calcul->dossier->entretiens->len; i++)
    {
      Entretien *entretien = calcul->dossier->entretiens->pdata[i];
      Echeance *echeance;

      if (g_strcmp0 (entretien->genre, "suivi") != 0 || !entretien_counts (entretien) ||
          entretien->debut == CHAMP_ABSENT)
        continue;

      echeance = add_echeance (calcul, "suivi", instant_get_jour (entretien->debut),
                               entretien_is_held (entretien));
      echeance->ligne = g_strdup (fiche_get_uuid (JALONS_FICHE (entretien)));
      echeance->methode = g_strdup (_("The day the meeting is planned on"));
    }
}

static gint
compare_echeances (gconstpointer a,
                   gconstpointer b)
{
  const Echeance *ea = *(Echeance **) a;
  const Echeance *eb = *(Echeance **) b;

  if (ea->date_limite != eb->date_limite)
    return ea->date_limite < eb->date_limite ? -1 : 1;

  return g_strcmp0 (ea->code, eb->code);
}

/**
 * echeances_compute:
 * @jour: today
 *
 * Every deadline of a dossier with its state on that day.
 *
 * Returns: (transfer full) (element-type Echeance): by date
 */
GPtrArray *
echeances_compute (DossierComplet *dossier,
                   gint64          jour)
{
  Calcul calcul = { dossier, jour, g_ptr_array_new_with_free_func ((GDestroyNotify) echeance_free) };

  if (dossier->dossier == NULL)
    return calcul.echeances;

  add_premier_rdv (&calcul);
  add_signature_convention (&calcul);
  add_fin_de_periode (&calcul);
  add_reunion (&calcul, "mi_parcours", "mi_parcours");
  add_reunion (&calcul, "reunion_synthese", "tripartite_synthese");
  for (guint i = 0; i < dossier->demarches->len; i++)
    {
      Demarche *demarche = dossier->demarches->pdata[i];

      add_ligne (&calcul, "demarche", JALONS_FICHE (demarche), demarche->echeance_le,
                 demarche->statut, demarche->intitule);
    }
  for (guint i = 0; i < dossier->actions->len; i++)
    {
      Action *action = dossier->actions->pdata[i];

      add_ligne (&calcul, "action", JALONS_FICHE (action), action->echeance_le, action->statut,
                 action->intitule);
    }
  add_suivi (&calcul);
  g_ptr_array_sort (calcul.echeances, compare_echeances);

  return calcul.echeances;
}

/**
 * echeances_nearest:
 * @echeances: (element-type Echeance): by date
 *
 * Returns: (nullable) (transfer none): the first that is neither kept nor without object, nor a
 *   lateness of a closed dossier: the first there is something to do about
 */
const Echeance *
echeances_nearest (GPtrArray *echeances)
{
  for (guint i = 0; i < echeances->len; i++)
    {
      const Echeance *echeance = echeances->pdata[i];

      if (!echeance->close && !g_str_equal (echeance->etat, "tenue") &&
          !g_str_equal (echeance->etat, "sans_objet"))
        return echeance;
    }

  return NULL;
}

/**
 * echeances_find:
 * @echeances: (element-type Echeance): by date
 * @code: one of codes_echeance
 *
 * Returns: (nullable) (transfer none): the first with this code
 */
const Echeance *
echeances_find (GPtrArray  *echeances,
                const char *code)
{
  for (guint i = 0; i < echeances->len; i++)
    {
      const Echeance *echeance = echeances->pdata[i];

      if (g_str_equal (echeance->code, code))
        return echeance;
    }

  return NULL;
}
