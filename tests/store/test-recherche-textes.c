/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "outils.h"

#include "base/instant.h"
#include "model/tables.h"
#include "store/recherche-textes.h"
#include "store/repository-private.h"
#include "store/store.h"

#include <locale.h>
#include <string.h>

typedef struct
{
  GPtrArray *trouvailles;
  GError *error;
  gboolean fini;
} Reponse;

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Reponse *reponse = data;

  reponse->trouvailles = recherche_textes_find_finish (JALONS_RECHERCHE_TEXTES (source), result,
                                                       &reponse->error);
  reponse->fini = TRUE;
}

static GPtrArray *
find (RechercheTextes *recherche,
      const char      *question)
{
  Reponse reponse = { NULL, NULL, FALSE };

  recherche_textes_find_async (recherche, question, 20, NULL, found_cb, &reponse);
  while (!reponse.fini)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (reponse.error);
  return reponse.trouvailles;
}

static Note *
add_note (Repository *repository,
          const char *nom,
          const char *texte)
{
  g_autofree char *portee = uuid_from_nom (nom);
  Note *note = g_object_new (TYPE_NOTE, "portee", portee, "entretien", portee, "texte", texte, NULL);

  outils_put (repository, JALONS_FICHE (note));
  return note;
}

static void
assert_found (RechercheTextes *recherche,
              const char      *question,
              guint            attendu)
{
  g_autoptr (GPtrArray) trouvailles = find (recherche, question);

  g_assert_cmpuint (trouvailles->len, ==, attendu);
}

/* Accents and case ignored, all the words, in any order, each as the beginning of one; what was
 * written since the first search is found, what was rewritten is no longer. */
static void
test_find (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Note) une = add_note (repository, "Anna", "Projet : devenir\nÉlagueuse, malgré le dos.");
  g_autoptr (Note) deux = add_note (repository, "Bruno", "Élagage refusé par la mairie.");
  g_autoptr (RechercheTextes) recherche = recherche_textes_new (repository);
  g_autoptr (GPtrArray) trouvailles = find (recherche, "DOS elagu");
  g_autoptr (Fiche) copie = NULL;
  const Trouvaille *premiere;

  g_assert_cmpuint (trouvailles->len, ==, 1);
  premiere = trouvailles->pdata[0];
  g_assert_cmpstr (premiere->dossier, ==, fiche_get_portee (JALONS_FICHE (une)));
  g_assert_cmpstr (premiere->uuid, ==, fiche_get_uuid (JALONS_FICHE (une)));
  g_assert_true (premiere->type == TYPE_NOTE);
  g_assert_cmpstr (premiere->mots, ==, "dos");
  g_assert_true (g_str_has_suffix (premiere->avant, "Élagueuse, malgré le "));
  g_assert_null (strchr (premiere->avant, '\n'));
  g_assert_cmpstr (premiere->apres, ==, ".");

  assert_found (recherche, "élag", 2);
  assert_found (recherche, "lagueuse", 0);
  assert_found (recherche, "", 0);
  assert_found (recherche, "\"* OR (", 0);

  copie = fiche_copy (JALONS_FICHE (deux));
  g_object_set (copie, "texte", "Formation de fleuriste.", NULL);
  outils_put (repository, copie);
  assert_found (recherche, "elag", 1);
  assert_found (recherche, "fleur", 1);
}

static void
exec (Repository *repository,
      const char *sql)
{
  g_autoptr (GError) error = NULL;

  database_exec (repository->base, sql, &error);
  g_assert_no_error (error);
}

static Repository *
reopen (const Lieu *lieu,
        Repository *repository)
{
  /* The thread of a search may hold it for a moment after its answer. */
  repository_close (repository);
  g_object_unref (repository);
  return outils_open (lieu->base);
}

/* Who lacks the key of the conseiller’s espace, as a secretariat does, is told nothing of what is written
 * there: not a word, and not how many there are; what is everybody’s is found as before. */
static void
test_espace (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  Repository *repository = outils_open_new (lieu);
  g_autoptr (Dossier) dossier = outils_add_one (repository);
  g_autofree char *uuid = g_strdup (fiche_get_uuid (JALONS_FICHE (dossier)));
  g_autoptr (Note) note = g_object_new (TYPE_NOTE, "portee", uuid, "entretien", uuid, "texte",
                                        "Craint une reconversion forcée.", NULL);
  g_autoptr (Fiche) copie = outils_get_copy (repository, TYPE_DOSSIER, uuid);
  g_autoptr (RechercheTextes) conseiller = NULL;
  g_autoptr (RechercheTextes) secretariat = NULL;

  g_object_set (copie, "attentes-collectivite", "Une reconversion rapide.", "attentes-agent",
                "Une reconversion choisie.", NULL);
  outils_put (repository, copie);
  outils_put (repository, JALONS_FICHE (note));
  conseiller = recherche_textes_new (repository);
  assert_found (conseiller, "reconversion", 3);
  assert_found (conseiller, "forcee", 1);

  exec (repository, "CREATE TABLE cachee AS SELECT * FROM cle WHERE espace>0;"
                    "DELETE FROM cle WHERE espace>0");
  g_clear_object (&conseiller);
  repository = reopen (lieu, repository);
  secretariat = recherche_textes_new (repository);
  assert_found (secretariat, "reconversion", 1);
  assert_found (secretariat, "rapide", 1);
  assert_found (secretariat, "forcee", 0);
  assert_found (secretariat, "choisie", 0);

  /* The key given back, they are there again: nothing was lost. */
  exec (repository, "INSERT INTO cle SELECT * FROM cachee; DROP TABLE cachee");
  g_clear_object (&secretariat);
  repository = reopen (lieu, repository);
  conseiller = recherche_textes_new (repository);
  assert_found (conseiller, "reconversion", 3);
  g_clear_object (&conseiller);
  g_object_unref (repository);
}

/* A base that closes while it is read ends the reading; an answer that is no longer awaited is an
 * error, never a short answer. */
static void
test_end (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Note) note = add_note (repository, "Anna", "Bûcheronne");
  g_autoptr (RechercheTextes) recherche = recherche_textes_new (repository);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Reponse annulee = { NULL, NULL, FALSE };
  Reponse fermee = { NULL, NULL, FALSE };

  g_cancellable_cancel (cancellable);
  recherche_textes_find_async (recherche, "buche", 5, cancellable, found_cb, &annulee);
  while (!annulee.fini)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (annulee.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&annulee.error);

  recherche_textes_find_async (recherche, "buche", 5, NULL, found_cb, &fermee);
  repository_close (repository);
  while (!fermee.fini)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (fermee.error);
  g_clear_error (&fermee.error);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_assert_true (store_init_process ());

  g_test_add_func ("/recherche-textes/find", test_find);
  g_test_add_func ("/recherche-textes/espace", test_espace);
  g_test_add_func ("/recherche-textes/end", test_end);

  return g_test_run ();
}
