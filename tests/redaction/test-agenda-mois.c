/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/agenda-page.h"
#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"
#include "dossier/dossier-view.h"
#include "operations/dossiers.h"
#include "operations/entretiens.h"
#include "support.h"
#include "widgets/active-item.h"
#include "widgets/formulaire-window.h"
#include "widgets/frise-view.h"
#include "widgets/mois-grid.h"

#include <adwaita.h>
#include <string.h>

#define PATIENCE 200
#define TOURS 20

typedef struct
{
  Banc banc;
  AgendaPage *page;
  MoisGrid *grid;
  char *dossier;
  char *entretien;
} Essai;

/* Minutes of a day of November 2026. */
static gint64
at (gint jour,
    gint minute)
{
  return instant_from_local (jour_from_ymd (2026, 11, jour), minute);
}

/* The chip of a meeting, where it is seen, and its day. */
static GtkWidget *
find_chip (Essai      *essai,
           const char *uuid,
           JourCell  **jour)
{
  GtkWidget *cell;

  for (cell = gtk_widget_get_first_child (GTK_WIDGET (essai->grid)); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    for (GtkWidget *puce = gtk_widget_get_first_child (cell); puce != NULL;
         puce = gtk_widget_get_next_sibling (puce))
      {
        AgendaItem *item = jour_cell_get_item (JALONS_JOUR_CELL (cell), puce);

        if (item != NULL && gtk_widget_get_mapped (puce)
            && g_str_equal (agenda_item_get_donnees (item)->uuid, uuid))
          {
            *jour = JALONS_JOUR_CELL (cell);
            return puce;
          }
      }

  return NULL;
}

static GtkWidget *
wait_for_chip (Essai *essai,
               gint   jour)
{
  JourCell *cell = NULL;
  GtkWidget *puce = NULL;

  for (guint i = 0; i < PATIENCE; i++)
    {
      puce = find_chip (essai, essai->entretien, &cell);
      if (puce != NULL && jour_cell_get_jour (cell) == jour_from_ymd (2026, 11, jour))
        return puce;
      banc_spin (TOURS);
    }
  g_assert_not_reached ();
}

static void
wait_for_start (Essai *essai,
                gint64 debut)
{
  g_autoptr (Entretien) entretien =
    (Entretien *) repository_get (essai->banc.repository, TYPE_ENTRETIEN, essai->entretien, NULL);

  for (guint i = 0; i < PATIENCE && entretien->debut != debut; i++)
    banc_spin (TOURS);
  g_assert_cmpint (entretien->debut, ==, debut);
}

static void
open_month (Essai *essai)
{
  memset (essai, 0, sizeof *essai);
  banc_init (&essai->banc);
  g_assert_true (repository_require (essai->banc.repository, NIVEAU_STRUCTURE, NULL));
  essai->dossier = banc_find_agent (&essai->banc, "Delobelle");
  essai->entretien = banc_plan (&essai->banc, essai->dossier, at (18, 600));
  essai->page = JALONS_AGENDA_PAGE (agenda_page_new (essai->banc.repository));
  banc_show (&essai->banc, GTK_WIDGET (essai->page), 1440, 850);
  agenda_page_set_miens (essai->page, FALSE);
  essai->grid = JALONS_MOIS_GRID (banc_find_widget (GTK_WIDGET (essai->page), JALONS_TYPE_MOIS_GRID, 0));
  g_ptr_array_set_size (essai->banc.dits, 0);
}

static void
close_month (Essai *essai)
{
  banc_clear (&essai->banc);
  g_free (essai->dossier);
  g_free (essai->entretien);
}

static void
press (Essai *essai,
       gint   jours)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (essai->grid), "mois.deplacer", "i", jours));
}

/* Several keys are one change, at the same hour; the keyboard goes with what it moves. */
static void
test_keyboard (void)
{
  Essai essai;
  Plage attente;

  open_month (&essai);
  gtk_widget_grab_focus (wait_for_chip (&essai, 18));
  press (&essai, 7);
  press (&essai, -1);
  g_assert_true (mois_grid_get_attente (essai.grid, &attente));
  g_assert_cmpint (attente.debut, ==, at (24, 600));
  g_assert_cmpuint (essai.banc.dits->len, ==, 0);
  wait_for_start (&essai, at (24, 600));
  g_assert_cmpuint (essai.banc.dits->len, ==, 1);
  g_assert_cmpstr (banc_get_last (&essai.banc), ==, "toast-undo:Meeting moved");
  wait_for_chip (&essai, 24);
  g_assert_cmpstr (agenda_item_get_donnees (mois_grid_get_focus_item (essai.grid))->uuid, ==,
                   essai.entretien);

  g_assert_true (operations_undo (essai.banc.repository, NULL, NULL, NULL));
  wait_for_start (&essai, at (18, 600));

  /* What was held stays. */
  g_assert_true (entretiens_set_statut (essai.banc.repository, essai.entretien, "realise", NULL));
  banc_spin (100);
  gtk_widget_grab_focus (wait_for_chip (&essai, 18));
  press (&essai, 1);
  g_assert_false (mois_grid_get_attente (essai.grid, &attente));
  close_month (&essai);
}

/* Copied, then pasted on the day where the keyboard is. */
static void
test_keyboard_copy (void)
{
  Essai essai;
  guint avant;

  open_month (&essai);
  avant = banc_count_entretiens (&essai.banc);
  gtk_widget_grab_focus (wait_for_chip (&essai, 18));
  gtk_widget_activate_action (GTK_WIDGET (essai.page), "agenda.copier", NULL);
  mois_grid_focus_jour (essai.grid, jour_from_ymd (2026, 11, 24));
  gtk_widget_activate_action (GTK_WIDGET (essai.page), "agenda.coller", NULL);
  g_assert_cmpstr (banc_get_last (&essai.banc), ==, "toast-undo:Meeting copied");
  g_assert_cmpuint (banc_count_entretiens (&essai.banc), ==, avant + 1);
  wait_for_start (&essai, at (18, 600));
  close_month (&essai);
}

/* A time that is taken asks why, in the month as in the week. */
static void
test_conflict (void)
{
  Essai essai;
  g_autofree char *autre = NULL;
  GtkWindow *form;

  open_month (&essai);
  autre = banc_plan (&essai.banc, essai.dossier, at (24, 630));
  banc_spin (100);
  gtk_widget_grab_focus (wait_for_chip (&essai, 18));
  press (&essai, 6);
  for (guint i = 0; i < PATIENCE && banc_find_form (&essai.banc) == NULL; i++)
    banc_spin (TOURS);
  form = banc_find_form (&essai.banc);
  g_assert_nonnull (form);
  wait_for_start (&essai, at (18, 600));
  gtk_editable_set_text (GTK_EDITABLE (banc_find_widget (GTK_WIDGET (form), GTK_TYPE_ENTRY, 0)),
                         "Entretien à la suite");
  formulaire_window_validate (JALONS_FORMULAIRE_WINDOW (form));
  wait_for_start (&essai, at (24, 600));
  close_month (&essai);
}

/* From the chip of one day to the middle of another one, through the X server. */
static void
drag_to (Essai      *essai,
         gint        de,
         gint        a,
         const char *touche)
{
  GtkWidget *puce = wait_for_chip (essai, de);
  gint64 premier, dernier;
  GtkWidget *jour;
  graphene_rect_t ici, la;

  mois_grid_get_jours (essai->grid, &premier, &dernier);
  jour = gtk_widget_get_first_child (GTK_WIDGET (essai->grid));
  for (gint64 i = premier; i < jour_from_ymd (2026, 11, a); i++)
    jour = gtk_widget_get_next_sibling (jour);
  g_assert_true (gtk_widget_compute_bounds (puce, GTK_WIDGET (essai->grid), &ici));
  g_assert_true (gtk_widget_compute_bounds (jour, GTK_WIDGET (essai->grid), &la));
  banc_drag (&essai->banc, GTK_WIDGET (essai->grid), ici.origin.x + 20, ici.origin.y + 10,
             la.origin.x + la.size.width / 2 - ici.origin.x - 20,
             la.origin.y + la.size.height / 2 - ici.origin.y - 10, touche);
}

/* A drag moves it, a drag with Ctrl copies it, a click still opens it. */
static void
test_pointer (void)
{
  Essai essai;
  g_autofree char *ouvert = NULL;
  guint avant;

  open_month (&essai);
  ouvert = g_strdup_printf ("open-entretien:%s", essai.entretien);
  drag_to (&essai, 18, 24, NULL);
  wait_for_start (&essai, at (24, 600));
  g_assert_cmpuint (essai.banc.dits->len, ==, 1);

  avant = banc_count_entretiens (&essai.banc);
  drag_to (&essai, 24, 28, "ctrl");
  for (guint i = 0; i < PATIENCE && banc_count_entretiens (&essai.banc) == avant; i++)
    banc_spin (TOURS);
  g_assert_cmpuint (banc_count_entretiens (&essai.banc), ==, avant + 1);
  wait_for_start (&essai, at (24, 600));

  g_ptr_array_set_size (essai.banc.dits, 0);
  drag_to (&essai, 24, 24, NULL);
  wait_for_start (&essai, at (24, 600));
  g_assert_cmpuint (essai.banc.dits->len, ==, 0);
  banc_drag (&essai.banc, wait_for_chip (&essai, 24), 20, 10, 0, 0, NULL);
  g_assert_cmpstr (banc_get_last (&essai.banc), ==, ouvert);
  close_month (&essai);
}

/* The marks of a time line: their names, one a line. */
static char *
read_frise (GtkWidget *frise)
{
  GString *texte = g_string_new (NULL);

  for (GtkWidget *marque = gtk_widget_get_first_child (frise); marque != NULL;
       marque = gtk_widget_get_next_sibling (marque))
    if (JALONS_IS_ACTIVE_ITEM (marque))
      g_string_append_printf (texte, "%s\n", active_item_get_label (JALONS_ACTIVE_ITEM (marque)));

  return g_string_free (texte, FALSE);
}

static gboolean
says (GtkWidget  *frise,
      const char *jour)
{
  g_autofree char *texte = read_frise (frise);

  return strstr (texte, jour) != NULL;
}

/* Items of the agenda that are not @uuid, which must stay the same objects. */
static GPtrArray *
list_others (Essai *essai)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (essai->grid)); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    for (GtkWidget *puce = gtk_widget_get_first_child (cell); puce != NULL;
         puce = gtk_widget_get_next_sibling (puce))
      {
        AgendaItem *item = jour_cell_get_item (JALONS_JOUR_CELL (cell), puce);

        if (item != NULL && !g_str_equal (agenda_item_get_donnees (item)->uuid, essai->entretien))
          g_ptr_array_add (items, g_object_ref (item));
      }

  return items;
}

/* When the month is shown. */
static GPtrArray *
wait_for_others (Essai *essai)
{
  GPtrArray *items = list_others (essai);

  for (guint i = 0; i < PATIENCE && items->len <= 20; i++)
    {
      banc_spin (TOURS);
      g_ptr_array_unref (items);
      items = list_others (essai);
    }
  g_assert_cmpuint (items->len, >, 20);
  return items;
}

/* The same item, not an equal one: nothing is done for it. */
static void
assert_same (Essai      *essai,
             AgendaItem *item)
{
  g_autoptr (AgendaItem) la = agenda_page_find_item (essai->page, agenda_item_get_donnees (item)->uuid);

  g_assert_true (la == item);
}

/* What moves in the agenda has moved in the time line of its dossier when the call returns, and what moves
 * in the dossier moves in the agenda: the marks and all the other chips stay what they were. */
static void
test_frise (void)
{
  Essai essai;
  GtkWidget *vue, *frise, *fenetre, *premiere;
  g_autoptr (GPtrArray) avant = NULL;

  open_month (&essai);
  wait_for_chip (&essai, 18);
  vue = dossier_view_new (essai.banc.repository);
  fenetre = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fenetre), 1200, 700);
  gtk_window_set_child (GTK_WINDOW (fenetre), vue);
  dossier_view_set_dossier (JALONS_DOSSIER_VIEW (vue), essai.dossier);
  gtk_window_present (GTK_WINDOW (fenetre));
  banc_spin (200);
  frise = banc_find_widget (vue, JALONS_TYPE_FRISE_VIEW, 0);
  premiere = gtk_widget_get_first_child (frise);
  g_assert_true (says (frise, "Meeting of mercredi 18"));
  g_assert_false (says (frise, "Meeting of mardi 24"));
  avant = wait_for_others (&essai);

  gtk_widget_grab_focus (wait_for_chip (&essai, 18));
  press (&essai, 6);
  wait_for_start (&essai, at (24, 600));
  g_assert_true (says (frise, "Meeting of mardi 24"));
  g_assert_false (says (frise, "Meeting of mercredi 18"));
  g_assert_true (gtk_widget_get_first_child (frise) == premiere);
  wait_for_chip (&essai, 24);
  for (guint i = 0; i < avant->len; i++)
    assert_same (&essai, avant->pdata[i]);

  g_assert_true (entretiens_move (essai.banc.repository, essai.entretien, at (27, 600), 60, "Essai", NULL));
  g_assert_true (says (frise, "Meeting of vendredi 27"));
  wait_for_chip (&essai, 27);
  gtk_window_destroy (GTK_WINDOW (fenetre));
  close_month (&essai);
}

int
main (int   argc,
      char *argv[])
{
  banc_start (&argc, &argv);

  g_test_add_func ("/agenda-mois/keyboard", test_keyboard);
  g_test_add_func ("/agenda-mois/keyboard-copy", test_keyboard_copy);
  g_test_add_func ("/agenda-mois/conflict", test_conflict);
  g_test_add_func ("/agenda-mois/pointer", test_pointer);
  g_test_add_func ("/agenda-mois/frise", test_frise);

  return g_test_run ();
}
