/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/agenda-echanges.h"
#include "agenda/agenda-liste.h"
#include "agenda/agenda-page.h"
#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"
#include "operations/dossiers.h"
#include "operations/entretiens.h"
#include "operations/indisponibilites.h"
#include "support.h"
#include "widgets/active-item.h"
#include "widgets/formulaire-window.h"
#include "widgets/semaine-chip.h"
#include "widgets/semaine-grid.h"

#include <adwaita.h>
#include <string.h>

#define PATIENCE 200
#define TOURS 20

typedef struct
{
  Banc banc;
  AgendaPage *page;
  SemaineGrid *grid;
  char *dossier;
  char *entretien;
} Essai;

/* Minutes of a day of November 2026; on Thursday 19 the demonstration has one at 11 h 30. */
static gint64
at (gint jour,
    gint minute)
{
  return instant_from_local (jour_from_ymd (2026, 11, jour), minute);
}

static char *
plan (Essai *essai,
      gint64 debut)
{
  return banc_plan (&essai->banc, essai->dossier, debut);
}

static Entretien *
get (Essai      *essai,
     const char *uuid)
{
  return (Entretien *) repository_get (essai->banc.repository, TYPE_ENTRETIEN, uuid, NULL);
}

static SemaineChip *
find_chip (Essai      *essai,
           const char *uuid)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (essai->grid)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (JALONS_IS_SEMAINE_CHIP (child)
        && g_str_equal (agenda_item_get_donnees (semaine_chip_get_item (JALONS_SEMAINE_CHIP (child)))->uuid,
                        uuid))
      return JALONS_SEMAINE_CHIP (child);

  return NULL;
}

static SemaineChip *
wait_for_chip (Essai      *essai,
               const char *uuid)
{
  for (guint i = 0; i < PATIENCE && find_chip (essai, uuid) == NULL; i++)
    banc_spin (TOURS);
  g_assert_nonnull (find_chip (essai, uuid));
  return find_chip (essai, uuid);
}

static void
open_week (Essai *essai)
{
  memset (essai, 0, sizeof *essai);
  banc_init (&essai->banc);
  g_assert_true (repository_require (essai->banc.repository, NIVEAU_STRUCTURE, NULL));
  essai->dossier = banc_find_agent (&essai->banc, "Delobelle");
  essai->entretien = plan (essai, at (19, 600));
  essai->page = JALONS_AGENDA_PAGE (agenda_page_new (essai->banc.repository));
  banc_show (&essai->banc, GTK_WIDGET (essai->page), 1440, 850);
  agenda_page_set_miens (essai->page, FALSE);
  agenda_page_set_vue (essai->page, AGENDA_VUE_SEMAINE);
  agenda_page_show_jour (essai->page, jour_from_ymd (2026, 11, 19));
  essai->grid = JALONS_SEMAINE_GRID (banc_find_widget (GTK_WIDGET (essai->page),
                                                       JALONS_TYPE_SEMAINE_GRID, 0));
  wait_for_chip (essai, essai->entretien);
}

static void
close_week (Essai *essai)
{
  banc_clear (&essai->banc);
  g_free (essai->dossier);
  g_free (essai->entretien);
}

static void
move (Essai *essai,
      gint   jours,
      gint   minutes)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (essai->grid), "semaine.deplacer", "(ii)",
                                             jours, minutes));
}

static void
wait_for_start (Essai      *essai,
                const char *uuid,
                gint64      debut)
{
  g_autoptr (Entretien) entretien = get (essai, uuid);

  for (guint i = 0; i < PATIENCE && entretien->debut != debut; i++)
    banc_spin (TOURS);
  g_assert_cmpint (entretien->debut, ==, debut);
}

/* Titles, counts and roles of each view. */
static void
test_views (void)
{
  Essai essai;
  SemaineChip *chip;

  open_week (&essai);
  g_assert_cmpstr (agenda_page_get_titre (essai.page), ==, "16 – 22" ESPACE_INSECABLE "novembre 2026");
  g_assert_true (g_str_has_prefix (agenda_page_get_resume (essai.page), "week 47 · "));
  chip = find_chip (&essai, essai.entretien);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_ROLE_BUTTON);
  g_assert_nonnull (strstr (semaine_chip_get_label (chip), "jeudi 19" ESPACE_INSECABLE "novembre 2026"));
  g_assert_nonnull (strstr (semaine_chip_get_label (chip), "Delobelle"));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (essai.grid), GTK_ACCESSIBLE_ROLE_GRID);

  agenda_page_set_vue (essai.page, AGENDA_VUE_JOUR);
  g_assert_cmpstr (agenda_page_get_titre (essai.page), ==, "Jeudi 19" ESPACE_INSECABLE "novembre 2026");
  g_assert_cmpuint (agenda_page_count_entretiens (essai.page), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (essai.page), "agenda.suivant", NULL);
  g_assert_cmpstr (agenda_page_get_titre (essai.page), ==, "Vendredi 20" ESPACE_INSECABLE "novembre 2026");
  gtk_widget_activate_action (GTK_WIDGET (essai.page), "agenda.vue", "i", AGENDA_VUE_LISTE);
  g_assert_cmpstr (agenda_page_get_titre (essai.page), ==, "Novembre 2026");
  g_assert_nonnull (banc_find_widget (GTK_WIDGET (essai.page), TYPE_AGENDA_LISTE, 0));
  gtk_widget_activate_action (GTK_WIDGET (essai.page), "agenda.aujourdhui", NULL);
  gtk_widget_activate_action (GTK_WIDGET (essai.page), "agenda.vue", "i", AGENDA_VUE_SEMAINE);
  g_assert_cmpstr (agenda_page_get_titre (essai.page), ==, "9 – 15" ESPACE_INSECABLE "novembre 2026");
  close_week (&essai);
}

/* Twenty keys are one change, said once, taken back once. */
static void
test_keyboard_move (void)
{
  Essai essai;
  Plage attente;

  open_week (&essai);
  gtk_widget_grab_focus (GTK_WIDGET (find_chip (&essai, essai.entretien)));
  g_ptr_array_set_size (essai.banc.dits, 0);
  move (&essai, 1, 0);
  move (&essai, 0, 15);
  move (&essai, 0, 15);
  g_assert_true (semaine_grid_get_attente (essai.grid, &attente));
  g_assert_cmpint (attente.debut, ==, at (20, 630));
  wait_for_start (&essai, essai.entretien, at (20, 630));
  g_assert_cmpuint (essai.banc.dits->len, ==, 1);
  g_assert_cmpstr (banc_get_last (&essai.banc), ==, "toast-undo:Meeting moved");

  g_assert_true (operations_undo (essai.banc.repository, NULL, NULL, NULL));
  wait_for_start (&essai, essai.entretien, at (19, 600));
  close_week (&essai);
}

static void
test_keyboard_stretch (void)
{
  Essai essai;
  g_autoptr (Entretien) entretien = NULL;

  open_week (&essai);
  entretien = get (&essai, essai.entretien);
  gtk_widget_grab_focus (GTK_WIDGET (find_chip (&essai, essai.entretien)));
  gtk_widget_activate_action (GTK_WIDGET (essai.grid), "semaine.allonger", "(ii)", 0, 15);
  gtk_widget_activate_action (GTK_WIDGET (essai.grid), "semaine.allonger", "(ii)", 0, 15);
  gtk_widget_activate_action (GTK_WIDGET (essai.grid), "semaine.valider", NULL);
  g_assert_cmpint (entretien->duree_minutes, ==, 90);
  g_assert_cmpint (entretien->debut, ==, at (19, 600));

  /* What was held is not moved by mistake. */
  g_assert_true (entretiens_set_statut (essai.banc.repository, essai.entretien, "realise", NULL));
  for (guint i = 0; i < PATIENCE; i++)
    {
      AgendaItem *item = semaine_chip_get_item (wait_for_chip (&essai, essai.entretien));

      if (!agenda_item_is_deplacable (item))
        break;
      banc_spin (TOURS);
    }
  gtk_widget_grab_focus (GTK_WIDGET (wait_for_chip (&essai, essai.entretien)));
  move (&essai, 0, 60);
  gtk_widget_activate_action (GTK_WIDGET (essai.grid), "semaine.valider", NULL);
  g_assert_cmpint (entretien->debut, ==, at (19, 600));
  close_week (&essai);
}

/* The empty span moves with the arrows, has a name, and becomes a meeting. */
static void
test_keyboard_create (void)
{
  Essai essai;
  GtkWidget *curseur;
  g_autofree char *attendu = g_strdup_printf ("plan-entretien:|%d|%d|75",
                                              (int) jour_from_ymd (2026, 11, 21), 10 * 60 + 30);

  open_week (&essai);
  semaine_grid_focus_curseur (essai.grid, at (20, 600), 60);
  curseur = gtk_widget_get_focus_child (GTK_WIDGET (essai.grid));
  g_assert_nonnull (curseur);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (essai.grid), GTK_DIR_RIGHT));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (essai.grid), GTK_DIR_DOWN));
  gtk_widget_activate_action (GTK_WIDGET (essai.grid), "semaine.allonger", "(ii)", 0, 15);
  g_assert_cmpint (semaine_grid_get_curseur (essai.grid).debut, ==, at (21, 630));
  g_assert_cmpint (semaine_grid_get_curseur (essai.grid).fin, ==, at (21, 705));
  g_assert_nonnull (strstr (active_item_get_label (JALONS_ACTIVE_ITEM (curseur)),
                            "samedi 21" ESPACE_INSECABLE "novembre 2026"));
  gtk_widget_activate_action (GTK_WIDGET (essai.grid), "semaine.valider", NULL);
  g_assert_true (GTK_IS_POPOVER (gtk_widget_get_last_child (GTK_WIDGET (essai.page))));
  /* Given up, the keyboard is on the span again; and after what was chosen too. */
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_last_child (GTK_WIDGET (essai.page))));
  while (!gtk_widget_is_focus (curseur))
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (essai.grid), "semaine.allonger", "(ii)", 0, 15);
  gtk_widget_activate_action (GTK_WIDGET (essai.grid), "semaine.allonger", "(ii)", 0, -15);
  gtk_widget_activate_action (GTK_WIDGET (essai.grid), "semaine.valider", NULL);
  gtk_widget_activate_action (GTK_WIDGET (essai.page), "agenda.creer-entretien", NULL);
  g_assert_cmpstr (banc_get_last (&essai.banc), ==, attendu);

  /* A span whose length nobody chose leaves it to the dossier. */
  semaine_grid_focus_curseur (essai.grid, at (20, 600), 60);
  gtk_widget_activate_action (GTK_WIDGET (essai.page), "agenda.nouveau", NULL);
  g_assert_true (g_str_has_suffix (banc_get_last (&essai.banc), "|600|0"));
  close_week (&essai);
}

static void
test_copy_and_cancel (void)
{
  Essai essai;
  g_autoptr (Entretien) entretien = NULL;
  guint avant;

  open_week (&essai);
  entretien = get (&essai, essai.entretien);
  avant = banc_count_entretiens (&essai.banc);
  gtk_widget_grab_focus (GTK_WIDGET (find_chip (&essai, essai.entretien)));
  gtk_widget_activate_action (GTK_WIDGET (essai.page), "agenda.copier", NULL);
  semaine_grid_focus_curseur (essai.grid, at (21, 840), 60);
  gtk_widget_activate_action (GTK_WIDGET (essai.page), "agenda.coller", NULL);
  g_assert_cmpstr (banc_get_last (&essai.banc), ==, "toast-undo:Meeting copied");
  g_assert_cmpuint (banc_count_entretiens (&essai.banc), ==, avant + 1);
  g_assert_cmpint (entretien->debut, ==, at (19, 600));

  banc_spin (100);
  gtk_widget_grab_focus (GTK_WIDGET (wait_for_chip (&essai, essai.entretien)));
  gtk_widget_activate_action (GTK_WIDGET (essai.page), "agenda.annuler", NULL);
  g_assert_cmpstr (entretien->statut, ==, "annule");
  g_assert_cmpstr (banc_get_last (&essai.banc), ==, "toast-undo:Meeting cancelled");
  g_assert_true (operations_undo (essai.banc.repository, NULL, NULL, NULL));
  g_assert_cmpstr (entretien->statut, ==, "prevu");
  close_week (&essai);
}

/* A time that is taken asks why; without an answer nothing moves. */
static void
test_conflict (void)
{
  Essai essai;
  g_autofree char *autre = NULL;
  g_autoptr (Entretien) entretien = NULL;
  GtkWindow *form;
  GtkWidget *raison;

  open_week (&essai);
  autre = plan (&essai, at (20, 600));
  entretien = get (&essai, essai.entretien);
  wait_for_chip (&essai, autre);
  gtk_widget_grab_focus (GTK_WIDGET (find_chip (&essai, essai.entretien)));
  move (&essai, 1, 30);
  gtk_widget_activate_action (GTK_WIDGET (essai.grid), "semaine.valider", NULL);
  form = banc_find_form (&essai.banc);
  g_assert_nonnull (form);
  g_assert_cmpint (entretien->debut, ==, at (19, 600));
  formulaire_window_validate (JALONS_FORMULAIRE_WINDOW (form));
  g_assert_cmpint (entretien->debut, ==, at (19, 600));

  raison = banc_find_widget (GTK_WIDGET (form), GTK_TYPE_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (raison), "Deux salles");
  formulaire_window_validate (JALONS_FORMULAIRE_WINDOW (form));
  g_assert_cmpint (entretien->debut, ==, at (20, 630));
  g_assert_cmpstr (entretien->conflit_raison, ==, "Deux salles");

  /* Both chips say it, at once. */
  for (guint i = 0; i < PATIENCE; i++)
    {
      banc_spin (TOURS);
      if (strstr (semaine_chip_get_label (wait_for_chip (&essai, autre)), "conflict") != NULL)
        break;
    }
  g_assert_nonnull (strstr (semaine_chip_get_label (find_chip (&essai, autre)), "conflict"));
  g_assert_nonnull (strstr (semaine_chip_get_label (find_chip (&essai, essai.entretien)), "conflict"));
  close_week (&essai);
}

/* An unavailability is in every view, and what it falls on says so. */
static void
test_unavailability (void)
{
  Essai essai;
  g_autofree char *uuid = NULL;
  g_autofree char *conseiller = NULL;
  g_autoptr (AgendaItem) item = NULL;
  g_autoptr (AgendaItem) absence = NULL;

  open_week (&essai);
  item = agenda_page_find_item (essai.page, essai.entretien);
  conseiller = g_strdup (agenda_item_get_donnees (item)->conseiller);
  g_assert_null (agenda_item_get_donnees (item)->conflit);
  uuid = indisponibilites_add (essai.banc.repository, conseiller, (Plage) { at (19, 480), at (19, 720) },
                               "Formation", NULL);
  wait_for_chip (&essai, uuid);
  g_clear_object (&item);
  item = agenda_page_find_item (essai.page, essai.entretien);
  g_assert_nonnull (strstr (agenda_item_get_donnees (item)->conflit, "Formation"));
  absence = agenda_page_find_item (essai.page, uuid);
  g_assert_true (agenda_item_get_donnees (absence)->indisponible);
  /* It is no meeting: it is not counted as one. */
  agenda_page_set_vue (essai.page, AGENDA_VUE_JOUR);
  g_assert_cmpuint (agenda_page_count_entretiens (essai.page), ==, 2);
  close_week (&essai);
}

/* Moved by a day, pulled longer by its lower edge, copied with Ctrl. */
static void
test_pointer (void)
{
  Essai essai;
  g_autoptr (Entretien) entretien = NULL;
  GdkRectangle ici, la, heure;
  guint avant;

  open_week (&essai);
  /* Scrolled to the morning. */
  banc_spin (200);
  entretien = get (&essai, essai.entretien);
  g_assert_true (semaine_grid_get_rect (essai.grid, at (19, 600), 60, &ici));
  g_assert_true (semaine_grid_get_rect (essai.grid, at (20, 600), 60, &la));
  g_assert_true (semaine_grid_get_rect (essai.grid, at (20, 660), 60, &heure));
  banc_drag (&essai.banc, GTK_WIDGET (essai.grid), ici.x + 30, ici.y + 20, la.x - ici.x, 0, NULL);
  wait_for_start (&essai, essai.entretien, at (20, 600));

  banc_spin (100);
  banc_drag (&essai.banc, GTK_WIDGET (essai.grid), la.x + 30, la.y + la.height - 3, 0, heure.height / 2.0, NULL);
  for (guint i = 0; i < PATIENCE && entretien->duree_minutes == 60; i++)
    banc_spin (TOURS);
  g_assert_cmpint (entretien->duree_minutes, ==, 90);

  avant = banc_count_entretiens (&essai.banc);
  banc_spin (100);
  banc_drag (&essai.banc, GTK_WIDGET (essai.grid), la.x + 30, la.y + 20, 0, 2 * heure.height, "ctrl");
  for (guint i = 0; i < PATIENCE && banc_count_entretiens (&essai.banc) == avant; i++)
    banc_spin (TOURS);
  g_assert_cmpuint (banc_count_entretiens (&essai.banc), ==, avant + 1);
  g_assert_cmpint (entretien->debut, ==, at (20, 600));
  close_week (&essai);
}

static GtkGesture *
find_drag (Essai *essai)
{
  g_autoptr (GListModel) gestes = gtk_widget_observe_controllers (GTK_WIDGET (essai->grid));

  for (guint i = 0; i < g_list_model_get_n_items (gestes); i++)
    {
      g_autoptr (GtkGesture) geste = g_list_model_get_item (gestes, i);

      if (GTK_IS_GESTURE_DRAG (geste))
        return geste;
    }
  g_assert_not_reached ();
}

/* Pulled by its upper edge it begins earlier and ends as it did; pulled to the edge of the view, the hours
 * scroll under it until it is let go. */
static void
test_edges (void)
{
  Essai essai;
  g_autoptr (Entretien) entretien = NULL;
  GtkAdjustment *vertical;
  GdkRectangle ici;
  Plage attente;
  double avant;

  open_week (&essai);
  entretien = get (&essai, essai.entretien);
  while (!semaine_grid_get_rect (essai.grid, at (19, 600), 60, &ici) || ici.height < 20)
    g_main_context_iteration (NULL, TRUE);
  g_signal_emit_by_name (find_drag (&essai), "drag-begin", ici.x + 30.0, ici.y + 2.0);
  g_signal_emit_by_name (find_drag (&essai), "drag-update", 0.0, -ici.height / 2.0);
  g_signal_emit_by_name (find_drag (&essai), "drag-end", 0.0, -ici.height / 2.0);
  wait_for_start (&essai, essai.entretien, at (19, 570));
  g_assert_cmpint (entretien->duree_minutes, ==, 90);

  vertical = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (
    gtk_widget_get_ancestor (GTK_WIDGET (essai.grid), GTK_TYPE_SCROLLED_WINDOW)));
  /* The hours begin a little before the day of the user, once they have a size. */
  while (gtk_adjustment_get_value (vertical) < ici.y - 3 * ici.height)
    g_main_context_iteration (NULL, TRUE);
  avant = gtk_adjustment_get_value (vertical);
  while (agenda_item_get_donnees (semaine_chip_get_item (wait_for_chip (&essai, essai.entretien)))->debut
         != at (19, 570))
    g_main_context_iteration (NULL, TRUE);
  g_signal_emit_by_name (find_drag (&essai), "drag-begin", ici.x + 30.0,
                         ici.y + ici.height / 2.0);
  g_signal_emit_by_name (find_drag (&essai), "drag-update", 0.0,
                         avant + gtk_adjustment_get_page_size (vertical) - ici.y);
  while (!semaine_grid_get_attente (essai.grid, &attente) || attente.debut < at (19, 22 * 60))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat (gtk_adjustment_get_value (vertical), >, avant);
  gtk_widget_activate_action (GTK_WIDGET (essai.grid), "semaine.valider", NULL);
  wait_for_start (&essai, essai.entretien, attente.debut);
  close_week (&essai);
}

static const char calendrier[] =
  "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
  "BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Formation\r\nDTSTART:20261119T080000Z\r\nDTEND:20261119T110000Z\r\nEND:VEVENT\r\n"
  "BEGIN:VEVENT\r\nSUMMARY:Sans nom\r\nDTSTART:20261120T080000Z\r\nDTEND:20261120T110000Z\r\nEND:VEVENT\r\n"
  "END:VCALENDAR\r\n";

/* A calendar is shown before it is kept; kept, it is known the next time. */
static void
test_import (void)
{
  Essai essai;
  g_autoptr (GPtrArray) gardees = NULL;
  GtkWindow *form;

  open_week (&essai);
  for (guint tour = 0; tour < 2; tour++)
    {
      agenda_echanges_preview (GTK_WIDGET (essai.page), essai.banc.repository, "Anaïs Le Bihan", calendrier);
      form = banc_find_form (&essai.banc);
      g_assert_nonnull (form);
      formulaire_window_validate (JALONS_FORMULAIRE_WINDOW (form));
      g_assert_cmpstr (banc_get_last (&essai.banc), ==,
                       tour == 0 ? "toast-undo:1 unavailability imported"
                                 : "toast:0 unavailabilities imported");
      banc_spin (50);
    }
  gardees = repository_list (essai.banc.repository, TYPE_INDISPONIBILITE, NULL);
  g_assert_cmpuint (gardees->len, ==, 1);
  wait_for_chip (&essai, fiche_get_uuid (gardees->pdata[0]));
  close_week (&essai);
}

int
main (int   argc,
      char *argv[])
{
  banc_start (&argc, &argv);

  g_test_add_func ("/agenda-semaine/views", test_views);
  g_test_add_func ("/agenda-semaine/keyboard-move", test_keyboard_move);
  g_test_add_func ("/agenda-semaine/keyboard-stretch", test_keyboard_stretch);
  g_test_add_func ("/agenda-semaine/keyboard-create", test_keyboard_create);
  g_test_add_func ("/agenda-semaine/copy-and-cancel", test_copy_and_cancel);
  g_test_add_func ("/agenda-semaine/conflict", test_conflict);
  g_test_add_func ("/agenda-semaine/unavailability", test_unavailability);

  g_test_add_func ("/agenda-semaine/pointer", test_pointer);
  g_test_add_func ("/agenda-semaine/edges", test_edges);
  g_test_add_func ("/agenda-semaine/import", test_import);

  return g_test_run ();
}
