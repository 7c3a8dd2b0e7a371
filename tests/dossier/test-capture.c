/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "formulaires.h"

#include "dossier/capture-window.h"
#include "dossier/dossier-textes.h"
#include "operations/entretiens.h"
#include "widgets/barre-texte.h"

typedef struct
{
  Banc banc;
  char *dossier;
  char *entretien;
} Essai;

static void
set_up (Essai         *self,
        gconstpointer  data)
{
  g_autoptr (DossierComplet) complet = NULL;

  banc_init (&self->banc);
  self->dossier = find_statut (&self->banc, "en_cours");
  complet = load_dossier (&self->banc, self->dossier);
  self->entretien = g_strdup (fiche_get_uuid (complet->entretiens->pdata[0]));
  banc_show (&self->banc, gtk_label_new ("x"), 300, 200);
}

static void
tear_down (Essai         *self,
           gconstpointer  data)
{
  g_clear_pointer (&self->banc.window, close_window);
  banc_clear (&self->banc);
  g_free (self->dossier);
  g_free (self->entretien);
}

static CaptureWindow *
open_capture (Essai *self)
{
  g_autoptr (GError) error = NULL;
  GtkWindow *window = capture_window_present (GTK_WINDOW (self->banc.window), self->banc.repository,
                                              self->dossier, self->entretien, &error);

  g_assert_no_error (error);
  banc_spin (200);

  return JALONS_CAPTURE_WINDOW (window);
}

static void
type_text (TexteSuivi *texte,
           const char *contenu)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (texte_suivi_get_view (texte)), contenu, -1);
}

static void
assert_kept (Essai      *self,
             const char *resume,
             const char *notes)
{
  g_autoptr (DossierComplet) complet = load_dossier (&self->banc, self->dossier);
  Note *note = dossier_complet_get_note (complet, self->entretien);

  g_assert_cmpstr (dossier_find_entretien (complet, self->entretien)->resume, ==, resume);
  g_assert_nonnull (note);
  g_assert_cmpstr (note->texte, ==, notes);
}

static void
test_window (Essai         *self,
             gconstpointer  data)
{
  CaptureWindow *window = open_capture (self);
  g_autofree char *resume = NULL;
  g_autoptr (DossierComplet) complet = load_dossier (&self->banc, self->dossier);

  g_assert_true (has_text (GTK_WIDGET (window), complet->agent->nom));
  gtk_test_accessible_assert_property (
    GTK_WIDGET (texte_suivi_get_view (capture_window_get_notes (window))),
    GTK_ACCESSIBLE_PROPERTY_LABEL, "Confidential notes");
  gtk_test_accessible_assert_property (
    GTK_WIDGET (texte_suivi_get_view (capture_window_get_resume (window))),
    GTK_ACCESSIBLE_PROPERTY_LABEL, "Shared summary");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window))
                 == GTK_WIDGET (texte_suivi_get_view (capture_window_get_notes (window))));
  resume = texte_suivi_get_texte (capture_window_get_resume (window));
  g_assert_cmpstr (resume, ==,
                   dossier_find_entretien (complet, self->entretien)->resume != NULL
                     ? dossier_find_entretien (complet, self->entretien)->resume : "");

  /* The same one, not a second one over it. */
  g_assert_true (open_capture (self) == window);
  gtk_window_close (GTK_WINDOW (window));
}

static void
test_close (Essai         *self,
            gconstpointer  data)
{
  CaptureWindow *window = open_capture (self);

  type_text (capture_window_get_resume (window), "Point sur le calendrier");
  type_text (capture_window_get_notes (window), "À vérifier en séance 5");
  gtk_window_close (GTK_WINDOW (window));
  banc_spin (100);
  assert_kept (self, "Point sur le calendrier", "À vérifier en séance 5");
}

static void
test_save_all (Essai         *self,
               gconstpointer  data)
{
  CaptureWindow *window = open_capture (self);

  type_text (capture_window_get_resume (window), "Partagé");
  type_text (capture_window_get_notes (window), "Confidentiel");
  g_assert_true (capture_windows_save ());
  assert_kept (self, "Partagé", "Confidentiel");
  gtk_window_close (GTK_WINDOW (window));
}

/* Typed text is a draft within two seconds, before any version. */
static void
test_draft (Essai         *self,
            gconstpointer  data)
{
  CaptureWindow *window = open_capture (self);
  g_autoptr (DossierComplet) complet = NULL;
  Brouillon *brouillon = NULL;

  type_text (capture_window_get_notes (window), "En cours");
  while (brouillon == NULL)
    {
      banc_spin (50);
      g_clear_pointer (&complet, dossier_complet_free);
      complet = load_dossier (&self->banc, self->dossier);
      brouillon = brouillons_find (complet, self->entretien, "notes");
    }
  g_assert_cmpstr (brouillon->texte, ==, "En cours");
  gtk_window_close (GTK_WINDOW (window));
}

/* Ctrl+Enter keeps the texts, marks the entretien as held and closes; one step takes the mark back. */
static void
test_held (Essai         *self,
           gconstpointer  data)
{
  CaptureWindow *window;
  g_autoptr (DossierComplet) apres = NULL;
  g_autoptr (GError) error = NULL;

  entretiens_set_statut (self->banc.repository, self->entretien, "confirme", &error);
  g_assert_no_error (error);
  window = open_capture (self);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  type_text (capture_window_get_notes (window), "Reprendre le bilan");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "capture.tenu", NULL));
  banc_spin (100);
  g_assert_null (window);
  apres = load_dossier (&self->banc, self->dossier);
  g_assert_cmpstr (dossier_find_entretien (apres, self->entretien)->statut, ==, "realise");
  g_assert_cmpstr (dossier_complet_get_note (apres, self->entretien)->texte, ==,
                   "Reprendre le bilan");

  /* Held, it is not to be held again. */
  window = open_capture (self);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_widget_activate_action (GTK_WIDGET (window), "capture.tenu", NULL);
  banc_spin (100);
  g_assert_nonnull (window);
  g_object_remove_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (window));
}

static GtkWidget *
find_next (CaptureWindow *window)
{
  GtkWidget *bouton = NULL;

  for (guint i = 0; (bouton = banc_find_widget (GTK_WIDGET (window), GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (bouton)), "capture.tenu-suivant") == 0)
      break;

  return bouton;
}

/* Ctrl+Shift+Enter goes on to the next one of the day, where there is one, and closes where there is none. */
static void
test_next (Essai         *self,
           gconstpointer  data)
{
  g_autofree char *demande = g_strdup_printf ("capture-next:%s", self->entretien);

  for (guint suite = 0; suite < 2; suite++)
    {
      CaptureWindow *window;
      g_autoptr (DossierComplet) apres = NULL;

      g_assert_true (entretiens_set_statut (self->banc.repository, self->entretien, "confirme", NULL));
      window = open_capture (self);
      capture_window_set_suite (window, suite == 1);
      g_assert_true (gtk_widget_get_visible (find_next (window)) == (suite == 1));
      type_text (capture_window_get_notes (window), suite == 1 ? "Encore" : "Point vu");
      g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "capture.tenu-suivant", NULL));
      while (window != NULL)
        g_main_context_iteration (NULL, TRUE);
      apres = load_dossier (&self->banc, self->dossier);
      g_assert_cmpstr (dossier_find_entretien (apres, self->entretien)->statut, ==, "realise");
      g_assert_cmpstr (banc_get_last (&self->banc), ==,
                       suite == 1 ? demande : "toast-undo:Meeting held");
    }
}

/* Long notes */

/* Where a part of the window is, in it. */
static graphene_rect_t
get_bounds (CaptureWindow *window,
            GtkWidget     *part)
{
  graphene_rect_t cadre;

  g_assert_true (gtk_widget_compute_bounds (part, GTK_WIDGET (window), &cadre));

  return cadre;
}

static void
assert_inside (CaptureWindow *window,
               GtkWidget     *part)
{
  const graphene_rect_t dedans = get_bounds (window, part);
  const graphene_rect_t dehors = { { 0, 0 }, { (float) gtk_widget_get_width (GTK_WIDGET (window)),
                                               (float) gtk_widget_get_height (GTK_WIDGET (window)) } };

  g_assert_true (gtk_widget_get_mapped (part));
  g_assert_cmpfloat (dedans.size.height, >, 0);
  g_assert_true (graphene_rect_contains_rect (&dehors, &dedans));
}

/* What one writes at, and where, whatever the size of the window. */
static gboolean
is_caret_seen (TexteSuivi *texte)
{
  GtkTextView *vue = texte_suivi_get_view (texte);
  GtkWidget *defilement = gtk_widget_get_ancestor (GTK_WIDGET (vue), GTK_TYPE_SCROLLED_WINDOW);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (vue);
  GdkRectangle place;
  GtkTextIter iter;
  double haut;
  int y;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (vue, &iter, &place);
  gtk_text_view_buffer_to_window_coords (vue, GTK_TEXT_WINDOW_WIDGET, 0, place.y, NULL, &y);
  g_assert_true (gtk_widget_translate_coordinates (GTK_WIDGET (vue), defilement, 0, y, NULL, &haut));

  return haut >= 0 && haut + place.height <= gtk_widget_get_height (defilement);
}

/* Until it is so: it hangs where it never is. */
static void
wait_caret (TexteSuivi *texte)
{
  while (!is_caret_seen (texte))
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_height (CaptureWindow *window)
{
  while (gtk_widget_get_height (GTK_WIDGET (window)) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
type_lines (TexteSuivi *texte,
            guint       lignes)
{
  g_autoptr (GString) longues = g_string_new (NULL);

  for (guint i = 1; i <= lignes; i++)
    g_string_append_printf (longues, "%sLigne %u, ce qui est dit", i > 1 ? "\n" : "", i);
  type_text (texte, longues->str);
}

static void
press (TexteSuivi     *texte,
       GtkMovementStep pas,
       int             combien)
{
  g_signal_emit_by_name (texte_suivi_get_view (texte), "move-cursor", pas, combien, FALSE);
}

/* The tools and the line of the draft stay under the text, which scrolls over them. */
static void
test_long (Essai         *self,
           gconstpointer  data)
{
  CaptureWindow *window = open_capture (self);
  TexteSuivi *notes = capture_window_get_notes (window);
  GtkTextView *vue = texte_suivi_get_view (notes);
  GtkAdjustment *ajustement;
  int hauteur;

  wait_height (window);
  type_lines (notes, 200);
  while (texte_suivi_get_status_text (notes) == NULL)
    g_main_context_iteration (NULL, TRUE);
  ajustement = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (vue));
  while (gtk_adjustment_get_value (ajustement) <= 0)
    g_main_context_iteration (NULL, TRUE);
  wait_caret (notes);
  assert_inside (window, find_named (GTK_WIDGET (notes), "ligne_statut"));
  assert_inside (window, banc_find_widget (GTK_WIDGET (notes), TYPE_BARRE_TEXTE, 0));
  assert_inside (window, GTK_WIDGET (vue));
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (vue)), >,
                   gtk_widget_get_height (GTK_WIDGET (window)) / 3);

  press (notes, GTK_MOVEMENT_BUFFER_ENDS, -1);
  while (gtk_adjustment_get_value (ajustement) > 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (is_caret_seen (notes));
  press (notes, GTK_MOVEMENT_PAGES, 1);
  while (gtk_adjustment_get_value (ajustement) <= 0)
    g_main_context_iteration (NULL, TRUE);
  wait_caret (notes);
  press (notes, GTK_MOVEMENT_BUFFER_ENDS, 1);
  wait_caret (notes);
  g_signal_emit_by_name (vue, "insert-at-cursor", "\nEt la suite\n- Encore\n- Toujours");
  wait_caret (notes);

  /* Less room, and nothing typed. */
  hauteur = gtk_widget_get_height (GTK_WIDGET (vue));
  gtk_widget_set_margin_top (GTK_WIDGET (notes), 120);
  while (gtk_widget_get_height (GTK_WIDGET (vue)) >= hauteur)
    g_main_context_iteration (NULL, TRUE);
  wait_caret (notes);
  gtk_window_close (GTK_WINDOW (window));
}

#define ADD(nom, fonction) g_test_add (nom, Essai, NULL, set_up, fonction, tear_down)

int
main (int   argc,
      char *argv[])
{
  display_test_init (&argc, &argv);
  ADD ("/capture/window", test_window);
  ADD ("/capture/close", test_close);
  ADD ("/capture/save-all", test_save_all);
  ADD ("/capture/draft", test_draft);
  ADD ("/capture/held", test_held);
  ADD ("/capture/next", test_next);
  ADD ("/capture/long", test_long);
  return g_test_run ();
}
