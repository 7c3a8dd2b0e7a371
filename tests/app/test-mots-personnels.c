/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-app.h"

#include "app/mots-personnels.h"
#include "operations/reglages.h"
#include "widgets/orthographe.h"

#include <string.h>

/* A word that is learnt is in the sealed base, in no clear byte of it, and comes back with it. */
static void
test_kept (void)
{
  g_autoptr (Repository) repository = essai_open_empty ("cdg34");
  Orthographe *orthographe = orthographe_get_default ();
  const char *chemin = repository_get_path (repository);
  g_autofree char *mots = NULL;
  g_autofree char *octets = NULL;
  gsize n;

  mots_personnels_attach (repository);
  orthographe_learn (orthographe, "Quennesson");
  mots = reglages_read (repository, "orthographe.mots");
  g_assert_cmpstr (mots, ==, "Quennesson\n");
  g_assert_true (g_file_get_contents (chemin, &octets, &n, NULL));
  g_assert_null (memmem (octets, n, "Quennesson", strlen ("Quennesson")));

  orthographe_set_active (orthographe, FALSE);
  orthographe_set_words (orthographe, NULL);
  mots_personnels_attach (repository);
  g_free (mots);
  mots = orthographe_get_words (orthographe);
  g_assert_cmpstr (mots, ==, "Quennesson\n");
  g_assert_false (orthographe_get_active (orthographe));
}

int
main (int   argc,
      char *argv[])
{
  essai_init (&argc, &argv);
  g_test_add_func ("/mots-personnels/kept", test_kept);
  return essai_run ();
}
