/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arbre.h"
#include "formulaires.h"

#include "dossier/documents-page.h"
#include "dossier/piece-window.h"
#include "dossier/pieces-liste.h"
#include "operations/dossiers.h"
#include "operations/pieces.h"
#include "widgets/travail-bar.h"

#include <glib/gstdio.h>
#include <string.h>

/* The pieces of a dossier: joined, seen in place, renamed, removed, by mouse and by keyboard. */

typedef struct
{
  Banc banc;
  DossierCourant *courant;
  DocumentsPage *page;
  GtkWidget *card;
  char *dossier;
} Essai;

static void
set_up (Essai         *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  banc_init (&self->banc);
  self->courant = dossier_courant_new (self->banc.repository);
  self->dossier = banc_find_agent (&self->banc, "Delobelle");
  dossier_courant_set_uuid (self->courant, self->dossier, &error);
  g_assert_no_error (error);
  self->page = JALONS_DOCUMENTS_PAGE (documents_page_new (self->courant));
  self->card = GTK_WIDGET (documents_page_get_pieces (self->page));
  banc_show (&self->banc, GTK_WIDGET (self->page), 1200, 900);
}

static void
tear_down (Essai         *self,
           gconstpointer  data)
{
  close_dossier (&self->banc, self->courant);
  g_free (self->dossier);
}

static GtkWidget *
get_liste (Essai *self)
{
  return banc_find_widget (self->card, GTK_TYPE_LIST_BOX, 0);
}

static GtkWidget *
get_ligne (Essai *self,
           int    rang)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (get_liste (self)), rang));
}

static GFile *
make_file (Essai       *self,
           const char  *nom,
           const void  *octets,
           gsize        taille)
{
  g_autofree char *path = g_build_filename (self->banc.dir, nom, NULL);

  g_assert_true (g_file_set_contents (path, octets, (gssize) taille, NULL));
  return g_file_new_for_path (path);
}

static void
wait_for_card (Essai *self)
{
  while (pieces_card_is_adding (JALONS_PIECES_CARD (self->card)))
    g_main_context_iteration (NULL, TRUE);
}

static void
join (Essai     *self,
      GPtrArray *sources)
{
  pieces_card_add (JALONS_PIECES_CARD (self->card), sources);
  g_assert_true (pieces_card_is_adding (JALONS_PIECES_CARD (self->card)));
  wait_for_card (self);
}

static void
join_one (Essai      *self,
          const char *nom,
          const void *octets,
          gsize       taille)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (sources, make_file (self, nom, octets, taille));
  join (self, sources);
}

static GdkTexture *
make_picture (void)
{
  g_autoptr (GBytes) pixels = g_bytes_new_take (g_malloc0 (60 * 40 * 4), 60 * 40 * 4);

  return gdk_memory_texture_new (60, 40, GDK_MEMORY_R8G8B8A8, pixels, 60 * 4);
}

static PieceView *
open_first (Essai *self)
{
  g_signal_emit_by_name (get_liste (self), "row-activated", get_ligne (self, 0));

  return JALONS_PIECE_VIEW (banc_find_widget (GTK_WIDGET (self->page), TYPE_PIECE_VIEW, 0));
}

static void
wait_for_page (PieceView *vue)
{
  while (g_str_equal (piece_view_get_page (vue), "attente"))
    g_main_context_iteration (NULL, TRUE);
}

static guint
count_pieces (Essai *self)
{
  return dossier_courant_get_complet (self->courant)->pieces->len;
}

static void
press (Essai      *self,
       const char *action,
       int         rang)
{
  gtk_widget_activate_action (self->card, action, "s", piece_ligne_get_uuid (get_ligne (self, rang)));
}

/* Nothing yet, then a text and a picture in one step, which is undone as one. */
static void
test_join (Essai         *self,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  const char texte[] = "Comp\xE9tences";
  PieceView *vue;

  g_assert_true (has_text (self->card, "Ctrl+V"));
  g_assert_false (gtk_widget_get_visible (get_liste (self)));
  g_ptr_array_add (sources, make_file (self, "CV.txt", texte, strlen (texte)));
  g_ptr_array_add (sources, make_picture ());
  join (self, sources);
  g_assert_cmpuint (count_pieces (self), ==, 2);
  g_assert_true (g_str_has_prefix (banc_get_last (&self->banc), "toast-undo:"));
  g_assert_true (gtk_widget_get_visible (get_liste (self)));
  g_assert_true (has_text (self->card, "CV.txt"));
  gtk_test_accessible_assert_property (get_ligne (self, 1), GTK_ACCESSIBLE_PROPERTY_LABEL, "CV.txt");
  gtk_test_accessible_assert_role (get_ligne (self, 1), GTK_ACCESSIBLE_ROLE_LIST_ITEM);

  /* The picture came last: it is first. */
  vue = open_first (self);
  wait_for_page (vue);
  g_assert_cmpstr (piece_view_get_page (vue), ==, "image");
  g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (get_ligne (self, 0))));
  press (self, PIECES_OUVRIR, 1);
  wait_for_page (vue);
  g_assert_cmpstr (piece_view_get_page (vue), ==, "texte");
  g_assert_true (has_text (GTK_WIDGET (vue), "CV.txt"));

  operations_undo (self->banc.repository, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_pieces (self), ==, 0);
  g_assert_cmpstr (piece_view_get_page (vue), ==, "rien");
  g_assert_false (gtk_widget_get_visible (get_liste (self)));
}

/* What is told instead of a piece: a file too many, one that is there already, one that is empty. */
static void
test_refused (Essai         *self,
              gconstpointer  data)
{
  join_one (self, "a.txt", "Bonjour", 7);
  join_one (self, "b.txt", "Bonjour", 7);
  g_assert_true (g_str_has_prefix (banc_get_last (&self->banc), "error:"));
  g_assert_nonnull (strstr (banc_get_last (&self->banc), "a.txt"));
  join_one (self, "vide.txt", "", 0);
  g_assert_true (g_str_has_prefix (banc_get_last (&self->banc), "error:"));
  g_assert_nonnull (strstr (banc_get_last (&self->banc), "vide.txt"));
  g_assert_cmpuint (count_pieces (self), ==, 1);
}

/* Bytes of anybody, under the name of what can be shown. */
static void
test_hostile (Essai         *self,
              gconstpointer  data)
{
  static const struct
  {
    const char *nom;
    const char *octets;
    gsize taille;
    const char *page;
  } cas[] = {
    { "faux.pdf", "%PDF-1.7\n1 0 obj <<", 19, "pdf" },
    { "geante.png", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\x7F\xFF\xFF\xFF\x7F\xFF\xFF\xFF\x08\x06", 26, "rien" },
    { "coupee.jpg", "\xFF\xD8\xFF\xE0\0\x10JFIF\0", 11, "rien" },
    { "programme.txt", "MZ\0\0\x90", 5, "rien" },
    { "lettre.docx", "PK\x03\x04", 4, "rien" },
    { "accents.txt", "\xE9\xFF\x81\x8D", 4, "texte" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      PieceView *vue;

      join_one (self, cas[i].nom, cas[i].octets, cas[i].taille);
      vue = open_first (self);
      wait_for_page (vue);
      g_assert_cmpstr (piece_view_get_page (vue), ==, cas[i].page);
      banc_spin (20);
    }
}

/* A text of one endless line, and one that is longer than what is shown. */
static void
test_long (Essai         *self,
           gconstpointer  data)
{
  g_autofree char *texte = g_strnfill (600 * 1000, 'a');
  GtkTextBuffer *tampon;
  PieceView *vue;

  join_one (self, "long.txt", texte, strlen (texte));
  vue = open_first (self);
  wait_for_page (vue);
  g_assert_cmpstr (piece_view_get_page (vue), ==, "texte");
  tampon = gtk_text_view_get_buffer (
    GTK_TEXT_VIEW (banc_find_widget (GTK_WIDGET (vue), GTK_TYPE_TEXT_VIEW, 0)));
  g_assert_cmpint (gtk_text_buffer_get_line_count (tampon), >, 100);
  g_assert_cmpint (gtk_text_buffer_get_char_count (tampon), <, 402 * 1000);
}

static void
test_edit (Essai         *self,
           gconstpointer  data)
{
  g_autofree char *uuid = NULL;
  PieceFiche *piece;
  FormulaireWindow *formulaire;

  join_one (self, "CV.txt", "Bonjour", 7);
  piece = dossier_courant_get_complet (self->courant)->pieces->pdata[0];
  uuid = g_strdup (fiche_get_uuid (JALONS_FICHE (piece)));
  gtk_widget_grab_focus (get_ligne (self, 0));
  press (self, PIECES_MODIFIER, 0);
  formulaire = find_formulaire ();
  g_assert_nonnull (formulaire);
  gtk_editable_set_text (GTK_EDITABLE (banc_find_widget (GTK_WIDGET (formulaire), GTK_TYPE_ENTRY, 0)),
                         "CV à jour.txt");
  formulaire_window_validate (formulaire);
  g_assert_true (has_text (self->card, "CV à jour.txt"));

  /* Who reads it, there and back. */
  g_assert_true (has_text (self->card, "Adviser only"));
  gtk_widget_activate_action (self->card, PIECES_ACCES, "(ss)", uuid, PIECE_ACCES_SECRETARIAT);
  g_assert_true (has_text (self->card, "Office and adviser"));
  gtk_widget_activate_action (self->card, PIECES_ACCES, "(ss)", uuid, PIECE_ACCES_CONSEILLER);
  g_assert_false (has_text (self->card, "Office and adviser"));

  press (self, PIECES_SUPPRIMER, 0);
  g_assert_cmpuint (count_pieces (self), ==, 0);
  g_assert_true (g_str_has_prefix (banc_get_last (&self->banc), "toast-undo:"));
}

/* Beside the notes: the window goes with what it shows. */
static void
test_window (Essai         *self,
             gconstpointer  data)
{
  GtkWidget *fenetre = NULL;

  join_one (self, "CV.txt", "Bonjour", 7);
  press (self, PIECES_FENETRE, 0);
  fenetre = arbre_find_window (TYPE_PIECE_WINDOW);
  g_assert_nonnull (fenetre);
  g_assert_true (has_text (fenetre, "CV.txt"));
  g_object_add_weak_pointer (G_OBJECT (fenetre), (gpointer *) &fenetre);
  press (self, PIECES_SUPPRIMER, 0);
  while (fenetre != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* The pieces of a meeting are those of the dossier that were joined there. */
static void
test_entretien (Essai         *self,
                gconstpointer  data)
{
  GPtrArray *entretiens = dossier_courant_get_complet (self->courant)->entretiens;
  g_autofree char *entretien = g_strdup (fiche_get_uuid (entretiens->pdata[0]));
  g_autofree char *autre = g_strdup (fiche_get_uuid (entretiens->pdata[1]));
  PieceFiche *piece;

  join_one (self, "CV.txt", "Bonjour", 7);
  pieces_card_set_entretien (JALONS_PIECES_CARD (self->card), entretien);
  g_assert_false (gtk_widget_get_visible (get_liste (self)));
  join_one (self, "Notes.txt", "Au revoir", 9);
  g_assert_true (has_text (self->card, "Notes.txt"));
  g_assert_null (get_ligne (self, 1));
  piece = dossier_courant_get_complet (self->courant)->pieces->pdata[1];
  g_assert_cmpstr (piece->entretien, ==, entretien);
  pieces_card_set_entretien (JALONS_PIECES_CARD (self->card), autre);
  g_assert_null (get_ligne (self, 0));
  pieces_card_set_entretien (JALONS_PIECES_CARD (self->card), NULL);
  g_assert_nonnull (get_ligne (self, 1));
}

/* Out of the base: the bar of the page tells of it, and a stop leaves no file. */
static void
export_large (Essai     *self,
              PieceView *vue)
{
  PieceFiche *piece = dossier_courant_get_complet (self->courant)->pieces->pdata[0];
  TravailBar *barre = JALONS_TRAVAIL_BAR (banc_find_widget (GTK_WIDGET (vue), JALONS_TYPE_TRAVAIL_BAR, 0));
  g_autofree char *path = g_build_filename (self->banc.dir, "sortie.txt", NULL);

  for (guint renonce = 2; renonce-- > 0;)
    {
      piece_export_to (GTK_WIDGET (vue), barre, self->banc.repository, piece, path);
      if (renonce)
        progres_cancel (travail_bar_get (barre));
      while (travail_bar_get (barre) != NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, !renonce);
      if (renonce)
        g_assert_cmpstr (banc_get_last (&self->banc), ==, "toast:Given up: no file was written");
      else
        g_assert_true (g_str_has_prefix (banc_get_last (&self->banc), "toast:Saved as"));
    }
}

/* A scan of several rows: it waits to be seen, and whoever stops it has nothing of it. */
static void
test_large (Essai         *self,
            gconstpointer  data)
{
  const gsize taille = 3 * 1024 * 1024;
  g_autofree char *octets = g_strnfill (taille, 'a');
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *barre = banc_find_widget (self->card, JALONS_TYPE_TRAVAIL_BAR, 0);
  g_autoptr (GError) error = NULL;
  PieceView *vue;

  /* Given up before the main loop could take what was read. */
  g_ptr_array_add (sources, make_file (self, "scan.txt", octets, taille));
  pieces_card_add (JALONS_PIECES_CARD (self->card), sources);
  progres_cancel (travail_bar_get (JALONS_TRAVAIL_BAR (barre)));
  wait_for_card (self);
  g_assert_cmpuint (count_pieces (self), ==, 0);
  g_assert_cmpstr (banc_get_last (&self->banc), ==, "toast:Given up: nothing was added");

  join (self, sources);
  g_assert_cmpuint (count_pieces (self), ==, 1);
  vue = open_first (self);
  g_assert_cmpstr (piece_view_get_page (vue), ==, "attente");
  wait_for_page (vue);
  g_assert_cmpstr (piece_view_get_page (vue), ==, "texte");

  export_large (self, vue);
  press (self, PIECES_SUPPRIMER, 0);
  g_assert_true (pieces_card_is_adding (JALONS_PIECES_CARD (self->card)));
  wait_for_card (self);
  g_assert_cmpuint (count_pieces (self), ==, 0);
  operations_undo (self->banc.repository, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_pieces (self), ==, 1);
}

#define ADD(nom, essai) g_test_add ("/pieces/" nom, Essai, NULL, set_up, essai, tear_down)

int
main (int   argc,
      char *argv[])
{
  display_test_init (&argc, &argv);
  ADD ("joindre", test_join);
  ADD ("refus", test_refused);
  ADD ("hostiles", test_hostile);
  ADD ("longues", test_long);
  ADD ("modifier", test_edit);
  ADD ("fenetre", test_window);
  ADD ("entretien", test_entretien);
  ADD ("grandes", test_large);
  return g_test_run ();
}
