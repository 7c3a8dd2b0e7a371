/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/codes.h"
#include "model/piece-type.h"

#include <string.h>

/* What a file is: its bytes before its name; and names from whoever. */

static void
test_types (void)
{
  static const struct
  {
    const char *nom;
    const char *debut;
    gsize taille;
    const char *type;
    PieceVue vue;
  } cas[] = {
    { "cv.pdf", "%PDF-1.7\n", 9, "application/pdf", PIECE_VUE_PDF },
    { "cv", "%PDF-1.4", 8, "application/pdf", PIECE_VUE_PDF },
    { "CV.PDF", "MZ\x90\0", 4, "application/octet-stream", PIECE_VUE_AUCUNE },
    { "cv.pdf", "du texte", 8, "text/plain", PIECE_VUE_TEXTE },
    { "photo.jpg", "\x89PNG\r\n\x1A\n", 8, "image/png", PIECE_VUE_IMAGE },
    { "photo.png", "\xFF\xD8\xFF\xE0", 4, "image/jpeg", PIECE_VUE_IMAGE },
    { "photo.png", "\xFF\xD8", 2, "text/plain", PIECE_VUE_TEXTE },
    { "fiche.DOCX", "PK\x03\x04", 4,
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document", PIECE_VUE_AUCUNE },
    { "fiche.odt", "PK\x03\x04", 4, "application/vnd.oasis.opendocument.text", PIECE_VUE_AUCUNE },
    { "notes.txt", "Bonjour,\r\n\t\xE9t\xE9", 14, "text/plain", PIECE_VUE_TEXTE },
    { "notes.txt", "a\0b", 3, "application/octet-stream", PIECE_VUE_AUCUNE },
    { "suite.csv", "a;b\n", 4, "text/csv", PIECE_VUE_TEXTE },
    { "page.html", "<html>", 6, "text/html", PIECE_VUE_AUCUNE },
    { "programme", "\x7F" "ELF\x02", 5, "application/octet-stream", PIECE_VUE_AUCUNE },
    { NULL, NULL, 0, "application/octet-stream", PIECE_VUE_AUCUNE },
    { "", "", 0, "application/octet-stream", PIECE_VUE_AUCUNE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      const char *type = piece_type_find (cas[i].nom, (const guint8 *) cas[i].debut, cas[i].taille);

      g_assert_cmpstr (type, ==, cas[i].type);
      g_assert_cmpint (piece_type_get_vue (type), ==, cas[i].vue);
    }
  g_assert_cmpstr (piece_type_get_label ("application/pdf"), ==, "PDF");
  g_assert_cmpstr (piece_type_get_label ("application/msword"), ==, "DOC");
  g_assert_null (piece_type_get_label ("application/octet-stream"));
  g_assert_null (piece_type_get_label (NULL));
  g_assert_cmpint (piece_type_get_vue (NULL), ==, PIECE_VUE_AUCUNE);
}

static void
test_genres (void)
{
  static const struct
  {
    const char *nom;
    const char *type;
    const char *genre;
  } cas[] = {
    { "CV_Sophie-Martin.pdf", "application/pdf", "cv" },
    { "cv.pdf", "application/pdf", "cv" },
    { "Curriculum vitæ.pdf", "application/pdf", "cv" },
    { "Servicve.pdf", "application/pdf", "autre" },
    { "Fiche_de_poste ATSEM.odt", "", "fiche_poste" },
    { "Diplôme 1998.jpg", "image/jpeg", "diplome" },
    { "Évaluation 2025.pdf", "application/pdf", "evaluation" },
    { "Test RIASEC.pdf", "application/pdf", "test" },
    { "Lettre de motivation.pdf", "application/pdf", "courrier" },
    { "IMG_2031.jpg", "image/jpeg", "scan" },
    { "contestation.pdf", "application/pdf", "autre" },
    { "", NULL, "autre" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    g_assert_cmpstr (piece_genre_guess (cas[i].nom, cas[i].type), ==, cas[i].genre);
  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    g_assert_cmpstr (code_libelle_find (codes_genre_piece, cas[i].genre), !=, cas[i].genre);
}

static void
test_noms (void)
{
  static const struct
  {
    const char *nom;
    const char *propre;
  } cas[] = {
    { "CV de Sophie.pdf", "CV de Sophie.pdf" },
    { "  espaces.pdf ", "espaces.pdf" },
    { "../../etc/passwd", "etc passwd" },
    { ".bashrc", "bashrc" },
    { "a\nb\tc.txt", "a b c.txt" },
    /* Shown from right to left, a program would look like a PDF. */
    { "cv\xE2\x80\xAE" "fdp.exe", "cv fdp.exe" },
    { "C:\\Mes documents\\cv.pdf", "C  Mes documents cv.pdf" },
    { "e\xCC\x81t\xC3\xA9.pdf", "été.pdf" },
    { "\xFF\xFE", "\xEF\xBF\xBD\xEF\xBF\xBD" },
    { "...", "" },
    { "", "" },
    { NULL, "" },
  };
  g_autofree char *long_ = g_strnfill (400, 'a');
  g_autofree char *accents = NULL;
  g_autofree char *nom = g_strconcat (long_, ".pdf", NULL);
  g_autofree char *coupe = piece_nom_clean (nom);
  g_autoptr (GString) e = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *propre = piece_nom_clean (cas[i].nom);

      g_assert_cmpstr (propre, ==, cas[i].propre);
    }

  g_assert_cmpuint (strlen (coupe), <=, 180);
  g_assert_true (g_str_has_suffix (coupe, "aa.pdf"));
  for (guint i = 0; i < 200; i++)
    g_string_append (e, "é");
  accents = piece_nom_clean (e->str);
  g_assert_true (g_utf8_validate (accents, -1, NULL));
  g_assert_cmpuint (strlen (accents), <=, 180);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/piece-type/types", test_types);
  g_test_add_func ("/piece-type/genres", test_genres);
  g_test_add_func ("/piece-type/noms", test_noms);
  return g_test_run ();
}
