/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/agenda-page-private.h"

#include "agenda/agenda-changements.h"
#include "agenda/agenda-liste.h"
#include "agenda/agenda-periode.h"
#include "agenda/journee-cadre.h"
#include "base/jour.h"
#include "operations/journees.h"
#include "operations/agendas.h"

#include <glib/gi18n.h>

#define MARGE_MINUTES 20

/* The views of the agenda and what they say, and whose times they show. */

static SemaineGrid *
get_grid (AgendaPage *self)
{
  return semaine_vue_get_grid (JALONS_SEMAINE_VUE (self->semaine));
}

static void
row_activated_cb (AgendaPage *self,
                  guint       position)
{
  g_autoptr (AgendaItem) item = agenda_liste_get_item (self->liste, position);

  agenda_page_activate (self, item);
}

static void
moved_cb (AgendaPage *self,
          AgendaItem *item,
          gint64      debut,
          gint64      duree,
          gboolean    copie)
{
  agenda_changements_move (GTK_WIDGET (self), self->repository, item, debut, duree, copie);
}

/* More than a view can show: all of the day is in the list. */
static void
jour_ouvert_cb (AgendaPage *self,
                gint64      jour)
{
  agenda_page_set_vue (self, AGENDA_VUE_LISTE);
  agenda_page_show_jour (self, jour);
}

void
agenda_page_create_hours (AgendaPage *self)
{
  self->semaine = semaine_vue_new ();
  gtk_stack_add_named (GTK_STACK (self->pile), self->semaine, "semaine");
  g_signal_connect_object (get_grid (self), "item-activated", G_CALLBACK (agenda_page_activate), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_grid (self), "item-moved", G_CALLBACK (moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grille, "item-moved", G_CALLBACK (moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_grid (self), "jour-ouvert", G_CALLBACK (jour_ouvert_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grille, "jour-ouvert", G_CALLBACK (jour_ouvert_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_grid (self), "creneau", G_CALLBACK (agenda_page_offer), self,
                           G_CONNECT_SWAPPED);
}

void
agenda_page_create_list (AgendaPage *self)
{
  GtkWidget *defilement = gtk_scrolled_window_new ();
  GtkAdjustment *vertical = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (defilement));
  GtkWidget *vue = gtk_viewport_new (NULL, vertical);

  self->liste = JALONS_AGENDA_LISTE (agenda_liste_new (vertical));
  /* The list does it: a row that comes has no place yet. */
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (vue), FALSE);
  gtk_viewport_set_child (GTK_VIEWPORT (vue), GTK_WIDGET (self->liste));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (defilement), vue);
  g_signal_connect_object (self->liste, "activate", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_add_named (GTK_STACK (self->pile), defilement, "liste");
}

/* A list looks for its rows among all that comes: it is given other days once they are there. */
void
agenda_page_leave_liste (AgendaPage *self)
{
  const Plage periode = agenda_periode_get (self->vue, self->jour);

  if (self->vue != AGENDA_VUE_LISTE || plage_compare (periode, self->montree) != PLAGE_EQUAL)
    agenda_liste_set_items (self->liste, NULL);
  self->montree = periode;
}

static void
portee_cb (GSimpleAction *action,
           GVariant      *value,
           AgendaPage    *self)
{
  agenda_page_set_miens (self, g_str_equal (g_variant_get_string (value, NULL), "miens"));
}

void
agenda_page_create_portee (AgendaPage *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action =
    g_simple_action_new_stateful ("portee", G_VARIANT_TYPE_STRING, g_variant_new_string ("tous"));
  g_autoptr (GMenu) menu = g_menu_new ();

  g_signal_connect_object (action, "change-state", G_CALLBACK (portee_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (self->portee, "choix", G_ACTION_GROUP (group));
  g_menu_append (menu, _("My agenda"), "choix.portee::miens");
  g_menu_append (menu, _("Everybody’s agenda"), "choix.portee::tous");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->portee), G_MENU_MODEL (menu));
  g_object_set_data (G_OBJECT (self->portee), "action", action);
}

/* The hours begin a little before the day of the user. */
void
agenda_page_show_debut (AgendaPage *self)
{
  semaine_vue_show_heure (JALONS_SEMAINE_VUE (self->semaine),
                          MAX (self->debut * 60 - MARGE_MINUTES, 0));
}

/* The user may have said another hour since. */
void
agenda_page_follow_debut (AgendaPage *self)
{
  const gint debut = agendas_get_debut (self->repository);

  if (debut == self->debut)
    return;

  self->debut = debut;
  agenda_page_show_debut (self);
}

/* What to prepare, at the side of the views. */
void
agenda_page_create_journee (AgendaPage *self)
{
  self->journee = journee_cadre_new (self->repository, self->pile);
  gtk_widget_insert_after (self->journee, GTK_WIDGET (self), self->entete);
  gtk_box_append (GTK_BOX (self->entete),
                  journee_cadre_create_bouton (JALONS_JOURNEE_CADRE (self->journee)));
}

/* Today where it is among the days that are shown, or else the next day with somebody to receive. */
void
agenda_page_show_journee (AgendaPage *self)
{
  const gint64 aujourdhui = jour_today ();
  const gboolean ici = plage_contains (agenda_periode_get (self->vue, self->jour), aujourdhui);

  const char *conseiller = self->miens ? self->conseiller : NULL;

  journee_liste_show (journee_cadre_get_liste (JALONS_JOURNEE_CADRE (self->journee)),
                      !ici ? self->jour
                      : self->vue == AGENDA_VUE_JOUR ? aujourdhui
                      : journees_find_next (self->repository, aujourdhui, conseiller), conseiller);
}
