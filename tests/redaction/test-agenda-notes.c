/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/agenda-ligne.h"
#include "agenda/agenda-page.h"
#include "agenda/journee-cadre.h"
#include "agenda/journee-rangee.h"
#include "base/instant.h"
#include "base/jour.h"
#include "operations/entretiens.h"
#include "operations/indisponibilites.h"
#include "support.h"
#include "widgets/jour-cell.h"
#include "widgets/semaine-chip.h"

#include <adwaita.h>

/* One gesture from what shows a meeting to its notes, in each view of the agenda and at its side. */

typedef struct
{
  Banc banc;
  AgendaPage *page;
  char *entretien;
  char *voulu; /* what the window is asked for */
} Essai;

static void
set_up (Essai         *self,
        gconstpointer  data)
{
  g_autofree char *dossier = NULL;

  banc_init (&self->banc);
  g_assert_true (repository_require (self->banc.repository, NIVEAU_STRUCTURE, NULL));
  dossier = banc_find_agent (&self->banc, "Delobelle");
  self->entretien = banc_plan (&self->banc, dossier,
                               instant_from_local (jour_from_ymd (2026, 11, 22), 10 * 60));
  self->voulu = g_strdup_printf ("capture-entretien:%s", self->entretien);
  self->page = JALONS_AGENDA_PAGE (agenda_page_new (self->banc.repository));
  banc_show (&self->banc, GTK_WIDGET (self->page), 1440, 850);
  agenda_page_set_miens (self->page, FALSE);
}

static void
tear_down (Essai         *self,
           gconstpointer  data)
{
  banc_clear (&self->banc);
  g_free (self->entretien);
  g_free (self->voulu);
}

static AgendaItem *
get_item (GtkWidget *widget)
{
  GtkWidget *cell = gtk_widget_get_ancestor (widget, JALONS_TYPE_JOUR_CELL);

  if (JALONS_IS_SEMAINE_CHIP (widget))
    return semaine_chip_get_item (JALONS_SEMAINE_CHIP (widget));
  if (JALONS_IS_AGENDA_LIGNE (widget))
    return agenda_ligne_get_item (JALONS_AGENDA_LIGNE (widget));

  return cell != NULL ? jour_cell_get_item (JALONS_JOUR_CELL (cell), widget) : NULL;
}

static GtkWidget *
find_puce (GtkWidget  *widget,
           const char *uuid)
{
  AgendaItem *item = gtk_widget_get_mapped (widget) ? get_item (widget) : NULL;
  GtkWidget *trouvee = NULL;

  if (item != NULL && g_str_equal (agenda_item_get_donnees (item)->uuid, uuid))
    return widget;
  for (GtkWidget *enfant = gtk_widget_get_first_child (widget); enfant != NULL && trouvee == NULL;
       enfant = gtk_widget_get_next_sibling (enfant))
    trouvee = find_puce (enfant, uuid);

  return trouvee;
}

/* Scrolled to, and laid out: it is where it was five pictures before. */
static gboolean
is_at_rest (Essai     *self,
            GtkWidget *puce)
{
  graphene_rect_t place, avant = { { -1, -1 }, { 0, 0 } };

  for (guint i = 0; i < 5; i++)
    {
      gtk_widget_queue_draw (self->banc.window);
      gtk_test_widget_wait_for_draw (self->banc.window);
      if (!gtk_widget_compute_bounds (puce, self->banc.window, &place) || place.size.height <= 0
          || (i > 0 && !graphene_rect_equal (&place, &avant)))
        return FALSE;
      avant = place;
    }

  return TRUE;
}

/* What shows it in a view, once it has its place there. */
static GtkWidget *
wait_for_puce (Essai      *self,
               AgendaVue   vue,
               const char *uuid)
{
  GtkWidget *puce;

  agenda_page_set_vue (self->page, vue);
  agenda_page_show_jour (self->page, jour_from_ymd (2026, 11, 22));
  while ((puce = find_puce (GTK_WIDGET (self->page), uuid)) == NULL || !is_at_rest (self, puce))
    g_main_context_iteration (NULL, FALSE);

  return puce;
}

static void
expect (Essai      *self,
        const char *dit)
{
  while (self->banc.dits->len == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (banc_get_last (&self->banc), ==, dit);
  g_ptr_array_set_size (self->banc.dits, 0);
}

/* Ctrl+Enter, where the keyboard is. */
static void
test_keyboard (Essai         *self,
               gconstpointer  data)
{
  for (AgendaVue vue = AGENDA_VUE_JOUR; vue <= AGENDA_VUE_LISTE; vue++)
    {
      gtk_widget_grab_focus (wait_for_puce (self, vue, self->entretien));
      g_ptr_array_set_size (self->banc.dits, 0);
      gtk_widget_activate_action (GTK_WIDGET (self->page), "agenda.noter", NULL);
      expect (self, self->voulu);
    }
}

/* Ctrl and a click; a click alone opens it, and in the list chooses it. */
static void
test_pointer (Essai         *self,
              gconstpointer  data)
{
  g_autofree char *ouvert = g_strdup_printf ("open-entretien:%s", self->entretien);

  for (AgendaVue vue = AGENDA_VUE_JOUR; vue <= AGENDA_VUE_LISTE; vue++)
    {
      GtkWidget *puce = wait_for_puce (self, vue, self->entretien);
      const double x = 20, y = gtk_widget_get_height (puce) / 2.0;

      g_ptr_array_set_size (self->banc.dits, 0);
      banc_drag (&self->banc, puce, x, y, 0, 0, "ctrl");
      expect (self, self->voulu);
      if (vue == AGENDA_VUE_LISTE)
        continue;
      banc_drag (&self->banc, puce, x, y, 0, 0, NULL);
      expect (self, ouvert);
    }
}

static GtkWidget *
find_notes (GtkWidget *row)
{
  return banc_find_widget (row, GTK_TYPE_BUTTON, 0);
}

/* The button of a row, which an absence has not. */
static void
test_button (Essai         *self,
             gconstpointer  data)
{
  GtkWidget *row = wait_for_puce (self, AGENDA_VUE_LISTE, self->entretien);
  const gint64 debut = instant_from_local (jour_from_ymd (2026, 11, 22), 14 * 60);
  g_autofree char *absence = NULL;

  gtk_test_accessible_assert_property (find_notes (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Take notes of this meeting");
  g_ptr_array_set_size (self->banc.dits, 0);
  g_signal_emit_by_name (find_notes (row), "clicked");
  expect (self, self->voulu);
  absence = indisponibilites_add (self->banc.repository, "Anaïs Le Bihan",
                                  (Plage) { debut, debut + 3600 }, "Formation", NULL);
  g_assert_nonnull (absence);
  row = wait_for_puce (self, AGENDA_VUE_LISTE, absence);
  g_assert_false (gtk_widget_get_visible (find_notes (row)));
  gtk_widget_grab_focus (row);
  g_ptr_array_set_size (self->banc.dits, 0);
  gtk_widget_activate_action (GTK_WIDGET (self->page), "agenda.noter", NULL);
  g_assert_cmpuint (self->banc.dits->len, ==, 0);
}

static GtkWidget *
find_row (Essai *self)
{
  JourneeCadre *cadre = JALONS_JOURNEE_CADRE (banc_find_widget (GTK_WIDGET (self->page),
                                                                JALONS_TYPE_JOURNEE_CADRE, 0));
  GtkWidget *row = banc_find_widget (GTK_WIDGET (journee_cadre_get_liste (cadre)),
                                     GTK_TYPE_LIST_BOX_ROW, 0);

  while (row != NULL && g_strcmp0 (journee_rangee_get_entretien (row), self->entretien) != 0)
    row = gtk_widget_get_next_sibling (row);

  return row;
}

/* At the side; once it is held, the keyboard is on its line again. */
static void
test_journee (Essai         *self,
              gconstpointer  data)
{
  GtkWidget *row;

  agenda_page_show_jour (self->page, jour_from_ymd (2027, 1, 4));
  agenda_page_set_vue (self->page, AGENDA_VUE_JOUR);
  agenda_page_show_jour (self->page, jour_from_ymd (2026, 11, 22));
  while ((row = find_row (self)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_ptr_array_set_size (self->banc.dits, 0);
  g_signal_emit_by_name (find_notes (row), "clicked");
  expect (self, self->voulu);
  gtk_widget_grab_focus (row);
  gtk_widget_activate_action (gtk_widget_get_parent (row), "journee.noter", NULL);
  expect (self, self->voulu);

  g_object_add_weak_pointer (G_OBJECT (row), (gpointer *) &row);
  g_assert_true (entretiens_set_statut (self->banc.repository, self->entretien, "realise", NULL));
  while (row != NULL)
    g_main_context_iteration (NULL, TRUE);
  while (find_row (self) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->banc.window)) == find_row (self));
}

#define ADD(nom, fonction) \
  g_test_add ("/agenda-notes/" nom, Essai, NULL, set_up, fonction, tear_down)

int
main (int   argc,
      char *argv[])
{
  banc_start (&argc, &argv);

  ADD ("keyboard", test_keyboard);
  ADD ("pointer", test_pointer);
  ADD ("button", test_button);
  ADD ("journee", test_journee);

  return g_test_run ();
}
