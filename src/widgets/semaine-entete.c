/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/semaine-entete.h"

#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"
#include "widgets/couleurs.h"
#include "widgets/dessin.h"
#include "widgets/semaine-grid-private.h"

#include <glib/gi18n-lib.h>

#define HAUTEUR 50.0
#define DISQUE 14.0

/**
 * SemaineEntete:
 *
 * The days above the hours: number, name, what the day holds or its holiday.
 */
struct _SemaineEntete
{
  GtkWidget parent_instance;

  SemaineGrid *grid;
};

G_DEFINE_FINAL_TYPE (SemaineEntete, semaine_entete, GTK_TYPE_WIDGET)

static char *
get_suite (SemaineGrid *grid,
           gint64       jour,
           gboolean    *ferie)
{
  const char *nom = g_hash_table_lookup (grid->feries, &jour);
  const guint n = grid->comptes[jour - grid->geometrie.premier];

  *ferie = nom != NULL;
  if (nom != NULL)
    return g_strdup_printf (_("Holiday · %s"), nom);

  return n > 0 ? g_strdup_printf (ngettext ("%u meeting", "%u meetings", n), n) : g_strdup ("");
}

static double
append_numero (GtkWidget   *widget,
               GtkSnapshot *snapshot,
               gint64       jour,
               gboolean     aujourdhui,
               double       x,
               double       u)
{
  const DessinTexte style = DESSIN_GRAS | DESSIN_GRAND;
  const GdkRGBA texte = couleur_lookup (widget, aujourdhui ? "accent_fg_color" : "text_color");
  const GdkRGBA disque = couleur_lookup (widget, "accent_bg_color");
  g_autofree char *numero = NULL;
  gint annee, mois, numero_jour;
  double largeur;

  jour_to_ymd (jour, &annee, &mois, &numero_jour);
  numero = g_strdup_printf ("%d", numero_jour);
  largeur = dessin_measure_texte (widget, numero, style);
  if (aujourdhui)
    {
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot,
                                               &GRAPHENE_RECT_INIT ((float) x, 0, (float) (2 * DISQUE * u),
                                                                    (float) (HAUTEUR * u)));

      gdk_cairo_set_source_rgba (cr, &disque);
      cairo_arc (cr, x + DISQUE * u, HAUTEUR / 2 * u, DISQUE * u, 0, 2 * G_PI);
      cairo_fill (cr);
      cairo_destroy (cr);
    }
  dessin_append_texte (widget, snapshot, numero, style, x + DISQUE * u - largeur / 2, HAUTEUR / 2 * u,
                       &texte);

  return x + (2 * DISQUE + 8) * u;
}

static void
append_jour (SemaineEntete *self,
             GtkSnapshot   *snapshot,
             guint          rang)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const SemaineGeometrie *geometrie = &self->grid->geometrie;
  const gint64 jour = geometrie->premier + rang;
  const gboolean aujourdhui = self->grid->maintenant != CHAMP_ABSENT
                              && instant_get_jour (self->grid->maintenant) == jour;
  const GdkRGBA secondaire = couleur_lookup (widget, aujourdhui ? "accent_color" : "secondary_color");
  const GdkRGBA rouge = couleur_lookup (widget, "late_ink");
  const char *nom = format_jour_semaine (jour_get_weekday (jour));
  const double fin = semaine_geometrie_get_x (geometrie, rang + 1), u = geometrie->unite;
  double x = semaine_geometrie_get_x (geometrie, rang) + 6 * u;
  g_autofree char *court = g_strdup_printf ("%.3s.", nom);
  g_autofree char *du_jour = g_strdup_printf ("%s · %s", nom, _("today"));
  g_autofree char *suite = NULL;
  gboolean ferie;

  suite = get_suite (self->grid, jour, &ferie);
  /* The disc of today begins a little before the text. */
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) (x - 4 * u), 0,
                                                         (float) MAX (fin - x + 4 * u - 2, 0),
                                                         (float) (HAUTEUR * u)));
  if (fin - x < 90 * u)
    {
      /* Narrow: the name above the number. */
      dessin_append_texte (widget, snapshot, court, ferie ? DESSIN_GRAS : DESSIN_NORMAL, x, 10 * u,
                           ferie ? &rouge : &secondaire);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) (9 * u)));
      append_numero (widget, snapshot, jour, aujourdhui, x - 4 * u, u);
      gtk_snapshot_restore (snapshot);
    }
  else
    {
      /* Beside the number, where nothing comes under it. */
      const double y = (*suite == '\0' ? HAUTEUR / 2 : 16) * u;

      x = append_numero (widget, snapshot, jour, aujourdhui, x, u);
      if (aujourdhui && fin - x > dessin_measure_texte (widget, du_jour, DESSIN_GRAS) + 4)
        dessin_append_texte (widget, snapshot, du_jour, DESSIN_GRAS, x, y, &secondaire);
      else if (fin - x > dessin_measure_texte (widget, nom, DESSIN_GRAS) + 4)
        dessin_append_texte (widget, snapshot, nom, aujourdhui ? DESSIN_GRAS : DESSIN_NORMAL, x, y,
                             &secondaire);
      else
        dessin_append_texte (widget, snapshot, court, aujourdhui ? DESSIN_GRAS : DESSIN_NORMAL, x,
                             y, &secondaire);
      dessin_append_texte_court (widget, snapshot, suite, ferie ? DESSIN_GRAS : DESSIN_NORMAL, x, 34 * u,
                                 fin - x - 4, ferie ? &rouge : &secondaire);
    }
  gtk_snapshot_pop (snapshot);
}

static void
semaine_entete_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  SemaineEntete *self = JALONS_SEMAINE_ENTETE (widget);
  const GdkRGBA ligne = couleur_lookup (widget, "line_color");

  if (self->grid == NULL)
    return;

  for (guint i = 0; i < self->grid->geometrie.n; i++)
    {
      dessin_append_ligne (snapshot, semaine_geometrie_get_x (&self->grid->geometrie, i), 0, 1,
                           gtk_widget_get_height (widget), &ligne);
      append_jour (self, snapshot, i);
    }
  dessin_append_ligne (snapshot, 0, gtk_widget_get_height (widget) - 1, gtk_widget_get_width (widget), 1,
                       &ligne);
}

static void
semaine_entete_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum_baseline = *natural_baseline = -1;
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL
                        ? 0 : (int) (HAUTEUR * dessin_get_unite (widget));
}

/* What the drawing says, for who does not see it. */
static void
changed_cb (SemaineEntete *self)
{
  g_autoptr (GString) texte = g_string_new (NULL);

  for (guint i = 0; i < self->grid->geometrie.n; i++)
    {
      const gint64 jour = self->grid->geometrie.premier + i;
      g_autofree char *date = format_jour (jour, FORMAT_JOUR_LONG);
      g_autofree char *suite = NULL;
      gboolean ferie;

      suite = get_suite (self->grid, jour, &ferie);
      if (*suite != '\0')
        g_string_append_printf (texte, "%s%s, %s", texte->len > 0 ? "\n" : "", date, suite);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  texte->len > 0 ? texte->str : _("Nothing planned"), -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
semaine_entete_dispose (GObject *object)
{
  SemaineEntete *self = JALONS_SEMAINE_ENTETE (object);

  if (self->grid != NULL)
    g_signal_handlers_disconnect_by_data (self->grid, self);
  g_clear_object (&self->grid);

  G_OBJECT_CLASS (semaine_entete_parent_class)->dispose (object);
}

static void
semaine_entete_class_init (SemaineEnteteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = semaine_entete_dispose;
  widget_class->snapshot = semaine_entete_snapshot;
  widget_class->measure = semaine_entete_measure;
  gtk_widget_class_set_css_name (widget_class, "semaineentete");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
semaine_entete_init (SemaineEntete *self)
{
}

/**
 * semaine_entete_new:
 * @grid: the hours under it; both must be as wide
 *
 * Returns: (transfer floating): the days of @grid
 */
GtkWidget *
semaine_entete_new (SemaineGrid *grid)
{
  SemaineEntete *self = g_object_new (JALONS_TYPE_SEMAINE_ENTETE, NULL);

  self->grid = g_object_ref (grid);
  g_signal_connect_swapped (grid, "changed", G_CALLBACK (changed_cb), self);
  changed_cb (self);
  return GTK_WIDGET (self);
}
