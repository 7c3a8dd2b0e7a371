/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/dossiers-vue-private.h"

#include "dossiers/dossier-row.h"
#include "widgets/hauteur.h"

#include <math.h>

/* Before anything was measured: a page, and what a window has above its list. */
#define HAUTEUR_PAGE 900
#define AU_DESSUS 210
#define MARGE 1

guint
dossiers_vue_count (DossiersVue *self)
{
  return self->liste != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->liste)) : 0;
}

static gboolean
is_short (DossiersVue *self)
{
  return dossiers_vue_count (self) <= DOSSIERS_VUE_COURTE;
}

/* Which rows show. A long list is measured in plain rows: the part of it that has gone by is the
 * part of the page that lies above the anchor, which stands exactly where it belongs, at the top
 * of the first page as at the foot of the last one. */

typedef struct
{
  double page;
  double place;   /* of the anchor, in the page */
  double rang;    /* of the anchor, in rows */
} Ancre;

/* A row that does not show costs as much as one that does: the first frame has few too many. */
static int
guess_page (DossiersVue *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int hauteur = -1;
  int largeur;

  if (GTK_IS_WINDOW (root))
    gtk_window_get_default_size (GTK_WINDOW (root), &largeur, &hauteur);
  return hauteur > AU_DESSUS ? hauteur - AU_DESSUS : HAUTEUR_PAGE;
}

static double
get_page (DossiersVue *self)
{
  const int hauteur = gtk_widget_get_height (GTK_WIDGET (self));

  return hauteur > 0 ? hauteur : guess_page (self);
}

static Ancre
find_anchor (DossiersVue *self)
{
  const double page = get_page (self);
  const double course = (double) dossiers_vue_count (self) * self->nominale - page;
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  const double valeur = adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
  const double part = course > 0 ? CLAMP (valeur / course, 0, 1) : 0;

  return (Ancre) { page, part * page, (part * course + part * page) / self->nominale };
}

/* Those of [@debut, @fin) are needed. */
void
dossiers_vue_find_range (DossiersVue *self,
                         guint       *debut,
                         guint       *fin)
{
  const guint n = dossiers_vue_count (self);
  const Ancre ancre = find_anchor (self);
  const double avant = ancre.rang - ancre.place / self->nominale - MARGE;
  const double apres = ancre.rang + (ancre.page - ancre.place) / self->nominale + MARGE;

  *debut = 0;
  *fin = n;
  if (is_short (self))
    return;

  *debut = (guint) CLAMP (floor (avant), 0, n);
  *fin = (guint) CLAMP (ceil (apres), 0, n);
}

static void
place_row (GtkWidget *row,
           int        largeur,
           int        hauteur,
           double     y)
{
  GskTransform *transform = gsk_transform_translate (NULL,
                                                     &GRAPHENE_POINT_INIT (0, (float) floor (y)));

  gtk_widget_allocate (row, largeur, hauteur, -1, transform);
}

static void
configure (DossiersVue *self,
           double       total,
           double       page)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];

  if (adjustment == NULL)
    return;
  gtk_adjustment_configure (adjustment,
                            CLAMP (gtk_adjustment_get_value (adjustment), 0, MAX (0, total - page)),
                            0, MAX (total, page), self->nominale, page * 0.9, page);
}

static void
place_short (DossiersVue *self,
             const int   *hauteurs,
             int          largeur,
             int          page)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  int total = 0;
  double y;

  g_array_set_size (self->hauts, 0);
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_array_append_val (self->hauts, total);
      total += hauteurs[i];
    }
  g_array_append_val (self->hauts, total);
  configure (self, total, page);
  y = adjustment != NULL ? -gtk_adjustment_get_value (adjustment) : 0;
  for (guint i = 0; i < self->rows->len; i++)
    place_row (self->rows->pdata[i], largeur, hauteurs[i],
               y + g_array_index (self->hauts, int, i));
}

static void
place_long (DossiersVue *self,
            const int   *hauteurs,
            int          largeur,
            int          page)
{
  Ancre ancre;
  guint ici;
  double y;

  configure (self, (double) dossiers_vue_count (self) * self->nominale, page);
  ancre = find_anchor (self);
  ici = (guint) CLAMP (floor (ancre.rang) - self->premiere, 0, self->rows->len - 1);
  y = ancre.place - (ancre.rang - self->premiere - ici) * hauteurs[ici];
  for (guint i = ici; i > 0; i--)
    y -= hauteurs[i - 1];
  for (guint i = 0; i < self->rows->len; i++)
    {
      place_row (self->rows->pdata[i], largeur, hauteurs[i], y);
      y += hauteurs[i];
    }
}

/* Gives each row its height and its place. */
void
dossiers_vue_place_rows (DossiersVue *self,
                         int          largeur,
                         int          page)
{
  g_autofree int *hauteurs = g_new0 (int, self->rows->len + 1);
  int nominale = G_MAXINT;

  for (guint i = 0; i < self->rows->len; i++)
    {
      dossier_row_fit (self->rows->pdata[i], largeur);
      hauteurs[i] = hauteur_naturelle (self->rows->pdata[i], largeur);
      if (!dossier_row_has_title (self->rows->pdata[i]))
        nominale = MIN (nominale, hauteurs[i]);
    }

  self->placing = TRUE;
  if (nominale != G_MAXINT)
    self->nominale = MAX (nominale, 1);
  if (is_short (self) || self->rows->len == 0)
    place_short (self, hauteurs, largeur, page);
  else
    place_long (self, hauteurs, largeur, page);
  self->placing = FALSE;
}

/* Whether all that shows has its row. The first time those that miss are made at once: the first frame
 * has no hole at its foot. */
gboolean
dossiers_vue_complete (DossiersVue *self,
                       int          largeur,
                       int          page)
{
  const gboolean again = self->placee;
  guint debut;
  guint fin;

  self->placee = TRUE;
  dossiers_vue_find_range (self, &debut, &fin);
  if (debut >= self->premiere && fin <= self->premiere + self->rows->len)
    return TRUE;
  if (again)
    return FALSE;

  dossiers_vue_update_rows (self);
  dossiers_vue_place_rows (self, largeur, page);
  return TRUE;
}
