/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "formulaires.h"

#include "dossier/capture-window.h"
#include "dossier/dossier-textes.h"
#include "operations/entretiens.h"

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
  Brouillon *brouillon;

  type_text (capture_window_get_notes (window), "En cours");
  banc_spin (1900);
  complet = load_dossier (&self->banc, self->dossier);
  brouillon = brouillons_find (complet, self->entretien, "notes");
  g_assert_nonnull (brouillon);
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
  return g_test_run ();
}
