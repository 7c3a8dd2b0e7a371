/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/parties-private.h"

#include "base/formats.h"
#include "base/instant.h"
#include "documents/mots.h"
#include "model/heures.h"

/* Signatures alone on the last page look like another document: up to a third of a page may stay
 * white so that what precedes them goes with them. */
#define SIGNATURES_RELUCTANCE 30

/* A date in a cell is not cut. */
static char *
write_date (gint64 jour)
{
  g_autofree char *date = format_jour (jour, FORMAT_JOUR_DATE);
  g_auto (GStrv) words = g_strsplit (date, " ", -1);

  return g_strjoinv (ESPACE_INSECABLE, words);
}

static gboolean
is_held (const Entretien *entretien)
{
  return g_strcmp0 (entretien->statut, "realise") == 0;
}

/* Hours done, in the three columns that the conventions count. */
void
parties_hours (Bloc *parent, const DocumentSource *source)
{
  Heures heures = { 0 };
  Bloc *figures;
  const char *labels[] = { "d’entretiens", "de travail personnel", "de préparation et d’analyse" };
  g_autofree char *beside = NULL;
  g_autofree char *first = NULL;
  gint64 minutes[3];

  heures_compute (source->complet, &heures);
  beside = format_duree (heures.hors_compte_minutes);
  first = g_strdup_printf ("%s, et %s hors compte", labels[0], beside);
  if (heures.hors_compte_minutes > 0)
    labels[0] = first;
  minutes[0] = heures.entretiens_minutes;
  minutes[1] = heures.travail_personnel_minutes;
  minutes[2] = heures.preparation_minutes;
  if (minutes[0] + minutes[1] + minutes[2] <= 0)
    return;

  figures = bloc_append_table (parent, BLOC_FIGURES, NULL, 6);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *duration = format_duree (minutes[i]);

      bloc_append_cell (figures, inline_new (duration));
      bloc_append_cell (figures, inline_new (labels[i]));
    }
}

static guint
count_held (const DossierComplet *complet, const char *phase, gint64 *minutes)
{
  guint held = 0;

  *minutes = 0;
  for (guint i = 0; i < complet->entretiens->len; i++)
    {
      const Entretien *entretien = g_ptr_array_index (complet->entretiens, i);

      if (!is_held (entretien) || g_strcmp0 (entretien->phase, phase) != 0)
        continue;
      held++;
      *minutes += entretien->duree_minutes != CHAMP_ABSENT ? entretien->duree_minutes : 0;
    }
  return held;
}

static const char *
phase_label (const DossierComplet *complet, const char *code)
{
  const PrestationPhase *phase = complet->prestation != NULL && code != NULL
                                 ? prestation_find_phase (complet->prestation, code) : NULL;

  return phase != NULL ? phase->libelle : NULL;
}

static void
append_header (Bloc *table, const char *const *labels)
{
  for (guint i = 0; i < table->n_columns; i++)
    bloc_append_cell (table, inline_new (labels[i]));
}

/* The phases that took place: when, how many entretiens, how long. */
void
parties_phases (Bloc *parent, const DocumentSource *source)
{
  static const char *labels[] = { "Phase", "Période", "Entretiens tenus", "Durée" };
  const DossierComplet *complet = source->complet;
  Bloc *table = NULL;

  for (guint i = 0; i < complet->phases->len; i++)
    {
      const Phase *phase = g_ptr_array_index (complet->phases, i);
      g_autofree char *period = mots_periode (phase->debut, phase->fin);
      g_autofree char *Period = mots_majuscule (period);
      g_autofree char *duration = NULL;
      gint64 minutes;
      guint held = count_held (complet, phase->code, &minutes);

      if (phase->debut == CHAMP_ABSENT && held == 0)
        continue;
      if (table == NULL)
        {
          table = bloc_append_table (parent, BLOC_TABLE, (double[]) { 0.34, 0.34, 0.18, 0.14 }, 4);
          append_header (table, labels);
        }
      duration = format_duree (minutes);
      bloc_append_cell (table, inline_new (phase_label (complet, phase->code)));
      bloc_append_cell (table, inline_new (Period));
      bloc_append_cell (table, inline_new_format ("%u", held));
      bloc_append_cell (table, inline_new (minutes > 0 ? duration : NULL));
    }
}

static void
append_entretien (Bloc *table, const DossierComplet *complet, const Entretien *entretien,
                  gboolean resumes)
{
  g_autofree char *day = write_date (instant_get_jour (entretien->debut));
  g_autofree char *duration = format_duree (entretien->duree_minutes);
  const char *mode = mots_mode (entretien->mode);

  bloc_append_cell (table, inline_new (day));
  if (resumes && parties_has_text (entretien->resume))
    bloc_append_cell (table, inline_new (entretien->resume));
  else
    bloc_append_cell (table, inline_new_format ("%s%s%s", mots_entretien (entretien->genre),
                                                *mode != '\0' ? ", " : "", mode));
  if (!resumes)
    bloc_append_cell (table, inline_new (phase_label (complet, entretien->phase)));
  bloc_append_cell (table, inline_new (duration));
}

/* The entretiens held, with what was said together if @resumes; the notes are nobody's to print. */
void
parties_entretiens (Bloc *parent, const DocumentSource *source, gboolean resumes)
{
  static const char *labels[] = { "Date", "Entretien", "Phase", "Durée" };
  static const char *short_labels[] = { "Date", "Ce qui a été vu", "Durée" };
  const DossierComplet *complet = source->complet;
  Bloc *table = NULL;

  for (guint i = 0; i < complet->entretiens->len; i++)
    {
      const Entretien *entretien = g_ptr_array_index (complet->entretiens, i);

      if (!is_held (entretien) || entretien->debut == CHAMP_ABSENT)
        continue;
      if (table == NULL && resumes)
        table = bloc_append_table (parent, BLOC_TABLE, (double[]) { 0.22, 0.64, 0.14 }, 3);
      else if (table == NULL)
        table = bloc_append_table (parent, BLOC_TABLE, (double[]) { 0.20, 0.37, 0.30, 0.13 }, 4);
      if (table->cells->len == 0)
        append_header (table, resumes ? short_labels : labels);
      append_entretien (table, complet, entretien, resumes);
    }
}

/* What each side hoped for at the start. */
void
parties_attentes (Bloc *parent, const DocumentSource *source)
{
  const Dossier *dossier = source->complet->dossier;
  const Agent *agent = source->complet->agent;
  gboolean employer
      = parties_has_text (dossier->attentes_collectivite) && dossier->employeur_informe != 0;
  g_autofree char *label = mots_majuscule (mots_agent (agent != NULL ? agent->civilite : NULL));
  Bloc *table;

  if (!parties_has_text (dossier->attentes_agent) && !employer)
    return;
  bloc_append_heading (parent, 2, inline_new ("Attentes exprimées au départ"));
  table = bloc_append_table (parent, BLOC_KEY_VALUES, (double[]) { 0.21, 0.79 }, 2);
  if (parties_has_text (dossier->attentes_agent))
    {
      bloc_append_cell (table, inline_new (label));
      bloc_append_cell (table, inline_new (dossier->attentes_agent));
    }
  if (employer)
    {
      bloc_append_cell (table, inline_new ("Collectivité"));
      bloc_append_cell (table, inline_new (dossier->attentes_collectivite));
    }
}

typedef enum {
  COLUMN_ACTION,
  COLUMN_MEANS,
  COLUMN_WHO,
  COLUMN_WHEN,
  COLUMN_STATE,
  N_COLUMNS
} ActionColumn;

static char *
action_cell (const Action *action, ActionColumn column)
{
  switch (column)
    {
    case COLUMN_ACTION:
      return g_strdup (action->intitule);
    case COLUMN_MEANS:
      return g_strdup (action->moyens);
    case COLUMN_WHO:
      return g_strdup (action->responsable);
    case COLUMN_WHEN:
      return write_date (action->echeance_le);
    default:
      return mots_majuscule (mots_statut_action (action->statut));
    }
}

/* A column that would say nothing, or the same at each line, is left out. */
static gboolean
needs_column (const DossierComplet *complet, ActionColumn column)
{
  for (guint i = 0; i < complet->actions->len; i++)
    {
      const Action *action = g_ptr_array_index (complet->actions, i);
      g_autofree char *text = action_cell (action, column);

      if (column == COLUMN_STATE
              ? g_strcmp0 (action->statut, "a_faire") != 0 && parties_has_text (text)
              : parties_has_text (text))
        return TRUE;
    }
  return column == COLUMN_ACTION;
}

/* The plan d’action: who does what, with what, until when. */
void
parties_actions (Bloc *parent, const DocumentSource *source)
{
  static const char *labels[N_COLUMNS] = { "Action", "Moyens", "Responsable", "Échéance", "État" };
  static const double shares[N_COLUMNS] = { 0.34, 0.23, 0.18, 0.15, 0.10 };
  const DossierComplet *complet = source->complet;
  ActionColumn columns[N_COLUMNS];
  double hints[N_COLUMNS];
  guint n = 0;
  Bloc *table;

  for (guint column = 0; column < N_COLUMNS; column++)
    if (needs_column (complet, column))
      {
        hints[n] = shares[column];
        columns[n++] = column;
      }
  table = bloc_append_table (parent, BLOC_TABLE, hints, n);
  for (guint i = 0; i < n; i++)
    bloc_append_cell (table, inline_new (labels[columns[i]]));
  for (guint i = 0; i < complet->actions->len; i++)
    for (guint j = 0; j < n; j++)
      {
        g_autofree char *text = action_cell (g_ptr_array_index (complet->actions, i), columns[j]);

        bloc_append_cell (table, inline_new (text));
      }
}

/* Two boxes to sign in, kept with the sentence above them. */
void
parties_signatures (Bloc *parent, const DocumentSource *source, const char *sentence)
{
  const Agent *agent = source->complet->agent;
  const char *conseiller = source->complet->dossier->conseiller;
  const char *civilite = agent != NULL ? agent->civilite : NULL;
  g_autofree char *name
      = agent != NULL ? mots_personne (NULL, agent->prenom, agent->nom) : g_strdup ("");
  g_autofree char *function = parties_has_text (source->conseiller_fonction)
                                  ? mots_majuscule (source->conseiller_fonction)
                                  : g_strdup ("Pour le centre");
  Bloc *heading, *boxes;

  heading = bloc_append_heading (parent, 1, inline_new ("Signatures"));
  heading->reluctance = SIGNATURES_RELUCTANCE;
  bloc_append_text (parent, BLOC_PARAGRAPH, inline_new (sentence));
  boxes = bloc_append_table (parent, BLOC_SIGNATURES, NULL, 4);
  boxes->together = TRUE;
  bloc_append_cell (boxes, inline_new (g_strcmp0 (civilite, "Mme") == 0  ? "L’agente"
                                       : g_strcmp0 (civilite, "M.") == 0 ? "L’agent"
                                                                          : "Bénéficiaire"));
  bloc_append_cell (boxes,
                    inline_new_format ("%s%sDate et signature :", name, *name != '\0' ? "\n" : ""));
  bloc_append_cell (boxes, inline_new (function));
  bloc_append_cell (boxes, inline_new_format ("%s%sDate et signature :",
                                              parties_has_text (conseiller) ? conseiller : "",
                                              parties_has_text (conseiller) ? "\n" : ""));
}
