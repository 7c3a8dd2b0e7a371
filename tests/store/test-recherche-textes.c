/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "outils.h"

#include "base/instant.h"
#include "model/tables.h"
#include "store/recherche-textes-private.h"
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

/* A thread that is in the middle of a search, until it is told to go on. */
typedef struct
{
  GMutex mutex;
  GCond cond;
  gboolean dedans;
  gboolean suite;
  GThread *fin;     /* where the last reference of the base went */
} Tenue;

static void
begin_cb (gpointer data)
{
  Tenue *tenue = data;

  g_mutex_lock (&tenue->mutex);
  tenue->dedans = TRUE;
  g_cond_broadcast (&tenue->cond);
  while (!tenue->suite)
    g_cond_wait (&tenue->cond, &tenue->mutex);
  g_mutex_unlock (&tenue->mutex);
}

static void
let_go (Tenue *tenue)
{
  g_mutex_lock (&tenue->mutex);
  tenue->suite = TRUE;
  g_cond_broadcast (&tenue->cond);
  g_mutex_unlock (&tenue->mutex);
}

static void
begin (Tenue           *tenue,
       RechercheTextes *recherche,
       Reponse         *reponse)
{
  g_mutex_init (&tenue->mutex);
  g_cond_init (&tenue->cond);
  recherche_textes_set_debut (recherche, begin_cb, tenue);
  recherche_textes_find_async (recherche, "buche", 5, NULL, found_cb, reponse);
  g_mutex_lock (&tenue->mutex);
  while (!tenue->dedans)
    g_cond_wait (&tenue->cond, &tenue->mutex);
  g_mutex_unlock (&tenue->mutex);
}

static void
end (Tenue *tenue)
{
  g_cond_clear (&tenue->cond);
  g_mutex_clear (&tenue->mutex);
}

/* Nobody else has the base open, nor holds its lock. */
static void
assert_free (Lieu *lieu)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Repository) repository = repository_open (lieu->base, REPOSITORY_READ_WRITE, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (repository_is_writable (repository));
}

/* The base is closed while a thread is in the middle of a search: it is waited for, what it was about to
 * answer is an error, and the base is free. */
static void
test_close (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Note) note = add_note (repository, "Anna", "Bûcheronne");
  g_autoptr (RechercheTextes) recherche = NULL;
  Reponse reponse = { NULL, NULL, FALSE };
  Tenue tenue = { 0 };

  /* Told before the search is, which waits for its thread. */
  g_signal_connect_swapped (repository, "closing", G_CALLBACK (let_go), &tenue);
  recherche = recherche_textes_new (repository);
  begin (&tenue, recherche, &reponse);
  g_assert_false (reponse.fini);
  repository_close (repository);
  assert_free (lieu);
  while (!reponse.fini)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (reponse.trouvailles);
  g_assert_nonnull (reponse.error);
  g_clear_error (&reponse.error);
  end (&tenue);
}

static void
ended_cb (gpointer  data,
          GObject  *repository)
{
  *(GThread **) data = g_thread_self ();
}

/* Whoever asked is gone before the thread has done: the base ends here, never in the thread, and is free. */
static void
test_last (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  Repository *repository = outils_open_new (lieu);
  RechercheTextes *recherche = recherche_textes_new (repository);
  Note *note = add_note (repository, "Anna", "Bûcheronne");
  Reponse reponse = { NULL, NULL, FALSE };
  Tenue tenue = { 0 };

  g_object_weak_ref (G_OBJECT (repository), ended_cb, &tenue.fin);
  begin (&tenue, recherche, &reponse);
  g_object_unref (note);
  g_object_unref (recherche);
  g_object_unref (repository);
  g_assert_null (tenue.fin);
  let_go (&tenue);
  while (tenue.fin == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (reponse.fini);
  g_assert_true (tenue.fin == g_thread_self ());
  g_assert_no_error (reponse.error);
  g_assert_cmpuint (reponse.trouvailles->len, ==, 1);
  g_ptr_array_unref (reponse.trouvailles);
  assert_free (lieu);
  end (&tenue);
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
  g_test_add_func ("/recherche-textes/close", test_close);
  g_test_add_func ("/recherche-textes/last", test_last);

  return g_test_run ();
}
