/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commun.h"

#include "app/renouvellement.h"
#include "base/jour.h"
#include "model/apercu-calcul.h"
#include "store/apercu-liste.h"

#define DOSSIERS 5

static void
write_older (Base       *base,
             const char *dossier)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Apercu) apercu = base_get_fiche (base, TYPE_APERCU, dossier);
  g_autoptr (Fiche) ancien = fiche_copy (JALONS_FICHE (apercu));
  g_autoptr (Transaction) transaction = repository_begin (base->repository, "essai", &error);

  g_object_set (ancien, "regles", (gint64) APERCU_REGLES - 1, NULL);
  transaction_put (transaction, ancien);
  g_assert_true (transaction_commit (transaction, &error));
  g_assert_no_error (error);
}

static guint
count_older (Base *base)
{
  g_auto (GStrv) anciens = apercus_list_older (base->repository, APERCU_REGLES, DOSSIERS);

  return g_strv_length (anciens);
}

/* What an earlier version wrote is made again behind, step after step, to the last. */
static void
test_all (Base          *base,
          gconstpointer  data)
{
  for (guint i = 0; i < DOSSIERS; i++)
    {
      g_autofree char *dossier = base_create (base, "cdg60", jour_from_ymd (2026, 11, 3));

      write_older (base, dossier);
    }
  g_assert_true (repository_require (base->repository, NIVEAU_STRUCTURE, NULL));
  renouvellement_attach (base->repository);
  g_assert_cmpuint (count_older (base), ==, DOSSIERS);
  while (count_older (base) > 0)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
set_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* A base that is closed meanwhile ends it, and is held by nobody. */
static void
test_closed (Base          *base,
             gconstpointer  data)
{
  g_autofree char *dossier = base_create (base, "cdg60", jour_from_ymd (2026, 11, 3));
  gboolean passe = FALSE;

  write_older (base, dossier);
  g_assert_true (repository_require (base->repository, NIVEAU_STRUCTURE, NULL));
  renouvellement_attach (base->repository);
  repository_close (base->repository);
  /* Due after the step that waits, and as pressing: that one has gone when this one goes. */
  g_timeout_add_full (G_PRIORITY_LOW, 100, set_cb, &passe, NULL);
  while (!passe)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int    argc,
      char **argv)
{
  base_init (&argc, &argv);
  base_test ("/renouvellement/all", test_all);
  base_test ("/renouvellement/closed", test_closed);
  return g_test_run ();
}
