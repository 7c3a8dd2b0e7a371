/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/semaine-grid-private.h"

#include "base/formats.h"
#include "base/instant.h"
#include "widgets/agenda-moments.h"
#include "widgets/couleurs.h"
#include "widgets/dessin.h"

#include <glib/gi18n-lib.h>

/* What the hours show of a model: chips for what has room, and how many others there are. */

#define COLONNE 44.0 /* what a chip needs at least */
#define COLONNES_MIN 3
#define HEURES 24

/* A day being filled. */
typedef struct
{
  SemaineGrid *self;
  AgendaMoments *moments;
  guint rang;
  gint64 jour;
  GArray *rangs;         /* of its moments */
  SemainePlace *places;  /* of the same ranks */
} Jour;

/* For how many columns the narrowest of the ordinary days has room. */
guint
semaine_grid_count_columns (SemaineGrid *self)
{
  const double jour = semaine_geometrie_get_x (&self->geometrie, 1)
                      - semaine_geometrie_get_x (&self->geometrie, 0);

  return (guint) MAX (jour / (COLONNE * self->geometrie.unite), COLONNES_MIN);
}

static SemaineChip *
get_chip (SemaineGrid *self,
          guint        i)
{
  if (i == self->chips->len)
    {
      SemaineChip *chip = semaine_chip_new ();

      gtk_widget_set_parent (GTK_WIDGET (chip), GTK_WIDGET (self));
      g_ptr_array_add (self->chips, chip);
    }

  return self->chips->pdata[i];
}

static void
draw_autres (ActiveItem  *autres,
             GtkSnapshot *snapshot,
             gpointer     data)
{
  GtkWidget *widget = GTK_WIDGET (autres);
  const GdkRGBA encre = couleur_lookup (widget, "accent_color");
  g_autofree char *texte = g_strdup_printf ("+%u", active_item_get_index (autres));
  const double largeur = dessin_measure_texte (widget, texte, DESSIN_GRAS);

  dessin_append_texte (widget, snapshot, texte, DESSIN_GRAS,
                       MAX ((gtk_widget_get_width (widget) - largeur) / 2, 0),
                       gtk_widget_get_height (widget) / 2.0, &encre);
}

static void
autres_activated_cb (SemaineGrid *self,
                     ActiveItem  *autres)
{
  for (guint i = 0; i < self->autres->len; i++)
    if (self->autres->pdata[i] == autres)
      {
        const SemaineEndroit *endroit =
          &g_array_index (self->places, SemaineEndroit, self->chips->len + i);

        g_signal_emit (self, semaine_grid_signals[SEMAINE_JOUR_OUVERT], 0,
                       self->geometrie.premier + endroit->rang);
        return;
      }
}

static ActiveItem *
get_autres (SemaineGrid *self,
            guint        i)
{
  if (i == self->autres->len)
    {
      ActiveItem *autres = active_item_new ("agendaplus", GTK_ACCESSIBLE_ROLE_BUTTON, draw_autres, self);

      g_signal_connect_swapped (autres, "activated", G_CALLBACK (autres_activated_cb), self);
      gtk_widget_set_parent (GTK_WIDGET (autres), GTK_WIDGET (self));
      g_ptr_array_add (self->autres, autres);
    }

  return self->autres->pdata[i];
}

static void
drop_from (GPtrArray *widgets,
           guint      n)
{
  while (widgets->len > n)
    {
      gtk_widget_unparent (widgets->pdata[widgets->len - 1]);
      g_ptr_array_remove_index (widgets, widgets->len - 1);
    }
}

/* Which minutes of the day a moment takes, as the clocks show them. */
static void
find_minutes (const Moment *moment,
              gint64        jour,
              SemainePlace *place)
{
  place->debut = instant_get_jour (moment->debut) == jour ? instant_get_minute (moment->debut) : 0;
  place->fin = instant_get_jour (moment->fin) == jour ? instant_get_minute (moment->fin) : HEURES * 60;
  /* When the clocks go back, an end may show an earlier hour than its start. */
  place->fin = MAX (place->fin, place->debut);
}

static void
list_day (Jour *jour)
{
  const gint64 debut = instant_from_local (jour->jour, 0), fin = instant_from_local (jour->jour + 1, 0);
  const guint n = agenda_moments_get_n (jour->moments);

  for (guint i = 0; i < n && agenda_moments_get (jour->moments, i)->debut < fin; i++)
    {
      const Moment *moment = agenda_moments_get (jour->moments, i);

      if (MAX (moment->fin, moment->debut + 1) <= debut)
        continue;
      g_array_append_val (jour->rangs, i);
      jour->self->comptes[jour->rang] += moment->indisponible ? 0 : 1;
    }
  if (jour->rangs->len > 0 && semaine_geometrie_is_weekend (&jour->self->geometrie, jour->rang))
    jour->self->geometrie.etroit = FALSE;
}

static void
place_day (Jour *jour)
{
  jour->places = g_new0 (SemainePlace, MAX (jour->rangs->len, 1));
  for (guint i = 0; i < jour->rangs->len; i++)
    find_minutes (agenda_moments_get (jour->moments, g_array_index (jour->rangs, guint, i)), jour->jour,
                  &jour->places[i]);
  semaine_layout_place (jour->places, jour->rangs->len, SEMAINE_MINIMUM, jour->self->colonnes);
}

/* The chips of the day, in the order of their starts. */
static void
show_chips (Jour  *jour,
            guint *n)
{
  SemaineGrid *self = jour->self;

  for (guint i = 0; i < jour->rangs->len; i++)
    {
      const SemaineEndroit endroit = { jour->rang, jour->places[i] };

      if (endroit.place.largeur == 0)
        continue;
      semaine_chip_set_item (get_chip (self, (*n)++),
                             agenda_moments_get_item (jour->moments, g_array_index (jour->rangs, guint, i)),
                             jour->jour);
      g_array_append_val (self->places, endroit);
    }
}

/* Those that have no room, by the hour at which they begin. */
static void
add_autres (Jour   *jour,
            GArray *autres,
            GArray *comptes)
{
  for (int heure = 0; heure < HEURES; heure++)
    {
      SemaineEndroit endroit = { jour->rang, { .debut = (heure + 1) * 60, .largeur = 1 } };
      guint n = 0;

      for (guint i = 0; i < jour->rangs->len; i++)
        {
          const SemainePlace *place = &jour->places[i];

          if (place->largeur > 0 || place->debut / 60 != heure)
            continue;
          n++;
          endroit.place.colonnes = place->colonnes;
          endroit.place.colonne = place->colonnes - 1;
          endroit.place.debut = MIN (endroit.place.debut, place->debut);
          endroit.place.fin = MIN (MAX (endroit.place.fin, place->fin), (heure + 1) * 60);
        }
      if (n == 0)
        continue;
      g_array_append_val (autres, endroit);
      g_array_append_val (comptes, n);
    }
}

static void
show_autres (SemaineGrid *self,
             GArray      *autres,
             GArray      *comptes)
{
  for (guint i = 0; i < autres->len; i++)
    {
      const SemaineEndroit *endroit = &g_array_index (autres, SemaineEndroit, i);
      const guint n = g_array_index (comptes, guint, i);
      const gint64 jour = self->geometrie.premier + endroit->rang;
      ActiveItem *item = get_autres (self, i);
      g_autofree char *texte = g_strdup_printf (ngettext ("%u more", "%u more", n), n);
      g_autofree char *heure = format_heure (instant_from_local (jour, endroit->place.debut));
      g_autofree char *nom_jour = format_jour (jour, FORMAT_JOUR_LONG);
      g_autofree char *label = g_strdup_printf ("%s, %s, %s", texte, heure, nom_jour);

      active_item_set_index (item, n);
      active_item_set_label (item, label, NULL);
      gtk_widget_queue_draw (GTK_WIDGET (item));
    }
  drop_from (self->autres, autres->len);
  g_array_append_vals (self->places, autres->data, autres->len);
}

/* Each item has a chip in each of its days, in the order of the days. */
static void
show_days (SemaineGrid *self)
{
  g_autoptr (AgendaMoments) moments = agenda_moments_of (self->model);
  g_autoptr (GArray) autres = g_array_new (FALSE, FALSE, sizeof (SemaineEndroit));
  g_autoptr (GArray) comptes = g_array_new (FALSE, FALSE, sizeof (guint));
  Jour jours[SEMAINE_JOURS_MAX];
  guint n = 0;

  g_array_set_size (self->places, 0);
  self->geometrie.etroit = TRUE;
  for (guint rang = 0; rang < self->geometrie.n; rang++)
    {
      jours[rang] = (Jour) { .self = self, .moments = moments, .rang = rang,
                             .jour = self->geometrie.premier + rang,
                             .rangs = g_array_new (FALSE, FALSE, sizeof (guint)) };
      self->comptes[rang] = 0;
      list_day (&jours[rang]);
    }
  /* How wide a day is depends on whether the weekend has something. */
  self->colonnes = semaine_grid_count_columns (self);
  for (guint rang = 0; rang < self->geometrie.n; rang++)
    {
      place_day (&jours[rang]);
      show_chips (&jours[rang], &n);
      add_autres (&jours[rang], autres, comptes);
      g_array_unref (jours[rang].rangs);
      g_free (jours[rang].places);
    }
  drop_from (self->chips, n);
  show_autres (self, autres, comptes);
}

void
semaine_grid_rebuild (SemaineGrid *self)
{
  AgendaItem *tenait = semaine_grid_get_focus_item (self);
  g_autofree char *uuid = tenait != NULL ? g_strdup (agenda_item_get_donnees (tenait)->uuid) : NULL;

  g_clear_handle_id (&self->idle, g_source_remove);
  show_days (self);
  if (uuid != NULL && !semaine_grid_focus_item (self, uuid))
    gtk_widget_grab_focus (self->curseur);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, semaine_grid_signals[SEMAINE_CHANGED], 0);
}
