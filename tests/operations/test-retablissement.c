/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commun.h"

#include "base/jour.h"
#include "model/tables.h"
#include "operations/annuaires.h"
#include "operations/conventions.h"
#include "operations/reglages.h"

/* What was undone is done again: in its order, until something else is done, after a restart too. */

#define JOUR jour_from_ymd (2026, 11, 10)

static void
redo (Base       *base,
      const char *attendue)
{
  g_autofree char *nature = NULL;
  g_autofree char *operation = NULL;
  g_autoptr (GError) error = NULL;

  operations_redo (base->repository, &operation, &nature, &error);
  g_assert_no_error (error);
  g_assert_nonnull (operation);
  if (attendue != NULL)
    g_assert_cmpstr (nature, ==, attendue);
}

static void
assert_nothing_to_redo (Base *base)
{
  g_autofree char *avant = base_dump (base);
  g_autofree char *apres = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (operations_redo (base->repository, NULL, NULL, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOTHING);
  apres = base_dump (base);
  g_assert_cmpstr (apres, ==, avant);
}

static void
hours (Base       *base,
       const char *dossier,
       gint64      minutes)
{
  g_autoptr (GError) error = NULL;

  conventions_set_heures (base->repository, dossier, minutes, &error);
  g_assert_no_error (error);
}

static void
assert_state (Base       *base,
              const char *attendu)
{
  g_autofree char *etat = base_dump (base);

  g_assert_cmpstr (etat, ==, attendu);
}

static void
reopen (Base *base)
{
  g_autoptr (GError) error = NULL;

  g_assert_finalize_object (base->repository);
  base->repository = repository_open (base->path, REPOSITORY_READ_WRITE, NULL, &error);
  g_assert_no_error (error);
}

/* Several operations, undone and done again one by one; each state is met on the way. */
static void
test_chain (Base          *base,
            gconstpointer  data)
{
  g_autofree char *dossier = base_create (base, "cdg60", JOUR);
  g_autoptr (GPtrArray) etats = g_ptr_array_new_with_free_func (g_free);

  assert_nothing_to_redo (base);
  g_ptr_array_add (etats, base_dump (base));
  for (guint i = 0; i < 4; i++)
    {
      hours (base, dossier, 1200 + 60 * (gint64) i);
      g_ptr_array_add (etats, base_dump (base));
    }
  for (guint tour = 0; tour < 3; tour++)
    {
      for (guint i = 4; i > tour; i--)
        {
          base_undo (base);
          assert_state (base, etats->pdata[i - 1]);
        }
      if (tour == 1)
        reopen (base);
      for (guint i = tour; i < 4; i++)
        {
          redo (base, "convention-heures");
          assert_state (base, etats->pdata[i + 1]);
        }
      assert_nothing_to_redo (base);
    }
}

/* There and back within the chain: a redo is undone like what it did again. */
static void
test_between (Base          *base,
              gconstpointer  data)
{
  g_autofree char *dossier = base_create (base, "cdg60", JOUR);
  g_autofree char *un = NULL;
  g_autofree char *deux = NULL;
  g_autofree char *trois = NULL;

  hours (base, dossier, 1200);
  un = base_dump (base);
  hours (base, dossier, 1260);
  deux = base_dump (base);
  base_undo (base);
  redo (base, NULL);
  base_undo (base);
  assert_state (base, un);
  redo (base, NULL);
  assert_state (base, deux);
  base_undo (base);

  /* Something else was done: what was undone before stays so. */
  hours (base, dossier, 1320);
  trois = base_dump (base);
  assert_nothing_to_redo (base);
  base_undo (base);
  assert_state (base, un);
  redo (base, NULL);
  assert_state (base, trois);
  assert_nothing_to_redo (base);
}

/* A dossier that was created, and all of it that came with it, goes and comes back. */
static void
test_created (Base          *base,
              gconstpointer  data)
{
  g_autofree char *avant = base_dump (base);
  g_autofree char *dossier = base_create (base, "cdg34", JOUR);
  g_autofree char *apres = base_dump (base);
  g_autoptr (Apercu) apercu = NULL;

  base_undo (base);
  assert_state (base, avant);
  reopen (base);
  redo (base, "dossier-nouveau");
  assert_state (base, apres);
  apercu = base_get_fiche (base, TYPE_APERCU, dossier);
  g_assert_cmpstr (apercu->nom, ==, "Œuvrard");
  base_undo (base);
  assert_state (base, avant);
}

static Fiche *
find_agent (Base       *base,
            const char *dossier)
{
  g_autoptr (DossierComplet) complet = base_get (base, dossier);

  return g_object_ref (JALONS_FICHE (complet->agent));
}

/* What the directories do: a contact, a merge, a deletion. */
static void
test_directories (Base          *base,
                  gconstpointer  data)
{
  g_autofree char *un = base_create (base, "cdg34", JOUR);
  g_autofree char *deux = base_create (base, "cdg34", JOUR);
  g_autoptr (Fiche) garde = find_agent (base, un);
  g_autoptr (Fiche) autre = find_agent (base, deux);
  g_autoptr (Fiche) contact = g_object_new (TYPE_CONTACT, NULL);
  g_autoptr (GPtrArray) etats = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (DossierComplet) complet = base_get (base, un);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (etats, base_dump (base));
  fiche_set_texte (contact, fiche_table_find (&contact_table, "collectivite"),
                   fiche_get_uuid (JALONS_FICHE (complet->collectivite)));
  fiche_set_texte (contact, fiche_table_find (&contact_table, "nom"), "Roux");
  annuaires_save (base->repository, contact, &error);
  g_assert_no_error (error);
  g_ptr_array_add (etats, base_dump (base));
  agents_merge (base->repository, garde, fiche_get_uuid (autre), &error);
  g_assert_no_error (error);
  g_ptr_array_add (etats, base_dump (base));
  annuaires_delete (base->repository, contact, &error);
  g_assert_no_error (error);
  g_ptr_array_add (etats, base_dump (base));

  for (guint i = etats->len - 1; i > 0; i--)
    {
      base_undo (base);
      assert_state (base, etats->pdata[i - 1]);
    }
  redo (base, "contact-nouveau");
  assert_state (base, etats->pdata[1]);
  redo (base, "agents-fusion");
  assert_state (base, etats->pdata[2]);
  redo (base, "contact-supprime");
  assert_state (base, etats->pdata[3]);
}

/* Neither a draft nor a setting is something that the user did. */
static void
test_settings (Base          *base,
               gconstpointer  data)
{
  g_autofree char *dossier = base_create (base, "cdg60", JOUR);
  g_autofree char *fait = NULL;
  g_autoptr (GError) error = NULL;

  hours (base, dossier, 1200);
  fait = base_dump (base);
  base_undo (base);
  g_assert_true (reglages_write (base->repository, "essai", "valeur", &error));
  redo (base, "convention-heures");
  assert_state (base, fait);
}

int
main (int   argc,
      char *argv[])
{
  base_init (&argc, &argv);
  base_test ("/retablissement/chain", test_chain);
  base_test ("/retablissement/between", test_between);
  base_test ("/retablissement/created", test_created);
  base_test ("/retablissement/directories", test_directories);
  base_test ("/retablissement/settings", test_settings);
  return g_test_run ();
}
