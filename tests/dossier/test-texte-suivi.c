/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "formulaires.h"

#include "dossier/texte-suivi.h"
#include "operations/dossiers.h"
#include "operations/entretiens.h"

/* Longer than the two seconds that a draft may take. */
#define ATTENTE_MS 1900

typedef struct
{
  Banc banc;
  DossierCourant *courant;
  GtkWidget *boite;
  TexteSuivi *texte;
  char *dossier;
  char *autre;
  char *entretien;
  char *second;
  gboolean echoue;
  guint ecrits;
} Essai;

static gboolean
write_cb (TexteSuivi  *texte,
          const char  *ligne,
          const char  *contenu,
          gpointer     data,
          GError     **error)
{
  Essai *self = data;

  if (self->echoue)
    {
      g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC, "disk full");
      return FALSE;
    }

  self->ecrits++;

  return entretiens_write_notes (self->banc.repository, ligne, contenu, error);
}

static TexteSuivi *
create_texte (Essai *self)
{
  GtkWidget *texte = texte_suivi_new (self->courant, "Notes");

  texte_suivi_set_write (JALONS_TEXTE_SUIVI (texte), write_cb, self);
  gtk_box_append (GTK_BOX (self->boite), texte);

  return JALONS_TEXTE_SUIVI (texte);
}

static char *
read_notes (Essai      *self,
            const char *entretien)
{
  g_autoptr (DossierComplet) complet = load_dossier (&self->banc, self->dossier);
  Note *note = dossier_complet_get_note (complet, entretien);

  return g_strdup (note != NULL && note->texte != NULL ? note->texte : "");
}

static char *
read_draft (Essai *self)
{
  g_autoptr (DossierComplet) complet = load_dossier (&self->banc, self->dossier);
  Brouillon *brouillon = brouillons_find (complet, self->entretien, "notes");

  return brouillon != NULL ? g_strdup (brouillon->texte) : NULL;
}

static void
bind (Essai      *self,
      TexteSuivi *texte,
      const char *entretien)
{
  g_autofree char *notes = read_notes (self, entretien);

  texte_suivi_bind (texte, "entretien", entretien, "notes", notes);
}

static void
type_text (TexteSuivi *texte,
           const char *contenu)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (texte_suivi_get_view (texte));

  gtk_text_buffer_set_text (buffer, contenu, -1);
}

static void
set_up (Essai         *self,
        gconstpointer  data)
{
  g_autoptr (DossierComplet) complet = NULL;
  g_autoptr (GError) error = NULL;

  banc_init (&self->banc);
  self->dossier = find_statut (&self->banc, "en_cours");
  self->autre = find_statut (&self->banc, "demande");
  complet = load_dossier (&self->banc, self->dossier);
  g_assert_cmpuint (complet->entretiens->len, >, 1);
  self->entretien = g_strdup (fiche_get_uuid (complet->entretiens->pdata[0]));
  self->second = g_strdup (fiche_get_uuid (complet->entretiens->pdata[1]));

  self->courant = dossier_courant_new (self->banc.repository);
  dossier_courant_set_uuid (self->courant, self->dossier, &error);
  g_assert_no_error (error);
  self->boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->texte = create_texte (self);
  banc_show (&self->banc, self->boite, 500, 300);
  bind (self, self->texte, self->entretien);
}

static void
tear_down (Essai         *self,
           gconstpointer  data)
{
  g_clear_pointer (&self->banc.window, close_window);
  g_assert_finalize_object (self->courant);
  banc_clear (&self->banc);
  g_free (self->dossier);
  g_free (self->autre);
  g_free (self->entretien);
  g_free (self->second);
}

static void
test_draft (Essai         *self,
            gconstpointer  data)
{
  g_autofree char *avant = read_notes (self, self->entretien);
  g_autofree char *apres = NULL;
  g_autofree char *brouillon = NULL;
  g_autofree char *reste = NULL;
  TexteSuivi *reprise;

  gtk_test_accessible_assert_property (GTK_WIDGET (texte_suivi_get_view (self->texte)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Notes");
  g_assert_false (texte_suivi_is_modified (self->texte));
  type_text (self->texte, "Une phrase en cours");
  g_assert_true (texte_suivi_is_modified (self->texte));
  banc_spin (ATTENTE_MS);

  brouillon = read_draft (self);
  apres = read_notes (self, self->entretien);
  g_assert_cmpstr (brouillon, ==, "Une phrase en cours");
  g_assert_cmpstr (apres, ==, avant);
  g_assert_cmpuint (self->ecrits, ==, 0);
  g_assert_nonnull (texte_suivi_get_status_text (self->texte));

  /* After a stop of the computer the draft is found again, and goes on. */
  reprise = create_texte (self);
  bind (self, reprise, self->entretien);
  reste = texte_suivi_get_texte (reprise);
  g_assert_cmpstr (reste, ==, "Une phrase en cours");
  g_assert_true (texte_suivi_is_modified (reprise));
}

static void
test_save (Essai         *self,
           gconstpointer  data)
{
  g_autofree char *notes = NULL;
  g_autofree char *brouillon = NULL;

  type_text (self->texte, "Première version");
  banc_spin (ATTENTE_MS);
  g_assert_true (texte_suivi_save (self->texte));
  notes = read_notes (self, self->entretien);
  brouillon = read_draft (self);
  g_assert_cmpstr (notes, ==, "Première version");
  g_assert_null (brouillon);
  g_assert_false (texte_suivi_is_modified (self->texte));
  g_assert_cmpuint (self->ecrits, ==, 1);

  /* Nothing new: no version. */
  g_assert_true (texte_suivi_save (self->texte));
  g_assert_cmpuint (self->ecrits, ==, 1);
}

static void
test_back (Essai         *self,
           gconstpointer  data)
{
  g_autofree char *avant = read_notes (self, self->entretien);
  g_autofree char *brouillon = NULL;

  type_text (self->texte, "Un essai");
  banc_spin (ATTENTE_MS);
  type_text (self->texte, avant);
  banc_spin (ATTENTE_MS);
  brouillon = read_draft (self);
  g_assert_null (brouillon);
  g_assert_false (texte_suivi_is_modified (self->texte));
  g_assert_true (texte_suivi_save (self->texte));
  g_assert_cmpuint (self->ecrits, ==, 0);
}

static void
test_other_row (Essai         *self,
                gconstpointer  data)
{
  g_autofree char *notes = NULL;
  g_autofree char *secondes = read_notes (self, self->second);
  g_autofree char *montre = NULL;

  type_text (self->texte, "Avant de passer à l’autre");
  bind (self, self->texte, self->second);
  notes = read_notes (self, self->entretien);
  montre = texte_suivi_get_texte (self->texte);
  g_assert_cmpstr (notes, ==, "Avant de passer à l’autre");
  g_assert_cmpstr (montre, ==, secondes);
  g_assert_cmpstr (texte_suivi_get_ligne (self->texte), ==, self->second);
}

static void
test_leaving (Essai         *self,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *notes = NULL;

  type_text (self->texte, "Avant de quitter");
  dossier_courant_set_uuid (self->courant, self->autre, &error);
  g_assert_no_error (error);
  notes = read_notes (self, self->entretien);
  g_assert_cmpstr (notes, ==, "Avant de quitter");
}

/* The record goes back; the text follows, unless something is being typed. */
static void
test_undo (Essai         *self,
           gconstpointer  data)
{
  g_autofree char *avant = read_notes (self, self->entretien);
  g_autofree char *montre = NULL;
  g_autofree char *garde = NULL;
  g_autoptr (GError) error = NULL;

  type_text (self->texte, "À défaire");
  texte_suivi_save (self->texte);
  operations_undo (self->banc.repository, NULL, NULL, &error);
  g_assert_no_error (error);
  bind (self, self->texte, self->entretien);
  montre = texte_suivi_get_texte (self->texte);
  g_assert_cmpstr (montre, ==, avant);

  type_text (self->texte, "En cours de frappe");
  bind (self, self->texte, self->entretien);
  garde = texte_suivi_get_texte (self->texte);
  g_assert_cmpstr (garde, ==, "En cours de frappe");
}

static void
test_failure (Essai         *self,
              gconstpointer  data)
{
  g_autofree char *brouillon = NULL;
  g_autofree char *notes = NULL;

  self->echoue = TRUE;
  type_text (self->texte, "Ne doit pas se perdre");
  g_assert_false (texte_suivi_save (self->texte));
  g_assert_true (texte_suivi_is_modified (self->texte));
  g_assert_cmpstr (banc_get_last (&self->banc), ==, "error:disk full");
  brouillon = read_draft (self);
  g_assert_cmpstr (brouillon, ==, "Ne doit pas se perdre");

  self->echoue = FALSE;
  g_assert_true (texte_suivi_save (self->texte));
  notes = read_notes (self, self->entretien);
  g_assert_cmpstr (notes, ==, "Ne doit pas se perdre");
}

/* In a page that scrolls one sees where one types. */
static void
test_caret (Essai         *self,
            gconstpointer  data)
{
  GtkWidget *fenetre = gtk_scrolled_window_new ();
  GtkWidget *texte = texte_suivi_new (self->courant, "Long");
  GtkAdjustment *ajustement = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fenetre));
  g_autoptr (GString) lignes = g_string_new (NULL);
  GtkTextBuffer *buffer;

  for (guint i = 0; i < 60; i++)
    g_string_append (lignes, "Une ligne de plus\n");
  gtk_widget_set_size_request (fenetre, -1, 200);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fenetre), texte);
  gtk_box_append (GTK_BOX (self->boite), fenetre);
  bind (self, JALONS_TEXTE_SUIVI (texte), self->second);
  gtk_widget_grab_focus (texte);
  banc_spin (100);
  g_assert_cmpfloat (gtk_adjustment_get_value (ajustement), ==, 0);

  buffer = gtk_text_view_get_buffer (texte_suivi_get_view (JALONS_TEXTE_SUIVI (texte)));
  gtk_text_buffer_insert_at_cursor (buffer, lignes->str, -1);
  banc_spin (300);
  g_assert_cmpfloat (gtk_adjustment_get_value (ajustement), >, 200);
}

static void
count_cb (GObject *object,
          guint   *n)
{
  (*n)++;
}

static void
test_typed (Essai         *self,
            gconstpointer  data)
{
  guint tapes = 0;

  g_signal_connect (self->texte, "typed", G_CALLBACK (count_cb), &tapes);
  bind (self, self->texte, self->second);
  g_assert_cmpuint (tapes, ==, 0);
  type_text (self->texte, "a");
  g_assert_cmpuint (tapes, >, 0);
}

#define ADD(nom, fonction) g_test_add (nom, Essai, NULL, set_up, fonction, tear_down)

int
main (int   argc,
      char *argv[])
{
  display_test_init (&argc, &argv);
  ADD ("/texte-suivi/draft", test_draft);
  ADD ("/texte-suivi/save", test_save);
  ADD ("/texte-suivi/typed-back", test_back);
  ADD ("/texte-suivi/other-row", test_other_row);
  ADD ("/texte-suivi/leaving", test_leaving);
  ADD ("/texte-suivi/undo", test_undo);
  ADD ("/texte-suivi/failure", test_failure);
  ADD ("/texte-suivi/typed", test_typed);
  ADD ("/texte-suivi/caret", test_caret);
  return g_test_run ();
}
