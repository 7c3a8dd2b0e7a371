/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/semaine-grid-private.h"

#include "base/formats.h"
#include "base/instant.h"
#include "widgets/couleurs.h"
#include "widgets/dessin.h"

/* Where the hours, the chips and the empty span stand, and how they are drawn. */

#define MINUTES_JOUR (24 * 60)

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
allocate_at (SemaineGrid          *self,
             GtkWidget            *widget,
             const SemaineEndroit *endroit)
{
  const SemaineGeometrie *geometrie = &self->geometrie;
  const SemainePlace *place = &endroit->place;
  const double x = semaine_geometrie_get_x (geometrie, endroit->rang) + 2;
  const double jour = semaine_geometrie_get_x (geometrie, endroit->rang + 1) - x - 4;
  const double y = semaine_geometrie_get_y (geometrie, place->debut);
  const double bas = semaine_geometrie_get_y (geometrie,
                                              MAX (place->fin, place->debut + SEMAINE_MINIMUM));
  const int gauche = (int) (x + jour * place->colonne / place->colonnes);
  const int droite = (int) (x + jour * (place->colonne + place->largeur) / place->colonnes);

  gtk_widget_size_allocate (widget,
                            &(GtkAllocation) { gauche, (int) y, MAX (droite - gauche - 1, 1),
                                               MAX ((int) bas - (int) y, 1) }, -1);
}

void
semaine_grid_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  SemaineGrid *self = JALONS_SEMAINE_GRID (widget);
  GdkRectangle rect = { 0, 0, 1, 1 };

  self->geometrie.largeur = width;
  self->geometrie.unite = dessin_get_unite (widget);
  for (guint i = 0; i < self->places->len; i++)
    allocate_at (self, i < self->chips->len ? self->chips->pdata[i]
                                            : self->autres->pdata[i - self->chips->len],
                 &g_array_index (self->places, SemaineEndroit, i));
  if (semaine_grid_count_columns (self) != self->colonnes)
    semaine_grid_queue_rebuild (self);
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
  for (guint i = 0; i < self->autres->len; i++)
    gtk_widget_snapshot_child (widget, self->autres->pdata[i], snapshot);
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
