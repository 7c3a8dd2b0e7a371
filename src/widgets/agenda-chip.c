/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/agenda-chip.h"

#include "base/formats.h"
#include "base/instant.h"
#include "widgets/couleurs.h"
#include "widgets/dessin.h"
#include "widgets/formes.h"
#include "widgets/libelles.h"
#include "widgets/nom-court.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define NOM_MIN 48.0 /* what the beginning of a name takes */
#define BARRE 4.0
#define RAYON 5.5
#define ECART 6.0

/* What a chip says, from left to right, once it is known what has room. */
typedef struct
{
  double unite;
  double milieu;
  double x;   /* left of the text */
  double fin; /* right of the text */
  GdkRGBA encre;
  GdkRGBA fond;
} Puce;

static void
draw_fond (cairo_t               *cr,
           const graphene_rect_t *rect,
           const Puce            *puce,
           gboolean               ferme)
{
  const gboolean contraste = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());

  dessin_trace_arrondi (cr, rect, 6);
  gdk_cairo_set_source_rgba (cr, &puce->fond);
  cairo_fill_preserve (cr);

  if (ferme)
    {
      cairo_save (cr);
      cairo_clip_preserve (cr);
      cairo_new_path (cr);
      cairo_rectangle (cr, rect->origin.x, rect->origin.y, BARRE, rect->size.height);
      gdk_cairo_set_source_rgba (cr, &puce->encre);
      cairo_fill (cr);
      cairo_restore (cr);
    }
  /* High contrast has no fills: what is held has a plain outline too. */
  if (!ferme || contraste)
    {
      dessin_trace_arrondi (cr, rect, 6);
      cairo_set_line_width (cr, 1.2);
      dessin_set_pointille (cr, !ferme);
      gdk_cairo_set_source_rgba (cr, &puce->encre);
      cairo_stroke (cr);
    }
  cairo_new_path (cr);
}

static const char *
get_mot (const AgendaDonnees *donnees,
         gboolean             conflit)
{
  if (conflit)
    return _("conflict");
  if (g_strcmp0 (donnees->statut, "absent_excuse") == 0)
    return libelle_statut_entretien ("absent");

  return statut_is_anormal (donnees->statut) ? libelle_statut_entretien (donnees->statut) : NULL;
}

/* What stands at the right of the name; each leaves in turn when there is no room for the name. */
typedef struct
{
  gboolean lieu;
  gboolean alerte;
  const char *mot;
} Droite;

static double
measure_droite (GtkWidget    *widget,
                const Puce   *puce,
                const Droite *droite)
{
  double largeur = 0;

  if (droite->lieu)
    largeur += (14 + ECART) * puce->unite;
  if (droite->alerte)
    largeur += (13 + ECART / 2) * puce->unite;
  if (droite->mot != NULL)
    largeur += dessin_measure_texte (widget, droite->mot, DESSIN_GRAS) + ECART * puce->unite;

  return largeur;
}

static void
append_droite (GtkWidget    *widget,
               GtkSnapshot  *snapshot,
               const Puce   *puce,
               const Droite *droite,
               const char   *mode)
{
  const double u = puce->unite;
  double x = puce->fin;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot,
                                           &GRAPHENE_RECT_INIT ((float) (puce->fin - 40 * u),
                                                                (float) (puce->milieu - 8 * u),
                                                                (float) (40 * u),
                                                                (float) (16 * u)));

  if (droite->lieu)
    {
      forme_mode_draw (cr, mode, x - 7 * u, puce->milieu, 13 * u, &puce->encre);
      x -= (14 + ECART) * u;
    }
  if (droite->alerte)
    {
      forme_alerte_draw (cr, x - 6 * u, puce->milieu, 13 * u, &puce->encre);
      x -= (13 + ECART / 2) * u;
    }
  cairo_destroy (cr);
  if (droite->mot != NULL)
    dessin_append_texte (widget, snapshot, droite->mot, DESSIN_GRAS,
                         x - dessin_measure_texte (widget, droite->mot, DESSIN_GRAS), puce->milieu,
                         &puce->encre);
}

/* The longest form of the name that fits beside the most useful words: the place leaves before the
 * word. */
static char *
fit_nom (GtkWidget           *widget,
         const Puce          *puce,
         const AgendaDonnees *donnees,
         double               x,
         Droite              *droite)
{
  const Droite choix[] = { *droite, { FALSE, droite->alerte, droite->mot },
                           { FALSE, droite->alerte, NULL }, { FALSE, FALSE, NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (choix); i++)
    for (NomCourt forme = 0; forme < NOM_COURT_N; forme++)
      {
        g_autofree char *nom = nom_court (donnees->nom, donnees->prenom, forme);

        if (x + dessin_measure_texte (widget, nom, DESSIN_GRAS)
            <= puce->fin - measure_droite (widget, puce, &choix[i]))
          {
            *droite = choix[i];
            return g_steal_pointer (&nom);
          }
      }

  return NULL;
}

/* Large letters or a narrow weekend: the name alone, cut where its shortest form has no room, for whom it
 * is with is what one looks for; the hour where not even its beginning can be read. The tooltip tells all. */
static void
append_seul (GtkWidget           *widget,
             GtkSnapshot         *snapshot,
             const Puce          *puce,
             const AgendaDonnees *donnees,
             const char          *heure,
             DessinTexte          style)
{
  const double place = puce->fin - puce->x;
  Droite droite = { FALSE, FALSE, NULL };
  g_autofree char *nom = fit_nom (widget, puce, donnees, puce->x, &droite);

  if (nom == NULL && place >= NOM_MIN * puce->unite)
    nom = nom_court (donnees->nom, donnees->prenom, NOM_COURT_N - 1);
  if (nom != NULL)
    dessin_append_texte_court (widget, snapshot, nom, style, puce->x, puce->milieu, place, &puce->encre);
  else
    dessin_append_texte (widget, snapshot, heure, style, puce->x, puce->milieu, &puce->encre);
}

static void
append_textes (GtkWidget   *widget,
               GtkSnapshot *snapshot,
               const Puce  *puce,
               AgendaItem  *item,
               gboolean     conflit)
{
  const AgendaDonnees *donnees = agenda_item_get_donnees (item);
  const gboolean annule = statut_is_anormal (donnees->statut)
                          && !statut_is_ferme (donnees->statut);
  const DessinTexte style = DESSIN_GRAS | (annule ? DESSIN_BARRE : DESSIN_NORMAL);
  g_autofree char *heure = format_heure (donnees->debut);
  const double nom_x = puce->x + dessin_measure_texte (widget, heure, DESSIN_NORMAL)
                       + ECART * puce->unite;
  Droite droite = { TRUE, conflit, get_mot (donnees, conflit) };
  g_autofree char *nom = fit_nom (widget, puce, donnees, nom_x, &droite);

  if (nom != NULL)
    {
      append_droite (widget, snapshot, puce, &droite, donnees->mode);
      dessin_append_texte (widget, snapshot, heure, DESSIN_NORMAL, puce->x, puce->milieu,
                           &puce->encre);
      dessin_append_texte (widget, snapshot, nom, style, nom_x, puce->milieu, &puce->encre);
      return;
    }

  append_seul (widget, snapshot, puce, donnees, heure, style);
}

/**
 * agenda_chip_draw:
 * @widget: the chip, filled from edge to edge
 * @conflit: whether it overlaps another one
 *
 * Draws an entretien on one line: shape, hour, name, word when abnormal, place.
 */
void
agenda_chip_draw (GtkWidget   *widget,
                  GtkSnapshot *snapshot,
                  AgendaItem  *item,
                  gboolean     conflit)
{
  const AgendaDonnees *donnees = agenda_item_get_donnees (item);
  const float largeur = (float) gtk_widget_get_width (widget);
  const float hauteur = (float) gtk_widget_get_height (widget);
  const gboolean ferme = statut_is_ferme (donnees->statut);
  const graphene_rect_t rect = GRAPHENE_RECT_INIT (0.75f, 0.75f, largeur - 1.5f, hauteur - 1.5f);
  const double u = dessin_get_unite (widget);
  Puce puce = {
    .unite = u, .milieu = hauteur / 2,
    .x = BARRE + (6 + RAYON * 2 + 5) * u, .fin = largeur - 5 * u,
    .encre = couleur_lookup_phase (widget, donnees->couleur, COULEUR_PHASE_INK),
    .fond = couleur_lookup_phase (widget, donnees->couleur,
                                  ferme ? COULEUR_PHASE_FILL : COULEUR_PHASE_PLAN),
  };
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, largeur, hauteur));

  if (donnees->indisponible)
    {
      puce.encre = couleur_lookup (widget, "neutral_ink");
      puce.fond = couleur_lookup (widget, "neutral_fill");
      puce.x = BARRE + 6 * u;
    }
  draw_fond (cr, &rect, &puce, ferme);
  if (!donnees->indisponible)
    forme_entretien_draw (cr, donnees->statut, BARRE + (4 + RAYON) * u, puce.milieu, RAYON * u,
                          &puce.encre, &puce.fond);
  cairo_destroy (cr);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, largeur - 2, hauteur));
  append_textes (widget, snapshot, &puce, item, conflit);
  gtk_snapshot_pop (snapshot);
}
