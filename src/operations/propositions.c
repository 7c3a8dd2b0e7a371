/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/entretiens.h"

#include "base/instant.h"
#include "base/jour.h"
#include "model/apercu-calcul.h"
#include "model/heures.h"

/* What comes next in a dossier, so that planning it asks for a day and no more. */

#define MATIN (9 * 60 + 30)
#define DUREE_SUIVI 60
#define DUREE_REUNION 90
#define DUREE_ENTRETIEN 120

static gboolean
is_counted (const Entretien *entretien)
{
  static const char * const comptes[] = { "prevu", "confirme", "realise", NULL };

  return entretien->statut != NULL && g_strv_contains (comptes, entretien->statut);
}

static const Entretien *
find_last (DossierComplet *dossier,
           const char     *genre)
{
  const Entretien *dernier = NULL;

  for (guint i = 0; i < dossier->entretiens->len; i++)
    {
      const Entretien *entretien = dossier->entretiens->pdata[i];

      if (is_counted (entretien) && (genre == NULL || g_strcmp0 (entretien->genre, genre) == 0))
        dernier = entretien;
    }

  return dernier;
}

/* Held or planned: @par_mille of what the prestation foresees, or at least that. */
static gboolean
is_reached (DossierComplet *dossier,
            gint64          par_mille)
{
  const Prestation *prestation = dossier->prestation;
  Heures heures;
  gint64 but;
  gint64 nombre = 0;

  if (prestation->entretiens != NULL && prestation->entretiens->nombre != CHAMP_ABSENT)
    {
      for (guint i = 0; i < dossier->entretiens->len; i++)
        {
          const Entretien *entretien = dossier->entretiens->pdata[i];

          nombre += is_counted (entretien) && prestation_counts_genre (prestation, entretien->genre);
        }
      return nombre * 1000 >= prestation->entretiens->nombre * par_mille;
    }

  heures_compute (dossier, &heures);
  but = heures.min_minutes != CHAMP_ABSENT ? heures.min_minutes : heures.indicatif_minutes;
  if (but == CHAMP_ABSENT)
    return FALSE;

  return (heures.entretiens_minutes + heures.entretiens_prevus_minutes) * 1000 >= but * par_mille;
}

/* A meeting comes first where it stands before the phases or in the first one; the mid-course one
 * when half is done or planned; the others when little is left but the meeting itself. */
static gboolean
is_due (DossierComplet          *dossier,
        const PrestationReunion *reunion)
{
  const PrestationPhase *premiere = dossier->prestation->phases->pdata[0];

  if (find_last (dossier, reunion->genre) != NULL)
    return FALSE;
  if (reunion->phase == NULL || g_str_equal (reunion->phase, premiere->code))
    return TRUE;
  if (g_strcmp0 (reunion->genre, "mi_parcours") == 0)
    return is_reached (dossier, 500);

  return is_reached (dossier, 900);
}

static const PrestationReunion *
find_due (DossierComplet *dossier)
{
  GPtrArray *reunions = dossier->prestation != NULL ? dossier->prestation->reunions : NULL;

  for (guint i = 0; reunions != NULL && i < reunions->len; i++)
    if (is_due (dossier, reunions->pdata[i]))
      return reunions->pdata[i];

  return NULL;
}

static const char *
current_phase (DossierComplet *dossier)
{
  const Phase *phase = dossier_get_current_phase (dossier);
  const PrestationPhase *premiere;

  if (phase != NULL)
    return phase->code;
  if (dossier->prestation == NULL)
    return NULL;

  premiere = dossier->prestation->phases->pdata[0];
  return premiere->code;
}

static gint64
usual_duration (DossierComplet          *dossier,
                const PrestationReunion *reunion,
                const char              *genre)
{
  const Entretien *dernier = find_last (dossier, genre);
  const PrestationEntretiens *entretiens =
    dossier->prestation != NULL ? dossier->prestation->entretiens : NULL;

  if (reunion != NULL)
    return reunion->duree_minutes != CHAMP_ABSENT ? reunion->duree_minutes : DUREE_REUNION;
  if (dernier != NULL)
    return dernier->duree_minutes;
  if (entretiens != NULL && entretiens->duree_max_minutes != CHAMP_ABSENT)
    return entretiens->duree_max_minutes;

  return DUREE_ENTRETIEN;
}

static const char * const *
usual_presents (DossierComplet *dossier,
                const char     *genre)
{
  static const char * const deux[] = { "agent", "conseiller", NULL };
  static const char * const trois[] = { "agent", "collectivite", "conseiller", NULL };
  static const char * const sans_agent[] = { "collectivite", "conseiller", NULL };
  static const char * const a_trois[] = { "prealable", "tripartite_demarrage", "mi_parcours",
                                          "tripartite_synthese", NULL };

  if (dossier->dossier->employeur_informe == 0)
    return deux;
  if (g_str_equal (genre, "restitution_rh"))
    return sans_agent;

  return g_strv_contains (a_trois, genre) ? trois : deux;
}

static gboolean
is_finished (DossierComplet *dossier)
{
  return g_strcmp0 (dossier->dossier->statut, "conclu") == 0 ||
         g_strcmp0 (dossier->dossier->statut, "suivi") == 0;
}

/**
 * entretiens_suggest:
 * @jour: the day to plan for
 * @plan: (out caller-allocates): what usually comes next: the compulsory meetings when their time
 *   has come, else an individual entretien; its texts belong to @dossier or to nobody
 *
 * Proposes the next entretien, from the prestation and from what is held or planned. Before the
 * agent's accord only what may be planned is proposed (prestations, rule 1).
 */
void
entretiens_suggest (DossierComplet *dossier,
                    gint64          jour,
                    PlanEntretien  *plan)
{
  const gboolean termine = is_finished (dossier);
  const PrestationReunion *reunion = termine ? NULL : find_due (dossier);
  const Entretien *dernier = find_last (dossier, NULL);
  const gboolean accord = dossier->dossier->accord_le != CHAMP_ABSENT ||
                          (dossier->prestation != NULL &&
                           !prestation_requires_accord (dossier->prestation));
  const gint minute = dernier != NULL ? instant_get_minute (dernier->debut) : MATIN;

  *plan = (PlanEntretien) { .debut = instant_from_local (jour, minute), .statut = "prevu" };
  plan->genre = termine ? "suivi" : reunion != NULL ? reunion->genre : "individuel";
  if (!accord && reunion == NULL)
    plan->genre = "prealable";
  plan->duree_minutes = termine ? DUREE_SUIVI : usual_duration (dossier, reunion, plan->genre);
  plan->phase = termine ? NULL : reunion != NULL ? reunion->phase : current_phase (dossier);
  plan->mode = dossier->dossier->mode != NULL ? dossier->dossier->mode : "presentiel";
  plan->presents = usual_presents (dossier, plan->genre);
}
