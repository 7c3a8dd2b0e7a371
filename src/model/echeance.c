/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/echeance.h"

#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"
#include "model/statuts.h"

#include <glib/gi18n.h>

/* A deadline is near at seven days or less (data-model, échéance). */
#define JOURS_PROCHES 7

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
  if (tenue)
    echeance->etat = "tenue";
  else
    echeance->etat = ouvert ? echeance_etat_at (date_limite, calcul->jour) : "sans_objet";
  g_ptr_array_add (calcul->echeances, echeance);

  return echeance;
}

/* Entretiens that were held or still can be: what is cancelled or missed fixes no date. */
static gboolean
entretien_counts (Entretien *entretien)
{
  return g_strcmp0 (entretien->statut, "realise") == 0 ||
         g_strcmp0 (entretien->statut, "prevu") == 0 ||
         g_strcmp0 (entretien->statut, "confirme") == 0;
}

static Entretien *
find_first (DossierComplet *dossier,
            gboolean        avec_prealable)
{
  for (guint i = 0; i < dossier->entretiens->len; i++)
    {
      Entretien *entretien = dossier->entretiens->pdata[i];

      if (entretien_counts (entretien) && g_strcmp0 (entretien->genre, "suivi") != 0 &&
          (avec_prealable || g_strcmp0 (entretien->genre, "prealable") != 0))
        return entretien;
    }

  return NULL;
}

/* Espace 2M: the first appointment is proposed within 20 days of the request or the
 * prescription; a proposal in time keeps it, the day it is held does not matter. */
static void
add_premier_rdv (Calcul *calcul)
{
  const Prestation *prestation = calcul->dossier->prestation;
  Dossier *dossier = calcul->dossier->dossier;
  Entretien *premier = find_first (calcul->dossier, TRUE);
  gint64 depuis = dossier->demande_le;
  gint64 propose = dossier->proposition_rdv_le;
  Echeance *echeance;

  if (prestation == NULL || prestation->premier_rdv == NULL)
    return;
  if (dossier->prescription_le != CHAMP_ABSENT &&
      (depuis == CHAMP_ABSENT || dossier->prescription_le < depuis))
    depuis = dossier->prescription_le;
  if (depuis == CHAMP_ABSENT)
    return;

  /* Without a date of proposal, an appointment that was held in time was proposed in time. */
  if (propose == CHAMP_ABSENT && premier != NULL && g_strcmp0 (premier->statut, "realise") == 0)
    propose = instant_get_jour (premier->debut);

  echeance = add_echeance (calcul, "premier_rdv", depuis + prestation->premier_rdv->delai_jours,
                           propose != CHAMP_ABSENT &&
                             propose <= depuis + prestation->premier_rdv->delai_jours);
  if (propose != CHAMP_ABSENT && propose > echeance->date_limite)
    echeance->etat = "depassee";
  echeance->depuis = depuis;
  echeance->methode =
    g_strdup_printf (_("%" G_GINT64_FORMAT " calendar days from the earlier of the request and the "
                       "prescription; kept when an appointment is proposed in time"),
                     prestation->premier_rdv->delai_jours);
  echeance->source = g_strdup (prestation->premier_rdv->source);
}

static gboolean
period_is_over (const char *statut)
{
  return g_strcmp0 (statut, "conclu") == 0 || g_strcmp0 (statut, "suivi") == 0;
}

/* The span of the prestation from the first entretien held or planned, préalable apart. */
static void
add_fin_de_periode (Calcul *calcul)
{
  const Prestation *prestation = calcul->dossier->prestation;
  Entretien *premier = find_first (calcul->dossier, FALSE);
  gint64 depuis;
  gint mois;
  Echeance *echeance;

  if (prestation == NULL || premier == NULL ||
      prestation_get_duree_max_mois (prestation) == CHAMP_ABSENT)
    return;

  depuis = instant_get_jour (premier->debut);
  mois = (gint) prestation_get_duree_max_mois (prestation);
  echeance = add_echeance (calcul, "fin_de_periode", jour_add_months (depuis, mois),
                           period_is_over (calcul->dossier->dossier->statut));
  echeance->depuis = depuis;
  echeance->methode =
    g_strdup_printf (ngettext ("%d month from the first meeting, the preliminary one apart",
                               "%d months from the first meeting, the preliminary one apart", mois),
                     mois);
  echeance->source = g_strdup (prestation->duree->source);
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

      if (g_strcmp0 (entretien->genre, genre) != 0 || !entretien_counts (entretien))
        continue;

      echeance = add_echeance (calcul, code, instant_get_jour (entretien->debut),
                               g_strcmp0 (entretien->statut, "realise") == 0);
      echeance->ligne = g_strdup (fiche_get_uuid (JALONS_FICHE (entretien)));
      echeance->methode = g_strdup (_("The day the meeting is planned on"));
      return;
    }
}

static void
add_signature_convention (Calcul *calcul)
{
  Convention *convention = dossier_complet_get_convention (calcul->dossier);
  Entretien *premier = find_first (calcul->dossier, FALSE);
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
  echeance->methode = g_strdup (_("All parties sign before the first meeting"));
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

      if (g_strcmp0 (entretien->genre, "suivi") != 0 || !entretien_counts (entretien))
        continue;

      echeance = add_echeance (calcul, "suivi", instant_get_jour (entretien->debut),
                               g_strcmp0 (entretien->statut, "realise") == 0);
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
 * Returns: (nullable) (transfer none): the first that is neither kept nor without object
 */
const Echeance *
echeances_nearest (GPtrArray *echeances)
{
  for (guint i = 0; i < echeances->len; i++)
    {
      const Echeance *echeance = echeances->pdata[i];

      if (!g_str_equal (echeance->etat, "tenue") && !g_str_equal (echeance->etat, "sans_objet"))
        return echeance;
    }

  return NULL;
}
