/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/frise-dessin.h"

#include "widgets/couleurs.h"
#include "widgets/dessin.h"
#include "widgets/formes.h"
#include "widgets/libelles.h"

#include <glib/gi18n-lib.h>

#define RAYON 5.5

typedef void (*FormeDraw) (cairo_t       *cr,
                           const char    *code,
                           double         x,
                           double         y,
                           double         rayon,
                           const GdkRGBA *encre,
                           const GdkRGBA *papier);

typedef struct
{
  GtkWidget *widget;
  GtkSnapshot *snapshot;
  const FriseGeometrie *geometrie;
  double x;
} Plume;

static gboolean
has_statut (const FriseContenu *contenu,
            const char         *statut)
{
  for (guint i = 0; i < contenu->entretiens->len; i++)
    if (g_strcmp0 (g_array_index (contenu->entretiens, FriseEntretien, i).statut, statut) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
has_etat (const FriseContenu *contenu,
          const char         *etat)
{
  for (guint i = 0; i < contenu->echeances->len; i++)
    if (g_strcmp0 (g_array_index (contenu->echeances, FriseEcheance, i).etat, etat) == 0)
      return TRUE;

  return FALSE;
}

static void
append_mot (Plume      *plume,
            FormeDraw   draw,
            const char *code,
            const char *couleur,
            const char *mot)
{
  const double u = plume->geometrie->unite, y = plume->geometrie->legende;
  const GdkRGBA encre = couleur_lookup (plume->widget, couleur);
  const GdkRGBA papier = couleur_lookup (plume->widget, "card_bg_color");
  const GdkRGBA secondaire = couleur_lookup (plume->widget, "secondary_color");
  const double texte_x = plume->x + (RAYON * 2 + 6) * u;
  const double fin = texte_x + dessin_measure_texte (plume->widget, mot, DESSIN_NORMAL);
  cairo_t *cr;

  /* The legend repeats what the tooltips and the names say: what has no room is left out. */
  if (fin > plume->geometrie->legende_fin)
    return;

  cr = gtk_snapshot_append_cairo (plume->snapshot,
                                  &GRAPHENE_RECT_INIT ((float) plume->x,
                                                       (float) (y - (RAYON + 1) * u),
                                                       (float) ((RAYON * 2 + 1) * u),
                                                       (float) ((RAYON * 2 + 2) * u)));
  draw (cr, code, plume->x + RAYON * u, y, RAYON * u, &encre, &papier);
  cairo_destroy (cr);
  dessin_append_texte (plume->widget, plume->snapshot, mot, DESSIN_NORMAL, texte_x, y,
                       &secondaire);
  plume->x = fin + 15 * u;
}

/**
 * frise_dessin_nom:
 * @nom: what the keyboard is on, in full words
 *
 * Draws a name in the place of the legend: marks that stand close have no room for their label.
 */
void
frise_dessin_nom (GtkWidget            *widget,
                  GtkSnapshot          *snapshot,
                  const FriseGeometrie *geometrie,
                  const char           *nom)
{
  const GdkRGBA encre = couleur_lookup (widget, "text_color");
  const double demi = 12 * geometrie->unite;

  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT ((float) geometrie->debut,
                                               (float) (geometrie->legende - demi),
                                               (float) (geometrie->legende_fin - geometrie->debut),
                                               (float) (2 * demi)));
  dessin_append_texte (widget, snapshot, nom, DESSIN_NORMAL, geometrie->debut, geometrie->legende,
                       &encre);
  gtk_snapshot_pop (snapshot);
}

/**
 * frise_dessin_legende:
 *
 * Draws the shapes that the timeline shows, each with its word.
 */
void
frise_dessin_legende (GtkWidget            *widget,
                      GtkSnapshot          *snapshot,
                      const FriseGeometrie *geometrie,
                      const FriseContenu   *contenu)
{
  static const char * const statuts[] = { "realise", "confirme", "prevu", "reporte",
                                          "absent_excuse", "absent", "annule" };
  static const char * const etats[] = { "a_venir", "proche", "depassee", "tenue", "sans_objet" };
  Plume plume = { widget, snapshot, geometrie, geometrie->debut };

  for (guint i = 0; i < G_N_ELEMENTS (statuts); i++)
    {
      /* Both absences have one shape. */
      const gboolean double_absence = i == 5 && has_statut (contenu, "absent_excuse");

      if (has_statut (contenu, statuts[i]) && !double_absence)
        append_mot (&plume, forme_entretien_draw, statuts[i],
                    forme_entretien_get_couleur (statuts[i]),
                    libelle_statut_entretien (i == 4 ? "absent" : statuts[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (etats); i++)
    if (has_etat (contenu, etats[i]))
      append_mot (&plume, forme_echeance_draw, etats[i], forme_echeance_get_couleur (etats[i]),
                  i == 0 ? _("deadline") : libelle_etat_echeance (etats[i]));
}
