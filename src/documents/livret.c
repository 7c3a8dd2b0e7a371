/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/parties-private.h"

static void
append_list (Bloc *document, const char *title, char **items, guint ordered)
{
  if (!parties_has_items (items))
    return;
  bloc_append_heading (document, 1, inline_new (title));
  parties_list (document, (const char *const *) items, ordered);
}

static gboolean
has_held (const DossierComplet *complet)
{
  for (guint i = 0; i < complet->entretiens->len; i++)
    {
      const Entretien *entretien = g_ptr_array_index (complet->entretiens, i);

      if (g_strcmp0 (entretien->statut, "realise") == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * livret_build:
 * @source: the dossier
 * @error: return location for a [error@DocumentsError]
 *
 * Builds the livret individuel that closes a bilan-repères (CDG 31): what favours the project, the
 * constraints to integrate, the main steps.
 *
 * Returns: (transfer full) (nullable): the document
 */
Bloc *
livret_build (const DocumentSource *source, GError **error)
{
  const DossierComplet *complet = source->complet;
  const Dossier *dossier = complet->dossier;
  g_autofree char *title = document_get_title (DOCUMENT_LIVRET, source);
  Bloc *document = parties_document (source, title);

  parties_identity (document, source);
  parties_owner (document, source, "Ce livret");
  append_list (document, "Facteurs favorables au projet", dossier->livret_facteurs_favorables, 0);
  append_list (document, "Contraintes à intégrer", dossier->livret_contraintes, 0);
  append_list (document, "Principales étapes", dossier->livret_etapes, 1);
  parties_sections (document, source, 0);
  append_list (document, "Points d’appui", dossier->points_appui, 0);
  append_list (document, "Points de vigilance", dossier->points_vigilance, 0);
  if (complet->actions->len > 0)
    {
      bloc_append_heading (document, 1, inline_new ("Actions décidées"));
      parties_actions (document, source);
    }
  if (has_held (complet))
    {
      bloc_append_heading (document, 1, inline_new ("Entretiens tenus"));
      parties_hours (document, source);
      parties_entretiens (document, source, TRUE);
    }
  parties_signatures (
      document, source,
      "Ce livret a été lu ensemble et remis à la personne accompagnée, à qui il appartient.");
  return document;
}
