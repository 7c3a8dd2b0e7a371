/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "formulaires.h"

#include "dossier/capture-window.h"
#include "dossier/entretien-panneau.h"
#include "operations/dossiers.h"
#include "widgets/texte-riche.h"

#include <string.h>

/* Files, pictures and words that come into a meeting by the clipboard and by a drop. */

typedef struct
{
  Banc banc;
  DossierCourant *courant;
  GtkWidget *panneau;
  char *dossier;
} Essai;

static void
tear_down (Essai         *self,
           gconstpointer  data)
{
  close_dossier (&self->banc, self->courant);
  g_free (self->dossier);
}

static GFile *
make_file (Essai       *self,
           const char  *nom,
           const char  *texte)
{
  g_autofree char *path = g_build_filename (self->banc.dir, nom, NULL);

  g_assert_true (g_file_set_contents (path, texte, -1, NULL));
  return g_file_new_for_path (path);
}

static GdkTexture *
make_picture (int largeur)
{
  const gsize n = (gsize) largeur * 40 * 4;
  g_autoptr (GBytes) pixels = g_bytes_new_take (g_malloc0 (n), n);

  return gdk_memory_texture_new (largeur, 40, GDK_MEMORY_R8G8B8A8, pixels, (gsize) largeur * 4);
}

static guint
count_pieces (Essai *self)
{
  return dossier_courant_get_complet (self->courant)->pieces->len;
}

/* What a file manager, a picture and a text processor put on the clipboard, as they put it there. */

static GdkContentProvider *
provide_files (Essai      *self,
               const char *nom,
               const char *texte)
{
  g_autoptr (GFile) file = make_file (self, nom, texte);
  GFile *files[] = { file };
  GdkFileList *liste = gdk_file_list_new_from_array (files, 1);
  g_autofree char *path = g_file_get_path (file);
  GdkContentProvider *parts[] = { gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, liste),
                                  gdk_content_provider_new_typed (G_TYPE_STRING, path) };

  g_boxed_free (GDK_TYPE_FILE_LIST, liste);
  return gdk_content_provider_new_union (parts, G_N_ELEMENTS (parts));
}

static GdkContentProvider *
provide_word (void)
{
  static const char html[] =
    "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><style><!-- p.MsoNormal "
    "{mso-style-parent:''} --></style></head><body><!--StartFragment--><p class=MsoNormal "
    "style='mso-margin-top-alt:auto'><b>Bilan</b> du jour<o:p></o:p></p>"
    "<!--[if gte mso 9]><xml><o:x/></xml><![endif]--><!--EndFragment--></body></html>";
  g_autoptr (GBytes) octets = g_bytes_new_static (html, strlen (html));
  g_autoptr (GdkTexture) image = make_picture (60);
  GdkContentProvider *parts[] = { gdk_content_provider_new_for_bytes ("text/html", octets),
                                  gdk_content_provider_new_typed (G_TYPE_STRING, "Bilan du jour"),
                                  gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, image) };

  return gdk_content_provider_new_union (parts, G_N_ELEMENTS (parts));
}

/* A picture of a page: its address as HTML, and it. */
static GdkContentProvider *
provide_browser (GdkTexture *image)
{
  static const char html[] = "<meta charset='utf-8'><img src='https://cdg.fr/plan.png' alt='Plan'>";
  g_autoptr (GBytes) octets = g_bytes_new_static (html, strlen (html));
  GdkContentProvider *parts[] = { gdk_content_provider_new_for_bytes ("text/html", octets),
                                  gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, image) };

  return gdk_content_provider_new_union (parts, G_N_ELEMENTS (parts));
}

static void
paste_in (GtkWidget          *texte,
          GdkContentProvider *contenu)
{
  gdk_clipboard_set_content (gtk_widget_get_clipboard (texte), contenu);
  g_signal_emit_by_name (texte, "paste-clipboard");
  g_object_unref (contenu);
}

static void
wait_for_pieces (Essai *self,
                 guint  n)
{
  while (count_pieces (self) < n)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_pieces (self), ==, n);
}

static void
set_up (Essai         *self,
                  gconstpointer  data)
{
  GPtrArray *entretiens;
  g_autoptr (GError) error = NULL;

  banc_init (&self->banc);
  self->courant = dossier_courant_new (self->banc.repository);
  self->dossier = banc_find_agent (&self->banc, "Delobelle");
  dossier_courant_set_uuid (self->courant, self->dossier, &error);
  g_assert_no_error (error);
  entretiens = dossier_courant_get_complet (self->courant)->entretiens;
  self->panneau = entretien_panneau_new (self->courant);
  entretien_panneau_set_entretien (JALONS_ENTRETIEN_PANNEAU (self->panneau),
                                   fiche_get_uuid (entretiens->pdata[0]));
  banc_show (&self->banc, self->panneau, 900, 900);
}

/* In the notes of a meeting: files and pictures are joined to it, words are written, and nothing of the
 * form of Word is. */
static void
test_paste_in_notes (Essai         *self,
                     gconstpointer  data)
{
  TexteRiche *notes = JALONS_TEXTE_RICHE (banc_find_widget (self->panneau, TYPE_TEXTE_RICHE, 1));
  g_autoptr (GdkTexture) image = make_picture (60);
  g_autoptr (GdkTexture) autre = make_picture (80);
  const char *entretien = entretien_panneau_get_entretien (JALONS_ENTRETIEN_PANNEAU (self->panneau));
  g_autofree char *avant = texte_riche_get_texte (notes);
  g_autofree char *apres = NULL;
  GPtrArray *pieces;

  paste_in (GTK_WIDGET (notes), provide_files (self, "CV.txt", "Bonjour"));
  wait_for_pieces (self, 1);
  paste_in (GTK_WIDGET (notes), gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, image));
  wait_for_pieces (self, 2);
  paste_in (GTK_WIDGET (notes), provide_browser (autre));
  wait_for_pieces (self, 3);
  apres = texte_riche_get_texte (notes);
  g_assert_cmpstr (apres, ==, avant);
  pieces = dossier_courant_get_complet (self->courant)->pieces;
  for (guint i = 0; i < pieces->len; i++)
    g_assert_cmpstr (JALONS_PIECE_FICHE (pieces->pdata[i])->entretien, ==, entretien);

  texte_riche_set_texte (notes, "");
  paste_in (GTK_WIDGET (notes), provide_word ());
  do
    {
      g_main_context_iteration (NULL, TRUE);
      g_free (apres);
      apres = texte_riche_get_texte (notes);
    }
  while (*apres == '\0');
  g_assert_cmpstr (apres, ==, "**Bilan** du jour");
  g_assert_cmpuint (count_pieces (self), ==, 3);
}

/* (transfer none): what takes a drop on the panel, or on the window */
static GtkDropTarget *
find_target (GtkWidget *zone)
{
  g_autoptr (GListModel) controleurs = gtk_widget_observe_controllers (zone);

  for (guint i = 0; i < g_list_model_get_n_items (controleurs); i++)
    {
      g_autoptr (GtkEventController) un = g_list_model_get_item (controleurs, i);

      if (GTK_IS_DROP_TARGET (un))
        return GTK_DROP_TARGET (un);
    }
  return NULL;
}

/* Two files of a file manager: what the provider gives, read as a drop reads it. The texts do not take it
 * before. */
static void
drop_files (Essai     *self,
            GtkWidget *zone)
{
  g_autoptr (GFile) premier = make_file (self, "CV.txt", "Bonjour");
  g_autoptr (GFile) second = make_file (self, "Fiche.txt", "Au revoir");
  GFile *files[] = { premier, second };
  GdkFileList *liste = gdk_file_list_new_from_array (files, 2);
  g_autoptr (GdkContentProvider) contenu =
    gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, liste);
  GtkDropTarget *cible = find_target (zone);
  g_auto (GValue) valeur = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  gboolean prise = FALSE;

  g_boxed_free (GDK_TYPE_FILE_LIST, liste);
  g_assert_nonnull (cible);
  g_assert_cmpint (gtk_event_controller_get_propagation_phase (GTK_EVENT_CONTROLLER (cible)), ==,
                   GTK_PHASE_CAPTURE);
  g_assert_true (gdk_content_formats_contain_gtype (gtk_drop_target_get_formats (cible),
                                                    GDK_TYPE_FILE_LIST));
  g_value_init (&valeur, GDK_TYPE_FILE_LIST);
  g_assert_true (gdk_content_provider_get_value (contenu, &valeur, &error));
  g_assert_no_error (error);
  g_signal_emit_by_name (cible, "drop", &valeur, 10.0, 10.0, &prise);
  g_assert_true (prise);
}

/* Anywhere on the meeting. */
static void
test_drop (Essai         *self,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  drop_files (self, self->panneau);
  wait_for_pieces (self, 2);
  /* One step. */
  g_assert_true (operations_undo (self->banc.repository, NULL, NULL, &error));
  g_assert_cmpuint (count_pieces (self), ==, 0);
}

static void
assert_of_entretien (Essai      *self,
                     const char *entretien)
{
  GPtrArray *pieces = dossier_courant_get_complet (self->courant)->pieces;

  for (guint i = 0; i < pieces->len; i++)
    {
      g_assert_cmpstr (JALONS_PIECE_FICHE (pieces->pdata[i])->entretien, ==, entretien);
      g_assert_true (fiche_get_discret (pieces->pdata[i]));
    }
}

/* Where one takes notes: the same, said there, and what was typed stays. */
static void
test_capture (Essai         *self,
              gconstpointer  data)
{
  const char *entretien = entretien_panneau_get_entretien (JALONS_ENTRETIEN_PANNEAU (self->panneau));
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) image = make_picture (60);
  g_autofree char *apres = NULL;
  CaptureWindow *capture = JALONS_CAPTURE_WINDOW (
    capture_window_present (GTK_WINDOW (self->banc.window), self->banc.repository, self->dossier,
                            entretien, &error));
  GtkWidget *texte = GTK_WIDGET (texte_suivi_get_view (capture_window_get_notes (capture)));

  g_assert_no_error (error);
  texte_riche_set_texte (JALONS_TEXTE_RICHE (texte), "Ce que l’agent apporte");
  drop_files (self, GTK_WIDGET (capture));
  wait_for_pieces (self, 2);
  assert_of_entretien (self, entretien);
  while (!has_text (GTK_WIDGET (capture), "2 pieces joined, sealed in the base"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (has_text (GTK_WIDGET (capture), "CV.txt"));

  paste_in (texte, gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, image));
  wait_for_pieces (self, 3);
  assert_of_entretien (self, entretien);
  apres = texte_riche_get_texte (JALONS_TEXTE_RICHE (texte));
  g_assert_cmpstr (apres, ==, "Ce que l’agent apporte");

  /* The toast of this window asks the one of the dossiers to undo. */
  gtk_widget_activate_action (GTK_WIDGET (capture), "win.undo", NULL);
  g_assert_cmpstr (banc_get_last (&self->banc), ==, "undo:");
  gtk_window_close (GTK_WINDOW (capture));
}

#define ADD(nom, essai) g_test_add ("/gestes/" nom, Essai, NULL, set_up, essai, tear_down)

int
main (int   argc,
      char *argv[])
{
  display_test_init (&argc, &argv);
  ADD ("coller", test_paste_in_notes);
  ADD ("deposer", test_drop);
  ADD ("notes", test_capture);
  return g_test_run ();
}
