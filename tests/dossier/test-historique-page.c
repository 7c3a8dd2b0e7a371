/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "formulaires.h"

#include "dossier/dossier-view.h"
#include "dossier/historique-page.h"
#include "operations/dossiers.h"
#include "operations/entretiens.h"

#include <adwaita.h>

#define SECRET "Ne dit rien de sa santé <b>"

typedef struct
{
  Banc banc;
  GtkWidget *view;
  GtkWidget *page;
  char *dossier;
} Essai;

static void
set_up (Essai         *self,
        gconstpointer  data)
{
  banc_init (&self->banc);
  self->view = dossier_view_new (self->banc.repository);
  banc_show (&self->banc, self->view, 1100, 760);
  self->dossier = banc_find_agent (&self->banc, "Delobelle");
  dossier_view_set_dossier (JALONS_DOSSIER_VIEW (self->view), self->dossier);
}

static void
tear_down (Essai         *self,
           gconstpointer  data)
{
  banc_clear (&self->banc);
  g_free (self->dossier);
}

static void
show_page (Essai      *self,
           const char *page)
{
  gtk_widget_activate_action (self->view, "dossier.page", "s", page);
  banc_spin (100);
  if (g_str_equal (page, "historique"))
    self->page = banc_find_widget (self->view, TYPE_HISTORIQUE_PAGE, 0);
}

static guint
count_operations (Essai *self)
{
  GtkWidget *liste = banc_find_widget (self->page, GTK_TYPE_LIST_BOX, 0);
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (liste); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n++;

  return n;
}

static GtkWidget *
get_newest (Essai *self)
{
  return gtk_widget_get_first_child (banc_find_widget (self->page, GTK_TYPE_LIST_BOX, 0));
}

static char *
write_note (Essai *self)
{
  g_autoptr (DossierComplet) complet = load_dossier (&self->banc, self->dossier);
  const char *uuid = fiche_get_uuid (complet->entretiens->pdata[0]);
  g_autoptr (GError) error = NULL;

  g_assert_true (entretiens_write_notes (self->banc.repository, uuid, SECRET, &error));
  g_assert_no_error (error);

  return g_strdup (uuid);
}

/* Read when it is shown, again when the dossier changes meanwhile, undone changes too. */
static void
test_lists (Essai         *self,
            gconstpointer  data)
{
  g_autoptr (DossierComplet) complet = load_dossier (&self->banc, self->dossier);
  g_autoptr (Fiche) copie = fiche_copy (JALONS_FICHE (complet->dossier));
  g_autofree char *attendu = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  /* The page is built when it is shown. */
  g_assert_null (banc_find_widget (self->view, TYPE_HISTORIQUE_PAGE, 0));
  show_page (self, "historique");
  n = count_operations (self);
  g_assert_cmpuint (n, >=, 1);
  g_assert_true (ADW_IS_EXPANDER_ROW (get_newest (self)));

  fiche_set_texte (copie, fiche_table_find (&dossier_table, "lieu"), "Salle <2> & étage");
  g_assert_true (fiches_save (self->banc.repository, "dossier", &copie, 1, &error));
  banc_spin (100);
  g_assert_cmpuint (count_operations (self), ==, n + 1);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_newest (self))), ==,
                   operations_nature_libelle ("dossier"));
  g_assert_true (has_text (get_newest (self), "Claire Montbrun"));
  g_assert_false (has_text (get_newest (self), "Salle <2>"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (get_newest (self)), TRUE);
  banc_spin (100);
  g_assert_true (has_text (get_newest (self), "→ Salle <2> & étage"));

  g_assert_true (operations_undo (self->banc.repository, NULL, NULL, &error));
  banc_spin (100);
  g_assert_cmpuint (count_operations (self), ==, n + 2);
  attendu = g_strdup_printf (g_dgettext (GETTEXT_PACKAGE, "Undone: %s"),
                             operations_nature_libelle ("dossier"));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_newest (self))), ==,
                   attendu);
}

/* What was written in confidence shows when it is asked for, not with the rest. */
static void
test_notes (Essai         *self,
            gconstpointer  data)
{
  g_autofree char *uuid = write_note (self);
  GtkWidget *operation;
  GtkWidget *note;

  show_page (self, "historique");
  operation = get_newest (self);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (operation)), ==,
                   operations_nature_libelle ("notes"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (operation), TRUE);
  banc_spin (100);
  note = banc_find_widget (operation, ADW_TYPE_EXPANDER_ROW, 1);
  g_assert_nonnull (note);
  g_assert_false (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (note)));
  g_assert_false (has_text (note, SECRET));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (note), TRUE);
  banc_spin (100);
  g_assert_true (has_text (note, SECRET));
}

/* A long history comes in parts. */
static void
test_parts (Essai         *self,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *plus;
  guint n;

  show_page (self, "historique");
  plus = gtk_widget_get_next_sibling (banc_find_widget (self->page, GTK_TYPE_LIST_BOX, 0));
  n = count_operations (self);
  g_assert_false (gtk_widget_get_visible (plus));
  show_page (self, "suivi");
  for (guint i = 0; i < 41; i++)
    {
      g_autoptr (DossierComplet) complet = load_dossier (&self->banc, self->dossier);
      g_autoptr (Fiche) copie = fiche_copy (JALONS_FICHE (complet->dossier));

      fiche_set_texte (copie, fiche_table_find (&dossier_table, "lieu"), i % 2 == 0 ? "A" : "B");
      g_assert_true (fiches_save (self->banc.repository, "dossier", &copie, 1, &error));
    }
  g_assert_cmpuint (count_operations (self), ==, n);
  show_page (self, "historique");
  g_assert_cmpuint (count_operations (self), ==, 40);
  g_assert_true (gtk_widget_get_visible (plus));
  g_signal_emit_by_name (plus, "clicked");
  g_assert_cmpuint (count_operations (self), ==, n + 41);
  g_assert_false (gtk_widget_get_visible (plus));
}

#define ADD(nom, fonction) g_test_add (nom, Essai, NULL, set_up, fonction, tear_down)

int
main (int   argc,
      char *argv[])
{
  display_test_init (&argc, &argv);
  ADD ("/historique-page/lists", test_lists);
  ADD ("/historique-page/notes", test_notes);
  ADD ("/historique-page/parts", test_parts);
  return g_test_run ();
}
