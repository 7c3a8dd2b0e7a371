/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/agenda-page.h"
#include "agenda/journee-cadre.h"
#include "base/jour.h"
#include "support.h"

#include <adwaita.h>

/* The day at the side of the agenda: where there is room, what it lists, where it leads. */

typedef struct
{
  Banc banc;
  AgendaPage *page;
  JourneeCadre *cadre;
} Essai;

static void
set_up (Essai         *self,
        gconstpointer  data)
{
  banc_init (&self->banc);
  self->page = JALONS_AGENDA_PAGE (agenda_page_new (self->banc.repository));
  banc_show (&self->banc, GTK_WIDGET (self->page), GPOINTER_TO_INT (data), 800);
  while (!repository_is_loaded (self->banc.repository, NIVEAU_STRUCTURE))
    g_main_context_iteration (NULL, TRUE);
  agenda_page_set_miens (self->page, FALSE);
  banc_spin (50);
  self->cadre = JALONS_JOURNEE_CADRE (banc_find_widget (GTK_WIDGET (self->page),
                                                        JALONS_TYPE_JOURNEE_CADRE, 0));
}

static void
tear_down (Essai         *self,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (self->banc.window));
  self->banc.window = NULL;
  banc_clear (&self->banc);
}

static GtkWidget *
find_row (Essai *self)
{
  return banc_find_widget (GTK_WIDGET (journee_cadre_get_liste (self->cadre)),
                           GTK_TYPE_LIST_BOX_ROW, 0);
}

static void
wait_for_row (Essai *self)
{
  while (find_row (self) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* The next day with somebody to receive; each line is named and asks for the preparation. */
static void
test_list (Essai         *self,
           gconstpointer  data)
{
  JourneeListe *liste = journee_cadre_get_liste (self->cadre);
  GtkWidget *row;

  g_assert_true (journee_cadre_is_shown (self->cadre));
  wait_for_row (self);
  g_assert_cmpint (journee_liste_get_jour (liste), >=, jour_today ());
  row = find_row (self);
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (row),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  g_assert_true (g_str_has_prefix (banc_get_last (&self->banc), "open-preparation:"));
  gtk_widget_activate_action (GTK_WIDGET (liste), "journee.decaler", "i", 1);
  g_assert_cmpint (journee_liste_get_jour (liste), >, jour_today ());
}

/* P folds it, and the base remembers. */
static void
test_fold (Essai         *self,
           gconstpointer  data)
{
  g_autoptr (GtkWidget) autre = NULL;
  gboolean deplie;

  gtk_widget_activate_action (GTK_WIDGET (self->page), "agenda.journee", NULL);
  while (journee_cadre_is_shown (self->cadre))
    g_main_context_iteration (NULL, TRUE);
  autre = g_object_ref_sink (agenda_page_new (self->banc.repository));
  g_object_get (banc_find_widget (autre, JALONS_TYPE_JOURNEE_CADRE, 0), "deplie", &deplie, NULL);
  g_assert_false (deplie);
}

/* No room: no day, and no button that would do nothing. */
static void
test_narrow (Essai         *self,
             gconstpointer  data)
{
  g_assert_false (journee_cadre_is_shown (self->cadre));
  g_assert_null (find_row (self));
}

int
main (int   argc,
      char *argv[])
{
  banc_start (&argc, &argv);

  g_test_add ("/journee/list", Essai, GINT_TO_POINTER (1440), set_up, test_list, tear_down);
  g_test_add ("/journee/fold", Essai, GINT_TO_POINTER (1440), set_up, test_fold, tear_down);
  g_test_add ("/journee/narrow", Essai, GINT_TO_POINTER (900), set_up, test_narrow, tear_down);

  return g_test_run ();
}
