/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/heures-bar.h"

#include "base/formats.h"
#include "widgets/couleurs.h"
#include "widgets/dessin.h"
#include "widgets/optional-bin.h"

#include <glib/gi18n-lib.h>

#define ECART 22
#define HAUTEUR_BARRE 10
#define LARGEUR_BARRE 140

/**
 * HeuresBar:
 *
 * The hours of a dossier in three columns: entretiens with a bar (full is held, hatched is planned),
 * personal work, preparation. The columns go under one another when there is no room.
 */
struct _HeuresBar
{
  GtkWidget parent_instance;

  GtkWidget *gauche;
  GtkWidget *droite;
  GtkWidget *barre;
  GtkWidget *tenues;
  GtkWidget *sur;
  GtkWidget *reste;
  GtkWidget *origine;
  GtkWidget *figures[2];
  GtkWidget *details[2];
  double part_tenue;
  double part_planifiee;
};

G_DEFINE_FINAL_TYPE (HeuresBar, heures_bar, GTK_TYPE_WIDGET)

/**
 * heures_texte_reste:
 *
 * Returns: (transfer full): "reste 9 h 30, toutes planifiées", "reste 9 h 30, 4 h à planifier",
 *   "tout est tenu"; "" when nothing is due
 */
char *
heures_texte_reste (const HeuresContenu *contenu)
{
  g_autofree char *reste = NULL;
  g_autofree char *manque = NULL;
  gint64 minutes;

  if (contenu->prevues == CHAMP_ABSENT)
    return g_strdup ("");

  minutes = contenu->prevues - contenu->tenues;
  if (minutes <= 0)
    return g_strdup (_("all held"));

  reste = format_duree (minutes);
  if (contenu->planifiees >= minutes)
    return g_strdup_printf (_("%s left, all planned"), reste);
  if (contenu->planifiees == 0)
    return g_strdup_printf (_("%s left, none planned"), reste);

  manque = format_duree (minutes - contenu->planifiees);
  return g_strdup_printf (_("%s left, %s to plan"), reste, manque);
}

/**
 * heures_texte_sur:
 * @minutes: done
 * @prevues: due, or %CHAMP_ABSENT
 * @compte: whether they count in the hours of the bilan
 *
 * Returns: (transfer full): what is said after the figure: "sur 3 h", "hors compte" or ""
 */
char *
heures_texte_sur (gint64   minutes,
                  gint64   prevues,
                  gboolean compte)
{
  g_autofree char *duree = NULL;

  if (!compte)
    return g_strdup (_("not counted"));
  if (prevues == CHAMP_ABSENT)
    return g_strdup ("");

  duree = format_duree (prevues);
  return g_strdup_printf (_("of %s"), duree);
}

static void
draw_barre_cb (GtkDrawingArea *area,
               cairo_t        *cr,
               int             largeur,
               int             hauteur,
               gpointer        data)
{
  HeuresBar *self = data;
  GtkWidget *widget = GTK_WIDGET (area);
  const GdkRGBA plein = couleur_lookup (widget, "accent_line");
  const GdkRGBA fond = couleur_lookup (widget, "neutral_fill");
  const GdkRGBA pale = couleur_lookup (widget, "selection_fill");
  const graphene_rect_t rect = GRAPHENE_RECT_INIT (0, (float) (hauteur - HAUTEUR_BARRE) / 2,
                                                   (float) largeur, HAUTEUR_BARRE);
  const double tenue = largeur * self->part_tenue;
  const double planifiee = largeur * self->part_planifiee;
  const graphene_rect_t hachures = GRAPHENE_RECT_INIT ((float) tenue, rect.origin.y,
                                                       (float) planifiee, HAUTEUR_BARRE);

  dessin_trace_arrondi (cr, &rect, HAUTEUR_BARRE / 2.0);
  cairo_clip (cr);
  gdk_cairo_set_source_rgba (cr, &fond);
  cairo_paint (cr);

  gdk_cairo_set_source_rgba (cr, &pale);
  cairo_rectangle (cr, tenue, rect.origin.y, planifiee, HAUTEUR_BARRE);
  cairo_fill (cr);
  cairo_set_line_width (cr, 2.5);
  dessin_hachures (cr, &hachures, 6, &plein);

  gdk_cairo_set_source_rgba (cr, &plein);
  cairo_rectangle (cr, 0, rect.origin.y, tenue, HAUTEUR_BARRE);
  cairo_fill (cr);
}

static GtkWidget *
create_label (const char *classe,
              float       xalign)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_widget_add_css_class (label, classe);

  return label;
}

static GtkWidget *
create_colonne (const char  *titre,
                gboolean     facultatif,
                GtkWidget  **figure,
                GtkWidget  **detail)
{
  GtkWidget *colonne = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *ligne = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = create_label ("small-caption", 0);

  gtk_label_set_text (GTK_LABEL (label), titre);
  *figure = create_label ("figure", 0);
  *detail = create_label ("secondary", 0);
  gtk_box_append (GTK_BOX (ligne), *figure);
  gtk_box_append (GTK_BOX (ligne), facultatif ? optional_bin_new (*detail) : *detail);
  gtk_box_append (GTK_BOX (colonne), label);
  gtk_box_append (GTK_BOX (colonne), ligne);

  return colonne;
}

static GtkWidget *
create_barre (HeuresBar *self)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *ligne = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->barre = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role",
                              GTK_ACCESSIBLE_ROLE_METER, "content-height", HAUTEUR_BARRE + 8,
                              "content-width", LARGEUR_BARRE, "hexpand", TRUE, NULL);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->barre), draw_barre_cb, self, NULL);
  self->reste = create_label ("small-caption", 0);
  gtk_widget_set_hexpand (self->reste, TRUE);
  self->origine = create_label ("small-caption", 1);
  gtk_box_append (GTK_BOX (ligne), self->reste);
  gtk_box_append (GTK_BOX (ligne), optional_bin_new (self->origine));
  gtk_box_append (GTK_BOX (boite), self->barre);
  gtk_box_append (GTK_BOX (boite), ligne);
  gtk_widget_set_hexpand (boite, TRUE);

  return boite;
}

static gboolean
is_stacked (HeuresBar *self,
            int        largeur)
{
  int gauche, droite;

  gtk_widget_measure (self->gauche, GTK_ORIENTATION_HORIZONTAL, -1, &gauche, NULL, NULL, NULL);
  gtk_widget_measure (self->droite, GTK_ORIENTATION_HORIZONTAL, -1, &droite, NULL, NULL, NULL);

  return largeur >= 0 && largeur < gauche + ECART + droite;
}

static GtkSizeRequestMode
heures_bar_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
heures_bar_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  HeuresBar *self = JALONS_HEURES_BAR (widget);
  int min[2], nat[2];

  *minimum_baseline = *natural_baseline = -1;
  gtk_widget_measure (self->gauche, orientation, -1, &min[0], &nat[0], NULL, NULL);
  gtk_widget_measure (self->droite, orientation, -1, &min[1], &nat[1], NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (min[0], min[1]);
      *natural = nat[0] + ECART + nat[1];
    }
  else if (is_stacked (self, for_size))
    {
      *minimum = min[0] + ECART / 2 + min[1];
      *natural = nat[0] + ECART / 2 + nat[1];
    }
  else
    {
      *minimum = MAX (min[0], min[1]);
      *natural = MAX (nat[0], nat[1]);
    }
}

static void
heures_bar_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  HeuresBar *self = JALONS_HEURES_BAR (widget);
  int gauche, droite;

  if (is_stacked (self, width))
    {
      gtk_widget_measure (self->gauche, GTK_ORIENTATION_VERTICAL, -1, &gauche, NULL, NULL, NULL);
      gtk_widget_size_allocate (self->gauche, &(GtkAllocation) { 0, 0, width, gauche }, -1);
      gtk_widget_size_allocate (self->droite,
                                &(GtkAllocation) { 0, gauche + ECART / 2, width,
                                                   height - gauche - ECART / 2 }, -1);
      return;
    }

  gtk_widget_measure (self->droite, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &droite, NULL, NULL);
  gtk_widget_measure (self->gauche, GTK_ORIENTATION_HORIZONTAL, -1, &gauche, NULL, NULL, NULL);
  droite = MIN (droite, width - ECART - gauche);
  gtk_widget_size_allocate (self->gauche, &(GtkAllocation) { 0, 0, width - ECART - droite, height },
                            -1);
  gtk_widget_size_allocate (self->droite,
                            &(GtkAllocation) { width - droite, 0, droite, height }, -1);
}

static void
heures_bar_dispose (GObject *object)
{
  HeuresBar *self = JALONS_HEURES_BAR (object);

  g_clear_pointer (&self->gauche, gtk_widget_unparent);
  g_clear_pointer (&self->droite, gtk_widget_unparent);

  G_OBJECT_CLASS (heures_bar_parent_class)->dispose (object);
}

static void
heures_bar_class_init (HeuresBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heures_bar_dispose;
  widget_class->get_request_mode = heures_bar_get_request_mode;
  widget_class->measure = heures_bar_measure;
  widget_class->size_allocate = heures_bar_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "heuresbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
heures_bar_init (HeuresBar *self)
{
  self->gauche = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, ECART);
  gtk_box_append (GTK_BOX (self->gauche), create_colonne (_("Meetings"), FALSE,
                                                          &self->tenues, &self->sur));
  gtk_box_append (GTK_BOX (self->gauche), create_barre (self));
  gtk_widget_set_parent (self->gauche, GTK_WIDGET (self));

  self->droite = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, ECART);
  for (guint i = 0; i < 2; i++)
    {
      gtk_box_append (GTK_BOX (self->droite), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
      gtk_box_append (GTK_BOX (self->droite),
                      create_colonne (i == 0 ? _("Personal work") : _("Preparation"), TRUE,
                                      &self->figures[i], &self->details[i]));
    }
  gtk_widget_set_parent (self->droite, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Hours"),
                                  -1);
}

/**
 * heures_bar_new:
 *
 * Returns: (transfer floating): an empty bar
 */
GtkWidget *
heures_bar_new (void)
{
  return g_object_new (JALONS_TYPE_HEURES_BAR, NULL);
}

/* The detail leaves a narrow bar: the tooltip of the figure still tells it. */
static void
set_temps (HeuresBar  *self,
           guint       i,
           gint64      minutes,
           const char *detail)
{
  g_autofree char *duree = format_duree (minutes);
  g_autofree char *bulle = *detail != '\0' ? g_strdup_printf ("%s, %s", duree, detail) : NULL;

  gtk_label_set_text (GTK_LABEL (self->figures[i]), duree);
  gtk_label_set_text (GTK_LABEL (self->details[i]), detail);
  gtk_widget_set_tooltip_text (self->figures[i], bulle);
}

static void
update_barre (HeuresBar           *self,
              const HeuresContenu *contenu)
{
  const gint64 prevues = contenu->prevues != CHAMP_ABSENT ? contenu->prevues : 0;
  const gint64 total = MAX (prevues, contenu->tenues + contenu->planifiees);
  g_autofree char *tenues = format_duree (contenu->tenues);
  g_autofree char *planifiees = format_duree (contenu->planifiees);
  /* Translators: two durations */
  g_autofree char *label = g_strdup_printf (_("Meetings: %s held, %s planned"), tenues, planifiees);

  self->part_tenue = total > 0 ? (double) contenu->tenues / (double) total : 0;
  self->part_planifiee = total > 0 ? (double) contenu->planifiees / (double) total : 0;
  gtk_widget_set_tooltip_text (self->barre, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->barre), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) total,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) contenu->tenues, -1);
  gtk_widget_queue_draw (self->barre);
}

/**
 * heures_bar_set_contenu:
 *
 * Shows the hours of a dossier.
 */
void
heures_bar_set_contenu (HeuresBar           *self,
                        const HeuresContenu *contenu)
{
  g_autofree char *total = NULL;
  g_autofree char *sur = NULL;
  g_autofree char *reste = NULL;
  g_autofree char *travail = NULL;
  g_autofree char *preparation = NULL;
  g_autofree char *tenues = NULL;

  g_return_if_fail (JALONS_IS_HEURES_BAR (self));

  total = format_duree (contenu->prevues);
  sur = contenu->prevues != CHAMP_ABSENT ? g_strdup_printf (_("held of %s"), total)
                                         : g_strdup (C_("hours", "held"));
  reste = heures_texte_reste (contenu);
  travail = heures_texte_sur (contenu->travail, contenu->travail_prevu, contenu->travail_compte);
  preparation = heures_texte_sur (contenu->preparation, contenu->preparation_prevue,
                                  contenu->preparation_compte);

  tenues = format_duree (contenu->tenues);
  gtk_label_set_text (GTK_LABEL (self->tenues), tenues);
  gtk_label_set_text (GTK_LABEL (self->sur), sur);
  gtk_label_set_text (GTK_LABEL (self->reste), reste);
  gtk_label_set_text (GTK_LABEL (self->origine), contenu->origine != NULL ? contenu->origine : "");
  set_temps (self, 0, contenu->travail, travail);
  set_temps (self, 1, contenu->preparation, preparation);
  update_barre (self, contenu);
}
