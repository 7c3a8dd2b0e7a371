/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/jour-dessin.h"

#include "base/formats.h"
#include "base/jour.h"
#include "widgets/couleurs.h"
#include "widgets/dessin.h"
#include "widgets/formes.h"

#include <string.h>

#define LIGNE 28.0    /* the line of the number */
#define MARGE 8.0
#define DISQUE 11.5

static gboolean
is_weekend (const JourContenu *contenu)
{
  return jour_get_weekday (contenu->jour) >= 6;
}

/* Where the pill of a holiday stands, and what it shows of its flag and its name. */
typedef struct
{
  gboolean dessous; /* under the number, where the column is narrow */
  gboolean drapeau;
  gboolean nom;
  double largeur;
} Ferie;

static Ferie
place_ferie (GtkWidget         *widget,
             const JourContenu *contenu,
             double             largeur,
             double             unite)
{
  const double texte = dessin_measure_texte (widget, contenu->ferie, DESSIN_GRAS);

  if (texte + 30 * unite <= largeur - 40 * unite)
    return (Ferie) { FALSE, TRUE, TRUE, texte + 30 * unite };
  if (texte + 8 <= largeur - 4)
    return (Ferie) { TRUE, FALSE, TRUE, MIN (texte + 16 * unite, largeur - 4) };

  /* The name has no room at all: the flag alone, the tooltip tells the name. It leaves the number its place. */
  return (Ferie) { largeur < 56 * unite, TRUE, FALSE, 22 * unite };
}

/**
 * jour_dessin_get_tete:
 *
 * Returns: the height above the first chip
 */
double
jour_dessin_get_tete (GtkWidget         *widget,
                      const JourContenu *contenu,
                      double             largeur)
{
  const double u = dessin_get_unite (widget);

  if (contenu->ferie != NULL && place_ferie (widget, contenu, largeur, u).dessous)
    return (LIGNE + 24) * u;

  return LIGNE * u;
}

/* Of the number, and of the month that stands beside the first of them. */
static double
measure_numero (GtkWidget         *widget,
                const JourContenu *contenu,
                double             unite)
{
  g_autofree char *numero = NULL;
  gint jour, mois;
  double largeur;

  jour_to_ymd (contenu->jour, NULL, &mois, &jour);
  numero = g_strdup_printf ("%d", jour);
  largeur = dessin_measure_texte (widget, numero, DESSIN_GRAND | DESSIN_GRAS);
  if (contenu->nomme_mois)
    largeur += 6 * unite + dessin_measure_texte (widget, format_mois_court (mois), DESSIN_NORMAL);
  return largeur;
}

static void
append_numero (GtkWidget         *widget,
               GtkSnapshot       *snapshot,
               const JourContenu *contenu,
               double             unite)
{
  const gboolean pale = contenu->autre_mois || is_weekend (contenu);
  const DessinTexte style = DESSIN_GRAND | (pale && !contenu->aujourdhui ? 0 : DESSIN_GRAS);
  const GdkRGBA blanc = couleur_lookup (widget, "accent_fg_color");
  const GdkRGBA texte = couleur_lookup (widget, pale ? "secondary_color" : "text_color");
  const GdkRGBA secondaire = couleur_lookup (widget, "secondary_color");
  const double milieu = 15 * unite;
  g_autofree char *numero = NULL;
  gint jour, mois;
  double largeur;

  jour_to_ymd (contenu->jour, NULL, &mois, &jour);
  numero = g_strdup_printf ("%d", jour);
  largeur = dessin_measure_texte (widget, numero, style);
  if (contenu->aujourdhui)
    {
      const GdkRGBA disque = couleur_lookup (widget, "accent_bg_color");
      const float cote = (float) (DISQUE * 2 * unite);
      GskRoundedRect rond;

      gsk_rounded_rect_init_from_rect (&rond,
                                       &GRAPHENE_RECT_INIT ((float) (MARGE + largeur / 2) - cote / 2,
                                                            (float) milieu - cote / 2, cote, cote),
                                       cote / 2);
      gtk_snapshot_push_rounded_clip (snapshot, &rond);
      gtk_snapshot_append_color (snapshot, &disque, &rond.bounds);
      gtk_snapshot_pop (snapshot);
    }
  dessin_append_texte (widget, snapshot, numero, style, MARGE, milieu,
                       contenu->aujourdhui ? &blanc : &texte);
  if (contenu->nomme_mois)
    dessin_append_texte (widget, snapshot, format_mois_court (mois), DESSIN_NORMAL,
                         MARGE + largeur + 6 * unite, milieu, &secondaire);
}

static void
append_ferie (GtkWidget         *widget,
              GtkSnapshot       *snapshot,
              const JourContenu *contenu,
              double             unite,
              double             largeur)
{
  const GdkRGBA fond = couleur_lookup (widget, "late_fill");
  const GdkRGBA encre = couleur_lookup (widget, "late_ink");
  const Ferie ferie = place_ferie (widget, contenu, largeur, unite);
  const double texte = dessin_measure_texte (widget, contenu->ferie, DESSIN_GRAS);
  const double x = ferie.dessous ? 3 : largeur - ferie.largeur - 6 * unite;
  const double milieu = (ferie.dessous ? LIGNE + 11 : 15) * unite;
  const float hauteur = (float) (18 * unite);
  GskRoundedRect pilule;

  gsk_rounded_rect_init_from_rect (&pilule,
                                   &GRAPHENE_RECT_INIT ((float) x, (float) milieu - hauteur / 2,
                                                        (float) ferie.largeur, hauteur),
                                   hauteur / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &pilule);
  gtk_snapshot_append_color (snapshot, &fond, &pilule.bounds);
  if (ferie.nom)
    dessin_append_texte (widget, snapshot, contenu->ferie, DESSIN_GRAS,
                         ferie.drapeau ? x + 22 * unite : x + (ferie.largeur - texte) / 2, milieu,
                         &encre);
  if (ferie.drapeau)
    {
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &pilule.bounds);

      forme_drapeau_draw (cr, x + (ferie.nom ? 14 : 11) * unite, milieu, 11 * unite, &encre);
      cairo_destroy (cr);
    }
  gtk_snapshot_pop (snapshot);
}

/* The whole text where it fits, then what stands before the name, then its first word, then how many
 * others: the tooltip of the day tells the rest. */
static char *
choose_echeance_texte (GtkWidget   *widget,
                       const char  *label,
                       const char  *suite,
                       DessinTexte  style,
                       double       place)
{
  const char *point = strstr (label, " · ");
  g_autofree char *quoi = g_strndup (label, point != NULL ? (gsize) (point - label) : strlen (label));
  const char *espace = strchr (quoi, ' ');
  g_autofree char *mot = g_strndup (quoi, espace != NULL ? (gsize) (espace - quoi) : strlen (quoi));
  char *formes[] = { g_strconcat (label, suite, NULL), g_strconcat (quoi, suite, NULL),
                     g_strconcat (mot, espace != NULL ? "…" : "", suite, NULL), g_strdup (suite) };
  char *choisi = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (formes); i++)
    if (choisi == NULL && dessin_measure_texte (widget, formes[i], style) <= place)
      choisi = formes[i];
    else
      g_free (formes[i]);

  return choisi != NULL ? choisi : g_strdup ("");
}

static void
append_echeance (GtkWidget         *widget,
                 GtkSnapshot       *snapshot,
                 const JourContenu *contenu,
                 double             unite,
                 double             largeur)
{
  const MoisEcheance *echeance = contenu->echeances->pdata[0];
  const gboolean presse = g_strcmp0 (echeance->etat, "depassee") == 0
                          || g_strcmp0 (echeance->etat, "proche") == 0;
  const DessinTexte style = presse ? DESSIN_GRAS : DESSIN_NORMAL;
  const GdkRGBA encre = couleur_lookup (widget, g_strcmp0 (echeance->etat, "a_venir") == 0
                                                  ? "secondary_color"
                                                  : forme_echeance_get_couleur (echeance->etat));
  const GdkRGBA papier = couleur_lookup (widget, "grid_bg");
  const double place = largeur - MARGE - measure_numero (widget, contenu, unite) - 32 * unite;
  const double milieu = 15 * unite;
  const guint autres = contenu->echeances->len - 1 + jour_contenu_count_others (contenu);
  g_autofree char *suite = autres > 0 ? g_strdup_printf (" +%u", autres) : g_strdup ("");
  g_autofree char *texte = choose_echeance_texte (widget, echeance->label, suite, style, place);
  double x;
  cairo_t *cr;

  x = largeur - 7 * unite - dessin_measure_texte (widget, texte, style);
  dessin_append_texte (widget, snapshot, texte, style, x, milieu, &encre);
  x -= 10 * unite;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float) (x - 7 * unite),
                                                                 (float) (milieu - 7 * unite),
                                                                 (float) (14 * unite),
                                                                 (float) (14 * unite)));
  forme_echeance_draw (cr, echeance->etat, x, milieu, 5.2 * unite, &encre, &papier);
  cairo_destroy (cr);
}

static void
append_hachures (GtkWidget   *widget,
                 GtkSnapshot *snapshot,
                 float        largeur,
                 float        hauteur)
{
  const graphene_rect_t rect = GRAPHENE_RECT_INIT (0, 0, largeur, hauteur);
  const GdkRGBA ligne = couleur_lookup (widget, "line_color");
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &rect);

  cairo_set_line_width (cr, 1);
  dessin_hachures (cr, &rect, 14, &ligne);
  cairo_destroy (cr);
}

/**
 * jour_dessin_fond:
 *
 * Draws the paper of a day, its lines, its number, its holiday and its first échéance.
 */
void
jour_dessin_fond (GtkWidget         *widget,
                  GtkSnapshot       *snapshot,
                  const JourContenu *contenu)
{
  const float largeur = (float) gtk_widget_get_width (widget);
  const float hauteur = (float) gtk_widget_get_height (widget);
  const gboolean pale = contenu->autre_mois || is_weekend (contenu);
  const GdkRGBA ligne = couleur_lookup (widget, "line_color");
  const GdkRGBA fond = couleur_lookup (widget, contenu->aujourdhui ? "today_bg"
                                               : pale ? "grid_weekend" : "grid_bg");
  const double unite = dessin_get_unite (widget);

  gtk_snapshot_append_color (snapshot, &fond, &GRAPHENE_RECT_INIT (0, 0, largeur, hauteur));
  if (contenu->ferie != NULL && !pale)
    append_hachures (widget, snapshot, largeur, hauteur);
  gtk_snapshot_append_color (snapshot, &ligne, &GRAPHENE_RECT_INIT (0, 0, 1, hauteur));
  gtk_snapshot_append_color (snapshot, &ligne, &GRAPHENE_RECT_INIT (0, 0, largeur, 1));
  if (contenu->aujourdhui)
    {
      const GdkRGBA accent = couleur_lookup (widget, "accent_line");

      gtk_snapshot_append_color (snapshot, &accent, &GRAPHENE_RECT_INIT (0, 0, largeur, 2));
    }

  append_numero (widget, snapshot, contenu, unite);
  if (contenu->ferie != NULL)
    append_ferie (widget, snapshot, contenu, unite, largeur);
  else if (contenu->echeances->len > 0)
    append_echeance (widget, snapshot, contenu, unite, largeur);
}
