/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/figures-dossier.h"

#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"
#include "documents/mots.h"
#include "model/echeance.h"
#include "model/heures.h"

#include <json-glib/json-glib.h>

/* A plan longer than this is several figures, one under the other: none is taller than a page. */
#define PLAN_ROWS 10
#define NEAR_DAYS 15

static const struct {
  const char *code, *mot;
} echeances_mots[] = {
  { "premier_rdv", "Premier rendez-vous" },
  { "fin_de_periode", "Fin de la période" },
  { "mi_parcours", "Échange de mi-parcours" },
  { "reunion_synthese", "Réunion de synthèse" },
  { "suivi", "Entretien de suivi" },
};

static void
add_phases (Figure *frise, const DossierComplet *complet, gint64 jour)
{
  for (guint i = 0; i < complet->phases->len; i++)
    {
      const Phase *phase = g_ptr_array_index (complet->phases, i);
      const PrestationPhase *voted = complet->prestation != NULL && phase->code != NULL
                                     ? prestation_find_phase (complet->prestation, phase->code)
                                     : NULL;
      g_autofree char *name = format_majuscule (voted != NULL         ? voted->libelle
                                              : phase->code != NULL ? phase->code
                                                                    : "phase");
      FigurePeriode periode = {
        .label = name,
        .du = phase->prevue_du,
        .au = phase->prevue_au,
        .fait_du = phase->debut,
        .fait_au = phase->fin != CHAMP_ABSENT ? phase->fin : MAX (jour, phase->debut),
      };

      if (phase->debut != CHAMP_ABSENT
          || (phase->prevue_du != CHAMP_ABSENT && phase->prevue_au != CHAMP_ABSENT))
        figure_add_periode (frise, &periode);
    }
}

static void
add_entretiens (Figure *frise, const DossierComplet *complet)
{
  static const struct {
    const char *statut;
    FigureEtat etat;
  } etats[] = { { "prevu", FIGURE_PREVU },        { "confirme", FIGURE_PREVU },
                { "realise", FIGURE_FAIT },       { "absent", FIGURE_MANQUE },
                { "absent_excuse", FIGURE_MANQUE } };

  for (guint i = 0; i < complet->entretiens->len; i++)
    {
      const Entretien *entretien = g_ptr_array_index (complet->entretiens, i);

      for (guint j = 0; j < G_N_ELEMENTS (etats) && entretien->debut != CHAMP_ABSENT; j++)
        if (g_strcmp0 (etats[j].statut, entretien->statut) == 0)
          figure_add_point (frise, mots_entretien (entretien->genre),
                            instant_get_jour (entretien->debut), etats[j].etat);
    }
}

/* Those that are still to be kept: what took place is shown by its entretien. */
static void
add_echeances (Figure *frise, DossierComplet *complet, gint64 jour)
{
  g_autoptr (GPtrArray) echeances = echeances_compute (complet, jour);

  for (guint i = 0; i < echeances->len; i++)
    {
      const Echeance *echeance = g_ptr_array_index (echeances, i);

      if (g_strcmp0 (echeance->etat, "tenue") == 0
          || g_strcmp0 (echeance->etat, "sans_objet") == 0)
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (echeances_mots); j++)
        if (g_strcmp0 (echeances_mots[j].code, echeance->code) == 0)
          figure_add_point (frise, echeances_mots[j].mot, echeance->date_limite,
                            FIGURE_ECHEANCE);
    }
}

static guint
append (Bloc *parent, Figure *figure)
{
  if (figure_is_empty (figure))
    {
      figure_free (figure);
      return 0;
    }
  bloc_append_figure (parent, figure);
  return 1;
}

/* The day of the document is marked where it is among the rest, or soon after. */
static gboolean
is_near (const Figure *frise, gint64 jour)
{
  gint64 last = CHAMP_ABSENT;

  for (guint i = 0; i < frise->periodes->len; i++)
    {
      const FigurePeriode *periode = &g_array_index (frise->periodes, FigurePeriode, i);

      last = MAX (last, MAX (periode->au, periode->fait_au));
    }
  for (guint i = 0; i < frise->points->len; i++)
    last = MAX (last, g_array_index (frise->points, FigurePoint, i).le);
  return last != CHAMP_ABSENT && jour <= last + NEAR_DAYS;
}

static guint
append_frise (Bloc *parent, DossierComplet *complet, gint64 jour)
{
  Figure *frise = figure_new (FIGURE_FRISE, "Frise de l’accompagnement");

  add_phases (frise, complet, jour);
  add_entretiens (frise, complet);
  add_echeances (frise, complet, jour);
  if (is_near (frise, jour))
    frise->aujourdhui = jour;
  return append (parent, frise);
}

static void
add_heures (Figure *barres, const char *label, gint64 done, gint64 planned)
{
  g_autofree char *texte = format_duree (MAX (done, 0));

  if (done <= 0 && planned <= 0)
    return;
  figure_add_valeur (barres, label, MAX (done, 0) / 60.0,
                     planned > 0 ? planned / 60.0 : -1, texte);
}

/* Hours done in the columns that the prestation counts, against those that it plans. */
static guint
append_heures (Bloc *parent, DossierComplet *complet, gint64 jour)
{
  Figure *barres = figure_new (FIGURE_BARRES, "Heures de l’accompagnement");
  Heures heures = { 0 };
  gint64 voted;

  heures_compute (complet, &heures);
  voted = heures.max_minutes != CHAMP_ABSENT ? heures.max_minutes : heures.indicatif_minutes;
  if (heures.compte_entretiens)
    add_heures (barres, "Entretiens", heures.entretiens_minutes, -1);
  if (heures.compte_travail_personnel)
    add_heures (barres, "Travail personnel", heures.travail_personnel_minutes, -1);
  if (heures.compte_preparation)
    add_heures (barres, "Préparation et analyse", heures.preparation_minutes, -1);
  if (heures.total_compte_minutes > 0)
    add_heures (barres, "Ensemble", heures.total_compte_minutes, voted);
  barres->legende = g_strdup (heures.max_minutes != CHAMP_ABSENT ? "durée au plus"
                                                                 : "durée indicative");
  return append (parent, barres);
}

/* When the plan was made: with the last entretien held, the follow-up apart, or today. */
static gint64
plan_start (const DossierComplet *complet, gint64 jour)
{
  gint64 last = CHAMP_ABSENT;

  for (guint i = 0; i < complet->entretiens->len; i++)
    {
      const Entretien *entretien = g_ptr_array_index (complet->entretiens, i);

      if (g_strcmp0 (entretien->statut, "realise") == 0
          && g_strcmp0 (entretien->genre, "suivi") != 0 && entretien->debut != CHAMP_ABSENT)
        last = MAX (last, instant_get_jour (entretien->debut));
    }
  return last != CHAMP_ABSENT ? MIN (last, jour) : jour;
}

/* From the day the plan was made to the day the action is due. */
static FigurePeriode
action_periode (const Action *action, gint64 jour)
{
  gboolean fait = g_strcmp0 (action->statut, "fait") == 0;
  gint64 du = action->echeance_le != CHAMP_ABSENT ? MIN (jour, action->echeance_le) : CHAMP_ABSENT;

  return (FigurePeriode) {
    .label = action->intitule,
    .du = du,
    .au = action->echeance_le,
    .fait_du = fait ? du : CHAMP_ABSENT,
    .fait_au = fait ? action->echeance_le : CHAMP_ABSENT,
    .etat = fait                                            ? FIGURE_FAIT
            : g_strcmp0 (action->statut, "abandonne") == 0 ? FIGURE_MANQUE
                                                            : FIGURE_PREVU,
  };
}

static guint
append_plan (Bloc *parent, DossierComplet *complet, gint64 jour)
{
  guint n = 0;
  gint64 start = plan_start (complet, jour);

  for (guint first = 0; first < complet->actions->len; first += PLAN_ROWS)
    {
      Figure *plan = figure_new (FIGURE_PLAN, first == 0 ? "Plan d’action dans le temps"
                                                         : "Plan d’action dans le temps (suite)");

      for (guint i = first; i < MIN (first + PLAN_ROWS, complet->actions->len); i++)
        {
          const Action *action = g_ptr_array_index (complet->actions, i);
          FigurePeriode periode = action_periode (action, start);

          if (action->intitule != NULL && *action->intitule != '\0')
            figure_add_periode (plan, &periode);
        }
      plan->aujourdhui = figure_is_empty (plan) || jour <= start ? CHAMP_ABSENT : jour;
      n += append (parent, plan);
    }
  return n;
}

static const struct {
  const char *nom;
  guint (*append) (Bloc *parent, DossierComplet *complet, gint64 jour);
} figures[] = {
  { "frise", append_frise },
  { "heures", append_heures },
  { "plan", append_plan },
};

/**
 * figures_dossier_append:
 * @nom: "frise", "heures" or "plan"
 * @jour: the date of the document
 *
 * Adds a figure of a dossier at the end of @parent: its life line, its hours, its plan d’action in
 * time. A long plan is several figures.
 *
 * Returns: how many were added: none where there is nothing to show
 */
guint
figures_dossier_append (Bloc *parent, const char *nom, DossierComplet *complet, gint64 jour)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (g_strcmp0 (figures[i].nom, nom) == 0)
      return figures[i].append (parent, complet, jour);
  return 0;
}

static void
write_text (JsonBuilder *json, const char *name, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  json_builder_set_member_name (json, name);
  json_builder_add_string_value (json, text);
}

static void
write_jour (JsonBuilder *json, const char *name, gint64 jour)
{
  g_autofree char *text = jour != CHAMP_ABSENT ? jour_format_iso (jour) : NULL;

  write_text (json, name, text);
}

/**
 * figures_dossier_write_plan:
 * @jour: the date of the document
 *
 * Writes the plan d’action as data, for the file that is attached to a synthèse: no more than what
 * the synthèse prints.
 *
 * Returns: (transfer full) (nullable): JSON; %NULL where there is no action
 */
GBytes *
figures_dossier_write_plan (DossierComplet *complet, gint64 jour)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  gsize length;
  char *text;

  if (complet->actions->len == 0)
    return NULL;
  json_builder_begin_object (json);
  write_text (json, "format", "jalons-plan-action-1");
  write_text (json, "dossier", complet->dossier->ref);
  write_jour (json, "le", jour);
  json_builder_set_member_name (json, "actions");
  json_builder_begin_array (json);
  for (guint i = 0; i < complet->actions->len; i++)
    {
      const Action *action = g_ptr_array_index (complet->actions, i);

      json_builder_begin_object (json);
      write_text (json, "intitule", action->intitule);
      write_jour (json, "echeance_le", action->echeance_le);
      write_text (json, "responsable", action->responsable);
      write_text (json, "moyens", action->moyens);
      write_text (json, "statut", action->statut);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, &length);
  return g_bytes_new_take (text, length);
}
