/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/mots.h"
#include "documents/parties-private.h"

#define OBSERVATION_LINES 5

static void
append_points (Bloc *document, const Dossier *dossier)
{
  gboolean appuis = parties_has_items (dossier->points_appui);
  gboolean vigilances = parties_has_items (dossier->points_vigilance);

  if (!appuis && !vigilances)
    return;
  bloc_append_heading (document, 1,
                       inline_new (!vigilances ? "Points d’appui"
                                   : !appuis   ? "Points de vigilance"
                                               : "Points d’appui et de vigilance"));
  if (appuis && vigilances)
    bloc_append_heading (document, 2, inline_new ("Points d’appui"));
  if (appuis)
    parties_list (document, (const char *const *) dossier->points_appui, 0);
  if (appuis && vigilances)
    bloc_append_heading (document, 2, inline_new ("Points de vigilance"));
  if (vigilances)
    parties_list (document, (const char *const *) dossier->points_vigilance, 0);
}

static gboolean
has_course (const DossierComplet *complet)
{
  for (guint i = 0; i < complet->entretiens->len; i++)
    {
      const Entretien *entretien = g_ptr_array_index (complet->entretiens, i);

      if (g_strcmp0 (entretien->statut, "realise") == 0)
        return TRUE;
    }
  return complet->temps->len > 0;
}

static void
append_course (Bloc *document, const DocumentSource *source)
{
  if (has_course (source->complet))
    {
      bloc_append_heading (document, 1, inline_new ("Déroulement de l’accompagnement"));
      parties_hours (document, source);
      parties_phases (document, source);
      parties_entretiens (document, source, FALSE);
    }
}

static void
append_observations (Bloc *document, const Agent *agent)
{
  Bloc *heading, *lines;

  heading = bloc_append_heading (
      document, 1,
      inline_new_format ("Observations %s",
                         mots_de_l_agent (agent != NULL ? agent->civilite : NULL)));
  heading->closing = TRUE;
  lines = bloc_append (document, bloc_new (BLOC_WRITING));
  lines->level = OBSERVATION_LINES;
}

/**
 * synthese_build:
 * @source: the dossier
 * @error: return location for a [error@DocumentsError]
 *
 * Builds the synthèse that belongs to the agent: circumstances, sections, points, plan d’action,
 * signatures (contents after the former article R6322-38 of the Code du travail, which centres
 * still follow). Confidential notes are never part of it.
 *
 * Returns: (transfer full) (nullable): the document
 */
Bloc *
synthese_build (const DocumentSource *source, GError **error)
{
  const DossierComplet *complet = source->complet;
  g_autofree char *title = document_get_title (DOCUMENT_SYNTHESE, source);
  Bloc *document = parties_document (source, title);

  parties_identity (document, source);
  parties_owner (document, source, "Ce document");
  append_course (document, source);
  parties_attentes (document, source);
  parties_sections (document, source, 1);
  append_points (document, complet->dossier);
  if (complet->actions->len > 0)
    {
      bloc_append_heading (document, 1, inline_new ("Plan d’action"));
      parties_actions (document, source);
    }
  append_observations (document, complet->agent);
  parties_signatures (
      document, source,
      "Cette synthèse a été relue ensemble. La décision d’en transmettre tout ou partie revient "
      "à la personne accompagnée.");
  return document;
}
