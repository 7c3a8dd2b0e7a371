/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixtures.h"

#include <locale.h>
#include <string.h>

static char *
checksum (GBytes *bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

/* The same program, elsewhere: another locale, time zone, home, and no settings of fonts. It is run
 * from its open file: what lies under its name may be another one by now, after a build. */
static char *
render_elsewhere (const char *const *settings)
{
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  for (guint i = 0; settings[i] != NULL; i += 2)
    g_subprocess_launcher_setenv (launcher, settings[i], settings[i + 1], TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, "/proc/self/exe", "--checksum", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return g_strstrip (output);
}

static void
test_same_bytes (void)
{
  static const char *places[][11] = {
    { "LC_ALL", "C", "TZ", "Asia/Tokyo", "HOME", "/nonexistent", "FONTCONFIG_FILE", "/dev/null",
      NULL },
    { "LC_ALL", "fr_FR.UTF-8", "TZ", "America/Los_Angeles", "XDG_CACHE_HOME", "/nonexistent",
      "XDG_CONFIG_HOME", "/nonexistent", NULL },
    { "LC_ALL", "en_US.UTF-8", "TZ", "UTC", "MALLOC_PERTURB_", "90", NULL },
  };
  g_autofree char *folder = fixtures_copy_prestation ("cdg34");
  g_autoptr (GBytes) pdf = fixtures_pdf_signs ();
  g_autofree char *here = checksum (pdf);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *elsewhere = render_elsewhere (places[i]);

      g_assert_cmpstr (elsewhere, ==, here);
    }
  fixtures_remove_copy (folder, "cdg34");
}

static void
test_again (void)
{
  g_autoptr (GBytes) first = fixtures_pdf_signs ();

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (GBytes) again = fixtures_pdf_signs ();

      g_assert_true (g_bytes_equal (first, again));
    }
}

static void
test_metadata (void)
{
  g_autoptr (GBytes) pdf = fixtures_pdf_signs ();
  PopplerDocument *document = fixtures_open (pdf);
  g_autofree char *title = NULL;
  g_autofree char *author = NULL;

  title = poppler_document_get_title (document);
  author = poppler_document_get_author (document);
  g_assert_cmpstr (title, ==, "Synthèse d’essai");
  g_assert_cmpstr (author, ==, "Centre d’essai");
  g_object_unref (document);
}

/* Under a decimal comma the bookmarks vanished: they are all there, on a page that exists. */
static void
test_outline (void)
{
  g_autoptr (GBytes) pdf = fixtures_pdf_signs ();
  PopplerDocument *document = fixtures_open (pdf);
  PopplerIndexIter *iter = poppler_index_iter_new (document);
  guint n = 0;

  g_assert_nonnull (iter);
  do
    {
      PopplerAction *action = poppler_index_iter_get_action (iter);

      if (n++ == 0)
        g_assert_cmpstr (action->any.title, ==, "Déroulement de l’accompagnement");
      poppler_action_free (action);
    }
  while (poppler_index_iter_next (iter));
  poppler_index_iter_free (iter);
  g_object_unref (document);
  g_assert_cmpuint (n, >=, 7);
}

/* Letters that a reader searches are there one by one: no ligature, plain spaces. */
static void
test_extraction (void)
{
  g_autoptr (DossierComplet) complet = fixtures_dossier ("cdg34");
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  fixtures_add_section (complet, "projet", NULL,
                        "Affirmer un profil efficace : Mme Roux, 1 480 € ; « fini » !", FALSE);
  pdf = fixtures_pdf (DOCUMENT_SYNTHESE, complet, FALSE);
  text = fixtures_text (pdf);
  g_assert_nonnull (strstr (text, "Affirmer un profil efficace : Mme Roux, 1 480 € ; « fini » !"));
  g_assert_null (
      g_strstr_len (g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), "/ActualText"));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  if (argc > 1 && g_str_equal (argv[1], "--checksum"))
    {
      g_autoptr (GBytes) pdf = fixtures_pdf_signs ();
      g_autofree char *sum = checksum (pdf);

      g_print ("%s\n", sum);
      return 0;
    }
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/octets/same-elsewhere", test_same_bytes);
  g_test_add_func ("/documents/octets/again", test_again);
  g_test_add_func ("/documents/octets/metadata", test_metadata);
  g_test_add_func ("/documents/octets/outline", test_outline);
  g_test_add_func ("/documents/octets/extraction", test_extraction);
  return g_test_run ();
}
