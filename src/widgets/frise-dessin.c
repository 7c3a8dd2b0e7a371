/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/frise-dessin.h"

#include "base/instant.h"
#include "base/jour.h"
#include "widgets/couleurs.h"
#include "widgets/dessin.h"
#include "widgets/formes.h"
#include "widgets/libelles.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define RAYON 7.0
#define RAYON_LOSANGE 6.0
#define HALO 11.0
#define ECHELLE 96.0 /* the buttons of the scale, at the end of the legend */

/**
 * frise_geometrie_init:
 * @unite: 1 at the normal text size
 * @largeur: width of the view
 * @largeur_voies: width of the names of the lanes
 * @compact: narrow: smaller margins
 *
 * Lays the lanes out.
 */
void
frise_geometrie_init (FriseGeometrie *self,
                      double          unite,
                      double          largeur,
                      double          largeur_voies,
                      gboolean        compact)
{
  const double u = unite;

  *self = (FriseGeometrie) {
    .unite = u, .marge = compact ? 16 : 24,
    .pilule = 22 * u, .axe = (int) (35 * u),
    .bande_y = { (int) (40 * u), (int) (68 * u) }, .bande_h = { (int) (23 * u), (int) (27 * u) },
    .entretien = (int) (114 * u), .numero = (int) (135 * u),
    .echeance = { (int) (161 * u), (int) (182 * u) }, .bas = (int) (194 * u),
  };
  self->debut = self->marge + largeur_voies + (compact ? 20 : 34);
  self->fin = MAX (largeur - self->marge, self->debut + 1);
  self->legende = (int) (211 * u);
  self->legende_fin = MAX (self->fin - ECHELLE, self->debut);
  self->hauteur = (int) (229 * u);
}

static graphene_rect_t
rect_union_texte (graphene_rect_t   rect,
                  const FriseTexte *texte)
{
  graphene_rect_t label, somme;

  if (texte->texte == NULL)
    return rect;

  graphene_rect_init (&label, (float) texte->x - 3, rect.origin.y, (float) texte->largeur + 6,
                      rect.size.height);
  graphene_rect_union (&rect, &label, &somme);
  return somme;
}

/**
 * frise_geometrie_get_bande:
 *
 * Returns: what a band covers, its label included
 */
graphene_rect_t
frise_geometrie_get_bande (const FriseGeometrie  *self,
                           const FriseBandePlace *place)
{
  const graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) place->debut - 1,
                                                   (float) self->bande_y[place->rang] - 1,
                                                   (float) (place->fin - place->debut) + 2,
                                                   (float) self->bande_h[place->rang] + 2);

  return rect_union_texte (rect, &place->label);
}

/**
 * frise_geometrie_get_entretien:
 *
 * Returns: what an entretien covers: its shape, its halo and its number
 */
graphene_rect_t
frise_geometrie_get_entretien (const FriseGeometrie      *self,
                               const FriseEntretienPlace *place)
{
  const double haut = self->entretien - (HALO + 1) * self->unite;

  return GRAPHENE_RECT_INIT ((float) (place->x - (HALO + 1) * self->unite), (float) haut,
                             (float) ((HALO + 1) * 2 * self->unite),
                             (float) (self->numero + 9 * self->unite - haut));
}

/**
 * frise_geometrie_get_echeance:
 *
 * Returns: what an échéance covers, its label included
 */
graphene_rect_t
frise_geometrie_get_echeance (const FriseGeometrie     *self,
                              const FriseEcheancePlace *place)
{
  const double demi = (RAYON_LOSANGE + 3) * self->unite;
  const graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) (place->x - demi),
                                                   (float) (self->echeance[place->rang] - demi),
                                                   (float) demi * 2, (float) demi * 2);

  return rect_union_texte (rect, &place->label);
}

static const char *
get_voie (guint i)
{
  const char * const voies[] = { _("Phases"), _("Meetings"), _("Deadlines") };

  return voies[i];
}

/**
 * frise_dessin_measure_voies:
 *
 * Returns: the width of the names of the lanes
 */
double
frise_dessin_measure_voies (GtkWidget *widget)
{
  double largeur = 0;

  for (guint i = 0; i < 3; i++)
    largeur = MAX (largeur, dessin_measure_texte (widget, get_voie (i), DESSIN_NORMAL));

  return largeur;
}

/**
 * frise_dessin_fond:
 *
 * Draws the months, their lines and the names of the lanes.
 */
void
frise_dessin_fond (GtkWidget            *widget,
                   GtkSnapshot          *snapshot,
                   const FriseGeometrie *geometrie,
                   const FriseLayout    *layout)
{
  const GdkRGBA secondaire = couleur_lookup (widget, "secondary_color");
  const GdkRGBA ligne = couleur_lookup (widget, "line_color");
  const double milieux[] = { geometrie->bande_y[0] + geometrie->bande_h[0] * 0.85,
                             geometrie->entretien + 8 * geometrie->unite, geometrie->echeance[0] };
  GdkRGBA pale = ligne;

  pale.alpha *= 0.55f;
  for (guint i = 0; i < 3; i++)
    dessin_append_texte (widget, snapshot, get_voie (i), DESSIN_NORMAL, geometrie->marge,
                         milieux[i], &secondaire);

  for (guint i = 0; i < layout->mois->len; i++)
    {
      const FriseMois *mois = &g_array_index (layout->mois, FriseMois, i);

      if (!isnan (mois->x))
        dessin_append_ligne (snapshot, mois->x, geometrie->pilule - 8 * geometrie->unite, 1,
                             geometrie->bas - geometrie->pilule + 8 * geometrie->unite, &pale);
      if (mois->label.texte != NULL)
        dessin_append_texte (widget, snapshot, mois->label.texte, DESSIN_NORMAL, mois->label.x,
                             geometrie->pilule, &secondaire);
    }
  dessin_append_ligne (snapshot, geometrie->debut, geometrie->axe,
                       geometrie->fin - geometrie->debut, 1, &ligne);
}

/**
 * frise_dessin_aujourdhui:
 *
 * Draws today's line and its pill.
 */
void
frise_dessin_aujourdhui (GtkWidget            *widget,
                         GtkSnapshot          *snapshot,
                         const FriseGeometrie *geometrie,
                         const FriseLayout    *layout)
{
  const GdkRGBA fond = couleur_lookup (widget, "accent_bg_color");
  const GdkRGBA texte = couleur_lookup (widget, "accent_fg_color");
  const GdkRGBA trait = couleur_lookup (widget, "today_line");
  const double hauteur = (int) (20 * geometrie->unite);
  const double marge = 12 * geometrie->unite;
  graphene_rect_t rect;
  GskRoundedRect pilule;

  if (isnan (layout->aujourdhui))
    return;

  dessin_append_ligne (snapshot, layout->aujourdhui - 1, geometrie->pilule, 2,
                       geometrie->bas - geometrie->pilule, &trait);
  graphene_rect_init (&rect, (float) (layout->pilule.x - marge),
                      (float) (int) (geometrie->pilule - hauteur / 2),
                      (float) (layout->pilule.largeur + 2 * marge), (float) hauteur);
  gsk_rounded_rect_init_from_rect (&pilule, &rect, (float) hauteur / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &pilule);
  gtk_snapshot_append_color (snapshot, &fond, &rect);
  gtk_snapshot_pop (snapshot);
  dessin_append_texte (widget, snapshot, layout->pilule.texte, DESSIN_GRAS, layout->pilule.x,
                       geometrie->pilule, &texte);
}

static void
draw_bande (cairo_t               *cr,
            GtkWidget             *widget,
            const graphene_rect_t *rect,
            double                 plein_fin,
            guint                  couleur)
{
  const GdkRGBA plein = couleur_lookup_phase (widget, couleur, COULEUR_PHASE_FILL);
  const GdkRGBA pale = couleur_lookup_phase (widget, couleur, COULEUR_PHASE_PLAN);
  const GdkRGBA encre = couleur_lookup_phase (widget, couleur, COULEUR_PHASE_INK);
  const double fin = rect->origin.x + rect->size.width + 2;
  const double parts[] = { rect->origin.x - 2, plein_fin, fin };

  cairo_set_line_width (cr, 1.5);
  for (guint i = 0; i < 2; i++)
    {
      const gboolean tenue = i == 0;

      if (parts[i + 1] - parts[i] <= 2)
        continue;
      cairo_save (cr);
      cairo_rectangle (cr, parts[i], rect->origin.y - 2,
                       (plein_fin >= fin - 3 && tenue ? fin : parts[i + 1]) - parts[i],
                       rect->size.height + 4);
      cairo_clip (cr);
      dessin_trace_arrondi (cr, rect, MIN (6, rect->size.width / 3));
      gdk_cairo_set_source_rgba (cr, tenue ? &plein : &pale);
      cairo_fill_preserve (cr);
      dessin_set_pointille (cr, !tenue);
      gdk_cairo_set_source_rgba (cr, &encre);
      cairo_stroke (cr);
      cairo_restore (cr);
      if (tenue && plein_fin >= fin - 3)
        break;
    }
}

/**
 * frise_dessin_bande:
 *
 * Draws a phase: what is done is full, what is planned is pale with a dashed outline.
 */
void
frise_dessin_bande (GtkWidget             *widget,
                    GtkSnapshot           *snapshot,
                    const FriseGeometrie  *geometrie,
                    const FriseBande      *bande,
                    const FriseBandePlace *place)
{
  const GdkRGBA encre = couleur_lookup_phase (widget, bande->couleur, COULEUR_PHASE_INK);
  const double y = geometrie->bande_y[place->rang];
  const double h = geometrie->bande_h[place->rang];
  const graphene_rect_t bornes = frise_geometrie_get_bande (geometrie, place);
  const graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) place->debut + 0.75f, (float) y + 0.75f,
                                                   (float) (place->fin - place->debut) - 1.5f,
                                                   (float) h - 1.5f);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bornes);

  draw_bande (cr, widget, &rect, place->plein_fin, bande->couleur);
  cairo_destroy (cr);

  if (place->label.texte != NULL)
    dessin_append_texte (widget, snapshot, place->label.texte, DESSIN_GRAS, place->label.x,
                         y + h / 2, &encre);
  if (place->avancement.texte != NULL)
    dessin_append_texte (widget, snapshot, place->avancement.texte, DESSIN_NORMAL,
                         place->avancement.x, y + h / 2, &encre);
}

/**
 * frise_dessin_entretien:
 *
 * Draws an entretien: its shape and the number of its day; the next one has a halo.
 */
void
frise_dessin_entretien (GtkWidget                 *widget,
                        GtkSnapshot               *snapshot,
                        const FriseGeometrie      *geometrie,
                        const FriseEntretien      *entretien,
                        const FriseEntretienPlace *place)
{
  const GdkRGBA encre = couleur_lookup (widget, forme_entretien_get_couleur (entretien->statut));
  const GdkRGBA papier = couleur_lookup (widget, "card_bg_color");
  const gboolean prevu = g_strcmp0 (entretien->statut, "prevu") == 0;
  const gboolean gras = entretien->suivant || statut_is_anormal (entretien->statut);
  const GdkRGBA texte = couleur_lookup (widget, prevu && !gras ? "secondary_color" : "text_color");
  const graphene_rect_t bornes = frise_geometrie_get_entretien (geometrie, place);
  const double u = geometrie->unite;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bornes);

  if (entretien->suivant)
    {
      const GdkRGBA halo = couleur_lookup (widget, "selection_fill");
      const GdkRGBA bord = couleur_lookup (widget, "accent_line");

      cairo_arc (cr, place->x, geometrie->entretien, (HALO - 0.5) * u, 0, 2 * G_PI);
      gdk_cairo_set_source_rgba (cr, &halo);
      cairo_fill_preserve (cr);
      gdk_cairo_set_source_rgba (cr, &bord);
      cairo_set_line_width (cr, 1);
      cairo_stroke (cr);
    }
  forme_entretien_draw (cr, entretien->statut, place->x, geometrie->entretien, RAYON * u, &encre,
                        &papier);
  cairo_destroy (cr);

  if (place->numero)
    {
      g_autofree char *numero = NULL;
      double largeur;
      gint jour;

      jour_to_ymd (instant_get_jour (entretien->debut), NULL, NULL, &jour);
      numero = g_strdup_printf ("%d", jour);
      largeur = dessin_measure_texte (widget, numero, gras ? DESSIN_GRAS : DESSIN_NORMAL);
      dessin_append_texte (widget, snapshot, numero, gras ? DESSIN_GRAS : DESSIN_NORMAL,
                           place->x - largeur / 2, geometrie->numero, &texte);
    }
}

/**
 * frise_dessin_echeance:
 *
 * Draws an échéance: its lozenge and its label.
 */
void
frise_dessin_echeance (GtkWidget                *widget,
                       GtkSnapshot              *snapshot,
                       const FriseGeometrie     *geometrie,
                       const FriseEcheance      *echeance,
                       const FriseEcheancePlace *place)
{
  const GdkRGBA encre = couleur_lookup (widget, forme_echeance_get_couleur (echeance->etat));
  const GdkRGBA papier = couleur_lookup (widget, "card_bg_color");
  const graphene_rect_t bornes = frise_geometrie_get_echeance (geometrie, place);
  const double y = geometrie->echeance[place->rang];
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bornes);

  forme_echeance_draw (cr, echeance->etat, place->x, y, RAYON_LOSANGE * geometrie->unite, &encre,
                       &papier);
  cairo_destroy (cr);
  if (place->label.texte != NULL)
    dessin_append_texte (widget, snapshot, place->label.texte, DESSIN_NORMAL, place->label.x, y,
                         &encre);
}
