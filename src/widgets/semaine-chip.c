/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/semaine-chip.h"

#include "base/formats.h"
#include "base/instant.h"
#include "widgets/couleurs.h"
#include "widgets/dessin.h"
#include "widgets/formes.h"
#include "widgets/libelles.h"
#include "widgets/nom-court.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define BARRE 4.0
#define MARGE 11.0
#define LIGNE 17.0
#define PREMIERE 12.0
#define GENRE_MIN 30.0 /* what can be read of the kind and of the place */

/**
 * SemaineChip:
 *
 * An entretien, or an unavailability, in the hours of one day: hours, shape and word of its statut,
 * name, kind and place, as far as there is room.
 */
struct _SemaineChip
{
  GtkWidget parent_instance;

  AgendaItem *item;
  gint64 jour;
  char *label;
};

G_DEFINE_FINAL_TYPE (SemaineChip, semaine_chip, GTK_TYPE_WIDGET)

typedef struct
{
  GtkWidget *widget;
  GtkSnapshot *snapshot;
  const AgendaDonnees *donnees;
  double unite;
  double largeur;
  double hauteur;
  GdkRGBA encre;
  GdkRGBA fond;
  gboolean ferme;
} Puce;

static void
append_fond (const Puce *puce)
{
  const graphene_rect_t rect = GRAPHENE_RECT_INIT (1, 1, (float) MAX (puce->largeur - 2, 0),
                                                   (float) MAX (puce->hauteur - 2, 0));
  const GdkRGBA alerte = couleur_lookup (puce->widget, "late_ink");
  const gboolean contraste = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  const gboolean conflit = puce->donnees->conflit != NULL;
  cairo_t *cr = gtk_snapshot_append_cairo (puce->snapshot,
                                           &GRAPHENE_RECT_INIT (0, 0, (float) puce->largeur,
                                                                (float) puce->hauteur));

  dessin_trace_arrondi (cr, &rect, 7);
  gdk_cairo_set_source_rgba (cr, &puce->fond);
  cairo_fill_preserve (cr);
  cairo_save (cr);
  cairo_clip_preserve (cr);
  cairo_new_path (cr);
  if (puce->donnees->indisponible)
    {
      GdkRGBA ligne = puce->encre;

      ligne.alpha *= 0.18F;
      cairo_set_line_width (cr, 1.5);
      dessin_hachures (cr, &rect, 10, &ligne);
    }
  else if (puce->ferme)
    {
      cairo_rectangle (cr, 1, 1, BARRE, puce->hauteur);
      gdk_cairo_set_source_rgba (cr, &puce->encre);
      cairo_fill (cr);
    }
  cairo_restore (cr);
  if (conflit || !puce->ferme || contraste)
    {
      dessin_trace_arrondi (cr, &rect, 7);
      cairo_set_line_width (cr, conflit ? 2 : 1.2);
      dessin_set_pointille (cr, !conflit && !puce->ferme && !puce->donnees->indisponible);
      gdk_cairo_set_source_rgba (cr, conflit ? &alerte : &puce->encre);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
}

/* The word of the statut at the right of the hours, its shape alone where it has no room. */
static void
append_statut (const Puce *puce,
               double      gauche)
{
  const char *mot = libelle_statut_entretien (puce->donnees->statut);
  const double u = puce->unite, y = PREMIERE * u;
  double x = puce->largeur - 9 * u - dessin_measure_texte (puce->widget, mot, DESSIN_GRAS);
  gboolean ecrit = x - 16 * u >= gauche;
  cairo_t *cr;

  if (!ecrit)
    x = puce->largeur - 7 * u;
  if (x - 16 * u < gauche)
    return;
  if (ecrit)
    dessin_append_texte (puce->widget, puce->snapshot, mot, DESSIN_GRAS, x, y, &puce->encre);
  cr = gtk_snapshot_append_cairo (puce->snapshot,
                                  &GRAPHENE_RECT_INIT ((float) (x - 18 * u), (float) (y - 9 * u),
                                                       (float) (18 * u), (float) (18 * u)));
  forme_entretien_draw (cr, puce->donnees->statut, x - 9 * u, y, 5.5 * u, &puce->encre, &puce->fond);
  cairo_destroy (cr);
}

static void
append_conflit (const Puce *puce,
                double      y)
{
  const GdkRGBA encre = couleur_lookup (puce->widget, "late_ink");
  const double u = puce->unite;
  cairo_t *cr = gtk_snapshot_append_cairo (puce->snapshot,
                                           &GRAPHENE_RECT_INIT ((float) (MARGE * u), (float) (y - 8 * u),
                                                                (float) (16 * u), (float) (16 * u)));

  forme_alerte_draw (cr, (MARGE + 7) * u, y, 13 * u, &encre);
  cairo_destroy (cr);
  if ((MARGE + 18) * u + dessin_measure_texte (puce->widget, _("conflict"), DESSIN_GRAS) <= puce->largeur)
    dessin_append_texte (puce->widget, puce->snapshot, _("conflict"), DESSIN_GRAS, (MARGE + 18) * u, y,
                         &encre);
}

static char *
fit_nom (const Puce *puce)
{
  const double place = puce->largeur - (MARGE + 5) * puce->unite;
  char *nom = puce->donnees->indisponible
              ? g_strdup (puce->donnees->nom != NULL ? puce->donnees->nom : _("Unavailable"))
              : format_nom (puce->donnees->nom, puce->donnees->prenom);

  for (NomCourt forme = 0; !puce->donnees->indisponible && forme < NOM_COURT_N &&
                           dessin_measure_texte (puce->widget, nom, DESSIN_GRAS) > place; forme++)
    {
      g_free (nom);
      nom = nom_court (puce->donnees->nom, puce->donnees->prenom, forme);
    }

  return nom;
}

static void
append_lieu (const Puce *puce,
             double      y)
{
  const AgendaDonnees *donnees = puce->donnees;
  const double u = puce->unite, place = puce->largeur - (MARGE + 18) * u - 5;
  g_autofree char *genre = g_strdup (donnees->genre_libelle != NULL ? donnees->genre_libelle : "");
  cairo_t *cr = gtk_snapshot_append_cairo (puce->snapshot,
                                           &GRAPHENE_RECT_INIT ((float) (MARGE * u), (float) (y - 8 * u),
                                                                (float) (16 * u), (float) (16 * u)));

  if (donnees->mode != NULL)
    forme_mode_draw (cr, donnees->mode, (MARGE + 6) * u, y, 13 * u, &puce->encre);
  cairo_destroy (cr);
  if (place < GENRE_MIN * u)
    return;
  dessin_append_texte_court (puce->widget, puce->snapshot, genre, DESSIN_NORMAL, (MARGE + 18) * u, y,
                             place, &puce->encre);
  if (y + 1.5 * LIGNE * u < puce->hauteur)
    dessin_append_texte_court (puce->widget, puce->snapshot,
                               donnees->lieu != NULL ? donnees->lieu : libelle_mode (donnees->mode),
                               DESSIN_NORMAL, (MARGE + 18) * u, y + LIGNE * u, place, &puce->encre);
}

/* Hours, name, conflict, kind and place: what has no room is in the tooltip. */
static void
append_textes (const Puce *puce)
{
  const double u = puce->unite;
  const gboolean barre = statut_is_anormal (puce->donnees->statut) && !puce->ferme;
  g_autofree char *heures = format_plage_heures (puce->donnees->debut, puce->donnees->duree_minutes);
  g_autofree char *nom = fit_nom (puce);
  double y = PREMIERE * u;
  double x = MARGE * u;

  if (puce->hauteur < 2 * LIGNE * u)
    {
      g_autofree char *heure = format_heure (puce->donnees->debut);

      dessin_append_texte (puce->widget, puce->snapshot, heure, DESSIN_NORMAL, x, puce->hauteur / 2,
                           &puce->encre);
      x += dessin_measure_texte (puce->widget, heure, DESSIN_NORMAL) + 6 * u;
      dessin_append_texte (puce->widget, puce->snapshot, nom,
                           DESSIN_GRAS | (barre ? DESSIN_BARRE : 0), x, puce->hauteur / 2,
                           &puce->encre);
      return;
    }
  if (x + dessin_measure_texte (puce->widget, heures, DESSIN_NORMAL) > puce->largeur)
    {
      g_clear_pointer (&heures, g_free);
      heures = format_heure (puce->donnees->debut);
    }
  dessin_append_texte (puce->widget, puce->snapshot, heures, barre ? DESSIN_BARRE : DESSIN_NORMAL, x, y,
                       &puce->encre);
  if (!puce->donnees->indisponible)
    append_statut (puce, x + dessin_measure_texte (puce->widget, heures, DESSIN_NORMAL) + 4 * u);
  y += LIGNE * u;
  dessin_append_texte_court (puce->widget, puce->snapshot, nom, DESSIN_GRAS | (barre ? DESSIN_BARRE : 0),
                             x, y, puce->largeur - x - 5, &puce->encre);
  if (puce->donnees->conflit != NULL && (y += LIGNE * u) + LIGNE * u / 2 < puce->hauteur)
    append_conflit (puce, y);
  if (!puce->donnees->indisponible && (y += LIGNE * u) + LIGNE * u / 2 < puce->hauteur)
    append_lieu (puce, y);
}

static void
semaine_chip_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  SemaineChip *self = JALONS_SEMAINE_CHIP (widget);
  const AgendaDonnees *donnees;
  Puce puce;

  if (self->item == NULL)
    return;

  donnees = agenda_item_get_donnees (self->item);
  puce = (Puce) {
    .widget = widget, .snapshot = snapshot, .donnees = donnees, .unite = dessin_get_unite (widget),
    .largeur = gtk_widget_get_width (widget), .hauteur = gtk_widget_get_height (widget),
    .ferme = statut_is_ferme (donnees->statut),
  };
  if (donnees->indisponible)
    {
      puce.encre = couleur_lookup (widget, "neutral_ink");
      puce.fond = couleur_lookup (widget, "neutral_fill");
    }
  else
    {
      puce.encre = couleur_lookup_phase (widget, donnees->couleur, COULEUR_PHASE_INK);
      puce.fond = couleur_lookup_phase (widget, donnees->couleur,
                                        puce.ferme ? COULEUR_PHASE_FILL : COULEUR_PHASE_PLAN);
    }
  append_fond (&puce);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (2, 1, (float) MAX (puce.largeur - 5, 0),
                                                         (float) MAX (puce.hauteur - 2, 0)));
  append_textes (&puce);
  gtk_snapshot_pop (snapshot);
}

static gboolean
semaine_chip_query_tooltip (GtkWidget  *widget,
                            int         x,
                            int         y,
                            gboolean    clavier,
                            GtkTooltip *tooltip)
{
  SemaineChip *self = JALONS_SEMAINE_CHIP (widget);
  g_autofree char *suite = NULL;
  g_autofree char *texte = NULL;

  if (self->item == NULL)
    return FALSE;

  suite = agenda_item_get_description (self->item);
  texte = suite != NULL ? g_strdup_printf ("%s\n%s", self->label, suite) : g_strdup (self->label);
  gtk_tooltip_set_text (tooltip, texte);
  return TRUE;
}

static void
semaine_chip_dispose (GObject *object)
{
  g_clear_object (&JALONS_SEMAINE_CHIP (object)->item);

  G_OBJECT_CLASS (semaine_chip_parent_class)->dispose (object);
}

static void
semaine_chip_finalize (GObject *object)
{
  g_clear_pointer (&JALONS_SEMAINE_CHIP (object)->label, g_free);

  G_OBJECT_CLASS (semaine_chip_parent_class)->finalize (object);
}

static void
semaine_chip_class_init (SemaineChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = semaine_chip_dispose;
  G_OBJECT_CLASS (klass)->finalize = semaine_chip_finalize;
  widget_class->snapshot = semaine_chip_snapshot;
  widget_class->query_tooltip = semaine_chip_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "semainechip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
semaine_chip_init (SemaineChip *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
}

/**
 * semaine_chip_new:
 *
 * Returns: (transfer floating): an empty chip
 */
SemaineChip *
semaine_chip_new (void)
{
  return g_object_new (JALONS_TYPE_SEMAINE_CHIP, NULL);
}

/**
 * semaine_chip_set_item:
 * @jour: the day whose part of @item it shows
 *
 * Shows an item.
 */
void
semaine_chip_set_item (SemaineChip *self,
                       AgendaItem  *item,
                       gint64       jour)
{
  g_autofree char *description = NULL;

  g_return_if_fail (JALONS_IS_SEMAINE_CHIP (self));

  self->jour = jour;
  if (!g_set_object (&self->item, item))
    return;

  g_free (self->label);
  self->label = agenda_item_get_texte (item, agenda_item_get_donnees (item)->conflit != NULL);
  description = agenda_item_get_description (item);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description != NULL ? description : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * semaine_chip_get_item:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
AgendaItem *
semaine_chip_get_item (SemaineChip *self)
{
  g_return_val_if_fail (JALONS_IS_SEMAINE_CHIP (self), NULL);

  return self->item;
}

/**
 * semaine_chip_get_jour:
 *
 * Returns: the day it is in
 */
gint64
semaine_chip_get_jour (SemaineChip *self)
{
  g_return_val_if_fail (JALONS_IS_SEMAINE_CHIP (self), CHAMP_ABSENT);

  return self->jour;
}

/**
 * semaine_chip_get_label:
 *
 * Returns: (nullable): its accessible name
 */
const char *
semaine_chip_get_label (SemaineChip *self)
{
  g_return_val_if_fail (JALONS_IS_SEMAINE_CHIP (self), NULL);

  return self->label;
}
