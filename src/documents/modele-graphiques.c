/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/modele-blocs-private.h"

#include "base/formats.h"
#include "documents/figures-dossier.h"
#include "documents/modele-contexte.h"

#include <string.h>

/* Reads the next number of @text, with a decimal comma or point, and moves past it; -1 where there
 * is none. */
static double
read_number (const char **text)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *p = *text;

  while (*p != '\0' && !g_ascii_isdigit (*p))
    p++;
  for (; g_ascii_isdigit (*p) || ((*p == ',' || *p == '.') && g_ascii_isdigit (p[1])); p++)
    g_string_append_c (digits, *p == ',' ? '.' : *p);
  *text = p;
  return digits->len > 0 ? g_ascii_strtod (digits->str, NULL) : -1;
}

/**
 * batisseur_append_graph:
 *
 * Adds the pairs that were kept as bars or as a radar: "Écoute : 4", or "Écoute : 4 / 5" where the
 * scale ends at 5. A value that is no number is drawn as nothing, and written as it is.
 */
void
batisseur_append_graph (Batisseur *self, DirectiveKind directive)
{
  Figure *figure
      = figure_new (directive == DIRECTIVE_RADAR ? FIGURE_RADAR : FIGURE_BARRES, NULL);

  for (guint i = 0; i + 1 < self->paires->len; i += 2)
    {
      const char *text = inline_get_text (g_ptr_array_index (self->paires, i + 1)), *rest = text;
      double valeur = read_number (&rest), maximum = read_number (&rest);

      figure->maximum = MAX (figure->maximum, maximum);
      figure_add_valeur (figure, inline_get_text (g_ptr_array_index (self->paires, i)), valeur, -1,
                         text);
    }
  g_ptr_array_set_size (self->paires, 0);
  if (figure_is_empty (figure))
    figure_free (figure);
  else
    bloc_append_figure (self->parent, figure);
}

/**
 * batisseur_append_dossier:
 *
 * Adds a figure of the dossier; nothing where it has nothing to show.
 */
void
batisseur_append_dossier (Batisseur *self, DirectiveKind directive)
{
  const char *nom = directive == DIRECTIVE_FRISE    ? "frise"
                    : directive == DIRECTIVE_DUREES ? "heures"
                                                    : "plan";
  const DocumentSource *source = self->contexte->source;

  figures_dossier_append (self->parent, nom, source->complet, source->jour);
}

/**
 * batisseur_append_cover:
 *
 * Adds a first page: the centre, the title of the document, whom it is about, and at the foot what
 * identifies it.
 */
void
batisseur_append_cover (Batisseur *self)
{
  const DossierComplet *complet = self->contexte->source->complet;
  const Agent *agent = complet->agent;
  Bloc *cover = bloc_append_table (self->parent, BLOC_COVER, NULL, 1);
  g_autofree char *jour = format_jour (self->contexte->source->jour, FORMAT_JOUR_DATE);
  const char *nom = complet->centre != NULL ? complet->centre->nom : NULL;

  if (complet->centre != NULL && complet->centre->logo != NULL)
    bloc_set_image (cover, complet->centre->logo, nom);
  bloc_append_cell (cover, inline_new (nom));
  bloc_append_cell (cover, inline_new (self->titre));
  bloc_append_cell (cover, agent != NULL
                               ? inline_new_format ("%s %s",
                                                    agent->prenom != NULL ? agent->prenom : "",
                                                    agent->nom != NULL ? agent->nom : "")
                               : NULL);
  if (complet->collectivite != NULL && complet->collectivite->nom != NULL)
    bloc_append_cell (cover, inline_new (complet->collectivite->nom));
  if (complet->dossier->ref != NULL && *complet->dossier->ref != '\0')
    bloc_append_cell (cover, inline_new_format ("Dossier %s", complet->dossier->ref));
  bloc_append_cell (cover, inline_new (jour));
}
