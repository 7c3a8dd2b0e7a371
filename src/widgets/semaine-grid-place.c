/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/semaine-grid-private.h"

#include "base/formats.h"
#include "base/instant.h"
#include "widgets/couleurs.h"
#include "widgets/dessin.h"
#include "widgets/semaine-layout.h"

/* Where the hours, the chips and the empty span stand, and how they are drawn. */

#define MINUTES_JOUR (24 * 60)
#define MINIMUM 20 /* minutes that the shortest chip takes */

void
semaine_grid_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  SemaineGrid *self = JALONS_SEMAINE_GRID (widget);
  const double u = dessin_get_unite (widget);

  self->geometrie.unite = u;
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) ((58 + 60 * self->geometrie.n) * u);
      *natural = (int) ((58 + 160 * self->geometrie.n) * u);
    }
  else
    {
      *minimum = *natural = (int) semaine_geometrie_get_y (&self->geometrie, MINUTES_JOUR);
    }
}

static void
allocate_chip (SemaineGrid        *self,
               SemaineChip        *chip,
               const SemainePlace *place)
{
  const SemaineGeometrie *geometrie = &self->geometrie;
  const guint rang = (guint) (semaine_chip_get_jour (chip) - geometrie->premier);
  const double x = semaine_geometrie_get_x (geometrie, rang) + 2;
  const double jour = semaine_geometrie_get_x (geometrie, rang + 1) - x - 4;
  const double y = semaine_geometrie_get_y (geometrie, place->debut);
  const double bas = semaine_geometrie_get_y (geometrie, MAX (place->fin, place->debut + MINIMUM));
  const int gauche = (int) (x + jour * place->colonne / place->colonnes);
  const int droite = (int) (x + jour * (place->colonne + place->largeur) / place->colonnes);

  gtk_widget_size_allocate (GTK_WIDGET (chip),
                            &(GtkAllocation) { gauche, (int) y, MAX (droite - gauche - 1, 1),
                                               MAX ((int) bas - (int) y, 1) }, -1);
}

static void
allocate_day (SemaineGrid *self,
              guint        premier,
              guint        fin)
{
  g_autofree SemainePlace *places = g_new0 (SemainePlace, MAX (fin - premier, 1));

  for (guint i = premier; i < fin; i++)
    semaine_chip_get_minutes (self->chips->pdata[i], &places[i - premier].debut,
                              &places[i - premier].fin);
  semaine_layout_place (places, fin - premier, MINIMUM);
  for (guint i = premier; i < fin; i++)
    allocate_chip (self, self->chips->pdata[i], &places[i - premier]);
}

void
semaine_grid_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  SemaineGrid *self = JALONS_SEMAINE_GRID (widget);
  GdkRectangle rect = { 0, 0, 1, 1 };
  guint premier = 0;

  self->geometrie.largeur = width;
  self->geometrie.unite = dessin_get_unite (widget);
  for (guint i = 1; i <= self->chips->len; i++)
    if (i == self->chips->len
        || semaine_chip_get_jour (self->chips->pdata[i])
             != semaine_chip_get_jour (self->chips->pdata[premier]))
      {
        allocate_day (self, premier, i);
        premier = i;
      }
  semaine_grid_get_rect (self, self->choisie.debut, (self->choisie.fin - self->choisie.debut) / 60,
                         &rect);
  gtk_widget_size_allocate (self->curseur, &rect, -1);
}

void
semaine_grid_draw_curseur (ActiveItem  *curseur,
              GtkSnapshot *snapshot,
              gpointer     data)
{
  /* Seen only while it has the focus: the outline of the style draws it. */
  if (gtk_widget_is_focus (GTK_WIDGET (curseur)))
    {
      GdkRGBA fond = couleur_lookup (GTK_WIDGET (curseur), "accent_line");

      fond.alpha *= 0.15F;
      gtk_snapshot_append_color (snapshot, &fond,
                                 &GRAPHENE_RECT_INIT (0, 0,
                                                      (float) gtk_widget_get_width (GTK_WIDGET (curseur)),
                                                      (float) gtk_widget_get_height (GTK_WIDGET (curseur))));
    }
}

/* What is moved or stretched, or the span that is drawn, which stays while one chooses what it becomes. */
static void
draw_held (SemaineGrid *self,
           GtkSnapshot *snapshot)
{
  const AgendaDonnees *donnees =
    self->tenue.item != NULL ? agenda_item_get_donnees (self->tenue.item) : NULL;
  const Plage place = donnees != NULL ? self->tenue.attente : self->choisie;
  g_autofree char *nom = donnees != NULL ? format_nom (donnees->nom, donnees->prenom) : NULL;

  if (donnees != NULL || self->tracee)
    semaine_dessin_fantome (GTK_WIDGET (self), snapshot, &self->geometrie, place.debut,
                            (place.fin - place.debut) / 60, nom);
}

void
semaine_grid_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  SemaineGrid *self = JALONS_SEMAINE_GRID (widget);
  const gint64 jour = self->maintenant != CHAMP_ABSENT ? instant_get_jour (self->maintenant)
                                                       : CHAMP_ABSENT;

  semaine_dessin_fond (widget, snapshot, &self->geometrie, jour, self->feries);
  gtk_widget_snapshot_child (widget, self->curseur, snapshot);
  for (guint i = 0; i < self->chips->len; i++)
    gtk_widget_snapshot_child (widget, self->chips->pdata[i], snapshot);
  if (self->maintenant != CHAMP_ABSENT)
    semaine_dessin_maintenant (widget, snapshot, &self->geometrie, self->maintenant);
  draw_held (self, snapshot);
}

/**
 * semaine_grid_get_rect:
 * @debut: an instant
 * @rect: (out): in the coordinates of the grid
 *
 * Tells where a span is drawn.
 *
 * Returns: whether it is in the view
 */
gboolean
semaine_grid_get_rect (SemaineGrid  *self,
                       gint64        debut,
                       gint64        duree_minutes,
                       GdkRectangle *rect)
{
  const gint64 rang = instant_get_jour (debut) - self->geometrie.premier;
  const int minute = instant_get_minute (debut);
  double x, y;

  if (rang < 0 || rang >= self->geometrie.n)
    return FALSE;

  x = semaine_geometrie_get_x (&self->geometrie, (guint) rang) + 2;
  y = semaine_geometrie_get_y (&self->geometrie, minute);
  *rect = (GdkRectangle) {
    (int) x, (int) y,
    MAX ((int) (semaine_geometrie_get_x (&self->geometrie, (guint) rang + 1) - x - 2), 1),
    MAX ((int) (semaine_geometrie_get_y (&self->geometrie,
                                         MIN (minute + duree_minutes, MINUTES_JOUR)) - y), 1),
  };
  return TRUE;
}
