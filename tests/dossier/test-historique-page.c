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

static GtkWidget *
find_button (GtkWidget  *root,
             const char *label)
{
  GtkWidget *bouton;

  for (guint i = 0; (bouton = banc_find_widget (root, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (bouton)), label) == 0)
      return bouton;

  return NULL;
}

/* A value and an earlier text come back with one click, and the click can be undone. */
static void
test_restore (Essai         *self,
              gconstpointer  data)
{
  const char *retablir = g_dgettext (GETTEXT_PACKAGE, "Restore");
  g_autofree char *uuid = write_note (self);
  g_autoptr (DossierComplet) complet = load_dossier (&self->banc, self->dossier);
  g_autoptr (GError) error = NULL;
  g_autofree char *avant = g_strdup (complet->agent->telephone);
  g_autoptr (Fiche) copie = fiche_copy (JALONS_FICHE (complet->agent));
  GtkWidget *bouton;

  g_assert_true (entretiens_write_notes (self->banc.repository, uuid, "Autre chose", &error));
  fiche_set_texte (copie, fiche_table_find (&agent_table, "telephone"), "01");
  g_assert_true (fiches_save (self->banc.repository, "agent", &copie, 1, &error));
  show_page (self, "historique");

  /* The agent's own record is there too. */
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_newest (self))), ==,
                   operations_nature_libelle ("agent"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (get_newest (self)), TRUE);
  banc_spin (100);
  bouton = find_button (get_newest (self), retablir);
  g_assert_nonnull (bouton);
  gtk_test_accessible_assert_role (bouton, GTK_ACCESSIBLE_ROLE_BUTTON);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (bouton),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (gtk_widget_grab_focus (bouton));
  g_signal_emit_by_name (bouton, "clicked");
  banc_spin (100);
  g_assert_true (g_str_has_prefix (banc_get_last (&self->banc), "toast-undo:"));
  g_clear_pointer (&complet, dossier_complet_free);
  complet = load_dossier (&self->banc, self->dossier);
  g_assert_cmpstr (complet->agent->telephone, ==, avant);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_newest (self))), ==,
                   operations_nature_libelle ("restauration"));
  g_assert_nonnull (gtk_widget_get_focus_child (self->page));
  g_assert_true (operations_undo (self->banc.repository, NULL, NULL, &error));
  g_clear_pointer (&complet, dossier_complet_free);
  complet = load_dossier (&self->banc, self->dossier);
  g_assert_cmpstr (complet->agent->telephone, ==, "01");
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
  ADD ("/historique-page/restore", test_restore);
  ADD ("/historique-page/parts", test_parts);
  return g_test_run ();
}
