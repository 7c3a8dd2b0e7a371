/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"
#include "support-portail.h"

#include "widgets/courriel.h"

#include <glib/gstdio.h>
#include <unistd.h>

typedef struct
{
  gboolean fini;
  gboolean fait;
  CourrielIssue issue;
  GError *error;
} Reponse;

static void
composed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Reponse *reponse = data;

  reponse->fait = courriel_compose_finish (result, &reponse->issue, &reponse->error);
  reponse->fini = TRUE;
}

static void
compose (Reponse    *reponse,
         const char *path)
{
  g_autoptr (GFile) fichier = g_file_new_for_path (path);

  courriel_compose_async (NULL, "agent@exemple.fr", "Dossier 2026-01-0012", "Bonjour,", fichier, NULL,
                          composed_cb, reponse);
  while (!reponse->fini)
    g_main_context_iteration (NULL, TRUE);
}

static char *
create_file (void)
{
  char *path = NULL;
  const int fd = g_file_open_tmp ("jalons-XXXXXX.pdf", &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  close (fd);
  g_assert_true (g_file_set_contents (path, "%PDF-essai", -1, NULL));
  return path;
}

static void
test_portal (void)
{
  Portail *portail = portail_open ();
  Reponse reponse = { 0 };
  g_autofree char *path = create_file ();
  const Message *message;

  compose (&reponse, path);
  g_assert_no_error (reponse.error);
  g_assert_true (reponse.fait);
  g_assert_cmpint (reponse.issue, ==, COURRIEL_JOINT);
  g_assert_cmpuint (portail->messages->len, ==, 1);
  message = portail->messages->pdata[0];
  g_assert_cmpstr (message->adresse, ==, "agent@exemple.fr");
  g_assert_cmpstr (message->sujet, ==, "Dossier 2026-01-0012");
  g_assert_cmpstr (message->contenu, ==, "%PDF-essai");
  g_unlink (path);
  portail_close (portail);
  support_iterate ();
}

/* No portal and no mail program: it says so, and where the file is stays true. */
static void
test_nobody (void)
{
  Reponse reponse = { 0 };
  g_autofree char *path = create_file ();

  compose (&reponse, path);
  g_assert_false (reponse.fait);
  g_assert_error (reponse.error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_clear_error (&reponse.error);
  g_unlink (path);
}

static void
test_uri (void)
{
  g_autofree char *uri = courriel_build_uri ("a@b.fr", "Dossier n° 1 & 2", "Bonjour,\nà vous");
  g_autofree char *vide = courriel_build_uri (NULL, "x", "");

  g_assert_cmpstr (uri, ==,
                   "mailto:a@b.fr?subject=Dossier%20n%C2%B0%201%20%26%202&body=Bonjour%2C%0A"
                   "%C3%A0%20vous");
  g_assert_cmpstr (vide, ==, "mailto:?subject=x&body=");
}

int
main (int   argc,
      char *argv[])
{
  support_init (&argc, &argv);
  g_test_add_func ("/courriel/uri", test_uri);
  g_test_add_func ("/courriel/nobody", test_nobody);
  g_test_add_func ("/courriel/portal", test_portal);
  return g_test_run ();
}
