/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-app.h"

#include "modeles/fautes-pane.h"
#include "modeles/modeles-fichiers.h"
#include "modeles/modeles-window.h"
#include "modeles/noms-pane.h"
#include "operations/dossiers.h"
#include "operations/modeles.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* The templates of a centre: to read, to write with the page at the side, to put in use and to
 * give up; with the keyboard and with a screen reader. */

#define FAUX "# Titre\n\n{{ agent.nm }}\n"

typedef struct
{
  Repository *repository;
  GtkWidget *window;
  ModeleEditor *editor;
  GtkWidget *texte;
} Essai;

static void
open_window (Essai *self)
{
  self->window = modeles_window_new (self->repository, NULL);
  self->editor = modeles_window_get_editor (JALONS_MODELES_WINDOW (self->window));
  self->texte = ESSAI_CHILD (self->editor, TYPE_MODELE_EDITOR, "texte");
  gtk_window_present (GTK_WINDOW (self->window));
  essai_iterate ();
}

static void
set_up (Essai         *self,
        gconstpointer  data)
{
  self->repository = essai_open_empty ("tous");
  open_window (self);
}

static void
close_window (Essai *self)
{
  gtk_window_close (GTK_WINDOW (self->window));
  essai_iterate ();
}

static void
tear_down (Essai         *self,
           gconstpointer  data)
{
  close_window (self);
  g_assert_finalize_object (self->repository);
}

static gboolean
is_shown (gpointer data)
{
  PageVivante *page = modele_editor_get_page (((Essai *) data)->editor);

  return !page_vivante_is_busy (page) && page_vivante_get_n_pages (page) > 0;
}

static void
write_text (Essai      *self,
            const char *texte)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->texte)), texte, -1);
  essai_iterate ();
}

static GtkListBoxRow *
get_row (Essai *self,
         int    rang)
{
  return gtk_list_box_get_row_at_index (
    GTK_LIST_BOX (ESSAI_CHILD (self->window, TYPE_MODELES_WINDOW, "liste")), rang);
}

static void
assert_row (Essai      *self,
            const char *nom)
{
  gtk_test_accessible_assert_property (get_row (self, 0), GTK_ACCESSIBLE_PROPERTY_LABEL, nom);
}

static void
assert_text (Essai      *self,
             const char *attendu)
{
  g_autofree char *texte = modele_editor_get_texte (self->editor);

  g_assert_cmpstr (texte, ==, attendu);
}

static GtkListBox *
get_faults (Essai *self)
{
  GtkWidget *pane = ESSAI_CHILD (self->editor, TYPE_MODELE_EDITOR, "fautes");

  return GTK_LIST_BOX (ESSAI_CHILD (pane, TYPE_FAUTES_PANE, "liste"));
}

static void
activate (Essai      *self,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (self->window, action, NULL));
  essai_iterate ();
}

static gboolean
is_enabled (Essai      *self,
            const char *label)
{
  return gtk_widget_get_sensitive (essai_find_button (self->window, label));
}

static ModeleEtat *
get_state (Essai *self)
{
  g_autoptr (GError) error = NULL;
  ModeleEtat *etat = modeles_get (self->repository, "synthese", &error);

  g_assert_no_error (error);
  return etat;
}

/* Every document, its template, its page, and their names. */
static void
test_read (Essai         *self,
           gconstpointer  data)
{
  g_autofree char *livre = modeles_get_livre ("synthese", NULL);

  assert_row (self, "Summary document, Template of Jalons");
  g_assert_nonnull (get_row (self, 19));
  g_assert_null (get_row (self, 20));
  assert_text (self, livre);
  gtk_test_accessible_assert_property (self->texte, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Text of the template");
  g_assert_true (essai_has_text (self->window, "The template of Jalons, as it is shipped."));
  g_assert_true (essai_wait_for (is_shown, self));
  g_assert_null (page_vivante_get_message (modele_editor_get_page (self->editor)));
  g_assert_false (is_enabled (self, "_Put in Use"));

  /* Each document has a page of its own. */
  for (int i = 1; get_row (self, i) != NULL; i++)
    {
      gtk_list_box_select_row (
        GTK_LIST_BOX (ESSAI_CHILD (self->window, TYPE_MODELES_WINDOW, "liste")), get_row (self, i));
      g_assert_true (essai_wait_for (is_shown, self));
      g_assert_cmpuint (modele_editor_count_fautes (self->editor), ==, 0);
    }
}

/* Typing changes the page; a fault leaves it as it was. */
static void
test_type (Essai         *self,
           gconstpointer  data)
{
  GtkWidget *fautes = ESSAI_CHILD (self->editor, TYPE_MODELE_EDITOR, "fautes");
  PageVivante *page = modele_editor_get_page (self->editor);

  write_text (self, "# Titre\n\n## Mot du centre\n\nBonjour {{ agent.prenom_nom }}.\n");
  g_assert_true (essai_wait_for (is_shown, self));
  g_assert_true (page_vivante_has_heading (page, "Mot du centre"));
  g_assert_true (is_enabled (self, "_Put in Use"));
  g_assert_false (gtk_widget_get_visible (fautes));

  write_text (self, FAUX);
  g_assert_true (essai_wait_for (is_shown, self));
  g_assert_true (page_vivante_has_heading (page, "Mot du centre"));
}

/* A fault has its line, and a click goes there; it cannot be put in use. */
static void
test_fault (Essai         *self,
            gconstpointer  data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->texte));
  GtkListBoxRow *row;
  GtkTextIter iter;

  write_text (self, FAUX);
  g_assert_cmpuint (modele_editor_count_fautes (self->editor), ==, 1);
  g_assert_false (is_enabled (self, "_Put in Use"));
  row = gtk_list_box_get_row_at_index (get_faults (self), 0);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "line 3: the variable “agent.nm” does not exist; "
                                       "did you mean “agent.nom”?");
  g_assert_true (essai_has_text (self->window, "1 fault: this text cannot be put in use"));

  g_signal_emit_by_name (get_faults (self), "row-activated", row);
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_line (&iter), ==, 2);
  g_assert_true (gtk_widget_is_focus (self->texte));
}

/* What is typed is there again, faults included, and documents do not follow it. */
static void
test_draft (Essai         *self,
            gconstpointer  data)
{
  g_autoptr (ModeleEtat) etat = NULL;

  write_text (self, FAUX);
  close_window (self);
  open_window (self);
  assert_text (self, FAUX);
  assert_row (self, "Summary document, Template of Jalons · draft");
  g_assert_cmpuint (modele_editor_count_fautes (self->editor), ==, 1);
  etat = get_state (self);
  g_assert_null (etat->fiche);

  /* Another document in between. */
  modeles_window_show (JALONS_MODELES_WINDOW (self->window), "livret");
  modeles_window_show (JALONS_MODELES_WINDOW (self->window), "synthese");
  assert_text (self, FAUX);

  activate (self, "modeles.give-up");
  g_assert_false (modele_editor_is_typed (self->editor));
  gtk_text_buffer_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->texte)));
  assert_text (self, FAUX);
}

/* Put in use, undone, done again, given up for the one of Jalons, and that undone. */
static void
test_use (Essai         *self,
          gconstpointer  data)
{
  const char *texte = "# Notre synthèse\n\nPour {{ agent.prenom_nom }}.\n";
  g_autofree char *livre = modeles_get_livre ("synthese", NULL);
  g_autoptr (ModeleEtat) etat = NULL;

  write_text (self, texte);
  activate (self, "modeles.use");
  assert_row (self, "Summary document, Adapted, version 1");
  g_assert_true (essai_has_text (self->window, "Version 1 of the centre, in use since"));
  g_assert_false (is_enabled (self, "_Put in Use"));

  activate (self, "modeles.undo");
  assert_text (self, texte);
  g_assert_true (modele_editor_is_typed (self->editor));
  etat = get_state (self);
  g_assert_null (etat->fiche);

  activate (self, "modeles.use");
  activate (self, "modeles.reset");
  assert_row (self, "Summary document, Template of Jalons");
  assert_text (self, livre);
  activate (self, "modeles.undo");
  assert_row (self, "Summary document, Adapted, version 1");
  assert_text (self, texte);
}

/* What is typed stays when the base changes under it. */
static void
test_typed_stays (Essai         *self,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  write_text (self, FAUX);
  g_assert_true (modeles_save (self->repository, "synthese", "# Ailleurs\n", NULL, NULL, &error));
  g_assert_no_error (error);
  essai_iterate ();
  assert_text (self, FAUX);
}

static GtkWindow *
find_titled (const char *titre)
{
  GListModel *fenetres = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (fenetres); i++)
    {
      g_autoptr (GtkWindow) fenetre = g_list_model_get_item (fenetres, i);

      if (g_strcmp0 (gtk_window_get_title (fenetre), titre) == 0)
        return fenetre;
    }

  return NULL;
}

/* What the centre changed, and that Jalons ships a newer one. */
static void
test_compare (Essai         *self,
              gconstpointer  data)
{
  GtkWidget *avis = ESSAI_CHILD (self->editor, TYPE_MODELE_EDITOR, "avis");
  g_autofree char *livre = modeles_get_livre ("synthese", NULL);
  g_autofree char *texte = g_strconcat (livre, "Un mot du centre.\n", NULL);
  g_autoptr (ModeleEtat) etat = NULL;
  g_autoptr (Fiche) copie = NULL;
  g_autoptr (GError) error = NULL;
  GtkWindow *differences;

  write_text (self, texte);
  activate (self, "modeles.use");
  activate (self, "modeles.compare");
  differences = find_titled ("Summary document");
  g_assert_nonnull (differences);
  g_assert_true (essai_has_text (GTK_WIDGET (differences), "+ Un mot du centre."));
  g_assert_true (essai_has_text (GTK_WIDGET (differences), "1 line of the centre added"));
  g_assert_true (essai_has_text (GTK_WIDGET (differences), "0 lines of Jalons taken out"));
  gtk_window_destroy (differences);

  g_assert_false (gtk_widget_get_visible (avis));
  etat = get_state (self);
  copie = fiche_copy (JALONS_FICHE (etat->fiche));
  g_object_set (copie, "livre", "1-00000000", NULL);
  fiches_save (self->repository, "modele", &copie, 1, &error);
  g_assert_no_error (error);
  essai_iterate ();
  g_assert_true (gtk_widget_get_visible (avis));
  assert_row (self, "Summary document, Adapted, version 1 · Jalons ships a newer one");
  activate (self, "modeles.use");
  g_assert_false (gtk_widget_get_visible (avis));
}

/* The names are searched and written at the caret. */
static void
test_insert (Essai         *self,
             gconstpointer  data)
{
  GtkWidget *pane = essai_find (self->window, TYPE_NOMS_PANE, 0);
  GtkWidget *liste = essai_find (pane, GTK_TYPE_LIST_BOX, 0);
  GtkWidget *volet = ESSAI_CHILD (self->window, TYPE_MODELES_WINDOW, "volet");
  GtkListBoxRow *row = NULL;
  guint vus = 0;

  gtk_stack_set_visible_child_name (GTK_STACK (volet), "noms");
  essai_iterate ();
  gtk_test_accessible_assert_property (liste, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "What can be inserted in the template");
  gtk_editable_set_text (GTK_EDITABLE (essai_find (pane, GTK_TYPE_SEARCH_ENTRY, 0)), "prenom_NOM");
  g_signal_emit_by_name (essai_find (pane, GTK_TYPE_SEARCH_ENTRY, 0), "search-changed");
  for (int i = 0; gtk_list_box_get_row_at_index (GTK_LIST_BOX (liste), i) != NULL; i++)
    if (gtk_widget_get_child_visible (
          GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (liste), i))))
      {
        row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (liste), i);
        vus++;
      }
  g_assert_cmpuint (vus, ==, 1);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "agent.prenom_nom, text");

  write_text (self, "");
  g_signal_emit_by_name (liste, "row-activated", row);
  assert_text (self, "{{ agent.prenom_nom }}");
  g_assert_true (gtk_widget_is_focus (self->texte));
}

static GtkWindow *
find_proposal (Essai *self)
{
  GListModel *fenetres = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (fenetres); i++)
    {
      g_autoptr (GtkWindow) fenetre = g_list_model_get_item (fenetres, i);

      if (gtk_window_get_transient_for (fenetre) == GTK_WINDOW (self->window))
        return fenetre;
    }
  return NULL;
}

/* (nullable): what a file of these bytes would change */
static GtkWindow *
import (Essai      *self,
        const char *octets)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  const int fd = g_file_open_tmp ("jalons-XXXXXX.md", &path, &error);

  g_assert_no_error (error);
  close (fd);
  g_assert_true (g_file_set_contents (path, octets, -1, NULL));
  file = g_file_new_for_path (path);
  modeles_fichiers_import (self->window, file);
  essai_iterate ();
  g_unlink (path);
  return find_proposal (self);
}

/* A button shows that it is pressed before it does what it does. */
static void
agree (Essai *self)
{
  gtk_widget_activate_default (GTK_WIDGET (find_proposal (self)));
  while (find_proposal (self) != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* A file is looked at, taken as a draft, and taken back; with its faults, by line. */
static void
test_import (Essai         *self,
             gconstpointer  data)
{
  g_autofree char *livre = modele_editor_get_texte (self->editor);
  GtkWindow *proposition;

  g_assert_null (import (self, "Bonjour \xE9t\xE9"));
  g_assert_true (essai_has_text (self->window, "is not a template"));
  g_assert_null (import (self, livre));
  assert_text (self, livre);

  /* Lines of Windows, and its mark at the head. */
  proposition = import (self, "\xEF\xBB\xBF# Titre\r\n\r\nDu voisin.\r\n");
  g_assert_nonnull (proposition);
  g_assert_true (essai_has_text (GTK_WIDGET (proposition), "+ Du voisin."));
  gtk_window_close (proposition);
  essai_iterate ();
  assert_text (self, livre);

  import (self, "# Titre\r\n\r\nDu voisin.\r\n");
  agree (self);
  assert_text (self, "# Titre\n\nDu voisin.\n");
  g_assert_true (is_enabled (self, "_Put in Use"));
  activate (self, "modeles.undo-import");
  assert_text (self, livre);
  g_assert_false (is_enabled (self, "_Put in Use"));

  proposition = import (self, FAUX);
  g_assert_true (essai_has_text (GTK_WIDGET (proposition), "line 3: the variable “agent.nm”"));
  agree (self);
  g_assert_cmpuint (modele_editor_count_fautes (self->editor), ==, 1);
  g_assert_false (is_enabled (self, "_Put in Use"));
}

/* What goes to a file comes back as it was. */
static void
test_export (Essai         *self,
             gconstpointer  data)
{
  g_autofree char *dossier = g_dir_make_tmp ("jalons-modele-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dossier, "synthese.md", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *contenu = NULL;

  write_text (self, "# Titre\n\nÀ nous.\n");
  modeles_fichiers_export (self->window, file);
  g_assert_true (g_file_get_contents (path, &contenu, NULL, NULL));
  g_assert_cmpstr (contenu, ==, "# Titre\n\nÀ nous.\n");
  g_assert_true (essai_has_text (self->window, "Template saved as “synthese.md”"));
  g_unlink (path);
  g_assert_cmpint (g_rmdir (dossier), ==, 0);
  modeles_fichiers_export (self->window, file);
  g_assert_false (g_file_query_exists (file, NULL));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *nom;
    void (*essai) (Essai *self, gconstpointer data);
  } essais[] = {
    { "/modeles-window/read", test_read },
    { "/modeles-window/type", test_type },
    { "/modeles-window/fault", test_fault },
    { "/modeles-window/draft", test_draft },
    { "/modeles-window/use", test_use },
    { "/modeles-window/typed-stays", test_typed_stays },
    { "/modeles-window/compare", test_compare },
    { "/modeles-window/insert", test_insert },
    { "/modeles-window/import", test_import },
    { "/modeles-window/export", test_export },
  };

  essai_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (essais); i++)
    g_test_add (essais[i].nom, Essai, NULL, set_up, essais[i].essai, tear_down);

  return essai_run ();
}
